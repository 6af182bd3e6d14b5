"""Machines of wards, shops and ships: monitors, drips, vending machines, a sewing machine, a wheel. Drawn in own heights (see brush)."""

from itertools import pairwise

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, DARK, GOLD, GREY, METAL, PALE, PAPER, STEEL, WOOD, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import annulus, arc, lathe, loop, oval, rect, rounded, shine, wheel, xy

PULSE = xy(
    "-0.40 0.62  -0.26 0.62  -0.22 0.66  -0.18 0.62  -0.13 0.62  -0.10 0.56"
    "  -0.06 0.80  -0.02 0.50  0.02 0.62  0.12 0.62  0.17 0.67  0.22 0.62  0.40 0.62"
)


def heart_monitor(b: Brush) -> None:
    """A monitor at a sickbed: a green line that leaps with each beat."""
    b.rod([(0, 0.0), (0, 0.36)], 0.03, METAL, 0.9)
    b.shape(rounded(-0.30, 0.0, 0.30, 0.05, 0.03), METAL, 1.0)
    b.shape(rounded(-0.58, 0.34, 0.58, 1.0, 0.06), b.main(INK, 0.24), 1.3)
    b.shape(rounded(-0.50, 0.44, 0.50, 0.94, 0.03), (INK, 1.05), 1.0)
    b.light(rounded(-0.48, 0.46, 0.48, 0.92, 0.03), (PINE, 0.7), 0.4)
    b.line(PULSE, 2.8, 0.0, hide=1.0, sharp=True, taper=0.05)
    b.line(PULSE, 2.4, 0.75, PINE * 0.6 + YELLOW * 0.4, sharp=True, taper=0.05, hide=1.0)
    b.dots([(0.30, 0.85)], 0.035, (RED, 0.9))
    b.dots([(-0.40, 0.39), (-0.30, 0.39), (-0.20, 0.39)], 0.018)


def iv_drip(b: Brush) -> None:
    """A bag of clear liquid on its stand, a tube hanging down."""
    b.rod([(0, 0.03), (0, 0.99)], 0.008, METAL, 0.9)
    b.lines([[(-0.10, 0.985), (0.10, 0.985)], [(-0.14, 0.0), (0, 0.05), (0.14, 0.0)]], 1.6, 1.0, sharp=True, taper=0.1)
    b.line(xy("0.07 0.97  0.07 0.93"), 1.0, 1.0)
    b.shape(rounded(0.015, 0.70, 0.125, 0.93, 0.03), (BLUE, 0.10), 1.2)
    b.wash(rounded(0.022, 0.71, 0.118, 0.85, 0.02), (BLUE, 0.42))
    b.shape(rect(0.04, 0.78, 0.10, 0.84), PAPER, 0.6)
    b.shape(rect(0.06, 0.62, 0.08, 0.70), (BLUE, 0.2), 0.8)
    b.line(xy("0.07 0.62  0.08 0.46  0.18 0.34  0.12 0.22  0.20 0.12"), 0.9, 0.8, taper=0.1)


def stretcher(b: Brush) -> None:
    """A stretcher on wheels, a folded blanket and a pillow on it."""
    for x in (-0.86, 0.86):
        wheel(b, x, 0.10, 0.10)
    b.lines([[(-0.86, 0.14), (0.60, 0.62)], [(0.86, 0.14), (-0.60, 0.62)]], 1.8, 0.9, sharp=True, taper=0.1)
    b.shape(rounded(-1.16, 0.60, 1.16, 0.70, 0.04), METAL, 1.1)
    b.shape(rounded(-1.10, 0.69, 1.10, 0.86, 0.06), BARE, 1.1)
    b.shape(loop(xy("-1.06 0.84  -1.04 1.0  -0.70 1.02  -0.64 0.85")), PALE, 1.0)
    b.shape(xy("-0.40 0.86  1.0 0.86  1.06 0.64  -0.36 0.64"), b.main(RED * 0.8 + BROWN * 0.2, 0.62), 1.1)
    b.lines([[(-0.10, 0.86), (-0.06, 0.64)], [(0.62, 0.86), (0.66, 0.64)]], 1.6, 0.0, hide=0.8, taper=0.1)


