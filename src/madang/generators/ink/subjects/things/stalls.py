"""What lies on a stall, in a shed and on a kitchen table: crocks, tofu, scales, firewood, cloth. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, MOSS, OCHRE, PINE, PINK, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, GOLD, METAL, PALE, PAPER, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, block, handle, lathe, lattice, loop, oval, rect, rounded, shine, xy

CLAY = (BROWN * 0.75 + INK * 0.25, 0.72)


def onggi(b: Brush) -> None:
    """A crock of dark earthenware with its lid, as they stand on every terrace of jars."""
    own = b.main(*CLAY)
    b.shape(lathe([(0.0, 0.0), (0.24, 0.0), (0.42, 0.22), (0.47, 0.46), (0.36, 0.70), (0.30, 0.78), (0.0, 0.78)]), own, 1.3)
    b.shape(np.concatenate([arc(0, 0.79, 0.38, 0.07, 180, 360), arc(0, 0.80, 0.38, 0.13, 0, 180)]), own, 1.2)
    b.shape(np.concatenate([arc(0, 0.90, 0.10, 0.03, 180, 360), arc(0, 0.92, 0.10, 0.05, 0, 180)]), own, 0.9)
    b.lines([arc(0, 0.58, 0.44, 0.09, 205, 335), arc(0, 0.52, 0.46, 0.09, 200, 340)], 0.8, 0.0, hide=0.35, taper=0.3)
    b.line(xy("-0.16 0.36  -0.05 0.28  0.06 0.38  0.18 0.30"), 1.4, 0.0, hide=0.30)
    shine(b, [(-0.34, 0.54), (-0.37, 0.40), (-0.32, 0.26)], 3.0)


def jar(b: Brush) -> None:
    """A glass jar with a screwed lid and honey, jam or pickles in it; a paper label."""
    pigment, density = b.main(OCHRE * 0.75 + RED * 0.25, 0.75)
    body = rounded(-0.36, 0.0, 0.36, 0.80, 0.12)
    b.shape(body, (BLUE, 0.08), 1.2)
    b.wash(rounded(-0.32, 0.04, 0.32, 0.64, 0.10), (pigment, density))
    b.wash(oval(0, 0.64, 0.32, 0.035), (pigment, density * 0.6), flat=0.7)
    b.shape(rounded(-0.34, 0.80, 0.34, 0.98, 0.04), b.main(OCHRE, 0.55) if pigment is INK else (RED * 0.6 + BROWN * 0.4, 0.7), 1.1)
    b.lines([[(x, 0.83), (x, 0.95)] for x in np.linspace(-0.27, 0.27, 8)], 0.5, 0.5, taper=0.1)
    b.shape(rect(-0.24, 0.18, 0.24, 0.46), PAPER, 0.8)
    b.lines([[(-0.16, 0.37), (0.16, 0.37)], [(-0.12, 0.28), (0.12, 0.28)]], 0.9, 0.6)
    shine(b, [(-0.29, 0.72), (-0.30, 0.40), (-0.28, 0.12)], 2.6)


def bucket(b: Brush) -> None:
    """A tin bucket with its bow and water to the brim."""
    paint = b.main(*METAL)
    b.line(arc(0, 0.62, 0.50, 0.42, 4, 176), 1.6, 1.0, taper=0.1)
    b.shape(xy("-0.50 0.66  -0.36 0.04  -0.20 0.0  0.20 0.0  0.36 0.04  0.50 0.66"), paint, 1.2)
    b.shape(oval(0, 0.66, 0.50, 0.11), (paint[0], paint[1] * 0.5), 1.1)
    b.wash(oval(0, 0.645, 0.44, 0.08), (BLUE, 0.55), flat=0.5)
    b.lines([arc(0, 0.52, 0.46, 0.10, 190, 350), arc(0, 0.14, 0.38, 0.08, 190, 350)], 0.9, 0.8, taper=0.2)
    b.dots([(-0.50, 0.64), (0.50, 0.64)], 0.035)
    shine(b, [(-0.38, 0.50), (-0.31, 0.16)], 3.0)


def tofu(b: Brush) -> None:
    """A block of fresh tofu on its wet board, steaming."""
    block(b, -0.95, 0.0, 0.75, 0.10, WOOD, deep=(0.34, 0.20))
    block(b, -0.62, 0.12, 0.42, 0.58, b.main(OCHRE, 0.07), deep=(0.30, 0.18))
    b.lines([[(-0.10, 0.58), (0.20, 0.76)], [(-0.10, 0.57), (-0.10, 0.13)]], 0.7, 0.45, taper=0.2)
    b.dots([(-0.44, 0.40), (-0.22, 0.30), (0.10, 0.44), (0.28, 0.24)], 0.014, (INK, 0.25))
    b.lines([xy("-0.24 0.80  -0.32 0.90  -0.20 0.99  -0.28 1.10"), xy("0.10 0.84  0.02 0.93  0.14 1.02  0.06 1.12")], 1.4, 0.30)


def dough(b: Brush) -> None:
    """A round of dough on a floured board, the rolling pin behind it."""
    b.shape(rounded(-1.10, 0.0, 1.10, 0.14, 0.05), WOOD, 1.1)
    pin = b.part(0.10, 0.60, 1.0, 14)
    pin.shape(rounded(-0.66, -0.10, 0.66, 0.10, 0.10), (BROWN, 0.34), 1.1)
    for side in (-1, 1):
        pin.shape(rounded(side * 0.78 - 0.13, -0.05, side * 0.78 + 0.13, 0.05, 0.05), (BROWN, 0.50), 0.9)
    b.shape(loop(xy("-0.78 0.14  -0.74 0.42  -0.40 0.62  0.06 0.58  0.42 0.42  0.46 0.14")), (OCHRE, 0.16), 1.3)
    b.lines([xy("-0.48 0.46  -0.24 0.40  -0.10 0.26"), xy("0.10 0.44  0.20 0.34  0.18 0.22")], 1.0, 0.4)
    rng = b.rng("flour")
    b.dots(np.stack([rng.uniform(-1.05, 1.05, 26), rng.uniform(0.08, 0.20, 26)], 1).tolist(), 0.018, BARE)


def scales(b: Brush) -> None:
    """A market scale: a pan over a round dial with its needle."""
    b.shape(xy("-0.42 0.0  0.42 0.0  0.34 0.66  -0.34 0.66"), b.main(PINE * 0.6 + BLUE * 0.4, 0.55), 1.2)
    b.shape(oval(0, 0.34, 0.26), BARE, 1.1)
    turns = np.radians(np.linspace(0, 330, 12))
    b.lines(
        [[(0.20 * np.cos(a), 0.34 + 0.20 * np.sin(a)), (0.24 * np.cos(a), 0.34 + 0.24 * np.sin(a))] for a in turns], 0.7, 0.8, taper=0.1
    )
    b.line([(0, 0.34), (0.13, 0.49)], 1.4, 0.95, RED, taper=0.2)
    b.dots([(0, 0.34)], 0.03)
    b.shape(rect(-0.05, 0.66, 0.05, 0.76), METAL, 0.9)
    b.shape(np.concatenate([arc(0, 0.86, 0.62, 0.12, 180, 360), [(0.62, 0.90), (-0.62, 0.90)]]), METAL, 1.2)
    b.shape(oval(0, 0.89, 0.62, 0.07), (BLUE, 0.16), 1.0)


def firewood(b: Brush) -> None:
    """A stack of split logs, their pale faces to us."""
    rng = b.rng("logs")
    for row, count in enumerate((6, 5, 6, 5)):
        for k in range(count):
            x, y = (k - (count - 1) / 2) * 0.30 + rng.uniform(-0.02, 0.02), 0.13 + row * 0.235
            r = 0.135 + rng.uniform(-0.015, 0.012)
            face = (
                oval(x, y, r, r * rng.uniform(0.82, 0.95), 18)
                if (k + row) % 3
                else loop([(x - r, y - r * 0.6), (x + r, y - r * 0.5), (x, y + r)])
            )
            b.shape(face, (BROWN * 0.5 + OCHRE * 0.5, 0.32 + 0.12 * float(rng.random())), 1.1)
            if b.near:
                b.contours([oval(x, y, r * 0.55, r * 0.46, 14)], 0.5, 0.45, BROWN)
                b.line([(x, y), (x + 0.6 * r, y + 0.3 * r)], 0.5, 0.6, BROWN)


def scarecrow(b: Brush) -> None:
    """A scarecrow: two crossed poles, an old coat, a straw hat over a sack's face."""
    b.rod([(0, 0.0), (0.01, 0.80)], 0.018, WOOD, 0.9)
    b.rod([(-0.46, 0.585), (0.46, 0.60)], 0.016, WOOD, 0.9)
    coat = b.main(BLUE * 0.7 + INK * 0.3, 0.60)
    b.shape(
        xy(
            "-0.40 0.63  -0.10 0.68  0.10 0.68  0.40 0.64  0.41 0.53  0.17 0.52"
            "  0.22 0.20  0.10 0.24  0.02 0.18  -0.08 0.25  -0.20 0.19  -0.16 0.51  -0.41 0.52"
        ),
        coat,
        1.2,
    )
    b.shape(rect(-0.12, 0.33, -0.02, 0.43), (RED, 0.6), 0.8)
    b.lines([xy("0.0 0.66  0.01 0.46  0.0 0.24")], 0.9, 0.7)
    straw = [[(s * 0.40, 0.58), (s * (0.50 + 0.02 * k), 0.66 - 0.05 * k)] for s in (-1, 1) for k in range(5)]
    b.lines([*straw, *([[(x, 0.22), (x * 1.3, 0.12)] for x in np.linspace(-0.16, 0.18, 7)])], 0.9, 0.9, OCHRE, taper=0.7)
    b.shape(loop(xy("-0.10 0.70  -0.12 0.80  -0.07 0.88  0.07 0.88  0.12 0.80  0.10 0.70")), (OCHRE, 0.28), 1.1)
    b.dots([(-0.045, 0.80), (0.045, 0.80)], 0.014)
    b.line(xy("-0.05 0.745  0 0.73  0.05 0.745"), 0.9, 0.9, taper=0.2)
    b.shape(oval(0, 0.875, 0.24, 0.035), (OCHRE, 0.62), 1.1)
    b.shape(loop(xy("-0.11 0.88  -0.08 0.98  0.02 1.0  0.10 0.96  0.12 0.88")), (OCHRE, 0.62), 1.0)


