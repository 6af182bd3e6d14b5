"""Readings become small charts: one for each unit, so that an axis never mixes two. What is drawn is what the table says. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Final

from madang.website.notebook.numbers import write
from madang.website.notebook.units import counts, joined

WIDTH: Final = 1000  # of a drawing, in its own units
HEIGHT: Final = 400
LINES_MOST: Final = 6  # lines of a unit; more would be a wall
ROWS_MOST: Final = 200  # of the table under a chart; the file that can be downloaded has all


@dataclass(frozen=True, slots=True)
class Reading:
    """One number: `what` was measured, `places` digits stood behind its point."""

    at: datetime
    what: str
    value: Decimal
    places: int
    unit: str

    @property
    def words(self) -> str:
        """`23.50 °C`, `31마리`."""
        return joined(write(self.value, self.places), self.unit)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing over time. `path` and `dots` are SVG path data in a drawing of WIDTH × HEIGHT."""

    what: str
    readings: tuple[Reading, ...]
    path: str
    dots: str
    lowest: Reading
    highest: Reading


@dataclass(frozen=True, slots=True)
class Bar:
    """One kind: the sum of its counts, or the mean of its measurements; `length` from 0 to 100; `number` of readings in it."""

    what: str
    value: Decimal
    places: int
    number: int
    length: str

    @property
    def figure(self) -> str:
        """Its value in words, without the unit."""
        return write(self.value, self.places)


@dataclass(frozen=True, slots=True)
class Chart:
    """All readings of one unit. `top` and `bottom` are the ends of the axis; `unshown` kinds have no line, only their rows in the table."""

    unit: str
    readings: tuple[Reading, ...]
    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]
    top: Decimal
    bottom: Decimal
    axis_places: int
    unshown: int

    @property
    def top_words(self) -> str:
        """The upper end of the axis."""
        return joined(write(self.top, self.axis_places), self.unit)

    @property
    def bottom_words(self) -> str:
        """The lower end of the axis."""
        return joined(write(self.bottom, self.axis_places), self.unit)

    @property
    def first(self) -> datetime:
        """When the first number was read off."""
        return self.readings[0].at

    @property
    def last(self) -> datetime:
        """When the last number was read off."""
        return self.readings[-1].at

    @property
    def over_days(self) -> bool:
        """Whether days tell the times apart: from three days on."""
        return (self.last - self.first).days >= 2

    @property
    def rows(self) -> tuple[Reading, ...]:
        """The newest readings, for the table."""
        return self.readings[-ROWS_MOST:]

    @property
    def added(self) -> bool:
        """Whether a bar is a sum; else it is a mean."""
        return counts(self.unit)

    @property
    def only(self) -> Reading | None:
        """The one reading, where there is no more: a sentence says it better than a drawing."""
        return self.readings[0] if len(self.readings) == 1 else None


def charts(readings: Iterable[Reading]) -> list[Chart]:
    """A chart for each unit, in the order in which units were first used. Readings may come in any order."""
    by_unit: dict[str, list[Reading]] = {}
    for reading in sorted(readings, key=lambda one: one.at):
        by_unit.setdefault(reading.unit, []).append(reading)
    return [_chart(unit, tuple(held)) for unit, held in by_unit.items()]


def _chart(unit: str, readings: tuple[Reading, ...]) -> Chart:
    kinds: dict[str, list[Reading]] = {}
    for reading in readings:
        kinds.setdefault(reading.what, []).append(reading)
    bottom, top, axis_places = axis([reading.value for reading in readings], from_zero=counts(unit))
    over_time = sorted((held for held in kinds.values() if held[0].at < held[-1].at), key=len, reverse=True)
    first, last = readings[0].at, readings[-1].at
    lines = [_line(held, first, last, bottom, top) for held in over_time[:LINES_MOST]]
    bars = _bars(unit, kinds) if len(kinds) > 1 else ()
    return Chart(unit, readings, tuple(lines), bars, top, bottom, axis_places, max(0, len(over_time) - LINES_MOST))


def axis(values: Sequence[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal, int]:
    """Round ends of an axis that holds all values, and how many digits these need; from zero for counts, and where zero is near."""
    low, high = min(values), max(values)
    if low >= 0 and (from_zero or low * 5 <= high * 2):
        low = Decimal(0)
    elif high <= 0 and from_zero:
        high = Decimal(0)
    spread = high - low or abs(high) or Decimal(1)
    step = _round_step(spread / 4)
    bottom = (low / step).to_integral_value(ROUND_FLOOR) * step
    top = -((-high / step).to_integral_value(ROUND_FLOOR)) * step
    if top == bottom:
        top = bottom + step
    return bottom, top, max(0, -step.adjusted())


def _round_step(least: Decimal) -> Decimal:
    """The next of 1, 2, 5, 10, 20, 50 …"""
    unit = Decimal(1).scaleb(least.adjusted())
    return next(unit * times for times in (1, 2, 5, 10) if unit * times >= least)


def _line(readings: Sequence[Reading], first: datetime, last: datetime, bottom: Decimal, top: Decimal) -> Line:
    span = (last - first).total_seconds()
    places = []
    for reading in readings:
        across = (reading.at - first).total_seconds() / span * WIDTH
        up = float((reading.value - bottom) / (top - bottom)) * HEIGHT
        places.append(f"{across:.1f} {HEIGHT - up:.1f}")
    return Line(
        readings[0].what, tuple(readings), "M" + " L".join(places), " ".join(f"M{place} h0.01" for place in places),
        min(readings, key=lambda one: one.value), max(readings, key=lambda one: one.value),
    )  # fmt: skip


def _bars(unit: str, kinds: dict[str, list[Reading]]) -> tuple[Bar, ...]:
    figures = [(what, *_figure(unit, held), len(held)) for what, held in kinds.items()]
    most = max(abs(value) for _, value, _, _ in figures)
    made = [
        Bar(what, value, places, number, f"{float(max(value, Decimal(0)) / most) * 100:.1f}" if most else "0.0")
        for what, value, places, number in figures
    ]
    return tuple(sorted(made, key=lambda bar: -bar.value))


def _figure(unit: str, readings: Sequence[Reading]) -> tuple[Decimal, int]:
    """Sum or mean, and how many digits of it are honest: a mean gets one more than what was read."""
    places = max(reading.places for reading in readings)
    total = sum((reading.value for reading in readings), Decimal(0))
    if counts(unit):
        return total, places
    finer = places + 1 if len(readings) > 1 else places
    return (total / len(readings)).quantize(Decimal(1).scaleb(-finer), ROUND_HALF_EVEN), finer
