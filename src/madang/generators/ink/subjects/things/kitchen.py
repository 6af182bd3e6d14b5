"""Vessels of kitchen and table: spoon, bowls, pots, bottles, boxes of food. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, METAL, PALE, PAPER, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, cylinder, handle, lathe, loop, oval, petal_outline, rect, rounded, shine, xy


def spoon(b: Brush) -> None:
    """A Korean spoon: a shallow round bowl, a long flat stalk, leaning."""
    s = b.part(-0.21, 0.02, 1.0, -27)
    pigment, density = b.main(*METAL)
    stalk = xy("-0.020 0.32  -0.017 0.60  -0.026 0.98  -0.012 1.03  0.012 1.03  0.026 0.98  0.017 0.60  0.020 0.32")
    s.shape(stalk, (pigment, density * 1.2), 1.0)
    bowl = lathe([(0.0, 0.0), (0.085, 0.03), (0.125, 0.13), (0.115, 0.23), (0.06, 0.32), (0.02, 0.36)])
    s.shape(bowl, (pigment, density), 1.3)
    s.wash(lathe([(0.0, 0.03), (0.065, 0.055), (0.098, 0.13), (0.088, 0.215), (0.0, 0.31)]), (pigment, density * 1.9))
    shine(s, [(-0.068, 0.09), (-0.075, 0.16), (-0.05, 0.24)], 3.4)
    shine(s, [(0.006, 0.50), (0.004, 0.70), (0.008, 0.92)], 1.3)
    if b.near:
        s.contour(oval(0, 0.965, 0.011, 0.022, 16), 0.5, 0.7)


def bowl(b: Brush) -> None:
    """A celadon-white bowl on its foot ring."""
    pigment, density = b.main(BLUE, 0.20)
    b.shape(np.concatenate([arc(0, 0.08, 0.32, 0.08, 180, 360), [(0.30, 0.2), (-0.30, 0.2)]]), (pigment, density * 1.4), 1.0)
    side = np.concatenate([curve([(-0.78, 0.84), (-0.70, 0.45), (-0.30, 0.13)], 20), curve([(0.30, 0.13), (0.70, 0.45), (0.78, 0.84)], 20)])
    b.shape(side, (pigment, density), 1.2)
    b.shape(oval(0, 0.84, 0.78, 0.16), (pigment, density * 1.5), 1.0)
    b.wash(arc(0, 0.80, 0.66, 0.11, 180, 360), (pigment, density * 0.6))
    shine(b, [(-0.62, 0.66), (-0.52, 0.40), (-0.38, 0.25)], 2.4)
    if b.near:
        b.lines([curve([(-0.72, 0.62), (0, 0.44), (0.72, 0.62)], 24)], 0.7, 0.8, BLUE, taper=0.2)


def cup(b: Brush) -> None:
    """A cup with its ear; steam when it is warm."""
    pigment, density = b.main(BLUE, 0.16)
    handle(b, (0.36, 0.66), (0.66, 0.44), (0.33, 0.22), 0.045, (pigment, density))
    side = np.concatenate(
        [
            curve([(-0.42, 0.80), (-0.40, 0.45), (-0.26, 0.06)], 16),
            arc(0, 0.06, 0.26, 0.05, 180, 360, 12),
            curve([(0.26, 0.06), (0.40, 0.45), (0.42, 0.80)], 16),
        ]
    )
    b.shape(side, (pigment, density), 1.2)
    b.shape(oval(0, 0.80, 0.42, 0.10), (pigment, density * 0.5), 1.0)
    b.wash(oval(0, 0.785, 0.36, 0.07), (BROWN, 0.55))
    shine(b, [(-0.33, 0.62), (-0.31, 0.36), (-0.24, 0.16)], 2.4)
    b.lines([xy("-0.10 0.86  -0.16 0.96  -0.06 1.04  -0.12 1.14"), xy("0.08 0.86  0.03 0.95  0.13 1.02  0.08 1.10")], 0.9, 0.28)


def coffee(b: Brush) -> None:
    """A cup of coffee on its saucer, dark and steaming."""
    b.shape(oval(0.04, 0.07, 0.66, 0.09), PALE, 1.0)
    cup(b.part(0, 0.07, 0.93))
    b.wash(oval(0, 0.80, 0.345, 0.070), (BROWN, 1.15), flat=0.6)
    if b.near:
        b.line(arc(0.02, 0.80, 0.16, 0.032, 20, 300), 0.9, 0.0, hide=0.5)


def milk(b: Brush) -> None:
    """A carton with its gable."""
    paint = b.main(BLUE, 0.07)
    b.shape(xy("-0.26 0  0.14 -0.02  0.14 0.66  -0.26 0.68"), paint, 1.2)
    b.shape(xy("0.14 -0.02  0.32 0.06  0.32 0.70  0.14 0.66"), (INK, 0.22), 1.1)
    b.shape(xy("-0.26 0.68  0.14 0.66  0.16 0.88  -0.20 0.90"), paint, 1.1)
    b.shape([(0.14, 0.66), (0.32, 0.70), (0.16, 0.88)], (INK, 0.26), 1.0)
    b.shape(xy("-0.20 0.90  0.16 0.88  0.16 0.97  -0.20 0.99"), paint, 1.0)
    b.wash(xy("-0.25 0.03  0.13 0.01  0.13 0.24  -0.05 0.30  -0.25 0.20"), (BLUE, 0.62))
    b.shape(loop(xy("-0.07 0.56  -0.00 0.45  -0.02 0.38  -0.12 0.38  -0.14 0.45")), (BLUE, 0.15), 0.9)


def egg(b: Brush) -> None:
    b.shape(lathe([(0.0, 0.0), (0.24, 0.06), (0.37, 0.32), (0.30, 0.70), (0.14, 0.95), (0.0, 1.0)]), b.main(OCHRE, 0.14), 1.0)
    shine(b, [(-0.22, 0.42), (-0.20, 0.60), (-0.12, 0.76)], 3.0)


def teapot(b: Brush) -> None:
    """A round pot with spout, lid and a bow over it."""
    pigment, density = b.main(BLUE * 0.6 + PINE * 0.4, 0.40)
    b.rod(arc(0, 0.42, 0.40, 0.56, 0, 180, 11), 0.024, (BROWN, 0.7), 0.7)
    spout = xy("0.36 0.22  0.56 0.34  0.66 0.56  0.76 0.62  0.72 0.68  0.58 0.62  0.46 0.46  0.30 0.42")
    b.shape(loop(spout), (pigment, density), 1.1)
    b.shape(loop(xy("0 0.03  0.32 0.05  0.50 0.28  0.38 0.52  0 0.60  -0.38 0.52  -0.50 0.28  -0.32 0.05")), (pigment, density), 1.3)
    b.shape(np.concatenate([arc(0, 0.55, 0.24, 0.14, 0, 180), arc(0, 0.55, 0.24, 0.05, 180, 360)]), (pigment, density * 1.2), 1.0)
    b.shape(oval(0, 0.72, 0.05, 0.045), (pigment, density * 1.5), 0.9)
    shine(b, [(-0.38, 0.36), (-0.32, 0.46), (-0.20, 0.52)], 3.0)


def pot(b: Brush) -> None:
    """A cooking pot of nickel silver with two ears and a lid."""
    paint = b.main(*METAL)
    for side in (-1, 1):
        handle(b, (side * 0.58, 0.52), (side * 0.80, 0.46), (side * 0.57, 0.36), 0.035, paint)
    cylinder(b, -0.60, 0.10, 0.60, 0.62, paint, rim=0.16, line=1.2)
    b.shape(np.concatenate([arc(0, 0.62, 0.64, 0.11, 180, 360), arc(0, 0.64, 0.64, 0.24, 0, 180)]), (paint[0], paint[1] * 0.8), 1.2)
    b.shape(oval(0, 0.92, 0.075, 0.065), DARK, 1.0)
    shine(b, [(-0.46, 0.50), (-0.46, 0.18)], 3.0)
    shine(b, [(-0.36, 0.74), (-0.15, 0.82)], 1.8)


def bottle(b: Brush) -> None:
    """A green glass bottle, half full, with a paper label."""
    pigment, density = b.main(PINE, 0.50)
    outline = lathe(
        [(0.0, 0.0), (0.17, 0.0), (0.18, 0.05), (0.18, 0.50), (0.165, 0.58), (0.07, 0.74), (0.06, 0.80), (0.062, 0.93), (0.0, 0.93)],
        smooth=False,
    )
    b.shape(outline, (pigment, density), 1.2)
    b.wash(xy("-0.17 0.04  0.17 0.04  0.17 0.40  -0.17 0.40"), (pigment, density * 1.35))
    b.shape(rect(-0.075, 0.91, 0.075, 1.0), b.main(RED, 0.7) if pigment is PINE else DARK, 1.0)
    b.shape(xy("-0.18 0.16  0.18 0.16  0.18 0.40  -0.18 0.40"), PAPER, 0.8)
    b.lines([[(-0.10, 0.33), (0.10, 0.33)], [(-0.08, 0.27), (0.08, 0.27)], [(-0.10, 0.22), (0.07, 0.22)]], 0.8, 0.7)
    shine(b, [(-0.13, 0.46), (-0.115, 0.56), (-0.04, 0.72)], 2.0)


def bottle_cap(b: Brush) -> None:
    """A crown cap: a crimped skirt, its star in the middle."""
    pigment, density = b.main(RED, 0.75)
    teeth = 21
    turn = np.linspace(0, 2 * np.pi, teeth * 6, endpoint=False)
    wave = 1 + 0.050 * np.cos(teeth * turn)
    c = b.part(0, 0.47)
    low = np.stack([0.70 * wave * np.cos(turn), -0.06 + 0.46 * wave * np.sin(turn)], 1)
    c.shape(low, (pigment * 0.8 + INK * 0.2, density * 1.25), 1.2)
    flutes = np.linspace(np.pi * 1.02, np.pi * 1.98, 11)
    c.lines(
        [[(0.58 * np.cos(a), 0.10 + 0.34 * np.sin(a)), (0.71 * np.cos(a), -0.06 + 0.46 * np.sin(a))] for a in flutes], 0.9, 0.9, taper=0.4
    )
    c.shape(oval(0, 0.11, 0.60, 0.37), (pigment, density), 1.1)
    c.contour(oval(0, 0.11, 0.50, 0.30), 0.6, 0.8)
    star = np.array(
        [
            (0.30 * (1 if k % 2 == 0 else 0.42) * np.cos(a), 0.11 + 0.19 * (1 if k % 2 == 0 else 0.42) * np.sin(a))
            for k, a in enumerate(np.pi / 2 + np.arange(10) * np.pi / 5)
        ]
    )
    c.blank(star, 0.92)
    shine(c, arc(0, 0.11, 0.55, 0.335, 110, 165), 2.4)


def can(b: Brush) -> None:
    """A drink can with its ring pull and a band of colour."""
    pigment, density = b.main(RED, 0.7)
    cylinder(b, -0.27, 0.07, 0.27, 0.90, METAL, rim=0.22, foot=0.88, line=1.2)
    band = np.concatenate([arc(0, 0.16, 0.27, 0.055, 180, 360), arc(0, 0.80, 0.27, 0.055, 0, -180)])
    b.shape(band, (pigment, density), 0.8)
    b.blank(loop(xy("-0.12 0.28  0.02 0.36  0.05 0.50  0.16 0.62  0.06 0.66  -0.05 0.50  -0.10 0.40")), 0.85)
    b.shape(oval(0.03, 0.905, 0.10, 0.026), STEEL, 0.8)
    b.shape(oval(-0.06, 0.905, 0.045, 0.014), DARK, 0.4)
    shine(b, [(-0.20, 0.74), (-0.20, 0.22)], 2.6)


def lunch_box(b: Brush) -> None:
    """An old tin lunch box, open: its lid stands behind, rice with a red plum, side dishes."""
    pigment, density = b.main(*METAL)
    if not b.has("closed"):
        b.shape(rounded(-0.78, 0.50, 0.98, 1.02, 0.10), (pigment, density), 1.2)
        b.contour(rounded(-0.68, 0.60, 0.88, 0.93, 0.07), 0.6, 0.6)
    side = np.concatenate(
        [[(-0.95, 0.46)], arc(-0.84, 0.12, 0.10, 0.10, 180, 270, 6), arc(0.84, 0.12, 0.10, 0.10, 270, 360, 6), [(0.95, 0.46)]]
    )
    b.shape(side, (pigment, density * 1.2), 1.3)
    top = rounded(-0.95, 0.36, 0.95, 0.66, 0.12) @ np.array([[1, 0], [0.10, 1]], np.float32)
    b.shape(top, (pigment, density * 0.5), 1.1)
    shine(b, [(-0.80, 0.36), (-0.80, 0.16)], 2.6)
    b.lines([[(-0.90, 0.25), (0, 0.22), (0.90, 0.25)]], 0.6, 0.6, taper=0.2)
    if b.has("closed"):
        b.contour(top * np.array([0.9, 0.9]) + np.array([0.0, 0.05]), 0.6, 0.6)
        return
    b.shape(loop(xy("-0.86 0.40  0.18 0.40  0.22 0.63  -0.80 0.63")), BARE, 0.9)
    rng = b.rng("rice")
    grains = np.stack([rng.uniform(-0.76, 0.10, 46), rng.uniform(0.42, 0.61, 46)], 1)
    b.lines([[p, p + np.array((0.03, 0.012))] for p in grains], 0.6, 0.35)
    b.shape(oval(-0.32, 0.52, 0.085, 0.060), (RED, 0.85), 0.7)
    b.shape(xy("0.28 0.39  0.88 0.39  0.92 0.50  0.30 0.50"), (RED * 0.7 + OCHRE * 0.3, 0.75), 0.7)
    b.lines([[(x, 0.41), (x + 0.04, 0.49)] for x in np.linspace(0.32, 0.84, 8)], 0.7, 0.7)
    b.shape(xy("0.30 0.52  0.92 0.52  0.94 0.63  0.32 0.63"), (YELLOW, 0.7), 0.7)
    b.contours([oval(x, 0.575, 0.06, 0.04, 14) for x in (0.42, 0.58, 0.74)], 0.6, 0.5)


def basket(b: Brush) -> None:
    """A woven basket with a high bow."""
    paint = b.main(OCHRE * 0.7 + BROWN * 0.3, 0.50)
    b.rod(arc(0, 0.48, 0.52, 0.50, 5, 175, 9), 0.028, paint, 0.8)
    side = np.concatenate([curve([(-0.62, 0.52), (-0.58, 0.25), (-0.42, 0.03)], 14), curve([(0.42, 0.03), (0.58, 0.25), (0.62, 0.52)], 14)])
    b.shape(side, paint, 1.2)
    rows = []
    for k, y in enumerate(np.linspace(0.09, 0.46, 6)):
        reach = 0.44 + 0.17 * (y / 0.52) ** 0.8
        xs = np.linspace(-reach, reach, 17)
        rows.append(np.stack([xs, y + 0.016 * np.cos(np.arange(17) * np.pi + k * np.pi) - 0.03 * (1 - (xs / reach) ** 2)], 1))
    b.lines(rows, 0.8, 0.7, taper=0.2)
    b.lines([[(x * 0.74, 0.05), (x, 0.48)] for x in np.linspace(-0.52, 0.52, 7)], 0.6, 0.5, taper=0.2)
    b.shape(oval(0, 0.52, 0.62, 0.09), (paint[0], paint[1] * 1.5), 1.1)
    b.line(arc(0, 0.54, 0.62, 0.09, 180, 360), 1.4, 0.8)


def vase(b: Brush) -> None:
    """A moon-white vase with a plum branch."""
    b.line(xy("0.02 0.60  -0.06 0.76  0.10 0.90  0.06 1.06"), 1.6, 0.95)
    b.lines([[(0.04, 0.84), (0.20, 0.92), (0.30, 1.02)], [(-0.03, 0.72), (-0.18, 0.84)]], 1.0, 0.95)
    spots = xy("0.10 0.96  0.28 1.0  0.20 0.90  -0.17 0.83  0.05 1.07  -0.06 0.78")
    for x, y in spots:
        b.dots([(x + 0.026 * np.cos(a), y + 0.026 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 6)[:-1]], 0.022, (RED * 0.8, 0.55))
    pigment, density = b.main(BLUE, 0.13)
    half = xy("0.0 0.0  0.14 0.0  0.16 0.04  0.30 0.26  0.28 0.42  0.12 0.55  0.09 0.62  0.13 0.67  0.0 0.66")
    b.shape(lathe(half), (pigment, density), 1.2)
    b.wash(oval(0, 0.662, 0.11, 0.016), (INK, 0.6))
    shine(b, [(-0.24, 0.30), (-0.21, 0.42), (-0.12, 0.50)], 2.4)
    if b.near:
        b.lines([[(-0.05, 0.16), (0.02, 0.28), (0.10, 0.32)], [(0.02, 0.28), (-0.02, 0.38)]], 0.9, 0.7, BLUE)
        b.dots([(0.11, 0.33), (-0.02, 0.40), (0.04, 0.26)], 0.016, (BLUE, 0.7))


def flower_pot(b: Brush) -> None:
    """A clay pot with a green plant and one flower."""
    for angle, long in ((50, 0.36), (72, 0.46), (92, 0.42), (112, 0.48), (134, 0.36), (30, 0.28), (150, 0.28)):
        b.shape(petal_outline(0, 0.44, angle, long, 0.05), (PINE, 0.55), 0.7)
    b.line([(0, 0.44), (0.03, 0.70), (0.02, 0.88)], 1.2, 0.9, PINE)
    for a in range(0, 360, 60):
        b.shape(petal_outline(0.02, 0.90, a, 0.10, 0.036, 0.2), b.main(RED, 0.65), 0.5)
    b.dots([(0.02, 0.90)], 0.03, (YELLOW, 0.9))
    clay = (BROWN * 0.6 + RED * 0.3, 0.55)
    b.shape(xy("-0.21 0  0.21 0  0.28 0.36  -0.28 0.36"), clay, 1.2)
    b.shape(rect(-0.32, 0.34, 0.32, 0.46), clay, 1.1)
    shine(b, [(-0.20, 0.30), (-0.16, 0.08)], 2.0)


def medicine(b: Brush) -> None:
    """A brown medicine bottle with a cross, and two pills before it."""
    b.shape(rounded(-0.30, 0.04, 0.30, 0.72, 0.08), b.main(BROWN, 0.62), 1.2)
    b.shape(rect(-0.20, 0.72, 0.20, 0.80), (BROWN, 0.62), 0.9)
    b.shape(rounded(-0.25, 0.78, 0.25, 1.0, 0.03), BARE, 1.1)
    b.lines([[(x, 0.81), (x, 0.97)] for x in np.linspace(-0.19, 0.19, 7)], 0.5, 0.5, taper=0.1)
    b.shape(rect(-0.30, 0.20, 0.30, 0.60), PAPER, 0.8)
    cross = xy(
        "-0.05 0.25  0.05 0.25  0.05 0.35  0.15 0.35  0.15 0.45  0.05 0.45"
        "  0.05 0.55  -0.05 0.55  -0.05 0.45  -0.15 0.45  -0.15 0.35  -0.05 0.35"
    )
    b.wash(cross, (RED, 0.85), flat=0.6)
    b.shape(oval(0.44, 0.05, 0.10, 0.055), BARE, 1.0)
    b.line([(0.35, 0.05), (0.53, 0.06)], 0.6, 0.7)
    pill = b.part(-0.46, 0.05, 1.0, 14)
    pill.shape(rounded(-0.14, -0.05, 0.14, 0.05, 0.05), BARE, 1.0)
    pill.shape(np.concatenate([arc(0.09, 0, 0.05, 0.05, -90, 90), [(0, 0.05), (0, -0.05)]]), (RED, 0.8), 0.8)


CATALOGUE: dict[str, Entry] = {
    "spoon": entry(spoon, 0.20, 0.13, "hand"),
    "bowl": entry(bowl, 0.09, 0.15),
    "cup": entry(cup, 0.10, 0.11),
    "coffee": entry(coffee, 0.11, 0.15),
    "milk": entry(milk, 0.20, 0.12),
    "egg": entry(egg, 0.06, 0.05, tall=0.42),
    "teapot": entry(teapot, 0.19, 0.26),
    "pot": entry(pot, 0.22, 0.34),
    "bottle": entry(bottle, 0.30, 0.11),
    "bottle-cap": entry(bottle_cap, 0.022, 0.033, tall=0.44),
    "can": entry(can, 0.13, 0.07),
    "lunch-box": entry(lunch_box, 0.12, 0.22),
    "basket": entry(basket, 0.34, 0.42),
    "vase": entry(vase, 0.42, 0.26),
    "flower-pot": entry(flower_pot, 0.34, 0.24),
    "medicine": entry(medicine, 0.10, 0.10),
}
