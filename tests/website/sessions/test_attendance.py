"""Attendance: at the door and by the list, once however often it arrives, never of the future; people and visits apart."""

import json
import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import a_plan, begin, club_of, operator, taster

from madang.website.people.models import Person
from madang.website.programmes.models import Programme
from madang.website.sessions import queries
from madang.website.sessions.actions import marking, planning, seating
from madang.website.sessions.actions.marking import Told
from madang.website.sessions.door_codes import code_at, fits
from madang.website.sessions.errors import CodeOver, NobodyThere, NotBegun, NotYours
from madang.website.sessions.models import Mark, Session
from madang.website.sessions.views.hosting import read_marks

pytestmark = pytest.mark.django_db


def seated(session: Session, person: Person, size: int = 1) -> object:
    return seating.take(session=session, person=person, size=size).pk


def test_people_and_visits_are_counted_apart() -> None:
    session, host = taster(20), operator()
    mine = seated(session, resident(), 3)
    other = seating.take_without_account(session=session, name="민들레네", size=2, email="", language="ko", network="x", nonce=uuid4())[0]
    begin(session)
    marking.mark(
        by=host,
        session=session,
        told=[Told(uuid4(), mine, size=2), Told(uuid4(), other.pk, size=2), Told(uuid4(), name="지나가던 이", size=1)],
    )
    told = queries.attendance(session)
    assert (told.people, told.visits, told.without) == (1, 5, 4)
    assert queries.unique_and_visits(Session.objects.all()) == (1, 5)


def test_a_mark_that_arrives_twice_counts_once_and_a_correction_is_another_row() -> None:
    session, host = taster(20), operator()
    seat = seated(session, resident())
    begin(session)
    one = Told(uuid4(), seat)
    assert [marking.mark(by=host, session=session, told=[one]) for _ in range(3)] == [1, 0, 0]
    marking.mark(by=host, session=session, told=[Told(uuid4(), seat, size=0, why="다른 사람이었어요")])
    assert (queries.attendance(session).visits, Mark.objects.count()) == (0, 2)
    marking.mark(by=host, session=session, told=[Told(uuid4(), seat)])
    assert queries.attendance(session).visits == 1


def test_nothing_is_marked_before_it_begins_or_by_a_stranger_or_about_nobody() -> None:
    session, host = taster(20), operator()
    seat = seated(session, resident())
    with pytest.raises(NotBegun):
        marking.mark(by=host, session=session, told=[Told(uuid4(), seat)])
    begin(session)
    with pytest.raises(NotYours):
        marking.mark(by=resident("s@example.kr"), session=session, told=[Told(uuid4(), seat)])
    with pytest.raises(NobodyThere):
        marking.mark(by=host, session=session, told=[Told(uuid4(), name="  ")])
    with pytest.raises(NobodyThere):
        marking.mark(by=host, session=session, told=[Told(uuid4(), uuid4())])  # a seat of another session
    planning.cancel(by=host, session=session, why="비")
    session.refresh_from_db()
    with pytest.raises(NotBegun):
        marking.mark(by=host, session=session, told=[Told(uuid4(), seat)])
    assert Mark.objects.count() == 0


def test_the_clock_of_a_phone_is_believed_within_reason() -> None:
    session, now = begin(taster(20), minutes=60), timezone.now()
    told = {
        name: marking.plausible(session, at, now) == (at if name == "then" else now)
        for name, at in {
            "then": now - timedelta(minutes=20), "tomorrow": now + timedelta(days=1), "last year": now - timedelta(days=365), "none": None,
        }.items()
    }  # fmt: skip
    assert told == dict.fromkeys(told, True)


def test_the_code_on_the_screen_opens_for_a_minute_at_most() -> None:
    shown = code_at("secret", 999_990.0)
    assert [fits("secret", shown, 999_990.0 + later) for later in (0, 29, 59, 61, 3600, -40)] == [True, True, True, False, False, False]
    assert not fits("another", shown, 999_990.0)
    assert not fits("secret", "한글 코드", 999_990.0)


def test_who_scans_is_here_once_with_the_people_of_their_seat() -> None:
    session, person = taster(20), resident()
    seated(session, person, 2)
    begin(session)
    client = signed_in(person)
    code = code_at(session.hidden_code, timezone.now().timestamp())
    address = reverse("sessions:here", args=[session.pk, code])
    assert client.get(address).status_code == 200
    for _ in range(2):
        assert client.post(address, {"nonce": str(uuid4())}).status_code == 302
    assert (queries.attendance(session).people, queries.attendance(session).visits) == (1, 2)
    assert client.post(reverse("sessions:here", args=[session.pk, "0" * 10])).status_code == 409
    assert Client().get(address).status_code == 302
    with pytest.raises(CodeOver):
        marking.here(person=person, session=session, code="", nonce=uuid4())


