"""Phone video of any shape, photographs, drawings and recordings become takes of exactly what was asked; everything else is refused."""

import struct
import subprocess
import sys
import wave
import zlib
from fractions import Fraction
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from tests.generators.sound import level, samples_of

from madang.film.language import Text
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Line, Move, Role, Shot, Size
from madang.film.takes.port import Cancelled, Failed, FrameSize, Made, TakeKind, TakeRequest
from madang.generators.footage import Footage

SMALL = FrameSize(160, 90)


def ffmpeg(*words: str) -> None:
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-y", *words], check=True, capture_output=True)


def clip(path: Path, size: str = "320x180", rate: str = "30", seconds: float = 2, *more: str) -> Path:
    source = f"testsrc=size={size}:rate={rate}:duration={seconds}"
    tone = f"sine=frequency=440:duration={seconds}"
    ffmpeg("-f", "lavfi", "-i", source, "-f", "lavfi", "-i", tone, "-pix_fmt", "yuv420p", *more, str(path))
    return path


def asked(path: Path, into: Path, kind: TakeKind = "motion", frames: int = 24, cancelled: bool = False, **parameters: str | float) -> Made:
    shot = Shot("s1", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, move=parameters.pop("move", Move.STILL), take=path.name)  # type: ignore[arg-type]
    line = Line("l1", "a", Text(), "안녕", Fraction(0), Fraction(2))
    request = TakeRequest(
        kind, 1, shot=shot, line=line, frames=frames, size=SMALL, media={path.name: path}, parameters=parameters, keyframes=(0, 12)
    )
    return Footage().make(request, into, progress=lambda share: None, cancelled=lambda: cancelled, key="")


def frames_of(made: Made) -> list[NDArray[np.uint8]]:
    with av.open(str(made.path)) as file:
        return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in file.decode(video=0)]


@pytest.mark.parametrize("size", ["320x180", "180x320", "240x240"])
@pytest.mark.parametrize("rate", ["24", "30000/1001", "15"])
def test_a_clip_of_any_shape_and_rate_gives_the_wanted_frames(size: str, rate: str, tmp_path: Path) -> None:
    made = asked(clip(tmp_path / "c.mp4", size, rate), tmp_path)
    frames = frames_of(made)
    assert len(frames) == 24
    assert {frame.shape for frame in frames} == {(90, 160, 3)}
    assert made.notes == ()


def test_a_clip_turned_by_the_phone_stands_upright(tmp_path: Path) -> None:
    plain = clip(tmp_path / "plain.mp4", "320x180")
    ffmpeg("-display_rotation", "90", "-i", str(plain), "-c", "copy", str(tmp_path / "turned.mp4"))
    upright = frames_of(asked(tmp_path / "turned.mp4", tmp_path))[0]
    (tmp_path / "p").mkdir()
    ffmpeg("-i", str(plain), "-vf", "transpose=2", str(tmp_path / "baked.mp4"))
    baked = frames_of(asked(tmp_path / "baked.mp4", tmp_path / "p"))[0]
    assert np.abs(upright.astype(int) - baked.astype(int)).mean() < 6


def test_time_passes_as_it_was_filmed_whatever_the_rates(tmp_path: Path) -> None:
    """testsrc brightens a bar along the second; at 15 and at 60 frames a second the twelfth frame of 24 is the same moment."""
    slow = frames_of(asked(clip(tmp_path / "slow.mp4", rate="15"), tmp_path))
    (tmp_path / "f").mkdir()
    fast = frames_of(asked(clip(tmp_path / "fast.mp4", rate="60"), tmp_path / "f"))
    assert np.abs(slow[12].astype(int) - fast[12].astype(int)).mean() < 8


def test_a_short_clip_is_held_and_told(tmp_path: Path) -> None:
    made = asked(clip(tmp_path / "c.mp4", seconds=0.5), tmp_path, frames=48)
    assert len(frames_of(made)) == 48
    assert "짧아" in made.notes[0].ko


def test_a_photograph_is_turned_fitted_and_moved_over(tmp_path: Path) -> None:
    picture = Image.new("RGB", (400, 300), "white")
    picture.paste("navy", (0, 0, 200, 300))
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(tmp_path / "p.jpg", exif=exif)
    frames = frames_of(asked(tmp_path / "p.jpg", tmp_path, move=Move.PUSH_IN))
    assert len(frames) == 24
    assert np.abs(frames[0].astype(int) - frames[-1].astype(int)).mean() > 1
    middle = frames[0][:, 75:85].astype(int).mean(axis=(1, 2))
    assert middle[10] < middle[-10] - 60  # the navy half is on top after turning


