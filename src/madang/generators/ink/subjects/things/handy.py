"""What a hand takes to work, to play and to win: broom, axe, knife, whistle, eyeglasses, trophy. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, GOLD, METAL, PALE, PAPER, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import annulus, arc, handle, lathe, loop, oval, rect, rounded, shine, star_outline, xy


def broom(b: Brush) -> None:
    """A besom: a long pole and a skirt of bound twigs."""
    s = b.part(-0.16, 0.0, 1.0, -10)
    s.rod([(0, 0.26), (0, 1.0)], 0.016, WOOD, 0.9)
    s.shape(xy("-0.05 0.34  0.05 0.34  0.16 0.02  0.05 0.0  -0.06 0.0  -0.16 0.03"), b.main(OCHRE, 0.62), 1.1)
    s.lines([[(x * 0.3, 0.32), (x, 0.01)] for x in np.linspace(-0.14, 0.14, 9)], 0.8, 0.7, BROWN, taper=0.4)
    s.lines([[(-0.06, 0.29), (0.06, 0.29)], [(-0.075, 0.24), (0.075, 0.24)]], 1.4, 0.85, RED, taper=0.1)


def axe(b: Brush) -> None:
    """A woodcutter's axe."""
    s = b.part(-0.10, 0.0, 1.0, -12)
    s.rod([(0.03, 0.0), (-0.01, 0.3), (0.0, 1.0)], 0.028, WOOD, 1.0)
    blade = xy("-0.04 0.96  0.06 0.97  0.20 1.0  0.36 1.06  0.40 0.88  0.34 0.68  0.18 0.76  0.06 0.80  -0.04 0.80")
    s.shape(loop(blade), STEEL, 1.2)
    s.wash(xy("0.32 1.04  0.37 1.06  0.41 0.88  0.35 0.69  0.31 0.71  0.35 0.88"), BARE)
    shine(s, xy("0.06 0.92  0.24 0.96"), 2.0)


def knife(b: Brush) -> None:
    """A kitchen knife lying aslant on its board."""
    b.shape(rounded(-1.15, 0.0, 1.15, 0.16, 0.06), WOOD, 1.1)
    s = b.part(-0.10, 0.52, 1.0, 16)
    s.shape(loop(xy("-0.28 0.14  0.30 0.15  0.86 0.12  1.10 0.0  0.80 -0.13  0.20 -0.16  -0.28 -0.13"), 60), METAL, 1.2)
    s.shape(rounded(-0.94, -0.02, -0.26, 0.15, 0.06), (BROWN, 0.75), 1.1)
    s.dots([(-0.78, 0.07), (-0.58, 0.07), (-0.40, 0.07)], 0.03, GOLD)
    shine(s, xy("-0.18 -0.08  0.40 -0.10  0.84 -0.06"), 2.6)


def scissors(b: Brush) -> None:
    """Scissors, a little open."""
    for side in (-1, 1):
        s = b.part(0, 0.50, 1.0, side * 13)
        s.shape(xy("-0.045 -0.04  0.045 -0.04  0.03 0.30  0.0 0.52  -0.03 0.30"), METAL, 1.1)
        s.shape(annulus(oval(0, -0.32, 0.14, 0.18), oval(0, -0.32, 0.08, 0.115)), b.main(RED, 0.75), 0)
        s.contours([oval(0, -0.32, 0.14, 0.18), oval(0, -0.32, 0.08, 0.115)], 1.0)
        s.shape(rect(-0.03, -0.17, 0.03, -0.02), b.main(RED, 0.75), 0.8)
    b.dots([(0, 0.50)], 0.03)


