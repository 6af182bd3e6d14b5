"""What a resident's phone holds, made on the spot: clips of every shape, rate and codec, a photograph, a drawing, a recording.

Every picture has a ground of its own colour, light above and dark below, so that a test sees which one is shown
and whether it stands upright.
"""

import subprocess
import wave
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray
from PIL import Image

RATE = 48_000
GROUNDS = {
    "portrait.mp4": (200, 60, 60),
    "turned.mov": (60, 180, 70),
    "slow and fast.mp4": (70, 90, 210),
    "거리.mp4": (200, 170, 40),
    "photo.jpg": (170, 70, 190),
    "drawing.png": (40, 180, 190),
}


def ffmpeg(*words: str) -> None:
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-y", *words], check=True, capture_output=True)


def card(size: tuple[int, int], ground: tuple[int, int, int]) -> Image.Image:
    """The ground's colour, with a light band above and a dark one below."""
    width, height = size
    picture = Image.new("RGB", size, ground)
    picture.paste((245, 245, 245), (0, 0, width, height // 4))
    picture.paste((12, 12, 12), (0, height * 3 // 4, width, height))
    return picture


def film(path: Path, pictures: Sequence[Image.Image], rate: str, *words: str, tone: int = 0) -> Path:
    """A clip of still pictures, one a frame, with a sine of `tone` hertz where there is one."""
    folder = path.parent / f".{path.stem}"
    folder.mkdir()
    for number, picture in enumerate(pictures):
        picture.save(folder / f"{number:03}.png")
    sound = ["-f", "lavfi", "-i", f"sine=frequency={tone}:sample_rate=44100", "-shortest", "-c:a", "aac"] if tone else []
    ffmpeg("-framerate", rate, "-i", str(folder / "%03d.png"), *sound, "-pix_fmt", "yuv420p", *words, str(path))
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    return path


def gallery(media: Path) -> None:
    """Six files, as six residents would hand them in."""
    media.mkdir()
    film(media / "portrait.mp4", [card((108, 192), GROUNDS["portrait.mp4"])] * 240, "30", tone=1230)
    lying = card((108, 192), GROUNDS["turned.mov"]).transpose(Image.Transpose.ROTATE_270)
    film(media / "plain.mov", [lying] * 300, "30000/1001")
    ffmpeg("-display_rotation", "90", "-i", str(media / "plain.mov"), "-c", "copy", str(media / "turned.mov"))
    (media / "plain.mov").unlink()
    uneven(media / "slow and fast.mp4")
    ground = GROUNDS["거리.mp4"]
    film(
        media / "거리.mp4",
        [card((192, 108), ground)] * 240,
        "30",
        "-c:v",
        "libx265",
        "-tag:v",
        "hvc1",
        "-x265-params",
        "log-level=error",
        tone=2170,
    )
    exif = Image.Exif()
    exif[0x0112] = 6
    card((400, 300), GROUNDS["photo.jpg"]).transpose(Image.Transpose.ROTATE_90).save(media / "photo.jpg", exif=exif, quality=95)
    drawing = Image.new("RGBA", (400, 225), (0, 0, 0, 0))
    drawing.paste((*GROUNDS["drawing.png"], 255), (100, 56, 300, 168))
    drawing.paste((12, 12, 12, 255), (100, 168, 300, 225))
    drawing.save(media / "drawing.png")


def uneven(path: Path) -> None:
    """Variable rate: thirty frames in the first second, then five a second; the light band above goes dark after two seconds."""
    ground = GROUNDS[path.name]
    light, dark = card((192, 108), ground), card((192, 108), ground)
    dark.paste(ground, (0, 0, 192, 27))
    frames = [light] * 60 + [dark] * 180
    choose = "select='if(lt(t,1),1,not(mod(n,6)))'"
    film(path, frames, "30", "-vf", choose, "-fps_mode", "vfr", "-video_track_timescale", "90000")


def recording(path: Path, words: NDArray[np.float32], *, noise: float, lead: float = 1.2, seed: int = 3) -> Path:
    """Somebody's voice in a room that hums and hisses, with quiet before and after, as a phone's mono WAV at 44.1 kHz."""
    chance = np.random.default_rng(seed)
    quiet = np.zeros(round(lead * RATE), np.float32)
    whole = np.concatenate([quiet, words, quiet])
    time = np.arange(len(whole)) / RATE
    room = noise * chance.standard_normal(len(whole)) + noise * np.sin(2 * np.pi * 50 * time)
    samples = np.round(np.clip(whole + room, -1, 1) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return path