def beehive(b: Brush) -> None:
    """A wooden hive of two boxes on legs, and its bees."""
    for x in (-0.34, 0.30):
        b.rod([(x, 0.0), (x, 0.14)], 0.03, WOOD, 0.8)
    paint = b.main(OCHRE * 0.6 + BROWN * 0.3, 0.42)
    block(b, -0.44, 0.12, 0.36, 0.46, paint, deep=(0.16, 0.10))
    block(b, -0.44, 0.46, 0.36, 0.76, (paint[0], paint[1] * 0.8), deep=(0.16, 0.10))
    block(b, -0.50, 0.76, 0.42, 0.84, METAL, deep=(0.18, 0.11))
    b.shape(rect(-0.18, 0.13, 0.12, 0.17), DARK, 0.6)
    b.shape(rect(-0.26, 0.09, 0.20, 0.125), WOOD, 0.8)
    b.lines([[(-0.14, 0.63), (0.06, 0.63)]], 2.4, 0.8, taper=0.1)
    for x, y in xy("-0.62 0.34  -0.54 0.62  -0.34 0.24  0.02 0.24  0.58 0.98  0.70 0.60  -0.66 0.94  0.22 0.06"):
        b.shape(oval(x, y, 0.034, 0.022, 12), (YELLOW, 0.95), 0.7)
        b.lines([[(x - 0.005, y - 0.02), (x - 0.005, y + 0.02)]], 0.8, 1.0, taper=0.1)
        b.shape(oval(x + 0.01, y + 0.032, 0.022, 0.014, 10), (BLUE, 0.10), 0.4)


