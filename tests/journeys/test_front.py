"""Finding something, being told something, and what a page says when the yard is out of reach: in a real browser."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.journeys.conftest import Yard
from tests.journeys.test_every_page import runs_over, violations

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1440, "height": 900}


def enter(page: Page, yard: Yard, part: str, language: str = "ko") -> None:
    page.goto(f"{yard.address}/{language}/people/enter/demo/{part}/")
    page.click("main button")


def test_a_page_says_so_when_a_part_of_it_did_not_come_and_nothing_breaks_its_policy(demo: Yard, browser: Browser) -> None:
    page, errors = browser.new_page(viewport=PHONE), []
    page.on("console", lambda said: errors.append(said.text) if "Content Security Policy" in said.text or "eval" in said.text else None)

    def planted(route: Route) -> None:
        told = route.fetch()
        more = (
            '<button id="gone" hx-get="/ko/nothing/" hx-target="#there">1</button><button id="lost" hx-get="/ko/away/">2</button>'
            '<button id="well" hx-get="/healthz" hx-target="#there">3</button><p id="there"></p>'
        )
        route.fulfill(response=told, body=told.text().replace("</main>", f"{more}</main>"))

    page.route("**/ko/about/", planted)
    page.route("**/ko/away/", lambda route: route.abort())
    page.goto(f"{demo.address}/ko/about/")
    live = page.locator("[data-live]")
    for button, words in (("#gone", "저희 쪽에서 문제가"), ("#lost", "마당에 닿지 않았어요")):
        page.click(button)
        expect(live).to_contain_text(words)
        assert (live.get_attribute("role"), live.is_visible()) == ("status", True)
    page.click("#well")
    expect(page.locator("#there")).to_contain_text("alive")
    assert live.inner_text() == ""
    assert errors == []
    page.close()


@pytest.mark.parametrize(
    ("language", "size", "words", "found"),
    [("ko", PHONE, "ㄴㅅㅈㄷ", "골목 냄새 지도 만들기"), ("en", DESK, "냄새지", "골목 냄새 지도 만들기")],
)
def test_something_is_found_by_keyboard_with_the_first_sounds_of_its_name(
    language: str, size: dict[str, int], words: str, found: str, demo: Yard, browser: Browser
) -> None:
    page = browser.new_page(viewport=size)
    for _ in range(60):  # what was added can be found half a minute later
        page.goto(f"{demo.address}/{language}/search/")
        assert page.evaluate("document.activeElement.id") == "q"
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=*")
        if page.locator(".row h3").count():
            break
        page.wait_for_timeout(1000)
    assert page.locator(".row h3").first.inner_text() == found
    assert violations(page) + runs_over(page) == []
    page.click(f"text={found}")
    page.wait_for_url("**/proposals/*/")
    page.close()


def test_a_notice_is_counted_read_and_chosen_how_to_come(demo: Yard, browser: Browser) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    enter(page, demo, "leader")
    before = int(page.inner_text(".masthead .unread"))
    page.click(".masthead >> text=소식")
    page.click(".notices .is-new a >> nth=0")
    page.wait_for_url("**/proposals/*/")
    after = page.locator(".masthead .unread")
    assert (int(after.inner_text()) if after.count() else 0) == before - 1
    page.goto(f"{demo.address}/ko/notices/")
    if before > 1:
        page.click("text=모두 읽음으로")
    assert "모두 읽었어요" in page.inner_text("main")
    page.click("text=메일 받는 방법")
    page.check("text=하루에 한 번 모아서")
    page.click("text=저장")
    assert page.is_checked("input[value=daily]")
    assert violations(page) + runs_over(page) == []
    page.context.close()
