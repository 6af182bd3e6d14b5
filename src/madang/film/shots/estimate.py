"""How long the film will be: the sum of its shots beside the page rule, and what to say where they disagree. After the shots."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from madang.film.language import Problem, Severity, Text, full_width
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.shots.shot import Shot

LINES_A_PAGE = 55
PAGE_SECONDS = 60
WIDE, NARROW = 30, 18  # full-width characters in a line of action, of dialogue (60 and 36 Latin letters)
APART = Fraction(1, 3)
SPACED = (Kind.ACTION, Kind.CHARACTER, Kind.TRANSITION, Kind.CENTERED)


@dataclass(frozen=True, slots=True)
class Estimate:
    """Exact seconds of the shots of the story, and pages at a minute each."""

    seconds: Fraction
    pages: Fraction

    @property
    def by_pages(self) -> Fraction:
        return self.pages * PAGE_SECONDS

    @property
    def problems(self) -> tuple[Problem, ...]:
        """A note where shots and pages are a third apart; very short texts have too little of a page to say."""
        if self.pages < Fraction(1, 2) or abs(self.seconds - self.by_pages) <= APART * self.by_pages:
            return ()
        shots, pages = round(self.seconds), round(self.by_pages)
        message = Text(
            ko=f"숏을 더하면 {shots}초인데, 시나리오 분량으로는 {pages}초쯤이에요. 너무 빠르거나 느린 곳이 없는지 살펴보세요.",
            en=f"The shots add up to {shots} s, the pages to about {pages} s. See whether it runs too fast or too slow somewhere.",
        )
        return (Problem("shots.length", message, severity=Severity.NOTE),)


def estimate(screenplay: Screenplay, shots: Sequence[Shot]) -> Estimate:
    """The film's length by its shots (title and credits left out) and by its pages."""
    lines = sum(_lines(element) for element in screenplay.elements)
    return Estimate(sum((shot.seconds for shot in shots if shot.scene >= 0), Fraction(0)), Fraction(lines, LINES_A_PAGE))


def _lines(element: Element) -> int:
    if element.kind is Kind.HEADING:
        return 3
    width = NARROW if element.kind in (Kind.DIALOGUE, Kind.LYRICS, Kind.PARENTHETICAL) else WIDE
    if element.kind not in (*SPACED, Kind.DIALOGUE, Kind.LYRICS, Kind.PARENTHETICAL):
        return 0
    text = element.plain or element.text
    return sum(max(1, math.ceil(full_width(line) / width)) for line in text.splitlines() or [""]) + (element.kind in SPACED)