def cloth(b: Brush) -> None:
    """A cotton cloth folded over once, a coloured border woven in."""
    paint = b.main(OCHRE, 0.07)
    stripe = b.main(BLUE, 0.6) if paint[1] < 0.2 else BARE
    b.shape(loop(xy("-0.72 0.06  -0.66 0.60  -0.50 0.92  0.10 0.98  0.62 0.84  0.76 0.30  0.66 0.02  0.0 0.0")), paint, 1.2)
    b.shape(loop(xy("-0.66 0.60  -0.30 0.66  0.10 0.60  0.62 0.84  0.10 0.98  -0.50 0.92")), (paint[0], paint[1] * 1.6), 1.0)
    b.lines(
        [xy("-0.70 0.20  -0.30 0.14  0.20 0.18  0.72 0.16"), xy("-0.70 0.28  -0.30 0.22  0.20 0.26  0.74 0.24")],
        1.8,
        0.8,
        stripe[0],
        taper=0.1,
    )
    b.lines([xy("-0.30 0.62  -0.36 0.36  -0.30 0.10"), xy("0.22 0.58  0.30 0.36  0.26 0.08")], 0.8, 0.35)


def suitcase(b: Brush) -> None:
    """A suitcase of leather with two straps, a handle and stickers."""
    handle(b, (-0.16, 0.84), (0.0, 1.0), (0.16, 0.84), 0.03, WOOD)
    paint = b.main(BROWN * 0.7 + RED * 0.3, 0.58)
    block(b, -0.68, 0.04, 0.60, 0.84, paint, deep=(0.12, 0.06))
    b.line([(-0.68, 0.46), (0.60, 0.46)], 1.0, 0.8, taper=0.1)
    for x in (-0.42, 0.30):
        b.shape(rect(x, 0.04, x + 0.10, 0.84), (paint[0], paint[1] * 1.5), 0.9)
        b.shape(rect(x - 0.01, 0.52, x + 0.11, 0.62), GOLD, 0.8)
    b.shape(rect(-0.08, 0.42, 0.02, 0.52), GOLD, 0.8)
    b.shape(oval(0.14, 0.24, 0.11, 0.08), (BLUE, 0.45), 0.7)
    b.shape(rect(-0.24, 0.18, -0.06, 0.32), (YELLOW, 0.5), 0.7)
    shine(b, [(-0.60, 0.72), (-0.60, 0.20)], 2.4)


