"""Ambience beds: what a place sounds like while nobody does anything. Made of shaped noise and small events. Under ambience.

A bed has a ground, a stereo loop of LOOP seconds whose ends meet (noise shaped in the frequency domain is a circle already), and a
life, small sounds scattered anew over each LOOP seconds of the film, so that no bird sings the same phrase every twenty seconds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from madang.film.master.loudness import Meter, gain
from madang.generators.score.tone import RATE

LOOP: Final = 20  # seconds
TAIL: Final = 8  # seconds that a small sound may last
Stereo = NDArray[np.float32]
Maker = Callable[[np.random.Generator], NDArray[np.float64]]
N: Final = LOOP * RATE


def shaped(seed: int, low: float, high: float, tilt: float = 0.0) -> Stereo:
    """Circular stereo noise between `low` and `high` Hz, falling by `tilt` dB an octave; RMS 1."""
    rng = np.random.default_rng(seed)
    f = np.fft.rfftfreq(N, 1 / RATE)
    gain = 1 / (1 + (low / np.maximum(f, 1e-3)) ** 4) / (1 + (f / high) ** 4)
    gain *= 10 ** (-tilt * np.log2(np.maximum(f, 20) / 200) / 20)
    spectrum = (rng.normal(0, 1, (2, len(f))) + 1j * rng.normal(0, 1, (2, len(f)))) * gain
    noise = np.fft.irfft(spectrum, N, axis=1).T
    return np.asarray(noise / np.sqrt((noise**2).mean()), np.float32)


def slow(seed: int, fastest: float, depth: float) -> NDArray[np.float32]:
    """A circular envelope (N, 1) around 1 that wanders no faster than `fastest` Hz, `depth` 0 to 1."""
    rng = np.random.default_rng(seed)
    count, coarse = max(int(fastest * LOOP), 1), LOOP * 100
    spectrum = np.zeros(coarse // 2 + 1, np.complex128)
    k = np.arange(1, count + 1)
    spectrum[1 : count + 1] = rng.normal(0, 1, count) * np.exp(1j * rng.uniform(0, 6.28, count)) / np.sqrt(k)
    wave = np.fft.irfft(spectrum, coarse)
    wave = np.append(wave, wave[0]) / (np.abs(wave).max() + 1e-9)
    out = np.interp(np.arange(N) * coarse / N, np.arange(coarse + 1), wave)
    return np.asarray(1 + depth * out, np.float32)[:, None]


def scattered(rng: np.random.Generator, count: int, sound: Maker) -> Stereo:
    """`count` small sounds at random places of LOOP seconds and of the room; the last of them may ring on for TAIL seconds."""
    out = np.zeros((N + TAIL * RATE, 2), np.float32)
    for _ in range(count):
        samples, angle = sound(rng), rng.uniform(0.15, 0.85) * np.pi / 2
        at = int(rng.integers(N))
        sides = np.array([np.cos(angle), np.sin(angle)]) * rng.uniform(0.35, 1.0)
        out[at : at + len(samples)] += (samples[:, None] * sides).astype(np.float32)
    return out


def _time(seconds: float) -> NDArray[np.float64]:
    return np.arange(int(seconds * RATE)) / RATE


def bubble(rng: np.random.Generator) -> NDArray[np.float64]:
    """A bubble's ring: a short sine that rises as it reaches the surface (Minnaert)."""
    t, f = _time(rng.uniform(0.03, 0.09)), rng.uniform(500, 1900)
    return np.asarray(np.sin(2 * np.pi * f * (1 + 1.8 * t) * t) * np.exp(-t * 60) * np.minimum(t / 0.002, 1) * 0.5)


def drop(rng: np.random.Generator) -> NDArray[np.float64]:
    t, f = _time(0.02), rng.uniform(1800, 5200)
    return np.asarray(np.sin(2 * np.pi * f * t) * np.exp(-t * 320) * 0.4)


def songbird(rng: np.random.Generator) -> NDArray[np.float64]:
    """A short phrase of sliding whistles."""
    parts, base = [], rng.uniform(2400, 4200)
    for _ in range(int(rng.integers(2, 6))):
        t = _time(rng.uniform(0.06, 0.16))
        slide = rng.uniform(-700, 900) * t / t[-1] + rng.uniform(0, 160) * np.sin(2 * np.pi * 28 * t)
        phase = 2 * np.pi * np.cumsum(base * rng.uniform(0.9, 1.15) + slide) / RATE
        parts += [np.sin(phase) * np.sin(np.pi * t / (t[-1] + 1 / RATE)) ** 2, np.zeros(int(rng.uniform(0.03, 0.12) * RATE))]
    return np.asarray(0.30 * np.concatenate(parts))


def cricket(rng: np.random.Generator) -> NDArray[np.float64]:
    """One chirp: three or four pulses near 4.3 kHz."""
    t, f = _time(0.16), rng.uniform(3900, 4800)
    pulses = np.clip(np.sin(2 * np.pi * 26 * t), 0, 1) ** 0.7
    return np.asarray(np.sin(2 * np.pi * f * t) * pulses * np.sin(np.pi * t / t[-1]) * 0.16)


