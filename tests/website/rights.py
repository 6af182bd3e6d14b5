"""Who may open the pages of frame, people and front. Each app has such a file; `test_rights` holds every route against them."""

from tests.website.roles import MINE, NO_SUCH, ONLY_SENT, OPEN, ROLES, STAFF, TO_SIGN_IN

RULES = {
    "alive": OPEN, "ready": OPEN, "root": dict.fromkeys(ROLES, 302),
    "films:progress": NO_SUCH, "films:file": NO_SUCH,  # no film was begun in this yard
    "front:home": OPEN, "front:about": OPEN, "front:privacy": OPEN, "front:look": OPEN, "front:source": OPEN,
    "front:search": OPEN, "front:mine": MINE, "front:desk": STAFF,
    "front:api": OPEN,
    "api:openapi-json": OPEN, "api:api-root": NO_SUCH, "api:programmes": OPEN, "api:calls": OPEN, "api:clubs": OPEN,
    "api:sessions": OPEN, "api:session": NO_SUCH, "api:attendance": {**dict.fromkeys(ROLES, 404), "nobody": 401},
    "api:marks": dict.fromkeys(ROLES, 405),
    "api:programme": NO_SUCH, "api:call": NO_SUCH, "api:club": OPEN,
    "people:sign-in": {**dict.fromkeys(ROLES, 302), "nobody": 200},
    "people:code": TO_SIGN_IN, "people:age": TO_SIGN_IN, "people:welcome": TO_SIGN_IN, "people:guardian": TO_SIGN_IN,
    "people:link": OPEN,  # shows a button, whatever the link is: what it opens is judged when it is pressed
    "people:guardian-asked": OPEN,
    "elsewhere-back": NO_SUCH, "people:elsewhere": dict.fromkeys(ROLES, 405),  # nothing is set, so nobody is let in from elsewhere
    "people:elsewhere-first": TO_SIGN_IN, "people:elsewhere-connect": dict.fromkeys(ROLES, 302), "people:elsewhere-end": ONLY_SENT,
    "people:demo": NO_SUCH,
    "people:confirm": NO_SUCH,  # a link that nobody was sent
    "people:me": MINE, "people:archive": MINE, "people:forget": MINE,
    "people:programs": MINE, "people:program-end": ONLY_SENT,
    "people:second": dict.fromkeys(ROLES, 302),  # nobody here owes a second proof
    "people:second-begin": MINE, "people:second-spares": dict.fromkeys(ROLES, 302), "people:second-end": dict.fromkeys(ROLES, 302),
    "people:passkey-ask": dict.fromkeys(ROLES, 405), "people:passkey-enter": dict.fromkeys(ROLES, 405),
    "people:passkey-new": ONLY_SENT, "people:passkey-add": ONLY_SENT, "people:passkey-remove": ONLY_SENT,
    "people:address": MINE, "people:address-again": ONLY_SENT,
    "people:address-confirm": {**NO_SUCH, "nobody": 302}, "people:address-undo": NO_SUCH,  # links that nobody was sent
    "people:consents": ONLY_SENT, "people:leave": ONLY_SENT,
    "people:log": {**dict.fromkeys(ROLES, 403), "nobody": 302, "auditor": 200, "operator": 200},
}  # fmt: skip
ARGUMENTS = {
    "elsewhere-back.key": "kakao",
    "people:elsewhere.key": "kakao",
    "api:programme.slug": "unknown",
    "api:call.slug": "unknown",
    "api:club.slug": "matrix",
} | {f"api:{name}.number": 404_404 for name in ("session", "attendance", "marks")}
