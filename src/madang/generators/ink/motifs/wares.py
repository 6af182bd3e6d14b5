"""Small things that tell what a room is: bowls, jars, flasks, pots, tools, bottles. After drafting, before every place inside."""

from collections.abc import Sequence

import numpy as np

from madang.generators.ink.motifs.drafting import (
    DARK,
    GLASS,
    PAPER_DOOR,
    STEEL,
    WHITE,
    WOOD,
    Hand,
    Paint,
    Points,
    bent,
    front,
    ring,
    upright,
)
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, TEAL, Floats

Profile = Sequence[tuple[float, float]]

JAR: Profile = ((0.30, 1.0), (0.36, 0.93), (0.50, 0.62), (0.44, 0.28), (0.28, 0.0))
BOWL: Profile = ((0.55, 0.55), (0.50, 0.30), (0.30, 0.06), (0.24, 0.0))
BOTTLE: Profile = ((0.09, 1.0), (0.09, 0.70), (0.22, 0.55), (0.22, 0.0))
FLASK: Profile = ((0.13, 1.0), (0.11, 0.98), (0.11, 0.58), (0.44, 0.10), (0.42, 0.0))
ROUND_FLASK: Profile = ((0.11, 1.0), (0.10, 0.62), (0.26, 0.54), (0.38, 0.30), (0.28, 0.06), (0.12, 0.0))
BEAKER: Profile = ((0.36, 1.0), (0.33, 0.96), (0.33, 0.0))
CUP: Profile = ((0.42, 0.9), (0.40, 0.3), (0.28, 0.0))
VASE: Profile = ((0.16, 1.0), (0.11, 0.86), (0.34, 0.52), (0.30, 0.22), (0.18, 0.0))
POT: Profile = ((0.52, 0.72), (0.56, 0.70), (0.56, 0.14), (0.46, 0.0))


def turned(profile: Profile) -> Floats:
    """A vessel's outline from its right half, in its own heights, (n, 2)."""
    right = bent(profile, 22)
    return np.concatenate([right, right[::-1] * np.array([-1, 1], np.float32)])


def vessel(hand: Hand, x: float, y: float, z: float, height: float, profile: Profile, paint: Paint, line: float = 0.006) -> None:
    """A turned vessel standing at (x, y, z)."""
    hand.face(upright(turned(profile) * np.float32(height), z, x, y), paint, line, lean=(0.9, 0.5))


def vessels(
    hand: Hand,
    x: tuple[float, float],
    y: float,
    z: float,
    height: float,
    profiles: Sequence[Profile],
    paints: Sequence[Paint],
    *,
    gap: float = 0.3,
    word: str = "",
    line: float = 0.005,
) -> None:
    """A row of vessels of mixed shapes and paints, laid paint by paint."""
    rng, at = hand.stage.rng("vessels", word, round(x[0] * 10), round(y * 10)), x[0]
    outlines: list[list[Floats]] = [[] for _ in paints]
    while at < x[1]:
        profile = profiles[int(rng.integers(len(profiles)))]
        tall = height * float(rng.uniform(0.7, 1.05))
        half = max(width for width, _ in profile) * tall
        shape = upright(turned(profile) * np.float32(tall), z, at + half, y)
        outlines[int(rng.integers(len(paints)))].append(shape)
        at += 2 * half + gap * height * float(rng.uniform(0.4, 1.4))
    for shapes, paint in zip(outlines, paints):
        if shapes:
            hand.wash(shapes, paint, lean=(0.9, 0.5), short=0.4)
            hand.outline(shapes, line, 0.85)


