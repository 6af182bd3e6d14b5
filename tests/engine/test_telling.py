"""What the command tells: the machine's troubles in words, a build on a terminal and elsewhere, results for people and for programs."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from madang.engine.command import main
from madang.engine.film_command import _Stoppable
from madang.engine.speaking import trouble
from madang.engine.watching import watcher
from madang.film.build import Built, Planned, Progress, Told, Unchanged
from madang.film.language import Problem, Severity, Text

STORY = "Title: 물\n\n실외. 연못 - 새벽\n\n배가 지나간다.\n"
TINY = ("--size", "96x64", "--rate", "12", "--draft", "--workers", "0")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.fountain"
    path.write_text(STORY, "utf-8")
    return path


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (MemoryError(), "Memory ran out. Close other programs and try again."),
        (OSError(errno.ENOSPC, "x", "a"), "The disk is full. Make room and run it again to go on."),
        (OSError(errno.EACCES, "x", "a"), "No permission to read or write 'a'."),
        (OSError(errno.EEXIST, "x", "a"), "'a' cannot be made: a file is where a folder should be."),
        (OSError(errno.EIO, "Input/output error", "a"), "Reading or writing failed: Input/output error 'a'"),
        (TimeoutError(), "Reading or writing failed: TimeoutError"),
    ],
)
def test_the_machines_troubles_are_told_with_what_helps(wrong: OSError | MemoryError, told: str) -> None:
    words = trouble(wrong)
    assert (words.en, bool(words.ko), "  " in words.ko) == (told, True, False)


EVENTS = (
    Told(Problem("shots.pace", Text("느려요", "Slow"), severity=Severity.NOTE)),
    Planned(3, 4, 12.0, 70.0),
    Progress(0.05, Text("숏", "shots"), 61.0),
    Progress(0.15, Text("숏", "shots"), 50.0),
    Told(Problem("take.failed", Text("붓이 부러졌어요.", "The brush broke."), severity=Severity.WARNING)),
    Progress(1.0, Text("상영본", "prints"), 0.0),
    Built("out", 144, 12.0, 3, 4, 12.0, 0),
    Unchanged("out"),
)
ENDINGS = [
    "A film of 12.0 s is in out. Made anew: 3 shots, 4 segments, 12.0 s.",
    "Nothing changed. The film is in out.",
]


def test_without_a_terminal_a_build_is_told_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    with watcher("en", as_json=False) as listen:
        for event in EVENTS:
            listen(event)
    told = capsys.readouterr()
    assert told.out.splitlines() == ENDINGS
    assert told.err.splitlines() == [
        "3 shots, 12 s of film. To be made: 4, in about 1 min 10 s.",
        " 15% shots, 50 s left",
        EVENTS[4].problem.say("en"),  # type: ignore[union-attr]
    ]


class Terminal(io.StringIO):
    """A terminal that keeps what was shown."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("language", "left"), [("en", "prints · 1 s left"), ("ko", "상영본 · 1초 남음")])
def test_on_a_terminal_a_bar_grows(language: str, left: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with watcher(language, as_json=False) as listen:  # type: ignore[arg-type]
        for event in EVENTS[:-1]:
            listen(event)
    shown = screen.getvalue()
    assert [words in shown for words in (left, "느려요", "Slow")] == [True, False, False]
    assert EVENTS[4].problem.say(language) in shown  # type: ignore[union-attr, arg-type]
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_the_first_ctrl_c_asks_and_the_second_one_ends() -> None:
    import signal
    import threading

    stop, before = threading.Event(), signal.getsignal(signal.SIGINT)
    with _Stoppable(stop):
        signal.raise_signal(signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_reader_that_goes_away_ends_the_command_quietly(story: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "madang.engine.command", "film", "shots", str(story), "--json"],
        stdout=theirs, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_while_a_story_is_awaited_ends_with_the_shells_code(monkeypatch: pytest.MonkeyPatch) -> None:
    class Waiting:
        """A standard input at which a person presses Ctrl-C."""

        @property
        def buffer(self) -> io.BytesIO:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Waiting())
    assert main(["film", "shots", "-"]) == 130


def test_a_check_is_told_in_words(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.write_text(STORY.replace("배가", "쿼크가"), "utf-8")
    assert main(["--language", "ko", "film", "check", str(story)]) == 0
    told = capsys.readouterr()
    assert "쿼크" in told.err
    assert told.out.splitlines() != []


def test_an_edit_that_is_not_there_is_refused_and_one_that_changes_nothing_says_so(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from madang.film.build import plan_film, read_film
    from madang.film.cut import lay_out
    from madang.film.cut.exchange import write
    from madang.film.cut.timeline import Media, to_otio

    film = read_film(story, tmp_path)
    edited = tmp_path / "edited.otio"
    cut = ("film", "cut", str(story), "--out", str(tmp_path), "--apply", str(edited), "--language", "en")
    assert main(cut) == 2
    assert f'There is no "{edited}".' in capsys.readouterr().err
    edited.write_text(write(to_otio(lay_out(plan_film(film).shots, film.rate), Media({})), "otio").text, "utf-8")
    assert main(cut) == 0
    assert capsys.readouterr().out == "Nothing changed.\n"
    assert main([*cut, "--json"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"event": "change", "ko": "바뀐 것이 없어요.", "en": "Nothing changed."}
    ]


def test_what_is_kept_is_read_again_and_what_is_unused_removed(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["--language", "en", "film", "build", str(story), "--out", str(out), *TINY]) == 0
    store = out / ".madang/store"
    count = sum(1 for path in store.rglob("*") if path.is_file())
    capsys.readouterr()
    assert main(["film", "verify", str(out), "--language", "en"]) == 0
    assert capsys.readouterr().out == f"{count} files read, 0 damaged.\n"
    extra = out / ".madang/segments/old.mp4"
    extra.write_bytes(b"x")
    assert main(["film", "sweep", str(out), "--language", "en"]) == 0
    assert capsys.readouterr().out == "Removed 1 unused files.\n"
    assert main(["film", "sweep", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"event": "swept", "files": []}
    damaged = next(path for path in sorted(store.rglob("*")) if path.is_file())
    damaged.chmod(0o600)
    damaged.write_bytes(b"x")
    assert main(["film", "verify", str(out), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"event": "verified", "files": count, "damaged": [damaged.name]}
    assert main(["--language", "en", "film", "verify", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.endswith(f'No film was built in "{tmp_path / "none"}".\n')
