"""Drops, rings and waves, and the marks that feet and light leave. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, RED, TEAL, smooth
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, blob, loop, oval, paths, shine, xy

WATER: Paint = (BLUE * 0.6 + TEAL * 0.4, 0.34)


def tear(b: Brush) -> None:
    """A closed eye's lashes, one tear below."""
    b.line(xy("-0.42 0.88  -0.16 0.78  0.14 0.78  0.42 0.90"), 3.0, 1.05, taper=0.7)
    b.lines(
        [
            curve([(x, 0.80 + 0.42 * x * x), (x * 1.15, 0.74 + 0.3 * x * x), (x * 1.3, 0.70 + 0.3 * x * x)], 8)
            for x in np.linspace(-0.34, 0.34, 7)
        ],
        1.3,
        1.0,
        taper=0.9,
    )
    b.line(xy("-0.46 1.06  -0.14 1.14  0.2 1.14  0.46 1.04"), 3.4, 0.9, taper=0.9)
    b.line(xy("0.06 0.74  0.06 0.62"), 1.6, 0.35, BLUE, taper=0.9)
    drop(b.part(0.06, 0.06, 0.60), b.main(BLUE * 0.5 + TEAL * 0.5, 0.46))


def drop(b: Brush, paint: Paint) -> None:
    """A hanging drop with its light."""
    b.shape(
        loop(xy("0 1.0  0.10 0.76  0.26 0.50  0.32 0.28  0.22 0.07  0 0.0  -0.22 0.07  -0.32 0.28  -0.26 0.50  -0.10 0.76"), 120),
        paint,
        1.2,
    )
    shine(b, xy("-0.19 0.44  -0.22 0.28  -0.14 0.14"), 3.0)
    b.wash(oval(0.12, 0.20, 0.05, 0.07), BARE, hide=0.6)


def rain_drop(b: Brush) -> None:
    """A drop that falls on water: a crown of splashes and rings."""
    b.lines([oval(0, 0.10, rx, rx * 0.20) for rx in (0.34, 0.58, 0.84)], 1.2, 0.55, BLUE, taper=0.3)
    b.shape(
        loop(xy("-0.24 0.10  -0.30 0.30  -0.16 0.20  -0.10 0.36  0 0.22  0.10 0.36  0.16 0.20  0.30 0.30  0.24 0.10  0 0.04")), WATER, 1.0
    )
    b.dots([(-0.34, 0.36), (0.34, 0.37), (-0.14, 0.44), (0.16, 0.45)], 0.022, (BLUE, 0.6))
    drop(b.part(0, 0.52, 0.48), b.main(BLUE * 0.5 + TEAL * 0.5, 0.42))
    b.lines(paths("-0.5 1.0 -0.54 0.80 | 0.46 0.96 0.42 0.74 | -0.78 0.80 -0.82 0.60 | 0.80 0.84 0.76 0.66"), 1.2, 0.45, BLUE, taper=0.7)


def blood(b: Brush) -> None:
    """A few red drops and the small pool under them."""
    own = b.main(RED * 0.9 + INK * 0.12, 1.0)
    b.shape(
        loop(xy("-0.62 0.16  -0.40 0.30  -0.10 0.28  0.12 0.36  0.42 0.30  0.66 0.18  0.50 0.06  0.20 0.09  0.0 0.0  -0.30 0.05")), own, 0.8
    )
    shine(b, xy("-0.42 0.22  -0.20 0.24"), 2.0)
    drop(b.part(0.04, 0.50, 0.50), own)
    for x, y, r in ((-0.72, 0.34, 0.05), (-0.52, 0.46, 0.032), (0.66, 0.38, 0.042), (0.50, 0.50, 0.026), (0.82, 0.24, 0.028)):
        b.shape(blob(b, x, y, r, r * 0.8, 0.15, x, 9), own, 0.5)


def footprint(b: Brush) -> None:
    """Bare footprints walking away up the paper, smaller and smaller."""
    for k, (x, y, size) in enumerate(
        ((-0.22, 0.02, 0.40), (0.20, 0.26, 0.31), (-0.14, 0.48, 0.24), (0.13, 0.66, 0.18), (-0.08, 0.80, 0.14), (0.07, 0.91, 0.10))
    ):
        side = -1 if k % 2 == 0 else 1
        s = b.part(x, y, size, -side * 6)
        tone = b.main(INK * 0.6 + BROWN * 0.4, 0.72)
        sole = loop(
            xy(
                "0 0.0  0.14 0.06  0.15 0.24  0.12 0.42  0.20 0.58  0.18 0.74"
                "  0 0.78  -0.16 0.72  -0.20 0.56  -0.13 0.36  -0.15 0.16  -0.11 0.04"
            )
            * (side, 1)
        )
        s.wash(sole, tone)
        toes = ((-0.15, 0.90, 0.075), (-0.04, 0.94, 0.055), (0.06, 0.92, 0.048), (0.14, 0.87, 0.042), (0.20, 0.80, 0.036))
        for tx, ty, r in toes:
            s.wash(oval(tx * side, ty, r, r * 1.15, 20), tone)


def shadow(b: Brush) -> None:
    """A person's long shadow thrown over the ground, from two shoes at its end."""
    lean = np.array([[1, 0], [0.55, 1]], np.float32)
    tone = b.main(BLUE * 0.4 + INK * 0.6, 0.66)
    soft = max(1.2, 0.006 * b.tall)
    limbs = [
        loop(xy("-0.10 0.03  -0.03 0.03  0.01 0.40  -0.05 0.46  -0.11 0.40")),
        loop(xy("0.05 0.03  0.12 0.03  0.13 0.40  0.06 0.46  0.0 0.40")),
        loop(xy("-0.12 0.38  -0.15 0.60  -0.15 0.74  0.0 0.80  0.17 0.74  0.17 0.60  0.14 0.38")),
        loop(xy("-0.12 0.75  -0.19 0.72  -0.29 0.54  -0.30 0.40  -0.25 0.40  -0.20 0.54")),
        loop(xy("0.14 0.75  0.21 0.72  0.31 0.54  0.32 0.40  0.27 0.40  0.22 0.54")),
        oval(0.01, 0.895, 0.085, 0.10),
        xy("-0.03 0.76  0.05 0.76  0.05 0.84  -0.03 0.84"),
    ]
    whole = [b.at(limb @ lean) for limb in limbs]
    patch = b.sheet.paper.patch(whole, soft)
    fading = 0.55 + 0.45 * smooth(float(b.at([(0, 1.0)])[0, 1]), float(b.at([(0, 0.1)])[0, 1]), patch.y)
    b.sheet.layer.lay(patch, tone[0], fading * np.float32(tone[1] * b.sheet.strength), hide=0)
    for x in (-0.065, 0.085):
        b.shape(loop([(x - 0.055, 0.0), (x + 0.055, 0.0), (x + 0.06, 0.05), (x, 0.075), (x - 0.06, 0.05)]), DARK, 1.0)
    b.lines(paths("-0.5 0.02 -0.2 0.0 | 0.2 0.0 0.6 0.02 | 0.62 0.30 0.95 0.31 | -0.36 0.34 -0.10 0.345"), 0.8, 0.35, taper=0.9)


def puddle(b: Brush) -> None:
    """A puddle with rings and a strip of sky in it."""
    outline = loop(
        xy("-1.3 0.42  -1.0 0.70  -0.5 0.74  -0.2 0.94  0.4 0.90  0.8 0.72  1.3 0.62  1.2 0.30  0.7 0.22  0.4 0.04  -0.3 0.08  -0.9 0.16")
    )
    b.shape(outline, b.main(BLUE * 0.7 + INK * 0.2, 0.42), 1.1)
    b.lines(
        [oval(x, y, r, r * 0.30) for x, y, r in ((-0.35, 0.48, 0.16), (-0.35, 0.48, 0.30), (0.52, 0.56, 0.11), (0.52, 0.56, 0.21))],
        1.1,
        0.0,
        hide=0.9,
        taper=0.2,
    )
    b.lines(
        [xy("-0.9 0.30  -0.4 0.24  0.1 0.26"), xy("0.2 0.74  0.6 0.70  0.9 0.62"), xy("0.5 0.32  0.8 0.34")], 2.4, 0.0, hide=0.85, taper=0.9
    )
    b.lines(paths("-0.35 0.62 -0.35 0.96 | 0.52 0.68 0.52 1.06 | -0.75 0.9 -0.75 1.10 | 0.1 1.0 0.1 1.2"), 0.9, 0.45, BLUE, taper=0.6)


