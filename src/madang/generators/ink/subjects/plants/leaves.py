"""Grasses, bamboo, single leaves, seeds and sprouts. Drawn in own heights (see things.brush)."""

import math
from itertools import pairwise

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BROWN, INK, MOSS, OCHRE, PINE, RED, YELLOW, Floats
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, petal_outline, xy


def season_green(b: Brush) -> Paint:
    """The season's own leaf colour."""
    return b.sheet.stage.foliage.leaves[0], 0.62


def blade(foot: float, height: float, bend: float) -> Floats:
    """The path of one blade of grass."""
    t = np.linspace(0, 1, 10)
    return np.stack([foot + bend * t**2.2, height * t - abs(bend) * 0.30 * t**4], 1).astype(np.float32)


def bamboo(b: Brush) -> None:
    """Three jointed stalks, leaves in groups like the sign for 'one'."""
    green = b.main(PINE * 0.6 + INK * 0.4, 0.62)
    for x, lean, half in ((-0.13, -0.02, 0.022), (0.10, 0.05, 0.018), (0.0, 0.02, 0.028)):
        joints = np.linspace(0, 1.0, 7)
        for low, high in pairwise(joints):
            a, c = x + lean * low, x + lean * high
            b.shape([(a - half, low + 0.006), (a + half, low + 0.006), (c + half, high - 0.006), (c - half, high - 0.006)], green, 0.7)
        b.lines([[(x + lean * y - half * 1.2, y), (x + lean * y + half * 1.2, y)] for y in joints[1:-1]], 1.3, 1.0, taper=0.4)
    rng, leaves = b.rng("bamboo"), []
    for x, y, side in ((-0.14, 0.84, -1), (0.02, 0.66, 1), (0.14, 0.84, 1), (-0.13, 0.50, -1), (0.02, 0.98, -1), (0.12, 0.50, 1)):
        b.line([(x, y), (x + side * 0.10, y + 0.03)], 0.8, 0.9)
        for k in range(4):
            angle = (-62 + 26 * k + rng.uniform(-6, 6)) if side > 0 else (242 - 26 * k + rng.uniform(-6, 6))
            leaves.append(petal_outline(x + side * (0.06 + 0.02 * k), y + 0.02, angle, 0.17 + 0.05 * rng.random(), 0.020, 0.9))
    for leaf in leaves:
        b.wash(leaf, (PINE * 0.5 + INK * 0.5, 1.0), hide=0.6)


def tuft(b: Brush, count: int, wide: float, bend: float, paint: Paint, weight: float, name: str) -> list[Floats]:
    """A tuft of blades from one root; gives their paths."""
    rng = b.rng(name)
    blades = [
        blade(wide * 0.5 * float(rng.uniform(-1, 1)), float(rng.uniform(0.55, 1.0)), bend * float(rng.normal())) for _ in range(count)
    ]
    b.lines(blades[::2], weight, paint[1], paint[0], taper=0.95)
    b.lines(blades[1::2], weight * 0.8, paint[1] * 1.3, paint[0] * 0.7 + INK * 0.3, taper=0.95)
    return blades


def grass(b: Brush) -> None:
    """A tuft of grass."""
    tuft(b, 34, 0.5, 0.34, season_green(b), 2.6, "grass")


def reed(b: Brush) -> None:
    """Reeds with their brown cattails and bent leaves."""
    blades = tuft(b, 16, 0.34, 0.20, season_green(b), 1.9, "reed")
    for x, top, lean in ((-0.10, 0.92, -0.05), (0.06, 1.0, 0.04), (0.16, 0.80, 0.08)):
        b.line([(x, 0), (x + lean * 0.4, top * 0.5), (x + lean, top)], 1.3, 0.9, PINE * 0.5 + INK * 0.5, taper=0.2)
        b.rod([(x + lean * 0.80, top * 0.80), (x + lean * 0.98, top * 0.97)], [0.016, 0.020, 0.016], (BROWN, 1.0), 0.8)
    b.lines([np.concatenate([blades[k][6:], [blades[k][-1] + (0.08, -0.10)]]) for k in (1, 5)], 1.4, 0.7, PINE * 0.5 + INK * 0.5, taper=0.9)


