"""Several processes behind one door: who dies is followed, all end together, nobody outlives the one that watches. On both databases."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
import pytest
from bench.site_processes import environment, free_port, postgresql
from tests.tables import lay

from madang.engine import crew
from madang.engine.crew import Job, Place

PATIENCE = 240.0  # a yard that makes all its tables takes more than a minute where the machine does other things too


def until(true: Callable[[], object], log: Path | None = None, seconds: float = PATIENCE) -> None:
    """Wait for it; where it does not come, what was written is told."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"it never came to be: {log.read_text() if log else ''}"
        time.sleep(0.05)


def ask(address: str) -> dict[str, object]:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return dict(json.load(answer))


def answers(address: str) -> bool:
    try:
        return bool(ask(f"{address}/readyz")["ready"])
    except (OSError, http.client.HTTPException):  # nobody, or who was there is just being killed
        return False


@contextmanager
def opened(folder: Path, word: str, *words: str, laid: Path | None = None, **more: str) -> Iterator[tuple[psutil.Process, str, Path]]:
    """A yard that has made its tables, or has found them `laid`; its first process, its address, and what it wrote."""
    if laid is not None:
        lay(laid, folder / "yard")
    port, log = free_port(), folder / "written"
    command = [sys.executable, "-m", "madang.engine.command", word, *words, "--port", str(port)]
    with log.open("ab") as file:
        child = subprocess.Popen(command, env=environment(folder / "yard", "") | more, stdout=file, stderr=file)
    first = psutil.Process(child.pid)
    try:
        until(lambda: answers(f"http://127.0.0.1:{port}") or child.poll() is not None, log)
        assert child.poll() is None, log.read_text()
        yield first, f"http://127.0.0.1:{port}", log
    finally:
        below = first.children() if child.poll() is None else []
        child.send_signal(signal.SIGTERM)
        try:
            child.wait(60)
        finally:
            for one in (first, *below):
                if one.is_running():
                    one.kill()


@contextmanager
def postgresql_for_a_test() -> Iterator[str]:
    """In a folder that is not pytest's: another run of it closes its folders to the server's user."""
    with tempfile.TemporaryDirectory(prefix="madang-crew-") as folder, postgresql(Path(folder)) as (url, _):
        yield url


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def test_whoever_is_killed_is_followed_and_the_door_stays_open(tmp_path: Path, tables: Path, database: str) -> None:
    with ExitStack() as stack:
        more = {"MADANG_DATABASE_URL": stack.enter_context(postgresql_for_a_test())} if database == "postgresql" else {}
        first, address, log = stack.enter_context(opened(tmp_path, "serve", "--processes", "2", laid=tables, **more))
        until(lambda: len(first.children()) == 3)  # two that answer, one that keeps house
        before = {child.pid for child in first.children()}
        time.sleep(crew.SHORT)  # who lived longer is followed at once
        killed = first.children()[0]
        killed.kill()
        killed.wait(10)
        assert ask(f"{address}/healthz") == {"alive": True}, "the other one answers"
        until(lambda: len(first.children()) == 3 and killed.pid not in {child.pid for child in first.children()})
        after = {child.pid for child in first.children()}
        assert (len(before & after), answers(address)) == (2, True)
        until(lambda: "a process ended and is followed" in log.read_text())


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_all_end_with_the_first_and_answer_what_came_before(tmp_path: Path, tables: Path, how: signal.Signals) -> None:
    with opened(tmp_path, "serve", "--processes", "2", laid=tables) as (first, address, log):
        until(lambda: len(first.children()) == 3)
        everybody = [first, *first.children()]
        came = [ring(address) for _ in range(8)]
        first.send_signal(how)
        assert [heard(one) for one in came] == ["HTTP/1.1 200 OK"] * 8
        _, alive = psutil.wait_procs(everybody, 60)
        assert (alive, "Traceback" in log.read_text()) == ([], False)


def ring(address: str) -> socket.socket:
    """A connection that has asked, and hears nothing yet."""
    host, _, port = address.removeprefix("http://").rpartition(":")
    made = socket.create_connection((host, int(port)), timeout=60)
    made.sendall(f"GET /readyz HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
    return made


def heard(made: socket.socket) -> str:
    """The first line of what comes back, once all of it has come."""
    with made, made.makefile("rb") as answer:
        return answer.read().decode().partition("\r\n")[0]


def test_nobody_outlives_the_one_that_watches_and_the_door_is_free_again(tmp_path: Path, tables: Path) -> None:
    with opened(tmp_path, "serve", "--processes", "2", laid=tables) as (first, address, _):
        until(lambda: len(first.children()) == 3)
        crew_of_it = first.children()
        first.kill()
        _, alive = psutil.wait_procs(crew_of_it, 60)
        assert (alive, answers(address)) == ([], False)
        with socket.socket() as next_crew:
            next_crew.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            next_crew.bind(("127.0.0.1", int(address.rpartition(":")[2])))  # raises where an orphan still listens


@pytest.mark.slow
def test_where_processes_do_not_part_each_loads_the_site_for_itself(tmp_path: Path) -> None:
    written, done = tmp_path / "done", []
    place = Place(Job("one", write_pid, (written,)), "spawn")
    for now in (0.0, crew.SHORT + 1):
        place.fill(now)
        assert place.child is not None
        place.child.join(PATIENCE)
        done.append(int(written.read_text()))
        place.look(now + crew.SHORT + 1)
    assert len({*done, os.getpid()}) == 3


def write_pid(into: Path) -> None:
    into.write_text(str(os.getpid()))


def test_who_dies_young_again_and_again_is_waited_for_longer_and_longer() -> None:
    place, now, waited = Place(Job("young", nothing)), 0.0, []
    place.fill(now)
    for _ in range(8):
        assert place.child is not None
        place.child.join(PATIENCE)
        now += 1
        place.look(now)
        died = now
        while place.child is None:
            now += 0.1
            place.fill(now)
        waited.append(now - died)
    assert place.child is not None
    place.child.join(PATIENCE)
    assert waited == pytest.approx([0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10, 10], abs=0.11)


def nothing() -> None:
    """Ends at once."""