def vending_machine(b: Brush) -> None:
    """A machine of drinks: rows of cans behind glass, a slot, a tray; lit after dark."""
    b.shape(rounded(-0.27, 0.0, 0.27, 1.0, 0.02), b.main(RED, 0.75), 1.3)
    glass = rect(-0.23, 0.42, 0.12, 0.94)
    b.shape(glass, (BLUE, 0.14), 1.0)
    b.light(glass, (YELLOW, 0.16))
    colours = (RED, BLUE, PINE, OCHRE, BROWN, YELLOW)
    for row in range(4):
        y = 0.46 + row * 0.125
        b.line([(-0.23, y - 0.01), (0.12, y - 0.01)], 0.8, 0.7, taper=0.1)
        for k in range(5):
            x = -0.20 + k * 0.072
            b.shape(rounded(x - 0.022, y, x + 0.022, y + 0.085, 0.008), (colours[(row * 2 + k) % 6], 0.75), 0.6)
    b.shape(rect(0.145, 0.62, 0.24, 0.80), GREY, 0.8)
    b.dots([(0.17 + 0.024 * k, 0.66 + 0.035 * r) for k in range(3) for r in range(4)], 0.008, BARE)
    b.shape(rect(0.17, 0.50, 0.22, 0.56), DARK, 0.7)
    b.shape(rect(-0.22, 0.10, 0.14, 0.26), DARK, 0.9)
    b.glow(-0.05, 0.68, 0.5, 0.45)


def washing_machine(b: Brush) -> None:
    """A washing machine, its round door full of suds."""
    b.shape(rounded(-0.42, 0.0, 0.42, 1.0, 0.04), b.main(INK, 0.06), 1.3)
    b.line([(-0.42, 0.82), (0.42, 0.82)], 0.9, 0.8, taper=0.1)
    b.shape(oval(0.0, 0.43, 0.31), METAL, 1.2)
    b.shape(oval(0.0, 0.43, 0.235), (BLUE, 0.60), 1.0)
    b.wash(arc(0, 0.43, 0.22, 0.22, 180, 360), (RED, 0.30))
    for x, y, r in ((-0.10, 0.46, 0.06), (0.02, 0.50, 0.07), (0.12, 0.44, 0.05), (-0.03, 0.42, 0.05)):
        b.shape(oval(x, y, r), BARE, 0.5)
    b.shape(oval(-0.26, 0.91, 0.05), GREY, 0.9)
    b.dots([(0.10, 0.91), (0.20, 0.91)], 0.022, (PINE, 0.8))
    shine(b, arc(0, 0.43, 0.20, 0.20, 110, 160), 2.6)


def sewing_machine(b: Brush) -> None:
    """An old sewing machine of black iron with a hand wheel, cloth under its needle."""
    paint = b.main(INK, 1.05)
    b.shape(rounded(-0.86, 0.0, 0.92, 0.14, 0.04), WOOD, 1.2)
    body = xy(
        "-0.72 0.52  -0.72 0.86  -0.56 0.98  0.40 0.94  0.72 0.90  0.74 0.14"
        "  0.38 0.14  0.40 0.60  -0.30 0.64  -0.46 0.60  -0.48 0.46  -0.66 0.46"
    )
    b.shape(loop(body, 90), paint, 1.3)
    b.line([(-0.58, 0.46), (-0.58, 0.18)], 2.0, 0.9, taper=0.1)
    b.shape(rect(-0.66, 0.16, -0.50, 0.19), METAL, 0.8)
    b.shape(annulus(oval(0.88, 0.70, 0.10, 0.22), oval(0.88, 0.70, 0.05, 0.15)), METAL, 0)
    b.contours([oval(0.88, 0.70, 0.10, 0.22), oval(0.88, 0.70, 0.05, 0.15)], 1.0)
    b.shape(rect(0.0, 0.96, 0.16, 1.06), (RED, 0.75), 0.9)
    b.line(xy("0.08 1.04  -0.30 1.06  -0.58 0.90  -0.58 0.46"), 0.8, 0.8, RED, taper=0.1)
    b.shape(loop(xy("-0.92 0.15  -0.70 0.20  -0.30 0.18  0.24 0.20  0.20 0.12  -0.40 0.10  -0.98 0.06")), (BLUE, 0.45), 1.0)
    b.lines([xy("-0.40 0.80  -0.10 0.76  0.20 0.80"), xy("-0.30 0.74  0.0 0.84  0.24 0.74")], 1.4, 0.9, GOLD[0], hide=0.9)
    shine(b, xy("-0.62 0.78  -0.50 0.90  -0.20 0.92"), 2.2)


