"""Final Draft (FDX) in: XML becomes title page and elements. No DTD, no entities, no deep nesting; `fdx_writer` is its inverse."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from madang.film.language import Problem, Refused, Text
from madang.film.screenplay import compose, grammar
from madang.film.screenplay.elements import Element, Kind, Lines
from madang.film.screenplay.heading import LIMIT
from madang.film.screenplay.marks import escape, marks

TitlePage = tuple[tuple[str, str], ...]
DEPTH = 64
DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
KINDS = {
    "scene heading": Kind.HEADING,
    "shot": Kind.ACTION,
    "character": Kind.CHARACTER,
    "dialogue": Kind.DIALOGUE,
    "parenthetical": Kind.PARENTHETICAL,
    "transition": Kind.TRANSITION,
    "lyrics": Kind.LYRICS,
    "singing": Kind.LYRICS,
    "outline body": Kind.SYNOPSIS,
}
STYLES = (("Underline", "_"), ("Bold", "**"), ("Italic", "*"))
BROKEN = Text(
    ko="Final Draft 파일이 중간에 깨져 있어요. Final Draft에서 다시 저장해 주세요.",
    en="This Final Draft file is broken here. Save it again from Final Draft.",
)
UNSAFE = Text(
    ko="파일 안에 XML 개체 선언이 있어서 안전하지 않아요. Final Draft에서 다시 저장한 파일을 주세요.",
    en="The file declares XML entities, which is not safe to read. Give a file saved by Final Draft.",
)
FOREIGN = Text(
    ko="XML이지만 Final Draft 시나리오가 아니에요. .fdx, .fountain, .txt 파일을 주세요.",
    en="This is XML but no Final Draft screenplay. Give an .fdx, .fountain or .txt file.",
)


@dataclass(slots=True)
class _Paragraph:
    attributes: dict[str, str]
    line: int
    words: list[tuple[str, str]] = field(default_factory=list)  # (text, style)
    notes: list[tuple[str, str]] = field(default_factory=list)  # (name, text)
    summary: list[str] = field(default_factory=list)
    dual: int = 0  # 1 first speaker of a pair, 2 second
    title: bool = False


class _Target:
    """Receives the XML's events and keeps one paragraph at a time: the whole tree is never built."""

    def __init__(self) -> None:
        self.parser: Any = None
        self.path: list[str] = []
        self.paragraphs: list[_Paragraph] = []
        self.current: _Paragraph | None = None
        self.cues = 0
        self.style = ""
        self.buffer: list[str] = []
        self.note: tuple[str, list[str]] | None = None

    def line(self) -> int:
        return int(self.parser.parser.CurrentLineNumber)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self.path and tag != "FinalDraft":
            raise Refused([Problem("screenplay.xml", FOREIGN, self.line())])
        if len(self.path) >= DEPTH:
            raise Refused([Problem("screenplay.xml", BROKEN, self.line())])
        self.path.append(tag)
        self.buffer = []
        if tag == "Text":
            self.style = attributes.get("Style", "")
        elif tag == "DualDialogue":
            self.cues = 0
        elif tag == "ScriptNote" and self.current:
            self.note = (attributes.get("Name", ""), [])
        elif tag == "Paragraph" and self.note is None and "Content" in self.path and not {"HeaderAndFooter", "Summary"} & set(self.path):
            self._paragraph(attributes)

    def _paragraph(self, attributes: dict[str, str]) -> None:
        dual = "DualDialogue" in self.path
        if dual and attributes.get("Type") == "Character":
            self.cues += 1
        self.current = _Paragraph(attributes, self.line(), dual=self.cues if dual else 0, title="TitlePage" in self.path)
        self.paragraphs.append(self.current)

    def data(self, text: str) -> None:
        if self.path and self.path[-1] == "Text":
            self.buffer.append(text)

    def end(self, tag: str) -> None:
        self.path.pop()
        words = "".join(self.buffer)
        self.buffer = []
        if tag == "Text" and self.note is not None:
            self.note[1].append(words)
        elif tag == "Text" and self.current and "Summary" in self.path:
            self.current.summary.append(words)
        elif tag == "Text" and self.current and "HeaderAndFooter" not in self.path:
            self.current.words.append((words, self.style))
        elif tag == "Paragraph" and self.note is not None:
            self.note[1].append("\n")
        elif tag == "ScriptNote" and self.note is not None and self.current:
            self.current.notes.append((self.note[0], "".join(self.note[1]).strip()))
            self.note = None

    def close(self) -> list[_Paragraph]:
        return self.paragraphs