def leaf(b: Brush) -> None:
    """One broad leaf with its ribs."""
    own = b.main(*season_green(b))
    s = b.part(-0.10, 0.02, 1.0, -16)
    s.line(xy("0 0.0  0.02 0.12  0 0.24"), 1.8, 0.95, BROWN)
    s.shape(loop(xy("0 0.20  0.20 0.28  0.33 0.50  0.24 0.78  0.0 1.02  -0.24 0.78  -0.33 0.50  -0.20 0.28")), own, 1.1)
    s.line(xy("0 0.20  0.01 0.60  0 0.98"), 1.1, 0.7)
    ribs = [
        [(0, y), (side * 0.14, y + 0.10), (side * (0.29 - abs(y - 0.45) * 0.28), y + 0.17)]
        for y in (0.30, 0.43, 0.56, 0.69)
        for side in (-1, 1)
    ]
    s.lines(ribs, 0.7, 0.5)


def ginkgo_leaf(b: Brush, x: float, y: float, size: float, turn: float) -> None:
    """A yellow fan with a cleft."""
    s = b.part(x, y, size, turn)
    s.line(xy("0 0  0.03 0.24  0 0.44"), 1.2, 0.85, OCHRE, taper=0.3)
    fan = np.concatenate(
        [
            [(0, 0.42)],
            curve(xy("0.44 0.66  0.50 0.86  0.30 0.97  0.10 0.96  0.02 0.78  -0.08 0.96  -0.30 0.98  -0.50 0.86  -0.44 0.66"), 40),
        ]
    )
    s.shape(fan, (YELLOW, 0.85), 0.8)
    s.lines(
        [[(0, 0.45), (0.42 * math.sin(a), 0.44 + 0.45 * math.cos(a))] for a in np.radians((-52, -34, -16, 14, 34, 52))],
        0.4,
        0.5,
        OCHRE,
        taper=0.3,
    )


def maple_leaf(b: Brush, x: float, y: float, size: float, turn: float) -> None:
    """A red hand with seven fingers."""
    s = b.part(x, y, size, turn)
    s.line(xy("0 0.0  0.02 0.2  0 0.38"), 1.2, 0.85, BROWN, taper=0.3)
    outline = []
    for k, (angle, long) in enumerate(((-30, 0.34), (8, 0.46), (48, 0.54), (90, 0.60), (132, 0.54), (172, 0.46), (210, 0.34))):
        r = math.radians(angle)
        mid = math.radians(angle - 13)
        outline.append((0.34 * math.cos(mid) * long / 0.5, 0.40 + 0.34 * math.sin(mid) * long / 0.5))
        outline.append((long * math.cos(r), 0.40 + long * math.sin(r)))
        after = math.radians(angle + 13)
        outline.append((0.34 * math.cos(after) * long / 0.5, 0.40 + 0.34 * math.sin(after) * long / 0.5))
        if k < 6:
            between = math.radians(angle + 20)
            outline.append((0.18 * math.cos(between), 0.40 + 0.18 * math.sin(between)))
    s.shape([*outline, (0, 0.37)], (RED * 0.85 + OCHRE * 0.25, 0.80), 0.8)
    s.lines(
        [
            [(0, 0.40), (0.8 * q * math.cos(math.radians(a)), 0.40 + 0.8 * q * math.sin(math.radians(a)))]
            for a, q in ((8, 0.46), (48, 0.54), (90, 0.6), (132, 0.54), (172, 0.46))
        ],
        0.5,
        0.5,
        taper=0.3,
    )


def fallen_leaves(b: Brush) -> None:
    """Ginkgo and maple leaves on the ground, one still falling."""
    rng = b.rng("fallen")
    for k, (x, y) in enumerate(
        ((-0.78, 0.20), (-0.40, 0.34), (0.02, 0.30), (0.52, 0.34), (0.86, 0.16), (-0.62, 0.02), (-0.14, 0.02), (0.36, 0.04))
    ):
        painter = ginkgo_leaf if k % 2 else maple_leaf
        b.shadow(x, y + 0.04, 0.16, 0.05, 0.16)
        painter(b, x, y, 0.36 + 0.06 * rng.random(), float(rng.uniform(-170, 170)))
    maple_leaf(b, 0.10, 0.66, 0.34, 40)


