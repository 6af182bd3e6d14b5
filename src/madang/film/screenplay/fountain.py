"""Fountain 1.1 in: text becomes title page and elements, in linear time. `fountain_writer` is its inverse."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from madang.film.language import Problem, Severity, Text
from madang.film.screenplay import compose, grammar
from madang.film.screenplay.elements import Element, Kind, Lines
from madang.film.screenplay.grammar import Line
from madang.film.screenplay.heading import numbered, split_number
from madang.film.screenplay.marks import marks
from madang.film.screenplay.title_page import split_title_page

TitlePage = tuple[tuple[str, str], ...]
UNCLOSED = Text(
    ko="여기서 연 [[ 메모나 /* 빈터가 닫히지 않았어요. 보통 글자로 읽었어요. ]]나 */로 닫아 주세요.",
    en="A [[ note or /* boneyard opens here and never closes. It was read as plain words; close it with ]] or */.",
)
SILENT_NAME = Text(
    ko="이름만 있고 대사가 없어요. 이름 바로 아래 줄에 대사를 써 주세요.",
    en="A name with no speech under it. Write the speech on the line right below.",
)


def read_fountain(text: str) -> tuple[TitlePage, tuple[Element, ...], tuple[Problem, ...]]:
    """Title page, elements and warnings of a Fountain text whose line ends are \\n. Never refuses."""
    title_page, offset = split_title_page(text)
    lines, strays = grammar.logical_lines(text[offset:], text.count("\n", 0, offset) + 1)
    reader = _Reader(_followed(lines))
    for index, line in enumerate(lines):
        reader.read(index, line)
    reader.flush()
    problems = [Problem("screenplay.unclosed", UNCLOSED, line, Severity.WARNING) for line in strays[:20]]
    elements = tuple(reader.elements)
    problems += list(_silent_names(elements))[:20]
    if elements:
        elements = (replace(elements[0], gap=1), *elements[1:])
    return title_page, elements, tuple(problems)


def _followed(lines: list[Line]) -> list[bool]:
    """For each line, whether words stand right under it; notes and boneyards on lines of their own are looked through."""
    followed, words = [False] * len(lines), False
    for index in range(len(lines) - 1, -1, -1):
        followed[index] = words
        line = lines[index]
        if line.shown or not line.before:
            words = bool(line.shown)
    return followed


def _silent_names(elements: Iterable[Element]) -> Iterable[Problem]:
    waiting: Element | None = None
    for element in elements:
        if waiting and element.kind not in SPOKEN:
            yield Problem("screenplay.silent-name", SILENT_NAME, waiting.lines.first, Severity.WARNING)
        if element.kind not in (Kind.NOTE, Kind.BONEYARD):
            waiting = element if element.kind is Kind.CHARACTER else None
    if waiting:
        yield Problem("screenplay.silent-name", SILENT_NAME, waiting.lines.first, Severity.WARNING)


SPOKEN = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS, Kind.NOTE, Kind.BONEYARD})


@dataclass(slots=True)
class _Held:
    """An action paragraph or a speech that may go on in the next line."""

    kind: Kind
    words: list[str]
    first: int
    last: int
    gap: int
    forced: bool


@dataclass(slots=True)
class _Reader:
    """What is known when a line is read: empty lines above (`blanks`), whether a cue may stand here (`clear`), whether somebody speaks."""

    followed: list[bool]
    elements: list[Element] = field(default_factory=list)
    held: _Held | None = None
    blanks: int = 0
    clear: bool = True
    speaking: bool = False
    breath: int = 0  # lines of two spaces inside a speech

    def read(self, index: int, line: Line) -> None:
        if not line.shown and not line.before:
            self._empty(line)
            return
        if line.before:
            self._silent(line.before, line)
        if not line.shown:
            return
        self._words(line, self.followed[index])

    def _empty(self, line: Line) -> None:
        if self.speaking and line.core == "  ":
            self.breath += 1
            return
        self.flush()
        self.blanks += 1 + self.breath
        self.breath = 0
        self.clear, self.speaking = True, False

    def _silent(self, marks: tuple[tuple[Kind, str], ...], line: Line) -> None:
        self.flush()
        for kind, words in marks:
            gap = self._gap()
            self._add(compose.silent(kind, words, _lines(line), gap=0 if self.speaking else gap))

    def _words(self, line: Line, followed: bool) -> None:
        kind = grammar.forced_kind(line.shown)
        if kind is Kind.ACTION:
            self._action(line, forced=True)
        elif kind is not None:
            self._forced(kind, line)
        elif self.speaking:
            self._speech(line)
        elif grammar.looks_like_heading(line.shown, self.clear):
            self._heading(line)
        elif self.clear and not followed and grammar.looks_like_transition(line.shown):
            self._one(compose.simple(Kind.TRANSITION, line.core.strip(), _lines(line), gap=self._gap()), line)
        elif self.clear and followed and grammar.looks_like_cue(line.shown):
            self._cue(line, line.shown, forced=False)
        else:
            self._action(line, forced=False)

    def _forced(self, kind: Kind, line: Line) -> None:
        words, lines = line.core.strip(), _lines(line)
        if kind is Kind.CHARACTER:
            self._cue(line, line.shown[1:].strip(), forced=True)
        elif kind is Kind.HEADING:
            self._heading(line)
        elif kind is Kind.SECTION:
            level = min(6, len(words) - len(words.lstrip("#")))
            self._one(compose.simple(kind, words[level:].strip(), lines, gap=self._gap(), level=level), line)
        elif kind is Kind.PAGE_BREAK:
            self._one(Element(kind, "", lines, gap=self._gap()), line)
        elif kind is Kind.CENTERED:
            self._one(compose.simple(kind, words[1:-1].strip(), lines, gap=self._gap()), line)
        elif kind is Kind.LYRICS:
            self._lyrics(line)
        else:
            self._one(compose.simple(kind, words[1:].strip(), lines, forced=kind is Kind.TRANSITION, gap=self._gap()), line)

    def _heading(self, line: Line) -> None:
        words, lines, gap = line.core.strip(), _lines(line), self._gap()
        if words.startswith("."):
            text, number = split_number(words[1:])
            made = compose.heading(text, number, lines, forced=True, gap=gap)
        elif korean := numbered(words):
            made = compose.heading(korean[1] or f"S#{korean[0]}", korean[0], lines, forced=True, gap=gap)
        else:
            text, number = split_number(words)
            made = compose.heading(text, number, lines, gap=gap)
        self._one(made, line)
        self.clear = True  # many writers put the first name right under the heading

    def _cue(self, line: Line, words: str, forced: bool) -> None:
        cue = grammar.cue(words)
        self.flush()
        gap = self._gap()
        self._add(compose.cue(cue.name, cue.extension, _lines(line), dual=cue.dual, forced=forced, gap=gap))
        self.speaking, self.clear = True, False
        self._silent((*_inside(line.core), *line.after), line)

    def _speech(self, line: Line) -> None:
        if grammar.looks_like_parenthetical(line.shown):
            self._breathe()
            self.flush()
            self._add(compose.parenthetical(line.core.strip()[1:-1], _lines(line)))
            self._silent(line.after, line)
        elif self.held:
            self.held.words += [""] * self._breathe() + [line.full.strip()]
            self.held.last = line.last
        else:
            self._breathe()
            self.held = _Held(Kind.DIALOGUE, [line.full.strip()], line.first, line.last, 0, False)

    def _breathe(self) -> int:
        breath, self.breath = self.breath, 0
        return breath

    def _lyrics(self, line: Line) -> None:
        speaking, gap = self.speaking, self._gap()
        gap = 0 if speaking else gap
        self.flush()
        self._add(compose.simple(Kind.LYRICS, line.core.strip()[1:].strip(), _lines(line), gap=gap))
        self.clear = False
        self._silent(line.after, line)

    def _action(self, line: Line, forced: bool) -> None:
        words = line.full.strip()[1:].rstrip() if forced else line.full.rstrip()
        words = words.replace("\t", "    ")
        if self.held and self.held.kind is Kind.ACTION:
            self.held.words.append(words)
            self.held.last = line.last
            return
        self.flush()
        self.held = _Held(Kind.ACTION, [words], line.first, line.last, self._gap(), forced)
        self.clear = self.speaking = False

    def _one(self, element: Element, line: Line) -> None:
        """An element of one line, with the notes that stand behind it."""
        self.flush()
        self._add(element)
        self.clear = self.speaking = False
        self._silent(line.after, line)

    def _gap(self) -> int:
        gap = self.blanks + self._breathe()
        self.blanks = 0
        return gap

    def _add(self, element: Element) -> None:
        self.elements.append(element)

    def flush(self) -> None:
        held, self.held = self.held, None
        if held:
            lines = Lines(held.first, held.last)
            self._add(compose.simple(held.kind, "\n".join(held.words), lines, forced=held.forced, gap=held.gap))


def _lines(line: Line) -> Lines:
    return Lines(line.first, line.last)


def _inside(core: str) -> tuple[tuple[Kind, str], ...]:
    """Notes and boneyards in the middle of a cue: they follow the name."""
    return tuple(
        (Kind.NOTE if mark.kind == "note" else Kind.BONEYARD, core[mark.start + 2 : mark.end - 2])
        for mark in marks(core)
        if mark.kind != "stray"
    )
