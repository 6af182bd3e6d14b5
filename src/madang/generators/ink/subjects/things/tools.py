"""Tools, keys, ropes and what is carried: things for hands that work. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, GOLD, METAL, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import (
    annulus,
    arc,
    block,
    loop,
    oval,
    paths,
    rect,
    rounded,
    screws,
    shine,
    text_lines,
    xy,
)


def wrench(b: Brush) -> None:
    """A spanner and a screwdriver, crossed."""
    s = b.part(-0.30, 0.02, 1.0, -32)
    s.shape(rect(-0.016, 0.02, 0.016, 0.58), METAL, 0.9)
    s.shape(xy("-0.03 0.02  0.03 0.02  0.018 -0.06  -0.018 -0.06"), METAL, 0.8)
    s.shape(loop(xy("-0.05 0.56  -0.065 0.66  -0.05 0.92  -0.03 1.02  0.03 1.02  0.05 0.92  0.065 0.66  0.05 0.56")), CINNABAR, 1.1)
    s.lines(paths("-0.025 0.62 -0.02 0.96 | 0.02 0.62 0.018 0.96"), 0.7, 0.6)
    w = b.part(0.30, 0.02, 1.0, 32)
    w.shape(xy("-0.045 0.14  0.045 0.14  0.05 0.80  -0.05 0.80"), b.main(*STEEL), 1.1)
    jaw = xy(
        "-0.05 0.76  -0.15 0.86  -0.13 1.02  -0.055 1.06  -0.055 0.92  0 0.88  0.055 0.92  0.055 1.06  0.13 1.02  0.15 0.86  0.05 0.76"
    )
    w.shape(jaw, b.main(*STEEL), 1.2)
    w.shape(annulus(oval(0, 0.08, 0.12), oval(0, 0.08, 0.062)), b.main(*STEEL), 0)
    w.contours([oval(0, 0.08, 0.12), oval(0, 0.08, 0.062)], 1.1)
    shine(w, xy("-0.015 0.22  -0.015 0.70"), 1.6)


def hammer(b: Brush) -> None:
    """A claw hammer on its wooden handle, and a nail."""
    s = b.part(-0.22, 0.02, 1.0, -24)
    s.shape(
        loop(xy("-0.045 0.0  -0.055 0.16  -0.035 0.40  -0.032 0.80  0.032 0.80  0.035 0.40  0.055 0.16  0.045 0.0")), b.main(*WOOD), 1.1
    )
    s.shape(loop(xy("-0.07 0.76  -0.06 0.92  -0.16 0.93  -0.32 0.82  -0.40 0.72  -0.30 0.86  -0.14 1.0  0.06 1.0  0.07 0.76")), STEEL, 1.2)
    s.shape(rect(0.06, 0.80, 0.17, 0.97), STEEL, 1.0)
    s.shape(rounded(0.16, 0.77, 0.27, 1.0, 0.03), STEEL, 1.2)
    shine(s, xy("-0.02 0.95  0.14 0.94"), 1.8)
    s.lines(paths("-0.02 0.12 -0.01 0.42 | 0.02 0.10 0.01 0.36"), 0.5, 0.5, BROWN)
    b.lines(paths("0.36 0.02  0.44 0.30 | 0.38 0.31 0.50 0.29"), 1.8, 0.95, BLUE * 0.6 + INK * 0.4, taper=0.3)


def saw(b: Brush) -> None:
    """A hand saw with its teeth."""
    s = b.part(0, 0.16, 1.0, 12)
    teeth = [(x, 0.0 + 0.13 * (x + 0.5) * 0.2 - (0.05 if k % 2 else 0.0)) for k, x in enumerate(np.linspace(-0.46, 1.30, 45))]
    s.shape([*teeth, (1.34, 0.22), (-0.46, 0.52)], b.main(*METAL), 1.1)
    s.shape(
        loop(xy("-0.44 0.56  -0.40 0.26  -0.46 -0.04  -0.62 -0.10  -0.70 0.04  -0.94 -0.02  -1.00 0.20  -0.92 0.52  -0.70 0.64")), WOOD, 1.2
    )
    s.wash(loop(xy("-0.62 0.14  -0.58 0.36  -0.68 0.46  -0.82 0.38  -0.84 0.18  -0.72 0.12")), BARE)
    s.contour(loop(xy("-0.62 0.14  -0.58 0.36  -0.68 0.46  -0.82 0.38  -0.84 0.18  -0.72 0.12")), 1.0)
    screws(s, [(-0.46, 0.40), (-0.48, 0.14)], 0.03)
    shine(s, xy("-0.2 0.32  0.9 0.18"), 2.2)


def key(b: Brush) -> None:
    """An old key: ring bow, long shank, two teeth."""
    s = b.part(-0.20, 0.05, 1.0, -26)
    own = b.main(OCHRE, 0.78)
    s.shape(rect(-0.028, 0.0, 0.028, 0.66), own, 1.1)
    s.shape(xy("0.02 0.03  0.17 0.03  0.17 0.11  0.11 0.11  0.11 0.15  0.17 0.15  0.17 0.23  0.02 0.23"), own, 1.0)
    s.shape(rounded(-0.055, 0.60, 0.055, 0.67, 0.02), own, 0.9)
    s.shape(rounded(-0.045, 0.52, 0.045, 0.56, 0.02), own, 0.8)
    rings = (oval(0, 0.82, 0.185, 0.165), oval(0, 0.82, 0.105, 0.085))
    s.shape(annulus(*rings), own, 0)
    s.contours(list(rings), 1.2)
    shine(s, xy("-0.01 0.16  -0.01 0.54"), 1.4)
    shine(s, arc(0, 0.82, 0.145, 0.125, 110, 170), 1.6)


def lock(b: Brush) -> None:
    """A padlock, shut; its bow swung up when open."""
    bow = b.part(0.0, 0.14, 1.0) if b.has("open") else b
    rod = curve(np.concatenate([[(-0.24, 0.46)], arc(0, 0.70, 0.24, 0.26, 180, 0, 12), [(0.24, 0.62 if b.has("open") else 0.46)]]), 40)
    bow.rod(rod[np.linspace(0, 39, 12).astype(int)], 0.045, STEEL, 1.0)
    b.shape(rounded(-0.40, 0.0, 0.40, 0.58, 0.08), b.main(OCHRE, 0.75), 1.3)
    b.contour(rounded(-0.34, 0.05, 0.34, 0.53, 0.06), 0.5, 0.5)
    b.shape(oval(0, 0.33, 0.075), DARK, 0.6)
    b.shape(xy("-0.03 0.30  0.03 0.30  0.055 0.13  -0.055 0.13"), DARK, 0.6)
    shine(b, xy("-0.31 0.48  -0.31 0.14"), 2.4)


def rope(b: Brush) -> None:
    """A coil of twisted rope with its loose end."""
    own = b.main(OCHRE * 0.8 + BROWN * 0.3, 0.62)
    for k in range(4):
        y, rx = 0.20 + 0.13 * k, 0.62 - 0.025 * k
        ring = np.concatenate([arc(0, y, rx, 0.19, 0, 360, 46)])
        b.line(ring, 6.4, 1.0, taper=0.03, hide=1.0)
        b.line(ring, 5.2, own[1], own[0], taper=0.03, hide=1.0)
        twists = [arc(0, y, rx, 0.19, a, a + 7, 3) + np.array([(0, -0.035), (0, 0), (0, 0.035)]) for a in range(180, 361, 11)]
        b.lines(twists, 0.8, 0.8, taper=0.4)
    b.wash(oval(0, 0.61, 0.44, 0.10), (INK, 0.75))
    tail = xy("0.50 0.30  0.78 0.12  1.00 0.22  0.92 0.42  1.12 0.50")
    b.line(tail, 6.4, 1.0, taper=0.05, hide=1.0)
    b.line(tail, 5.2, own[1], own[0], taper=0.05, hide=1.0)
    way = curve(tail, 24)
    b.lines([[p - np.array((0.02, 0.035)), p + np.array((0.02, 0.035))] for p in way[1:-1:2]], 0.8, 0.8)
    b.lines([[(1.12, 0.50), (1.20, 0.50 + d)] for d in (-0.05, 0.0, 0.05)], 0.8, 0.8, own[0])


def ladder(b: Brush) -> None:
    """A wooden ladder leaning."""
    s = b.part(-0.06, 0.0, 1.0, -7)
    for y in np.linspace(0.09, 0.91, 9):
        half = 0.17 - 0.045 * y
        s.rod([(-half, float(y)), (half, float(y))], 0.011, WOOD, 0.7)
    for side in (-1, 1):
        s.rod([(side * 0.18, 0.0), (side * 0.135, 1.0)], 0.017, b.main(*WOOD), 1.0)


def net(b: Brush) -> None:
    """A landing net on its pole, meshes hanging."""
    s = b.part(-0.06, 0, 1.0, -24)
    s.rod([(0, 0), (0, 0.62)], 0.017, WOOD)
    b_bag = b.part(0.30, 0.60, 1.0)
    hang = loop(xy("-0.22 0.14  -0.18 -0.18  0.02 -0.36  0.22 -0.22  0.26 0.10"))
    b_bag.wash(hang, (BLUE, 0.16), hide=0.3)
    mesh = [curve([(-0.21 + 0.085 * k, 0.12), (-0.16 + 0.075 * k, -0.10), (-0.02 + 0.025 * k, -0.35)], 12) for k in range(6)]
    cross = [
        curve([(-0.20 + 0.012 * k, y), (0.02, y - 0.07), (0.24 - 0.012 * k, y + 0.01)], 12)
        for k, y in enumerate((0.04, -0.05, -0.14, -0.22))
    ]
    b_bag.lines([*mesh, *cross], 0.6, 0.8, taper=0.1)
    b_bag.contour(hang, 0.8)
    b_bag.contour(oval(0.02, 0.13, 0.25, 0.10), 2.2, 0.95, b.main(RED, 0.9)[0])


def fishing_rod(b: Brush) -> None:
    """A bent rod, its reel, line, float and hook."""
    b.line(xy("-0.86 0.02  -0.20 0.66  0.20 0.92  0.52 0.96"), 2.0, 1.0, BROWN * 0.6 + INK * 0.4, taper=0.5)
    b.line(xy("-0.88 0.0  -0.62 0.26"), 4.0, 1.0, taper=0.1)
    b.shape(oval(-0.44, 0.34, 0.085), METAL, 1.1)
    b.dots([(-0.44, 0.34)], 0.025)
    b.line(xy("-0.44 0.34  -0.36 0.24"), 1.4, 0.95)
    b.line(xy("0.52 0.96  0.58 0.60  0.58 0.34"), 0.6, 0.8, taper=0.05)
    b.shape(oval(0.58, 0.32, 0.06, 0.065), BARE, 1.0)
    b.wash(arc(0.58, 0.32, 0.06, 0.065, 0, 180), (RED, 0.9))
    b.line(xy("0.58 0.25  0.58 0.14"), 0.6, 0.8, taper=0.05)
    b.line(xy("0.58 0.15  0.59 0.04  0.54 0.0  0.49 0.04  0.50 0.08"), 1.4, 0.95, taper=0.2)
    b.dots([(-0.20, 0.64), (0.05, 0.83), (0.30, 0.935)], 0.014)


def anchor(b: Brush) -> None:
    """A ship's anchor, a rope through its ring."""
    own = b.main(INK, 0.85)
    b.line(xy("0.05 0.94  0.30 0.98  0.46 0.80  0.36 0.60  0.52 0.44"), 2.2, 0.85, OCHRE, taper=0.2)
    rings = (oval(0, 0.91, 0.085), oval(0, 0.91, 0.045))
    b.shape(annulus(*rings), own, 0)
    b.contours(list(rings), 1.0)
    b.shape(xy("-0.045 0.10  0.045 0.10  0.035 0.84  -0.035 0.84"), own, 1.1)
    b.shape(rounded(-0.24, 0.68, 0.24, 0.75, 0.03), own, 1.1)
    arms = np.concatenate([arc(0, 0.46, 0.45, 0.46, 200, 340, 30), arc(0, 0.50, 0.36, 0.36, 335, 205, 30)])
    b.shape(arms, own, 1.2)
    for side in (-1, 1):
        b.shape(xy("0.50 0.44  0.32 0.34  0.50 0.20") * (side, 1), own, 1.0)
    shine(b, xy("-0.015 0.24  -0.012 0.64"), 1.6)


