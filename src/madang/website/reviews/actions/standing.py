"""Who acts: the standpoint again, read inside the transaction, under a lock of the round."""

from madang.website.people.models import Person, Role
from madang.website.reviews.errors import InConflict, NotAllowed, NotNow
from madang.website.reviews.models import Case, Round
from madang.website.reviews.queries.standing import Standpoint, standpoint


def held(round: Round) -> Round:
    """The round as it is now; until the transaction ends nobody else changes it (on SQLite the transaction itself holds everybody)."""
    return Round.objects.select_for_update(of=("self",)).select_related("review__call").get(pk=round.pk)


def acting(round: Round, person: Person, right: str = "") -> Standpoint:
    """The standpoint of somebody who acts. Raises NotAllowed where they have no part, NotNow where the phase does not give this right."""
    at = standpoint(held(round), person)
    if at.part == "nobody":
        raise NotAllowed
    if right and not getattr(at.may, right):
        raise NotNow if at.part != "auditor" else NotAllowed
    return at


def running(round: Round, person: Person) -> Standpoint:
    """The standpoint of an operator. Raises NotAllowed for everybody else."""
    at = standpoint(held(round), person)
    if not at.runs:
        raise NotAllowed
    return at


def the_case(at: Standpoint, case: Case) -> Case:
    """The case, where it is one that this person may know of. Raises InConflict, which says no more than that it is not there."""
    found = at.cases().filter(pk=case.pk).first()
    if found is None:
        raise InConflict
    return found


def demand_operator(person: Person) -> None:
    """Raises NotAllowed for everybody else."""
    if not person.has(Role.Kind.OPERATOR):
        raise NotAllowed
