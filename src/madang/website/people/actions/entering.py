"""Entering: a mail with a link and a code, either of which opens once. Whether an address is known changes nothing that can be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from madang.website.people.actions.consenting import record_consents
from madang.website.people.actions.mailing import mail
from madang.website.people.actions.noting import note
from madang.website.people.errors import AskedTooOften, EntryOver, PeopleError, WrongCode
from madang.website.people.keys import key_of, new_code, new_link, plain_address
from madang.website.people.models import Consent, Entry, GuardianRequest, Guardianship, Person
from madang.website.people.purposes import NEEDED

OPEN_FOR = timedelta(minutes=15)
KEPT_FOR = timedelta(days=1)
MAILS_TO_ONE_ADDRESS = 5  # within OPEN_FOR
MAILS_FROM_ONE_NETWORK = 200  # within an hour: a whole workshop shares one address
WRONG_CODES = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What was mailed, and under which number."""

    number: int
    link: str
    code: str


def ask_to_enter(*, email: str, network: str, language: str, address_of: Callable[[str], str]) -> int:
    """Mail a link and a code; returns the number of this asking. Raises AskedTooOften, MailNotSent."""
    to = plain_address(email)
    asked = _new_entry(email=to, network=network)
    mail(to=to, language=language, template="enter", shown={"code": asked.code, "address": address_of(asked.link)})
    return asked.number


@transaction.atomic
def _new_entry(*, email: str, network: str) -> Asked:
    now = timezone.now()
    Entry.objects.filter(asked_at__lt=now - KEPT_FOR).delete()
    Entry.objects.filter(asked_at__lt=now - OPEN_FOR).exclude(email="").update(email="")
    email_key, network_key = key_of("address", email), key_of("network", network)
    to_one = Entry.objects.filter(email_key=email_key, asked_at__gt=now - OPEN_FOR).count()
    from_one = Entry.objects.filter(network_key=network_key, asked_at__gt=now - timedelta(hours=1)).count()
    if to_one >= MAILS_TO_ONE_ADDRESS or from_one >= MAILS_FROM_ONE_NETWORK:
        raise AskedTooOften
    link, code = new_link(), new_code()
    entry = Entry(email=email, email_key=email_key, network_key=network_key, link_key=key_of("link", link), asked_at=now)
    entry.code_key = key_of("code", f"{entry.link_key}{code}")
    entry.save()
    return Asked(entry.pk, link, code)


def enter_by_code(*, number: int, code: str) -> str:
    """The address that this code proves. Raises WrongCode, EntryOver."""
    email, wrong = _try_code(number=number, code="".join(letter for letter in code if letter.isdecimal()))
    if wrong is not None:
        raise wrong
    return email


@transaction.atomic
def _try_code(*, number: int, code: str) -> tuple[str, PeopleError | None]:
    """Errors are returned, not raised: what was counted must stay."""
    entry = Entry.objects.select_for_update().filter(pk=number).first()
    if entry is None or not _open(entry):
        return "", EntryOver()
    if not constant_time_compare(entry.code_key, key_of("code", f"{entry.link_key}{code}")):
        Entry.objects.filter(pk=number).update(wrong_codes=F("wrong_codes") + 1)
        return "", WrongCode() if entry.wrong_codes + 1 < WRONG_CODES else EntryOver()
    return _use(entry), None


@transaction.atomic
def enter_by_link(*, link: str) -> str:
    """The address that this link proves. Raises EntryOver."""
    entry = Entry.objects.select_for_update().filter(link_key=key_of("link", link)).first()
    if entry is None or not _open(entry):
        raise EntryOver
    return _use(entry)


def _open(entry: Entry) -> bool:
    return entry.used_at is None and entry.wrong_codes < WRONG_CODES and entry.asked_at > timezone.now() - OPEN_FOR and bool(entry.email)


def _use(entry: Entry) -> str:
    email = entry.email
    Entry.objects.filter(email_key=entry.email_key).update(email="")  # every other mail to this address is over, too
    Entry.objects.filter(pk=entry.pk).update(used_at=timezone.now())
    return email


@transaction.atomic
def arrive(*, email: str) -> Person | None:
    """The person with this proven address; made now where a guardian has confirmed; None where nobody is known by it."""
    person = Person.objects.filter(email=email, is_active=True).first()
    if person is None:
        request = confirmed_request(key_of("address", email))
        person = begin_as_child(email, request) if request else None
    if person is not None:
        note(act="entered", who=person.pseudonym)
    return person


def confirmed_request(child_key: str) -> GuardianRequest | None:
    """What a guardian said yes to, for this transaction alone."""
    return GuardianRequest.objects.select_for_update().filter(child_key=child_key).exclude(confirmed_at=None).first()


def begin_as_child(email: str | None, request: GuardianRequest) -> Person:
    """Inside the caller's transaction: a new person whose guardian has confirmed."""
    person = Person.objects.create(
        email=email, display_name=request.child_name, birth_date=request.child_birth_date, language=request.language
    )
    Guardianship.objects.create(
        person=person, guardian_name=request.guardian_name, guardian_email=request.guardian_email, confirmed_at=request.confirmed_at
    )
    record_consents(person=person, purposes=NEEDED, language=request.language, how="guardian mail", by=Consent.By.GUARDIAN)
    note(act="began", who=person.pseudonym, guardian=True)
    request.delete()
    return person


@transaction.atomic
def begin(*, email: str, display_name: str, language: str, notices: bool, birth_date: date | None = None) -> Person:
    """A new person of 14 or over, with the consents they gave on the page. An address that is known by now is that person."""
    known = Person.objects.filter(email=email).first()
    if known is not None:
        return known
    given = {"display_name": display_name, "language": language, "notices": notices, "birth_date": birth_date}
    try:
        with transaction.atomic():
            return begin_person(email=email, **given)
    except IntegrityError:  # in this very moment, in another window, or as the new address of somebody who proved it too
        return Person.objects.get(email=email)


def begin_person(*, email: str | None, display_name: str, language: str, notices: bool, birth_date: date | None = None) -> Person:
    """Inside the caller's transaction: a new person, with the consents they gave on the page."""
    person = Person.objects.create(email=email, display_name=display_name.strip(), language=language, birth_date=birth_date)
    purposes = (*NEEDED, "notices") if notices else NEEDED
    record_consents(person=person, purposes=purposes, language=language, how="welcome page", by=Consent.By.SELF)
    note(act="began", who=person.pseudonym, guardian=False)
    return person


@transaction.atomic
def leave_everywhere(*, person: Person) -> None:
    """End every session of this person, on every device."""
    Person.objects.filter(pk=person.pk).update(epoch=F("epoch") + 1)
    note(act="left everywhere", who=person.pseudonym)
