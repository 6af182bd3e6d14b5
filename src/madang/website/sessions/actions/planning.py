"""Planning sessions: one, or a series; changing one or all that follow; cancelling with a word to everybody who comes."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.files.models import StoredFile
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.models import Programme
from madang.website.sessions.actions.seating import held, seat_next, tell_coming
from madang.website.sessions.errors import CannotReach, NotYours, Over
from madang.website.sessions.models import Material, Session
from madang.website.sessions.rights import may_host, may_plan

MOST = 60  # sessions of one series


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session is. Times are aware; `capacity` counts people."""

    title: str
    starts_at: datetime
    ends_at: datetime
    kind: str = Session.Kind.CLUB
    about: str = ""
    place: str = ""
    link: str = ""
    capacity: int | None = None


def _checked(plan: Plan) -> Plan:
    if not timedelta(0) < plan.ends_at - plan.starts_at <= timedelta(hours=30):
        raise CannotReach
    return plan


@transaction.atomic
def plan(*, by: Person, club: Club | None, programme: Programme | None, what: Plan, weeks: int = 1, every: int = 1) -> list[Session]:
    """`weeks` sessions, `every` so many weeks. Raises NotYours, CannotReach."""
    if not may_plan(by, club):
        raise NotYours
    _checked(what)
    series = uuid4() if weeks > 1 else None
    made = [
        Session.objects.create(
            club=club, programme=programme, host=by, series=series, hidden_code=secrets.token_hex(16),
            **{**asdict(what), "starts_at": _later(what.starts_at, number * every), "ends_at": _later(what.ends_at, number * every)},
        )
        for number in range(min(max(weeks, 1), MOST))
    ]  # fmt: skip
    note(act="made session", who=by.pseudonym, session=made[0].pk, count=len(made))
    return made


def _later(at: datetime, weeks: int) -> datetime:
    """The same hour on the clock of Seoul, which knows no summer time."""
    return at + timedelta(weeks=weeks)


@transaction.atomic
def change(*, by: Person, session: Session, what: Plan, following: bool = False) -> list[Session]:
    """This one, or it and all that follow in its series: by as much later or earlier as this one. Who comes is told of another time or
    place; who waits may get a place. Raises NotYours, CannotReach, Over where it is cancelled."""
    now = held(session)
    if not may_host(by, now):
        raise NotYours
    if now.cancelled_at is not None:
        raise Over
    _checked(what)
    moved, longer = what.starts_at - now.starts_at, what.ends_at - what.starts_at
    changed = [now, *(_following(now) if following else ())]
    for one in changed:
        _change(one, what, one.starts_at + moved, longer)
    note(act="changed session", who=by.pseudonym, session=now.pk, count=len(changed))
    return changed


def _following(session: Session) -> Sequence[Session]:
    if session.series is None:
        return ()
    rows = Session.objects.select_for_update().filter(series=session.series, starts_at__gt=session.starts_at, cancelled_at=None)
    return list(rows.order_by("pk"))


def _change(one: Session, what: Plan, starts_at: datetime, longer: timedelta) -> None:
    before = (one.starts_at, one.ends_at, one.place, one.link)
    fresh = {**asdict(what), "starts_at": starts_at, "ends_at": starts_at + longer}
    told = before != (fresh["starts_at"], fresh["ends_at"], fresh["place"], fresh["link"])
    Session.objects.filter(pk=one.pk).update(
        **fresh, sequence=F("sequence") + (1 if told else 0), changed_at=timezone.now(), reminded_at=None if told else one.reminded_at
    )
    after = Session.objects.select_related("club").get(pk=one.pk)
    seat_next(after)
    if told:
        words = Text(
            ko=f"‘{after.title}’ 모임의 때나 곳이 바뀌었어요. 다시 봐 주세요.",
            en=f"Time or place of “{after.title}” has changed. Please look again.",
        )
        tell_coming(after, words)


@transaction.atomic
def cancel(*, by: Person, session: Session, why: str, following: bool = False) -> None:
    """It does not take place; its page stays and says so. Raises NotYours, Over where it was cancelled or has ended."""
    now = held(session)
    if not may_host(by, now):
        raise NotYours
    if now.cancelled_at is not None or now.ends_at < timezone.now():
        raise Over
    for one in [now, *(_following(now) if following else ())]:
        Session.objects.filter(pk=one.pk).update(
            cancelled_at=timezone.now(), why=why.strip()[:300], sequence=F("sequence") + 1, changed_at=timezone.now()
        )
        words = Text(ko=f"‘{one.title}’ 모임이 열리지 않게 되었어요. {why}".strip(), en=f"“{one.title}” will not take place. {why}".strip())
        tell_coming(one, words)
    note(act="cancelled session", who=by.pseudonym, session=now.pk)


@transaction.atomic
def add_material(*, by: Person, session: Session, words: str, link: str, file: StoredFile | None) -> Material:
    """Something to read or bring. Raises NotYours."""
    if not may_host(by, session):
        raise NotYours
    return Material.objects.create(session=session, words=words.strip(), link=link, file=file)


@transaction.atomic
def drop_material(*, by: Person, session: Session, number: int) -> None:
    """Take it away. Raises NotYours."""
    if not may_host(by, session):
        raise NotYours
    Material.objects.filter(session=session, pk=number).delete()


@transaction.atomic
def remind(*, now: datetime) -> int:
    """Tell everybody of the sessions of the next day, once. Returns how many sessions."""
    coming = Session.objects.filter(
        starts_at__gt=now, starts_at__lte=now + timedelta(hours=28), cancelled_at=None, reminded_at=None
    ).select_related("club")
    count = 0
    for one in coming.order_by("pk"):
        if not Session.objects.filter(pk=one.pk, reminded_at=None).update(reminded_at=now):
            continue
        at = timezone.localtime(one.starts_at)
        words = Text(
            ko=f"곧 만나요: ‘{one.title}’ {at.month}월 {at.day}일 {at:%H:%M}{f', {one.place}' if one.place else ''}",
            en=f"See you soon: “{one.title}”, {at:%d %B, %H:%M}{f', {one.place}' if one.place else ''}",
        )
        tell_coming(one, words)
        count += 1
    return count
