"""The command: words in, plain words and exit codes out."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from madang.engine.command import main
from madang.engine.speaking import spoken_language
from madang.engine.watching import clock, plain_event, words_of
from madang.film.build import Built, Planned, Progress, Told, Unchanged
from madang.film.language import Problem, Text

STORY = "Title: 물\n\n실외. 연못 - 새벽\n\n할머니가 연못가에 앉아 쿼크를 본다.\n\n@하늘\n할머니!\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.fountain"
    path.write_text(STORY, "utf-8")
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_shots_are_listed_as_json_with_all_that_a_direction_needs(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["film", "shots", str(story), "--json"]) == 0
    shots = lines(capsys)
    assert {"id", "size", "move", "seconds", "lines", "text", "spoken"} <= shots[0].keys()
    assert any(line["words"] == "할머니!" for shot in shots for line in shot["spoken"])  # type: ignore[attr-defined]


def test_shots_are_listed_as_a_table_in_either_language(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "ko", "film", "shots", str(story)]) == 0
    assert "움직임" in capsys.readouterr().out
    assert main(["film", "shots", str(story), "--language", "en"]) == 0
    assert "shots," in capsys.readouterr().out


def test_check_tells_unknown_nouns_by_line_and_the_length(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["film", "check", str(story), "--json"]) == 0
    told = lines(capsys)
    assert {(line.get("code"), line.get("line")) for line in told} >= {("shots.unknown-noun", 5)}
    assert told[-1]["unknown"] == ["쿼크"]
    assert told[-1]["scenes"] == 1


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"PK\x03\x04" + b"\x00" * 100, b"%PDF-1.7\n" + b"\xff" * 99, b"x" * (6 << 20)],
    ids=["empty", "a picture", "a packed file", "a PDF", "six megabytes"],
)  # fmt: skip
def test_what_is_no_story_is_refused_with_a_reason_in_both_languages(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    began = time.monotonic()
    for act in (["shots"], ["check"], ["build", "--out", str(tmp_path / "out")]):
        assert main(["film", act[0], str(path), *act[1:], "--json"]) == 2
    told = lines(capsys)
    assert all(line["ko"] and line["en"] and line["event"] == "problem" for line in told)
    assert not (tmp_path / "out/.madang/journal.jsonl").exists()
    assert time.monotonic() - began < 10


def test_a_missing_path_an_unknown_generator_and_a_strange_size_are_refused(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")
    assert main(["film", "build", str(tmp_path / "nothing"), "--out", out]) == 2
    assert main(["film", "build", str(story), "--out", out, "--generator", "oil"]) == 2
    assert main(["film", "build", str(story), "--out", out, "--size", "wide"]) == 2
    assert main(["film", "build", str(story), "--out", out, "--rate", "0"]) == 2
    assert main(["film", "verify", out]) == 2
    errors = capsys.readouterr().err
    assert "oil" in errors
    assert "Traceback" not in errors


def test_the_locale_decides_the_language_where_nobody_asked() -> None:
    assert [spoken_language("", {"LANG": name}) for name in ("ko_KR.UTF-8", "en_US.UTF-8", "C", "")] == ["ko", "en", "en", "en"]
    assert spoken_language("en", {"LANG": "ko_KR.UTF-8"}) == "en"


def test_every_event_has_plain_values_and_words_in_both_languages() -> None:
    events = [
        Planned(29, 31, 92.0, 130.0),
        Progress(0.25, Text("숏", "shots"), 61.0),
        Told(Problem("take.failed", Text("붓", "brush"))),
        Unchanged("out"),
        Built("out", 2208, 92.0, 1, 3, 4.5, 1, {"takes": 3.0}),
    ]
    for event in events:
        assert json.loads(json.dumps(plain_event(event)))["event"] == type(event).__name__.lower()
        assert isinstance(event, Progress) or (words_of(event).ko and words_of(event).en)
    assert words_of(events[-1]).en == ("A film of 92.0 s is in out. Made anew: 1 shots, 3 segments, 4.5 s. 1 checks failed: see qc.json.")
    assert [clock(seconds, "en") for seconds in (0.2, 59.6, 130)] == ["1 s", "1 min 0 s", "2 min 10 s"]


def test_a_story_comes_by_the_standard_input(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "madang.engine.command", "film", "shots", "-", "--json"]
    done = subprocess.run(run, input=STORY.encode(), capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) >= 2
    assert list(tmp_path.iterdir()) == []


HEAVY = "av", "cv2", "numba", "scipy", "opentimelineio"


def test_starting_the_command_loads_no_media_libraries() -> None:
    code = f"import sys; from madang.engine.command import parser; parser(); print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_edited_timeline_is_taken_in_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from madang.film.build import plan_film, read_film
    from madang.film.cut import lay_out, read_edit
    from madang.film.cut.exchange import write
    from madang.film.cut.timeline import Media, to_otio

    folder = tmp_path / "pond"
    folder.mkdir()
    (folder / "screenplay.fountain").write_text(STORY, "utf-8")
    film = read_film(folder)
    cut = lay_out(plan_film(film).shots, film.rate)
    timeline = to_otio(cut, Media({}))
    gone = cut.clips[1].shot.id
    track = timeline.video_tracks()[0]
    track[:] = [item for item in track if item.name != gone]
    (tmp_path / "edited.otio").write_text(write(timeline, "otio").text, "utf-8")
    assert main(["film", "cut", str(folder), "--apply", str(tmp_path / "edited.otio"), "--language", "en"]) == 0
    assert f"Left out: {gone}" in capsys.readouterr().out
    assert read_edit((folder / "cut.toml").read_text("utf-8")).omitted == {gone}
    assert main(["film", "cut", str(folder), "--apply", str(folder / "screenplay.fountain")]) == 2
