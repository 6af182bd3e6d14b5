"""Notes, modes and the motif: what a piece is made of before anybody hears it. First in the flow of `score`.

Korean colour without imitation (design 8): five tones, 평조 (pyeongjo, open and warm) and 계면조 (gyemyeonjo, dark and leaning). Both are
the same five tones with another centre, as relative keys are, so that a film keeps one key and no two of its tones are a semitone apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

import numpy as np

Mode = Literal["pyeongjo", "gyemyeonjo"]
Bend = Literal["", "shake", "fall", "scoop"]  # 농현, 퇴성, 추성
STEPS: Final[dict[Mode, tuple[int, ...]]] = {"pyeongjo": (0, 2, 5, 7, 9), "gyemyeonjo": (0, 3, 5, 7, 10)}
CENTRE: Final[dict[Mode, int]] = {"pyeongjo": 0, "gyemyeonjo": 2}  # semitones over the film's tonic
TONICS: Final = (48, 50, 51, 52, 53, 55, 57)  # C3 to A3 as MIDI numbers
RHYTHMS: Final[dict[int, tuple[tuple[float, ...], ...]]] = {  # by beats of a bar
    4: (
        (1.0, 1.0, 0.5, 0.5, 2.0), (1.5, 0.5, 1.0, 1.0, 2.0), (1.0, 0.5, 0.5, 1.0, 3.0), (2.0, 1.0, 1.0, 0.5, 0.5, 3.0),
        (2.0, 1.0, 1.0, 1.0, 3.0), (1.0, 1.0, 1.5, 0.5, 1.0, 1.0, 2.0),
    ),
    3: ((2.0, 1.0, 1.0, 2.0, 3.0), (1.0, 1.0, 1.0, 2.0, 1.0, 3.0), (1.5, 0.5, 1.0, 3.0), (2.0, 0.5, 0.5, 1.0, 1.0, 1.0, 3.0)),
}  # fmt: skip
HOME, LOWEST, HIGHEST = 5, 3, 11  # degrees: the tonic of the melody's octave, and the melody's reach


@dataclass(frozen=True, slots=True)
class Note:
    """One note: start and length in seconds, pitch as a MIDI number (60 is middle C), loudness 0 to 1, instrument's name, pan -1 to 1.

    `bend` is what the player's left hand or lips do with the tone: a slow shake, a fall at its end, a scoop into it.
    """

    start: float
    length: float
    pitch: float
    loudness: float
    instrument: str
    pan: float = 0.0
    bend: Bend = ""


@dataclass(frozen=True, slots=True)
class Motif:
    """Four to seven notes that belong to the film's main person or thing: degrees of a mode, and beats each is held."""

    degrees: tuple[int, ...]
    beats: tuple[float, ...]

    @property
    def length(self) -> float:
        return sum(self.beats)

    def inverted(self) -> "Motif":
        """Upside down around its first note: what rose falls."""
        return self._reached(2 * self.degrees[0] - degree for degree in self.degrees)

    def moved(self, steps: int) -> "Motif":
        """An answer: the same shape, `steps` degrees higher."""
        return self._reached(degree + steps for degree in self.degrees)

    def opened(self) -> "Motif":
        """Its last note asks instead of answering."""
        last = self.degrees[-1] + (2 if self.degrees[-1] <= HOME else 1)
        return self._reached((*self.degrees[:-1], last))

    def closed(self) -> "Motif":
        """Its last note is the tonic."""
        return replace(self, degrees=(*self.degrees[:-1], HOME))

    def head(self) -> "Motif":
        """Its first three notes, enough to be remembered by, the last of them held."""
        return Motif(self.degrees[:3], (*self.beats[:2], max(self.beats[2], 2.0)))

    def _reached(self, degrees: Iterable[int]) -> "Motif":
        found = list(degrees)
        size = len(STEPS["pyeongjo"])
        if min(found) < LOWEST:
            found = [degree + size for degree in found]
        if max(found) > HIGHEST + 1:
            found = [degree - size for degree in found]
        return replace(self, degrees=tuple(found))


def pitch_of(tonic: int, mode: Mode, degree: int) -> int:
    """The MIDI number of a degree of the mode; degree 5 is the mode's centre an octave up."""
    octave, step = divmod(degree, len(STEPS[mode]))
    return tonic + CENTRE[mode] + 12 * octave + STEPS[mode][step]


def motif_of(seed: int, metre: int = 4) -> Motif:
    """A film's motif: an arch that leaves the tonic's neighbourhood by a leap and comes home by steps, so that it can be remembered."""
    rng = np.random.default_rng(seed)
    beats = RHYTHMS[metre][int(rng.integers(len(RHYTHMS[metre])))]
    while True:
        degrees = _arch(rng, len(beats))
        if len(set(degrees)) >= min(len(beats) - 1, 4) and all(a != b for a, b in pairwise(degrees)):
            return Motif(degrees, beats)


def _arch(rng: np.random.Generator, count: int) -> tuple[int, ...]:
    start = int(rng.choice([4, 5, 6, 7, 8]))
    degrees = [start, start + int(rng.choice([2, 3, 4] if start < 6 else [2, 3, -2] if start < 8 else [2, -2, -3]))]
    while len(degrees) < count - 1:
        step = int(rng.choice([-1, -1, -2, 1])) if degrees[-1] > HOME else int(rng.choice([1, 1, 2, 3]))
        degrees.append(int(np.clip(degrees[-1] + step, LOWEST + 1, HIGHEST - 1)))
    return (*degrees, HOME if degrees[-1] != HOME else 7)


def hertz(pitch: float) -> float:
    """Frequency of a MIDI number, A4 (69) = 440 Hz, equal temperament."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))
