"""What the yard does by itself goes on after a failure, gives way to pages, and ends when it is told to."""

import threading
from uuid import uuid4

import pytest
from django.db import OperationalError
from tests.website.doors import resident
from tests.website.sessions.planned import begin, taster

from madang.engine import housekeeping
from madang.engine.housekeeping import Round, keep_house
from madang.website.notices.models import Notice
from madang.website.sessions.actions import seating


@pytest.mark.parametrize(("took", "share", "waits"), [(0.0, 0.02, 20), (0.1, 0.02, 20), (2.0, 0.02, 100), (30.0, 1.0, 30)])
def test_what_takes_long_is_done_less_often(took: float, share: float, waits: float) -> None:
    assert Round("x", 20, lambda: None, share).wait(took) == waits


@pytest.mark.django_db(transaction=True)
def test_a_round_that_fails_is_followed_by_the_next_and_all_end_when_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stop, done, twice = threading.Event(), [], threading.Event()

    def do() -> None:
        done.append(threading.current_thread().name)
        if len(done) == 1:
            raise OperationalError("away")
        twice.set()

    monkeypatch.setattr(housekeeping, "rounds", lambda: [Round("mail", 0.01, do, share=1.0)])
    threads = keep_house(stop)
    assert twice.wait(20)
    stop.set()
    for thread in threads:
        thread.join(20)
    assert ([thread.is_alive() for thread in threads], set(done)) == ([False], {"house: mail"})
    assert "mail failed" in caplog.text


@pytest.mark.django_db
def test_each_round_does_its_work_in_an_empty_yard_too() -> None:
    names = ("house", "mail", "search", "waiting", "reminding", "credit")
    assert [(one.name, one.do()) for one in housekeeping.rounds()] == [(name, None) for name in names]


@pytest.mark.django_db
def test_who_comes_is_reminded_and_what_was_promised_is_forgotten() -> None:
    coming, was = taster(days=1), taster(title="지난 별 보기")
    seating.take(session=coming, person=resident())
    seating.take_without_account(session=was, name="민들레네", size=2, email="m@example.kr", language="ko", network="x", nonce=uuid4())
    begin(was, minutes=60 * 48)
    held = {one.name: one for one in housekeeping.rounds()}
    for _ in range(2):
        held["reminding"].do()
        held["house"].do()
    assert (Notice.objects.count(), was.seats.get().email, was.seats.get().network_key) == (1, "", "")
