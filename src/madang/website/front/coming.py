"""Sessions that come next: those that everybody may come to, and one's own."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from madang.website.clubs.models import Membership
from madang.website.front.doors import door
from madang.website.people.models import Person
from madang.website.sessions.models import Seat, Session
from madang.website.sessions.queries import open_doors, with_places

FEW = 4


@dataclass(frozen=True, slots=True)
class Coming:
    """A session as a list shows it. `places` are those left (None: any number); `seat` is what one's own seat there is, in words."""

    title: str
    by: str
    place: str
    starts: datetime
    ends: datetime
    places: int | None
    cancelled: bool
    address: str
    seat: object = ""
    going_on: bool = False


def sessions_now(limit: int = FEW) -> list[Coming]:
    """The next that everybody may come to. Which ones is asked first, so that only their seats are counted."""
    next_ = list(open_doors(timezone.now()).values_list("pk", flat=True)[:limit])
    return [_coming(one) for one in _counted(Session.objects.filter(pk__in=next_))]


def my_sessions(person: Person, limit: int = 10) -> list[Coming]:
    """The next that this person has a seat in or waits for, and the next of their clubs; a cancelled one is told until its day is over."""
    seats = Seat.objects.filter(person=person).exclude(state=Seat.State.LEFT)
    clubs = Membership.objects.filter(person=person, until=None).values("club")
    mine = Q(pk__in=seats.values("session")) | Q(club__in=clubs)
    next_ = list(Session.objects.filter(mine, ends_at__gte=timezone.now()).order_by("starts_at", "pk").values_list("pk", flat=True)[:limit])
    told = {seat.session_id: seat.get_state_display() for seat in seats.filter(session__in=next_)}
    return [_coming(one, told.get(one.pk, "")) for one in _counted(Session.objects.filter(pk__in=next_))]


def _counted(sessions: QuerySet[Session]) -> QuerySet[Session]:
    return with_places(sessions).order_by("starts_at", "pk")


def _coming(one: Session, seat: object = "") -> Coming:
    by = one.club.name if one.club else ""
    return Coming(
        one.title, by, one.place, one.starts_at, one.ends_at, one.left, one.cancelled_at is not None, door("session", one.pk), seat,
        one.going_on,
    )  # fmt: skip