def shovel(b: Brush) -> None:
    """A garden spade with earth on it."""
    s = b.part(0.10, 0.0, 1.0, 8)
    s.rod([(0, 0.36), (0, 0.92)], 0.018, WOOD, 0.9)
    s.shape(annulus(oval(0, 0.95, 0.075, 0.055), oval(0, 0.945, 0.04, 0.025)), WOOD, 0)
    s.contours([oval(0, 0.95, 0.075, 0.055), oval(0, 0.945, 0.04, 0.025)], 0.9)
    s.shape(loop(xy("-0.12 0.38  0.12 0.38  0.13 0.16  0.06 0.03  0.0 0.0  -0.06 0.03  -0.13 0.16")), STEEL, 1.2)
    s.shape(loop(xy("-0.10 0.14  -0.02 0.20  0.09 0.13  0.05 0.03  -0.05 0.03")), (BROWN, 0.85), 0.6)
    shine(s, xy("-0.07 0.34  -0.08 0.22"), 2.0)


def gun(b: Brush) -> None:
    """An old rifle with its sling, leaning."""
    s = b.part(0.0, 0.46, 1.0, 24)
    s.shape(
        loop(xy("-1.28 -0.24  -1.22 0.02  -0.60 0.12  0.10 0.10  0.10 -0.02  -0.50 -0.06  -0.66 -0.12  -0.90 -0.14")), (BROWN, 0.7), 1.2
    )
    s.shape(rect(-0.40, 0.06, 1.30, 0.115), (INK, 0.9), 0.9)
    s.shape(rounded(-0.52, 0.04, -0.10, 0.16, 0.04), STEEL, 1.0)
    s.line(arc(-0.50, -0.08, 0.09, 0.08, 180, 370), 1.4, 1.0, taper=0.1)
    s.line(xy("-1.05 -0.20  -0.40 -0.36  0.40 -0.16  0.72 0.04"), 1.8, 0.8, OCHRE, taper=0.2)
    s.line(xy("1.22 0.12  1.22 0.17"), 1.6, 1.0)


def whistle(b: Brush) -> None:
    """A referee's whistle on its cord."""
    b.line(xy("-0.62 0.72  -0.90 0.98  -0.40 1.06  0.30 0.98  0.86 0.80  0.70 0.40"), 2.0, 0.9, RED, taper=0.2)
    paint = b.main(*METAL)
    b.shape(np.concatenate([arc(-0.20, 0.38, 0.38, 0.36, 90, 320), xy("0.62 0.46  0.62 0.72  -0.20 0.74")]), paint, 1.3)
    b.shape(xy("0.02 0.70  0.22 0.70  0.16 0.54  0.08 0.54"), DARK, 0.8)
    b.shape(oval(-0.20, 0.38, 0.12), (paint[0], paint[1] * 1.6), 0.9)
    shine(b, xy("-0.46 0.52  -0.50 0.36  -0.42 0.20"), 2.6)
    b.lines([xy("0.76 0.66  0.96 0.74"), xy("0.78 0.56  1.02 0.56"), xy("0.76 0.46  0.94 0.40")], 1.2, 0.6)


def harmonica(b: Brush) -> None:
    """A mouth organ, its reed holes in a row, two notes over it."""
    s = b.part(0, 0.10, 1.0, 8)
    paint = b.main(*METAL)
    s.shape(rounded(-1.0, 0.0, 1.0, 0.20, 0.06), (paint[0], paint[1] * 1.2), 1.1)
    s.shape(rect(-0.94, 0.18, 0.94, 0.36), (RED * 0.7 + BROWN * 0.3, 0.75), 1.0)
    for x in np.linspace(-0.84, 0.84, 11):
        s.shape(rect(x - 0.05, 0.21, x + 0.05, 0.33), DARK, 0.6)
    s.shape(rounded(-1.0, 0.34, 1.0, 0.54, 0.06), paint, 1.1)
    s.contour(rounded(-0.60, 0.39, 0.60, 0.49, 0.04), 0.7, 0.7)
    shine(s, xy("-0.90 0.48  -0.40 0.49"), 2.2)
    for x, y in ((-0.30, 0.72), (0.34, 0.80)):
        b.shape(oval(x, y, 0.07, 0.05), DARK, 0.5)
        b.line([(x + 0.06, y), (x + 0.06, y + 0.28), (x + 0.18, y + 0.20)], 1.3, 1.0, taper=0.2)


