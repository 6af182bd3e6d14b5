"""Quality control sees what is wrong with a finished film, and says so."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from av.video.frame import VideoFrame

from madang.film.cut import Wanting
from madang.film.cut.subtitles import Subtitle
from madang.film.language import Text
from madang.film.master.letters import missing
from madang.film.master.measure import measure
from madang.film.master.mix import Stem, mix_file
from madang.film.master.quality import Check, Known, judge
from madang.film.master.render import render
from madang.film.master.settings import Settings
from madang.film.takes.codec import MotionWriter

SETTINGS = Settings(96, 64, Fraction(24))
Make = Callable[..., Path]


@pytest.fixture
def finished(film: Make, tone: Make, timeline: Callable[..., Any], tmp_path: Path) -> Path:
    sound = mix_file([Stem(tone(tmp_path / "m.wav", 4), Fraction(0), "music")], Fraction(4), tmp_path / "cache", lambda path: path.name)
    one = film(tmp_path / "one.mp4", 96)
    render(timeline([(one, 0, 96)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS, sound=sound)
    return tmp_path / "film.mp4"


KNOWN = Known(frames=96, rate=Fraction(24), loudness=-16.0)


def by_name(checks: tuple[Check, ...]) -> dict[str, str]:
    return {check.name: check.status for check in checks}


def test_a_good_film_passes_every_check(finished: Path) -> None:
    measured = measure(finished)
    assert (measured.frames, measured.offset, measured.sound_seconds) == (96, 0, Fraction(4))
    assert set(by_name(judge(measured, KNOWN)).values()) == {"ok"}


def test_missing_frames_wrong_loudness_and_high_peaks_are_seen(finished: Path) -> None:
    measured = measure(finished)
    wrong = replace(measured, level=replace(measured.level, peak=-0.2))
    found = by_name(judge(wrong, replace(KNOWN, frames=97, loudness=-23.0)))
    assert {name: status for name, status in found.items() if status != "ok"} == {
        "frames": "failed",
        "loudness": "told",
        "true-peak": "failed",
    }


def test_black_frozen_and_silent_stretches_are_found_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with MotionWriter(path, 96, 64, Fraction(24)) as writer:
        for number in range(24 * 9):
            planes = np.full((96, 96), 128, np.uint8)
            second = number / 24
            planes[:64] = 16 if 2 <= second < 4 else 90 if 4 <= second < 8 else 60 + number % 48
            writer.write(VideoFrame.from_ndarray(planes, format="yuv420p"))
    measured = measure(path)
    assert [(float(first), float(last)) for first, last in measured.black] == [(2.0, 4.0)]
    assert [(round(float(first)), round(float(last))) for first, last in measured.frozen] == [(4, 8)]
    checks = {check.name: check for check in judge(measured, replace(KNOWN, frames=216, sound=False))}
    assert (checks["black"].status, checks["frozen"].status) == ("told", "told")
    still = replace(KNOWN, frames=216, sound=False, still=((Fraction(3), Fraction(8)),))
    assert by_name(judge(measured, still))["frozen"] == "ok"


def test_silence_is_found(tone: Make, film: Make, timeline: Callable[..., Any], tmp_path: Path) -> None:
    stem = Stem(tone(tmp_path / "m.wav", 2), Fraction(0), "music")
    sound = mix_file([stem, Stem(stem.path, Fraction(7), "music")], Fraction(9), tmp_path / "cache", lambda path: path.name)
    one = film(tmp_path / "one.mp4", 216)
    render(timeline([(one, 0, 216)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS, sound=sound)
    ((first, last),) = measure(tmp_path / "film.mp4").silent
    assert (float(first), float(last)) == pytest.approx((2.1, 6.9), abs=0.25)


def test_hard_subtitles_missing_letters_fallen_and_stale_shots_are_told(finished: Path) -> None:
    crowded = [Subtitle(0, 10, ("너무 빨리 지나가는 긴 자막이에요 정말",), "l1"), Subtitle(11, 90, ("천천히",), "l2")]
    known = replace(
        KNOWN,
        subtitles={"ko": crowded},
        missing_letters=missing(["가 \U0001f980"]),
        fallen=(("s1", Text(ko="붓이 부러졌어요.", en="The brush broke.")),),
        stale=("s2",),
        wanting={"en": Wanting(("l1",), ("l2",))},
    )
    checks = {check.name: check for check in judge(measure(finished), known)}
    wrong = {item["line"]: item["wrong"] for item in checks["subtitles-ko"].found}  # type: ignore[attr-defined]
    assert wrong == {"l1": ["fast", "wide", "short"], "l2": ["near"]}
    told = {name: check.status for name, check in checks.items() if check.status != "ok"}
    assert told == {"subtitles-ko": "told", "letters": "failed", "fallen": "failed", "stale": "told", "translation-en": "told"}
    assert all(check.message.ko and check.message.en for check in checks.values())


def test_our_fonts_have_every_letter_of_korean_and_english_subtitles() -> None:
    assert missing(["가힣뷁 똠방각하 — “따옴표” … ·", "The quick brown fox’s café – 12:30, naïve!"]) == ()
