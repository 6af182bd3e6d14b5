"""A resident founds a club and wins a call: from the home page, without an account, to the club's first evening."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from tests.journeys import choosing
from tests.journeys.conftest import OpenYard
from tests.journeys.hands import Keys, Mouse
from tests.journeys.journey import Journey

CALL = "2026-neighbourhood-science-club"
NAME, PURPOSE = "이끼 탐정단", "담장 그늘의 이끼를 들여다봐요."
TITLE, QUESTION = "담장 아래 초록 지도", "우리 동네 이끼는 어느 담장을 좋아할까요?"
HOW, SHOW = "철마다 담장 열 곳을 돌며 이끼가 자란 자리를 사진에 담고, 그늘과 물기를 재어 견주어요.", "골목에 이끼 지도를 그려요."


def come_in(on: Journey, hand: Mouse, email: str, name: str, *, by_link: bool = False) -> Mouse:
    """From the sign-in page; with the code out of the mail, or by its link, which the phone opens in another browser."""
    before = len(on.yard.written.read_text("utf-8"))
    hand.fill("[name=email]", email)
    hand.press("main form .act")
    written = on.mail(before)
    if by_link:
        hand.page.context.close()
        hand = on.somebody()
        hand.go(re.findall(r"^http\S+/people/enter/link/\S+$", written, re.MULTILINE)[-1])
    else:
        hand.fill("[name=code]", re.findall(r"^(\d{6})\s*$", written, re.MULTILINE)[-1])
    hand.press("main form .act")
    hand.tick("[name=age][value=over]")
    hand.press("main form .act")
    hand.fill("[name=display_name]", name)
    hand.tick("[name=privacy]")
    hand.tick("[name=terms]")
    hand.press("main form .act")
    return hand


def found_a_club(on: Journey) -> Mouse:
    """By a resident who has no account yet."""
    hand = on.somebody()
    hand.go(on.address())
    hand.press('.me a[href$="/people/enter/"]')
    come_in(on, hand, "bom@madang.example", "봄이")
    hand.press('nav a[href$="/clubs/"]')
    hand.press("main a.act")
    hand.fill("[name=name]", NAME)
    hand.fill("[name=purpose]", PURPOSE)
    hand.fill("[name=neighbourhood]", "솔내동")
    hand.press("main form .act")
    expect(hand.page.locator("h1")).to_have_text(NAME)
    return hand


def invite(on: Journey, founder: Mouse) -> Mouse:
    """A neighbour, who is new here too, comes in by the link that the founder sends."""
    founder.press("main a.act")
    founder.press("main form .act")
    founder.push("[data-copy]")
    expect(founder.page.locator("[data-handed]")).to_contain_text(on.say("복사했어요", "Copied"))
    neighbour = on.somebody()
    neighbour.go(founder.page.input_value("#link"))
    expect(neighbour.page.locator("h1")).to_have_text(NAME)
    neighbour.press("main form .act")
    neighbour = come_in(on, neighbour, "gaon@madang.example", "가온", by_link=True)
    neighbour.press("main form .act")
    expect(neighbour.page.locator("p.told")).to_contain_text(on.say("반가워요", "Welcome"))
    return neighbour


def ask_whether(on: Journey, hand: Mouse) -> None:
    """They may apply: three who live here, two of them grown up."""
    hand.press('nav a[href$="/calls/"]')
    hand.press(f'main a[href$="/calls/{CALL}/"]')
    hand.press('main a[href$="/check/"]')
    hand.choose("[name=kind]", "neighbours")
    for number, age in enumerate(("40", "71", "12"), 1):
        hand.fill(f"[name=age-{number}]", age)
        hand.choose(f"[name=tie-{number}]", "lives@온들시")
    hand.choose("[name=prior]", "never")
    hand.press("[name=ask]")
    expect(hand.page.locator("#answer .big")).to_have_text(on.say("신청할 수 있어요.", "You can apply."))


def someone(number: int, what: str) -> str:
    return f'.member:nth-child({number}) [name^="f:"][name$="{what}"]'


def write(on: Journey, founder: Mouse, neighbour: Mouse) -> None:
    """Each tells who they are; the one begins, the other goes on, and each sees what the other wrote."""
    founder.press("#answer a.act")
    founder.press("main form .act")
    founder.fill('[name="f:title"]', TITLE)
    founder.choose('[name="f:kind"]', "neighbours")
    founder.choose('[name="f:prior:0"]', "0")
    founder.choose(someone(1, ":age"), "19")
    founder.choose(someone(1, ":tie:0"), "lives|온들시")
    founder.fill(someone(3, ":name"), "하람")
    founder.choose(someone(3, ":age"), "0")
    founder.choose(someone(3, ":tie:0"), "lives|온들시")
    founder.fill('[name="f:q:question"]', QUESTION)
    founder.fill('[name="f:q:neighbours"]', SHOW)
    kept(founder.page)

    neighbour.press('.me a[href$="/mine/"]')
    neighbour.press('main a[href*="/applications/"]')
    neighbour.choose(someone(2, ":age"), "19")
    neighbour.choose(someone(2, ":tie:0"), "lives|온들시")
    neighbour.fill('[name="f:q:how"]', HOW)
    kept(neighbour.page)
    expect(neighbour.page.locator('[name="f:q:question"]')).to_have_value(QUESTION)
    expect(founder.page.locator('[name="f:q:how"]')).to_have_value(
        HOW, timeout=60_000
    )  # a page asks twice a minute, until it knows of company


def kept(page: Page) -> None:
    """All that was written is in the yard: nothing waits in this browser any more."""
    for _ in range(300):
        if not page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('madang-application'))"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"not kept: {page.inner_text('[data-saved]')}")


def send(on: Journey, founder: Mouse, plan: Path) -> str:
    """With the plan that the call asks for; returns the number of the receipt."""
    founder.attach("input[type=file]", plan)
    founder.press("button[form=paper-1]")
    expect(founder.page.locator(".held a")).to_have_text(plan.name)
    expect(founder.page.locator("#rules > p > strong")).to_have_text(on.say("신청할 수 있어요.", "You can apply."))
    founder.press("[name=then-send]")
    for words in (TITLE, QUESTION, HOW, SHOW, plan.name):
        expect(founder.page.locator("main")).to_contain_text(words)
    founder.press("main form .act")
    expect(founder.page.locator("h1")).to_have_text(on.say("신청서가 잘 도착했어요", "It has arrived"))
    expect(founder.page.locator(".seal")).to_be_visible()
    return founder.page.inner_text(".number-of")


def hear(on: Journey, founder: Mouse) -> None:
    """The club reads that it was chosen, and what comes next."""
    founder.press('.me a[href$="/notices/"]')
    founder.press("main .notices a")
    expect(founder.page.locator("main .big")).to_contain_text(on.say("선정", "chosen"))
    expect(founder.page.locator("main")).to_contain_text(on.say("협약", "agreement"))


def meet(on: Journey, founder: Mouse) -> None:
    """The club's page names the call; the club plans its first evening, and notes who came."""
    founder.press('.me a[href$="/mine/"]')
    founder.press('main h3 a[href*="/clubs/"]')
    expect(founder.page.locator(f'main h3 a[href$="/calls/{CALL}/"]')).to_be_visible()
    founder.press('main a[href*="/sessions/new/?club="]')
    begins = datetime.now(ZoneInfo("Asia/Seoul")) + timedelta(minutes=10)
    founder.fill("[name=title]", "첫 이끼 산책")
    founder.day("[name=day]", begins.date())
    founder.clock("[name=begins]", begins.time())
    founder.clock("[name=ends]", (begins + timedelta(hours=1)).time())
    founder.fill("[name=place]", "솔내동 담장길")
    founder.press("main form .act")
    expect(founder.page.locator("h1")).to_have_text("첫 이끼 산책")
    founder.press('main a[href$="/attendance/"]')
    founder.fill("#walk-in", "하람")
    founder.push("form[data-walk-in] button")
    expect(founder.page.locator("[data-sums-now]")).to_contain_text("1")
    founder.look()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A year on one page, as a scanner makes it."""
    paper = tmp_path / "일년계획.pdf"
    Image.new("RGB", (620, 877), "white").save(paper, "PDF")
    return paper


def walk_to_the_receipt(on: Journey, plan: Path) -> Mouse:
    """From the home page to the number that a club is given."""
    founder = found_a_club(on)
    neighbour = invite(on, founder)
    ask_whether(on, founder)
    write(on, founder, neighbour)
    assert re.fullmatch(r"2026-\w{4}-\w{4}", send(on, founder, plan))
    neighbour.page.context.close()
    return founder


def win(on: Journey, founder: Mouse, hub: Journey) -> None:
    """From the receipt to the club's money: what the hub does it does by a hand of its own."""
    operator = hub.part("operator")
    choosing.check_all(hub, operator, CALL)
    here = choosing.set_up(hub, operator, CALL, "백이든")
    choosing.review(hub, operator, hub.part("reviewer"), here, NAME)
    choosing.decide(operator, here)
    hear(on, founder)
    choosing.agree(hub, operator, founder)
    choosing.fund(hub, operator, founder)


@pytest.mark.timeout(600)
def test_a_resident_founds_a_club_and_wins_a_call_by_keyboard_alone(plan: Path, open_yard: OpenYard, browser: Browser) -> None:
    with open_yard("demo") as yard:
        on = Journey(yard, browser, "ko", 768, Keys)
        founder = walk_to_the_receipt(on, plan)
        win(on, founder, Journey(yard, browser, "ko", 768, Mouse))
        meet(on, founder)
        assert on.found == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("language", "width"), [("ko", 360), ("en", 1440)])
def test_a_resident_founds_a_club_and_wins_a_call(language: str, width: int, plan: Path, open_yard: OpenYard, browser: Browser) -> None:
    with open_yard("demo") as yard:
        on = Journey(yard, browser, language, width, Mouse)
        founder = walk_to_the_receipt(on, plan)
        win(on, founder, on)
        meet(on, founder)
        assert on.found == []
