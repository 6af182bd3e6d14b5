"""Single sounds of things and hands: a bell, a splash, a knock. Each is a function → mono samples at 48 kHz. Under happenings."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter

from madang.generators.score.beds import bubble, crackle
from madang.generators.score.tone import RATE

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


def flame(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(1.5 * RATE))
    for _ in range(12):
        one, at = crackle(rng), int(rng.uniform(0, 1.4) * RATE)
        out[at : at + len(one)] += 0.5 * one
    return out


def paper(rng: np.random.Generator) -> Mono:
    t = _t(0.5)
    return np.asarray(_noise(rng, 0.5, 1800, 9000) * np.sin(np.pi * t / 0.5) ** 2 * (0.5 + 0.5 * np.sin(2 * np.pi * 21 * t)) * 0.35)


def static(rng: np.random.Generator) -> Mono:
    """A radio between two stations."""
    t = _t(2.0)
    return np.asarray(
        _noise(rng, 2.0, 900, 5200) * (0.5 + 0.5 * np.sin(2 * np.pi * 3 * t) * np.sin(2 * np.pi * 7.3 * t)) * 0.22 * np.sin(np.pi * t / 2)
    )


def glass(rng: np.random.Generator) -> Mono:
    """A pane that breaks, and its splinters."""
    out = _noise(rng, 1.4, 2200, 9000) * np.exp(-_t(1.4) * 26) * 0.8
    for _ in range(16):
        ring = _metal((rng.uniform(2600, 6800), rng.uniform(5200, 9800)), (22, 34), 0.25)
        at = int(rng.uniform(0.0, 0.9) ** 1.5 * RATE)
        out[at : at + len(ring)] += rng.uniform(0.1, 0.4) * ring
    return np.asarray(out)


def clang(rng: np.random.Generator) -> Mono:
    base = rng.uniform(420, 640)
    return np.asarray(0.8 * _metal((base, base * 2.32, base * 4.25, base * 6.63), (5, 7, 10, 16), 1.3))


def clock(rng: np.random.Generator) -> Mono:
    """Four seconds of a wall clock: tick is not tock."""
    out, t = np.zeros(4 * RATE), _t(0.05)
    for number in range(8):
        f = (2100, 1650)[number % 2]
        tick = (np.sin(2 * np.pi * f * t) + 0.5 * rng.normal(0, 1, len(t)) * np.exp(-t * 600)) * np.exp(-t * 170)
        at = int((0.1 + number * 0.5) * RATE)
        out[at : at + len(t)] += 0.35 * tick * np.minimum(t / 0.0005, 1)
    return out


def heartbeat(rng: np.random.Generator) -> Mono:
    out, t = np.zeros(int(3.2 * RATE)), _t(0.28)
    beat = np.sin(2 * np.pi * np.cumsum(52 + 30 * np.exp(-t / 0.03)) / RATE) * np.exp(-t / 0.07) * np.minimum(t / 0.004, 1)
    thud = _noise(rng, 0.28, 60, 240) * np.exp(-t / 0.05) * 0.6
    for at, strong in ((0.0, 1.0), (0.26, 0.65), (0.95, 1.0), (1.21, 0.65), (1.9, 0.9), (2.16, 0.6)):
        first = int(at * RATE)
        out[first : first + len(t)] += strong * (beat + thud) * 0.7
    return out


def typing(rng: np.random.Generator) -> Mono:
    out, at = np.zeros(int(2.4 * RATE)), 0.05
    while at < 2.2:
        t = _t(0.04)
        key = rng.normal(0, 1, len(t)) * np.exp(-t * 220) + np.sin(2 * np.pi * rng.uniform(900, 1400) * t) * np.exp(-t * 150)
        first = int(at * RATE)
        out[first : first + len(t)] += 0.25 * key * np.minimum(t / 0.0006, 1)
        at += rng.uniform(0.07, 0.21)
    return out


def explosion(rng: np.random.Generator) -> Mono:
    t = _t(2.6)
    boom = _noise(rng, 2.6, 26, 150) * np.exp(-t * 1.7) * 5 + _noise(rng, 2.6, 200, 2600) * np.exp(-t * 7) * 0.9
    return np.asarray(np.tanh(boom * np.minimum(t / 0.004, 1)) * np.minimum((2.6 - t) / 0.4, 1))


def siren(rng: np.random.Generator) -> Mono:
    """Two tones, far away and passing."""
    t = _t(4.0)
    tone = np.where(t % 1.3 < 0.65, 700.0, 932.0) * (1.02 - 0.012 * t)
    smooth = np.convolve(tone, np.ones(1200) / 1200, mode="same")
    phase = 2 * np.pi * np.cumsum(smooth) / RATE
    return np.asarray((np.sin(phase) + 0.25 * np.sin(2 * phase) + 0.12 * np.sin(3 * phase)) * 0.16 * np.sin(np.pi * t / 4.0) ** 1.2)


def car_horn(rng: np.random.Generator) -> Mono:
    out, t = np.zeros(int(1.2 * RATE)), _t(0.4)
    tone = sum(np.sin(2 * np.pi * f * n * t) / n for f in (392, 494) for n in (1, 2, 3)) * 0.12
    shaped = tone * np.minimum(t / 0.02, 1) * np.minimum((0.4 - t) / 0.06, 1)
    for at, strong in ((0.0, 1.0), (0.55, 0.8)):
        out[int(at * RATE) : int(at * RATE) + len(t)] += strong * shaped
    return out


def train(rng: np.random.Generator) -> Mono:
    """Wheels over the gaps of the rails, coming and going."""
    t = _t(4.2)
    out = _noise(rng, 4.2, 60, 420) * 0.5
    for number in range(10):
        for offset in (0.0, 0.14):
            at, hit = int((0.1 + number * 0.40 + offset) * RATE), _t(0.18)
            knock = (np.sin(2 * np.pi * 96 * hit) + 0.35 * rng.normal(0, 1, len(hit))) * np.exp(-hit * 32) * np.minimum(hit / 0.002, 1)
            end = min(at + len(hit), len(out))
            out[at:end] += 0.7 * knock[: end - at]
    return np.asarray(out * np.sin(np.pi * t / 4.2) ** 0.8 * 0.6)


def motor(rng: np.random.Generator) -> Mono:
    t = _t(2.8)
    tone = sum(np.sin(2 * np.pi * 59.3 * n * t + n) / n for n in (1, 2, 3, 4, 6, 8))
    return np.asarray(
        (0.16 * tone * (1 + 0.15 * np.sin(2 * np.pi * 7 * t)) + 0.1 * _noise(rng, 2.8, 400, 2000)) * np.sin(np.pi * t / 2.8) ** 0.7
    )


def sizzle(rng: np.random.Generator) -> Mono:
    t = _t(2.6)
    out = _noise(rng, 2.6, 3000, 9000) * (0.30 + 0.06 * np.sin(2 * np.pi * 13 * t))
    for _ in range(20):
        ring, at = bubble(rng), int(rng.uniform(0.1, 2.4) * RATE)
        out[at : at + len(ring)] += 0.3 * ring[: len(out) - at]
    return np.asarray(out * np.sin(np.pi * t / 2.6) ** 0.8 * 0.5)


def snow_steps(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(2.6 * RATE))
    for number in range(4):
        t = _t(0.30)
        grains = np.repeat(rng.random(len(t) // 240 + 1), 240)[: len(t)] ** 2
        crunch = _noise(rng, 0.30, 700, 5200) * grains * np.sin(np.pi * t / 0.30) * 0.8
        at = int((0.05 + number * 0.6 + rng.uniform(-0.02, 0.02)) * RATE)
        out[at : at + len(t)] += crunch
    return out


def applause(rng: np.random.Generator) -> Mono:
    out = np.zeros(int(3.0 * RATE))
    for _ in range(150):
        t = _t(0.03)
        clap = _noise(rng, 0.03, 700, 3600) * np.exp(-t * 130) * np.minimum(t / 0.001, 1)
        at = int(rng.beta(2, 2) * 2.9 * RATE)
        out[at : at + len(t)] += rng.uniform(0.1, 0.5) * clap
    return out


def wind_chime(rng: np.random.Generator) -> Mono:
    """A small bell under temple eaves (풍경), moved by air."""
    out = np.zeros(int(4.0 * RATE))
    for at in (0.0, rng.uniform(0.5, 0.9), rng.uniform(1.3, 2.0)):
        ring = _metal((2093, 5610, 9240), (2.0, 4.5, 9.0), 2.0)
        first = int(at * RATE)
        out[first : first + len(ring)] += rng.uniform(0.3, 0.6) * ring[: len(out) - first]
    return out * np.minimum((4.0 - _t(4.0)) / 0.3, 1)
