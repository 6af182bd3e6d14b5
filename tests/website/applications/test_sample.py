"""The sample yard's applications, made by the actions that people use."""

import pytest

from madang.website.applications import sample
from madang.website.applications.models import Answer, Application, Sent
from madang.website.clubs import sample as clubs
from madang.website.clubs.models import Club
from madang.website.people.sample import SAMPLE, sample_person
from madang.website.programmes import sample as programmes
from madang.website.support import sample as support
from madang.website.support.models import Milestone

pytestmark = pytest.mark.django_db


def test_a_draft_three_sent_and_one_that_won_are_made_once() -> None:
    people = {one.part: sample_person(one) for one in SAMPLE}
    for app in (clubs, programmes, sample, support, clubs, programmes, sample, support):
        app.fill(people)
    stands = {(one.call.slug, one.club.slug): one.state for one in Application.objects.select_related("call", "club")}
    assert stands == {
        (sample.OPEN, "dalbit-camera"): "draft",
        (sample.OPEN, "mulgil"): "sent",
        (sample.OPEN, "baram"): "eligible",
        (sample.OPEN, "sori"): "sent",
        (sample.PAST, "dalbit-camera"): "chosen",
    }
    draft = Application.objects.get(call__slug=sample.OPEN, club__slug="dalbit-camera")
    assert set(Answer.objects.filter(application=draft).values_list("by", flat=True)) == {people["leader"].pk, people["resident"].pk}
    won = Application.objects.get(call__slug=sample.PAST)
    assert (Sent.objects.count(), won.sent_at, won.call.programme.year) == (4, sample.ARRIVED, 2025)
    assert Milestone.objects.filter(application=won).count() == len(support.PROMISES)


def test_a_yard_without_the_sample_club_gets_nothing() -> None:
    people = {one.part: sample_person(one) for one in SAMPLE}
    programmes.fill(people)
    sample.fill(people)
    assert (Club.objects.count(), Application.objects.count()) == (0, 0)
