"""Writers of one process take turns, give their turn back whatever happens, and nobody waits for ever."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from madang.website.frame.sqlite import base
from madang.website.people.models import Person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL queues writers by itself"),
]


def counted_up(pk: int, times: int) -> int:
    """Read, add, write, so that what is not alone loses a count."""
    try:
        for _ in range(times):
            with transaction.atomic():
                row = Person.objects.get(pk=pk)
                Person.objects.filter(pk=pk).update(epoch=row.epoch + 1)
        return times
    finally:
        connection.close()


def test_many_writers_take_turns_and_lose_nothing() -> None:
    person = Person.objects.create(email="a@example.kr")
    with ThreadPoolExecutor(12) as threads:
        done = sum(threads.map(lambda _: counted_up(person.pk, 25), range(12)))
    assert (done, Person.objects.get(pk=person.pk).epoch, base._turn.locked()) == (300, 300, False)


def test_a_turn_is_given_back_when_the_transaction_fails_or_its_connection_closes() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        1 // (0 if base._turn.locked() else 1)
    assert not base._turn.locked()
    with transaction.atomic(), transaction.atomic():
        assert base._turn.locked()
        connection.close()
        transaction.set_rollback(True)
    assert not base._turn.locked()


def test_whoever_gets_no_turn_in_time_goes_to_the_door_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "PATIENCE", 0.1)
    never = threading.Lock()
    never.acquire()
    monkeypatch.setattr(base, "_turn", never)
    Person.objects.create(email="b@example.kr")
    with transaction.atomic():
        Person.objects.filter(email="b@example.kr").update(epoch=7)
    assert (Person.objects.get(email="b@example.kr").epoch, never.locked()) == (7, True)
