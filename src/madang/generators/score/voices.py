"""Single sounds of animals and people, without a word: a bark, a laugh, a breath. Each → mono samples at 48 kHz. Under happenings."""

import numpy as np

from madang.generators.score.beds import songbird
from madang.generators.score.effects import Mono, _noise, _t
from madang.generators.score.tone import RATE


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


def bird(rng: np.random.Generator) -> Mono:
    return songbird(rng)


def _called(seconds: float, pitches: tuple[float, ...], harmonics: tuple[float, ...], rough: float = 0.0) -> Mono:
    """A throat's tone through pitches (Hz) at even times; `rough` is how hoarse it is."""
    t = _t(seconds)
    f = np.interp(t, np.linspace(0, seconds, len(pitches)), pitches)
    phase = 2 * np.pi * np.cumsum(f) / RATE
    tone = sum(strength * np.sin(number * phase) for number, strength in enumerate(harmonics, 1))
    rasp = 1 - rough * (0.5 + 0.5 * np.sin(2 * np.pi * 71 * t))
    return np.asarray(tone * rasp * np.sin(np.pi * np.minimum(t / seconds, 1)) ** 0.6)


def _laid(length: float, parts: list[tuple[float, Mono]]) -> Mono:
    out = np.zeros(int(length * RATE))
    for at, part in parts:
        first = int(at * RATE)
        out[first : first + len(part)] += part[: len(out) - first]
    return out


def gull(rng: np.random.Generator) -> Mono:
    cry = _called(0.55, (900, 1500, 1350, 1000), (1.0, 0.7, 0.5, 0.3), 0.3)
    return 0.16 * _laid(2.6, [(0.0, cry), (0.7, 0.8 * cry), (1.25, 0.7 * cry), (1.8, 0.5 * cry)])


def crow(rng: np.random.Generator) -> Mono:
    caw = _called(0.34, (560, 620, 480), (1.0, 0.9, 0.8, 0.6, 0.5), 0.7) + _noise(rng, 0.34, 900, 2600) * np.sin(np.pi * _t(0.34) / 0.34)
    return 0.14 * _laid(1.7, [(0.0, caw), (0.55, caw), (1.1, 0.8 * caw)])


def cat(rng: np.random.Generator) -> Mono:
    return 0.2 * _called(0.8, (520, 760, 700, 430), (1.0, 0.6, 0.35, 0.15))


def rooster(rng: np.random.Generator) -> Mono:
    short, long = _called(0.16, (620, 700), (1.0, 0.7, 0.5), 0.3), _called(0.95, (700, 980, 940, 520), (1.0, 0.7, 0.5, 0.2), 0.25)
    return 0.16 * _laid(1.8, [(0.0, short), (0.22, short), (0.44, 0.9 * short), (0.68, long)])


def children(rng: np.random.Generator) -> Mono:
    """Several children laugh, far off: high, quick, none together."""
    parts: list[tuple[float, Mono]] = []
    for _ in range(3):
        at, f = rng.uniform(0, 0.5), rng.uniform(380, 560)
        for number in range(int(rng.integers(4, 7))):
            parts.append((at, _called(0.10, (f * 1.15, f * (1 - 0.03 * number)), (1.0, 0.5, 0.3)) * (1 - 0.1 * number)))
            at += rng.uniform(0.14, 0.18)
    return 0.12 * _laid(2.0, parts)


def breath(rng: np.random.Generator) -> Mono:
    """In, and slowly out."""
    t = _t(2.4)
    flow = np.where(t < 0.9, np.sin(np.pi * np.clip(t / 0.9, 0, 1)) * 0.6, np.sin(np.pi * np.clip((t - 1.0) / 1.4, 0, 1)) ** 1.5)
    return np.asarray(_noise(rng, 2.4, 500, 2600) * flow * 0.35)


def sob(rng: np.random.Generator) -> Mono:
    """Breath caught three times: grief from behind, no voice."""
    parts = [
        (at, _noise(rng, 0.3, 450, 2200) * np.sin(np.pi * _t(0.3) / 0.3) ** 2 * strong)
        for at, strong in ((0.1, 0.5), (0.5, 0.6), (0.85, 0.7))
    ]
    t = _t(1.0)
    return 0.5 * _laid(2.3, [*parts, (1.25, _noise(rng, 1.0, 350, 1600) * np.sin(np.pi * t / 1.0) ** 2 * 0.7)])