def ripple(b: Brush) -> None:
    """Rings running out on still water from where something fell."""
    for k, rx in enumerate(np.linspace(0.14, 1.5, 6)):
        b.lines(
            [arc(0, 0.46, rx, rx * 0.30, 200 + 3 * k, 345, 30), arc(0, 0.46, rx, rx * 0.30, 20, 165 - 3 * k, 30)],
            2.0 - 0.22 * k,
            0.85 - 0.11 * k,
            b.main(BLUE * 0.6 + INK * 0.4, 0.8)[0],
            taper=0.9,
        )
    b.tint(oval(0, 0.44, 1.1, 0.30), (BLUE, 0.16), soft=max(2.0, 0.05 * b.tall))
    b.shape(loop(xy("0 0.92  0.045 0.76  0.055 0.66  0 0.60  -0.055 0.66  -0.045 0.76")), WATER, 0.9)
    b.dots([(-0.16, 0.66), (0.18, 0.70), (0.10, 0.58)], 0.020, (BLUE, 0.6))


def wave(b: Brush) -> None:
    """A breaking wave with claws of foam."""
    sea = np.concatenate(
        [
            curve(xy("-1.1 0.16  -0.7 0.24  -0.42 0.52  -0.14 0.88  0.22 1.0  0.54 0.92  0.72 0.70  0.60 0.58"), 50),
            curve(xy("0.60 0.58  0.44 0.70  0.24 0.66  0.12 0.46  0.24 0.26  0.62 0.18  1.2 0.22"), 40),
            xy("1.2 0.0  -1.1 0.0"),
        ]
    )
    b.shape(sea, b.main(BLUE * 0.75 + TEAL * 0.3, 0.70), 1.3)
    b.lines(
        [
            curve(xy("-0.8 0.10  -0.36 0.34  -0.10 0.68  0.16 0.86"), 24),
            curve(xy("-0.5 0.08  -0.16 0.30  0.0 0.58  0.14 0.74"), 24),
            curve(xy("-0.2 0.06  0.02 0.20  0.06 0.40"), 20),
            curve(xy("0.3 0.12  0.7 0.08  1.1 0.13"), 16),
        ],
        2.2,
        0.0,
        hide=0.8,
        taper=0.9,
    )
    for x, y, r in (
        (0.56, 0.60, 0.085),
        (0.68, 0.68, 0.10),
        (0.70, 0.82, 0.085),
        (0.58, 0.92, 0.095),
        (0.42, 0.98, 0.085),
        (0.24, 1.0, 0.07),
        (0.60, 0.76, 0.09),
    ):
        b.shape(blob(b, x, y, r, r * 0.85, 0.15, (x, y), 9), BARE, 0.9)
    b.dots([(0.82, 0.62), (0.88, 0.76), (0.84, 0.92), (0.72, 1.02), (0.92, 0.86), (0.76, 0.52), (0.56, 1.06)], 0.020, (BLUE, 0.5))
    b.lines([arc(x, 0.17, 0.12, 0.06, 10, 170) for x in (0.34, 0.58, 0.82, 1.04)], 1.2, 0.0, hide=0.85)


CATALOGUE: dict[str, Entry] = {
    "blood": entry(blood, 0.10, 0.16, "ground", rests=False, tall=0.42),
    "tear": entry(tear, 0.06, 0.055, "air"),
    "footprint": entry(footprint, 1.1, 0.7, "ground", rests=False, tall=0.7),
    "shadow": entry(shadow, 1.6, 1.3, "ground", rests=False, tall=0.6),
    "puddle": entry(puddle, 0.5, 1.35, "ground", rests=False, tall=0.34),
    "wave": entry(wave, 2.2, 5.0, "water"),
    "ripple": entry(ripple, 0.5, 1.6, "water", tall=0.34),
    "rain-drop": entry(rain_drop, 0.10, 0.17, "air"),
}