def glassware(hand: Hand, x: float, y: float, z: float, height: float, profile: Profile, liquid: Paint | None, level: float = 0.4) -> None:
    """A flask or beaker of glass: a thin line, a breath of blue, and what it holds."""
    shape = turned(profile) * np.float32(height)
    if liquid is not None:
        inside = shape.copy()
        inside[:, 1] = np.minimum(inside[:, 1], level * height)
        hand.wash([upright(inside * np.array([0.94, 1.0], np.float32), z, x, y)], liquid, lean=(0.6, 0.6), short=0.2)
    hand.wash([upright(shape, z, x, y)], (GLASS[0], 0.07), hide=0.0 if liquid else 0.6, short=0.7)
    hand.outline([upright(shape, z, x, y)], 0.006, 0.8)
    top = float(shape[:, 1].max())
    rim = max(width for width, high in profile if high > 0.94) * height
    hand.lines([[(x - rim, y + top, z), (x + rim, y + top, z)]], 0.006, 0.8)


def microscope(hand: Hand, x: float, y: float, z: float, size: float = 0.42) -> None:
    """A microscope: foot, arm, tube, stage."""
    arm = upright(bent([(-0.26, 0.10), (-0.34, 0.45), (-0.20, 0.74), (0.02, 0.78)], 14) * np.float32(size), z, x, y)
    hand.lines([arm], 0.085 * size, 0.95, least=1.2)
    tube = np.array([(-0.16, 1.04), (-0.02, 1.10), (0.20, 0.58), (0.08, 0.52)]) * size
    foot = np.array([(-0.42, 0.0), (0.34, 0.0), (0.30, 0.10), (-0.36, 0.12)]) * size
    plate = np.array([(-0.28, 0.34), (0.34, 0.34), (0.34, 0.40), (-0.28, 0.40)]) * size
    hand.wash([upright(part, z, x, y) for part in (tube, foot, plate)], DARK, short=0.2)
    lens = np.array([(0.10, 0.54), (0.17, 0.57), (0.20, 0.46), (0.14, 0.44)]) * size
    hand.wash([upright(lens, z, x, y)], STEEL)


def pot_on_stove(hand: Hand, x: float, y: float, z: float, size: float = 0.34) -> None:
    """An iron pot with its lid and ears."""
    vessel(hand, x, y, z, size, POT, (INK, 0.85), 0.010)
    lid = np.concatenate([ring(0, 0.72, 0.56, 0.16, 14, 0, 180)]) * np.float32(size)
    hand.face(upright(lid, z, x, y), (INK, 0.62), 0.010)
    hand.dabs([(x, y + 0.94 * size, z)], 0.07 * size, DARK)
    hand.lines([upright(ring(s * 0.62, 0.56, 0.10, 0.08, 8, -90, 90) * np.float32(size), z, x, y) for s in (1,)], 0.012, 0.9)


def kettle(hand: Hand, x: float, y: float, z: float, size: float = 0.26) -> None:
    """A kettle with its spout and handle."""
    body = bent([(0.42, 0.0), (0.52, 0.28), (0.34, 0.58), (0, 0.66), (-0.34, 0.58), (-0.52, 0.28), (-0.42, 0.0)], 24) * np.float32(size)
    spout = np.array([(0.44, 0.22), (0.78, 0.56), (0.70, 0.60), (0.40, 0.40)]) * size
    hand.wash([upright(spout, z, x, y)], (OCHRE * 0.8 + BROWN * 0.2, 0.6))
    hand.face(upright(body, z, x, y), (OCHRE * 0.8 + BROWN * 0.2, 0.6), 0.008)
    hand.lines([upright(bent([(-0.36, 0.56), (-0.3, 0.96), (0.3, 0.96), (0.36, 0.56)], 14) * np.float32(size), z, x, y)], 0.016, 0.95)


