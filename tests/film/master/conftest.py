"""Small real media for the master's tests: moving pictures whose frames can be told apart, tones, timelines of them."""

import wave
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import opentimelineio as otio
import pytest
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from madang.film.master.settings import Settings

SETTINGS = Settings(96, 64, Fraction(24))


def picture(number: int, ground: int, width: int = 96, height: int = 64) -> NDArray[np.uint8]:
    """A frame that says its own number: eight blocks, black or white, under a ground of one brightness."""
    planes = np.full((height * 3 // 2, width), 128, np.uint8)
    planes[:height] = ground
    for bit in range(8):
        planes[:16, bit * 12 : bit * 12 + 12] = 210 if number >> bit & 1 else 40
    return planes


def number_of(planes: NDArray[np.uint8]) -> int:
    """The number that a decoded frame says."""
    return sum((planes[4:12, bit * 12 + 3 : bit * 12 + 9].mean() > 125) << bit for bit in range(8))


@pytest.fixture(scope="session")
def film() -> Callable[..., Path]:
    def make(
        path: Path,
        frames: int,
        ground: int = 100,
        *,
        keyframes: tuple[int, ...] = (0,),
        settings: Settings = SETTINGS,
        foreign: bool = False,
    ) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        how = replace(settings, preset="ultrafast", crf=12) if foreign else settings
        with how.writer(path, keyframes) as writer:
            for number in range(frames):
                writer.write(VideoFrame.from_ndarray(picture(number, ground, settings.width, settings.height), format="yuv420p"))
        return path

    return make


@pytest.fixture(scope="session")
def tone() -> Callable[..., Path]:
    def make(path: Path, seconds: float, level: float = 0.2, pitch: float = 440.0) -> Path:
        time = np.arange(round(seconds * 48_000)) / 48_000
        samples = np.round(level * np.sin(2 * np.pi * pitch * time) * 32767).astype("<i2")
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(48_000)
            file.writeframes(samples.tobytes())
        return path

    return make


@pytest.fixture(scope="session")
def decode() -> Callable[[Path], list[NDArray[np.uint8]]]:
    def read(path: Path) -> list[NDArray[np.uint8]]:
        with av.open(str(path)) as file:
            return [np.asarray(frame.to_ndarray(), np.uint8) for frame in file.decode(video=0)]

    return read


@pytest.fixture(scope="session")
def numbers(decode: Callable[[Path], list[NDArray[np.uint8]]]) -> Callable[[Path], list[int]]:
    return lambda path: [number_of(planes) for planes in decode(path)]


def timed(frames: int, rate: float) -> Any:
    return otio.opentime.RationalTime(frames, rate)


@pytest.fixture(scope="session")
def timeline() -> Callable[..., Any]:
    def make(clips: Sequence[tuple[Path | None, int, int]], *, joins: Sequence[tuple[str, int, int]] = (), rate: float = 24.0) -> Any:
        """Clips are (file or None for a gap, first frame, frames); joins (kind, before, after) stand before each clip."""
        whole = otio.schema.Timeline("t")
        track = otio.schema.Track("Picture", kind=otio.schema.TrackKind.Video)
        whole.tracks.append(track)
        for number, (path, first, frames) in enumerate(clips):
            kind, before, after = joins[number] if number < len(joins) else ("cut", 0, 0)
            if kind != "cut":
                how = {"madang": {"join": kind}}
                track.append(otio.schema.Transition(kind, "SMPTE_Dissolve", timed(before, rate), timed(after, rate), how))
            span = otio.opentime.TimeRange(timed(first, rate), timed(frames, rate))
            track.append(
                otio.schema.Clip(path.stem, otio.schema.ExternalReference(str(path)), span) if path else otio.schema.Gap(source_range=span)
            )
        return whole

    return make
