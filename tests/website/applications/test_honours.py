"""A club's page says what the club was chosen for, to everybody, from the moment that it is true and as long as it is."""

import pytest
from django.test import Client

from madang.website.applications import sample
from madang.website.applications.models import Application
from madang.website.clubs import sample as clubs
from madang.website.people.sample import SAMPLE, sample_person
from madang.website.programmes import sample as programmes

pytestmark = pytest.mark.django_db
PAST = '<a href="/ko/calls/2025-neighbourhood-science-club/">2025 우리동네 과학클럽 참여 클럽 모집</a>'


@pytest.mark.parametrize(
    ("state", "told"), [("chosen", True), ("agreed", True), ("in review", False), ("waiting", False), ("withdrawn", False)]
)
def test_a_stranger_reads_on_a_clubs_page_what_it_was_chosen_for(state: str, told: bool, client: Client) -> None:
    people = {one.part: sample_person(one) for one in SAMPLE}
    for app in (clubs, programmes, sample):
        app.fill(people)
    Application.objects.filter(call__slug=sample.PAST).update(state=state)
    assert (PAST in client.get("/ko/clubs/dalbit-camera/").content.decode()) is told
