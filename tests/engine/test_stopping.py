"""The command as it is interrupted, doubled, and run out of room: plain words, exit codes, and a build that goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from madang.engine.command import main

STORY = (
    "Title: 물\n\n실외. 연못 - 새벽\n\n할머니가 연못가에 앉아 있다.\n\n배가 지나간다.\n\n새가 난다.\n\n실내. 부엌 - 밤\n\n등불이 켜진다.\n"
)
TINY = ("--size", "96x64", "--rate", "12", "--draft", "--language", "ko")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.fountain"
    path.write_text(STORY, "utf-8")
    return path


def begin(story: Path, out: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "madang.engine.command", "film", "build", str(story), "--out", str(out), *TINY]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True)


def finished(out: Path) -> list[str]:
    path = out / ".madang/journal.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [entry["step"] for entry in map(json.loads, lines) if entry["did"] == "finished"]


def wait_for_work(out: Path, process: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 240
    while not finished(out) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    assert process.poll() is None


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ctrl_c_stops_in_words_and_the_next_build_goes_on(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = begin(story, out)
    wait_for_work(out, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=240)
    assert process.returncode == 130
    assert told.splitlines()[-1] == "멈췄어요. 만든 것은 남아 있어서 다시 하면 이어서 해요."
    assert "Traceback" not in told
    kept = finished(out)
    assert main(["film", "build", str(story), "--out", str(out), *TINY]) == 0
    assert max(Counter(finished(out)).values()) == 1
    assert finished(out)[: len(kept)] == kept


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_second_build_in_the_same_folder_is_refused_while_the_first_works(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    with begin(story, out) as process:
        try:
            wait_for_work(out, process)
            assert main(["film", "build", str(story), "--out", str(out), *TINY]) == 2
            assert main(["film", "sweep", str(out), "--language", "ko"]) == 2
            assert capsys.readouterr().err == f"다른 빌드가 {out}에서 일하고 있어요. 끝난 뒤에 다시 해 주세요.\n" * 2
            _, told = process.communicate(timeout=400)
        finally:
            process.kill()
    assert (process.returncode, "Traceback" in told) == (0, False)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="limits a file's size as Unix does")
def test_a_full_disk_is_told_and_the_build_goes_on_when_there_is_room(story: Path, tmp_path: Path) -> None:
    """A file may have 8 kB only: the first take does not fit."""
    out = tmp_path / "out"
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY));"
        "from madang.engine.command import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", limited, "film", "build", str(story), "--out", str(out), *TINY, "--workers", "0"]
    # What measures the tests writes files too, and would be the first to find the disk full.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=400, check=False, env=plain)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "디스크에 자리가 없어요. 자리를 비우고 다시 하면 이어서 해요.")
    assert "Traceback" not in done.stderr
    assert main(["film", "build", str(story), "--out", str(out), *TINY]) == 0


@pytest.mark.parametrize(
    ("out", "told"),
    [
        ("file", "'{out}/.madang' cannot be made: a file is where a folder should be."),
        ("file/more", "'{out}/.madang' cannot be made: a file is where a folder should be."),
    ],
)
def test_a_folder_that_cannot_be_made_is_told(out: str, told: str, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["film", "build", str(story), "--out", str(tmp_path / out), "--language", "en"]) == 2
    assert capsys.readouterr().err == told.format(out=tmp_path / out) + "\n"


def test_the_machines_troubles_are_words_for_programs_too(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["film", "build", str(story), "--out", str(tmp_path / "file"), "--json"]) == 2
    event = json.loads(capsys.readouterr().out)
    assert (event["event"], event["code"], bool(event["ko"]), bool(event["en"])) == ("refused", "machine", True, True)


@pytest.mark.parametrize("words", [[], ["film"], ["film", "bild", "x"], ["film", "build"], ["ink"], ["film", "build", "x", "--rat", "3"]])
def test_what_is_not_understood_is_told_in_both_languages(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    told = capsys.readouterr().err
    assert (ended.value.code, "알아듣지 못했어요" in told, "Not understood" in told, "--help" in told) == (2, True, True, True)
