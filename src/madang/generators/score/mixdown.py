"""Notes or sounds become one stereo file, block by block, so that memory does not grow with the film. Last in the flow of `score`."""

import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter, oaconvolve

from madang.generators.score.instruments import RATE, Samples, play
from madang.generators.score.theory import Note

BLOCK = 8 * RATE
Stereo = NDArray[np.float32]  # (frames, 2)


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples to be heard from `start` seconds on: stereo (n, 2), or mono (n,) placed by `pan` -1 to 1 at `gain`."""

    start: float
    samples: Samples | Stereo
    gain: float = 1.0
    pan: float = 0.0


def sounds_of(notes: Sequence[Note]) -> Iterator[Sound]:
    """Each note played."""
    for note in notes:
        samples = play(note.instrument, note.pitch, note.length, note.loudness, note.bend)
        yield Sound(note.start, samples, note.loudness**1.3, note.pan)


@lru_cache(maxsize=2)
def hall(seconds: float = 2.1) -> Stereo:
    """A small wooden hall's echo: noise that dies away, its treble sooner; shape (n, 2), energy 1."""
    rng, n = np.random.default_rng(17), int(seconds * RATE)
    t = np.arange(n) / RATE
    noise = rng.normal(0, 1, (n, 2)) * np.exp(-t / (seconds / 6.0))[:, None]
    b, a = butter(1, 4200 / (RATE / 2))
    dull = lfilter(b, a, noise, axis=0)
    mixed = noise * np.exp(-t / 0.10)[:, None] * 0.5 + dull
    mixed[: int(0.018 * RATE)] = 0
    echo: Stereo = np.asarray(mixed / np.sqrt((mixed**2).sum(0)), np.float32)
    echo.setflags(write=False)
    return echo


def _placed(sound: Sound) -> Stereo:
    samples = np.asarray(sound.samples, np.float32)
    if samples.ndim == 2:
        return samples * np.float32(sound.gain)
    angle = (sound.pan + 1) * np.pi / 4  # constant power
    sides = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(sound.gain)
    return samples[:, None] * sides


def blocks(sounds: Iterable[Sound], frames: int, wet: float) -> Iterator[Stereo]:
    """The mix, BLOCK frames at a time, `frames` in all; `wet` is the share of the hall. Sounds must come in order of their start."""
    waiting = iter(sounds)
    upcoming = next(waiting, None)
    carry: Stereo = np.zeros((0, 2), np.float32)
    echo_carry: Stereo = np.zeros((0, 2), np.float32)
    for at in range(0, frames, BLOCK):
        length = min(BLOCK, frames - at)
        dry: Stereo = np.zeros((max(length, len(carry)), 2), np.float32)
        dry[: len(carry)] += carry
        while upcoming is not None and int(upcoming.start * RATE) < at + length:
            dry = _add(dry, _placed(upcoming), int(upcoming.start * RATE) - at)
            upcoming = next(waiting, None)
        now, carry = dry[:length], dry[length:]
        if wet <= 0:
            yield now
            continue
        echoed = np.asarray(oaconvolve(now, hall(), axes=0), np.float32)
        if len(echo_carry) > len(echoed):
            echoed = np.concatenate([echoed, np.zeros((len(echo_carry) - len(echoed), 2), np.float32)])
        echoed[: len(echo_carry)] += echo_carry
        yield now * np.float32(1 - 0.4 * wet) + np.float32(wet) * echoed[:length]
        echo_carry = echoed[length:]


def _add(into: Stereo, samples: Stereo, at: int) -> Stereo:
    start = max(at, 0)
    samples = samples[start - at :]
    if start + len(samples) > len(into):
        into = np.concatenate([into, np.zeros((start + len(samples) - len(into), 2), np.float32)])
    into[start : start + len(samples)] += samples
    return into


def write_wav(path: Path, mix: Iterable[Stereo], *, gain: float, told: Callable[[int], None]) -> float:
    """Write 16-bit stereo at 48 kHz; peaks above −1 dBFS are rounded off softly. Returns the highest peak before that.

    `told` is called with the number of frames written so far, and may raise to stop.
    """
    highest, written = 0.0, 0
    dither = np.random.default_rng(1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for block in mix:
            loud = block * np.float32(gain)
            highest = max(highest, float(np.abs(loud).max(initial=0)))
            safe = np.where(np.abs(loud) > 0.8, np.sign(loud) * (0.8 + 0.09 * np.tanh((np.abs(loud) - 0.8) / 0.09)), loud)
            noise = dither.random(safe.shape, dtype=np.float32) - dither.random(safe.shape, dtype=np.float32)
            file.writeframes(np.round(safe * 32767 + noise * 0.5).astype("<i2").tobytes())
            written += len(block)
            told(written)
    return highest
