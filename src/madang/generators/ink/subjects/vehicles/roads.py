"""What drives on roads, rails and fields: cars, buses, lorries, trains, tractors. Drawn in own heights (see things.brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW, Floats
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, METAL, STEEL, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import loop, oval, paths, rect, rounded, shine, wheel, xy

GLASS: Paint = (BLUE, 0.30)


def glazing(b: Brush, outlines: list[Floats]) -> None:
    """Windows: blue glass by day, lamp light after dark."""
    for outline in outlines:
        b.shape(outline, GLASS, 0.9)
        if b.power > 0.05:
            b.light(outline, (YELLOW * 0.6 + OCHRE * 0.4, 0.42), 0.9)


def headlight(b: Brush, x: float, y: float, size: float) -> None:
    """A lamp at the front, and its beam after dark."""
    b.shape(oval(x, y, size * 0.6, size), (YELLOW, 0.45), 0.8)
    if b.power > 0.3:
        b.light(oval(x, y, size * 0.6, size), (YELLOW, 0.3))
        b.beam([(x, y + size), (x + 1.9, y + 0.28), (x + 1.9, y - 0.34), (x, y - size)], (x - 0.1, y), 1.8, strength=0.6)
        b.glow(x, y, 0.18, 0.7)


def saloon(b: Brush, own: Paint) -> None:
    """The body of a car, facing right."""
    headlight(b, 1.42, 0.40, 0.07)
    body = loop(
        xy(
            "-1.44 0.22  -1.46 0.52  -1.30 0.60  -0.98 0.63  -0.66 0.94  -0.20 1.0"
            "  0.24 0.97  0.66 0.62  1.22 0.54  1.44 0.42  1.46 0.22  0.8 0.18  -0.8 0.18"
        )
    )
    b.shape(body, own, 1.3)
    glazing(b, [xy("-0.80 0.63  -0.56 0.89  -0.16 0.93  -0.16 0.63"), xy("-0.08 0.63  -0.08 0.93  0.20 0.90  0.48 0.63")])
    b.lines(paths("-0.12 0.94  -0.12 0.26 | 0.52 0.60  0.48 0.28  0.40 0.22 | -0.86 0.60  -0.84 0.40"), 0.8, 0.85, taper=0.2)
    b.lines(paths("-0.34 0.54  -0.22 0.54 | 0.28 0.54  0.40 0.54"), 1.6, 0.95)
    b.shape(oval(-1.40, 0.46, 0.045, 0.06), (RED, 0.85), 0.8)
    b.shape(rounded(-1.50, 0.20, -1.22, 0.28, 0.03), STEEL, 0.8)
    b.shape(rounded(1.22, 0.20, 1.50, 0.28, 0.03), STEEL, 0.8)
    shine(b, xy("-1.2 0.55  -0.2 0.57"), 1.8)
    for x in (-0.86, 0.90):
        b.wash(oval(x, 0.22, 0.285), (INK, 1.1), flat=1)
        wheel(b, x, 0.22, 0.235)


def car(b: Brush) -> None:
    """A small car, facing right."""
    saloon(b, b.main(RED, 0.72))


def taxi(b: Brush) -> None:
    """An orange taxi: sign on its roof, chequers on its side."""
    b.shape(rounded(-0.26, 0.98, 0.22, 1.14, 0.03), (YELLOW, 0.5), 1.1)
    b.light(rounded(-0.24, 1.0, 0.20, 1.12, 0.03), (YELLOW, 0.5))
    b.lines(
        paths(
            "-0.18 1.10 -0.08 1.10 | -0.13 1.10 -0.13 1.02 | -0.06 1.02 -0.02 1.10 0.02 1.02"
            " | 0.05 1.10 0.12 1.02 | 0.12 1.10 0.05 1.02 | 0.165 1.10 0.165 1.02"
        ),
        1.0,
        1.0,
        sharp=True,
        taper=0.1,
    )
    saloon(b, b.main(OCHRE, 0.85))
    for row in range(2):
        for x in np.arange(-0.72 + 0.07 * row, 0.50, 0.14):
            b.wash(rect(float(x), 0.38 + 0.06 * row, float(x) + 0.07, 0.44 + 0.06 * row), (INK, 1.1), flat=1)


def bus(b: Brush) -> None:
    """A city bus, facing right."""
    headlight(b, 1.48, 0.26, 0.05)
    b.shape(rounded(-1.5, 0.12, 1.5, 1.0, 0.08), b.main(PINE * 0.6 + BLUE * 0.4, 0.62), 1.3)
    b.wash(rect(-1.49, 0.30, 1.49, 0.42), BARE)
    panes = [rounded(x, 0.54, x + 0.36, 0.88, 0.03) for x in (-1.40, -1.0, -0.60, 0.22, 0.62)]
    glazing(b, [*panes, rounded(1.16, 0.44, 1.49, 0.90, 0.03)])
    door = rect(-0.18, 0.16, 0.16, 0.88)
    b.shape(door, GLASS, 1.0)
    b.line(xy("-0.01 0.16  -0.01 0.88"), 1.0, 0.9, taper=0.1)
    b.shape(rect(1.08, 0.16, 1.12, 0.9), METAL, 0.7)
    b.shape(rect(0.98, 0.905, 1.46, 0.965), DARK, 0.7)
    b.lines(paths("1.04 0.935 1.18 0.935 | 1.24 0.935 1.40 0.935"), 1.2, 0.0, OCHRE, hide=0.8)
    for x in (-0.92, 0.86):
        b.wash(oval(x, 0.15, 0.21), (INK, 1.1), flat=1)
        wheel(b, x, 0.15, 0.17)
    b.shape(oval(-1.48, 0.30, 0.025, 0.05), (RED, 0.85), 0.7)


def truck(b: Brush) -> None:
    """A blue lorry with a load under a sheet."""
    headlight(b, 1.20, 0.26, 0.06)
    b.shape(loop(xy("-1.20 0.42  -1.18 0.82  -0.90 0.90  -0.55 0.84  -0.15 0.94  0.22 0.86  0.30 0.42")), (OCHRE, 0.34), 1.0)
    b.lines(paths("-1.18 0.56  -0.5 0.72  0.28 0.54 | -0.90 0.90  -0.84 0.46 | -0.15 0.94  -0.18 0.46"), 0.9, 0.8)
    own = b.main(BLUE, 0.75)
    b.shape(rect(-1.28, 0.26, 0.36, 0.46), own, 1.2)
    b.lines(paths("-0.88 0.27 -0.88 0.45 | -0.48 0.27 -0.48 0.45 | -0.06 0.27 -0.06 0.45"), 0.7, 0.8)
    b.shape(loop(xy("0.42 0.20  0.42 0.94  0.52 1.0  0.92 0.98  1.04 0.88  1.18 0.56  1.24 0.42  1.24 0.20")), own, 1.3)
    glazing(b, [xy("0.78 0.56  0.78 0.88  0.94 0.88  1.08 0.56"), xy("0.50 0.56  0.50 0.88  0.72 0.88  0.72 0.56")])
    b.lines(paths("0.75 0.92 0.75 0.24 | 0.54 0.48 0.64 0.48"), 0.9, 0.9, taper=0.1)
    b.shape(rect(-1.26, 0.20, 1.24, 0.27), STEEL, 0.8)
    for x in (-0.86, 0.84):
        b.wash(oval(x, 0.18, 0.235), (INK, 1.1), flat=1)
        wheel(b, x, 0.18, 0.19)


def ambulance(b: Brush) -> None:
    """A white van with a red stripe, a cross and a lamp on its roof."""
    headlight(b, 1.30, 0.34, 0.06)
    b.shape(rounded(0.30, 0.95, 0.62, 1.06, 0.04), (RED, 0.9), 1.0)
    b.light(rounded(0.32, 0.96, 0.60, 1.05, 0.04), (RED, 0.7))
    b.glow(0.46, 1.02, 0.3)
    b.shape(
        loop(xy("-1.28 0.18  -1.30 0.90  -1.20 0.98  0.40 0.98  0.66 0.92  0.96 0.58  1.26 0.48  1.34 0.34  1.34 0.18  0 0.15")),
        b.main(INK, 0.05),
        1.4,
    )
    b.wash(xy("-1.29 0.36  1.33 0.36  1.33 0.26  -1.29 0.26"), (RED, 0.82), flat=0.4)
    cross = xy(
        "-0.74 0.50 -0.62 0.50 -0.62 0.62 -0.50 0.62 -0.50 0.74 -0.62 0.74"
        " -0.62 0.86 -0.74 0.86 -0.74 0.74 -0.86 0.74 -0.86 0.62 -0.74 0.62"
    )
    b.wash(cross, (RED, 0.9), flat=0.5)
    glazing(b, [xy("0.40 0.56  0.40 0.88  0.60 0.86  0.84 0.56"), rounded(-0.28, 0.58, 0.18, 0.86, 0.03)])
    b.lines(paths("0.29 0.94 0.29 0.20 | -0.34 0.96 -0.34 0.20 | 0.90 0.56 0.86 0.22"), 0.8, 0.8, taper=0.1)
    for x in (-0.82, 0.80):
        b.wash(oval(x, 0.19, 0.245), (INK, 1.1), flat=1)
        wheel(b, x, 0.19, 0.20)


def train(b: Brush) -> None:
    """A railcar with a sloping nose, windows in a row, rails and sleepers."""
    b.lines([[(x, 0.02), (x + 0.06, -0.05)] for x in np.linspace(-2.0, 2.0, 18)], 2.2, 0.8, BROWN, taper=0.1)
    b.lines(paths("-2.1 0.02 2.1 0.02"), 1.8, 1.0, taper=0.05)
    own = b.main(BLUE, 0.62)
    b.shape(
        loop(xy("-1.92 0.14  -1.94 0.90  -1.84 0.98  1.02 0.98  1.36 0.90  1.76 0.56  1.94 0.34  1.92 0.18  1.80 0.12")), (INK, 0.07), 1.3
    )
    b.wash(xy("-1.93 0.30  1.93 0.30  1.92 0.17  1.80 0.12  -1.92 0.14"), own)
    b.wash(xy("-1.93 0.46  1.84 0.46  1.88 0.40  -1.93 0.40"), (RED, 0.75), flat=0.4)
    panes = [rounded(x, 0.54, x + 0.24, 0.82, 0.03) for x in (-1.50, -1.18, -0.86, -0.30, 0.02, 0.34)]
    glazing(b, [*panes, xy("1.14 0.84  1.32 0.84  1.58 0.60  1.16 0.58")])
    for x in (-1.78, -0.54, 0.74):
        b.shape(rect(x, 0.18, x + 0.18, 0.86), (BLUE, 0.22), 0.9)
    b.lines(paths("-0.62 0.98 -0.62 0.12"), 1.4, 0.9, taper=0.1)
    for x in (-1.60, -1.34, -0.98, -0.24, 0.10, 1.10, 1.38):
        b.shape(oval(x, 0.10, 0.085), STEEL, 1.0)
    b.lines(paths("-0.20 0.98 -0.05 1.12 0.12 0.98 | -0.18 1.12 0.10 1.12"), 1.0, 0.9, sharp=True, taper=0.1)
    headlight(b, 1.88, 0.36, 0.045)


def tractor(b: Brush) -> None:
    """A tractor: one great wheel, one small, a chimney."""
    own = b.main(RED, 0.80)
    b.rod([(0.52, 0.58), (0.52, 0.92)], 0.022, STEEL)
    b.shape(loop(xy("0.02 0.34  0.02 0.66  0.40 0.66  0.80 0.60  0.90 0.50  0.90 0.32  0.40 0.28")), own, 1.3)
    b.lines([[(x, 0.38), (x, 0.56)] for x in (0.62, 0.70, 0.78)], 1.2, 0.9)
    b.lines(paths("-0.62 0.60 -0.52 0.98 | 0.08 0.62 0.04 0.98"), 2.0, 1.0, taper=0.1)
    b.shape(rounded(-0.64, 0.95, 0.16, 1.02, 0.03), own, 1.1)
    glazing(b, [xy("-0.48 0.62  -0.44 0.94  0.0 0.94  0.02 0.62")])
    b.shape(loop(xy("-0.80 0.50  -0.60 0.72  -0.30 0.74  -0.04 0.56  0.0 0.34  -0.3 0.40")), own, 1.2)
    for x, r in ((-0.42, 0.34), (0.62, 0.215)):
        turn = np.arange(0, 360, 18 if r > 0.3 else 24)
        rim = [oval(x + r * 0.97 * np.cos(np.radians(a)), r + r * 0.97 * np.sin(np.radians(a)), r * 0.10, None, 9) for a in turn]
        for lug in rim:
            b.wash(lug, (INK, 1.1), flat=1)
        wheel(b, x, r, r, tyre=0.38, hub=(YELLOW, 0.7))


CATALOGUE: dict[str, Entry] = {
    "car": entry(car, 1.45, 4.3, "ground", tall=0.34),
    "taxi": entry(taxi, 1.45, 4.3, "ground", tall=0.34),
    "bus-vehicle": entry(bus, 3.1, 9.3, "ground", tall=0.34),
    "truck": entry(truck, 2.5, 6.4, "ground", tall=0.40),
    "train": entry(train, 3.8, 15.0, "ground", tall=0.28),
    "ambulance": entry(ambulance, 2.4, 6.4, "ground", tall=0.40),
    "tractor": entry(tractor, 2.5, 4.4, "ground"),
}
