"""Single sounds that somebody in the film makes or hears: a bell, a splash, a knock. Each is a function → mono samples at 48 kHz."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter

from madang.generators.score.beds import bubble, crackle, songbird
from madang.generators.score.instruments import RATE

Mono = NDArray[np.float64]
Maker = Callable[[np.random.Generator], Mono]


def _t(seconds: float) -> Mono:
    return np.arange(int(seconds * RATE)) / RATE


def _noise(rng: np.random.Generator, seconds: float, low: float, high: float) -> Mono:
    b, a = butter(2, [low / (RATE / 2), high / (RATE / 2)], btype="band")
    return np.asarray(lfilter(b, a, rng.normal(0, 1, int(seconds * RATE))))


def _metal(frequencies: tuple[float, ...], decays: tuple[float, ...], seconds: float) -> Mono:
    t = _t(seconds)
    parts = [np.sin(2 * np.pi * f * t) * np.exp(-d * t) for f, d in zip(frequencies, decays, strict=True)]
    return np.asarray(np.sum(parts, axis=0) / len(parts) * np.minimum(t / 0.001, 1))


def bicycle_bell(rng: np.random.Generator) -> Mono:
    """Two quick rings, as a thumb gives them."""
    ring = _metal((2380, 2405, 4870, 7120), (3.0, 3.4, 6, 10), 1.3)
    trill = np.zeros(2 * RATE)
    for at in (0.0, 0.055, 0.11, 0.165, 0.45, 0.505, 0.56, 0.615):
        start = int(at * RATE)
        trill[start : start + len(ring)] += ring * (0.6 + 0.4 * rng.random())
    return np.asarray(0.30 * trill)


def bell(rng: np.random.Generator) -> Mono:
    """A temple bell with its slow beat."""
    return np.asarray(0.9 * _metal((98, 99.1, 196, 287, 408), (0.35, 0.35, 0.7, 1.1, 1.8), 6.0))


def small_bell(rng: np.random.Generator) -> Mono:
    return np.asarray(0.5 * _metal((1320, 2790, 4410), (2.2, 4, 7), 2.0))


def splash(rng: np.random.Generator) -> Mono:
    t = _t(1.1)
    body = _noise(rng, 1.1, 300, 4500) * np.exp(-t * 6) * np.minimum(t / 0.01, 1) * 0.7
    for _ in range(9):
        ring, at = bubble(rng), int(rng.uniform(0.08, 0.7) * RATE)
        body[at : at + len(ring)] += 0.5 * ring[: len(body) - at]
    return np.asarray(body)


def drip(rng: np.random.Generator) -> Mono:
    return np.asarray(np.concatenate([bubble(rng), np.zeros(2000)]) * 0.9)


def oar(rng: np.random.Generator) -> Mono:
    t = _t(1.4)
    return np.asarray(_noise(rng, 1.4, 180, 1400) * np.sin(np.pi * t / 1.4) ** 2 * 0.45)


def knock(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(0.9 * RATE))
    t = _t(0.12)
    for at in (0.0, 0.22, 0.44):
        hit = (
            np.sin(2 * np.pi * 190 * t) + 0.5 * np.sin(2 * np.pi * 410 * t) + 0.3 * rng.normal(0, 1, len(t)) * np.exp(-t * 200)
        ) * np.exp(-t * 42)
        out[int(at * RATE) : int(at * RATE) + len(hit)] += 0.6 * hit
    return out


def door(rng: np.random.Generator) -> Mono:
    t = _t(0.9)
    creak = np.sin(2 * np.pi * np.cumsum(240 + 60 * np.sin(2 * np.pi * 1.3 * t) + 12 * rng.normal(0, 1, len(t))) / RATE)
    creak *= np.clip(np.sin(2 * np.pi * 17 * t), 0, 1) * np.sin(np.pi * t / 0.9) * 0.16
    thud = np.sin(2 * np.pi * 82 * t) * np.exp(-t * 22) * 0.7
    return np.asarray(creak + np.roll(thud, int(0.55 * RATE)) * (t > 0.55))


def footsteps(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(2.3 * RATE))
    for number in range(4):
        t = _t(0.11)
        step = _noise(rng, 0.11, 120, 1800) * np.exp(-t * 45)
        at = int((0.05 + number * 0.55 + rng.uniform(-0.02, 0.02)) * RATE)
        out[at : at + len(step)] += 0.5 * step
    return out


def thunder(rng: np.random.Generator) -> Mono:
    t = _t(4.5)
    roll = np.clip(0.4 + np.interp(t, np.linspace(0, 4.5, 14), rng.normal(0, 0.5, 14)), 0, None)
    return np.asarray(_noise(rng, 4.5, 28, 210) * roll * np.exp(-t * 0.8) * np.minimum(t / 0.15, 1) * 2.6)


def beep(rng: np.random.Generator) -> Mono:
    """A coil that sings over metal: a thin tone that rises."""
    t = _t(1.1)
    tone = np.sin(2 * np.pi * np.cumsum(680 + 260 * np.minimum(t / 0.7, 1)) / RATE)
    return np.asarray(0.22 * tone * np.sin(np.pi * t / 1.1) ** 0.6 * (0.7 + 0.3 * np.sin(2 * np.pi * 9 * t)))


def click(rng: np.random.Generator) -> Mono:
    t = _t(0.08)
    return np.asarray((np.exp(-t * 300) + 0.6 * np.roll(np.exp(-t * 260), 1500) * (t > 0.031)) * rng.normal(0, 1, len(t)) * 0.3)


def phone(rng: np.random.Generator) -> Mono:
    t = _t(1.6)
    return np.asarray(
        0.16 * (np.sin(2 * np.pi * 880 * t) + np.sin(2 * np.pi * 1108 * t)) * (np.sin(2 * np.pi * 11 * t) > 0) * (t % 0.8 < 0.42)
    )


def horn(rng: np.random.Generator) -> Mono:
    """A train or a ship, far away."""
    t = _t(2.6)
    tone = sum(np.sin(2 * np.pi * f * t) for f in (233, 294, 349))
    return np.asarray(0.12 * tone * np.minimum(t / 0.25, 1) * np.minimum((2.6 - t) / 0.7, 1))


def dog(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(1.1 * RATE))
    for at in (0.0, 0.42):
        t = _t(0.17)
        bark = np.sin(2 * np.pi * np.cumsum(620 - 1500 * t) / RATE) + 0.5 * _noise(rng, 0.17, 400, 1500)
        out[int(at * RATE) : int(at * RATE) + len(t)] += 0.3 * bark * np.sin(np.pi * t / 0.17)
    return out


def owl(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(2.2 * RATE))
    for at, long in ((0.0, 0.28), (0.55, 0.22), (0.85, 0.75)):
        t = _t(long)
        out[int(at * RATE) : int(at * RATE) + len(t)] += 0.24 * np.sin(2 * np.pi * (372 - 30 * t) * t) * np.sin(np.pi * t / long)
    return out


def magpie(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(1.2 * RATE))
    for number in range(5):
        t = _t(0.07)
        caw = _noise(rng, 0.07, 1500, 4200) * np.sin(np.pi * t / 0.07)
        at = int(number * 0.15 * RATE)
        out[at : at + len(caw)] += 0.5 * caw
    return out


def laugh(rng: np.random.Generator) -> Mono:
    """Breath in a laugh's rhythm, no voice: somebody far off is glad."""
    out, f = np.zeros(int(1.5 * RATE)), rng.uniform(230, 320)
    for number in range(6):
        t = _t(0.12)
        ha = (np.sin(2 * np.pi * f * (1 - 0.05 * number) * t) + 0.6 * _noise(rng, 0.12, 700, 2600)) * np.sin(np.pi * t / 0.12) ** 2
        at = int((0.05 + number * 0.19) * RATE)
        out[at : at + len(ha)] += 0.16 * (1 - 0.1 * number) * ha
    return out


