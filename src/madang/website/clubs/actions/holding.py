"""Holding a club while something of it is changed, and judging who may. Inside a transaction of whoever calls."""

from madang.website.clubs.errors import ClubEnded, NotAMember, NotForYou
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person, Role


def hold(club: Club) -> Club:
    """The club, locked until the transaction ends: whatever changes who is in it goes one by one."""
    return Club.objects.select_for_update().get(pk=club.pk)


def hold_living(club: Club) -> Club:
    """The same. Raises ClubEnded."""
    held = hold(club)
    if held.ended_at is not None:
        raise ClubEnded
    return held


def standing(club: Club, person: Person) -> Membership | None:
    """What a person is in the club today."""
    return Membership.objects.filter(club=club, person=person, until=None).first()


def must_stand(club: Club, person: Person) -> Membership:
    """The same. Raises NotAMember."""
    found = standing(club, person)
    if found is None:
        raise NotAMember
    return found


def must_lead(by: Person, club: Club) -> None:
    """Raises NotForYou for who does not lead the club."""
    found = standing(club, by)
    if not by.is_active or found is None or found.role != Membership.Role.LEADER:
        raise NotForYou


def must_serve(by: Person) -> None:
    """Raises NotForYou for who is not an operator."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotForYou
