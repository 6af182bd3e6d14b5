"""What is seen from afar: turbines, panels, poles, cranes, chimneys, towers. Drawn in own heights (see brush)."""

import math
from itertools import pairwise

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, METAL, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.lights import smoke
from madang.generators.ink.subjects.things.shapes import loop, oval, paths, rect, rounded, shine, xy


def wind_turbine(b: Brush) -> None:
    """A tall mast with three blades."""
    b.shape(xy("-0.028 0.0  0.028 0.0  0.012 0.66  -0.012 0.66"), b.main(INK, 0.12), 1.1)
    for angle in (78, 198, 318):
        blade = b.part(0, 0.66, 1.0, angle - 90)
        blade.shape(loop(xy("-0.012 0.0  -0.030 0.06  -0.018 0.20  0.0 0.36  0.010 0.20  0.012 0.04")), b.main(INK, 0.10), 1.1)
    b.shape(oval(0, 0.66, 0.026), METAL, 1.1)


def solar_panel(b: Brush) -> None:
    """A tilted blue panel in a frame, shining at one corner."""
    b.lines(
        paths("-0.50 0.0 -0.42 0.44 | 0.62 0.0 0.56 0.40 | 0.90 0.0 0.80 0.72 | -0.20 0.0 -0.12 0.70"),
        2.2,
        0.9,
        BLUE * 0.5 + INK * 0.5,
        taper=0.05,
    )
    corners = xy("-0.94 0.16  0.66 0.16  1.04 0.96  -0.48 0.96")
    b.shape(corners, b.main(BLUE, 0.95), 1.6)
    low, high = corners[[0, 1]], corners[[3, 2]]
    across = [[low[0] + (low[1] - low[0]) * t, high[0] + (high[1] - high[0]) * t] for t in np.linspace(0, 1, 7)[1:-1]]
    down = [[low[0] + (high[0] - low[0]) * t, low[1] + (high[1] - low[1]) * t] for t in (0.26, 0.51, 0.76)]
    b.lines([*across, *down], 1.3, 0.0, hide=0.85, taper=0.02)
    shine(b, xy("-0.36 0.60  -0.20 0.90"), 3.4)
    shine(b, xy("-0.22 0.58  -0.10 0.80"), 1.8)
    if float(b.sheet.stage.light.ambient.max()) > 0.3:  # no sun after dark
        return
    b.shape(oval(0.86, 1.16, 0.11), (RED, 0.75), 0)
    b.lines(
        [
            [(0.86 + 0.15 * math.cos(a), 1.16 + 0.15 * math.sin(a)), (0.86 + 0.21 * math.cos(a), 1.16 + 0.21 * math.sin(a))]
            for a in np.linspace(0, 2 * np.pi, 9)[:-1]
        ],
        1.0,
        0.7,
        RED,
    )


def pylon(b: Brush) -> None:
    """A lattice mast with three pairs of arms and their wires."""
    wires = [
        curve([(side * x, y), (side * 0.46, y - 0.05), (side * 0.72, y + 0.01)], 14)
        for x, y in ((0.20, 0.885), (0.27, 0.745), (0.20, 0.615))
        for side in (-1, 1)
    ]
    b.lines(wires, 0.5, 0.75, taper=0.05)
    own = b.main(INK, 0.9)[0]
    b.lines([xy("-0.20 0  -0.07 0.56  -0.03 1.0"), xy("0.20 0  0.07 0.56  0.03 1.0")], 1.5, 0.95, own, sharp=True, taper=0.05)
    levels = xy("0.0 0.20  0.20 0.153  0.38 0.112  0.54 0.075  0.66 0.061  0.78 0.050  0.90 0.039  1.0 0.03")
    cross = [[(sign * w0, y0), (-sign * w1, y1)] for (y0, w0), (y1, w1) in pairwise(levels) for sign in (-1, 1)]
    b.lines(cross, 0.8, 0.9, own, taper=0.05)
    for y, x in ((0.92, 0.20), (0.78, 0.27), (0.65, 0.20)):
        b.lines(
            [[(-x, y), (x, y)], [(-x, y), (0, y + 0.05)], [(x, y), (0, y + 0.05)], [(-x, y), (-x, y - 0.035)], [(x, y), (x, y - 0.035)]],
            1.0,
            0.95,
            own,
            taper=0.05,
        )