def wineglass(b: Brush) -> None:
    """A pair of stemmed glasses leaning to each other, half full."""
    for side in (-1, 1):
        g = b.part(side * 0.24, 0.0, 1.0, side * -4)
        g.shape(oval(0, 0.03, 0.17, 0.03), (BLUE, 0.12), 0.9)
        g.line([(0, 0.04), (0, 0.44)], 1.6, 0.8, taper=0.1)
        g.shape(lathe([(0.0, 0.42), (0.14, 0.52), (0.185, 0.70), (0.155, 0.98), (0.0, 0.98)]), (BLUE, 0.07), 1.1)
        g.wash(lathe([(0.0, 0.45), (0.12, 0.53), (0.165, 0.66), (0.168, 0.74), (0.0, 0.74)]), b.main(OCHRE, 0.5))
        g.contour(oval(0, 0.98, 0.155, 0.025), 0.7, 0.7)
        shine(g, [(-0.11, 0.90), (-0.13, 0.72), (-0.09, 0.58)], 1.8)
    b.lines([xy("-0.10 1.06  -0.16 1.14"), xy("0.0 1.08  0.0 1.18"), xy("0.10 1.06  0.16 1.14")], 1.0, 0.7)


def ice_cream(b: Brush) -> None:
    """Two scoops in a wafer."""
    b.shape(xy("-0.18 0.52  0.18 0.52  0.02 0.0  -0.02 0.0"), (OCHRE, 0.62), 1.1)
    lines = [[(-0.18 + 0.09 * k, 0.52), (0.02 * k - 0.03, 0.10)] for k in range(5)]
    b.lines(
        [*lines, *([[(-0.15 + 0.03 * k, 0.43 - 0.10 * k), (0.15 - 0.03 * k, 0.43 - 0.10 * k)] for k in range(4)])],
        0.6,
        0.6,
        BROWN,
        taper=0.1,
    )
    b.shape(
        loop(xy("-0.24 0.54  -0.27 0.66  -0.16 0.76  0.16 0.76  0.27 0.66  0.24 0.54  0.12 0.50  0.04 0.54  -0.06 0.49  -0.14 0.54")),
        b.main(PINK, 0.45),
        1.2,
    )
    b.shape(loop(xy("-0.20 0.76  -0.20 0.90  -0.06 1.0  0.10 0.99  0.21 0.88  0.20 0.76  0.06 0.72  -0.08 0.74")), (OCHRE, 0.16), 1.1)
    shine(b, [(-0.13, 0.92), (-0.14, 0.82)], 2.4)


