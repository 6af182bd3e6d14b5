"""Counting who is reached. The answers of a seat are added to counts, and nothing of them is kept with the seat."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F

from madang.website.sessions.models import Reach, Seat
from madang.website.sessions.reach import PLACE, QUESTIONS


@transaction.atomic
def reach(*, seat: Seat, answers: Mapping[str, str]) -> bool:
    """Add a party's answers, once; an answer that is none of those offered is left out. Returns whether they were counted."""
    if not Seat.objects.filter(pk=seat.pk, reach_told=False).update(reach_told=True):
        return False
    for question, answer in answers.items():
        words = answer.strip()[:60]
        offered = {key for key, _ in QUESTIONS[question][1]} if question in QUESTIONS else None
        if not words or (offered is not None and words not in offered) or (offered is None and question != PLACE):
            continue
        Reach.objects.bulk_create([Reach(session_id=seat.session_id, question=question, answer=words)], ignore_conflicts=True)
        Reach.objects.filter(session_id=seat.session_id, question=question, answer=words).update(count=F("count") + 1)
    return True
