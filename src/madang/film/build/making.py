"""Takes are made: what is wanted and not there yet goes to the workers; what fails falls back to the animatic. After requests."""

import errno
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from madang.film.build.requests import Asked
from madang.film.build.workers import Done, Workers, make_take
from madang.film.language import Text
from madang.film.takes import (
    BrokenGenerator,
    Cancelled,
    Choice,
    Failed,
    Generator,
    Journal,
    Made,
    Makers,
    NoSuchGenerator,
    Paid,
    State,
    Store,
    Take,
    Uncertain,
    canonical,
    choose,
    load,
    order,
)

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG})  # the machine's fault, and no generator's
DEATHS = 2  # how often workers may die before what is left is given up


@dataclass(frozen=True, slots=True)
class Fallen:
    """A wanted take that could not be made, and why."""

    asked: Asked
    reason: Text
    uncertain: bool = False


@dataclass(slots=True)
class Studio:
    """What making needs: store, journal, workers, generators, a folder for unfinished work, and the clock's word for now."""

    store: Store
    journal: Journal
    workers: Workers
    makers: Makers
    folder: Path
    now: Callable[[], str]
    loaded: dict[str, Generator] = field(default_factory=dict)
    _shelf: dict[tuple[str, str], list[Take]] = field(default_factory=dict)
    _shelved: int = -1  # entries of the journal when the shelf was filled

    def generator(self, name: str) -> Generator:
        if name not in self.loaded:
            self.loaded[name] = load(name, self.makers)
        return self.loaded[name]

    def takes(self, kind: str, owner: str) -> list[Take]:
        """All takes of one kind that somebody owns, in the order in which they were made."""
        if self._shelved != self.journal.entries:
            self._shelf, self._shelved = {}, self.journal.entries
            for number, (step, facts) in enumerate(self.journal.steps("take:")):
                take = _take(step, facts, number)
                self._shelf.setdefault((take.kind, take.shot), []).append(take)
        return self._shelf.get((kind, owner), [])

    def stands(self, asked: Asked) -> bool:
        """Whether the wanted take is there: this very one, or a current one that was paid for."""
        step = asked.step(self.generator(asked.generator).version)
        facts = self.journal.finished(step)
        if facts is not None:
            if self.store.state(str(facts["file"])) == "there":
                return True
            self.journal.lose(step)
        chosen = self.choice(asked)
        return chosen is not None and chosen.state is State.CURRENT and chosen.take.price > 0

    def choice(self, asked: Asked, chosen: str = "") -> Choice | None:
        """The take that is shown for what is asked, or None."""
        recipe = ""
        if asked.generator in self.makers:
            try:
                recipe = asked.recipe(self.generator(asked.generator).version)
            except BrokenGenerator:
                recipe = ""
        return choose(
            self.takes(asked.kind, asked.owner),
            asked.owner,
            asked.basis,
            self.store.state,
            chosen=chosen,
            generator=asked.generator,
            recipe=recipe,
        )


def _take(step: str, facts: Mapping[str, Any], number: int) -> Take:
    held = {name: facts[name] for name in ("id", "kind", "shot", "basis", "recipe", "generator", "version", "seed", "file")}
    notes = tuple(Text(ko, en) for ko, en in facts.get("notes", ()))
    return Take(**held, number=number, price=facts.get("price", 0), seconds=facts.get("seconds", 0.0), when=facts.get("when", ""),
                notes=notes, details=facts.get("details", {}))  # fmt: skip


@dataclass(slots=True)
class Pace:
    """Guessed seconds against measured ones: what is left is the guess, corrected by what was seen."""

    guessed: float
    workers: int
    began: float
    done: float = 0.0
    took: float = 0.0

    def left(self, share_running: float) -> float:
        """Seconds until all is made."""
        rate = self.took / self.done if self.done else 1.0
        return max(0.0, (self.guessed - self.done - share_running) * rate / max(1, self.workers))


def make_takes(
    wanted: Sequence[Asked], studio: Studio, *, told: Callable[[float, float], None], cancelled: Callable[[], bool]
) -> tuple[list[str], list[Fallen]]:
    """Make all wanted takes, the longest first; the steps made and what fell. `told` hears the share done and the seconds left.

    Every finished take is in the store and the journal before the next one is waited for. Raises Cancelled, after keeping what was
    finished.
    """
    fallen: list[Fallen] = []
    work: dict[str, tuple[Asked, float]] = {}
    for asked in wanted:
        try:
            generator = studio.generator(asked.generator)
            work[asked.step(generator.version)] = (asked, generator.quote(asked.request).seconds)
        except (NoSuchGenerator, BrokenGenerator) as wrong:
            fallen.append(Fallen(asked, wrong.message))
    made: list[str] = []
    pace = Pace(sum(seconds for _, seconds in work.values()), studio.workers.count or 1, time.monotonic())
    left = dict(sorted(work.items(), key=lambda item: -item[1][1]))
    for _ in range(DEATHS + 1):
        try:
            _round(left, studio, pace, made, fallen, told, cancelled)
            return made, fallen
        except BrokenProcessPool:
            studio.workers.again()
    words = Text(
        ko="만들던 프로세스가 거듭 멈췄어요. 메모리가 모자란지 살펴보세요.",
        en="The worker died again and again; see whether memory runs out.",
    )
    fallen.extend(Fallen(asked, words) for asked, _ in left.values())
    return made, fallen


