"""What stands in streets, yards and fields: signs, fences, wells, graves, towers, masts. Drawn in own heights (see brush)."""

import math

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import PALE, WOOD, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, blob, loop, oval, paths, rect, rounded, text_lines, xy

STONE: Paint = (INK, 0.34)


def sign(b: Brush) -> None:
    """A wooden signpost: two boards that point two ways."""
    wood = b.main(*WOOD)
    b.shape(rect(-0.035, 0.0, 0.035, 1.0), (BROWN, 0.6), 1.1)
    b.shape(xy("-0.26 0.70  0.34 0.70  0.46 0.80  0.34 0.90  -0.26 0.90"), wood, 1.2)
    b.shape(xy("0.26 0.44  -0.34 0.44  -0.46 0.54  -0.34 0.64  0.26 0.64"), wood, 1.2)
    b.lines([[(x, y), (x + 0.06, y)] for y in (0.80, 0.54) for x in (-0.18, -0.08, 0.02, 0.12)], 3.0, 0.95, taper=0.2)
    b.lines(paths("-0.10 0.0 -0.14 0.08 | 0.08 0.0 0.14 0.09 | 0.05 0.0 0.07 0.07"), 1.4, 0.8, PINE)


def fence(b: Brush) -> None:
    """A wooden fence of pointed palings."""
    for y in (0.28, 0.68):
        b.shape(rect(-1.5, y, 1.5, y + 0.09), (BROWN, 0.5), 0.9)
    for k, x in enumerate(np.linspace(-1.4, 1.4, 12)):
        top = 0.97 + 0.03 * math.sin(k * 2.1)
        b.shape([(x - 0.075, 0.0), (x + 0.075, 0.0), (x + 0.075, top - 0.12), (x, top), (x - 0.075, top - 0.12)], b.main(BROWN, 0.36), 1.1)
    b.lines(
        [[(x, 0), (x + d, 0.14)] for x, d in ((-1.5, -0.05), (-0.9, 0.05), (-0.2, -0.04), (0.5, 0.05), (1.2, -0.04))],
        1.2,
        0.8,
        PINE,
        taper=0.9,
    )


def wall(b: Brush) -> None:
    """A Korean wall of stones in clay, roofed with tiles."""
    b.shape(rect(-1.4, 0.0, 1.4, 0.78), b.main(OCHRE, 0.30), 1.2)
    for row, y in enumerate((0.09, 0.26, 0.43, 0.60)):
        for k, x in enumerate(np.arange(-1.28 + 0.11 * (row % 2), 1.34, 0.225)):
            b.shape(blob(b, float(x), y, 0.095, 0.065, 0.14, (row, k), 8), STONE, 0.7)
    b.shape(xy("-1.5 0.78  1.5 0.78  1.40 0.96  -1.40 0.96"), (INK, 0.80), 1.2)
    b.lines([[(x, 0.78), (x * 0.955, 0.95)] for x in np.linspace(-1.4, 1.4, 19)], 1.2, 1.1, taper=0.2)
    b.shape(rounded(-1.46, 0.94, 1.46, 1.01, 0.03), (INK, 0.9), 1.0)
    b.dots([(x, 0.775) for x in np.linspace(-1.4, 1.4, 19)], 0.028, (INK, 1.1))


def gate(b: Brush) -> None:
    """A tiled gate with two leaves, ajar when open."""
    for x in (-0.60, 0.50):
        b.shape(rect(x, 0.0, x + 0.10, 0.66), (BROWN, 0.72), 1.1)
    b.shape(rect(-0.62, 0.58, 0.62, 0.66), (BROWN, 0.72), 1.0)
    leaf = b.main(BROWN, 0.46)
    if b.has("open"):
        b.wash(rect(-0.50, 0.0, 0.50, 0.58), PALE, hide=0.3)
        for side in (-1, 1):
            b.shape(np.array(xy("0.50 0.0  0.30 -0.06  0.30 0.55  0.50 0.58")) * (side, 1), leaf, 1.2)
    else:
        for side in (-1, 1):
            b.shape(np.array(xy("0.0 0.0  0.50 0.0  0.50 0.58  0.0 0.58")) * (side, 1), leaf, 1.1)
            b.lines([[(side * x, 0.01), (side * x, 0.57)] for x in (0.12, 0.25, 0.38)], 0.7, 0.6, taper=0.1)
            b.contour(oval(side * 0.07, 0.28, 0.04), 1.6)
            b.dots([(side * x, y) for x in (0.06, 0.19, 0.32, 0.44) for y in (0.09, 0.49)], 0.015)
    roof = np.concatenate(
        [
            curve(xy("-0.94 0.70  -0.5 0.665  0 0.655  0.5 0.665  0.94 0.70"), 30),
            curve(xy("0.94 0.70  0.80 0.78  0.64 0.96"), 12),
            curve(xy("-0.64 0.96  -0.80 0.78  -0.94 0.70"), 12),
        ]
    )
    b.shape(roof, (INK, 0.80), 1.3)
    b.lines([[(x, 0.665 + 0.03 * abs(x)), (x * 0.70, 0.955)] for x in np.linspace(-0.84, 0.84, 17)], 1.1, 1.1, taper=0.2)
    b.shape(
        np.concatenate([curve(xy("-0.74 0.99  0 0.94  0.74 0.99"), 20), curve(xy("0.72 1.05  0 0.99  -0.72 1.05"), 20)]), (INK, 0.95), 1.0
    )


