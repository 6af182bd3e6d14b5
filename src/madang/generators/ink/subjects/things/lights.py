"""What shines: lamps, lanterns, candles, fire, and smoke with it. Lit when the hour lights lamps or a trait says so. See brush."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import DARK, METAL, STEEL, WOOD, Brush, Points
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, lathe, loop, oval, paths, rect, rounded, shine, xy

FLAME = OCHRE * 0.75 + RED * 0.25


def flame(b: Brush, x: float, y: float, size: float) -> None:
    """A flame in three tongues of heat; it burns by day as well."""
    f = b.part(x, y, size)
    f.glow(0, 0.5, 1.6, 0.75)
    f.light(loop(xy("0 0  0.30 0.16  0.28 0.46  0.06 1.0  -0.04 0.66  -0.27 0.42  -0.28 0.14")), (FLAME, 0.85), burns=True)
    f.light(loop(xy("0 0.03  0.17 0.14  0.14 0.34  0.02 0.62  -0.14 0.34  -0.16 0.13")), (YELLOW, 0.75), burns=True)
    f.contour(loop(xy("0 0  0.30 0.16  0.28 0.46  0.06 1.0  -0.04 0.66  -0.27 0.42  -0.28 0.14")), 0.8, 0.8, RED)


def lamp(b: Brush) -> None:
    """A table lamp: pleated shade, turned foot, pull chain."""
    b.shape(oval(0, 0.05, 0.24, 0.05), WOOD, 1.1)
    b.shape(lathe([(0.16, 0.05), (0.05, 0.12), (0.08, 0.24), (0.035, 0.34), (0.03, 0.52)]), WOOD, 1.1)
    b.line([(0.13, 0.50), (0.135, 0.36)], 0.7, 0.9)
    b.dots([(0.135, 0.35)], 0.018)
    shade = [
        (-0.40, 0.50),
        *arc(0, 0.50, 0.40, 0.06, 180, 360, 16),
        (0.40, 0.50),
        (0.22, 0.98),
        *arc(0, 0.98, 0.22, 0.03, 0, 180, 10),
        (-0.22, 0.98),
    ]
    b.glow(0, 0.66, 1.0)
    b.shape(shade, b.main(OCHRE, 0.30), 1.2)
    if b.power > 0.05:
        b.light(shade, (YELLOW * 0.6 + OCHRE * 0.5, 0.42))
        b.contour(shade, 0.9, 0.7)
    b.lines([[(x * 0.55, 0.97), (x, 0.47)] for x in np.linspace(-0.32, 0.32, 6)], 0.5, 0.45)


def lantern(b: Brush) -> None:
    """A Korean silk lantern, red above and blue below, hanging from its hook."""
    b.line(arc(0, 0.93, 0.07, 0.07, 0, 200), 1.2, 0.95)
    b.glow(0, 0.52, 0.85)
    body = loop(
        xy(
            "0 0.16  0.26 0.19  0.40 0.36  0.42 0.54  0.36 0.72  0.22 0.86"
            "  0 0.88  -0.22 0.86  -0.36 0.72  -0.42 0.54  -0.40 0.36  -0.26 0.19"
        )
    )
    own = b.main(RED, 0.72)
    b.shape(body, own, 1.2)
    if own[0] is RED:
        b.wash(
            np.concatenate([curve([(-0.42, 0.50), (0, 0.42), (0.42, 0.50)], 14), arc(0, 0.50, 0.40, 0.335, 0, -180)]),
            (BLUE, 0.62),
            flat=0.3,
        )
    if b.power > 0.05:
        b.light(body, (own[0] * 0.85 + OCHRE * 0.25, 0.80))
        b.tint(oval(0, 0.54, 0.24, 0.22), (own[0] * 0.85 - YELLOW * 0.1, -0.45), soft=max(0.05 * b.tall, 2.0))
    b.lines(
        [np.stack([k * 0.40 * np.sin(np.linspace(0.35, 2.8, 9)), np.linspace(0.17, 0.87, 9)], 1) for k in (-0.75, -0.28, 0.28, 0.75)],
        0.7,
        0.7,
    )
    b.shape(rect(-0.16, 0.84, 0.16, 0.91), DARK, 0.9)
    b.shape(rect(-0.16, 0.12, 0.16, 0.19), DARK, 0.9)
    b.lines([[(x, 0.12), (x * 1.2, 0.04), (x * 1.1, -0.06)] for x in (-0.04, 0.0, 0.04)], 0.9, 0.9, RED)


def streetlight(b: Brush) -> None:
    """A tall post bending over the street."""
    b.rod(xy("0 0.02  0 0.60  0.02 0.86  0.12 0.97  0.24 0.97"), [0.019, 0.015, 0.013, 0.012], STEEL, 0.8)
    b.shape(rect(-0.035, 0, 0.035, 0.10), STEEL, 0.9)
    head = xy("0.16 0.965  0.22 1.0  0.34 0.985  0.40 0.945  0.18 0.94")
    if b.power > 0.05:
        b.beam(xy("0.22 0.93  0.35 0.93  0.70 0  -0.14 0"), (0.285, 0.98), 1.0, strength=0.7)
    b.shape(head, b.main(INK, 0.85), 1.1)
    b.light(loop([(0.19, 0.942), (0.285, 0.905), (0.38, 0.942)]), (YELLOW, 0.6))
    b.glow(0.285, 0.925, 0.16, 0.9)


def candle(b: Brush) -> None:
    """A candle in its dish, wax running down."""
    b.shape(oval(0, 0.06, 0.34, 0.07), METAL, 1.1)
    b.shape(arc_ring(0.36, 0.08), METAL, 0.8)
    drip = xy("-0.12 0.08  -0.12 0.62  -0.06 0.66  0.06 0.65  0.12 0.62  0.13 0.42  0.16 0.38  0.155 0.28  0.12 0.30  0.12 0.08")
    b.shape(drip, b.main(OCHRE, 0.10), 1.1)
    b.line([(0, 0.64), (0.01, 0.74)], 1.0, 1.0, taper=0.2)
    flame(b, 0.01, 0.68, 0.32)


def arc_ring(x: float, y: float) -> Points:
    """The little ear of a candlestick."""
    outer, inner = oval(x, y, 0.09, 0.06, 24), oval(x, y, 0.05, 0.03, 24)
    return np.concatenate([outer, outer[:1], inner[::-1], inner[-1:]])


def candle_stick(b: Brush) -> None:
    """A candlestick of three arms, its candles burning."""
    own = b.main(OCHRE, 0.70)
    b.rod(arc(0, 0.60, 0.30, 0.26, 180, 360, 11), 0.020, own, 0.8)
    b.shape(
        lathe([(0.24, 0.0), (0.23, 0.03), (0.06, 0.08), (0.03, 0.16), (0.06, 0.24), (0.025, 0.34), (0.04, 0.46), (0.02, 0.62)]), own, 1.1
    )
    for x, y in ((-0.30, 0.58), (0.30, 0.58), (0.0, 0.64)):
        b.shape(rect(x - 0.045, y + 0.02, x + 0.045, y + 0.22), (OCHRE, 0.08), 0.9)
        b.shape(xy("-0.09 0.04  0.09 0.04  0.05 -0.02  -0.05 -0.02") + np.array((x, y)), own, 1.0)
        flame(b, x, y + 0.225, 0.17)


def incense(b: Brush) -> None:
    """Three sticks of incense in a footed bronze burner, thin smoke."""
    b.lines(
        paths(
            "-0.06 0.80 -0.12 0.92 -0.02 1.02 -0.10 1.14 | 0.0 0.84 0.06 0.96 -0.02 1.06 0.06 1.18 | 0.09 0.78 0.14 0.90 0.08 1.0 0.16 1.10"
        ),
        1.2,
        0.26,
        taper=0.9,
    )
    for x, lean in ((-0.05, -0.02), (0.0, 0.0), (0.05, 0.03)):
        b.line([(x, 0.42), (x + lean, 0.80)], 1.2, 0.9, BROWN, taper=0.05)
        b.dots([(x + lean, 0.80)], 0.014, (RED, 0.9))
    own = b.main(OCHRE * 0.5 + BROWN * 0.5, 0.72)
    for x in (-0.20, 0.0, 0.20):
        b.rod([(x * 0.9, 0.16), (x * 1.1, 0.0)], 0.035, own, 0.9)
    for side in (-1, 1):
        b.rod([(side * 0.30, 0.34), (side * 0.44, 0.42), (side * 0.34, 0.52)], 0.024, own, 0.9)
    b.shape(loop(xy("-0.30 0.44  -0.37 0.30  -0.28 0.14  0 0.09  0.28 0.14  0.37 0.30  0.30 0.44  0 0.40")), own, 1.2)
    b.shape(oval(0, 0.44, 0.33, 0.06), own, 1.1)
    b.wash(oval(0, 0.445, 0.27, 0.042), (INK, 0.30))
    shine(b, xy("-0.27 0.34  -0.24 0.22"), 2.2)


def fire(b: Brush) -> None:
    """A camp fire on crossed logs."""
    b.glow(0, 0.45, 1.2, 0.9)
    for turn, x in ((16, -0.02), (-16, 0.02)):
        log = b.part(x, 0.09, 1.0, turn)
        log.shape(rounded(-0.42, -0.06, 0.42, 0.06, 0.05), (INK * 0.5 + WOOD[0] * 0.5, 0.85), 1.1)
        log.shape(oval(0.41 if turn > 0 else -0.41, 0, 0.03, 0.06), WOOD, 0.8)
    tongues = xy(
        "-0.36 0.12  -0.40 0.36  -0.28 0.58  -0.24 0.42  -0.16 0.70  -0.02 1.0"
        "  0.06 0.72  0.13 0.60  0.20 0.80  0.28 0.56  0.38 0.40  0.34 0.12"
    )
    b.light(loop(tongues), (RED * 0.8 + OCHRE * 0.3, 0.80), burns=True)
    b.light(loop([(x * 0.72, 0.12 + (y - 0.12) * 0.70) for x, y in tongues]), (OCHRE, 0.85), burns=True, soft=2)
    b.light(loop([(x * 0.42, 0.12 + (y - 0.12) * 0.44) for x, y in tongues]), (YELLOW, 0.6), burns=True, soft=2)
    b.contour(loop(tongues), 0.8, 0.8, RED)
    rng = b.rng("sparks")
    b.dots([(rng.uniform(-0.35, 0.35), rng.uniform(0.75, 1.08)) for _ in range(9)], 0.010, (RED * 0.8 + OCHRE * 0.3, 0.9))


def smoke(b: Brush) -> None:
    """Smoke rolling upwards in soft puffs, paler and wider as it climbs."""
    rng = b.rng("smoke")
    for t in np.linspace(1, 0.03, 15):
        x = 0.10 * np.sin(5.0 * t) * t**0.7 + 0.22 * t**2
        for _ in range(2):
            radius = 0.035 + 0.15 * t * rng.uniform(0.6, 1.1)
            turn = np.linspace(0, 2 * np.pi, 9)[:-1]
            reach = radius * rng.uniform(0.75, 1.25, 8)
            at_x, at_y = x + rng.uniform(-0.09, 0.09) * t, 0.92 * t + rng.uniform(-0.02, 0.02)
            puff = loop(np.stack([at_x + reach * np.cos(turn), at_y + reach * np.sin(turn)], 1))
            b.wash(puff, (INK, 0.13 + 0.44 * (1 - t) ** 1.4), hide=0.34, soft=float(np.clip(0.03 * b.tall * (0.3 + t), 1.0, 16)))
    curls = [
        arc(0.10 * np.sin(5 * t) * t**0.7 + 0.22 * t**2, 0.92 * t, 0.05 + 0.09 * t, 0.04 + 0.06 * t, -30, 200)
        for t in (0.35, 0.55, 0.78, 0.95)
    ]
    b.lines(curls, 1.3, 0.20, taper=1.0)


def flashlight(b: Brush) -> None:
    """A torch and the cone of light it throws."""
    s = b.part(-0.50, 0.30, 1.0, 14)
    s.beam(xy("0.62 0.16  2.6 0.72  2.6 -0.72  0.62 -0.16"), (0.5, 0), 2.0, strength=0.9)
    s.glow(0.70, 0, 0.4, 0.6)
    s.shape(rounded(-0.52, -0.11, 0.34, 0.11, 0.05), b.main(INK, 0.85), 1.2)
    s.lines([[(x, -0.10), (x, 0.10)] for x in np.linspace(-0.44, -0.16, 6)], 0.9, 0.0, hide=0.5, taper=0.1)
    s.shape(xy("0.32 -0.11  0.32 0.11  0.58 0.20  0.58 -0.20"), b.main(INK, 0.85), 1.2)
    s.shape(rect(0.57, -0.215, 0.64, 0.215), METAL, 1.1)
    s.shape(oval(0.645, 0, 0.05, 0.20), (YELLOW, 0.75), 0.9)
    s.light(oval(0.645, 0, 0.045, 0.19), (YELLOW, 0.5))
    s.shape(rounded(0.02, 0.09, 0.20, 0.145, 0.02), (RED, 0.8), 0.8)
    shine(s, [(-0.10, 0.045), (0.26, 0.045)], 1.8)


def traffic_light(b: Brush) -> None:
    """Three lights in a row above each other, on a post."""
    b.rod([(0, 0), (0, 0.46)], 0.022, STEEL, 0.9)
    b.shape(oval(0, 0.01, 0.10, 0.02), STEEL, 0.8)
    b.shape(rounded(-0.14, 0.42, 0.14, 1.0, 0.05), b.main(INK, 1.0), 1.2)
    for y, pigment, on in ((0.90, RED, True), (0.71, OCHRE, False), (0.52, PINE, False)):
        lens = oval(0, y, 0.075)
        b.shape(lens, (pigment, 0.85 if on else 0.62), 0.8)
        if on:
            b.light(lens, (pigment, 0.75), 1.0 if b.power else 0.0)
            b.glow(0, y, 0.2, 0.4)
        b.line(arc(0, y + 0.005, 0.10, 0.095, 15, 165), 1.6, 1.1)
        shine(b, arc(0, y, 0.05, 0.05, 110, 160), 1.2)


def bulb(b: Brush) -> None:
    """A light bulb: glass, filament, screw."""
    b.glow(0, 0.62, 0.7)
    glass = lathe([(0.14, 0.30), (0.17, 0.40), (0.34, 0.60), (0.32, 0.80), (0.24, 0.93), (0.12, 0.99), (0.0, 1.0)])
    b.shape(glass, b.main(YELLOW, 0.14), 1.2)
    b.light(glass, (YELLOW, 0.42), 1.0 if b.power else 0.0)
    b.lines([[(-0.05, 0.32), (-0.10, 0.56)], [(0.05, 0.32), (0.10, 0.56)]], 0.8, 0.8, taper=0.1)
    b.line(xy("-0.10 0.56  -0.06 0.64  -0.02 0.56  0.02 0.64  0.06 0.56  0.10 0.60"), 1.0, 0.9, RED, taper=0.1)
    b.shape(rect(-0.14, 0.08, 0.14, 0.31), METAL, 1.0)
    b.lines([[(-0.15, y), (0.15, y + 0.035)] for y in (0.10, 0.16, 0.22, 0.28)], 1.3, 0.85, taper=0.1)
    b.shape(xy("-0.08 0.08  0.08 0.08  0.04 0.0  -0.04 0.0"), DARK, 0.8)
    if b.power < 0.05:
        shine(b, [(-0.23, 0.60), (-0.24, 0.76), (-0.14, 0.88)], 2.6)
    if b.has("lit"):
        rays = np.radians((0, 36, 72, 108, 144, 180))
        b.lines([[(0.44 * np.cos(a), 0.66 + 0.44 * np.sin(a)), (0.58 * np.cos(a), 0.66 + 0.58 * np.sin(a))] for a in rays], 1.4, 0.8, OCHRE)


CATALOGUE: dict[str, Entry] = {
    "lamp": entry(lamp, 0.48, 0.38),
    "lantern": entry(lantern, 0.50, 0.42, "air", tall=0.52),
    "streetlight": entry(streetlight, 5.2, 2.6, "ground", nib=0.9),
    "candle": entry(candle, 0.24, 0.20),
    "candle-stick": entry(candle_stick, 0.42, 0.34),
    "incense": entry(incense, 0.26, 0.22),
    "fire": entry(fire, 0.80, 0.80, "ground"),
    "smoke": entry(smoke, 2.6, 1.3, "ground", rests=False),
    "flashlight": entry(flashlight, 0.16, 0.28, "hand", tall=0.45),
    "traffic-light": entry(traffic_light, 3.2, 0.95, "ground"),
    "bulb": entry(bulb, 0.12, 0.08, "hand"),
}
