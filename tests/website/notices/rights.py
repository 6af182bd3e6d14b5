"""Who may open the pages of notices: everybody their own, and a link to stop mails only as it was signed."""

from tests.website.roles import MINE, NO_SUCH, ONLY_SENT

RULES = {
    "notices:mine": MINE, "notices:choose": MINE, "notices:read": ONLY_SENT,
    "notices:follow": {**NO_SUCH, "nobody": 302},  # a notice of somebody else is none
    "notices:stop": NO_SUCH,
}  # fmt: skip
ARGUMENTS = {"notices:follow.number": 999_999, "notices:stop.token": "unsigned"}
