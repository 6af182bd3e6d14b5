"""Strings that are plucked or struck, and tines: each a function (pitch, length, force, bend) → mono samples at 48 kHz, peak near 1.

A string is its partials: where it is plucked silences some of them, how hard it is plucked brightens them, the second plane in which it
swings rings longer and slightly out of tune, the body answers with its own tones.
"""

import numpy as np

from madang.generators.score.theory import Bend, hertz
from madang.generators.score.tone import RATE, Samples, Wave, band, bent, clock, faded, formants, noise, phase_of, ringing, struck, wood

PAULOWNIA = ((138.0, 0.10, 38.0), (262.0, 0.09, 46.0), (415.0, 0.06, 60.0))
PAULOWNIA_PEAKS = ((280.0, 0.9, 0.55), (620.0, 0.7, 0.5), (1500.0, 0.35, 0.6))


def _string(pitch: float, seconds: float, bend: Bend, place: float, soft: float, damp: float, treble: float) -> Wave:
    """A plucked string: `place` is where, as a share of its length; `soft` how fast its partials weaken."""
    t, n = clock(seconds), np.arange(1, 19)
    strengths = np.abs(np.sin(n * np.pi * place)) / n**soft * formants(pitch, 18, PAULOWNIA_PEAKS)
    strengths = strengths / strengths.sum()
    tightened = 0.10 * np.exp(-t / 0.05)  # plucked hard, a string is tighter at first
    phase = phase_of(pitch, tightened + bent(t, bend, 0.42, seconds * 0.45))
    return 1.35 * ringing(phase, strengths, damp, treble) + 0.45 * ringing(phase * 1.0007, strengths, damp * 0.55, treble * 1.3)


