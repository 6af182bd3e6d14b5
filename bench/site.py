"""`./run bench site`: the deadline rush. 800 people save ten times each and send once within 60 seconds, on SQLite and on PostgreSQL; then
once more on each, and all processes of the web are killed in the thick of it. Last, what list pages ask of each database (`bench.lists`).

The crowd runs on the same machine and takes its share of it. `RUSH_PEOPLE`, `RUSH_SECONDS`, `RUSH_DATABASE`, `RUSH_PROCESSES` and
`RUSH_PARTS` (`rush kill lists`) choose less. A busy machine is told by its load; `chrt -r 5` before the command puts the bench first.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench import rush
from bench.report import Goal, Row, report
from bench.site_processes import Web, ask_yard, cpu_below, environment, postgresql

PEOPLE, SECONDS = 800, 60.0
SIZES = (10, 1_000, 100_000)
LONGEST = 900  # seconds for the lists on one database; beyond that something is badly wrong
DEATH = 1 / 3  # of the people have their receipt by then: in the thick of it, on a slow machine too


@dataclass(slots=True)
class Rush:
    """One rush, from which the rows are made. CPU in seconds, memory in MiB; `gap` is how long nobody answered after the kill."""

    told: rush.Told
    everybody: list[rush.Person]
    found: dict[str, object] = field(default_factory=dict)
    web: float = 0.0
    database: float = 0.0
    memory: float = 0.0
    before_death: int = 0
    gap: float = 0.0


def main(runs: int) -> None:
    """One rush a database: it is long enough to be its own repetition."""
    people, seconds = int(os.environ.get("RUSH_PEOPLE", PEOPLE)), float(os.environ.get("RUSH_SECONDS", SECONDS))
    databases = os.environ.get("RUSH_DATABASE", "sqlite postgresql").split()
    parts = os.environ.get("RUSH_PARTS", "rush kill lists").split()
    processes = int(os.environ.get("RUSH_PROCESSES", os.cpu_count() or 1))
    rows = [
        Row("people", people, ""), Row("seconds in which they come", seconds, "s"), Row("processes of the web", processes, ""),
        Row("load of the machine before", os.getloadavg()[0], ""), Row("put first by chrt", float(_first()), ""),
    ]  # fmt: skip
    if "rush" in parts:
        for name in databases:
            rows += _rows(name, people, measure(name, people, seconds, processes))
    if "kill" in parts:
        for name in databases:
            rows += _killed_rows(f"{name}, killed", people, measure(name, people, seconds, processes, kill=DEATH))
    if "lists" in parts:
        for name in databases:
            rows += lists(name)
    report("site", rows, 1)


def lists(database: str) -> list[Row]:
    """Each page's questions at most, held against those of ten rows, and its time at the most rows."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="madang-lists-")))
        url = stack.enter_context(postgresql(folder))[0] if database == "postgresql" else ""
        words = [sys.executable, "-m", "bench.lists", *map(str, SIZES)]
        began = time.monotonic()
        done = subprocess.run(words, env=environment(folder, url), stdout=subprocess.PIPE, check=True, timeout=LONGEST)
        took = time.monotonic() - began
    told = json.loads(done.stdout)
    few, many = told[str(SIZES[0])], told[str(SIZES[-1])]
    rows = [Row(f"{database}: laid and asked in", took, "s")]
    for page, first in few.items():
        every = [at[page] for at in told.values()]
        failed = sum(one["status"] != 200 for one in every)
        most = max(one["questions"] for one in every)
        name, held = f"{database}: {page}", min(SIZES[-1], first["most"] or SIZES[-1])
        rows.append(Row(f"{name}: questions", most, "", f"at {SIZES[0]} rows", first["questions"], Goal("ratio", "<=", 1)))
        rows.append(Row(f"{name}: at {held} rows", many[page]["took"], "ms", f"at {SIZES[0]} rows", first["took"]))
        if failed:
            rows.append(Row(f"{name}: did not answer", failed, "", goal=Goal("value", "<=", 0)))
    return rows


def _first() -> bool:
    """Whether this runs before all that is ordinary on the machine."""
    return hasattr(os, "sched_getscheduler") and os.sched_getscheduler(0) in (os.SCHED_RR, os.SCHED_FIFO)


