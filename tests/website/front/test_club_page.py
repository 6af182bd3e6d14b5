"""A club's page says what the club does, as far as its reader may see it; it asks the database as often for much as for little."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.files.bytes import phone_photo, upload

from madang.website.applications.models import Application
from madang.website.clubs import showing
from madang.website.clubs.models import Club, Membership
from madang.website.files.actions import keep
from madang.website.notebook import actions as notebook
from madang.website.notebook.actions import Seen
from madang.website.notebook.models import Entry, Observation
from madang.website.people.models import Person
from madang.website.programmes.models import Call, Programme
from madang.website.sessions.models import Session

pytestmark = pytest.mark.django_db


@pytest.fixture
def leader() -> Person:
    return resident("l@example.kr", "문가람")


@pytest.fixture
def club(leader: Person) -> Club:
    made = Club.objects.create(slug="moon", name="달빛 카메라", purpose="밤을 찍어요")
    Membership.objects.create(club=made, person=leader, role="leader")
    return made


def page(club: Club, client: Client | None = None, language: str = "ko") -> str:
    return (client or Client()).get(f"/{language}/clubs/{club.slug}/").content.decode()


def sections(said: str) -> list[str]:
    return [part.split("</h2>")[0].strip() for part in said.split("<h2>")[1:]]


def a_session(club: Club, title: str, days: int, kind: str = "open") -> Session:
    starts = timezone.now() + timedelta(days=days)
    return Session.objects.create(
        club=club, title=title, kind=kind, starts_at=starts, ends_at=starts + timedelta(hours=2), host=club.memberships.get().person,
        hidden_code=title, capacity=9,
    )  # fmt: skip


def asked(club: Club, by: Person, question: str, *, show: bool, people: str = "") -> Entry:
    entry = notebook.begin(by=by, club=club, question=question, thinking="짐작", nonce=uuid4())
    if people:
        photo = keep(by=by, upload=upload(phone_photo(), "달.jpg"), kinds=["picture"], words=f"{question} 사진")
        notebook.observe(by=by, entry=entry, nonce=uuid4(), seen=Seen("봤다", "", timezone.now(), people, photo))
    if show:
        notebook.publish(by=by, entry=entry)
    return entry


def won(club: Club, slug: str, state: str) -> Application:
    programme = Programme.objects.create(
        slug=f"p-{slug}", year=2025, name_ko=f"사업 {slug}", name_en=f"Programme {slug}", credit_ko=f"온들시의 지원 {slug}",
        credit_en=f"Supported by Ondeul {slug}", shown=True,
    )  # fmt: skip
    call = Call.objects.create(programme=programme, slug=slug, title_ko=f"공모 {slug}", title_en=f"Call {slug}", shown_at=timezone.now())
    return Application.objects.create(call=call, club=club, title="비밀 계획", state=state, began_by=club.memberships.get().person)


def test_a_stranger_reads_when_it_meets_what_it_asks_and_what_it_won(club: Club, leader: Person) -> None:
    a_session(club, "열린 밤", 2)
    a_session(club, "우리끼리", 1, kind="club")
    a_session(club, "지난 밤", -3)
    asked(club, leader, "나방은 왜 올까?", show=True, people=Observation.People.NONE)
    asked(club, leader, "혼자 묻는 것", show=False)
    for slug, state in (("a", "agreed"), ("b", "chosen"), ("c", "not chosen"), ("d", "in review"), ("e", "draft")):
        won(club, slug, state)
    said = page(club)
    assert sections(said)[:3] == ["다가오는 모임", "우리가 궁금한 것", "함께한 사업"]
    there = ("열린 밤", "나방은 왜 올까?", "나방은 왜 올까? 사진", "공모 a", "온들시의 지원 a", "공모 b")
    assert [words for words in there if words not in said] == []
    hidden = ("우리끼리", "지난 밤", "혼자 묻는 것", "공모 c", "공모 d", "공모 e", "비밀 계획")
    assert [words for words in hidden if words in said] == []
    english = page(club, language="en")
    assert "Supported by Ondeul a" in english
    assert sections(english)[2] == "Chosen for"


def test_a_member_sees_the_clubs_own_sessions_too(club: Club, leader: Person) -> None:
    a_session(club, "우리끼리", 1, kind="club")
    assert ("우리끼리" in page(club, signed_in(leader)), "우리끼리" in page(club)) == (True, False)


def test_a_photo_in_which_somebody_was_not_asked_stays_inside(club: Club, leader: Person) -> None:
    asked(club, leader, "누가 왔을까?", show=True, people=Observation.People.UNASKED)
    for client in (Client(), signed_in(leader)):
        said = page(club, client)
        assert ("누가 왔을까?" in said, "누가 왔을까? 사진" in said) == (True, False)


def test_a_new_club_says_what_to_do_to_its_people_and_little_to_strangers(club: Club, leader: Person) -> None:
    mine, theirs = page(club, signed_in(leader)), page(club)
    assert (reverse("sessions:new") in mine, "준비되면 보여 주세요" in mine) == (True, True)
    assert (reverse("sessions:new") in theirs, "우리가 궁금한 것" in theirs, "함께한 사업" in theirs) == (False, False, False)
    assert "누구나 올 수 있는 모임은 아직 잡힌 것이 없어요." in theirs
    Club.objects.filter(pk=club.pk).update(ended_at=timezone.now())
    assert "다가오는 모임" not in page(club, signed_in(leader))


def test_it_asks_the_database_as_often_for_much_as_for_little(club: Club, leader: Person) -> None:
    counted = []
    for times in (1, 30):
        for number in range(times):
            a_session(club, f"모임 {times} {number}", number + 1)
            asked(club, leader, f"질문 {times} {number}", show=True, people=Observation.People.NONE if number < 2 else "")
            won(club, f"{times}-{number}", "agreed")
        for client in (Client(), signed_in(leader)):
            page(club, client)
            with CaptureQueriesContext(connection) as questions:
                page(club, client)
            counted.append(len(questions))
    assert counted[:2] == counted[2:]
    assert max(counted) < 25


def test_each_app_is_asked_once_and_in_the_order_of_the_page() -> None:
    known = showing._parts._known
    for part in list(known):
        showing.know(part.place, part.template, part.read)
    places = (showing.MEETINGS, showing.QUESTIONS, showing.WON)
    told = [(part.place, part.template) for part in sorted(known, key=lambda part: part.place)]
    assert told == list(zip(places, (f"{app}/on_club.html" for app in ("sessions", "notebook", "applications")), strict=True))
