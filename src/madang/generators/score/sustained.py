"""What is blown, bowed or held: each a function (pitch, length, force, bend) → mono samples at 48 kHz, peak near 1."""

import numpy as np

from madang.generators.score.theory import Bend, hertz
from madang.generators.score.tone import Samples, Wave, band, bent, clock, faded, formants, noise, phase_of, ringing

HAEGEUM_PEAKS = ((480.0, 0.8, 0.5), (1150.0, 1.3, 0.4), (2600.0, 0.5, 0.4))


def _swell(t: Wave, seconds: float, after: float) -> Wave:
    """0 to 1: long tones come alive after a while; short ones stay plain."""
    return np.clip((t - after) / 0.6, 0, 1) * min(1.0, max(seconds - after, 0) / 0.5)


def _breath(pitch: float, count: int, seed: int) -> Wave:
    return band(noise(seed, count), hertz(pitch) * 0.9, hertz(pitch) * 4.5)


def daegeum(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A long bamboo flute: breath before tone, a wide shake in long tones, its reed membrane buzzing where it is blown hard."""
    seconds = max(length, 0.4)
    t = clock(seconds)
    alive = _swell(t, seconds, 0.35)
    lips = -0.45 * np.exp(-t / 0.045) + bent(t, bend, 0.40, seconds) + 0.24 * alive * np.sin(2 * np.pi * (4.6 + 0.5 * alive) * t)
    phase = phase_of(pitch, lips)
    buzz = 0.02 + 0.035 * force
    tone = ringing(phase, np.array([1.0, 0.50, 0.30, 0.13, buzz, buzz, buzz * 0.6, buzz * 0.4]), 0, 0)
    air = _breath(pitch, len(t), int(pitch * 13)) * (0.07 + 0.30 * np.exp(-t / 0.07))
    shape = np.minimum(t / 0.10, 1) * (0.80 + 0.20 * alive) * (1 - 0.25 * np.clip((t - 0.6 * seconds) / (0.4 * seconds), 0, 1))
    return faded((0.58 * tone + 0.5 * air) * shape, 0.05, min(0.30, seconds * 0.4))


def danso(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A small notched flute, an octave up: clear, light, a quick little shake."""
    seconds = max(length, 0.3)
    t = clock(seconds)
    alive = _swell(t, seconds, 0.3)
    phase = phase_of(pitch + 12, -0.3 * np.exp(-t / 0.03) + bent(t, bend, 0.25, seconds) + 0.13 * alive * np.sin(2 * np.pi * 5.4 * t))
    tone = ringing(phase, np.array([1.0, 0.20, 0.09, 0.03]), 0, 0)
    air = _breath(pitch + 12, len(t), int(pitch * 17)) * (0.05 + 0.22 * np.exp(-t / 0.05))
    return faded((0.62 * tone + 0.4 * air) * np.minimum(t / 0.06, 1), 0.03, min(0.2, seconds * 0.4))


def haegeum(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A two-stringed fiddle: the tone slides in, leans, and shakes ever wider, near a voice."""
    seconds = max(length, 0.5)
    t = clock(seconds)
    alive = _swell(t, seconds, 0.3)
    hand = -0.8 * np.exp(-t / 0.08) + bent(t, bend, 0.45, seconds) + 0.34 * alive * np.sin(2 * np.pi * (4.9 - 0.2 * alive) * t)
    n = np.arange(1, 15)
    strengths = formants(pitch, 14, HAEGEUM_PEAKS) / n ** (1.5 - 0.12 * force)
    tone = ringing(phase_of(pitch, hand), strengths / strengths.sum(), 0, 0)
    bow = band(noise(int(pitch * 19), len(t)), 900, 3800) * (0.012 + 0.05 * np.exp(-t / 0.06))
    shape = 0.78 + 0.22 * alive - 0.22 * np.clip((t - 0.65 * seconds) / (0.35 * seconds), 0, 1)
    return faded((1.5 * tone + bow) * shape, 0.11, min(0.3, seconds * 0.4))


def glass(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A wet finger on glass: no beginning, no end, a tone that hangs in the air."""
    seconds = max(length, 0.8) + 0.6
    t = clock(seconds)
    phase = phase_of(pitch, 0.05 * np.sin(2 * np.pi * 3.7 * t + pitch))
    tone = ringing(phase, np.array([1.0, 0.10, 0.14, 0.02]), 0, 0) + 0.3 * ringing(phase * 1.0009, np.array([1.0]), 0, 0)
    return faded(0.62 * tone * (0.9 + 0.1 * np.sin(2 * np.pi * 2.1 * t)), min(0.28, seconds * 0.3), min(0.8, seconds * 0.5))


def saenghwang(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A mouth organ's free reeds: still, bright, breathing."""
    seconds = length + 0.8
    t = clock(seconds)
    phase = phase_of(pitch, 0.02 * np.sin(2 * np.pi * 0.7 * t + pitch))
    reeds = ringing(phase, np.array([1.0, 0.46, 0.34, 0.22, 0.13, 0.09, 0.05, 0.03]), 0, 0)
    reeds += 0.5 * ringing(phase * 1.0015, np.array([1.0, 0.4, 0.2, 0.1]), 0, 0)
    breath = 0.90 + 0.10 * np.sin(2 * np.pi * 0.23 * t + pitch)
    return faded(0.25 * reeds * breath, min(0.7, seconds * 0.4), min(1.0, seconds * 0.5))


def strings(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A few bowed strings together, muted, each with its own slow shake."""
    seconds = length + 1.1
    t, n = clock(seconds), np.arange(1, 11)
    strengths = formants(pitch, 10, ((420.0, 0.7, 0.6), (900.0, 0.5, 0.6))) / n**1.9
    out = np.zeros_like(t)
    for number, cents in enumerate((-7, 1, 6)):
        shake = cents / 100 + 0.07 * np.sin(2 * np.pi * (4.4 + 0.4 * number) * t + 2 * number + pitch)
        out += ringing(phase_of(pitch, shake) + 2.1 * number, strengths / strengths.sum(), 0, 0)
    return faded(0.34 * out, min(1.0, seconds * 0.4), min(1.3, seconds * 0.5))


def drone(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """A bowed zither (ajaeng): a stick of wood drawn over thick silk, dark, with a rasp that comes and goes."""
    seconds = length + 1.0
    t, n = clock(seconds), np.arange(1, 13)
    strengths = formants(pitch, 12, ((300.0, 0.8, 0.6), (800.0, 0.6, 0.5))) / n**1.55
    tone = ringing(phase_of(pitch, 0.10 * np.sin(2 * np.pi * 3.6 * t + pitch) * np.clip(t - 0.8, 0, 1)), strengths / strengths.sum(), 0, 0)
    grid = np.arange(0, seconds + 0.2, 0.06)
    grain = np.interp(t, grid, 1 + 0.16 * noise(int(pitch * 23), len(grid)))
    rasp = band(noise(int(pitch * 29), len(t)), 300, 1600) * 0.02
    return faded(0.62 * (tone * grain + rasp), min(0.7, seconds * 0.35), min(1.0, seconds * 0.5))


def pad(pitch: float, length: float, force: int, bend: Bend) -> Samples:
    """Three slightly detuned soft voices that come and go slowly."""
    seconds = length + 1.2
    t = clock(seconds)
    out = np.zeros_like(t)
    for number, (cents, weight) in enumerate(((-6, 0.8), (0, 1.0), (5, 0.8))):
        out += weight * ringing(phase_of(pitch, np.full_like(t, cents / 100)) + 1.7 * number, np.array([1.0, 0.34, 0.15, 0.07, 0.03]), 0, 0)
    return faded(out * (0.88 + 0.12 * np.sin(2 * np.pi * 0.19 * t + pitch)) * 0.20, min(1.1, seconds * 0.45), min(1.6, seconds * 0.5))
