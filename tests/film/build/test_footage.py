"""A film of what residents filmed, photographed, drew and recorded, with painted shots between: built, decoded again and looked at."""

import json
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import phone
import pytest
from numpy.typing import NDArray
from phone import GROUNDS

from madang.film.build import Built, Event, Told, Unchanged, plan_film, read_film, read_size
from madang.film.shots import Role, Shot

Make = Callable[..., tuple[Built, list[Event]]]
MAKERS = {
    "ink": "madang.generators.ink:Ink",
    "footage": "madang.generators.footage:Footage",
    "score": "bars:Tones",
    "speech": "bars:Tones",
}
STORY = """Title: 우리 동네 하루
Author: 우리동네 과학클럽

실외. 연못 - 새벽

안개 낀 연못. 나룻배 한 척이 지나간다.

순옥이 연못가에 앉아 있다.

실외. 거리 - 낮

하늘이 자전거를 탄다.

아이들이 뛰어간다.

고양이가 담장에 앉아 있다.

버스가 지나간다.

실내. 과학교실 - 낮

벽에 사진이 걸려 있다.

책상에 그림이 놓여 있다.
"""
SHOWN = {
    "하늘이 자전거를 탄다.": "portrait.mp4",
    "아이들이 뛰어간다.": "turned.mov",
    "고양이가 담장에 앉아 있다.": "slow and fast.mp4",
    "버스가 지나간다.": "거리.mp4",
    "벽에 사진이 걸려 있다.": "photo.jpg",
    "책상에 그림이 놓여 있다.": "drawing.png",
}
FILM = """size = "160x90"
rate = 12
prints = []
[media."portrait.mp4"]
credit = "찍은 이: 마을의 할머니"
[media."거리.mp4"]
credit = "마을의 어린이"
[media."drawing.png"]
credit = "마을의 어린이"
"""


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """The folder as a resident leaves it: a screenplay, media, and a direction that names files."""
    folder = tmp_path / "우리 동네 '하루'"
    folder.mkdir()
    (folder / "screenplay.fountain").write_text(STORY, "utf-8")
    (folder / "film.toml").write_text(FILM, "utf-8")
    phone.gallery(folder / "media")
    orders = []
    for shot in plan_film(read_film(folder)).shots:
        if shot.role is Role.CREDITS:
            continue
        seconds = 3 if shot.text == "고양이가 담장에 앉아 있다." else 2
        take = f'take = "{SHOWN[shot.text]}"\n' if shot.text in SHOWN else ""
        orders.append(f"[shot.{shot.id}]\nseconds = {seconds}\n{take}")
    (folder / "direction.toml").write_text("\n".join(orders), "utf-8")
    return folder


def stretches(folder: Path) -> list[tuple[Shot, float, float]]:
    """Every shot with the seconds of the film in which it is shown whole, without its transitions."""
    from madang.film.cut import lay_out

    film = read_film(folder)
    clips = lay_out(plan_film(film).shots, film.rate).clips
    after = [clip.join for clip in clips[1:]]
    found = []
    for number, clip in enumerate(clips):
        out = after[number].before if number < len(after) else round(film.rate)
        found.append((clip.shot, float((clip.start + clip.join.after) / film.rate), float((clip.end - out) / film.rate)))
    return found


def look(path: Path) -> tuple[list[NDArray[np.int64]], NDArray[np.float32]]:
    """The master decoded: RGB frames, and its sound as (samples, 2) at 48 kHz."""
    with av.open(str(path)) as file:
        frames = [np.asarray(frame.to_ndarray(format="rgb24"), np.int64) for frame in file.decode(video=0)]
    with av.open(str(path)) as file:
        resampler = av.AudioResampler("fltp", "stereo", phone.RATE)
        parts = [part.to_ndarray() for frame in file.decode(audio=0) for part in resampler.resample(frame)]
    return frames, np.concatenate(parts, axis=1).T


