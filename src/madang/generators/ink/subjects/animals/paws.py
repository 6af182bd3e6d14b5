"""Dog, fox, rabbit, mouse, bear: animals on paws, seen from the side. After four_legs."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BROWN, INK, OCHRE, PINK, RED
from madang.generators.ink.subjects.animals.beast import SNOUT, WHITE, Beast, limb, loop, oval
from madang.generators.ink.subjects.animals.four_legs import (
    TAN,
    animal_of,
    back_stroke,
    paint_body,
    profile,
    skull,
)
from madang.generators.ink.subjects.animals.gaits import along
from madang.generators.ink.subjects.people.inking import Points

# -- dogs and their kin


def dog(b: Beast) -> None:
    """A village dog with a curled tail."""
    a = animal_of(b, "dog", b.coat(TAN, 0.44), 6)
    tx, ty = a.at.tail
    turn = np.linspace(-0.6, 3.9, 12)
    tail = [
        (tx + 0.12, ty - 0.04),
        *((tx - 0.02 - 0.13 * math.cos(t) * (1 - 0.08 * t), ty + 0.17 + 0.14 * math.sin(t - 0.9)) for t in turn),
    ]
    if a.at.lying or a.at.seated:
        tail = [(tx + 0.10, 0.14), (tx - 0.10, 0.16), (tx - 0.20, 0.32), (tx - 0.10, 0.44)]
    b.mass([limb(tail, (0.07, 0.075, 0.06, 0.03))], a.paint, 0.75)
    x, y = a.at.skull
    long = a.frame.head[0]
    ears: list[Points] = [[(x - 0.42 * long, y + 0.16 * long), (x - 0.28 * long, y + 0.92 * long), (x + 0.06 * long, y + 0.34 * long)]]
    paint_body(a, [*skull(a), *ears])
    back_stroke(a, 0.22)
    sx, sy = a.at.shoulder
    b.tint(limb([(sx + 0.10, sy + 0.16), (sx + 0.10, sy - 0.16)], (0.05, 0.06)), (INK, 0.0), 0.04, hide=0.55)
    b.fur([(sx + 0.20, sy + 0.2), (sx + 0.19, sy - 0.15)], 0.07, -80, 26, (INK, 0.5), "chest")
    head = profile(a)
    head.mass([[(-0.36, 0.22), (-0.26, 0.78), (0.0, 0.34)]], (a.paint[0] * 0.6 + INK * 0.4, a.paint[1] + 0.12), 0.0, soft=1.0)


def fox(b: Beast) -> None:
    """A fox: a brush of a tail with a white tip, black stockings."""
    a = animal_of(b, "fox", b.coat(OCHRE * 0.7 + RED * 0.35, 0.62), 4)
    tx, ty = a.at.tail
    tail = [(tx + 0.10, ty), (tx - 0.16, ty - 0.06), (tx - 0.46, ty - 0.14), (tx - 0.74, ty - 0.04), (tx - 0.90, ty + 0.08)]
    if a.at.lying or a.at.seated:
        tail = [(tx + 0.10, 0.14), (tx - 0.18, 0.12), (tx - 0.34, 0.12), (tx - 0.52, 0.22), (tx - 0.60, 0.36)]
    widths = (0.05, 0.10, 0.135, 0.105, 0.012)
    b.mass([limb(tail, widths)], a.paint, 0.7)
    b.mass([limb(tail[-2:], (0.085, 0.012))], WHITE, 0.4, soft=1.4)
    x, y = a.at.skull
    long = a.frame.head[0]
    ears: list[Points] = [[(x - 0.46 * long, y + 0.18 * long), (x - 0.34 * long, y + 1.12 * long), (x + 0.05 * long, y + 0.36 * long)]]
    paint_body(a, [*skull(a), *ears])
    socks = [limb([along(path, t) for t in (0.60, 0.82, 1.0)], a.frame.leg[1] * 1.0) for path in (*a.at.fore, *a.at.hind)]
    b.mass(socks, (INK, 0.85), 0.0, soft=1.4)
    head = profile(a, 0.07)
    head.mass([loop([(0.25, -0.12), (0.70, -0.06), (1.05, -0.16), (0.62, -0.34), (0.15, -0.36), (-0.1, -0.30)])], WHITE, 0.0, soft=1.5)
    head.mass([[(-0.38, 0.50), (-0.30, 0.98), (-0.08, 0.46)]], (INK, 0.85), 0.0, soft=1.0)
    profile(a, 0.07)
    b.fur(tail[1:4], 0.10, 200, 40, (BROWN, 0.5), "tail")


def rabbit(b: Beast) -> None:
    """A rabbit: long ears, a round back, a tuft."""
    b = replace(b, drawn=replace(b.drawn, pose="sit" if b.pose in ("stand", "wait", "look", "eat") else b.pose))
    a = animal_of(b, "rabbit", b.coat(INK * 0.55 + OCHRE * 0.35, 0.26), 4)
    hx, _ = a.at.hip
    b.mass([oval(hx - 0.40, a.at.hip[1] - 0.05, 0.12)], WHITE, 0.8)
    x, y = a.at.skull
    down = a.b.pose in ("run", "sleep")
    lean = -0.55 if down else -0.18
    ears: list[Points] = []
    for shift in (0.10, -0.02):
        tip = (x - (0.30 - shift) * 1 + lean * 0.55, y + (0.34 if down else 0.66) + shift * 0.2)
        ears.append(
            limb([(x - 0.10 + shift, y + 0.10), ((x + tip[0]) / 2 - 0.06 + shift, (y + tip[1]) / 2 + 0.06), tip], (0.035, 0.070, 0.018))
        )
    b.mass([ears[0]], (a.paint[0], a.paint[1] * 1.3), 0.8)
    paint_body(a, skull(a))
    b.mass([ears[1]], a.paint, 0.85)
    b.tint(limb([(x - 0.10, y + 0.14), (x - 0.22 + lean * 0.3, y + (0.24 if down else 0.48))], (0.012, 0.03)), (PINK, 0.30), 0.012)
    head = profile(a, 0.05, 0.075)
    if b.tall > 110:
        head.lines([[(0.60, -0.16), (0.9, -0.10), (1.15, -0.12)], [(0.60, -0.20), (0.9, -0.22), (1.12, -0.28)]], 0.3, 0.6, taper=0.9)


def mouse(b: Beast) -> None:
    """A mouse: round ears and a long thin tail."""
    b = replace(b, drawn=replace(b.drawn, pose="lie" if b.pose in ("stand", "walk", "run", "wait", "look") else b.pose))
    a = animal_of(b, "mouse", b.coat(INK, 0.38))
    tx, _ = a.at.tail
    b.mass(
        [limb([(tx + 0.1, 0.2), (tx - 0.35, 0.06), (tx - 0.75, 0.16), (tx - 1.15, 0.05)], (0.05, 0.035, 0.025, 0.01))],
        (PINK * 0.5 + BROWN * 0.4, 0.4),
        0.5,
    )
    paint_body(a, skull(a))
    x, y = a.at.skull
    b.mass([oval(x - 0.14, y + 0.24, 0.155)], a.paint, 0.8)
    b.mass([oval(x - 0.13, y + 0.24, 0.095)], (PINK, 0.30), 0.0)
    head = profile(a, 0.07, 0.07)
    head.lines([[(0.9, -0.12), (1.2, 0.02), (1.45, 0.02)], [(0.9, -0.16), (1.2, -0.16), (1.45, -0.22)]], 0.35, 0.7, taper=0.9)


def bear(b: Beast) -> None:
    """A bear, black, with the pale moon on its chest."""
    a = animal_of(b, "bear", b.coat(INK, 0.92))
    x, y = a.at.skull
    size = a.frame.head[0]
    paint_body(
        a, [*skull(a), oval(x - 0.22 * size, y + 0.52 * size, 0.20 * size), oval(x + 0.10 * size, y + 0.54 * size, 0.17 * size)], 0.6
    )
    (hx, hy), (sx, sy) = a.at.hip, a.at.shoulder
    rump, _, chest = a.frame.body
    moon: Points = [(sx + 0.72 * chest, sy + 0.25 * chest), (sx + 0.62 * chest, sy - 0.12 * chest), (sx + 0.86 * chest, sy - 0.02 * chest)]
    b.mass([limb(moon, (0.012, 0.038, 0.012))], (OCHRE * 0.4, 0.12), 0.0, soft=1.2)
    b.fur(
        [
            (hx - 0.30, hy + 0.2),
            (hx, hy + 0.9 * rump),
            ((hx + sx) / 2, (hy + sy) / 2 + rump * 0.82),
            (sx, sy + 0.9 * chest),
            (x - 0.1, y + 0.12),
        ],
        0.06,
        176,
        34,
        (INK, 0.45),
        "back",
    )
    head = profile(a, 0.10, 0.05)
    head.mass([limb([(0.35, -0.10), (0.86, -0.20)], (0.22, 0.20))], (TAN, 0.34), 0.0, soft=2.0)
    head.mass([oval(1.02, -0.12, 0.10, 0.08)], SNOUT, 0.0)
    if a.paint[1] > 0.8:
        head.mass([oval(0.20, 0.12, 0.075, 0.06)], (BROWN * 0.5 + INK * 0.3, 0.5), 0.0, soft=1.2)
    head.mass([oval(0.20, 0.12, 0.042)], SNOUT, 0.0, even=1)


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {"dog": dog, "fox": fox, "rabbit": rabbit, "mouse": mouse, "bear": bear}
