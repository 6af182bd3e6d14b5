"""The ledger obeys each command once, refuses by name, and never changes a row."""

import pytest

from madang.website.grants.money.accounts import (
    Account,
    Allot,
    Capture,
    Command,
    Deposit,
    Entry,
    GiveBack,
    Hold,
    Holding,
    Posting,
    Refund,
    Release,
    Return,
    Standing,
)
from madang.website.grants.money.errors import (
    AlreadySettled,
    KeyUsed,
    LedgerError,
    MoreThanHeld,
    MoreThanSpent,
    NothingToMove,
    NotYours,
    Overdrawn,
    Raced,
    UnknownHold,
)
from madang.website.grants.money.ledger import decide, post
from madang.website.grants.money.notebook import Notebook

POOL = (Deposit("d", "credit", 100_000), Allot("a1", "credit", "lotus", 60_000), Allot("a2", "credit", "river", 40_000))


def notebook(*commands: Command) -> Notebook:
    book = Notebook()
    for command in (*POOL, *commands):
        post(book, command)
    return book


def balances(book: Notebook) -> dict[str, int]:
    return {str(account): standing.balance for account, standing in sorted(book.accounts.items()) if standing.balance}


def test_a_quote_is_held_captured_in_part_and_the_rest_comes_back() -> None:
    book = notebook(Hold("h", "credit", "lotus", 5_000), Capture("c", "credit", "lotus", "h", 3_200, last=True))
    assert balances(book) == {
        "credit:club:lotus": 56_800,
        "credit:club:river": 40_000,
        "credit:funder": -100_000,
        "credit:spent:lotus": 3_200,
    }
    assert book.holding("h") == Holding("credit", "lotus", 5_000, captured=3_200, released=1_800)


def test_a_hold_is_captured_bit_by_bit_refunded_and_released() -> None:
    book = notebook(
        Hold("h", "credit", "lotus", 5_000),
        Capture("c1", "credit", "lotus", "h", 1_000),
        Capture("c2", "credit", "lotus", "h", 2_000),
        Refund("r", "credit", "lotus", "h", 500),
        Release("x", "credit", "lotus", "h"),
    )
    assert book.holding("h") == Holding("credit", "lotus", 5_000, captured=3_000, released=2_000, refunded=500)
    assert balances(book)["credit:club:lotus"] == 57_500


def test_what_is_not_needed_flows_back_to_the_funder() -> None:
    book = notebook(Return("b1", "credit", "lotus", 60_000), Return("b2", "credit", "river", 40_000), GiveBack("g", "credit", 100_000))
    assert balances(book) == {}


def test_a_command_that_is_sent_twice_is_obeyed_once() -> None:
    book = notebook(Hold("h", "credit", "lotus", 60_000))
    before = book.entries
    assert post(book, Hold("h", "credit", "lotus", 60_000)) == before[-1]
    assert book.entries == before


HELD = (Hold("h", "credit", "lotus", 5_000), Capture("c", "credit", "lotus", "h", 1_000))
SETTLED = (*HELD, Release("x", "credit", "lotus", "h"))
REFUSED: list[tuple[tuple[Command, ...], Command, type[LedgerError]]] = [
    ((), Hold("h", "credit", "lotus", 60_001), Overdrawn),
    ((), Hold("h", "credit", "lotus", 0), NothingToMove),
    ((), Deposit("n", "credit", -5), NothingToMove),
    ((), Allot("n", "credit", "moon", 1), Overdrawn),
    ((), Hold("h", "grant", "lotus", 1), Overdrawn),
    ((), Capture("c", "credit", "lotus", "h", 1), UnknownHold),
    (HELD, Capture("n", "grant", "lotus", "h", 1), UnknownHold),
    (HELD, Capture("n", "credit", "lotus", "c", 1), UnknownHold),
    (HELD, Capture("n", "credit", "river", "h", 1), NotYours),
    (HELD, Release("n", "credit", "river", "h"), NotYours),
    (HELD, Refund("n", "credit", "river", "h", 1), NotYours),
    (HELD, Capture("n", "credit", "lotus", "h", 4_001), MoreThanHeld),
    (HELD, Release("n", "credit", "lotus", "h", 4_001), MoreThanHeld),
    (HELD, Refund("n", "credit", "lotus", "h", 1_001), MoreThanSpent),
    (HELD, Hold("h", "credit", "lotus", 4_999), KeyUsed),
    (SETTLED, Capture("n", "credit", "lotus", "h", 1), AlreadySettled),
    (SETTLED, Release("n", "credit", "lotus", "h"), AlreadySettled),
    (SETTLED, Return("n", "credit", "lotus", 59_001), Overdrawn),
    ((), GiveBack("n", "credit", 1), Overdrawn),
]


