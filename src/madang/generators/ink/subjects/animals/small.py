"""The smallest: dragonfly, butterfly, bee, firefly, spider. After beast."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, TEAL, YELLOW, pigment
from madang.generators.ink.subjects.animals.beast import BLACK, WHITE, Beast, limb, loop, oval
from madang.generators.ink.subjects.people.inking import Paint, Points

VEIL: Paint = (BLUE * 0.6 + INK * 0.3, 0.16)


def dragonfly(b: Beast) -> None:
    """A needle with four veils, seen from a little above."""
    paint = b.coat(RED * 0.9, 0.80)
    wings: list[Points] = []
    for side in (1, -1):
        for x, lean, long in ((0.16, 0.10, 0.52), (0.06, -0.12, 0.48)):
            tip = (x + lean + 0.06, 0.5 + side * long)
            wings.append(
                loop(
                    [
                        (x, 0.5 + side * 0.03),
                        (x + lean * 0.4 + 0.07, 0.5 + side * 0.28),
                        tip,
                        (tip[0] - 0.11, tip[1] - side * 0.05),
                        (x - 0.04 + lean * 0.2, 0.5 + side * 0.20),
                    ],
                    7,
                )
            )
    b.mass(wings, VEIL, 0.6, hide=0.25)
    if b.near:
        b.lines(
            [
                [(x, 0.5), (x + 0.05 + 0.5 * lean, 0.5 + side * 0.24), (x + lean + 0.03, 0.5 + side * 0.46)]
                for side in (1, -1)
                for x, lean in ((0.15, 0.10), (0.05, -0.12))
            ],
            0.35,
            0.55,
            taper=0.6,
        )
        b.mass(
            [
                oval(x + lean + 0.05, 0.5 + side * (long - 0.05), 0.012, 0.022)
                for side in (1, -1)
                for x, lean, long in ((0.16, 0.10, 0.52), (0.06, -0.12, 0.48))
            ],
            (BROWN, 0.8),
            0.0,
        )
    b.mass([limb([(0.06, 0.5), (-0.28, 0.49), (-0.60, 0.47)], (0.034, 0.020, 0.024))], paint, 0.5)
    b.mass([limb([(0.20, 0.505), (0.04, 0.5)], (0.052, 0.050))], paint, 0.6)
    b.mass([oval(0.275, 0.525, 0.040), oval(0.275, 0.475, 0.040)], (TEAL * 0.5 + INK * 0.6, 0.9), 0.3)
    if b.near:
        b.lines([[(x, 0.47 + 0.015), (x, 0.51)] for x in np.linspace(-0.52, -0.04, 7)], 0.6, 0.5, taper=0.2)


def butterfly(b: Beast) -> None:
    """A butterfly with wings half open."""
    paint = b.coat(OCHRE * 0.8 + YELLOW * 0.3, 0.62)
    near = [(0.02, 0.50), (0.10, 0.80), (0.30, 0.98), (0.46, 0.92), (0.42, 0.68), (0.26, 0.50)]
    low = [(0.02, 0.48), (0.26, 0.48), (0.38, 0.34), (0.30, 0.16), (0.14, 0.18), (0.05, 0.34)]
    for mirror, shade in ((-0.82, 1.12), (1.0, 1.0)):
        for shape in (low, near):
            outline = loop([(x * mirror, y) for x, y in shape], 7)
            b.mass([outline], (paint[0], paint[1] * shade), 0.75)
            rim = [(x * mirror, y) for x, y in shape][2:4]
            b.mass([limb(rim, 0.045)], (INK, 0.85), 0.0, soft=1.4, within=[outline])
            if b.near:
                tips = [(x * mirror * 0.86, 0.5 + (y - 0.5) * 0.86) for x, y in shape[1:]]
                b.lines([[(0.02 * mirror, 0.49), (x * 0.5, (y + 0.49) / 2 + 0.01), (x, y)] for x, y in tips], 0.4, 0.55, taper=0.8)
                x, y = shape[3]
                b.dots([(x * mirror * 0.80, 0.5 + (y - 0.5) * 0.76)], 0.028, WHITE if paint[1] > 0.3 else BLACK)
    b.mass([limb([(-0.01, 0.66), (0.0, 0.50), (-0.01, 0.24)], (0.030, 0.036, 0.016))], (INK, 0.95), 0.3)
    b.lines([[(0.0, 0.68), (0.04, 0.80), (0.11, 0.86)], [(-0.01, 0.68), (-0.05, 0.80), (-0.11, 0.85)]], 0.5, 0.9, taper=0.2)


def bee(b: Beast) -> None:
    """A bee: a striped drop with two veils."""
    paint = b.coat(OCHRE * 0.6 + YELLOW * 0.5, 0.85)
    body = limb([(0.16, 0.46), (-0.08, 0.46), (-0.42, 0.38)], (0.19, 0.235, 0.05))
    b.mass(
        [
            loop([(0.02, 0.62), (-0.10, 0.98), (-0.32, 1.02), (-0.36, 0.84), (-0.16, 0.64)], 7),
            loop([(0.08, 0.62), (0.16, 0.98), (-0.02, 1.06), (-0.10, 0.86)], 7),
        ],
        VEIL,
        0.7,
        hide=0.3,
    )
    b.mass([body], paint, 0.8)
    bands: list[Points] = [limb([(x, 0.76), (x - 0.03, 0.46), (x, 0.16)], 0.040) for x in (-0.02, -0.17, -0.31)]
    b.mass(bands, (INK, 1.0), 0.0, soft=0.8, within=[body])
    b.mass([oval(0.16, 0.47, 0.165)], (BROWN * 0.6 + INK * 0.4, 0.55), 0.5)
    b.mass([oval(0.36, 0.46, 0.125)], (INK, 0.95), 0.4)
    b.lines([[(0.42, 0.55), (0.52, 0.66), (0.60, 0.66)], [(0.40, 0.57), (0.46, 0.70), (0.54, 0.73)]], 0.7, 0.95, taper=0.2)
    b.lines([[(0.12, 0.30), (0.16, 0.18), (0.10, 0.12)], [(0.0, 0.26), (0.0, 0.14), (-0.06, 0.08)]], 0.7, 0.85, taper=0.4)
    b.fur([(0.0, 0.60), (0.16, 0.65), (0.30, 0.58)], 0.05, 100, 26, (BROWN, 0.7), "back")


def firefly(b: Beast) -> None:
    """By day a small dark beetle; after dark mostly its light."""
    stage = b.ink.sheet.stage
    night = float(stage.light.ambient.max())
    if b.tall > 18:
        body = limb([(0.30, 0.50), (0.0, 0.5), (-0.22, 0.5)], (0.10, 0.135, 0.12))
        b.mass([loop([(0.05, 0.58), (-0.20, 0.90), (-0.42, 0.90), (-0.25, 0.62)], 7)], VEIL, 0.5, hide=0.2)
        b.mass([body], (INK, 0.9), 0.4)
        b.mass([oval(0.34, 0.5, 0.09)], (RED * 0.6 + INK * 0.4, 0.85), 0.3)
        b.lines([[(0.40, 0.55), (0.50, 0.64), (0.56, 0.64)], [(0.40, 0.5), (0.52, 0.54), (0.58, 0.52)]], 0.6, 0.9, taper=0.2)
    lamp = oval(-0.34, 0.48, 0.14, 0.12)
    glow = pigment(0.10, 0.02, 0.80)
    patch = b.ink.sheet.paper.patch([b.ink.at(lamp)], 0.8)
    b.ink.sheet.layer.lay(patch, np.asarray(glow * 0.5 - stage.light.ambient * np.float32(0.98), np.float32), 1.0)
    x, y = b.ink.at([(-0.34, 0.48)])[0]
    reach = max(0.9 * b.tall, 11.0)
    if night > 0.1:
        b.ink.sheet.layer.glow(
            float(x), float(y), reach, np.asarray(stage.light.ambient, np.float32) * np.array([0.9, 1.05, 0.55], np.float32), 0.85
        )
        b.ink.sheet.layer.glow(float(x), float(y), 0.3 * reach, np.asarray(stage.light.ambient, np.float32), 0.5)
    b.ink.sheet.layer.glow(float(x), float(y), reach, glow, -0.16)


def spider(b: Beast) -> None:
    """A spider, hanging on its thread when it is in the air."""
    paint = b.coat(INK, 0.95)
    if b.pose in ("fall", "climb", "wait", "fly", "sleep"):
        b.lines([[(0.0, 0.55), (0.005, 1.6), (0.0, 3.0)]], 0.35, 0.5, taper=0.0)
    legs: list[Points] = []
    for side in (-1, 1):
        for k, (reach, knee, foot) in enumerate(((0.42, 0.78, 0.62), (0.56, 0.72, 0.10), (0.50, 0.60, -0.02), (0.30, 0.48, -0.08))):
            legs.append(
                [
                    (side * 0.06, 0.42 - 0.02 * k),
                    (side * (0.24 + 0.03 * k), knee),
                    (side * reach, (knee + foot) / 2 - 0.02),
                    (side * (reach + 0.04), foot + 0.06),
                ]
            )
    b.lines(legs, 1.0, 0.95, INK, taper=0.55)
    b.mass([oval(0.0, 0.22, 0.19, 0.225)], paint, 0.5)
    b.mass([oval(0.0, 0.50, 0.115, 0.105)], paint, 0.5)
    if b.near:
        b.lines([[(-0.06, 0.30), (0.0, 0.20), (0.06, 0.30)], [(-0.05, 0.18), (0.0, 0.10), (0.05, 0.18)]], 1.0, 0.1, OCHRE, hide=0.6)
        b.dots([(-0.035, 0.55), (0.035, 0.55)], 0.014, (INK, 0.0))


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {
    "dragonfly": dragonfly,
    "butterfly": butterfly,
    "bee": bee,
    "firefly": firefly,
    "spider": spider,
}
_ = (PINE, math)
