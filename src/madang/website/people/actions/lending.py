"""Keys of programs: with one, a program does at the API what its person may do, and nothing more."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.errors import TooManyKeys
from madang.website.people.keys import key_of, new_link
from madang.website.people.models import AccessKey, Person

OPEN_FOR = timedelta(days=180)
MOST = 20
SIGN = "madang_"  # so that a key found lying about can be told for what it is


@transaction.atomic
def lend(*, person: Person, name: str) -> str:
    """A new key, told this once. Raises TooManyKeys."""
    if AccessKey.objects.filter(person=person).count() >= MOST:
        raise TooManyKeys
    key = f"{SIGN}{new_link()}"
    AccessKey.objects.create(person=person, name=name.strip()[:60], key_key=key_of("access", key), until=timezone.localdate() + OPEN_FOR)
    note(act="lent a key", who=person.pseudonym)
    return key


@transaction.atomic
def take_back(*, person: Person, number: int) -> None:
    """End one of one's own."""
    if AccessKey.objects.filter(person=person, pk=number).delete()[0]:
        note(act="took back a key", who=person.pseudonym)


def whose(key: str) -> Person | None:
    """For whom a program with this key acts today. The day of its last use is kept."""
    today = timezone.localdate()
    kept = (
        AccessKey.objects.select_related("person").filter(key_key=key_of("access", key), until__gte=today, person__is_active=True).first()
    )
    if kept is None:
        return None
    if kept.used_on != today:
        AccessKey.objects.filter(pk=kept.pk).update(used_on=today)
    return kept.person
