"""AI credit: it comes into a programme, is shared among its clubs by the public rule, held on a quote, captured on success, released on
failure, refunded; a hold that nobody settles in its time goes back by itself. Amounts are whole won. A key names each act, so that one
that is sent twice is done once."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from madang.film.language import Text
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import people_of, role_in
from madang.website.grants.book import DatabaseBook
from madang.website.grants.errors import GivenAlready, NoSuchClub, NotYours
from madang.website.grants.money.accounts import Account, Capture, Deposit, Entry, Expire, Hold, Refund, Release, Return
from madang.website.grants.money.errors import AlreadySettled
from madang.website.grants.money.ledger import post
from madang.website.grants.money.shares import Shares, allotments, share
from madang.website.grants.queries import GOOD_FOR, clubs_in, overdue
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme

PURSE: Final = "credit"
SPENDERS = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)


def _operator(person: Person) -> None:
    if not person.has(Role.Kind.OPERATOR):
        raise NotYours


@transaction.atomic
def deposit(*, by: Person, programme: Programme, amount: int, about: str, key: str) -> Entry:
    """Credit comes into the programme's pot. Raises NotYours, LedgerError."""
    _operator(by)
    entry = post(DatabaseBook(programme), Deposit(key, PURSE, amount, str(by.pseudonym), about))
    note(act="deposited credit", who=by.pseudonym, programme=programme.slug, won=amount)
    return entry


@transaction.atomic
def share_out(*, by: Person, programme: Programme, floor: int, needs: Mapping[int, int], round_name: str) -> Shares:
    """Share all that is in the pot: `needs` in won by club (its number). A round is carried out once. Raises NotYours, NoSuchClub,
    GivenAlready, LedgerError."""
    _operator(by)
    clubs = {club.pk: club for club in clubs_in(programme)}
    if set(needs) - set(clubs):
        raise NoSuchClub
    book = DatabaseBook(programme)
    if any(book.entry(f"{round_name}:{club}") is not None for club in clubs):
        raise GivenAlready
    shares = share(book.standing(Account(PURSE, "pool")).balance, floor, {str(club): won for club, won in needs.items()})
    for command in allotments(shares, PURSE, round_name, str(by.pseudonym)):
        post(book, command)
        _tell(clubs[int(command.club)], programme, command.amount)
    note(act="shared credit", who=by.pseudonym, programme=programme.slug, clubs=len(shares.by_club))
    return shares


def _tell(club: Club, programme: Programme, amount: int) -> None:
    words = Text(ko=f"{club.name}에 AI 크레딧 {amount:,}원이 들어왔어요.", en=f"{club.name} has received {amount:,} won of AI credit.")
    tell(people=people_of(club, *SPENDERS), kind="credit", words=words, view="grants:club", arguments={"slug": club.slug})


@transaction.atomic
def return_rest(*, by: Person, programme: Programme, club: Club, amount: int, key: str) -> Entry:
    """What a club does not need goes back to the pot: by its leader, or the hub. Raises NotYours, LedgerError."""
    if role_in(club, by) != Membership.Role.LEADER:
        _operator(by)
    entry = post(DatabaseBook(programme), Return(key, PURSE, str(club.pk), amount, str(by.pseudonym)))
    note(act="returned credit", who=by.pseudonym, club=club.slug, won=amount)
    return entry


def hold(*, by: Person, programme: Programme, club: Club, amount: int, key: str, about: str, good_for: timedelta = GOOD_FOR) -> Entry:
    """A quote was accepted by somebody of the club: its price is set aside, for a day where nothing else is said. Raises NotYours,
    LedgerError (Overdrawn)."""
    if role_in(club, by) not in SPENDERS:
        raise NotYours
    seconds = max(1, round(good_for.total_seconds()))
    return post(DatabaseBook(programme), Hold(key, PURSE, str(club.pk), amount, str(by.pseudonym), about, seconds))


def capture(*, programme: Programme, club: Club, hold: str, amount: int, key: str, last: bool = True) -> Entry:
    """What was quoted has come: it is paid, and with `last` the rest of the hold goes back. Raises LedgerError."""
    return post(DatabaseBook(programme), Capture(key, PURSE, str(club.pk), hold, amount, last))


def release(*, programme: Programme, club: Club, hold: str, key: str) -> Entry:
    """It failed, or nobody wants it any more: what is held goes back. Raises LedgerError."""
    return post(DatabaseBook(programme), Release(key, PURSE, str(club.pk), hold))


def refund(*, programme: Programme, club: Club, hold: str, amount: int, key: str) -> Entry:
    """The provider gave money back. Raises LedgerError."""
    return post(DatabaseBook(programme), Refund(key, PURSE, str(club.pk), hold, amount))


def expire(*, now: datetime) -> list[Entry]:
    """Give back what holds whose time is over still hold; returns the entries that say so. Any number of processes may do so at once: the
    key names the hold, and the ledger lets in one of expiring, capturing and releasing. What is captured up to that moment is paid."""
    done = []
    for one in overdue(now):
        command = Expire(_key_of(one.key), PURSE, one.club, one.key, about=one.about)
        with suppress(AlreadySettled):  # captured or released since it was found
            done.append(post(DatabaseBook(one.programme), command))
    return done


def _key_of(hold: str) -> str:
    """A key that fits, however long the hold's is, and that only expiring uses."""
    return f"expired:{hashlib.sha256(hold.encode()).hexdigest()}"
