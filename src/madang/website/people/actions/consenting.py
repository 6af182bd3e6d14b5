"""Saying yes, and taking it back."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.errors import NotAllowed
from madang.website.people.models import Consent, Person
from madang.website.people.purposes import BY_NAME


def record_consents(*, person: Person, purposes: Iterable[str], language: str, how: str, by: str) -> None:
    """Inside the caller's transaction: one row for each purpose, in its present version."""
    for name in purposes:
        Consent.objects.create(person=person, purpose=name, version=BY_NAME[name].version, language=language, how=how, by=by)
        note(act="consented", who=person.pseudonym, purpose=name, version=BY_NAME[name].version, by=str(by))


@transaction.atomic
def consent(*, person: Person, purpose: str, language: str) -> None:
    """Say yes to what one can do without; saying it twice changes nothing."""
    if purpose not in BY_NAME:
        raise NotAllowed
    if not Consent.objects.select_for_update().filter(person=person, purpose=purpose, withdrawn_at=None).exists():
        record_consents(person=person, purposes=[purpose], language=language, how="my page", by=Consent.By.SELF)


@transaction.atomic
def withdraw(*, person: Person, purpose: str) -> None:
    """Take it back. What an account cannot be without is taken back by erasing it."""
    if purpose not in BY_NAME or BY_NAME[purpose].needed:
        raise NotAllowed
    if Consent.objects.filter(person=person, purpose=purpose, withdrawn_at=None).update(withdrawn_at=timezone.now()):
        note(act="withdrew", who=person.pseudonym, purpose=purpose)
