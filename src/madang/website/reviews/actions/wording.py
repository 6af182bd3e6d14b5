"""Words for everybody of an outcome: told where a decision has none of its own."""

from collections.abc import Mapping

from django.db import transaction

from madang.film.language import Text
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.standing import acting
from madang.website.reviews.errors import AlreadyReleased, NotAllowed
from madang.website.reviews.models import Decision, Review, Round

LONGEST = 1000


@transaction.atomic
def set_words(*, by: Person, round: Round, words: Mapping[str, Text]) -> Review:
    """What the chosen, the waiting and the others are told, in both languages; an empty Korean takes the words away. Raises NotAllowed
    (also for who has a conflict here), AlreadyReleased."""
    at = acting(round, by)
    if not may_write(at):
        raise AlreadyReleased if at.round.released_at is not None else NotAllowed
    kept = {
        outcome: {"ko": text.ko.strip()[:LONGEST], "en": text.en.strip()[:LONGEST]}
        for outcome, text in words.items()
        if outcome in Decision.Outcome.values and text.ko.strip()
    }
    Review.objects.filter(pk=at.review.pk).update(words=kept)
    note(act="wrote words of outcomes", who=by.pseudonym, review=at.review.pk)
    return Review.objects.get(pk=at.review.pk)


def may_write(at: object) -> bool:
    """Who runs the review or decides in it, without a conflict, until the round is released."""
    return at.round.released_at is None and ((at.runs and at.whole) or at.may.decides)  # type: ignore[attr-defined]
