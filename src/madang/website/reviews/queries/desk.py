"""The hub's reviews, for operators and auditors."""

from django.db.models import Count, Q, QuerySet

from madang.website.programmes.models import Call
from madang.website.reviews.models import Round


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
