"""A film is built: everything is left behind, only what changed is made anew, failures fall back, and it can be gone on with."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from bars import MAKERS
from numpy.typing import NDArray

from madang.film.build import Built, Event, Options, Planned, Told, Unchanged, build, read_size
from madang.film.language import Refused
from madang.film.takes import Cancelled, NoSuchGenerator

Make = Callable[..., tuple[Built, list[Event]]]
Decode = Callable[[Path], list[NDArray[np.uint8]]]
FILES = {
    "master.mp4", "web.mp4", "screener.mp4", "poster.jpg", "contact-sheet.jpg", "qc.json",
    "timeline.otio", "timeline.edl", "timeline.xml", "timeline.fcpxml",
    "subtitles.ko.srt", "subtitles.ko.vtt", "subtitles.ko.ass",
}  # fmt: skip


def journal(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / ".madang/journal.jsonl").read_text("utf-8").splitlines()]


def finished(out: Path) -> Counter[str]:
    return Counter(str(entry["step"]) for entry in journal(out) if entry["did"] == "finished")


def same(one: list[NDArray[np.uint8]], two: list[NDArray[np.uint8]]) -> bool:
    return len(one) == len(two) and all(np.array_equal(first, second) for first, second in zip(one, two, strict=True))


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "screenplay.fountain"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_story_becomes_a_whole_film(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, prints=("web", "screener"))
    out = tmp_path / "out"
    assert {path.name for path in out.iterdir() if path.is_file()} == FILES
    quality = json.loads((out / "qc.json").read_text("utf-8"))
    assert (done.failures, quality["status"], quality["frames"]) == (0, "ok", done.frames)
    planned = next(event for event in events if isinstance(event, Planned))
    assert (done.shots, planned.takes) == (planned.shots, planned.shots + 2)
    with av.open(str(out / "master.mp4")) as file:
        kinds = [(stream.type, stream.metadata.get("language")) for stream in file.streams]
        assert kinds[:3] == [("video", "und"), ("audio", "kor"), ("subtitle", "kor")]
    for name in ("web", "screener"):
        with av.open(str(out / f"{name}.mp4")) as file:
            assert sum(1 for _ in file.decode(video=0)) == done.frames
    assert (story / "shots.lock").exists()


def test_a_second_build_finds_nothing_to_do(story: Path, make: Make, tmp_path: Path) -> None:
    make(story)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*") if path.is_file()}
    done, events = make(story)
    assert (done, events) == (Unchanged(str(tmp_path / "out")), [Unchanged(str(tmp_path / "out"))])
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("할머니, 뭘 찾으세요?", "할머니, 날마다 무얼 그렇게 찾고 계세요?"),
        ("하늘이 책상에서 모터와 코일을 단다.", "하늘이 책상에서 망치를 든다."),
        ("실내. 과학교실 - 낮\n\n하늘이 책상에서 모터와 코일을 단다.\n\n실외. 연못 - 밤\n\n연못 위로 반딧불이가 난다.",
         "실외. 연못 - 밤\n\n연못 위로 반딧불이가 난다.\n\n실내. 과학교실 - 낮\n\n하늘이 책상에서 모터와 코일을 단다."),
    ],
    ids=["a dialogue line", "an action line", "a moved scene"],
)  # fmt: skip
def test_after_an_edit_only_what_changed_is_made_and_the_film_equals_one_from_scratch(
    old: str, new: str, story: Path, make: Make, decode: Decode, tmp_path: Path
) -> None:
    whole, _ = make(story)
    change(story, old, new)
    again, _ = make(story)
    scratch, _ = make(story, tmp_path / "scratch")
    assert 0 < again.shots < whole.shots
    assert again.segments <= scratch.segments  # none where the changed shot stands between two cuts
    assert again.seconds <= scratch.seconds
    assert scratch.shots == len({name for name in finished(tmp_path / "scratch") if name.startswith("take:motion:")})
    assert same(decode(tmp_path / "out/master.mp4"), decode(tmp_path / "scratch/master.mp4"))
    assert max(finished(tmp_path / "out").values()) == 1


def test_going_back_makes_nothing_anew(story: Path, make: Make, decode: Decode, tmp_path: Path) -> None:
    make(story)
    first = decode(tmp_path / "out/master.mp4")
    change(story, "모터와 코일", "망치와 못")
    make(story)
    change(story, "망치와 못", "모터와 코일")
    back, _ = make(story)
    assert back.shots == 0
    assert same(first, decode(tmp_path / "out/master.mp4"))


def test_a_shot_whose_maker_fails_falls_back_and_is_told(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, generator="broken")
    quality = json.loads((tmp_path / "out/qc.json").read_text("utf-8"))
    fallen = next(check for check in quality["checks"] if check["name"] == "fallen")
    told = [event.problem.message.ko for event in events if isinstance(event, Told) and event.problem.code == "take.failed"]
    assert (done.failures, fallen["status"], quality["status"]) == (1, "failed", "failed")
    assert len(told) == len(fallen["found"]) == done.shots
    assert all("붓이 부러졌어요" in words for words in told)
    assert done.frames == sum(1 for _ in _frames(tmp_path / "out/master.mp4"))
    again, _ = make(story, generator="broken")
    assert (again.failures, again.shots) == (1, 0)


def _frames(path: Path) -> list[object]:
    with av.open(str(path)) as file:
        return list(file.decode(video=0))


def test_a_film_plays_even_where_nobody_can_draw_or_play(story: Path, make: Make, tmp_path: Path) -> None:
    makers = {**MAKERS, "ink": "bars:Broken", "score": "bars:Broken"}
    done, _ = make(story, makers=makers)
    assert done.failures >= 1
    assert len(_frames(tmp_path / "out/master.mp4")) == done.frames


def test_an_unknown_generator_is_refused_before_anything_is_made(story: Path, make: Make, tmp_path: Path) -> None:
    with pytest.raises(NoSuchGenerator):
        make(story, generator="oil")
    assert not (tmp_path / "out/.madang/journal.jsonl").exists()


def test_a_cancelled_build_goes_on_where_it_was(story: Path, make: Make, decode: Decode, tmp_path: Path) -> None:
    out, calls = tmp_path / "out", [0]

    def cancelled() -> bool:
        calls[0] += 1
        return calls[0] > 2

    options = Options(size=read_size("96x64"), rate="12", draft=True, workers=0, makers=MAKERS, prints=())
    with pytest.raises(Cancelled):
        build(story, out, options, cancelled=cancelled)
    kept = finished(out)
    done, _ = make(story)
    assert max(finished(out).values()) == 1
    assert set(kept) <= set(finished(out))
    scratch, _ = make(story, tmp_path / "scratch")
    assert done.frames == scratch.frames
    assert same(decode(out / "master.mp4"), decode(tmp_path / "scratch/master.mp4"))


def test_a_lost_take_is_made_again_and_the_journal_says_so(story: Path, make: Make, tmp_path: Path) -> None:
    make(story)
    out = tmp_path / "out"
    take = next(entry for entry in journal(out) if str(entry["step"]).startswith("take:motion:"))
    name = str(take["facts"]["file"])  # type: ignore[index]
    (out / ".madang/store" / name[:2] / name).unlink()
    (out / "qc.json").unlink()
    done, _ = make(story)
    assert done.shots == 1
    assert [entry["did"] for entry in journal(out) if entry["step"] == take["step"]] == ["finished", "lost", "finished"]


def test_voices_are_heard_and_then_nothing_is_burned_in(story: Path, make: Make, tmp_path: Path) -> None:
    (story / "film.toml").write_text("voices = true\n", "utf-8")
    done, _ = make(story, prints=("web",))
    steps = finished(tmp_path / "out")
    assert sum(name.startswith("take:voice:") for name in steps) == 1
    assert done.failures == 0
    web, master = (_packets(tmp_path / "out" / name) for name in ("web.mp4", "master.mp4"))
    assert web == master


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(packet) for packet in file.demux(file.streams.video[0]) if packet.size]


def test_an_edit_from_an_editor_is_obeyed(story: Path, make: Make, tmp_path: Path) -> None:
    from madang.film.cut import Edit, edit_text

    done, _ = make(story)
    shots = [entry["facts"]["shot"] for entry in journal(tmp_path / "out") if str(entry["step"]).startswith("take:motion:")]  # type: ignore[index]
    (story / "cut.toml").write_text(edit_text(Edit(omitted=frozenset({str(shots[1])}))), "utf-8")
    again, _ = make(story)
    assert again.frames < done.frames
    assert max(finished(tmp_path / "out").values()) == 1


def test_a_folder_without_a_screenplay_and_every_broken_file_are_refused_together(tmp_path: Path, make: Make) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    with pytest.raises(Refused):
        make(folder)
    (folder / "screenplay.txt").write_text("연못에 할머니가 앉아 있다.", "utf-8")
    (folder / "film.toml").write_text("size = 'huge'\nrate = 'fast'\n", "utf-8")
    (folder / "bible.toml").write_text("not toml", "utf-8")
    with pytest.raises(Refused) as refused:
        make(folder)
    assert {problem.code for problem in refused.value.problems} == {"film.size", "film.rate", "bible.no-toml"}
    assert not (tmp_path / "out").exists()


def test_a_lone_story_keeps_its_lock_beside_the_film(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("새벽, 연못가에 할머니가 앉아 있다. 하늘이 배를 띄운다.", "utf-8")
    make(path)
    assert (tmp_path / "out/shots.lock").exists()
    assert {entry.name for entry in tmp_path.iterdir()} == {"story.txt", "out"}


def test_a_lone_storys_ids_do_not_change_its_pictures(make: Make, decode: Decode, tmp_path: Path) -> None:
    from conftest import STORY

    path = tmp_path / "story.fountain"
    path.write_text(STORY, "utf-8")
    make(path)
    path.write_text(STORY.replace("안개 낀 연못.", "안개 낀 연못. 개구리가 운다.\n\n새가 난다."), "utf-8")
    make(path)
    make(path, tmp_path / "scratch")
    assert same(decode(tmp_path / "out/master.mp4"), decode(tmp_path / "scratch/master.mp4"))
