"""Flowers, each by its own petals. Drawn in own heights (see things.brush)."""

import math

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import APRICOT, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, PLUM, RED, YELLOW, smooth
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import DARK, Brush, Paint
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, loop, oval, paths, petal_outline, xy

STEM: Paint = (GREEN * 0.5 + PINE * 0.5, 0.75)


def tipped(
    b: Brush, x: float, y: float, angle: float, long: float, wide: float, paint: Paint, *, tone: float = 1.0, point: float = 0.6
) -> None:
    """A petal pale at its root and full at its tip, with veins: what makes a lotus a lotus."""
    outline = petal_outline(x, y, angle, long, wide, point)
    pixels = b.at(outline)
    patch = b.sheet.paper.patch([pixels], 0.6)
    if patch.mask.size == 0:
        return
    root, tip = b.at([(x, y), (x + long * math.cos(math.radians(angle)), y + long * math.sin(math.radians(angle)))])
    axis = tip - root
    along = ((patch.x - root[0]) * axis[0] + (patch.y - root[1]) * axis[1]) / max(float(axis @ axis), 1e-3)
    grain = b.sheet.paper.grain[patch.box]
    load = 0.10 + 0.90 * smooth(0.15, 1.05, along) ** 1.3
    b.sheet.layer.lay(patch, paint[0], load * (1 + 0.10 * grain) * np.float32(paint[1] * tone * b.sheet.strength))
    b.sheet.layer.lay(patch, APRICOT, 0.06 * b.sheet.strength, hide=0)
    if b.near:
        turn = math.radians(angle)
        veins = []
        for k in (-0.5, 0.0, 0.5):
            t = np.linspace(0.30, 0.86, 6)
            side = k * wide * np.sin(np.pi * t) * 0.9
            veins.append(
                np.stack([x + t * long * math.cos(turn) - side * math.sin(turn), y + t * long * math.sin(turn) + side * math.cos(turn)], 1)
            )
        b.lines(veins, 0.4, 0.35, paint[0] * 0.7 + INK * 0.3, taper=0.9)
    b.contour(outline, 0.75, 0.75, paint[0] * 0.45 + INK * 0.55)


def lotus(b: Brush) -> None:
    """A lotus in bloom over its round leaves on the water; a bud when closed."""
    own = b.main(PINK, 1.05)
    for x, y, rx, ry, notch in ((-0.52, 0.11, 0.50, 0.115, 250), (0.62, 0.08, 0.46, 0.10, 300)):
        leaf = np.concatenate([arc(x, y, rx, ry, notch + 14, notch + 346, 40), [(x, y)]])
        b.shape(leaf, (GREEN * 0.55 + PINE * 0.45, 0.72), 0.9)
        turns = np.radians(np.linspace(notch + 34, notch + 326, 10))
        b.lines([[(x, y), (x + 0.86 * rx * math.cos(a), y + 0.86 * ry * math.sin(a))] for a in turns], 0.5, 0.0, taper=0.8, hide=0.45)
    b.rod(xy("0.02 0.06  0.0 0.28"), 0.022, STEM, 0.7)
    if b.has("closed"):
        for angle in (112, 68, 90):
            tipped(b, 0, 0.24, angle, 0.66, 0.15, own, point=0.35)
        return
    heart = 0.30
    if b.has("opening"):  # the outer petals have parted, the inner ones not yet
        for count, spread, long, wide, tone in ((5, 92, 0.62, 0.13, 0.7), (3, 40, 0.68, 0.15, 0.85), (1, 0, 0.66, 0.16, 0.95)):
            for k in np.argsort(-np.abs(np.linspace(-1, 1, count))):
                aside = float(np.linspace(-1, 1, count)[k]) if count > 1 else 0.0
                tipped(b, 0.02 * aside, heart - 0.04, 90 - aside * spread / 2, long, wide, own, tone=tone)
        return
    for count, spread, long, wide, tone in ((9, 178, 0.66, 0.105, 0.62), (7, 126, 0.68, 0.125, 0.8), (5, 74, 0.66, 0.135, 0.9)):
        fan = np.linspace(-1, 1, count)
        for k in np.argsort(-np.abs(fan)):
            tipped(b, 0.03 * float(fan[k]), heart, 90 - float(fan[k]) * spread / 2, long * (1 - 0.06 * (k % 2)), wide, own, tone=tone)
    b.shape(oval(0, heart + 0.16, 0.085, 0.045), (YELLOW * 0.7 + MOSS * 0.4, 0.7), 0.8)
    for angle, long in ((158, 0.40), (22, 0.40), (128, 0.34), (52, 0.34), (90, 0.30)):
        tipped(b, 0, heart - 0.06, angle, long, 0.115, own, tone=0.75, point=0.3)