def seed(b: Brush) -> None:
    """Seeds in a row, the last one opening with a root."""
    for x, y, turn in ((-0.66, 0.42, 20), (-0.18, 0.60, -10)):
        s = b.part(x, y, 0.42, turn)
        s.shape(loop(xy("0 0.0  0.26 0.22  0.30 0.62  0 1.0  -0.30 0.62  -0.26 0.22")), b.main(BROWN, 0.62), 1.1)
        s.line(xy("0 0.12  0.05 0.5  0 0.86"), 0.8, 0.6)
        s.lines([xy("-0.16 0.5  -0.12 0.7")], 2.0, 0.0, hide=0.8)
    s = b.part(0.40, 0.38, 0.46, 8)
    s.line(xy("0 0.08  0.08 -0.20  -0.04 -0.44  0.06 -0.74"), 1.6, 0.8, OCHRE, taper=0.8)
    s.lines([xy("0.04 -0.30  0.18 -0.42"), xy("0 -0.48  -0.14 -0.62")], 0.9, 0.7, OCHRE, taper=0.8)
    s.shape(loop(xy("0 0.0  0.26 0.22  0.30 0.62  0.06 0.94  -0.02 0.5")), b.main(BROWN, 0.62), 1.1)
    s.shape(loop(xy("0 0.0  -0.02 0.5  -0.06 0.94  -0.30 0.62  -0.26 0.22")), b.main(BROWN, 0.72), 1.1)
    s.line(xy("0 0.5  0.02 0.95  0.14 1.16"), 2.4, 0.9, MOSS, taper=0.4)
    s.shape(petal_outline(0.13, 1.12, 30, 0.36, 0.10), (MOSS, 0.8), 0.8)


def sprout(b: Brush) -> None:
    """Two young leaves out of a little heap of earth."""
    b.line(xy("0 0.16  -0.03 0.42  0 0.66"), 3.0, 0.95, MOSS * 0.6 + PINE * 0.4, taper=0.2)
    for side in (-1, 1):
        outline = xy("0 0.64  0.12 0.84  0.40 0.98  0.60 0.90  0.50 0.70  0.26 0.60") * (side, 1)
        b.shape(loop(outline), b.main(MOSS, 0.78), 1.2)
        b.line(xy("0.04 0.67  0.26 0.78  0.52 0.88") * (side, 1), 0.8, 0.6)
    b.shape(loop(xy("-0.62 0.0  -0.44 0.12  -0.16 0.20  0.10 0.21  0.40 0.13  0.62 0.0  0.2 -0.03  -0.2 -0.03")), (BROWN, 0.75), 1.1)
    b.dots([(-0.30, 0.07), (0.06, 0.11), (0.26, 0.05), (-0.08, 0.04), (0.42, 0.04)], 0.018, (INK, 0.8))


def mushroom(b: Brush) -> None:
    """A red cap with white dots, a small one beside it."""
    for x, size in ((0.36, 0.56), (-0.06, 1.0)):
        s = b.part(x, 0, size)
        s.shape(loop(xy("-0.12 0.0  -0.09 0.30  -0.11 0.52  0.11 0.52  0.09 0.30  0.13 0.0")), (OCHRE, 0.12), 1.1)
        s.shape(np.concatenate([arc(0, 0.50, 0.46, 0.07, 180, 360), arc(0, 0.50, 0.46, 0.10, 0, 180)]), (OCHRE, 0.26), 0.9)
        s.shape(np.concatenate([arc(0, 0.52, 0.46, 0.46, 0, 180, 40), arc(0, 0.52, 0.46, 0.06, 180, 360, 24)]), b.main(RED, 0.80), 1.3)
        for dx, dy, r in ((-0.22, 0.72, 0.065), (0.06, 0.86, 0.075), (0.26, 0.66, 0.06), (0.0, 0.60, 0.055), (-0.36, 0.58, 0.035)):
            s.wash(oval(dx, dy, r, r * 0.8), BARE)
        s.line(arc(0, 0.40, 0.14, 0.04, 180, 360), 1.0, 0.7)
    tuft(b.part(0.10, 0, 0.24), 16, 2.2, 0.4, (PINE, 0.8), 1.6, "moss")


CATALOGUE: dict[str, Entry] = {
    "bamboo-plant": entry(bamboo, 4.2, 2.0, "ground", rests=False, tall=0.86),
    "grass": entry(grass, 0.40, 0.46, "ground", rests=False, tall=0.46),
    "reed": entry(reed, 1.7, 0.8, "ground", rests=False, tall=0.76),
    "leaf": entry(leaf, 0.14, 0.11, "hand"),
    "fallen-leaves": entry(fallen_leaves, 0.22, 0.46, "ground", rests=False, tall=0.46),
    "seed": entry(seed, 0.02, 0.03, "hand", tall=0.46),
    "sprout": entry(sprout, 0.10, 0.12, "ground", rests=False, tall=0.5),
    "mushroom": entry(mushroom, 0.12, 0.14, "ground"),
}
