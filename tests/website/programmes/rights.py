"""Who may open the pages of programmes and calls: what is shown is for everybody, drafts are read by auditors and written by operators."""

from tests.website.roles import OPEN, ROLES, STAFF

READ = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200, "auditor": 200}
SENT = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 405}
RULES = {
    "programmes:programmes": OPEN, "programmes:programme": OPEN, "programmes:calls": OPEN, "programmes:call": OPEN,
    "programmes:deadlines": OPEN, "programmes:calendar": OPEN, "programmes:check": OPEN, "programmes:versions": OPEN,
    "programmes:manage": READ, "programmes:call-edit": READ, "programmes:preview": READ, "programmes:file": READ,
    "programmes:new": STAFF, "programmes:edit": STAFF, "programmes:funder-add": STAFF, "programmes:funder": STAFF,
    "programmes:call-new": STAFF, "programmes:part": STAFF, "programmes:show": STAFF, "programmes:throw-away": STAFF,
    "programmes:copy": SENT, "programmes:funder-move": SENT,
}  # fmt: skip
NAME = "programmes-matrix"
ARGUMENTS = {
    **{f"{route}.slug": NAME for route in RULES},
    "programmes:funder.number": 7001, "programmes:funder-move.number": 7001, "programmes:part.section": "who",
}  # fmt: skip


def lay() -> None:
    """A shown programme with a shown call, of which a change is being written."""
    from tests.website.programmes.laying import laid_call

    from madang.website.programmes.actions import drafting
    from madang.website.programmes.models import Funder

    call = laid_call(NAME)
    Funder.objects.create(pk=7001, programme=call.programme, name_ko="온들시", name_en="City of Ondeul")
    drafting.write(by=None, call=call, part={"centres": 2}, names=("centres",))