def gayageum(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Twelve silk strings over paulownia: a fingertip's pluck, a warm short song, the left hand's shake."""
    high = max(pitch - 48, 0)
    body = _string(pitch, 2.8, bend, 0.13, 1.05 - 0.2 * force, 0.85 + 0.030 * high, 0.24 + 0.010 * high)
    tip = band(noise(int(pitch * 7), len(body)), 700, 4200) * np.exp(-clock(2.8) * 210) * (0.05 + 0.04 * force)
    return faded((body + tip + wood(len(body), PAULOWNIA)) * 0.92, 0.0015, 0.5)


def geomungo(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Six deep strings struck with a bamboo stick: the stick's knock first, then a dark long tone."""
    low = pitch - 12
    body = _string(low, 3.2, bend, 0.08, 1.0 - 0.15 * force, 0.95, 0.20)
    stick = band(noise(int(pitch * 5), len(body)), 900, 3000) * np.exp(-clock(3.2) * 120) * (0.14 + 0.08 * force)
    return faded((body + stick + 1.4 * wood(len(body), PAULOWNIA)) * 0.78, 0.001, 0.6)


def yanggeum(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A dulcimer of brass strings in pairs, each pair slightly apart, struck with a thin bamboo: bright, long, shimmering."""
    n = np.arange(1, 9)
    stiff = n * np.sqrt(1 + 0.0006 * n * n)
    strengths, decays = np.exp(-(0.62 - 0.1 * force) * (n - 1)), 0.9 + 0.42 * n + max(pitch - 52, 0) * 0.02
    body = struck(pitch, 3.0, stiff, strengths, decays) + struck(pitch, 3.0, stiff * 1.0013, strengths, decays)
    tick = band(noise(int(pitch * 3), len(body)), 1800, 6000) * np.exp(-clock(3.0) * 300) * 0.16
    return faded(body / (2.2 * strengths.sum()) * 1.42 + 0.9 * tick, 0.001, 0.6)


def felt(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A piano with felt before the hammers: few partials, soft onset, long after-sound."""
    n = np.arange(1, 10)
    strengths = np.exp(-(0.74 - 0.12 * force) * (n - 1)) * (1 + 0.2 * (n == 2))
    decays = 0.75 + 0.5 * n + max(pitch - 48, 0) * 0.03
    stiff = n * np.sqrt(1 + 0.00025 * n * n)
    body = struck(pitch, 3.2, stiff, strengths, decays) + 0.5 * struck(pitch, 3.2, stiff * 1.0006, strengths, decays * 0.6)
    knock = band(noise(int(pitch * 11), len(body)), 60, 500) * np.exp(-clock(3.2) * 110)
    return faded(body / (1.5 * strengths.sum()) * 1.35 + 0.14 * knock, 0.005, 0.7)


def kalimba(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Tines on a gourd: a round tone, a short glint far above it, a thumb's thump."""
    at = pitch if pitch >= 62 else pitch + 12
    ratios, strengths = np.array([1.0, 2.0, 5.42, 8.9]), np.array([1.0, 0.12, 0.10 + 0.06 * force, 0.04])
    body = struck(at, 2.0, ratios, strengths, np.array([2.0 + max(at - 62, 0) * 0.06, 4.0, 16.0, 30.0]))
    return faded(0.76 * body + 0.55 * wood(len(body), ((182.0, 0.22, 34.0), (365.0, 0.10, 52.0))), 0.002, 0.4)


def musicbox(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A comb of steel teeth: high, thin, long."""
    at = pitch + 12
    body = struck(at, 2.8, np.array([1.0, 1.003, 2.0, 6.27]), np.array([0.6, 0.4, 0.16, 0.07]), np.array([1.5, 1.6, 3.2, 11.0]))
    return faded(0.85 * body, 0.002, 0.6)


def mallet(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Soft mallets on metal bars: the double octave, a slow tremble."""
    t = clock(2.8)
    body = struck(pitch, 2.8, np.array([1.0, 3.98, 9.2]), np.array([1.0, 0.16 + 0.06 * force, 0.03]), np.array([1.2, 3.6, 9.0]))
    return faded(0.74 * body * (1 + 0.12 * np.sin(2 * np.pi * 4.6 * t)), 0.004, 0.6)


def bass(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A low round pulse for the city: a plucked double bass heard through a wall."""
    at = pitch if hertz(pitch) > 45 else pitch + 12
    phase = phase_of(at, 0.2 * np.exp(-clock(1.6) / 0.03))
    return faded(0.76 * ringing(phase, np.array([1.0, 0.5, 0.22, 0.1]), 2.0, 0.9), 0.008, 0.4)


def gung(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """The left head of an hourglass drum (janggu): thick skin, open palm."""
    t = clock(0.9)
    skin = np.sin(2 * np.pi * np.cumsum(96 + 34 * np.exp(-t / 0.035)) / RATE) * np.exp(-t / 0.14)
    second = 0.4 * np.sin(2 * np.pi * 168 * t) * np.exp(-t / 0.07)
    palm = band(noise(5, len(t)), 150, 1400) * np.exp(-t / 0.014)
    return faded(0.66 * skin + 0.3 * second + 0.22 * palm, 0.002, 0.2)


def tta(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Its right head: thin skin, a bamboo stick."""
    t = clock(0.35)
    skin = np.sin(2 * np.pi * 392 * t) * np.exp(-t / 0.045) + 0.5 * np.sin(2 * np.pi * 655 * t) * np.exp(-t / 0.03)
    stick = band(noise(9, len(t)), 1400, 5200) * np.exp(-t / 0.011)
    return faded(0.46 * skin + 0.42 * stick, 0.001, 0.1)


def block(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A hollow wooden block: small, dry, good-humoured."""
    t = clock(0.3)
    tone = np.sin(2 * np.pi * 596 * t) * np.exp(-t / 0.05) + 0.45 * np.sin(2 * np.pi * 921 * t) * np.exp(-t / 0.032)
    return faded(0.7 * tone + 0.2 * band(noise(3, len(t)), 800, 3000) * np.exp(-t / 0.008), 0.0015, 0.1)
