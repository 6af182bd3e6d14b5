"""Conflicts of interest. What stands in a row locks, and what the yard can see by itself locks too, from the moment at which it is so."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.people.models import Person
from madang.website.reviews.models import Conflict, Review


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict that nobody had to tell: `kind` is a value of `Conflict.Kind`."""

    application: UUID
    person: int
    kind: str


def found(applications: Collection[Application], people: Collection[int]) -> list[Found]:
    """Who of these people (numbers) is or was in a club that applied, or wrote an application. One question to the database."""
    clubs: dict[int, list[UUID]] = {}
    kinds: dict[tuple[UUID, int], str] = {}
    for one in applications:
        if one.club_id is not None:
            clubs.setdefault(one.club_id, []).append(one.pk)
        if one.began_by_id in people:
            kinds[one.pk, one.began_by_id] = Conflict.Kind.WRITER
    held = Membership.objects.filter(club__in=clubs, person__in=people).order_by("id")  # ended ones too: who was in it is not free of it
    for club, person, role in held.values_list("club", "person", "role"):
        for application in clubs[club]:
            leads = role == Membership.Role.LEADER or kinds.get((application, person)) == Conflict.Kind.LEADER
            kinds[application, person] = Conflict.Kind.LEADER if leads else Conflict.Kind.MEMBER
    return [Found(application, person, str(kind)) for (application, person), kind in kinds.items()]


def locked_for(person: Person) -> frozenset[UUID]:
    """The applications that this person may not read by a role in the hub: in conflict, in any call whose review has begun."""
    told = Conflict.objects.filter(person=person).order_by().values_list("application", flat=True)
    reviewed = Application.objects.exclude(cases=None).order_by()
    theirs = reviewed.filter(club__memberships__person=person).values_list("pk", flat=True)
    return frozenset(told.union(theirs, reviewed.filter(began_by=person).values_list("pk", flat=True)))


def locked(review: Review, person: Person) -> frozenset[UUID]:
    """The applications of this review that are locked for this person, whatever they are in it."""
    applied = Application.objects.filter(call=review.call_id).order_by()
    told = Conflict.objects.filter(review=review, person=person).order_by().values_list("application", flat=True)
    theirs = applied.filter(club__memberships__person=person).values_list("pk", flat=True)
    return frozenset(told.union(theirs, applied.filter(began_by=person).values_list("pk", flat=True)))