def stalk(b: Brush, top: float, lean: float = 0.04, leaf_at: tuple[tuple[float, float, float], ...] = ()) -> None:
    """A stem with leaves: each (height, angle, length)."""
    path = curve([(0, 0), (lean * 1.5, top * 0.5), (0, top)], 20)
    for y, angle, long in leaf_at:
        x = float(np.interp(y, path[:, 1], path[:, 0]))
        leaf = petal_outline(x, y, angle, long, long * 0.20)
        b.shape(leaf, (PINE * 0.6 + GREEN * 0.4, 0.62), 0.8)
        turn = math.radians(angle)
        b.line([(x, y), (x + 0.85 * long * math.cos(turn), y + 0.85 * long * math.sin(turn))], 0.5, 0.5)
    b.line(path, 1.8, 0.95, STEM[0], taper=0.2)


def rayed(
    b: Brush, x: float, y: float, radius: float, count: int, wide: float, paint: Paint, *, flat: float = 1.0, point: float = 0.4
) -> None:
    """A ring of petals about (x, y), seen a little from the side where `flat` is below 1."""
    for k in range(count):
        angle = 360 * k / count + 8
        squeeze = math.hypot(math.cos(math.radians(angle)), flat * math.sin(math.radians(angle)))
        turned = math.degrees(math.atan2(flat * math.sin(math.radians(angle)), math.cos(math.radians(angle))))
        outline = petal_outline(x, y, turned, radius * squeeze, wide, point)
        b.wash(outline, paint)
        b.contour(outline, 0.5, 0.8, paint[0] * 0.55 + INK * 0.35)


def flower(b: Brush) -> None:
    """A wild flower of five round petals, a bud beside it."""
    stalk(b, 0.76, 0.05, ((0.20, 38, 0.36), (0.34, 146, 0.34), (0.10, 152, 0.26)))
    b.line(xy("0.045 0.36  0.16 0.56  0.20 0.66"), 1.2, 0.9, STEM[0])
    b.shape(loop(xy("0.20 0.64  0.26 0.72  0.22 0.82  0.15 0.74")), b.main(RED, 0.70), 0.8)
    for k in range(5):
        angle = 90 + 72 * k
        turn = math.radians(angle)
        b.shape(oval(0.125 * math.cos(turn), 0.80 + 0.125 * math.sin(turn), 0.108, 0.108, 26), b.main(RED, 0.62), 0.8)
    b.shape(oval(0, 0.80, 0.06), (YELLOW, 0.9), 0.8)
    if b.near:
        b.dots([(0.04 * math.cos(a), 0.80 + 0.04 * math.sin(a)) for a in np.linspace(0, 6.28, 9)[:-1]], 0.008, (BROWN, 0.8))


def sunflower(b: Brush) -> None:
    """A great brown heart with seeds, two rings of yellow rays."""
    stalk(b, 0.68, 0.05, ((0.24, 28, 0.36), (0.38, 152, 0.34), (0.12, 158, 0.24)))
    own = b.main(YELLOW * 0.85 + OCHRE * 0.25, 0.85)
    rayed(b, 0, 0.74, 0.30, 17, 0.046, (own[0] * 0.8 + OCHRE * 0.3, own[1]), point=0.7)
    rayed(b, 0, 0.74, 0.265, 15, 0.044, own, point=0.7)
    b.shape(oval(0, 0.74, 0.135), (BROWN, 1.05), 1.0)
    if b.near:
        k = np.arange(1, 70)
        angle, reach = k * 2.39996, 0.122 * np.sqrt(k / 70)
        b.dots(np.stack([reach * np.cos(angle), 0.74 + reach * np.sin(angle)], 1).tolist(), 0.006, (OCHRE, 1.2))


