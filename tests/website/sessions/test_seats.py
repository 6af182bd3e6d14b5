"""Seats: first come, first in; a family together or not at all; never more people than places."""

import threading
from datetime import timedelta
from uuid import uuid4

import hypothesis.strategies as st
import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from tests.website.doors import mailed_link, resident, signed_in
from tests.website.sessions.planned import a_plan, begin, club_of, operator, taster

from madang.website.clubs.waiting import NoRoomToGrow, TooLarge
from madang.website.notices.models import Notice
from madang.website.people.actions import changing
from madang.website.people.models import Person
from madang.website.sessions.actions import planning, reaching, seating
from madang.website.sessions.errors import AskedTooOften, OnlyForTheClub, Over, SeatGone
from madang.website.sessions.models import Reach, Seat, Session
from madang.website.sessions.reach import SMALLEST, tellable

pytestmark = pytest.mark.django_db


def walk_up(session: Session, name: str, size: int = 1, email: str = "") -> Seat:
    return seating.take_without_account(
        session=session, name=name, size=size, email=email, language="ko", network="10.0.0.1", nonce=uuid4()
    )[0]


def standing(session: Session) -> list[tuple[str, str]]:
    return list(session.seats.order_by("asked_at", "pk").values_list("name", "state"))


def test_somebody_without_an_account_has_a_place_in_one_form() -> None:
    session, phone = taster(), Client()
    assert reverse("sessions:come", args=[session.pk]) in phone.get(reverse("sessions:session", args=[session.pk])).content.decode()
    nonce = phone.get(reverse("sessions:come", args=[session.pk])).context["form"]["nonce"].value()
    sent = {"name": "민들레네", "size": "2", "email": "min@example.kr", "adult": "on", "nonce": str(nonce)}
    answer = phone.post(reverse("sessions:come", args=[session.pk]), sent)
    again = phone.post(reverse("sessions:come", args=[session.pk]), sent)
    assert again.headers["Location"] == answer.headers["Location"]  # pressed twice: the same place
    page = phone.get(answer.headers["Location"])
    seat = Seat.objects.get()
    assert (seat.name, seat.size, seat.state, seat.person) == ("민들레네", 2, "seated", None)
    assert str(seat.number) in page.content.decode()
    assert mailed_link().endswith(answer.headers["Location"])
    assert (page.headers["Cache-Control"] != "", "session" not in phone.cookies) == (True, True)


def test_a_child_alone_gets_no_place_and_nothing_is_kept() -> None:
    session = taster()
    answer = Client().post(reverse("sessions:come", args=[session.pk]), {"name": "토끼", "size": "1", "email": "", "nonce": str(uuid4())})
    assert (answer.status_code, list(answer.context["form"].errors), Seat.objects.count()) == (422, ["adult"], 0)


def test_a_family_waits_together_and_nobody_passes_it() -> None:
    session = taster(4)
    first = walk_up(session, "둘", 2)
    walk_up(session, "셋", 3)
    walk_up(session, "하나", 1)
    assert standing(session) == [("둘", "seated"), ("셋", "waiting"), ("하나", "waiting")]
    seating.give_up(seat=first)
    assert standing(session) == [("둘", "left"), ("셋", "seated"), ("하나", "seated")]


def test_who_gets_a_place_later_is_told_on_their_page_or_by_mail(django_capture_on_commit_callbacks: object) -> None:
    session, person = taster(1), resident()
    first = walk_up(session, "먼저")
    seating.take(session=session, person=person)
    mailed = walk_up(session, "메일", email="m@example.kr")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        seating.give_up(seat=first)
    assert list(Notice.objects.filter(person=person).values_list("ko", flat=True)) == ["자리가 났어요. ‘별 보기’에서 만나요."]
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        seating.give_up(seat=Seat.objects.get(person=person))
    assert (Seat.objects.get(pk=mailed.pk).state, mail.outbox[-1].to, "자리가 났어요" in str(mail.outbox[-1].subject)) == (
        "seated", ["m@example.kr"], True,
    )  # fmt: skip


def test_a_second_press_finds_the_first_place() -> None:
    session, person = taster(), resident()
    client = signed_in(person)
    for _ in range(2):
        assert client.post(reverse("sessions:take", args=[session.pk]), {"size": "2"}).status_code == 302
    assert [(seat.person, seat.size) for seat in Seat.objects.all()] == [(person, 2)]
    client.post(reverse("sessions:give-up", args=[session.pk]))
    client.post(reverse("sessions:take", args=[session.pk]), {"size": "1"})
    assert [(seat.size, seat.state) for seat in Seat.objects.order_by("asked_at")] == [(2, "left"), (1, "seated")]


def test_who_cannot_come_is_refused_in_words() -> None:
    session = taster(3)
    for size in (0, 4, 13):
        with pytest.raises(TooLarge):
            walk_up(session, "많은 이들", size)
    with pytest.raises(Over):
        walk_up(begin(taster()), "늦은 이")
    leader = resident("l@example.kr", "문가람")
    inner = planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"))[0]
    with pytest.raises(OnlyForTheClub):
        walk_up(inner, "지나가는 이")
    with pytest.raises(OnlyForTheClub):
        seating.take(session=inner, person=resident())
    assert Client().get(reverse("sessions:session", args=[inner.pk])).status_code == 403


