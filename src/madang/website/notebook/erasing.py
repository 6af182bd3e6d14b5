"""What of a notebook tells who somebody was."""

from django.db import transaction

from madang.website.notebook.models import Entry, Observation, Trial, Version
from madang.website.people.models import Person


@transaction.atomic
def forget(*, person: Person) -> None:
    """What was seen and measured stays the club's; who noted, tried, wrote or removed it goes."""
    Entry.objects.filter(started_by=person).update(started_by=None)
    Version.objects.filter(by=person).update(by=None)
    for notes in (Observation.objects, Trial.objects):
        notes.filter(by=person).update(by=None)
        notes.filter(removed_by=person).update(removed_by=None)
