"""How long a screenplay is in pages, as a typist counts: one page is about one minute of film."""

import math
import unicodedata
from fractions import Fraction

from madang.film.screenplay.elements import Kind, Screenplay

LINES_A_PAGE = 54  # Courier 12 on US letter: 9 inches of six lines
# Columns of each element in Courier 12 (10 columns an inch): action 6 inches, dialogue 3.5, parentheticals 2.5.
COLUMNS = {
    Kind.HEADING: 60,
    Kind.ACTION: 60,
    Kind.CENTERED: 60,
    Kind.TRANSITION: 60,
    Kind.DIALOGUE: 35,
    Kind.LYRICS: 35,
    Kind.PARENTHETICAL: 25,
    Kind.CHARACTER: 60,
}
ABOVE = {Kind.HEADING: 2, Kind.ACTION: 1, Kind.CENTERED: 1, Kind.TRANSITION: 1, Kind.CHARACTER: 1}


def pages(screenplay: Screenplay) -> Fraction:
    """Pages in eighths, rounded up, as a breakdown sheet counts them; 0 for an empty screenplay. A page is about a minute.

    Hangul takes two columns, so that a Korean line counts by its width. Two who speak at once take the longer one's lines.
    """
    lines, speech, beside = 0, 0, 0
    for element in screenplay.elements:
        if element.kind is Kind.PAGE_BREAK:
            lines = math.ceil(lines / LINES_A_PAGE) * LINES_A_PAGE
        if element.kind not in COLUMNS:
            continue
        height = ABOVE.get(element.kind, 0) + _wrapped(element.plain, COLUMNS[element.kind])
        if element.kind is Kind.CHARACTER:
            beside, speech = (speech if element.dual else 0), 0
        elif element.kind not in (Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS):
            beside = speech = 0
        speech += height
        saved = min(height, beside)
        beside -= saved
        lines += height - saved
    return Fraction(math.ceil(lines * 8 / LINES_A_PAGE), 8)


def _wrapped(text: str, columns: int) -> int:
    return sum(max(1, math.ceil(_width(line) / columns)) for line in text.split("\n"))


def _width(line: str) -> int:
    return len(line) if line.isascii() else sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
