"""Furniture and openings: doors, windows, tables, chairs, beds. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, GOLD, PALE, PAPER, WOOD, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import loop, oval, paths, rect, rounded, shine, xy


def door(b: Brush) -> None:
    """A wooden door in its frame, in a piece of its wall: four panels and a knob; ajar when open."""
    wood = b.main(BROWN, 0.48)
    b.shape(rect(-0.50, 0, 0.50, 1.12), (OCHRE * 0.4 + BROWN * 0.3 + INK * 0.2, 0.24), 0.7)
    b.lines(paths("-0.48 0.10  -0.30 0.10 | 0.30 0.10  0.48 0.10"), 0.8, 0.5, BROWN)
    b.shape(xy("-0.27 0  -0.27 1.0  0.27 1.0  0.27 0  0.22 0  0.22 0.95  -0.22 0.95  -0.22 0"), (BROWN, 0.30), 1.1)
    if b.has("open"):
        b.wash(rect(-0.22, 0, 0.22, 0.95), (INK, 1.05), flat=0.5)
        b.light(rect(-0.22, 0, 0.22, 0.95), (YELLOW, 0.35), 1.0 if b.power else 0.0)
        b.shape(xy("-0.22 0  -0.47 -0.07  -0.47 1.0  -0.22 0.95"), wood, 1.2)
        b.contours([xy("-0.26 0.55  -0.43 0.56  -0.43 0.90  -0.26 0.88"), xy("-0.26 0.07  -0.43 0.02  -0.43 0.45  -0.26 0.46")], 0.9)
        b.dots([(-0.44, 0.49)], 0.02, GOLD)
        return
    b.shape(rect(-0.22, 0, 0.22, 0.95), wood, 1.2)
    for left in (-0.17, 0.03):
        for low, high in ((0.07, 0.42), (0.53, 0.88)):
            b.shape(rect(left, low, left + 0.14, high), (wood[0], wood[1] * 1.25), 0.8)
    b.shape(oval(0.18, 0.475, 0.022), GOLD, 1.0)
    b.dots([(0.18, 0.435)], 0.008)


def window(b: Brush) -> None:
    """A window with four panes, a sill and a pot on it; warm when lit, its wings out when open."""
    frame = b.main(BROWN, 0.45)
    panes = rect(-0.36, 0.12, 0.36, 0.94)
    b.shape(rect(-0.42, 0.06, 0.42, 1.0), frame, 1.2)
    b.shape(panes, (BLUE, 0.20), 0.8)
    if b.power > 0.05:
        b.glow(0, 0.55, 0.8, 0.45)
        b.light(panes, (YELLOW * 0.4 + OCHRE * 0.5, 0.42))
    elif not b.has("open"):
        for x, y in ((-0.30, 0.62), (0.06, 0.62), (-0.30, 0.22), (0.06, 0.22)):
            shine(b, [(x, y), (x + 0.16, y + 0.20)], 1.8)
    b.lines(paths("0 0.12  0 0.94 | -0.36 0.54  0.36 0.54"), 2.4, 0.95, BROWN, taper=0.05, hide=0.9)
    b.contour(panes, 0.9)
    if b.has("open"):
        for side in (-1, 1):
            leaf = np.array([(side * 0.36, 0.12), (side * 0.62, 0.02), (side * 0.62, 1.02), (side * 0.36, 0.94)])
            b.shape(leaf, (BLUE, 0.14), 1.4)
            b.lines([[(side * 0.36, 0.53), (side * 0.62, 0.52)]], 1.8, 0.9, BROWN)
    b.shape(rect(-0.50, 0.0, 0.50, 0.07), frame, 1.2)
    b.shape(xy("0.20 0.07  0.30 0.07  0.325 0.18  0.175 0.18"), (BROWN * 0.6 + RED * 0.3, 0.6), 0.9)
    b.lines(paths("0.25 0.18  0.22 0.30 | 0.25 0.18  0.29 0.32 | 0.25 0.18  0.25 0.35"), 1.8, 0.9, PINE)


def mirror(b: Brush) -> None:
    """An oval standing mirror with a slanting shine."""
    b.lines(
        paths("-0.34 0.0  -0.30 0.62 | 0.34 0.0  0.30 0.62 | -0.40 0.0  -0.26 0.0 | 0.26 0.0  0.40 0.0 | -0.33 0.16  0.33 0.16"),
        2.2,
        0.9,
        BROWN,
        taper=0.1,
    )
    b.shape(oval(0, 0.58, 0.29, 0.42), b.main(BROWN, 0.55), 1.2)
    b.shape(oval(0, 0.58, 0.245, 0.375), (BLUE, 0.26), 0.9)
    shine(b, xy("-0.14 0.48  0.10 0.80"), 4.2)
    shine(b, xy("-0.06 0.42  0.15 0.69"), 2.2)
    b.dots([(-0.30, 0.60), (0.30, 0.60)], 0.022)


def chair(b: Brush) -> None:
    """A wooden chair with slatted back, half turned."""
    wood = b.main(BROWN, 0.50)
    b.rod([(-0.22, 1.0), (-0.20, 0.48)], 0.026, wood)
    b.rod([(0.14, 1.03), (0.15, 0.52)], 0.024, wood)
    b.rod([(0.20, 0.50), (0.22, 0.06)], 0.022, (wood[0], wood[1] * 1.4))
    for y in (0.94, 0.80, 0.66):
        b.rod([(-0.21, y), (0.14, y + 0.03)], 0.030, wood, 0.8)
    b.shape(xy("-0.24 0.44  0.18 0.42  0.27 0.52  -0.18 0.53"), wood, 1.2)
    b.shape(xy("-0.24 0.44  0.18 0.42  0.18 0.36  -0.24 0.38"), (wood[0], wood[1] * 1.2), 1.0)
    b.shape(xy("0.18 0.42  0.27 0.52  0.27 0.46  0.18 0.36"), (wood[0], wood[1] * 1.5), 1.0)
    b.rod([(-0.22, 0.38), (-0.24, 0.0)], 0.025, wood)
    b.rod([(0.16, 0.36), (0.17, -0.02)], 0.025, wood)
    b.lines(paths("-0.23 0.18  0.165 0.16"), 1.6, 0.9, BROWN)


def table(b: Brush) -> None:
    """A plain table in perspective."""
    wood = b.main(BROWN, 0.46)
    for x, top, foot in ((-0.52, 0.82, 0.16), (0.62, 0.82, 0.18)):
        b.rod([(x, top), (x, foot)], 0.030, (wood[0], wood[1] * 1.3))
    b.rod([(-0.72, 0.72), (-0.72, 0.0)], 0.042, wood)
    b.rod([(0.66, 0.72), (0.68, 0.0)], 0.042, wood)
    b.shape(xy("-0.82 0.76  0.78 0.76  0.72 1.0  -0.60 1.0"), (wood[0], wood[1] * 0.7), 1.2)
    b.shape(xy("-0.82 0.76  0.78 0.76  0.78 0.68  -0.82 0.68"), wood, 1.1)
    b.lines(paths("-0.60 0.84  0.10 0.845  0.60 0.83 | -0.40 0.92  0.0 0.915  0.5 0.925"), 0.6, 0.45, BROWN)


def desk(b: Brush) -> None:
    """A school desk: drawers at one side, a lamp, books and a pencil."""
    wood = b.main(BROWN, 0.44)
    b.rod([(-0.70, 0.56), (-0.70, 0.0)], 0.035, wood)
    b.shape(rect(0.22, 0.0, 0.74, 0.60), wood, 1.2)
    for y in (0.04, 0.23, 0.42):
        b.shape(rect(0.27, y, 0.69, y + 0.16), (wood[0], wood[1] * 1.2), 0.8)
        b.dots([(0.48, y + 0.08)], 0.022, GOLD)
    b.shape(xy("-0.82 0.60  0.82 0.60  0.74 0.74  -0.70 0.74"), (wood[0], wood[1] * 0.7), 1.2)
    b.shape(rect(-0.82, 0.54, 0.82, 0.61), wood, 1.0)
    for y, paint in ((0.68, (RED, 0.65)), (0.73, (BLUE, 0.6)), (0.78, (OCHRE, 0.5))):
        b.shape(rect(-0.60, y, -0.22, y + 0.05), paint, 0.8)
    b.shape(oval(0.48, 0.69, 0.12, 0.025), DARK, 0.8)
    b.lines(paths("0.48 0.70  0.60 0.88  0.40 1.0"), 1.8, 0.95, sharp=True, taper=0.1)
    b.shape(xy("0.42 1.03  0.34 0.96  0.14 0.90  0.26 0.84  0.44 0.94"), (PINE, 0.7), 1.0)
    b.glow(0.22, 0.84, 0.4)
    b.shape(xy("-0.10 0.64  0.16 0.64  0.14 0.71  -0.08 0.71"), BARE, 0.7)


def bed(b: Brush) -> None:
    """A bed with a pillow and a folded quilt."""
    wood = b.main(BROWN, 0.50)
    b.shape(rounded(-1.06, 0.0, -0.96, 1.0, 0.03), wood, 1.2)
    b.shape(rounded(0.98, 0.0, 1.07, 0.66, 0.03), wood, 1.2)
    b.shape(rect(-0.97, 0.16, 0.99, 0.34), wood, 1.1)
    b.shape(rounded(-0.96, 0.32, 0.98, 0.54, 0.06), BARE, 1.0)
    b.shape(loop(xy("-0.92 0.52  -0.90 0.68  -0.74 0.74  -0.50 0.70  -0.46 0.56  -0.56 0.50")), BARE, 1.1)
    own = b.main(BLUE, 0.48) if b.main(INK, 0)[1] else (BLUE, 0.48)
    b.shape(loop(xy("-0.40 0.62  0.0 0.66  0.60 0.64  0.98 0.58  0.99 0.22  0.60 0.18  0.10 0.24  -0.36 0.20  -0.44 0.40")), own, 1.2)
    b.shape(loop(xy("-0.44 0.60  -0.20 0.66  -0.14 0.42  -0.18 0.20  -0.40 0.19  -0.46 0.40")), (RED, 0.5), 1.0)
    b.lines(paths("0.10 0.60  0.14 0.40  0.08 0.28 | 0.42 0.60  0.48 0.42  0.44 0.26 | 0.74 0.58  0.76 0.40"), 0.8, 0.55, taper=0.9)


def bench(b: Brush) -> None:
    """A park bench with slats and iron feet."""
    wood = b.main(BROWN, 0.50)
    for x in (-0.82, 0.82):
        b.lines(
            [xy("-0.08 0  -0.04 0.42  -0.10 1.0") + np.array((x, 0)), xy("0.10 0  0.07 0.40  -0.04 0.44") + np.array((x, 0))],
            2.4,
            1.0,
            taper=0.2,
        )
        b.line(xy("-0.07 0.64  0.12 0.62  0.12 0.52") + np.array((x, 0)), 1.8, 1.0)
    for y in (0.92, 0.78, 0.64):
        b.shape(rounded(-1.0, y - 0.055, 1.0, y + 0.05, 0.02), wood, 1.0)
    b.shape(xy("-1.0 0.47  1.0 0.47  1.05 0.40  -1.05 0.40"), wood, 1.0)
    b.shape(xy("-1.05 0.39  1.05 0.39  1.08 0.32  -1.08 0.32"), wood, 1.0)


def shelf_of_books(b: Brush, left: float, right: float, y: float, tall: float, name: int) -> None:
    """A row of spines, one of them leaning."""
    rng, x = b.rng("books", name), left
    colours: tuple[Paint, ...] = ((RED, 0.62), (BLUE, 0.6), (OCHRE, 0.55), (PINE, 0.6), (BROWN, 0.6), PALE, (INK, 0.7))
    while x < right - 0.03:
        wide = min(float(rng.uniform(0.035, 0.07)), right - x)
        high = tall * float(rng.uniform(0.72, 0.95))
        b.shape(rect(x, y, x + wide, y + high), colours[int(rng.integers(len(colours)))], 0.7)
        x += wide + (0.05 if rng.random() < 0.12 else 0.0)


def book_shelf(b: Brush) -> None:
    """Four boards of books."""
    wood = b.main(BROWN, 0.46)
    b.shape(rect(-0.36, 0, 0.36, 1.0), wood, 1.2)
    for k, y in enumerate((0.05, 0.29, 0.53, 0.77)):
        b.shape(rect(-0.32, y, 0.32, y + 0.19), (INK, 0.55), 0.7)
        shelf_of_books(b, -0.31, 0.31, y, 0.19, k)


def curtain(b: Brush) -> None:
    """Two drawn curtains on their rod."""
    cloth = b.main(RED, 0.66)
    b.rod([(-0.62, 0.97), (0.62, 0.97)], 0.016, WOOD)
    b.dots([(-0.64, 0.97), (0.64, 0.97)], 0.034, WOOD)
    for side in (-1, 1):
        edge = xy("0.58 0.94  0.08 0.94  0.06 0.66  0.20 0.46  0.36 0.36  0.30 0.20  0.26 0.02  0.42 0.05  0.50 0.0  0.60 0.04") * (side, 1)
        b.shape(edge, cloth, 1.2)
        folds = paths(
            "0.48 0.92  0.46 0.60  0.44 0.40 | 0.36 0.92  0.34 0.64  0.40 0.42 | 0.22 0.92"
            "  0.20 0.68  0.34 0.42 | 0.42 0.34  0.40 0.04 | 0.50 0.34  0.52 0.04"
        )
        b.lines([fold * (side, 1) for fold in folds], 1.2, 0.7, taper=0.7)
        b.shape(loop(xy("0.32 0.40  0.60 0.41  0.60 0.35  0.34 0.34") * (side, 1)), GOLD, 0.9)


def blackboard(b: Brush) -> None:
    """A green board in its frame, sums in chalk."""
    b.shape(rect(-0.86, 0.04, 0.86, 1.0), b.main(BROWN, 0.5), 1.1)
    b.shape(rect(-0.80, 0.11, 0.80, 0.94), (PINE, 1.10), 0.9)
    chalk = paths(
        "-0.62 0.76 -0.62 0.60 | -0.68 0.72 -0.62 0.77 | -0.50 0.68 -0.38 0.68"
        " | -0.44 0.74 -0.44 0.62 | -0.28 0.76 -0.28 0.60 | -0.34 0.72 -0.28 0.77 |"
        "-0.16 0.71 -0.04 0.71 | -0.16 0.65 -0.04 0.65 | 0.06 0.73 0.14 0.77 0.19 0.71 0.06 0.60 0.20 0.60"
        " | -0.66 0.40 -0.10 0.40 | -0.66 0.30 -0.24 0.30 | 0.36 0.26 0.66 0.26 0.51 0.56 0.36 0.26"
    )
    b.lines(chalk, 1.5, 0.0, sharp=True, taper=0.3, hide=0.8)
    b.shape(rect(-0.70, 0.0, 0.70, 0.05), WOOD, 0.9)
    b.shape(rect(-0.30, 0.05, -0.18, 0.085), BARE, 0.7)
    b.shape(rect(0.10, 0.05, 0.34, 0.10), (BLUE, 0.6), 0.7)


def chalk(b: Brush) -> None:
    """Two sticks of chalk and the white dust line they drew."""
    b.wash(xy("-0.9 0.0  0.9 0.0  0.9 1.0  -0.9 1.0"), (PINE, 1.0))
    b.contour(xy("-0.9 0.0  0.9 0.0  0.9 1.0  -0.9 1.0"), 1.0)
    b.line(xy("-0.72 0.72  -0.44 0.86  -0.18 0.66  0.06 0.84  0.24 0.70"), 2.6, 0.0, hide=0.75)
    for x, y, turn, paint in ((0.30, 0.62, -52, BARE), (-0.46, 0.24, 8, (YELLOW, 0.4)), (0.30, 0.20, -6, (RED, 0.3))):
        s = b.part(x, y, 1.0, turn)
        s.shape(rect(0, -0.065, 0.56, 0.065), paint, 1.1)
        s.shape(oval(0.56, 0, 0.025, 0.065), PAPER, 0.9)


CATALOGUE: dict[str, Entry] = {
    "door": entry(door, 2.1, 1.15, "ground"),
    "window": entry(window, 1.3, 1.3, "wall"),
    "mirror": entry(mirror, 1.5, 1.2, "ground"),
    "chair": entry(chair, 0.92, 0.5, "ground", deck=0.45),
    "table": entry(table, 0.74, 1.22, "ground"),
    "desk": entry(desk, 1.05, 1.75, "ground"),
    "bed": entry(bed, 0.95, 2.05, "ground", deck=0.55),
    "bench": entry(bench, 0.85, 1.85, "ground", deck=0.38),
    "book-shelf": entry(book_shelf, 1.9, 1.4, "ground"),
    "curtain": entry(curtain, 2.2, 2.9, "wall"),
    "blackboard": entry(blackboard, 1.3, 2.3, "wall"),
    "chalk": entry(chalk, 0.06, 0.11, "hand", tall=0.4),
}
