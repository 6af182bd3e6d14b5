"""The deadline rush, small: forty people save and send within five seconds at a real `madang web`, also where it dies in the middle."""

import asyncio
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from bench import rush
from bench.site import lay, match
from bench.site_processes import Web

PEOPLE, SECONDS = 40, 5.0
T = TypeVar("T")


def alone(work: Coroutine[object, object, T]) -> T:
    """Run it in a thread of its own: a browser that another test uses may keep a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    """Not yet open: a yard is laid first."""
    found = Web(tmp_path, "")
    yield found
    found.close()


def test_whoever_sends_in_a_rush_has_one_receipt_and_it_is_there(tmp_path: Path, web: Web) -> None:
    everybody = lay(tmp_path, "", PEOPLE)
    web.open()
    told = alone(rush.run(web.address, everybody, SECONDS))
    web.close()
    assert told.refused == []
    _all_are_there(match(tmp_path, "", everybody))


@pytest.mark.slow
def test_what_was_receipted_is_there_though_the_web_process_died_in_the_rush(tmp_path: Path, web: Web) -> None:
    everybody = lay(tmp_path, "", PEOPLE)
    web.open()
    held: list[int] = []

    def die() -> None:
        time.sleep(SECONDS / 2)
        held.append(sum(len(one.saved) for one in everybody))
        web.kill()
        web.open()

    async def both() -> rush.Told:
        told, _ = await asyncio.gather(rush.run(web.address, everybody, SECONDS), asyncio.to_thread(die))
        return told

    told = alone(both())
    web.close()
    assert 0 < held[0] < PEOPLE * rush.SAVES, "it died in the middle"
    assert told.retried > 0, "somebody met the gap"
    assert told.refused == []
    _all_are_there(match(tmp_path, "", everybody))


def _all_are_there(found: dict[str, object]) -> None:
    """Told to everybody, and kept once each as it was told."""
    wanted = {"told": PEOPLE, "receipts": PEOPLE, "lost": 0, "double": 0, "two numbers": 0}
    assert {name: int(str(found[name])) for name in wanted} == wanted, found["wrong"]
