"""Things of paper, and what writes on them. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, SKIN, TEAL, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, METAL, PAPER, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, block, loop, oval, paths, rect, rounded, text_lines, xy


def letter(b: Brush) -> None:
    """An envelope with its flap, a red seal, and the sheet it held."""
    s = b.part(0, 0, 1.0, -4)
    if not b.has("closed"):
        s.shape(xy("-0.50 0.40  -0.46 1.02  0.44 1.06  0.50 0.40"), BARE, 1.0)
        text_lines(s, -0.38, 0.70, 0.38, 0.96, 4, 0.8, 0.75)
    s.shape(rect(-0.70, 0.02, 0.70, 0.78 if b.has("closed") else 0.66), b.main(OCHRE, 0.14), 1.3)
    top = 0.78 if b.has("closed") else 0.66
    s.lines([xy(f"-0.70 0.02  -0.12 {top * 0.55}"), xy(f"0.70 0.02  0.12 {top * 0.55}")], 1.0, 0.75, taper=0.3)
    s.shape(xy(f"-0.70 {top}  0.70 {top}  0.06 {top * 0.42}  -0.06 {top * 0.42}"), b.main(OCHRE, 0.20), 1.1)
    s.shape(oval(0, top * 0.46, 0.085), CINNABAR, 0.9)
    s.shape(oval(0, top * 0.46, 0.045), (RED, 1.05), 0)


def book(b: Brush) -> None:
    """An open book, pages lifting; a standing one when closed."""
    own = b.main(RED, 0.70)
    if b.has("closed"):
        block(b, -0.34, 0, 0.30, 0.96, own, deep=(0.14, 0.05))
        b.shape(xy("0.30 0.03  0.43 0.08  0.43 0.95  0.30 0.90"), BARE, 0.8)
        b.lines([[(0.32 + 0.03 * k, 0.05), (0.32 + 0.03 * k, 0.92)] for k in range(4)], 0.5, 0.5, taper=0.1)
        b.wash(rect(-0.20, 0.62, 0.18, 0.80), PAPER)
        b.contour(rect(-0.28, 0.06, 0.24, 0.90), 0.5, 0.5)
        text_lines(b, -0.14, 0.67, 0.12, 0.75, 2, 0.9, 0.85)
        return
    b.shape(xy("-1.02 0.10  0 0.0  1.02 0.10  0.92 0.88  0 0.72  -0.92 0.88"), own, 1.2)
    for side in (-1, 1):
        for lift in (0.0, 0.05):
            page = np.concatenate(
                [
                    curve([(0, 0.06 + lift), (side * 0.45, 0.20 + lift), (side * 0.96, 0.13 + lift)], 16),
                    curve([(side * 0.86, 0.90 + lift), (side * 0.42, 0.94 + lift), (0, 0.76 + lift)], 16),
                ]
            )
            b.shape(page, PAPER, 0.9 if lift else 1.0)
        for y in np.linspace(0.30, 0.80, 7):
            rows = curve([(side * 0.12, y - 0.02), (side * 0.45, y + 0.085), (side * (0.86 - 0.08 * y), y + 0.045)], 14)
            b.line(rows, 0.8, 0.6, taper=0.3)
    b.line(xy("0 0.10  0.01 0.50  0 0.82"), 1.4, 0.8, taper=0.4)
    b.shape(xy("0.04 0.80  0.10 0.82  0.12 -0.08  0.08 -0.04  0.05 -0.08"), CINNABAR, 0.6)


def notebook(b: Brush) -> None:
    """A spiral notebook and a pencil on it."""
    s = b.part(0.02, 0, 1.0, -5)
    s.shape(rounded(-0.36, 0, 0.40, 0.98, 0.04), b.main(BLUE, 0.62), 1.2)
    s.shape(rounded(-0.26, 0.03, 0.37, 0.95, 0.03), PAPER, 0.9)
    s.lines([[(-0.20, y), (0.33, y)] for y in np.linspace(0.12, 0.84, 9)], 0.5, 0.5, BLUE, taper=0.05)
    s.line(xy("-0.14 0.03  -0.14 0.95"), 0.6, 0.7, RED, taper=0.05)
    rings = np.linspace(0.08, 0.90, 12)
    s.dots([(-0.29, y) for y in rings], 0.014)
    s.lines([arc(-0.36, y, 0.075, 0.026, -20, 270) for y in rings], 1.0, 0.95, taper=0.1)
    text_lines(s, -0.10, 0.58, 0.28, 0.80, 4, 0.9, 0.8)
    pencil(s.part(0.14, 0.10, 0.42, -30))


def newspaper(b: Brush) -> None:
    """A folded newspaper: masthead, columns, a picture."""
    s = b.part(0, 0, 1.0, 3)
    for shift in (0.05, 0.025, 0.0):
        s.shape(rect(-0.42 + shift, 0 - shift * 0.6, 0.42 + shift, 1.0 - shift * 0.6), b.main(INK, 0.08), 1.0)
    s.lines([[(x, 0.905), (x + 0.09, 0.905)] for x in np.linspace(-0.30, 0.21, 5)], 6.0, 1.0, taper=0.1)
    s.lines(paths("-0.38 0.84 0.38 0.84 | -0.38 0.825 0.38 0.825"), 0.8, 0.9, taper=0.05)
    s.line(xy("-0.36 0.775  0.36 0.775"), 3.2, 0.95, taper=0.1)
    s.shape(rect(-0.08, 0.44, 0.37, 0.72), (INK, 0.42), 0.9)
    s.wash(loop(xy("-0.04 0.46  0.08 0.62  0.14 0.54  0.22 0.64  0.34 0.46")), DARK)
    text_lines(s, -0.36, 0.44, -0.13, 0.72, 9, 0.6, 0.7)
    for left in (-0.36, -0.10, 0.15):
        text_lines(s, left, 0.06, left + 0.21, 0.38, 10, 0.6, 0.7)
    s.lines(paths("-0.42 0.405 0.42 0.405"), 1.0, 0.35, taper=0.5)


def photo(b: Brush) -> None:
    """An instant photograph with its white border: two people before a hill."""
    s = b.part(0, 0.02, 1.0, 7)
    s.wash(rect(-0.40, -0.03, 0.46, 0.96), (INK, 0.3), soft=3)
    s.shape(rect(-0.43, 0, 0.43, 1.0), BARE, 1.2)
    s.shape(rect(-0.36, 0.24, 0.36, 0.93), b.main(BLUE, 0.22), 0.9)
    s.wash(np.concatenate([curve(xy("-0.36 0.50  -0.15 0.66  0.08 0.54  0.36 0.64"), 24), xy("0.36 0.25  -0.36 0.25")]), (PINE, 0.42))
    s.wash(oval(0.22, 0.80, 0.06), (RED, 0.7))
    for x, tall, paint in ((-0.10, 1.0, (RED, 0.6)), (0.09, 0.86, (INK, 0.7))):
        p = s.part(x, 0.25, tall)
        p.shape(loop(xy("-0.10 0.0  -0.09 0.18  -0.04 0.26  0.04 0.26  0.09 0.18  0.10 0.0")), paint, 0.8)
        p.shape(oval(0, 0.32, 0.058, 0.066), (SKIN, 0.6), 0.8)
        p.wash(np.concatenate([arc(0, 0.33, 0.066, 0.07, 0, 180), xy("-0.03 0.35  0.02 0.36")]), DARK)
    s.lines(paths("-0.16 0.12 -0.04 0.135 0.06 0.11 0.16 0.13"), 1.0, 0.7)


def folded_map(b: Brush) -> None:
    """A map in folds: coast, river, a dashed way to a red cross."""
    for k, x in enumerate((-0.78, -0.39, 0.0, 0.39)):
        rise = 0.07 * (k % 2)
        low, high = (rise, 0.07 - rise)
        panel = [(x, low), (x + 0.39, high), (x + 0.39, 0.93 + high), (x, 0.93 + low)]
        b.shape(panel, b.main(OCHRE, 0.20 + 0.12 * (k % 2)), 1.0, flat=0.6)
    b.wash(loop(xy("-0.78 0.98  -0.40 0.92  -0.30 0.70  -0.52 0.60  -0.78 0.66")), (TEAL, 0.42), hide=0.3)
    b.line(xy("-0.36 0.72  -0.10 0.60  0.02 0.40  0.30 0.36  0.44 0.08"), 2.6, 0.6, TEAL, taper=0.2)
    b.lines(paths("0.30 0.74 0.38 0.88 0.46 0.74 | 0.42 0.70 0.51 0.86 0.60 0.70"), 1.2, 0.9, sharp=True)
    way = curve(xy("-0.62 0.22  -0.30 0.34  -0.05 0.20  0.20 0.56  0.56 0.50"), 44)
    b.lines([way[k : k + 3] for k in range(0, 40, 5)], 1.6, 0.95, RED, taper=0.1)
    b.lines(paths("0.50 0.44 0.64 0.57 | 0.64 0.44 0.50 0.57"), 2.4, 0.95, RED)
    b.dots([(-0.63, 0.22)], 0.030, CINNABAR)


def ticket(b: Brush) -> None:
    """A ticket with bitten ends and a tear-off line."""
    s = b.part(0, 0.1, 1.0, 8)
    bites = [*arc(-0.80, 0.42, 0.11, 0.11, -90, 90, 9), *arc(0.80, 0.42, 0.11, 0.11, 90, 270, 9)]
    outline = [
        (-0.80, 0.0),
        (0.80, 0.0),
        *[tuple(p) for p in bites[9:]][::-1],
        (0.80, 0.84),
        (-0.80, 0.84),
        *[tuple(p) for p in bites[:9]][::-1],
    ]
    s.shape(outline, b.main(OCHRE, 0.42), 1.3)
    s.contour(rect(-0.62, 0.10, 0.30, 0.74), 0.6, 0.7)
    s.lines([[(0.42, y), (0.42, y + 0.045)] for y in np.linspace(0.04, 0.76, 9)], 1.3, 0.9, taper=0.1)
    s.shape(
        np.concatenate(
            [
                [(0.10 * (1 if k % 2 == 0 else 0.42) * np.cos(a) * 1.4 - 0.16, 0.50 + 0.14 * (1 if k % 2 == 0 else 0.42) * np.sin(a))]
                for k, a in enumerate(np.pi / 2 + np.arange(10) * np.pi / 5)
            ]
        ),
        CINNABAR,
        0.6,
    )
    text_lines(s, -0.52, 0.20, 0.20, 0.29, 2, 1.0, 0.85)
    s.lines([[(0.54 + 0.03 * k, 0.18), (0.54 + 0.03 * k, 0.66)] for k in range(6)], 1.2, 0.95, taper=0.05)


def pencil(b: Brush) -> None:
    """A yellow pencil, sharpened, leaning."""
    s = b.part(-0.28, 0.03, 1.0, -30)
    own = b.main(YELLOW * 0.8 + OCHRE * 0.3, 0.80)
    s.shape(xy("-0.055 0.17  0.055 0.17  0.055 0.88  -0.055 0.88"), own, 1.2)
    s.wash(xy("0.018 0.17  0.055 0.17  0.055 0.88  0.018 0.88"), (BROWN, 0.35), hide=0)
    s.lines(paths("-0.02 0.18 -0.02 0.88 | 0.02 0.18 0.02 0.88"), 0.5, 0.6, taper=0.1)
    s.shape(xy("-0.055 0.17  -0.03 0.155  0 0.17  0.03 0.155  0.055 0.17  0.0 0.0"), (OCHRE, 0.22), 1.1)
    s.shape(xy("-0.018 0.055  0.018 0.055  0 0.0"), DARK, 0.8)
    s.shape(rect(-0.06, 0.88, 0.06, 0.96), METAL, 0.9)
    s.shape(np.concatenate([arc(0, 1.0, 0.055, 0.05, 0, 180), xy("-0.055 0.96  0.055 0.96")]), (RED * 0.6, 0.6), 1.0)


def brush(b: Brush) -> None:
    """A Korean writing brush: bamboo stalk, loaded tip, the stroke it made."""
    b.line(xy("-0.70 0.06  -0.50 0.10  -0.30 0.05  -0.14 0.07"), 5.5, 1.05, taper=0.7)
    s = b.part(-0.12, 0.05, 1.0, -32)
    s.shape(rect(-0.030, 0.30, 0.030, 1.02), b.main(OCHRE, 0.52), 1.1)
    s.lines(paths("-0.03 0.52 0.03 0.525 | -0.03 0.76 0.03 0.765"), 0.9, 0.8)
    s.shape(rect(-0.040, 0.25, 0.040, 0.32), (BROWN, 0.8), 0.9)
    s.shape(loop(xy("0 0.0  0.058 0.12  0.040 0.26  -0.040 0.26  -0.062 0.12")), (INK, 0.32), 1.1)
    s.wash(loop(xy("0 0.0  0.052 0.10  0.045 0.17  0 0.15  -0.048 0.18  -0.056 0.10")), (INK, 1.3))
    s.line(arc(0, 1.05, 0.02, 0.035, 0, 300), 0.8, 0.9, RED)


def paint(b: Brush) -> None:
    """A palette with dabs of colour, a brush through its hole."""
    b.shape(
        loop(
            xy(
                "-0.82 0.40  -0.66 0.78  -0.20 0.96  0.36 0.90  0.76 0.66  0.80 0.36"
                "  0.54 0.26  0.34 0.34  0.16 0.26  0.16 0.06  -0.20 0.0  -0.62 0.10"
            )
        ),
        b.main(*WOOD),
        1.3,
    )
    for x, y, pigment in (
        (-0.52, 0.32, RED),
        (-0.52, 0.58, OCHRE),
        (-0.24, 0.76, YELLOW),
        (0.12, 0.79, PINE),
        (0.42, 0.66, BLUE),
        (-0.20, 0.20, INK),
    ):
        b.shape(
            loop([(x - 0.10, y), (x - 0.03, y + 0.09), (x + 0.09, y + 0.06), (x + 0.10, y - 0.04), (x, y - 0.08)]), (pigment, 0.95), 0.8
        )
    b.shape(oval(0.12, 0.44, 0.075, 0.055), BARE, 1.0)
    s = b.part(0.12, 0.44, 1.0, -48)
    s.shape(rect(-0.022, -0.34, 0.022, 0.56), (BROWN, 0.75), 0.9)
    s.shape(rect(-0.030, 0.56, 0.030, 0.68), METAL, 0.8)
    s.shape(loop(xy("-0.03 0.68  -0.05 0.78  0.01 0.92  0.05 0.78  0.03 0.68")), (RED, 0.9), 0.9)


def flag(b: Brush) -> None:
    """A pennant flying from its pole."""
    b.shape(oval(-0.34, 0.015, 0.12, 0.02), WOOD, 0.8)
    b.rod([(-0.34, 0.01), (-0.33, 1.0)], 0.014, WOOD)
    b.dots([(-0.33, 1.01)], 0.028, (OCHRE, 0.9))
    top = curve(xy("-0.32 0.96  -0.12 1.0  0.10 0.90  0.34 0.97  0.50 0.93"), 24)
    low = curve(xy("0.50 0.55  0.34 0.60  0.10 0.52  -0.12 0.62  -0.32 0.58"), 24)
    b.shape(np.concatenate([top, low]), b.main(RED, 0.80), 1.2)
    b.lines(paths("-0.10 0.97 -0.13 0.80 -0.10 0.64 | 0.12 0.88 0.09 0.72 0.13 0.56 | 0.34 0.94 0.32 0.80 0.36 0.64"), 1.2, 0.5, taper=0.9)


CATALOGUE: dict[str, Entry] = {
    "letter": entry(letter, 0.13, 0.19, "hand"),
    "book": entry(book, 0.16, 0.34, "hand", tall=0.46),
    "notebook": entry(notebook, 0.24, 0.22, "hand"),
    "newspaper": entry(newspaper, 0.36, 0.34, "hand"),
    "photo": entry(photo, 0.12, 0.11, "hand"),
    "map": entry(folded_map, 0.42, 0.66, "hand"),
    "ticket": entry(ticket, 0.055, 0.10, "hand", tall=0.40),
    "pencil": entry(pencil, 0.17, 0.10, "hand"),
    "brush": entry(brush, 0.25, 0.24, "hand"),
    "paint": entry(paint, 0.22, 0.36),
    "flag": entry(flag, 1.6, 1.3, "ground"),
}
