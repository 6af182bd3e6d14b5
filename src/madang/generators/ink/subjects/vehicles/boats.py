"""What floats: the flat rowing boat, the lunch-box boat, a ship. Drawn in own heights (see things.brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, METAL, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.laboratory import COPPER
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, paths, rect, rounded, shine, xy


def boat(b: Brush) -> None:
    """A flat wooden boat with lifted ends, planks and two thwarts; its inside shows a little."""
    pigment, density = b.main(INK * 0.75 + BROWN * 0.25, 0.95)
    near = curve(xy("-3.0 0.98  -2.4 0.66  -1.4 0.44  0 0.36  1.4 0.44  2.4 0.68  3.0 1.0"), 40)
    far = curve(xy("2.92 1.0  2.2 0.80  1.3 0.64  0 0.58  -1.3 0.64  -2.2 0.78  -2.92 0.98"), 40)
    b.wash(np.concatenate([near, far]), (BROWN, 0.62), flat=0.4)
    for x in (-1.25, 1.05):
        b.shape([(x - 0.16, 0.42), (x + 0.16, 0.42), (x + 0.20, 0.63), (x - 0.12, 0.63)], (BROWN, 0.30), 0.7)
    b.line(far, 1.1, 0.9)
    keel = curve(xy("3.0 1.0  2.62 0.42  2.0 0.10  1.0 -0.04  0 -0.07  -1.0 -0.04  -2.0 0.09  -2.62 0.40  -3.0 0.98"), 44)
    hull = np.concatenate([near, keel])
    b.shape(hull, (pigment, density), 1.2)
    if b.near:
        for k, sink in enumerate((0.17, 0.31)):
            plank = near[3 + 2 * k : -3 - 2 * k] - np.array([0, sink])
            b.line(plank, 0.8, 0.0, taper=0.9, hide=0.30)
    b.line(near, 1.8, 1.1, taper=0.3)
    b.line(near[4:24] + np.array([0, 0.035]), 0.9, 0.0, taper=0.9, hide=0.6)


def toy_boat(b: Brush) -> None:
    """A tin lunch box as a boat: a coil and a small motor aboard, a screw at the stern, a paper flag."""
    b.line(xy("0.62 0.40  0.66 1.02"), 1.0, 0.95, taper=0.1)
    b.shape(xy("0.655 1.0  0.36 0.93  0.645 0.80"), b.main(RED, 0.8), 0.9)
    b.shape(xy("-0.84 0.40  -0.74 0.54  0.86 0.54  0.94 0.40"), (BLUE, 0.60), 1.0)
    for x in np.linspace(0.02, 0.40, 8):
        b.shape(
            np.concatenate(
                [
                    curve([(x - 0.02, 0.37), (x + 0.01, 0.52), (x - 0.01, 0.66)], 9),
                    curve([(x + 0.035, 0.66), (x + 0.05, 0.52), (x + 0.03, 0.37)], 9),
                ]
            ),
            (COPPER, 0.85),
            0.6,
        )
    b.lines(paths("0.0 0.48  -0.10 0.66  -0.22 0.58 | 0.44 0.46  0.30 0.78  -0.16 0.76  -0.30 0.64"), 1.2, 0.95, RED, taper=0.1)
    b.shape(rounded(-0.58, 0.36, -0.20, 0.66, 0.08), METAL, 1.1)
    b.shape(oval(-0.20, 0.51, 0.06, 0.15), STEEL, 0.9)
    b.shape(rect(-0.92, 0.47, -0.58, 0.52), STEEL, 0.8)
    for sign in (-1, 1):
        b.shape(
            loop([(-0.94, 0.49), (-0.99, 0.49 + sign * 0.10), (-0.95, 0.49 + sign * 0.20), (-0.90, 0.49 + sign * 0.12)]), (COPPER, 0.7), 0.9
        )
    hull = np.concatenate(
        [xy("-0.88 0.42"), arc(-0.74, 0.12, 0.10, 0.12, 190, 270, 6), arc(0.80, 0.12, 0.12, 0.12, 270, 350, 6), xy("0.98 0.42")]
    )
    b.shape(hull, METAL, 1.3)
    b.shape(xy("-0.91 0.36  1.01 0.36  1.01 0.43  -0.91 0.43"), (BLUE, 0.18), 1.0)
    shine(b, xy("-0.72 0.28  -0.30 0.26"), 2.4)
    b.lines(
        [curve([(x - 0.30, y), (x, y + 0.02), (x + 0.3, y)], 9) for x, y in ((-0.6, -0.05), (0.4, -0.06), (0.0, -0.11))],
        0.9,
        0.45,
        BLUE,
        taper=1.0,
    )


def ship(b: Brush) -> None:
    """A steamer with a red water line, portholes and a smoking funnel."""
    b.lines([xy("-0.22 1.0  -0.40 1.08  -0.66 1.06  -0.92 1.14")], 4.0, 0.30, taper=1.0)
    b.line(xy("0.86 0.46  0.86 0.86"), 1.0, 0.95)
    b.shape(rect(-0.66, 0.44, 0.56, 0.60), BARE, 1.1)
    b.shape(rect(-0.48, 0.58, 0.38, 0.72), BARE, 1.1)
    b.shape(rect(0.06, 0.71, 0.36, 0.84), BARE, 1.1)
    b.shape(xy("-0.34 0.70  -0.08 0.70  -0.10 0.98  -0.32 0.98"), b.main(RED, 0.8), 1.1)
    b.wash(rect(-0.325, 0.90, -0.095, 0.985), (INK, 1.1))
    b.dots([(x, 0.52) for x in np.linspace(-0.56, 0.46, 9)] + [(x, 0.65) for x in np.linspace(-0.38, 0.28, 6)], 0.026, (BLUE, 0.8))
    b.light(rect(0.10, 0.76, 0.33, 0.81), (BLUE, 0.5))
    hull = xy("-1.10 0.48  -1.02 0.10  -0.94 0.0  0.92 0.0  1.06 0.20  1.26 0.52  0.70 0.44  -0.80 0.44")
    b.shape(hull, b.main(INK, 0.95), 1.3)
    b.wash(xy("-1.035 0.15  -1.02 0.08  -0.94 0.0  0.92 0.0  1.01 0.13"), (RED, 0.85))
    b.dots([(x, 0.31) for x in np.linspace(-0.86, 0.84, 12)], 0.024, BARE)
    b.lines(
        [curve([(x - 0.3, y), (x, y + 0.03), (x + 0.3, y)], 9) for x, y in ((-0.8, -0.03), (0.1, -0.06), (1.0, -0.02))],
        1.2,
        0.5,
        BLUE,
        taper=1.0,
    )


CATALOGUE: dict[str, Entry] = {
    "boat": entry(boat, 0.62, 3.72, "water", tall=0.15, deck=0.26),
    "toy-boat": entry(toy_boat, 0.20, 0.40, "water"),
    "ship": entry(ship, 22.0, 52.0, "water", nib=0.9),
}