def frog(rng: np.random.Generator) -> NDArray[np.float64]:
    t, f = _time(rng.uniform(0.16, 0.3)), rng.uniform(420, 760)
    rattle = 0.5 + 0.5 * np.sign(np.sin(2 * np.pi * rng.uniform(38, 55) * t))
    return np.asarray((np.sin(2 * np.pi * f * t) + 0.4 * np.sin(4 * np.pi * f * t)) * rattle * np.sin(np.pi * t / t[-1]) * 0.16)


def crackle(rng: np.random.Generator) -> NDArray[np.float64]:
    t = _time(0.012)
    return np.asarray(rng.normal(0, 1, len(t)) * np.exp(-t * rng.uniform(300, 900)) * 0.7)


def car(rng: np.random.Generator) -> NDArray[np.float64]:
    """A car far away that comes and goes."""
    seconds = rng.uniform(4, 7)
    t = _time(seconds)
    noise = np.cumsum(rng.normal(0, 1, len(t)))
    noise -= np.convolve(noise, np.ones(480) / 480, mode="same")
    noise /= np.abs(noise).max() + 1e-9
    return np.asarray(noise * np.sin(np.pi * t / seconds) ** 2 * 0.5)


def murmur(seed: int) -> Stereo:
    """Many voices in another room: speech-band noise that moves in syllables, no word to be heard."""
    out = np.zeros((N, 2), np.float32)
    for voice in range(7):
        low = (260, 340, 420, 520, 640, 800, 980)[voice]
        out += 0.5 * shaped(seed + voice, low, low * 2.1, 3) * np.clip(slow(seed + 40 + voice, 4.5, 1.0) - 0.45, 0, None)
    return out


def cicadas(seed: int) -> Stereo:
    t = np.arange(N)[:, None] / RATE
    buzz = shaped(seed, 4200, 6800) * (0.6 + 0.4 * np.sin(2 * np.pi * 86 * t).astype(np.float32))
    swell = 0.5 + 0.5 * np.sin(2 * np.pi * t * 4 / LOOP).astype(np.float32)
    return np.asarray(0.22 * buzz * (0.25 + 0.75 * swell), np.float32)


def hum(frequency: float, strength: float) -> Stereo:
    """A machine's steady tone; the frequency is rounded so that the loop closes."""
    whole = round(frequency * LOOP) / LOOP
    t = np.arange(N)[:, None] / RATE
    tone = np.sin(2 * np.pi * whole * t) + 0.4 * np.sin(4 * np.pi * whole * t) + 0.15 * np.sin(6 * np.pi * whole * t)
    return np.repeat(np.asarray(strength * tone, np.float32), 2, axis=1)


def shout(rng: np.random.Generator) -> NDArray[np.float64]:
    """A child's call far away: a vowel that leaps up and falls, no word."""
    seconds = rng.uniform(0.18, 0.5)
    t, f = _time(seconds), rng.uniform(420, 720)
    phase = 2 * np.pi * np.cumsum(f * (1 + 0.35 * np.sin(np.pi * t / seconds) - 0.25 * t / seconds)) / RATE
    voice = np.sin(phase) + 0.6 * np.sin(2 * phase) + 0.45 * np.sin(3 * phase) + 0.15 * np.sin(4 * phase)
    return np.asarray(0.12 * voice * np.sin(np.pi * t / (seconds + 1 / RATE)) ** 1.5)


def rail(rng: np.random.Generator) -> NDArray[np.float64]:
    """A wheel over a gap in the rails, twice."""
    out = np.zeros(int(0.42 * RATE))
    for at in (0.0, 0.19):
        t = _time(0.2)
        out[int(at * RATE) : int(at * RATE) + len(t)] += (np.sin(2 * np.pi * 92 * t) + 0.3 * rng.normal(0, 1, len(t))) * np.exp(-t * 30)
    return np.asarray(out * 0.5 * np.minimum(np.arange(len(out)) / 60, 1))


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a bed is made of; `level` is how loud it stands alone, in LUFS (design 8: a place is −38 to −32)."""

    level: float
    ground: Callable[[], Stereo] | None = None
    life: tuple[tuple[int, Maker, float], ...] = ()  # how many in LOOP seconds, of what, how strong


@lru_cache(maxsize=8)
def ground(name: str) -> Stereo | None:
    """A bed's loop of LOOP seconds, at its own level; None where it has only life. Kept for the next time."""
    made = BEDS[name].ground
    if made is None:
        return None
    loop: Stereo = np.asarray(made() * _factor(name), np.float32)
    loop.setflags(write=False)
    return loop


def life(name: str, window: int) -> Stereo | None:
    """A bed's small sounds in the `window`-th LOOP seconds of a film, TAIL longer than that; None where it has none."""
    found = _life(name, window)
    return None if found is None else found * np.float32(_factor(name))


def _life(name: str, window: int) -> Stereo | None:
    recipe = BEDS[name]
    rng = np.random.default_rng([*name.encode(), window])
    parts = [np.float32(weight) * scattered(rng, count, sound) for count, sound, weight in recipe.life]
    return None if not parts else np.asarray(sum(parts), np.float32)