def cigarette(b: Brush) -> None:
    """A burning cigarette on the rim of a saucer; its smoke rises in one thread."""
    b.shape(oval(0, 0.12, 0.50, 0.11), PALE, 1.1)
    b.shape(oval(0, 0.14, 0.36, 0.07), (INK, 0.22), 0.8)
    s = b.part(0.06, 0.20, 1.0, 12)
    s.shape(rounded(-0.42, -0.035, 0.26, 0.035, 0.02), BARE, 1.0)
    s.shape(rect(0.10, -0.035, 0.28, 0.035), (OCHRE, 0.75), 0.9)
    s.shape(oval(-0.43, 0.0, 0.035, 0.035), (RED, 0.95), 0.8)
    b.lines([xy("-0.37 0.16  -0.42 0.34  -0.28 0.50  -0.40 0.68  -0.26 0.86  -0.34 1.0")], 1.8, 0.35, taper=0.8)


def eyeglasses(b: Brush) -> None:
    """A pair of round glasses, its arms folded behind."""
    frame = b.main(INK, 0.95)
    for side in (-1, 1):
        b.wash(oval(side * 0.62, 0.46, 0.44, 0.42), (BLUE, 0.12))
        b.shape(annulus(oval(side * 0.62, 0.46, 0.48, 0.46), oval(side * 0.62, 0.46, 0.41, 0.39)), frame, 0)
        b.contours([oval(side * 0.62, 0.46, 0.48, 0.46), oval(side * 0.62, 0.46, 0.41, 0.39)], 0.9)
        b.line([(side * 1.08, 0.60), (side * 1.30, 0.86), (side * 1.02, 1.02), (side * 0.6, 0.98)], 2.0, 1.0, frame[0], taper=0.3)
        shine(b, [(side * 0.62 - 0.22, 0.62), (side * 0.62 - 0.06, 0.74)], 2.6)
    b.line(arc(0, 0.50, 0.15, 0.12, 10, 170), 2.4, 1.0, frame[0], taper=0.1)


def trophy(b: Brush) -> None:
    """A golden cup with two ears on a dark foot."""
    gold = b.main(*GOLD)
    for side in (-1, 1):
        handle(b, (side * 0.26, 0.88), (side * 0.52, 0.74), (side * 0.20, 0.52), 0.032, gold)
    b.shape(xy("-0.22 0.0  0.22 0.0  0.18 0.14  -0.18 0.14"), DARK, 1.1)
    b.shape(
        lathe([(0.0, 0.14), (0.14, 0.14), (0.05, 0.22), (0.05, 0.36), (0.22, 0.50), (0.29, 0.72), (0.30, 0.96), (0.0, 0.96)]), gold, 1.3
    )
    b.shape(oval(0, 0.96, 0.30, 0.05), (gold[0], gold[1] * 1.3), 1.0)
    b.shape(star_outline(5, 0.11, 0.045, 0.0, 0.72), (YELLOW, 0.3), 0.7)
    b.shape(rect(-0.10, 0.04, 0.10, 0.11), GOLD, 0.6)
    shine(b, xy("-0.20 0.88  -0.21 0.70  -0.15 0.56"), 3.0)


