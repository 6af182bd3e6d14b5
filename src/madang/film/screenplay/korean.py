"""Korean screenplays as Koreans write them: S#1 headings, `순옥: …` or `순옥<tab>…` speech. `korean_cast` says who can speak."""

import re
from dataclasses import dataclass, field

from madang.film.language import Problem
from madang.film.screenplay import compose, grammar
from madang.film.screenplay.elements import Element, Kind, Lines
from madang.film.screenplay.grammar import Line
from madang.film.screenplay.heading import numbered, parse_heading, split_number
from madang.film.screenplay.korean_cast import Said, cast_of, name_alone, said, sounds_spoken, tells
from madang.film.screenplay.korean_cover import cover_of
from madang.film.screenplay.title_page import split_title_page

TitlePage = tuple[tuple[str, str], ...]
EXTENSION = re.compile(
    r"(?:E|N|NA|V\.?O\.?|O\.?S\.?|OFF|F|FILTER|M|내레이션|나레이션|해설|소리|목소리|전화|필터|독백|마음속|CONT'?D|계속|이어서)",
    re.IGNORECASE,
)
_TRANSITIONS = """
CUTTO CUT FI FO FADEIN FADEOUT FADETOBLACK DIS DISSOLVE DISSOLVETO OL OVERLAP SMASHCUTTO MATCHCUTTO 컷투 컷
페이드인 페이드아웃 디졸브 오버랩 암전
"""
TRANSITIONS = frozenset(_TRANSITIONS.split())
SOUND = re.compile(r"\(?(?:E|SE|S\.E|효과음|음향)\)?\s{0,2}[:)]\s*(\S.*)", re.DOTALL)
INSERT = re.compile(r"[(\[<]?\s*(?:인서트|insert|INSERT|Insert)\s{0,3}[)\]>]?\s{0,3}[-–:：.)]{0,3}\s*(.*)", re.DOTALL)
CARD = re.compile(
    r"[(\[<]?\s*(?:자막|타이틀|title|TITLE|Title|SUPER|super)\s{0,3}[)\]>]?\s{0,3}(?:[-–:：)]\s*|(?=[\"“<〈《]))(.+)", re.DOTALL
)
MUSIC = re.compile(r"[(\[<♪♬]?\s*(?:음악|BGM|bgm|M)\s{0,3}[)\]>]?\s{0,3}[-–:：)]\s*(.+)", re.DOTALL)
PREAMBLE = re.compile(
    r"[\s<\[【■□▶●◆○*#〈]{0,4}(등장\s?인물|나오는 사람들?|인물 소개|인물|시놉시스|줄거리|기획\s?의도|로그라인|작의|주제|"
    r"(?:Characters|Cast|Synopsis)(?=\s*:|$))[\s>\]】〉]{0,4}(?:[:：]\s*(.*))?",
    re.IGNORECASE,
)
QUOTES = "\"“”'‘’<>〈〉《》[]() "
INDENT = ("\t", "  ", "　")
PLACE_LENGTH = 30
WRAPPED = 25  # characters: a shorter line was ended by its writer, not by the page
UNFINISHED = 18  # characters: a line of a speech that is this long and has no full stop goes on
ENDS = '.!?…~"”’)'


def read_korean(text: str) -> tuple[TitlePage, tuple[Element, ...], tuple[Problem, ...]]:
    """Title page and elements of a Korean screenplay. Never refuses; what is no heading, speech or direction is action."""
    title_page, offset = split_title_page(text)
    lines = grammar.logical_lines(text[offset:], text.count("\n", 0, offset) + 1)[0]
    reader = _Reader(cast_of(lines), lines)
    if not title_page:
        title_page = reader.take_title()
    reader.about = bool(title_page) and not title_page[-1][1] and PREAMBLE.fullmatch(title_page[-1][0]) is not None
    for index in range(len(lines)):
        reader.read(index)
    reader.flush()
    return title_page, tuple(reader.elements), ()


