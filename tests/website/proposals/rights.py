"""Who may open the pages of proposals: everybody reads, who is signed in proposes, operators decide."""

from tests.website.roles import MINE, OPEN, ROLES, STAFF

from madang.website.proposals.models import Proposal

NUMBER = 700_001
NOT_MINE = {**dict.fromkeys(ROLES, 403), "nobody": 302}  # somebody else made it
SENT_BY_OPERATORS = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 405}
RULES = {
    "proposals:index": OPEN, "proposals:proposal": OPEN, "proposals:propose": MINE, "proposals:report": MINE,
    "proposals:support": dict.fromkeys(ROLES, 302),  # to signing in, or back to the proposal
    "proposals:withdraw": NOT_MINE,
    "proposals:answer": STAFF, "proposals:join": STAFF, "proposals:reports": STAFF,
    "proposals:part": SENT_BY_OPERATORS, "proposals:settle": SENT_BY_OPERATORS,
}  # fmt: skip
ARGUMENTS = {f"{route}.number": NUMBER for route in RULES if route not in ("proposals:index", "proposals:propose", "proposals:reports")}


def lay() -> None:
    Proposal.objects.create(pk=NUMBER, title="별 보는 밤", words="함께 보아요")
