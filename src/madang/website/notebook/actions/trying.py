"""Noting what was tried on purpose; removing, putting back, correcting."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.website.notebook.actions.writing import must_write, touch
from madang.website.notebook.errors import NotebookFull, NoteGone, NotYours
from madang.website.notebook.models import Entry, Trial
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

MOST = 300  # trials of one question, with what was removed


@dataclass(frozen=True, slots=True)
class Tried:
    """What was done, what was changed, what was kept the same, and what came of it."""

    done: str
    changed: str = ""
    kept: str = ""
    came: str = ""


def _same(known: Trial, entry: Entry) -> Trial:
    if known.entry_id != entry.pk:
        raise NotYours
    return known


def _note(by: Person, entry: Entry, nonce: UUID, tried: Tried) -> Trial:
    words = {"done": tried.done.strip(), "changed": tried.changed.strip(), "kept": tried.kept.strip(), "came": tried.came.strip()}
    trial, new = Trial.objects.get_or_create(nonce=nonce, defaults={**words, "entry": entry, "by": by})
    if new:
        touch(entry)
        note(act="noted a trial", who=by.pseudonym, entry=entry.pk)
    return _same(trial, entry)


@transaction.atomic
def note_trial(*, by: Person, entry: Entry, nonce: UUID, tried: Tried) -> Trial:
    """Note a trial; sent twice with one nonce it is noted once. Raises NotYours, ClubEnded, NotebookFull."""
    must_write(by, entry.club)
    known = Trial.objects.filter(nonce=nonce).first()
    if known is not None:
        return _same(known, entry)
    if Trial.objects.filter(entry=entry).count() >= MOST:
        raise NotebookFull(most=MOST)
    return _note(by, entry, nonce, tried)


@transaction.atomic
def correct_trial(*, by: Person, trial: Trial, nonce: UUID, tried: Tried) -> Trial:
    """Note it anew in the old one's place; the old one stays in the history."""
    must_write(by, trial.entry.club)
    known = Trial.objects.filter(nonce=nonce).first()
    if known is not None:
        return _same(known, trial.entry)
    held = Trial.objects.select_for_update().filter(pk=trial.pk, removed_at=None).first()
    if held is None:
        raise NoteGone
    new = _note(by, trial.entry, nonce, tried)
    Trial.objects.filter(pk=held.pk).update(removed_at=timezone.now(), removed_by=by, corrected_by=new)
    return new


@transaction.atomic
def remove_trial(*, by: Person, trial: Trial) -> None:
    """Take it out of the notebook; it can be put back."""
    must_write(by, trial.entry.club)
    if Trial.objects.filter(pk=trial.pk, removed_at=None).update(removed_at=timezone.now(), removed_by=by):
        touch(trial.entry)
        note(act="removed a note", who=by.pseudonym, entry=trial.entry_id)


@transaction.atomic
def put_trial_back(*, by: Person, trial: Trial) -> None:
    """Undo a removal."""
    must_write(by, trial.entry.club)
    if Trial.objects.filter(pk=trial.pk, corrected_by=None).exclude(removed_at=None).update(removed_at=None, removed_by=None):
        touch(trial.entry)
        note(act="put a note back", who=by.pseudonym, entry=trial.entry_id)
