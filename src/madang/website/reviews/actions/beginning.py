"""A round begins: the applications come into review, each gets its number, and the conflicts that the yard can see are written down."""

from django.db import transaction
from django.utils import timezone

from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.conflicts import find
from madang.website.reviews.actions.standing import running
from madang.website.reviews.errors import CallStillOpen, NothingToReview, NotNow, Unchecked
from madang.website.reviews.models import Case, Decision, Round

STATES = Application.State


@transaction.atomic
def begin(*, by: Person, round: Round) -> None:
    """Begin a round: the first with every application that meets the conditions, a later one with those that went on.

    Raises CallStillOpen, Unchecked, NothingToReview, or NotNow where the round before is not released.
    """
    at = running(round, by)
    if at.round.begun_at is not None:
        return
    numbered = _first(at.round, by) if at.round.place == 1 else _later(at.round)
    if not numbered:
        raise NothingToReview
    Case.objects.bulk_create([Case(round=at.round, application=application, number=number) for number, application in numbered])
    Round.objects.filter(pk=at.round.pk).update(begun_at=timezone.now())
    find(review=at.review)
    note(act="began round", who=by.pseudonym, review=at.review.pk, round=at.round.place, applications=len(numbered))


def _first(round: Round, by: Person) -> list[tuple[int, Application]]:
    """Numbered by the random number that each application was born with: by neither name nor time."""
    call = round.review.call
    if not call.past and (call.closes_at is None or call.closes_at > timezone.now()):
        raise CallStillOpen
    waiting = Application.objects.filter(call=call, state=STATES.SENT).count()
    if waiting:
        raise Unchecked(count=waiting)
    found = list(Application.objects.select_for_update().filter(call=call, state=STATES.ELIGIBLE).order_by("pk"))
    for application in found:
        move(by=by, application=application, to="in review")
    return list(enumerate(found, 1))


def _later(round: Round) -> list[tuple[int, Application]]:
    before = Round.objects.get(review=round.review_id, place=round.place - 1)
    if before.released_at is None:
        raise NotNow
    going = Case.objects.filter(round=before, decision__outcome=Decision.Outcome.GOES_ON, application__state=STATES.IN_REVIEW)
    return [(case.number, case.application) for case in going.select_related("application")]
