"""What is eaten: bread, rice, noodles, fish, fruit. Drawn in own heights (see brush)."""

import math

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, PALE, WOOD, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, paths, petal_outline, rect, shine, xy

CRUST = OCHRE * 0.7 + BROWN * 0.35


def steam(b: Brush, places: tuple[tuple[float, float], ...], size: float = 0.22) -> None:
    """Curls of steam."""
    b.lines(
        [[(x, y), (x - 0.25 * size, y + 0.35 * size), (x + 0.25 * size, y + 0.65 * size), (x, y + size)] for x, y in places],
        1.2,
        0.25,
        taper=0.8,
    )


def dish(b: Brush, top: float, rx: float, ry: float, colour: Paint) -> None:
    """A bowl up to its rim; what lies in it is painted after."""
    b.shape(rect(-0.24 * rx / 0.6, 0, 0.24 * rx / 0.6, 0.1), colour, 0.9)
    side = np.concatenate(
        [
            curve([(-rx, top), (-rx * 0.86, top * 0.5), (-rx * 0.42, 0.07)], 16),
            curve([(rx * 0.42, 0.07), (rx * 0.86, top * 0.5), (rx, top)], 16),
        ]
    )
    b.shape(side, colour, 1.2)
    b.shape(oval(0, top, rx, ry), (INK, 0.22), 1.0)


def bread(b: Brush) -> None:
    """A loaf with three cuts, two slices before it."""
    b.shape(
        loop(xy("-0.70 0.16  -0.74 0.54  -0.52 0.84  -0.20 0.92  0.30 0.90  0.66 0.76  0.76 0.42  0.68 0.12  0.0 0.06")),
        b.main(CRUST, 0.72),
        1.3,
    )
    b.lines([curve([(x, 0.46), (x + 0.10, 0.64), (x + 0.06, 0.84)], 10) for x in (-0.34, -0.04, 0.26)], 4.0, 0.0, hide=0.6, taper=1)
    slice_of = loop(xy("-0.86 0.0  -0.88 0.36  -0.98 0.46  -0.92 0.64  -0.68 0.68  -0.46 0.62  -0.42 0.46  -0.50 0.36  -0.48 0.0"))
    b.shape(slice_of, b.main(CRUST, 0.75), 1.1)
    inner = (slice_of - np.array([-0.69, 0.32], np.float32)) * 0.84 + np.array([-0.69, 0.32], np.float32)
    b.wash(inner, (OCHRE, 0.16))
    b.dots([(-0.76, 0.44), (-0.62, 0.30), (-0.72, 0.18), (-0.58, 0.50), (-0.80, 0.28)], 0.014, (OCHRE, 0.6))


def rice_cake(b: Brush) -> None:
    """Half moons of rice cake, white, green and pink, on pine needles and a dish."""
    b.shape(oval(0, 0.18, 0.92, 0.18), (BLUE, 0.14), 1.2)
    b.lines([[(x, 0.16), (x + 0.22, 0.26)] for x in np.linspace(-0.74, 0.5, 11)], 0.9, 0.8, PINE, taper=0.9)
    for x, y, paint, turn in (
        (-0.44, 0.20, BARE, 6),
        (0.44, 0.20, (PINK, 0.42), -8),
        (0.0, 0.16, (MOSS, 0.50), 3),
        (-0.22, 0.50, (PINK, 0.42), -4),
        (0.24, 0.52, BARE, 8),
    ):
        s = b.part(x, y, 1.0, turn)
        s.shape(
            np.concatenate(
                [curve(xy("-0.29 0.0  -0.20 0.24  0.0 0.34  0.20 0.24  0.29 0.0"), 26), curve(xy("0.29 0.0  0.0 -0.06  -0.29 0.0"), 14)]
            ),
            paint,
            1.2,
        )
        s.line(arc(0, 0.0, 0.24, 0.22, 20, 160), 0.8, 0.5)
        shine(s, arc(-0.02, 0.04, 0.14, 0.18, 100, 160), 2.0)


def rice(b: Brush) -> None:
    """A heaped bowl of steaming white rice."""
    dish(b, 0.52, 0.62, 0.13, b.main(BLUE, 0.24))
    heap = np.concatenate([arc(0, 0.52, 0.54, 0.36, 0, 180, 30), arc(0, 0.52, 0.54, 0.09, 180, 360, 20)])
    b.shape(heap, (OCHRE, 0.03), 1.0)
    rng = b.rng("grains")
    a, r = rng.uniform(0, np.pi, 70), np.sqrt(rng.random(70))
    spots = np.stack([0.50 * r * np.cos(a), 0.50 + 0.33 * r * np.sin(a)], 1)
    b.lines([[p, p + rng.uniform(-1, 1, 2) * (0.03, 0.016)] for p in spots], 0.8, 0.34)
    steam(b, ((-0.16, 0.90), (0.12, 0.92)))


