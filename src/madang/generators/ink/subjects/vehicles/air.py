"""What flies: aeroplane, helicopter, balloon, rocket, satellite, drone. Drawn in own heights (see things.brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, INK, OCHRE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, GOLD, METAL, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, lathe, loop, oval, paths, rect, rounded, shine, xy


def airplane(b: Brush) -> None:
    """An airliner climbing to the right."""
    p = b.part(0, 0.42, 1.0, 12)
    own = b.main(BLUE, 0.62)
    p.shape(xy("-0.10 0.06  -0.56 0.42  -0.42 0.42  0.34 0.08"), (INK, 0.30), 1.0)
    p.shape(xy("-1.12 0.06  -1.42 0.52  -1.22 0.52  -0.78 0.12"), own, 1.1)
    p.shape(
        loop(xy("-1.40 0.10  -1.0 -0.06  -0.4 -0.13  0.7 -0.13  1.18 -0.06  1.34 0.02  1.16 0.12  0.7 0.16  -0.6 0.15  -1.2 0.14")),
        (INK, 0.05),
        1.3,
    )
    p.wash(loop(xy("-1.36 0.09  -1.0 -0.05  -0.4 -0.13  0.7 -0.13  1.14 -0.07  0.8 -0.03  -0.4 -0.02  -1.1 0.05")), own)
    p.shape(xy("-1.02 0.07  -1.40 -0.10  -1.26 -0.12  -0.80 0.03"), (INK, 0.30), 1.0)
    p.dots([(x, 0.055) for x in np.linspace(-0.80, 0.80, 17)], 0.024, (BLUE, 0.95))
    p.shape(xy("0.98 0.07  1.10 0.12  1.20 0.085  1.16 0.045"), (INK, 0.9), 0.7)
    p.shape(xy("0.30 -0.05  -0.52 -0.56  -0.74 -0.56  -0.24 -0.07"), (INK, 0.24), 1.2)
    p.shape(rounded(-0.26, -0.36, 0.10, -0.22, 0.06), STEEL, 1.1)
    p.shape(oval(0.10, -0.29, 0.03, 0.07), DARK, 0.8)


def rocket(b: Brush) -> None:
    """A rocket: pointed nose, round window, three fins, fire."""
    b = b.part(0, 0.20, 0.80)
    b.light(
        loop(xy("-0.10 0.16  0.10 0.16  0.13 0.02  0.04 -0.06  0.0 -0.22  -0.04 -0.06  -0.13 0.02")),
        (RED * 0.6 + OCHRE * 0.5, 0.85),
        burns=True,
    )
    b.light(loop(xy("-0.05 0.15  0.05 0.15  0.05 0.05  0.0 -0.08  -0.05 0.05")), (YELLOW, 0.7), burns=True)
    b.glow(0, 0.0, 0.5)
    own = b.main(RED, 0.80)
    for side in (-1, 1):
        b.shape(xy("0.13 0.44  0.30 0.24  0.30 0.08  0.12 0.20") * (side, 1), own, 1.2)
    b.shape(rect(-0.085, 0.13, 0.085, 0.20), STEEL, 1.0)
    b.shape(lathe([(0.11, 0.18), (0.165, 0.42), (0.155, 0.62), (0.09, 0.84), (0.02, 0.97), (0.0, 1.0)]), (INK, 0.07), 1.3)
    b.shape(np.concatenate([lathe([(0.125, 0.75), (0.075, 0.87), (0.02, 0.97), (0.0, 1.0)])]), own, 1.0)
    b.shape(oval(0, 0.58, 0.078), STEEL, 1.1)
    b.shape(oval(0, 0.58, 0.052), (BLUE, 0.85), 0.8)
    shine(b, arc(0, 0.58, 0.035, 0.035, 100, 170), 1.4)
    b.shape(xy("-0.022 0.42  0.022 0.42  0.022 0.08  -0.022 0.08"), own, 1.0)
    b.line(xy("-0.165 0.42  0 0.405  0.165 0.42"), 0.7, 0.8, taper=0.1)
    shine(b, xy("-0.11 0.36  -0.115 0.60  -0.08 0.74"), 2.4)


def satellite(b: Brush) -> None:
    """A box in gold foil between two blue wings, a dish below."""
    s = b.part(0, 0.5, 1.0, 16)
    for side in (-1, 1):
        s.line([(side * 0.2, 0.02), (side * 0.42, 0.02)], 1.8, 0.95, taper=0.1)
        left, right = sorted((side * 0.40, side * 1.16))
        s.shape(rect(left, -0.20, right, 0.24), b.main(BLUE, 0.90), 1.2)
        grid = [[(x, -0.20), (x, 0.24)] for x in np.linspace(left, right, 6)[1:-1]] + [[(left, 0.02), (right, 0.02)]]
        s.lines(grid, 0.9, 0.0, taper=0.05, hide=0.75)
    s.shape(rect(-0.20, -0.26, 0.20, 0.26), GOLD, 1.3)
    s.lines(paths("-0.20 0.06 -0.06 0.10 0.06 0.04 0.20 0.08 | -0.08 0.26 -0.04 0.08 -0.10 -0.26"), 0.7, 0.6)
    s.shape(np.concatenate([arc(0, -0.42, 0.24, 0.16, 0, 180), arc(0, -0.42, 0.24, 0.06, 180, 360)]), METAL, 1.1)
    s.shape(oval(0, -0.42, 0.24, 0.06), BARE, 0.9)
    s.line(xy("0 -0.42  0 -0.56"), 1.0, 0.95)
    s.dots([(0, -0.57)], 0.03, CINNABAR)
    s.lines(paths("0.10 0.26  0.16 0.44 | -0.10 0.26  -0.14 0.40"), 1.0, 0.95)


def drone(b: Brush) -> None:
    """Four arms, four turning blades, a camera's eye."""
    b.lines(paths("-0.10 0.48 -0.58 0.70 | 0.10 0.48 0.58 0.70 | -0.14 0.40 -0.84 0.44 | 0.14 0.40 0.84 0.44"), 3.2, 1.0, taper=0.05)
    for x, y, r in ((-0.58, 0.74, 0.30), (0.58, 0.74, 0.30), (-0.84, 0.50, 0.38), (0.84, 0.50, 0.38)):
        b.shape(rect(x - 0.035, y - 0.12, x + 0.035, y + 0.02), STEEL, 0.9)
        b.wash(oval(x, y + 0.03, r, r * 0.15), (INK, 0.22), hide=0.0)
        b.lines([[(x - r, y + 0.05), (x, y + 0.02), (x + r, y + 0.03)]], 1.4, 0.85, taper=0.5)
    b.lines(paths("-0.20 0.30 -0.34 0.02 | 0.20 0.30 0.34 0.02 | -0.46 0.02 -0.22 0.02 | 0.22 0.02 0.46 0.02"), 1.6, 0.95, taper=0.1)
    b.shape(loop(xy("-0.34 0.38  -0.22 0.56  0.22 0.56  0.34 0.38  0.20 0.27  -0.20 0.27")), b.main(INK, 0.20), 1.3)
    b.shape(rounded(-0.10, 0.10, 0.10, 0.28, 0.05), DARK, 1.0)
    b.shape(oval(0, 0.18, 0.055), (BLUE, 0.9), 0.8)
    b.dots([(-0.018, 0.20)], 0.014, BARE)
    b.dots([(-0.22, 0.42), (0.22, 0.42)], 0.026, CINNABAR)
    b.glow(0.22, 0.42, 0.2)


