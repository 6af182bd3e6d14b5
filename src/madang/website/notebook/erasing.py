"""What of a notebook tells who somebody was."""

from django.db import transaction

from madang.website.notebook.models import Entry, Observation, Trial, Version
from madang.website.people.models import Person
from madang.website.people.unnaming import unname


@transaction.atomic
def forget(*, person: Person) -> None:
    """What was seen and measured stays the club's; who noted, tried, wrote or removed it goes."""
    unname(person, Entry.objects.filter(started_by=person), "question", "thinking", "found")
    unname(person, Version.objects.filter(by=person), "question", "thinking", "found")
    unname(person, Observation.objects.filter(by=person), "words", "place")
    unname(person, Trial.objects.filter(by=person), "done", "changed", "kept", "came")
    Entry.objects.filter(started_by=person).update(started_by=None)
    Version.objects.filter(by=person).update(by=None)
    for notes in (Observation.objects, Trial.objects):
        notes.filter(by=person).update(by=None)
        notes.filter(removed_by=person).update(removed_by=None)
