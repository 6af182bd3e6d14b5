"""Who is what in a club, who was, and what each may do."""

from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet

from madang.website.clubs.models import Club, Membership
from madang.website.frame.prepared import Prepared
from madang.website.people.models import Person, Role

SEATED: Final = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)  # who takes one of the club's places
WRITERS: Final = (*SEATED, Membership.Role.MENTOR)  # who writes on the board; guests look in


def role_in(club: Club, person: Person) -> str | None:
    """What this person is in the club today: a value of `Membership.Role`, or None. Strangers who are not signed in have none."""
    if not person.is_authenticated or not person.is_active:
        return None
    found = _role.first(club.pk, person.pk)
    return found[0] if found else None


_role = Prepared(
    lambda club, person: Membership.objects.filter(club=club, person=person, until=None).order_by("id").values_list("role")[:1], int, int
)


def clubs_of(person: Person, *roles: str) -> list[Club]:
    """The clubs in which this person has one of these roles today (any role, where none is named), by name; ended clubs are left out."""
    if not person.is_authenticated:
        return []
    held = {"memberships__person": person, "memberships__until": None}
    if roles:
        held["memberships__role__in"] = roles
    return list(Club.objects.filter(ended_at=None, **held).distinct())


def people_of(club: Club, *roles: str) -> list[Person]:
    """Who is in the club today with one of these roles (any, where none is named)."""
    held = {"memberships__club": club, "memberships__until": None}
    if roles:
        held["memberships__role__in"] = roles
    return list(Person.objects.filter(is_active=True, **held).order_by("memberships__id"))


def people_today(club: Club) -> QuerySet[Membership]:
    """Who is in the club today, in the order they came."""
    return club.memberships.filter(until=None, person__is_active=True).select_related("person").order_by("since", "id")


def history(club: Club) -> QuerySet[Membership]:
    """Every role that was held, the newest first; also of people who are erased, who have no name."""
    return club.memberships.select_related("person").order_by("-since", "-id")


def leaderless(club: Club) -> bool:
    """Whether nobody leads the club who could."""
    return not club.memberships.filter(until=None, role=Membership.Role.LEADER, person__is_active=True).exists()


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do in one club. `role` is their role there today; an ended club is only read, or taken up again."""

    role: str | None
    read: bool
    write: bool
    lead: bool
    serve: bool


def rights_of(person: Person, club: Club) -> Rights:
    """Of this person today, in two questions to the database."""
    role = role_in(club, person)
    serve = person.is_authenticated and person.has(Role.Kind.OPERATOR)
    return Rights(role, role is not None or serve, role in WRITERS and club.ended_at is None, role == Membership.Role.LEADER, serve)
