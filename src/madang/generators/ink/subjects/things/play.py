"""What is played with: balls, kites, balloons, dolls, swings. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, SKIN, YELLOW, Floats
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, paths, rect, shine, xy


def pentagon(x: float, y: float, radius: float, turn: float, squeeze: float = 1.0) -> Floats:
    """A patch of a football about (x, y), flattened by `squeeze` along `turn` as the ball turns away."""
    a = np.radians(np.arange(5) * 72 + 180)
    along, across = radius * squeeze * np.cos(a), radius * np.sin(a)
    cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    return np.stack([x + along * cos - across * sin, y + along * sin + across * cos], 1).astype(np.float32)


def ball(b: Brush) -> None:
    """A football with its patches."""
    b.shape(oval(0, 0.5, 0.5), b.main(INK, 0.05), 1.3)
    b.wash(pentagon(0.02, 0.52, 0.17, 270), DARK)
    for angle in (90, 162, 234, 306, 18):
        cos, sin = float(np.cos(np.radians(angle))), float(np.sin(np.radians(angle)))
        patch = pentagon(0.02 + 0.40 * cos, 0.02 + 0.40 * sin, 0.14, angle, 0.6)
        inside = patch * np.minimum(1, 0.495 / np.linalg.norm(patch, axis=1))[:, None]
        b.wash(inside + np.array((0, 0.5)), DARK)
        b.line([(0.02 + 0.17 * cos, 0.52 + 0.17 * sin), (0.02 + 0.30 * cos, 0.52 + 0.30 * sin)], 0.9, 0.8, taper=0.1)
    b.contour(oval(0, 0.5, 0.5), 1.2)


def kite(b: Brush) -> None:
    """The shield kite of Korea: a hole in its middle, ribs, a red brow, tails."""
    s = b.part(-0.02, 0.20, 0.80, -9)
    s.lines(
        [xy("-0.30 0.02  -0.42 -0.14  -0.34 -0.26  -0.44 -0.36"), xy("0.30 0.02  0.22 -0.16  0.34 -0.28  0.26 -0.40")],
        2.6,
        0.85,
        RED,
        taper=0.4,
    )
    s.shape(rect(-0.40, 0, 0.40, 1.0), b.main(INK, 0.04), 1.2)
    s.wash(rect(-0.395, 0.86, 0.395, 0.99), b.main(RED, 0.8))
    s.wash(rect(-0.395, 0.01, 0.395, 0.14), (BLUE, 0.7))
    s.wash(oval(0, 0.72, 0.085), (INK, 0.95))
    s.lines(paths("-0.40 0.0 0.40 1.0 | 0.40 0.0 -0.40 1.0 | 0 0 0 1.0 | -0.40 0.5 0.40 0.5"), 0.9, 0.75, BROWN, taper=0.05)
    s.shape(oval(0, 0.44, 0.15), BARE, 1.1)
    b.line(xy("0.02 0.55  0.30 0.22  0.52 -0.16  0.60 -0.44"), 0.6, 0.75, taper=0.05)


def balloon(b: Brush) -> None:
    """Three balloons on their strings."""
    for x, y, paint in ((-0.24, 0.66, (BLUE, 0.58)), (0.24, 0.68, (YELLOW * 0.8 + OCHRE * 0.3, 0.75)), (0.0, 0.78, b.main(RED, 0.78))):
        b.line([(x, y - 0.21), (x * 0.6 + 0.02, 0.34), (0.0, 0.0)], 0.6, 0.8, taper=0.05)
        b.shape(
            loop(
                [
                    (x, y - 0.19),
                    (x + 0.14, y - 0.08),
                    (x + 0.175, y + 0.06),
                    (x + 0.10, y + 0.19),
                    (x, y + 0.22),
                    (x - 0.10, y + 0.19),
                    (x - 0.175, y + 0.06),
                    (x - 0.14, y - 0.08),
                ]
            ),
            paint,
            1.1,
        )
        b.shape([(x - 0.025, y - 0.225), (x + 0.025, y - 0.225), (x, y - 0.185)], paint, 0.8)
        shine(b, [(x - 0.11, y + 0.02), (x - 0.105, y + 0.10), (x - 0.06, y + 0.16)], 2.4)


def doll(b: Brush) -> None:
    """A rag doll with plaits, button eyes and a dress."""
    for side in (-1, 1):
        b.rod([(side * 0.09, 0.26), (side * 0.11, 0.05)], 0.045, (SKIN, 0.55))
        b.shape(oval(side * 0.125, 0.035, 0.07, 0.04), CINNABAR, 1.0)
        b.rod([(side * 0.13, 0.52), (side * 0.27, 0.38)], 0.040, (SKIN, 0.55))
        b.dots([(side * 0.285, 0.365)], 0.042, (SKIN, 0.8))
        b.rod([(side * 0.20, 0.74), (side * 0.27, 0.60), (side * 0.25, 0.48)], 0.042, (BROWN, 0.85), 0.9)
        b.dots([(side * 0.25, 0.50)], 0.03, CINNABAR)
    b.shape(loop(xy("-0.10 0.56  -0.16 0.40  -0.27 0.20  0 0.17  0.27 0.20  0.16 0.40  0.10 0.56")), b.main(RED, 0.68), 1.2)
    b.dots([(x, y) for x, y in ((-0.12, 0.26), (0, 0.24), (0.12, 0.26), (-0.06, 0.34), (0.06, 0.34))], 0.018, BARE)
    b.shape(oval(0, 0.76, 0.215, 0.20), (SKIN, 0.50), 1.2)
    b.shape(
        np.concatenate([arc(0, 0.77, 0.225, 0.22, 0, 180, 24), curve(xy("-0.225 0.77  -0.10 0.86  0 0.90  0.10 0.86  0.225 0.77"), 16)]),
        (BROWN, 0.85),
        1.0,
    )
    b.dots([(-0.08, 0.76), (0.08, 0.76)], 0.026)
    b.tint(oval(-0.12, 0.70, 0.035), (RED, 0.5))
    b.tint(oval(0.12, 0.70, 0.035), (RED, 0.5))
    b.line(arc(0, 0.71, 0.055, 0.045, 200, 340), 1.1, 0.9, RED)


def toy(b: Brush) -> None:
    """A teddy bear with a bow."""
    fur = b.main(BROWN * 0.8 + OCHRE * 0.3, 0.52)
    for side in (-1, 1):
        b.shape(oval(side * 0.20, 0.92, 0.095), fur, 1.1)
        b.wash(oval(side * 0.20, 0.91, 0.05), (OCHRE, 0.35))
        b.shape(loop(np.array(xy("0.16 0.48  0.34 0.42  0.40 0.26  0.32 0.20  0.18 0.32")) * (side, 1)), fur, 1.1)
    b.shape(oval(0, 0.30, 0.25, 0.28), fur, 1.2)
    b.wash(oval(0, 0.28, 0.15, 0.18), (OCHRE, 0.28))
    for side in (-1, 1):
        b.shape(oval(side * 0.25, 0.10, 0.13, 0.115), fur, 1.2)
        b.wash(oval(side * 0.26, 0.10, 0.075, 0.07), (OCHRE, 0.35))
    b.shape(oval(0, 0.75, 0.275, 0.235), fur, 1.3)
    b.shape(oval(0, 0.685, 0.125, 0.095), (OCHRE, 0.25), 0.8)
    b.dots([(-0.105, 0.79), (0.105, 0.79)], 0.028)
    b.shape(oval(0, 0.725, 0.042, 0.03), DARK, 0.6)
    b.lines(paths("0 0.70 0 0.66 | -0.05 0.65 -0.02 0.635 0 0.66 0.02 0.635 0.05 0.65"), 0.9, 0.9)
    for side in (-1, 1):
        b.shape(loop(np.array([(0, 0.53), (0.13, 0.59), (0.15, 0.48)]) * (side, 1)), CINNABAR, 0.9)
    b.dots([(0, 0.535)], 0.03, CINNABAR)


def swing(b: Brush) -> None:
    """A playground swing: frame, two chains, a board."""
    for x in (-0.56, 0.56):
        b.lines([[(x, 0.97), (x - 0.13, 0.0)], [(x, 0.97), (x + 0.13, 0.03)]], 2.8, 0.9, b.main(RED, 0.8)[0], taper=0.05)
        b.line([(x - 0.085, 0.35), (x + 0.085, 0.37)], 1.6, 0.9, RED)
    b.line(xy("-0.62 0.97  0.62 0.97"), 3.4, 1.0, b.main(RED, 0.8)[0], taper=0.05)
    b.lines(paths("-0.17 0.96 -0.15 0.30 | 0.17 0.96 0.19 0.30"), 0.9, 0.95, taper=0.05)
    if b.near:
        b.lines(
            [
                [(x + 0.02 * t - 0.008, 0.96 - 0.66 * t), (x + 0.02 * t + 0.008, 0.95 - 0.66 * t)]
                for x in (-0.17, 0.17)
                for t in np.linspace(0.03, 0.97, 22)
            ],
            1.0,
            0.9,
        )
    b.shape(xy("-0.22 0.31  0.24 0.31  0.26 0.27  -0.20 0.27"), WOOD, 1.1)


def slide(b: Brush) -> None:
    """A playground slide: ladder, platform, curving chute."""
    b.lines(paths("-0.66 0.0 -0.52 0.98 | -0.40 0.0 -0.30 0.98"), 2.2, 0.95, BLUE, taper=0.05)
    b.lines([[(-0.645 + 0.14 * y, y), (-0.395 + 0.10 * y, y)] for y in np.linspace(0.10, 0.66, 6)], 1.8, 0.95, BLUE, taper=0.05)
    b.lines(paths("-0.16 0.70 -0.16 0.0 | -0.30 0.98 -0.16 0.98 -0.10 0.74"), 2.0, 0.95, BLUE, sharp=True, taper=0.05)
    chute = np.concatenate(
        [
            curve(xy("-0.56 0.72  -0.18 0.72  0.10 0.50  0.46 0.16  0.72 0.09  0.94 0.09"), 40),
            curve(xy("0.94 0.02  0.70 0.02  0.40 0.06  0.04 0.38  -0.22 0.64  -0.56 0.65"), 40),
        ]
    )
    b.shape(chute, b.main(RED, 0.78), 1.3)
    b.line(xy("-0.18 0.79  0.12 0.58  0.48 0.24  0.74 0.165  0.94 0.165"), 2.0, 0.9, RED, taper=0.1)
    b.lines([[(x, y), (x + 0.02, y + 0.075)] for x, y in ((0.0, 0.60), (0.26, 0.36), (0.50, 0.15), (0.78, 0.09))], 1.4, 0.9, RED)
    shine(b, xy("-0.10 0.64  0.12 0.45  0.36 0.20"), 1.8)


CATALOGUE: dict[str, Entry] = {
    "ball": entry(ball, 0.22, 0.22, "ground", tall=0.44),
    "kite": entry(kite, 0.9, 0.75, "air"),
    "balloon": entry(balloon, 1.2, 1.0, "air"),
    "doll": entry(doll, 0.36, 0.24, "hand"),
    "toy": entry(toy, 0.34, 0.28, "hand"),
    "swing": entry(swing, 2.3, 3.0, "ground", deck=0.62),
    "slide": entry(slide, 2.2, 3.6, "ground"),
}
