"""Who may plan, host and come."""

from typing import Final

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries.roles import role_in
from madang.website.people.models import Person, Role
from madang.website.sessions.models import Session

PLANNERS: Final = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER, Membership.Role.MENTOR)


def may_plan(person: Person, club: Club | None) -> bool:
    """For the hub operators plan; for a club whoever is in it and writes."""
    if not person.is_authenticated:
        return False
    if club is None:
        return bool(person.has(Role.Kind.OPERATOR))
    return (role_in(club, person) in PLANNERS and club.ended_at is None) or bool(person.has(Role.Kind.OPERATOR))


def may_host(person: Person, session: Session) -> bool:
    """The host, whoever leads or mentors the club, and operators."""
    if not person.is_authenticated:
        return False
    if session.host_id == person.pk or person.has(Role.Kind.OPERATOR):
        return True
    return session.club is not None and role_in(session.club, person) in (Membership.Role.LEADER, Membership.Role.MENTOR)


def may_see(person: Person, session: Session) -> bool:
    """Open ones everybody; a club's own its people, auditors and operators."""
    if session.open_to_all or session.club is None:
        return True
    return sees_all_of(person, session.club)


def sees_all_of(person: Person, club: Club) -> bool:
    """Whether a club's own sessions are shown: to its people, auditors and operators."""
    if not person.is_authenticated:
        return False
    return role_in(club, person) is not None or bool(person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR))


def may_come(person: Person, session: Session) -> bool:
    """Open ones everybody; a club's own its people."""
    return session.open_to_all or session.club is None or role_in(session.club, person) is not None
