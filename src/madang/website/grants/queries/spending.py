"""What is read about expenses: what is left of each line, what stands against an expense, how a settlement would come out today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from madang.film.language import Problem, Severity, Text
from madang.website.grants.models import Agreement, Evidence, Expense, Judgement
from madang.website.grants.money import budget, settlement
from madang.website.grants.money.codes import CodeTable, Sub
from madang.website.grants.queries.agreed import codes_of, paid_to, plan_in_force, value_of

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


@dataclass(frozen=True, slots=True)
class Account:
    """A grant as a whole: its lines, its expenses with what stands against each (by number), the settlement as it would be today."""

    agreement: Agreement
    table: CodeTable
    plan: budget.Plan
    lines: tuple[Standing, ...]
    expenses: tuple[Expense, ...]
    problems: Mapping[int, tuple[Problem, ...]]
    paid: int
    would: settlement.Settlement

    @property
    def planned(self) -> int:
        """Won of the grant in the plan."""
        return self.plan.grant

    @property
    def spent(self) -> int:
        """Won of the grant that were spent and not refused."""
        return sum(one.spent for one in self.lines)


def account_of(agreement: Agreement, interest: int = 0) -> Account:
    """Everything about one grant, in a constant number of questions."""
    table = codes_of(agreement.programme)
    plan = value_of(agreement, plan_in_force(agreement))
    rows = tuple(expenses_of(agreement))
    values = [value_of_expense(one) for one in reversed(rows)]
    paid = paid_to(agreement)
    return Account(
        agreement, table, plan, _lines(plan, table, values), rows, problems_by_number(values, plan, table), paid,
        settlement.settle(plan, table, values, paid=paid, interest=interest, own_share=agreement.own_share),
    )  # fmt: skip


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


def _lines(plan: budget.Plan, table: CodeTable, values: list[budget.Expense]) -> tuple[Standing, ...]:
    left = budget.left(plan, values)
    return tuple(
        Standing(one.code, table.sub(one.code), one.grant, one.own, left[one.code].grant, left[one.code].own)
        for one in sorted(plan.lines, key=lambda line: line.code)
    )


def body_of(account: Account, words: str) -> dict[str, Any]:
    """The figures of a settlement as they are handed in and confirmed, for good."""
    would = account.would
    return {
        "format": "madang-settlement/1", "agreement": account.agreement.number, "paid": would.paid, "own": would.own,
        "counted": would.counted, "interest": would.interest, "to_return": would.to_return, "words": words,
        "lines": [_line(one, account.table) for one in would.lines],
        "expenses": [_expense(one) for one in reversed(account.expenses)],
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
