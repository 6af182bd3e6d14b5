"""Accounts, postings and entries of the double-entry ledger, in whole won. First in money.

Every entry moves won between accounts and sums to zero, so that nothing is made or lost. One ledger keeps two purses apart,
the grant money and the AI credit, by the same rules:

    funder ─deposit─▶ pool ─allot─▶ club ─hold─▶ held ─capture─▶ spent
       ◀──give back──    ◀──return──  ◀──release──   ◀──refund── (to the club)
                                  ◀──expire───

Only `funder` may stand below zero: what is missing there is what everybody else has.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Purse: TypeAlias = Literal["grant", "credit"]
Place: TypeAlias = Literal["funder", "pool", "club", "held", "spent"]
OF_A_CLUB = ("club", "held", "spent")


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """One place where won of a purse lie; `club` is a club's id, empty for the funder and the pool."""

    purse: Purse
    place: Place
    club: str = ""

    def __post_init__(self) -> None:
        if (self.place in OF_A_CLUB) != bool(self.club):
            raise ValueError(f"{self.place} {'needs' if self.place in OF_A_CLUB else 'has no'} club")

    def __str__(self) -> str:
        return ":".join(part for part in (self.purse, self.place, self.club) if part)


@dataclass(frozen=True, slots=True)
class Posting:
    """Won that come to an account (positive) or leave it (negative); never nothing."""

    account: Account
    amount: int

    def __post_init__(self) -> None:
        if self.amount == 0:
            raise ValueError("a posting moves something")


@dataclass(frozen=True, slots=True)
class Deposit:
    """A funder's money comes in."""

    key: str
    purse: Purse
    amount: int
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Money of the pool goes back to the funder."""

    key: str
    purse: Purse
    amount: int
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Allot:
    """A club gets its share of the pool."""

    key: str
    purse: Purse
    club: str
    amount: int
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """What a club did not need goes back to the pool."""

    key: str
    purse: Purse
    club: str
    amount: int
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """A quote is accepted: the club's money is set aside. The key names the hold from then on. It is good for so many seconds (None: until
    somebody settles it); the book, which knows the time, counts from when it was posted, so that a hold that is sent twice is one."""

    key: str
    purse: Purse
    club: str
    amount: int
    by: str = ""
    about: str = ""
    good_for: int | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """What was quoted has succeeded: `amount` of the hold is spent. With `last` the rest of the hold goes back to the club at once."""

    key: str
    purse: Purse
    club: str
    hold: str
    amount: int
    last: bool = False
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """It failed or was not wanted: what is still held goes back to the club; `amount` None means all of it."""

    key: str
    purse: Purse
    club: str
    hold: str
    amount: int | None = None
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Expire:
    """Nobody settled it in its time: what is still held goes back to the club. What was captured of it stays so."""

    key: str
    purse: Purse
    club: str
    hold: str
    amount: None = None
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Refund:
    """What was captured comes back: the provider returned it."""

    key: str
    purse: Purse
    club: str
    hold: str
    amount: int
    by: str = ""
    about: str = ""


OfAHold: TypeAlias = Capture | Release | Expire | Refund
Command: TypeAlias = Deposit | GiveBack | Allot | Return | Hold | OfAHold


@dataclass(frozen=True, slots=True)
class Entry:
    """One row that never changes: the command that was obeyed and its postings. The key of the command names it."""

    command: Command
    postings: tuple[Posting, ...]

    def __post_init__(self) -> None:
        if sum(posting.amount for posting in self.postings) != 0 or not self.postings:
            raise ValueError("an entry sums to zero")
        if len({posting.account for posting in self.postings}) != len(self.postings):
            raise ValueError("an account is posted to once in an entry")

    @property
    def key(self) -> str:
        return self.command.key


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands: its balance in won, and how many postings made it. The number tells whether it moved since it was seen."""

    balance: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Holding:
    """What became of one hold, in won."""

    purse: Purse
    club: str
    held: int
    captured: int = 0
    released: int = 0
    refunded: int = 0

    @property
    def left(self) -> int:
        """Still held."""
        return self.held - self.captured - self.released

    @property
    def refundable(self) -> int:
        return self.captured - self.refunded


def accounts_of(command: Command) -> tuple[Account, ...]:
    """Every account that the command may post to, known from the command alone."""
    purse = command.purse
    match command:
        case Deposit() | GiveBack():
            return Account(purse, "funder"), Account(purse, "pool")
        case Allot() | Return():
            return Account(purse, "pool"), Account(purse, "club", command.club)
        case Hold() | Release() | Expire():
            return Account(purse, "club", command.club), Account(purse, "held", command.club)
        case Refund():
            return Account(purse, "club", command.club), Account(purse, "spent", command.club)
    return Account(purse, "club", command.club), Account(purse, "held", command.club), Account(purse, "spent", command.club)
