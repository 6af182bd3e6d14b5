"""What was begun and what was finished, one JSON line each, never rewritten. Every build reads it first, so that nothing is done twice."""

import json
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Did = Literal["intended", "submitted", "finished", "failed", "lost", "settled"]
Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what happened to a step, with its facts."""

    step: str
    did: Did
    facts: Facts


class Journal:
    """An append-only file of entries, flushed line by line.

    A last line torn by a crash is cut off when the file is opened. A line that cannot be read in the middle is left alone and
    counted in `damaged`. `finished` is true for a step whose latest of {finished, lost} is finished, and a step is written as
    finished once only: `finish` of a finished step returns the facts that stand.
    """

    def __init__(self, path: Path):
        self._path = path
        self.damaged = 0
        self._finished: dict[str, Facts] = {}
        self._open: dict[str, list[Entry]] = {}
        self.entries = 0
        self._writing = threading.Lock()  # paid work waits in threads
        path.parent.mkdir(parents=True, exist_ok=True)
        self._mend()
        for entry in read(path):
            if entry is None:
                self.damaged += 1
            else:
                self._take_in(entry)

    def _mend(self) -> None:
        if not self._path.exists():
            return
        with self._path.open("rb+") as file:
            held = file.read()
            whole = held.rfind(b"\n") + 1
            if whole < len(held):
                file.truncate(whole)
                os.fsync(file.fileno())

    def _take_in(self, entry: Entry) -> None:
        self.entries += 1
        if entry.did == "finished":
            self._finished[entry.step] = entry.facts
            self._open.pop(entry.step, None)
        elif entry.did == "lost":
            self._finished.pop(entry.step, None)
        elif entry.did == "settled":
            self._open.pop(entry.step, None)
        else:
            self._open.setdefault(entry.step, []).append(entry)

    def write(self, step: str, did: Did, facts: Facts | None = None) -> None:
        """Append one entry; it is on the disk when this returns. Raises OSError."""
        line = json.dumps({"step": step, "did": did, "facts": dict(facts or {})}, ensure_ascii=False, sort_keys=True)
        with self._writing, self._path.open("ab") as file:
            file.write(line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
            self._take_in(Entry(step, did, facts or {}))

    def finish(self, step: str, facts: Facts) -> Facts:
        """Say that a step is finished; where it already is, nothing is written. Returns the facts that stand."""
        if step not in self._finished:
            self.write(step, "finished", facts)
        return self._finished[step]

    def lose(self, step: str) -> None:
        """Say that a finished step's result is gone, so that it may be done again."""
        if step in self._finished:
            self.write(step, "lost")

    def finished(self, step: str) -> Facts | None:
        """The facts of a finished step, or None."""
        return self._finished.get(step)

    def open_entries(self, step: str) -> tuple[Entry, ...]:
        """What was begun of a step that is not finished: intents, submissions, failures, in order."""
        return tuple(self._open.get(step, ()))

    def steps(self, prefix: str) -> Iterator[tuple[str, Facts]]:
        """Finished steps whose name starts with `prefix`, in the order in which they were finished."""
        yield from ((step, facts) for step, facts in self._finished.items() if step.startswith(prefix))


def read(path: Path) -> Iterator[Entry | None]:
    """The file's entries in order; None for a line that cannot be read. A missing file has none."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            yield _entry(line)


def _entry(line: bytes) -> Entry | None:
    try:
        held = json.loads(line)
        return Entry(str(held["step"]), held["did"], dict(held["facts"]))
    except (ValueError, KeyError, TypeError):
        return None
