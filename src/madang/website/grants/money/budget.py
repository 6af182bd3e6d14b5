"""Budget lines and the expenses against them: what is wrong with an expense, what is left, what a club may move by itself. After codes.

Amounts are whole won. The planner writes lines and expenses, the accountant accepts or refuses them; nobody is both for one club.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from madang.film.language import Problem, Severity, Text, with_particle
from madang.website.grants.money.codes import PAPERS, CodeTable, Needed, Paper, item_of

Fund: TypeAlias = Literal["grant", "own"]


@dataclass(frozen=True, slots=True)
class Line:
    """What is planned for one code, from the grant and from own money."""

    code: str
    grant: int
    own: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A club's budget and the days between which it may be spent, both included."""

    lines: tuple[Line, ...]
    first: date
    last: date

    def line(self, code: str) -> Line | None:
        return next((line for line in self.lines if line.code == code), None)

    @property
    def grant(self) -> int:
        return sum(line.grant for line in self.lines)


@dataclass(frozen=True, slots=True)
class Expense:
    """One payment. `refundable_vat` is tax that the payer gets back, which no grant may pay. `receipt` is the number on the paper, `people`
    how many took part; `accepted` is the accountant's word, None where it is still to come."""

    id: str
    code: str
    amount: int
    day: date
    payee: str
    fund: Fund = "grant"
    papers: tuple[Paper, ...] = ()
    paid: Literal["card", "transfer", "cash"] = "card"
    receipt: str = ""
    people: int | None = None
    refundable_vat: int = 0
    payee_is_member: bool = False
    accepted: bool | None = None

    @property
    def counts(self) -> int:
        """What of it can be charged to the plan."""
        return max(0, self.amount - self.refundable_vat)


@dataclass(frozen=True, slots=True)
class Left:
    """What a line still has; below zero where more was spent than planned."""

    grant: int
    own: int


def left(plan: Plan, expenses: Iterable[Expense]) -> dict[str, Left]:
    """What every planned line still has after these expenses; those that the accountant refused count for nothing."""
    spent: Counter[tuple[str, Fund]] = Counter()
    for expense in expenses:
        spent[expense.code, expense.fund] += expense.counts if expense.accepted is not False else 0
    return {line.code: Left(line.grant - spent[line.code, "grant"], line.own - spent[line.code, "own"]) for line in plan.lines}


def problems_of(expense: Expense, plan: Plan, table: CodeTable) -> tuple[Problem, ...]:
    """Everything that stands against one expense by itself. An error keeps it from being charged; a warning asks the accountant to look."""
    found = (*_of_the_payment(expense, plan), *_of_the_line(expense, plan, table))
    return tuple(Problem(f"expense.{code}", text, severity=severity, where=expense.id) for code, text, severity in found)


Found: TypeAlias = tuple[str, Text, Severity]


def _of_the_payment(expense: Expense, plan: Plan) -> Iterator[Found]:
    if expense.counts <= 0:
        yield "amount", Text("쓴 금액이 1원 이상이어야 해요.", "The amount must be at least 1 won."), Severity.ERROR
    if not plan.first <= expense.day <= plan.last:
        ko = f"쓴 날({expense.day})이 사업 기간({plan.first}부터 {plan.last}까지)을 벗어나요."
        yield "outside-period", Text(ko, f"{expense.day} is outside {plan.first} to {plan.last}."), Severity.ERROR
    if expense.paid == "cash" and expense.fund == "grant":
        text = Text(
            "지원금은 현금으로 쓸 수 없어요. 카드나 계좌이체로 내 주세요.", "A grant is not spent in cash; pay by card or transfer."
        )
        yield "cash", text, Severity.ERROR
    if expense.payee_is_member:
        text = Text(
            "지원받는 쪽 사람에게 준 돈이에요. 담당자가 살펴볼게요.",
            "This was paid to one of the holder's own people; the accountant will look at it.",
        )
        yield "to-a-member", text, Severity.WARNING