def swaddled(b: Brush) -> None:
    """A newborn in a blanket, only the small face bare: what lies in somebody's arms."""
    p = b.part(0.0, 0.5, 1.0, 12)
    p.shape(
        loop(xy("-0.98 -0.06  -0.80 0.30  -0.20 0.44  0.52 0.40  0.96 0.28  1.02 -0.06  0.80 -0.34  0.10 -0.44  -0.66 -0.34")),
        b.main(PINK, 0.26),
        1.2,
    )
    p.shape(oval(0.60, 0.04, 0.33, 0.31), (OCHRE * 0.6 + RED * 0.4, 0.20), 1.0)
    p.shape(np.concatenate([arc(0.60, 0.12, 0.33, 0.25, 0, 180), arc(0.60, 0.14, 0.33, 0.08, 180, 360)]), (INK, 0.50), 0.6)
    p.lines(
        [arc(0.50, 0.0, 0.06, 0.035, 200, 340), arc(0.72, 0.0, 0.06, 0.035, 200, 340), arc(0.61, -0.13, 0.05, 0.03, 200, 340)],
        1.0,
        0.9,
        taper=0.3,
    )
    p.lines(
        [xy("0.24 0.36  0.12 0.04  0.30 -0.40"), xy("-0.10 0.42  -0.30 0.10  -0.20 -0.36"), xy("-0.50 0.36  -0.66 0.06  -0.58 -0.30")],
        0.9,
        0.5,
    )


def cage(b: Brush) -> None:
    """A bird cage with its ring, a perch inside."""
    b.contour(oval(0, 0.96, 0.05), 1.2)
    dome = np.concatenate([[(-0.34, 0.08)], arc(0, 0.52, 0.34, 0.38, 180, 0), [(0.34, 0.08)]])
    b.wash(dome, PALE)
    b.contour(dome, 1.2)
    for x in np.linspace(-0.26, 0.26, 7):
        b.line([(x, 0.08), (x, 0.52), (x * 0.72, 0.76), (0, 0.90)], 0.9, 0.9, taper=0.1)
    b.shape(rounded(-0.38, 0.0, 0.38, 0.10, 0.03), GOLD, 1.1)
    b.lines([[(-0.34, 0.50), (0.34, 0.50)], [(-0.22, 0.30), (0.22, 0.30)]], 1.2, 0.9, taper=0.1)


