"""The operator's desk: every queue of every room in which something waits for the hub."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.front.test_home import a_call, a_club

from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.front import desk
from madang.website.reviews.models import Case, Review, Round, Seat, Sheet
from madang.website.support import queries as support
from madang.website.support.actions import certifying
from madang.website.support.models import Milestone

pytestmark = pytest.mark.django_db


def test_the_desk_tells_what_a_review_waits_for() -> None:
    operator, now, day = resident("op@example.kr", "하은채", ["operator"]), timezone.now(), timedelta(days=1)
    closed, empty, running = a_call("closed", -9, -2), a_call("empty", -9, -3), [a_call(f"r{number}", -9, -4) for number in range(3)]
    for call in (closed, *running):
        Application.objects.create(call=call, applicant="x", began_by=operator, state="eligible")
    assert empty.applications.count() == 0
    dates = [(-2, -1, 3, None, False), (-3, -1, 3, None, True), (-9, -8, -6, -5, True)]  # to begin, to share out, to decide
    for call, (opens, scores, until, talks, begun) in zip(running, dates, strict=True):
        review = Review.objects.create(call=call, made_by=operator)
        moments = {"opens_at": opens, "scores_from": scores, "scores_until": until, "talks_until": talks}
        held = {name: None if days is None else now + days * day for name, days in moments.items()}
        first = Round.objects.create(review=review, place=1, kind="document", begun_at=now if begun else None, **held)
        Round.objects.create(review=review, place=2, kind="talk", **held)
    told = [(str(queue.name), queue.count, queue.since) for queue in desk.waiting()]
    assert told == [
        ("결정하고 알릴 심사", 1, now - 5 * day), ("시작할 심사", 1, now - 2 * day), ("심사를 준비할 공모", 1, closed.closes_at),
        ("심사위원에게 나눌 신청서", 1, now - day),
    ]  # fmt: skip
    Sheet.objects.create(case=Case.objects.create(round=first, application=Application.objects.first(), number=1), seat=a_seat(review))
    Round.objects.filter(pk=first.pk).update(released_at=now)
    assert "결정하고 알릴 심사" not in {str(queue.name) for queue in desk.waiting()}
    assert "시작할 심사" in {str(queue.name) for queue in desk.waiting()}, "the round that follows the released one"


def a_seat(review: Review) -> Seat:
    return Seat.objects.create(review=review, person=resident("re@example.kr", "백이든"))


def test_the_desk_tells_of_clubs_that_nobody_leads_and_of_certificates_to_make() -> None:
    operator, left = resident("op@example.kr", "하은채", ["operator"]), timezone.localdate() - timedelta(days=7)
    leader, member = resident("l@example.kr", "문가람"), resident("m@example.kr", "오세림")
    club, bare, ended = a_club("lost"), a_club("bare"), a_club("ended")
    Club.objects.filter(pk=ended.pk).update(ended_at=timezone.now())
    for one in (club, ended):
        Membership.objects.create(club=one, person=leader, role="leader", since=left, until=left)
        Membership.objects.create(club=one, person=member)
    assert bare.memberships.count() == 0
    won = Application.objects.create(call=a_call("x", -9, -1), club=club, began_by=operator, state="agreed")
    for place in range(2):
        Milestone.objects.create(application=won, what_ko="영화", what_en="film", place=place, state=Milestone.State.CONFIRMED)
    told = {str(queue.name): (queue.count, queue.address) for queue in desk.waiting()}
    programme = won.call.programme
    assert told == {
        "대표가 없는 클럽": (1, reverse("clubs:succession", args=["lost"])),
        "이수증을 기다리는 사람": (1, reverse("support:certificates-of", args=[programme.slug])),
    }
    assert timezone.localdate(next(queue.since for queue in desk.waiting() if queue.since)) == left
    assert support.without_certificate(programme) == 1
    certifying.make(by=operator, programme=programme)
    Membership.objects.create(club=club, person=leader, role="leader")
    assert [(str(queue.name), queue.count) for queue in desk.waiting()] == [("이수증을 기다리는 사람", 1)]


def test_the_desk_asks_the_same_few_questions_however_much_waits() -> None:
    operator = resident("op@example.kr", "하은채", ["operator"])
    client, counted = signed_in(operator), []
    for size in (1, 20):
        for number in range(size):
            club = a_club(f"c{size}-{number}")
            Membership.objects.create(club=club, person=resident(f"m{size}-{number}@example.kr", "이웃"))
            Application.objects.create(
                call=a_call(f"a{size}-{number}", -9, -1), club=club, began_by=operator, state="sent", sent_at=timezone.now()
            )
        client.get(reverse("front:desk"))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse("front:desk")).status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 24