def measure(database: str, people: int, seconds: float, processes: int, *, kill: float = 0.0) -> Rush:
    """Lay, rush, match. All processes of the web are killed when this part of the people has been told their receipt (0: never)."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="madang-rush-")))
        url, pid = stack.enter_context(postgresql(folder)) if database == "postgresql" else ("", 0)
        everybody = lay(folder, url, people)
        web = Web(folder, url, processes)
        stack.callback(web.close)
        web.open()
        before = web.cpu, cpu_below(pid) if pid else 0.0
        crowd = rush.Crowd(web.address, everybody, seconds)
        at, gap = _die(web, crowd, round(people * kill)) if kill else (0.0, 0.0)
        told, everybody = crowd.come_back()
        done = Rush(told, everybody, gap=gap, before_death=sum(0 < one.told_at < at for one in everybody))
        done.web, done.database = web.cpu - before[0], cpu_below(pid) - before[1] if pid else 0.0
        done.memory = web.memory
        web.close()
        done.found = match(folder, url, everybody)
    return done


def _die(web: Web, crowd: rush.Crowd, receipts: int) -> tuple[float, float]:
    """All processes of the web are killed when so many receipts were told, and the yard is opened again at once. When that was (by the
    clock on the wall), and for how many seconds nobody answered."""
    crowd.wait_for(receipts)
    at, began = time.time(), time.monotonic()
    web.kill()
    web.open()
    return at, time.monotonic() - began


def lay(folder: Path, url: str, people: int) -> list[rush.Person]:
    """The yard, and who will come."""
    laid = ask_yard("lay", str(people), folder, url)
    return [rush.Person(number, **one) for number, one in enumerate(laid)]  # type: ignore[arg-type, union-attr, call-overload]


def match(folder: Path, url: str, everybody: list[rush.Person]) -> dict[str, object]:
    """What they were told, against what is there."""
    told = [{"application": one.application, "number": one.receipt, "digest": one.digest, "saved": one.saved} for one in everybody]
    (folder / "told.json").write_text(json.dumps(told))
    found = ask_yard("match", str(folder / "told.json"), folder, url)
    assert isinstance(found, dict)
    found["two numbers"] = sum(len(one.receipts) > 1 for one in everybody)
    return found


def part(seconds: list[float], share: float) -> float:
    """The time within which this share had their answer."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))] if seconds else float("nan")


def _kept(name: str, people: int, done: Rush) -> list[Row]:
    """Whether all is there, once, as it was told."""
    found = done.found
    print(name, found["disk"], done.told.refused[:3], found["wrong"], flush=True)
    lost = int(str(found["lost"])) + (people - int(str(found["told"])))
    double = int(str(found["double"])) + int(str(found["two numbers"]))
    return [
        Row(f"{name}: receipts, of {people}", float(str(found["receipts"])), "", goal=Goal("value", ">=", people)),
        Row(f"{name}: lost", lost, "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: double", double, "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: refused or given up", len(done.told.refused), "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: tried again", done.told.retried, ""),
    ]


def _rows(name: str, people: int, done: Rush) -> list[Row]:
    told, every = done.told, done.told.all
    return [
        *_kept(name, people, done),
        Row(f"{name}: p50 of all requests", part(every, 0.5), "s"),
        Row(f"{name}: p95 of all requests", part(every, 0.95), "s", goal=Goal("value", "<=", 1.0)),
        Row(f"{name}: longest", max(every), "s"),
        *(Row(f"{name}: p95 of {kind}", part(times, 0.95), "s") for kind, times in told.seconds.items()),
        Row(f"{name}: requests", len(every), ""),
        Row(f"{name}: took", told.took, "s"),
        Row(f"{name}: CPU of the web", done.web, "s"),
        Row(f"{name}: CPU of the web a request", done.web / len(every) * 1000, "ms"),
        Row(f"{name}: CPU of the database", done.database, "s"),
        Row(f"{name}: CPU of the crowd", told.cpu, "s"),
        Row(f"{name}: memory of the web", done.memory, "MiB"),
    ]


def _killed_rows(name: str, people: int, done: Rush) -> list[Row]:
    every = done.told.all
    return [
        *_kept(name, people, done),
        Row(f"{name}: receipts told before the death", done.before_death, "", goal=Goal("value", ">=", 1)),
        Row(f"{name}: nobody answered for", done.gap, "s"),
        Row(f"{name}: p95 of all requests", part(every, 0.95), "s"),
        Row(f"{name}: longest", max(every), "s"),
        Row(f"{name}: took", done.told.took, "s"),
    ]
