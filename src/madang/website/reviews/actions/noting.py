"""Who opened the protocol stands in the log."""

from django.db import transaction

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.models import Round


@transaction.atomic
def protocol_opened(*, by: Person, round: Round) -> None:
    """One line."""
    note(act="printed protocol", who=by.pseudonym, review=round.review_id, round=round.place)
