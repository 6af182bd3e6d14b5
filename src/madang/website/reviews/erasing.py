"""Forgetting a person: what they scored and decided stays under their pseudonym, and the review whole; what they wrote freely goes."""

from django.db import transaction
from django.utils import timezone

from madang.website.people.models import Person
from madang.website.people.unnaming import unname
from madang.website.reviews.models import Conflict, Decision, Remark, Seat, Sheet


@transaction.atomic
def forget(*, person: Person) -> None:
    """Points, decisions and conflicts stay: others' results rest on them. Why there was a conflict, and words said in a discussion, tell of
    the person and are emptied. Sheets that were not handed in are nobody's business any more."""
    Sheet.objects.filter(seat__person=person, handed_in_at=None).delete()
    unname(person, Sheet.objects.filter(seat__person=person), "notes", "note")
    unname(person, Decision.objects.filter(by=person), "reason_ko", "reason_en")
    Remark.objects.filter(person=person).update(words="")
    Conflict.objects.filter(person=person).update(words="")
    Seat.objects.filter(person=person, left_at=None).update(left_at=timezone.now(), chair=False)
