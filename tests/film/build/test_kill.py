"""kill -9 at any moment: the next build goes on, no finished step is done twice, and no worker is left behind."""

import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
from numpy.typing import NDArray

RUN = Path(__file__).with_name("run_build.py")


def start(film: Path, out: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, str(RUN), str(film), str(out), "2"], stderr=subprocess.DEVNULL)


def finished(out: Path) -> Counter[str]:
    path = out / ".madang/journal.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return Counter(entry["step"] for entry in map(json.loads, lines) if entry["did"] == "finished")


def kill(process: "subprocess.Popen[bytes]") -> None:
    """Kill the builder alone; its workers must end by themselves."""
    workers = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.wait()
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert alive == []


def killed_builds(film: Path, out: Path, times: int, seed: int) -> int:
    """Kill so many builds at random moments of their work; returns how many were still at work then."""
    chance, hit = random.Random(seed), 0
    for _ in range(times):
        before, process = sum(finished(out).values()), start(film, out)
        goal = before + chance.randrange(6)
        until = time.monotonic() + 60
        while process.poll() is None and sum(finished(out).values()) < goal and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(chance.random() * 0.2)
        if process.poll() is None:
            kill(process)
            hit += 1
    return hit


def check(film: Path, out: Path, scratch: Path, decode: Callable[[Path], list[NDArray[np.uint8]]]) -> None:
    assert start(film, out).wait(timeout=120) == 0
    assert max(finished(out).values()) == 1
    assert start(film, scratch).wait(timeout=120) == 0
    one, two = decode(out / "master.mp4"), decode(scratch / "master.mp4")
    assert len(one) == len(two)
    assert all(np.array_equal(first, second) for first, second in zip(one, two, strict=True))

    assert json.loads((out / "qc.json").read_text("utf-8"))["status"] == "ok"


def test_a_build_killed_three_times_is_finished_by_the_fourth(
    story: Path, tmp_path: Path, decode: Callable[[Path], list[NDArray[np.uint8]]]
) -> None:
    out = tmp_path / "out"
    assert killed_builds(story, out, 3, seed=5) >= 2
    check(story, out, tmp_path / "scratch", decode)


@pytest.mark.slow
def test_a_build_killed_ten_times_is_finished_by_the_next(
    story: Path, tmp_path: Path, decode: Callable[[Path], list[NDArray[np.uint8]]]
) -> None:
    out = tmp_path / "out"
    killed_builds(story, out, 10, seed=11)
    check(story, out, tmp_path / "scratch", decode)
