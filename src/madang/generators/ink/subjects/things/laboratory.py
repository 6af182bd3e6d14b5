"""Things to find out with: telescope, flask, coil and motor, circuits, models of atoms. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, TEAL, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, GOLD, METAL, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry  # fmt: skip
from madang.generators.ink.subjects.things.shapes import (
    arc,
    loop,
    oval,
    paths,
    rect,
    rounded,
    screws,
    shine,
    text_lines,
    xy,
)  # fmt: skip

COPPER = BROWN * 0.45 + OCHRE * 0.45 + RED * 0.15


def telescope(b: Brush) -> None:
    """A refractor on its tripod, looking up to the right."""
    b.rod([(0, 0.52), (-0.30, 0.0)], [0.028, 0.018], WOOD)
    b.rod([(0, 0.52), (0.07, -0.02)], [0.028, 0.018], WOOD)
    b.rod([(0, 0.52), (0.30, 0.03)], [0.028, 0.018], WOOD)
    b.lines(paths("-0.16 0.24  0.18 0.24"), 0.9, 0.8, taper=0.1)
    b.shape(rounded(-0.06, 0.46, 0.06, 0.58, 0.02), STEEL, 1.0)
    t = b.part(0, 0.62, 1.0, 27)
    own = b.main(INK, 0.12)
    t.shape(rect(-0.66, -0.030, -0.54, 0.030), DARK, 1.0)
    t.shape(rect(-0.56, -0.045, -0.36, 0.045), STEEL, 1.0)
    t.shape(rect(-0.38, -0.075, 0.50, 0.075), own, 1.3)
    t.shape(rect(0.46, -0.105, 0.72, 0.105), own, 1.3)
    t.shape(rect(0.44, -0.110, 0.50, 0.110), CINNABAR, 0.8)
    t.shape(oval(0.72, 0, 0.035, 0.105), (BLUE, 0.8), 1.0)
    t.shape(rect(-0.02, -0.082, 0.06, 0.082), STEEL, 0.9)
    t.shape(rect(-0.34, 0.10, -0.02, 0.135), DARK, 0.8)
    t.lines(paths("-0.28 0.07  -0.28 0.10 | -0.08 0.07  -0.08 0.10"), 1.0, 0.9)
    shine(t, [(-0.32, 0.045), (0.40, 0.045)], 2.0)


def microscope(b: Brush) -> None:
    """Foot, arm, stage, tube and eyepiece of a microscope."""
    own = b.main(INK, 0.85)
    b.shape(rounded(-0.30, 0, 0.30, 0.09, 0.04), own, 1.2)
    arm = loop(xy("0.06 0.06  0.24 0.10  0.33 0.36  0.27 0.60  0.10 0.72  0.04 0.64  0.16 0.54  0.20 0.36  0.12 0.18"))
    b.shape(arm, own, 1.2)
    b.shape(rect(-0.30, 0.29, 0.16, 0.345), STEEL, 1.1)
    b.shape(rect(-0.18, 0.345, 0.02, 0.362), (TEAL, 0.35), 0.6)
    b.shape(oval(0.25, 0.24, 0.055), STEEL, 1.0)
    b.shape(oval(-0.08, 0.17, 0.075, 0.045), METAL, 1.0)
    t = b.part(-0.06, 0.40, 1.0, 14)
    t.shape(rect(-0.030, -0.02, 0.030, 0.07), STEEL, 0.9)
    t.shape(rect(-0.050, 0.06, 0.050, 0.14), GOLD, 1.0)
    t.shape(rect(-0.068, 0.13, 0.068, 0.44), own, 1.2)
    t.shape(rect(-0.048, 0.44, 0.048, 0.53), STEEL, 1.0)
    t.shape(rect(-0.062, 0.52, 0.062, 0.58), own, 1.0)
    shine(t, [(-0.035, 0.18), (-0.035, 0.38)], 1.8)


def flask(b: Brush) -> None:
    """A conical flask, a coloured liquid and its bubbles."""
    body = xy("-0.10 0.96  -0.09 0.62  -0.38 0.08  -0.34 0.01  0.34 0.01  0.38 0.08  0.09 0.62  0.10 0.96")
    b.shape(body, (BLUE, 0.08), 1.2)
    b.wash(xy("-0.235 0.35  -0.36 0.09  -0.33 0.03  0.33 0.03  0.36 0.09  0.235 0.35"), b.main(TEAL, 0.62))
    b.shape(oval(0, 0.35, 0.235, 0.03), b.main(TEAL, 0.35), 0.6)
    b.contours(
        [
            oval(x, y, r, None, 20)
            for x, y, r in ((-0.10, 0.20, 0.03), (0.06, 0.27, 0.02), (0.14, 0.14, 0.035), (-0.02, 0.46, 0.022), (0.03, 0.56, 0.015))
        ],
        0.7,
    )
    b.shape(oval(0, 0.97, 0.13, 0.028), BARE, 1.0)
    b.lines(paths("0.12 0.42  0.18 0.42 | 0.17 0.32  0.24 0.32 | 0.22 0.22  0.29 0.22 | 0.27 0.13  0.34 0.13"), 0.6, 0.7, taper=0.1)
    shine(b, xy("-0.28 0.12  -0.18 0.32  -0.10 0.48"), 2.2)


def magnet(b: Brush) -> None:
    """A horseshoe magnet, red with bare poles, pulling at small nails."""
    arch = np.concatenate(
        [
            arc(0, 0.56, 0.42, 0.42, 0, 180, 30),
            xy("-0.42 0.18  -0.20 0.18"),
            arc(0, 0.56, 0.20, 0.20, 180, 0, 24),
            xy("0.20 0.18  0.42 0.18"),
        ]
    )
    b.shape(arch, b.main(RED, 0.82), 1.3)
    for x in (-0.42, 0.20):
        b.shape(rect(x, 0.17, x + 0.22, 0.34), METAL, 1.0)
    shine(b, arc(0, 0.56, 0.35, 0.35, 110, 165), 2.6)
    b.lines(paths("-0.32 0.15  -0.36 0.0 | -0.26 0.15  -0.22 0.02 | 0.28 0.15  0.24 0.01 | 0.35 0.15  0.38 0.0"), 1.1, 0.9, taper=0.7)
    b.lines([arc(0, 0.10, r, r * 0.8, 200, 340) for r in (0.10, 0.16)], 0.6, 0.4)


def windings(b: Brush, left: float, right: float, y: float, radius: float, turns: int, weight: float = 2.2) -> None:
    """Copper wire wound round a core between left and right."""
    xs = np.linspace(left, right, turns)
    b.lines(
        [curve([(x - 0.012, y - radius), (x + 0.02, y), (x + 0.012, y + radius)], 12) for x in xs],
        weight,
        0.95,
        COPPER,
        taper=0.25,
        hide=0.9,
    )
    if b.near:
        b.lines([curve([(x + 0.010, y - radius), (x + 0.038, y), (x + 0.030, y + radius)], 12) for x in xs[:-1]], 0.5, 0.8, taper=0.4)


def coil(b: Brush) -> None:
    """Copper wire wound on a rod, its two ends free."""
    own = b.main(COPPER, 0.80)
    b.line(xy("-0.62 0.62  -0.82 0.72  -0.86 0.98  -0.70 1.04"), 1.8, 0.95, COPPER, taper=0.1)
    b.line(xy("0.62 0.30  0.80 0.14  0.96 0.20  0.98 0.02"), 1.8, 0.95, COPPER, taper=0.1)
    b.shape(rounded(-0.84, 0.32, 0.84, 0.62, 0.12), STEEL, 1.1)
    b.shape(oval(0.80, 0.47, 0.07, 0.15), METAL, 1.0)
    xs = np.linspace(-0.60, 0.60, 13)
    for x in xs:
        turn = np.concatenate(
            [
                curve([(x - 0.04, 0.16), (x + 0.03, 0.47), (x - 0.01, 0.78)], 14),
                curve([(x + 0.07, 0.78), (x + 0.11, 0.47), (x + 0.04, 0.16)], 14),
            ]
        )
        b.shape(turn, own, 0.8)
    b.lines([curve([(x + 0.008, 0.26), (x + 0.055, 0.48), (x + 0.03, 0.68)], 10) for x in xs], 1.0, 0.0, taper=0.9, hide=0.75)


def wire(b: Brush) -> None:
    """A roll of wire, its bright end standing off."""
    own = b.main(RED, 0.80)[0]
    rings = [oval(0.03 * np.sin(2.4 * k), 0.46 + 0.035 * np.cos(1.7 * k), 0.54 - 0.045 * (k % 4), 0.40 - 0.040 * (k % 4)) for k in range(7)]
    for ring in rings:
        path = np.concatenate([ring, ring[:2]])
        b.line(path, 2.6, 1.0, taper=0.1, hide=1.0)
        b.line(path, 1.9, 0.85, own, taper=0.1, hide=1.0)
    tail = xy("0.40 0.20  0.66 0.06  0.86 0.20  0.92 0.50")
    b.line(tail, 2.6, 1.0, taper=0.1)
    b.line(tail, 1.9, 0.85, own, taper=0.1, hide=1.0)
    b.line(xy("0.92 0.49  0.95 0.68"), 1.6, 1.0, COPPER, taper=0.2)
    for x, y in ((-0.44, 0.44), (0.10, 0.82)):
        t = b.part(x, y, 1.0, 8 if x < 0 else 84)
        t.shape(rect(-0.17, -0.05, 0.17, 0.05), DARK, 0.6)


def motor(b: Brush) -> None:
    """A small electric motor: tin can with flat sides, shaft, two wires."""
    own = b.main(*METAL)
    b.line(xy("-0.62 0.62  -0.86 0.70  -0.96 0.44  -1.12 0.40"), 1.8, 0.95, RED, taper=0.1)
    b.line(xy("-0.62 0.34  -0.84 0.22  -0.98 0.10  -1.14 0.16"), 1.8, 0.95, INK, taper=0.1)
    b.shape(rounded(-0.70, 0.22, -0.50, 0.78, 0.05), BARE, 1.1)
    b.lines(paths("-0.72 0.64  -0.62 0.64 | -0.72 0.34  -0.62 0.34"), 2.2, 0.95, OCHRE)
    can = np.concatenate(
        [xy("-0.54 0.02  0.34 0.02"), arc(0.34, 0.5, 0.20, 0.48, -90, 90, 22), xy("-0.54 0.98"), arc(-0.54, 0.5, 0.20, 0.48, 90, 270, 22)]
    )
    b.shape(can, own, 1.3)
    b.shape(oval(0.34, 0.5, 0.20, 0.48), (own[0], own[1] * 0.6), 1.0)
    b.shape(oval(0.36, 0.5, 0.075, 0.18), own, 0.9)
    b.shape(rect(0.36, 0.455, 0.82, 0.545), STEEL, 1.0)
    b.shape(oval(0.82, 0.5, 0.022, 0.045), METAL, 0.8)
    b.wash(xy("-0.26 0.16  0.20 0.16  0.24 0.44  -0.20 0.44"), (RED, 0.7))
    text_lines(b, -0.17, 0.23, 0.16, 0.37, 2, 0.7, 0.8)
    shine(b, xy("-0.30 0.80  0.26 0.80"), 3.2)
    b.lines(paths("-0.10 0.62  0.12 0.62 | -0.10 0.68  0.12 0.68"), 1.2, 0.9)


def battery(b: Brush) -> None:
    """A battery standing: copper top, plus and minus."""
    b.shape(rect(-0.07, 0.90, 0.07, 1.0), METAL, 1.0)
    side = np.concatenate([arc(0, 0.06, 0.25, 0.06, 180, 360), arc(0, 0.90, 0.25, 0.05, 0, 180)])
    b.shape(side, b.main(INK, 1.0), 1.2)
    b.shape(np.concatenate([arc(0, 0.66, 0.25, 0.05, 180, 360), arc(0, 0.90, 0.25, 0.05, 0, 180)]), (COPPER, 0.85), 1.0)
    b.lines(paths("0 0.73  0 0.85 | -0.06 0.79  0.06 0.79"), 2.2, 1.0)
    b.lines(paths("-0.07 0.18  0.07 0.18"), 2.4, 0.0, hide=0.95)
    bolt = xy("0.04 0.58  -0.10 0.38  -0.01 0.38  -0.05 0.26  0.10 0.45  0.01 0.45")
    b.wash(bolt, (YELLOW, 0.85), flat=0.7)
    shine(b, xy("-0.18 0.60  -0.18 0.16"), 2.6)


def switch(b: Brush) -> None:
    """A wall switch: plate, rocker, two screws."""
    plate = rounded(-0.34, 0, 0.34, 1.0, 0.06)
    b.wash(plate + np.array([0.03, -0.025], np.float32), (INK, 0.30), soft=2)
    b.shape(plate, b.main(OCHRE, 0.08), 1.3)
    b.contour(rounded(-0.30, 0.04, 0.30, 0.96, 0.05), 0.5, 0.5)
    b.shape(rect(-0.17, 0.26, 0.17, 0.74), (INK, 0.55), 1.0)
    on = b.has("lit") or b.has("open") or b.power > 0.5
    b.shape(rect(-0.15, 0.49, 0.15, 0.72), BARE if on else (INK, 0.30), 1.0)
    b.shape(rect(-0.15, 0.28, 0.15, 0.50), (INK, 0.32) if on else BARE, 1.0)
    b.line(xy("0 0.57  0 0.65"), 1.6, 0.95)
    b.contour(oval(0, 0.385, 0.035), 1.0)
    screws(b, [(0, 0.87), (0, 0.13)], 0.035)
    if on:
        b.dots([(0, 0.79)], 0.018, CINNABAR)


def circuit(b: Brush) -> None:
    """A green board: black chips with legs, traces, a red light."""
    board = xy("-0.78 0.10  0.62 0.02  0.80 0.88  -0.60 0.98")
    b.shape(board, b.main(PINE, 0.80), 1.2)
    p = b.part(0.0, 0.5, 1.0, -3)
    traces = paths(
        "-0.60 0.30 -0.40 0.30 -0.30 0.18 -0.20 0.18 | -0.60 0.20 -0.46 0.20 -0.34 0.08 -0.20 0.08"
        " | 0.22 0.16 0.36 0.16 0.46 0.28 0.62 0.28 |"
        "0.22 0.06 0.40 0.06 0.50 -0.04 0.64 -0.04 | 0.10 -0.12 0.10 -0.26 0.22 -0.36"
        " | -0.05 -0.12 -0.05 -0.34 | -0.60 -0.30 -0.34 -0.30 -0.12 -0.14"
    )
    p.lines(traces, 1.1, 0.9, OCHRE, sharp=True, taper=0.1, hide=0.9)
    p.dots([*(trace[0] for trace in traces), *xy("0.62 0.28  0.64 -0.04  0.22 -0.36  -0.05 -0.34")], 0.028, GOLD)
    legs = [[(x, y), (x, y + s * 0.08)] for x in np.linspace(-0.16, 0.18, 7) for y, s in ((0.22, 1), (-0.10, -1))]
    p.lines(legs, 1.2, 0.3, taper=0.1, hide=0.9)
    p.shape(rect(-0.22, -0.11, 0.24, 0.23), (INK, 1.35), 1.0)
    p.dots([(-0.16, 0.17)], 0.02, BARE)
    p.shape(rect(0.34, -0.32, 0.56, -0.16), DARK, 0.9)
    p.shape(oval(-0.48, -0.10, 0.085), METAL, 1.0)
    p.shape(oval(-0.36, 0.36, 0.05), CINNABAR, 0.9)
    p.shape(rect(-0.06, 0.34, 0.14, 0.41), (OCHRE, 0.6), 0.8)
    p.lines(paths("-0.01 0.34  -0.01 0.41 | 0.05 0.34  0.05 0.41 | 0.10 0.34  0.10 0.41"), 1.0, 0.9, RED, taper=0.1)


CATALOGUE: dict[str, Entry] = {
    "telescope": entry(telescope, 1.25, 1.70, "ground"),
    "microscope": entry(microscope, 0.38, 0.26),
    "flask": entry(flask, 0.24, 0.19),
    "magnet": entry(magnet, 0.12, 0.11, "hand"),
    "coil": entry(coil, 0.05, 0.095, "hand", tall=0.42),
    "wire": entry(wire, 0.16, 0.30, "hand", tall=0.42),
    "motor": entry(motor, 0.032, 0.064, "hand", tall=0.42),
    "battery": entry(battery, 0.06, 0.032, "hand"),
    "switch": entry(switch, 0.12, 0.082, "wall"),
    "circuit": entry(circuit, 0.14, 0.22, "hand", tall=0.46),
}
