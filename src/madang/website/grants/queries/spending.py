"""What is read about expenses: what is left of each line, what stands against an expense, how a settlement would come out today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db.models import Count, F, Prefetch, QuerySet, Sum

from madang.film.language import Problem, Severity, Text
from madang.website.grants.models import Agreement, Evidence, Expense, Judgement
from madang.website.grants.money import budget, settlement
from madang.website.grants.money.codes import CodeTable, Sub
from madang.website.grants.queries.agreed import codes_of, paid_to, plan_in_force, value_of

COUNTING = (Expense.State.ENTERED, Expense.State.ACCEPTED)
ACCEPTED: Mapping[str, bool] = {Expense.State.ACCEPTED: True, Expense.State.REFUSED: False, Expense.State.SENT_BACK: False}


def value_of_expense(row: Expense) -> budget.Expense:
    """The expense as `money` knows it, its number as its id; one that was sent back counts for nothing until it comes again."""
    return budget.Expense(
        str(row.number), row.code, row.amount, row.day, row.payee, row.fund, tuple(one.paper for one in row.papers.all()),  # type: ignore[arg-type]
        row.paid, row.receipt, row.people, row.refundable_vat, row.payee_is_member, ACCEPTED.get(row.state),  # type: ignore[arg-type]
    )  # fmt: skip


def expenses_of(agreement: Agreement) -> QuerySet[Expense]:
    """All of an agreement's that were not withdrawn, newest first, ready to be shown."""
    rows = Expense.objects.filter(agreement=agreement).exclude(state=Expense.State.WITHDRAWN).select_related("by")
    return with_papers(rows).order_by("-number")


def with_papers(rows: QuerySet[Expense]) -> QuerySet[Expense]:
    """With evidence and judgements, in two more questions."""
    judged = Judgement.objects.select_related("by")
    return rows.prefetch_related(Prefetch("papers", Evidence.objects.select_related("file")), Prefetch("judgements", judged))


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the budget in won: planned, what was spent (accepted or waiting), what is left of the grant and of the club's own."""

    code: str
    sub: Sub | None
    planned: int
    own: int
    left: int
    own_left: int

    @property
    def name(self) -> Text:
        """What the code is called."""
        return self.sub.name if self.sub is not None else Text(self.code, self.code)

    @property
    def spent(self) -> int:
        """Of the grant."""
        return self.planned - self.left

    @property
    def share(self) -> int:
        """Spent of a hundred, at most a hundred."""
        return min(100, max(0, round(100 * self.spent / self.planned))) if self.planned else 0


Spent: TypeAlias = Mapping[tuple[str, str], int]  # won by code and fund, of what is accepted or waits


def spent_in(agreement: Agreement) -> Spent:
    """What of each code and fund is spent, added up by the database: what was refused or sent back counts for nothing."""
    rows = Expense.objects.filter(agreement=agreement, state__in=COUNTING, amount__gt=F("refundable_vat")).order_by()
    won = Sum(F("amount") - F("refundable_vat"))
    return {(code, fund): int(sum) for code, fund, sum in rows.values_list("code", "fund").annotate(won=won)}


def left_of(plan: budget.Plan, spent: Spent) -> dict[str, budget.Left]:
    """What every line still has, those that the plan no longer has too: `budget.left` of sums in place of single expenses."""
    planned = {line.code: line for line in plan.lines}
    codes = dict.fromkeys([*planned, *sorted(code for code, _ in spent)])
    lines = {code: planned.get(code) or budget.Line(code, 0) for code in codes}
    return {
        code: budget.Left(line.grant - spent.get((code, "grant"), 0), line.own - spent.get((code, "own"), 0))
        for code, line in lines.items()
    }


@dataclass(frozen=True, slots=True)
class Account:
    """A grant at a glance, whatever the number of its expenses: its lines with what is left, won paid, how many expenses stand where."""

    agreement: Agreement
    table: CodeTable
    plan: budget.Plan
    lines: tuple[Standing, ...]
    paid: int
    states: Mapping[str, int]

    @property
    def planned(self) -> int:
        """Won of the grant in the plan."""
        return self.plan.grant

    @property
    def spent(self) -> int:
        """Won of the grant that were spent and not refused."""
        return sum(one.spent for one in self.lines)

    @property
    def count(self) -> int:
        """Expenses that were not withdrawn."""
        return sum(self.states.values())

    @property
    def waiting(self) -> int:
        """Expenses that nobody has judged yet."""
        return self.states.get(Expense.State.ENTERED, 0)

    @property
    def back(self) -> int:
        """Expenses that were sent back."""
        return self.states.get(Expense.State.SENT_BACK, 0)


