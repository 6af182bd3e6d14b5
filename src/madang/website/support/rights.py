"""Who may do what about a club's milestones and its mentors' notes."""

from dataclasses import dataclass

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import role_in
from madang.website.people.models import Person, Role

Member = Membership.Role


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one person in one club: `see` all of it, `hand_in` as the club, `judge` what was handed in, `note` as mentor, `arrange` as hub,
    look at who came often enough (`attest`)."""

    see: bool = False
    hand_in: bool = False
    judge: bool = False
    note: bool = False
    arrange: bool = False
    attest: bool = False


def rights_in(club: Club, person: Person) -> Rights:
    """Of this person, today."""
    if not person.is_authenticated:
        return Rights()
    role = role_in(club, person)
    operator = person.has(Role.Kind.OPERATOR)
    mentor = role == Member.MENTOR
    return Rights(
        see=operator or person.has(Role.Kind.AUDITOR) or role in (Member.LEADER, Member.TREASURER, Member.MEMBER, Member.MENTOR),
        hand_in=role in (Member.LEADER, Member.TREASURER, Member.MEMBER) and club.ended_at is None,
        judge=operator or mentor,
        note=mentor,
        arrange=operator,
        attest=operator or role == Member.LEADER,
    )