def read_fdx(text: str) -> tuple[TitlePage, tuple[Element, ...], tuple[Problem, ...]]:
    """Title page and elements of a Final Draft file. Raises Refused where the XML is broken, unsafe or of another kind."""
    target = _Target()
    try:
        parser = DefusedXMLParser(target=target, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        target.parser = parser
        parser.feed(_undeclared(text).encode())
        parser.close()
    except ParseError as broken:
        raise Refused([Problem("screenplay.xml", BROKEN, broken.position[0])]) from broken
    except DefusedXmlException as unsafe:
        raise Refused([Problem("screenplay.xml", UNSAFE, target.line())]) from unsafe
    title = _title_page([paragraph for paragraph in target.paragraphs if paragraph.title])
    elements: list[Element] = []
    speaking = False
    for paragraph in target.paragraphs:
        if not paragraph.title:
            for element in _elements(paragraph, speaking):
                speaking = element.kind is Kind.CHARACTER or (speaking and element.kind in SPOKEN)
                elements.append(element)
    return title, tuple(elements), ()


def _undeclared(text: str) -> str:
    """Without the XML declaration: its encoding is that of the file, which is text by now. Lines keep their numbers."""
    start = text.lstrip()
    found = DECLARATION.match(start)
    rest = start[found.end() :] if found else start
    return "\n" * (text.count("\n") - rest.count("\n")) + rest.lstrip(" \t")


SPOKEN = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS, Kind.NOTE, Kind.BONEYARD})


def _elements(paragraph: _Paragraph, speaking: bool) -> Iterator[Element]:
    lines = Lines(paragraph.line, paragraph.line)
    if paragraph.attributes.get("StartsNewPage") == "Yes":
        yield Element(Kind.PAGE_BREAK, "", lines)
    kind_name = paragraph.attributes.get("Type", "Action").lower()
    text = _marked(paragraph.words)
    if text.strip():
        yield _element(kind_name, text, paragraph, lines, speaking)
    if "".join(paragraph.summary).strip():
        yield compose.simple(Kind.SYNOPSIS, escape(" ".join("".join(paragraph.summary).split())), lines)
    for name, words in paragraph.notes:
        yield compose.silent(Kind.BONEYARD if name == "Boneyard" else Kind.NOTE, words, lines, gap=0 if speaking else 1)


def _element(kind_name: str, text: str, paragraph: _Paragraph, lines: Lines, speaking: bool) -> Element:
    kind = KINDS.get(kind_name, Kind.ACTION)
    words = " ".join(text.split())
    if kind is Kind.ACTION and paragraph.attributes.get("Alignment") == "Center":
        return compose.simple(Kind.CENTERED, words, lines)
    if kind_name.startswith("outline ") and kind is Kind.ACTION:
        level = kind_name.removeprefix("outline ")
        return compose.simple(Kind.SECTION, words, lines, level=min(6, max(1, int(level))) if level.isdecimal() else 1)
    if kind is Kind.HEADING and len(words) <= LIMIT:
        return compose.heading(words.lstrip(". ") or words, paragraph.attributes.get("Number", "").strip("# "), lines)
    if kind is Kind.CHARACTER:
        cue = grammar.cue(words)
        return compose.cue(cue.name, cue.extension, lines, dual=paragraph.dual == 2)
    if kind is Kind.PARENTHETICAL and speaking:
        bare = words[1:-1] if grammar.looks_like_parenthetical(words) else words
        return compose.parenthetical(bare, lines)
    if kind is Kind.DIALOGUE and speaking:
        return compose.speech(text, lines)
    if kind is Kind.LYRICS:
        return compose.simple(kind, words, lines, gap=0 if speaking else 1)
    if kind in (Kind.TRANSITION, Kind.SYNOPSIS):
        return compose.simple(kind, words, lines)
    return compose.simple(Kind.ACTION, text.rstrip().replace("\t", "    "), lines)


def _marked(words: list[tuple[str, str]]) -> str:
    """Final Draft's runs with their styles as Fountain's marks. [[notes]] written into the text stay notes."""
    parts = []
    for text, style in words:
        escaped = _escaped(text)
        inner = escaped.strip()
        names = set(style.split("+"))
        around = "".join(mark for name, mark in STYLES if name in names)
        if not inner or not around or "\n" in inner:
            parts.append(escaped)
            continue
        before = escaped[: len(escaped) - len(escaped.lstrip())]
        parts.append(f"{before}{around}{inner}{around[::-1]}{escaped[len(escaped.rstrip()) :]}")
    return "".join(parts)


def _escaped(text: str) -> str:
    parts, position = [], 0
    for mark in marks(text):
        if mark.kind != "stray":
            parts += [escape(text[position : mark.start]), text[mark.start : mark.end]]
            position = mark.end
    return "".join(parts) + escape(text[position:])


def _title_page(paragraphs: list[_Paragraph]) -> TitlePage:
    """Final Draft's title page is free text: `Key: value` lines (as our writer makes) or title, credit, author from the top."""
    entries: list[tuple[str, str]] = []
    free: list[str] = []
    for paragraph in paragraphs:
        words = " ".join("".join(text for text, _ in paragraph.words).split())
        key = paragraph.attributes.get("Name", "")
        if key and entries and entries[-1][0] == key:
            entries[-1] = (key, f"{entries[-1][1]}\n{words}")
        elif key:
            entries.append((key, words))
        elif words:
            free.append(words)
    return tuple(entries) or _guessed(free)


def _guessed(free: list[str]) -> TitlePage:
    if not free:
        return ()
    entries = [("Title", free[0])]
    rest = free[1:]
    if rest and rest[0].lower().startswith(("written", "by", "a film", "글", "각본", "극본")) and len(rest) > 1:
        entries += [("Credit", rest[0]), ("Author", rest[1])]
        rest = rest[2:]
    if rest:
        entries.append(("Contact", "\n".join(rest)))
    return tuple(entries)
