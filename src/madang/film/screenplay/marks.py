"""Marks inside a text: notes, boneyards, emphasis, escapes. Every reader and writer of the screenplay package uses them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# A backslash takes the next character with it, so an escaped opener opens nothing.
OPENER = re.compile(r"\\[^\n]|\[\[|/\*")
STYLED = re.compile(r"\\[!-/:-@\[-`{-~]|\*+|_+")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
Style = Literal["bold", "italic", "underline"]
STYLES: dict[str, frozenset[Style]] = {
    "*": frozenset({"italic"}),
    "**": frozenset({"bold"}),
    "***": frozenset({"bold", "italic"}),
    "_": frozenset({"underline"}),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A closed note or boneyard, or an opener that nothing closes (`stray`). `start` and `end` are offsets in the scanned text."""

    kind: Literal["note", "boneyard", "stray"]
    start: int
    end: int


@dataclass(slots=True)
class Ahead:
    """Where a string comes next. It remembers the last answer, so that any number of questions costs one pass over the text."""

    text: str
    needle: str
    found: int = -1
    asked: int = -1

    def after(self, start: int) -> int:
        if self.asked < 0 or self.found < start:
            where = self.text.find(self.needle, start)
            self.found = len(self.text) if where < 0 else where
            self.asked = start
        return self.found


def marks(text: str) -> Iterator[Mark]:
    """Notes, boneyards and stray openers in order, in linear time. A note ends at an empty line (Fountain 1.1)."""
    note_end, bone_end, empty = Ahead(text, "]]"), Ahead(text, "*/"), Ahead(text, "\n\n")
    position = 0
    while found := OPENER.search(text, position):
        start, position = found.start(), found.end()
        if found[0] == "[[":
            end = note_end.after(position)
            closed = end < len(text) and end < empty.after(position)
            yield Mark("note", start, end + 2) if closed else Mark("stray", start, position)
        elif found[0] == "/*":
            end = bone_end.after(position)
            closed = end < len(text)
            yield Mark("boneyard", start, end + 2) if closed else Mark("stray", start, position)
        else:
            continue
        if closed:
            position = end + 2


def settle(text: str) -> str:
    """The text with stray openers escaped, so that it means the same beside any neighbour."""
    parts, position = [], 0
    for mark in marks(text):
        if mark.kind == "stray":
            parts += [text[position : mark.start], "\\[\\[" if text[mark.start] == "[" else "\\/*"]
            position = mark.end
    return "".join(parts) + text[position:]


def literal(text: str) -> str:
    """The text with every opener escaped, closed or not: for names, in which nothing is a mark."""
    return OPENER.sub(lambda found: {"[[": r"\[\[", "/*": r"\/*"}.get(found[0], found[0]), text)


def without_marks(text: str) -> str:
    """The text without its notes and boneyards."""
    parts, position = [], 0
    for mark in marks(text):
        if mark.kind != "stray":
            parts.append(text[position : mark.start])
            position = mark.end
    return "".join(parts) + text[position:]


def notes(text: str) -> tuple[str, ...]:
    """The words of the inline notes."""
    return tuple(text[mark.start + 2 : mark.end - 2].strip() for mark in marks(text) if mark.kind == "note")


def unescape(text: str) -> str:
    return ESCAPED.sub(r"\1", text)


def escape(text: str) -> str:
    """Literal text as Fountain writes it: nothing in it is emphasis or an escape any more; notes and boneyards stay marks."""
    return re.sub(r"([\\*_])", r"\\\1", text)


def styled(line: str) -> tuple[tuple[str, frozenset[Style]], ...]:
    """One line's words with their styles: `**a** b` gives (("a", {bold}), (" b", {})). Linear in the line's length.

    A mark opens before a character that is no space and closes after one; what finds no partner is a letter like any other.
    """
    pairs = _pairs(line)
    parts: list[tuple[str, frozenset[Style]]] = []
    active: dict[Style, int] = {}
    position = 0
    for at, token, opens in pairs:
        _add(parts, line[position:at], active)
        for style in STYLES[token]:
            active[style] = active.get(style, 0) + (1 if opens else -1)
        position = at + len(token)
    _add(parts, line[position:], active)
    return tuple(parts)


def _add(parts: list[tuple[str, frozenset[Style]]], words: str, active: dict[Style, int]) -> None:
    if words:
        parts.append((unescape(words), frozenset(style for style, count in active.items() if count > 0)))


def _pairs(line: str) -> list[tuple[int, str, bool]]:
    """Emphasis marks that have a partner: (offset, token, opens), in order."""
    open_at: dict[str, int] = {}
    pairs: list[tuple[int, str, bool]] = []
    for found in STYLED.finditer(line):
        token, start, end = found[0], found.start(), found.end()
        if token not in STYLES or _inside_word(line, token, start, end):
            continue
        opens, closes = line[end : end + 1].strip() != "", line[start - 1 : start].strip() != ""
        if token in open_at and closes:
            pairs += [(open_at.pop(token), token, True), (start, token, False)]
        elif token == "***" and closes and "*" in open_at and "**" in open_at:  # **bold *both***
            inner, outer = sorted(("*", "**"), key=lambda each: -open_at[each])
            pairs += [(open_at.pop(inner), inner, True), (start, inner, False)]
            pairs += [(open_at.pop(outer), outer, True), (start + len(inner), outer, False)]
        elif opens:
            open_at[token] = start
    return sorted(pairs)


def _inside_word(line: str, token: str, start: int, end: int) -> bool:
    """An underscore between two Latin letters or digits is part of a word (file_name); beside Hangul it is a mark (_강조_는)."""
    before, after = line[start - 1 : start], line[end : end + 1]
    return token == "_" and before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def plain(text: str) -> str:
    """The words alone: no emphasis, no notes, no boneyards, escapes resolved, no space at the ends."""
    lines = without_marks(text).split("\n")
    return "\n".join("".join(words for words, _ in styled(line)) for line in lines).strip()