def power_line(b: Brush) -> None:
    """A street's electric pole: crossarms, insulators, transformer, wires with birds."""
    wires = [curve([(-0.9, y + 0.02), (-0.5, y - 0.05), (x, y)], 14) for x, y in ((-0.20, 0.93), (0.20, 0.93), (-0.15, 0.80), (0.15, 0.80))]
    wires += [curve([(x, y), (0.5, y - 0.05), (0.9, y + 0.02)], 14) for x, y in ((-0.20, 0.93), (0.20, 0.93), (-0.15, 0.80), (0.15, 0.80))]
    b.lines(wires, 0.7, 0.85, taper=0.05)
    b.shape(xy("-0.030 0.0  0.030 0.0  0.020 1.0  -0.020 1.0"), b.main(INK, 0.50), 1.1)
    for y, x in ((0.90, 0.24), (0.775, 0.19)):
        b.shape(rect(-x, y - 0.014, x, y + 0.012), WOOD, 0.9)
        b.dots([(sign * x * 0.85, y + 0.024) for sign in (-1, 1)], 0.016, (INK, 0.8))
    b.shape(rounded(0.035, 0.58, 0.135, 0.72, 0.02), STEEL, 1.0)
    b.lines([[(0.0, y), (0.045, y)] for y in (0.12, 0.20, 0.28, 0.36)], 1.0, 0.9, taper=0.1)
    for x, y in ((-0.55, 0.905), (-0.44, 0.90), (0.52, 0.91)):
        b.wash(loop([(x - 0.035, y + 0.005), (x - 0.01, y + 0.035), (x + 0.02, y + 0.045), (x + 0.034, y + 0.03), (x + 0.012, y)]), DARK)


def crane(b: Brush) -> None:
    """A tower crane: lattice mast, long arm, counterweight, a load on its hook."""
    own = b.main(OCHRE * 0.7 + RED * 0.4, 0.9)[0]

    def truss(left: float, bottom: float, right: float, top: float, count: int, upright: bool) -> None:
        b.contour(rect(left, bottom, right, top), 1.1, 0.95, own)
        marks = np.linspace(bottom, top, count) if upright else np.linspace(left, right, count)
        zig = [((left, right)[k % 2], float(m)) if upright else (float(m), (bottom, top)[k % 2]) for k, m in enumerate(marks)]
        b.line(zig, 0.8, 0.9, own, sharp=True, taper=0.05)

    truss(-0.26, 0.0, -0.18, 0.80, 17, True)
    truss(-0.16, 0.80, 0.74, 0.855, 25, False)
    truss(-0.58, 0.80, -0.28, 0.845, 9, False)
    b.lines(paths("-0.22 1.0 -0.28 0.85 | -0.22 1.0 -0.16 0.85 | -0.22 1.0 0.50 0.855 | -0.22 1.0 -0.54 0.845"), 0.9, 0.9, taper=0.05)
    b.shape(rect(-0.60, 0.68, -0.44, 0.80), (INK, 0.7), 1.0)
    b.shape(rounded(-0.30, 0.70, -0.14, 0.80, 0.02), METAL, 1.0)
    b.wash(rect(-0.21, 0.73, -0.15, 0.78), (BLUE, 0.7))
    b.line(xy("0.46 0.80  0.46 0.44"), 0.8, 0.9, taper=0.05)
    b.lines(paths("0.46 0.44 0.36 0.34 | 0.46 0.44 0.56 0.34"), 0.8, 0.9)
    b.shape(rect(0.34, 0.24, 0.58, 0.34), CINNABAR, 1.0)
    b.shape(rect(-0.34, 0.0, -0.10, 0.05), DARK, 0.9)


