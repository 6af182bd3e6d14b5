"""Robots, machines and models that explain: atoms, bones, globes. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, GOLD, GREY, METAL, STEEL, WOOD, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry  # fmt: skip
from madang.generators.ink.subjects.things.shapes import (
    annulus,
    arc,
    loop,
    oval,
    paths,
    rect,
    rounded,
    screws,
    shine,
    xy,
)  # fmt: skip


def robot(b: Brush) -> None:
    """A friendly tin robot."""
    own = b.main(*METAL)
    b.line(xy("0 0.92  0 1.0"), 1.2, 0.95, taper=0.1)
    b.dots([(0, 1.01)], 0.028, CINNABAR)
    for side in (-1, 1):
        b.rod([(side * 0.11, 0.26), (side * 0.11, 0.06)], 0.045, STEEL)
        b.shape(rounded(side * 0.11 - 0.085, 0, side * 0.11 + 0.085, 0.075, 0.03), (INK, 0.8), 1.0)
        b.rod([(side * 0.24, 0.54), (side * 0.34, 0.42), (side * 0.32, 0.30)], 0.032, STEEL)
        b.shape(oval(side * 0.32, 0.27, 0.055), (INK, 0.8), 1.0)
        b.blank(rect(side * 0.32 - 0.02, 0.20, side * 0.32 + 0.02, 0.26), 1.0)
    b.shape(rounded(-0.24, 0.24, 0.24, 0.60, 0.04), own, 1.3)
    b.shape(rect(-0.06, 0.59, 0.06, 0.66), STEEL, 0.9)
    b.shape(rounded(-0.21, 0.64, 0.21, 0.93, 0.06), own, 1.3)
    for side in (-1, 1):
        b.shape(oval(side * 0.095, 0.805, 0.062), BARE, 1.1)
        b.light(oval(side * 0.095, 0.805, 0.055), (YELLOW, 0.3), 1.0 if b.power else 0.0)
        b.dots([(side * 0.095, 0.80)], 0.026)
        b.shape(rect(side * 0.235 - 0.025, 0.75, side * 0.235 + 0.025, 0.83), STEEL, 0.9)
    b.shape(rect(-0.10, 0.68, 0.10, 0.73), BARE, 0.8)
    b.lines([[(x, 0.68), (x, 0.73)] for x in (-0.06, -0.02, 0.02, 0.06)], 0.7, 0.9, taper=0.1)
    b.shape(rect(-0.17, 0.40, 0.17, 0.55), BARE, 0.8)
    b.lines(paths("-0.14 0.46  -0.08 0.46  -0.05 0.53  -0.01 0.42  0.03 0.49  0.06 0.46  0.14 0.46"), 0.9, 0.9, RED, sharp=True, taper=0.1)
    b.dots([(-0.12, 0.32), (-0.04, 0.32), (0.04, 0.32)], 0.022, (INK, 0.8))
    shine(b, xy("-0.16 0.74  -0.16 0.88"), 2.0)


def gear(b: Brush, x: float, y: float, radius: float, teeth: int, paint: Paint, turn: float = 0.0) -> None:
    """A toothed wheel."""
    t = np.arange(teeth * 4)
    angle = 2 * np.pi * (t + 0.5) / (teeth * 4) + turn
    reach = np.where(t % 4 < 2, radius, radius * 0.82)
    rim = np.stack([x + reach * np.cos(angle), y + reach * np.sin(angle)], 1)
    b.shape(annulus(rim, oval(x, y, radius * 0.22, None, 24)), paint, 0)
    b.contours([rim, oval(x, y, radius * 0.22, None, 24), oval(x, y, radius * 0.58)], 1.1)


def machine(b: Brush) -> None:
    """A machine: two cog wheels before a casing with gauge, lever and pipe."""
    b.rod(xy("0.52 0.66  0.52 0.92  0.66 0.98  0.78 0.90"), 0.05, STEEL, 0.9)
    b.rod(xy("-0.62 0.60  -0.80 0.96"), 0.02, STEEL)
    b.dots([(-0.80, 0.98)], 0.055, CINNABAR)
    b.shape(rounded(-0.78, 0.05, 0.74, 0.72, 0.04), b.main(PINE * 0.5 + BLUE * 0.5, 0.50), 1.3)
    b.shape(rect(-0.84, 0, 0.80, 0.09), (INK, 0.85), 1.0)
    gear(b, -0.34, 0.40, 0.34, 12, METAL)
    gear(b, 0.15, 0.24, 0.205, 9, GOLD, 0.2)
    b.shape(oval(0.48, 0.52, 0.13), BARE, 1.1)
    b.lines(
        [[(0.48 + r * np.cos(a), 0.52 + r * np.sin(a)) for r in (0.085, 0.115)] for a in np.radians(np.arange(-30, 211, 40))],
        0.8,
        0.9,
        taper=0.1,
    )
    b.line(xy("0.48 0.52  0.55 0.60"), 1.2, 0.9, RED)
    screws(b, [(-0.72, 0.66), (0.68, 0.66), (0.68, 0.14)], 0.025)


def dna(b: Brush) -> None:
    """Two strands wound about each other, rungs between."""
    y = np.linspace(0, 1, 60)
    phase = 2 * np.pi * 1.6 * y + 0.5
    left, right = np.stack([0.24 * np.sin(phase), y], 1), np.stack([-0.24 * np.sin(phase), y], 1)
    colours = (RED, BLUE, OCHRE, PINE)
    for k, at in enumerate(np.linspace(0.03, 0.97, 22)):
        reach = 0.22 * np.sin(2 * np.pi * 1.6 * at + 0.5)
        if abs(reach) > 0.05:
            b.line([(-reach, at), (0, at)], 1.6, 0.8, colours[k % 4], taper=0.1)
            b.line([(0, at), (reach, at)], 1.6, 0.8, colours[(k + 2) % 4], taper=0.1)
    for strand, paint in ((left, b.main(BLUE, 0.8)), (right, b.main(RED, 0.75))):
        b.rod(strand[np.linspace(0, 59, 14).astype(int)], 0.030, paint, 0.8)
    for at in (0.19, 0.81):
        pick = np.abs(y - at) < 0.06
        b.rod(left[pick][::2], 0.030, b.main(BLUE, 0.8), 0.8)


def atom(b: Brush) -> None:
    """Three orbits about a heart, an electron on each."""
    for turn in (0, 60, 120):
        o = b.part(0, 0.5, 1.0, turn)
        o.contour(oval(0, 0, 0.52, 0.19), 1.5, 0.9)
        o.dots([(0.52 * np.cos(0.9 + turn), 0.19 * np.sin(0.9 + turn))], 0.042, (BLUE, 1.0))
    rng = b.rng("heart")
    for k in range(7):
        a = k * 2 * np.pi / 6
        x, y = (0.055 * np.cos(a), 0.5 + 0.055 * np.sin(a)) if k < 6 else (0.0, 0.5)
        b.shape(oval(x, y, 0.048 + 0.006 * rng.random()), b.main(RED, 0.8) if k % 2 == 0 else GREY, 0.7)


def graph(b: Brush) -> None:
    """Axes, bars, and a red line that climbs."""
    b.shape(rounded(-0.66, 0, 0.66, 1.0, 0.02), (OCHRE, 0.05), 0.9)
    for x, top in zip((-0.42, -0.18, 0.06, 0.30), (0.30, 0.44, 0.40, 0.66)):
        b.shape(rect(x, 0.13, x + 0.14, top), (BLUE, 0.42), 0.8)
    b.lines(paths("-0.54 0.92  -0.54 0.12  0.56 0.12"), 1.6, 1.0, sharp=True, taper=0.1)
    b.lines(paths("-0.575 0.86  -0.54 0.93  -0.505 0.86 | 0.51 0.155  0.58 0.12  0.51 0.085"), 1.2, 1.0, sharp=True)
    b.line(xy("-0.36 0.38  -0.12 0.54  0.12 0.56  0.40 0.84"), 1.6, 0.95, RED, sharp=True, taper=0.1)
    b.dots(xy("-0.36 0.38  -0.12 0.54  0.12 0.56  0.40 0.84").tolist(), 0.028, CINNABAR)


def skeleton(b: Brush) -> None:
    """A classroom's skeleton on its stand, smiling."""
    b.lines(paths("0.13 0.0  0.13 1.0  0.0 1.0 | 0.02 0.005  0.24 0.005"), 1.3, 0.8, sharp=True, taper=0.1)
    bone = b.main(OCHRE, 0.08)
    b.shape(
        loop(xy("0 1.0  0.062 0.975  0.066 0.92  0.038 0.885  0.034 0.855  -0.034 0.855  -0.038 0.885  -0.066 0.92  -0.062 0.975")),
        bone,
        0.9,
    )
    b.dots([(-0.026, 0.92), (0.026, 0.92)], 0.015)
    b.dots([(0, 0.897)], 0.006)
    b.lines(paths("-0.024 0.87  0.024 0.87"), 0.8, 1.0)
    b.rod([(0, 0.85), (0.006, 0.68), (0, 0.54)], 0.011, bone, 0.7)
    b.lines(paths("-0.10 0.81  0 0.825  0.10 0.81"), 1.8, 1.0)
    for k, y in enumerate(np.linspace(0.79, 0.66, 6)):
        wide = 0.072 + 0.010 * np.sin(k / 5 * np.pi) - 0.004 * k
        b.lines([arc(0, y, wide, 0.026, 10, -190)], 0.8, 0.9, taper=0.3)
    b.shape(
        loop(xy("0 0.52  0.05 0.57  0.085 0.56  0.06 0.50  0.02 0.475  0 0.49  -0.02 0.475  -0.06 0.50  -0.085 0.56  -0.05 0.57")),
        bone,
        1.0,
    )
    for side in (-1, 1):
        limb = [
            [(side * 0.10, 0.81), (side * 0.125, 0.66)],
            [(side * 0.125, 0.65), (side * 0.14, 0.50)],
            [(side * 0.055, 0.50), (side * 0.055, 0.28)],
            [(side * 0.055, 0.27), (side * 0.05, 0.05)],
        ]
        b.lines(limb, 2.6, 1.0, taper=0.1)
        b.lines(limb, 1.5, 0.0, taper=0.1, hide=1.0)
        b.dots([(side * 0.125, 0.655), (side * 0.055, 0.275)], 0.015, BARE)
        b.contours([oval(side * 0.125, 0.655, 0.015, None, 14), oval(side * 0.055, 0.275, 0.017, None, 14)], 0.6)
        b.lines([[(side * 0.14, 0.49), (side * (0.13 + 0.012 * k), 0.43)] for k in range(4)], 0.7, 0.9, taper=0.2)
        b.lines([[(side * 0.05, 0.05), (side * 0.10, 0.025)]], 1.6, 0.95)


