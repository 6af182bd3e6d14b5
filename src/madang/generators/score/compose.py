"""From form to notes. After plan, before instruments: pure, the same cues and seed give the same notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from madang.film.shots.shot import Role
from madang.film.takes.port import Cue
from madang.generators.score.plan import Stretch, stretches
from madang.generators.score.theory import HARMONIES, TONICS, Motif, Note, motif_of, pitch_of

CITY = frozenset(
    {"city", "street", "rooftop", "station", "office", "laboratory", "observatory", "bus-inside", "train-inside", "subway", "space"}
)
HOLD = 2.0  # seconds of the last shot that stay after the music (design 8)


@dataclass(frozen=True, slots=True)
class Band:
    """Who plays: a plucked voice, a melody, a bed under both, a low pulse."""

    pluck: str
    melody: str
    bed: str
    pulse: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Everything that is heard, and the form it follows."""

    notes: tuple[Note, ...]
    form: tuple[Stretch, ...]
    motif: Motif
    tonic: int


def band_of(cues: Sequence[Cue]) -> Band:
    """Strings and flute for a place with sky; felt piano, mallets and a wide pad for the city."""
    urban = sum(cue.shot.place in CITY for cue in cues)
    if urban * 2 > len(cues):
        return Band("felt", "mallet", "pad", "low")
    return Band("zither", "flute", "pad", "drum")


def compose(cues: Sequence[Cue], seed: int) -> Piece:
    """The whole piece for a film."""
    form = stretches(cues)
    motif = motif_of(seed)
    tonic = TONICS[seed % len(TONICS)]
    band = band_of(cues)
    notes: list[Note] = []
    for number, stretch in enumerate(form):
        writer = _Writer(stretch, band, motif, tonic, np.random.default_rng([seed % 2**32, number]))
        notes += writer.write()
    notes += _at_inserts(cues, form, band, motif, tonic)
    return Piece(tuple(sorted(notes, key=lambda note: (note.start, note.instrument, note.pitch))), form, motif, tonic)


def _at_inserts(cues: Sequence[Cue], form: Sequence[Stretch], band: Band, motif: Motif, tonic: int) -> list[Note]:
    """The motif sounds, alone and soft, the first time the camera shows the thing that the story turns on."""
    first = next((cue for cue in cues if cue.shot.role is Role.INSERT), None)
    if first is None:
        return []
    stretch = next((s for s in form if s.start <= float(first.start) < s.end), None)
    if stretch is None or stretch.treatment in ("silence", "ending"):
        return []
    return _melody(motif, replace(stretch, start=float(first.start)), tonic, band.pluck, 0.62, 60.0)


def _melody(motif: Motif, stretch: Stretch, tonic: int, instrument: str, loudness: float, tempo: float) -> list[Note]:
    """The motif from the stretch's start at a tempo, as far as it fits."""
    beat, at, notes = 60 / tempo, stretch.start, []
    for degree, beats in zip(motif.degrees, motif.beats, strict=True):
        if at + 0.3 > stretch.end:
            break
        held = min(beats * beat * 1.1, stretch.end - at)
        notes.append(Note(at, held, pitch_of(tonic, stretch.mode, degree), loudness, instrument, 0.08))
        at += beats * beat
    return notes


