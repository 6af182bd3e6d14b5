"""What is read about clubs."""

from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person


def role_in(club: Club, person: Person) -> str | None:
    """What this person is in the club today: a value of `Membership.Role`, or None. Strangers who are not signed in have none."""
    if not person.is_authenticated or not person.is_active:
        return None
    return Membership.objects.filter(club=club, person=person, until=None).values_list("role", flat=True).first()


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
