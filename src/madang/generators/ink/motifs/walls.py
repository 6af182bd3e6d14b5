"""What makes a box a room: rafters and posts, panelling, doors and shelves on the side walls, boards of several woods. Before interiors.

Everything runs to the room's vanishing point, so that the eye is led in.
"""

from collections.abc import Sequence

import numpy as np

from madang.generators.ink.motifs.drafting import DARK_WOOD, PAPER_DOOR, PLASTER, WOOD, Hand, Paint, flat, front, side
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, YELLOW

Span = tuple[float, float]
SPINES = (RED * 0.7 + BROWN * 0.3, BLUE, OCHRE, BROWN, BLUE * 0.5 + INK * 0.3, YELLOW * 0.7 + OCHRE * 0.3)


def ceiling(at: Hand, kind: str, x: Span, high: float, deep: Span) -> None:
    """`rafters` on a great beam, as in a hanok; `panels`, as in a school; `plain`: a moulding along the walls."""
    near, back = deep
    if kind == "rafters":
        rafters = [flat((float(k) - 0.075, float(k) + 0.075), high - 0.01, deep) for k in np.arange(x[0] + 0.3, x[1], 0.56)]
        at.beside(back).wash(rafters, (WOOD[0], 0.5), lean=(0.2, -0.9), short=0.2)
        at.lines([edge[[0, 3]] for edge in rafters], 0.010, 0.7)
        for z in (0.15 * near + 0.85 * back, 0.62 * near + 0.38 * back):
            at.beside(z).box(x, (high - 0.24, high - 0.02), (z, z + 0.2), DARK_WOOD, 0.014)
        for edge in (x[0], x[1] - 0.17):
            at.box((edge, edge + 0.17), (0, high), (back - 0.12, back), DARK_WOOD, 0.012)
    elif kind == "panels":
        runs = [[(float(k), high, back), (float(k), high, near)] for k in np.arange(x[0] + 0.9, x[1], 0.9)]
        runs += [[(x[0], high, float(z)), (x[1], high, float(z))] for z in np.arange(back - 0.9, near, -0.9)]
        at.lines(runs, 0.005, 0.22, least=0.5)
    else:
        for drop in (0.07, 0.11):
            at.lines([[(x[0], high - drop, near), (x[0], high - drop, back), (x[1], high - drop, back), (x[1], high - drop, near)]],
                     0.006, 0.4, least=0.5)  # fmt: skip


def dado(at: Hand, paint: Paint, x: Span, tall: float, deep: Span) -> None:
    """The lower part of the walls, panelled or papered otherwise, with a rail."""
    near, back = deep
    sheets = [side(x[0], (0, tall), deep), side(x[1], (0, tall), deep), front(x, (0, tall), back)]
    for sheet, tone in zip(sheets, (1.2, 1.4, 0.9), strict=True):
        at.wash([sheet], (paint[0], paint[1] * tone), lean=(0.3, 0.8), short=0.4)
    rail = [(x[0], tall, near), (x[0], tall, back), (x[1], tall, back), (x[1], tall, near)]
    at.lines([rail, [(px, 0.09, pz) for px, _, pz in rail]], 0.014, 0.6)
    joints = [[(edge, 0.09, float(z)), (edge, tall, float(z))] for edge in x for z in np.arange(back - 0.35, near, -0.7)]
    joints += [[(float(k), 0.09, back), (float(k), tall, back)] for k in np.arange(x[0] + 0.35, x[1], 0.5)]
    at.lines(joints, 0.005, 0.3, least=0.5)


def planks(at: Hand, x: Span, deep: Span, seed: int) -> None:
    """Single boards a little darker or redder than the rest."""
    rng = np.random.default_rng(seed)
    near, back = deep
    for left in np.arange(x[0], x[1] - 0.2, 0.42):
        start, stop = np.sort(rng.uniform(near, back, 2))
        if rng.random() < 0.62 and stop - start > 0.4:
            board = flat((float(left), min(float(left) + 0.42, x[1])), 0, (float(start), float(stop)))
            at.wash([board], (WOOD[0], float(rng.uniform(0.05, 0.16))), hide=0, short=0.1)


def furnish_side(at: Hand, kind: str, x: float, deep: Span, high: float, seed: int) -> None:
    """What stands on a side wall: `door`, `lattice` (a sliding door of paper), `pictures`, `shelf`, `hooks`, or nothing."""
    back = deep[1]
    painters = {"door": _door, "lattice": _lattice, "pictures": _pictures, "shelf": _shelf, "hooks": _hooks}
    if kind in painters:
        painters[kind](at, x, (max(back - 2.7, deep[0] + 0.2), back - 0.55), min(high, 2.4), seed)


