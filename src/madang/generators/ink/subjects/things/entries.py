"""How a drawing becomes an entry of the catalogue: its size, its place, its shadow, and what "broken" does to it. After brush."""

from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.stage import Drawn, Sheet
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import Brush
from madang.generators.ink.view import Pen

BROAD = 4.4  # no line of weight 1 is broader (units, half): near things have more strokes, not fatter ones
SIZES: Final = {"big": 1.4, "tall": 1.25, "small": 0.7}
NIB = 0.0072  # half width of a line of weight 1, in the thing's heights


def entry(draw: Callable[[Brush], None], height: float, width: float, where: str = "table", *, tall: float = 0.0, deck: float = 0.0,
          nib: float = 1.0, rests: bool = True) -> Entry:  # fmt: skip
    """The catalogue's entry for a thing drawn in its own heights. `tall` is the share of an insert's height (chosen from its shape if 0),
    `deck` the height in metres of what somebody sits or stands on; what `rests` on ground or table has a soft shadow there."""

    def paint(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
        size = next((grown for trait, grown in SIZES.items() if trait in drawn.traits), 1.0)
        own = pen.moved(0, 0, size * height)
        weight = nib * min(NIB * own.scale * max(1.0, (width / height) ** 0.4), BROAD * pen.unit)
        brush = Brush(sheet, own, drawn, weight)
        if rests and where in ("ground", "table"):
            brush.shadow(0.03, 0.0, 0.5 * width / height, 0.035 * max(1.0, (width / height) ** 0.5))
        draw(brush)
        if "broken" in drawn.traits:
            crack(brush, min(width / height, 1.1))

    return Entry(paint, height, width, where, tall or min(0.56, 0.95 * height / width), deck)


def crack(brush: Brush, width: float) -> None:
    """A bolt of bare paper and a hair line through the middle: broken."""
    rng = brush.rng("crack")
    heights = np.linspace(0.96, 0.30, 7) + rng.uniform(-0.03, 0.03, 7)
    zigzag = np.stack([0.06 * width * rng.uniform(-1, 1, 7) + 0.04 * width * (-1.0) ** np.arange(7), heights], 1)
    forks = [[zigzag[k], zigzag[k] + np.array((0.09 * width * (-1) ** k, -0.06))] for k in (2, 5)]
    brush.lines([zigzag], 2.2, 0.0, hide=0.9, sharp=True)
    brush.lines([zigzag + 0.006, *forks], 0.8, 1.0, sharp=True, taper=0.8)
