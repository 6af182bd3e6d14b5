"""What is played on: bells, drum, strings, keys, flute. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, GOLD, METAL, PAPER, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, lathe, loop, oval, paths, rect, rounded, screws, shine, xy


def bell(b: Brush) -> None:
    """A bronze bell with its crown and clapper."""
    own = b.main(OCHRE * 0.8 + BROWN * 0.3, 0.72)
    b.contour(oval(0, 0.93, 0.085, 0.07), 2.6, 0.95)
    b.shape(oval(0.04, 0.05, 0.075), (BROWN, 0.9), 1.0)
    b.shape(lathe([(0.44, 0.10), (0.42, 0.14), (0.32, 0.28), (0.27, 0.56), (0.19, 0.78), (0.06, 0.87), (0.0, 0.87)]), own, 1.3)
    b.lines([curve([(-x, y), (0, y - 0.07), (x, y)], 16) for x, y in ((0.385, 0.20), (0.345, 0.255), (0.235, 0.70))], 0.9, 0.8, taper=0.2)
    b.shape(oval(0, 0.10, 0.44, 0.065), (BROWN, 1.0), 1.1)
    shine(b, xy("-0.22 0.34  -0.19 0.56  -0.12 0.74"), 3.0)


def bicycle_bell(b: Brush) -> None:
    """A bicycle's bell on the handlebar: domed cap, thumb lever, clamp."""
    b.rod([(-1.0, 0.20), (1.0, 0.20)], 0.085, STEEL, 1.2)
    shine(b, xy("-0.95 0.235  -0.40 0.235"), 1.8)
    b.rod([(0.66, 0.20), (1.04, 0.20)], 0.115, DARK, 1.1)
    b.lines([[(x, 0.10), (x, 0.30)] for x in np.linspace(0.70, 0.98, 6)], 0.8, 0.0, hide=0.4, taper=0.1)
    b.shape(rounded(-0.16, 0.06, 0.16, 0.36, 0.05), METAL, 1.1)
    screws(b, [(0.0, 0.14)], 0.04)
    b.shape(xy("0.30 0.36  0.58 0.42  0.74 0.54  0.68 0.60  0.52 0.50  0.28 0.44"), STEEL, 1.1)
    b.shape(oval(0.72, 0.58, 0.085, 0.065), METAL, 1.1)
    b.shape(rounded(-0.50, 0.34, 0.50, 0.45, 0.04), STEEL, 1.1)
    dome = np.concatenate([arc(0, 0.44, 0.54, 0.50, 0, 180, 40), arc(0, 0.44, 0.54, 0.07, 180, 360, 24)])
    b.shape(dome, b.main(BLUE, 0.28), 1.4)
    b.shape(oval(0, 0.945, 0.07, 0.035), STEEL, 1.0)
    shine(b, arc(0, 0.44, 0.44, 0.40, 112, 160), 4.2)
    shine(b, arc(0, 0.44, 0.47, 0.43, 40, 62), 2.0)
    b.line(arc(0, 0.48, 0.50, 0.075, 190, 350), 0.6, 0.6, taper=0.3)


def drum(b: Brush) -> None:
    """The hourglass drum of Korea, laced, with its stick."""
    for side in (-1, 1):
        b.shape(
            np.concatenate(
                [
                    curve(np.array([(0, 0.62), (side * 0.30, 0.70), (side * 0.72, 0.95)]), 14),
                    curve(np.array([(side * 0.72, 0.05), (side * 0.30, 0.32), (0, 0.40)]), 14),
                ]
            ),
            b.main(RED, 0.76),
            1.1,
        )
    tops, lows = np.linspace(0.90, 0.12, 6), np.linspace(0.82, 0.06, 6)
    b.lines(
        [[(-0.72, float(t)), (0.72, float(w))] for t, w in zip(tops, lows)]
        + [[(-0.72, float(w)), (0.72, float(t))] for t, w in zip(tops, lows)],
        0.9,
        0.0,
        hide=0.85,
        taper=0.05,
    )
    b.lines([[(-0.72, float(t)), (0.72, float(w))] for t, w in zip(tops, lows)], 0.4, 0.7, taper=0.05)
    b.shape(rounded(-0.06, 0.38, 0.06, 0.64, 0.03), GOLD, 1.0)
    b.shape(oval(-0.74, 0.5, 0.12, 0.50), (OCHRE, 0.30), 1.2)
    b.shape(oval(0.74, 0.5, 0.12, 0.50), PAPER, 1.3)
    b.contour(oval(0.745, 0.5, 0.085, 0.40), 0.6, 0.5)
    b.line(xy("0.84 0.54  1.08 0.96"), 2.0, 0.95, BROWN, taper=0.3)


