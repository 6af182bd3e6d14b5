"""Home, my own place, and the operator's desk: what is there, what is not, and in how many questions."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from tests.website.doors import resident, signed_in

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.front import coming, desk, queries
from madang.website.notebook.models import Entry
from madang.website.notices.actions import tell
from madang.website.programmes.models import Call, Programme
from madang.website.proposals.models import Proposal, Report
from madang.website.sessions.models import Seat, Session
from madang.website.support.models import Milestone, Step

pytestmark = pytest.mark.django_db


def programme() -> Programme:
    return Programme.objects.get_or_create(
        slug="y", defaults={"year": 2026, "name_ko": "우리동네 과학", "name_en": "Science", "shown": True}
    )[0]


def a_call(slug: str, opens: float | None, closes: float | None, *, shown: bool = True, past: bool = False) -> Call:
    """`opens` and `closes` in days from now."""
    now = timezone.now()
    return Call.objects.create(
        programme=programme(), slug=slug, title_ko=f"공모 {slug}", title_en=f"Call {slug}", shown_at=now if shown else None, past=past,
        opens_at=None if opens is None else now + timedelta(opens), closes_at=None if closes is None else now + timedelta(closes),
    )  # fmt: skip


def a_club(slug: str, people: int = 0, places: int | None = None) -> Club:
    club = Club.objects.create(slug=slug, name=f"클럽 {slug}", purpose="별을 세요.", neighbourhood="느티동", places=places)
    for number in range(people):
        Membership.objects.create(club=club, person=resident(f"{slug}{number}@example.kr", f"{slug}{number}"))
    return club


def test_an_empty_yard_says_so_and_what_to_do(client: Client) -> None:
    page = client.get("/ko/").content.decode()
    wanted = ("지금 열린 공모가 없어요", "이웃 세 사람과 궁금한 것 하나면")
    assert [words for words in wanted if words not in page] == []


def test_the_call_that_closes_next_comes_first_and_what_is_not_open_does_not_come() -> None:
    a_call("late", -1, 20)
    a_call("soon", -1, 3)
    a_call("endless", -1, None)
    a_call("hidden", -1, 3, shown=False)
    a_call("over", -9, -1)
    a_call("past", -1, 3, past=True)
    a_call("future", 5, 9)
    assert [call.title.ko for call in queries.calls_now()] == ["공모 soon", "공모 late", "공모 endless"]


def test_where_no_call_is_open_the_next_one_is_told(client: Client) -> None:
    a_call("future", 5, 9)
    a_call("later", 50, 90)
    assert [(call.title.ko, call.open) for call in queries.calls_now()] == [("공모 future", False)]
    page = client.get("/ko/").content.decode()
    assert ("다음 공모" in page, "에 열려요" in page) == (True, True)


def test_clubs_tell_how_many_they_are_and_how_many_may_still_come(client: Client) -> None:
    a_club("full", 3, places=3)
    a_club("room", 2, places=5)
    Club.objects.filter(slug=a_club("gone").slug).update(ended_at=timezone.now())
    assert [(club.name, club.members, club.places) for club in queries.clubs_now()] == [("클럽 room", 2, 3), ("클럽 full", 3, 0)]
    page = client.get("/ko/").content.decode()
    assert ("2명 · 자리 3개" in " ".join(page.split()), "클럽 gone" in page) == (True, False)
    english = " ".join(client.get("/en/").content.decode().split())
    assert "2 members · 3 places left" in english


def test_what_was_left_is_counted_no_more() -> None:
    club = a_club("one", 2, places=4)
    Membership.objects.filter(club=club).first().delete()  # type: ignore[union-attr]
    Membership.objects.filter(club=club).update(until=timezone.localdate())
    assert [(one.members, one.places) for one in queries.clubs_now()] == [(0, 4)]


def test_only_what_a_club_shows_of_its_notebook_stands_on_the_home_page(client: Client) -> None:
    club = a_club("one")
    Entry.objects.create(club=club, question="왜 별은 깜빡일까?", published_at=timezone.now())
    Entry.objects.create(club=club, question="아직 비밀")
    page = client.get("/ko/").content.decode()
    assert ("깜빡일까" in page, "아직 비밀" in page) == (True, False)


def test_home_asks_as_much_of_a_full_yard_as_of_a_small_one(client: Client) -> None:
    counted = []
    for size in (4, 400):
        Call.objects.bulk_create(
            Call(
                programme=programme(),
                slug=f"{size}-{number}",
                title_ko="공모",
                title_en="Call",
                shown_at=timezone.now(),
                opens_at=timezone.now(),
            )
            for number in range(size)
        )
        clubs = Club.objects.bulk_create(Club(slug=f"{size}-{number}", name="클럽", purpose="별") for number in range(size))
        Entry.objects.bulk_create(Entry(club=club, question="왜?", published_at=timezone.now()) for club in clubs)
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/ko/").status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 12


def test_my_yard_holds_my_clubs_applications_and_notices_and_nobody_elses() -> None:
    person, other = resident(), resident("other@example.kr", "남도윤")
    mine, theirs = a_club("mine"), a_club("theirs")
    Membership.objects.create(club=mine, person=person, role="leader")
    Membership.objects.create(club=theirs, person=other)
    call = a_call("soon", -1, 3)
    Application.objects.create(call=call, club=mine, title="별 세기", began_by=other)
    Application.objects.create(call=call, club=theirs, title="남의 것", began_by=other)
    tell(people=[person], kind="seat", words=Text(ko="자리가 났어요.", en="A seat."))
    page = signed_in(person).get(reverse("front:mine")).content.decode()
    wanted = {
        "클럽 mine": True,
        "클럽 theirs": False,
        "별 세기": True,
        "남의 것": False,
        "자리가 났어요.": True,
        "운영 책상": False,
    }
    with translation.override("ko"):
        wanted[str(Membership.Role.LEADER.label)] = True
    assert {words: words in page for words in wanted} == wanted


def test_drafts_that_close_next_come_first_among_mine() -> None:
    person = resident()
    for slug, closes, state in (("a", 9, "draft"), ("b", 2, "draft"), ("c", None, "draft"), ("d", 1, "sent")):
        Application.objects.create(call=a_call(slug, -1, closes), title=slug, began_by=person, state=state)
    assert [one.title for one in queries.my_applications(person)] == ["b", "a", "c", "d"]


def test_guests_of_a_club_do_not_see_its_applications() -> None:
    person, club = resident(), a_club("one")
    Membership.objects.create(club=club, person=person, role="guest")
    Application.objects.create(call=a_call("a", -1, 3), club=club, title="비밀", began_by=resident("x@example.kr", "x"))
    assert queries.my_applications(person) == []


def test_my_yard_asks_as_much_with_many_as_with_few() -> None:
    person, counted = resident(), []
    client = signed_in(person)
    for size in (2, 30):
        for number in range(size):
            club = a_club(f"{size}-{number}")
            Membership.objects.create(club=club, person=person)
            Application.objects.create(call=a_call(f"{size}-{number}", -1, 3), club=club, title="x", began_by=person)
        tell(people=[person] * size, kind="x", words=Text(ko="x", en="x"))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse("front:mine")).status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 14


def test_the_desk_shows_what_waits_and_is_quiet_where_nothing_does() -> None:
    operator = resident("op@example.kr", "하은채", ["operator"])
    client = signed_in(operator)
    assert "기다리는 일이 없어요" in client.get(reverse("front:desk")).content.decode()
    call = a_call("soon", -1, 3)
    for number in range(3):
        club, sent = a_club(str(number)), timezone.now() - timedelta(hours=number + 1)
        Application.objects.create(call=call, club=club, began_by=operator, state="sent", sent_at=sent, receipt=str(number))
    told = [(str(queue.name), queue.count) for queue in desk.waiting()]
    assert told == [("확인할 신청서", 3), ("일주일 안에 마감하는 공모", 1)]
    page = client.get(reverse("front:desk")).content.decode()
    assert ("3건이 기다려요" in page, "3시간 전" in page) == (True, True)


def test_what_neighbours_propose_stands_on_the_home_page_the_most_supported_first(client: Client) -> None:
    for title, supporters, hidden in (("별 보는 밤", 2, None), ("냄새 지도", 9, None), ("나쁜 말", 99, timezone.now())):
        Proposal.objects.create(title=title, supporters=supporters, hidden_at=hidden)
    assert [one.title for one in queries.proposals_now()] == ["냄새 지도", "별 보는 밤"]
    page = client.get("/ko/").content.decode()
    assert ("냄새 지도" in page, "이웃 9명이 응원해요" in page, "나쁜 말" in page) == (True, True, False)


def test_the_desk_counts_every_queue() -> None:
    operator, now = resident("op@example.kr", "하은채", ["operator"]), timezone.now()
    held = Application.objects.create(call=a_call("x", -9, -1), applicant="x", began_by=operator, state="agreed")
    for place, at in enumerate((2, 5)):
        milestone = Milestone.objects.create(application=held, what_ko="영화", what_en="film", place=place, state=Milestone.State.HANDED_IN)
        Step.objects.create(milestone=milestone, state=Milestone.State.HANDED_IN, by=operator, at=now - timedelta(days=at))
    bad = Proposal.objects.create(title="나쁜 말", proposed_at=now - timedelta(hours=1))
    for number in range(2):
        Report.objects.create(proposal=bad, person=resident(f"r{number}@example.kr", f"r{number}"), at=now)
    told = {str(queue.name): (queue.count, queue.since) for queue in desk.waiting()}
    assert told == {
        "확인할 이행 과제": (2, now - timedelta(days=5)), "답을 기다리는 제안": (1, now - timedelta(hours=1)), "신고된 제안": (1, now),
    }  # fmt: skip
    assert list(told) == ["확인할 이행 과제", "답을 기다리는 제안", "신고된 제안"]


def a_session(title: str, hours: float, **more: object) -> Session:
    """It begins in so many hours and lasts two."""
    starts = timezone.now() + timedelta(hours=hours)
    host = resident("host@example.kr", "하은채")
    return Session.objects.create(title=title, starts_at=starts, ends_at=starts + timedelta(hours=2), host=host, **more)


def test_the_next_sessions_are_those_that_everybody_can_come_to(client: Client) -> None:
    club = a_club("one")
    a_session("다음", 5, kind="open", club=club, capacity=5, place="느티동 옥상")
    a_session("지금", -1, kind="taster", club=club)
    a_session("거점", 9, kind="club")
    a_session("우리끼리", 1, kind="club", club=club)
    a_session("어제", -30, kind="open")
    a_session("취소", 2, kind="open", cancelled_at=timezone.now())
    Seat.objects.create(session=Session.objects.get(title="다음"), name="가족", size=3, number=1, state="seated")
    Seat.objects.create(session=Session.objects.get(title="다음"), name="기다림", size=2, number=2, state="waiting")
    assert [(one.title, one.places) for one in coming.sessions_now()] == [("지금", None), ("다음", 2), ("거점", None)]
    page = " ".join(client.get("/ko/").content.decode().split())
    assert ("느티동 옥상" in page, "클럽 one · 자리 2개" in page, "우리끼리" in page) == (True, True, False)


def test_my_sessions_are_those_i_have_a_seat_in_and_those_of_my_clubs() -> None:
    person, mine, other = resident(), a_club("mine"), a_club("other")
    Membership.objects.create(club=mine, person=person)
    a_session("우리 모임", 9, club=mine)
    a_session("남의 모임", 9, club=other)
    for number, (title, state) in enumerate((("자리", "seated"), ("기다림", "waiting"), ("안 가요", "left"))):
        Seat.objects.create(session=a_session(title, number + 1, kind="open"), person=person, name="x", number=1, state=state)
    told = [(one.title, bool(one.seat)) for one in coming.my_sessions(person)]
    assert told == [("자리", True), ("기다림", True), ("우리 모임", False)]
    page = signed_in(person).get(reverse("front:mine")).content.decode()
    assert ("우리 모임" in page, "남의 모임" in page) == (True, False)


def test_sessions_cost_two_questions_however_many() -> None:
    for size in (3, 60):
        for number in range(size):
            a_session(f"{size}-{number}", number + 1, kind="open", capacity=9)
        with CaptureQueriesContext(connection) as asked:
            coming.sessions_now()
        assert len(asked) == 2


def test_whoever_serves_the_hub_finds_the_way_to_work_in_their_own_yard() -> None:
    told = {}
    for role in ("operator", "reviewer", "auditor", "mentor"):
        page = signed_in(resident(f"{role}@example.kr", role, [role])).get(reverse("front:mine")).content.decode()
        told[role] = [name for name in ("front:desk", "reviews:desk", "people:log") if f'href="{reverse(name)}"' in page]
    assert told == {"operator": ["front:desk"], "reviewer": ["reviews:desk"], "auditor": ["people:log"], "mentor": []}