def helicopter(b: Brush) -> None:
    """A helicopter, its blades a blur."""
    own = b.main(RED, 0.75)
    b.shape(xy("-0.30 0.52  -1.50 0.66  -1.52 0.58  -0.30 0.34"), own, 1.1)
    b.shape(xy("-1.38 0.64  -1.62 0.94  -1.48 0.94  -1.24 0.64"), own, 1.0)
    b.contour(oval(-1.54, 0.66, 0.20), 0.9, 0.7)
    b.shape(loop(xy("-0.56 0.36  -0.44 0.62  0.0 0.72  0.46 0.66  0.80 0.40  0.66 0.22  0.10 0.16  -0.40 0.20")), own, 1.3)
    b.shape(loop(xy("0.20 0.64  0.48 0.62  0.76 0.40  0.50 0.34  0.20 0.38")), (BLUE, 0.30), 1.0)
    b.shape(rounded(-0.22, 0.28, 0.06, 0.58, 0.04), (BLUE, 0.18), 0.9)
    b.line([(0.0, 0.70), (0.0, 0.90)], 2.4, 1.0, taper=0.1)
    b.wash(oval(0, 0.91, 1.40, 0.07), (INK, 0.20), hide=0.0)
    b.line([(-1.36, 0.93), (0, 0.90), (1.36, 0.92)], 1.6, 0.9, taper=0.5)
    b.lines(paths("-0.60 0.03 0.66 0.03 0.78 0.10 | -0.28 0.18 -0.34 0.03 | 0.36 0.18 0.42 0.03"), 1.8, 0.95, taper=0.1)
    b.wash(rect(-1.10, 0.56, -0.70, 0.62), BARE)
    shine(b, xy("-0.40 0.54  -0.20 0.64"), 2.4)


def hot_air_balloon(b: Brush) -> None:
    """A balloon in gores of colour, its basket below."""
    own = b.main(RED, 0.72)
    envelope = lathe([(0.07, 0.24), (0.20, 0.40), (0.34, 0.58), (0.38, 0.74), (0.26, 0.94), (0.0, 1.0)])
    b.shape(envelope, own, 1.3)
    for share, paint in ((0.68, (YELLOW, 0.75)), (0.36, own)):
        gore = lathe(np.array([(0.07, 0.24), (0.20, 0.40), (0.34, 0.58), (0.38, 0.74), (0.26, 0.94), (0.0, 1.0)]) * np.array((share, 1.0)))
        b.shape(gore, paint, 0.9)
    b.lines(paths("-0.07 0.24 -0.06 0.13 | 0.07 0.24 0.06 0.13"), 0.8, 0.9, taper=0.1)
    b.light(loop(xy("-0.02 0.17  0.02 0.17  0.0 0.25")), (YELLOW, 0.7), burns=True)
    b.shape(xy("-0.075 0.13  0.075 0.13  0.06 0.0  -0.06 0.0"), (OCHRE, 0.66), 1.1)
    b.lines(paths("-0.07 0.09 0.07 0.09 | -0.065 0.045 0.065 0.045"), 0.8, 0.6, taper=0.1)
    shine(b, xy("-0.28 0.82  -0.31 0.70  -0.24 0.54"), 2.8)


CATALOGUE: dict[str, Entry] = {
    "airplane": entry(airplane, 8.0, 22.0, "sky", tall=0.34, nib=0.8),
    "helicopter": entry(helicopter, 3.6, 11.0, "air", tall=0.34),
    "hot-air-balloon": entry(hot_air_balloon, 16.0, 12.2, "air", tall=0.72),
    "rocket": entry(rocket, 12.0, 7.3, "ground", rests=False),
    "satellite": entry(satellite, 3.0, 7.0, "sky", tall=0.40),
    "drone": entry(drone, 0.24, 0.58, "air", tall=0.40),
}