def guitar(b: Brush) -> None:
    """A guitar leaning: waist, sound hole, strings, pegs."""
    s = b.part(-0.10, 0, 1.0, -12)
    s.shape(rect(-0.032, 0.40, 0.032, 0.90), (BROWN, 0.85), 1.0)
    s.shape(xy("-0.045 0.88  0.045 0.88  0.055 1.02  -0.055 1.02"), (BROWN, 0.95), 1.0)
    s.dots([(side * 0.07, y) for y in (0.91, 0.95, 0.99) for side in (-1, 1)], 0.014, BARE)
    s.contours([oval(side * 0.07, y, 0.014, None, 12) for y in (0.91, 0.95, 0.99) for side in (-1, 1)], 0.6)
    s.shape(
        lathe(
            [(0.0, 0.0), (0.14, 0.01), (0.215, 0.12), (0.185, 0.26), (0.125, 0.33), (0.145, 0.42), (0.13, 0.50), (0.05, 0.545), (0.0, 0.54)]
        ),
        b.main(OCHRE * 0.7 + BROWN * 0.4, 0.68),
        1.3,
    )
    s.shape(oval(0, 0.34, 0.062), DARK, 0.9)
    s.contour(oval(0, 0.34, 0.075), 0.7, 0.8)
    s.shape(rect(-0.075, 0.135, 0.075, 0.165), (BROWN, 1.0), 0.8)
    s.lines([[(x, 0.15), (x * 0.9, 0.90)] for x in (-0.022, -0.008, 0.008, 0.022)], 0.35, 0.0, hide=0.8, taper=0.05)
    s.lines([[(-0.032, y), (0.032, y)] for y in np.linspace(0.54, 0.86, 8)], 0.5, 0.0, hide=0.6, taper=0.05)
    shine(s, xy("-0.16 0.10  -0.165 0.17  -0.14 0.23"), 2.0)


def violin(b: Brush) -> None:
    """A violin and its bow."""
    s = b.part(0.10, 0, 1.0, 10)
    s.shape(rect(-0.022, 0.50, 0.022, 0.86), DARK, 1.0)
    s.shape(loop(xy("-0.02 0.86  -0.045 0.93  0.0 1.0  0.05 0.97  0.03 0.90  0.02 0.86")), (BROWN, 0.9), 1.0)
    s.lines(paths("-0.08 0.90 0.08 0.90 | -0.08 0.94 0.08 0.94"), 1.6, 0.95, taper=0.3)
    half = xy("0.0 0.0  0.12 0.01  0.185 0.10  0.17 0.20  0.115 0.245  0.105 0.31  0.145 0.35  0.155 0.44  0.10 0.52  0.0 0.545")
    s.shape(np.concatenate([curve(half, 40), curve(half[::-1] * (-1, 1), 40)]), b.main(BROWN * 0.7 + RED * 0.4, 0.78), 1.3)
    s.shape(xy("-0.022 0.26  0.022 0.26  0.022 0.60  -0.022 0.60"), DARK, 0.8)
    s.shape(xy("-0.035 0.04  0.035 0.04  0.022 0.16  -0.022 0.16"), DARK, 0.8)
    s.line(xy("-0.05 0.225  0 0.24  0.05 0.225"), 1.8, 0.6, OCHRE)
    s.lines([curve(xy("0.075 0.31  0.06 0.29  0.085 0.23  0.07 0.20") * (side, 1), 12) for side in (-1, 1)], 1.2, 1.0)
    s.lines([[(x, 0.10), (x * 0.8, 0.88)] for x in (-0.012, 0.0, 0.012)], 0.35, 0.0, hide=0.8, taper=0.05)
    shine(s, xy("-0.14 0.09  -0.145 0.14  -0.12 0.19"), 1.8)
    bow = b.part(-0.30, 0.02, 1.0, -8)
    bow.line(xy("0 0.0  0.035 0.5  0 1.0"), 1.4, 0.95, BROWN, taper=0.2)
    bow.line(xy("-0.03 0.02  -0.025 0.99"), 0.6, 0.7, taper=0.05)
    bow.shape(rect(-0.035, 0.04, 0.005, 0.10), DARK, 0.7)


