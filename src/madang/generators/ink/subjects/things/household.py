"""Machines of house and hall: projector, screen, fan, fridge, stove, antenna. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, INK, OCHRE, RED, TEAL, Floats
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, METAL, PALE, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, block, loop, oval, rect, rounded, shine, xy  # fmt: skip


def projector(b: Brush) -> None:
    """A film projector: two reels above, a lens that throws a beam."""
    b.beam(xy("0.56 0.32  1.7 0.86  1.7 -0.32  0.56 0.22"), (0.45, 0.27), 1.2, strength=0.8)
    b.line([(-0.30, 0.10), (-0.38, 0.0)], 2.0, 0.95)
    b.line([(0.26, 0.10), (0.34, 0.0)], 2.0, 0.95)
    b.shape(rounded(-0.42, 0.08, 0.36, 0.46, 0.04), b.main(INK, 0.72), 1.3)
    b.shape(rect(0.36, 0.20, 0.56, 0.34), METAL, 1.1)
    b.lines([[(-0.32, y), (-0.10, y)] for y in (0.18, 0.24, 0.30, 0.36)], 0.8, 0.0, hide=0.7)
    for x, y, r in ((-0.26, 0.72, 0.27), (0.28, 0.68, 0.23)):
        b.line([(x, y), (x * 0.5, 0.44)], 1.6, 0.95)
        b.shape(oval(x, y, r), METAL, 1.2)
        b.wash(oval(x, y, r * 0.90), (INK, 0.55))
        b.wash(oval(x, y, r * 0.62), METAL)
        for a in np.radians((90, 210, 330)):
            b.shape(oval(x + r * 0.42 * np.cos(a), y + r * 0.42 * np.sin(a), r * 0.2), BARE, 0.6)
        b.dots([(x, y)], r * 0.09)
    b.dots([(0.20, 0.24)], 0.04, CINNABAR)


def screen(b: Brush) -> None:
    """A cinema screen on its tripod."""
    b.lines([[(0, 0.16), (-0.22, 0.0)], [(0, 0.16), (0.22, 0.0)], [(0, 0.20), (0, 0.02)]], 1.6, 0.95, taper=0.2)
    b.shape(rect(-0.72, 0.20, 0.72, 0.96), (INK, 0.85), 1.0)
    face_of = rect(-0.68, 0.24, 0.68, 0.93)
    b.shape(face_of, BARE, 0.6)
    b.glow(0, 0.6, 0.7, 0.30)
    b.light(face_of, (OCHRE, 0.06))
    b.shape(rounded(-0.76, 0.93, 0.76, 1.0, 0.03), STEEL, 1.0)
    b.wash(curve_hill(), (BLUE, 0.26))
    b.wash(oval(0.30, 0.72, 0.075), (RED, 0.7))
    b.line([(0, 0.20), (0, 0.15)], 1.2, 0.9)


def curve_hill() -> Floats:
    top = curve(xy("-0.68 0.40  -0.40 0.60  -0.15 0.46  0.20 0.56  0.68 0.38"), 30)
    return np.concatenate([top, [(0.68, 0.24), (-0.68, 0.24)]]).astype(np.float32)


def fan(b: Brush) -> None:
    """An electric fan: blades behind a wire cage."""
    b.shape(oval(0, 0.04, 0.24, 0.05), b.main(BLUE, 0.45), 1.1)
    b.rod([(0, 0.05), (0, 0.36)], 0.032, METAL)
    b.wash(oval(0, 0.66, 0.33), PALE, hide=0.5)
    for a in (100, 190, 280, 10):
        r = np.radians(a)
        tip = (0.29 * np.cos(r), 0.66 + 0.29 * np.sin(r))
        side = (0.24 * np.cos(r + 0.8), 0.66 + 0.24 * np.sin(r + 0.8))
        b.shape(loop([(0, 0.66), (0.18 * np.cos(r - 0.25), 0.66 + 0.18 * np.sin(r - 0.25)), tip, side]), b.main(TEAL, 0.42), 0.8)
    b.contours([oval(0, 0.66, r) for r in (0.34, 0.26, 0.18)], 0.7)
    b.lines(
        [
            [(0.34 * np.cos(a), 0.66 + 0.34 * np.sin(a)), (-0.34 * np.cos(a), 0.66 - 0.34 * np.sin(a))]
            for a in np.linspace(0, np.pi, 13)[:-1]
        ],
        0.4,
        0.6,
        taper=0.1,
    )
    b.shape(oval(0, 0.66, 0.07), METAL, 1.0)


def fridge(b: Brush) -> None:
    """A refrigerator with two doors and their handles."""
    paint = b.main(BLUE, 0.15)
    block(b, -0.26, 0.03, 0.20, 0.96, paint, deep=(0.10, 0.04))
    b.line([(-0.26, 0.62), (0.20, 0.62)], 1.2, 0.95, taper=0.1)
    b.rod([(-0.20, 0.68), (-0.20, 0.86)], 0.014, STEEL)
    b.rod([(-0.20, 0.38), (-0.20, 0.57)], 0.014, STEEL)
    b.shape(rect(0.02, 0.74, 0.13, 0.86), (OCHRE, 0.4), 0.6)
    b.dots([(0.075, 0.86)], 0.012, CINNABAR)
    shine(b, [(-0.10, 0.20), (-0.10, 0.50)], 2.2)


def stove(b: Brush) -> None:
    """A wood stove: pipe, door with fire behind its grate."""
    b.rod([(0.10, 0.62), (0.10, 1.02)], 0.06, (INK, 0.85), 1.0)
    b.lines([[(-0.24, 0.08), (-0.30, 0.0)], [(0.24, 0.08), (0.30, 0.0)]], 2.4, 1.0)
    b.shape(rounded(-0.34, 0.07, 0.34, 0.60, 0.04), b.main(INK, 0.95), 1.3)
    b.shape(rect(-0.40, 0.58, 0.40, 0.65), (INK, 1.1), 1.0)
    b.shape(rounded(-0.20, 0.18, 0.20, 0.48, 0.06), (OCHRE * 0.7 + RED * 0.4, 0.85), 0.9)
    b.light(rounded(-0.20, 0.18, 0.20, 0.48, 0.06), (OCHRE * 0.8 + RED * 0.3, 0.7), burns=True)
    b.wash(loop(xy("-0.13 0.19  -0.10 0.34  -0.04 0.28  0.01 0.43  0.07 0.30  0.12 0.35  0.13 0.19")), (RED, 0.75))
    b.lines([[(x, 0.18), (x, 0.48)] for x in (-0.10, 0.0, 0.10)], 1.2, 1.0, taper=0.1)
    b.glow(0, 0.33, 0.6, 0.6)
    shine(b, [(-0.28, 0.52), (-0.28, 0.16)], 1.6)


def antenna(b: Brush) -> None:
    """A dish that listens to the sky, on its mount."""
    b.shape(xy("-0.20 0  0.20 0  0.07 0.34  -0.07 0.34"), (INK, 0.55), 1.1)
    b.lines([[(-0.16, 0.02), (0.07, 0.32)], [(0.16, 0.02), (-0.07, 0.32)]], 0.8, 0.9)
    d = b.part(0.02, 0.52, 1.0, 38)
    d.lines([[(-0.30, 0.10), (0, 0.44)], [(0.30, 0.10), (0, 0.44)]], 1.0, 0.9, taper=0.1)
    d.shape(np.concatenate([arc(0, 0.10, 0.46, 0.34, 180, 360), arc(0, 0.10, 0.46, 0.12, 0, 180)]), METAL, 1.2)
    d.shape(oval(0, 0.10, 0.46, 0.12), b.main(INK, 0.10), 1.0)
    d.line([(0, 0.06), (0, 0.44)], 1.0, 0.95, taper=0.1)
    d.dots([(0, 0.45)], 0.035, CINNABAR)
    d.lines([[(-0.40, 0.10), (0.40, 0.10)], [(-0.25, 0.03), (0.05, 0.20)]], 0.5, 0.5)


CATALOGUE: dict[str, Entry] = {
    "projector": entry(projector, 0.50, 0.62),
    "screen": entry(screen, 2.2, 3.3, "ground"),
    "fan": entry(fan, 0.90, 0.62, "ground"),
    "fridge": entry(fridge, 1.75, 1.0, "ground"),
    "stove": entry(stove, 0.95, 0.76, "ground"),
    "antenna": entry(antenna, 6.0, 6.0, "ground", rests=False),
}
