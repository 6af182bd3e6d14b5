"""From form to notes. After writing, before instruments: pure, the same cues and seed give the same notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

from madang.film.shots.shot import Role
from madang.film.takes.port import Cue
from madang.generators.score.harmony import Voices
from madang.generators.score.palette import Character, character_of
from madang.generators.score.plan import HOLD, Stretch, stretches
from madang.generators.score.rhythm import BARS, Clock
from madang.generators.score.theory import Motif, Note, pitch_of
from madang.generators.score.writing import Page

LAST_RING = 4.0  # seconds in which the last chord rings out, before HOLD
SLOW = 1.25  # how much slower than the film's slowest tempo the motif comes home
TALK = 0.35  # share of a stretch that is spoken, from which the melody keeps out of the way


@dataclass(frozen=True, slots=True)
class Piece:
    """Everything that is heard, and the form it follows."""

    notes: tuple[Note, ...]
    form: tuple[Stretch, ...]
    who: Character

    @property
    def tonic(self) -> int:
        return self.who.tonic

    @property
    def motif(self) -> Motif:
        return self.who.motif


def compose(cues: Sequence[Cue], seed: int) -> Piece:
    """The whole piece for a film."""
    form, who = stretches(cues), character_of(cues, seed)
    notes: list[Note] = []
    chord: Voices | None = None
    for number, stretch in enumerate(form):
        if stretch.treatment != "silence" and stretch.length > 0.5:
            written, chord = _write(stretch, who, chord, (seed % 2**32, number))
            notes += written
    notes = _at_insert(notes, cues, form, who)
    return Piece(tuple(sorted(notes, key=lambda note: (note.start, note.instrument, note.pitch, note.pan))), form, who)


def _write(stretch: Stretch, who: Character, chord: Voices | None, seed: tuple[int, int]) -> tuple[list[Note], Voices | None]:
    if stretch.treatment == "ending":
        return _ending(stretch, who, chord, seed)
    page = Page.of(stretch, who, chord, seed)
    if not page.chords:
        return [], chord
    parts = {"intro": _intro, "sparse": _sparse, "theme": _theme, "motion": _motion, "turn": _turn, "reprise": _reprise}
    return parts[stretch.treatment](page), page.chords[-1]


def _intro(page: Page) -> list[Note]:
    """The motif, for the first time, over a bed that has just begun; where there is time, its head answers."""
    band, motif = page.who.band, page.who.motif
    pace = max(min(1.0, (page.beats - 1.0) / motif.length), 0.6)
    motif = motif if page.beats - 1.0 >= 0.6 * motif.length else motif.head()
    notes = page.bed(0.42, (1, 2)) + page.tune(motif, 1.0, band.melody, 0.56, pace=pace)
    rest = page.beats - 2.0 - motif.length
    if rest >= motif.head().length:
        notes += page.tune(motif.head(), 2.0 + motif.length, band.pluck, 0.44)
    return notes


def _sparse(page: Page) -> list[Note]:
    """Single tones; once a phrase the motif's head, from far away."""
    notes = page.bed(0.36, (0, 1) if page.stretch.tension > 0.5 else (1, 2)) + page.drops(0.54)
    phrase = page.who.metre * BARS
    for number in range(1, int(page.beats // phrase)):
        if page.stretch.spoken < TALK:
            head = page.who.motif.head() if number % 2 else page.who.motif.inverted().head()
            notes += page.tune(head, number * phrase + 1.0, page.who.band.answer, 0.36)
    return notes


def _theme(page: Page) -> list[Note]:
    """The motif asks, something else answers: inverted, moved, closed; between them a breath."""
    band, motif, phrase = page.who.band, page.who.motif, page.who.metre * BARS
    notes = page.bed(0.38) + page.figure(0.58)
    if page.stretch.spoken >= TALK:
        return notes
    answers = (motif.moved(-1).closed(), motif.inverted().closed(), motif.closed())
    for number in range(max(int(page.beats // phrase), 1)):
        at = number * phrase + (page.who.metre if number == 0 and page.beats >= motif.length + 2 * page.who.metre else 0.5)
        if number % 2 == 0:
            notes += page.tune(motif.opened() if page.beats > at + phrase else motif, at, band.melody, 0.52)
        else:
            notes += page.tune(answers[number // 2 % len(answers)], at, band.answer, 0.46)
    return notes


def _motion(page: Page) -> list[Note]:
    """Drum and running figure; over every second phrase the motif, twice as fast."""
    phrase = page.who.metre * BARS
    notes = page.bed(0.34, (0, 1)) + page.figure(0.58, running=True) + page.drum(0.50)
    if page.stretch.spoken < TALK:
        for number in range(0, max(int(page.beats // phrase), 1), 2):
            motif = page.who.motif if number % 4 == 0 else page.who.motif.moved(2)
            notes += page.tune(motif, number * phrase + page.who.metre, page.who.band.melody, 0.50, pace=0.5)
    return notes


def _turn(page: Page) -> list[Note]:
    """The motif stripped bare and slow; what answers it is its own reflection."""
    band, motif = page.who.band, page.who.motif
    notes = page.bed(0.32, (0, 2)) + page.tune(motif, 1.0, band.pluck, 0.62, pace=1.2)
    at = 2.0 + 1.2 * motif.length
    if page.beats - at >= motif.length * 0.75:
        notes += page.tune(motif.inverted().closed(), at, band.answer, 0.42, pace=1.1)
    return notes


def _reprise(page: Page) -> list[Note]:
    """Under the credits the motif comes once more, alone, and closes."""
    end = page.stretch.end - LAST_RING
    page = replace(page, stretch=replace(page.stretch, end=max(end, page.stretch.start + 1.0)))
    room = page.stretch.end - page.stretch.start
    pace = min(1.0, room / (page.who.motif.length * page.clock.beat + 1e-6))
    notes = page.tune(page.who.motif.closed(), 0.0, page.who.band.pluck, 0.48, pace=max(pace, 0.6))
    return notes + [Note(note.start, note.length, note.pitch - 12, note.loudness * 0.8, note.instrument, -0.2) for note in notes[-1:]]


def _ending(stretch: Stretch, who: Character, chord: Voices | None, seed: tuple[int, int]) -> tuple[list[Note], Voices | None]:
    """The motif, slower, over the full band; its last note is the tonic, falls with the last chord, and both ring out before HOLD."""
    close = max(stretch.end - HOLD - LAST_RING, stretch.start + 0.35 * stretch.length)
    beat, metre = 60 / stretch.tempo, who.metre
    bars = max(floor((close - stretch.start) / (metre * beat)), 1)
    clock = Clock(stretch.start, (close - stretch.start) / (bars * metre), metre, 0.05)
    page = Page.of(replace(stretch, end=close), who, chord, seed, clock, close - 0.01)
    notes = page.bed(0.44, (0, 1, 2)) + page.figure(0.54, until=close)
    motif = who.motif.closed()
    slow = min(beat * SLOW, (close - stretch.start) / max(motif.length - motif.beats[-1], 1.0))
    lead = close - slow * (motif.length - motif.beats[-1])
    last = replace(page, clock=Clock(lead, slow, metre, 0.0), stretch=replace(stretch, end=close + 1.6))
    notes += last.tune(motif, 0.0, who.band.melody, 0.60)
    if lead - stretch.start > motif.head().length * beat + 2 * beat:
        notes += page.tune(motif.head(), 1.0, who.band.answer, 0.40, end=lead)
    return notes + _last_chord(page, close), page.chords[-1] if page.chords else chord


def _last_chord(page: Page, close: float) -> list[Note]:
    """The tonic and its fifth, rolled from below, and a bed that lets go."""
    centre = pitch_of(page.who.tonic, page.stretch.mode, 0)
    band = page.who.band
    notes = [
        Note(close + 0.055 * number, 2.0, centre + tone, 0.60 - 0.03 * number, band.pluck, pan)
        for number, (tone, pan) in enumerate(((-12, 0.0), (0, -0.2), (7, 0.2), (12, -0.1), (19, 0.1)))
    ]
    return notes + [Note(close, 1.6, centre + tone, 0.36, band.bed, pan) for tone, pan in ((0, -0.3), (7, 0.3))]


def _at_insert(notes: list[Note], cues: Sequence[Cue], form: Sequence[Stretch], who: Character) -> list[Note]:
    """The motif sounds, alone, the first time the camera shows the thing that the story turns on; whoever had the tune makes way."""
    first = next((cue for cue in cues if cue.shot.role is Role.INSERT), None)
    stretch = first and next((scene for scene in form if scene.start <= float(first.start) < scene.end - 1.5), None)
    if first is None or not stretch or stretch.treatment in ("silence", "ending", "turn"):
        return notes
    start, clock = float(first.start), Clock(float(first.start), 1.0, who.metre, 0.0)
    page = Page.of(replace(stretch, start=start), who, None, (0, 0), clock)
    said = page.tune(who.motif, 0.0, who.band.pluck, 0.62)
    end = max((note.start + 0.6 for note in said), default=start)
    tunes = {who.band.melody, who.band.answer, who.band.pluck}
    return [note for note in notes if not (note.instrument in tunes and start - 0.6 < note.start < end)] + said
