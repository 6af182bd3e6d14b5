"""A file becomes a Screenplay: limits first, then the form is told from name and content, then its reader does the rest."""

import re
from collections import Counter
from dataclasses import replace
from typing import Literal

from madang.film.language import Language, Problem, Refused, Text
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.screenplay.fdx import FOREIGN, read_fdx
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.heading import ENGLISH, KOREAN
from madang.film.screenplay.korean import read_korean
from madang.film.screenplay.paged import cover, without_pages
from madang.film.screenplay.pasted import as_fountain, as_script
from madang.film.screenplay.prose import read_prose
from madang.film.screenplay.source import open_source

Form = Literal["fountain", "korean", "fdx", "prose"]
SCENE_NUMBER = re.compile(
    r"^[ \t]*(?:S[ \t]*[#＃][ \t]*\d|(?:씬|장면)[ \t]*\d{1,4}(?:[\s.:)]|$)|[#＃]\d{1,3}[A-Za-z]?[. \t][ \t]*[(가-힣])", re.MULTILINE
)
FOUNTAIN_CUE = re.compile(r"^@\S", re.MULTILINE)
SIGNS = re.compile(r"^(?:\.[^\s.]|>.*\S|@\S|#+ \S|={3,}$)", re.MULTILINE)
HANGUL = re.compile("[가-힣]")
DIALOGUE = 3  # lines of speech with a name that comes twice: nothing but people talking
SPEECH_LINE = re.compile(r"^[ \t]*([가-힣A-Za-z0-9]{1,8}|[A-Z][A-Z ]{1,20})(?: ?\([^()\n]{1,20}\))?[ ]?(?:[:：]|\t)[ \t]*\S", re.MULTILINE)
NOTHING = Text(
    ko="읽을 내용이 표지나 메모뿐이에요. 이야기를 한 줄이라도 써 주세요.",
    en="There is only a title page or notes. Write at least one line of the story.",
)
HTML = Text(
    ko="웹 문서(HTML)예요. 글만 복사해서 .txt로 저장해 주세요.",
    en="This is a web page (HTML). Copy the words alone and save them as .txt.",
)
SEEN = frozenset(Kind) - {Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK}


def read(source: bytes | str, *, name: str = "", language: Language | None = None) -> Screenplay:
    """The screenplay in `source`: Fountain, a Korean S# script, Final Draft, or a plain story made into a first draft.

    `name` is the file's name: its suffix helps to tell the form, and problems name it. `language` is told from the letters where
    it is not given. Raises Refused, with every reason, for what is too large (5 MB, 200,000 lines), empty or no text.
    """
    opened = open_source(source, name)
    try:
        return _read(opened.text, opened.problems, name, language)
    except Refused as refused:
        raise Refused([replace(problem, where=name) for problem in (*refused.problems, *opened.problems)]) from refused


def _read(text: str, problems: tuple[Problem, ...], name: str, language: Language | None) -> Screenplay:
    form = form_of(text, name)
    spoken = language or language_of(text)
    elements: tuple[Element, ...]
    if form == "fdx":
        title_page, elements, told = read_fdx(text)
        spoken = language or language_of("\n".join(element.plain for element in elements))
    elif form == "korean":
        title_page, elements, told = read_korean(as_script(without_pages(text)))
    elif form == "prose":
        title_page, elements, told = read_prose(text, spoken)
    else:
        plain = without_pages(text)
        title_page, elements, told = read_fountain(plain if _is_fountain(name) else as_fountain(plain))
        title_page, elements = cover(title_page, elements)
    if not any(element.kind in SEEN for element in elements):
        raise Refused([Problem("screenplay.empty", NOTHING)])
    every = tuple(replace(problem, where=name) for problem in (*problems, *told))
    return Screenplay(title_page, elements, spoken, every)


def form_of(text: str, name: str = "") -> Form:
    """Which form a text has. XML is known by its first sign; .fountain is taken at its word; the rest is told by its lines.

    Raises Refused for XML and HTML that are no screenplay.
    """
    start = text[:400].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        raise Refused([Problem("screenplay.html", HTML, 1)])
    if start.startswith(("<?xml", "<finaldraft", "<!doctype finaldraft")):
        return "fdx"
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    if suffix == "fdx":
        raise Refused([Problem("screenplay.xml", FOREIGN, 1)])
    if _is_fountain(name):
        return "fountain"
    text = without_pages(text)
    if FOUNTAIN_CUE.search(text):
        return "fountain" if any(ENGLISH.match(line) or KOREAN.match(line) for line in _starts(text)) else _by_signs(text)
    script = as_script(text) if HANGUL.search(text) or len(SPEECH_LINE.findall(text)) >= DIALOGUE else as_fountain(text)
    if SCENE_NUMBER.search(script):
        return "korean"
    speakers = Counter(found[1] for found in SPEECH_LINE.finditer(script))
    speeches = speakers.total() if max(speakers.values(), default=0) > 1 else 0
    lines = _starts(script)
    if any(ENGLISH.match(line) or KOREAN.match(line) for line in lines):
        named = len(SPEECH_LINE.findall(script)) if any(KOREAN.match(line) for line in lines) else speeches - 2 * _cues(text) - 2
        return "korean" if named >= 2 else "fountain"
    return "korean" if speeches >= DIALOGUE and speeches * 2 >= len(lines) else _by_signs(text)


def _is_fountain(name: str) -> bool:
    return name.lower().endswith((".fountain", ".spmd"))


def _by_signs(text: str) -> Form:
    return "fountain" if len(SIGNS.findall(text)) >= 2 or _cues(text) >= 2 else "prose"


def _starts(text: str) -> list[str]:
    """The beginnings of lines that could be headings: long lines are paragraphs."""
    return [stripped for line in text.split("\n") if len(line) < 200 and (stripped := line.strip())]


def _cues(text: str) -> int:
    """Names in capitals with speech under them, as in a screenplay that has no headings."""
    return len(re.findall(r"\n[ \t]*\n[ \t]*[A-Z][A-Z .'’]{1,30}(?:\([A-Za-z.' ]{1,12}\))?[ \t]*\n[ \t]*\S", "\n\n" + text))


def language_of(text: str) -> Language:
    """Korean where Hangul is at least a third of the letters. Names in Latin letters in a Korean text do not change it."""
    hangul = len(re.findall("[가-힣]", text))
    latin = len(re.findall("[A-Za-z]", text))
    return "ko" if hangul * 2 >= latin and hangul else "en"