def well(b: Brush) -> None:
    """A stone well with a roof, a bucket on its rope."""
    for x in (-0.40, 0.40):
        b.rod([(x, 0.30), (x, 0.80)], 0.028, WOOD)
    b.rod([(-0.44, 0.68), (0.44, 0.68)], 0.030, WOOD)
    b.line(xy("0.44 0.68  0.54 0.68  0.54 0.58"), 1.6, 0.95, sharp=True, taper=0.1)
    b.line(xy("0.02 0.68  0.02 0.50"), 1.0, 0.9, OCHRE, taper=0.05)
    b.shape(xy("-0.62 0.76  0.62 0.76  0.40 1.0  -0.40 1.0"), b.main(OCHRE * 0.7 + BROWN * 0.4, 0.55), 1.2)
    b.lines([[(x, 0.765), (x * 0.68, 0.99)] for x in np.linspace(-0.54, 0.54, 12)], 0.7, 0.6)
    b.shape(np.concatenate([arc(0, 0.06, 0.50, 0.07, 180, 360), arc(0, 0.40, 0.54, 0.09, 0, 180)]), (INK, 0.25), 1.2)
    for row, y in enumerate((0.06, 0.17, 0.28)):
        for k, x in enumerate(np.arange(-0.42 + 0.07 * (row % 2), 0.46, 0.15)):
            b.shape(blob(b, float(x), y - 0.03 * math.cos(x * 2.6), 0.068, 0.046, 0.14, (row, k), 8), STONE, 0.7)
    b.shape(oval(0, 0.40, 0.54, 0.09), STONE, 1.2)
    b.wash(oval(0, 0.395, 0.44, 0.062), (INK, 1.2), flat=1)
    b.shape(xy("-0.07 0.36  0.11 0.36  0.13 0.50  -0.09 0.50"), WOOD, 1.0)
    b.lines(paths("-0.08 0.44 0.125 0.44 | -0.09 0.50 0.02 0.58 0.13 0.50"), 1.0, 0.9)


def statue(b: Brush) -> None:
    """A bronze figure with a raised arm on its pedestal."""
    b.shape(rect(-0.26, 0.0, 0.26, 0.06), STONE, 1.1)
    b.shape(rect(-0.20, 0.06, 0.20, 0.34), STONE, 1.2)
    b.shape(rect(-0.23, 0.34, 0.23, 0.38), STONE, 1.0)
    b.shape(rect(-0.11, 0.14, 0.11, 0.25), (OCHRE, 0.5), 0.7)
    text_lines(b, -0.09, 0.17, 0.09, 0.22, 2, 0.6, 0.8)
    bronze = b.main(PINE * 0.5 + BROWN * 0.5, 0.72)
    b.rod([(0.07, 0.74), (0.17, 0.84), (0.20, 0.99)], [0.034, 0.026, 0.020], bronze)
    b.shape(loop(xy("-0.10 0.38  -0.12 0.56  -0.10 0.72  -0.06 0.79  0.05 0.79  0.10 0.72  0.10 0.56  0.13 0.38  0.02 0.40")), bronze, 1.2)
    b.rod([(-0.08, 0.74), (-0.15, 0.62), (-0.07, 0.56)], [0.032, 0.026, 0.020], bronze)
    b.shape(oval(0, 0.86, 0.058, 0.070), bronze, 1.1)
    b.lines(paths("0.0 0.70 -0.02 0.52 0.02 0.40 | 0.05 0.66 0.06 0.50 0.08 0.40"), 0.9, 0.7)


