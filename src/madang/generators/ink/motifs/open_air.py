"""Beds: one plane of an outdoor place while it is painted, sharp or out of focus, and things strewn over the ground by the place's map.

After stage, before land, water and every place outdoors.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from madang.film.shots.shot import Size
from madang.generators.ink.paper import Layer, Paper, Patch
from madang.generators.ink.pigment import Floats
from madang.generators.ink.stage import STILL, Life, Plane, Stage, seed_of
from madang.generators.ink.view import Pen, View

BLUR: Final[dict[Size, float]] = {Size.MEDIUM: 1.2, Size.MEDIUM_CLOSE: 3.5, Size.CLOSE: 6.0, Size.INSERT: 5.0}

FINE_UNIT: Final = 0.4  # a sheet of fewer lines than about 430 is coarse already: nothing is painted at half of it


@dataclass(frozen=True)
class Bed:
    """A layer at about `z` metres with its own stage (whole or half), `soft` units of blur, and `pale`, what focus leaves of its ink."""

    layer: Layer
    stage: Stage
    z: float
    soft: float
    pale: float

    @property
    def view(self) -> View:
        return self.stage.view

    @property
    def paper(self) -> Paper:
        return self.layer.paper

    @property
    def unit(self) -> float:
        return self.layer.paper.unit

    def dark(self, z: float | None = None) -> float:
        """The ink's strength at z (the bed's own if None)."""
        return self.stage.dark(self.z if z is None else z) * self.pale

    def pen(self, x: float, z: float | None = None, y: float = 0.0, facing: int = 1) -> Pen:
        return self.view.pen(x, self.z if z is None else z, y, facing)

    def patch(self, outlines: list[Floats], softness: float = 0.6) -> Patch:
        return self.paper.patch(outlines, softness + self.soft)

    def plane(self, name: str, life: Life = STILL, z: float | None = None) -> Plane:
        """The finished plane."""
        return Plane(name, self.layer.pack(), self.z if z is None else z, life)


def bed_of(stage: Stage, z: float, *, fine: bool = True) -> Bed:
    """An empty bed at z. Near sizes put what is far behind the spot out of focus (painted at half fineness, paler); `fine` False
    asks for half fineness anyway: for washes and mist, which are soft."""
    blur = BLUR.get(stage.scene.size, 0.0) if z > 1.2 else (1.6 if z < -0.9 and stage.scene.size is not Size.EXTREME_WIDE else 0.0)
    half = (not fine or blur > 2) and stage.paper.unit > FINE_UNIT
    own = stage.half if half else stage
    return Bed(own.layer(), own, z, blur, 1.0 if blur < 2 else 0.82)


def _mixed(numbers: np.ndarray[tuple[int, ...], np.dtype[np.uint64]]) -> Floats:
    """Numbers 0 to 1 from integers, well mixed (splitmix64)."""
    mixed = numbers
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed = mixed ^ (mixed >> np.uint64(31))
    return np.asarray((mixed >> np.uint64(40)).astype(np.float64) / 2**24, np.float32)


def scatter(
    stage: Stage, name: str, cell: float, near: float, far: float, share: float = 1.0, across: tuple[float, float] | None = None
) -> Floats:
    """Where things of a place stand: (n, 6) rows of x, z and four numbers 0 to 1, farthest first.

    One thing in every `cell` metres square at most, `share` of them kept, in near <= z <= far, as wide as the camera sees (or `across`
    metres). The same thing stands at the same spot from every camera.
    """
    view = stage.view
    reach = view.half_width(far) * 1.16 + cell
    left, right = across if across else (-reach, reach)
    left, right = max(left, -reach + view.x), min(right, reach + view.x)
    columns = np.arange(int(np.floor(left / cell)), int(np.ceil(right / cell)) + 1)
    rows = np.arange(int(np.floor(near / cell)), int(np.ceil(far / cell)) + 1)
    if len(columns) * len(rows) == 0:
        return np.zeros((0, 6), np.float32)
    i, k = (grid.ravel() for grid in np.meshgrid(columns, rows))
    key = (i + 2**20).astype(np.uint64) * np.uint64(2**22) + (k + 2**20).astype(np.uint64)
    base = np.uint64(seed_of(stage.scene.place_seed, "scatter", name))
    draws = [_mixed((key ^ base) + np.uint64((n + 1) * 0x9E3779B97F4A7C15 % 2**64)) for n in range(7)]
    x, z = (i + draws[0]) * cell, (k + draws[1]) * cell
    seen = np.abs(x - view.x) < (view.frame[2] - view.frame[0]) * 0.58 * np.maximum(view.distance + z, 0.3) / view.focal + cell
    kept = (draws[2] < share) & (z >= near) & (z <= far) & (x >= left) & (x <= right) & seen & (z > 0.45 - view.distance)
    things = np.stack([x, z, draws[3], draws[4], draws[5], draws[6]], 1)[kept].astype(np.float32)
    return np.asarray(things[np.argsort(-things[:, 1])], np.float32)


def world_noise(stage: Stage, name: str, cell: float, top: int, bottom: int) -> Floats:
    """Noise that lies on the ground in perspective (variance about 1), for the sheet's rows top to bottom; `cell` metres to a blot.
    Far away, where a blot is finer than the paper's tooth, it fades to nothing."""
    view, paper = stage.view, stage.paper
    side = 512
    texture = Paper(side, side, 1.0).fbm(48, 4, seed=stage.seed("ground", name))
    rows = np.arange(top, bottom, dtype=np.float32)[:, None]
    depth = view.focal * view.eye / np.maximum(rows - view.horizon, 0.5)
    z = depth - view.distance
    x = view.x + (paper.x - view.axis) * depth / view.focal
    scale = np.float32(48 / cell)
    across = np.abs((x * scale + 91) % (2 * side) - side)
    away = np.broadcast_to(np.abs((z * scale + 37) % (2 * side) - side), across.shape)
    noise = cv2.remap(texture, across.astype(np.float32), away.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    size = cell * view.focal / depth * np.minimum(1, 2.5 * view.eye / depth) / paper.unit
    seen = np.clip((size - 1.5) / 8, 0, 1)
    return np.asarray(noise * seen, np.float32)
