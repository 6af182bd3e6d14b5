"""The deadline rush, small: forty people save and send within five seconds at a real `madang web`, also where it dies in the middle."""

import pytest
from bench.site import Rush, measure

PEOPLE, SECONDS = 40, 5.0
DEATH = 0.1  # of the people have their receipt: by what has happened, not by a clock that a slow machine falls behind
DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]


@pytest.mark.parametrize("database", DATABASES)
def test_whoever_sends_in_a_rush_has_one_receipt_and_it_is_there(database: str) -> None:
    _all_are_there(measure(database, PEOPLE, SECONDS, 2))


@pytest.mark.slow
@pytest.mark.parametrize("database", DATABASES)
def test_what_was_receipted_is_there_though_all_processes_died_in_the_rush(database: str) -> None:
    done = measure(database, PEOPLE, SECONDS, 2, kill=DEATH)
    assert PEOPLE * DEATH <= done.before_death < PEOPLE, "they died in the thick of it"
    assert done.told.retried > 0, "somebody met the gap"
    _all_are_there(done)


def _all_are_there(done: Rush) -> None:
    """Told to everybody, and kept once each as it was told."""
    wanted = {"told": PEOPLE, "receipts": PEOPLE, "lost": 0, "double": 0, "two numbers": 0}
    assert {name: int(str(done.found[name])) for name in wanted} == wanted, done.found["wrong"]
    assert done.told.refused == []
