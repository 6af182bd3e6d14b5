"""Things with a plug or a battery: telephones, computers, cameras, sound. Drawn in own heights (see brush)."""

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, TEAL, Floats
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, METAL, STEEL, Brush, Points
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, block, loop, oval, rect, rounded, shine, text_lines, xy  # fmt: skip


def glass(b: Brush, outline: Points, glow: tuple[float, float, float]) -> None:
    """A screen: dark glass with a slanting shine, or alight."""
    b.shape(outline, (BLUE, 0.85), 0.9)
    if b.power > 0.05:
        b.glow(*glow, 0.35)
        b.light(outline, (TEAL, 0.16))


def phone(b: Brush) -> None:
    """A smartphone leaning: glass, camera eye, rows of signs."""
    s = b.part(0.04, 0.02, 0.98, -8)
    s.shape(rounded(-0.265, 0, 0.265, 1.0, 0.07), b.main(INK, 1.0), 1.1)
    screen = rounded(-0.235, 0.05, 0.235, 0.95, 0.045)
    s.shape(screen, (BLUE, 0.22), 0.6)
    s.glow(0, 0.5, 0.55, 0.30)
    s.light(screen, (TEAL, 0.18))
    s.shape(rounded(-0.07, 0.90, 0.07, 0.925, 0.012), DARK, 0)
    colours = (TEAL, RED, OCHRE, BLUE)
    for k, (x, y) in enumerate((x, y) for y in (0.72, 0.58, 0.44) for x in (-0.16, -0.053, 0.053, 0.16)):
        s.wash(rounded(x - 0.038, y - 0.038, x + 0.038, y + 0.038, 0.012), (colours[(k * 3 + k // 4) % 4], 0.6), hide=0)
    s.wash(rounded(-0.20, 0.08, 0.20, 0.19, 0.04), (INK, 0.22))
    s.dots([(-0.12, 0.135), (0, 0.135), (0.12, 0.135)], 0.032, BARE)
    s.line([(0, 0.83), (0.001, 0.83)], 1.0, 0.8)
    s.lines(
        [[(-0.07, 0.85), (-0.07, 0.80)], [(-0.03, 0.85), (-0.03, 0.80)], [(0.03, 0.85), (0.03, 0.80)], [(0.07, 0.85), (0.07, 0.80)]],
        0.9,
        0.8,
    )
    if b.power < 0.05:
        shine(s, [(-0.20, 0.66), (0.02, 0.92)], 1.6)


def telephone(b: Brush) -> None:
    """A telephone with dial, cradle and curling cord."""
    paint = b.main(RED, 0.72)
    b.line(curl(0.60, 0.10, 0.98, 0.20, 7), 1.2, 0.95, taper=0.1)
    b.shape(loop(xy("-0.62 0.02  0.62 0.02  0.66 0.16  0.40 0.58  0.22 0.68  -0.22 0.68  -0.40 0.58  -0.66 0.16")), paint, 1.2)
    b.shape(oval(0, 0.32, 0.25, 0.235), BARE, 1.0)
    holes = np.radians(np.linspace(60, 360, 10))
    b.dots([(0.175 * np.cos(a), 0.32 + 0.163 * np.sin(a)) for a in holes], 0.035, DARK)
    b.shape(oval(0, 0.32, 0.085, 0.08), paint, 0.8)
    b.shape(rect(-0.26, 0.66, -0.16, 0.76), paint, 0.9)
    b.shape(rect(0.16, 0.66, 0.26, 0.76), paint, 0.9)
    ear = xy(
        "-0.76 0.66  -0.74 0.86  -0.50 0.98  0 1.0  0.50 0.98  0.74 0.86  0.76 0.66"
        "  0.62 0.60  0.46 0.66  0.40 0.82  0 0.86  -0.40 0.82  -0.46 0.66  -0.62 0.60"
    )
    b.shape(loop(ear), paint, 1.3)
    shine(b, [(-0.60, 0.86), (-0.40, 0.94), (-0.1, 0.96)], 2.4)
    shine(b, [(-0.52, 0.22), (-0.40, 0.46)], 2.0)


def curl(x0: float, y0: float, x1: float, y1: float, turns: int) -> Floats:
    """A curled cord between two points."""
    t = np.linspace(0, 1, turns * 10)
    a = 2 * np.pi * turns * t
    return np.stack([x0 + (x1 - x0) * t + 0.035 * np.sin(a), y0 + (y1 - y0) * t + 0.045 * np.cos(a)], 1).astype(np.float32)


def computer(b: Brush) -> None:
    """A screen on its foot with keyboard and mouse."""
    case = b.main(INK, 0.16)
    b.shape(xy("-0.10 0.20  0.10 0.20  0.08 0.36  -0.08 0.36"), case, 0.9)
    b.shape(oval(0, 0.19, 0.26, 0.04), case, 1.0)
    b.shape(rounded(-0.62, 0.34, 0.62, 1.0, 0.03), (INK, 0.9), 1.1)
    face = rect(-0.57, 0.40, 0.57, 0.96)
    glass(b, face, (0, 0.68, 0.6))
    b.wash(rect(-0.50, 0.47, 0.10, 0.90), BARE)
    b.light(rect(-0.50, 0.47, 0.10, 0.90), (BLUE, 0.10))
    text_lines(b, -0.46, 0.52, 0.06, 0.85, 6, 0.8, 0.75)
    b.wash(rect(0.17, 0.62, 0.50, 0.90), (OCHRE, 0.30))
    b.light(rect(0.17, 0.62, 0.50, 0.90), (OCHRE, 0.4))
    if b.power < 0.05:
        shine(b, [(0.30, 0.42), (0.52, 0.62)], 1.8)
    b.shape(xy("-0.56 0.0  0.40 0.0  0.34 0.13  -0.50 0.13"), case, 1.0)
    b.lines([[(-0.52, y), (0.36, y)] for y in (0.033, 0.066, 0.098)], 0.5, 0.7, taper=0.1)
    b.lines([[(x, 0.005), (x * 0.92 - 0.01, 0.125)] for x in np.linspace(-0.46, 0.30, 11)], 0.4, 0.6, taper=0.1)
    b.shape(oval(0.55, 0.045, 0.085, 0.048), case, 1.0)
    b.line([(0.55, 0.06), (0.55, 0.092)], 0.6, 0.9)


def tv(b: Brush) -> None:
    """A tube television with rabbit ears on four legs."""
    case = b.main(BROWN, 0.50)
    b.lines([[(-0.02, 0.78), (-0.28, 1.02)], [(0.02, 0.78), (0.32, 1.0)]], 0.9, 0.95, taper=0.2)
    b.dots([(-0.28, 1.02), (0.32, 1.0)], 0.02)
    b.shape(oval(0, 0.79, 0.10, 0.04), DARK, 0.6)
    b.lines([[(-0.44, 0.12), (-0.52, 0.0)], [(0.44, 0.12), (0.52, 0.0)]], 2.0, 0.95, taper=0.2)
    b.shape(rounded(-0.62, 0.10, 0.62, 0.78, 0.07), case, 1.3)
    face = loop(xy("-0.54 0.20  -0.10 0.17  0.30 0.20  0.33 0.44  0.30 0.69  -0.10 0.72  -0.54 0.69  -0.57 0.44"))
    glass(b, face, (-0.12, 0.45, 0.5))
    if b.power < 0.05:
        shine(b, [(-0.48, 0.52), (-0.44, 0.63), (-0.30, 0.66)], 2.6)
    b.dots([(0.46, 0.64), (0.46, 0.51)], 0.05, (INK, 0.9))
    b.lines([[(0.38, y), (0.54, y)] for y in (0.20, 0.25, 0.30, 0.35, 0.40)], 0.8, 0.9, taper=0.1)


def radio(b: Brush) -> None:
    """A portable radio: loudspeaker, dial, handle and a long antenna."""
    case = b.main(BROWN * 0.7 + RED * 0.3, 0.52)
    b.line([(0.46, 0.62), (0.80, 1.04)], 0.9, 0.9, taper=0.1)
    b.dots([(0.80, 1.04)], 0.02)
    b.rod(xy("-0.42 0.60  -0.36 0.76  0.20 0.76  0.26 0.60"), 0.025, DARK)
    b.shape(rounded(-0.66, 0.02, 0.66, 0.64, 0.07), case, 1.3)
    b.shape(oval(-0.32, 0.32, 0.245), (OCHRE, 0.25), 1.0)
    b.dots(
        [
            (-0.32 + r * np.cos(a), 0.32 + r * np.sin(a))
            for r, n in ((0.06, 6), (0.12, 11), (0.18, 17))
            for a in np.linspace(0, 2 * np.pi, n)[:-1]
        ],
        0.014,
        DARK,
    )
    b.shape(rounded(0.04, 0.42, 0.58, 0.57, 0.02), BARE, 0.9)
    b.lines([[(x, 0.52), (x, 0.55)] for x in np.linspace(0.09, 0.53, 10)], 0.5, 0.8, taper=0.1)
    b.line([(0.36, 0.43), (0.36, 0.56)], 1.0, 0.9, RED)
    b.shape(oval(0.18, 0.22, 0.10), METAL, 1.0)
    b.shape(oval(0.44, 0.22, 0.10), METAL, 1.0)
    b.lines([[(0.18, 0.22), (0.23, 0.30)], [(0.44, 0.22), (0.40, 0.30)]], 1.0, 0.9)


def camera(b: Brush) -> None:
    """A camera: big lens, viewfinder hump, button, strap."""
    b.lines([xy("-0.66 0.62  -0.84 0.40  -0.72 0.12  -0.86 -0.06"), [(0.66, 0.62), (0.84, 0.44), (0.74, 0.16)]], 1.4, 0.9)
    b.shape(xy("-0.24 0.76  0.24 0.76  0.17 0.98  -0.17 0.98"), METAL, 1.1)
    b.shape(rect(0.36, 0.74, 0.52, 0.86), METAL, 0.9)
    b.shape(rect(-0.56, 0.74, -0.36, 0.82), METAL, 0.9)
    b.shape(rounded(-0.68, 0.0, 0.68, 0.76, 0.06), b.main(INK, 1.0), 1.2)
    b.shape(rect(-0.68, 0.56, 0.68, 0.74), METAL, 1.0)
    for radius, paint in ((0.36, STEEL), (0.29, DARK), (0.21, (BLUE, 0.9)), (0.11, (INK, 1.3))):
        b.shape(oval(0.02, 0.36, radius), paint, 0.9)
    shine(b, arc(0.02, 0.36, 0.16, 0.16, 100, 165), 2.6)
    b.dots([(0.09, 0.29)], 0.02, BARE)
    b.shape(rect(0.46, 0.60, 0.60, 0.70), BARE, 0.8)
    b.dots([(-0.54, 0.65)], 0.03, CINNABAR)


def microphone(b: Brush) -> None:
    """A singer's microphone on its stand."""
    b.shape(oval(0, 0.02, 0.20, 0.035), DARK, 1.0)
    b.rod([(0, 0.02), (0, 0.52)], 0.012, STEEL)
    m = b.part(0, 0.52, 1.0, 28)
    m.shape(xy("-0.042 -0.10  0.042 -0.10  0.075 0.26  -0.075 0.26"), b.main(INK, 0.95), 1.1)
    m.shape(rect(-0.088, 0.25, 0.088, 0.30), METAL, 0.9)
    m.shape(loop(xy("-0.10 0.30  -0.125 0.40  -0.07 0.50  0.07 0.50  0.125 0.40  0.10 0.30")), METAL, 1.1)
    if b.tall > 70:
        m.lines(
            [
                *([(-0.11, y), (0.11, y + 0.02)] for y in (0.34, 0.38, 0.42, 0.46)),
                *([(x, 0.31), (x, 0.495)] for x in (-0.06, -0.02, 0.02, 0.06)),
            ],
            0.45,
            0.75,
            taper=0.2,
        )
    shine(m, [(-0.04, 0.0), (-0.055, 0.2)], 1.6)


def speaker(b: Brush) -> None:
    """A loudspeaker box with two cones."""
    block(b, -0.34, 0, 0.24, 0.94, b.main(BROWN, 0.62), deep=(0.12, 0.06))
    for y, r in ((0.30, 0.22), (0.72, 0.13)):
        b.shape(oval(-0.05, y, r), (INK, 0.55), 1.1)
        b.shape(oval(-0.05, y, r * 0.72), DARK, 0.8)
        b.shape(oval(-0.05, y, r * 0.30), STEEL, 0.8)
        shine(b, arc(-0.05, y, r * 0.86, r * 0.86, 110, 160), 1.3)
    b.lines([arc(0.42, 0.5, r, r * 1.1, -38, 38) for r in (0.10, 0.20, 0.30)], 1.0, 0.45)


def headphones(b: Brush) -> None:
    """A bow over two cushions."""
    b.rod(arc(0, 0.42, 0.44, 0.54, 0, 180, 9), [0.03, 0.04, 0.045, 0.04, 0.03], b.main(INK, 0.9), 0.9)
    for side in (-1, 1):
        b.shape(
            loop(
                [
                    (side * 0.36, 0.06),
                    (side * 0.30, 0.28),
                    (side * 0.36, 0.50),
                    (side * 0.44, 0.50),
                    (side * 0.47, 0.28),
                    (side * 0.44, 0.06),
                ]
            ),
            DARK,
            1.0,
        )
        b.shape(
            loop(
                [
                    (side * 0.45, 0.08),
                    (side * 0.44, 0.28),
                    (side * 0.45, 0.48),
                    (side * 0.56, 0.42),
                    (side * 0.60, 0.28),
                    (side * 0.56, 0.14),
                ]
            ),
            b.main(RED, 0.7),
            1.1,
        )
    shine(b, arc(0, 0.42, 0.44, 0.54, 105, 140), 1.6)
    b.line(xy("-0.50 0.08  -0.46 -0.04  -0.20 -0.02  -0.02 -0.06"), 0.8, 0.9, taper=0.2)


def watch(b: Brush) -> None:
    """A wrist watch, strap above and below."""
    strap = b.main(BROWN, 0.68)
    b.shape(xy("-0.12 0.66  0.12 0.66  0.09 1.0  -0.09 1.0"), strap, 1.1)
    b.shape(xy("-0.12 0.34  0.12 0.34  0.075 0.0  -0.075 0.0"), strap, 1.1)
    b.dots([(0, y) for y in (0.06, 0.12, 0.18)], 0.012, DARK)
    b.shape(rect(0.21, 0.475, 0.26, 0.525), METAL, 0.8)
    b.shape(oval(0, 0.5, 0.225), METAL, 1.3)
    face(b, 0, 0.5, 0.18)


def face(b: Brush, x: float, y: float, radius: float) -> None:
    """A clock's face at ten past ten."""
    b.shape(oval(x, y, radius), BARE, 0.8)
    marks = np.radians(np.arange(0, 360, 30))
    b.lines([[(x + radius * q * np.cos(a), y + radius * q * np.sin(a)) for q in (0.80, 0.93)] for a in marks], 0.7, 0.9, taper=0.1)
    b.lines([[(x, y), (x - radius * 0.42, y + radius * 0.30)], [(x, y), (x + radius * 0.60, y + radius * 0.46)]], 1.2, 1.0, taper=0.2)
    b.line([(x, y), (x + radius * 0.1, y - radius * 0.7)], 0.5, 0.9, RED)
    b.dots([(x, y)], radius * 0.06)


def clock(b: Brush) -> None:
    """An alarm clock with two bells on little feet."""
    case = b.main(RED, 0.72)
    b.lines([[(-0.22, 0.10), (-0.32, 0.0)], [(0.22, 0.10), (0.32, 0.0)]], 2.2, 0.95, taper=0.2)
    b.line(arc(0, 0.80, 0.14, 0.17, 0, 180), 1.4, 0.95, taper=0.1)
    for side in (-1, 1):
        bell = b.part(side * 0.24, 0.80, 1.0, -side * 32)
        bell.shape(np.concatenate([arc(0, 0, 0.15, 0.13, 0, 180)]), METAL, 1.1)
        bell.dots([(0, 0.14)], 0.022)
    b.line([(0, 0.80), (0, 0.92)], 1.4, 0.95)
    b.shape(oval(0, 0.44, 0.40), case, 1.3)
    face(b, 0, 0.44, 0.32)


CATALOGUE: dict[str, Entry] = {
    "phone": entry(phone, 0.15, 0.09, "hand"),
    "telephone": entry(telephone, 0.18, 0.28),
    "computer": entry(computer, 0.46, 0.58),
    "tv": entry(tv, 0.70, 0.88, "ground"),
    "radio": entry(radio, 0.24, 0.33),
    "camera": entry(camera, 0.11, 0.17, "hand"),
    "microphone": entry(microphone, 1.45, 0.5, "ground"),
    "speaker": entry(speaker, 0.9, 0.6, "ground"),
    "headphones": entry(headphones, 0.20, 0.22),
    "watch": entry(watch, 0.10, 0.05, "hand"),
    "clock": entry(clock, 0.20, 0.18),
}
