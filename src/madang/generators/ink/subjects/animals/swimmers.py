"""What lives in water and beside it: fish, carp, frog, turtle, whale, dolphin, snake. After beast."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, DEEP_BLUE, INK, MOSS, OCHRE, PINE, RED
from madang.generators.ink.subjects.animals.beast import BLACK, WHITE, Beast, limb, loop, oval
from madang.generators.ink.subjects.people.inking import Paint, Points


def _scales(b: Beast, left: float, right: float, deep: float, middle: float = 0.5) -> None:
    if b.tall < 110:
        return
    rows = [
        (x, y + (0.15 * deep if k % 2 else 0.0)) for k, x in enumerate(np.linspace(left, right, 9)) for y in np.arange(-2, 3) * 0.30 * deep
    ]
    arcs = [
        [(x, middle + y + 0.12 * deep), (x - 0.022, middle + y), (x, middle + y - 0.12 * deep)] for x, y in rows if abs(y) < 0.75 * deep
    ]
    b.lines(arcs, 0.4, 0.45, INK, taper=0.7)


def fish(b: Beast) -> None:
    """A fish from the side."""
    paint = b.coat(BLUE * 0.6 + INK * 0.4, 0.40)
    fin: Paint = (paint[0], paint[1] * 1.2 + 0.05)
    b.mass([loop([(-0.30, 0.5), (-0.50, 0.68), (-0.46, 0.5), (-0.52, 0.33)], 6)], fin, 0.6)
    b.mass(
        [loop([(-0.12, 0.62), (0.02, 0.76), (0.16, 0.66), (0.02, 0.60)], 6), loop([(-0.02, 0.38), (-0.12, 0.26), (0.06, 0.36)], 6)],
        fin,
        0.5,
    )
    body = loop(
        [(0.50, 0.50), (0.36, 0.61), (0.10, 0.67), (-0.16, 0.60), (-0.34, 0.52), (-0.34, 0.48), (-0.16, 0.40), (0.10, 0.34), (0.36, 0.40)]
    )
    b.mass([body], paint, 0.85)
    b.tint(limb([(0.30, 0.40), (0.05, 0.375), (-0.2, 0.42)], 0.03), (INK, 0.0), 0.03, hide=0.7)
    _scales(b, -0.16, 0.20, 0.13)
    b.lines([[(0.28, 0.62), (0.245, 0.51), (0.28, 0.41)], [(0.16, 0.47), (0.08, 0.44), (0.06, 0.38)]], 0.8, 0.7, taper=0.7)
    _round_eye(b, 0.36, 0.535, 0.030)


def _round_eye(b: Beast, x: float, y: float, radius: float) -> None:
    if b.tall < 34:
        return
    b.mass([oval(x, y, radius)], WHITE, 0.6)
    b.dots([(x + 0.15 * radius, y)], radius * 0.55)


def carp(b: Beast) -> None:
    """A carp seen from above, bent as it swims, in white and cinnabar unless a colour is named."""
    spine = curve([(0.46, 0.52), (0.25, 0.56), (0.0, 0.53), (-0.22, 0.46), (-0.36, 0.47)], 40)
    widths = np.interp(np.linspace(0, 1, 9), (0, 0.12, 0.35, 0.7, 1), (0.035, 0.085, 0.115, 0.065, 0.028))
    plain = b.coloured
    paint = b.coat(INK, 0.4) if plain else WHITE
    fins: list[Points] = [
        loop([(0.20, 0.65), (0.10, 0.80), (-0.02, 0.76), (0.08, 0.65)], 6),
        loop([(0.18, 0.46), (0.06, 0.30), (-0.04, 0.36), (0.06, 0.46)], 6),
        loop([(-0.14, 0.55), (-0.24, 0.62), (-0.24, 0.52)], 6),
        loop([(-0.12, 0.42), (-0.20, 0.33), (-0.22, 0.42)], 6),
    ]
    veil: Paint = (INK * 0.5 + paint[0] * 0.3, 0.16)
    b.mass(
        [*fins, loop([(-0.33, 0.49), (-0.50, 0.62), (-0.66, 0.62), (-0.54, 0.50), (-0.64, 0.36), (-0.48, 0.38), (-0.34, 0.45)], 6)],
        veil,
        0.5,
        hide=0.6,
    )
    b.lines(
        [
            [(-0.36, 0.48), (-0.48, 0.55), (-0.60, 0.60)],
            [(-0.36, 0.46), (-0.48, 0.44), (-0.58, 0.39)],
            [(0.12, 0.66), (0.06, 0.75)],
            [(0.10, 0.45), (0.03, 0.36)],
        ],
        0.5,
        0.5,
        taper=0.9,
    )
    body = limb(spine[::5], list(widths))
    b.mass([body], paint, 0.85)
    if not plain:
        patches: list[Points] = [
            oval(0.30, 0.56, 0.10, 0.075),
            loop([(0.12, 0.66), (-0.06, 0.62), (-0.10, 0.50), (0.02, 0.44), (0.10, 0.52)]),
            oval(-0.24, 0.46, 0.08, 0.05),
        ]
        b.mass(patches, (RED * 0.85 + OCHRE * 0.2, 0.78), 0.0, soft=1.6, within=[body])
        b.mass([oval(0.16, 0.47, 0.03, 0.02)], BLACK, 0.0, soft=1.2, within=[body])
    if b.near:
        b.lines([spine[4:34:3]], 0.5, 0.4, taper=0.9)
        b.lines([[(0.44, 0.545), (0.50, 0.60), (0.52, 0.63)], [(0.45, 0.50), (0.52, 0.47), (0.55, 0.44)]], 0.5, 0.7, taper=0.9)
        b.dots([(0.385, 0.590), (0.400, 0.480)], 0.016)


def frog(b: Beast) -> None:
    """A frog that sits, or leaps."""
    green = b.coat(MOSS * 0.7 + PINE * 0.4, 0.55)
    shade: Paint = (green[0], green[1] * 1.3 + 0.08)
    if b.pose in ("jump", "run", "swim", "fly"):
        b.mass(
            [limb([(-0.22, 0.46), (-0.52, 0.40), (-0.40, 0.24), (-0.78, 0.10), (-0.90, 0.14)], (0.09, 0.075, 0.05, 0.035, 0.045))],
            shade,
            0.7,
        )
        b.mass([limb([(0.20, 0.50), (0.36, 0.30), (0.50, 0.34)], (0.06, 0.04, 0.035))], shade, 0.6)
        b.mass(
            [limb([(-0.30, 0.44), (0.0, 0.54), (0.28, 0.66), (0.46, 0.72)], (0.13, 0.19, 0.18, 0.09)), oval(0.33, 0.84, 0.085)], green, 0.85
        )
        b.tint(limb([(-0.1, 0.40), (0.2, 0.50), (0.4, 0.62)], 0.05), (INK, 0.0), 0.03, hide=0.7)
        _round_eye(b, 0.35, 0.85, 0.05)
        return
    b.shadow(0.0, 0.50)
    b.mass([limb([(-0.05, 0.16), (0.16, 0.05), (-0.42, 0.05)], (0.05, 0.05, 0.04))], shade, 0.6)
    body = limb([(-0.40, 0.20), (-0.12, 0.34), (0.18, 0.46), (0.36, 0.52)], (0.15, 0.245, 0.225, 0.14))
    b.mass([body, oval(0.24, 0.70, 0.085), oval(0.36, 0.68, 0.07)], green, 0.85)
    b.tint(limb([(0.30, 0.36), (0.16, 0.24), (0.0, 0.16)], 0.06), (INK, 0.0), 0.035, hide=0.75)
    b.mass(
        [
            limb(
                [(-0.38, 0.20), (-0.06, 0.34), (-0.02, 0.26), (-0.34, 0.10), (0.0, 0.035), (0.10, 0.03)],
                (0.10, 0.10, 0.06, 0.05, 0.035, 0.03),
            )
        ],
        green,
        0.7,
    )
    b.mass([limb([(0.22, 0.32), (0.28, 0.16), (0.24, 0.04), (0.38, 0.03)], (0.06, 0.048, 0.035, 0.035))], green, 0.7)
    b.lines([[(0.50, 0.50), (0.36, 0.44), (0.20, 0.48)]], 0.8, 0.8)
    if b.near:
        b.mass(
            [oval(x, y, r) for x, y, r in ((-0.22, 0.42, 0.03), (-0.06, 0.50, 0.035), (-0.32, 0.28, 0.025), (0.08, 0.58, 0.025))],
            (PINE * 0.6 + INK * 0.5, 0.6),
            0.0,
            soft=1.0,
        )
    if b.pose == "sleep":
        b.lines([[(0.16, 0.71), (0.24, 0.68), (0.32, 0.71)]], 0.9, 0.9)
    else:
        _round_eye(b, 0.26, 0.715, 0.055)


def turtle(b: Beast) -> None:
    """A turtle: a dome of plates."""
    shell = b.coat(MOSS * 0.5 + BROWN * 0.45, 0.58)
    skin: Paint = (MOSS * 0.8 + OCHRE * 0.2, 0.36)
    b.shadow(0.0, 0.62)
    swim = b.pose in ("swim", "fly")
    legs: list[Points] = [
        limb([(-0.34, 0.16), (-0.46 if not swim else -0.62, 0.04 if not swim else 0.02)], (0.085, 0.075)),
        limb([(0.30, 0.16), (0.38 if not swim else 0.56, 0.04 if not swim else -0.12)], (0.085, 0.07)),
    ]
    b.mass([*legs, limb([(-0.5, 0.16), (-0.68, 0.08)], (0.05, 0.01))], skin, 0.7)
    if b.pose != "sleep":
        up = 0.16 if b.pose in ("look-up", "look") else 0.0
        b.mass(
            [limb([(0.36, 0.18), (0.56, 0.26 + up), (0.70, 0.32 + up)], (0.085, 0.07, 0.085)), oval(0.71, 0.33 + up, 0.115, 0.09)],
            skin,
            0.75,
        )
        b.dots([(0.755, 0.36 + up)], 0.020)
        b.lines([[(0.82, 0.31 + up), (0.74, 0.285 + up), (0.68, 0.295 + up)]], 0.5, 0.7)
    else:
        b.mass([oval(0.46, 0.15, 0.08, 0.065)], skin, 0.7)
    dome = loop([(-0.56, 0.14), (-0.50, 0.34), (-0.28, 0.53), (0.0, 0.60), (0.27, 0.52), (0.47, 0.32), (0.53, 0.14), (0.0, 0.09)])
    b.mass([dome], shell, 0.95)
    b.lines(
        [
            [(-0.53, 0.20), (0.0, 0.155), (0.51, 0.20)],
            [(-0.36, 0.42), (-0.20, 0.36), (0.18, 0.36), (0.36, 0.42)],
            [(-0.20, 0.36), (-0.26, 0.18)],
            [(0.18, 0.36), (0.23, 0.18)],
            [(-0.01, 0.59), (-0.01, 0.36)],
            [(-0.02, 0.36), (-0.02, 0.16)],
        ],
        0.7,
        0.72,
        taper=0.5,
    )


def snake(b: Beast) -> None:
    """A snake in its coils, head raised."""
    paint = b.coat(MOSS * 0.5 + INK * 0.45, 0.58)
    moving = b.pose in ("walk", "run", "swim")
    t = np.linspace(0, 1, 26)
    if moving:
        way = [(-0.75 + 1.35 * s, 0.06 + 0.05 * math.sin(13 * s) * (1 - 0.3 * s)) for s in t]
        way += [(0.66, 0.14), (0.72, 0.22), (0.80, 0.24)]
    else:
        way = [
            (0.46 * (1 - 0.45 * s) * math.cos(11.5 * s + 2.6), 0.07 + 0.20 * s + 0.10 * (1 - 0.5 * s) * math.sin(11.5 * s + 2.6)) for s in t
        ]
        way += [(0.10, 0.36), (0.16, 0.50), (0.14, 0.62), (0.26, 0.66)] if b.pose != "sleep" else [(0.16, 0.34), (0.30, 0.34)]
    b.shadow(0.0, 0.60)
    step = len(way) if moving or b.pose == "sleep" else max(3, len(way) // 5)
    for k in range(0, len(way) - 1, step):  # the farther coils first, so that each lies over the one before
        piece = way[k : k + step + 1]
        if len(piece) > 1:
            ends = [min(1.0, 0.10 + 0.82 * (k + at) / len(way)) for at in (0, len(piece) // 2, len(piece))]
            b.mass([limb(piece, [0.018 + 0.040 * math.sin(math.pi * end) for end in ends])], paint, 0.75)
    x, y = way[-1]
    b.mass(
        [loop([(x - 0.06, y + 0.045), (x + 0.05, y + 0.048), (x + 0.13, y + 0.01), (x + 0.05, y - 0.035), (x - 0.06, y - 0.035)])],
        paint,
        0.8,
    )
    b.dots([(x + 0.055, y + 0.020)], 0.014, (OCHRE * 0.4, 0.2) if paint[1] > 0.8 else BLACK)
    b.lines(
        [[(x + 0.13, y), (x + 0.19, y - 0.005), (x + 0.23, y + 0.015)], [(x + 0.19, y - 0.005), (x + 0.23, y - 0.025)]],
        0.7,
        0.85,
        RED,
        taper=0.4,
    )


def whale(b: Beast) -> None:
    """A whale: a long dark back, pale grooves under the chin, flukes, a breath of mist."""
    back = b.coat(DEEP_BLUE * 0.45 + INK * 0.55, 0.78)
    body = loop(
        [
            (0.50, 0.40),
            (0.46, 0.54),
            (0.30, 0.64),
            (0.05, 0.66),
            (-0.20, 0.58),
            (-0.40, 0.52),
            (-0.50, 0.56),
            (-0.50, 0.49),
            (-0.36, 0.42),
            (-0.10, 0.34),
            (0.20, 0.28),
            (0.42, 0.31),
        ]
    )
    b.mass([loop([(-0.46, 0.54), (-0.56, 0.74), (-0.72, 0.80), (-0.62, 0.62), (-0.70, 0.52), (-0.58, 0.49), (-0.48, 0.49)], 6)], back, 0.7)
    b.mass([body], back, 0.8)
    if b.tall > 900:  # close by, a whale is a wall with an eye: scars, barnacles, the light on its back
        rng = b.rng("skin")
        scars: list[Points] = []
        for _ in range(26):
            x, y = float(rng.uniform(-0.3, 0.46)), float(rng.uniform(0.40, 0.62))
            long = float(rng.uniform(0.01, 0.05))
            scars.append([(x, y), (x + 0.5 * long, y + 0.15 * long), (x + long, y + 0.1 * long)])
        b.lines(scars, 1.0, 0.0, hide=0.34, taper=0.8, within=[body])
        shells = [oval(float(rng.normal(0.40, 0.05)), float(rng.normal(0.53, 0.03)), float(rng.uniform(0.002, 0.005))) for _ in range(24)]
        b.mass(shells, (OCHRE, 0.12), 0.3, within=[body])
        b.tint(limb([(-0.3, 0.55), (0.05, 0.635), (0.40, 0.575)], (0.01, 0.02, 0.01)), (INK, 0.0), 0.02, hide=0.45, within=[body])
    belly = loop([(0.49, 0.40), (0.36, 0.42), (0.10, 0.40), (-0.12, 0.36), (0.0, 0.31), (0.20, 0.275), (0.42, 0.305)])
    b.mass([belly], WHITE, 0.0, soft=2.5, within=[body])
    b.lines(
        [[(0.46, 0.37 - 0.022 * k), (0.25, 0.365 - 0.026 * k), (0.02 + 0.02 * k, 0.355 - 0.016 * k)] for k in range(4)],
        0.5,
        0.55,
        taper=0.8,
    )
    b.mass([loop([(0.20, 0.36), (0.08, 0.18), (-0.06, 0.12), (0.02, 0.28), (0.10, 0.37)], 6)], back, 0.7)
    b.lines([[(0.50, 0.42), (0.36, 0.435), (0.26, 0.455)]], 0.7, 0.0, hide=0.6)
    b.dots([(0.285, 0.475)], 0.011, (INK, 0.0))
    b.dots([(0.287, 0.474)], 0.006)
    spray: list[Points] = [
        [(0.26, 0.66), (0.25 + s, 0.80), (0.22 + 2.6 * s, 0.88), (0.22 + 3.6 * s, 0.84)] for s in (-0.045, -0.02, 0.012, 0.04)
    ]
    b.lines(spray, 1.4, 0.30, BLUE * 0.6 + INK * 0.3, taper=0.8, soft=1.2)


def dolphin(b: Beast) -> None:
    """A dolphin in its leap."""
    back = b.coat(BLUE * 0.7 + INK * 0.35, 0.58)
    spine = [(0.42, 0.44), (0.30, 0.56), (0.08, 0.66), (-0.16, 0.60), (-0.34, 0.42), (-0.42, 0.28)]
    fin = loop([(0.0, 0.70), (-0.12, 0.92), (-0.16, 0.90), (-0.14, 0.68)], 6)
    b.mass([loop([(-0.38, 0.32), (-0.36, 0.14), (-0.44, 0.08), (-0.46, 0.20), (-0.60, 0.24), (-0.58, 0.31), (-0.46, 0.30)], 6)], back, 0.7)
    body = limb(spine, (0.07, 0.115, 0.145, 0.115, 0.055, 0.025))
    b.mass([body, fin, limb([(0.42, 0.44), (0.52, 0.35)], (0.045, 0.022))], back, 0.8)
    b.mass(
        [limb([(0.44, 0.36), (0.26, 0.44), (0.06, 0.52), (-0.12, 0.48)], (0.02, 0.055, 0.06, 0.02))], WHITE, 0.0, soft=1.8, within=[body]
    )
    b.mass([loop([(0.16, 0.54), (0.04, 0.36), (-0.02, 0.36), (0.06, 0.54)], 6)], back, 0.7)
    b.lines([[(0.53, 0.35), (0.42, 0.40), (0.36, 0.42)]], 0.6, 0.7)
    b.dots([(0.355, 0.475)], 0.016)
    drops = [(-0.62, 0.06), (-0.50, -0.02), (-0.30, 0.02), (0.46, 0.10), (0.54, 0.04)]
    b.mass([oval(x, y, 0.014) for x, y in drops], (BLUE, 0.30), 0.0)
    b.lines(
        [[(-0.80, -0.04), (-0.45, 0.02), (-0.15, -0.03)], [(-0.62, -0.10), (-0.40, -0.07), (-0.2, -0.1)]],
        0.9,
        0.45,
        BLUE * 0.6 + INK * 0.4,
        taper=0.9,
    )


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {
    "fish": fish,
    "carp": carp,
    "frog": frog,
    "turtle": turtle,
    "snake": snake,
    "whale": whale,
    "dolphin": dolphin,
}
