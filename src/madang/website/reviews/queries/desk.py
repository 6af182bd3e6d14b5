"""The hub's reviews, for operators and auditors."""

from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from madang.website.applications.models import Application
from madang.website.programmes.models import Call
from madang.website.reviews.models import Round, Sheet


def rounds_of_the_hub() -> QuerySet[Round]:
    """Every round, the newest review first, with how many sheets are out and in."""
    return (
        Round.objects.select_related("review__call")
        .annotate(
            given=Count("cases__sheets", distinct=True),
            handed=Count("cases__sheets", filter=~Q(cases__sheets__handed_in_at=None), distinct=True),
        )
        .order_by("-review", "place")
    )


def calls_without_review() -> QuerySet[Call]:
    """Shown calls whose review nobody has set up, the newest first; what is kept only to be read needs none."""
    return Call.objects.filter(review=None, past=False).exclude(shown_at=None).order_by("-closes_at", "-id")


READY = (Application.State.SENT, Application.State.ELIGIBLE)


def to_set_up(now: datetime) -> QuerySet[Call]:
    """Calls that have closed with applications in them, and whose review nobody has set up."""
    there = Application.objects.filter(call=OuterRef("pk"), state__in=READY)
    return calls_without_review().filter(Exists(there), closes_at__lte=now)


def to_begin(now: datetime) -> QuerySet[Round]:
    """Rounds that should run by now and were not begun; not those whose forerunner is not released yet, for that one waits first."""
    before = Round.objects.filter(review=OuterRef("review"), place__lt=OuterRef("place"), released_at=None)
    return Round.objects.filter(~Exists(before), begun_at=None, opens_at__lte=now)


def to_share_out(now: datetime) -> QuerySet[Round]:
    """Begun rounds in which scores could be given and nobody was given anything to read."""
    given = Sheet.objects.filter(case__round=OuterRef("pk"))
    return Round.objects.filter(~Exists(given), released_at=None, scores_from__lte=now, scores_until__gt=now).exclude(begun_at=None)


def to_decide(now: datetime) -> QuerySet[Round]:
    """Begun rounds in which everything is said, each with `ready_at`, from when on it waits for its decisions and their release."""
    begun = Round.objects.filter(released_at=None).exclude(begun_at=None)
    return begun.annotate(ready_at=Coalesce("talks_until", "scores_until")).filter(ready_at__lte=now)