def _door(at: Hand, x: float, z: Span, high: float, seed: int) -> None:
    wide = (z[0] + 0.9, z[0] + 1.8)
    top = min(2.05, high - 0.15)
    at.face(side(x, (0, top), wide), WOOD, 0.03, lean=(0.4, 0.6))
    for low, up in ((0.15, 0.9), (1.05, top - 0.15)):
        at.face(side(x, (low, up), (wide[0] + 0.15, wide[1] - 0.15)), (WOOD[0], 0.30), 0.010)
    at.dabs([(x, 1.0, wide[0] + 0.08)], 0.035, (OCHRE, 0.9))


def _lattice(at: Hand, x: float, z: Span, high: float, seed: int) -> None:
    top = min(1.85, high - 0.25)
    at.face(side(x, (0.0, top), z), PAPER_DOOR, 0.035, short=0.7)
    at.shine([side(x, (0.5, top), z)], 0.35)
    at.wash([side(x, (0, 0.45), z)], WOOD, short=0.4)
    posts = [[(x, 0, float(k)), (x, top, float(k))] for k in np.linspace(z[0], z[1], 5)]
    at.lines(posts[::2], 0.022, 0.9, WOOD[0] * 0.6 + INK * 0.4)
    bars = [[(x, 0.45, float(k)), (x, top, float(k))] for k in np.linspace(z[0], z[1], 13)]
    bars += [[(x, float(y), z[0]), (x, float(y), z[1])] for y in np.linspace(0.45, top, 6)]
    at.lines(bars, 0.010, 0.75, WOOD[0] * 0.7 + INK * 0.3, least=0.5)


def _pictures(at: Hand, x: float, z: Span, high: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    for at_z in (z[0] + 0.25, z[0] + 1.25):
        tall = float(rng.uniform(0.4, 0.75))
        y = (1.6 - tall / 2, 1.6 + tall / 2)
        at.face(side(x, y, (at_z, at_z + 0.75)), (PLASTER[0], 0.02), 0.024, short=0)
        hills = side(x, (y[0] + 0.06, y[0] + 0.5 * tall), (at_z + 0.07, at_z + 0.68))
        at.wash([hills], (BLUE * 0.6 + INK * 0.4, 0.42), lean=(0.4, -0.6), short=0.8)


def _shelf(at: Hand, x: float, z: Span, high: float, seed: int) -> None:
    """A book case against the wall, its end turned to us."""
    rng, turn = np.random.default_rng(seed), 1 if x < 0 else -1
    face, top = x + turn * 0.30, min(1.95, high - 0.2)
    at.wash([side(face, (0, top), z)], (DARK_WOOD[0], 0.55), short=0.1)
    for y in np.arange(0.12, top - 0.25, 0.38):
        reach = z[0] + 0.05
        while reach < z[1] - 0.1:
            thick, tall = float(rng.uniform(0.05, 0.12)), float(rng.uniform(0.20, 0.32))
            if rng.random() < 0.88:
                book = side(face, (float(y), float(y) + tall), (reach, reach + thick))
                at.wash([book], (SPINES[int(rng.integers(len(SPINES)))], float(rng.uniform(0.25, 0.55))), short=0.3)
            reach += thick + 0.012
        at.lines([[(face, float(y), z[0]), (face, float(y), z[1])]], 0.014, 0.8)
    ends: Sequence[Span] = ((min(x, face), max(x, face)),)
    for span in ends:
        at.face(front(span, (0, top), z[0]), DARK_WOOD, 0.014)
    at.outline([side(face, (0, top), z)], 0.018, 0.9)


def _hooks(at: Hand, x: float, z: Span, high: float, seed: int) -> None:
    """A rail with a coat, an apron and a bag."""
    at.lines([[(x, 1.72, z[0]), (x, 1.72, z[0] + 1.5)]], 0.028, 0.85, WOOD[0])
    for k, (paint, long) in enumerate(
        (((BLUE * 0.7 + INK * 0.2, 0.5), 0.95), ((OCHRE, 0.35), 0.7), ((RED * 0.6 + BROWN * 0.4, 0.45), 0.5))
    ):
        a = z[0] + 0.1 + 0.48 * k
        cloth = np.array(
            [(x, 1.7, a + 0.17), (x, 1.6, a + 0.32), (x, 1.7 - long, a + 0.36), (x, 1.66 - long, a), (x, 1.6, a + 0.04)], np.float32
        )
        at.face(cloth, paint, 0.012)
        at.lines([[(x, 1.6, a + 0.17), (x, 1.75 - long, a + 0.19)]], 0.008, 0.5)