def steering_wheel(b: Brush) -> None:
    """A ship's wheel of wood with eight spokes."""
    b.shape(rect(-0.06, 0.0, 0.06, 0.30), WOOD, 1.0)
    turns = np.radians(np.arange(8) * 45 + 10)
    b.lines([[(0, 0.54), (0.46 * np.cos(a), 0.54 + 0.46 * np.sin(a))] for a in turns], 3.2, 0.95, BROWN, taper=0.05)
    ring = (oval(0, 0.54, 0.36), oval(0, 0.54, 0.27))
    b.shape(annulus(*ring), b.main(BROWN, 0.62), 0)
    b.contours(list(ring), 1.1)
    b.shape(oval(0, 0.54, 0.10), GOLD, 1.0)
    b.dots([(0.45 * np.cos(a), 0.54 + 0.45 * np.sin(a)) for a in turns], 0.035, (BROWN, 0.9))


def scoreboard(b: Brush) -> None:
    """A board of lamps on two posts: two numbers and the dots between."""
    for x in (-0.44, 0.44):
        b.shape(rect(x - 0.03, 0.0, x + 0.03, 0.46), STEEL, 0.9)
    b.shape(rounded(-0.78, 0.44, 0.78, 1.0, 0.02), (INK, 1.05), 1.3)
    b.contour(rounded(-0.72, 0.49, 0.72, 0.95, 0.02), 0.8, 0.0)
    for x in (-0.36, 0.36):
        two = np.array([(-0.12, 0.86), (0.12, 0.86), (0.12, 0.72), (-0.12, 0.72), (-0.12, 0.56), (0.12, 0.56)]) + np.array((x, 0))
        b.line(two, 5.0, 0.0, hide=1.0, sharp=True, taper=0.02)
        b.line(two, 4.2, 0.8, YELLOW * 0.6 + RED * 0.4, sharp=True, taper=0.02, hide=1.0)
    b.dots([(0, 0.80), (0, 0.63)], 0.04, (YELLOW, 0.8))


def pendulum_clock(b: Brush) -> None:
    """A tall clock in its wooden case, the pendulum behind glass."""
    wood = b.main(BROWN * 0.8 + RED * 0.2, 0.66)
    b.shape(rect(-0.17, 0.0, 0.17, 0.12), wood, 1.2)
    b.shape(rect(-0.12, 0.12, 0.12, 0.68), wood, 1.2)
    b.shape(rect(-0.165, 0.68, 0.165, 0.94), wood, 1.2)
    b.shape(loop(xy("-0.18 0.94  -0.10 0.95  0.0 1.0  0.10 0.95  0.18 0.94")), wood, 1.0)
    b.shape(oval(0, 0.81, 0.115), PAPER, 1.1)
    turns = np.radians(np.arange(12) * 30)
    b.lines(
        [[(0.09 * np.cos(a), 0.81 + 0.09 * np.sin(a)), (0.105 * np.cos(a), 0.81 + 0.105 * np.sin(a))] for a in turns], 0.9, 0.9, taper=0.1
    )
    b.lines([[(0, 0.81), (0.0, 0.895)], [(0, 0.81), (0.008, 0.865)]], 1.6, 1.0, taper=0.3)
    b.shape(rect(-0.085, 0.16, 0.085, 0.64), (INK, 0.45), 0.9)
    b.line([(0, 0.66), (0.03, 0.30)], 1.4, 0.9, OCHRE, taper=0.05)
    b.shape(oval(0.034, 0.27, 0.05), GOLD, 1.0)
    shine(b, [(-0.06, 0.60), (-0.06, 0.30)], 1.8)


def lighthouse(b: Brush) -> None:
    """A white lighthouse on its rock: gallery, lantern, and after dark its beam."""
    b.shape(loop(xy("-0.42 0.0  -0.34 0.10  -0.14 0.14  0.16 0.13  0.36 0.09  0.46 0.0")), (INK, 0.55), 1.1)
    b.beam(xy("0.0 0.885  1.9 1.14  1.9 0.62"), (0, 0.885), 1.9, strength=0.9)
    b.shape(xy("-0.13 0.12  0.13 0.12  0.085 0.80  -0.085 0.80"), b.main(INK, 0.04), 1.3)
    b.wash(xy("0.02 0.13  0.12 0.13  0.08 0.79  0.02 0.79"), (BLUE, 0.16))
    b.shape(xy("-0.112 0.38  0.112 0.38  0.103 0.52  -0.103 0.52"), (RED, 0.80), 0.8)
    b.shape(rounded(-0.035, 0.12, 0.035, 0.24, 0.03), (BROWN, 0.7), 0.8)
    b.dots([(0, 0.32), (0, 0.60), (0, 0.70)], 0.016)
    b.shape(rect(-0.13, 0.80, 0.13, 0.825), DARK, 0.9)
    b.lines([[(x, 0.825), (x, 0.86)] for x in np.linspace(-0.12, 0.12, 7)] + [[(-0.12, 0.86), (0.12, 0.86)]], 0.7, 0.9, taper=0.1)
    lamp = rect(-0.065, 0.825, 0.065, 0.925)
    b.shape(lamp, (YELLOW, 0.30), 1.0)
    b.light(lamp, (YELLOW, 0.3))
    b.shape(np.concatenate([arc(0, 0.925, 0.08, 0.06, 0, 180), [(-0.08, 0.925)]]), (RED, 0.85), 1.0)
    b.line([(0, 0.98), (0, 1.02)], 1.0, 1.0)
    b.glow(0, 0.88, 0.35, 0.9)


