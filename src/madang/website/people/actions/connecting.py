"""Accounts elsewhere: coming in by one, beginning with one, connecting and disconnecting one. Who it is has been proven before."""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.people.actions import guarding
from madang.website.people.actions.entering import begin_as_child, begin_person, confirmed_request
from madang.website.people.actions.noting import note
from madang.website.people.elsewhere.providers import Outside
from madang.website.people.errors import ElsewhereTaken, LastWayIn
from madang.website.people.keys import key_of_outside
from madang.website.people.models import Identity, Person


@transaction.atomic
def arrive(*, outside: Outside) -> Person | None:
    """Whose account this opens; made now where a guardian has confirmed; None where it opens nobody's."""
    found = Identity.objects.filter(issuer=outside.issuer, subject=outside.subject, person__is_active=True).select_related("person").first()
    if found is not None:
        Identity.objects.filter(pk=found.pk).update(used_at=timezone.now())
        note(act="entered", who=found.person.pseudonym)
        return found.person
    request = confirmed_request(key_of_outside(outside.issuer, outside.subject))
    if request is None:
        return None
    person = begin_as_child(None, request)
    _keep(person, outside)
    note(act="entered", who=person.pseudonym)
    return person


@transaction.atomic
def begin(*, outside: Outside, display_name: str, language: str, notices: bool) -> Person:
    """A new person of 14 or over who has no address here. Somebody who is known by now is that person."""
    known = Identity.objects.filter(issuer=outside.issuer, subject=outside.subject).select_related("person").first()
    if known is not None:
        return known.person
    person = begin_person(email=None, display_name=display_name, language=language, notices=notices)
    _keep(person, outside)
    return person


def ask_guardian(*, outside: Outside, guardian_name: str, guardian_email: str, language: str, address_of: Callable[[str], str]) -> None:
    """As `guarding.ask_guardian`, of a child who came from elsewhere."""
    asked = {"guardian_name": guardian_name, "guardian_email": guardian_email, "language": language, "address_of": address_of}
    guarding.ask_about(child_key=key_of_outside(outside.issuer, outside.subject), **asked)


@transaction.atomic
def connect(*, person: Person, outside: Outside) -> None:
    """From now on it opens this account, which the person has just proven to be theirs. Raises ElsewhereTaken."""
    Person.objects.select_for_update().get(pk=person.pk)
    there = Identity.objects.filter(issuer=outside.issuer, subject=outside.subject).first()
    if there is not None and there.person_id == person.pk:
        return
    if there is not None or Identity.objects.filter(person=person, issuer=outside.issuer).exists():
        raise ElsewhereTaken
    _keep(person, outside)


def _keep(person: Person, outside: Outside) -> None:
    try:
        with transaction.atomic():
            Identity.objects.create(person=person, issuer=outside.issuer, subject=outside.subject, used_at=timezone.now())
    except IntegrityError as taken:  # in this very moment, by another
        raise ElsewhereTaken from taken
    note(act="connected elsewhere", who=person.pseudonym, issuer=outside.issuer)


@transaction.atomic
def disconnect(*, person: Person, number: int) -> None:
    """It opens nothing any more. Raises LastWayIn."""
    held = Person.objects.select_for_update().get(pk=person.pk)
    kept = held.identities.filter(pk=number).first()
    if kept is None:
        return
    must_keep_a_way(held)
    kept.delete()
    note(act="disconnected elsewhere", who=person.pseudonym, issuer=kept.issuer)


def must_keep_a_way(person: Person) -> None:
    """Whoever takes one way in away needs another: a mail address, a passkey or a sign-in elsewhere. Raises LastWayIn."""
    if not person.email and person.passkeys.count() + person.identities.count() < 2:
        raise LastWayIn
