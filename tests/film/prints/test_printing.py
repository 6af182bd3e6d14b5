"""Prints are profiles; posters and sheets are looked at again."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from av.video.frame import VideoFrame
from PIL import Image

from madang.film.master.pictures import BadMedia
from madang.film.master.settings import Settings
from madang.film.prints.pictures import Thumb, contact_sheet, frame_at, poster
from madang.film.prints.printing import NoSuchPrint, profile
from madang.film.prints.profiles import profiles
from madang.film.takes.codec import MotionWriter

MASTER = Settings(1920, 1080, Fraction(24))


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    with MotionWriter(path, 128, 72, Fraction(24)) as writer:
        for number in range(48):
            planes = np.full((108, 128), 128, np.uint8)
            planes[:72] = 40 + number * 4
            writer.write(VideoFrame.from_ndarray(planes, format="yuv420p"))
    return path


def test_web_keeps_the_masters_encoding_and_the_screener_has_a_festivals_bits() -> None:
    assert profile("web").settings(MASTER) == MASTER
    screener = profile("screener").settings(MASTER)
    assert (screener.width, screener.height, screener.rate) == (1920, 1080, Fraction(24))
    assert 20_000_000 <= screener.bitrate <= 30_000_000
    assert screener.sound_bitrate == 320_000


def test_every_profile_has_a_name_in_both_languages() -> None:
    assert all(each.title.ko and each.title.en for each in profiles().values())


def test_an_unknown_print_is_told_with_those_there_are() -> None:
    with pytest.raises(NoSuchPrint) as wrong:
        profile("imax")
    assert wrong.value.message.en == 'There is no print "imax". There are: web, screener.'


def test_the_frame_of_a_moment_is_that_frame(clip: Path) -> None:
    grey = [int(np.asarray(frame_at(clip, Fraction(number, 24)))[..., 1].mean()) for number in (0, 20, 40)]
    assert grey == pytest.approx([(16 * 0 + (40 + number * 4) - 16) * 255 / 219 for number in (0, 20, 40)], abs=4)


def test_the_sheet_shows_every_shot_and_leaves_a_place_for_a_missing_one(clip: Path, tmp_path: Path) -> None:
    thumbs = [Thumb(clip, Fraction(1), f"s{number}", "안개 낀 연못. 나룻배 한 척이 지나간다. " * 3) for number in range(6)]
    contact_sheet([*thumbs, Thumb(None, Fraction(0), "lost", "없어요")], tmp_path / "sheet.jpg", Fraction(16, 9))
    sheet = np.asarray(Image.open(tmp_path / "sheet.jpg").convert("L"), np.float32)
    rows = sheet.shape[0] // 2
    assert sheet[60:160, 60:300].mean() < 180
    assert sheet[rows + 60 : rows + 160, 60:300].mean() < 180
    assert sheet[rows + 60 : rows + 160, 400:600].mean() > 230


def test_a_poster_carries_the_title_where_the_frame_does_not(clip: Path, tmp_path: Path) -> None:
    poster(clip, Fraction(1), tmp_path / "plain.jpg")
    poster(clip, Fraction(1), tmp_path / "titled.jpg", "은가락지")
    plain, titled = (np.asarray(Image.open(tmp_path / f"{name}.jpg").convert("L"), np.float32) for name in ("plain", "titled"))
    assert float(plain.std()) < 3
    assert float(np.abs(titled - plain).max()) > 60


def test_a_picture_of_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.mp4").write_bytes(b"no film")
    with pytest.raises(BadMedia):
        frame_at(tmp_path / "bad.mp4", Fraction(0))


def test_past_the_end_the_last_frame_is_shown(clip: Path) -> None:
    late, last = (np.asarray(frame_at(clip, second)) for second in (Fraction(99), Fraction(47, 24)))
    assert np.array_equal(late, last)
