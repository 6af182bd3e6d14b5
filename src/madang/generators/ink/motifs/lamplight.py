"""Lamplight and daylight as planes: the warm pool that lamps throw on everything near them after dark. After drafting, before places.

The pool is a plane of its own before the figures, so that whoever stands under a lamp is lit as the wall behind is.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from madang.generators.ink.pigment import Floats, pigment
from madang.generators.ink.stage import Lamp, Life, Plane, Stage

At = tuple[float, float, float]

LAMPLIT: Final = pigment(0.02, 0.22, 0.70)  # what paper under a warm lamp lacks
GLOOM: Final = pigment(0.74, 0.88, 0.96)  # the air of a room that no lamp lights
WARMTH: Final = pigment(1.30, 1.08, 0.75)  # a lamp takes the night's red away first: its light is warm even where it is weak


def lamp_at(stage: Stage, at: At, metres: float = 0.45, strength: float = 0.42, flicker: float = 0.05) -> Lamp:
    """The lamp that burns at a world point; `metres` is the reach of its halo."""
    x, y = stage.view.points([at])[0]
    units = metres * stage.view.scale(at[2]) / stage.unit
    return Lamp(float(x), float(y), float(np.clip(units, 4, 700)), at[2], strength, flicker)


def lamplight(
    stage: Stage,
    lamps: Sequence[At],
    reach: float,
    *,
    most: float = 0.87,
    dim: float = 0.0,
    flat: float = 0.8,
    z: float = -0.4,
    warm: float = 1.0,
) -> tuple[Plane, ...]:
    """The light that lamps (world points) throw as far as `reach` metres, as a plane before the figures; none by day.

    At most `most` of the night is taken away. `dim` 0 to 1 weakens it. `warm` 0 is white light.
    """
    half, power = stage.half, stage.light.lamps * (1 - dim)
    if power < 0.05 or float(stage.light.ambient.max()) < 0.02 or not lamps:
        return ()
    layer, paper = half.layer(), half.paper
    dark: Floats = np.ones((paper.height, paper.width), np.float32)
    for at in lamps:
        dark *= 1 - np.float32(most) * _pool(half, at, reach, flat)
    lit = (1 - dark) * np.float32(power)
    taken = np.clip(lit[..., None] * (1 + (WARMTH - 1) * np.float32(warm)), 0, 1) * stage.light.ambient
    layer.density += lit[..., None] * (LAMPLIT * np.float32(0.26 * warm)) - taken
    return (Plane("lamplight", layer.pack(), z, Life("flicker", 0.015, 3.1)),)


def gloom(stage: Stage, beams: Sequence[Floats], shade: float) -> tuple[Plane, ...]:
    """The dusk of a room by day, as a plane before the figures: it gathers towards the frame's edges and is thin where light falls in.

    `beams` are the outlines of light from a window to the floor (pixels of the half sheet); `shade` is how dark the room is.
    """
    half = stage.half
    day = max(1 - 1.1 * float(stage.light.ambient.max()), 0.0)
    if day * shade < 0.02:
        return ()
    paper, frame = half.paper, half.view.frame
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    lit: Floats = np.zeros((paper.height, paper.width), np.float32)
    for beam in beams:
        patch = paper.patch([beam], 22.0)
        if patch.mask.size:
            lit[patch.box] = np.maximum(lit[patch.box], patch.mask)
            low, high = beam.min(0), beam.max(0)
            reach = 0.5 * float(np.hypot(*(high - low))) + 0.22 * height
            away = np.hypot(paper.x - (low[0] + high[0]) / 2, paper.y - (low[1] + high[1]) / 2) / np.float32(reach)
            lit = np.maximum(lit, np.exp(-away * away) * np.float32(0.55))
    across, down = (paper.x - frame[0]) / width - 0.5, (paper.y - frame[1]) / height - 0.5
    edges = np.clip((across / 0.55) ** 2 + 0.8 * (down / 0.55) ** 2, 0, 1.6)
    dark = (0.35 + 0.95 * edges) * (1 - 0.92 * lit) * (1 + 0.18 * paper.wet + 0.05 * paper.grain)
    layer = half.layer()
    layer.wash(np.asarray(np.clip(dark, 0, 2) * np.float32(2.1 * shade * day * stage.light.ink), np.float32), GLOOM)
    return (Plane("gloom", layer.pack(), -0.38),)


def _pool(stage: Stage, at: At, reach: float, flat: float) -> Floats:
    """How much of a lamp's light arrives at each pixel, 0 to 1."""
    paper = stage.paper
    x, y = stage.view.points([at])[0]
    radius = np.float32(reach * stage.view.scale(at[2]))
    across, down = (paper.x - x) / radius, (paper.y - (y + 0.25 * radius)) / (radius * np.float32(flat))
    away = across * across + down * down
    return np.asarray(np.exp(-0.9 * away) * (1 + 0.05 * paper.wet), np.float32).clip(0, 1)
