"""What is read about sessions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Case, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import Rights
from madang.website.clubs.queries.roles import SEATED
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.sessions.models import Mark, Reach, Seat, Session
from madang.website.sessions.reach import QUESTIONS, Told, tellable

OPEN_KINDS = (Session.Kind.OPEN, Session.Kind.TASTER)
ON_CLUB_PAGE = 3
# What `Session.open_to_all` says of one; put as what it is not, so that no database looks up all that are open to show the next thirty.
OPEN = ~Q(kind=Session.Kind.CLUB, club__isnull=False)


def with_places(rows: QuerySet[Session]) -> QuerySet[Session]:
    """Each with `taken` people who have a place, and `left` places (None: any number), in the same question."""
    seated = Seat.objects.filter(session=OuterRef("pk"), state=Seat.State.SEATED).order_by().values("session").annotate(people=Sum("size"))
    rows = rows.annotate(taken=Coalesce(Subquery(seated.values("people")), 0))
    free = Case(
        When(capacity=None, then=Value(None)),
        When(capacity__gt=F("taken"), then=F("capacity") - F("taken")),
        default=Value(0), output_field=IntegerField(null=True),
    )  # fmt: skip
    return rows.annotate(left=free).select_related("club", "host")


def visible_to(person: Person) -> Q:
    """Open sessions, the hub's, and those of one's own clubs."""
    seen = OPEN
    if person.is_authenticated and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        return Q()
    if person.is_authenticated:
        seen |= Q(club__in=Membership.objects.filter(person=person, until=None).values("club"))
    return seen


def coming(person: Person, now: datetime) -> QuerySet[Session]:
    """What has not ended and this person may see, the next one first."""
    return with_places(Session.objects.filter(visible_to(person), ends_at__gt=now))


def open_to_all() -> QuerySet[Session]:
    """Whatever anybody may come to, or could have; not what was cancelled."""
    return Session.objects.filter(OPEN, cancelled_at=None)


def open_doors(now: datetime) -> QuerySet[Session]:
    """Where anybody may come: until it ends, for whoever comes late is counted at the door. The next one first."""
    return with_places(open_to_all().filter(ends_at__gt=now)).order_by("starts_at", "id")


def of_club(club: Club, now: datetime, *, whole: bool, past: bool = False) -> QuerySet[Session]:
    """A club's sessions to come, or those that were, the nearest first; only those open to others where not the `whole` is shown."""
    rows = Session.objects.filter(club=club) if whole else Session.objects.filter(club=club, kind__in=OPEN_KINDS)
    return with_places(rows.filter(ends_at__lte=now).order_by("-starts_at") if past else rows.filter(ends_at__gt=now))


def on_club_page(club: Club, rights: Rights) -> dict[str, object] | None:
    """The next few; of an ended club nothing, unless something was planned before."""
    rows = list(of_club(club, timezone.now(), whole=rights.read)[:ON_CLUB_PAGE])
    return {"sessions": rows} if rows or club.ended_at is None else None


def in_month(person: Person, first: datetime, last: datetime) -> QuerySet[Session]:
    """What this person may see from one moment to another."""
    return Session.objects.filter(visible_to(person), starts_at__gte=first, starts_at__lt=last).select_related("club")


def mine(person: Person) -> QuerySet[Seat]:
    """Where this person has a place or waits, of what has not ended."""
    rows = person.seats.exclude(state=Seat.State.LEFT).filter(session__ends_at__gt=timezone.now())
    return rows.select_related("session", "session__club").order_by("session__starts_at")


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody on the host's list: `size` people are here, 0 where nobody is yet. `late` is the scan that holds, where it waited in a phone
    without a network and was handed in after the session (`marked_at` and `arrived_at` tell when)."""

    seat: Seat | None
    walk_in: UUID | None
    name: str
    expected: int
    size: int
    late: Mark | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """`people` are unique people with an account; `visits` counts everybody who was there, `without` of them came without an account, who
    are visits and never unique people: nobody knows whether they have been here before."""

    present: tuple[Present, ...]
    people: int
    visits: int
    without: int

    @property
    def late(self) -> int:
        """How many are here by a scan that was handed in after the session."""
        return sum(one.late is not None for one in self.present)


def attendance(session: Session) -> Attendance:
    """Everybody who has a place, and walk-ins, with the last mark about each."""
    last: dict[tuple[str, object], Mark] = {}
    for mark in session.marks.select_related("person", "seat").order_by("marked_at", "id"):
        last[_about(mark)] = mark
    seats = list(session.seats.filter(state=Seat.State.SEATED).select_related("person").order_by("name", "id"))
    found = []
    for seat in seats:
        mark = last.pop(("person", seat.person_id), None) if seat.person_id else last.pop(("seat", seat.pk), None)
        found.append(Present(seat, None, seat.name, seat.size, mark.size if mark else 0, _late(mark, session)))
    for (_, who), mark in last.items():
        name = mark.name or (str(mark.person) if mark.person else str(mark.seat) if mark.seat else "")
        walk_in = who if isinstance(who, UUID) and mark.seat is None else None
        found.append(Present(mark.seat, walk_in, name, 0, mark.size, _late(mark, session)))
    return counted(found, _known(session))


def _late(mark: Mark | None, session: Session) -> Mark | None:
    """A host's own mark may be written down days later from the sheet: that is no scan."""
    return mark if mark is not None and mark.size and mark.how == Mark.How.CODE and mark.arrived_at > session.ends_at else None