def flame(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(1.5 * RATE))
    for _ in range(12):
        one, at = crackle(rng), int(rng.uniform(0, 1.4) * RATE)
        out[at : at + len(one)] += 0.5 * one
    return out


def paper(rng: np.random.Generator) -> Mono:
    t = _t(0.5)
    return np.asarray(_noise(rng, 0.5, 1800, 9000) * np.sin(np.pi * t / 0.5) ** 2 * (0.5 + 0.5 * np.sin(2 * np.pi * 21 * t)) * 0.35)


def bird(rng: np.random.Generator) -> Mono:
    return songbird(rng)


def static(rng: np.random.Generator) -> Mono:
    """A radio between two stations."""
    t = _t(2.0)
    return np.asarray(
        _noise(rng, 2.0, 900, 5200) * (0.5 + 0.5 * np.sin(2 * np.pi * 3 * t) * np.sin(2 * np.pi * 7.3 * t)) * 0.22 * np.sin(np.pi * t / 2)
    )


EFFECTS: Final[dict[str, Maker]] = {
    "bicycle-bell": bicycle_bell,
    "bell": small_bell,
    "temple-bell": bell,
    "splash": splash,
    "drip": drip,
    "oar": oar,
    "knock": knock,
    "door": door,
    "footsteps": footsteps,
    "thunder": thunder,
    "beep": beep,
    "click": click,
    "phone": phone,
    "horn": horn,
    "dog": dog,
    "owl": owl,
    "magpie": magpie,
    "laugh": laugh,
    "fire": flame,
    "paper": paper,
    "birds": bird,
    "radio": static,
}
