"""A scene cut into beats: one thing that happens, one line that is said, one card, one note. After the setting, before the coverage."""

import re
from dataclasses import dataclass
from typing import Literal

from madang.film.language import Language, language_of, speaking_seconds
from madang.film.screenplay import Element, Kind, Lines, Scene, voice
from madang.film.shots.matching import sentences
from madang.film.shots.setting import words_of
from madang.film.shots.structure import PHONED, Mark, item_of, mark_of

TINY = {"ko": 10, "en": 16}  # letters; shorter sentences join the next one
LONG = {"ko": 46, "en": 110}  # letters; longer sentences are two beats
JOINTS = {
    "ko": re.compile(r"(?<=[고며자])\s|(?<=더니)\s|(?<=는데)\s|(?<=지만)\s|,\s"),
    "en": re.compile(r",\s(?=and |then |but |while |as )|;\s|\s(?=then )|\s[-–—]{1,2}\s"),
}
SILENCE = re.compile(
    r"^[\s(]*(\.{3,}|…+|(?:긴 |잠시 |짧은 )?(?:침묵|정적|고요|사이)|(?:아무 )?말이? 없다"
    r"|(?:a |long |short )*(?:silence|beat|pause|stillness)|nothing)[\s.)…]*$",
    re.IGNORECASE,
)
CARD = re.compile(r"^\s*(?:super|title|caption|card|자막|타이틀|자막 카드)\s*[:：]\s*[\"“'(]*(.+?)[\"”')]*\s*$", re.IGNORECASE | re.DOTALL)
LOUD = re.compile(r"[\"“‘']([^\"”’']{1,24})[\"”’']|(?<![A-Za-z])([A-Z][A-Z-]{2,}(?: [A-Z][A-Z-]{2,}){0,2})(?![A-Za-z])|<([^>]{1,24})>")
LONGEST_SPEECH = 8  # seconds that one shot speaks at most
NARRATOR = re.compile(r"narrator|narration|내레이터|내레이션|나레이션|해설|n|na", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that happens: its words and the lines they came from. `silent` is a silence that is written down, `item` one of a list
    (a montage's), which is one shot."""

    text: str
    lines: Lines
    language: Language
    silent: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """What one shot's voice says: a line, or a part of a long one (`part` counts from 0, of `parts`). `voice` is on, off or over; `phone`
    says that it goes through a wire, `dual` that it is said together with the line before."""

    name: str
    words: str
    manner: str
    voice: str
    lines: Lines
    language: Language
    part: int = 0
    parts: int = 1
    phone: bool = False
    dual: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Words on paper."""

    text: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the director, as written."""

    text: str
    lines: Lines


Unit = Beat | Speech | Card | Note | Mark


def units(scene: Scene, language: Language) -> tuple[Unit, ...]:
    """All that the camera has to cover, in order. `language` is the screenplay's own, for lines without a letter."""
    result: list[Unit] = []
    cue: Element | None = None
    manner = ""
    for element in scene.elements:
        if element.kind is Kind.CHARACTER:
            cue, manner = element, ""
        elif element.kind is Kind.PARENTHETICAL:
            manner = words_of(element).strip("() ")
        elif element.kind in (Kind.DIALOGUE, Kind.LYRICS):
            result += _notes(element)
            result += _speeches(element, cue, manner, language)
            manner = ""
        elif element.kind in (Kind.ACTION, Kind.TRANSITION):
            result += _notes(element)
            result += _happenings(element, language)
        elif element.kind is Kind.CENTERED:
            result.append(Card(words_of(element), element.lines))
        elif element.kind is Kind.NOTE:
            result.append(Note(element.text.strip().removeprefix("[[").removesuffix("]]"), element.lines))
    return tuple(result)


def _voice(cue: Element | None, manner: str) -> Literal["on", "off", "over"]:
    if cue is None:
        return "on"
    heard = "over" if NARRATOR.fullmatch(cue.text.strip()) else voice(cue.extension)
    return "off" if heard == "over" and PHONED.search(manner) else heard


def _notes(element: Element) -> list[Unit]:
    return [Note(note, element.lines) for note in element.notes]


def _speeches(element: Element, cue: Element | None, manner: str, language: Language) -> list[Unit]:
    words = " ".join(words_of(element).split())
    own = language_of(words) if re.search(r"[^\W\d_]", words) else language
    parts = [part for part in _parts(words, own) if part]
    name, heard = (cue.text.strip(), _voice(cue, manner)) if cue else ("", "on")
    phone = bool(PHONED.search(manner) or (cue and PHONED.search(cue.extension)) or (cue and cue.extension.strip().upper() == "F"))
    dual = bool(cue and cue.dual)
    return [
        Speech(name, part, manner, heard, element.lines, own, index, len(parts), phone, dual and index == 0)
        for index, part in enumerate(parts)
    ]


def _happenings(element: Element, language: Language) -> list[Unit]:
    """An action's beats, its lists and what it orders taken line by line. Of a transition only what it orders (INTERCUT WITH:)."""
    rows = words_of(element).split("\n")
    marks = [mark_of(row, element.lines) for row in rows]
    if element.kind is Kind.TRANSITION:
        return [mark for mark in marks if mark]
    if not any(marks) and not any(map(item_of, rows)):
        return _beats(words_of(element), element.lines, language)
    result: list[Unit] = []
    for at, (row, mark) in enumerate(zip(rows, marks)):
        line = min(element.lines.last, element.lines.first + at)
        words, lines = item_of(row), Lines(line, line)
        if mark:
            result.append(Mark(mark.manner, mark.begins, lines))
        elif words:
            result.append(Beat(" ".join(words.split()), lines, language_of(words), item=True))
        else:
            result += _beats(row, lines, language)
    return result


def _parts(words: str, language: Language) -> list[str]:
    """A long line in parts that a shot can hold, broken between sentences, then at commas, then anywhere between words."""
    if speaking_seconds(words, language) <= LONGEST_SPEECH:
        return [words]
    pieces = [words[first:last].strip() for first, last in sentences(words)]
    for joint in (r"(?<=[,;:])\s", r"\s"):
        pieces = [
            part for piece in pieces for part in (re.split(joint, piece) if speaking_seconds(piece, language) > LONGEST_SPEECH else [piece])
        ]
    parts: list[str] = []
    for piece in pieces:
        joined = f"{parts[-1]} {piece}" if parts else piece
        if parts and speaking_seconds(joined, language) <= LONGEST_SPEECH:
            parts[-1] = joined
        else:
            parts.append(piece)
    return parts


def _beats(text: str, lines: Lines, language: Language) -> list[Unit]:
    if not text.strip():
        return []
    card = CARD.match(text)
    if card:
        return [Card(" ".join(card.group(1).split()), lines)]
    own = language_of(text) if re.search(r"[^\W\d_]", text) else language
    spans = [part for first, last in sentences(text) for part in _halves(text, first, last, own)]
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        tiny = joined and _tiny(text[joined[-1][0] : joined[-1][1]], own) and not SILENCE.match(text[first:last])
        if tiny:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    if len(joined) > 1 and _tiny(text[joined[-1][0] :], own) and not SILENCE.match(text[slice(*joined[-1])]):
        last_span = joined.pop()
        joined[-1] = (joined[-1][0], last_span[1])
    return [_beat(text, first, last, lines, own) for first, last in joined]


def _tiny(text: str, language: Language) -> bool:
    return len(text.strip()) <= TINY[language] and not SILENCE.match(text)


def _halves(text: str, first: int, last: int, language: Language) -> list[tuple[int, int]]:
    """A long sentence at the joint nearest to its middle, where both parts can stand alone."""
    if last - first <= LONG[language]:
        return [(first, last)]
    middle = (first + last) / 2
    joints = [match.end() for match in JOINTS[language].finditer(text, first, last)]
    good = [joint for joint in joints if joint - first > TINY[language] and last - joint > TINY[language]]
    if not good:
        return [(first, last)]
    joint = min(good, key=lambda place: abs(place - middle))
    return [*_halves(text, first, joint, language), *_halves(text, joint, last, language)]


def _beat(text: str, first: int, last: int, lines: Lines, language: Language) -> Beat:
    words = " ".join(text[first:last].split())
    lead = len(text[first:last]) - len(text[first:last].lstrip())
    begin = min(lines.last, lines.first + text.count("\n", 0, first + lead))
    end = min(lines.last, begin + text[first + lead : last].rstrip().count("\n"))
    return Beat(words, Lines(begin, end), language, bool(SILENCE.match(words)))