def ladles(hand: Hand, x: tuple[float, float], y: float, z: float, count: int = 5) -> None:
    """Kitchen tools that hang in a row from a rail: ladles, a turner, a small pan."""
    hand.lines([[(x[0] - 0.05, y, z), (x[1] + 0.05, y, z)]], 0.010, 0.9)
    for k, at in enumerate(np.linspace(x[0], x[1], count)):
        tall = 0.24 + 0.05 * (k % 2)
        hand.lines([[(at, y, z), (at, y - tall, z)]], 0.008, 0.9)
        if k % 3 == 0:
            hand.wash([upright(ring(at, y - tall - 0.03, 0.055, 0.04), z)], (INK, 0.8))
        elif k % 3 == 1:
            hand.wash([front((at - 0.035, at + 0.035), (y - tall - 0.09, y - tall), z)], STEEL)
        else:
            hand.wash([upright(ring(at, y - tall - 0.08, 0.10, 0.10), z)], (INK, 0.62))


def tools(hand: Hand, x: tuple[float, float], y: tuple[float, float], z: float) -> None:
    """Tools on a board: saw, hammer, pliers, plane, square, chisels."""
    hand.face(front(x, y, z), (OCHRE, 0.12), 0.010)
    wide, high, top = x[1] - x[0], y[1] - y[0], y[1] - 0.08

    def at(column: float, points: Points) -> Floats:
        return upright(points, z, x[0] + column * wide, top)

    s = min(0.5, 0.62 * high)
    saw = at(0.10, [(0, 0), (0.10, -0.04), (0.20, -0.95 * s), (0.02, -0.95 * s), (-0.04, -0.06)])
    hand.face(saw, STEEL, 0.008)
    hand.wash([at(0.10, [(-0.06, 0.03), (0.13, 0.03), (0.12, -0.10), (-0.05, -0.10)])], (BROWN, 0.8))
    hand.lines(
        [at(0.30, [(0, 0), (0, -0.9 * s)]), at(0.86, [(0, 0), (0, -0.75 * s)]), at(0.86, [(0, -0.75 * s), (0.24, -0.75 * s)])],
        0.016,
        0.95,
        BROWN,
    )
    hand.wash([at(0.30, [(-0.11, 0.02), (0.09, 0.02), (0.09, -0.07), (-0.11, -0.07)])], DARK)
    for k in (0.42, 0.49, 0.56):
        hand.wash([at(k, [(-0.02, 0), (0.02, 0), (0.02, -0.4 * s), (-0.02, -0.4 * s)])], (BROWN, 0.8))
        hand.wash([at(k, [(-0.014, -0.4 * s), (0.014, -0.4 * s), (0.012, -0.8 * s), (-0.012, -0.8 * s)])], STEEL)
    for lean in (-1, 1):
        hand.lines(
            [at(0.70, bent([(0, -0.30 * s), (lean * 0.07, -0.6 * s), (lean * 0.06, -0.95 * s)], 8))], 0.016, 0.95, RED * 0.7 + INK * 0.3
        )
    hand.wash([at(0.70, [(-0.04, 0), (0.04, 0), (0.03, -0.34 * s), (-0.03, -0.34 * s)])], DARK)


def papers(hand: Hand, x: float, y: float, z: float, size: float = 0.22) -> None:
    """A few sheets lying on a table."""
    for dx, dz in ((0.0, 0.0), (0.10, 0.06)):
        sheet = [
            (x + dx, y + 0.004, z + dz),
            (x + dx + size, y + 0.004, z + dz + 0.03),
            (x + dx + size + 0.04, y + 0.004, z + dz + 0.24),
            (x + dx + 0.04, y + 0.004, z + dz + 0.22),
        ]
        hand.face(sheet, WHITE, 0.004, dark=0.6)


LIQUIDS: tuple[Paint | None, ...] = ((TEAL, 0.5), None, (OCHRE, 0.55), (GREEN, 0.42), None, (RED, 0.5))
CROCKERY: tuple[Paint, ...] = (WHITE, (BLUE, 0.16), PAPER_DOOR, (BROWN * 0.7 + INK * 0.3, 0.55))
EARTHEN: tuple[Paint, ...] = ((BROWN * 0.6 + INK * 0.4, 0.75), (BROWN * 0.5 + INK * 0.5, 0.9), (WOOD[0], 0.62))
