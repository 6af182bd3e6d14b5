"""Paid work, bought once: the intent is on the disk before the order, the order's number before the waiting. Over journal and port."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

from madang.film.language import Text
from madang.film.takes.journal import Journal
from madang.film.takes.port import Generator, Made, TakeRequest


@runtime_checkable
class Paid(Generator, Protocol):
    """A maker who asks for money: ordering and collecting are two acts, so that a crash between them loses nothing.

    `deduplicates` says that the provider charges one key once, however often it is asked.
    """

    deduplicates: bool

    def submit(self, request: TakeRequest, *, key: str) -> str:
        """Order the work; returns the provider's job id. Raises Failed."""
        ...

    def collect(self, job: str, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
        """Wait for the job and fetch its file into `into`. Raises Failed or Cancelled."""
        ...


class Uncertain(Exception):
    """An order was sent and its answer lost; the provider can neither be asked nor charges once. A person decides."""

    def __init__(self, step: str):
        self.step = step
        self.message = Text(
            ko="주문을 보냈는데 답을 받지 못했어요. 돈이 나갔을 수 있어 다시 주문하지 않았어요. 서비스 쪽 내역을 확인하고 결정해 주세요.",
            en="The order was sent and its answer lost. It may have been charged, so it was not sent again: look it up there and decide.",
        )
        super().__init__(self.message.en)


def order(
    generator: Paid,
    request: TakeRequest,
    into: Path,
    journal: Journal,
    step: str,
    *,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Made:
    """Make a paid take once, across crashes: continue the job that was ordered before, order it only where none was.

    Raises Uncertain where an earlier order's answer was lost, Failed and Cancelled as the generator does.
    """
    begun = journal.open_entries(step)
    job = next((str(entry.facts["job"]) for entry in reversed(begun) if entry.did == "submitted"), "")
    if not job:
        if any(entry.did == "intended" for entry in begun) and not generator.deduplicates:
            raise Uncertain(step)
        if not begun:
            journal.write(step, "intended", {"generator": generator.name, "price": generator.quote(request).price})
        job = generator.submit(request, key=step)
        journal.write(step, "submitted", {"job": job})
    return generator.collect(job, into, progress=progress, cancelled=cancelled)


def settle(journal: Journal, step: str) -> None:
    """A person has decided on an uncertain take: it may be ordered again."""
    journal.write(step, "settled")
