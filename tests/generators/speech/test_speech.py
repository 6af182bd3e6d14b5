"""A line becomes a voice: of the right length, at an even level, in both languages."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from tests.generators.sound import samples_of

from madang.film.language import Text
from madang.film.shots.shot import Line
from madang.film.takes.port import Cancelled, Failed, Made, TakeRequest
from madang.generators.speech import Speech, _shaped, manner_of
from madang.generators.speech.espeak import Manner


def said(words: str, into: Path, *, language: str = "ko", voice: str = "woman", seconds: int = 0, cancelled: bool = False) -> Made:
    line = Line("l1", "a", Text(), words, Fraction(0), Fraction(seconds))
    request = TakeRequest("voice", 1, line=line, language=language, parameters={"voice": voice})
    return Speech().make(request, into, progress=lambda share: None, cancelled=lambda: cancelled, key="")


@pytest.mark.parametrize(("language", "words"), [("ko", "아침이면 저절로 핀단다. 기다리자."), ("en", "Nobody else is using it.")])
def test_a_line_is_spoken_and_trimmed(language: str, words: str, tmp_path: Path) -> None:
    samples = samples_of(said(words, tmp_path, language=language).path)
    assert 0.8 < len(samples) / 48_000 < 4.5
    assert np.abs(samples).max() == pytest.approx(0.5, abs=0.01)
    assert np.abs(samples[:100]).max() < 0.05


def test_an_elder_is_slower_than_a_child(tmp_path: Path) -> None:
    words = "할머니, 날마다 뭘 찾으세요?"
    elder = len(samples_of(said(words, tmp_path, voice="old woman").path))
    child = len(samples_of(said(words, tmp_path, voice="child").path))
    assert elder > child * 1.08


def test_a_line_too_long_for_its_place_is_told(tmp_path: Path) -> None:
    made = said("아주 아주 아주 긴 이야기를 천천히 하나도 빠짐없이 들려 드릴게요, 들어 보세요.", tmp_path, seconds=1)
    assert "숏보다" in made.notes[0].ko
    assert "longer" in made.notes[0].en


def test_the_same_line_gives_the_same_bytes(tmp_path: Path) -> None:
    first = said("안녕하세요.", tmp_path).path.read_bytes()
    assert said("안녕하세요.", tmp_path).path.read_bytes() == first


def test_nothing_to_say_an_unknown_voice_and_a_stop_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no voice"):
        said("안녕", tmp_path, voice="espeak:nobody")
    with pytest.raises(Failed, match="no line"):
        Speech().make(TakeRequest("voice", 1), tmp_path, progress=lambda share: None, cancelled=lambda: False, key="")
    with pytest.raises(Cancelled):
        said("안녕", tmp_path, cancelled=True)


def test_a_line_of_marks_alone_is_a_short_silence(tmp_path: Path) -> None:
    assert len(samples_of(said("…", tmp_path).path)) / 48_000 < 1.5


def test_a_voice_over_is_the_narrators_where_nobody_chose_another() -> None:
    def manner(where: str, **parameters: str) -> Manner:
        line = Line("l1", "a", Text(), "옛날 옛적에", Fraction(0), Fraction(2), voice=where)
        return manner_of(TakeRequest("voice", 1, line=line, parameters=dict(parameters)))

    assert manner("over") == manner("on", voice="narrator")
    assert manner("over") != manner("on")
    assert manner("over", voice="child") == manner("on", voice="child")


def test_next_to_nothing_heard_is_next_to_nothing_said() -> None:
    assert np.array_equal(_shaped(b"", 22_050), np.zeros(4800, np.float32))
    short = _shaped(np.array([9000, -9000], np.int16).tobytes(), 22_050)
    assert (len(short) < 64, 0 < np.abs(short).max() <= 0.5) == (True, True)
