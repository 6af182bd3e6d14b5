"""What the hub does between a receipt and a first evening: it checks, has reviewers score, decides, tells, and makes an agreement."""

import re

from playwright.sync_api import expect
from tests.journeys.hands import Mouse
from tests.journeys.journey import Journey, close, set_hours

DECLARING, SCORING, OVER = (-1, 24, 48, 72), (-2, -1, 24, 48), (-9, -8, -7, -6)


def check_all(on: Journey, operator: Mouse, call: str) -> None:
    """Everything that was sent to a call which has closed, one after the other."""
    close(on.yard, call)
    operator.press('.me a[href$="/mine/"]')
    operator.press('main a[href$="/desk/"]')
    operator.press('main a[href$="/applications/desk/"]')
    for _ in range(9):
        operator.go(on.address(f"applications/desk/?call={call}&state=sent"))
        if not operator.page.locator("main h3 a").count():
            return
        operator.press("main h3 a")
        operator.tick("[name=meets][value=yes]")
        operator.press("main form .act")
    raise AssertionError("there is no end of applications")


def set_up(on: Journey, operator: Mouse, call: str, reviewer: str) -> str:
    """A round that two clubs win, read by one reviewer; returns its address."""
    operator.go(on.address("reviews/"))
    operator.press(f'main a[href$="/reviews/new/{call}/"]')
    operator.fill("[name=each]", "1")
    operator.fill("[name=round2_keeps]", "2")
    operator.press("main form .act")
    value = operator.page.locator("#id_seat-person option", has_text=reviewer).get_attribute("value")
    operator.choose("#id_seat-person", str(value))
    operator.tick("#id_seat-chair")
    operator.press("button[value=ask]")
    number = re.findall(r"/reviews/(\d+)/procedure/", operator.page.url)[0]
    operator.press(f'main a.button[href$="/reviews/{number}/"]')
    operator.press("main form button.act")
    set_hours(on.yard, number, DECLARING)
    return on.address(f"reviews/{number}/")


def review(on: Journey, operator: Mouse, reviewer: Mouse, here: str, best: str) -> None:
    """The reviewer declares, is given every application, and likes one of them best."""
    reviewer.go(on.address("reviews/"))
    reviewer.press(f'main h3 a[href$="{here.partition(on.yard.address)[2]}"]')
    reviewer.tick("[name=sure]")
    reviewer.press("main form .act")
    operator.go(f"{here}procedure/")
    operator.press("button[value=share]")
    set_hours(on.yard, re.findall(r"\d+", here)[-1], SCORING)
    reviewer.go(here)
    sheets = [str(link.get_attribute("href")) for link in reviewer.page.locator('main h3 a[href*="/sheet/"]').all()]
    for number, path in enumerate(sheets, 4):
        reviewer.go(f"{on.yard.address}{path}")
        points = "9" if best in reviewer.page.inner_text("h1") else str(number)
        for field in ("points_c1", "points_c2", "points_c3"):
            reviewer.fill(f"[name={field}]", points)
        reviewer.fill("[name=note]", "이웃에게 도움이 될 것 같아요.")
        reviewer.press("[name=hand-in]")
    set_hours(on.yard, re.findall(r"\d+", here)[-1], OVER)


def decide(operator: Mouse, here: str) -> None:
    """By rank, with a reason; then everybody is told at once."""
    operator.go(here)
    operator.press('main a[href$="/decide/"]')
    operator.fill("#id_waiting", "1")
    operator.fill("#id_reason_ko", "이웃과 나누려는 마음이 잘 보였어요.")
    operator.fill("#id_reason_en", "We liked how you share it with your neighbours.")
    operator.press("main form .act")
    operator.press('main a[href$="/release/"]')
    operator.press("main form .act")
    operator.tick("#id_sure")
    operator.press("main form .act")


def agree(on: Journey, operator: Mouse, founder: Mouse) -> None:
    """The hub offers an agreement, the club's leader signs it, then the hub."""
    operator.go(on.address("desk/"))
    operator.press('main a[href$="/grants/"]')
    application = re.findall(r"/outcome/([0-9a-f-]{36})/", founder.page.url)[0]
    operator.press(f'main a[href$="/applications/{application}/offer/"]')
    operator.press("main form .act")
    founder.press('.me a[href$="/notices/"]')
    founder.press("main .notices a")
    sign(founder, "봄이슬")
    operator.go(founder.page.url)
    sign(operator, "하은채")
    for name in ("봄이슬", "하은채"):
        expect(operator.page.locator("main li", has_text=name)).to_be_visible()


def sign(hand: Mouse, name: str) -> None:
    """With one's name as it stands in one's papers."""
    hand.press('main a[href$="/sign/"]')
    hand.fill("[name=name]", name)
    hand.tick("[name=read]")
    hand.press("main form .act")


def fund(on: Journey, operator: Mouse, founder: Mouse) -> None:
    """The club plans how it spends the grant, the hub approves and pays, and the club sees the money on its own page."""
    founder.press('.me a[href$="/mine/"]')
    founder.press('main h3 a[href*="/clubs/"]')
    founder.press('main a[href*="/grants/clubs/"]')
    founder.press('main a[href*="/grants/agreements/"]')
    here = founder.page.url
    founder.press("main a.act")
    whole = int(str(founder.page.get_attribute("[data-budget]", "data-budget")))
    founder.fill('[name="grant:210-11"]', str(whole))
    expect(founder.page.locator("[data-sum]")).to_contain_text(f"{whole:,}")
    founder.press("[name=hand-in]")
    operator.go(founder.page.url)
    operator.press("main form .act")
    operator.go(on.address("grants/programmes/2026-science-club/money/deposit/"))
    operator.fill("[name=amount]", str(whole))
    operator.fill("[name=about]", "시 보조금")
    operator.press("main form .act")
    operator.go(here)
    operator.press('main a[href$="/pay/"]')
    operator.press("main form .act")
    founder.press('.me a[href$="/notices/"]')
    founder.press("main .notices a")
    agreed, came, spent = founder.page.locator("main .facts").first.locator("dd").all()
    expect(agreed).to_contain_text(re.compile(f"{whole // 10_000}만 원|{whole:,}"))
    assert (came.inner_text(), spent.inner_text()) == (agreed.inner_text(), on.say("0원", "₩0"))
