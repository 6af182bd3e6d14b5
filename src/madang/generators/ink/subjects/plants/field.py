"""What fields and kitchen gardens grow. Drawn in own heights (see things.brush)."""

import math

import numpy as np

from madang.generators.ink.pigment import BROWN, MOSS, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.plants.leaves import blade
from madang.generators.ink.subjects.things.brush import Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import loop, oval, paths, petal_outline, shine, xy

LEAF = PINE * 0.6 + MOSS * 0.4


def rice_plant(b: Brush) -> None:
    """Rice: bowed ears heavy with grain, gold in autumn."""
    rng = b.rng("rice")
    ripe = b.sheet.stage.scene.season == "autumn"
    green = (OCHRE * 0.6 + MOSS * 0.4) if ripe else LEAF
    b.lines(
        [blade(float(rng.uniform(-0.12, 0.12)), float(rng.uniform(0.6, 0.95)), float(rng.normal(0, 0.2))) for _ in range(18)],
        1.6,
        0.75,
        green,
        taper=0.95,
    )
    for foot, reach, top in ((-0.05, -0.42, 0.86), (0.0, 0.30, 1.0), (0.06, 0.52, 0.84), (-0.02, -0.20, 0.98), (0.03, 0.12, 0.92)):
        t = np.linspace(0, 1, 24)
        ear = np.stack([foot + reach * t**1.6, top * np.sin(np.pi * 0.62 * t) / np.sin(np.pi * 0.5) * 0.98], 1)
        b.line(ear, 1.0, 0.8, green, taper=0.3)
        for k in range(13, 24):
            angle = math.degrees(math.atan2(*(ear[k] - ear[k - 1])[::-1]))
            for side in (-1, 1):
                b.wash(
                    petal_outline(float(ear[k, 0]), float(ear[k, 1]), angle + side * 28, 0.055, 0.012, 0.4),
                    (OCHRE if ripe else YELLOW * 0.6 + OCHRE * 0.5, 0.95),
                    flat=1,
                )


def cabbage(b: Brush) -> None:
    """A Korean cabbage: pale ribs wrapped in ruffled green."""
    outer = paths(
        "-0.10 0.02  -0.46 0.20  -0.62 0.60  -0.50 0.86  -0.30 0.70 | 0.10 0.02  0.46 0.20  0.62 0.60  0.50 0.86  0.30 0.70 |"
        "-0.24 0.10  -0.42 0.50  -0.36 0.90  -0.12 1.02  0.16 1.0  0.36 0.90  0.42 0.50  0.24 0.10"
    )
    for leaf, tone in zip(outer, (0.9, 0.9, 0.7)):
        b.shape(loop(leaf), b.main(LEAF, tone), 1.1)
    b.shape(loop(xy("0.02 0.02  -0.26 0.16  -0.36 0.52  -0.24 0.80  -0.10 0.88  0.0 0.74  0.06 0.40")), b.main(MOSS, 0.42), 1.1)
    b.shape(loop(xy("0.02 0.02  0.26 0.14  0.36 0.46  0.28 0.76  0.12 0.84  0.04 0.60  0.0 0.30")), b.main(MOSS, 0.38), 1.1)
    b.shape(
        loop(xy("-0.16 0.0  -0.10 0.30  -0.14 0.56  -0.06 0.44  0.0 0.62  0.06 0.40  0.14 0.54  0.10 0.28  0.16 0.0")), (OCHRE, 0.05), 1.0
    )
    b.lines(
        paths(
            "-0.12 0.40 -0.22 0.66 | -0.08 0.30 -0.28 0.50 | 0.12 0.40 0.22 0.62"
            " | 0.08 0.28 0.28 0.46 | -0.44 0.30 -0.52 0.64 | 0.44 0.30 0.52 0.64 | 0 0.70 0.02 0.94"
        ),
        0.8,
        0.5,
    )


