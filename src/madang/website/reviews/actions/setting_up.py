"""Setting a review up: rules, rounds, and who is asked to review."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Call
from madang.website.reviews.actions.standing import demand_operator, running
from madang.website.reviews.errors import ChairTaken, DatesOutOfOrder, NoReviewer, NotNow, ReviewThere, RoundBegun
from madang.website.reviews.models import Review, Round, Seat, Sheet
from madang.website.reviews.phases import Dates
from madang.website.reviews.scoring import TIE_RULES, Criterion, TieRule


@dataclass(frozen=True, slots=True)
class Plan:
    """A round before it begins."""

    kind: str
    keeps: int | None
    dates: Dates


@dataclass(frozen=True, slots=True)
class Rules:
    """What is settled before anybody reads: see `models.Review`."""

    blind: bool
    each: int
    scale: int
    criteria: tuple[Criterion, ...]
    ties: tuple[TieRule, ...] = TIE_RULES


def _rows(criteria: Sequence[Criterion]) -> list[dict[str, object]]:
    return [{"id": one.id, "ko": one.name.ko, "en": one.name.en, "weight": one.weight, "counts": one.counts} for one in criteria]


@transaction.atomic
def set_up(*, by: Person, call: Call, rules: Rules, rounds: Sequence[Plan]) -> Review:
    """Make the review of a call. Raises ReviewThere, DatesOutOfOrder."""
    demand_operator(by)
    _check(rounds)
    try:
        with transaction.atomic():
            review = Review.objects.create(
                call=call,
                blind=rules.blind,
                each=rules.each,
                scale=rules.scale,
                criteria=_rows(rules.criteria),
                ties=list(rules.ties),
                made_by=by,
            )
    except IntegrityError as wrong:
        raise ReviewThere from wrong
    _lay(review, rounds)
    note(act="set up review", who=by.pseudonym, review=review.pk, call=call.slug)
    return review


@transaction.atomic
def change(*, by: Person, review: Review, rules: Rules, rounds: Sequence[Plan]) -> None:
    """Other rules, while no round has begun. Raises RoundBegun."""
    demand_operator(by)
    _check(rounds)
    Review.objects.select_for_update().get(pk=review.pk)
    if review.rounds.exclude(begun_at=None).exists():
        raise RoundBegun
    Review.objects.filter(pk=review.pk).update(
        blind=rules.blind, each=rules.each, scale=rules.scale, criteria=_rows(rules.criteria), ties=list(rules.ties)
    )
    review.rounds.filter(place__gt=len(rounds)).delete()
    _lay(review, rounds)
    note(act="set up review", who=by.pseudonym, review=review.pk, call=review.call.slug)


def _check(rounds: Sequence[Plan]) -> None:
    """Each round in order, and one after the other."""
    if not rounds or not all(one.dates.in_order() for one in rounds):
        raise DatesOutOfOrder
    for before, after in pairwise(rounds):
        if after.dates.opens_at < (before.dates.talks_until or before.dates.scores_until):
            raise DatesOutOfOrder


def _lay(review: Review, rounds: Sequence[Plan]) -> None:
    for place, plan in enumerate(rounds, 1):
        Round.objects.update_or_create(
            review=review, place=place,
            defaults={
                "kind": plan.kind, "keeps": plan.keeps, "opens_at": plan.dates.opens_at, "scores_from": plan.dates.scores_from,
                "scores_until": plan.dates.scores_until, "talks_until": plan.dates.talks_until,
            },
        )  # fmt: skip


@transaction.atomic
def move_dates(*, by: Person, round: Round, dates: Dates) -> None:
    """Other dates for a round that is not released: in order, and never so that scores which others have seen can change again."""
    at = running(round, by)
    if at.phase == "released" or (at.phase in ("talking", "deciding") and dates.scores_until > timezone.now()):
        raise NotNow
    if not dates.in_order():
        raise DatesOutOfOrder
    Round.objects.filter(pk=round.pk).update(
        opens_at=dates.opens_at, scores_from=dates.scores_from, scores_until=dates.scores_until, talks_until=dates.talks_until
    )
    note(act="moved dates", who=by.pseudonym, review=at.review.pk, round=at.round.place)


@transaction.atomic
def seat(*, by: Person, review: Review, person: Person, chair: bool = False) -> Seat:
    """Ask a reviewer; one who had left comes back. Raises NoReviewer, ChairTaken."""
    demand_operator(by)
    if not person.has(Role.Kind.REVIEWER) or person.has(Role.Kind.OPERATOR):
        raise NoReviewer
    Review.objects.select_for_update().get(pk=review.pk)
    if chair and Seat.objects.filter(review=review, chair=True, left_at=None).exclude(person=person).exists():
        raise ChairTaken
    made, _ = Seat.objects.update_or_create(review=review, person=person, defaults={"chair": chair, "left_at": None})
    note(act="asked reviewer", who=by.pseudonym, whom=person.pseudonym, review=review.pk, chair=chair)
    return made


@transaction.atomic
def let_go(*, by: Person, seat: Seat) -> None:
    """Somebody reviews no more: what they handed in stays and counts, what they had not is taken from their desk."""
    demand_operator(by)
    if not Seat.objects.filter(pk=seat.pk, left_at=None).update(left_at=timezone.now(), chair=False):
        return
    Sheet.objects.filter(seat=seat, handed_in_at=None).delete()
    note(act="let reviewer go", who=by.pseudonym, whom=seat.person.pseudonym, review=seat.review_id)
