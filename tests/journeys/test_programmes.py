"""An operator makes a programme and a call from nothing in the browser and shows it; a stranger asks whether they may apply."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, expect
from tests.journeys.conftest import Yard
from tests.journeys.hands import Keys, Mouse
from tests.journeys.test_every_page import runs_over, violations


def name(path: str) -> str:
    return f'[name="{path}"]'


def do(button: str) -> str:
    return f'button[name="do"][value="{button}"]'


def make_programme(hand: Mouse, told: list[str], word: str) -> None:
    page = hand.page
    hand.press('main a[href$="/programmes/new/"]')
    told += violations(page) + runs_over(page)
    hand.fill(name("name_ko"), f"별마당 {word}")
    hand.fill(name("name_en"), f"Star yard {word}")
    hand.fill(name("year"), "2026")
    hand.tick(name("shown"))
    hand.press("main form button.act")
    told += violations(page) + runs_over(page)
    hand.press('main a[href$="/funders/add/"]')
    hand.fill(name("name_ko"), "온들시")
    hand.fill(name("name_en"), "City of Ondeul")
    hand.press("main form button.act")


def begin_call(hand: Mouse, told: list[str], word: str) -> None:
    page = hand.page
    hand.press('main a[href$="/calls/new/"]')
    told += violations(page) + runs_over(page)
    hand.fill(name("title_ko"), f"별 보는 클럽 {word}")
    hand.fill(name("title_en"), f"Star clubs {word}")
    hand.press("main form button.act")  # with the usual template, which is chosen already
    told += violations(page) + runs_over(page)


def write_parts(hand: Mouse, told: list[str]) -> None:
    page, today = hand.page, date.today()
    hand.press('main a[href$="/edit/about/"]')
    hand.choose(name("host.kind"), "regional-hub")
    hand.fill(name("host.region"), "온들시")
    hand.press(do("next"))
    told += violations(page) + runs_over(page)
    hand.fill(name("window.opens.day"), (today - timedelta(days=1)).isoformat())
    hand.fill(name("window.opens.time"), "9:00")
    hand.fill(name("window.closes.day"), (today + timedelta(days=20)).strftime("%Y. %m. %d."))
    hand.fill(name("window.closes.time"), "오후 6시" if page.url.split("/")[3] == "ko" else "6 pm")
    hand.press(do("next"))
    hand.choose(name("may_apply.rules.new"), "members")
    hand.press(do("add may_apply.rules"))
    hand.choose(name("may_apply.rules[3].who"), "more-than-half")
    hand.fill(name("may_apply.rules[3].areas"), "온들시")
    hand.tick(f'{name("may_apply.rules[3].ties")}[value="lives"]')
    hand.press(do("up may_apply.rules[3]"))
    told += violations(page) + runs_over(page)
    hand.press(do("next"))
    hand.press(do("next"))
    hand.fill(name("chosen.count"), "10")
    hand.fill(name("grant.ceiling"), "300만 원")
    hand.press(do("done"))
    told += violations(page) + runs_over(page)


def show_it(hand: Mouse, told: list[str]) -> None:
    page = hand.page
    hand.press('main a[href$="/preview/"]')
    told += violations(page) + runs_over(page)
    hand.press('main a[href$="/edit/"]')
    hand.press('main a[href$="/show/"]')
    told += violations(page) + runs_over(page)
    hand.press("main form button.act")
    told += violations(page) + runs_over(page)


@pytest.mark.parametrize(("language", "width", "hand"), [("ko", 360, Mouse), ("en", 1440, Mouse), ("ko", 768, Keys)])
def test_an_operator_makes_a_call_from_nothing_and_shows_it(
    language: str, width: int, hand: type[Mouse], demo: Yard, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.set_default_timeout(60_000)
    page, told = context.new_page(), []
    word = f"{language}{width}"
    page.goto(f"{demo.address}/{language}/people/enter/demo/operator/")
    page.click("main button")
    page.goto(f"{demo.address}/{language}/programmes/manage/")
    told += violations(page) + runs_over(page)
    operator = hand(page)
    for step in (make_programme, begin_call):
        step(operator, told, word)
    write_parts(operator, told)
    show_it(operator, told)
    expect(page).to_have_url(re.compile(r"/calls/[^/]+/(#main)?$"))
    expect(page.locator("main h1")).to_have_text(f"별 보는 클럽 {word}" if language == "ko" else f"Star clubs {word}")
    address = page.url.removesuffix("#main")
    context.close()
    told += ask_as_a_stranger(browser, address, language, width)
    assert told == []


def ask_as_a_stranger(browser: Browser, address: str, language: str, width: int) -> list[str]:
    """Three neighbours, two of whom live here: yes. Nothing is signed in, nothing is kept."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{address}check/")
    told = violations(page) + runs_over(page)
    page.select_option(name("kind"), "neighbours")
    for number, (age, tie) in enumerate((("40", "lives@온들시"), ("만 12세", "lives@온들시"), ("71", "none")), 1):
        page.fill(name(f"age-{number}"), age)
        page.select_option(name(f"tie-{number}"), tie)
    page.click("main form button.act")
    expect(page.locator("#answer .big")).to_have_text("신청할 수 있어요." if language == "ko" else "You can apply.")
    told += violations(page) + runs_over(page)
    page.goto(f"{address.rsplit('/calls/', 1)[0]}/calls/")
    expect(page.get_by_role("link", name="별 보는 클럽" if language == "ko" else "Star clubs").first).to_be_visible()
    context.close()
    return told
