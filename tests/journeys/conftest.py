"""A real yard in a process of its own, and a real browser in front of it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.journeys.browser import FLAGS, find
from tests.tables import lay

PATIENCE = 90  # seconds for a yard to open, on a machine that does other things too


@dataclass(frozen=True, slots=True)
class Yard:
    """A running yard: where it answers, and what it wrote (mails too, while no mail server is set)."""

    address: str
    written: Path
    data: Path

    def wait_for(self, words: str, after: int = 0) -> str:
        """Everything written since `after`, once it holds these words."""
        for _ in range(PATIENCE * 10):
            text = self.written.read_text("utf-8")[after:]
            if words in text:
                return text
            time.sleep(0.1)
        raise AssertionError(f"{words!r} was never written")


OpenYard = Callable[..., AbstractContextManager[Yard]]


def free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


@contextmanager
def opened(folder: Path, tables: Path, *words: str, **settings: str) -> Iterator[Yard]:
    """Run `madang WORDS` where these tables lie, wait until it is ready, stop it as a person does."""
    port, written = free_port(), folder / "written"
    lay(tables, folder / "yard")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MADANG_", "DJANGO_"))}
    environment |= {
        "MADANG_DATA": str(folder / "yard"),
        "PYTHONUNBUFFERED": "1",
        "LANG": "ko_KR.UTF-8",
        "MADANG_PROCESSES": "1",
        **settings,
    }
    command = [sys.executable, "-m", "madang.engine.command", *words, "--port", str(port)]
    with written.open("w") as file, subprocess.Popen(command, env=environment, stdout=file, stderr=subprocess.STDOUT) as child:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_ready(address, child, written)
            yield Yard(address, written, folder / "yard")
        finally:
            child.send_signal(signal.SIGINT)
            try:
                child.wait(40)
            finally:
                child.kill()


def _wait_until_ready(address: str, child: subprocess.Popen[bytes], written: Path) -> None:
    for _ in range(PATIENCE * 5):
        assert child.poll() is None, written.read_text()
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(written.read_text())


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, tables: Path) -> Iterator[Yard]:
    with opened(tmp_path_factory.mktemp("demo"), tables, "demo") as yard:
        yield yard


@pytest.fixture
def open_yard(tmp_path: Path, tables: Path) -> OpenYard:
    """Open a yard of one's own."""
    return lambda *words, **settings: opened(tmp_path, tables, *words, **settings)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program, environment = find()
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program, args=FLAGS, env=environment)
        yield running
        running.close()