def noodles(b: Brush) -> None:
    """A bowl of noodles lifted by chopsticks, egg and greens."""
    dish(b, 0.48, 0.70, 0.16, b.main(RED, 0.60))
    b.wash(oval(0, 0.47, 0.62, 0.125), (OCHRE, 0.50))
    rng = b.rng("noodles")
    strands = [
        arc(
            float(rng.uniform(-0.3, 0.3)),
            0.47 + float(rng.uniform(-0.03, 0.03)),
            float(rng.uniform(0.10, 0.28)),
            float(rng.uniform(0.02, 0.06)),
            float(rng.uniform(0, 180)),
            float(rng.uniform(200, 360)),
        )
        for _ in range(16)
    ]
    b.lines(strands, 1.5, 0.75, OCHRE * 0.8 + BROWN * 0.2, taper=0.3)
    b.shape(oval(-0.36, 0.49, 0.15, 0.065), BARE, 0.9)
    b.shape(oval(-0.35, 0.49, 0.07, 0.035), (OCHRE, 0.9), 0.6)
    b.lines([[(0.34 + dx, 0.44), (0.36 + dx, 0.50)] for dx in (0, 0.06, 0.12)], 2.6, 0.9, PINE)
    hung = [curve([(0.02 + 0.035 * k, 0.48), (0.0 + 0.035 * k + 0.01 * (-1) ** k, 0.70), (0.06 + 0.03 * k, 0.90)], 14) for k in range(6)]
    b.lines(hung, 1.5, 0.85, OCHRE * 0.8 + BROWN * 0.2, taper=0.1)
    b.lines(paths("-0.10 0.82  0.92 1.10 | -0.08 0.88  0.90 1.20"), 2.4, 0.95, BROWN, taper=0.3)
    steam(b, ((-0.32, 0.62), (-0.50, 0.60)))


def fish_dish(b: Brush) -> None:
    """A grilled fish on a long plate with a slice of lemon."""
    b.shape(oval(0, 0.40, 1.28, 0.38), b.main(BLUE, 0.15), 1.3)
    b.contour(oval(0, 0.42, 1.10, 0.30), 0.6, 0.5)
    fish = loop(
        xy(
            "-0.92 0.48  -0.72 0.72  -0.30 0.86  0.20 0.76  0.56 0.56  0.98 0.78"
            "  0.90 0.48  0.98 0.22  0.56 0.42  0.20 0.26  -0.30 0.20  -0.72 0.28"
        )
    )
    b.shape(fish, (CRUST * 0.6 + INK * 0.3, 0.66), 1.3)
    b.line(arc(-0.62, 0.49, 0.12, 0.26, -70, 70), 1.0, 0.9)
    b.shape(oval(-0.76, 0.56, 0.045, 0.05), BARE, 0.8)
    b.dots([(-0.76, 0.56)], 0.018)
    b.lines(
        [curve([(x, 0.68), (x + 0.08, 0.52), (x + 0.02, 0.34)], 9) for x in (-0.36, -0.14, 0.08, 0.28)],
        2.2,
        1.0,
        BROWN * 0.5 + INK * 0.6,
        taper=0.6,
    )
    b.lines(paths("0.66 0.50 0.90 0.66 | 0.66 0.48 0.92 0.48 | 0.66 0.46 0.90 0.34"), 0.7, 0.7)
    b.shape(np.concatenate([arc(0.30, 0.16, 0.19, 0.11, 0, 180), arc(0.30, 0.16, 0.19, 0.03, 180, 360)]), (YELLOW, 0.75), 0.9)
    b.shape(petal_outline(-0.55, 0.14, 10, 0.32, 0.05), (PINE, 0.7), 0.8)
    steam(b, ((-0.2, 0.92), (0.1, 0.88)), 0.26)


