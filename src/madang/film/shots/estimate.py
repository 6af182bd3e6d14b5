"""How long the film will be: the sum of its shots beside the page rule, and what to say where they disagree. After the shots."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from madang.film.language import Problem, Severity, Text
from madang.film.screenplay import Screenplay, pages
from madang.film.shots.shot import Shot

PAGE_SECONDS = 60
APART = Fraction(1, 3)


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
        shots, minutes = round(self.seconds), round(self.by_pages)
        message = Text(
            ko=f"숏을 더하면 {shots}초인데, 시나리오 분량으로는 {minutes}초쯤이에요. 너무 빠르거나 느린 곳이 없는지 살펴보세요.",
            en=f"The shots add up to {shots} s, the pages to about {minutes} s. See whether it runs too fast or too slow somewhere.",
        )
        return (Problem("shots.length", message, severity=Severity.NOTE),)


def estimate(screenplay: Screenplay, shots: Sequence[Shot]) -> Estimate:
    """The film's length by its shots (title and credits left out) and by its pages."""
    return Estimate(sum((shot.seconds for shot in shots if shot.scene >= 0), Fraction(0)), pages(screenplay))
