"""The discussion of a case, when scores are in."""

from django.db import transaction

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.standing import acting, the_case
from madang.website.reviews.models import Case, Remark


@transaction.atomic
def remark(*, by: Person, case: Case, words: str) -> Remark:
    """Say something about a case to those who may read it."""
    at = acting(case.round, by, "talks")
    made = Remark.objects.create(case=the_case(at, case), person=by, words=words.strip()[:2000])
    note(act="remarked", who=by.pseudonym, review=at.review.pk, case=case.number)
    return made
