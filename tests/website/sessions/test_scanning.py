"""A person's own scan that comes late: it counts where the code was on the screen at that time, in the session, once, for them alone."""

import json
import re
import threading
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import a_plan, begin, club_of, operator, taster

from madang.website.frame import times
from madang.website.people.models import Person
from madang.website.sessions import queries
from madang.website.sessions.actions import marking, planning
from madang.website.sessions.door_codes import STEP, code_at, fits, time_of
from madang.website.sessions.errors import CodeOver, NotBegun, NotYours
from madang.website.sessions.models import Mark, Session
from madang.website.sessions.views.scanning import read_scans


def shown(session: Session, at: datetime) -> str:
    return code_at(session.hidden_code, at.timestamp())


def scan(session: Session, at: datetime, /, **more: object) -> dict[str, object]:
    held = {"nonce": str(uuid4()), "session": session.pk, "code": shown(session, at), "at": at.isoformat()}
    return {**held, **more}


def hand_in(person: Person, *held: object) -> Any:
    return signed_in(person).post(reverse("sessions:scans"), json.dumps(list(held)), content_type="application/json")


def told(person: Person, *held: object) -> list[tuple[bool, str]]:
    return [(one["kept"], one["words"]) for one in hand_in(person, *held).json()["told"]]


@pytest.mark.django_db
def test_a_scan_that_waited_in_the_phone_counts_at_the_time_at_which_it_was_made() -> None:
    session, person = begin(taster(20), minutes=60), resident()
    then = timezone.now() - timedelta(minutes=40)
    one = scan(session, then)
    assert told(person, one) == [(True, "별 보기: 어서 오세요. 명단에 적었어요.")]
    assert told(person, one, scan(session, then)) == [(True, "별 보기: 어서 오세요. 명단에 적었어요.")] * 2
    mark = Mark.objects.get()
    assert (abs(mark.marked_at - then) <= timedelta(seconds=STEP), mark.arrived_at - mark.marked_at > timedelta(minutes=39)) == (True, True)
    assert (queries.attendance(session).people, queries.attendance(session).visits) == (1, 1)


@pytest.mark.django_db
def test_the_host_sees_which_scans_came_in_only_after_the_session_and_when() -> None:
    session = begin(taster(20), minutes=110)
    soon, late, taken_back = (resident(f"p{n}@example.kr", name) for n, name in enumerate(("오세림", "남도윤", "진서후")))
    then = timezone.now() - timedelta(minutes=50)
    assert told(soon, scan(session, then))[0][0], "without a network for a while, but handed in within the session"
    assert told(late, scan(session, then))[0][0]
    assert told(taken_back, scan(session, then))[0][0]
    host = Person.objects.get(email="ha@example.kr")
    Session.objects.filter(pk=session.pk).update(ends_at=timezone.now() - timedelta(minutes=40))
    Mark.objects.filter(person=soon).update(arrived_at=timezone.now() - timedelta(minutes=41))
    session.refresh_from_db()
    marking.mark(by=host, session=session, told=[marking.Told(uuid4(), name="민들레", how=Mark.How.SHEET)])
    Mark.objects.create(
        session=session, nonce=uuid4(), person=taken_back, size=0, how="list", by=host, marked_at=timezone.now(), arrived_at=timezone.now()
    )
    held = {one.name: one.late for one in queries.attendance(session).present}
    assert {name: one is not None for name, one in held.items()} == {"오세림": False, "남도윤": True, "진서후": False, "민들레": False}
    answer = signed_in(host).get(reverse("sessions:attendance", args=[session.pk])).content.decode()
    page = " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"</?time[^>]*>", "", answer)).split())
    mark, now = held["남도윤"], timezone.localtime()
    assert mark is not None
    scanned, handed = (times.moment(timezone.localtime(at), "ko", now) for at in (mark.marked_at, mark.arrived_at))
    assert f"남도윤 왔어요 늦게 들어옴 : {scanned}에 찍고 {handed}에 들어왔어요" in page
    assert (page.count("늦게 들어옴"), "모임이 끝난 뒤에 들어온 스캔이 1개 있어요" in page) == (1, True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("shown_at", "says", "refused"),
    [
        (-40, -40, None), (-40, -44, None), (-40, -37, None),  # a phone's clock may be wrong by minutes
        (-40, -20, CodeOver), (-40, 0, CodeOver),  # the code is not of that time
        (-95, -95, NotBegun),  # half an hour before it begins and earlier
        (2, 2, CodeOver), (2, 30, CodeOver), (10, 4, CodeOver),  # nobody has seen that code yet
    ],
)  # fmt: skip
def test_the_code_tells_its_own_time(shown_at: int, says: int, refused: type[Exception] | None) -> None:
    session, person, now = begin(taster(20), minutes=60), resident(), timezone.now()
    code, at = shown(session, now + timedelta(minutes=shown_at)), now + timedelta(minutes=says)
    if refused is None:
        assert marking.was_here(person=person, session=session, code=code, nonce=uuid4(), at=at)
    else:
        with pytest.raises(refused):
            marking.was_here(person=person, session=session, code=code, nonce=uuid4(), at=at)
        assert Mark.objects.count() == 0


