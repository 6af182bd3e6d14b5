"""Stones, shells, ice and snow, and what a body shows: a hand, an eye. Drawn in own heights (see brush)."""

import math

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, PINK, RED, SKIN, TEAL
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, blob, loop, oval, paths, rect, shine, xy


def stone(b: Brush) -> None:
    """Three pebbles, one on the others."""
    for x, y, rx, ry, density, name in (
        (-0.36, 0.24, 0.42, 0.25, 0.46, 1),
        (0.44, 0.20, 0.36, 0.21, 0.30, 2),
        (0.02, 0.66, 0.38, 0.26, 0.38, 3),
    ):
        b.shape(blob(b, x, y, rx, ry, 0.07, name), b.main(INK, density), 1.2)
        shine(b, [(x - rx * 0.62, y + ry * 0.20), (x - rx * 0.3, y + ry * 0.58)], 2.2)
        rng = b.rng("speck", name)
        b.dots([(x + rx * 0.6 * rng.uniform(-1, 1), y + ry * 0.5 * rng.uniform(-1, 1)) for _ in range(9)], 0.010, (INK, 0.7))


def rock(b: Brush) -> None:
    """A rock in the painter's manner: a broken contour, facets, hatching with the side of a dry brush; its foot lost in grass."""
    crest = xy(
        "-0.90 0.02  -0.88 0.30  -0.66 0.44  -0.60 0.72  -0.34 0.78  -0.14 0.99  0.16 0.95  0.32 0.72  0.60 0.64  0.70 0.38  0.90 0.24"
        "  0.90 0.02"
    )
    outline = np.concatenate([crest, curve(xy("0.90 0.02  0.5 -0.03  0.0 0.03  -0.5 -0.03  -0.90 0.02"), 20)])
    b.wash(outline, b.main(INK, 0.22))
    facets = paths(
        "-0.14 0.99 0.16 0.95 0.32 0.72 0.16 0.58 0.20 0.30 0.02 0.02 -0.10 0.40 -0.02 0.62 |"
        "0.60 0.64 0.70 0.38 0.90 0.24 0.90 0.02 0.50 0.0 0.56 0.30"
        " | -0.66 0.44 -0.60 0.72 -0.48 0.46 -0.54 0.18 -0.44 0.02 -0.88 0.02 -0.80 0.28"
    )
    for facet, load in zip(facets, (0.50, 0.42, 0.20)):
        b.wash(facet, (INK, load), hide=0)
    b.line(crest, 3.2, 1.05, sharp=True, taper=0.45)
    cracks = paths(
        "-0.34 0.78 -0.28 0.54 -0.36 0.34 -0.26 0.08 | -0.14 0.99 -0.02 0.62 -0.10 0.40 0.02 0.10"
        " | 0.32 0.72 0.16 0.58 0.20 0.30 0.10 0.12 |"
        "0.60 0.64 0.52 0.44 0.56 0.30 0.48 0.10 | -0.66 0.44 -0.48 0.46 -0.54 0.18"
    )
    b.lines(cracks, 2.4, 1.0, sharp=True, taper=0.85)
    rng = b.rng("hatch")
    starts = [
        (x + float(rng.normal(0, 0.02)), y - 0.055 * k)
        for x, y in ((0.06, 0.86), (0.24, 0.62), (0.62, 0.48), (-0.20, 0.66), (-0.46, 0.60), (0.74, 0.28))
        for k in range(5)
    ]
    b.lines([[(x, y), (x + 0.07, y - 0.03), (x + 0.11, y - 0.10)] for x, y in starts], 2.0, 0.62, taper=0.95)
    foot = [(float(x), float(rng.uniform(0.06, 0.16)), float(rng.normal(0, 0.03))) for x in np.linspace(-0.92, 0.92, 22)]
    b.lines([[(x, -0.02), (x + lean, tall * 0.6), (x + 2 * lean, tall)] for x, tall, lean in foot], 1.5, 0.85, PINE, taper=0.95)
    b.dots([(-0.50, 0.70), (-0.42, 0.75), (-0.56, 0.62), (-0.04, 0.95), (0.06, 0.93), (0.44, 0.66)], 0.022, (PINE, 0.75))


