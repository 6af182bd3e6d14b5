"""A file becomes a Screenplay: limits first, then the form is told from name and content, then its reader does the rest."""

import re
from dataclasses import replace
from typing import Literal

from madang.film.language import Language, Problem, Refused, Text
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.screenplay.fdx import FOREIGN, read_fdx
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.heading import ENGLISH, KOREAN
from madang.film.screenplay.korean import read_korean
from madang.film.screenplay.paged import cover, without_pages
from madang.film.screenplay.prose import read_prose
from madang.film.screenplay.source import open_source

Form = Literal["fountain", "korean", "fdx", "prose"]
SCENE_NUMBER = re.compile(
    r"^[ \t]*(?:S[ \t]*[#＃][ \t]*\d|(?:씬|장면)[ \t]*\d{1,4}(?:[\s.:)]|$)|[#＃]\d{1,3}[A-Za-z]?[. \t][ \t]*[(가-힣])", re.MULTILINE
)
FOUNTAIN_CUE = re.compile(r"^@\S", re.MULTILINE)
SIGNS = re.compile(r"^(?:\.[^\s.]|>.*\S|@\S|#+ \S|={3,}$)", re.MULTILINE)
SPEECH_LINE = re.compile(r"^[ \t]*[가-힣A-Za-z0-9]{1,8}(?: ?\([^()\n]{1,20}\))?[ ]?(?:[:：]|\t)[ \t]*\S", re.MULTILINE)
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
        title_page, elements, told = read_korean(text)
    elif form == "prose":
        title_page, elements, told = read_prose(text, spoken)
    else:
        title_page, elements, told = read_fountain(without_pages(text))
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
    if suffix in ("fountain", "spmd"):
        return "fountain"
    if SCENE_NUMBER.search(text) and not FOUNTAIN_CUE.search(text):
        return "korean"
    headings = sum(bool(ENGLISH.match(line) or KOREAN.match(line)) for line in _starts(text))
    if headings:
        speeches = len(SPEECH_LINE.findall(text)) if KOREAN.search(text) else 0
        return "korean" if speeches >= 2 and not FOUNTAIN_CUE.search(text) else "fountain"
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