@pytest.mark.django_db
def test_nothing_counts_after_the_session_after_a_day_or_where_it_was_called_off() -> None:
    person, now = resident(), timezone.now()
    over = begin(taster(20), minutes=180)
    for ago in (50, 59):
        with pytest.raises(NotBegun):
            marking.was_here(
                person=person, session=over, code=shown(over, now - timedelta(minutes=ago)), nonce=uuid4(), at=now - timedelta(minutes=ago)
            )
    old = begin(taster(20), minutes=60 * 25)
    then = now - timedelta(minutes=60 * 24 + 10)
    with pytest.raises(CodeOver):
        marking.was_here(person=person, session=old, code=shown(old, then), nonce=uuid4(), at=then)
    within = begin(taster(20), minutes=60 * 20)
    then = now - timedelta(hours=19)
    assert marking.was_here(person=person, session=within, code=shown(within, then), nonce=uuid4(), at=then)
    off = begin(taster(20), minutes=60)
    planning.cancel(by=operator(), session=off, why="비")
    off.refresh_from_db()
    with pytest.raises(NotBegun):
        marking.was_here(person=person, session=off, code=shown(off, now), nonce=uuid4(), at=now)
    assert Mark.objects.count() == 1


@pytest.mark.django_db
def test_a_clubs_own_session_takes_its_people_alone_and_tells_a_stranger_nothing_of_it() -> None:
    leader = resident("l@example.kr", "문가람")
    session = begin(planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"))[0])
    one = scan(session, timezone.now())
    [(kept, words)] = told(resident(), one)
    assert (kept, "별 보기" in words, Mark.objects.count()) == (False, False, 0)
    with pytest.raises(NotYours):
        marking.was_here(person=resident(), session=session, code=str(one["code"]), nonce=uuid4(), at=timezone.now())
    assert told(leader, one)[0][0] is True


@pytest.mark.django_db
def test_another_sessions_code_and_a_session_that_is_gone_are_told_each_by_itself() -> None:
    session, other, person = begin(taster(20)), begin(taster(20)), resident()
    now = timezone.now()
    answers = told(
        person,
        scan(session, now, code=shown(other, now)),
        scan(session, now, session=999_999),
        scan(session, now),
        scan(session, now, code=""),
    )
    assert [kept for kept, _ in answers] == [False, False, True, False]
    assert ("지금 화면에 있는" in answers[0][1] or "바뀌었어요" in answers[0][1], answers[1][1]) == (True, "이제 없는 모임이에요.")


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"nonce": "x"}, {"session": "1"}, {"session": True}, {"session": 2**60}, {"code": 1}, {"code": "a" * 41},
                                   {"at": "yesterday"}, {"at": "2026-11-28T10:00:00"}, {"at": "2026-13-99"}, {"at": None}])  # fmt: skip
def test_what_is_no_scan_is_refused_in_words(wrong: dict[str, object]) -> None:
    session = begin(taster(20))
    answer = hand_in(resident(), scan(session, timezone.now(), **wrong))
    assert (answer.status_code, "읽을 수 없" in answer.json()["words"], Mark.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("body", [b"", b"{", b"{}", b"\xff", b"[1]", b"[" + b"{}," * 40 + b"{}]", b"[" + b"1," * 30_000 + b"1]"])
def test_what_is_no_list_of_scans_is_none(body: bytes) -> None:
    assert read_scans(body) is None


@pytest.mark.django_db
def test_who_is_not_signed_in_hands_in_nothing_and_the_waiting_page_tells_of_nobody() -> None:
    assert Client().post(reverse("sessions:scans"), "[]", content_type="application/json").status_code == 302
    page = signed_in(resident("oh@example.kr", "오세림")).get(reverse("sessions:scanned"))
    script = Client().get("/scans.js")
    assert (page.status_code, script.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert [address in script.content.decode() for address in ("/ko/sessions/here/", "/en/sessions/here/")] == [True, True]
    assert "csrfmiddlewaretoken" not in Client().get(reverse("sessions:scanned")).content.decode()


@given(st.text(min_size=1, max_size=8), st.floats(0, 4e9), st.floats(-300, 300))
def test_a_code_is_found_at_its_time_and_only_near_it(secret: str, at: float, off: float) -> None:
    code = code_at(secret, at)
    found = time_of(secret, code, at + off, 300)
    assert found is not None
    assert (found <= at < found + STEP, fits(secret, code, found)) == (True, True)
    assert time_of(secret, code, at + 300 + 2 * STEP, 300) is None
    assert time_of(secret, "한글", at, 300) is None


@pytest.mark.django_db(transaction=True)
def test_a_scan_that_is_sent_by_two_tries_at_once_counts_once() -> None:
    session, person, now, start = begin(taster(20)), resident(), timezone.now(), threading.Barrier(4)
    own, code, counts = uuid4(), shown(session, now), []

    def send() -> None:
        start.wait()
        counts.append(marking.was_here(person=person, session=session, code=code, nonce=own, at=now))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(counts), Mark.objects.count()) == ([False, False, False, True], 1)
