"""From the poster at the market to a number for the door; a host's list without a network; a session planned with the keyboard alone."""

import re
import time
from datetime import date, timedelta

from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import Yard
from tests.journeys.test_notebook_and_proposals import entered, well

TASTER, GOING_ON = "그림 한 장이 영화가 되는 한 시간", "열린 작업실: 밤하늘 지도 그리기"


def address_of(page: Page, yard: Yard, title: str, language: str) -> str:
    page.goto(f"{yard.address}/{language}/sessions/")
    return f"{yard.address}{page.get_by_role('link', name=title).get_attribute('href')}"


class Hand:
    """A person's hand: counts what it does."""

    def __init__(self, page: Page) -> None:
        self.page, self.steps = page, 0

    def press(self, what: str) -> None:
        self.steps += 1
        self.page.click(what)

    def fill(self, what: str, words: str) -> None:
        self.steps += 1
        self.page.fill(what, words)


def test_whoever_scans_the_poster_has_a_place_for_two_in_six_steps_and_two_minutes(demo: Yard, browser: Browser) -> None:
    host = entered(browser, demo, "operator", "ko", 1440)
    host.goto(f"{address_of(host, demo, TASTER, 'ko')}poster/")
    well(host)
    scanned = host.locator(".poster a.address").inner_text()
    host.context.close()

    page = browser.new_context(viewport={"width": 360, "height": 800}, locale="ko-KR").new_page()
    page.set_default_timeout(60_000)
    hand, began = Hand(page), time.monotonic()
    page.goto(scanned)
    hand.steps += 1  # the camera
    expect(page.locator("h1")).to_have_text(TASTER)
    hand.press("a.act")
    hand.fill("[name=name]", "민들레네")
    hand.fill("[name=size]", "2")
    hand.press("text=14세 이상이에요")
    hand.press("button.act")
    expect(page.locator("h1")).to_have_text("민들레네 님, 자리 2개를 맡아 두었어요")
    expect(page.locator(".number")).to_have_text(re.compile(r"^\d{3}$"))
    assert (hand.steps, time.monotonic() - began < 120) == (6, True)
    number, place = page.locator(".number").inner_text(), page.url
    well(page)
    for address in (scanned, f"{scanned}come/", f"{demo.address}/ko/sessions/open/"):
        page.goto(address)
        well(page)
    page.goto(place)
    page.click("summary:has-text('몇 가지 물음에 답하기')")
    page.check("text=65세 이상")
    well(page)
    page.click("button:has-text('세어 주세요')")
    expect(page.locator("p.told")).to_contain_text("고맙습니다")
    page.context.clear_cookies()
    page.goto(place)  # the address alone is the key
    expect(page.locator(".number")).to_have_text(number)
    page.fill("[name=size]", "1")
    page.click("form.together button")
    expect(page.locator("h1")).to_have_text("민들레네 님, 자리를 맡아 두었어요")
    page.click("summary:has-text('못 가게 되었어요')")
    well(page)
    page.click("button[name=give_up]")
    expect(page.locator("h1")).to_have_text("내놓은 자리예요")
    well(page)
    page.context.close()


def test_what_is_left_out_is_told_beside_its_field_and_nothing_typed_is_lost(demo: Yard, browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{address_of(page, demo, TASTER, 'ko')}come/")
    page.fill("[name=name]", "솔방울")
    page.fill("[name=size]", "40")
    page.click("button.act")
    expect(page.locator("[aria-invalid=true]")).to_have_count(2)
    assert page.input_value("[name=name]") == "솔방울"
    well(page)
    page.context.close()


def here(page: Page) -> tuple[int, int]:
    """Visits and people, as the page says."""
    visits, people = re.findall(r"\d+", page.locator("[data-sums-now]").inner_text())
    return int(visits), int(people)


def test_marks_made_without_a_network_arrive_once_when_it_is_back(demo: Yard, browser: Browser) -> None:
    page = entered(browser, demo, "operator", "en", 1440)
    session = address_of(page, demo, GOING_ON, "en")
    page.goto(session)
    well(page)
    page.click("a.act")
    page.wait_for_url("**/attendance/")
    well(page)
    assert (here(page), page.locator("[data-state]:visible").count()) == ((0, 0), 0)
    page.context.set_offline(True)
    row = {name: page.locator("[data-row]").filter(has_text=name) for name in ("버드나무네", "오세림", "솔방울")}
    row["버드나무네"].locator("button").dblclick()  # a slip of the finger is no correction, and nothing moves under it
    row["오세림"].locator("button").click()
    row["솔방울"].locator("button").click()
    page.wait_for_timeout(800)
    row["솔방울"].locator("button").click()  # it was somebody else
    page.fill("#walk-in", "지나가던 이웃")
    page.click("form[data-walk-in] button")
    expect(page.locator("[data-words]")).to_have_text(re.compile("kept in this browser.* 5$"))
    well(page)
    page.context.set_offline(False)
    expect(page.locator("[data-words]")).to_have_text("All marks are kept in the yard.")
    assert here(page) == (6, 1)  # three, two with one account, and one from the street
    for _ in range(2):
        page.reload()
        assert here(page) == (6, 1)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('attendance')).map(key => localStorage[key])") == ["[]"]
    expect(page.locator("[data-state]:visible")).to_have_count(3)
    row["오세림"].locator("button").click()
    expect(page.locator("[data-sums-now]")).to_have_text("4 visits; 0 people with an account.")
    well(page)
    page.goto(f"{session}door/")
    expect(page.locator(".square svg")).to_be_visible()
    well(page)
    page.context.close()


def test_a_session_is_planned_with_the_keyboard_alone(demo: Yard, browser: Browser) -> None:
    page = entered(browser, demo, "leader", "en", 1440)
    page.goto(f"{demo.address}/en/sessions/clubs/dalbit-camera/")
    well(page)
    page.locator("a.act").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/new/?club=dalbit-camera")
    well(page)
    page.locator("[name=title]").focus()
    day = date.today() + timedelta(days=20)
    page.keyboard.type("별자리 이야기")
    for words in (f"{day:%m%d%Y}", "0730PM", "0900PM"):
        tab_to_next_field(page)
        page.keyboard.type(words)
    tab_to_next_field(page)
    page.keyboard.type("온들 거점 배움방")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/sessions/\d+/$"))
    expect(page.locator("h1")).to_have_text("별자리 이야기")
    expect(page.locator("main")).to_contain_text("7:30 pm to 9 pm")
    well(page)
    page.goto(f"{demo.address}/en/sessions/month/{day.year}/{day.month}/")
    expect(page.get_by_role("link", name="별자리 이야기")).to_be_visible()
    well(page)
    page.context.close()


def tab_to_next_field(page: Page) -> None:
    """A field of date or time has parts of its own that the key goes through first."""
    before = page.evaluate("document.activeElement.name")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name || ''") not in ("", before):
            return
    raise AssertionError(f"the key does not leave {before}")