def rose(b: Brush) -> None:
    """A red rose: petals wound about each other, thorns."""
    stalk(b, 0.66, 0.04, ((0.26, 34, 0.30), (0.40, 148, 0.28)))
    b.lines([xy("0.05 0.20  0.09 0.225"), xy("0.05 0.46  0.0 0.49"), xy("0.04 0.54  0.08 0.56")], 1.4, 0.9, STEM[0], taper=1)
    for angle in (205, 250, 290, 335):
        b.shape(petal_outline(0, 0.66, angle, 0.14, 0.03), STEM, 0.6)
    own = b.main(RED, 0.80)
    petals = paths(
        "-0.02 0.62  -0.20 0.66  -0.26 0.80  -0.16 0.88  -0.04 0.80 | 0.02 0.62  0.20 0.66  0.26 0.80  0.17 0.88  0.04 0.80 |"
        "-0.10 0.72  -0.19 0.90  -0.06 1.0  0.10 0.99  0.19 0.88  0.10 0.74 | -0.16 0.66"
        "  -0.17 0.82  -0.02 0.86  0.12 0.80  0.16 0.66  0.0 0.60"
    )
    for petal in petals:
        b.shape(loop(petal), own, 0.9)
    b.lines(
        [
            arc(0.0, 0.91, 0.09, 0.055, 160, 420),
            arc(0.01, 0.905, 0.045, 0.03, 0, 300),
            xy("-0.16 0.84  -0.04 0.80  0.10 0.84  0.17 0.90"),
            xy("-0.13 0.72  0.0 0.68  0.12 0.74"),
        ],
        1.0,
        0.75,
        RED * 0.5 + INK * 0.6,
    )


def dandelion(b: Brush) -> None:
    """A yellow head, and a seed clock whose umbrellas fly."""
    for angle in (16, 40, 140, 164, 66):
        tooth = petal_outline(0, 0.02, angle, 0.34, 0.045, 1.0)
        b.shape(tooth, (PINE * 0.6 + GREEN * 0.4, 0.6), 0.7)
    b.line(xy("0 0.02  -0.06 0.26  -0.20 0.50"), 1.5, 0.9, STEM[0], taper=0.2)
    b.line(xy("0 0.02  0.08 0.40  0.16 0.72"), 1.5, 0.9, STEM[0], taper=0.2)
    rayed(b, -0.21, 0.54, 0.15, 22, 0.018, b.main(YELLOW, 0.95), flat=0.7, point=0.1)
    rayed(b, -0.21, 0.55, 0.09, 14, 0.016, b.main(YELLOW * 0.7 + OCHRE * 0.4, 0.95), flat=0.7, point=0.1)
    turns = np.linspace(0, 2 * np.pi, 31)[:-1]
    reach = np.where(np.arange(30) % 2, 0.21, 0.155)
    b.wash(oval(0.16, 0.76, 0.215), (INK, 0.10), hide=0.7, soft=2)
    b.lines([[(0.16, 0.76), (0.16 + r * math.cos(a), 0.76 + r * math.sin(a))] for a, r in zip(turns, reach)], 0.45, 0.6, taper=0.1)
    puffs(b, [(0.16 + r * math.cos(a), 0.76 + r * math.sin(a), math.degrees(a)) for a, r in zip(turns, reach)], 0.036)
    b.dots([(0.16, 0.76)], 0.030, (BROWN, 0.9))
    for x, y, turn in ((0.46, 0.92, 50), (0.56, 0.72, 20), (0.40, 1.04, 70)):
        r = math.radians(turn)
        b.line([(x, y), (x - 0.09 * math.cos(r), y - 0.09 * math.sin(r))], 0.6, 0.8, taper=0.2)
        puffs(b, [(x, y, turn)], 0.05)


