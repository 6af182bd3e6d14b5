"""A finished film looked at once, from its first frame to its last: what quality control judges. After the join."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from madang.film.master.loudness import SILENCE, Level, Meter, Samples
from madang.film.master.settings import SAMPLE_RATE

DARK = 24.0  # mean luma (limited range, black is 16) of a black frame
QUIET = 0.001  # -60 dBFS
ROWS = 4  # every so many rows and columns are looked at

Stretch = tuple[Fraction, Fraction]  # seconds: from, until


@dataclass(frozen=True, slots=True)
class Measured:
    """What a file holds. `offset` is sound's start after the picture's, in seconds; stretches are seconds of the film."""

    frames: int
    rate: Fraction
    picture_seconds: Fraction
    sound_seconds: Fraction
    offset: Fraction
    level: Level
    black: tuple[Stretch, ...]
    frozen: tuple[Stretch, ...]
    silent: tuple[Stretch, ...]


class _Stretches:
    """Runs of true among equal steps; kept where they last long enough."""

    def __init__(self, least: int):
        self.least, self.found = least, list[tuple[int, int]]()
        self._start: int | None = None

    def feed(self, number: int, on: bool) -> None:
        if on and self._start is None:
            self._start = number
        elif not on:
            self.end(number)

    def end(self, number: int) -> None:
        if self._start is not None and number - self._start >= self.least:
            self.found.append((self._start, number))
        self._start = None


def measure(path: Path, *, black: Fraction = Fraction(1), frozen: Fraction = Fraction(3), silent: Fraction = Fraction(3)) -> Measured:
    """Decode a film whole, once, and measure it; stretches shorter than these seconds are not counted. Raises av's errors, OSError."""
    with av.open(str(path)) as file:
        picture = file.streams.video[0]
        picture.thread_type = "AUTO"
        sound = file.streams.audio[0] if file.streams.audio else None
        rate = Fraction(picture.average_rate or 24)
        look = _Look(_Stretches(int(black * rate)), _Stretches(int(frozen * rate)))
        ear = _Ear(_Stretches(int(silent * 10)))
        for packet in file.demux([stream for stream in (picture, sound) if stream is not None]):
            for frame in packet.decode():
                if isinstance(frame, VideoFrame):
                    look.see(frame)
                elif isinstance(frame, av.AudioFrame):
                    ear.hear(frame)
        look.end()
        ear.end()
        start = Fraction(picture.start_time or 0) * (picture.time_base or 1)
        # The file says how long its sound is to be heard; the last AAC frame, decoded, is padded beyond that.
        told = Fraction(sound.duration or 0) * (sound.time_base or 1) if sound else Fraction(0)
        heard = Fraction(sound.start_time or 0) * (sound.time_base or 1) if sound else start
    return Measured(
        look.count,
        rate,
        look.count / rate,
        told,
        heard - start,
        ear.meter.level() if ear.samples else Level(SILENCE, SILENCE),
        tuple((first / rate, last / rate) for first, last in look.black.found),
        tuple((first / rate, last / rate) for first, last in look.frozen.found),
        tuple((Fraction(first, 10), Fraction(last, 10)) for first, last in ear.silent.found),
    )


class _Look:
    def __init__(self, black: _Stretches, frozen: _Stretches):
        self.black, self.frozen, self.count = black, frozen, 0
        self._before: NDArray[np.uint8] | None = None

    def see(self, frame: VideoFrame) -> None:
        plane = frame.planes[0]
        luma = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)[::ROWS, : plane.width].copy()
        self.black.feed(self.count, float(luma[:, ::ROWS].mean()) < DARK)
        same = self._before is not None and np.array_equal(luma, self._before)
        self.frozen.feed(max(0, self.count - 1), same)
        self._before = luma
        self.count += 1

    def end(self) -> None:
        self.black.end(self.count)
        self.frozen.end(self.count)


class _Ear:
    """Loudness, and silence by tenths of a second."""

    def __init__(self, silent: _Stretches):
        self.silent, self.samples, self.meter = silent, 0, Meter()
        self._resampler = av.AudioResampler("flt", "stereo", SAMPLE_RATE)
        self._held: list[Samples] = []
        self._tenths = 0

    def hear(self, frame: "av.AudioFrame") -> None:
        for part in self._resampler.resample(frame):
            self._held.append(np.asarray(part.to_ndarray(), np.float32).reshape(-1, 2))
        if sum(map(len, self._held)) >= SAMPLE_RATE:
            self._weigh(whole=False)

    def _weigh(self, *, whole: bool) -> None:
        block = np.concatenate(self._held) if self._held else np.zeros((0, 2), np.float32)
        step = SAMPLE_RATE // 10
        count = len(block) if whole else len(block) // step * step
        taken, self._held = block[:count], [block[count:]]
        self.meter.feed(taken)
        self.samples += len(taken)
        for first in range(0, len(taken) // step * step, step):
            self.silent.feed(self._tenths, float(np.abs(taken[first : first + step]).max()) < QUIET)
            self._tenths += 1

    def end(self) -> None:
        self._weigh(whole=True)
        self.silent.end(self._tenths)
