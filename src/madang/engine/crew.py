"""Several processes at one door: each takes what comes in, and one that dies is followed by another at once.

The first process only watches. It answers nothing, holds no connection to the database and starts no thread, so that it can part whenever
somebody is missing. Where processes part (Linux) they share what was loaded before; elsewhere each loads the site for itself.
"""

import logging
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

log = logging.getLogger(__name__)

PARTS = "fork" if sys.platform == "linux" else "spawn"
ENDS = (signal.SIGINT, signal.SIGTERM)
LOOKS = 0.2  # seconds between two looks at whether a person wants it to end
SHORT = 5.0  # seconds: who lives no longer is not followed at once, but after a pause that grows
LONGEST_PAUSE = 10.0
PATIENCE = 12.0  # seconds that everybody has to finish their answers


@dataclass(frozen=True, slots=True)
class Job:
    """What one process does, until SIGTERM comes. Elsewhere than on Linux both must travel: a function of a module, plain arguments."""

    name: str
    do: Callable[..., None]
    given: tuple[Any, ...] = ()


class Place:
    """A job and who does it now. Whoever dies young, again and again, is waited for longer and longer."""

    def __init__(self, job: Job, part: str = PARTS):
        self._job, self._context = job, multiprocessing.get_context(part)
        self._child: BaseProcess | None = None
        self._began = self._pause = self._not_before = 0.0

    @property
    def child(self) -> BaseProcess | None:
        """Who does it; nobody during a pause."""
        return self._child

    def fill(self, now: float) -> None:
        """Begin, where nobody is there and no pause lasts."""
        if self._child is None and now >= self._not_before:
            self._child = self._context.Process(target=_begin, args=(self._job,), name=self._job.name, daemon=True)  # type: ignore[attr-defined]
            self._child.start()
            self._began = now

    def look(self, now: float) -> None:
        """Tell of a death, and settle when the next one begins."""
        child = self._child
        if child is None or child.is_alive():
            return
        self._pause = 0.0 if now - self._began > SHORT else min(LONGEST_PAUSE, max(LOOKS, self._pause * 2))
        self._not_before = now + self._pause
        facts = {"name": self._job.name, "code": child.exitcode, "pause": self._pause}
        log.error("a process ended and is followed", extra={"facts": facts})
        child.close()
        self._child = None


def work(jobs: Sequence[Job], part: str = PARTS) -> None:
    """Have every job done until SIGINT or SIGTERM comes; then end them all, and return when all have ended."""
    places = [Place(job, part) for job in jobs]
    with _until_told() as told:
        try:
            while not told:
                now = time.monotonic()
                for place in places:
                    place.look(now)
                    place.fill(now)
                wait([place.child.sentinel for place in places if place.child is not None], LOOKS)
        finally:
            _end([place.child for place in places if place.child is not None])


def left_alone(watcher: int) -> bool:
    """Whether the process that watched over this one is gone. Who is left alone ends, so that the door is free for the next crew."""
    return os.name == "posix" and os.getppid() != watcher


@contextmanager
def _until_told() -> Iterator[list[int]]:
    told: list[int] = []

    def hear(number: int, frame: FrameType | None) -> None:
        told.append(number)

    before = {number: signal.signal(number, hear) for number in ENDS}
    try:
        yield told
    finally:
        for number, one in before.items():
            signal.signal(number, one)


def _begin(job: Job) -> None:
    """In the new process: signals are heard as in any program, whoever was listening in the one that it came from."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(KeyboardInterrupt):
        job.do(*job.given)


def _end(children: list[BaseProcess]) -> None:
    """Ask all, more than once: one may just have begun, and not listen yet. Who does not end is ended."""
    until = time.monotonic() + PATIENCE
    while (alive := [one for one in children if one.is_alive()]) and time.monotonic() < until:
        for one in alive:
            one.terminate()
        wait([one.sentinel for one in alive], 1.0)
    for one in children:
        if one.is_alive():
            one.kill()
        one.join(PATIENCE)
