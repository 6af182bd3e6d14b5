"""A scene cut into beats: one thing that happens, one line that is said, one card, one note. After the setting, before the coverage."""

import re
from dataclasses import dataclass

from madang.film.language import Language, language_of, speaking_seconds
from madang.film.screenplay import Element, Kind, Lines, Scene, voice
from madang.film.shots.matching import sentences
from madang.film.shots.setting import words_of

TINY = {"ko": 9, "en": 14}  # letters; shorter sentences join the next one
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
LONGEST_SPEECH = 8  # seconds that one shot speaks at most
NARRATOR = re.compile(r"narrator|narration|내레이터|내레이션|나레이션|해설|n|na", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that happens: its words and the lines they came from. `silent` is a silence that is written down."""

    text: str
    lines: Lines
    language: Language
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """What one shot's voice says: a line, or a part of a long one (`part` counts from 0). `voice` is on, off or over."""

    name: str
    words: str
    manner: str
    voice: str
    lines: Lines
    language: Language
    part: int = 0


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


Unit = Beat | Speech | Card | Note


def units(scene: Scene, language: Language) -> tuple[Unit, ...]:
    """All that the camera has to cover, in order. `language` is the screenplay's own, for lines without a letter."""
    result: list[Unit] = []
    name, manner, heard = "", "", "on"
    for element in scene.elements:
        if element.kind is Kind.CHARACTER:
            name, manner, heard = element.text.strip(), "", _voice(element)
        elif element.kind is Kind.PARENTHETICAL:
            manner = words_of(element).strip("() ")
        elif element.kind in (Kind.DIALOGUE, Kind.LYRICS):
            result += _notes(element)
            result += _speeches(element, name, manner, heard, language)
            manner = ""
        elif element.kind is Kind.ACTION:
            result += _notes(element)
            result += _beats(element, language)
        elif element.kind is Kind.CENTERED:
            result.append(Card(words_of(element), element.lines))
        elif element.kind is Kind.NOTE:
            result.append(Note(element.text.strip().removeprefix("[[").removesuffix("]]"), element.lines))
    return tuple(result)


def _voice(element: Element) -> str:
    return "over" if NARRATOR.fullmatch(element.text.strip()) else voice(element.extension)


def _notes(element: Element) -> list[Unit]:
    return [Note(note, element.lines) for note in element.notes]


def _speeches(element: Element, name: str, manner: str, heard: str, language: Language) -> list[Unit]:
    words = " ".join(words_of(element).split())
    own = language_of(words) if re.search(r"[^\W\d_]", words) else language
    return [Speech(name, part, manner, heard, element.lines, own, index) for index, part in enumerate(_parts(words, own)) if part]


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


def _beats(element: Element, language: Language) -> list[Unit]:
    text = words_of(element)
    if not text.strip():
        return []
    card = CARD.match(text)
    if card:
        return [Card(" ".join(card.group(1).split()), element.lines)]
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
    return [_beat(text, first, last, element.lines, own) for first, last in joined]


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
