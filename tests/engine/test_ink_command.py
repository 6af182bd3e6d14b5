"""`madang ink` as a person types it."""

import io
import json
import sys
from pathlib import Path

import av
import pytest
from PIL import Image

from madang.engine.command import main, parser
from madang.engine.ink_command import shot_of
from madang.film.shots import Move, Size


def test_a_line_becomes_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "pond.png"
    assert main(["--language", "ko", "ink", "연못가에 앉은 할머니", "--frame", "160x90", "--out", str(out)]) == 0
    with Image.open(out) as picture:
        assert picture.size == (160, 90)
    assert capsys.readouterr().out == f"{out}에 그렸어요.\n"


def test_a_line_becomes_a_moving_shot(tmp_path: Path) -> None:
    out = tmp_path / "rain.mp4"
    words = [
        "ink",
        "a child walks in the rain",
        "--move",
        "push in",
        "--seconds",
        "0.5",
        "--frame",
        "160x90",
        "--rate",
        "12",
        "--out",
        str(out),
    ]
    assert main(words) == 0
    with av.open(str(out)) as file:
        assert len(list(file.decode(video=0))) == 6


def test_options_are_read_in_korean_and_english() -> None:
    korean, english = (
        shot_of(parser().parse_args(["ink", "할머니", "--out", "a.png", *options]))
        for options in (
            ["--size", "클로즈업", "--move", "다가감", "--time", "새벽", "--weather", "비", "--season", "가을", "--place", "연못"],
            ["--size", "close", "--move", "push in", "--time", "dawn", "--weather", "rain", "--season", "autumn", "--place", "pond"],
        )
    )
    told = [(s.size, s.move, s.time, s.weather, s.season, s.place) for s in (korean, english)]
    assert told == [(Size.CLOSE, Move.PUSH_IN, "dawn", "rain", "autumn", "pond")] * 2


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "ink", "", "--frame", "3", "--rate", "x", "--out", str(tmp_path / "a.gif")]) == 2
    told = capsys.readouterr()
    assert [word in told.err + told.out for word in ("--frame", "--rate", ".png", "Say what to paint")] == [True] * 4


def test_an_unknown_word_in_an_option_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "ink", "할머니", "--size", "gigantic", "--place", "qwfp", "--out", str(tmp_path / "a.png")]) == 2
    told = capsys.readouterr()
    assert '"gigantic" in --size' in told.err + told.out
    assert '"qwfp" in --place' in told.err + told.out


def test_what_was_lettered_is_told_to_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.jpg"
    assert main(["ink", "연못가의 할머니", "--frame", "160x90", "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"event": "painted", "out": str(out), "unknown": []}


def test_what_nobody_is_said_to_do_somebody_does() -> None:
    doing, pronoun = (shot_of(parser().parse_args(["ink", words, "--out", "a.png"])).subjects for words in ("달린다", "그녀를 본다"))
    assert [(subject.kind, subject.pose, subject.count) for subject in doing] == [("adult", "run", 1)]
    assert [subject.kind for subject in pronoun] == ["adult"]


def test_words_that_ink_cannot_draw_are_lettered_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "quark.png"
    assert main(["--language", "en", "ink", "쿼크를 본다", "--frame", "160x90", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"Painted {out}.\nLettered, because ink cannot draw it: 쿼크\n"


def test_on_a_terminal_the_share_painted_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    words = ["ink", "배가 지나간다", "--seconds", "2", "--frame", "64x36", "--rate", "8", "--out", str(tmp_path / "a.mp4")]
    assert main(words) == 0
    assert sys.stderr.getvalue() == "\r 50%\r100%\n"  # type: ignore[attr-defined]


@pytest.mark.slow
def test_a_contact_sheet_is_made_without_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "moves.png"
    assert main(["--language", "en", "ink", "--sheet", "moves", "--out", str(out)]) == 0
    with Image.open(out) as sheet:
        assert min(sheet.size) > 300
    assert capsys.readouterr().out == f"Painted {out}.\n"
