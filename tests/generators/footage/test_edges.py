"""What lies at the edge of footage: colours of other profiles, files too large, old or torn, a voice that is none."""

import io
import os
import struct
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from tests.generators.footage.test_footage import asked, clip, frames_of, png
from tests.generators.sound import samples_of

from madang.film.takes.port import Failed
from madang.generators.footage import media, sound
from madang.generators.footage.sniff import Media, sniff


def swapped() -> bytes:
    """A profile in which what is written as red means green, and green red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    table = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12)}
    profile[table[b"rXYZ"] : table[b"rXYZ"] + 4] = b"gXYZ"
    profile[table[b"gXYZ"] : table[b"gXYZ"] + 4] = b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize(("profile", "shown"), [(swapped(), (0, 255, 0)), (b"no profile at all", (255, 0, 0)), (b"", (255, 0, 0))])
def test_a_photographs_colours_are_shown_as_its_profile_means_them(profile: bytes, shown: tuple[int, int, int], tmp_path: Path) -> None:
    Image.new("RGB", (32, 32), (255, 0, 0)).save(tmp_path / "red.png", icc_profile=profile)
    picture = media.open_picture(sniff(tmp_path / "red.png"), 32)
    assert np.abs(picture.astype(int) - shown).max() <= 2


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("size", [(12_000, 11_000), (30_000, 30_000)])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(size: tuple[int, int], tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(png(*size))
    with pytest.raises(Failed) as failed:
        asked(tmp_path / "huge.png", tmp_path)
    assert failed.value.reason.en == "“huge.png” has too many pixels: at most 120 million."


def test_a_clip_that_is_too_wide_is_refused(tmp_path: Path) -> None:
    wide = clip(tmp_path / "wide.mp4", "8320x64", "5", 0.4)
    with pytest.raises(Failed) as failed:
        asked(wide, tmp_path)
    assert failed.value.reason.en == "“wide.mp4” is wider or taller than 8192 pixels."


def test_a_clip_may_begin_anywhere(tmp_path: Path) -> None:
    path = clip(tmp_path / "c.mp4", rate="24")
    whole = frames_of(asked(path, tmp_path, frames=48))
    (tmp_path / "later").mkdir()
    later = frames_of(asked(path, tmp_path / "later", frames=12, start=1.5))
    apart = [np.abs(one.astype(int) - two.astype(int)).mean() for one, two in zip(whole[36:], later, strict=True)]
    assert max(apart) < 8


def test_an_old_quicktime_file_begins_with_another_atom(tmp_path: Path) -> None:
    data = bytearray(clip(tmp_path / "c.mov").read_bytes())
    assert data[4:8] == b"ftyp"
    data[4:8] = b"free"
    (tmp_path / "old.mov").write_bytes(data)
    assert sniff(tmp_path / "old.mov") == Media(tmp_path / "old.mov", "video", "mov")
    assert len(frames_of(asked(tmp_path / "old.mov", tmp_path))) == 24


def test_a_file_that_went_away_or_is_far_too_large_is_told(tmp_path: Path) -> None:
    large = tmp_path / "day.mp4"
    large.touch()
    os.truncate(large, 9 * 1024**3)
    told = []
    for path in (tmp_path / "gone.mp4", large):
        with pytest.raises(Failed) as failed:
            asked(path, tmp_path)
        told.append(failed.value.reason.en)
    assert told == ["The file “gone.mp4” is not there.", "“day.mp4” has 9 GB; at most 8 GB."]


def test_a_torn_picture_does_not_move_and_torn_sound_is_refused(tmp_path: Path) -> None:
    torn = io.BytesIO()
    Image.new("RGB", (32, 32)).save(torn, "GIF")
    (tmp_path / "torn.gif").write_bytes(torn.getvalue()[:9])
    assert media.moves(sniff(tmp_path / "torn.gif")) is False
    (tmp_path / "torn.wav").write_bytes(b"RIFF\x10\x00\x00\x00WAVEnonsense" + b"\x07" * 99)
    with pytest.raises(Failed) as failed:
        asked(tmp_path / "torn.wav", tmp_path, "voice")
    assert failed.value.reason.en.startswith("“torn.wav” could not be read to its end")


@pytest.mark.parametrize("samples", [0, 10, 48_000])
def test_a_recording_in_which_nobody_speaks_stays_silent(samples: int) -> None:
    assert np.array_equal(sound.voice(np.zeros((1, samples), np.float32)), np.zeros((1, samples), np.float32))


def test_a_voice_that_never_pauses_is_levelled_and_nothing_is_taken_off() -> None:
    tone = (0.02 * np.sin(2 * np.pi * 300 * np.arange(48_000) / 48_000)).astype(np.float32)[None, :]
    heard = sound.voice(tone)
    assert heard.shape == tone.shape
    middle = heard[0, 4800:-4800]
    assert float(np.sqrt((middle**2).mean())) == pytest.approx(0.1, rel=0.02)
    assert float(np.corrcoef(middle, tone[0, 4800:-4800])[0, 1]) > 0.999


def test_a_clip_without_sound_is_silent_for_its_shot(tmp_path: Path) -> None:
    silent = clip(tmp_path / "silent.mp4", "320x180", "30", 2, "-an")
    made = asked(silent, tmp_path, "ambience")
    assert (np.abs(samples_of(made.path)).max(), made.details["silent"]) == (0, True)
    assert media.sound(sniff(silent), Fraction(1), Fraction(0), 2).shape == (2, 0)