def level(sound: NDArray[np.float32], pitch: float) -> float:
    """How loud one pitch is in a stretch of sound, in dB."""
    mono = sound.mean(1) * np.hanning(len(sound))
    time = np.arange(len(mono)) / phone.RATE
    return float(20 * np.log10(np.abs(np.sum(mono * np.exp(-2j * np.pi * pitch * time))) / len(mono) + 1e-9))


def hue(colour: NDArray[np.float64]) -> NDArray[np.float64]:
    """A colour's direction from grey: what levelling and encoding leave alone."""
    apart = colour - colour.mean()
    return np.asarray(apart / max(float(np.linalg.norm(apart)), 1e-6))


def test_six_files_of_a_phone_and_two_paintings_become_one_film(day: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(day, size=None, rate="", draft=False, makers=MAKERS, workers=2)
    frames, sound = look(tmp_path / "out/master.mp4")
    told = [event.problem.code for event in events if isinstance(event, Told)]
    quality = json.loads((tmp_path / "out/qc.json").read_text("utf-8"))
    failed = [check for check in quality["checks"] if check["status"] == "failed"]
    assert (done.failures, failed, quality["status"], told) == (0, [], "ok", ["shots.length"])
    shown = stretches(day)
    assert len(frames) == done.frames == round(12 * sum(float(shot.seconds) for shot, _, _ in shown))
    seen = {}
    for shot, start, end in shown:
        if shot.take:
            picture = frames[round((start + min(end, start + 1)) / 2 * 12)]
            _stands_upright(picture, shot.take)
            seen[shot.take] = int(np.argmax([hue(_ground(picture)) @ hue(np.array(each, float)) for each in GROUNDS.values()]))
    assert seen == {name: number for number, name in enumerate(GROUNDS)}
    painted = [shot for shot, _, _ in shown if not shot.take and shot.scene == 0]
    assert len(painted) == 2
    _is_heard(sound, shown)
    _passes_as_it_was_filmed(frames, shown)
    again, events = make(day, size=None, rate="", draft=False, makers=MAKERS, workers=2)
    assert (again, events) == (Unchanged(str(tmp_path / "out")), [again])


def _ground(picture: NDArray[np.int64]) -> NDArray[np.float64]:
    """The colour in the middle of the picture."""
    return np.asarray(picture[40:50, 75:85].reshape(-1, 3).mean(0))


def _stands_upright(picture: NDArray[np.int64], name: str) -> None:
    """Light above, dark below, in the column through the middle; a drawing's clear ground is white."""
    rows = picture[:, 78:82].mean(axis=(1, 2))
    assert rows[4:12].min() > 190, name
    assert rows[-12:-4].max() < 70, name


def _is_heard(sound: NDArray[np.float32], shown: list[tuple[Shot, float, float]]) -> None:
    """The clips' own tones at their places and nowhere else; music 6 dB lower there than over the paintings."""
    for name, pitch in (("portrait.mp4", 1230.0), ("거리.mp4", 2170.0)):
        levels = {}
        for shot, start, end in shown:
            if end - start > 0.7:
                levels[shot.take or shot.id] = level(sound[round((start + 0.2) * phone.RATE) : round((end - 0.2) * phone.RATE)], pitch)
        there = levels.pop(name)
        assert there > max(levels.values()) + 30, name
    music = {
        shot.take or shot.id: level(sound[round((a + b) / 2 * 48_000) - 9600 :][:19_200], 330.0) for shot, a, b in shown if b - a > 0.5
    }
    painted = next(shot.id for shot, _, _ in shown if not shot.take and shot.scene == 0)
    wobble = 5.0  # dB by which the test's music swells
    assert music[painted] - music["거리.mp4"] > 6 - wobble


def _passes_as_it_was_filmed(frames: list[NDArray[np.int64]], shown: list[tuple[Shot, float, float]]) -> None:
    """The uneven clip goes dark above after two seconds of thirty, then five, frames a second; so does the film."""
    _, start, end = next(each for each in shown if each[0].take == "slow and fast.mp4")
    light = [bool(picture[5:12, 78:82].mean() > 190) for picture in frames[round(start * 12) : round(end * 12)]]
    dark = light.index(False)
    assert light == [True] * dark + [False] * (len(light) - dark)
    assert abs(dark / 12 - 2) <= 0.25


def test_who_filmed_is_thanked_once_in_the_credits(day: Path) -> None:
    from madang.film.build.film import credits_of

    film = read_film(day)
    shots = plan_film(film).shots
    roll = next(shot for shot in shots if shot.role is Role.CREDITS)
    rows = (("글", "우리동네 과학클럽"), ("찍은 이", "마을의 할머니"), ("찍고 그리고 녹음한 이", "마을의 어린이"))
    assert credits_of(film, shots) == rows
    assert roll.text == "\n".join("  ".join(row) for row in rows)


def test_a_file_that_is_not_in_the_film_is_not_thanked(day: Path) -> None:
    from madang.film.build.film import credits_of

    path = day / "direction.toml"
    path.write_text(path.read_text("utf-8").replace('take = "portrait.mp4"\n', "") + '[shot.gone00]\ntake = "portrait.mp4"\n', "utf-8")
    film = read_film(day)
    assert credits_of(film, plan_film(film).shots) == (("글", "우리동네 과학클럽"), ("찍고 그리고 녹음한 이", "마을의 어린이"))


@pytest.mark.parametrize("spelling", ["media/portrait.mp4", "PORTRAIT.MP4", "./media/Portrait.mp4"])
def test_a_file_is_found_as_a_person_names_it(spelling: str, day: Path) -> None:
    path = day / "direction.toml"
    path.write_text(path.read_text("utf-8").replace('"portrait.mp4"', f'"{spelling}"'), "utf-8")
    assert "portrait.mp4" in {shot.take for shot in plan_film(read_film(day)).shots}


def test_a_korean_name_is_found_however_a_disk_spells_it(day: Path) -> None:
    import unicodedata

    (day / "media/거리.mp4").rename(day / "media" / unicodedata.normalize("NFD", "거리.mp4"))
    film = read_film(day)
    assert "거리.mp4" in film.media
    assert not any(problem.code == "direction.no-media" for problem in plan_film(film).problems)


def test_a_missing_file_is_told_with_what_is_there_and_the_film_still_plays(day: Path, make: Make, tmp_path: Path) -> None:
    path = day / "direction.toml"
    path.write_text(path.read_text("utf-8").replace('"portrait.mp4"', '"../../etc/passwd"'), "utf-8")
    makers = {**MAKERS, "ink": "bars:Bars"}
    done, events = make(day, makers=makers)
    told = [event.problem for event in events if isinstance(event, Told)]
    assert [problem.code for problem in told] == ["shots.length", "direction.no-media", "take.failed"]
    assert "photo.jpg" in told[1].message.ko
    assert done.failures == 1
    with av.open(str(tmp_path / "out/master.mp4")) as file:
        assert sum(1 for _ in file.decode(video=0)) == done.frames


def test_a_link_out_of_the_folder_is_left_out_and_told(day: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    (day / "media/photo.jpg").rename(secret)
    (day / "media/photo.jpg").symlink_to(secret)
    film = read_film(day)
    assert "photo.jpg" not in film.media
    assert {problem.code for problem in plan_film(film).problems} | {problem.code for problem in film.problems} >= {
        "media.outside",
        "direction.no-media",
    }


def test_a_sizes_take_is_fitted_whatever_the_films_shape(day: Path, make: Make, tmp_path: Path) -> None:
    makers = {**MAKERS, "ink": "bars:Bars"}
    done, _ = make(day, size=read_size("90x160"), makers=makers)
    frames, _ = look(tmp_path / "out/master.mp4")
    assert (done.failures, {picture.shape for picture in frames}) == (0, {(160, 90, 3)})