def test_a_drawing_with_a_clear_ground_lies_on_white(tmp_path: Path) -> None:
    drawing = Image.new("RGBA", (320, 180), (0, 0, 0, 0))
    drawing.paste((200, 0, 0, 255), (140, 70, 180, 110))
    drawing.save(tmp_path / "d.png")
    made = asked(tmp_path / "d.png", tmp_path, kind="picture", frames=1)
    pixels = np.asarray(Image.open(made.path))
    assert pixels.shape == (90, 160, 3)
    assert pixels[5, 5].min() > 225
    assert pixels[45, 80, 0] > 120 > pixels[45, 80, 1]


def test_a_recorded_voice_is_trimmed_and_levelled(tmp_path: Path) -> None:
    tone = np.sin(np.arange(22_050) * 0.1) * 900
    quiet = np.concatenate([np.zeros(22_050), tone, np.zeros(22_050)]).astype("<i2")
    with wave.open(str(tmp_path / "v.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(quiet.tobytes())
    heard = samples_of(asked(tmp_path / "v.wav", tmp_path, kind="voice").path)
    assert 0.95 < len(heard) / 48_000 < 1.3
    assert -22 < level(heard) < -18


def test_the_sound_of_a_clip_is_as_long_as_its_shot(tmp_path: Path) -> None:
    heard = samples_of(asked(clip(tmp_path / "c.mp4"), tmp_path, kind="ambience", frames=24).path)
    assert heard.shape == (48_000, 2)
    assert level(heard) == pytest.approx(-30.5, abs=2)


def test_the_same_file_gives_the_same_bytes_and_its_credit_is_kept(tmp_path: Path) -> None:
    source = clip(tmp_path / "c.mp4")
    first = asked(source, tmp_path, credit="찍은 이: 우리 클럽")
    before = first.path.read_bytes()
    assert asked(source, tmp_path).path.read_bytes() == before
    assert first.details["credit"] == "찍은 이: 우리 클럽"


def garbage(tmp_path: Path) -> dict[str, bytes]:
    whole = clip(tmp_path / "whole.mp4").read_bytes()
    photo = tmp_path / "photo.png"
    Image.new("RGB", (64, 64)).save(photo)
    head = b"\0\0\0\x18ftypisom\0\0\0\0isommp42"
    return {
        "empty.mp4": b"",
        "one.mov": b"\0",
        "noise.jpg": np.random.default_rng(1).integers(0, 256, 4000, np.uint8).tobytes(),
        "half.mp4": whole[: len(whole) // 3],
        "head.png": photo.read_bytes()[:60],
        "list.mp4": b"#EXTM3U\n#EXTINF:4,\nhttp://127.0.0.1:9/a.ts\n",
        "concat.mov": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "dash.mp4": b"<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'><BaseURL>file:///etc/passwd</BaseURL></MPD>",
        "page.gif": b"<html><script>alert(1)</script></html>",
        "drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "cut.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 50,
        "mkv.mp4": b"\x1aE\xdf\xa3" + b"\xff" * 500,
        "ts.mp4": (b"G" + b"\xff" * 187) * 20,
        "iphone.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200,
        "brand.mp4": head,
        "endless.mp4": head + struct.pack(">I4sQ", 1, b"moov", 1 << 60) + b"\0" * 100,
        "deep.mp4": head + b"".join(struct.pack(">I4s", 8 * (20_000 - deep), b"moov") for deep in range(20_000)),
        "wide.gif": b"GIF89a" + struct.pack("<HH", 65535, 65535) + b"\xf0\0\0\0\0\0\xff\xff\xff",
        "wide.bmp": b"BM"
        + struct.pack("<IHHI", 200, 0, 0, 54)
        + struct.pack("<IiiHHIIiiII", 40, 100_000, 100_000, 1, 24, 0, 0, 0, 0, 0, 0),
        "words.png": png(64, 64, chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(200_000_000), 9))),
        "bomb.png": png(30_000, 30_000),
    }


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, more: bytes = b"") -> bytes:
    """A black picture of one bit a pixel, which packs to nearly nothing."""
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(width // 8 + 1)) for _ in range(height)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_garbage_of_every_kind_is_refused_in_words(tmp_path: Path) -> None:
    for name, content in garbage(tmp_path).items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(Failed) as told:
            asked(tmp_path / name, tmp_path)
        assert name.split(".")[0] in told.value.reason.ko, name
        assert told.value.reason.en, name


@pytest.mark.skipif(sys.platform != "linux", reason="reads a process's peak memory as Linux tells it")
def test_garbage_costs_little_time_and_memory(tmp_path: Path) -> None:
    """All of it, read in a process of its own."""
    for name, content in garbage(tmp_path).items():
        (tmp_path / name).write_bytes(content)
    names = [path.name for path in tmp_path.iterdir() if path.suffix and path.name not in ("whole.mp4", "photo.png")]
    code = f"""
import re, sys
from pathlib import Path
sys.path[:0] = {[str(Path(__file__).parents[3])]!r}
from tests.generators.footage.test_footage import asked
from madang.film.takes.port import Failed
for name in {names!r}:
    try:
        asked(Path({str(tmp_path)!r}) / name, Path({str(tmp_path)!r}))
    except Failed:
        continue
    raise SystemExit(name)
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert int(done.stdout) < 400_000  # kB; libraries alone take half of it


def test_a_damaged_clip_gives_what_can_be_seen_or_is_refused(tmp_path: Path) -> None:
    whole = np.frombuffer(clip(tmp_path / "whole.mp4").read_bytes(), np.uint8)
    chance = np.random.default_rng(2)
    for number in range(12):
        damaged = whole.copy()
        places = chance.integers(0, len(whole), 60)
        damaged[places] = chance.integers(0, 256, 60)
        path = tmp_path / f"{number}.mp4"
        path.write_bytes(damaged.tobytes())
        try:
            assert len(frames_of(asked(path, tmp_path))) == 24
        except Failed:
            continue


def test_an_animation_shows_its_first_picture_and_says_so(tmp_path: Path) -> None:
    pictures = [Image.new("RGB", (64, 48), (0, number * 20, 200)) for number in range(10)]
    for name in ("a.gif", "a.webp"):
        pictures[0].save(tmp_path / name, save_all=True, append_images=pictures[1:])
        made = asked(tmp_path / name, tmp_path)
        assert "첫 장면" in made.notes[0].ko
        assert len(frames_of(made)) == 24


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "F"])
def test_a_picture_of_any_depth_keeps_its_light(mode: str, tmp_path: Path) -> None:
    grey = np.full((90, 160), 30_000 if mode == "I;16" else 120, np.uint16 if mode == "I;16" else np.uint8)
    picture = Image.fromarray(grey) if mode == "I;16" else Image.fromarray(grey).convert("RGB" if mode == "CMYK" else "L").convert(mode)
    path = tmp_path / ("p.tif" if mode in ("CMYK", "F") else "p.png")
    picture.save(path)
    pixels = np.asarray(Image.open(asked(path, tmp_path, kind="picture", frames=1).path))
    assert 80 < pixels.mean() < 190


def test_a_voice_is_found_in_a_noisy_room(tmp_path: Path) -> None:
    """A tone that comes and goes like speech, in hiss at a tenth of it with a click before: trimmed, levelled, and the hiss lower."""
    time, chance = np.arange(48_000 * 4) / 48_000, np.random.default_rng(7)
    syllables = (np.sin(2 * np.pi * 3 * time) > -0.3) & (time > 1) & (time < 3)
    heard = 0.06 * syllables * np.sin(2 * np.pi * 300 * time) + 0.006 * chance.standard_normal(len(time))
    heard[9600:9650] = 0.8
    with wave.open(str(tmp_path / "v.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(np.round(np.clip(heard, -1, 1) * 32767).astype("<i2").tobytes())
    samples = samples_of(asked(tmp_path / "v.wav", tmp_path, kind="voice").path)
    assert len(samples) / 48_000 == pytest.approx(2.2, abs=0.15)
    spoken, pause = samples[19_200:21_600], samples[-2400:]
    assert -23 < level(spoken) < -16
    assert level(spoken) - level(pause) > 24  # it came with 17


def test_a_still_has_no_sound_of_its_own(tmp_path: Path) -> None:
    Image.new("RGB", (64, 48)).save(tmp_path / "p.png")
    made = asked(tmp_path / "p.png", tmp_path, kind="ambience")
    assert (made.details["silent"], np.abs(samples_of(made.path)).max()) == (True, 0)
    with pytest.raises(Failed, match="nothing to hear"):
        asked(tmp_path / "p.png", tmp_path, kind="voice")


def test_what_is_missing_or_of_the_wrong_kind_is_told(tmp_path: Path) -> None:
    shot = Shot("s1", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, take="gone.mp4")
    with pytest.raises(Failed, match="gone"):
        Footage().make(TakeRequest("motion", 1, shot=shot), tmp_path, progress=lambda share: None, cancelled=lambda: False, key="")
    ffmpeg("-f", "lavfi", "-i", "sine=duration=1", str(tmp_path / "s.wav"))
    with pytest.raises(Failed, match="cannot be a picture"):
        asked(tmp_path / "s.wav", tmp_path)
    silent = tmp_path / "silent.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc=duration=1", str(silent))
    with pytest.raises(Failed, match="No sound"):
        asked(silent, tmp_path, kind="voice")
    with pytest.raises(Cancelled):
        asked(silent, tmp_path, cancelled=True)