def _of_the_line(expense: Expense, plan: Plan, table: CodeTable) -> Iterator[Found]:
    sub, line = table.sub(expense.code), plan.line(expense.code)
    if sub is None:
        yield "no-code", Text(f"{expense.code}라는 세목이 없어요.", f"There is no code {expense.code}."), Severity.ERROR
        return
    if line is None or (line.grant if expense.fund == "grant" else line.own) == 0:
        text = Text(f"예산에 {sub.name.ko} 항목이 없어요.", f"The budget has nothing for {sub.name.en}.")
        yield "not-planned", text, Severity.ERROR
    for needed in sub.papers:
        if expense.amount >= needed.from_won and not set(needed.any_of) & set(expense.papers):
            yield "paper-missing", _paper(needed), Severity.ERROR
    if sub.per_person is not None and expense.people is None:
        text = Text("몇 사람이 함께했는지 적어 주세요.", "Please say how many people took part.")
        yield "people-missing", text, Severity.ERROR
    elif sub.per_person is not None and expense.people is not None and expense.counts > sub.per_person * expense.people:
        most = sub.per_person * expense.people
        ko = f"한 사람에 {sub.per_person:,}원까지예요. {expense.people}명이면 {most:,}원까지 쓸 수 있어요."
        yield "per-person", Text(ko, f"At most {sub.per_person:,} won each, {most:,} for {expense.people}."), Severity.ERROR


def _paper(needed: Needed) -> Text:
    ko = " 또는 ".join(PAPERS[paper].ko for paper in needed.any_of)
    en = " or ".join(PAPERS[paper].en for paper in needed.any_of)
    return Text(f"{with_particle(ko, '이/가')} 필요해요.", f"This needs {en}.")


def double_receipts(expenses: Iterable[Expense]) -> tuple[Problem, ...]:
    """Receipts that were handed in more than once, told at every expense after the first."""
    first: dict[tuple[str, str], str] = {}
    problems = []
    for expense in expenses:
        if expense.receipt and expense.accepted is not False:
            other = first.setdefault((expense.payee, expense.receipt), expense.id)
            if other != expense.id:
                text = Text(f"같은 증빙을 {other}에도 붙였어요.", f"The same receipt is attached to {other}.")
                problems.append(Problem("expense.receipt-twice", text, where=expense.id))
    return tuple(problems)


class MoveRefused(Exception):
    """The club may not move these won by itself; `message` says why, and nothing was moved."""

    def __init__(self, message: Text):
        self.message = message
        super().__init__(message.en)


def moved(plan: Plan, source: str, target: str, amount: int, table: CodeTable, *, approved: bool = False) -> Plan:
    """The plan with grant won moved from one line to another. Without the hub's approval only inside an item, and at most the table's share
    of the line they leave. Raises MoveRefused. The total stays what it was."""
    from_line, to_sub = plan.line(source), table.sub(target)
    if from_line is None or to_sub is None or source == target or amount <= 0:
        raise MoveRefused(Text("옮길 항목과 금액을 다시 확인해 주세요.", "Please check the lines and the amount."))
    if amount > from_line.grant:
        raise MoveRefused(Text(f"{source}에는 {from_line.grant:,}원만 있어요.", f"{source} has only {from_line.grant:,} won."))
    if not approved and item_of(source) != item_of(target):
        raise MoveRefused(Text("다른 비목으로 옮기려면 먼저 승인을 받아야 해요.", "Moving to another item must be approved first."))
    if not approved and amount * 100 > from_line.grant * table.free_move_percent:
        ko = f"승인 없이 옮길 수 있는 금액은 이 항목의 {table.free_move_percent}%까지예요."
        raise MoveRefused(Text(ko, f"Without approval at most {table.free_move_percent} per cent of a line may be moved."))
    changes: Mapping[str, int] = {source: -amount, target: amount}
    lines = plan.lines if plan.line(target) else (*plan.lines, Line(target, 0))
    return replace(plan, lines=tuple(replace(line, grant=line.grant + changes.get(line.code, 0)) for line in lines))