def test_a_clubs_own_session_is_not_for_who_found_its_code() -> None:
    leader = resident("l@example.kr", "문가람")
    session = begin(planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"))[0])
    code = code_at(session.hidden_code, timezone.now().timestamp())
    with pytest.raises(NotYours):
        marking.here(person=resident(), session=session, code=code, nonce=uuid4())
    assert marking.here(person=leader, session=session, code=code, nonce=uuid4())


def test_what_a_phone_gathered_arrives_whole_and_again() -> None:
    session, host = taster(20), operator()
    seat = str(seated(session, resident()))
    begin(session)
    gathered = [
        {"nonce": str(uuid4()), "seat": seat, "name": "오세림", "size": 1, "at": timezone.now().isoformat()},
        {"nonce": str(uuid4()), "name": "지나가던 이웃", "size": 2, "at": "2026-13-99"},
    ]
    client = signed_in(host)
    for _ in range(2):
        answer = client.post(reverse("sessions:marks", args=[session.pk]), json.dumps(gathered), content_type="application/json")
        assert (answer.status_code, answer.json()["visits"], len(answer.json()["kept"])) == (200, 3, 2)
    assert signed_in(resident("s@example.kr")).post(
        reverse("sessions:marks", args=[session.pk]), "[]", content_type="application/json"
    ).status_code == 403  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"{}", b"\xff", b"[1]", b'[{"nonce": "x"}]',
     b'[{"nonce": "00000000-0000-4000-8000-000000000000", "size": "1", "name": "a"}]',
     b'[{"nonce": "00000000-0000-4000-8000-000000000000", "size": true, "name": "a"}]', b"[" + b"1," * 300_000 + b"1]"],
)  # fmt: skip
def test_what_is_no_list_of_marks_is_refused_in_words(body: bytes) -> None:
    assert read_marks(body) is None
    session = begin(taster(20))
    answer = signed_in(operator()).post(reverse("sessions:marks", args=[session.pk]), body, content_type="application/json")
    assert (answer.status_code, Mark.objects.count()) == (422, 0)


def test_without_a_script_a_press_is_a_mark_and_another_takes_it_back() -> None:
    session, host = taster(20), operator()
    seat = str(seated(session, resident()))
    begin(session)
    client, address = signed_in(host), reverse("sessions:attendance", args=[session.pk])
    client.post(address, {"seat": seat, "size": "1"})
    assert queries.attendance(session).visits == 1
    client.post(address, {"seat": seat, "size": "0"})
    client.post(address, {"name": "지나가던 이", "size": "2"})
    assert queries.attendance(session).visits == 2


def test_the_sheet_on_paper_holds_everybody_and_empty_lines() -> None:
    import io

    from pypdf import PdfReader

    session = taster(20)
    seated(session, resident())
    pdf = signed_in(operator()).get(reverse("sessions:sheet", args=[session.pk])).content
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert [word for word in ("출석부", "별 보기", "오세림", "번호") if word not in words] == []


def test_a_certificate_can_ask_how_often_somebody_came() -> None:
    programme = Programme.objects.create(slug="p", year=2026, name_ko="사업", name_en="Programme", shown=True)
    leader, member = resident("l@example.kr", "문가람"), resident()
    club = club_of(leader, member)
    made = planning.plan(by=leader, club=club, programme=programme, what=a_plan(kind="club"), weeks=3)
    for session in made[:2]:
        seated(session, member)
        begin(session, minutes=60 * 24)
    marking.mark(by=leader, session=made[0], told=[Told(uuid4(), made[0].seats.get().pk)])
    assert queries.attendance_of(member, programme) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_the_same_mark_from_two_tries_at_once_counts_once() -> None:
    session, host = taster(20), operator()
    seat = seated(session, resident())
    begin(session)
    one, start, told = Told(uuid4(), seat), threading.Barrier(4), []

    def send() -> None:
        start.wait()
        told.append(marking.mark(by=host, session=session, told=[one]))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(told), Mark.objects.count()) == ([0, 0, 0, 1], 1)


def test_two_walk_ins_of_one_name_are_two_and_each_can_be_taken_back() -> None:
    session, host = begin(taster(20)), operator()
    first, second = Told(uuid4(), name="김씨"), Told(uuid4(), name="김씨")
    marking.mark(by=host, session=session, told=[first, second])
    assert queries.attendance(session).visits == 2
    marking.mark(by=host, session=session, told=[Told(uuid4(), name="김씨", size=0, of=first.nonce)])
    told = queries.attendance(session)
    assert (told.visits, [one.walk_in for one in told.present if one.size]) == (1, [second.nonce])


def test_what_was_marked_later_holds_though_it_arrived_first() -> None:
    session, host = taster(20), operator()
    seat = seated(session, resident())
    begin(session, minutes=60)
    now = timezone.now()
    marking.mark(by=host, session=session, told=[Told(uuid4(), seat, size=0, at=now - timedelta(minutes=5))])
    marking.mark(by=host, session=session, told=[Told(uuid4(), seat, size=1, at=now - timedelta(minutes=20))])
    assert queries.attendance(session).visits == 0
