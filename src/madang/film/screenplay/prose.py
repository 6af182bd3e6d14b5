"""A plain story becomes a first draft by rule (design 8, "From prose to scenes"). Last of the readers: what has no screenplay's form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from madang.film.language import Language, Problem, Severity, Text
from madang.film.screenplay import compose
from madang.film.screenplay.elements import Element, Kind, Lines
from madang.film.screenplay.prose_place import Setting, setting_of
from madang.film.screenplay.prose_speaker import attribution, says, subject, thinks
from madang.film.screenplay.prose_words import Words, words_of
from madang.film.screenplay.telling import Told, apart
from madang.film.screenplay.title_page import split_title_page

TitlePage = tuple[tuple[str, str], ...]
KEEP_OR_CUT = "narration: keep or cut"
TITLE_LENGTH = 40
BEAT = {"ko": 45, "en": 110}  # characters: two sentences share an action element while they are shorter together
PAGE = {"ko": 22, "en": 40}  # characters: nobody sets a narrower page
VERSE = {"ko": 28, "en": 60}  # characters: a poem's lines are shorter
CHAPTER = re.compile(
    r"(?:chapter|part|act)\s+(?:\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five)\.?|제?\s?\d{1,3}\s?[장부막화회편]\.?|[*#~=·-]{1,10}|\* \* \*",
    re.IGNORECASE,
)  # a line that counts chapters or parts them: nobody films it
DRAFT = Text(
    ko="줄글을 시나리오 초안으로 바꿨어요. 씬 제목과 대사의 주인을 살펴봐 주세요.",
    en="The story was made into a first draft. Look over the scene headings and who speaks.",
)


def read_prose(text: str, language: Language) -> tuple[TitlePage, tuple[Element, ...], tuple[Problem, ...]]:
    """Title page, scenes and one note of a story or a poem. Never refuses; linear in the text's length."""
    title_page, offset = split_title_page(text)
    first = text.count("\n", 0, offset) + 1
    paragraphs = [each for each in _paragraphs(text[offset:], first) if not CHAPTER.fullmatch(each[0][0].strip()) or len(each[0]) > 1]
    if not title_page:
        title_page, paragraphs = _title(paragraphs, language)
    drafter = _Drafter(language, words_of(language))
    if _is_poem(paragraphs, language):
        drafter.poem(paragraphs)
    else:
        for lines, number in paragraphs:
            drafter.paragraph(_joined(lines, number))
    return title_page, drafter.finish(), (Problem("screenplay.draft", DRAFT, severity=Severity.NOTE),)


def _paragraphs(text: str, first: int) -> Iterator[tuple[list[str], int]]:
    """Runs of lines with words, and the line of each run's start."""
    held: list[str] = []
    for number, line in enumerate(text.split("\n"), first):
        if line.strip():
            held.append(line)
        elif held:
            yield held, number - len(held)
            held = []
    if held:
        yield held, first + text.count("\n") + 1 - len(held)


def _joined(lines: list[str], number: int) -> list[tuple[str, int]]:
    """A run of lines as paragraphs: one where a page's width ended the lines, else each line is one."""
    wrapped = sum(line.rstrip()[-1] in '.!?…"”’」。' for line in lines) * 2 < len(lines)
    return [("\n".join(lines), number)] if wrapped else [(line, number + index) for index, line in enumerate(lines)]


def _title(paragraphs: list[tuple[list[str], int]], language: Language) -> tuple[TitlePage, list[tuple[list[str], int]]]:
    if not paragraphs:
        return (), paragraphs
    (lines, number), rest = paragraphs[0], paragraphs[1:]
    words = lines[0].strip()
    if len(words) > TITLE_LENGTH or words[-1] in '.!?…,"”’:;。' or words[0] in '"“‘「-–—' or not (rest or len(lines) > 2):
        return (), paragraphs
    key = "제목" if language == "ko" else "Title"
    bare = words.strip("〈〉《》<>[]*_# ") or words
    return ((key, bare),), ([(lines[1:], number + 1)] if len(lines) > 1 else []) + rest


def _is_poem(paragraphs: list[tuple[list[str], int]], language: Language) -> bool:
    lines = [line.strip() for group, _ in paragraphs for line in group]
    short = sum(len(line) <= VERSE[language] for line in lines)
    ended = sum(line[-1] in '.!?…"”。' for line in lines)
    return not _wrapped(paragraphs, language) and len(lines) >= 3 and short * 10 >= len(lines) * 9 and ended * 5 <= len(lines) * 2