def globe(b: Brush) -> None:
    """A globe in its half ring on a foot."""
    b.shape(oval(0, 0.035, 0.22, 0.04), WOOD, 1.1)
    b.rod([(0, 0.05), (0, 0.15)], 0.03, WOOD)
    b.line(arc(0, 0.56, 0.44, 0.44, -100, 66), 2.6, 0.95, BROWN, taper=0.1)
    b.shape(oval(0, 0.56, 0.38), b.main(BLUE, 0.36), 1.2)
    land = (PINE * 0.6 + OCHRE * 0.4, 0.70)
    for text in ("-0.20 0.84  -0.04 0.88  0.02 0.78  -0.08 0.70"
"  -0.12 0.62  -0.22 0.68  -0.30 0.74", "-0.10 0.56  0.02 0.52  0.04 0.42  -0.06 0.26  -0.12 0.38  -0.16 0.50",
                 "0.14 0.86  0.26 0.80  0.34 0.68  0.30 0.60"
"  0.22 0.66  0.16 0.62  0.12 0.74", "0.20 0.56  0.31 0.52  0.27 0.38  0.20 0.32  0.16 0.46"):  # fmt: skip
        b.shape(loop(xy(text)), land, 0.5)
    b.lines(
        [arc(0, 0.56, 0.38, 0.07, 180, 360), arc(0, 0.70, 0.35, 0.06, 180, 360), arc(0, 0.42, 0.35, 0.06, 180, 360)], 0.5, 0.5, taper=0.2
    )
    b.dots([(0.18, 0.96), (-0.075, 0.125)], 0.022)
    shine(b, arc(0, 0.56, 0.31, 0.31, 120, 165), 2.6)


CATALOGUE: dict[str, Entry] = {
    "robot": entry(robot, 1.30, 0.95, "ground"),
    "machine": entry(machine, 1.40, 2.30, "ground"),
    "dna": entry(dna, 1.6, 0.8, "ground", rests=False),
    "atom": entry(atom, 0.6, 0.6, "air"),
    "graph": entry(graph, 0.9, 1.2, "wall"),
    "skeleton": entry(skeleton, 1.70, 0.5, "ground"),
    "globe": entry(globe, 0.42, 0.36),
}
