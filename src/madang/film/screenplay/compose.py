"""Elements made whole: each maker fills `plain`, `notes` and `heading` from the text. All readers make elements here."""

from madang.film.screenplay.elements import Element, Kind, Lines
from madang.film.screenplay.grammar import forced_kind, logical_lines, looks_like_parenthetical
from madang.film.screenplay.heading import parse_heading
from madang.film.screenplay.marks import literal, notes, plain, settle


def simple(kind: Kind, text: str, lines: Lines, *, forced: bool = False, gap: int = 1, level: int = 0) -> Element:
    """An element of words: action, dialogue, lyrics, transition, centred, section, synopsis."""
    settled = settle(text)
    return Element(kind, settled, lines, plain=plain(settled), notes=notes(settled), forced=forced, gap=gap, level=level)


def silent(kind: Kind, text: str, lines: Lines, *, gap: int = 1) -> Element:
    """A note or a boneyard: its words are for people, not for the screen, and stand as they are."""
    words = text.strip()
    return Element(kind, words, lines, plain=words, gap=gap)


def heading(text: str, number: str, lines: Lines, *, forced: bool = False, gap: int = 1) -> Element:
    """A scene heading; `text` without its number."""
    settled = settle(text)
    words = plain(settled)
    return Element(Kind.HEADING, settled, lines, words, notes(settled), parse_heading(words, number), forced=forced, gap=gap)


def cue(name: str, extension: str, lines: Lines, *, dual: bool = False, forced: bool = False, gap: int = 1) -> Element:
    """A character cue: the name alone, its extension without brackets."""
    words = literal(" ".join(name.split()))
    return Element(Kind.CHARACTER, words, lines, plain(words), extension=literal(extension), dual=dual, forced=forced, gap=gap)


def parenthetical(text: str, lines: Lines) -> Element:
    """A parenthetical, its brackets taken off."""
    return simple(Kind.PARENTHETICAL, " ".join(text.split()), lines, gap=0)


def speech(text: str, lines: Lines) -> Element:
    """Dialogue from a source that is not Fountain: what Fountain would take for a mark is escaped."""
    return simple(Kind.DIALOGUE, "\n".join(guarded_lines(text)), lines, gap=0)


def guarded_lines(text: str) -> list[str]:
    """Dialogue whose lines Fountain reads as dialogue too. A note before a line's words goes behind them."""
    guarded = []
    for line in logical_lines(settle(text.strip()))[0]:
        words = line.full.strip()
        if line.shown and (forced_kind(line.shown) or looks_like_parenthetical(line.shown)):
            words = "\\" + words
        marks = " ".join(f"[[{inner}]]" if kind is Kind.NOTE else f"/*{inner}*/" for kind, inner in line.before)
        guarded.append(" ".join(part for part in (words, marks) if part))
    return guarded
