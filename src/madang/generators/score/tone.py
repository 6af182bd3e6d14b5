"""What all instruments are made of: a clock, a moving pitch, partials that ring, soft ends. Under the instruments."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter

from madang.generators.score.theory import Bend, hertz

RATE: Final = 48_000
Samples = NDArray[np.float32]
Numbers = NDArray[Any]
Wave = NDArray[np.float64]


def clock(seconds: float) -> Wave:
    """Seconds from 0, one a sample."""
    return np.arange(int(seconds * RATE)) / RATE


def faded(samples: Numbers, attack: float, release: float) -> Samples:
    """Raised-cosine ends, in seconds, so that nothing clicks."""
    rise, fall = min(int(attack * RATE), len(samples)), min(int(release * RATE), len(samples))
    out = np.array(samples, np.float32)
    if rise:
        out[:rise] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)).astype(np.float32)
    if fall:
        out[-fall:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)).astype(np.float32)
    return out


def bent(t: Wave, bend: Bend, depth: float, length: float) -> Wave:
    """Semitones a hand adds to a tone: a shake that grows and tires, a scoop from below, a fall at the end of its `length`."""
    match bend:
        case "shake":
            return depth * np.clip((t - 0.16) / 0.35, 0, 1) * np.exp(-0.45 * t) * np.sin(2 * np.pi * (4.3 + 0.3 * t) * (t - 0.16))
        case "scoop":
            return -2.2 * depth * np.exp(-t / 0.07)
        case "fall":
            share = np.clip((t - length * 0.62) / (length * 0.38 + 1e-6), 0, 1)
            return -3.0 * depth * share * share * (3 - 2 * share)
        case _:
            return np.zeros_like(t)


def phase_of(pitch: float, semitones: Wave) -> Wave:
    """The phase of a tone whose pitch moves by `semitones`."""
    return np.asarray(2 * np.pi * np.cumsum(hertz(pitch) * 2 ** (semitones / 12)) / RATE)


def ringing(phase: Wave, strengths: Numbers, damp: float, treble: float) -> Wave:
    """Harmonic partials of a phase; the n-th dies at `damp` + n·`treble` (1/s), as those of a real string do."""
    t = np.arange(len(phase)) / RATE
    top = float(np.max(np.diff(phase), initial=1e-6)) * RATE / (2 * np.pi)
    turn = (np.exp(1j * phase) * np.exp(-treble * t)).astype(np.complex64)
    out, power = np.zeros(len(phase), np.float32), np.ones(len(phase), np.complex64)
    for number, strength in enumerate(strengths, 1):
        if number * top > 0.42 * RATE:
            break
        power *= turn
        out += np.float32(strength) * power.imag
    return np.asarray(out * np.exp(-damp * t), np.float64)


def struck(pitch: float, seconds: float, ratios: Numbers, strengths: Numbers, decays: Numbers) -> Wave:
    """Partials anywhere, each with its own decay (1/s): bars, bells, stiff strings."""
    t, base = clock(seconds), hertz(pitch)
    out = np.zeros_like(t)
    for ratio, strength, decay in zip(ratios, strengths, decays, strict=True):
        if base * ratio < 0.42 * RATE:
            out += strength * np.exp(-decay * t) * np.sin(2 * np.pi * base * ratio * t)
    return out


def noise(seed: int, count: int) -> Wave:
    """White noise, the same for the same seed."""
    return np.random.default_rng(seed).normal(0, 1, count)


def band(samples: Numbers, low: float, high: float) -> Wave:
    """What lies between two frequencies (Hz)."""
    b, a = butter(2, [low / (RATE / 2), min(high, 0.45 * RATE) / (RATE / 2)], btype="band")
    return np.asarray(lfilter(b, a, samples))


def wood(count: int, modes: tuple[tuple[float, float, float], ...]) -> Wave:
    """The knock of a wooden body: (Hz, strength, decay 1/s) of each of its modes."""
    t = np.arange(count) / RATE
    return np.asarray(sum(strength * np.exp(-decay * t) * np.sin(2 * np.pi * f * t) for f, strength, decay in modes))


def formants(pitch: float, count: int, peaks: tuple[tuple[float, float, float], ...]) -> Numbers:
    """How a body strengthens each harmonic of a pitch: 1, and more near its peaks (Hz, gain, width in octaves)."""
    octaves = np.log2(hertz(pitch) * np.arange(1, count + 1))
    return np.asarray(1 + sum(gain * np.exp(-(((octaves - np.log2(f)) / width) ** 2)) for f, gain, width in peaks))
