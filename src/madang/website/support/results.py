"""What may be said of answers that are numbers. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from madang.film.language import Text

FEWEST: Final = 5  # answers below which nothing is told


@dataclass(frozen=True, slots=True)
class Bar:
    """How often one answer was given; `per_cent` of all answers, and `length` of a hundred against the longest."""

    label: Text
    count: int
    per_cent: int
    length: int


@dataclass(frozen=True, slots=True)
class Spread:
    """All answers to one question. `mean` is exact."""

    bars: tuple[Bar, ...]
    count: int
    mean: Fraction


def spread_of(labels: Mapping[int, Text], numbers: Sequence[int]) -> Spread:
    """Count the numbers under their labels. Raises ValueError where there is none, or one without a label."""
    if not numbers or set(numbers) - set(labels):
        raise ValueError(numbers)
    counted, most = Counter(numbers), max(Counter(numbers).values())
    bars = tuple(
        Bar(label, counted[number], round(100 * counted[number] / len(numbers)), round(100 * counted[number] / most))
        for number, label in labels.items()
    )
    return Spread(bars, len(numbers), Fraction(sum(numbers), len(numbers)))