@pytest.mark.parametrize(("before", "command", "error"), REFUSED, ids=lambda value: getattr(value, "__name__", ""))
def test_what_cannot_be_is_refused_by_name_and_nothing_moves(
    before: tuple[Command, ...], command: Command, error: type[LedgerError]
) -> None:
    book = notebook(*before)
    rows, accounts = book.entries, book.accounts
    with pytest.raises(error) as refused:
        post(book, command)
    assert (book.entries, book.accounts) == (rows, accounts)
    assert refused.value.message.ko
    assert refused.value.message.en


def test_two_who_decided_on_the_same_standing_cannot_both_append() -> None:
    book = notebook()
    club, held = Account("credit", "club", "lotus"), Account("credit", "held", "lotus")
    seen = {club: book.standing(club), held: book.standing(held)}
    first, second = (decide(Hold(key, "credit", "lotus", 40_000), seen) for key in ("h1", "h2"))
    book.append(first, seen)
    with pytest.raises(Raced):
        book.append(second, seen)
    assert book.standing(club) == Standing(20_000, 2)


class Busy(Notebook):
    """A book in which somebody else posts right after the standings were read, once."""

    def __init__(self, meanwhile: Command):
        super().__init__()
        self.meanwhile: Command | None = None
        self.waiting = meanwhile

    def holding(self, hold: str) -> Holding | None:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            post(self, meanwhile)
        return super().holding(hold)


def test_a_refusal_on_an_old_standing_is_thought_over() -> None:
    book = Busy(Hold("h", "credit", "lotus", 5_000))
    for command in POOL:
        post(book, command)
    book.meanwhile = book.waiting
    assert post(book, Capture("c", "credit", "lotus", "h", 5_000)).key == "c"


def test_the_same_command_obeyed_elsewhere_at_the_same_moment_counts_once() -> None:
    book = Busy(Capture("c", "credit", "lotus", "h", 5_000))
    for command in (*POOL, Hold("h", "credit", "lotus", 5_000)):
        post(book, command)
    book.meanwhile = book.waiting
    assert post(book, Capture("c", "credit", "lotus", "h", 5_000)).key == "c"
    assert book.holding("h") == Holding("credit", "lotus", 5_000, captured=5_000)


class Lost(Notebook):
    """A book that always lost the race."""

    def append(self, entry: Entry, seen: object) -> None:
        raise Raced


def test_whoever_always_loses_the_race_is_told() -> None:
    with pytest.raises(Raced):
        post(Lost(), POOL[0])


def test_a_book_refuses_what_would_overdraw_whoever_decided_it() -> None:
    book = notebook()
    club, held = Account("credit", "club", "lotus"), Account("credit", "held", "lotus")
    entry = Entry(Hold("h", "credit", "lotus", 60_001), (Posting(club, -60_001), Posting(held, 60_001)))
    with pytest.raises(Overdrawn):
        book.append(entry, {club: book.standing(club), held: book.standing(held)})


def test_no_entry_makes_or_loses_won() -> None:
    club, pool = Account("credit", "club", "lotus"), Account("credit", "pool")
    command = Allot("a", "credit", "lotus", 5)
    wrong = [(), (Posting(club, 5),), (Posting(pool, -5), Posting(club, 4)), (Posting(pool, -5), Posting(club, 2), Posting(club, 3))]
    for postings in wrong:
        with pytest.raises(ValueError, match=r"zero|once"):
            Entry(command, postings)
    with pytest.raises(ValueError, match="moves"):
        Posting(club, 0)
    with pytest.raises(ValueError, match="club"):
        Account("credit", "club")
    with pytest.raises(ValueError, match="club"):
        Account("credit", "pool", "lotus")
