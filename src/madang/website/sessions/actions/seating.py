"""Seats: taken by whoever comes first, by a family together or not at all; given up; given on to who waits."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.queries.roles import people_of
from madang.website.clubs.waiting import NoRoomToGrow, Party, TooLarge, may_grow, next_in
from madang.website.notices.actions import tell
from madang.website.people.keys import key_of
from madang.website.people.models import Person
from madang.website.sessions.errors import AskedTooOften, OnlyForTheClub, Over, SeatGone
from madang.website.sessions.letters import write
from madang.website.sessions.models import Mark, Seat, Session
from madang.website.sessions.rights import may_come

State = Seat.State
OPEN = (State.SEATED, State.WAITING)
FROM_ONE_NETWORK = 60  # seats without an account within an hour: a whole class behind one address
LARGEST = 12  # people of one party


def held(session: Session) -> Session:
    """The row as it is now, held until the transaction ends: seats of one session are given one after the other."""
    return Session.objects.select_for_update(of=("self",)).select_related("club").get(pk=session.pk)


def taken(session: Session) -> int:
    """How many people have a place."""
    return session.seats.filter(state=State.SEATED).aggregate(people=Sum("size"))["people"] or 0


@transaction.atomic
def take(*, session: Session, person: Person, size: int = 1) -> Seat:
    """A place for a person with an account and whoever comes along; a second press finds the first.

    Raises OnlyForTheClub, Over, TooLarge.
    """
    now = _open(session)
    if not may_come(person, now):
        raise OnlyForTheClub
    before = now.seats.filter(person=person, state__in=OPEN).first()
    if before is not None:
        return before
    return _come(now, Seat(session=now, person=person, name=person.display_name, size=size, language=person.language))


@transaction.atomic
def take_without_account(
    *, session: Session, name: str, size: int, email: str, language: str, network: str, nonce: UUID
) -> tuple[Seat, str]:
    """A place for whoever scanned the poster. Returns it with the secret of its address, which follows from the form's `nonce`: one that
    is sent twice finds the first place. Raises OnlyForTheClub, Over, TooLarge, AskedTooOften."""
    now, secret = held(session), key_of("seat address", str(nonce))
    before = Seat.objects.filter(link_key=key_of("seat", secret)).first()
    if before is not None:
        return before, secret
    _refuse_over(now)
    if not now.open_to_all:
        raise OnlyForTheClub
    network_key = key_of("network", network)
    recent = Seat.objects.filter(network_key=network_key, asked_at__gt=timezone.now() - timedelta(hours=1)).count()
    if recent >= FROM_ONE_NETWORK:
        raise AskedTooOften
    seat = Seat(
        session=now,
        name=name.strip()[:40],
        size=size,
        email=email,
        language=language,
        link_key=key_of("seat", secret),
        network_key=network_key,
    )
    return _come(now, seat), secret


def _open(session: Session) -> Session:
    now = held(session)
    _refuse_over(now)
    return now


def _refuse_over(session: Session) -> None:
    if session.cancelled_at is not None or session.starts_at <= timezone.now():
        raise Over


def _come(session: Session, seat: Seat) -> Seat:
    if not 1 <= seat.size <= LARGEST:
        raise TooLarge(capacity=LARGEST)
    if session.capacity is not None and seat.size > session.capacity:
        raise TooLarge(capacity=session.capacity)
    seat.state, seat.number, seat.asked_at = State.WAITING, _number(session), timezone.now()
    seat.save(force_insert=True)
    seat_next(session, told=seat)
    seat.refresh_from_db()
    return seat


def _number(session: Session) -> int:
    """Three digits that nobody else says at this door; four where a session is very large."""
    used = set(session.seats.values_list("number", flat=True))
    free = [number for number in range(100, 1000) if number not in used] or [number for number in range(1000, 10_000) if number not in used]
    return secrets.choice(free)


def seat_next(session: Session, told: Seat | None = None) -> None:
    """Give free places to who waits, in order, and tell them; `told` sees it on the page and is not told again."""
    waiting = list(session.seats.filter(state=State.WAITING).order_by("asked_at", "pk").select_related("person"))
    if not waiting or session.cancelled_at is not None or session.starts_at <= timezone.now():
        return
    come = next_in(capacity=session.capacity, taken=taken(session), waiting=[Party(seat.pk, seat.size) for seat in waiting])
    names = {party.name for party in come}
    Seat.objects.filter(pk__in=names).update(state=State.SEATED, seated_at=timezone.now())
    words = Text(ko=f"자리가 났어요. ‘{session.title}’에서 만나요.", en=f"There is a place for you at “{session.title}”.")
    for seat in waiting:
        if seat.pk in names and (told is None or seat.pk != told.pk):
            _tell(seat, session, words)


@transaction.atomic
def give_up(*, seat: Seat) -> None:
    """Not coming after all: the caller has shown that the seat is theirs. Who is next gets the place. Raises SeatGone, Over once begun."""
    now = held(seat.session)
    if now.starts_at <= timezone.now():
        raise Over
    if not Seat.objects.filter(pk=seat.pk, state__in=OPEN).update(state=State.LEFT, left_at=timezone.now(), email=""):
        raise SeatGone
    seat_next(now)


@transaction.atomic
def resize(*, seat: Seat, size: int) -> Seat:
    """Fewer people keep their turn. More: who has places takes free ones that nobody waits for, and keeps what they have otherwise; who
    waits goes to the end. Raises SeatGone, Over, TooLarge, NoRoomToGrow."""
    now = _open(seat.session)
    kept = Seat.objects.select_for_update().filter(pk=seat.pk, state__in=OPEN).first()
    if kept is None:
        raise SeatGone
    if not 1 <= size <= min(LARGEST, now.capacity or LARGEST):
        raise TooLarge(capacity=min(LARGEST, now.capacity or LARGEST))
    if size <= kept.size:
        Seat.objects.filter(pk=kept.pk).update(size=size)
    elif kept.state == State.WAITING:
        Seat.objects.filter(pk=kept.pk).update(size=size, asked_at=timezone.now())
    else:
        line = [Party(pk, people) for pk, people in now.seats.filter(state=State.WAITING).values_list("pk", "size")]
        if not may_grow(capacity=now.capacity, taken=taken(now), waiting=line, by=size - kept.size):
            raise NoRoomToGrow
        Seat.objects.filter(pk=kept.pk).update(size=size)
    seat_next(now, told=kept)
    return Seat.objects.select_related("session").get(pk=kept.pk)


def tell_coming(session: Session, words: Text) -> None:
    """Tell everybody who has a place or waits, and the people of the club whose session it is."""
    seats = list(session.seats.filter(state__in=OPEN).select_related("person"))
    for seat in seats:
        _tell(seat, session, words)
    if session.club is not None and not session.open_to_all:
        told = {seat.person_id for seat in seats}
        others = [one for one in people_of(session.club) if one.pk not in told]
        tell(people=others, kind="seat", words=words, view="sessions:session", arguments={"number": session.pk})


def _tell(seat: Seat, session: Session, words: Text) -> None:
    if seat.person is not None:
        tell(people=[seat.person], kind="seat", words=words, view="sessions:session", arguments={"number": session.pk})
    elif seat.email:
        transaction.on_commit(lambda: write(seat, session, words))


@transaction.atomic
def confirm_address(*, seat: Seat, mine: bool) -> None:
    """Whoever reads mail at this address says that the place is theirs, or that they know nothing of it: then no more mail comes."""
    rows = Seat.objects.filter(pk=seat.pk, email=seat.email)
    if mine:
        rows.filter(confirmed_at=None).update(confirmed_at=timezone.now())
    else:
        rows.update(email="", confirmed_at=None)


def seat_by(secret: str) -> Seat | None:
    """The seat with this secret address."""
    return Seat.objects.select_related("session", "session__club", "person").filter(link_key=key_of("seat", secret)).first()


@transaction.atomic
def forget_addresses(*, now: datetime) -> int:
    """A day after the session the addresses of people without an account go, as was promised, and after a month, when no sheet can be
    typed in any more, the names, too; counts stay. Returns how many seats."""
    over = Seat.objects.filter(session__ends_at__lt=now - timedelta(days=1), person=None)
    gone = over.exclude(email="", network_key="").update(email="", network_key="")
    month = now - timedelta(days=31)
    gone += over.filter(session__ends_at__lt=month).exclude(name="").update(name="")
    return gone + Mark.objects.filter(session__ends_at__lt=month, person=None).exclude(name="").update(name="")
