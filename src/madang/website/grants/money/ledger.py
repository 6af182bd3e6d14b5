"""The ledger: what a command does (`decide`, pure), and posting it to a book so that nothing is lost or doubled (`post`). After errors.

`Book` is the port. A book only ever appends, and it must refuse an entry when one of its accounts has moved since it was seen: that one
check makes read, decide and append safe between threads, processes and machines, without locks that the core would have to know of.

How a database keeps a book (the same on SQLite and PostgreSQL):

- table `entry`: the command's fields, `key` unique;
- table `posting`: entry, account, `number`, amount, balance; **unique (account, number)**, and a check that the balance is not below zero
  unless the account is a funder's. `number` counts an account's postings from 1, so that two entries that were decided on the same standing
  want the same number and the database lets only one of them in: an IntegrityError there, or on the key, is `Raced`;
- a standing is the account's posting with the highest number: one index look-up, never a sum over all rows;
- both tables refuse UPDATE and DELETE by trigger. SQLite runs with BEGIN IMMEDIATE, PostgreSQL with READ COMMITTED: neither needs
  SELECT … FOR UPDATE for this to be right, it only saves tries when many write to one club at once;
- all rows of an entry are written in one transaction; the time and a running number of the entry are the database's, not the command's,
  so that a command that is sent twice is the same command. A hold's `until` is the database's time and the command's `good_for`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

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
    Posting,
    Refund,
    Release,
    Return,
    Standing,
    accounts_of,
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

TRIES = 200  # a club's account is written to by few at once; whoever loses this often meets a fault, not a crowd


class Book(Protocol):
    """Where entries are kept. Reads need not agree with each other: `append` finds out whether they were still true."""

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""

    def standing(self, account: Account) -> Standing:
        """How the account stands; Standing(0, 0) where nothing was ever posted to it."""

    def holding(self, hold: str) -> Holding | None:
        """What became of the hold with this key; see `holding_of`."""

    def append(self, entry: Entry, seen: Mapping[Account, Standing]) -> None:
        """Adds the entry, or raises Raced where its key is taken or one of its accounts no longer stands as it was seen."""


def post(book: Book, command: Command) -> Entry:
    """Obeys the command once, however often and from however many places it is sent: a key that is known gives its entry again.

    Raises KeyUsed where the key names another command, and what `decide` raises; then nothing was posted.
    """
    for _ in range(TRIES):
        known = book.entry(command.key)
        if known is not None:
            if known.command != command:
                raise KeyUsed(command.key)
            return known
        seen = {account: book.standing(account) for account in accounts_of(command)}  # before the hold: a later change shows in `append`
        holding = book.holding(command.hold) if isinstance(command, OfAHold) else None
        try:
            entry = decide(command, seen, holding)
        except LedgerError:
            if book.entry(command.key) is not None or any(book.standing(account) != seen[account] for account in seen):
                continue  # a refusal counts only where what it was decided on still stands
            raise
        try:
            book.append(entry, {account: seen[account] for account in (posting.account for posting in entry.postings)})
        except Raced:
            continue
        return entry
    raise Raced


def decide(command: Command, seen: Mapping[Account, Standing], holding: Holding | None = None) -> Entry:
    """The entry that obeys the command where accounts stand as seen. Raises a LedgerError; see `errors`."""
    if command.amount is not None and command.amount <= 0:
        raise NothingToMove(command.amount)
    postings = _of_a_hold(command, holding) if isinstance(command, OfAHold) else _plain(command)
    for posting in postings:
        balance = seen[posting.account].balance
        if posting.account.place != "funder" and balance + posting.amount < 0:
            raise Overdrawn(str(posting.account), -posting.amount, balance)
    return Entry(command, postings)


def _move(source: Account, target: Account, amount: int) -> tuple[Posting, ...]:
    return Posting(source, -amount), Posting(target, amount)


def _plain(command: Deposit | GiveBack | Allot | Return | Hold) -> tuple[Posting, ...]:
    first, second = accounts_of(command)
    back = isinstance(command, GiveBack | Return)
    return _move(second, first, command.amount) if back else _move(first, second, command.amount)


def _of_a_hold(command: OfAHold, holding: Holding | None) -> tuple[Posting, ...]:
    if holding is None or holding.purse != command.purse:
        raise UnknownHold(command.hold)
    if holding.club != command.club:
        raise NotYours(command.hold)
    if isinstance(command, Refund):
        if command.amount > holding.refundable:
            raise MoreThanSpent(command.hold, command.amount, holding.refundable)
        club, spent = accounts_of(command)
        return _move(spent, club, command.amount)
    if holding.left == 0:
        raise AlreadySettled(command.hold)
    amount = holding.left if command.amount is None else command.amount
    if amount > holding.left:
        raise MoreThanHeld(command.hold, amount, holding.left)
    if isinstance(command, Release | Expire):
        club, held = accounts_of(command)
        return _move(held, club, amount)
    club, held, spent = accounts_of(command)
    rest = holding.left - amount if command.last else 0
    back = (Posting(club, rest),) if rest else ()
    return Posting(held, -amount - rest), Posting(spent, amount), *back


def holding_of(entries: Iterable[Entry]) -> Holding | None:
    """What became of a hold, from the entry that made it and, after that one, all that name it; None where there are none."""
    rows = iter(entries)
    first = next(rows, None)
    if first is None or not isinstance(first.command, Hold):
        return None
    holding = Holding(first.command.purse, first.command.club, first.command.amount)
    for entry in rows:
        holding = _after(holding, entry)
    return holding


def _after(holding: Holding, entry: Entry) -> Holding:
    moved = {posting.account.place: posting.amount for posting in entry.postings}
    if isinstance(entry.command, Capture):
        return replace(holding, captured=holding.captured + moved["spent"], released=holding.released + moved.get("club", 0))
    if isinstance(entry.command, Release | Expire):
        return replace(holding, released=holding.released + moved["club"])
    return replace(holding, refunded=holding.refunded + moved["club"])
