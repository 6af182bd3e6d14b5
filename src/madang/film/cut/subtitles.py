"""Lines become subtitles by the broadcaster's rules: when, how long, how wide, in which language. After layout."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from madang.film.cut.layout import Clip, Cut
from madang.film.language import Language, break_lines, reading_seconds
from madang.film.shots.shot import Line, Role
from madang.film.takes.canonical import digest

WIDTH: Mapping[Language, Fraction] = {"ko": Fraction(16), "en": Fraction(21)}  # full-width characters: 42 Latin letters are 21
LINES = 2
SHORTEST, LONGEST = Fraction(5, 6), Fraction(7)  # seconds
GAP = 2  # frames between two subtitles


@dataclass(frozen=True, slots=True)
class Subtitle:
    """Words on screen from the film's frame `start` up to, not including, `end`. `line` is the line's id."""

    start: int
    end: int
    lines: tuple[str, ...]
    line: str

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Translation:
    """A line in another language. `source` is the digest of the words it was made from; empty where nobody noted it."""

    text: str
    source: str = ""


def source_digest(words: str) -> str:
    """The digest of a line's words, 8 hexadecimal digits: short enough to be read in a file."""
    return digest(" ".join(words.split()))[:8]


@dataclass(frozen=True, slots=True)
class Wanting:
    """Lines of which a language has no translation, or one made from other words. Ids of lines."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Spoken:
    start: int
    end: int
    words: str
    line: str


def subtitles(cut: Cut, language: Language, film_language: Language, translations: Mapping[str, Translation]) -> tuple[Subtitle, ...]:
    """All subtitles in one language, in order, never two at a time.

    The film's own language shows every line as it is spoken; another one shows the translations there are, of lines and of cards.
    """
    heard = [spoken for clip in cut.clips for spoken in _of_clip(clip, cut.rate, language == film_language, translations)]
    heard.sort(key=lambda spoken: (spoken.start, spoken.line))
    parts = [part for spoken in heard for part in _split(spoken, language, cut.rate)]
    return _timed(parts, language, cut)


def wanting(cut: Cut, language: Language, film_language: Language, translations: Mapping[str, Translation]) -> Wanting:
    """What the translation into a language lacks."""
    if language == film_language:
        return Wanting()
    lines = [line for clip in cut.clips for line in clip.shot.spoken]
    missing = tuple(line.id for line in lines if line.id not in translations)
    changed = tuple(
        line.id
        for line in lines
        if (held := translations.get(line.id)) is not None and held.source and held.source != source_digest(line.words)
    )
    return Wanting(missing, changed)


def _of_clip(clip: Clip, rate: Fraction, own: bool, translations: Mapping[str, Translation]) -> list[_Spoken]:
    found = []
    if not own and clip.shot.role in {Role.TITLE, Role.CARD} and clip.shot.id in translations:
        found.append(_Spoken(clip.start, clip.end, translations[clip.shot.id].text, clip.shot.id))
    for line in clip.shot.spoken:
        words = line.words if own else translations[line.id].text if line.id in translations else ""
        start = clip.start + clip.head - clip.source + round(line.start * rate)
        end = clip.start + clip.head - clip.source + round(line.end * rate)
        start, end = max(start, clip.start), max(end, start + 1)
        if words.strip() and start < clip.end:
            found.append(_Spoken(start, end, words, line.id))
    return found


def _split(spoken: _Spoken, language: Language, rate: Fraction) -> list[Subtitle]:
    """A line longer than two rows becomes several subtitles, each with its share of the time."""
    rows = break_lines(spoken.words, WIDTH[language], LINES)
    groups = [rows[first : first + LINES] for first in range(0, len(rows), LINES)]
    letters = [sum(len(row) for row in group) for group in groups]
    found, before = [], 0
    for group, count in zip(groups, letters, strict=True):
        start = spoken.start + (spoken.end - spoken.start) * before // sum(letters)
        before += count
        end = spoken.start + (spoken.end - spoken.start) * before // sum(letters)
        found.append(Subtitle(start, max(end, start + 1), group, spoken.line))
    return found


def _timed(parts: list[Subtitle], language: Language, cut: Cut) -> tuple[Subtitle, ...]:
    """Lengthen what is too short to read as far as the next one allows; never over seven seconds, two frames apart."""
    shortest, longest = -(-SHORTEST * cut.rate // 1), LONGEST * cut.rate // 1
    found: list[Subtitle] = []
    for number, part in enumerate(parts):
        limit = parts[number + 1].start - GAP if number + 1 < len(parts) else cut.frames
        start = max(part.start, found[-1].end + GAP) if found else part.start
        wanted = max(part.end - start, shortest, -(-reading_seconds(" ".join(part.lines), language) * cut.rate // 1))
        end = min(start + int(min(wanted, longest)), max(limit, start + 1), cut.frames)
        if end > start:
            found.append(replace(part, start=start, end=end))
    return tuple(found)


def spoken_stretches(cut: Cut, heard: Mapping[str, Fraction]) -> tuple[tuple[Fraction, Fraction], ...]:
    """(start, end) seconds of the film in which somebody is heard. `heard` is each voiced line's length in seconds, by line id."""
    stretches = []
    for clip in cut.clips:
        for line in clip.shot.spoken:
            if line.id in heard:
                start = line_start(clip, line, cut.rate)
                stretches.append((start, start + heard[line.id]))
    return tuple(sorted(stretches))


def line_start(clip: Clip, line: Line, rate: Fraction) -> Fraction:
    """When a line is heard, in seconds of the film."""
    return max(Fraction(clip.start), clip.start + clip.head - clip.source + line.start * rate) / rate