def apple(b: Brush) -> None:
    """A red apple, one leaf."""
    b.shape(
        loop(
            xy(
                "0 0.06  -0.18 0.02  -0.36 0.16  -0.44 0.44  -0.36 0.72  -0.18 0.80"
                "  0 0.74  0.18 0.80  0.36 0.72  0.44 0.44  0.36 0.16  0.18 0.02"
            )
        ),
        b.main(RED, 0.82),
        1.2,
    )
    b.tint(loop(xy("0 0.72  0.12 0.76  0.2 0.74  0 0.66  -0.2 0.74  -0.12 0.76")), (INK, 0.35), soft=2)
    b.line(xy("0 0.70  0.02 0.84  0.10 0.98"), 2.2, 0.95, BROWN, taper=0.3)
    b.shape(petal_outline(0.05, 0.84, 18, 0.34, 0.085), (PINE, 0.7), 0.9)
    shine(b, xy("-0.32 0.36  -0.33 0.54  -0.22 0.68"), 3.2)


def persimmon(b: Brush) -> None:
    """An orange persimmon under its four-lobed cap."""
    b.shape(
        loop(xy("0 0.04  -0.30 0.06  -0.52 0.26  -0.54 0.54  -0.36 0.74  0 0.78  0.36 0.74  0.54 0.54  0.52 0.26  0.30 0.06")),
        b.main(OCHRE * 0.65 + RED * 0.45, 0.85),
        1.2,
    )
    for angle in (-12, 42, 138, 192):
        b.shape(petal_outline(0, 0.74, angle, 0.30, 0.09, 0.3), (PINE * 0.7 + BROWN * 0.3, 0.85), 0.8)
    b.shape(petal_outline(0, 0.76, 265, 0.20, 0.09, 0.3), (PINE * 0.7 + BROWN * 0.3, 0.85), 0.8)
    b.line(xy("0 0.76  0.02 0.88  0.14 0.98"), 3.0, 0.95, BROWN, taper=0.2)
    shine(b, xy("-0.42 0.30  -0.44 0.46  -0.36 0.60"), 3.0)


def orange(b: Brush) -> None:
    """A mandarin and one half with its segments."""
    own = b.main(OCHRE * 0.85 + RED * 0.2, 0.80)
    b.shape(oval(-0.26, 0.46, 0.46, 0.43), own, 1.2)
    b.dots([(-0.30, 0.82)], 0.03, (PINE, 0.9))
    b.shape(petal_outline(-0.29, 0.84, 24, 0.30, 0.08), (PINE, 0.7), 0.9)
    if b.near:
        rng = b.rng("pores")
        b.dots([(-0.26 + 0.36 * rng.uniform(-1, 1), 0.44 + 0.32 * rng.uniform(-1, 1)) for _ in range(26)], 0.009, (RED, 0.5))
    shine(b, xy("-0.58 0.42  -0.56 0.58  -0.46 0.70"), 2.8)
    b.shape(oval(0.42, 0.30, 0.37, 0.31), own, 1.2)
    b.wash(oval(0.42, 0.30, 0.32, 0.265), (OCHRE, 0.06))
    for k in range(9):
        a, w = 2 * np.pi * k / 9, np.pi / 9 * 0.80
        wedge = [(0.42 + 0.03 * math.cos(a), 0.30 + 0.03 * math.sin(a))] + [
            (0.42 + 0.29 * math.cos(a + s), 0.30 + 0.24 * math.sin(a + s)) for s in np.linspace(-w, w, 6)
        ]
        b.shape(wedge, (own[0], 0.62), 0.4)


def watermelon(b: Brush) -> None:
    """A striped melon, a red wedge before it."""
    b.shape(oval(-0.18, 0.54, 0.60, 0.46), b.main(PINE, 0.55), 1.3)
    for k in (-0.42, -0.22, 0, 0.22, 0.42):
        t = np.linspace(-1, 1, 13)
        path = -0.18 + k * 1.15 * np.cos(t * np.pi / 2) * 1.1
        b.line(np.stack([path + 0.03 * np.sin(9 * t), 0.54 + 0.44 * t], 1), 4.2, 1.0, PINE * 0.7 + INK * 0.4, taper=0.7)
    b.line(xy("-0.18 0.98  -0.16 1.06  -0.06 1.06"), 1.8, 0.95, PINE)
    rind = np.concatenate([xy("-0.10 0.46  1.02 0.46"), arc(0.46, 0.46, 0.56, 0.46, 0, -180, 30)])
    b.shape(rind, (PINE, 0.85), 1.2)
    b.wash(np.concatenate([xy("-0.05 0.46  0.97 0.46"), arc(0.46, 0.46, 0.51, 0.41, 0, -180, 30)]), (MOSS, 0.10))
    b.wash(np.concatenate([xy("-0.01 0.46  0.93 0.46"), arc(0.46, 0.46, 0.47, 0.37, 0, -180, 30)]), (RED, 0.72))
    for x, y in ((0.16, 0.38), (0.34, 0.34), (0.54, 0.36), (0.74, 0.38), (0.28, 0.24), (0.46, 0.20), (0.64, 0.24)):
        b.wash(petal_outline(x, y + 0.035, 270, 0.07, 0.020, 0.2), DARK)


