"""Who may open the pages of sessions: one of the club "matrix" to come, and a taster that anybody may come to."""

from tests.website.roles import MINE, NO_SUCH, ONLY_SENT, OPEN, ROLES

HOSTS = {**dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "operator": 200}
INSIDE = {
    **dict.fromkeys(ROLES, 403), "leader": 200, "treasurer": 200, "member": 200, "operator": 200, "auditor": 200,
}  # fmt: skip
SENT = dict.fromkeys(ROLES, 405)
RULES = {
    "sessions:index": OPEN, "sessions:doors": OPEN, "sessions:month": OPEN, "sessions:my-calendar": MINE,
    "sessions:feed": NO_SUCH, "sessions:club-calendar": OPEN, "sessions:club": OPEN,
    "sessions:new": {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200},  # the hub's own
    "sessions:seat": NO_SUCH, "sessions:seat-change": SENT, "sessions:seat-reach": SENT, "sessions:seat-mail": NO_SUCH,
    "sessions:material": NO_SUCH,
    "sessions:session": INSIDE, "sessions:session-calendar": INSIDE, "sessions:poster": OPEN,
    "sessions:come": {**dict.fromkeys(ROLES, 302), "nobody": 200},
    "sessions:take": ONLY_SENT, "sessions:give-up": ONLY_SENT,
    "sessions:edit": HOSTS, "sessions:cancel": HOSTS, "sessions:materials": HOSTS, "sessions:attendance": HOSTS,
    "sessions:marks": ONLY_SENT, "sessions:scans": ONLY_SENT, "sessions:scanned": OPEN, "scans-worker": OPEN,
    "sessions:sheet": HOSTS, "sessions:door": HOSTS,
    "sessions:here": {**INSIDE, "nobody": 302},
    "sessions:reach": {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200},
}  # fmt: skip
CLUB, TASTER = 6001, 6002
ARGUMENTS = {"sessions:seat-mail.token": "unsigned"} | {f"{route}.number": CLUB for route in RULES} | {
    "sessions:poster.number": TASTER, "sessions:come.number": TASTER, "sessions:reach.number": TASTER,
    "sessions:month.year": 2026, "sessions:month.number": 12, "sessions:material.number": 1, "sessions:club-calendar.slug": "matrix",
    "sessions:club.slug": "matrix",
    "sessions:here.code": "0000000000",
}  # fmt: skip


def lay() -> None:
    """The two."""
    from datetime import timedelta

    from django.utils import timezone
    from tests.website.doors import resident

    from madang.website.clubs.models import Club
    from madang.website.sessions.models import Session

    soon, host = timezone.now() + timedelta(hours=1), resident("host@example.kr", "이끄미")
    common = {"starts_at": soon, "ends_at": soon + timedelta(hours=1), "host": host, "hidden_code": "secret", "title": "모임"}
    Session.objects.create(pk=CLUB, club=Club.objects.get(slug="matrix"), **common)
    Session.objects.create(pk=TASTER, kind="taster", **common)