def sand(b: Brush) -> None:
    """Sand running through fingers' width into a heap, ripples about it."""
    rng = b.rng("sand")
    heap = np.concatenate(
        [curve(xy("-1.0 0.04  -0.6 0.12  -0.26 0.34  0 0.50  0.22 0.36  0.56 0.12  1.0 0.04"), 40), xy("0.5 -0.03  -0.5 -0.03")]
    )
    b.shape(heap, b.main(OCHRE, 0.46), 1.0)
    t = rng.random(150)
    spread = rng.normal(0, 0.16, 150) * (1.2 - t)
    b.dots(np.stack([spread * 1.6, 0.04 + 0.40 * t], 1).tolist(), 0.008, (BROWN, 0.8))
    fall = rng.random(70)
    b.dots(np.stack([rng.normal(0, 0.018, 70), 0.48 + 0.50 * fall], 1).tolist(), 0.010, (OCHRE, 0.95))
    b.line(xy("0 1.0  0.01 0.7  0 0.49"), 2.4, 0.5, OCHRE, taper=0.6)
    b.lines(
        [curve([(x, y), (x + 0.25, y + 0.03), (x + 0.5, y)], 10) for x, y in ((-1.1, 0.0), (0.62, 0.0), (-0.9, -0.06), (0.3, -0.07))],
        0.9,
        0.5,
        BROWN,
        taper=0.9,
    )


def shell(b: Brush) -> None:
    """A scallop shell with its ribs."""
    fan = [
        (0.62 * math.cos(a) * (1 + 0.035 * math.cos(18 * a)), 0.22 + 0.76 * math.sin(a) * (1 + 0.035 * math.cos(18 * a)))
        for a in np.linspace(-0.12, math.pi + 0.12, 70)
    ]
    own = b.main(PINK * 0.6 + OCHRE * 0.3, 0.42)
    b.shape(xy("-0.28 0.0  0.28 0.0  0.22 0.18  -0.22 0.18"), own, 1.1)
    b.shape([*fan, (-0.16, 0.06), (0.16, 0.06)], own, 1.3)
    b.lines(
        [[(0.08 * math.cos(a), 0.08), (0.55 * math.cos(a), 0.22 + 0.68 * math.sin(a))] for a in np.linspace(0.08, math.pi - 0.08, 9)],
        1.2,
        0.65,
        taper=0.5,
    )
    b.lines([arc(0, 0.22, r, r * 1.22, 4, 176) for r in (0.32, 0.46)], 0.7, 0.4, RED, taper=0.4)


def ice(b: Brush) -> None:
    """Two blocks of ice in their melt water."""
    b.wash(oval(0.06, 0.04, 0.86, 0.12), (BLUE * 0.6 + TEAL * 0.4, 0.34), hide=0.4)
    b.contour(oval(0.06, 0.04, 0.86, 0.12), 0.6, 0.5, BLUE)
    for x, y, turn, size in ((0.34, 0.06, -8, 0.72), (-0.26, 0.06, 5, 0.88)):
        s = b.part(x, y, size, turn)
        s.shape(xy("-0.42 0.66  0.24 0.60  0.46 0.80  -0.18 0.88"), (BLUE, 0.10), 1.1)
        s.shape(xy("0.24 0.0  0.46 0.20  0.46 0.80  0.24 0.60"), b.main(BLUE * 0.6 + TEAL * 0.4, 0.44), 1.1)
        s.shape(xy("-0.42 0.04  0.24 0.0  0.24 0.60  -0.42 0.66"), b.main(BLUE * 0.6 + TEAL * 0.4, 0.22), 1.2)
        s.lines(paths("-0.30 0.50 -0.10 0.30 | -0.24 0.56 -0.14 0.46 | -0.02 0.20 0.12 0.34 0.06 0.46"), 1.8, 0.0, hide=0.9)
        s.lines(paths("-0.08 0.12 0.02 0.24 | 0.30 0.30 0.40 0.50"), 0.7, 0.5, BLUE)
        shine(s, xy("-0.37 0.58  -0.37 0.16"), 2.6)