@dataclass(slots=True)
class _Reader:
    cast: frozenset[str]
    lines: list[Line]
    elements: list[Element] = field(default_factory=list)
    speech: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    action: list[Line] = field(default_factory=list)
    speaking: bool = False
    block: bool = False  # a name alone: everything under it is speech until an empty line
    about: bool = False  # between "등장인물" and the first scene
    started: bool = False
    taken: int = -1  # last line that was read together with the one above it

    def take_title(self) -> TitlePage:
        """What stands before the first scene as on a cover."""
        title_page, self.taken = cover_of(self.lines, self._is_heading, lambda line: bool(self._leads(line)))
        return title_page

    def _leads(self, line: Line) -> bool:
        """Whether a line may stand between the cover and the first scene: a transition, or people and purpose."""
        return PREAMBLE.fullmatch(line.shown) is not None or _key(line.shown) in TRANSITIONS

    def _is_heading(self, line: Line) -> bool:
        return numbered(line.shown) is not None or grammar.looks_like_heading(line.shown, True)

    def read(self, index: int) -> None:
        line = self.lines[index]
        for kind, words in line.before:
            self._flush_action()
            self._end_speech()
            self._add(compose.silent(kind, words, _lines(line), gap=0 if self.speaking else 1))
        if index <= self.taken:
            return
        if not line.shown:
            if not line.before:
                self.flush()
            return
        if self._is_heading(line):
            self._heading(index, line)
        elif not self.started and self._preamble(line):
            return
        elif not self._direction(line):
            self._words(index, line)

    def _heading(self, index: int, line: Line) -> None:
        self.flush()
        self.started, self.about = True, False
        words = line.core.strip()
        if korean := numbered(words):
            number, text = korean
            below = self.lines[index + 1] if index + 1 < len(self.lines) else None
            if not text and below and self._completes(below):
                text, self.taken = below.shown, index + 1
            made = compose.heading(text or f"S#{number}", number, _lines(line), forced=True)
        else:
            text, number = split_number(words)
            made = compose.heading(text, number, _lines(line))
        self._one(made, line)

    def _completes(self, below: Line) -> bool:
        """Under a lone `S#1` the place may stand on the next line."""
        told = parse_heading(below.shown)
        return 0 < len(below.shown) <= PLACE_LENGTH and bool(told.time or told.setting) and not said(below.shown) and below.shown[-1] != "."

    def _preamble(self, line: Line) -> bool:
        """What stands before the first scene about people and purpose is told, not filmed."""
        if found := PREAMBLE.fullmatch(line.shown):
            self.about = True
            self._one(compose.simple(Kind.SECTION, found[1], _lines(line), level=1), line)
            if found[2]:
                self._one(compose.simple(Kind.SYNOPSIS, found[2], _lines(line)), line)
            return True
        if self.about:
            self._one(compose.simple(Kind.SYNOPSIS, line.full.strip(), _lines(line)), line, after=False)
        return self.about

    def _direction(self, line: Line) -> bool:
        shown = line.shown
        if len(shown) <= 20 and _key(shown) in TRANSITIONS:
            self._one(compose.simple(Kind.TRANSITION, shown.strip("()<>[] "), _lines(line), forced=True), line)
        elif shown[0] == ">" and shown[-1] == "<" and shown.strip("<> "):
            self._one(compose.simple(Kind.CENTERED, line.core.strip()[1:-1].strip(), _lines(line)), line)
        elif found := CARD.fullmatch(line.core.strip()):
            self._one(compose.simple(Kind.CENTERED, found[1].strip(QUOTES) or found[1], _lines(line)), line)
        elif found := SOUND.fullmatch(line.core.strip()):
            self._one(compose.silent(Kind.NOTE, f"sound: {_bare(found[1])}", _lines(line)), line)
        elif found := MUSIC.fullmatch(line.core.strip()):
            self._one(compose.silent(Kind.NOTE, f"music: {_bare(found[1])}", _lines(line)), line)
        elif shown[:12].lower().lstrip("([< ").startswith(("인서트", "insert")) and (found := INSERT.fullmatch(line.full.strip())):
            self._one(compose.silent(Kind.NOTE, "shot: 인서트", _lines(line)), line, after=False)
            if found[1].strip():
                self._add(compose.simple(Kind.ACTION, found[1].strip(), _lines(line), gap=0))
        else:
            return False
        return True

    def _words(self, index: int, line: Line) -> None:
        if (spoken := said(line.full.strip())) and spoken.name in self.cast and (spoken.strong or not self.block):
            self._says(spoken, line)
        elif self.block or (self.speaking and (line.raw.startswith(INDENT) or self._goes_on(line))):
            self._speech(line.full.strip(), line)
        elif (alone := name_alone(line.shown)) and alone.name in self.cast and self._has_words_below(index):
            self._says(alone, line)
            self.block = True
        else:
            self._action(line)

    def _goes_on(self, line: Line) -> bool:
        """A line right under a speech, at the margin: its next line where it sounds spoken, or where the speech had not ended."""
        if (line.shown[0] == "(" and line.shown[-1] == ")") or ((other := said(line.shown)) and other.form in ("colon", "quote")):
            return False
        if line.shown.split(" ")[0] in self.cast:  # 나루 받았다: told of somebody
            return False
        above = self.words[-1] if self.words else ","
        ended = above[-1] in ENDS or (len(above) < UNFINISHED and above[-1] != ",")
        return not tells(line.shown) and (not ended or sounds_spoken(line.shown))

    def _has_words_below(self, index: int) -> bool:
        return index + 1 < len(self.lines) and bool(self.lines[index + 1].shown)

    def _says(self, spoken: Said, line: Line) -> None:
        self.flush()
        bracket = " ".join(spoken.bracket.split())
        extension = bracket if EXTENSION.fullmatch(bracket) else ""
        self._add(compose.cue(spoken.name, extension, _lines(line), forced=True))
        self.speaking = True
        if bracket and not extension:
            self._add(compose.parenthetical(bracket, _lines(line)))
        if spoken.words:
            self._speech(spoken.words, line)

    def _speech(self, words: str, line: Line) -> None:
        found = re.match(r"\(([^()]{1,60})\)\s*", words)
        if found:
            self._end_speech()
            self._add(compose.parenthetical(found[1], _lines(line)))
            words = words[found.end() :]
        if words:
            self.speech.append(line)
            self.words.append(words)

    def _end_speech(self) -> None:
        if self.speech:
            lines = Lines(self.speech[0].first, self.speech[-1].last)
            self._add(compose.speech("\n".join(self.words), lines))
        self.speech, self.words = [], []

    def _action(self, line: Line) -> None:
        self._end_speech()
        self.speaking = self.block = False
        if self.action and (len(self.action[-1].shown) < WRAPPED or self.action[-1].shown[-1] in '.!?…"”’)'):
            self._flush_action()
        self.action.append(line)

    def _flush_action(self) -> None:
        if self.action:
            text = " ".join(line.full.strip() for line in self.action)
            self._add(compose.simple(Kind.ACTION, text, Lines(self.action[0].first, self.action[-1].last)))
        self.action = []

    def _one(self, element: Element, line: Line, after: bool = True) -> None:
        self.flush()
        self._add(element)
        for kind, words in line.after if after else ():
            self._add(compose.silent(kind, words, _lines(line), gap=0))

    def _add(self, element: Element) -> None:
        self.elements.append(element)

    def flush(self) -> None:
        """Ends the paragraph or the speech at hand."""
        self._flush_action()
        self._end_speech()
        self.speaking = self.block = False


def _key(shown: str) -> str:
    return re.sub(r"[\s.:()<>\[\]-]", "", shown[:40]).upper()


def _lines(line: Line) -> Lines:
    return Lines(line.first, line.last)


def _bare(words: str) -> str:
    return words.strip().strip("()[]<>♪♬ ")