def vegetable(b: Brush) -> None:
    """A white radish and a carrot with their greens, crossed."""
    for x, turn, own, wide in ((0.22, -24, (RED * 0.55 + OCHRE * 0.6, 0.85), 0.115), (-0.22, 22, (OCHRE, 0.06), 0.15)):
        s = b.part(x, 0.0, 1.0, turn)
        for angle, long in ((60, 0.34), (78, 0.42), (94, 0.44), (112, 0.40), (128, 0.32)):
            s.shape(petal_outline(0, 0.56, angle, long, 0.055, 0.3), (PINE, 0.62), 0.7)
            r = math.radians(angle)
            s.line([(0, 0.56), (0.8 * long * math.cos(r), 0.56 + 0.8 * long * math.sin(r))], 0.7, 0.6)
        s.shape(
            loop(
                [
                    (0, -0.06),
                    (wide * 0.55, 0.18),
                    (wide, 0.46),
                    (wide * 0.6, 0.58),
                    (-wide * 0.6, 0.58),
                    (-wide, 0.46),
                    (-wide * 0.55, 0.18),
                ]
            ),
            own,
            1.2,
        )
        if wide > 0.12:
            s.tint(loop([(wide * 0.95, 0.46), (0.06, 0.57), (-0.06, 0.57), (-wide * 0.95, 0.46), (0, 0.38)]), (MOSS, 0.40))
        s.lines([[(k * wide * 0.5, y), (k * wide * 0.1, y - 0.008)] for y in (0.16, 0.28, 0.40) for k in (-1, 1)], 0.7, 0.5)


def pumpkin(b: Brush) -> None:
    """An orange pumpkin with its ribs and twisted stalk."""
    own = b.main(OCHRE * 0.8 + RED * 0.25, 0.70)
    for x, rx in ((-0.42, 0.26), (0.42, 0.26), (-0.24, 0.30), (0.24, 0.30), (0.0, 0.26)):
        b.shape(oval(x, 0.40, rx, 0.40), own, 1.0)
    b.shape(loop(xy("-0.07 0.74  -0.05 0.90  -0.14 1.0  -0.04 1.04  0.06 0.92  0.08 0.75  0 0.72")), (PINE * 0.6 + BROWN * 0.4, 0.8), 1.1)
    b.line(xy("0.06 0.80  0.26 0.92  0.42 0.84  0.52 0.92  0.46 0.98"), 1.1, 0.9, PINE)
    b.shape(loop(xy("0.40 0.84  0.56 0.92  0.76 0.88  0.72 0.74  0.56 0.70  0.50 0.78")), (PINE, 0.68), 0.9)
    shine(b, xy("-0.50 0.36  -0.50 0.52  -0.42 0.66"), 2.4)


def pepper(b: Brush) -> None:
    """Red peppers hanging from their green stalks."""
    for x, y, turn, size in ((-0.22, 0.14, 16, 0.86), (0.24, 0.10, -18, 0.86), (0.02, 0.0, 4, 1.0)):
        s = b.part(x, y, size, turn)
        s.line(xy("0 0.80  0.03 0.92  0.0 1.0"), 2.4, 0.95, PINE, taper=0.3)
        s.shape(loop(xy("0.10 0.0  0.10 0.26  0.13 0.52  0.11 0.74  0 0.80  -0.11 0.74  -0.12 0.50  -0.06 0.24")), b.main(RED, 0.90), 1.2)
        s.shape(loop(xy("-0.12 0.73  -0.08 0.84  0 0.87  0.08 0.84  0.12 0.73  0.05 0.77  0 0.71  -0.05 0.77")), (PINE, 0.85), 0.9)
        shine(s, xy("-0.06 0.36  -0.075 0.54  -0.06 0.66"), 2.4)


CATALOGUE: dict[str, Entry] = {
    "rice-plant": entry(rice_plant, 0.9, 0.9, "ground", rests=False, tall=0.72),
    "vegetable": entry(vegetable, 0.34, 0.36, "table"),
    "cabbage": entry(cabbage, 0.30, 0.36, "ground"),
    "pumpkin": entry(pumpkin, 0.26, 0.36, "ground", tall=0.48),
    "pepper": entry(pepper, 0.13, 0.11, "hand"),
}