def account_of(agreement: Agreement) -> Account:
    """The sums of a grant; no expense is read for them."""
    table = codes_of(agreement.programme)
    plan = value_of(agreement, plan_in_force(agreement))
    counted = Expense.objects.filter(agreement=agreement).exclude(state=Expense.State.WITHDRAWN).order_by()
    states = dict(counted.values_list("state").annotate(Count("pk")))
    return Account(agreement, table, plan, _lines(plan, table, left_of(plan, spent_in(agreement))), paid_to(agreement), states)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A settlement as it would be today, of every expense: newest first, with what stands against each (by number)."""

    agreement: Agreement
    table: CodeTable
    expenses: tuple[Expense, ...]
    would: settlement.Settlement


def reckoning_of(agreement: Agreement, interest: int = 0) -> Reckoning:
    """Reads all of one grant, in a constant number of questions: a settlement is made of every expense."""
    table = codes_of(agreement.programme)
    plan = value_of(agreement, plan_in_force(agreement))
    rows = tuple(expenses_of(agreement))
    values = [value_of_expense(one) for one in reversed(rows)]
    would = settlement.settle(plan, table, values, paid=paid_to(agreement), interest=interest, own_share=agreement.own_share)
    return Reckoning(agreement, table, rows, would)


def problems_of(row: Expense, plan: budget.Plan, table: CodeTable) -> tuple[Problem, ...]:
    """What stands against one expense: by itself, and the first one that has the same receipt. Nothing, once it is withdrawn."""
    if row.state == Expense.State.WITHDRAWN:
        return ()
    earlier = Expense.objects.filter(agreement=row.agreement_id, payee=row.payee, receipt=row.receipt, number__lt=row.number)
    first = earlier.filter(state__in=COUNTING).order_by("number").first() if row.receipt and row.state in COUNTING else None
    values = [value_of_expense(one) for one in ([first] if first is not None else []) + [row]]
    return problems_by_number(values, plan, table)[row.number]


def problems_by_number(values: Iterable[budget.Expense], plan: budget.Plan, table: CodeTable) -> dict[int, tuple[Problem, ...]]:
    """What stands against each expense, by itself and beside the others."""
    every = list(values)
    found: dict[int, list[Problem]] = {int(one.id): list(budget.problems_of(one, plan, table)) for one in every}
    for problem in budget.double_receipts(every):
        found[int(problem.where)].append(problem)
    return {number: tuple(problems) for number, problems in found.items()}


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """Those that keep an expense from being charged."""
    return [one for one in problems if one.severity is Severity.ERROR]


def _lines(plan: budget.Plan, table: CodeTable, left: Mapping[str, budget.Left]) -> tuple[Standing, ...]:
    return tuple(
        Standing(one.code, table.sub(one.code), one.grant, one.own, left[one.code].grant, left[one.code].own)
        for one in sorted(plan.lines, key=lambda line: line.code)
    )


def body_of(reckoning: Reckoning, words: str) -> dict[str, Any]:
    """The figures of a settlement as they are handed in and confirmed, for good."""
    would = reckoning.would
    return {
        "format": "madang-settlement/1", "agreement": reckoning.agreement.number, "paid": would.paid, "own": would.own,
        "counted": would.counted, "interest": would.interest, "to_return": would.to_return, "words": words,
        "lines": [_line(one, reckoning.table) for one in would.lines],
        "expenses": [_expense(one) for one in reversed(reckoning.expenses)],
        "problems": [{"where": one.where, "ko": one.message.ko, "en": one.message.en} for one in would.problems],
    }  # fmt: skip


def _line(one: settlement.LineSettled, table: CodeTable) -> dict[str, Any]:
    sub = table.sub(one.code)
    name = sub.name if sub is not None else Text(one.code, one.code)
    return {"code": one.code, "ko": name.ko, "en": name.en, "planned": one.planned, "charged": one.charged}


def _expense(row: Expense) -> dict[str, Any]:
    return {
        "number": row.number, "code": row.code, "day": row.day.isoformat(), "payee": row.payee, "about": row.about, "fund": row.fund,
        "amount": row.amount, "refundable_vat": row.refundable_vat, "state": row.state,
        "papers": [{"paper": one.paper, "blake3": one.file.digest} for one in row.papers.all()],
    }  # fmt: skip