def _about(mark: Mark) -> tuple[str, object]:
    if mark.person_id:
        return "person", mark.person_id
    return ("seat", mark.seat_id) if mark.seat_id else ("walk-in", mark.of or mark.nonce)  # two of one name are two


def _known(session: Session) -> frozenset[object]:
    """Who was there with an account, by the last mark about each."""
    here = dict(session.marks.exclude(person=None).order_by("marked_at", "id").values_list("person", "size"))
    return frozenset(person for person, size in here.items() if size)


def counted(present: Iterable[Present], known: frozenset[object]) -> Attendance:
    """The sums."""
    everybody = tuple(present)
    visits = sum(one.size for one in everybody)
    return Attendance(everybody, len(known), visits, visits - len(known))


def unique_and_visits(sessions: QuerySet[Session]) -> tuple[int, int]:
    """실인원 and 연인원 over several sessions: how many different people with an account came, and how many visits there were."""
    last: dict[tuple[int, str, object], Mark] = {}
    for mark in Mark.objects.filter(session__in=sessions).order_by("marked_at", "id").iterator():
        last[(mark.session_id, *_about(mark))] = mark
    there = [mark for mark in last.values() if mark.size]
    return len({mark.person_id for mark in there if mark.person_id}), sum(mark.size for mark in there)


def attendance_of(person: Person, programme: Programme) -> tuple[int, int]:
    """At how many of a programme's sessions that have ended this person was, of how many that they could have come to."""
    clubs = Membership.objects.filter(person=person).values("club")
    ended = Session.objects.filter(programme=programme, ends_at__lte=timezone.now(), cancelled_at=None)
    could = ended.filter(Q(club__in=clubs) | Q(pk__in=person.marks.values("session")))
    last = dict(person.marks.filter(session__in=could).order_by("marked_at", "id").values_list("session", "size"))
    return sum(1 for size in last.values() if size), could.count()


@dataclass(frozen=True, slots=True)
class Often:
    """How often somebody with an account was there: at `came` sessions, of the `could` that they could have come to."""

    person: int
    came: int
    could: int


def people_in(sessions: QuerySet[Session]) -> QuerySet[Person]:
    """Everybody of whom `attendance_in` tells, and who was in one of the clubs before."""
    over = sessions.filter(ends_at__lte=timezone.now(), cancelled_at=None).order_by()
    came = Mark.objects.filter(session__in=over.values("pk")).exclude(person=None).values("person")
    inside = Membership.objects.filter(club__in=over.exclude(club=None).values("club")).values("person")
    return Person.objects.filter(Q(pk__in=came) | Q(pk__in=inside))


def attendance_in(sessions: QuerySet[Session]) -> list[Often]:
    """Everybody with an account who was at one of these sessions that have ended, or is in one of their clubs today, as `attendance_of`
    counts them, in three questions to the database whatever their number. By person's key."""
    over = sessions.filter(ends_at__lte=timezone.now(), cancelled_at=None).order_by()
    ended = dict(over.values_list("pk", "club"))
    last: dict[int, dict[int, int]] = {}
    marks = Mark.objects.filter(session__in=over.values("pk")).exclude(person=None).order_by("marked_at", "id")
    for person, session, size in marks.values_list("person", "session", "size").iterator():
        if session in ended:
            last.setdefault(person, {})[session] = size
    clubs: dict[int, set[int]] = {}
    inside: set[int] = set()
    held = Membership.objects.filter(club__in=over.exclude(club=None).values("club"))
    for person, club, until, role in held.values_list("person", "club", "until", "role"):
        clubs.setdefault(person, set()).add(club)
        if until is None and role in SEATED:
            inside.add(person)
    of_club = Counter(ended.values())
    return [_often(person, last.get(person, {}), clubs.get(person, set()), ended, of_club) for person in sorted(inside | set(last))]


def _often(person: int, sizes: dict[int, int], clubs: set[int], ended: dict[int, int | None], of_club: Counter[int | None]) -> Often:
    elsewhere = sum(1 for session in sizes if ended[session] not in clubs)
    return Often(person, sum(1 for size in sizes.values() if size), elsewhere + sum(of_club[club] for club in clubs))


def reach_of(sessions: QuerySet[Session]) -> dict[str, tuple[Told, ...]]:
    """Counts of reach over several sessions, as far as they may be told."""
    counts: dict[str, dict[str, int]] = {question: {answer: 0 for answer, _ in held[1]} for question, held in QUESTIONS.items()}
    rows = Reach.objects.filter(session__in=sessions).order_by().values("question", "answer").annotate(people=Sum("count"))
    for row in rows:
        counts.setdefault(row["question"], {})[row["answer"]] = row["people"]
    return {question: tellable(held) for question, held in counts.items()}


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person."""
    return {
        "seats.json": [
            {
                "session": seat.session.title, "starts_at": seat.session.starts_at.isoformat(), "state": seat.state, "people": seat.size,
                "asked_at": seat.asked_at.isoformat(),
            }
            for seat in person.seats.select_related("session").order_by("asked_at", "id")
        ],
        "attendance.json": [
            {
                "session": mark.session.title, "at": mark.marked_at.isoformat(), "arrived_at": mark.arrived_at.isoformat(),
                "people": mark.size, "how": mark.how,
            }
            for mark in person.marks.select_related("session").order_by("id")
        ],
    }  # fmt: skip
