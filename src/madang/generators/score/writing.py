"""One stretch of the film as its players hear it: bars and chords, and the parts laid over them. After plan, before compose."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from madang.generators.score.harmony import Voices, progression, voiced
from madang.generators.score.palette import Character
from madang.generators.score.plan import Stretch
from madang.generators.score.rhythm import BARS, Clock, jangdan_of
from madang.generators.score.theory import Bend, Motif, Note, pitch_of

# Accompaniments by beats of a bar: (beat, voice of the chord, weight). Three to a beat where it runs.
FIGURES: Final[dict[int, tuple[tuple[tuple[float, int, float], ...], ...]]] = {
    4: (
        ((0, 0, 1.0), (0.5, 1, 0.6), (1, 2, 0.75), (1.5, 3, 0.6), (2, 2, 0.8), (2.5, 1, 0.55), (3, 2, 0.65)),
        ((0, 0, 1.0), (1, 2, 0.65), (1.5, 1, 0.55), (2, 3, 0.85), (3, 2, 0.6), (3.5, 1, 0.5)),
        ((0, 0, 1.0), (0.13, 1, 0.7), (0.26, 2, 0.75), (0.39, 3, 0.85), (2, 1, 0.6), (2.5, 2, 0.55)),
    ),
    3: (
        ((0, 0, 1.0), (1, 2, 0.65), (5 / 3, 1, 0.5), (2, 3, 0.7)),
        ((0, 0, 1.0), (0.5, 1, 0.6), (1, 2, 0.7), (1.5, 3, 0.6), (2, 2, 0.6), (2.5, 1, 0.5)),
        ((0, 0, 1.0), (0.12, 2, 0.7), (0.24, 3, 0.85), (2, 1, 0.6)),
    ),
}
T: Final = 1 / 3
RUNNING: Final[dict[int, tuple[tuple[float, int, float], ...]]] = {
    4: (
        (0, 0, 1.0), (2 * T, 2, 0.6), (1, 1, 0.75), (5 * T, 3, 0.6), (2, 2, 0.85), (8 * T, 3, 0.65), (3, 1, 0.7), (10 * T, 2, 0.5),
        (11 * T, 3, 0.6),
    ),
    3: ((0, 0, 1.0), (2 * T, 2, 0.6), (1, 1, 0.75), (5 * T, 3, 0.65), (2, 2, 0.7), (7 * T, 1, 0.5), (8 * T, 3, 0.6)),
}  # fmt: skip
LATE, SOFTER = 0.009, 0.10  # how much a hand strays: seconds, share of loudness
TIED = 9.0  # seconds after which a held tone is breathed anew


@dataclass(frozen=True)
class Page:
    """A stretch with its clock, its chords (one a bar), and the chance that belongs to it."""

    stretch: Stretch
    who: Character
    clock: Clock
    chords: tuple[Voices, ...]
    rng: np.random.Generator

    @classmethod
    def of(
        cls, stretch: Stretch, who: Character, before: Voices | None, seed: Sequence[int], clock: Clock | None = None, end: float = 0.0
    ) -> "Page":
        """The page for a stretch, its first chord reached from the one before. The bars fill the stretch, or the time until `end`."""
        rng = np.random.default_rng(list(seed))
        clock = clock or Clock(stretch.start, 60 / stretch.tempo, who.metre, 0.03 if stretch.treatment == "motion" else 0.09)
        names = progression(stretch.mood, clock.bars_until(end or stretch.end - 0.6), int(rng.integers(8)))
        return cls(stretch, who, clock, voiced(names, stretch.mode, who.tonic, before), rng)

    @property
    def end(self) -> float:
        """Where the last bar ends, no later than the stretch."""
        return min(self.clock.at(len(self.chords) * self.who.metre), self.stretch.end)

    @property
    def beats(self) -> float:
        return float(len(self.chords) * self.who.metre)

    def _hand(self, second: float) -> float:
        return max(second + float(self.rng.normal(0, LATE)), self.stretch.start)

    def _force(self, second: float, loudness: float) -> float:
        """Louder in the middle of a phrase and where the film is tense; no two strokes alike."""
        phrase = self.clock.bar * BARS
        share = (second - self.clock.start) % phrase / phrase
        arch = 0.84 + 0.16 * float(np.sin(np.pi * share))
        return loudness * arch * (0.86 + 0.30 * self.stretch.tension) * float(1 - SOFTER * self.rng.random())

    def bed(self, loudness: float, voices: Sequence[int] = (0, 1, 2)) -> list[Note]:
        """Held chords; a tone that two chords share is held over, so that only what moves is heard to move."""
        notes, metre = [], self.who.metre
        for voice, pan in zip(voices, (0.0, -0.35, 0.35, 0.0), strict=False):
            first = 0
            for bar in range(1, len(self.chords) + 1):
                start, end = self.clock.at(first * metre), min(self.clock.at(bar * metre), self.stretch.end)
                if bar < len(self.chords) and self.chords[bar][voice] == self.chords[first][voice] and end - start < TIED - self.clock.bar:
                    continue
                weight = 0.75 if voice == 0 else 0.9
                notes.append(
                    Note(
                        start,
                        end - start + 0.2,
                        self.chords[first][voice],
                        self._force(start, 0.8 * loudness * weight),
                        self.who.band.bed,
                        pan,
                    )
                )
                first = bar
        return notes

    def figure(self, loudness: float, *, running: bool = False, until: float = 0.0) -> list[Note]:
        """The plucked accompaniment: one figure a stretch, thinned by chance as a player breathes, the last bar only its first stroke."""
        metre = self.who.metre
        strokes = RUNNING[metre] if running else FIGURES[metre][int(self.rng.integers(len(FIGURES[metre])))]
        notes = []
        for bar, chord in enumerate(self.chords):
            for beat, voice, weight in strokes:
                at = self.clock.at(bar * metre + beat)
                rest = beat > 0 and (bar == len(self.chords) - 1 or self.rng.random() < 0.10)
                if rest or at > (until or self.stretch.end) - 0.4:
                    continue
                pitch = chord[voice] + (12 if voice == 0 and chord[0] < self.who.tonic - 9 else 0)
                notes.append(
                    Note(self._hand(at), 2.0, pitch, self._force(at, loudness * weight), self.who.band.pluck, (voice - 1.5) * 0.16)
                )
        return notes

    def drops(self, loudness: float) -> list[Note]:
        """A few plucked tones, far apart, that leave the place audible: one with a shake, two that fall, three that rise."""
        notes: list[Note] = []
        for bar, chord in enumerate(self.chords):
            if bar and self.rng.random() < 0.18:
                continue
            first = float(self.rng.choice([0.0, 0.5, 1.0, 1.5])) if bar else 0.0
            shapes: tuple[tuple[tuple[float, int], ...], ...] = (
                ((0, 3),),
                ((0, 3), (0.5, 2)),
                ((0, 1), (0.5, 2), (1, 3)),
                ((0, 2), (1.5, 3)),
            )
            for number, (beat, voice) in enumerate(shapes[int(self.rng.integers(len(shapes)))]):
                at = self.clock.at(bar * self.who.metre + first + beat)
                if at < self.stretch.end - 0.4:
                    bend: Bend = "shake" if number == 0 and self.rng.random() < 0.6 else ""
                    notes.append(
                        Note(
                            self._hand(at),
                            2.0,
                            chord[voice],
                            self._force(at, loudness),
                            self.who.band.pluck,
                            float(self.rng.uniform(-0.4, 0.4)),
                            bend,
                        )
                    )
        return notes

    def drum(self, loudness: float) -> list[Note]:
        """The cycle of strokes that suits the mood, bar after bar; it leaves the last bar to the others."""
        cycle = jangdan_of(self.stretch.mood, self.who.metre, self.who.band.urban)
        notes = []
        for bar in range(max(len(self.chords) - 1, 1)):
            for beat, name, weight in cycle.strokes:
                at = self.clock.at(bar * self.who.metre + beat)
                if beat < self.who.metre and at < self.stretch.end - 0.2:
                    pan = {"gung": -0.12, "tta": 0.22, "block": 0.3}.get(name, 0.0)
                    low = self.chords[min(bar, len(self.chords) - 1)][0] if name == "low" else self.who.tonic
                    notes.append(Note(self._hand(at), 1.0, low, self._force(at, loudness * weight), name, pan))
        return notes

    def tune(self, motif: Motif, beat: float, instrument: str, loudness: float, *, pace: float = 1.0, end: float = 0.0) -> list[Note]:
        """The motif from a beat on, as far as it fits whole notes; `pace` 2 is half as fast. Long tones shake, leaps are scooped into."""
        notes, end = [], end or self.stretch.end
        for number, (degree, held) in enumerate(zip(motif.degrees, motif.beats, strict=True)):
            start, stop = self.clock.at(beat), self.clock.at(beat + held * pace)
            beat += held * pace
            if start + 0.3 > end:
                break
            last = number == len(motif.degrees) - 1
            leap = number > 0 and abs(degree - motif.degrees[number - 1]) > 1
            bend: Bend = (
                "fall" if last and self.stretch.mode == "gyemyeonjo" else "shake" if stop - start > 1.1 else "scoop" if leap else ""
            )
            at = self._hand(start) if number else start
            length = min(stop - start, end - start) * (0.82 if last else 1.0) + 0.06
            pitch = pitch_of(self.who.tonic, self.stretch.mode, degree)
            notes.append(Note(at, length, pitch, self._force(start, loudness) * (1.05 if leap else 1.0), instrument, 0.08, bend))
        return notes
