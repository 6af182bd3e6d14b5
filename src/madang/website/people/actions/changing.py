"""What people change about themselves, what operators give them, and how they are forgotten."""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.errors import NotAllowed, UnderFourteen
from madang.website.people.keys import key_of, key_of_outside, plain_address
from madang.website.people.models import (
    AccessKey,
    AddressChange,
    Consent,
    Entry,
    GuardianRequest,
    Guardianship,
    Identity,
    LegalName,
    OneTimeCodes,
    Passkey,
    Person,
    Role,
    SpareCode,
)
from madang.website.people.queries import age


@transaction.atomic
def change_me(*, person: Person, display_name: str, language: str, birth_date: date | None) -> None:
    """Name, language, date of birth. Raises UnderFourteen, with nothing stored, where no guardian has confirmed."""
    guarded = Guardianship.objects.filter(person=person).exists()
    if birth_date is not None and age(birth_date, timezone.localdate()) < 14 and not guarded:
        raise UnderFourteen
    Person.objects.filter(pk=person.pk).update(display_name=display_name.strip(), language=language, birth_date=birth_date)
    note(act="changed", who=person.pseudonym, whom=person.pseudonym)


@transaction.atomic
def forget(*, person: Person) -> None:
    """Erase what tells who it was. The pseudonym stays, so that totals and the rights of others do."""
    if person.email:
        email_key = key_of("address", plain_address(person.email))
        Entry.objects.filter(email_key=email_key).delete()
        GuardianRequest.objects.filter(child_key=email_key).delete()
    outside = [key_of_outside(kept.issuer, kept.subject) for kept in person.identities.all()]
    GuardianRequest.objects.filter(child_key__in=outside).delete()
    LegalName.objects.filter(person=person).delete()
    Guardianship.objects.filter(person=person).delete()
    Consent.objects.filter(person=person, withdrawn_at=None).update(withdrawn_at=timezone.now())
    Role.objects.filter(person=person, until=None).update(until=timezone.localdate())
    AddressChange.objects.filter(person=person).delete()
    Passkey.objects.filter(person=person).delete()
    Identity.objects.filter(person=person).delete()
    AccessKey.objects.filter(person=person).delete()
    OneTimeCodes.objects.filter(person=person).delete()
    SpareCode.objects.filter(person=person).delete()
    Person.objects.filter(pk=person.pk).update(
        email=None, display_name="", birth_date=None, language="ko", is_active=False, is_staff=False, is_superuser=False,
        last_login=None, erased_at=timezone.now(), epoch=F("epoch") + 1,
    )  # fmt: skip
    note(act="forgot", who=person.pseudonym, whom=person.pseudonym)


@transaction.atomic
def give_role(*, by: Person | None, person: Person, kind: str) -> None:
    """Give a hub's role; `by` is an operator, or nobody: the one who sits at the machine."""
    if by is not None and not by.has(Role.Kind.OPERATOR):
        raise NotAllowed
    _, new = Role.objects.get_or_create(person=person, kind=Role.Kind(kind), until=None)
    if new:  # who serves the whole hub signs in anew, with a second proof
        Person.objects.filter(pk=person.pk).update(epoch=F("epoch") + 1)
    if kind == Role.Kind.OPERATOR:
        Person.objects.filter(pk=person.pk).update(is_staff=True, is_superuser=True)
    note(act="gave role", who=by.pseudonym if by else None, whom=person.pseudonym, role=str(kind))


@transaction.atomic
def end_role(*, by: Person | None, person: Person, kind: str) -> None:
    """End it today."""
    if by is not None and not by.has(Role.Kind.OPERATOR):
        raise NotAllowed
    Role.objects.filter(person=person, kind=kind, until=None).update(until=timezone.localdate())
    if kind == Role.Kind.OPERATOR:
        Person.objects.filter(pk=person.pk).update(is_staff=False, is_superuser=False)
    note(act="ended role", who=by.pseudonym if by else None, whom=person.pseudonym, role=str(kind))
