"""What is heard of the place under every shot: its beds, crossing over where scenes meet, and what happens in it. After places.

A new scene is heard before it is seen (J-cut), or the old one after it was seen (L-cut) where it is the louder; both cross in half a
second (design 8). Where pictures dissolve or fade, sound crosses with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import pairwise
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from madang.film.master.loudness import gain
from madang.film.takes.port import Cue
from madang.generators.score.beds import BEDS, LOOP, Stereo, ground, life
from madang.generators.score.happenings import happenings
from madang.generators.score.mixdown import Sound
from madang.generators.score.places import Bed, beds_of, loudness
from madang.generators.score.tone import RATE

CROSS: Final = 0.5  # seconds in which two places cross
LEAD: Final = 0.375  # seconds by which sound leads or trails the cut: 9 frames at 24
OUT: Final = 1.0  # seconds in which the film's last sound goes, as its last picture does
LOUDER: Final = 1.5  # dB by which the old place must be louder to trail into the new one


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of shots that sound alike."""

    start: float
    end: float
    beds: tuple[Bed, ...]


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where one place goes over into the next: seconds of the film."""

    start: float
    end: float


def stretches(cues: Sequence[Cue]) -> tuple[Stretch, ...]:
    """Neighbouring shots with the same beds are one stretch, so that a cut inside a scene is not heard."""
    runs: list[Stretch] = []
    for cue in cues:
        beds = beds_of(cue.shot)
        if runs and runs[-1].beds == beds:
            runs[-1] = Stretch(runs[-1].start, float(cue.end), beds)
        else:
            runs.append(Stretch(float(cue.start), float(cue.end), beds))
    return tuple(runs)


def crossings(cues: Sequence[Cue]) -> tuple[Crossing, ...]:
    """One between each two stretches; never longer than half of the shorter one, so that two crossings never meet."""
    runs = stretches(cues)
    joins = {float(cue.start): cue.shot for cue in cues}
    found = []
    for old, new in pairwise(runs):
        shot, cut = joins[new.start], new.start
        if shot.transition in ("dissolve", "fade"):
            half = float(shot.transition_seconds or CROSS) / 2
            before, after = half, half
        elif loudness(old.beds) > loudness(new.beds) + LOUDER:
            before, after = CROSS - LEAD, LEAD
        else:
            before, after = LEAD, CROSS - LEAD
        before, after = min(before, (old.end - old.start) / 2), min(after, (new.end - new.start) / 2)
        found.append(Crossing(cut - before, cut + after))
    return tuple(found)


Envelope = tuple[NDArray[np.float64], NDArray[np.float64]]


def envelopes(cues: Sequence[Cue]) -> dict[str, Envelope]:
    """Each bed's power over the film, as times and values to be joined by lines: two beds that cross keep their sum."""
    runs, meets = stretches(cues), crossings(cues)
    names = sorted({bed.name for run in runs for bed in run.beds})
    found = {}
    for name in names:
        powers = [_power(run, name) for run in runs]
        points = [(0.0, powers[0])]
        for crossing, before, after in zip(meets, powers, powers[1:], strict=False):
            points += [(crossing.start, before), (crossing.end, after)]
        end = runs[-1].end
        points += [(max(end - OUT, points[-1][0]), powers[-1]), (end, 0.0)]
        times, values = zip(*points, strict=True)
        found[name] = (np.array(times), np.array(values))
    return found


def _power(run: Stretch, name: str) -> float:
    """A bed's power in a stretch, relative to the bed alone; 0 where it is not heard."""
    return sum(gain(bed.level - BEDS[bed.name].level) ** 2 for bed in run.beds if bed.name == name)


def ambience(cues: Sequence[Cue], seed: int = 0) -> Iterator[Sound]:
    """Every sound of the place, in order of its start. Memory does not grow with the film."""
    if not cues:
        return iter(())
    return merge(_beds(cues), happenings(cues, seed), key=lambda sound: sound.start)


def _beds(cues: Sequence[Cue]) -> Iterator[Sound]:
    shapes, end = envelopes(cues), float(cues[-1].end)
    for window in range(ceil(end / LOOP)):
        for name, shape in shapes.items():
            start = float(window * LOOP)
            loop = ground(name) if _heard(shape, start, start + LOOP) else None
            if loop is not None:
                yield Sound(start, loop * _gain(shape, start, len(loop)))
            if _heard(shape, start, start + LOOP + 1):
                small = life(name, window)
                if small is not None:
                    yield Sound(start, small * _gain(shape, start, len(small)))


def _heard(shape: Envelope, start: float, end: float) -> bool:
    times, values = shape
    inside = values[(times >= start) & (times <= end)]
    return bool(max(float(np.interp(start, times, values)), float(np.interp(end, times, values)), float(inside.max(initial=0.0))) > 1e-9)


def _gain(shape: Envelope, start: float, count: int) -> Stereo:
    return np.sqrt(np.interp(start + np.arange(count) / RATE, *shape)).astype(np.float32)[:, None]
