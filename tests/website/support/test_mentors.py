"""Mentors come from the hub, from a day on and until one, and never from inside the club that they judge."""

import threading

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.support.test_milestones import club

from madang.website.clubs.models import Club, Membership
from madang.website.notices.models import Notice
from madang.website.people.actions import changing
from madang.website.people.models import Person
from madang.website.support import queries
from madang.website.support.actions import mentors
from madang.website.support.errors import InTheClubAlready, NotAMentor, NotYours
from madang.website.support.rights import rights_in


def laid() -> tuple[Club, Person, Person, Person]:
    leader = resident("l@example.kr", "문가람")
    operator, mentor = resident("o@example.kr", "하은채", ["operator"]), resident("m@example.kr", "남도윤", ["mentor"])
    return club(leader=leader), leader, operator, mentor


@pytest.mark.django_db
def test_the_hub_puts_a_mentor_beside_a_club_from_today_on() -> None:
    found, leader, operator, mentor = laid()
    made = [mentors.assign(by=operator, club=found, mentor=mentor) for _ in range(2)]
    assert (made[0].pk, made[0].since, rights_in(found, mentor).judge) == (made[1].pk, timezone.localdate(), True)
    assert {notice.person for notice in Notice.objects.filter(kind="mentor")} == {mentor, leader}
    with pytest.raises(NotYours):
        mentors.end(by=leader, membership=made[0])
    mentors.end(by=operator, membership=made[0])
    assert rights_in(found, mentor).judge is False
    assert [(one.person, one.until) for one in queries.mentorships(found)] == [(mentor, timezone.localdate())]


@pytest.mark.django_db
def test_only_the_hub_assigns_and_only_its_mentors_who_have_no_other_part() -> None:
    found, leader, operator, mentor = laid()
    for person in (leader, mentor, resident("s@example.kr", "손님")):
        with pytest.raises(NotYours):
            mentors.assign(by=person, club=found, mentor=mentor)
    with pytest.raises(NotAMentor):
        mentors.assign(by=operator, club=found, mentor=leader)
    changing.give_role(by=operator, person=leader, kind="mentor")
    with pytest.raises(InTheClubAlready):
        mentors.assign(by=operator, club=found, mentor=Person.objects.get(pk=leader.pk))
    changing.end_role(by=operator, person=mentor, kind="mentor")
    assert queries.hub_mentors() == [leader]
    with pytest.raises(NotAMentor):
        mentors.assign(by=operator, club=found, mentor=Person.objects.get(pk=mentor.pk))


@pytest.mark.django_db
def test_the_page_shows_who_and_since_when_and_lets_operators_choose() -> None:
    found, leader, operator, mentor = laid()
    address = reverse("support:mentors", args=[found.slug])
    client = signed_in(operator)
    for wrong in ("", "0", "x", str(leader.pk), "9" * 30):
        assert client.post(address, {"mentor": wrong}).status_code == 422
    assert client.post(address, {"mentor": mentor.pk}).status_code == 302
    page = signed_in(leader).get(address).content.decode()
    assert ["남도윤" in page, "지금 멘토예요" in page, "오늘 마치기" in page] == [True, True, False]
    assert signed_in(leader).post(address, {"mentor": mentor.pk}).status_code == 403
    row = queries.mentorships(found).get()
    assert client.post(reverse("support:mentor-end", args=[found.slug, row.pk])).status_code == 302
    other = Membership.objects.get(person=leader)
    assert client.post(reverse("support:mentor-end", args=[found.slug, other.pk])).status_code == 403, "only mentors are ended here"


@pytest.mark.django_db(transaction=True)
def test_two_operators_at_once_assign_once() -> None:
    found, _, operator, mentor = laid()
    second = resident("o2@example.kr", "진서후", ["operator"])

    def run(by: Person) -> None:
        try:
            mentors.assign(by=by, club=found, mentor=mentor)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(by,)) for by in (operator, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Membership.objects.filter(person=mentor, until=None).count() == 1
