"""Settlement: which expenses the grant pays in the end, and what goes back. After budget.

By the law on subsidies (보조금 관리에 관한 법률): the accounts of article 27, the amount fixed by article 28, and the return of
article 31, with the interest that the money earned. The grant pays its rate of everything that counts, and the club the rest.
Divisions round down to whole won for the club's claim, so that a doubt never costs the funder.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from madang.film.language import Problem, Severity, Text
from madang.website.grants.money.budget import Expense, Plan, double_receipts, problems_of
from madang.website.grants.money.codes import CodeTable


@dataclass(frozen=True, slots=True)
class LineSettled:
    """One line: planned and charged won of the grant."""

    code: str
    planned: int
    charged: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """The end of a grant, in won. `counted` of the `paid` grant is the club's; `to_return` is the rest with its interest. `own` is what the
    club added. `problems` say why an expense, or a part of the grant, does not count."""

    paid: int
    own: int
    counted: int
    interest: int
    to_return: int
    lines: tuple[LineSettled, ...]
    problems: tuple[Problem, ...]

    @property
    def unspent(self) -> int:
        return self.paid - self.counted


def settle(plan: Plan, table: CodeTable, expenses: Iterable[Expense], *, paid: int, interest: int = 0, own_share: int = 0) -> Settlement:
    """Settles a grant of which `paid` won were handed out and have earned `interest`; `own_share` per cent of the whole is the
    club's to add.

    An expense counts where nothing stands against it and the accountant accepted it; a line counts up to what is planned for it, and to its
    own ceiling; the grant counts up to its share of all that counts.
    """
    every = tuple(expenses)
    problems = [problem for expense in every for problem in problems_of(expense, plan, table)]
    problems += [*double_receipts(every), *(_undecided(expense) for expense in every if expense.accepted is None)]
    wrong = {problem.where for problem in problems if problem.severity is Severity.ERROR}
    good = [expense for expense in every if expense.accepted and expense.id not in wrong]
    lines = _charged(plan, table, good, problems)
    charged = sum(line.charged for line in lines)
    own = min(sum(line.own for line in plan.lines), sum(expense.counts for expense in good if expense.fund == "own"))
    most = (charged + own) * (100 - own_share) // 100
    if charged > most:
        ko = f"자부담이 전체의 {own_share}%에 못 미쳐서 지원금은 {most:,}원까지 인정돼요."
        text = Text(ko, f"The own share is below {own_share} per cent: {most:,} won of the grant count.")
        problems.append(Problem("settlement.own-share", text, severity=Severity.WARNING))
    counted = min(charged, most, paid)
    return Settlement(paid, own, counted, interest, paid - counted + interest, lines, tuple(problems))


def _undecided(expense: Expense) -> Problem:
    text = Text("담당자가 아직 확인하지 않은 지출이에요.", "The accountant has not looked at this expense yet.")
    return Problem("expense.undecided", text, where=expense.id)


def _charged(plan: Plan, table: CodeTable, good: Iterable[Expense], problems: list[Problem]) -> tuple[LineSettled, ...]:
    spent: Counter[str] = Counter()
    for expense in good:
        spent[expense.code] += expense.counts if expense.fund == "grant" else 0
    lines = []
    for line in plan.lines:
        sub = table.sub(line.code)
        share = sub.most_percent if sub else None
        most = line.grant if share is None else min(line.grant, plan.grant * share // 100)
        if spent[line.code] > most:
            ko = f"{line.code}에 {spent[line.code]:,}원을 썼지만 {most:,}원까지 인정돼요."
            text = Text(ko, f"{spent[line.code]:,} won were spent on {line.code}; {most:,} count.")
            problems.append(Problem("settlement.over-line", text, severity=Severity.WARNING, where=line.code))
        lines.append(LineSettled(line.code, line.grant, min(spent[line.code], most)))
    return tuple(lines)
