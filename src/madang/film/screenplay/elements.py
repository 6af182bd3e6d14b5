"""The nouns of a screenplay: elements with their lines, headings, scenes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from madang.film.language import Language, Problem

TITLE_KEYS = {
    "title": ("제목",),
    "credit": ("구분",),
    "author": ("authors", "writer", "written by", "각본", "극본", "작가", "글", "글쓴이", "글·그림"),
    "source": ("based on", "원작", "출처"),
    "contact": ("연락처",),
    "copyright": ("저작권",),
    "draft date": ("date", "날짜", "작성일"),
}


class Kind(StrEnum):
    """What an element is, in Fountain's words (Fountain 1.1)."""

    HEADING = "heading"
    ACTION = "action"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRICS = "lyrics"
    TRANSITION = "transition"
    CENTERED = "centered"
    NOTE = "note"
    BONEYARD = "boneyard"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    PAGE_BREAK = "page-break"


@dataclass(frozen=True, slots=True)
class Lines:
    """First and last line of the source, counted from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A scene heading taken apart. `setting` is where the camera stands, `place` and `time` are words as written."""

    setting: Literal["int", "ext", "int/ext", ""]
    place: str
    time: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One element. `text` keeps emphasis marks and inline [[notes]] as written; `plain` has neither.

    A CHARACTER's `text` is the name alone; its extension, as (V.O.), stands in `extension`; `dual` marks the second
    speaker of a pair (^). A SECTION has `level` 1 to 6. A HEADING has `heading`. `notes` are the inline notes' texts.
    `forced` says that the source forced the kind (., !, @, >), so that the writer writes it back. A PARENTHETICAL's and a
    NOTE's `text` stand without their brackets. `gap` counts the blank lines above it in the source; a writer keeps them and
    puts in what its format needs.
    """

    kind: Kind
    text: str
    lines: Lines
    plain: str = ""
    notes: tuple[str, ...] = ()
    heading: Heading | None = None
    extension: str = ""
    dual: bool = False
    level: int = 0
    forced: bool = False
    gap: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A heading and what follows it until the next one. `heading` is None for what stands before the first heading."""

    index: int
    heading: Element | None
    elements: tuple[Element, ...]

    @property
    def lines(self) -> Lines:
        every = ((self.heading,) if self.heading else ()) + self.elements
        return Lines(every[0].lines.first, every[-1].lines.last) if every else Lines(1, 1)


@dataclass(frozen=True, slots=True)
class Screenplay:
    """A whole screenplay: title page (key as written, value with its line breaks), elements in order, language, and
    what the reader wants a person to know (`problems`: warnings and notes; errors refuse the input instead)."""

    title_page: tuple[tuple[str, str], ...]
    elements: tuple[Element, ...]
    language: Language
    problems: tuple[Problem, ...] = ()

    def title(self, key: str) -> str:
        """The title page's value for `key`, in any letter case and either language (제목 is Title); empty where there is none."""
        wanted = {key.lower(), *TITLE_KEYS.get(key.lower(), ())}
        return next((value for name, value in self.title_page if name.lower() in wanted), "")

    @property
    def scenes(self) -> tuple[Scene, ...]:
        scenes: list[Scene] = []
        heading: Element | None = None
        held: list[Element] = []
        for element in self.elements:
            if element.kind is Kind.HEADING:
                if heading is not None or held:
                    scenes.append(Scene(len(scenes), heading, tuple(held)))
                heading, held = element, []
            else:
                held.append(element)
        if heading is not None or held:
            scenes.append(Scene(len(scenes), heading, tuple(held)))
        return tuple(scenes)
