"""`./run bench site`: the deadline rush. 800 people save ten times each and send once within 60 seconds, on SQLite and on PostgreSQL.

The generator runs on the same machine and takes its share of it.
"""

import asyncio
import json
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import rush
from bench.report import Goal, Row, report
from bench.site_processes import Web, ask_yard, cpu_below, postgresql

PEOPLE, SECONDS = 800, 60.0


def main(runs: int) -> None:
    """One rush a database: it is long enough to be its own repetition."""
    people = int(os.environ.get("RUSH_PEOPLE", PEOPLE))
    seconds = float(os.environ.get("RUSH_SECONDS", SECONDS))
    wanted = os.environ.get("RUSH_DATABASE", "sqlite postgresql").split()
    rows = [row for database in wanted for row in measure(database, people, seconds)]
    report("site", rows, 1)


def measure(database: str, people: int, seconds: float) -> list[Row]:
    """Lay, rush, match, tell."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="madang-rush-")))
        url, pid = stack.enter_context(postgresql(folder)) if database == "postgresql" else ("", 0)
        everybody = lay(folder, url, people)
        web = Web(folder, url)
        stack.callback(web.close)
        web.open()
        before, own = (web.cpu, cpu_below(pid) if pid else 0.0), sum(os.times()[:2])
        told = asyncio.run(rush.run(web.address, everybody, seconds))
        cpu = web.cpu - before[0], (cpu_below(pid) - before[1]) if pid else 0.0, sum(os.times()[:2]) - own
        memory = web.memory
        web.close()
        found = match(folder, url, everybody)
    return _rows(database, people, told, found, cpu, memory)


def lay(folder: Path, url: str, people: int) -> list[rush.Person]:
    """The yard, and who will come."""
    laid = ask_yard("lay", str(people), folder, url)
    return [rush.Person(number, **one) for number, one in enumerate(laid)]  # type: ignore[arg-type, union-attr, call-overload]


def match(folder: Path, url: str, everybody: list[rush.Person]) -> dict[str, object]:
    """What they were told, against what is there."""
    told = [
        {"application": one.application, "number": one.receipt, "digest": one.digest, "saved": one.saved, "receipts": len(one.receipts)}
        for one in everybody
    ]
    (folder / "told.json").write_text(json.dumps(told))
    found = ask_yard("match", str(folder / "told.json"), folder, url)
    assert isinstance(found, dict)
    found["two numbers"] = sum(len(one.receipts) > 1 for one in everybody)
    return found


def part(seconds: list[float], share: float) -> float:
    """The time within which this share had their answer."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))] if seconds else float("nan")


def _rows(name: str, people: int, told: rush.Told, found: dict[str, object], cpu: tuple[float, float, float], memory: float) -> list[Row]:
    every = told.all
    lost = int(str(found["lost"])) + (people - int(str(found["told"])))
    rows = [
        Row(f"{name}: receipts, of {people}", float(str(found["receipts"])), "", goal=Goal("value", ">=", people)),
        Row(f"{name}: lost", lost, "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: double", int(str(found["double"])) + int(str(found["two numbers"])), "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: refused or given up", len(told.refused), "", goal=Goal("value", "<=", 0)),
        Row(f"{name}: tried again", told.retried, ""),
        Row(f"{name}: p50 of all requests", part(every, 0.5), "s"),
        Row(f"{name}: p95 of all requests", part(every, 0.95), "s", goal=Goal("value", "<=", 1.0)),
        Row(f"{name}: longest", max(every), "s"),
        *(Row(f"{name}: p95 of {kind}", part(times, 0.95), "s") for kind, times in told.seconds.items()),
        Row(f"{name}: requests a second", len(every) / told.took, "1/s"),
        Row(f"{name}: requests", len(every), ""),
        Row(f"{name}: took", told.took, "s"),
        Row(f"{name}: CPU of the web process", cpu[0], "s"),
        Row(f"{name}: CPU of the database", cpu[1], "s"),
        Row(f"{name}: CPU of the generator", cpu[2], "s"),
        Row(f"{name}: memory of the web process", memory, "MiB"),
    ]
    print(name, found["disk"], told.refused[:3], found["wrong"])
    return rows
