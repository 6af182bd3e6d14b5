"""A review from its setting up to the applicant's result, in a real browser: Korean on a wide screen, then in English on a phone."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Page
from tests.journeys.conftest import Yard
from tests.journeys.journey import let_time_pass
from tests.journeys.test_every_page import runs_over, violations


def enter(browser: Browser, yard: Yard, part: str, language: str, width: int) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, locale=language).new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{yard.address}/{language}/people/enter/demo/{part}/")
    page.click("main button")
    return page


def sign_in(browser: Browser, yard: Yard, email: str, width: int) -> Page:
    """Somebody who is none of the six, by the code that was mailed."""
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.goto(f"{yard.address}/ko/people/enter/")
    written = len(yard.written.read_text("utf-8"))
    page.fill("input[name=email]", email)
    page.press("input[name=email]", "Enter")
    page.wait_for_url("**/people/enter/code/")
    code = re.search(r"^(\d{6})\s*$", yard.wait_for("15분", written), re.MULTILINE)
    assert code is not None
    page.fill("input[name=code]", code.group(1))
    page.press("input[name=code]", "Enter")
    page.wait_for_url(re.compile(r"/ko/$"))
    return page


def set_up(page: Page, yard: Yard, language: str, found: list[str]) -> None:
    """An operator sets the review of the open call up; it cannot begin while applications may come."""
    page.goto(f"{yard.address}/{language}/reviews/new/2026-neighbourhood-science-club/")
    look(page, found)
    page.check("input[name=blind][value=blind]")
    page.fill("#id_each", "1")
    page.click("main button.act")
    page.wait_for_url(re.compile(r"/reviews/\d+/procedure/$"))
    page.select_option("#id_seat-person", label="백이든")
    page.check("#id_seat-chair")
    page.click("button[value=ask]")
    look(page, found)
    page.goto(page.url.replace("procedure/", ""))
    page.click("main button.act")
    assert re.search("아직 접수 중|still takes applications", page.inner_text("main"))


def look(page: Page, found: list[str]) -> None:
    found += violations(page) + runs_over(page)


def score(page: Page, address: str, points: int, words: str) -> None:
    """Fill a sheet in by keyboard; the draft is kept by itself; then hand it in."""
    page.goto(address)
    if not page.locator("input[type=number]").count():
        return
    for field in page.locator("input[type=number]").all():
        field.focus()
        page.keyboard.press("Control+A")
        page.keyboard.type(str(points))
    page.locator("textarea").last.focus()
    page.keyboard.type(words)
    page.locator("#kept", has_text="100").wait_for()
    page.click("button[name=hand-in]")
    page.wait_for_url(re.compile(r"/reviews/\d+/$"))


def sheets(page: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in page.locator("a[href*='/sheet/']").all()]


def score_all(reviewer: Page, yard: Yard, here: str, found: list[str]) -> None:
    """Every sheet that is this reviewer's, and none of the others."""
    reviewer.goto(here)
    look(reviewer, found)
    assert "물소리 사진회" not in reviewer.inner_text("main")  # the conflict that this reviewer declared
    mine = sheets(reviewer)
    every = {int(number) for number in re.findall(r"/(\d+)/sheet/", " ".join(mine))}
    for number in {1, 2, 3, 4, 5} - every:
        for part in ("", "sheet/"):
            answer = reviewer.goto(f"{here}{number}/{part}")
            assert answer is not None
            assert answer.status == 404
    for path in mine:
        score(reviewer, f"{yard.address}{path}", 6, "이웃에게 도움이 될 것 같아요.")
        look(reviewer, found)


def decide(operator: Page, yard: Yard, found: list[str]) -> None:
    """By rank, with a reason; nobody is told yet."""
    operator.locator("a[href$='/decide/']").click()
    operator.fill("#id_waiting", "1")
    operator.fill("#id_reason_ko", "올해는 두 곳만 함께할 수 있어요.")
    operator.fill("#id_reason_en", "Only two can take part this year.")
    look(operator, found)
    operator.click("main button.act")
    operator.wait_for_url(re.compile(r"/reviews/\d+/$"))
    with sqlite3.connect(yard.data / "yard.sqlite3") as base:
        assert base.execute("SELECT count(*) FROM applications_application WHERE state = 'in review'").fetchone() == (5,)
        assert base.execute("SELECT count(*) FROM notices_notice WHERE view = 'reviews:outcome'").fetchone() == (0,)


def release(operator: Page, yard: Yard, found: list[str]) -> None:
    """In two steps, all at once."""
    operator.locator("a[href$='/release/']").click()
    look(operator, found)
    operator.click("main button.act")
    look(operator, found)
    operator.check("#id_sure")
    operator.click("main button.act")
    operator.wait_for_url(re.compile(r"/reviews/\d+/$"))
    with sqlite3.connect(yard.data / "yard.sqlite3") as base:
        told = base.execute(
            "SELECT state, count(*) FROM applications_application WHERE state IN ('chosen', 'waiting', 'not chosen')"
            " AND call_id = (SELECT call_id FROM reviews_review WHERE id = ?) GROUP BY state ORDER BY state",
            [operator.url.rstrip("/").rpartition("/")[2]],
        ).fetchall()
        assert told == [("chosen", 2), ("not chosen", 2), ("waiting", 1)]


@pytest.mark.slow
@pytest.mark.parametrize(("language", "width"), [("ko", 1440), ("en", 360)])
def test_a_review_from_its_setting_up_to_the_result(
    open_yard: Callable[..., AbstractContextManager[Yard]], browser: Browser, language: str, width: int
) -> None:
    found: list[str] = []
    with open_yard("demo") as yard:
        operator = enter(browser, yard, "operator", language, width)
        set_up(operator, yard, language, found)
        operator.goto(f"{yard.address}/{language}/reviews/")
        look(operator, found)
        operator.locator("h3 a", has_text=re.compile("이웃 과학 이야기|Science stories")).click()
        operator.wait_for_url(re.compile(r"/reviews/\d+/$"))
        here = operator.url
        look(operator, found)
        assert not re.search("공개하기|Read all decisions", operator.inner_text("main"))

        score_all(enter(browser, yard, "reviewer", language, width), yard, here, found)
        let_time_pass(yard, 20)
        auditor = enter(browser, yard, "auditor", language, width)
        assert auditor.goto(f"{here}protocol/").status == 403  # type: ignore[union-attr]
        operator.goto(here)
        look(operator, found)
        decide(operator, yard, found)
        release(operator, yard, found)
        answer = auditor.request.get(f"{here}protocol/")
        assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
        applicant = sign_in(browser, yard, "applicant0@madang.example", width)
        applicant.goto(f"{yard.address}/{language}/notices/")
        applicant.locator("main a, main button", has_text=re.compile("결과|result")).first.click()
        applicant.wait_for_url(re.compile("/reviews/outcome/"))
        look(applicant, found)
        assert re.search("선정|예비 순위|미선정|chosen|waiting", applicant.inner_text("main"))
    assert found == []
