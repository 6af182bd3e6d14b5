"""Pages that only somebody in the middle of doing something sees: walked as a person walks, stopping on each."""

import re
from collections.abc import Callable, Iterator
from uuid import uuid4

import pyotp
from playwright.sync_api import Page
from tests.journeys.conftest import Yard

Somebody = Callable[[str], Page]  # a page of this part of the sample, signed in; of nobody where the part is no part of it
Stops = Iterator[tuple[str, Page]]  # the route, and the page that stands open at it


def inviting(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """A leader invites, and a neighbour opens the link."""
    leader, neighbour = somebody("leader"), somebody("")
    leader.goto(f"{yard.address}/{language}/clubs/dalbit-camera/invitations/")
    leader.click("main form .act")
    leader.wait_for_url("**/share/")
    yield "clubs:share", leader
    link = leader.input_value("#link")
    leader.click("main a.act")
    leader.wait_for_url("**/poster/")
    yield "clubs:poster", leader
    neighbour.goto(link)
    yield "clubs:invited", neighbour


def taking_a_place(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """A neighbour without an account comes to a taster."""
    page = somebody("")
    page.goto(f"{yard.address}/{language}/sessions/open/")
    page.click("main h3 a >> nth=-1")
    page.click("main a.act")
    page.wait_for_url("**/come/")
    page.fill("[name=name]", "민들레")
    page.fill("[name=email]", f"{uuid4().hex}@madang.example")
    page.check("[type=checkbox]")
    before = len(yard.written.read_text("utf-8"))
    page.click("main form .act")
    page.wait_for_url("**/sessions/seat/**")
    yield "sessions:seat", page
    link = re.search(r"http\S+/seat/mail/\S+(?=\s)", yard.wait_for("/seat/mail/", before))
    assert link is not None
    page.goto(link.group(0))
    yield "sessions:seat-mail", page


def coming_in(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """A stranger becomes a resident, and sets up two-step sign-in."""
    page, address = somebody("stranger"), f"{uuid4().hex}@madang.example"
    page.goto(f"{yard.address}/{language}/people/enter/")
    before = len(yard.written.read_text("utf-8"))
    page.fill("[name=email]", address)
    page.click("main form .act")
    page.wait_for_url("**/enter/code/")
    yield "people:code", page
    code = re.search(r"^(\d{6})\s*$", yard.wait_for("15 minutes" if language == "en" else "15분", before), re.MULTILINE)
    assert code is not None
    page.fill("[name=code]", code.group(1))
    page.click("main form .act")
    page.wait_for_url("**/enter/age/")
    yield "people:age", page
    page.goto(page.url.replace("/age/", "/guardian/"))
    yield "people:guardian", page
    page.goto(page.url.replace("/guardian/", "/welcome/"))
    yield "people:welcome", page
    page.fill("[name=display_name]", "민들레")
    page.check("[name=privacy]")
    page.check("[name=terms]")
    page.click("main form .act")
    page.wait_for_url(f"{yard.address}/{language}/")
    page.goto(f"{yard.address}/{language}/people/me/second/")
    page.click("summary")
    secret = page.inner_text("main code").replace(" ", "")
    page.fill("[name=code]", pyotp.TOTP(secret).now())
    page.click("main form .act")
    page.wait_for_url("**/spares/")
    yield "people:second-spares", page
    page.goto(page.url.replace("/spares/", "/end/"))
    yield "people:second-end", page


def changing_the_address(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """A stranger becomes a resident, takes another mail address, and takes it back by the mail to the old one."""
    page, home = somebody("wanderer"), f"{yard.address}/{language}/people"
    for stop in coming_in(yard, lambda _: page, language):
        if stop[0] == "people:second-spares":
            break
    page.goto(f"{home}/me/address/")
    before = len(yard.written.read_text("utf-8"))
    page.fill("[name=email]", f"{uuid4().hex}@madang.example")
    page.click("main form.slip .act")
    page.wait_for_selector("[name=give_up]")
    yield "people:address", page
    link = re.search(r"http\S+/address/confirm/\S+", yard.wait_for("/address/confirm/", before))
    assert link is not None
    page.goto(link.group(0))
    yield "people:address-confirm", page
    page.click("main form .act")
    page.wait_for_url("**/me/address/")
    back = re.search(r"http\S+/address/back/\S+", yard.wait_for("/address/back/", before))
    assert back is not None
    page.goto(back.group(0))
    yield "people:address-undo", page


def beginning_a_call(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """An operator begins next year's call from the club template, looks at it, and throws it away."""
    page = somebody("operator")
    page.goto(f"{yard.address}/{language}/programmes/2026-science-club/calls/new/")
    page.fill("[name=title_ko]", "둘째 공모")
    page.fill("[name=title_en]", "A second call")
    page.click("main form .act")
    page.wait_for_url("**/edit/")
    yield "programmes:call-edit", page
    page.goto(page.url.replace("/edit/", "/throw-away/"))
    yield "programmes:throw-away", page
    page.click("main form button")
    page.wait_for_url("**/programmes/2026-science-club/edit/")


def changing_a_call(yard: Yard, somebody: Somebody, language: str) -> Stops:
    """An operator changes the open call, reads what would be told to everybody, and leaves it as it was."""
    page, call = somebody("operator"), f"{yard.address}/{language}/calls/2026-neighbourhood-science-club/"
    page.goto(f"{call}edit/about/")
    page.fill("[name='title.en'], [name=title_en]", "Neighbourhood science clubs")
    page.click("main .saving .act, main form .act")
    page.goto(f"{call}show/")
    yield "programmes:show", page
    page.goto(f"{call}throw-away/")
    yield "programmes:throw-away", page
    page.click("main form button")
    page.wait_for_url("**/edit/")


WALKS = (inviting, taking_a_place, coming_in, changing_the_address, beginning_a_call, changing_a_call)