def box(b: Brush) -> None:
    """A cardboard box taped shut; its flaps spread when open."""
    card = b.main(BROWN * 0.6 + OCHRE * 0.3, 0.46)
    if b.has("open"):
        b.shape(xy("-0.46 0.62  0.34 0.62  0.58 0.78  -0.18 0.78"), (INK, 0.85), 1.0)
        b.shape(xy("-0.18 0.78  0.58 0.78  0.66 0.98  -0.12 0.98"), card, 1.0)
        b.shape(xy("-0.46 0.62  -0.18 0.78  -0.42 0.90  -0.70 0.72"), card, 1.0)
    block(b, -0.46, 0, 0.34, 0.62, card, deep=(0.24, 0.16))
    if b.has("open"):
        b.shape(xy("-0.44 0.625  0.335 0.625  0.575 0.775  -0.175 0.775"), (INK, 0.80), 0.8)
        b.shape(xy("-0.46 0.62  0.34 0.62  0.30 0.42  -0.54 0.42"), card, 1.1)
        b.shape(xy("0.34 0.62  0.58 0.78  0.80 0.66  0.56 0.48"), card, 1.1)
    else:
        b.shape(xy("-0.12 0.62  0.0 0.62  0.24 0.78  0.12 0.78"), (OCHRE, 0.30), 0.7)
        b.shape(rect(-0.12, 0.46, 0.0, 0.62), (OCHRE, 0.30), 0.7)
    b.shape(rect(-0.38, 0.10, -0.10, 0.26), BARE, 0.7)
    text_lines(b, -0.35, 0.14, -0.13, 0.22, 2, 0.7, 0.7)
    b.lines(
        paths("0.14 0.10 0.14 0.26 | 0.24 0.10 0.24 0.26 | 0.10 0.22 0.14 0.27 0.18 0.22 | 0.20 0.22 0.24 0.27 0.28 0.22"),
        1.0,
        0.85,
        sharp=True,
        taper=0.1,
    )


