"""Where somebody stands towards a round: their part, the phase, what they may do, and what is locked for them. Every page begins here."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from madang.website.people.models import Person, Role
from madang.website.reviews.models import Case, Review, Round, Seat
from madang.website.reviews.phases import Part, Permissions, Phase, permissions, phase_at
from madang.website.reviews.queries.locks import locked


@dataclass(frozen=True, slots=True)
class Standpoint:
    """`runs`: sets up, shares out, adds conflicts. `whole`: nothing of the round is locked for them."""

    round: Round
    person: Person
    part: Part
    phase: Phase
    may: Permissions
    locked: frozenset[UUID]
    seat: Seat | None
    runs: bool
    whole: bool

    @property
    def review(self) -> Review:
        """The round's review."""
        return self.round.review

    @property
    def last(self) -> bool:
        """Whether the last round is meant: its decisions choose."""
        return not self.round.review.rounds.filter(place__gt=self.round.place).exists()

    def cases(self) -> QuerySet[Case]:
        """The cases that this person may know of: none that is locked; of a reviewer those on their desk."""
        free = Case.objects.filter(round=self.round).exclude(application__in=self.locked).select_related("application", "application__club")
        if self.may.all_of_them or (self.may.table and self.part in ("operator", "auditor")):
            return free
        return free.filter(sheets__seat=self.seat) if self.may.reads and self.seat else free.none()


def phase_of(round: Round, now: datetime | None = None) -> Phase:
    """A round that was not begun stays a plan, whatever the clock says."""
    return phase_at(round.dates, now or timezone.now()) if round.begun_at else "before"


def standpoint(round: Round, person: Person) -> Standpoint:
    """Where this person stands. A seat goes before a role for the hub: who scores sees what a reviewer sees."""
    seat, part = None, "nobody"
    if person.is_authenticated and person.is_active:
        seat = Seat.objects.filter(review=round.review_id, person=person, left_at=None).first()
        part = _part(seat, person)
    phase = phase_of(round)
    shut = locked(round.review, person) if part != "nobody" else frozenset()
    whole = part != "nobody" and not (shut and Case.objects.filter(round=round, application__in=shut).exists())
    may = permissions(part, phase, declared=bool(seat and seat.declared_at), blind=round.review.blind, whole=whole)  # type: ignore[arg-type]
    return Standpoint(round, person, part, phase, may, shut, seat, part == "operator", whole)  # type: ignore[arg-type]


def _part(seat: Seat | None, person: Person) -> str:
    if seat is not None:
        return "chair" if seat.chair else "reviewer"
    held = set(person.roles.filter(kind__in=[Role.Kind.OPERATOR, Role.Kind.AUDITOR]).values_list("kind", flat=True))
    for kind, part in ((Role.Kind.OPERATOR, "operator"), (Role.Kind.AUDITOR, "auditor")):
        if kind in held and person.has(kind):
            return part
    return "nobody"


def round_of(number: int) -> Round | None:
    """The round with this number, with its review and call."""
    return Round.objects.filter(pk=number).select_related("review__call__programme").first()
