"""Notes, modes and the motif: what a piece is made of before anybody hears it. First in the flow of `score`.

Korean colour without imitation (design 8): five tones, 평조 (pyeongjo, open and warm) and 계면조 (gyemyeonjo, dark and leaning).
"""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

Mode = Literal["pyeongjo", "gyemyeonjo"]
STEPS: Final[dict[Mode, tuple[int, ...]]] = {"pyeongjo": (0, 2, 5, 7, 9), "gyemyeonjo": (0, 3, 5, 7, 10)}
# Roots of open harmonies by degree of the mode; each gets its fifth and one colour tone of the mode.
HARMONIES: Final[dict[Mode, tuple[tuple[int, ...], ...]]] = {
    "pyeongjo": ((0, 7, 14, 16), (5, 12, 17, 21), (-3, 4, 9, 16), (7, 14, 17, 21)),
    "gyemyeonjo": ((0, 7, 12, 15), (-2, 5, 10, 17), (5, 12, 15, 19), (-5, 2, 7, 14)),
}
TONICS: Final = (50, 52, 53, 55, 57)  # D3, E3, F3, G3, A3 as MIDI numbers
RHYTHMS: Final = ((1.0, 1.0, 0.5, 0.5, 2.0), (1.5, 0.5, 1.0, 1.0, 2.0), (1.0, 0.5, 0.5, 1.0, 3.0), (2.0, 1.0, 1.0, 0.5, 0.5, 3.0))


@dataclass(frozen=True, slots=True)
class Note:
    """One note: start and length in seconds, pitch as a MIDI number (60 is middle C), loudness 0 to 1, instrument's name, pan -1 to 1."""

    start: float
    length: float
    pitch: float
    loudness: float
    instrument: str
    pan: float = 0.0


@dataclass(frozen=True, slots=True)
class Motif:
    """Four to seven notes that belong to the film's main person or thing: degrees of a mode, and beats each is held."""

    degrees: tuple[int, ...]
    beats: tuple[float, ...]

    @property
    def length(self) -> float:
        return sum(self.beats)


def pitch_of(tonic: int, mode: Mode, degree: int) -> int:
    """The MIDI number of a degree of the mode; degree 5 is the tonic an octave up."""
    octave, step = divmod(degree, len(STEPS[mode]))
    return tonic + 12 * octave + STEPS[mode][step]


def motif_of(seed: int) -> Motif:
    """A film's motif: an arch that leaves the tonic's neighbourhood by a leap and comes home by steps, so that it can be remembered."""
    rng = np.random.default_rng(seed)
    beats = RHYTHMS[int(rng.integers(len(RHYTHMS)))]
    start = int(rng.choice([5, 6, 7]))
    leap = int(rng.choice([2, 3]))
    degrees = [start, start + leap]
    while len(degrees) < len(beats) - 1:
        fall = int(rng.choice([-1, -1, -2, 1]))
        degrees.append(int(np.clip(degrees[-1] + fall, 4, 10)))
    degrees.append(5 if degrees[-1] != 5 else 7)
    return Motif(tuple(degrees), beats)


def hertz(pitch: float) -> float:
    """Frequency of a MIDI number, A4 (69) = 440 Hz, equal temperament."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))
