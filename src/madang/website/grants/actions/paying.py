"""Grant money on its way: from the funder into the programme's pot, from the pot to its holder by the agreement, and back."""

from datetime import date
from uuid import UUID

from django.db import transaction

from madang.film.language import Text
from madang.website.grants.book import DatabaseBook
from madang.website.grants.errors import MoreThanAgreed, NotInForce, NotYours
from madang.website.grants.models import Agreement, Payment
from madang.website.grants.models import Entry as EntryRow
from madang.website.grants.money.accounts import Allot, Deposit, Entry, GiveBack
from madang.website.grants.money.ledger import post
from madang.website.grants.queries.agreed import paid_to
from madang.website.grants.rights import people_of_holder, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme

PURSE = "grant"


@transaction.atomic
def deposit(*, by: Person, programme: Programme, amount: int, about: str, key: str) -> Entry:
    """A funder's money comes in. Raises NotYours, LedgerError."""
    _operator(by)
    entry = post(DatabaseBook(programme), Deposit(key, PURSE, amount, str(by.pseudonym), about))
    note(act="deposited grant money", who=by.pseudonym, programme=programme.slug, won=amount)
    return entry


@transaction.atomic
def give_back(*, by: Person, programme: Programme, amount: int, about: str, key: str) -> Entry:
    """What is left in the pot goes back to the funder. Raises NotYours, LedgerError (Overdrawn)."""
    _operator(by)
    entry = post(DatabaseBook(programme), GiveBack(key, PURSE, amount, str(by.pseudonym), about))
    note(act="gave grant money back", who=by.pseudonym, programme=programme.slug, won=amount)
    return entry


@transaction.atomic
def pay(*, by: Person, agreement: UUID, amount: int, day: date, about: str, key: str) -> Payment:
    """The hub sends money to the holder: never more than was agreed, never more than is in the pot, once for a key. Raises NotYours,
    NotInForce, MoreThanAgreed, LedgerError (Overdrawn)."""
    held = Agreement.objects.select_for_update(of=("self",)).select_related("club", "programme", "application").get(pk=agreement)
    if not rights_in(held, by).arrange:
        raise NotYours
    if before := Payment.objects.filter(entry__programme=held.programme, entry__key=key, agreement=held).first():
        return before
    if not held.spends:
        raise NotInForce
    left = held.amount - paid_to(held)
    if amount > left:
        raise MoreThanAgreed(left=f"{left:,}")
    post(DatabaseBook(held.programme), Allot(key, PURSE, held.account, amount, str(by.pseudonym), about))
    entry = EntryRow.objects.get(programme=held.programme, key=key)
    made = Payment.objects.create(agreement=held, entry=entry, amount=amount, day=day, about=about, by=by)
    note(act="paid grant", who=by.pseudonym, agreement=held.number, won=amount)
    words = Text(ko=f"지원금 {amount:,}원을 보냈어요: {held.who}", en=f"{amount:,} won of the grant were sent to {held.who}.")
    tell(people=people_of_holder(held), kind="grant", words=words, view="grants:agreement", arguments={"id": held.pk})
    return made


def _operator(person: Person) -> None:
    if not person.has(Role.Kind.OPERATOR):
        raise NotYours
