"""The painter as a generator of takes: real files, decoded again."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from madang.film.language import Text
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size, Subject
from madang.film.takes.port import Cancelled, Failed, FrameSize, Generator, Made, TakeRequest
from madang.generators.ink import Ink

SHOT = Shot("1", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, subjects=(Subject("elder", "할머니"),), place="pond", seconds=Fraction(1))
REQUEST = TakeRequest(
    "motion", 3, shot=SHOT, frames=13, size=FrameSize(192, 108), keyframes=(0, 7), title=Text("은가락지", "The Silver Ring")
)


def _make(request: TakeRequest, into: Path) -> Made:
    into.mkdir(exist_ok=True)
    return Ink().make(request, into, progress=lambda part: None, cancelled=lambda: False, key="k")


def test_ink_is_a_generator() -> None:
    painter: Generator = Ink()
    assert (painter.name, painter.kinds) == ("ink", frozenset({"picture", "motion"}))
    assert painter.quote(REQUEST).price == 0
    assert painter.quote(REQUEST).seconds > 0


def test_motion_has_its_frames_and_keyframes(tmp_path: Path) -> None:
    made = _make(REQUEST, tmp_path)
    with av.open(str(made.path)) as file:
        stream = file.streams.video[0]
        pictures = list(file.decode(stream))
        assert (stream.width, stream.height, stream.pix_fmt, stream.average_rate) == (192, 108, "yuv420p", Fraction(24))
        assert [number for number, picture in enumerate(pictures) if picture.key_frame] == [0, 7]
        assert len(pictures) == 13


def test_the_same_request_gives_the_same_bytes(tmp_path: Path) -> None:
    assert _make(REQUEST, tmp_path / "a").path.read_bytes() == _make(REQUEST, tmp_path / "b").path.read_bytes()


def test_another_seed_is_another_file_of_the_same_place(tmp_path: Path) -> None:
    picture = replace(REQUEST, kind="picture", frames=1)
    wet = replace(SHOT, weather="rain")
    one, other = _make(replace(picture, shot=wet), tmp_path / "a"), _make(replace(picture, shot=wet, seed=4), tmp_path / "b")
    assert one.path.read_bytes() != other.path.read_bytes()


@pytest.mark.parametrize(
    ("role", "words"),
    [(Role.TITLE, "은가락지"), (Role.CARD, "십 년 뒤"), (Role.CREDITS, "글  마당"), (Role.SUPPORTERS, "후원  과학문화재단")],
)
def test_titles_cards_and_credits_are_pictures_too(role: Role, words: str, tmp_path: Path) -> None:
    shot = replace(SHOT, role=role, text=words, subjects=(), seconds=Fraction(3))
    made = _make(replace(REQUEST, kind="picture", frames=1, shot=shot), tmp_path)
    with Image.open(made.path) as picture:
        assert picture.size == (192, 108)
        low, high = picture.convert("L").getextrema()
    assert high - low > 60  # words stand on the paper


def test_stopping_leaves_nothing_half_made(tmp_path: Path) -> None:
    asked = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        Ink().make(REQUEST, tmp_path, progress=lambda part: None, cancelled=lambda: next(asked), key="k")
    assert list(tmp_path.iterdir()) == []


def test_a_request_without_a_shot_says_so(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no shot"):
        _make(replace(REQUEST, shot=None), tmp_path)


def test_progress_ends_at_one(tmp_path: Path) -> None:
    told: list[float] = []
    Ink().make(REQUEST, tmp_path, progress=told.append, cancelled=lambda: False, key="k")
    assert told == sorted(told)
    assert told[-1] == 1.0