def _round(
    left: dict[str, tuple[Asked, float]],
    studio: Studio,
    pace: Pace,
    made: list[str],
    fallen: list[Fallen],
    told: Callable[[float, float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Hand out all that is left and take in what is finished; `left` shrinks as it goes."""
    with ThreadPoolExecutor(4) as waiting_room:  # paid work waits for others, not for this machine
        futures = {_submit(step, asked, studio, waiting_room, cancelled): step for step, (asked, _) in left.items()}
        running = set(futures)
        try:
            while running:
                ended, running = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
                for future in ended:
                    _take_in(future, futures[future], left, studio, pace, made, fallen)
                shares = studio.workers.progress()
                part = sum(seconds * shares.get(step, 0.0) for step, (_, seconds) in left.items())
                told((pace.done + part) / max(pace.guessed, 1e-6), pace.left(part))
                if cancelled():
                    raise Cancelled
        except (Cancelled, KeyboardInterrupt):
            _stop(futures, left, studio, pace, made, fallen)
            raise


def _stop(futures: dict[Future[Done], str], left: Any, studio: Studio, pace: Pace, made: list[str], fallen: list[Fallen]) -> None:
    """Stop everybody, and keep what was finished meanwhile."""
    studio.workers.stop()
    for future in futures:
        future.cancel()
    wait([future for future in futures if not future.cancelled()], timeout=10)
    for future, step in futures.items():
        if step in left and future.done() and not future.cancelled() and future.exception() is None:
            _take_in(future, step, left, studio, pace, made, fallen)


def _submit(step: str, asked: Asked, studio: Studio, waiting_room: ThreadPoolExecutor, cancelled: Callable[[], bool]) -> Future[Done]:
    into = studio.folder / step.replace(":", "-")
    generator = studio.generator(asked.generator)
    if isinstance(generator, Paid):
        return waiting_room.submit(_order, generator, asked, into, studio.journal, step, cancelled)
    workers = studio.workers
    request = replace(asked.request, media=dict(asked.request.media), parameters=dict(asked.request.parameters))
    return workers.executor.submit(make_take, asked.generator, dict(studio.makers), request, into, step, workers.asked, workers.tell)


def _order(generator: Paid, asked: Asked, into: Path, journal: Journal, step: str, cancelled: Callable[[], bool]) -> Done:
    began = time.monotonic()
    into.mkdir(parents=True, exist_ok=True)
    made = order(generator, asked.request, into, journal, step, progress=lambda _: None, cancelled=cancelled)
    return Done(made, time.monotonic() - began)


def _take_in(
    future: Future[Done],
    step: str,
    left: dict[str, tuple[Asked, float]],
    studio: Studio,
    pace: Pace,
    made: list[str],
    fallen: list[Fallen],
) -> None:
    asked, guessed = left[step]
    try:
        done = future.result()
    except BrokenProcessPool:
        raise
    except Failed as wrong:
        fallen.append(Fallen(asked, wrong.reason))
    except Uncertain as wrong:
        fallen.append(Fallen(asked, wrong.message, uncertain=True))
    except Exception as wrong:  # a stranger's generator may raise anything, Cancelled too where nobody stopped it; the film still plays
        if isinstance(wrong, OSError) and wrong.errno in NO_ROOM:
            raise
        fallen.append(Fallen(asked, Text(ko=f"생성기가 멈췄어요: {wrong!r}", en=f"The generator broke down: {wrong!r}")))
    else:
        keep(step, asked, done.made, done.seconds, studio)
        made.append(step)
        pace.took += done.seconds
    del left[step]
    pace.done += guessed


def keep(step: str, asked: Asked, made: Made, seconds: float, studio: Studio) -> None:
    """Put a finished file into the store, then its take into the journal: in this order, a crash between loses a file, not a promise."""
    generator = studio.generator(asked.generator)
    file = studio.store.add(made.path)
    facts = {
        "id": step.rpartition(":")[2][:12],
        "kind": asked.kind,
        "shot": asked.owner,
        "basis": asked.basis,
        "recipe": asked.recipe(generator.version),
        "generator": asked.generator,
        "version": generator.version,
        "seed": asked.request.seed,
        "file": file,
        "price": generator.quote(asked.request).price,
        "seconds": round(seconds, 3),
        "when": studio.now(),
        "notes": [[note.ko, note.en] for note in made.notes],
        "details": dict(made.details),
    }
    canonical(facts)  # a stranger's details must be plain values
    studio.journal.finish(step, facts)