def piano(b: Brush) -> None:
    """An upright piano: keys in a row, music on its stand."""
    own = b.main(INK, 0.98)
    b.shape(rect(-0.64, 0.0, 0.64, 1.0), own, 1.3)
    b.shape(rect(-0.68, 0.94, 0.68, 1.0), own, 1.0)
    b.contour(rect(-0.54, 0.60, 0.54, 0.90), 0.8, 1.2)
    b.shape(xy("-0.20 0.62  0.20 0.62  0.20 0.88  -0.20 0.88"), BARE, 0.9)
    b.lines([[(x, y), (x + 0.15, y)] for x in (-0.17, 0.02) for y in (0.68, 0.70, 0.72, 0.78, 0.80, 0.82)], 0.4, 0.7, taper=0.05)
    b.dots([(-0.12, 0.69), (-0.06, 0.71), (0.07, 0.79), (0.12, 0.70), (-0.10, 0.80)], 0.012)
    b.line(xy("0 0.62  0 0.88"), 0.6, 0.7)
    b.shape(rect(-0.70, 0.42, 0.70, 0.47), own, 1.0)
    b.shape(xy("-0.64 0.47  0.64 0.47  0.62 0.555  -0.62 0.555"), BARE, 1.0)
    b.lines([[(x, 0.47), (x * 0.97, 0.555)] for x in np.linspace(-0.64, 0.64, 23)[1:-1]], 0.4, 0.9, taper=0.05)
    blacks = [x for k, x in enumerate(np.linspace(-0.64, 0.64, 23)[1:-1]) if k % 7 not in (2, 6)]
    b.lines([[(x * 0.985, 0.505), (x * 0.97, 0.555)] for x in blacks], 2.2, 1.2, taper=0.05)
    for x in (-0.64, 0.58):
        b.shape(rect(x, 0.0, x + 0.07, 0.43), own, 0.9)
    b.shape(rect(-0.52, 0.04, 0.54, 0.36), (INK, 0.8), 0.8)
    b.lines(paths("-0.06 0.06 -0.06 0.02 | 0.0 0.06 0.0 0.02 | 0.06 0.06 0.06 0.02"), 1.8, 0.85, OCHRE)
    shine(b, xy("-0.58 0.64  -0.58 0.86"), 1.8)


def flute(b: Brush) -> None:
    """A bamboo flute with its holes and tassel."""
    s = b.part(0, 0.42, 1.0, 18)
    s.shape(rounded(-1.10, -0.085, 1.10, 0.085, 0.03), b.main(OCHRE * 0.8 + BROWN * 0.2, 0.55), 1.2)
    s.shape(oval(1.10, 0, 0.03, 0.085), DARK, 0.9)
    s.lines([[(x, -0.085), (x + 0.01, 0.085)] for x in (-0.80, -0.36, 0.08, 0.52, 0.92)], 1.6, 0.8, BROWN, taper=0.1)
    s.shape(oval(-0.60, 0.01, 0.07, 0.045), DARK, 0.7)
    s.dots([(x, 0.01) for x in (-0.12, 0.18, 0.32, 0.46, 0.62, 0.76)], 0.032, DARK)
    shine(s, xy("-0.98 0.05  0.0 0.05"), 1.4)
    b.line(xy("-1.02 0.02  -0.98 -0.14  -1.0 -0.2"), 1.0, 0.9, RED)
    b.lines([[(-1.0, -0.18), (-1.0 + d, -0.46)] for d in (-0.06, -0.02, 0.02, 0.06)], 1.2, 0.9, RED)
    b.lines([xy("0.36 0.80  0.36 1.08  0.48 1.0"), xy("0.72 0.92  0.72 1.18")], 1.0, 0.5)
    b.dots([(0.33, 0.79), (0.69, 0.91)], 0.045, (INK, 0.5))


CATALOGUE: dict[str, Entry] = {
    "bell": entry(bell, 0.24, 0.22, "air"),
    "bicycle-bell": entry(bicycle_bell, 0.055, 0.11, "hand", tall=0.44),
    "drum": entry(drum, 0.42, 0.78, "ground"),
    "guitar": entry(guitar, 1.0, 0.52, "ground"),
    "violin": entry(violin, 0.60, 0.42, "hand"),
    "piano": entry(piano, 1.2, 1.65, "ground"),
    "flute": entry(flute, 0.26, 0.62, "hand", tall=0.34),
}
