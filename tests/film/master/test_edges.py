"""What cannot be rendered says so, also from another process; letters, sounds and pictures at their edges."""

import pickle
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import opentimelineio as otio
import pytest
from tests.film.master.conftest import SETTINGS

from madang.film.language import Text
from madang.film.master import letters
from madang.film.master.join import Disjoint, join
from madang.film.master.pictures import BadMedia
from madang.film.master.plan import NotRendered, Piece, Segment, plan, total
from madang.film.master.segment import Slice, copied
from madang.film.master.soundfile import BadSound, read_sound, sound_seconds

Make = Callable[..., Path]


@pytest.mark.parametrize("wrong", [NotRendered(Text("가", "a")), BadMedia("a.mp4"), BadSound("a.wav")])
def test_what_goes_wrong_in_a_worker_is_told_whole_at_home(wrong: NotRendered) -> None:
    home = pickle.loads(pickle.dumps(wrong))
    assert (type(home), home.message, str(home)) == (type(wrong), wrong.message, str(wrong))


def test_a_timeline_without_a_picture_track_is_not_rendered() -> None:
    with pytest.raises(NotRendered, match="no picture track"):
        plan(otio.schema.Timeline("t"), SETTINGS, str)


def test_two_transitions_that_overlap_within_a_clip_are_not_rendered(timeline: Callable[..., Any]) -> None:
    with pytest.raises(NotRendered, match="overlap"):
        plan(
            timeline(
                [(Path("a.mp4"), 0, 10), (Path("b.mp4"), 5, 4), (Path("c.mp4"), 5, 10)], joins=[("cut", 0, 0), *[("dissolve", 3, 3)] * 2]
            ),
            SETTINGS,
            str,
        )


def test_nothing_has_no_frames() -> None:
    assert total(()) == 0


def test_a_slice_that_its_file_does_not_hold_is_not_joined(film: Make, tmp_path: Path) -> None:
    one = film(tmp_path / "one.mp4", 20)
    with pytest.raises(Disjoint, match="20 frames instead of 30 from 0"):
        join([Slice(str(one), 0, 30)], None, tmp_path / "film.mp4", SETTINGS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.mp4"]


def test_slices_of_another_encoder_are_not_joined(film: Make, tmp_path: Path) -> None:
    one, other = film(tmp_path / "one.mp4", 10), film(tmp_path / "other.mp4", 10, foreign=True)
    with pytest.raises(Disjoint, match="encoded in another way"):
        join([Slice(str(one), 0, 10), Slice(str(other), 0, 10)], None, tmp_path / "film.mp4", SETTINGS)


def test_between_two_frames_nothing_is_copied(film: Make, tmp_path: Path) -> None:
    piece = Piece(str(film(tmp_path / "one.mp4", 10)), Fraction(1, 48))
    assert copied(Segment("body", 0, 5, piece), SETTINGS) is None


def test_a_picture_has_no_sound_and_words_are_neither(film: Make, tmp_path: Path) -> None:
    words = tmp_path / "words.wav"
    words.write_text("no sound at all")
    for path in (film(tmp_path / "one.mp4", 3), words):
        with pytest.raises(BadSound) as told:
            list(read_sound(path))
        assert told.value.path == str(path)


def test_a_sound_is_as_long_as_its_samples_and_read_from_anywhere(tone: Make, tmp_path: Path) -> None:
    path = tone(tmp_path / "tone.wav", 2.5)
    whole = np.concatenate(list(read_sound(path)))
    assert (sound_seconds(path), np.array_equal(np.concatenate(list(read_sound(path, Fraction(3, 2)))), whole[72_000:])) == (
        Fraction(5, 2),
        True,
    )


def test_without_fonts_no_letter_is_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(letters, "FONTS", tmp_path)
    with pytest.raises(letters.NoFonts):
        letters.faces()


def test_a_subtitle_of_spaces_leaves_the_picture_as_it_is() -> None:
    planes = np.full((96, 96), 70, np.uint8)
    letters.lay(planes, 64, letters.stamp((" ",), 96, 64))
    assert np.array_equal(planes, np.full((96, 96), 70, np.uint8))
