"""Fountain 1.1 out. What `fountain` reads back is the same screenplay: signs (@ ! . >) are put only where they are needed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from madang.film.screenplay import grammar
from madang.film.screenplay.compose import guarded_lines
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.screenplay.heading import numbered
from madang.film.screenplay.marks import settle
from madang.film.screenplay.title_page import split_title_page, write_title_page

SILENT = frozenset({Kind.NOTE, Kind.BONEYARD})
IN_SPEECH = SILENT | {Kind.LYRICS}


def write_fountain(screenplay: Screenplay) -> str:
    """The screenplay as Fountain text, ending in one line end. Reading it gives the same title page and elements.

    What Fountain cannot say becomes its nearest words: speech without a name turns into action, and an empty line inside an
    action paragraph into a line with a lone `!`.
    """
    title_page = write_title_page(screenplay.title_page)
    body = _body(screenplay.elements, unclear_start=False)
    if not title_page and split_title_page(body)[0]:  # a first line "Title: …" of the story must not become a title page
        body = _body(screenplay.elements, unclear_start=True)
    return title_page + body


def _body(elements: Sequence[Element], unclear_start: bool) -> str:
    writer = _Writer(elements, _leads_to_speech(elements), unclear_start)
    for index in range(len(elements)):
        writer.write(index)
    text = "".join(writer.parts)
    return text + "\n" if text else ""


def _leads_to_speech(elements: Sequence[Element]) -> list[bool]:
    """For each element, whether a speech goes on behind it and the notes and lyrics that follow."""
    leads, speech = [False] * len(elements), False
    for index in range(len(elements) - 1, -1, -1):
        leads[index] = speech
        if elements[index].kind not in IN_SPEECH:
            speech = elements[index].kind in (Kind.DIALOGUE, Kind.PARENTHETICAL)
    return leads


@dataclass(slots=True)
class _Writer:
    """The reader's state, kept while writing, so that each line is checked as it will be read."""

    elements: Sequence[Element]
    leads: list[bool]
    force_first: bool
    parts: list[str] = field(default_factory=list)
    clear: bool = True
    speaking: bool = False
    previous: Kind | None = None

    def write(self, index: int) -> None:
        element = self.elements[index]
        gap = self._gap(index, element)
        if self.parts:
            self.parts.append("\n" * (gap + 1))
        if gap:
            self.clear, self.speaking = True, False
        self.parts.append(self._text(index, element))
        self._after(element)

    def _gap(self, index: int, element: Element) -> int:
        """Empty lines above the element: its own, or what keeps it the same element."""
        if not self.parts:
            return 0
        if self.speaking:
            if element.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL):
                return 0
            if element.kind in IN_SPEECH and self.leads[index]:
                return 0
            if not element.forced and element.kind in (Kind.ACTION, Kind.HEADING, Kind.TRANSITION, Kind.CHARACTER):
                return max(1, element.gap)
        if element.kind is Kind.ACTION and self.previous is Kind.ACTION:
            return max(1, element.gap)
        if element.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL):  # speech without a name
            return max(1, element.gap)
        return element.gap

    def _after(self, element: Element) -> None:
        if element.kind in SILENT:
            self.previous = element.kind
            return
        self.clear = element.kind is Kind.HEADING
        self.speaking = element.kind is Kind.CHARACTER or (self.speaking and element.kind in SPOKEN)
        self.previous = element.kind

    def _followed(self, index: int) -> bool:
        """Whether words will stand right under this element."""
        previous = self.elements[index].kind
        for at in range(index + 1, len(self.elements)):
            following = self.elements[at]
            if following.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL):
                return self.elements[index].kind is Kind.CHARACTER
            if following.gap or (following.kind is Kind.ACTION and previous is Kind.ACTION):
                return False
            if following.kind not in SILENT:
                return True
            previous = following.kind
        return False

    def _text(self, index: int, element: Element) -> str:
        first = self.force_first and not self.parts
        match element.kind:
            case Kind.ACTION:
                return self._action(index, element.text, element.forced, title_like=first)
            case Kind.CHARACTER:
                return self._cue(index, element, first)
            case Kind.DIALOGUE | Kind.PARENTHETICAL:
                return self._speech(index, element)
            case Kind.HEADING:
                return self._heading(element)
            case Kind.TRANSITION:
                text = _line(element.text).rstrip("<").strip()
                bare = not element.forced and self.clear and not self._followed(index) and grammar.looks_like_transition(_shown(text))
                return text if bare else f"> {text or '…'}"
        return _signed(element)

    def _heading(self, element: Element) -> str:
        text = _line(element.text)
        number = f"#{element.heading.number}#" if element.heading and element.heading.number else ""
        whole = f"{text} {number}".strip() if _shown(text) else text + number  # a space after the dot would undo it
        shown = _shown(whole)
        ours = grammar.forced_kind(shown) is None and grammar.looks_like_heading(shown, self.clear) and not numbered(shown)
        return whole if ours and not element.forced else f".{whole.lstrip('. ') or '…'}"

    def _cue(self, index: int, element: Element, first: bool) -> str:
        extension = re.sub(r"[()]", "", element.extension)
        words = _line(element.text) + (f" ({extension})" if extension else "") + (" ^" if element.dual else "")
        shown = _shown(words)
        bare = not (element.forced or first or not self.clear or grammar.forced_kind(shown) or grammar.looks_like_heading(shown, True))
        return words if bare and grammar.looks_like_cue(shown) and self._followed(index) else f"@{words}"

    def _speech(self, index: int, element: Element) -> str:
        if not self.speaking:
            return self._action(index, f"({element.text})" if element.kind is Kind.PARENTHETICAL else element.text, forced=False)
        if element.kind is Kind.PARENTHETICAL:
            words = f"({_line(element.text)})"
            return words if grammar.looks_like_parenthetical(_shown(words)) else f"({re.sub(r'[()]', '', words)})"
        return "\n".join(line or "  " for line in guarded_lines(element.text)) if element.text.strip() else "…"

    def _action(self, index: int, text: str, forced: bool, title_like: bool = False) -> str:
        written = []
        for number, line in enumerate(grammar.logical_lines(settle(text))[0]):
            sign = (forced and number == 0) or (title_like and (number > 0 or bool(split_title_page(line.raw)[0])))
            alone = number == 0 and self.clear
            needed = not line.shown or line.before or grammar.forced_kind(line.shown) or grammar.looks_like_heading(line.shown, alone)
            if not (sign or needed) and alone:
                under = text.count("\n") > line.last - line.first or self._followed(index)
                needed = grammar.looks_like_cue(line.shown) if under else grammar.looks_like_transition(line.shown)
            written.append(("!" if sign or needed else "") + line.raw.rstrip())
        return "\n".join(written)


SPOKEN = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS})


def _shown(text: str) -> str:
    return grammar.logical_lines(text)[0][0].shown


def _line(text: str) -> str:
    """One line: line ends outside of notes become spaces."""
    return " ".join(line.raw.strip() for line in grammar.logical_lines(settle(text))[0]).strip()


def _signed(element: Element) -> str:
    """Elements whose sign alone makes them what they are."""
    match element.kind:
        case Kind.NOTE:
            text = element.text.replace("]]", "] ]").replace("\n\n", "\n  \n").strip()
            return f"[[{text} ]]" if text.endswith("]") else f"[[{text}]]"
        case Kind.BONEYARD:
            text = element.text.replace("*/", "* /").strip()
            return f"/*\n{text}\n*/" if "\n" in text else f"/* {text} */"
        case Kind.SECTION:
            return f"{'#' * max(1, min(6, element.level))} {_line(element.text)}".rstrip()
        case Kind.SYNOPSIS:
            return f"= {_line(element.text)}".rstrip()
        case Kind.LYRICS:
            return f"~{_line(element.text)}"
        case Kind.CENTERED:
            return f"> {_line(element.text) or '…'} <"
    return "==="
