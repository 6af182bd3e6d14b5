"""Who may open the pages of clubs: everybody the page, the club its rooms, leaders what changes it, operators what was reported."""

from tests.website.roles import MINE, NO_SUCH, OPEN, ROLES, STAFF

from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership, Post
from madang.website.people.models import Person

NUMBER = 700_001
INSIDE = {**dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "treasurer": 200, "member": 200}
READERS = {**INSIDE, "operator": 200}
LEADS = {**dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200}
SENT_BY_LEADERS = {**LEADS, "leader": 405}
ONLY_SENT = {**dict.fromkeys(ROLES, 405), "nobody": 302}
OVER = dict.fromkeys(ROLES, 410)
RULES = {
    "clubs:index": OPEN, "clubs:club": OPEN, "clubs:found": MINE, "clubs:reports": STAFF,
    "clubs:invited": OVER, "clubs:poster": OVER, "clubs:share": {**OVER, "nobody": 302},  # a link that nobody was given
    "clubs:change": LEADS, "clubs:picture": LEADS, "clubs:end": LEADS, "clubs:requests": LEADS, "clubs:invitations": LEADS,
    "clubs:answer": ONLY_SENT, "clubs:revoke": ONLY_SENT, "clubs:join-back": ONLY_SENT, "clubs:post-pin": ONLY_SENT,
    "clubs:post-settle": ONLY_SENT,  # whoever sends is judged by the act itself: see test_who_may
    "clubs:join": {**MINE, "leader": 302, "treasurer": 302, "member": 302},
    "clubs:family": INSIDE, "clubs:leave": INSIDE,
    "clubs:people": READERS, "clubs:person": LEADS, "clubs:person-remove": LEADS, "clubs:succession": READERS,
    "clubs:board": READERS, "clubs:post": READERS, "clubs:post-history": READERS,
    "clubs:post-change": {**dict.fromkeys(ROLES, 403), "nobody": 302},  # somebody else wrote it
    "clubs:post-remove": LEADS, "clubs:post-report": INSIDE,
    "clubs:post-file": {**NO_SUCH, **{role: 403 for role in ROLES if READERS[role] == 403}, "nobody": 302},
}  # fmt: skip
ARGUMENTS = {
    **{f"{route}.slug": "matrix" for route in RULES}, **{f"{route}.number": NUMBER for route in RULES}, "clubs:post-file.file": NUMBER,
}  # fmt: skip


def lay() -> None:
    club = Club.objects.get(slug="matrix")
    other = Person.objects.create(pk=NUMBER, email="laid@example.kr", display_name="들보")
    Membership.objects.create(club=club, person=other)
    asks = Person.objects.create(email="asks@example.kr", display_name="묻는 이")
    JoinRequest.objects.create(pk=NUMBER, club=club, person=asks)
    Invitation.objects.create(pk=NUMBER, club=club, digest="-", most=1, until="2099-01-01T00:00+09:00")
    Post.objects.create(pk=NUMBER, club=club, by=other, words="다음 모임은 토요일이에요")