def bag(b: Brush) -> None:
    """A school bag: two straps, a flap with buckles, a pocket."""
    own = b.main(BROWN, 0.62)
    b.rod(arc(0, 0.86, 0.13, 0.13, 0, 180, 7), 0.024, own, 0.9)
    for side in (-1, 1):
        b.shape(loop(xy("0.36 0.10  0.50 0.16  0.52 0.40  0.42 0.50  0.36 0.44") * (side, 1)), own, 1.0)
    b.shape(rounded(-0.40, 0.0, 0.40, 0.88, 0.16), own, 1.3)
    b.shape(rounded(-0.30, 0.06, 0.30, 0.36, 0.08), own, 1.0)
    flap = np.concatenate(
        [
            xy("-0.41 0.78"),
            arc(-0.28, 0.78, 0.13, 0.12, 180, 90, 6),
            arc(0.28, 0.78, 0.13, 0.12, 90, 0, 6),
            xy("0.41 0.48"),
            arc(0, 0.50, 0.41, 0.09, 0, -180, 16),
        ]
    )
    b.shape(flap, (own[0], own[1] * 1.15), 1.2)
    for x in (-0.19, 0.19):
        b.shape(rect(x - 0.045, 0.26, x + 0.045, 0.62), (own[0], own[1] * 1.4), 0.9)
        b.shape(rect(x - 0.06, 0.33, x + 0.06, 0.43), GOLD, 0.9)
    if b.near:
        b.lines([arc(0, 0.52, 0.38, 0.085, -4 - 12 * k, -9 - 12 * k, 3) for k in range(15)], 0.6, 0.7, OCHRE)
    shine(b, xy("-0.33 0.74  -0.32 0.58"), 1.8)


CATALOGUE: dict[str, Entry] = {
    "tool": entry(wrench, 0.24, 0.26, "hand"),
    "hammer": entry(hammer, 0.30, 0.26, "hand"),
    "saw": entry(saw, 0.24, 0.58, "hand", tall=0.36),
    "key": entry(key, 0.09, 0.06, "hand"),
    "lock": entry(lock, 0.08, 0.065, "hand"),
    "rope": entry(rope, 0.28, 0.50, "ground"),
    "ladder": entry(ladder, 2.8, 1.1, "ground"),
    "net": entry(net, 1.3, 1.0, "hand"),
    "fishing-rod": entry(fishing_rod, 1.8, 2.7, "hand"),
    "anchor": entry(anchor, 0.9, 0.95, "ground"),
    "box": entry(box, 0.40, 0.52),
    "bag": entry(bag, 0.42, 0.44, "ground"),
}