def gravestone(b: Brush) -> None:
    """A grave mound with its stone and cut signs, a flower before it."""
    b.shape(np.concatenate([arc(0.34, 0.02, 0.72, 0.56, 0, 180, 36), xy("-0.38 0.0  1.06 0.0")]), (PINE * 0.6 + OCHRE * 0.4, 0.42), 1.0)
    b.lines(
        [
            [(0.34 + r * math.cos(a), 0.03 + 0.76 * r * math.sin(a)), (0.34 + r * math.cos(a) + 0.01, 0.09 + 0.76 * r * math.sin(a))]
            for r, a in ((0.5, 0.6), (0.6, 1.0), (0.66, 1.5), (0.45, 1.2), (0.3, 0.8), (0.62, 0.3), (0.6, 1.9))
        ],
        1.0,
        0.7,
        PINE,
        taper=0.9,
    )
    b.shape(rect(-0.56, 0.0, 0.0, 0.10), STONE, 1.1)
    b.shape(rect(-0.46, 0.10, -0.10, 0.88), b.main(INK, 0.30), 1.3)
    b.shape(loop(xy("-0.54 0.86  -0.40 0.98  -0.28 1.0  -0.16 0.98  -0.02 0.86  -0.28 0.90")), (INK, 0.5), 1.1)
    for k in range(4):
        y = 0.78 - 0.16 * k
        b.lines(
            [[(-0.34, y), (-0.22, y + 0.005)], [(-0.28, y + 0.04), (-0.285, y - 0.07)], [(-0.34, y - 0.05), (-0.22, y - 0.045)]],
            1.2,
            0.9,
            taper=0.4,
        )
    for x in (-0.50, -0.43, -0.37):
        b.line([(x, 0.02), (x - 0.02, 0.16)], 0.9, 0.9, PINE)
        b.dots([(x - 0.02, 0.18)], 0.035, (YELLOW if x > -0.45 else RED, 0.8))


def grave(b: Brush) -> None:
    """A round burial mound in grass, a low stone table before it, two pines' shade behind."""
    mound = np.concatenate([arc(0, 0.06, 0.92, 0.86, 2, 178, 44), xy("-0.98 0.0  0.98 0.0")])
    b.shape(mound, b.main(PINE * 0.55 + OCHRE * 0.45, 0.50), 1.2)
    rng = b.rng("turf")
    spots = [(r * math.cos(a), 0.06 + 0.93 * r * math.sin(a)) for r, a in zip(0.88 * np.sqrt(rng.random(44)), rng.uniform(0.1, 3.0, 44))]
    b.lines([[(x, y), (x + 0.012, y + 0.055)] for x, y in spots], 1.1, 0.65, PINE, taper=0.95)
    b.lines(
        [[(x, 0.0), (x + lean, 0.12)] for x, lean in zip(np.linspace(-1.1, 1.1, 20), rng.normal(0, 0.03, 20))], 1.3, 0.8, PINE, taper=0.95
    )
    for x in (-0.20, 0.20):
        b.shape(rect(x - 0.06, 0.0, x + 0.06, 0.14), STONE, 0.9)
    b.shape(xy("-0.40 0.14  0.40 0.14  0.34 0.24  -0.34 0.24"), (INK, 0.20), 1.0)
    b.shape(rect(-0.40, 0.10, 0.40, 0.15), STONE, 1.0)
    b.dots([(-0.10, 0.24), (0.0, 0.25), (0.09, 0.24)], 0.035, (RED, 0.7))


def tent(b: Brush) -> None:
    """A ridge tent, its door tied back."""
    own = b.main(OCHRE * 0.8 + RED * 0.2, 0.58)
    b.shape(xy("0.0 0.96  0.62 0.86  1.16 0.06  0.74 0.0"), (own[0], own[1] * 1.3), 1.2)
    b.shape(xy("0.0 0.98  -0.72 0.0  0.74 0.0"), own, 1.3)
    b.wash(xy("0.0 0.72  -0.22 0.0  0.26 0.0"), (INK, 1.05), flat=0.8)
    b.light(xy("0.0 0.70  -0.21 0.01  0.25 0.01"), (YELLOW * 0.5 + OCHRE * 0.5, 0.5), 1.0 if b.power else 0.0)
    b.shape(loop(xy("0.0 0.74  -0.10 0.40  -0.26 0.22  -0.34 0.0  -0.22 0.0  -0.12 0.24")), own, 1.0)
    b.shape(loop(xy("0.0 0.74  0.10 0.40  0.28 0.22  0.38 0.0  0.26 0.0  0.13 0.24")), own, 1.0)
    b.lines(paths("0 0.96 0 1.04 | -0.36 0.48 -0.98 0.0 | 0.62 0.86 0.66 0.93 | 1.0 0.30 1.42 0.0"), 1.0, 0.9, taper=0.1)


CATALOGUE: dict[str, Entry] = {
    "sign": entry(sign, 2.0, 1.8, "ground"),
    "fence": entry(fence, 1.0, 3.0, "ground", tall=0.34),
    "wall": entry(wall, 1.5, 4.4, "ground", tall=0.36),
    "gate": entry(gate, 3.0, 5.6, "ground"),
    "well": entry(well, 1.9, 2.4, "ground"),
    "statue": entry(statue, 3.6, 1.9, "ground", tall=0.64),
    "gravestone": entry(gravestone, 1.7, 2.8, "ground"),
    "grave": entry(grave, 1.8, 3.8, "ground", rests=False),
    "tent": entry(tent, 1.5, 3.5, "ground"),
}
