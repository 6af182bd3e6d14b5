"""Who may open the pages of notebook. The club "matrix" has an entry that only it reads, with an observation and a trial."""

from decimal import Decimal

from django.utils import timezone
from tests.website.roles import CLUB, NO_SUCH, OPEN, ROLES

from madang.website.clubs.models import Club
from madang.website.notebook.models import Entry, Observation, Reading, Trial, Version

NUMBER = 700_001
CLUBS_OWN = {**NO_SUCH, **dict.fromkeys(CLUB, 200), "operator": 200}
OUTSIDE = {**dict.fromkeys(ROLES, 403), "nobody": 302}
WRITTEN = {**NO_SUCH, "nobody": 302, **dict.fromkeys(CLUB, 200), "operator": 403}
IN_CLUB = {**OUTSIDE, **dict.fromkeys(CLUB, 200)}
SENT = {**dict.fromkeys(ROLES, 405), "nobody": 302}
RULES = {
    "notebook:index": OPEN, "notebook:club": OPEN, "notebook:begin": IN_CLUB,
    "notebook:entry": CLUBS_OWN, "notebook:history": CLUBS_OWN, "notebook:readings": CLUBS_OWN, "notebook:story": CLUBS_OWN,
    "notebook:words": WRITTEN, "notebook:observe": WRITTEN, "notebook:try": WRITTEN, "notebook:restore": WRITTEN, "notebook:meet": WRITTEN,
    "notebook:publish": {**WRITTEN, "treasurer": 403, "member": 403},
    "notebook:correct": IN_CLUB, "notebook:trial": IN_CLUB,
    "notebook:delete-photo": {**OUTSIDE, "leader": 200},
    "notebook:keep": SENT, "notebook:remove": SENT, "notebook:put-back": SENT,
    "notebook:remove-trial": SENT, "notebook:put-trial-back": SENT,
}  # fmt: skip
ARGUMENTS = {
    "notebook:club.club": "matrix", "notebook:begin.club": "matrix", "notebook:restore.version": 1,
    **{f"{route}.number": NUMBER for route in RULES if route not in ("notebook:index", "notebook:club", "notebook:begin")},
}  # fmt: skip


def lay() -> None:
    club = Club.objects.get(slug="matrix")
    entry = Entry.objects.create(pk=NUMBER, club=club, question="물은 왜 얼까?")
    Version.objects.create(entry=entry, number=1, question=entry.question)
    seen = Observation.objects.create(pk=NUMBER, entry=entry, words="얼었다", at=timezone.now())
    Reading.objects.create(observation=seen, row=0, what="기온", value=Decimal("-3.5"), places=1, unit="°C")
    Trial.objects.create(pk=NUMBER, entry=entry, done="소금을 넣었다")
