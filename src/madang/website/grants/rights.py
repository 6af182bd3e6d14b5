"""Who may do what about a grant. Planner and accountant are two people: who ever belonged to a club never judges its expenses."""

from dataclasses import dataclass

from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import people_of, role_in
from madang.website.grants.models import Agreement
from madang.website.people.models import Person, Role

Member = Membership.Role
WRITERS = (Member.LEADER, Member.TREASURER, Member.MEMBER)


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one person in one grant's money: `see` all of it, `sign` and `settle` as who binds its holder (a club's leader, or the agent),
    `plan` as that or the treasurer, `spend` (enter expenses) as one of the holder's, `arrange` as the hub, `judge` as its accountant."""

    see: bool = False
    sign: bool = False
    plan: bool = False
    spend: bool = False
    arrange: bool = False
    judge: bool = False


def rights_in(agreement: Agreement, person: Person) -> Rights:
    """Of this person, today."""
    if not person.is_authenticated:
        return Rights()
    operator = person.has(Role.Kind.OPERATOR)
    mine, signs, plans = _of_club(agreement.club, person) if agreement.club is not None else _of_others(agreement, person)
    return Rights(
        see=operator or person.has(Role.Kind.AUDITOR) or mine, sign=signs, plan=plans, spend=mine, arrange=operator,
        judge=operator and not _belongs(agreement, person, mine),
    )  # fmt: skip


def _of_club(club: Club, person: Person) -> tuple[bool, bool, bool]:
    role = role_in(club, person)
    return role in WRITERS, role == Member.LEADER, role in (Member.LEADER, Member.TREASURER)


def _of_others(agreement: Agreement, person: Person) -> tuple[bool, bool, bool]:
    """Who applied, and who acts for the holder: a young person's parent signs, and they enter what they spend themselves."""
    signs = agreement.agent_id == person.pk
    mine = signs or agreement.application.began_by_id == person.pk
    return mine, signs, mine


def _belongs(agreement: Agreement, person: Person, mine: bool) -> bool:
    """Whoever ever belonged to a club, applied, or signed for the holder does not judge what was spent."""
    if agreement.club_id is not None:
        return Membership.objects.filter(club=agreement.club_id, person=person).exists()
    return mine or agreement.signatures.filter(party="club", by=person).exists()


def people_of_holder(agreement: Agreement, *roles: str) -> list[Person]:
    """Whom to tell: the club's people of these roles (all who may write, where none is named), or who applied and who acts for it."""
    if agreement.club is not None:
        return list(people_of(agreement.club, *(roles or WRITERS)))
    return list(Person.objects.filter(pk__in={agreement.agent_id, agreement.application.began_by_id}, is_active=True))
