"""Beginning a question, and writing its words: what we think, what we found."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.notebook.errors import ClubEnded, NotYours, WrittenMeanwhile
from madang.website.notebook.models import Entry, Version
from madang.website.notebook.rights import rights_of
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

SAME_SITTING = timedelta(minutes=10)


def must_write(by: Person, club: Club) -> None:
    """Raises NotYours, ClubEnded."""
    if club.ended_at is not None:
        raise ClubEnded
    if not rights_of(by, club).write:
        raise NotYours


def touch(entry: Entry) -> None:
    """The notebook was changed just now."""
    Entry.objects.filter(pk=entry.pk).update(changed_at=timezone.now())


@transaction.atomic
def begin(*, by: Person, club: Club, question: str, thinking: str = "", after: Entry | None = None, nonce: UUID) -> Entry:
    """A new question of the club, perhaps one that an earlier answer raised (`after`). Sent twice it is one. Raises NotYours, ClubEnded."""
    must_write(by, club)
    if after is not None and after.club_id != club.pk:
        raise NotYours
    kept = {"club": club, "question": question.strip(), "thinking": thinking.strip(), "after": after, "started_by": by}
    entry, new = Entry.objects.get_or_create(nonce=nonce, defaults=kept)
    if entry.club_id != club.pk:
        raise NotYours
    if new:
        _keep_version(entry, by)
        note(act="began a question", who=by.pseudonym, entry=entry.pk)
    return entry


def _keep_version(entry: Entry, by: Person) -> None:
    Version.objects.create(entry=entry, number=entry.version, question=entry.question, thinking=entry.thinking, found=entry.found, by=by)


@transaction.atomic
def write(*, by: Person, entry: Entry, version: int, question: str, thinking: str, found: str) -> Entry:
    """Save the words of an entry as somebody saw it at `version`. Raises WrittenMeanwhile, with nothing changed, where that is over."""
    must_write(by, entry.club)
    words = {"question": question.strip(), "thinking": thinking.strip(), "found": found.strip()}
    held = Entry.objects.select_for_update().get(pk=entry.pk)
    if all(getattr(held, name) == text for name, text in words.items()):
        return held
    if held.version != version:
        raise WrittenMeanwhile
    Entry.objects.filter(pk=held.pk).update(**words, version=F("version") + 1, changed_at=timezone.now())
    held.refresh_from_db()
    newest = Version.objects.filter(entry=held).order_by("-number").first()
    if newest is not None and newest.number > 1 and newest.by_id == by.pk and newest.at > timezone.now() - SAME_SITTING:
        Version.objects.filter(pk=newest.pk).update(**words, number=held.version)  # the same sitting goes on in its row
    else:
        _keep_version(held, by)
        note(act="changed the notebook", who=by.pseudonym, entry=held.pk)
    return held


@transaction.atomic
def restore(*, by: Person, entry: Entry, number: int) -> Entry:
    """Write the words of an earlier version anew; what stood there stays in the history. Raises Version.DoesNotExist."""
    must_write(by, entry.club)
    held = Entry.objects.select_for_update().get(pk=entry.pk)
    old = Version.objects.get(entry=held, number=number)
    words = {"question": old.question, "thinking": old.thinking, "found": old.found}
    if all(getattr(held, name) == text for name, text in words.items()):
        return held
    Entry.objects.filter(pk=held.pk).update(**words, version=F("version") + 1, changed_at=timezone.now())
    held.refresh_from_db()
    _keep_version(held, by)
    note(act="changed the notebook", who=by.pseudonym, entry=held.pk)
    return held
