"""What is read about files."""

from madang.website.files.models import StoredFile
from madang.website.people.models import Person


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person, by file of the archive."""
    return {
        "files.json": [
            {"name": one.name, "kind": one.kind, "size": one.size, "words": one.words, "kept_at": one.kept_at.isoformat()}
            for one in StoredFile.objects.filter(by=person).order_by("kept_at")
        ]
    }
