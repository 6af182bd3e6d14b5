"""Another mail address: asked for by the person and confirmed by who reads it. The old one may take it back for some days: `undoing`.

Whether an address belongs to somebody else here is told to nobody but its owner: what is asked for is answered the same, and it is they who
get a mail. Two who confirm the same address at once are settled by the database, which knows an address once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.people.actions.mailing import mail
from madang.website.people.actions.noting import note
from madang.website.people.errors import AddressNotYours, AddressOver, AddressTaken, AskedTooOften, SameAddress
from madang.website.people.keys import key_of, new_link, plain_address
from madang.website.people.models import AddressChange, Entry, Person

OPEN_FOR = timedelta(days=1)
UNDO_FOR = timedelta(days=7)
COUNTED_FOR = timedelta(hours=1)
MOST = 5  # within COUNTED_FOR: mails to one address, and mails for one person


@dataclass(frozen=True, slots=True)
class Asked:
    """What is mailed: a link to who reads the address; or, where somebody here has it, a word to them in their language."""

    link: str
    owner_language: str = ""


def ask(*, person: Person, email: str, language: str, address_of: Callable[[str], str]) -> None:
    """Mail a link to the new address. A second asking replaces the first. Raises SameAddress, AskedTooOften, MailNotSent."""
    to = plain_address(email)
    asked = _ask(person=person, to=to)
    if asked.owner_language:
        mail(to=to, language=asked.owner_language, template="address_taken", shown={})
    else:
        mail(to=to, language=language, template="address_new", shown={"address": address_of(asked.link)})


@transaction.atomic
def _ask(*, person: Person, to: str) -> Asked:
    now, key = timezone.now(), key_of("address", to)
    held = hold(person.pk)
    if held.email == to:
        raise SameAddress
    lately = AddressChange.objects.filter(asked_at__gt=now - COUNTED_FOR)
    if max(lately.filter(new_key=key).count(), lately.filter(person=held).count()) >= MOST:
        raise AskedTooOften
    link = new_link()
    close(held)
    AddressChange.objects.create(person=held, new=to, new_key=key, link_key=key_of("new address", link), asked_at=now)
    note(act="asked for an address", who=held.pseudonym)
    owner = Person.objects.filter(email=to).first()
    return Asked(link, owner.language if owner else "")


def hold(number: int) -> Person:
    """This person as they are now, and nobody else changes their address before this transaction ends."""
    return Person.objects.select_for_update(no_key=True).get(pk=number)


def close(person: Person) -> bool:
    """Whatever they have asked for and not confirmed comes to nothing; returns whether there was anything."""
    return bool(AddressChange.objects.filter(person=person, confirmed_at=None).exclude(new="").update(new=""))


@transaction.atomic
def give_up(*, person: Person) -> None:
    """They no longer want it: the mailed link opens nothing."""
    if close(hold(person.pk)):
        note(act="gave up an address", who=person.pseudonym)


def asked_for(person: Person) -> AddressChange | None:
    """What waits to be confirmed, and still can be."""
    found = AddressChange.objects.filter(person=person, confirmed_at=None, asked_at__gt=timezone.now() - OPEN_FOR)
    return found.exclude(new="").first()


def behind(*, person: Person, link: str) -> AddressChange:
    """What a mailed link confirms: open, or confirmed by this very link and in use. Raises AddressOver, AddressNotYours."""
    change = AddressChange.objects.filter(link_key=key_of("new address", link)).first()
    if change is None:
        raise AddressOver
    if change.person_id != person.pk:
        raise AddressNotYours
    in_use = change.confirmed_at is not None and change.undone_at is None and change.new == person.email
    is_open = change.confirmed_at is None and change.new and change.asked_at > timezone.now() - OPEN_FOR
    if not (in_use or is_open):
        raise AddressOver
    return change


@transaction.atomic
def confirm(*, person: Person, link: str) -> None:
    """The link was mailed to the new address, so it is theirs from now on; a second press changes nothing. Raises AddressOver,
    AddressNotYours, AddressTaken."""
    held = hold(person.pk)
    change = behind(person=held, link=link)
    if change.confirmed_at is not None:
        return
    old = held.email or ""
    try:
        with transaction.atomic():
            Person.objects.filter(pk=held.pk).update(email=change.new)
    except IntegrityError as taken:  # by somebody who proved it before
        raise AddressTaken from taken
    AddressChange.objects.filter(pk=change.pk).update(confirmed_at=timezone.now(), old=old)
    Entry.objects.filter(email_key=key_of("address", old)).update(email="")  # no mail to the old address opens anything any more
    note(act="changed an address", who=held.pseudonym, first=not old)


@transaction.atomic
def forget_changes() -> int:
    """Remove what nobody confirmed within a day, and what nobody took back within seven; returns how many."""
    now = timezone.now()
    unanswered, _ = AddressChange.objects.filter(confirmed_at=None, asked_at__lt=now - OPEN_FOR).delete()
    settled, _ = AddressChange.objects.filter(confirmed_at__lt=now - UNDO_FOR).delete()
    return unanswered + settled
