"""Holding a draft while an answer is saved, and writing that answer: two questions instead of seven at every pause of everybody's typing.

Written in SQL, because at a deadline composing the same words anew was most of a save's cost. Both databases understand it; only the
lock is PostgreSQL's: SQLite lets one writer in at a time anyway (`BEGIN IMMEDIATE`).
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db import connection

from madang.website.applications.editions import Edition, edition_at
from madang.website.applications.errors import CallNotShown, NotDraft, NotYours
from madang.website.applications.models import Answer, Application
from madang.website.applications.queries import WRITERS
from madang.website.people.models import Person

HELD = """
SELECT a.state, a.title, a.changed_at, a.club_id, a.began_by_id,
    (SELECT m.role FROM clubs_membership m WHERE m.club_id = a.club_id AND m.person_id = %s AND m.until IS NULL),
    v.id, v.number, v.made_at
FROM applications_application a
LEFT JOIN programmes_callversion v ON v.call_id = a.call_id
    AND v.number = (SELECT MAX(w.number) FROM programmes_callversion w WHERE w.call_id = a.call_id)
WHERE a.id = %s
"""
LOCK = {"postgresql": " FOR NO KEY UPDATE OF a", "sqlite": ""}


@dataclass(frozen=True, slots=True)
class Held:
    """A draft, held until the transaction ends."""

    id: UUID
    title: str
    changed_at: datetime
    edition: Edition


def hold(by: Person, application: UUID) -> Held:
    """The draft, for who may write in it. Inside a transaction. Raises NotYours, NotDraft, Application.DoesNotExist."""
    with connection.cursor() as cursor:
        key = Application._meta.pk.get_db_prep_value(application, connection)
        cursor.execute(HELD + LOCK[connection.vendor], [by.pk, key])
        row = cursor.fetchone()
    if row is None:
        raise Application.DoesNotExist
    state, title, changed_at, club, began_by, role, version, number, made_at = row
    if not by.is_active or (role not in WRITERS if club is not None else began_by != by.pk):
        raise NotYours
    if state != Application.State.DRAFT:
        raise NotDraft
    if version is None:
        raise CallNotShown
    return Held(application, title, _moment(changed_at), edition_at(version, number, made_at))


PUT = "INSERT INTO applications_answer (application_id, field, value, revision, pad, by_id, at) VALUES (%s, %s, %s, %s, %s, %s, %s)"
OVER = "UPDATE applications_answer SET value = %s, revision = %s, pad = %s, by_id = %s, at = %s WHERE id = %s"


def put_in(answer: Answer) -> Answer:
    """Write an answer where none stood, in the transaction that holds the draft. It knows no key of its own afterwards."""
    with connection.cursor() as cursor:
        key = Application._meta.pk.get_db_prep_value(answer.application_id, connection)
        cursor.execute(PUT, [key, answer.field, *_written(answer)])
    return answer


def write_over(answer: Answer) -> None:
    """Write an answer as it is now over what stood there, in the transaction that holds the draft."""
    with connection.cursor() as cursor:
        cursor.execute(OVER, [*_written(answer), answer.pk])


def _written(answer: Answer) -> list[object]:
    return [answer.value, answer.revision, answer.pad, answer.by_id, connection.ops.adapt_datetimefield_value(answer.at)]


def _moment(found: datetime) -> datetime:
    """SQLite keeps moments in UTC and without saying so."""
    return found if found.tzinfo else found.replace(tzinfo=UTC)
