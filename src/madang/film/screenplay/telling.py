"""Prose apart: paragraphs become what is told and what is said, sentence by sentence, in linear time. First step of `prose`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "«": "»"}
TOKEN = re.compile(r"[“「『‘\"«]|(?<![.!?。！？…])[.!?。！？…]++[)’”\"」』]*+(?=\s|$)")
# A quotation that runs into a particle is a name for a thing ("은가락지"가); 라고 and 하고 are how Korean quotes speech.
PARTICLE = re.compile(r"(?:이|가|을|를|은|는|의|와|과|도|에|에서|로|으로|만|처럼|이라는|라는|란|이란)(?=[\s.,!?]|$)")
QUOTING = re.compile(r"(?:이라고|라고|하고|라며|이라며|라면서|하며|고)(?=\s|$)\s*")
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Jr|Sr|vs|etc|No)|\b[A-Z])\.$")
LONGEST = 4000  # characters: a quotation that does not close by then is no quotation


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of narration, or one quotation (`said`; `thought` where single quotation marks make it an inner voice)."""

    words: str
    line: int
    said: bool = False
    thought: bool = False


def apart(paragraph: str, line: int) -> list[Told]:
    """The paragraph's sentences and quotations in order. `line` is where the paragraph starts; line ends inside it count on."""
    if found := re.match(r"\s*[-–—]\s*(?=\S)(?!-)", paragraph):
        rest = " ".join(paragraph[found.end() :].split())
        return [Told(rest, line, said=True)] if rest else []
    return list(_apart(paragraph, line))


def _apart(paragraph: str, line: int) -> Iterator[Told]:
    begin = position = 0
    counted = 0
    closers = {close: [found.start() for found in re.finditer(re.escape(close), paragraph)] for close in set(OPENING.values())}
    pointers = dict.fromkeys(closers, 0)
    while found := TOKEN.search(paragraph, position):
        at, sign = found.start(), found[0]
        position = found.end()
        if sign not in OPENING:
            if not ABBREVIATION.search(paragraph, max(begin, at - 6), at + 1):
                line, counted = line + paragraph.count("\n", counted, begin), begin
                yield from _told(paragraph[begin:position], line)
                begin = position
            continue
        end = _closing(closers[OPENING[sign]], pointers, OPENING[sign], at)
        if end is None or not _is_speech(paragraph, begin, at, end):
            position = at + 1 if end is None else end + 1
            continue
        line, counted = line + paragraph.count("\n", counted, at), at
        yield from _told(paragraph[begin:at], line)
        yield Told(" ".join(paragraph[at + 1 : end].split()), line, said=True, thought=sign == "‘")
        quoting = QUOTING.match(paragraph, end + 1)
        begin = position = quoting.end() if quoting else end + 1
    line += paragraph.count("\n", counted, begin)
    yield from _told(paragraph[begin:], line)


def _closing(closers: list[int], pointers: dict[str, int], close: str, at: int) -> int | None:
    pointer = pointers[close]
    while pointer < len(closers) and closers[pointer] <= at:
        pointer += 1
    pointers[close] = pointer
    return closers[pointer] if pointer < len(closers) and closers[pointer] - at < LONGEST else None


def _is_speech(paragraph: str, begin: int, at: int, end: int) -> bool:
    inner = paragraph[at + 1 : end].strip()
    if not inner:
        return False
    if paragraph[at] == "‘" and at > 0 and paragraph[at - 1].isalnum():  # an apostrophe
        return False
    if inner[-1] in ".!?,…。！？~—-":
        return True
    after = paragraph[end + 1 : end + 12]
    if PARTICLE.match(after) and not QUOTING.match(after):
        return False
    in_sentence = (
        bool(paragraph[max(begin, at - 80) : at].strip()) and after[:1] == " " and after[1:2].islower() and len(inner.split()) <= 4
    )
    return not (in_sentence and not paragraph[max(begin, at - 80) : at].rstrip().endswith((",", ":")))


def _told(words: str, line: int) -> Iterator[Told]:
    stripped = words.strip()
    if stripped.strip(' .,!?…"”’'):
        lead = words[: len(words) - len(words.lstrip())]
        yield Told(" ".join(stripped.split()), line + lead.count("\n"))
