"""Erasing a person: the calls that they published for the hub stay, without their name."""

from django.db import transaction

from madang.website.people.models import Person
from madang.website.programmes.models import CallVersion


@transaction.atomic
def forget(*, person: Person) -> None:
    """Who published a version is emptied; what it says stays, because applicants rely on it."""
    CallVersion.objects.filter(by=person).update(by=None)