def snowman(b: Brush) -> None:
    """Two balls of snow, a hat, a carrot, a scarf, arms of twigs."""
    b.lines(
        paths(
            "-0.26 0.42 -0.48 0.56 | -0.40 0.51 -0.50 0.48 | -0.42 0.53 -0.44 0.62"
            " | 0.26 0.42 0.48 0.58 | 0.42 0.54 0.52 0.52 | 0.42 0.53 0.43 0.63"
        ),
        1.4,
        0.95,
        BROWN,
    )
    snow = b.main(BLUE, 0.10)
    b.shape(oval(0, 0.27, 0.33, 0.28), snow, 1.2)
    b.shape(oval(0, 0.66, 0.225, 0.205), snow, 1.2)
    b.shape(rect(-0.26, 0.815, 0.26, 0.85), DARK, 1.0)
    b.shape(rect(-0.16, 0.84, 0.16, 1.02), DARK, 1.0)
    b.wash(rect(-0.16, 0.85, 0.16, 0.89), (RED, 0.9))
    b.dots([(-0.075, 0.71), (0.075, 0.71)], 0.022)
    b.shape(xy("0.0 0.675  0.19 0.645  0.0 0.635"), (OCHRE * 0.7 + RED * 0.4, 0.9), 0.9)
    b.dots([(-0.09 + 0.045 * k, 0.585 - 0.014 * math.sin(k / 4 * math.pi)) for k in range(5)], 0.012)
    b.shape(loop(xy("-0.21 0.52  0 0.46  0.21 0.52  0.22 0.46  0 0.40  -0.22 0.46")), CINNABAR, 1.0)
    b.shape(xy("0.10 0.46  0.19 0.44  0.20 0.24  0.11 0.25"), CINNABAR, 1.0)
    b.dots([(0, 0.34), (0, 0.25), (0, 0.16)], 0.02)


def hand(b: Brush) -> None:
    """An open hand, palm towards us."""
    skin = b.main(SKIN, 0.60)
    fingers = (
        (-0.235, 0.52, 104, 0.30, 0.048),
        (-0.10, 0.58, 95, 0.37, 0.052),
        (0.035, 0.59, 88, 0.39, 0.053),
        (0.165, 0.55, 79, 0.34, 0.051),
    )
    b.shape(
        loop(xy("-0.17 0.0  -0.19 0.18  -0.29 0.34  -0.30 0.52  -0.16 0.62  0.06 0.64  0.22 0.58  0.24 0.40  0.20 0.20  0.17 0.0")),
        skin,
        1.1,
    )
    for x, y, angle, long, half in fingers:
        a = math.radians(angle)
        tip = (x + long * math.cos(a), y + long * math.sin(a))
        side = (-half * math.sin(a), half * math.cos(a))
        outline = [
            (x - side[0], y - side[1]),
            (tip[0] - side[0], tip[1] - side[1]),
            *arc(tip[0], tip[1], half, half, angle - 80, angle + 80, 9),
            (tip[0] + side[0], tip[1] + side[1]),
            (x + side[0], y + side[1]),
        ]
        b.wash(outline, skin)
        b.line(outline, 1.1, 0.85, BROWN * 0.5 + INK * 0.5, sharp=True, taper=0.2)
    thumb = loop(xy("0.20 0.22  0.34 0.32  0.46 0.50  0.44 0.60  0.36 0.58  0.26 0.46  0.16 0.42"))
    b.shape(thumb, skin, 1.1)
    b.wash(
        loop(
            xy(
                "-0.15 0.06  -0.16 0.20  -0.25 0.36  -0.26 0.52  -0.14 0.60"
                "  0.05 0.61  0.19 0.56  0.22 0.40  0.22 0.30  0.18 0.18  0.14 0.04"
            )
        ),
        skin,
        flat=0.6,
    )
    b.lines(
        [xy("-0.22 0.44  -0.06 0.40  0.12 0.46"), xy("-0.20 0.34  -0.04 0.30  0.10 0.34"), xy("0.16 0.42  0.04 0.30  0.06 0.12")],
        0.9,
        0.6,
        BROWN,
        taper=0.8,
    )
    b.shape(xy("-0.22 -0.06  0.22 -0.06  0.21 0.06  -0.21 0.06"), (BLUE, 0.55), 1.0)


