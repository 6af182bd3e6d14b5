"""Who may open the pages of a review. The roles here have no seat in it; the club "matrix" has nothing to do with it."""

from uuid import UUID

from django.utils import timezone
from tests.website.doors import resident
from tests.website.reviews.laying import CALL, DAY, apply, call_with
from tests.website.roles import ONLY_SENT, ROLES, STAFF

from madang.website.applications.models import Application
from madang.website.programmes.calls import read_call
from madang.website.reviews.actions import beginning, setting_up
from madang.website.reviews.models import Round
from madang.website.reviews.phases import Dates
from madang.website.reviews.queries.calls import criteria_of

ROUND = 700_003
APPLICATION = UUID("00000000-0000-4000-8000-000000700003")
HUB_READS = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200, "auditor": 200}
OPERATOR_ONLY = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200}
NOBODY_HERE = {**dict.fromkeys(ROLES, 403), "nobody": 302}
POSTED = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 405, "auditor": 405}  # the part comes first, then the way
RULES = {
    "reviews:desk": {**dict.fromkeys(ROLES, 403), "nobody": 302, "reviewer": 200, "operator": 200, "auditor": 200},
    "reviews:new": {**STAFF, "operator": 302},  # set up already: leads there
    "reviews:outcome": {**dict.fromkeys(ROLES, 404), "nobody": 302},  # not released
    "reviews:give-up": ONLY_SENT, "reviews:give-up-for": POSTED,
    "reviews:overview": HUB_READS, "reviews:procedure": HUB_READS, "reviews:change": OPERATOR_ONLY,
    "reviews:begin": POSTED, "reviews:take-back": POSTED, "reviews:decide": POSTED,
    "reviews:declare": NOBODY_HERE,  # only who sits in it
    "reviews:case": {**NOBODY_HERE, "operator": 200, "auditor": 404},  # an auditor reads after the release
    "reviews:file": {**NOBODY_HERE, "operator": 404, "auditor": 404},  # it has no papers
    "reviews:sheet": {**NOBODY_HERE, "operator": 404, "auditor": 404},
    "reviews:words": OPERATOR_ONLY,
    "reviews:fill-in": NOBODY_HERE, "reviews:release": NOBODY_HERE, "reviews:protocol": NOBODY_HERE,  # not in this phase
}  # fmt: skip
ARGUMENTS = {
    "reviews:new.slug": "matrix-review", "reviews:outcome.application": str(APPLICATION),
    "reviews:give-up.application": str(APPLICATION),
    **{f"{route}.number": ROUND for route in RULES}, **{f"{route}.case": 1 for route in RULES}, "reviews:file.paper": 1,
}  # fmt: skip


def lay() -> None:
    """A review whose scores are given now, by nobody whom the roles here are."""
    call = call_with("matrix-review")
    made = apply(call, 0, resident("matrix-leader@example.kr", "다른 대표"))
    Application.objects.filter(pk=made.pk).update(id=APPLICATION)
    operator = resident("matrix-operator@example.kr", "다른 운영자", ["operator"])
    now = timezone.now()
    plan = setting_up.Plan("document", 1, Dates(now - 3 * DAY, now - DAY, now + DAY))
    rules = setting_up.Rules(blind=False, each=1, scale=10, criteria=criteria_of(read_call(CALL)))
    review = setting_up.set_up(by=operator, call=call, rules=rules, rounds=[plan])
    Round.objects.filter(review=review).update(id=ROUND)
    beginning.begin(by=operator, round=Round.objects.get(pk=ROUND))
