"""Two people write one application at once, one of them without a connection for a while; nothing is lost, and it is sent."""

import re
from pathlib import Path

import pytest
from blake3 import blake3
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import OpenYard
from tests.journeys.test_notebook_and_proposals import entered, well

QUESTION, HOW, SHOW = '[name="f:q:question"]', '[name="f:q:how"]', '[name="f:q:neighbours"]'
MINE, THEIRS = "끊긴 동안 문가람이 쓴 글", "그동안 오세림이 쓴 글"


def write(page: Page, where: str, words: str) -> None:
    """Until the yard has it."""
    with page.expect_response("**/keep/"):
        page.fill(where, words)


def write_over_each_other(leader: Page, resident: Page) -> None:
    """The same answer, by one of them while the connection is gone: both are told, and neither text is thrown away."""
    leader.context.set_offline(True)
    leader.fill(HOW, MINE)
    expect(leader.locator("[data-saved]")).to_contain_text("이 기기에 두었다가")
    well(leader)
    write(resident, HOW, THEIRS)
    leader.context.set_offline(False)
    expect(leader.locator("[data-theirs]")).to_have_text(THEIRS, timeout=40_000)
    expect(leader.locator(HOW)).to_have_value(MINE)
    well(leader)


def take_the_receipt(page: Page) -> None:
    """Its number, and the very bytes that were sent, with the fingerprint that the receipt tells."""
    expect(page.locator(".seal")).to_be_visible()
    expect(page.locator(".number-of")).to_have_text(re.compile(r"^\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$"))
    well(page)
    with page.expect_download() as download:
        page.click("a[download]")
    sent = Path(download.value.path()).read_bytes()
    assert blake3(sent).hexdigest() == page.inner_text("code.print")
    assert MINE in sent.decode()


@pytest.mark.parametrize("width", [360, 1440])
def test_two_write_at_once_and_nothing_is_lost(width: int, open_yard: OpenYard, browser: Browser) -> None:
    with open_yard("demo") as yard:
        leader, resident = entered(browser, yard, "leader", "ko", width), entered(browser, yard, "resident", "en", 1800 - width)
        leader.goto(f"{yard.address}/ko/applications/")
        well(leader)
        leader.get_by_role("link", name="달빛 아래 밤 벌레 지도").click()
        leader.wait_for_url(re.compile(r"/ko/applications/[0-9a-f-]{36}/$"))
        korean = leader.url
        english = korean.replace("/ko/", "/en/")
        resident.goto(english)
        for page in (leader, resident):
            well(page)

        write(leader, QUESTION, "밤 벌레는 어떤 빛깔을 좋아할까요?")
        write(resident, SHOW, "여름밤 상영회를 열어요.")
        expect(leader.locator(SHOW)).to_have_value("여름밤 상영회를 열어요.", timeout=40_000)
        write_over_each_other(leader, resident)
        with leader.expect_response("**/keep/"):
            leader.click("[data-mine]")
        resident.wait_for_timeout(9_000)  # nothing moves under somebody's hands,
        expect(resident.locator(HOW)).to_have_value(THEIRS)
        resident.press(HOW, "Tab")
        expect(resident.locator(HOW)).to_have_value(MINE, timeout=40_000)
        leader.goto(f"{korean}history/q:how/")
        expect(leader.locator("main")).to_contain_text(THEIRS)
        well(leader)

        leader.goto(f"{korean}send/")
        for words in (MINE, "밤 벌레는 어떤 빛깔을 좋아할까요?", "여름밤 상영회를 열어요."):
            expect(leader.locator("main")).to_contain_text(words)
        well(leader)
        leader.click("main .act")
        leader.wait_for_url(f"{korean}receipt/")
        take_the_receipt(leader)
        resident.goto(f"{english}receipt/")
        take_the_receipt(resident)
        for page in (leader, resident):
            page.context.close()
