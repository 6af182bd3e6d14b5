"""Certificates by attendance, as they are read: what they are about, who gets one, and who misses by how much."""

from dataclasses import dataclass

from django.db.models import Max, Min, QuerySet
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import role_in
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.sessions.models import Session
from madang.website.sessions.queries import attendance_in, people_in
from madang.website.support.attending import Rule, mark_of
from madang.website.support.models import Allowance, Certificate


@dataclass(frozen=True, slots=True)
class About:
    """The sessions of a programme, or of a club in a year (of Seoul)."""

    programme: Programme | None = None
    club: Club | None = None
    year: int | None = None

    @property
    def key(self) -> str:
        """`programme/3` or `club/7/2026`, as certificates keep it."""
        return f"programme/{self.programme.pk}" if self.programme else f"club/{self.club.pk}/{self.year}"  # type: ignore[union-attr]

    @property
    def name(self) -> Text:
        """In words, with the year where it is a club's."""
        if self.programme:
            return self.programme.name
        name = self.club.name if self.club else ""
        return Text(ko=f"{name} {self.year}년", en=f"{name}, {self.year}")

    @property
    def sessions(self) -> QuerySet[Session]:
        """All of them, also those to come."""
        if self.programme:
            return Session.objects.filter(programme=self.programme)
        return Session.objects.filter(club=self.club, starts_at__year=self.year)


@dataclass(frozen=True, slots=True)
class Judged:
    """A person was at `came` of the `could` sessions that they could have come to; `missing` of them are missing. `has` a certificate."""

    person: Person
    came: int
    could: int
    missing: int
    has: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """Who came often enough, who did not (the nearest first), and of how many sessions that took place. `mark` is of exactly this list."""

    enough: tuple[Judged, ...]
    short: tuple[Judged, ...]
    held: int
    mark: str

    @property
    def new(self) -> tuple[Judged, ...]:
        """Who would get one now."""
        return tuple(one for one in self.enough if not one.has)


def preview(about: About, rule: Rule) -> Preview:
    """As attendance stands now, in a constant number of questions to the database."""
    counts = attendance_in(about.sessions)
    people = {one.pk: one for one in people_in(about.sessions)}
    there = set(made_for(about).filter(revoked_at=None).values_list("person_id", flat=True))
    told = [
        Judged(people[one.person], one.came, one.could, rule.missing(one.came, one.could), one.person in there)
        for one in counts
        if one.person in people and people[one.person].is_active  # who came in a moment ago is told of next time
    ]
    told.sort(key=lambda one: (one.missing, -one.came, one.person.display_name, one.person.pk))
    held = about.sessions.filter(ends_at__lte=timezone.now(), cancelled_at=None).count()
    enough = tuple(one for one in told if not one.missing)
    mark = mark_of((one.person.pk, one.came, one.could) for one in enough)
    return Preview(enough, tuple(one for one in told if one.missing), held, mark)


def made_for(about: About) -> QuerySet[Certificate]:
    """Certificates of this attendance, newest first, revoked ones too."""
    return Certificate.objects.filter(about=about.key, kind=Certificate.Kind.ATTENDED).select_related("person", "club").order_by("-id")


def years_of(club: Club) -> list[int]:
    """From the year in which this club met first to the one in which it meets last, newest first; this year always."""
    met = Session.objects.filter(club=club, cancelled_at=None).aggregate(first=Min("starts_at"), last=Max("starts_at"))
    years = [timezone.localdate().year, *(timezone.localtime(at).year for at in met.values() if at)]
    return list(range(max(years), min(years) - 1, -1))


def is_allowed(club: Club) -> bool:
    """Whether the hub lets this club's leaders make them."""
    return Allowance.objects.filter(club=club).exists()


def may_look(person: Person, about: About) -> bool:
    """Operators; whoever leads the club that it is about."""
    if not person.is_authenticated:
        return False
    return bool(person.has(Role.Kind.OPERATOR)) or (about.club is not None and role_in(about.club, person) == Membership.Role.LEADER)


def may_make(person: Person, about: About) -> bool:
    """Operators; whoever leads the club that it is about, where the hub allows it."""
    if person.is_authenticated and person.has(Role.Kind.OPERATOR):
        return True
    return may_look(person, about) and about.club is not None and is_allowed(about.club)