def fruit(b: Brush) -> None:
    """A bowl of fruit: apple, pear, grapes."""
    apple(b.part(-0.36, 0.30, 0.56))
    b.shape(
        loop(xy("0.10 0.40  -0.06 0.56  0.02 0.74  0.06 0.88  0.16 0.93  0.26 0.88  0.30 0.74  0.40 0.56  0.26 0.40")),
        (YELLOW * 0.7 + OCHRE * 0.3, 0.62),
        1.1,
    )
    b.line(xy("0.16 0.92  0.20 1.02"), 2.0, 0.95, BROWN)
    for x, y in ((0.46, 0.58), (0.60, 0.56), (0.53, 0.46), (0.67, 0.45), (0.40, 0.47), (0.60, 0.36), (0.74, 0.36), (0.47, 0.35)):
        b.shape(oval(x, y, 0.085), (BLUE * 0.5 + RED * 0.5, 0.85), 0.8)
        b.dots([(x - 0.03, y + 0.03)], 0.014, BARE)
    side = np.concatenate([curve(xy("-0.90 0.36  -0.70 0.14  -0.34 0.0"), 14), curve(xy("0.34 0.0  0.70 0.14  0.90 0.36"), 14)])
    b.shape(side, b.main(*WOOD), 1.3)
    b.line(arc(0, 0.36, 0.90, 0.06, 180, 360), 1.0, 0.8)


def cake(b: Brush) -> None:
    """A birthday cake: cream, cherries, three burning candles."""
    b.shape(oval(0, 0.06, 0.72, 0.09), PALE, 1.1)
    side = np.concatenate([arc(0, 0.10, 0.58, 0.09, 180, 360), arc(0, 0.46, 0.58, 0.09, 0, 180)])
    b.shape(side, b.main(PINK, 0.38), 1.2)
    drip = [(-0.58, 0.46)]
    for k, x in enumerate(np.linspace(-0.52, 0.52, 9)):
        low = 0.20 + 0.08 * (k % 2) - 0.07 * math.cos(x / 0.58 * 1.4)
        drip += [(float(x) - 0.055, low + 0.08), (float(x), low), (float(x) + 0.055, low + 0.08)]
    b.shape([*drip, (0.58, 0.46), *arc(0, 0.46, 0.58, 0.10, 0, 180)], (OCHRE, 0.05), 1.1)
    b.contour(oval(0, 0.46, 0.58, 0.10), 0.6, 0.5)
    for x, y in ((-0.42, 0.50), (0.42, 0.50), (-0.16, 0.42), (0.18, 0.42)):
        b.shape(oval(x, y, 0.055), (RED, 0.85), 0.8)
    for x, paint in ((-0.22, (BLUE, 0.5)), (0.0, (RED, 0.6)), (0.22, (GREEN, 0.5))):
        b.shape(rect(x - 0.025, 0.50, x + 0.025, 0.76), paint, 0.8)
        b.glow(x, 0.86, 0.3)
        b.light(loop([(x, 0.77), (x + 0.04, 0.83), (x, 0.96), (x - 0.04, 0.83)]), (OCHRE * 0.8 + RED * 0.2, 0.8), burns=True)
        b.contour(loop([(x, 0.77), (x + 0.04, 0.83), (x, 0.96), (x - 0.04, 0.83)]), 0.7, 0.7, RED)


CATALOGUE: dict[str, Entry] = {
    "bread": entry(bread, 0.14, 0.26),
    "rice-cake": entry(rice_cake, 0.10, 0.19, tall=0.46),
    "rice": entry(rice, 0.12, 0.14),
    "noodles": entry(noodles, 0.16, 0.26),
    "fish-dish": entry(fish_dish, 0.12, 0.32, tall=0.36),
    "fruit": entry(fruit, 0.26, 0.48),
    "apple": entry(apple, 0.09, 0.085, "hand", tall=0.48),
    "persimmon": entry(persimmon, 0.08, 0.09, "hand", tall=0.46),
    "orange": entry(orange, 0.09, 0.14, "hand", tall=0.44),
    "watermelon": entry(watermelon, 0.30, 0.54),
    "cake": entry(cake, 0.24, 0.34),
}