def volcano(b: Brush) -> None:
    """A volcano in eruption, as children build it too: lava down its sides, a plume and sparks."""
    b.shape(loop(xy("-0.24 0.62  -0.36 0.86  -0.20 1.02  0.02 1.08  0.24 1.0  0.34 0.84  0.20 0.62")), (INK, 0.34), 0.8)
    b.shape(
        xy("-0.92 0.0  -0.56 0.26  -0.34 0.50  -0.20 0.64  0.20 0.64  0.32 0.50  0.58 0.24  0.94 0.0"),
        b.main(BROWN * 0.7 + INK * 0.3, 0.66),
        1.3,
    )
    lava = (RED * 0.75 + YELLOW * 0.25, 0.95)
    b.shape(
        loop(
            xy(
                "-0.20 0.64  -0.24 0.50  -0.18 0.38  -0.12 0.46  -0.06 0.26  0.02 0.12"
                "  0.06 0.34  0.12 0.46  0.20 0.30  0.22 0.48  0.20 0.64  0.0 0.60"
            )
        ),
        lava,
        0.9,
    )
    b.shape(loop(xy("-0.14 0.64  -0.16 0.80  -0.05 0.76  0.0 0.94  0.06 0.76  0.16 0.82  0.14 0.64")), (YELLOW * 0.6 + RED * 0.4, 0.9), 0.9)
    b.dots(xy("-0.30 0.88  -0.22 0.98  0.10 1.0  0.26 0.92  0.34 0.78  -0.38 0.74").tolist(), 0.026, lava)
    b.lines([xy("-0.70 0.10  -0.44 0.36"), xy("0.70 0.10  0.46 0.32"), xy("-0.40 0.08  -0.28 0.26")], 1.0, 0.6)


def waterfall(b: Brush) -> None:
    """Water over a cliff between dark rocks, into its own mist."""
    for side in (-1, 1):
        b.shape(
            loop(xy("0.20 0.0  0.17 0.30  0.24 0.58  0.16 0.86  0.26 1.0  0.66 0.96  0.84 0.60  0.80 0.24  0.92 0.0") * (side, 1)),
            (INK, 0.72),
            1.2,
        )
        b.lines(
            [np.array(p) * (side, 1) for p in ([(0.34, 0.90), (0.30, 0.62), (0.40, 0.30)], [(0.56, 0.80), (0.60, 0.50), (0.52, 0.16)])],
            1.4,
            0.9,
        )
    b.shape(xy("-0.20 0.96  0.20 0.97  0.19 0.60  0.22 0.06  -0.22 0.06  -0.18 0.58"), (BLUE, 0.10), 0)
    b.blank(xy("-0.17 0.96  0.17 0.97  0.16 0.60  0.19 0.06  -0.19 0.06  -0.15 0.58"), 0.7)
    b.lines([[(x, 0.95), (x * 0.92, 0.60), (x * 1.12, 0.10)] for x in np.linspace(-0.16, 0.16, 7)], 1.1, 0.55, BLUE, taper=0.7)
    b.shape(loop(xy("-0.70 0.0  -0.40 0.12  0.0 0.16  0.40 0.12  0.70 0.0  0.0 -0.06")), (BLUE, 0.16), 0)
    b.lines([arc(0, 0.02, 0.40 + 0.14 * k, 0.05 + 0.02 * k, 200, 340) for k in range(3)], 0.9, 0.5, BLUE)
    b.dots(xy("-0.46 0.98  -0.60 1.02  0.50 1.0  0.62 0.96").tolist(), 0.07, (PINE, 0.6))


