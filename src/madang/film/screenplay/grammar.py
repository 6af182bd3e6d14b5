"""Fountain's grammar of one line: which element a line would be. Reader and writer ask the same questions here."""

from dataclasses import dataclass

from madang.film.screenplay.elements import Kind
from madang.film.screenplay.heading import KOREAN_TRANSITIONS, starts_like_heading
from madang.film.screenplay.marks import Mark, marks, without_marks

NAME_LIMIT, NAME_WORDS = 60, 7  # characters and words: a longer line in capitals is action, not a name
TRANSITIONS = (
    frozenset({"FADE IN:", "FADE IN.", "FADE IN", "FADE OUT.", "FADE OUT:", "FADE OUT", "FADE TO BLACK.", "FADE TO BLACK", "CUT TO BLACK."})
    | frozenset({"CUT TO BLACK", "SMASH CUT:", "MATCH CUT:", "JUMP CUT:", "DISSOLVE:", "INTERCUT WITH:"})
    | KOREAN_TRANSITIONS
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the notes and boneyards that begin in it, however many lines of the source they take.

    `raw` is the line as it stands. `before` and `after` are the marks at its two ends, `core` what stands between them, `full`
    core and `after` together; `shown` is the core without marks and without space around. `first` and `last` count from 1.
    """

    first: int
    last: int
    raw: str
    core: str
    full: str
    shown: str
    before: tuple[tuple[Kind, str], ...] = ()
    after: tuple[tuple[Kind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """A character cue taken apart."""

    name: str
    extension: str
    dual: bool


def logical_lines(text: str, first: int = 1) -> tuple[list[Line], list[int]]:
    """The text's lines, and the lines where a note or a boneyard opens that nothing closes. Linear in the text's length."""
    found = list(marks(text)) if "[[" in text or "/*" in text else []
    closed = [mark for mark in found if mark.kind != "stray"]
    strays = {mark.start for mark in found if mark.kind == "stray"}
    lines: list[Line] = []
    stray_lines: list[int] = []
    begin, number, next_mark = 0, first, 0
    while begin <= len(text):
        end, held = _line_end(text, begin), next_mark
        while next_mark < len(closed) and closed[next_mark].start < end:
            if closed[next_mark].end > end:
                end = _line_end(text, closed[next_mark].end)
            next_mark += 1
        raw = text[begin:end]
        last = number + raw.count("\n")
        lines.append(_line(raw, number, last, [_moved(mark, begin) for mark in closed[held:next_mark]]))
        if strays:
            stray_lines += [number for at in _openers(raw) if begin + at in strays]
        begin, number = end + 1, last + 1
    return lines, stray_lines


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _moved(mark: Mark, offset: int) -> Mark:
    return Mark(mark.kind, mark.start - offset, mark.end - offset)


def _openers(raw: str) -> list[int]:
    return [mark.start for mark in marks(raw) if mark.kind == "stray"]


def _line(raw: str, first: int, last: int, held: list[Mark]) -> Line:
    if not held:
        shown = raw.strip()
        return Line(first, last, raw, raw, raw, shown)
    begin, low, high, end = 0, 0, len(held), len(raw)
    while low < high and not raw[begin : held[low].start].strip():
        begin = held[low].end
        low += 1
    while high > low and not raw[held[high - 1].end : end].strip():
        end = held[high - 1].start
        high -= 1
    core, full = raw[begin:end], raw[begin:]
    if low:  # what follows a note is no indented paragraph
        core, full = core.lstrip(), full.lstrip()
    shown = (without_marks(core) if low < high else core).strip()
    return Line(first, last, raw, core, full, shown, _silent(raw, held[:low]), _silent(raw, held[high:]))


def _silent(raw: str, held: list[Mark]) -> tuple[tuple[Kind, str], ...]:
    return tuple((Kind.NOTE if mark.kind == "note" else Kind.BONEYARD, raw[mark.start + 2 : mark.end - 2]) for mark in held)


def forced_kind(shown: str) -> Kind | None:
    """The kind that a line's first sign gives it, whatever stands around it; None where it has no such sign."""
    first, rest = shown[:1], shown[1:]
    if first == "#":
        return Kind.SECTION
    if first == "~":
        return Kind.LYRICS
    if first == "!":
        return Kind.ACTION
    if first == "@" and rest.strip():
        return Kind.CHARACTER
    if first == "." and rest[:1].strip(" \t.") and len(shown) <= NAME_LIMIT * 10:
        return Kind.HEADING
    if first == "=":
        if len(shown) > 2 and not shown.strip("="):
            return Kind.PAGE_BREAK
        return None if rest.startswith("=") else Kind.SYNOPSIS
    if first == ">" and rest.strip(" \t<"):
        return Kind.CENTERED if shown.endswith("<") else Kind.TRANSITION
    return None


def cue(words: str) -> Cue:
    """`JOHN (V.O.) (CONT'D) ^` is JOHN, "V.O., CONT'D", dual. Brackets that do not close belong to the name."""
    end, extensions = _rstrip(words, len(words), " \t^"), []
    dual = "^" in words[end:]
    while end and words[end - 1] == ")":
        begin = words.rfind("(", 0, end)
        if begin < 0 or not _rstrip(words, begin, " \t^"):
            break
        inner = words[begin + 1 : end - 1]
        if ")" in inner:
            break
        extensions.append(" ".join(inner.split()))
        end = _rstrip(words, begin, " \t")
        dual = dual or words[end - 1] == "^"
        end = _rstrip(words, end, " \t^")
    name = " ".join(words[:end].split())
    if not name:
        return Cue(" ".join(words.split()), "", False)
    return Cue(name, ", ".join(each for each in reversed(extensions) if each), dual)


def _rstrip(words: str, end: int, what: str) -> int:
    while end and words[end - 1] in what:
        end -= 1
    return end


def looks_like_cue(shown: str) -> bool:
    """Whether a line alone, with speech under it, is a name: capitals (a script without them needs @), at most 60 characters, 7 words."""
    if len(shown) > 2 * NAME_LIMIT or shown.endswith("TO:"):
        return False
    name = cue(shown).name
    return (
        len(name) <= NAME_LIMIT
        and name.count(" ") < NAME_WORDS
        and name == name.upper()
        and any(letter.isupper() for letter in name)
        and "(" not in name
        and ")" not in name
    )


def looks_like_transition(shown: str) -> bool:
    """Whether a line alone between empty lines is a transition without being forced."""
    if len(shown) > NAME_LIMIT:
        return False
    return shown in TRANSITIONS or (shown.endswith("TO:") and shown == shown.upper() and shown != "TO:")


def looks_like_heading(shown: str, alone: bool) -> bool:
    return bool(shown) and starts_like_heading(shown, alone)


def looks_like_parenthetical(shown: str) -> bool:
    """One pair of brackets around the whole line; `(a) b (c)` is speech."""
    if not (shown.startswith("(") and shown.endswith(")")):
        return False
    depth = 0
    for index, letter in enumerate(shown):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return index == len(shown) - 1
    return False
