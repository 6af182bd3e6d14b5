"""Scores: points by criteria become a mark of 100, marks become a mean and a spread, means become ranks. Pure and exact.

The rules, which the protocol repeats:

- Each criterion is given whole points from 0 to the scale's end; more points always mean "better".
- Weights are those of the call. Where it gives none, all criteria count the same. Where it gives some, the others share evenly what is left
  to 100; where nothing is left they are looked at and count nothing, as does a criterion that the call calls not leading.
- A mark is 100 where every counted criterion has full points. A mean is taken over the marks that were handed in, and is compared as it is
  printed: with two decimals, half rounded up. So nobody is placed by a digit that cannot be seen.
- Equal means are told apart by the review's tie rules, in their order; what is still equal shares a rank, and the next rank is skipped.
- A mark that lies more than 20 away from the middle (median) of the others' marks of the same application is pointed out, never changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import sqrt
from statistics import median
from typing import Final, Literal, TypeAlias

from madang.film.language import Text

TieRule: TypeAlias = Literal["criteria", "spread", "sent"]
TIE_RULES: Final[tuple[TieRule, ...]] = ("criteria", "spread", "sent")
FAR: Final = 20  # marks
FULL: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class Criterion:
    """`weight` in per cent, None where the call gives none. `counts` False: the call names it, and says that it does not lead."""

    id: str
    name: Text
    weight: int | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one reviewer handed in about one application: points by criterion."""

    reviewer: str
    points: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one application stands. `marks` by reviewer, of 100; `mean`, `rank` and `spread` (standard deviation of the marks) are None
    while there is no mark. `settled`: the tie rule that told it from its equals. `tied`: still equal to another. `far`: whose mark is far
    off."""

    id: str
    marks: Mapping[str, Fraction]
    by_criterion: Mapping[str, Fraction]
    missing: int
    mean: Fraction | None = None
    spread: float | None = None
    rank: int | None = None
    settled: TieRule | None = None
    tied: bool = False
    far: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """An application with the sheets that were handed in, of `wanted` in all. `sent` is its place in the order of arrival."""

    id: str
    sheets: tuple[Sheet, ...]
    wanted: int
    sent: int = 0


def shares(criteria: Sequence[Criterion]) -> dict[str, Fraction]:
    """How much of the mark each criterion makes up; together 1. See the rules above."""
    led = [one for one in criteria if one.counts]
    stated = sum(one.weight or 0 for one in led)
    silent = [one for one in led if one.weight is None]
    left = Fraction(max(0, 100 - stated), len(silent)) if silent else Fraction(0)
    raw = {one.id: (Fraction(one.weight) if one.weight is not None else left) if one.counts else Fraction(0) for one in criteria}
    whole = sum(raw.values())
    if not whole:  # nothing leads: then all do alike
        return {one.id: Fraction(1, len(criteria)) for one in criteria}
    return {name: share / whole for name, share in raw.items()}


def missing_points(points: Mapping[str, int | None], criteria: Sequence[Criterion]) -> list[Criterion]:
    """Criteria that still need points before the sheet can be handed in: all of them do, those that count nothing too."""
    return [one for one in criteria if points.get(one.id) is None]


def mark(points: Mapping[str, int], share: Mapping[str, Fraction], scale: int) -> Fraction:
    """The mark of 100 of one sheet. Criteria without points count as none: only full sheets are handed in."""
    return sum((part * Fraction(points.get(name) or 0, scale) for name, part in share.items()), Fraction(0)) * FULL


def printed(value: Fraction) -> Fraction:
    """Two decimals, half rounded up: as it is shown, and as it is compared."""
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def say(value: Fraction | float | None) -> str:
    """`87.50`, or a dash."""
    if value is None:
        return "–"
    hundredths = int(printed(Fraction(value)) * 100)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def standings(cases: Iterable[Case], criteria: Sequence[Criterion], scale: int, ties: Sequence[TieRule]) -> list[Standing]:
    """All cases in the order of their ranks; those without any mark stand at the end, as they were sent."""
    share = shares(criteria)
    sent = {case.id: case.sent for case in cases}
    measured = [_measured(case, share, scale) for case in cases]
    order = [one.id for one in sorted(criteria, key=lambda one: -share[one.id]) if share[one.id]]
    ranked = _ranked([one for one in measured if one.mean is not None], order, ties, sent)
    return ranked + sorted((one for one in measured if one.mean is None), key=lambda one: (sent[one.id], one.id))


def _measured(case: Case, share: Mapping[str, Fraction], scale: int) -> Standing:
    marks = {sheet.reviewer: mark(sheet.points, share, scale) for sheet in case.sheets}
    missing = max(0, case.wanted - len(case.sheets))
    if not marks:
        return Standing(case.id, {}, {}, missing)
    count = len(marks)
    mean = sum(marks.values(), Fraction(0)) / count
    variance = sum(((one - mean) ** 2 for one in marks.values()), Fraction(0)) / count
    by_criterion = {name: Fraction(sum(sheet.points.get(name) or 0 for sheet in case.sheets), count) for name in share}
    return Standing(case.id, marks, by_criterion, missing, printed(mean), sqrt(variance), far=_far(marks))


def _far(marks: Mapping[str, Fraction]) -> tuple[str, ...]:
    """Of two marks nobody can say which is the odd one."""
    if len(marks) < 3:
        return ()
    others = {name: median([other for also, other in marks.items() if also != name]) for name in marks}
    return tuple(sorted(name for name, one in marks.items() if abs(one - others[name]) > FAR))


def _key(one: Standing, rule: TieRule, order: Sequence[str], sent: Mapping[str, int]) -> tuple[Fraction | int, ...]:
    """Smaller is better."""
    if rule == "criteria":
        return tuple(-printed(one.by_criterion[name]) for name in order)
    if rule == "spread":
        return (printed(Fraction(one.spread or 0)),)
    return (sent[one.id],)


def _ranked(measured: list[Standing], order: Sequence[str], ties: Sequence[TieRule], sent: Mapping[str, int]) -> list[Standing]:
    """Ranks, and for each the last rule that was needed to tell it from another with the same mean: in this order that is a neighbour."""

    def place(one: Standing) -> tuple[Fraction | tuple[Fraction | int, ...], ...]:
        return (-(one.mean or Fraction(0)), *(_key(one, rule, order, sent) for rule in ties))

    groups = [(key, list(alike)) for key, alike in groupby(sorted(measured, key=lambda one: (place(one), sent[one.id], one.id)), key=place)]
    found: list[Standing] = []
    for number, (key, alike) in enumerate(groups):
        beside = [groups[near][0] for near in (number - 1, number + 1) if 0 <= near < len(groups) and groups[near][0][0] == key[0]]
        needed = max((next(at for at, (a, b) in enumerate(zip(key, other, strict=True)) if a != b) for other in beside), default=0)
        settled = ties[needed - 1] if needed else None
        rank = len(found) + 1
        found += [replace(one, rank=rank, tied=len(alike) > 1, settled=settled) for one in alike]
    return found
