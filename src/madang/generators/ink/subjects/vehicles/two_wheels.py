"""What has two wheels, or is pushed: bicycle, motorcycle, scooter, cart, wheelchair. In own heights (see things.brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, OCHRE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, METAL, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, paths, rect, rounded, shine, wheel, xy


def bicycle(b: Brush) -> None:
    """A city bicycle: diamond frame, mudguards, basket and bell."""
    for x in (-0.52, 0.52):
        wheel(b, x, 0.32, 0.32, spokes=16)
    own = b.main(RED, 0.85)
    frame = paths(
        "-0.52 0.32 -0.20 0.78 | -0.20 0.78 -0.06 0.30 | -0.52 0.32 -0.06 0.30"
        " | -0.06 0.30 0.36 0.72 | -0.18 0.72 0.35 0.76 | 0.34 0.84 0.52 0.32"
    )
    b.lines(frame, 2.4, 1.0, taper=0.05)
    b.lines(frame, 1.4, own[1], own[0], taper=0.05, hide=1.0)
    b.lines([arc(-0.52, 0.32, 0.36, 0.36, 40, 170), arc(0.52, 0.32, 0.36, 0.36, 30, 140)], 1.2, 0.9, taper=0.3)
    b.line(xy("-0.20 0.76  -0.24 0.88"), 1.8, 0.95, taper=0.1)
    b.shape(loop(xy("-0.40 0.90  -0.24 0.87  -0.10 0.89  -0.12 0.93  -0.38 0.95")), (BROWN, 0.85), 1.0)
    b.line(xy("0.34 0.82  0.31 0.94  0.20 0.98  0.12 0.96"), 2.0, 1.0, taper=0.1)
    b.line(xy("0.20 0.98  0.11 0.955"), 3.0, 1.0, taper=0.1)
    b.shape(oval(-0.06, 0.30, 0.075), METAL, 1.0)
    b.lines(paths("-0.06 0.30  0.03 0.17 | -0.06 0.30  -0.14 0.43"), 1.6, 1.0, taper=0.1)
    b.lines(paths("-0.02 0.165  0.09 0.165 | -0.19 0.435  -0.09 0.435"), 2.4, 1.0, taper=0.1)
    b.lines(paths("-0.06 0.375 -0.52 0.36 | -0.06 0.225 -0.52 0.28"), 0.7, 0.9, taper=0.1)
    b.shape(xy("0.40 0.66  0.62 0.68  0.68 0.88  0.36 0.86"), (OCHRE, 0.45), 1.0)
    b.lines(paths("0.39 0.74 0.645 0.755 | 0.38 0.80 0.66 0.82 | 0.47 0.67 0.44 0.86 | 0.55 0.68 0.56 0.87"), 0.6, 0.8, taper=0.1)


def motorcycle(b: Brush) -> None:
    """A motorcycle with tank, engine and exhaust."""
    for x in (-0.62, 0.62):
        wheel(b, x, 0.32, 0.32, tyre=0.30)
    b.lines(paths("0.62 0.32  0.38 0.92"), 3.0, 0.9, BLUE, taper=0.05)
    b.shape(rounded(-0.22, 0.20, 0.22, 0.54, 0.06), STEEL, 1.1)
    b.lines([[(-0.18, y), (0.18, y)] for y in (0.28, 0.35, 0.42, 0.49)], 0.9, 0.9, taper=0.1)
    b.rod([(-0.10, 0.20), (-0.45, 0.18), (-0.90, 0.30)], [0.030, 0.035, 0.050], METAL, 1.0)
    own = b.main(RED, 0.82)
    b.shape(loop(xy("-0.20 0.62  0.06 0.56  0.34 0.66  0.36 0.82  0.20 0.90  -0.04 0.84  -0.18 0.76")), own, 1.3)
    shine(b, xy("-0.04 0.78  0.12 0.84  0.26 0.82"), 2.4)
    b.shape(loop(xy("-0.20 0.66  -0.18 0.76  -0.44 0.80  -0.76 0.88  -0.84 0.80  -0.60 0.66")), DARK, 1.1)
    b.line(arc(-0.62, 0.32, 0.38, 0.38, 45, 150), 2.8, 0.85, own[0])
    b.line(arc(0.62, 0.32, 0.37, 0.37, 50, 140), 2.4, 0.85, own[0])
    b.line(xy("0.40 0.88  0.34 1.0  0.18 1.02"), 2.4, 1.0, taper=0.1)
    b.shape(oval(0.46, 0.82, 0.085, 0.10), BARE, 1.1)
    b.light(oval(0.48, 0.82, 0.06, 0.08), (YELLOW, 0.4))
    b.glow(0.56, 0.82, 0.3)


def scooter(b: Brush) -> None:
    """A delivery scooter: leg shield, round lamp, a big box behind."""
    own = b.main(RED, 0.80)
    for x in (-0.46, 0.52):
        wheel(b, x, 0.17, 0.17, tyre=0.36)
    b.line(xy("0.52 0.18  0.40 0.58"), 3.0, 1.0, taper=0.05)
    b.shape(rect(-0.12, 0.14, 0.30, 0.205), DARK, 1.0)
    b.shape(loop(xy("-0.78 0.30  -0.62 0.24  -0.28 0.24  -0.10 0.16  0.0 0.22  -0.10 0.42  -0.16 0.50  -0.62 0.50")), own, 1.2)
    b.shape(loop(xy("0.20 0.16  0.34 0.16  0.52 0.44  0.46 0.80  0.36 0.80  0.38 0.50")), own, 1.2)
    b.line(arc(0.52, 0.17, 0.21, 0.21, 25, 150), 3.2, 0.85, own[0], taper=0.3)
    b.shape(loop(xy("-0.62 0.50  -0.10 0.48  -0.06 0.54  -0.30 0.58  -0.60 0.57")), DARK, 1.0)
    b.shape(rounded(-0.90, 0.56, -0.40, 1.0, 0.03), (OCHRE, 0.12), 1.3)
    b.shape(rect(-0.90, 0.88, -0.40, 1.0), own, 0.9)
    b.shape(rounded(-0.76, 0.64, -0.54, 0.80, 0.02), own, 0.7)
    b.line(xy("0.40 0.78  0.33 0.90  0.22 0.92"), 2.4, 1.0, taper=0.1)
    b.line(xy("0.37 0.88  0.32 1.0"), 1.0, 0.9)
    b.shape(oval(0.32, 1.0, 0.05, 0.04), METAL, 0.9)
    b.shape(oval(0.48, 0.76, 0.06, 0.065), BARE, 1.1)
    b.light(oval(0.49, 0.76, 0.048, 0.052), (YELLOW, 0.5))
    if b.power > 0.3:
        b.beam(xy("0.52 0.80  2.2 0.95  2.2 0.05  0.52 0.72"), (0.45, 0.76), 1.7, strength=0.7)


def cart(b: Brush) -> None:
    """A wooden hand cart with a big spoked wheel, its shafts on the ground, sacks on it."""
    wood = b.main(BROWN, 0.50)
    for x, y, rx, ry in ((-0.36, 0.80, 0.27, 0.20), (0.14, 0.80, 0.27, 0.19), (-0.10, 0.96, 0.26, 0.15)):
        b.shape(
            loop(
                [
                    (x - rx, y - ry * 0.8),
                    (x + rx, y - ry * 0.8),
                    (x + rx * 0.9, y + ry * 0.6),
                    (x + rx * 0.2, y + ry),
                    (x, y + ry * 1.3),
                    (x - rx * 0.3, y + ry),
                    (x - rx * 0.9, y + ry * 0.5),
                ]
            ),
            (OCHRE, 0.36),
            1.0,
        )
    b.rod(xy("0.50 0.56  0.90 0.44  1.26 0.04"), [0.030, 0.025, 0.020], wood, 0.9)
    b.shape(xy("-0.74 0.50  0.56 0.52  0.64 0.72  -0.80 0.72"), wood, 1.3)
    b.lines(paths("-0.77 0.61  0.60 0.62 | -0.40 0.51  -0.42 0.71 | 0.02 0.51  0.02 0.71 | 0.34 0.52  0.38 0.71"), 0.8, 0.7, taper=0.1)
    b.contour(oval(-0.08, 0.36, 0.355), 3.0, 0.95, BROWN)
    b.contour(oval(-0.08, 0.36, 0.30), 0.7)
    turns = np.linspace(0, np.pi, 6)[:-1]
    b.lines(
        [[(-0.08 - 0.33 * np.cos(a), 0.36 - 0.33 * np.sin(a)), (-0.08 + 0.33 * np.cos(a), 0.36 + 0.33 * np.sin(a))] for a in turns],
        1.8,
        0.9,
        BROWN,
        taper=0.1,
    )
    b.shape(oval(-0.08, 0.36, 0.07), WOOD, 1.0)


def wheelchair(b: Brush) -> None:
    """A wheelchair seen from its side."""
    own = b.main(BLUE, 0.70)
    wheel(b, 0.36, 0.10, 0.10, tyre=0.4)
    b.lines(
        paths(
            "-0.22 0.44  -0.28 0.98  -0.42 1.0 | -0.22 0.46  0.26 0.46 | 0.26 0.46"
            "  0.38 0.14  0.52 0.12 | 0.30 0.34  0.36 0.12 | -0.24 0.68  0.16 0.68  0.20 0.48"
        ),
        2.2,
        1.0,
        sharp=True,
        taper=0.05,
    )
    b.shape(rounded(-0.23, 0.45, 0.27, 0.53, 0.03), own, 1.1)
    b.shape(xy("-0.24 0.52  -0.17 0.52  -0.23 0.92  -0.30 0.92"), own, 1.1)
    b.shape(rounded(-0.24, 0.67, 0.15, 0.72, 0.02), DARK, 0.9)
    b.contour(oval(-0.10, 0.32, 0.31), 2.4, 1.0)
    b.contour(oval(-0.10, 0.32, 0.26), 1.0, 0.7, BLUE)
    turns = np.linspace(0, np.pi, 8)[:-1]
    b.lines(
        [[(-0.10 - 0.3 * np.cos(a), 0.32 - 0.3 * np.sin(a)), (-0.10 + 0.3 * np.cos(a), 0.32 + 0.3 * np.sin(a))] for a in turns],
        0.5,
        0.7,
        taper=0.1,
    )
    b.shape(oval(-0.10, 0.32, 0.04), METAL, 0.9)
    b.line(xy("-0.30 0.975  -0.44 1.0"), 3.2, 1.0)
    b.shape(rounded(0.40, 0.09, 0.58, 0.135, 0.02), DARK, 0.9)


def skateboard(b: Brush) -> None:
    """A skateboard, its ends turned up."""
    for x in (-0.95, 0.95):
        wheel(b, x, 0.26, 0.26)
        b.shape(rect(x - 0.16, 0.46, x + 0.16, 0.60), METAL, 0.9)
    b.rod(xy("-1.75 0.96  -1.45 0.70  0.0 0.64  1.45 0.70  1.75 0.96"), 0.10, b.main(RED, 0.72), 1.2)


CATALOGUE: dict[str, Entry] = {
    "bicycle": entry(bicycle, 1.05, 1.76, "ground", deck=0.92),
    "motorcycle": entry(motorcycle, 1.12, 2.1, "ground", deck=0.80),
    "scooter": entry(scooter, 1.15, 1.85, "ground", deck=0.62),
    "skateboard": entry(skateboard, 0.22, 0.82, "ground", tall=0.24),
    "cart": entry(cart, 1.25, 2.5, "ground"),
    "wheelchair": entry(wheelchair, 0.98, 0.95, "ground", deck=0.50),
}