def nest(b: Brush) -> None:
    """A nest of straw with three eggs, or the eggs' hungry beaks."""
    rng = b.rng("straw")
    b.shape(
        loop(xy("-0.92 0.46  -0.74 0.10  -0.30 0.0  0.30 0.0  0.74 0.10  0.92 0.46  0.50 0.40  0.0 0.34  -0.50 0.40")),
        (BROWN * 0.7 + OCHRE * 0.3, 0.55),
        1.2,
    )
    b.shape(oval(0, 0.46, 0.86, 0.24), (BROWN, 0.70), 1.0)
    for x, y in ((-0.34, 0.58), (0.30, 0.56), (-0.02, 0.62)):
        b.shape(oval(x, y, 0.20, 0.25), (BLUE * 0.7 + MOSS * 0.3, 0.20), 1.0)
    strokes = []
    for _ in range(34):
        x, y = rng.uniform(-0.85, 0.7), rng.uniform(0.04, 0.40)
        strokes.append([(x, y), (x + rng.uniform(0.1, 0.3), y + rng.uniform(-0.08, 0.10))])
    b.lines(strokes, 0.9, 0.7, BROWN, taper=0.6)


def fishbowl(b: Brush) -> None:
    """A round bowl of glass, a goldfish and a water plant in it."""
    b.shape(lathe([(0.0, 0.0), (0.28, 0.02), (0.54, 0.30), (0.52, 0.60), (0.34, 0.90), (0.38, 0.98), (0.0, 0.98)]), (BLUE, 0.06), 1.2)
    b.wash(lathe([(0.0, 0.04), (0.27, 0.05), (0.50, 0.30), (0.48, 0.60), (0.40, 0.72), (0.0, 0.72)]), (BLUE, 0.30))
    b.contour(oval(0, 0.72, 0.40, 0.045), 0.7, 0.6)
    b.contour(oval(0, 0.97, 0.37, 0.045), 0.9, 0.8)
    b.lines([xy("0.26 0.06  0.32 0.26  0.24 0.46"), xy("0.20 0.06  0.16 0.24  0.22 0.36")], 1.6, 0.9, PINE)
    orange = (RED * 0.55 + YELLOW * 0.45, 0.85)
    b.shape(loop(xy("-0.30 0.36  -0.20 0.46  -0.02 0.48  0.10 0.38  -0.02 0.28  -0.20 0.27")), orange, 1.0)
    b.shape(xy("0.08 0.38  0.24 0.50  0.20 0.38  0.24 0.26"), orange, 0.9)
    b.dots([(-0.20, 0.39)], 0.02)
    b.dots([(-0.30, 0.54), (-0.34, 0.62)], 0.016, BARE)
    lattice(b, -0.10, 0.03, 0.12, 0.05, 3, 1)
    shine(b, [(-0.42, 0.56), (-0.46, 0.40), (-0.40, 0.22)], 2.6)


CATALOGUE: dict[str, Entry] = {
    "onggi": entry(onggi, 0.72, 0.70, "ground"),
    "jar": entry(jar, 0.20, 0.15),
    "bucket": entry(bucket, 0.34, 0.36, "ground"),
    "tofu": entry(tofu, 0.14, 0.28, tall=0.44),
    "dough": entry(dough, 0.20, 0.44, tall=0.40),
    "scales": entry(scales, 0.36, 0.45),
    "firewood": entry(firewood, 0.90, 1.6, "ground", tall=0.50),
    "scarecrow": entry(scarecrow, 1.75, 1.7, "ground", tall=0.70),
    "beehive": entry(beehive, 0.95, 1.1, "ground"),
    "cloth": entry(cloth, 0.20, 0.30, "hand"),
    "suitcase": entry(suitcase, 0.56, 0.78, "ground"),
    "wineglass": entry(wineglass, 0.22, 0.19),
    "ice-cream": entry(ice_cream, 0.20, 0.11, "hand"),
    "swaddled": entry(swaddled, 0.30, 0.60, "hand"),
    "cage": entry(cage, 0.55, 0.42, "ground"),
    "nest": entry(nest, 0.16, 0.30),
    "fishbowl": entry(fishbowl, 0.28, 0.30),
}