def test_a_party_may_shrink_in_its_turn_and_grows_only_where_there_is_room() -> None:
    session = taster(4)
    first = walk_up(session, "넷", 4)
    walk_up(session, "둘", 2)
    seating.resize(seat=first, size=2)
    assert standing(session) == [("넷", "seated"), ("둘", "seated")]
    with pytest.raises(NoRoomToGrow):
        seating.resize(seat=first, size=3)
    assert standing(session) == [("넷", "seated"), ("둘", "seated")]
    planning.change(by=operator(), session=session, what=a_plan(capacity=5))
    assert seating.resize(seat=first, size=3).size == 3


def test_from_one_network_not_without_end() -> None:
    session = taster(None)
    for number in range(seating.FROM_ONE_NETWORK):
        walk_up(session, f"이웃 {number}")
    with pytest.raises(AskedTooOften):
        walk_up(session, "한 사람 더")


def test_a_seat_that_is_gone_is_gone() -> None:
    seat = walk_up(taster(), "이웃")
    seating.give_up(seat=seat)
    with pytest.raises(SeatGone):
        seating.give_up(seat=seat)
    assert Client().get(reverse("sessions:seat", args=["unknown"])).status_code == 404


def test_addresses_go_a_day_after() -> None:
    seat = walk_up(taster(), "이웃", email="m@example.kr")
    begin(seat.session, minutes=60 * 48)
    assert (seating.forget_addresses(now=timezone.now()), Seat.objects.get().email, Seat.objects.get().name) == (1, "", "이웃")
    seating.forget_addresses(now=timezone.now() + timedelta(days=40))
    assert Seat.objects.get().name == ""


def test_more_places_let_in_who_waits() -> None:
    session = taster(1)
    walk_up(session, "하나")
    walk_up(session, "둘", 1)
    planning.change(by=operator(), session=session, what=a_plan(capacity=2))
    assert standing(session) == [("하나", "seated"), ("둘", "seated")]


def test_erasing_a_person_gives_their_place_on_and_keeps_the_counts() -> None:
    from madang.website.sessions.erasing import forget

    session, person = taster(1), resident()
    seating.take(session=session, person=person)
    walk_up(session, "다음")
    forget(person=person)
    changing.forget(person=person)
    assert standing(session) == [("", "left"), ("다음", "seated")]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["come", "go", "less"]), st.integers(1, 5)), max_size=14))
def test_whatever_happens_nobody_sits_without_a_place_and_families_stay_whole(steps: list[tuple[str, int]]) -> None:
    Seat.objects.all().delete()
    session = taster(5)
    for number, (act, size) in enumerate(steps):
        there = list(session.seats.exclude(state="left").order_by("asked_at", "pk"))
        if act == "come":
            seating.take_without_account(
                session=session, name=str(number), size=size, email="", language="ko", network=str(number), nonce=uuid4()
            )
        elif there and act == "go":
            seating.give_up(seat=there[size % len(there)])
        elif there and there[0].size > 1:
            seating.resize(seat=there[0], size=1)
        waiting = session.seats.filter(state="waiting").order_by("asked_at", "pk").first()
        assert seating.taken(session) <= 5
        assert waiting is None or waiting.size > 5 - seating.taken(session)


def test_questions_for_reach_are_counted_apart_and_once() -> None:
    seat = walk_up(taster(), "이웃")
    told = {"first": "yes", "age": "65+", "place": "버들동", "trade": "<script>", "none": "x"}
    assert (reaching.reach(seat=seat, answers=told), reaching.reach(seat=seat, answers=told)) == (True, False)
    assert sorted(Reach.objects.values_list("question", "answer", "count")) == [
        ("age", "65+", 1),
        ("first", "yes", 1),
        ("place", "버들동", 1),
    ]
    assert {field.name for field in Reach._meta.get_fields()} == {"id", "session", "question", "answer", "count"}


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30), min_size=1))
def test_a_hidden_count_cannot_be_had_by_subtraction(counts: dict[str, int]) -> None:
    told = tellable(counts)
    hidden = [one.answer for one in told if one.count is None]
    assert all(one.count is None or one.count == 0 or one.count >= SMALLEST for one in told)
    others = [count for answer, count in counts.items() if count > 0 and answer not in hidden]
    assert len(hidden) != 1 or not others


@pytest.mark.django_db(transaction=True)
def test_of_two_families_that_want_the_last_places_one_sits_and_one_waits() -> None:
    session, start = taster(4), threading.Barrier(6)

    def press(number: int) -> None:
        start.wait()
        seating.take_without_account(session=session, name=f"{number}", size=3, email="", language="ko", network=f"{number}", nonce=uuid4())
        connection.close()

    threads = [threading.Thread(target=press, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Seat.objects.values_list("state", flat=True)) == ["seated"] + ["waiting"] * 5
    assert Seat.objects.values("number").distinct().count() == 6


@pytest.mark.django_db(transaction=True)
def test_one_person_pressing_on_two_devices_has_one_place() -> None:
    session, person, start = taster(4), resident(), threading.Barrier(2)

    def press(who: Person) -> None:
        start.wait()
        seating.take(session=session, person=who)
        connection.close()

    threads = [threading.Thread(target=press, args=(person,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Seat.objects.count() == 1


def test_a_reminder_comes_once() -> None:
    session, person = taster(days=1), resident()
    seating.take(session=session, person=person)
    assert [planning.remind(now=timezone.now()) for _ in range(2)] == [1, 0]
    assert Notice.objects.filter(person=person).count() == 1
    planning.change(by=operator(), session=session, what=a_plan(days=0.9, capacity=4, place="강당"))
    assert planning.remind(now=timezone.now() + timedelta(minutes=1)) == 1
