"""Noting what was seen; taking a note back, putting it back, and correcting it without losing what stood there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.website.files.actions import drop
from madang.website.files.models import StoredFile
from madang.website.notebook.actions.writing import must_write, touch
from madang.website.notebook.errors import NotebookFull, NoteGone, NothingNoted, NotYetSeen, NotYours, PhotoInUse
from madang.website.notebook.models import Entry, Observation, Reading
from madang.website.notebook.numbers import places_of
from madang.website.notebook.rights import rights_of
from madang.website.notebook.units import tidy
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

MOST = 2000  # observations of one question, with what was removed
CLOCKS_DIFFER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Measured:
    """One number as it was read off: `value` has as many digits behind the point as were typed."""

    what: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody notes. `people` is a value of `Observation.People` and speaks of the photo."""

    words: str
    place: str
    at: datetime
    people: str = Observation.People.UNASKED
    photo: StoredFile | None = None
    readings: Sequence[Measured] = ()


@transaction.atomic
def observe(*, by: Person, entry: Entry, nonce: UUID, seen: Seen) -> Observation:
    """Note an observation; sent twice with one nonce it is noted once.

    Raises NotYours, ClubEnded, NothingNoted, NotYetSeen, NotebookFull.
    """
    must_write(by, entry.club)
    known = Observation.objects.filter(nonce=nonce).first()
    if known is not None:
        return _same(known, entry)
    _judge(seen)
    if Observation.objects.filter(entry=entry).count() >= MOST:
        raise NotebookFull(most=MOST)
    return _note(by, entry, nonce, seen)


def _same(known: Observation, entry: Entry) -> Observation:
    if known.entry_id != entry.pk:
        raise NotYours
    return known


def _judge(seen: Seen) -> None:
    if not (seen.words.strip() or seen.photo or seen.readings):
        raise NothingNoted
    if seen.at > timezone.now() + CLOCKS_DIFFER:
        raise NotYetSeen


def _note(by: Person, entry: Entry, nonce: UUID, seen: Seen) -> Observation:
    kept = {
        "entry": entry, "words": seen.words.strip(), "place": " ".join(seen.place.split()), "at": seen.at, "photo": seen.photo,
        "people": Observation.People(seen.people), "by": by,
    }  # fmt: skip
    observation, new = Observation.objects.get_or_create(nonce=nonce, defaults=kept)
    if not new:
        return _same(observation, entry)
    Reading.objects.bulk_create(
        [
            Reading(
                observation=observation, row=row, what=" ".join(one.what.split()), value=one.value, places=places_of(one.value),
                unit=tidy(one.unit),
            )
            for row, one in enumerate(seen.readings)
        ]
    )  # fmt: skip
    touch(entry)
    note(act="noted", who=by.pseudonym, entry=entry.pk)
    return observation


@transaction.atomic
def correct(*, by: Person, observation: Observation, nonce: UUID, seen: Seen) -> Observation:
    """Note it anew in the old one's place; the old one stays in the history. Raises as `observe`, and NoteGone where it was removed."""
    must_write(by, observation.entry.club)
    known = Observation.objects.filter(nonce=nonce).first()
    if known is not None:
        return _same(known, observation.entry)
    _judge(seen)
    held = Observation.objects.select_for_update().filter(pk=observation.pk, removed_at=None).first()
    if held is None:
        raise NoteGone
    new = _note(by, observation.entry, nonce, seen)
    Observation.objects.filter(pk=held.pk).update(removed_at=timezone.now(), removed_by=by, corrected_by=new)
    return new


@transaction.atomic
def remove(*, by: Person, observation: Observation) -> None:
    """Take it out of the notebook, its charts and its public page; it can be put back."""
    must_write(by, observation.entry.club)
    if Observation.objects.filter(pk=observation.pk, removed_at=None).update(removed_at=timezone.now(), removed_by=by):
        touch(observation.entry)
        note(act="removed a note", who=by.pseudonym, entry=observation.entry_id)


@transaction.atomic
def put_back(*, by: Person, observation: Observation) -> None:
    """Undo a removal. What was corrected stays corrected: its newer row stands."""
    must_write(by, observation.entry.club)
    if Observation.objects.filter(pk=observation.pk, corrected_by=None).exclude(removed_at=None).update(removed_at=None, removed_by=None):
        touch(observation.entry)
        note(act="put a note back", who=by.pseudonym, entry=observation.entry_id)


@transaction.atomic
def delete_photo(*, by: Person, observation: Observation) -> None:
    """Delete the photo of what was taken out, for good: a leader's to do, in an ended club too. Raises NotYours, PhotoInUse."""
    if not rights_of(by, observation.entry.club).publish:
        raise NotYours
    held = Observation.objects.select_for_update(of=("self",)).select_related("photo").get(pk=observation.pk)
    if held.photo is None:
        return
    if held.removed_at is None or Observation.objects.filter(photo=held.photo, removed_at=None).exists():
        raise PhotoInUse
    drop(stored=held.photo)
    note(act="deleted a photo", who=by.pseudonym, entry=held.entry_id)
