"""What is read about agreements: where each stands, what was paid under it, its plan and code table, what waits for the hub."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Prefetch, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from madang.website.applications.models import Application
from madang.website.clubs.models import Club
from madang.website.grants.models import Agreement, Expense, Payment, Plan, ProgrammeCodes, Settlement
from madang.website.grants.money import budget
from madang.website.grants.money.codes import CodeTable, our_codes, read_codes
from madang.website.people.models import Person
from madang.website.programmes.models import Programme

STANDING = (Agreement.State.OFFERED, Agreement.State.SIGNED, Agreement.State.IN_FORCE, Agreement.State.SETTLED)
SIGNED = (Agreement.State.IN_FORCE, Agreement.State.SETTLED)


def with_names(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Ready to be shown: with its holder, programme, call, signatures."""
    return rows.select_related("club", "agent", "programme", "application__call", "ended_by").prefetch_related("signatures__by")


def agreements_of(club: Club) -> list[Agreement]:
    """A club's agreements, newest first."""
    return list(with_names(Agreement.objects.filter(club=club)))


def agreements_for(person: Person) -> QuerySet[Agreement]:
    """Those that somebody holds, or acts for, without a club; newest first."""
    mine = Q(agent=person) | Q(application__began_by=person)
    return with_names(Agreement.objects.filter(mine, club=None))


def paid_to(agreement: Agreement) -> int:
    """Won that the hub has sent under it."""
    return int(agreement.payments.aggregate(sum=Sum("amount"))["sum"] or 0)


def codes_of(programme: Programme) -> CodeTable:
    """The programme's own code table, or the one that comes along."""
    own = ProgrammeCodes.objects.filter(programme=programme).values_list("text", flat=True).first()
    return our_codes() if own is None else _read(own)


@lru_cache(maxsize=32)
def _read(text: str) -> CodeTable:
    return read_codes(text, "codes")


def plan_in_force(agreement: Agreement) -> Plan | None:
    """The approved plan with the highest number."""
    return agreement.plans.filter(state=Plan.State.APPROVED).prefetch_related("lines").first()


def newest_plan(agreement: Agreement) -> Plan | None:
    """The newest, whatever its state."""
    return agreement.plans.prefetch_related("lines").select_related("by", "judged_by").first()


def value_of(agreement: Agreement, plan: Plan | None) -> budget.Plan:
    """The plan as `money` knows it; without one it has no lines."""
    rows = [] if plan is None else plan.lines.all()
    lines = tuple(budget.Line(one.code, one.grant, one.own) for one in rows)
    return budget.Plan(lines, agreement.first, agreement.last)


@dataclass(frozen=True, slots=True)
class Summed:
    """One agreement with its sums in won: `paid` by the hub, `spent` as the hub accepted it, `returned`."""

    agreement: Agreement
    paid: int
    spent: int
    returned: int


def sums_in(programme: Programme) -> list[Summed]:
    """Every agreement of a programme that both have signed, with what is public about it: three questions, however many there are."""
    rows = list(
        Agreement.objects.filter(programme=programme, state__in=SIGNED)
        .select_related("club", "application", "settlement")
        .order_by(Coalesce("club__name", "legal_name"), "number")
    )
    return [_sum(one, paid, spent) for one, paid, spent in zip(rows, _paid(rows), _spent(rows), strict=True)]


def _sum(agreement: Agreement, paid: int, spent: int) -> Summed:
    settlement = getattr(agreement, "settlement", None)
    closed = settlement is not None and settlement.state == Settlement.State.RETURNED
    return Summed(agreement, paid, spent, settlement.to_return if closed else 0)


def _paid(rows: Iterable[Agreement]) -> list[int]:
    ids = [one.pk for one in rows]
    by_id = dict(Payment.objects.filter(agreement__in=ids).order_by().values_list("agreement").annotate(Sum("amount")))
    return [by_id.get(one, 0) for one in ids]


def _spent(rows: Iterable[Agreement]) -> list[int]:
    ids = [one.pk for one in rows]
    accepted = Expense.objects.filter(agreement__in=ids, state=Expense.State.ACCEPTED, fund=Expense.Fund.GRANT).order_by()
    sums = accepted.values_list("agreement").annotate(Sum("amount"), Sum("refundable_vat"))
    by_id = {key: amount - vat for key, amount, vat in sums}
    return [by_id.get(one, 0) for one in ids]


def without_agreement() -> QuerySet[Application]:
    """Who was chosen and has been offered nothing yet, in the order of the calls."""
    standing = Agreement.objects.filter(state__in=STANDING).values("application")
    rows = Application.objects.filter(state=Application.State.CHOSEN).exclude(pk__in=standing)
    return rows.select_related("club", "call__programme").order_by("call_id", Coalesce("club__name", "applicant"), "pk")


def to_countersign() -> QuerySet[Agreement]:
    """Signed for the holder, waiting for the hub."""
    return with_names(Agreement.objects.filter(state=Agreement.State.SIGNED)).order_by("offered_at")


def plans_waiting() -> QuerySet[Plan]:
    """Handed in, the longest waiting first."""
    return Plan.objects.filter(state=Plan.State.HANDED_IN).select_related("agreement__club", "agreement__programme").order_by("at")


def expenses_waiting() -> QuerySet[Expense]:
    """Entered and not judged, the longest waiting first."""
    return (
        Expense.objects.filter(state=Expense.State.ENTERED).select_related("agreement__club", "agreement__programme").order_by("at", "id")
    )


def settlements_waiting() -> QuerySet[Settlement]:
    """Handed in, or confirmed and not yet returned."""
    states = (Settlement.State.HANDED_IN, Settlement.State.CONFIRMED)
    return Settlement.objects.filter(state__in=states).select_related("agreement__club", "agreement__programme").order_by("at")


def plans_of(agreement: Agreement) -> list[Plan]:
    """Every plan with its lines, newest first."""
    return list(agreement.plans.select_related("by", "judged_by").prefetch_related(Prefetch("lines")))