def eye(b: Brush) -> None:
    """One eye under its brow."""
    b.line(xy("-0.80 0.74  -0.36 0.98  0.20 0.98  0.80 0.80"), 6.0, 1.0, taper=0.9)
    almond = np.concatenate(
        [
            curve(xy("-0.84 0.30  -0.44 0.60  0.06 0.68  0.52 0.54  0.86 0.34"), 30),
            curve(xy("0.86 0.34  0.46 0.14  0.0 0.08  -0.46 0.14  -0.84 0.30"), 30),
        ]
    )
    b.wash(almond, (INK, 0.04))
    b.shape(oval(0.02, 0.39, 0.28), b.main(BROWN, 0.85), 1.2)
    b.lines(
        [
            [(0.02 + 0.13 * math.cos(a), 0.39 + 0.13 * math.sin(a)), (0.02 + 0.25 * math.cos(a), 0.39 + 0.25 * math.sin(a))]
            for a in np.linspace(0, 6.28, 19)[:-1]
        ],
        0.7,
        0.8,
    )
    b.wash(oval(0.02, 0.39, 0.135), (INK, 1.3), flat=1)
    b.wash(oval(-0.07, 0.48, 0.062), BARE)
    b.dots([(0.10, 0.32)], 0.022, BARE)
    b.wash(
        np.concatenate(
            [
                curve(xy("-0.84 0.30  -0.44 0.60  0.06 0.68  0.52 0.54  0.86 0.34"), 30),
                curve(xy("0.86 0.42  0.5 0.76  0.0 0.82  -0.5 0.72  -0.84 0.40"), 30),
            ]
        ),
        (SKIN, 0.55),
        flat=1,
    )
    b.line(xy("-0.88 0.28  -0.44 0.60  0.06 0.68  0.52 0.55  0.92 0.32"), 3.6, 1.1, taper=0.6)
    b.line(xy("-0.78 0.28  -0.40 0.14  0.02 0.08  0.48 0.14  0.84 0.33"), 1.4, 0.8, BROWN, taper=0.7)
    b.lines(
        [
            curve([(x, 0.60 - 0.42 * (x - 0.05) ** 2 + 0.06), (x * 1.12, 0.74 - 0.40 * x * x), (x * 1.24, 0.80 - 0.40 * x * x)], 8)
            for x in np.linspace(-0.62, 0.70, 10)
        ],
        1.3,
        1.0,
        taper=0.9,
    )
    b.line(xy("-0.60 0.62  -0.2 0.82  0.3 0.80  0.7 0.62"), 1.0, 0.6, BROWN, taper=0.8)


CATALOGUE: dict[str, Entry] = {
    "stone": entry(stone, 0.14, 0.24, "ground", tall=0.44),
    "rock": entry(rock, 1.2, 2.1, "ground"),
    "sand": entry(sand, 0.16, 0.34, "ground", tall=0.44),
    "shell": entry(shell, 0.09, 0.12, "hand"),
    "ice": entry(ice, 0.22, 0.40, "ground"),
    "snowman": entry(snowman, 1.3, 1.3, "ground"),
    "hand": entry(hand, 0.19, 0.15, "hand"),
    "eye": entry(eye, 0.05, 0.09, "air"),
}
