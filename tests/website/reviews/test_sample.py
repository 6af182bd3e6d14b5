"""The sample yard's review, made by the actions that people use."""

import pytest

from madang.website.applications.models import Application
from madang.website.people.sample import SAMPLE, sample_person
from madang.website.programmes import sample as programmes
from madang.website.reviews import sample
from madang.website.reviews.models import Case, Conflict, Sheet
from madang.website.reviews.queries.reading import reading
from madang.website.reviews.queries.standing import standpoint

pytestmark = pytest.mark.django_db


def test_a_review_is_at_work_and_is_made_once() -> None:
    people = {one.part: sample_person(one) for one in SAMPLE}
    programmes.fill(people)
    sample.fill(people)
    sample.fill(people)
    round = Case.objects.select_related("round__review__call").latest("pk").round
    at = standpoint(round, people["reviewer"])
    assert (at.phase, at.part, Application.objects.filter(state="in review").count()) == ("scoring", "reviewer", 5)
    assert sorted(Conflict.objects.values_list("how", flat=True)) == ["added", "declared"]
    assert {case.sheets.count() for case in Case.objects.all()} == {2}
    mine = Sheet.objects.filter(seat=at.seat)
    assert (mine.exclude(handed_in_at=None).count(), mine.filter(handed_in_at=None).exclude(saved_at=None).count()) == (1, 1)
    read = reading(at, at.cases().select_related("application").order_by("number")[0])
    assert (len(read.answers), all(one.words for one in read.answers), read.hides) == (2, True, False)
