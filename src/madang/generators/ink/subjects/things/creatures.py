"""Small beasts with many legs, which no beast's body fits: crab, octopus, insect, spider. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import loop, oval, shine, xy


def crab(b: Brush) -> None:
    """A crab, both claws raised."""
    own = b.main(RED * 0.7 + BROWN * 0.3, 0.72)
    for side in (-1, 1):
        for k, (x, y) in enumerate(((0.92, 0.02), (1.02, 0.12), (1.06, 0.26))):
            b.rod(np.array([(0.44, 0.30 + 0.05 * k), (0.80, 0.46 + 0.04 * k), (x, y)]) * (side, 1), [0.05, 0.04, 0.015], own, 0.8)
        b.rod(np.array([(0.42, 0.54), (0.72, 0.66), (0.66, 0.82)]) * (side, 1), 0.06, own, 0.9)
        b.shape(loop(xy("0.56 0.78  0.50 0.98  0.62 1.10  0.66 0.96  0.74 1.08  0.84 0.92  0.76 0.76") * (side, 1)), own, 1.1)
        b.line(np.array([(0.18, 0.64), (0.20, 0.80)]) * (side, 1), 1.4, 0.9)
        b.dots([(side * 0.20, 0.82)], 0.045)
    b.shape(loop(xy("-0.60 0.44  -0.44 0.66  0.0 0.72  0.44 0.66  0.60 0.44  0.42 0.22  0.0 0.14  -0.42 0.22")), own, 1.3)
    b.line(xy("-0.14 0.36  0.0 0.31  0.14 0.36"), 1.1, 0.8)
    shine(b, xy("-0.40 0.54  -0.24 0.62"), 2.6)


def octopus(b: Brush) -> None:
    """An octopus, its arms curling over the ground."""
    own = b.main(RED * 0.5 + BROWN * 0.5, 0.55)
    arms = (
        "-0.30 0.40  -0.62 0.30  -0.86 0.06  -1.02 0.16|-0.20 0.34  -0.40 0.16  -0.58 0.00  -0.74 0.06|-0.06 0.32  -0.16 0.12  -0.30 -0.02"
    )
    for arm in arms.split("|"):
        for side in (-1, 1):
            b.rod(xy(arm) * (side, 1), [0.12, 0.09, 0.06, 0.03], own, 1.0)
            if b.near:
                b.dots([(side * x, y - 0.02) for x, y in xy(arm)[1:3]], 0.028, BARE)
    b.rod(xy("0.0 0.30  0.06 0.10  -0.02 -0.02"), [0.10, 0.07, 0.03], own, 1.0)
    b.shape(loop(xy("-0.36 0.40  -0.42 0.70  -0.26 0.96  0.04 1.02  0.32 0.92  0.42 0.66  0.36 0.40  0.0 0.26")), own, 1.3)
    for x in (-0.16, 0.16):
        b.shape(oval(x, 0.48, 0.085, 0.07), BARE, 0.9)
        b.dots([(x, 0.48)], 0.04)
    b.dots(xy("-0.22 0.80  -0.06 0.88  0.14 0.82  0.26 0.70").tolist(), 0.03, (own[0], own[1] * 1.4))
    shine(b, xy("-0.30 0.74  -0.20 0.88"), 3.0)


def insect(b: Brush) -> None:
    """A cicada or a beetle on a twig: broad head, two glassy wings, six legs."""
    b.rod(xy("-1.1 0.02  -0.2 0.10  1.1 0.04"), 0.06, (BROWN, 0.6), 0.9)
    own = b.main(BROWN * 0.4 + INK * 0.6, 0.85)
    for x in (-0.34, -0.06, 0.24):
        b.line([(x, 0.34), (x - 0.16, 0.22), (x - 0.10, 0.10)], 1.6, 1.0, taper=0.3)
    b.shape(loop(xy("-0.52 0.46  -0.30 0.66  0.10 0.66  0.62 0.40  0.58 0.32  0.10 0.30  -0.34 0.28")), own, 1.2)
    b.shape(loop(xy("-0.20 0.58  0.20 0.86  0.76 0.72  1.04 0.40  0.60 0.40  0.10 0.46")), (BLUE, 0.16), 1.1)
    b.lines([xy("-0.16 0.56  0.30 0.66  0.86 0.48"), xy("0.10 0.52  0.36 0.76"), xy("0.40 0.50  0.62 0.68")], 0.7, 0.7)
    b.shape(loop(xy("-0.76 0.44  -0.70 0.62  -0.52 0.68  -0.40 0.56  -0.46 0.36  -0.64 0.34")), own, 1.1)
    b.shape(oval(-0.68, 0.56, 0.07), (RED, 0.8), 0.7)
    b.lines([xy("-0.70 0.66  -0.84 0.84  -0.98 0.88"), xy("-0.60 0.68  -0.66 0.90  -0.78 0.98")], 0.9, 0.95)
    shine(b, xy("-0.24 0.60  0.04 0.60"), 2.2)


def spider(b: Brush) -> None:
    """A spider hanging from its thread."""
    b.line([(0, 1.3), (0, 0.66)], 0.6, 0.6, taper=0.05)
    for side in (-1, 1):
        for y, reach, drop in ((0.66, 0.62, 0.98), (0.56, 0.74, 0.70), (0.48, 0.72, 0.24), (0.42, 0.56, 0.02)):
            b.line(np.array([(0.12, y), (reach * 0.7, max(y, drop) + 0.08), (reach, drop)]) * (side, 1), 1.4, 1.0, taper=0.4)
    b.shape(oval(0, 0.36, 0.25, 0.30), b.main(INK, 0.95), 1.2)
    b.shape(oval(0, 0.66, 0.15, 0.13), DARK, 1.0)
    b.dots([(-0.05, 0.72), (0.05, 0.72)], 0.026, BARE)
    b.line(xy("0.0 0.48  -0.06 0.36  0.06 0.28  0.0 0.18"), 1.6, 0.0, OCHRE, hide=0.7)


def elephant(b: Brush) -> None:
    """An elephant: the great ear, the trunk curling up, four pillars."""
    own = b.main(BLUE * 0.35 + INK * 0.5, 0.50)
    for x in (-0.40, 0.28):
        b.shape(loop(xy("-0.10 0.44  0.12 0.44  0.11 0.02  -0.10 0.02") + np.array((x, 0))), (own[0], own[1] * 1.25), 1.0)
    b.line(xy("-0.78 0.66  -0.88 0.48  -0.86 0.30"), 2.0, 1.0, taper=0.4)
    b.shape(
        loop(xy("-0.80 0.52  -0.74 0.80  -0.40 0.96  0.06 0.94  0.42 0.86  0.50 0.56  0.30 0.34  -0.40 0.32  -0.72 0.36"), 90), own, 1.3
    )
    for x in (-0.60, 0.10):
        b.shape(loop(xy("-0.11 0.46  0.13 0.46  0.12 0.0  -0.11 0.0") + np.array((x, 0))), own, 1.1)
        b.lines([[(x - 0.06 + 0.06 * k, 0.03), (x - 0.05 + 0.06 * k, 0.06)] for k in range(3)], 1.0, 0.0, hide=0.8)
    b.rod(xy("0.72 0.62  0.92 0.46  0.94 0.22  1.06 0.12  1.16 0.22"), [0.13, 0.10, 0.07, 0.05, 0.04], own, 1.1)
    b.shape(loop(xy("0.34 0.60  0.38 0.88  0.58 1.0  0.78 0.92  0.86 0.70  0.78 0.54  0.54 0.48")), own, 1.2)
    b.shape(loop(xy("0.30 0.92  0.52 0.90  0.56 0.64  0.46 0.44  0.26 0.42  0.12 0.60  0.16 0.82")), (own[0], own[1] * 1.3), 1.1)
    b.shape(xy("0.76 0.56  0.80 0.48  1.02 0.44  0.86 0.56"), BARE, 0.9)
    b.dots([(0.68, 0.76)], 0.026)
    b.lines([xy("0.84 0.50  0.92 0.50"), xy("0.90 0.36  0.99 0.36"), xy("0.24 0.74  0.32 0.58")], 0.8, 0.6)
    shine(b, xy("-0.60 0.78  -0.36 0.88  -0.10 0.88"), 3.2)


CATALOGUE: dict[str, Entry] = {
    "crab": entry(crab, 0.14, 0.30, "ground", tall=0.44),
    "octopus": entry(octopus, 0.34, 0.66, "ground", tall=0.48),
    "elephant": entry(elephant, 2.6, 5.0, "ground", tall=0.56),
    "insect": entry(insect, 0.06, 0.13, "ground", tall=0.40),
    "spider": entry(spider, 0.07, 0.10, "air", tall=0.50),
}
