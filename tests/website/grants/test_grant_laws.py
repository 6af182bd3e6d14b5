"""Whatever a club spends and the hub says, every won of a grant is counted once; and of two who judge at once, one does."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.website.doors import resident
from tests.website.grants.granted import planned, spent

from madang.website.grants import errors
from madang.website.grants.actions import paying, settling, spending
from madang.website.grants.book import DatabaseBook
from madang.website.grants.models import Expense, Payment, Settlement
from madang.website.grants.money.accounts import Account
from madang.website.grants.money.errors import LedgerError
from madang.website.grants.queries.spending import reckoning_of

BUDGET = {"210-11": (600_000, 90_000), "210-07": (300_000, 0), "240-01": (100_000, 0)}
CODES = st.sampled_from(["210-11", "210-07", "240-01"])
SAID = st.sampled_from(["accepted", "accepted", "refused", "sent back"])
ONE = st.tuples(CODES, st.integers(1, 400_000), st.sampled_from(["grant", "own"]), st.lists(SAID, min_size=1, max_size=3))
ALL = ("card-slip", "tax-invoice", "attendance", "photo", "quotes", "contract", "delivery-check")


@pytest.mark.django_db(transaction=True)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(expenses=st.lists(ONE, max_size=6), paid=st.integers(0, 1_000_000), interest=st.integers(0, 5_000))
def test_every_won_is_spent_returned_or_in_the_pot(expenses: list[tuple[str, int, str, list[str]]], paid: int, interest: int) -> None:
    with transaction.atomic():
        _lives_and_ends(expenses, paid, interest)
        transaction.set_rollback(True)  # each example leaves the database as it was


def _lives_and_ends(expenses: list[tuple[str, int, str, list[str]]], paid: int, interest: int) -> None:
    grant = planned(BUDGET, paid=paid, own_share=8)
    book, club = DatabaseBook(grant.programme), str(grant.club.pk)
    for code, amount, fund, words in expenses:
        row = spent(grant, amount, code, papers=(), fund=fund, people=20)
        for paper in ALL:
            row.papers.create(paper=paper, file=_file(grant), by=grant.treasurer)
        for word in words:
            try:
                spending.judge(by=grant.operator, expense=row.pk, revision=1, state=word, words="말")
            except (errors.MovedOn, errors.NotInOrder, LedgerError):
                continue
            accepted = Expense.objects.filter(state="accepted", fund="grant").values_list("amount", flat=True)
            assert book.standing(Account("grant", "spent", club)).balance == sum(accepted)
    Expense.objects.filter(state="entered").update(state="refused")
    settling.hand_in(by=grant.leader, agreement=grant.agreement.pk, interest=interest, words="끝")
    would = reckoning_of(grant.agreement, interest).would
    settling.confirm(by=grant.operator, agreement=grant.agreement.pk)
    if Settlement.objects.get().state == "confirmed":
        settling.returned(by=grant.operator, agreement=grant.agreement.pk, day=date(2027, 1, 5))
    stands = {place: book.standing(Account("grant", place, club)).balance for place in ("club", "held", "spent")}  # type: ignore[arg-type]
    assert stands == {"club": 0, "held": 0, "spent": would.counted}
    assert book.standing(Account("grant", "pool")).balance == 5_000_000 - would.counted + interest
    assert sum(standing.balance for standing in book.accounts.values()) == 0
    assert would.to_return == paid - would.counted + interest


def _file(grant: object, held: dict[object, object] = {}) -> object:  # noqa: B006 — one file for one grant
    from tests.website.grants.granted import a_file

    key = grant.agreement.pk  # type: ignore[attr-defined]
    if key not in held:
        held.clear()
        held[key] = a_file(grant.treasurer)  # type: ignore[attr-defined]
    return held[key]


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do them in threads; what each came to, by name."""
    gate, told = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            act()
            told.append("done")
        except (errors.GrantError, LedgerError) as wrong:
            told.append(type(wrong).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


@pytest.mark.django_db(transaction=True)
def test_of_two_accountants_at_one_expense_one_accepts_it() -> None:
    grant = planned()
    row, other = spent(grant, 100_000), resident("other@example.kr", "다른 담당자", ["operator"])
    told = at_once(
        *(
            lambda by=by: spending.judge(by=by, expense=row.pk, revision=1, state="accepted")  # type: ignore[misc]
            for by in (grant.operator, other, grant.operator, other)
        )
    )
    assert told == ["MovedOn", "MovedOn", "MovedOn", "done"]
    assert DatabaseBook(grant.programme).standing(Account("grant", "club", str(grant.club.pk))).balance == 900_000


@pytest.mark.django_db(transaction=True)
def test_two_payments_at_once_never_pass_what_was_agreed() -> None:
    grant = planned(paid=0)
    pay = {"by": grant.operator, "agreement": grant.agreement.pk, "amount": 600_000, "day": date(2026, 1, 9), "about": ""}
    told = at_once(*(lambda key=key: paying.pay(**pay, key=key) for key in ("a", "b", "c")))  # type: ignore[misc]
    assert told == ["MoreThanAgreed", "MoreThanAgreed", "done"]
    assert Payment.objects.get().amount == 600_000