def medal(b: Brush) -> None:
    """A medal on its ribbon."""
    ribbon = b.main(BLUE, 0.75)
    b.shape(xy("-0.30 1.0  -0.08 1.0  0.06 0.50  -0.06 0.46"), ribbon, 1.0)
    b.shape(xy("0.30 1.0  0.08 1.0  -0.06 0.50  0.06 0.46"), (ribbon[0], ribbon[1] * 1.15), 1.0)
    b.lines([xy("-0.19 1.0  0.0 0.50"), xy("0.19 1.0  0.0 0.50")], 1.4, 0.0, hide=0.8, taper=0.1)
    b.shape(oval(0, 0.26, 0.25), GOLD, 1.3)
    b.contour(oval(0, 0.26, 0.20), 0.8, 0.8)
    b.shape(star_outline(5, 0.13, 0.055, 0.0, 0.26), (YELLOW, 0.3), 0.8)
    shine(b, arc(0, 0.26, 0.22, 0.22, 110, 160), 2.2)


def chessboard(b: Brush) -> None:
    """A board of squares with black and white men on it, seen from the player's seat."""

    def spot(column: float, row: float) -> tuple[float, float]:
        far = row / 8
        return (column - 4) * (0.25 - 0.075 * far), 0.06 + 0.62 * far

    b.shape([spot(-0.4, -0.4), spot(8.4, -0.4), spot(8.4, 8.4), spot(-0.4, 8.4)], (BROWN, 0.66), 1.3)
    for row in range(8):
        for column in range(8):
            square = [spot(column, row), spot(column + 1, row), spot(column + 1, row + 1), spot(column, row + 1)]
            b.wash(square, (BROWN, 0.85) if (row + column) % 2 else PAPER, flat=0.8)
    men = [(1, 1, BARE), (3, 0, BARE), (6, 1, BARE), (4, 3, BARE), (2, 6, DARK), (5, 6, DARK), (3, 5, DARK), (6, 7, DARK)]
    for column, row, paint in sorted(men, key=lambda man: -man[1]):
        x, y = spot(column + 0.5, row + 0.45)
        size = 0.30 - 0.05 * row / 8
        p = b.part(x, y, size)
        p.shape(lathe([(0.0, 0.0), (0.30, 0.02), (0.26, 0.16), (0.11, 0.36), (0.12, 0.66), (0.0, 0.70)]), paint, 1.0)
        p.shape(oval(0, 0.84, 0.19), paint, 1.0)


def bone(b: Brush) -> None:
    """A bone with a knuckle at each end, as dogs dream of it."""
    s = b.part(0, 0.5, 1.0, 18)
    half = xy("0.0 0.13  0.62 0.12  0.74 0.34  0.98 0.36  1.06 0.14  0.96 0.0  1.06 -0.16  0.98 -0.36  0.74 -0.34  0.62 -0.12  0.0 -0.13")
    s.shape(loop(np.concatenate([half, half[::-1] * (-1, 1)])), b.main(OCHRE, 0.10), 1.2)
    s.lines([xy("-0.50 -0.05  0.0 -0.07  0.40 -0.05"), xy("0.80 0.10  0.86 0.0  0.80 -0.10")], 1.0, 0.35)


CATALOGUE: dict[str, Entry] = {
    "broom": entry(broom, 1.30, 0.50, "hand"),
    "axe": entry(axe, 0.75, 0.40, "hand"),
    "knife": entry(knife, 0.14, 0.34, "hand", tall=0.34),
    "scissors": entry(scissors, 0.18, 0.12, "hand"),
    "shovel": entry(shovel, 1.10, 0.36, "hand"),
    "gun": entry(gun, 0.55, 1.3, "hand", tall=0.40),
    "whistle": entry(whistle, 0.06, 0.11, "hand", tall=0.44),
    "harmonica": entry(harmonica, 0.07, 0.14, "hand", tall=0.44),
    "bone": entry(bone, 0.10, 0.22, "hand", tall=0.34),
    "cigarette": entry(cigarette, 0.12, 0.13),
    "eyeglasses": entry(eyeglasses, 0.06, 0.15, "hand", tall=0.36),
    "trophy": entry(trophy, 0.40, 0.36),
    "medal": entry(medal, 0.14, 0.08, "hand", tall=0.52),
    "chessboard": entry(chessboard, 0.34, 0.72, tall=0.48),
}