@dataclass(frozen=True)
class _Writer:
    """Writes one stretch: its bars, the bed under them, and where the motif comes."""

    stretch: Stretch
    band: Band
    motif: Motif
    tonic: int
    rng: np.random.Generator

    @property
    def beat(self) -> float:
        return 60 / self.stretch.tempo

    def write(self) -> list[Note]:
        match self.stretch.treatment:
            case "silence":
                return []
            case "intro":
                return self._bed(0.5) + self._motif(1.0, self.band.melody, 0.55, 0.86)
            case "sparse":
                return self._bed(0.45) + self._drops(0.34)
            case "theme":
                return self._bed(0.5) + self._arpeggio(0.40, 0.5) + self._motif(4.0, self.band.melody, 0.5, 1.0)
            case "motion":
                return self._bed(0.4) + self._arpeggio(0.42, 0.25) + self._pulse(0.5)
            case "turn":
                return self._bed(0.42) + self._motif(2.0, self.band.pluck, 0.6, 0.9) + self._drops(0.26)
            case "ending":
                return self._ending()
            case "reprise":
                return self._bed(0.4, until=2.5) + self._arpeggio(0.34, 0.5, until=3.0) + self._motif(1.0, self.band.pluck, 0.5, 0.9)

    def _harmony(self, bar: int) -> tuple[int, ...]:
        cycle = HARMONIES[self.stretch.mode]
        order = (0, 2, 1, 3) if self.stretch.tension > 0.5 else (0, 1, 2, 3)
        return cycle[order[bar % 4]]

    def _bars(self, until: float = 0.0) -> list[tuple[int, float, float]]:
        """Whole bars of four beats: number, start, end; the last may be short, and leaves room for its ring."""
        bar, at, end = 4 * self.beat, self.stretch.start, self.stretch.end - until
        bars: list[tuple[int, float, float]] = []
        while at + 1.5 * self.beat < end:
            bars.append((len(bars), at, min(at + bar, end)))
            at += bar
        return bars

    def _bed(self, loudness: float, until: float = 0.6) -> list[Note]:
        notes = []
        for bar, start, end in self._bars(until):
            root, fifth, *color = self._harmony(bar)
            for pitch, pan in ((root - 12, 0.0), (fifth - 12, -0.25), (color[0], 0.3)):
                notes.append(Note(start, end - start + 0.6, self.tonic + pitch, loudness * (0.9 if pan else 1.0), self.band.bed, pan))
        return notes

    def _arpeggio(self, loudness: float, step: float, until: float = 0.8) -> list[Note]:
        """Plucked tones of the harmony, up and back; the last of a bar is sometimes left out, as a player breathes."""
        notes, dt = [], step * 2 * self.beat
        for bar, start, end in self._bars(until):
            tones = self._harmony(bar)
            order = [0, 1, 2, 3, 2, 1] if step < 0.4 else [0, 2, 1, 3]
            for k in range(int((end - start) / dt + 0.01)):
                if k and self.rng.random() < 0.14:
                    continue
                pitch = self.tonic + tones[order[k % len(order)]]
                loud = loudness * (1.0 if k == 0 else 0.78) * float(self.rng.uniform(0.86, 1.0))
                late = abs(float(self.rng.normal(0, 0.008)))
                notes.append(Note(start + k * dt + late, 2.4, pitch, loud, self.band.pluck, -0.18 if k % 2 else 0.18))
        return notes

    def _drops(self, loudness: float) -> list[Note]:
        """Single plucked tones, far apart, that leave the place audible."""
        notes = []
        for bar, start, end in self._bars():
            for _ in range(int(self.rng.integers(1, 3))):
                at = start + float(self.rng.choice([0.0, 1.0, 1.5, 2.0, 3.0])) * self.beat
                if at < end - 0.4:
                    pitch = self.tonic + 12 + int(self.rng.choice(self._harmony(bar)))
                    notes.append(
                        Note(
                            at,
                            3.0,
                            pitch,
                            loudness * float(self.rng.uniform(0.8, 1.0)),
                            self.band.pluck,
                            float(self.rng.uniform(-0.4, 0.4)),
                        )
                    )
        return notes

    def _pulse(self, loudness: float) -> list[Note]:
        notes = []
        for _, start, end in self._bars():
            for beat, weight in ((0.0, 1.0), (1.5, 0.55), (2.5, 0.7)):
                if start + beat * self.beat < end - 0.2:
                    notes.append(Note(start + beat * self.beat, 1.2, self.tonic - 12, loudness * weight, self.band.pulse, 0.0))
        return notes

    def _motif(self, beats: float, instrument: str, loudness: float, pace: float) -> list[Note]:
        """The motif after `beats` of rest, then again each four bars while it fits."""
        notes: list[Note] = []
        at, tempo = self.stretch.start + beats * self.beat, self.stretch.tempo * pace
        length = self.motif.length * 60 / tempo
        while True:
            notes += _melody(self.motif, replace(self.stretch, start=at), self.tonic, instrument, loudness, tempo)
            at += max(length, 12 * self.beat) + 4 * self.beat
            if at + length > self.stretch.end - 0.5:
                return notes

    def _ending(self) -> list[Note]:
        """The motif, slower, over the full harmony; a cadence whose last tone has rung out when `HOLD` seconds of picture are left."""
        ring = 3.2
        close = max(self.stretch.end - HOLD - ring, self.stretch.start + 0.4 * self.stretch.length)
        body = replace(self, stretch=replace(self.stretch, end=close))
        notes = body._bed(0.52, until=0.0) + body._arpeggio(0.36, 0.5, until=0.2)
        slow = self.stretch.tempo * 0.80
        length = self.motif.length * 60 / slow
        lead = max(close - length, self.stretch.start + self.beat)
        notes += _melody(self.motif, replace(self.stretch, start=lead, end=close + 0.8), self.tonic, self.band.melody, 0.62, slow)
        if lead - self.stretch.start > length + 2 * self.beat:
            notes += _melody(self.motif, replace(self.stretch, end=lead - self.beat), self.tonic, self.band.pluck, 0.5, slow)
        for pitch, pan in ((-12, 0.0), (-5, -0.2), (0, 0.2), (7, 0.1), (12, -0.1)):
            notes.append(Note(close, ring - 0.8, self.tonic + pitch, 0.5, self.band.pluck, pan))
            notes.append(Note(close, ring - 1.4, self.tonic + pitch - 12 * (pitch > 0), 0.34, self.band.bed, pan))
        return notes
