"""The pages of one grant with few expenses and with many: the same questions, as few rows, and the sums that single expenses would give."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.website.doors import signed_in
from tests.website.grants.granted import BUDGET, FIRST, LAST, Grant, planned

from madang.website.grants.models import Expense, Judgement
from madang.website.grants.money import budget
from madang.website.grants.queries.agreed import codes_of, plan_in_force, value_of
from madang.website.grants.queries.spending import account_of, expenses_of, left_of, problems_by_number, problems_of, value_of_expense

STATES = Expense.State.values
CODES = [*BUDGET, "210-01"]  # the last is not in the plan


def laid(grant: Grant, many: int) -> None:
    """Expenses of every state, code and fund, some with the same receipt, without going through forms."""
    start = grant.agreement.expenses.count()
    Expense.objects.bulk_create(
        Expense(
            agreement=grant.agreement, number=number + 1, key=uuid4(), code=CODES[number % 4], amount=1_000 + number,
            day=FIRST + timedelta(days=number % 400), payee=f"가게 {number % 7}", about="재료", fund="own" if number % 5 == 0 else "grant",
            receipt=str(number % 11) if number % 3 else "", refundable_vat=(2_000 if number % 13 == 0 else 90), state=STATES[number % 5],
            by=grant.treasurer,
        )
        for number in range(start, start + many)
    )  # fmt: skip


@contextmanager
def rows_read() -> Iterator[dict[str, int]]:
    """How many expenses the pages make out of the database."""
    told, before = {"rows": 0}, Expense.from_db.__func__  # type: ignore[attr-defined]

    def counted(cls: Any, *given: Any) -> Any:
        told["rows"] += 1
        return before(cls, *given)

    Expense.from_db = classmethod(counted)  # type: ignore[method-assign, assignment]
    try:
        yield told
    finally:
        del Expense.from_db


@pytest.mark.django_db
def test_the_pages_read_as_much_of_many_expenses_as_of_few() -> None:
    grant = planned()
    laid(grant, 80)
    one = Expense.objects.filter(state="entered").exclude(receipt="").earliest("pk")
    Judgement.objects.create(expense=one, revision=1, state="sent back", words="x", by=grant.operator)
    places = [
        ("agreement", grant.agreement.pk),
        ("expenses", grant.agreement.pk),
        ("plan", grant.agreement.pk),
        ("pay", grant.agreement.pk),
    ]
    addresses = [*(reverse(f"grants:{view}", args=[key]) for view, key in places), reverse("grants:expense", args=[one.pk])]
    hub, asked = signed_in(grant.operator), []
    for many in (0, 1_500):
        laid(grant, many)
        counts = []
        for address in addresses:
            hub.get(address)
            with CaptureQueriesContext(connection) as queries, rows_read() as read:
                assert hub.get(address).status_code == 200
            counts.append((len(queries), read["rows"]))
        asked.append(counts)
    assert asked[0] == asked[1]
    assert [rows for _, rows in asked[1]] == [5, 50, 0, 0, 2], "the newest five, one page, none, none, the one and the next"


@pytest.mark.django_db
def test_the_list_goes_on_to_its_end_and_each_expense_stands_on_one_page() -> None:
    grant = planned()
    laid(grant, 120)
    hub, address = signed_in(grant.operator), reverse("grants:expenses", args=[grant.agreement.pk])
    pages = [hub.get(address, {"page": number}).content.decode() for number in (1, 2)]
    shown = [one for one in expenses_of(grant.agreement) if any(reverse("grants:expense", args=[one.pk]) + '"' in page for page in pages)]
    assert len(shown) == Expense.objects.exclude(state="withdrawn").count() == 96
    assert hub.get(address, {"page": "no number"}).status_code in (200, 404)


@pytest.mark.django_db
@pytest.mark.parametrize("many", [0, 7, 300])
def test_the_sums_are_those_of_the_single_expenses(many: int) -> None:
    grant = planned()
    laid(grant, many)
    held, account = grant.agreement, account_of(grant.agreement)
    rows = list(expenses_of(held).order_by("number"))
    values = [value_of_expense(one) for one in rows]
    left = budget.left(account.plan, values)
    assert {one.code: (one.left, one.own_left) for one in account.lines} == {code: (one.grant, one.own) for code, one in left.items()}
    assert (account.count, account.waiting, account.back) == (
        len(rows), sum(one.state == "entered" for one in rows), sum(one.state == "sent back" for one in rows),
    )  # fmt: skip
    table, plan = codes_of(held.programme), value_of(held, plan_in_force(held))
    whole = problems_by_number(values, plan, table)
    for one in rows[:: max(1, many // 40)]:
        assert problems_of(one, plan, table) == whole[one.number]


FUNDS = st.sampled_from(["grant", "own"])
ROWS = st.lists(
    st.tuples(st.sampled_from(CODES), FUNDS, st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from([None, True, False]))
)


@given(ROWS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_is_left_by_sums_is_what_is_left_by_expenses(rows: list[tuple[str, Any, int, int, bool | None]]) -> None:
    plan = budget.Plan(tuple(budget.Line(code, won, won // 2) for code, (won, _) in BUDGET.items()), FIRST, LAST)
    values = [
        budget.Expense(str(number), code, amount, date(2026, 3, 1), "가게", fund, refundable_vat=vat, accepted=accepted)
        for number, (code, fund, amount, vat, accepted) in enumerate(rows)
    ]
    sums: dict[tuple[str, str], int] = {}
    for one in values:
        if one.accepted is not False:
            sums[one.code, one.fund] = sums.get((one.code, one.fund), 0) + one.counts
    told = left_of(plan, sums)
    assert {code: one for code, one in told.items() if plan.line(code)} == budget.left(plan, values)
    assert set(told) - set(BUDGET) == {code for code, _ in sums if code not in BUDGET}
