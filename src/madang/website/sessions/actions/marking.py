"""Attendance: marked at the door or by the host, at once or when the network is back; each mark once, and never of the future."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.sessions.door_codes import fits, time_of
from madang.website.sessions.errors import CodeOver, NobodyThere, NotBegun, NotYours
from madang.website.sessions.models import Mark, Seat, Session
from madang.website.sessions.rights import may_come, may_host

BEFORE = timedelta(minutes=30)  # from when attendance is noted
AFTER = timedelta(days=30)  # until when a sheet may be typed in
CLOCKS = timedelta(minutes=5)  # by which clocks may differ
LATE = timedelta(hours=24)  # for which a scan may wait in a phone without a network
LARGEST = 60


@dataclass(frozen=True, slots=True)
class Told:
    """One mark as the host's page sends it. `size` 0 takes a mark back."""

    nonce: UUID
    seat: UUID | None = None
    name: str = ""
    size: int = 1
    at: datetime | None = None
    how: str = Mark.How.LIST
    why: str = ""
    of: UUID | None = None


@transaction.atomic
def mark(*, by: Person, session: Session, told: Sequence[Told]) -> int:
    """Keep what the host marked; what was kept before is left. Returns how many are new. Raises NotYours, NotBegun, NobodyThere."""
    now = timezone.now()
    if not may_host(by, session):
        raise NotYours
    _begun(session, now)
    seats = {seat.pk: seat for seat in session.seats.filter(pk__in=[one.seat for one in told if one.seat])}
    return sum(_keep(session, one, seats, by, now) for one in told)


def _begun(session: Session, now: datetime) -> None:
    if session.cancelled_at is not None or now < session.starts_at - BEFORE or now > session.ends_at + AFTER:
        raise NotBegun


def _keep(session: Session, one: Told, seats: dict[UUID, Seat], by: Person, now: datetime) -> bool:
    seat = seats.get(one.seat) if one.seat else None
    name = _plain(one.name, 40)
    if seat is None and not name:
        raise NobodyThere
    row = Mark(
        session=session, nonce=one.nonce, seat=seat, person=seat.person if seat else None, name="" if seat else name,
        size=min(max(one.size, 0), LARGEST), how=one.how, by=by, marked_at=plausible(session, one.at, now), arrived_at=now,
        why=_plain(one.why, 200), of=None if seat else one.of,
    )  # fmt: skip
    return _once(row, by)


def _plain(words: str, longest: int) -> str:
    """Without what no database holds: a zero byte, half a letter."""
    return words.replace("\x00", "").encode("utf-8", "ignore").decode().strip()[:longest]


def plausible(session: Session, at: datetime | None, now: datetime) -> datetime:
    """The time on the device's clock, where that can be: from half an hour before the session until now. Else the time of arrival."""
    if at is None or not session.starts_at - BEFORE <= at <= now + CLOCKS:
        return now
    return min(at, now)


def _once(row: Mark, by: Person | None) -> bool:
    """Whether it is new: the same nonce from two tries is one mark."""
    if Mark.objects.filter(nonce=row.nonce).exists():
        return False
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return False
    if row.size == 0 or row.why:
        note(act="corrected attendance", who=by.pseudonym if by else None, session=row.session_id)
    return True


@transaction.atomic
def here(*, person: Person, session: Session, code: str, nonce: UUID) -> bool:
    """A person scanned the code on the host's screen. Raises CodeOver, NotBegun, NotYours. Returns whether it is new."""
    now = timezone.now()
    _begun(session, now)
    if not fits(session.hidden_code, code, now.timestamp()):
        raise CodeOver
    return _here(person, session, nonce, now, now)


@transaction.atomic
def was_here(*, person: Person, session: Session, code: str, nonce: UUID, at: datetime) -> bool:
    """They scanned it `at` that time by their phone, and it arrives only now. The code must have been on the screen then, give or take the
    clock of a phone, within the session and within the last day. Raises CodeOver, NotBegun, NotYours. Returns whether it is new."""
    now = timezone.now()
    if Mark.objects.filter(nonce=nonce, person=person, session=session).exists():
        return False
    if not now - LATE <= at <= now + CLOCKS:
        raise CodeOver
    shown = time_of(session.hidden_code, code, at.timestamp(), CLOCKS.total_seconds())
    when = datetime.fromtimestamp(shown, UTC) if shown is not None else None
    if when is None or when > now:
        raise CodeOver
    if session.cancelled_at is not None or not session.starts_at - BEFORE <= when <= session.ends_at:
        raise NotBegun
    return _here(person, session, nonce, when, now)


def _here(person: Person, session: Session, nonce: UUID, when: datetime, now: datetime) -> bool:
    if not may_come(person, session):
        raise NotYours
    seat = session.seats.filter(person=person).exclude(state=Seat.State.LEFT).first()
    last = Mark.objects.filter(session=session, person=person).order_by("-id").first()
    if last is not None and last.size:
        return False
    size = seat.size if seat else 1
    return _once(
        Mark(session=session, nonce=nonce, seat=seat, person=person, size=size, how=Mark.How.CODE, marked_at=when, arrived_at=now), None
    )
