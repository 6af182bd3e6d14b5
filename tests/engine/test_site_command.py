"""`madang serve` and `demo` from outside: what they tell, what they refuse, and how they end."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MADANG_", "DJANGO_"))}
    return kept | {"MADANG_DATA": str(folder / "yard"), "LANG": "en_GB.UTF-8", "PYTHONUNBUFFERED": "1"} | more


def madang(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "madang.engine.command", *words]
    return subprocess.run(command, env=environment(folder, **more), capture_output=True, text=True, check=False, timeout=120)


def test_a_door_that_another_program_uses_is_told_and_nothing_is_left_running(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = madang(tmp_path, "serve", "--port", str(taken.getsockname()[1]))
    assert (done.returncode, "another program may be using it" in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_settings_that_cannot_be_are_all_told(tmp_path: Path) -> None:
    done = madang(tmp_path, "serve", MADANG_DATABASE_URL="mysql://host/name", MADANG_SECRET_KEY="short")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 2)


def test_a_role_is_given_by_the_one_who_sits_at_the_machine(tmp_path: Path) -> None:
    missing = madang(tmp_path, "people", "role", "nobody@example.kr", "operator")
    assert (missing.returncode, "has never signed in" in missing.stderr) == (2, True)


@pytest.mark.slow
def test_a_demo_builds_its_film_beside_the_pages_and_ctrl_c_ends_both(tmp_path: Path) -> None:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        port = asking.getsockname()[1]
    story = tmp_path / "story.txt"
    story.write_text("할머니가 연못가에 앉아 있다. 고양이가 지나간다. 비가 내린다. 할머니가 웃는다.\n" * 12, "utf-8")
    command = [sys.executable, "-m", "madang.engine.command", "demo", "--film", str(story), "--draft", "--port", str(port)]
    child = subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    progress = tmp_path / "yard" / "films" / "story" / "progress.json"
    try:
        for _ in range(1200):
            if progress.exists() and json.loads(progress.read_text())["state"] == "building":
                break
            time.sleep(0.1)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/films/story/progress.json") as answer:
            assert json.load(answer)["state"] == "building"
    finally:
        child.send_signal(signal.SIGINT)
        told, _ = child.communicate(timeout=60)
    assert (child.returncode, "Traceback" in told, told.count("/people/enter/demo/")) == (130, False, 6)
    assert json.loads(progress.read_text())["state"] == "waiting"
    assert not running_with(str(story))


def running_with(words: str) -> list[int]:
    """Processes whose command line holds these words."""
    import psutil

    return [process.pid for process in psutil.process_iter(["cmdline"]) if words in " ".join(process.info["cmdline"] or [])]
