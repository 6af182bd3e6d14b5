"""Laws of the ledger under any interleaving: won are conserved, nobody is overdrawn, no row changes, every command counts once."""

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Protocol

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from madang.website.grants.money.accounts import (
    Account,
    Allot,
    Capture,
    Command,
    Deposit,
    Entry,
    Expire,
    GiveBack,
    Hold,
    Holding,
    OfAHold,
    Purse,
    Refund,
    Release,
    Return,
    Standing,
    accounts_of,
)
from madang.website.grants.money.errors import LedgerError, Raced
from madang.website.grants.money.ledger import decide, post
from madang.website.grants.money.notebook import Notebook
from madang.website.grants.money.shares import allotments, share

CLUBS = ("lotus", "river", "hill")
KEYS = tuple(f"k{number}" for number in range(14))  # few, so that keys meet again
purses = st.sampled_from(("grant", "credit"))
clubs, keys, amounts = st.sampled_from(CLUBS), st.sampled_from(KEYS), st.integers(0, 60)
commands: st.SearchStrategy[Command] = st.one_of(
    st.builds(Deposit, keys, purses, amounts),
    st.builds(GiveBack, keys, purses, amounts),
    st.builds(Allot, keys, purses, clubs, amounts),
    st.builds(Return, keys, purses, clubs, amounts),
    st.builds(Hold, keys, purses, clubs, amounts, good_for=st.none() | st.integers(1, 10**6)),
    st.builds(Capture, keys, purses, clubs, keys, amounts, st.booleans()),
    st.builds(Release, keys, purses, clubs, keys, st.none() | amounts),
    st.builds(Expire, keys, purses, clubs, keys),
    st.builds(Refund, keys, purses, clubs, keys, amounts),
)


class Keeper(Protocol):
    """A book as the tests read it: both keepers have these."""

    @property
    def entries(self) -> tuple[Entry, ...]: ...
    @property
    def accounts(self) -> dict[Account, Standing]: ...
    def entry(self, key: str) -> Entry | None: ...
    def standing(self, account: Account) -> Standing: ...
    def holding(self, hold: str) -> Holding | None: ...
    def append(self, entry: Entry, seen: Mapping[Account, Standing]) -> None: ...


class Interleaved(RuleBasedStateMachine):
    """Many hands at one book: what one of them read and decided is appended only after others have posted."""

    thinking: Bundle[tuple[Entry, Mapping[Account, Standing]]] = Bundle("thinking")

    def open_book(self) -> Keeper:
        """An empty one."""
        return Notebook()

    def __init__(self) -> None:
        super().__init__()
        self.book = self.open_book()
        self.rows: tuple[Entry, ...] = ()
        for purse in ("grant", "credit"):
            for command in (Deposit(f"in-{purse}", purse, 200), *(Allot(f"{purse}-{club}", purse, club, 50) for club in CLUBS)):
                post(self.book, command)

    @rule(command=commands)
    def somebody_posts(self, command: Command) -> None:
        known = self.book.entry(command.key)
        try:
            entry = post(self.book, command)
        except LedgerError:
            assert self.book.entry(command.key) == known
        else:
            assert entry.command == command
            assert known in (None, entry)

    @rule(target=thinking, command=commands)
    def somebody_reads_and_decides(self, command: Command) -> tuple[Entry, Mapping[Account, Standing]]:
        seen = {account: self.book.standing(account) for account in accounts_of(command)}
        holding = self.book.holding(command.hold) if isinstance(command, OfAHold) else None
        with suppress(LedgerError):
            return decide(command, seen, holding), seen
        return multiple()

    @rule(thought=consumes(thinking))
    def somebody_appends_at_last(self, thought: tuple[Entry, Mapping[Account, Standing]]) -> None:
        with suppress(Raced):
            self.book.append(*thought)

    @invariant()
    def won_are_conserved_and_nobody_is_overdrawn(self) -> None:
        for purse in ("grant", "credit"):
            balances = {account: standing.balance for account, standing in self.book.accounts.items() if account.purse == purse}
            assert sum(balances.values()) == 0
            assert [account for account, balance in balances.items() if balance < 0 and account.place != "funder"] == []

    @invariant()
    def standings_are_the_sums_of_the_rows(self) -> None:
        sums: Counter[Account] = Counter()
        numbers: Counter[Account] = Counter()
        for entry in self.book.entries:
            for posting in entry.postings:
                sums[posting.account] += posting.amount
                numbers[posting.account] += 1
        assert self.book.accounts == {account: Standing(sums[account], number) for account, number in numbers.items()}

    @invariant()
    def what_is_held_and_spent_belongs_to_holds(self) -> None:
        held: Counter[tuple[Purse, str]] = Counter()
        spent: Counter[tuple[Purse, str]] = Counter()
        for entry in self.book.entries:
            holding = self.book.holding(entry.key) if isinstance(entry.command, Hold) else None
            if holding:
                assert min(holding.left, holding.refundable) >= 0
                held[holding.purse, holding.club] += holding.left
                spent[holding.purse, holding.club] += holding.refundable
        for purse in ("grant", "credit"):
            for club in CLUBS:
                assert self.book.standing(Account(purse, "held", club)).balance == held[purse, club]
                assert self.book.standing(Account(purse, "spent", club)).balance == spent[purse, club]

    @invariant()
    def no_row_ever_changes(self) -> None:
        rows = self.book.entries
        assert rows[: len(self.rows)] == self.rows
        assert len({entry.key for entry in rows}) == len(rows)
        self.rows = rows