def chimney(b: Brush) -> None:
    """A factory's brick chimney, smoking."""
    smoke(b.part(0.02, 0.66, 0.42))
    b.shape(xy("-0.13 0.0  0.13 0.0  0.075 0.66  -0.075 0.66"), b.main(BROWN * 0.6 + RED * 0.4, 0.62), 1.2)
    b.shape(rect(-0.095, 0.64, 0.095, 0.70), (BROWN, 0.8), 1.0)
    for low, high in ((0.50, 0.55), (0.36, 0.41)):
        b.wash(
            [(-0.13 + 0.083 * low, low), (0.13 - 0.083 * low, low), (0.13 - 0.083 * high, high), (-0.13 + 0.083 * high, high)],
            BARE,
            hide=0.8,
        )
    if b.near:
        b.lines([[(-0.13 + 0.083 * y, y), (0.13 - 0.083 * y, y)] for y in np.arange(0.03, 0.64, 0.033)], 0.4, 0.5, taper=0.1)
    b.shape(xy("0.13 0.0  0.52 0.0  0.52 0.20  0.40 0.27  0.40 0.20  0.28 0.27  0.28 0.20  0.13 0.27"), (INK, 0.50), 1.1)
    b.light(rect(0.19, 0.07, 0.27, 0.14), (YELLOW, 0.4))
    b.light(rect(0.35, 0.07, 0.43, 0.14), (YELLOW, 0.4))


def tower(b: Brush) -> None:
    """A stone pagoda of five storeys."""
    own = b.main(INK, 0.30)
    b.shape(rect(-0.30, 0.0, 0.30, 0.07), own, 1.2)
    b.shape(rect(-0.25, 0.07, 0.25, 0.15), own, 1.1)
    y, half, tall = 0.15, 0.185, 0.115
    for storey in range(5):
        b.shape(rect(-half * 0.78, y, half * 0.78, y + tall * 0.62), own, 1.1)
        if storey < 2:
            b.shape(rect(-0.045, y + 0.005, 0.045, y + tall * 0.52), (INK, 0.8), 0.7)
        roof = np.concatenate(
            [
                curve(
                    [
                        (-half * 1.55, y + tall * 0.80),
                        (-half, y + tall * 0.60),
                        (0, y + tall * 0.58),
                        (half, y + tall * 0.60),
                        (half * 1.55, y + tall * 0.80),
                    ],
                    24,
                ),
                [(half * 0.80, y + tall * 1.05), (-half * 0.80, y + tall * 1.05)],
            ]
        )
        b.shape(roof, (own[0], own[1] * 1.5), 1.2)
        y, half, tall = y + tall * 1.03, half * 0.87, tall * 1.0
    b.rod([(0, y), (0, 1.0)], 0.012, own)
    b.dots([(0, y + 0.05), (0, y + 0.11), (0, y + 0.16)], 0.026, (INK, 0.5))


CATALOGUE: dict[str, Entry] = {
    "wind-turbine": entry(wind_turbine, 60.0, 42.0, "ground", tall=0.70, rests=False),
    "solar-panel": entry(solar_panel, 1.1, 2.3, "ground", tall=0.42),
    "power-line": entry(power_line, 8.0, 14.0, "ground", rests=False),
    "pylon": entry(pylon, 30.0, 42.0, "ground", tall=0.72, rests=False),
    "crane-machine": entry(crane, 40.0, 54.0, "ground", tall=0.64, rests=False),
    "chimney": entry(chimney, 30.0, 20.0, "ground", tall=0.70, rests=False),
    "tower": entry(tower, 6.0, 3.6, "ground", tall=0.70),
}
