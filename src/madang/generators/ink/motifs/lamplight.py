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


def _pool(stage: Stage, at: At, reach: float, flat: float) -> Floats:
    """How much of a lamp's light arrives at each pixel, 0 to 1."""
    paper = stage.paper
    x, y = stage.view.points([at])[0]
    radius = np.float32(reach * stage.view.scale(at[2]))
    across, down = (paper.x - x) / radius, (paper.y - (y + 0.25 * radius)) / (radius * np.float32(flat))
    away = across * across + down * down
    return np.asarray(np.exp(-0.9 * away) * (1 + 0.05 * paper.wet), np.float32).clip(0, 1)