TestInterleaved = Interleaved.TestCase
TestInterleaved.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)


def test_threads_that_hold_and_capture_at_once_lose_and_double_nothing() -> None:
    crowd(Notebook(), rounds=60)


def crowd(book: Keeper, rounds: int, done: Callable[[], None] = lambda: None) -> None:
    """Eight threads, each key sent by two of them. `done` is called by each thread at its end."""
    for command in (Deposit("in", "credit", 10_000), Allot("lotus", "credit", "lotus", 6_000), Allot("river", "credit", "river", 4_000)):
        post(book, command)
    outcome: Counter[str] = Counter()

    def work(worker: int) -> None:
        for number in range(rounds):
            club, key, amount = ("lotus", "river")[number % 2], f"{worker % 4}-{number}", 40 + number  # each key is used by two workers
            with suppress(LedgerError):
                post(book, Hold(key, "credit", club, amount))
                post(book, Capture(f"{key}-c", "credit", club, key, amount // 2, last=number % 3 == 0))
                outcome[club] += 1
        done()

    workers = [threading.Thread(target=work, args=(worker,)) for worker in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    balances = {str(account): standing.balance for account, standing in book.accounts.items()}
    assert sum(balances.values()) == 0
    assert min(balance for name, balance in balances.items() if name != "credit:funder") >= 0
    captured = [entry.command for entry in book.entries if isinstance(entry.command, Capture)]
    assert sum(command.amount for command in captured) == balances["credit:spent:lotus"] + balances["credit:spent:river"] > 0
    assert len({command.hold for command in captured}) == len(captured)


needs = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 10**7), max_size=12)


@given(st.integers(0, 10**8), st.integers(0, 10**6), needs)
def test_shares_add_up_and_every_club_has_its_floor(total: int, floor: int, needs: dict[str, int]) -> None:
    shares = share(total, floor, needs)
    assert sum(shares.by_club.values()) + shares.left == total
    assert set(shares.by_club) == set(needs)
    assert all(got >= min(floor, total // len(needs)) for got in shares.by_club.values())
    assert all(got <= max(floor, needs[club]) for club, got in shares.by_club.items())
    if shares.left and total >= floor * max(1, len(needs)):
        assert all(got >= needs[club] for club, got in shares.by_club.items())


@given(st.integers(0, 10**5), st.integers(0, 10**3), needs, st.data())
def test_a_club_that_needs_more_never_gets_less(total: int, floor: int, needs: dict[str, int], data: st.DataObject) -> None:
    if needs:
        club = data.draw(st.sampled_from(sorted(needs)))
        more = needs | {club: needs[club] + data.draw(st.integers(0, 10**6))}
        assert share(total, floor, more).by_club[club] >= share(total, floor, needs).by_club[club]


@given(st.integers(0, 10**6), st.integers(0, 10**4), needs)
def test_two_clubs_in_the_same_need_differ_by_at_most_a_won(total: int, floor: int, needs: dict[str, int]) -> None:
    got = share(total, floor, needs).by_club
    for club, need in needs.items():
        assert max((abs(got[club] - got[other]) for other in needs if needs[other] == need), default=0) <= 1


def test_single_won_go_to_the_largest_remainders_then_by_id() -> None:
    assert share(10, 0, {"hill": 50, "lotus": 33, "river": 17}).by_club == {"hill": 5, "lotus": 3, "river": 2}
    assert share(2, 0, {"river": 5, "lotus": 5, "hill": 5}).by_club == {"hill": 1, "lotus": 1, "river": 0}


def test_shares_are_posted_once_however_often_the_round_is_run() -> None:
    book = Notebook()
    post(book, Deposit("in", "credit", 1_000))
    shares = share(1_000, 100, {"lotus": 700, "river": 300, "hill": 50})
    for _ in range(2):
        for command in allotments(shares, "credit", "2026-1", "the hub"):
            post(book, command)
    got = {str(account): standing.balance for account, standing in book.accounts.items()}
    assert got == {"credit:funder": -1_000, "credit:pool": 0, "credit:club:hill": 100, "credit:club:lotus": 625, "credit:club:river": 275}


@pytest.mark.parametrize(("total", "floor", "need"), [(-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_amounts_to_share_are_not_negative(total: int, floor: int, need: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        share(total, floor, {"lotus": need})
