"""Instruments made of sines and breath: each is a function (pitch, length) → mono samples at 48 kHz. After compose, before the mix.

Levels: every instrument peaks near 1 for loudness 1; the mix sets the film's levels.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter

from madang.generators.score.theory import hertz

RATE: Final = 48_000
Samples = NDArray[np.float32]
Numbers = NDArray[Any]


def _clock(seconds: float) -> NDArray[np.float64]:
    return np.arange(int(seconds * RATE)) / RATE


def _fade(samples: NDArray[np.float64], attack: float, release: float) -> Samples:
    """Raised-cosine ends, in seconds, so that nothing clicks."""
    rise, fall = int(attack * RATE), int(release * RATE)
    out = samples.copy()
    if rise:
        rise = min(rise, len(out))
        out[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    if fall:
        fall = min(fall, len(out))
        out[-fall:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(fall) / fall)
    return out.astype(np.float32)


def _partials(pitch: float, seconds: float, strengths: Numbers, decays: Numbers, stretch: float) -> NDArray[np.float64]:
    """A struck or plucked string: partials with their own decay (1/s), slightly stretched as stiff strings are."""
    t, base = _clock(seconds), hertz(pitch)
    out = np.zeros_like(t)
    for number, (strength, decay) in enumerate(zip(strengths, decays, strict=True), 1):
        frequency = base * number * np.sqrt(1 + stretch * number * number)
        if frequency > 0.42 * RATE:
            break
        out += strength * np.exp(-decay * t) * np.sin(2 * np.pi * frequency * t)
    return out


def zither(pitch: float, seconds: float) -> Samples:
    """A silk-stringed zither: plucked near the bridge, bright at first, a small slide of pitch after the pluck."""
    n = np.arange(1, 15)
    strengths = np.abs(np.sin(n * np.pi * 0.18)) / n**0.9
    decays = 1.0 + 0.34 * n + (pitch - 48) * 0.028
    body = _partials(pitch, max(seconds, 2.4), strengths, decays, 0.00004)
    t = _clock(max(seconds, 2.4))[: len(body)]
    tick = np.random.default_rng(int(pitch * 7)).normal(0, 1, len(t)) * np.exp(-t * 260) * 0.20
    return _fade((body + tick) * 0.52, 0.0012, 0.35)


def felt(pitch: float, seconds: float) -> Samples:
    """A piano with felt before the hammers: few partials, soft onset, long after-sound."""
    n = np.arange(1, 10)
    strengths = np.exp(-0.62 * (n - 1)) * (1 + 0.2 * (n == 2))
    decays = 0.75 + 0.5 * n + max(pitch - 48, 0) * 0.03
    body = _partials(pitch, max(seconds, 3.0), strengths, decays, 0.00025)
    t = _clock(max(seconds, 3.0))[: len(body)]
    knock = np.random.default_rng(int(pitch * 11)).normal(0, 1, len(t)) * np.exp(-t * 120)
    b, a = butter(2, 500 / (RATE / 2))
    return _fade(body * 0.55 + 0.10 * lfilter(b, a, knock), 0.006, 0.5)


def mallet(pitch: float, seconds: float) -> Samples:
    """Soft mallets on metal bars: the octave-and-two partial, a slow tremble."""
    t, base = _clock(max(seconds, 2.8)), hertz(pitch + 12)
    tremble = 1 + 0.12 * np.sin(2 * np.pi * 4.6 * t)
    body = np.exp(-1.1 * t) * np.sin(2 * np.pi * base * t) * tremble
    body += 0.22 * np.exp(-3.2 * t) * np.sin(2 * np.pi * base * 3.98 * t)
    return _fade(body * 0.62, 0.004, 0.5)


def flute(pitch: float, seconds: float) -> Samples:
    """A bamboo flute: breath first, then tone; vibrato grows in long notes; a light buzz of the membrane."""
    long = max(seconds, 0.35)
    t = _clock(long)
    swell = np.minimum(t / 0.9, 1) * min(1.0, max(long - 0.5, 0))
    bend = -0.35 * np.exp(-t / 0.05)
    phase = 2 * np.pi * np.cumsum(hertz(pitch + 12) * 2 ** ((bend + 0.16 * swell * np.sin(2 * np.pi * 4.8 * t)) / 12)) / RATE
    tone = np.sin(phase) + 0.34 * np.sin(2 * phase) + 0.16 * np.sin(3 * phase) + 0.06 * np.sin(4 * phase)
    noise = np.random.default_rng(int(pitch * 13)).normal(0, 1, len(t))
    low, high = hertz(pitch + 12) * 0.8, min(hertz(pitch + 12) * 3.2, 0.45 * RATE)
    b, a = butter(2, [low / (RATE / 2), high / (RATE / 2)], btype="band")
    breath = lfilter(b, a, noise) * (0.10 + 0.32 * np.exp(-t / 0.06))
    return _fade((0.46 * tone * (0.82 + 0.18 * swell) + 0.5 * breath), 0.075, min(0.28, long * 0.4))


def pad(pitch: float, seconds: float) -> Samples:
    """Three slightly detuned soft voices that come and go slowly."""
    t, base = _clock(seconds + 1.2), hertz(pitch)
    out = np.zeros_like(t)
    for cents, weight in ((-6, 0.8), (0, 1.0), (5, 0.8)):
        f = base * 2 ** (cents / 1200)
        for number, strength in ((1, 1.0), (2, 0.30), (3, 0.12), (4, 0.05)):
            out += weight * strength * np.sin(2 * np.pi * f * number * t + cents + number)
    slow = 0.88 + 0.12 * np.sin(2 * np.pi * 0.19 * t + pitch)
    return _fade(out * slow * 0.22, min(1.1, seconds * 0.45), min(1.6, (seconds + 1.2) * 0.5))


def drum(pitch: float, seconds: float) -> Samples:
    """A soft barrel drum: skin that falls in pitch, a breath of wood."""
    t = _clock(1.3)
    phase = 2 * np.pi * np.cumsum(62 + 46 * np.exp(-t / 0.045)) / RATE
    skin = np.sin(phase) * np.exp(-t / 0.24)
    wood = np.random.default_rng(5).normal(0, 1, len(t)) * np.exp(-t / 0.018)
    b, a = butter(2, 900 / (RATE / 2))
    return _fade(0.85 * skin + 0.22 * lfilter(b, a, wood), 0.002, 0.25)


def low(pitch: float, seconds: float) -> Samples:
    """A low round pulse for the city: a plucked double bass heard through a wall."""
    n = np.arange(1, 5)
    body = _partials(pitch, 1.6, np.array([1.0, 0.35, 0.12, 0.05]), 2.2 + 0.9 * n, 0.0001)
    return _fade(0.7 * body, 0.01, 0.4)


INSTRUMENTS: Final[dict[str, Callable[[float, float], Samples]]] = {
    "zither": zither,
    "felt": felt,
    "mallet": mallet,
    "flute": flute,
    "pad": pad,
    "drum": drum,
    "low": low,
}


@lru_cache(maxsize=256)
def play(instrument: str, pitch: float, length: float) -> Samples:
    """One note, kept for the next time it is struck; `length` should be rounded by the caller."""
    samples = INSTRUMENTS[instrument](pitch, length)
    samples.setflags(write=False)
    return samples
