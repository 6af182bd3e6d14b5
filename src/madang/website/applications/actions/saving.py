"""Saving an answer, alone: a short transaction that holds the application's row, so that it is in what is sent, or refused."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.website.applications.actions.holding import Held, hold, put_in, write_over
from madang.website.applications.asking import LONGEST, PERSON, Asking, Field
from madang.website.applications.editions import edition_of
from madang.website.applications.errors import NoSuchField, NotAnAnswer, NotDraft, NotYours, OnlyOneself, TooLong
from madang.website.applications.models import Answer, Application, Earlier
from madang.website.applications.queries import may_write
from madang.website.frame.prepared import Prepared
from madang.website.people.models import Person

PAUSE = timedelta(minutes=1)  # after it, what stood before is kept in the history
LOSS = 0.7  # of its length: what shrinks more is kept at once
TOLD = timedelta(seconds=30)  # how exact `changed_at` is while people write


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote into a field, and the revision that they had before them."""

    field: str
    value: str
    base: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands now. `mine` False: somebody else was faster; what was sent is in the history."""

    answer: Answer
    mine: bool
    decides: bool


def draft(by: Person, application: UUID) -> Application:
    """The application, held until the transaction ends, for who may write in it. Raises NotYours, NotDraft."""
    found = Application.objects.select_for_update(of=("self",), no_key=True).select_related("call", "club").get(pk=application)
    if not may_write(found, by):
        raise NotYours
    if found.state != Application.State.DRAFT:
        raise NotDraft
    return found


@transaction.atomic
def save(*, by: Person, application: UUID, written: Iterable[Written], pad: str = "") -> list[Kept]:
    """Save these answers, all that can be; whoever was overtaken in a field is told by `mine`. Raises NotYours, NotDraft, NoSuchField,
    NotAnAnswer, TooLong, OnlyOneself, with nothing saved. `pad` names the page in which they were written."""
    found = hold(by, application)
    asked = found.edition.asked
    given = [(field_of(asked, one.field, by), one) for one in written]
    rows = {row.field: row for row in _standing(found.id, [one.field for _, one in given])}
    now = timezone.now()
    kept = [_put(found.id, field, fitting(field, one.value), one.base, rows.get(one.field), by, pad, now) for field, one in given]
    _tell(found, kept, now)
    return kept


_answer = Prepared(lambda id, field: Answer.objects.filter(application=id, field=field), UUID, str)


def _standing(application: UUID, fields: list[str]) -> list[Answer]:
    """What stands in these fields; that one alone is asked for is the rule."""
    if len(fields) == 1:
        return _answer.all(application, fields[0])
    return list(Answer.objects.filter(application=application, field__in=fields))


def field_of(asked: Asking, name: str, by: Person) -> Field:
    """The field; that a date of birth is used only its person says."""
    field = asked.find(name)
    if field is None:
        raise NoSuchField
    person = PERSON.fullmatch(name)
    if person and person.group(2) == "birth" and person.group(1) != f"m{by.pk}":
        raise OnlyOneself
    return field


def fitting(field: Field, value: str) -> str:
    """What is kept of it: composed letters, plain line ends, nothing that no database takes."""
    words = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", ""))
    most = LONGEST if field.kind == "text" else min(field.most * 2, LONGEST)  # what is a little too long is counted and told, not lost
    if field.name == "title":
        most = field.most
    if len(words) > most:
        raise TooLong(most=most)
    if field.options and words and words not in {option.value for option in field.options}:
        raise NotAnAnswer
    return words if field.kind == "text" else " ".join(words.splitlines())


def _put(application: UUID, field: Field, value: str, base: int, row: Answer | None, by: Person, pad: str, now: datetime) -> Kept:
    here = {"application_id": application, "field": field.name}
    if row is None:
        made = put_in(Answer(**here, value=value, by=by, pad=pad, at=now))
        return Kept(made, True, field.decides)
    if row.value == value:
        return Kept(row, True, field.decides)
    own = bool(pad) and row.pad == pad and row.by_id == by.pk
    if row.revision != base and not own:
        Earlier.objects.create(**here, value=value, revision=row.revision, stood=False, by=by, at=now)
        return Kept(row, False, field.decides)
    if not own or now - row.at > PAUSE or len(value) < LOSS * len(row.value):
        Earlier.objects.create(**here, value=row.value, revision=row.revision, by_id=row.by_id, at=row.at)
    row.value, row.revision, row.by, row.pad, row.at = value, row.revision + 1, by, pad, now
    write_over(row)
    return Kept(row, True, field.decides)


def _tell(held: Held, kept: list[Kept], now: datetime) -> None:
    """Title and moment, which lists show."""
    title = next((one.answer.value for one in kept if one.mine and one.answer.field == "title"), None)
    changes: dict[str, object] = {} if title is None or title == held.title else {"title": title}
    if changes or now - held.changed_at > TOLD:
        Application.objects.filter(pk=held.id).update(changed_at=now, **changes)


@transaction.atomic
def take_back(*, by: Person, application: UUID, field: str, earlier: int, pad: str = "") -> Answer:
    """Let stand again what stood in a field, or was written there, before. What stands now goes into the history."""
    found = draft(by, application)
    field_of(edition_of(found.call).asked, field, by)
    old = Earlier.objects.filter(application=found, field=field, pk=earlier).first()
    row = Answer.objects.filter(application=found, field=field).first()
    if old is None or row is None:
        raise NoSuchField
    Earlier.objects.create(application=found, field=field, value=row.value, revision=row.revision, by_id=row.by_id, at=row.at)
    Answer.objects.filter(pk=row.pk).update(value=old.value, revision=row.revision + 1, by=by, pad="", at=timezone.now())
    if field == "title":
        Application.objects.filter(pk=found.pk).update(title=old.value)
    return Answer.objects.get(pk=row.pk)
