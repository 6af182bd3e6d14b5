"""Small things that are worn, kept and given: rings, crowns, coins, gifts. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import CINNABAR, DARK, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import annulus, arc, block, loop, oval, rect, shine, xy


def ring(b: Brush) -> None:
    """A plain thick band, as Korean silver rings are, leaning a little; cut flowers on its wall."""
    pigment, density = b.main(BLUE, 0.34)
    band = b.part(0, 0.50, 1.0, 12)
    outer, inner = oval(0, 0.13, 0.62, 0.33), oval(0, 0.12, 0.47, 0.225)
    well = np.concatenate([arc(0, 0.12, 0.47, 0.225, 180, 0), arc(0, -0.02, 0.47, 0.20, 0, 180)])
    band.shape(well, (pigment, density * 1.9), 0.8)
    wall = np.concatenate([arc(0, 0.13, 0.62, 0.33, 180, 360), arc(0, -0.17, 0.60, 0.31, 360, 180)])
    band.wash(wall, (pigment, density * 1.25))
    band.wash(annulus(outer, inner), (pigment, density * 0.45), flat=0.5)
    band.contours([wall, outer, inner], 1.15)
    shine(band, arc(0, -0.02, 0.61, 0.32, 212, 248), 3.2)
    shine(band, arc(0, 0.125, 0.545, 0.28, 100, 160), 1.6)
    if b.near:
        for angle in (-22, 4, 30):
            x, y = 0.605 * np.sin(np.radians(angle)), -0.03 - 0.315 * np.cos(np.radians(angle))
            flower = [oval(x + 0.035 * np.cos(a), y + 0.035 * np.sin(a), 0.022, 0.020, 10) for a in np.linspace(0, 2 * np.pi, 6)[:-1]]
            band.contours(flower, 0.45, 0.75)
        band.lines([arc(0, 0.09, 0.615, 0.325, 190, 350), arc(0, -0.13, 0.605, 0.315, 190, 350)], 0.45, 0.6, taper=0.2)


def necklace(b: Brush) -> None:
    """Beads on a string, a drop at the lowest."""
    pigment, density = b.main(RED, 0.7)
    t = np.linspace(-0.02, 1.02, 25)
    x, y = 0.42 * np.sin(np.pi * (t - 0.5) * 1.06), 0.95 - 0.68 * np.sin(np.pi * np.clip(t, 0, 1)) ** 0.75
    b.line(np.stack([x, y], 1), 0.6, 0.8, taper=0.1)
    for k in range(1, 24):
        size = 0.022 + 0.020 * (1 - abs(k - 12) / 12)
        b.shape(oval(x[k], y[k], size), (pigment, density * (0.8 if k % 2 else 1.0)), 0.6)
    b.shape(loop(xy("0 0.25  0.085 0.10  0 0.0  -0.085 0.10")), (pigment, density * 1.1), 1.0)
    shine(b, [(-0.035, 0.15), (-0.045, 0.09), (-0.02, 0.05)])


def crown(b: Brush) -> None:
    """Five points on a band, with jewels."""
    pigment, density = b.main(OCHRE, 0.75)
    points = xy("-0.60 0.24  -0.72 0.86  -0.38 0.52  -0.30 0.94  -0.10 0.56  0 1.0  0.10 0.56  0.30 0.94  0.38 0.52  0.72 0.86  0.60 0.24")
    b.shape([*points, *arc(0, 0.24, 0.60, 0.12, 0, -180)], (pigment, density), 1.2)
    band = np.concatenate([arc(0, 0.24, 0.60, 0.13, 180, 360), arc(0, 0.08, 0.56, 0.12, 360, 180)])
    b.shape(band, (pigment, density * 1.2), 1.1)
    b.dots([(-0.72, 0.88), (-0.30, 0.96), (0, 1.02), (0.30, 0.96), (0.72, 0.88)], 0.045, (pigment, density * 1.3))
    b.dots([(-0.36, 0.08), (0, 0.03), (0.36, 0.08)], 0.045, CINNABAR)
    shine(b, [(-0.50, 0.34), (-0.55, 0.6)])


def coin(b: Brush) -> None:
    """An old cash coin: round, a square hole, four signs around it."""
    pigment, density = b.main(OCHRE, 0.62)
    face, hole = oval(0, 0.5, 0.5), rect(-0.12, 0.38, 0.12, 0.62)
    b.shape(oval(0.035, 0.475, 0.5), (pigment * 0.6 + INK * 0.4, 0.9), 0.8)
    b.wash(annulus(face, hole), (pigment, density))
    b.contours([face, oval(0, 0.5, 0.42), hole, rect(-0.155, 0.345, 0.155, 0.655)], 0.9)
    if b.near:
        for x, y in ((0, 0.79), (0, 0.21), (-0.29, 0.5), (0.29, 0.5)):
            b.lines(
                [
                    [(x - 0.05, y + 0.045), (x + 0.05, y + 0.05)],
                    [(x, y + 0.085), (x - 0.01, y - 0.07)],
                    [(x - 0.06, y - 0.01), (x + 0.065, y)],
                    [(x - 0.055, y - 0.07), (x + 0.06, y - 0.06)],
                ],
                0.7,
                0.85,
            )
    shine(b, arc(0, 0.5, 0.46, 0.46, 115, 160), 1.5)


def money(b: Brush) -> None:
    """A fan of banknotes: a face in an oval, figures in the corners."""
    pigment, density = b.main(PINE, 0.34)
    for turn, x in ((16, -0.10), (4, 0.0), (-9, 0.10)):
        note = b.part(x, 0.10, 1.0, turn)
        note.shape(rect(-0.75, 0, 0.75, 0.72), (pigment, density), 1.0, flat=0.5)
    note.contour(rect(-0.68, 0.07, 0.68, 0.65), 0.5, 0.6)
    note.shape(oval(0.26, 0.36, 0.19, 0.25), (OCHRE, 0.10), 0.8)
    if b.near:
        note.wash(oval(0.26, 0.37, 0.075, 0.10), (BROWN, 0.25))
        note.wash(loop(xy("0.17 0.44  0.19 0.52  0.26 0.57  0.33 0.52  0.35 0.44  0.26 0.46")), DARK)
        note.wash(loop(xy("0.12 0.16  0.20 0.25  0.26 0.23  0.32 0.25  0.40 0.16  0.26 0.12")), (BLUE, 0.6))
        note.contours([oval(-0.36, 0.36, 0.17, 0.17), oval(-0.36, 0.36, 0.11, 0.11)], 0.5, 0.6)
    for x in (-0.60, -0.54, -0.48):
        note.contour(oval(x + 0.05, 0.57, 0.024, 0.038, 14), 0.6, 0.9)
    note.line([(-0.615, 0.535), (-0.615, 0.605)], 0.8, 0.9)


def gift(b: Brush) -> None:
    """A box tied with a ribbon and its bow."""
    paper, ribbon = b.main(BLUE, 0.26), CINNABAR
    block(b, -0.46, 0, 0.36, 0.60, paper, deep=(0.16, 0.12))
    b.shape(rect(-0.14, 0, 0.03, 0.60), ribbon, 0.7)
    b.shape(xy("-0.14 0.60  0.03 0.60  0.19 0.72  0.03 0.72"), ribbon, 0.6)
    b.shape(xy("-0.40 0.645  0.41 0.645  0.46 0.69  -0.34 0.69"), ribbon, 0.5)
    for side in (-1, 1):
        b.shape(loop([(0.02, 0.68), (side * 0.16 + 0.02, 0.96), (side * 0.34 + 0.02, 0.92), (side * 0.26 + 0.02, 0.70)]), ribbon, 1.0)
        b.shape([(0.02, 0.69), (side * 0.24, 0.56), (side * 0.30 + 0.02, 0.62), (side * 0.06 + 0.02, 0.71)], ribbon, 0.7)
        b.line([(0.03, 0.70), (side * 0.14 + 0.02, 0.82), (side * 0.20 + 0.02, 0.86)], 0.7, 0.8)
    b.shape(oval(0.02, 0.695, 0.06, 0.055), ribbon, 1.0)


def heart(b: Brush) -> None:
    """A heart, wet and red."""
    half = xy("0 0.04  0.30 0.33  0.50 0.62  0.46 0.88  0.26 0.98  0.07 0.90  0 0.76")
    left = [(-x, y) for x, y in half[::-1]]
    path = np.concatenate([curve(half, 40), curve(left, 40)])
    b.shape(path, b.main(RED, 0.75), 0.8)
    shine(b, [(-0.36, 0.60), (-0.37, 0.76), (-0.27, 0.87)], 2.4)


CATALOGUE: dict[str, Entry] = {
    "ring": entry(ring, 0.022, 0.028, "hand", tall=0.50),
    "necklace": entry(necklace, 0.24, 0.22, "hand"),
    "crown": entry(crown, 0.22, 0.32, "table"),
    "coin": entry(coin, 0.026, 0.026, "hand", tall=0.46),
    "money": entry(money, 0.09, 0.16, "hand"),
    "gift": entry(gift, 0.26, 0.26, "table"),
    "heart": entry(heart, 0.30, 0.30, "air", tall=0.48),
}
