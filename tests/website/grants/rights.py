"""Who may open the pages of credit and grants. The club "matrix" was offered an agreement, has one in force, and is chosen once more."""

from datetime import date
from uuid import UUID

from tests.website.roles import OPEN, ROLES, STAFF

INNER = {
    **dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "treasurer": 200, "member": 200, "operator": 200, "auditor": 200,
}  # fmt: skip
LEADER = {**dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200}
PLANNERS = {**LEADER, "treasurer": 200}
SPENDERS = {**PLANNERS, "member": 200}
SIGNED_IN = {**dict.fromkeys(ROLES, 200), "nobody": 302}
NOBODY_OF_A_CLUB = {**dict.fromkeys(ROLES, 403), "nobody": 302}  # a club has a leader: nobody else is named
ONLY = {**dict.fromkeys(ROLES, 405), "nobody": 302}
KEEPERS = {**STAFF, "auditor": 200}
OFFERED, IN_FORCE, CHOSEN = UUID(int=11), UUID(int=12), UUID(int=13)
NUMBER = 800_001
RULES = {
    "grants:programme": OPEN, "grants:deposit": STAFF, "grants:share": STAFF, "grants:book": KEEPERS, "grants:club": INNER,
    "grants:index": KEEPERS, "grants:money": OPEN, "grants:money-deposit": STAFF, "grants:money-back": STAFF,
    "grants:codes": KEEPERS, "grants:codes-file": KEEPERS,
    "grants:offer": STAFF, "grants:agreement": INNER, "grants:sign": LEADER, "grants:withdraw": STAFF, "grants:decline": LEADER,
    "grants:paper": INNER, "grants:pay": STAFF, "grants:mine": SIGNED_IN, "grants:agent": NOBODY_OF_A_CLUB,
    "grants:plan": INNER, "grants:plan-write": PLANNERS, "grants:plan-hand-in": ONLY, "grants:plan-take-back": ONLY,
    "grants:plan-move": PLANNERS, "grants:plan-approve": ONLY, "grants:plan-send-back": STAFF,
    "grants:expenses": INNER, "grants:expense-new": SPENDERS, "grants:expense": INNER, "grants:expense-change": SPENDERS,
    "grants:expense-withdraw": ONLY, "grants:expense-again": ONLY, "grants:expense-judge": ONLY, "grants:evidence-add": ONLY,
    "grants:evidence": INNER, "grants:evidence-remove": ONLY,
    "grants:settlement": INNER, "grants:settle": LEADER, "grants:settlement-back": STAFF, "grants:settlement-confirm": ONLY,
    "grants:settlement-returned": STAFF, "grants:settlement-paper": INNER,
}  # fmt: skip
OF_AN_OFFER = ("grants:sign", "grants:withdraw", "grants:decline")
ARGUMENTS = {
    **{f"{route}.slug": "grants-matrix" for route in RULES}, **{f"{route}.id": IN_FORCE for route in RULES},
    **{f"{route}.id": OFFERED for route in OF_AN_OFFER}, **{f"{route}.number": NUMBER for route in RULES},
    "grants:club.slug": "matrix", "grants:offer.number": CHOSEN, "grants:plan-approve.number": 1, "grants:plan-send-back.number": 1,
}  # fmt: skip


def lay() -> None:
    """A programme that everybody sees, and the grant of the club."""
    from tests.website.grants.granted import CALL, a_file

    from madang.website.applications.models import Application
    from madang.website.clubs.models import Club
    from madang.website.grants.models import Evidence, Expense, Plan, PlanLine, Settlement
    from madang.website.people.models import Person
    from madang.website.programmes.models import Call, Programme

    programme = Programme.objects.create(slug="grants-matrix", year=2026, name_ko="사업", name_en="Programme", shown=True)
    club, somebody = Club.objects.get(slug="matrix"), Person.objects.create(email="granted@example.kr", display_name="granted")
    for number, (key, state) in enumerate(((OFFERED, "chosen"), (IN_FORCE, "agreed"), (CHOSEN, "chosen"))):
        call = Call.objects.create(programme=programme, slug=f"grants-{number}", title_ko="공모", title_en="Call")
        call.versions.create(number=1, data={**CALL, "id": f"grants-{number}"}, by=somebody)
        application = Application.objects.create(pk=key, call=call, club=club, state=state, title="활동", began_by=somebody)
        if key != CHOSEN:
            _agreement(application, somebody, "offered" if key == OFFERED else "in force")
    plan = Plan.objects.create(agreement_id=IN_FORCE, number=1, state="approved", by=somebody)
    PlanLine.objects.create(plan=plan, code="210-11", grant=1_000_000)
    row = Expense.objects.create(
        pk=NUMBER, agreement_id=IN_FORCE, number=1, key=IN_FORCE, code="210-11", amount=1_000, day=date(2026, 3, 1), payee="가게",
        about="재료", by=somebody,
    )  # fmt: skip
    Evidence.objects.create(pk=NUMBER, expense=row, paper="card-slip", file=a_file(somebody))
    body = '{"paid":0,"counted":0,"own":0,"interest":0,"to_return":0,"words":"","lines":[],"expenses":[],"problems":[]}'
    Settlement.objects.create(agreement_id=IN_FORCE, state="sent back", body=body, digest="0" * 64, to_return=0, by=somebody)


def _agreement(application: object, by: object, state: str) -> None:
    from madang.website.applications.freezing import canonical
    from madang.website.grants.agreement_words import Offer, body
    from madang.website.grants.models import Agreement
    from madang.website.programmes.queries import call_of

    first, last = date(2026, 1, 1), date(2026, 12, 31)
    call = call_of(application.call)  # type: ignore[attr-defined]
    names = {"programme": call.title, "hub": call.title}
    says = body(
        Offer(1_000_000, 0, first, last), call, number="A", names=names, holder={"kind": "club", "name": "matrix"}, title="활동", receipt=""
    )
    Agreement.objects.create(
        pk=application.pk, number=f"A-{application.pk.int}", application=application, programme=application.call.programme,  # type: ignore[attr-defined]
        club=application.club, amount=1_000_000, first=first, last=last, body=canonical(says), digest="0" * 64, state=state,  # type: ignore[attr-defined]
        offered_by=by,
    )  # fmt: skip