def _wrapped(paragraphs: list[tuple[list[str], int]], language: Language) -> bool:
    """Whether a page's width, not the writer, ended the lines: the next line's first word would not have fitted."""
    width = max((len(line.strip()) for lines, _ in paragraphs for line in lines), default=0)
    pairs = [(here.strip(), there.split()[0]) for lines, _ in paragraphs for here, there in pairwise(lines)]
    full = sum(len(here) + 1 + len(word) > width for here, word in pairs)
    return width >= PAGE[language] and bool(pairs) and full * 10 >= len(pairs) * 9


@dataclass(slots=True)
class _Scene:
    place: str = ""
    outside: bool = True
    time: str = ""
    season: str = ""
    line: int = 1
    named: bool = False  # the place was told here, not taken over from the scene before
    elements: list[Element] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Drafter:
    """The scene at hand, the beat at hand, and who was last named and heard."""

    language: Language
    words: Words
    scenes: list[_Scene] = field(default_factory=list)
    beat: list[str] = field(default_factory=list)
    beat_lines: tuple[int, int] = (1, 1)
    last: str = ""
    heard: list[str] = field(default_factory=list)

    def paragraph(self, texts: list[tuple[str, int]]) -> None:
        """What stands between two empty lines."""
        told = [part for text, number in texts for part in apart(text, number)]
        used: set[int] = set()
        self._new_people(told, texts[0][1])
        for index, part in enumerate(told):
            if part.said:
                self._quote(told, index, used)
            elif index not in used:
                self._sentence(told, index)
        self._flush()

    def _new_people(self, told: list[Told], number: int) -> None:
        """After an empty line other persons make another scene, unless they talk to those who were there."""
        people = {name for part in told if not part.said and (name := subject(part.words, self.language, self.words))}
        if any(part.said for part in told) or not self.scenes:
            return
        scene = self.scenes[-1]
        if people and scene.people and len(scene.elements) > 2 and not people & scene.people:
            self.scenes.append(_Scene(scene.place, scene.outside, scene.time, line=number))

    def _sentence(self, told: list[Told], index: int) -> None:
        part = told[index]
        self._move(setting_of(part.words, self.language, self.words), part.line)
        if name := subject(part.words, self.language, self.words):
            self.last = name
            self.scenes[-1].people.add(name)
        quoted = index + 1 < len(told) and told[index + 1].said
        if thinks(part.words, self.language, self.words) and not (quoted and told[index + 1].thought):
            self._narrate(self.words.narrator, part.words, part.line)
        elif not (quoted and self._only_says(part.words)):
            self._see(part.words, part.line)

    def _only_says(self, words: str) -> bool:
        return says(words, self.language, self.words) and attribution(words, self.language, self.words, "").consumed

    def _move(self, setting: Setting, line: int) -> None:
        """Goes to another scene where the sentence names another place or time."""
        if not self.scenes:
            self.scenes.append(_Scene(line=line))
        scene = self.scenes[-1]
        beats = len(scene.elements) + len(self.beat)
        place = setting.place if not _same_place(setting.place, scene.place) else ""
        time = setting.time if setting.time != scene.time else ""
        early = beats < 3 and not setting.shift
        elsewhere = bool(place and scene.place and (scene.named or beats > 1))
        moved = beats > 0 and (elsewhere or setting.shift or bool(time and not (early and not scene.time)))
        if moved:
            self._flush()
            fresh = _Scene(scene.place, scene.outside, "" if setting.shift else scene.time, line=line)
            self.scenes.append(fresh)
            scene = fresh
        if place:
            scene.place, scene.outside, scene.named = place, setting.outside, True
        scene.time = time or scene.time
        scene.season = scene.season or setting.season

    def _see(self, words: str, line: int) -> None:
        length = sum(len(each) for each in self.beat) + len(words)
        if self.beat and (len(self.beat) > 1 or length > BEAT[self.language]):
            self._flush()
        self.beat_lines = (self.beat_lines[0] if self.beat else line, line)
        self.beat.append(words)

    def _flush(self) -> None:
        if self.beat:
            self._add(compose.simple(Kind.ACTION, " ".join(self.beat), Lines(*self.beat_lines)))
        self.beat = []

    def _add(self, element: Element) -> None:
        self.scenes[-1].elements.append(element)

    def _quote(self, told: list[Told], index: int, used: set[int]) -> None:
        part = told[index]
        if not self.scenes:
            self.scenes.append(_Scene(line=part.line))
        speaker, manner = self._speaker(told, index, used)
        self._flush()
        if part.thought:
            if index + 1 < len(told) and thinks(told[index + 1].words, self.language, self.words):
                used.add(index + 1)
            self._narrate(speaker, part.words, part.line)
            return
        lines = Lines(part.line, part.line)
        self._add(compose.cue(speaker, "", lines, forced=self.language == "ko"))
        if manner:
            self._add(compose.parenthetical(manner, lines))
        self._add(compose.speech(_ended(part.words), lines))
        self.heard = [*[name for name in self.heard if name != speaker], speaker][-2:]
        self.scenes[-1].people.add(speaker)
        self.last = speaker

    def _speaker(self, told: list[Told], index: int, used: set[int]) -> tuple[str, str]:
        """The sentence before, if it says so and nobody used it; else the one behind; else whoever's turn it is."""
        before, behind = index - 1, index + 1
        for at in (behind, before) if told[index].words.endswith(",") else (before, behind):
            if not 0 <= at < len(told) or told[at].said or at in used or not says(told[at].words, self.language, self.words):
                continue
            if at == behind and told[at].words.endswith((",", ":")):  # it leads to the next quotation
                continue
            found = attribution(told[at].words, self.language, self.words, self.last)
            if found.speaker:
                if at == behind and found.consumed:
                    used.add(at)
                elif at == behind:
                    self._late(told[at])
                    used.add(at)
                return found.speaker, found.manner
        if before in used and self.heard:  # "Yes," said Ann. "Let us go." is Ann's too
            return self.heard[-1], ""
        if before >= 0 and not told[before].said and (name := subject(told[before].words, self.language, self.words)):
            return name, ""
        return (self.last or self.words.voice) if told[index].thought else self._other(), ""

    def _late(self, part: Told) -> None:
        """A sentence behind the quotation that also shows something is seen first."""
        self._move(setting_of(part.words, self.language, self.words), part.line)
        self._see(part.words, part.line)

    def _other(self) -> str:
        if len(self.heard) == 2:
            return self.heard[0]
        return self.last or self.words.voice

    def _narrate(self, speaker: str, words: str, line: int) -> None:
        """What cannot be seen is offered as narration, marked for a person to keep or cut."""
        self._flush()
        lines = Lines(line, line)
        self._add(compose.cue(speaker, "V.O.", lines, forced=self.language == "ko"))
        self._add(compose.silent(Kind.NOTE, KEEP_OR_CUT, lines, gap=0))
        self._add(compose.speech(_ended(words), lines))

    def poem(self, paragraphs: list[tuple[list[str], int]]) -> None:
        """Each couple of lines is seen and heard; a stanza that names another place or time is another scene."""
        for stanza, number in paragraphs:
            for at in range(0, len(stanza), 2):
                couple = [line.strip() for line in stanza[at : at + 2]]
                self._move(setting_of(" ".join(couple), self.language, self.words), number + at)
                self.beat, self.beat_lines = [" ".join(couple)], (number + at, number + at + len(couple) - 1)
                self._flush()
                self._narrate(self.words.narrator, "\n".join(couple), number + at)

    def finish(self) -> tuple[Element, ...]:
        elements: list[Element] = []
        place, outside = self.words.somewhere, True
        for scene in (scene for scene in self.scenes if scene.elements):
            if scene.place:
                place, outside = scene.place, scene.outside
            lines = Lines(scene.line, scene.line)
            elements.append(compose.heading(self._heading(place, outside, scene.time or self.words.day), "", lines))
            if scene.season:
                elements.append(compose.silent(Kind.NOTE, f"look: {scene.season}", lines))
            elements += scene.elements
        return tuple(elements)

    def _heading(self, place: str, outside: bool, time: str) -> str:
        words = re.sub(r"[#\[\]/*]", "", place).strip() or self.words.somewhere
        if self.language == "ko":
            return f"{'실외' if outside else '실내'}. {words} - {time}"
        return f"{'EXT' if outside else 'INT'}. {words.upper()} - {time}"


def _ended(words: str) -> str:
    """A quotation's comma stood for what followed it; speech alone ends with a full stop."""
    return f"{words[:-1]}." if words.endswith(",") else words


def _same_place(new: str, old: str) -> bool:
    """`방` is the `할머니 방` of a moment ago."""
    return not new or new == old or old.endswith(f" {new}") or new.endswith(f" {old}")
