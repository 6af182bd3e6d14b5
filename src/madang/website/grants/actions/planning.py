"""A budget: written as a draft, handed in, approved or sent back by the hub; won moved between lines; a programme's own codes."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.grants.actions.agreeing import operators
from madang.website.grants.errors import HandedInAlready, MovedOn, NeedsWords, NotInForce, NotYours, PlanDoesNotFit
from madang.website.grants.holders import doing
from madang.website.grants.models import Agreement, Plan, PlanLine, ProgrammeCodes, Settlement
from madang.website.grants.money import budget
from madang.website.grants.money.codes import CodeTable, read_codes
from madang.website.grants.money.fitting import misfits
from madang.website.grants.queries.agreed import codes_of, newest_plan, plan_in_force, value_of
from madang.website.grants.queries.spending import left_of, spent_in
from madang.website.grants.rights import people_of_holder, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme

State = Plan.State
Lines = Mapping[str, tuple[int, int]]  # won of the grant and of the club's own, by code


@transaction.atomic
def write(*, by: Person, agreement: UUID, lines: Lines, why: str = "") -> Plan:
    """Keep the draft: the one that is being written or was sent back, or a new one beside the approved. Raises NotYours, NotInForce,
    HandedInAlready, MovedOn (one waits for the hub)."""
    held = _open(agreement, by)
    plan = _draft(held, by)
    plan.lines.all().delete()
    PlanLine.objects.bulk_create([PlanLine(plan=plan, code=code, grant=grant, own=own) for code, grant, own in _filled(lines)])
    Plan.objects.filter(pk=plan.pk).update(why=why.strip(), by=by, at=timezone.now())
    return Plan.objects.prefetch_related("lines").get(pk=plan.pk)


def _filled(lines: Lines) -> Iterator[tuple[str, int, int]]:
    return ((code, grant, own) for code, (grant, own) in sorted(lines.items()) if grant or own)


def _draft(agreement: Agreement, by: Person) -> Plan:
    newest = newest_plan(agreement)
    if newest is not None and newest.state == State.HANDED_IN:
        raise MovedOn
    if newest is not None and newest.state != State.APPROVED:
        return newest
    return Plan.objects.create(agreement=agreement, number=newest.number + 1 if newest else 1, by=by)


@transaction.atomic
def hand_in(*, by: Person, agreement: UUID) -> Plan:
    """The draft goes to the hub. Raises NotYours, NotInForce, HandedInAlready, MovedOn, PlanDoesNotFit (all that does not fit)."""
    held = _open(agreement, by)
    plan = newest_plan(held)
    if plan is None or plan.state not in (State.DRAFT, State.SENT_BACK):
        raise MovedOn
    _judge_fit(held, value_of(held, plan))
    Plan.objects.filter(pk=plan.pk).update(state=State.HANDED_IN, at=timezone.now(), by=by)
    _tell_hub(held, by)
    return Plan.objects.get(pk=plan.pk)


def _judge_fit(agreement: Agreement, value: budget.Plan) -> None:
    left = left_of(value, spent_in(agreement))
    found = misfits(value, codes_of(agreement.programme), amount=agreement.amount, own_share=agreement.own_share, left=left)
    if found:
        raise PlanDoesNotFit(found)


@transaction.atomic
def judge(*, by: Person, plan: int, approved: bool, words: str = "") -> Plan:
    """The hub approves what was handed in, or sends it back with words. Raises NotYours, NeedsWords, MovedOn, PlanDoesNotFit."""
    row = (
        Plan.objects.select_for_update(of=("self",))
        .select_related("agreement__club", "agreement__programme", "agreement__application")
        .get(pk=plan)
    )
    held = row.agreement
    if not rights_in(held, by).arrange:
        raise NotYours
    if not approved and not words.strip():
        raise NeedsWords
    if approved:
        _judge_fit(held, value_of(held, row))
    there = State.APPROVED if approved else State.SENT_BACK
    kept = {"state": there, "judged_by": by, "judged_at": timezone.now(), "words": words.strip()}
    if not Plan.objects.filter(pk=row.pk, state=State.HANDED_IN).update(**kept):
        raise MovedOn
    note(act="approved budget" if approved else "sent budget back", who=by.pseudonym, agreement=held.number, plan=row.number)
    told = Text(ko="예산을 승인했어요. 이제 쓸 수 있어요.", en="The budget is approved and can be spent.")
    back = Text(ko=f"예산을 다시 봐 주세요: {words.strip()}", en=f"Please look at the budget again: {words.strip()}")
    tell(people=people_of_holder(held), kind="grant", words=told if approved else back, **_page(held))
    return Plan.objects.get(pk=row.pk)


@transaction.atomic
def move(*, by: Person, agreement: UUID, source: str, target: str, amount: int, why: str = "") -> Plan:
    """Move won of the grant between two lines: at once where the code table lets its holder do so, else as a plan that waits for the hub.
    Raises NotYours, NotInForce, HandedInAlready, MovedOn, MoveRefused (never possible)."""
    held = _open(agreement, by)
    now = plan_in_force(held)
    newest = newest_plan(held)
    if now is None or newest is None or newest.pk != now.pk:
        raise MovedOn
    table, value = codes_of(held.programme), value_of(held, now)
    try:
        after, free = budget.moved(value, source, target, amount, table), True
    except budget.MoveRefused:
        after, free = budget.moved(value, source, target, amount, table, approved=True), False
    _judge_fit(held, after)
    made = Plan.objects.create(
        agreement=held, number=now.number + 1, state=State.APPROVED if free else State.HANDED_IN, why=why.strip(), by=by
    )
    PlanLine.objects.bulk_create([PlanLine(plan=made, code=one.code, grant=one.grant, own=one.own) for one in after.lines])
    note(act="moved budget", who=by.pseudonym, agreement=held.number, won=amount, free=free)
    if not free:
        _tell_hub(held, by)
    return made


@transaction.atomic
def take_back(*, by: Person, agreement: UUID) -> Plan:
    """Whoever wrote it takes a plan back that waits for the hub, to write on. Raises NotYours, NotInForce, HandedInAlready, MovedOn."""
    held = _open(agreement, by)
    plan = newest_plan(held)
    if plan is None or not Plan.objects.filter(pk=plan.pk, state=State.HANDED_IN).update(state=State.DRAFT):
        raise MovedOn
    return Plan.objects.get(pk=plan.pk)


@transaction.atomic
def set_codes(*, by: Person, programme: Programme, text: str) -> CodeTable:
    """The programme's own code table, from a file `madang-budget-codes/1`; an empty text takes the one that comes along again. Raises
    NotYours, Refused with every problem of the file."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotYours
    if not text.strip():
        ProgrammeCodes.objects.filter(programme=programme).delete()
    else:
        read_codes(text, "codes")
        ProgrammeCodes.objects.update_or_create(programme=programme, defaults={"text": text, "by": by, "at": timezone.now()})
    note(act="set budget codes", who=by.pseudonym, programme=programme.slug)
    return codes_of(programme)


def _open(agreement: UUID, by: Person) -> Agreement:
    """The agreement, held, while its plan may still be changed."""
    held = Agreement.objects.select_for_update(of=("self",)).select_related("club", "programme", "application").get(pk=agreement)
    if not rights_in(held, by).plan:
        raise NotYours
    judge_open(held)
    return held


def judge_open(agreement: Agreement) -> None:
    """Raises NotInForce, HandedInAlready."""
    if not agreement.spends:
        raise NotInForce
    if Settlement.objects.filter(agreement=agreement).exclude(state=Settlement.State.SENT_BACK).exists():
        raise HandedInAlready


def _page(agreement: Agreement) -> dict[str, object]:
    return {"view": "grants:agreement", "arguments": {"id": agreement.pk}}


def _tell_hub(agreement: Agreement, by: Person) -> None:
    words = Text(ko=f"{doing(agreement.kind, agreement.who)} 예산을 냈어요.", en=f"{agreement.who} handed the budget in.")
    tell(people=[one for one in operators() if one != by], kind="grant", words=words, **_page(agreement))