def cobweb(b: Brush) -> None:
    """A spider's web between two twigs."""
    centre = np.array((0.0, 0.52))
    turns = np.radians(np.arange(10) * 36 + 12)
    tips = [centre + np.array((0.60 * np.cos(a), 0.46 * np.sin(a))) for a in turns]
    b.line(xy("-0.72 0.0  -0.60 0.50  -0.64 1.0"), 2.4, 0.9, BROWN)
    b.line(xy("0.66 0.04  0.60 0.50  0.70 0.98"), 2.4, 0.9, BROWN)
    b.lines([np.stack([centre, tip]) for tip in tips], 0.7, 0.75, sharp=True, taper=0.1)
    rings = []
    for share in (0.22, 0.38, 0.54, 0.70, 0.86):
        ring = [centre + share * (tip - centre) for tip in [*tips, tips[0]]]
        rings += [[one, centre + 0.90 * ((one + two) / 2 - centre), two] for one, two in pairwise(ring)]
    b.lines(rings, 0.6, 0.65, taper=0.1)


def parachute(b: Brush) -> None:
    """A parachute open above its load."""
    own = b.main(RED, 0.70)
    canopy = np.concatenate([arc(0, 0.62, 0.50, 0.38, 180, 0, 40), xy("0.34 0.56  0.17 0.62  0.0 0.56  -0.17 0.62  -0.34 0.56")])
    b.shape(canopy, own, 1.2)
    for x in (-0.25, 0.25):
        b.wash(loop([(x * 0.2, 1.0), (x * 1.25, 0.86), (x * 1.36, 0.59), (x * 0.68, 0.61), (x * 0.30, 0.80)]), PAPER)
    b.lines([[(0, 1.0), (x, 0.60)] for x in (-0.34, -0.17, 0.0, 0.17, 0.34)], 0.7, 0.7)
    b.lines([[(x, 0.58), (0, 0.16)] for x in (-0.50, -0.30, -0.10, 0.10, 0.30, 0.50)], 0.6, 0.85, sharp=True, taper=0.1)
    b.shape(lathe([(0.0, 0.0), (0.11, 0.01), (0.13, 0.05), (0.07, 0.16), (0.0, 0.17)], smooth=False), STEEL, 1.0)


def iceberg(b: Brush) -> None:
    """An iceberg: blue-white faces, a sharp ridge, its foot in the water."""
    b.shape(
        xy("-0.98 0.04  -0.80 0.34  -0.52 0.46  -0.34 0.86  -0.12 1.0  0.06 0.78  0.30 0.70  0.52 0.40  0.86 0.26  1.02 0.04  0.0 0.0"),
        BARE,
        1.3,
    )
    for face in (
        "-0.12 1.0  0.06 0.78  -0.02 0.40  0.10 0.02  -0.30 0.02  -0.22 0.50",
        "0.30 0.70  0.52 0.40  0.86 0.26  1.02 0.04  0.46 0.02  0.36 0.36",
    ):
        b.wash(xy(face), (BLUE, 0.34))
    b.wash(xy("-0.80 0.34  -0.52 0.46  -0.58 0.20  -0.70 0.03  -0.98 0.04"), (BLUE, 0.20))
    b.lines([xy("-0.12 1.0  -0.22 0.50  -0.30 0.04"), xy("0.30 0.70  0.36 0.36  0.46 0.04"), xy("-0.52 0.46  -0.58 0.20")], 1.0, 0.6, BLUE)
    b.lines([arc(0, 0.0, 0.9 + 0.16 * k, 0.05 + 0.03 * k, 200, 340) for k in range(3)], 0.9, 0.5, BLUE)


CATALOGUE: dict[str, Entry] = {
    "heart-monitor": entry(heart_monitor, 0.55, 0.64),
    "iv-drip": entry(iv_drip, 1.8, 0.55, "ground", tall=0.78),
    "stretcher": entry(stretcher, 0.90, 2.1, "ground", deck=0.78),
    "vending-machine": entry(vending_machine, 1.83, 1.0, "ground", tall=0.72),
    "washing-machine": entry(washing_machine, 0.90, 0.78, "ground"),
    "sewing-machine": entry(sewing_machine, 0.36, 0.68),
    "steering-wheel": entry(steering_wheel, 1.0, 0.95, "ground"),
    "scoreboard": entry(scoreboard, 4.2, 6.6, "ground", tall=0.58),
    "pendulum-clock": entry(pendulum_clock, 1.9, 0.70, "ground", tall=0.80),
    "lighthouse": entry(lighthouse, 12.0, 10.0, "ground", tall=0.80),
    "volcano": entry(volcano, 0.60, 1.1, "table", tall=0.55),
    "waterfall": entry(waterfall, 9.0, 15.0, "ground", tall=0.80, rests=False),
    "iceberg": entry(iceberg, 7.0, 14.0, "ground", tall=0.56, rests=False),
    "cobweb": entry(cobweb, 0.9, 1.2, "air", tall=0.66),
    "parachute": entry(parachute, 5.0, 5.0, "air", tall=0.66),
}
