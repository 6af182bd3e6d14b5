"""Writers of all processes take turns, give their turn back whatever happens, and nobody waits for ever."""

import multiprocessing
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, transaction
from tests.website.frame.turns_of_others import hold, write

from madang.website.frame.sqlite import turns
from madang.website.frame.sqlite.turns import Turns, turns_of
from madang.website.people.models import Person

sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL queues writers by itself")
kernel = pytest.mark.skipif(sys.platform == "win32", reason="no flock")
spawning = multiprocessing.get_context("spawn")


def here() -> Turns:
    """The turns of the tests' database."""
    return turns_of(str(connection.settings_dict["NAME"]))


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


@sqlite
@pytest.mark.django_db(transaction=True)
def test_many_writers_take_turns_and_lose_nothing() -> None:
    person = Person.objects.create(email="a@example.kr")
    with ThreadPoolExecutor(12) as threads:
        done = sum(threads.map(lambda _: counted_up(person.pk, 25), range(12)))
    assert (done, Person.objects.get(pk=person.pk).epoch, here().taken) == (300, 300, False)


@sqlite
@pytest.mark.django_db(transaction=True)
def test_a_turn_is_given_back_when_the_transaction_fails_or_its_connection_closes() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        1 // (0 if here().taken else 1)
    assert not here().taken
    with transaction.atomic(), transaction.atomic():
        assert here().taken
        connection.close()
        transaction.set_rollback(True)
    assert not here().taken


@sqlite
@pytest.mark.django_db(transaction=True)
def test_whoever_gets_no_turn_in_time_goes_to_the_door_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.1)
    Person.objects.create(email="b@example.kr")
    assert here().take()
    try:
        with transaction.atomic():
            Person.objects.filter(email="b@example.kr").update(epoch=7)
        assert (Person.objects.get(email="b@example.kr").epoch, here().taken) == (7, True)
    finally:
        here().give_back()


@kernel
def test_processes_take_turns_and_none_waits_until_the_other_is_through(tmp_path: Path) -> None:
    (tmp_path / "told").touch()
    both = [spawning.Process(target=write, args=(tmp_path, name, 150, 0.002)) for name in "ab"]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    told = (tmp_path / "told").read_text()
    assert (len(told), told.count("a"), [one.exitcode for one in both]) == (300, 150, [0, 0])
    while_both = told.strip(told[0]).strip(told[-1])
    assert len(while_both) == 0 or max(len(run) for run in runs(while_both)) < 100


def runs(told: str) -> Iterator[str]:
    """Turns that the same one had one after the other."""
    begin = 0
    for place in range(1, len(told) + 1):
        if place == len(told) or told[place] != told[begin]:
            yield told[begin:place]
            begin = place


@kernel
def test_the_turn_of_a_process_that_died_is_the_next_ones(tmp_path: Path) -> None:
    holder = spawning.Process(target=hold, args=(tmp_path,))
    holder.start()
    until = time.monotonic() + 30
    while not (tmp_path / "held").exists() and time.monotonic() < until:
        time.sleep(0.02)
    mine = Turns(tmp_path / "turns")
    with ThreadPoolExecutor(1) as waiting:
        coming = waiting.submit(mine.take)
        time.sleep(0.1)
        early = coming.done()
        holder.kill()
        assert (early, coming.result(20)) == (False, True)
    mine.give_back()
    holder.join(20)
    assert not mine.taken


def test_a_database_in_memory_has_turns_without_a_file() -> None:
    mine = turns_of("file:memorydb_default?mode=memory&cache=shared")
    assert (mine.take(), mine.taken) == (True, True)
    mine.give_back()
    assert not mine.taken
