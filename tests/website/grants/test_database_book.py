"""The same laws for the book that a database keeps, on SQLite and PostgreSQL: conserved, never overdrawn, never changed, once."""

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.website.grants.test_ledger_laws import Interleaved, Keeper, crowd

from madang.website.grants.book import DatabaseBook
from madang.website.grants.models import Entry as Row
from madang.website.grants.models import Posting
from madang.website.grants.money.accounts import Account, Allot, Capture, Deposit, Entry, Hold, Release, Standing
from madang.website.grants.money.accounts import Posting as Moved
from madang.website.grants.money.errors import KeyUsed, Overdrawn, Raced, UnknownHold
from madang.website.grants.money.ledger import post
from madang.website.grants.money.notebook import Notebook
from madang.website.programmes.models import Programme


def programme(slug: str = "p") -> Programme:
    return Programme.objects.create(slug=slug, year=2026, name_ko="사업", name_en="Programme")


@pytest.fixture
def book(db: None) -> DatabaseBook:
    return DatabaseBook(programme())


class InTheDatabase(Interleaved):
    """Each run has a programme, and so a book, of its own."""

    made = 0

    def open_book(self) -> Keeper:
        type(self).made += 1
        return DatabaseBook(programme(f"run-{type(self).made}"))


@pytest.mark.django_db
def test_the_laws_hold_in_the_database_under_any_interleaving() -> None:
    run_state_machine_as_test(
        InTheDatabase, settings=settings(max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
    )


@pytest.mark.django_db(transaction=True)
def test_threads_that_hold_and_capture_at_once_lose_and_double_nothing() -> None:
    crowd(DatabaseBook(programme()), rounds=12, done=lambda: connection.close())  # each thread its own


def test_both_keepers_tell_the_same(book: DatabaseBook) -> None:
    twin = Notebook()
    for command in (
        Deposit("in", "credit", 1_000, "hub", "첫 돈"), Allot("a", "credit", "7", 600), Hold("h", "credit", "7", 200, about="숏 하나"),
        Capture("c", "credit", "7", "h", 150, last=True), Hold("h2", "credit", "7", 100), Release("r", "credit", "7", "h2"),
    ):  # fmt: skip
        assert post(book, command) == post(twin, command)
    assert (book.entries, book.accounts, book.holding("h"), book.holding("h2")) == (
        twin.entries, twin.accounts, twin.holding("h"), twin.holding("h2"),
    )  # fmt: skip


def test_a_command_that_is_sent_twice_is_done_once_and_another_under_its_key_is_refused(book: DatabaseBook) -> None:
    assert post(book, Deposit("in", "grant", 100)) == post(book, Deposit("in", "grant", 100))
    with pytest.raises(KeyUsed):
        post(book, Deposit("in", "grant", 101))
    assert (Row.objects.count(), book.standing(Account("grant", "pool"))) == (1, Standing(100, 1))


def test_nobody_spends_more_than_there_is_or_what_is_anothers(book: DatabaseBook) -> None:
    for command in (
        Deposit("in", "credit", 100),
        Allot("a", "credit", "1", 60),
        Allot("b", "credit", "2", 40),
        Hold("h", "credit", "1", 60),
    ):
        post(book, command)
    with pytest.raises(Overdrawn):
        post(book, Hold("more", "credit", "1", 1))
    with pytest.raises(UnknownHold):
        post(book, Capture("theirs", "credit", "2", "none", 10))
    assert sum(standing.balance for standing in book.accounts.values()) == 0


def test_what_was_decided_on_an_old_standing_is_refused_by_the_database_itself(book: DatabaseBook) -> None:
    post(book, Deposit("in", "credit", 100))
    seen = {Account("credit", "funder"): Standing(-100, 1), Account("credit", "pool"): Standing(100, 1)}
    late = Entry(Deposit("late", "credit", 5), (Moved(Account("credit", "funder"), -5), Moved(Account("credit", "pool"), 5)))
    post(book, Deposit("between", "credit", 1))
    with pytest.raises(Raced):
        book.append(late, seen)
    assert Row.objects.count() == 2


def test_the_database_forbids_a_balance_below_nothing(book: DatabaseBook) -> None:
    post(book, Deposit("in", "credit", 100))
    row = Row.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        Posting.objects.create(entry=row, programme=row.programme, purse="credit", place="club", club="1", number=1, amount=-5, balance=-5)


@pytest.fixture
def rows(book: DatabaseBook) -> None:
    post(book, Deposit("in", "credit", 100))


@pytest.mark.parametrize("model", [Row, Posting])
def test_no_row_is_ever_changed_or_removed(model: type, rows: None) -> None:
    for act in (
        lambda: model.objects.update(programme=model.objects.first().programme),
        lambda: model.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
            act()
    assert model.objects.exists()


def test_programmes_keep_books_apart(book: DatabaseBook) -> None:
    other = DatabaseBook(programme("q"))
    post(book, Deposit("in", "credit", 100))
    post(other, Deposit("in", "credit", 7))
    assert (book.standing(Account("credit", "pool")).balance, other.standing(Account("credit", "pool")).balance) == (100, 7)
