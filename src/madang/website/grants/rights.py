"""Who may do what about a club's grant. Planner and accountant are two people: who ever belonged to a club never judges its expenses."""

from dataclasses import dataclass

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import role_in
from madang.website.people.models import Person, Role

Member = Membership.Role
WRITERS = (Member.LEADER, Member.TREASURER, Member.MEMBER)


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one person in one club's money: `see` all of it, `sign` and `settle` as its leader, `plan` as leader or treasurer, `spend` (enter
    expenses) as one of the club, `arrange` as the hub, `judge` as the hub's accountant."""

    see: bool = False
    sign: bool = False
    plan: bool = False
    spend: bool = False
    arrange: bool = False
    judge: bool = False


def rights_in(club: Club, person: Person) -> Rights:
    """Of this person, today."""
    if not person.is_authenticated:
        return Rights()
    role = role_in(club, person)
    operator = person.has(Role.Kind.OPERATOR)
    return Rights(
        see=operator or person.has(Role.Kind.AUDITOR) or role in WRITERS,
        sign=role == Member.LEADER,
        plan=role in (Member.LEADER, Member.TREASURER),
        spend=role in WRITERS,
        arrange=operator,
        judge=operator and not Membership.objects.filter(club=club, person=person).exists(),
    )
