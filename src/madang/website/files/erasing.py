"""What of files tells who somebody was."""

from pathlib import PurePath

from django.db import transaction

from madang.website.files.models import StoredFile
from madang.website.people.models import Person
from madang.website.people.unnaming import unname


@transaction.atomic
def forget(*, person: Person) -> None:
    """Files stay with the club or the application that refers to them; whose they were, and a name that may tell it, go."""
    unname(person, StoredFile.objects.filter(by=person), "words")
    for stored in StoredFile.objects.filter(by=person).only("pk", "name"):
        StoredFile.objects.filter(pk=stored.pk).update(name=f"file{PurePath(stored.name).suffix}", by=None)
