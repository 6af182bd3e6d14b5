"""Who may do what in a notebook: everybody of the club reads, members write, leaders show it to everybody,
operators may take it back from there."""

from dataclasses import dataclass
from typing import Final

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import role_in
from madang.website.people.models import Person, Role

WRITERS: Final = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do in the notebook of one club."""

    read: bool
    write: bool
    publish: bool
    moderate: bool


def rights_of(person: Person, club: Club) -> Rights:
    """Of this person today, in two questions to the database. An ended club's notebook is only read."""
    role = role_in(club, person)
    write = role in WRITERS and club.ended_at is None
    leads = role == Membership.Role.LEADER
    moderate = person.is_authenticated and person.has(Role.Kind.OPERATOR)
    return Rights(read=role is not None or moderate, write=write, publish=leads, moderate=moderate)
