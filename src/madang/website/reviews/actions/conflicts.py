"""Conflicts of interest: declared by reviewers, found by the yard, added by the hub. Each takes the application from the person's desk."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.website.applications.models import Application
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.standing import acting, running
from madang.website.reviews.errors import NotAllowed, NotNow
from madang.website.reviews.models import Case, Conflict, Review, Round, Seat, Sheet
from madang.website.reviews.queries.locks import found
from madang.website.reviews.queries.standing import Standpoint


@transaction.atomic
def declare(*, by: Person, round: Round, applications: Collection[UUID], words: str = "") -> None:
    """A reviewer says where they have a conflict (none: an empty collection), and from then on may read the others."""
    at = acting(round, by)
    if at.seat is None or not (at.may.declares or (at.may.scores and at.seat.declared_at)):
        raise NotNow if at.seat else NotAllowed
    cases = Case.objects.filter(round=round, application__in=applications).values_list("application", flat=True)
    _lock(at.review, by, cases, Conflict.How.DECLARED, words, by)
    Seat.objects.filter(pk=at.seat.pk).update(declared_at=timezone.now())
    find(review=at.review)
    note(act="declared conflicts", who=by.pseudonym, review=at.review.pk, count=len(cases))


@transaction.atomic
def add(*, by: Person, round: Round, case: Case, person: Person, words: str = "") -> None:
    """The hub knows of a conflict of somebody, an operator too."""
    at: Standpoint = running(round, by)
    if case.round_id != round.pk or case.application_id in at.locked or at.phase == "released":
        raise NotNow
    _lock(at.review, person, [case.application_id], Conflict.How.ADDED, words, by)
    note(act="added conflict", who=by.pseudonym, whom=person.pseudonym, review=at.review.pk, case=case.number)


def _lock(review: Review, person: Person, applications: Iterable[UUID], how: str, words: str, by: Person) -> None:
    Conflict.objects.bulk_create(
        [Conflict(review=review, application_id=one, person=person, how=how, words=words.strip()[:300], by=by) for one in applications],
        ignore_conflicts=True,
    )
    Sheet.objects.filter(seat__review=review, seat__person=person, case__application__in=list(applications)).delete()


def find(*, review: Review) -> None:
    """Write down what the yard can see: seated people who are or were in a club that applied, or who wrote an application.

    Called inside the transaction of whoever changed something that matters; others' locks are seen at every reading (`queries.locks`).
    """
    applications = list(Application.objects.filter(cases__round__review=review).distinct())
    people = {seat.person_id: seat.person for seat in Seat.objects.filter(review=review).select_related("person")}
    known = set(Conflict.objects.filter(review=review, person__in=people).values_list("application", "person"))
    for one in found(applications, people):
        if (one.application, one.person) in known:
            continue
        Conflict.objects.create(review=review, application_id=one.application, person_id=one.person, how=Conflict.How.FOUND, kind=one.kind)
        Sheet.objects.filter(seat__review=review, seat__person=one.person, case__application=one.application).delete()
        note(act="found conflict", whom=people[one.person].pseudonym, review=review.pk, kind=one.kind)
