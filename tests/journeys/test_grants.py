"""A club that was chosen signs its agreement, plans and spends the grant, and settles it; the hub answers at every step."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from tests.journeys.conftest import OpenYard, Yard
from tests.journeys.hands import Mouse

CLUB, TITLE = "dalbit-camera", "달빛 아래 밤 벌레 지도"


def choose_the_club(yard: Yard) -> None:
    """As a review would have: the sample club's draft was sent and chosen."""
    with sqlite3.connect(yard.data / "yard.sqlite3", timeout=30) as held:
        done = held.execute(
            "UPDATE applications_application SET state = 'chosen', receipt = '2026-TEST-TEST' WHERE state = 'draft' AND title = ?", (TITLE,)
        )
        assert done.rowcount == 1


def as_somebody(yard: Yard, browser: Browser, part: str, language: str, width: int, found: list[str]) -> Mouse:
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{yard.address}/{language}/people/enter/demo/{part}/")
    with page.expect_navigation():
        page.click("main button")
    return Mouse(page, found)


def agree(club: Mouse, hub: Mouse, home: str) -> None:
    """From the desk's queue to both signatures."""
    hub.go(f"{home}desk/")
    hub.press('main a[href$="/grants/?queue=agreements"]')
    hub.press('main a[href$="/offer/"]')
    hub.fill("[name=amount]", "1500000")
    hub.day("[name=first]", date(2026, 1, 1))
    hub.day("[name=last]", date(2030, 12, 31))
    hub.press("main form .act")
    club.go(f"{home}grants/clubs/{CLUB}/")
    club.press(f"main a:text-is('{TITLE}')")
    for hand, name in ((club, "문가람"), (hub, "하은채")):
        hand.go(club.page.url) if hand is hub else None
        hand.press("main a.act")
        hand.fill("[name=name]", name)
        hand.tick("[name=read]")
        hand.press("main form .act")


def plan(club: Mouse, hub: Mouse) -> None:
    """The page adds up while one writes; the hub approves."""
    club.page.reload()
    here = club.page.url
    club.press("main a.act")
    club.fill('[name="grant:210-11"]', "900000")
    expect(club.page.locator("[data-sum]")).to_contain_text("600,000")
    club.press("[name=hand-in]")
    expect(club.page.locator(".wrong").first).to_contain_text("600,000")
    club.fill('[name="grant:210-07"]', "600000")
    club.press("[name=hand-in]")
    hub.go(club.page.url)
    hub.press("main form .act")
    club.go(here)


def pay(hub: Mouse, home: str, here: str) -> None:
    """Money comes in and goes to the club."""
    hub.go(f"{home}grants/programmes/2026-science-club/money/deposit/")
    hub.fill("[name=amount]", "5000000")
    hub.fill("[name=about]", "시 보조금")
    hub.press("main form .act")
    hub.go(here)
    hub.press('main a[href$="/pay/"]')
    hub.press("main form .act")


def spend(club: Mouse, hub: Mouse, receipt: Path) -> None:
    """A photo of the receipt first goes missing, is sent back, comes, and is accepted."""
    club.press("main a.act")
    club.fill("[name=amount]", "120000")
    club.fill("[name=payee]", "별빛문구")
    club.fill("[name=about]", "이끼 상자")
    club.choose("[name=code]", "210-11")
    club.press("main form .act")
    hub.go(club.page.url)
    hub.fill("[name=words]", "영수증 사진을 붙여 주세요.")
    hub.press('[name="sent back"]')
    club.page.reload()
    expect(club.page.locator("main")).to_contain_text("영수증 사진을 붙여 주세요.")
    club.choose("[name=paper]", "card-slip")
    club.attach("[name=file]", receipt)
    club.press('form[action$="/papers/"] button')
    club.press('form[action$="/again/"] button')
    hub.page.reload()
    hub.press("[name=accepted]")
    expect(hub.page.locator(".state.is-current").first).to_be_visible()


def settle(club: Mouse, hub: Mouse, here: str) -> None:
    """What is left comes back with its interest."""
    club.go(f"{here}settlement/")
    club.press("main a.act")
    club.fill("[name=interest]", "310")
    club.fill("[name=words]", "이끼 지도를 한 장 만들었어요.")
    club.press("main form .act")
    hub.go(club.page.url)
    hub.press("main form .act")
    hub.press("main a.act")
    hub.press("main form .act")
    club.page.reload()
    expect(club.page.locator("main")).to_contain_text("1,380,310")


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    """A photo as a phone takes it."""
    paper = tmp_path / "영수증.jpg"
    Image.new("RGB", (900, 1200), "ivory").save(paper)
    return paper


@pytest.mark.parametrize(("language", "width"), [("ko", 360), pytest.param("en", 1440, marks=pytest.mark.slow)])
def test_a_chosen_club_signs_spends_and_settles_its_grant(
    language: str, width: int, receipt: Path, open_yard: OpenYard, browser: Browser
) -> None:
    with open_yard("demo") as yard:
        choose_the_club(yard)
        found: list[str] = []
        club, hub = (as_somebody(yard, browser, part, language, width, found) for part in ("leader", "operator"))
        home = f"{yard.address}/{language}/"
        agree(club, hub, home)
        here = club.page.url
        plan(club, hub)
        pay(hub, home, here)
        spend(club, hub, receipt)
        settle(club, hub, here)
        assert found == []