def puffs(b: Brush, places: list[tuple[float, float, float]], size: float) -> None:
    """The little umbrellas of seeds: a fan of hairs each."""
    hairs = []
    for x, y, turn in places:
        for k in (-60, -30, 0, 30, 60):
            a = math.radians(turn + k)
            hairs.append([(x, y), (x + size * math.cos(a), y + size * math.sin(a))])
    b.lines(hairs, 0.4, 0.55, taper=0.3)


def cosmos(b: Brush) -> None:
    """Cosmos: eight notched petals, thread leaves, two heights."""
    for foot, x, y, r in ((-0.06, -0.16, 0.60, 0.17), (0.04, 0.10, 0.84, 0.20)):
        b.line([(foot, 0), ((foot + x) / 2 + 0.03, y * 0.5), (x, y)], 1.2, 0.9, STEM[0], taper=0.2)
        threads = [
            [
                (foot + (x - foot) * t, y * t),
                (foot + (x - foot) * t + s * 0.10, y * t + 0.06),
                (foot + (x - foot) * t + s * 0.16, y * t + 0.14),
            ]
            for t in (0.25, 0.45, 0.62)
            for s in (-1, 1)
        ]
        b.lines(threads, 0.7, 0.8, STEM[0], taper=0.9)
        for k in range(8):
            a = 45 * k + 10
            turn = math.radians(a)
            tip = np.array([math.cos(turn), math.sin(turn)])
            side = np.array([-tip[1], tip[0]])
            petal = xy("0.12 0.0  0.60 0.30  0.96 0.32  0.90 0.14  1.0 0.0  0.90 -0.14  0.96 -0.32  0.60 -0.30")
            outline = np.array([np.array([x, y]) + r * (p * tip + q * side * 0.95) for p, q in petal])
            b.shape(outline, b.main(PINK, 0.85), 0.7)
        b.shape(oval(x, y, r * 0.20), (YELLOW, 0.95), 0.8)


def azalea(b: Brush) -> None:
    """A twig of azalea before its leaves: wide pink bells with long threads."""
    b.lines(
        [
            xy("-0.10 0.0  -0.02 0.30  -0.14 0.56  -0.10 0.72"),
            xy("-0.02 0.30  0.16 0.48  0.22 0.64"),
            xy("-0.08 0.46  -0.30 0.52"),
            xy("0.10 0.42  0.32 0.40"),
        ],
        1.8,
        0.95,
        BROWN * 0.5 + INK * 0.5,
    )
    for x, y, r, turn in (
        (-0.36, 0.58, 0.17, 30),
        (0.36, 0.46, 0.17, -10),
        (0.24, 0.76, 0.20, 12),
        (-0.12, 0.84, 0.21, 0),
        (0.02, 0.58, 0.16, 40),
    ):
        for k in range(5):
            b.shape(petal_outline(x, y, turn + 72 * k + 18, r, r * 0.42, 0.2), b.main(PINK * 0.6 + PLUM * 0.4, 0.80), 0.7)
        b.lines(
            [
                [(x, y), (x + 0.62 * r * math.cos(a), y + 0.62 * r * math.sin(a) - 0.02)]
                for a in np.radians(np.arange(turn + 200, turn + 341, 35))
            ],
            0.5,
            0.9,
            PLUM,
        )
        b.dots(
            [(x + 0.62 * r * math.cos(a), y + 0.62 * r * math.sin(a) - 0.02) for a in np.radians(np.arange(turn + 200, turn + 341, 35))],
            0.010,
            DARK,
        )


CATALOGUE: dict[str, Entry] = {
    "flower": entry(flower, 0.34, 0.24, "ground", rests=False),
    "lotus": entry(lotus, 0.50, 1.05, "water", tall=0.46),
    "sunflower": entry(sunflower, 1.55, 1.05, "ground", rests=False, tall=0.74),
    "rose": entry(rose, 0.55, 0.30, "ground", rests=False),
    "dandelion": entry(dandelion, 0.24, 0.26, "ground", rests=False),
    "cosmos": entry(cosmos, 0.90, 0.55, "ground", rests=False, tall=0.7),
    "azalea": entry(azalea, 0.90, 0.95, "ground", rests=False),
}