@lru_cache(maxsize=64)
def _factor(name: str) -> float:
    """By what a bed is multiplied to stand at its level; measured as BS.1770 measures, where it is heard."""
    recipe, meter = BEDS[name], Meter(peaks=False)
    small = _life(name, 0)
    whole = np.zeros((N, 2), np.float32) if recipe.ground is None else recipe.ground()
    meter.feed(whole if small is None else whole + small[:N])
    return gain(recipe.level - meter.level().loudness)


BEDS: Final[dict[str, Recipe]] = {
    "still-water": Recipe(-38, lambda: 0.05 * shaped(1, 140, 700, 4) * slow(2, 0.5, 0.5), ((46, bubble, 0.28),)),
    "stream": Recipe(-35, lambda: 0.10 * shaped(4, 500, 4200, 3) * slow(5, 1.2, 0.25), ((900, bubble, 0.34),)),
    "sea": Recipe(-35, lambda: (
        0.20 * shaped(7, 90, 2400, 4.5) * np.clip(slow(8, 0.16, 1.0), 0.12, None) ** 1.3
        + 0.02 * shaped(9, 2000, 7000)
    )),
    "rain": Recipe(-34, lambda: 0.12 * shaped(10, 900, 9000, 2) * slow(11, 0.4, 0.15), ((1500, drop, 0.25),)),
    "rain-outside": Recipe(-37, lambda: 0.09 * shaped(13, 200, 1500, 5) * slow(14, 0.4, 0.15), ((120, drop, 0.05),)),
    "wind": Recipe(-35, lambda: (
        0.11 * shaped(16, 150, 420, 3) * np.clip(slow(17, 0.35, 0.9), 0.1, None)
        + 0.06 * shaped(18, 400, 1100, 3) * np.clip(slow(19, 0.5, 1.0), 0.05, None)
    )),
    "leaves": Recipe(-40, lambda: 0.05 * shaped(20, 1800, 7000, 2) * np.clip(slow(21, 0.6, 1.0), 0.02, None) ** 2),
    "air": Recipe(-40, lambda: 0.035 * shaped(22, 120, 900, 5) * slow(23, 0.2, 0.3)),
    "snow-hush": Recipe(-39, lambda: 0.020 * shaped(24, 90, 500, 6) * slow(25, 0.15, 0.3)),
    "birds": Recipe(-38, None, ((14, songbird, 0.3),)),
    "few-birds": Recipe(-40, None, ((5, songbird, 0.3),)),
    "crickets": Recipe(-39, None, ((110, cricket, 0.42),)),
    "frogs": Recipe(-38, None, ((34, frog, 0.34),)),
    "cicadas": Recipe(-37, lambda: cicadas(30)),
    "city": Recipe(-36, lambda: 0.085 * shaped(31, 50, 320, 5) * slow(32, 0.2, 0.2), ((3, car, 0.14),)),
    "street": Recipe(-34, lambda: 0.085 * shaped(34, 60, 700, 4) * slow(35, 0.4, 0.25), ((6, car, 0.22),)),
    "crowd": Recipe(-34, lambda: 0.10 * murmur(37)),
    "far-crowd": Recipe(-37, lambda: 0.04 * murmur(50)),
    "children": Recipe(-38, lambda: 0.01 * murmur(57), ((16, shout, 0.5),)),
    "room": Recipe(-38, lambda: 0.014 * shaped(63, 70, 420, 6)),
    "large-room": Recipe(-37, lambda: 0.014 * shaped(76, 50, 900, 4) * slow(77, 0.2, 0.25)),
    "cave": Recipe(-37, lambda: 0.02 * shaped(78, 40, 300, 4) * slow(79, 0.12, 0.4), ((7, bubble, 0.10),)),
    "machines": Recipe(-36, lambda: 0.03 * shaped(64, 100, 1200, 4) + hum(118, 0.010)),
    "fridge": Recipe(-39, lambda: 0.012 * shaped(80, 70, 420, 6) + hum(100, 0.006)),
    "engine": Recipe(-35, lambda: 0.10 * shaped(65, 40, 240, 4) * slow(66, 0.6, 0.2) + hum(47, 0.05)),
    "rails": Recipe(-35, lambda: 0.08 * shaped(81, 60, 500, 4) * slow(82, 0.8, 0.2), ((22, rail, 0.16),)),
    "fire": Recipe(-36, lambda: 0.05 * shaped(67, 80, 500, 4) * slow(68, 1.5, 0.4), ((260, crackle, 0.22),)),
    "space": Recipe(-37, lambda: 0.05 * shaped(70, 30, 90, 2) * slow(71, 0.1, 0.5) + hum(55, 0.02) * slow(72, 0.1, 0.6)),
    "underwater": Recipe(-36, lambda: 0.10 * shaped(73, 40, 260, 5) * slow(74, 0.3, 0.4), ((60, bubble, 0.20),)),
}  # fmt: skip
