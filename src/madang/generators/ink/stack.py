"""Planes made ready for frames: neighbours that move alike become one layer, stored channel by channel. After camera, before frames."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Move
from madang.generators.ink.camera import Camera, placing
from madang.generators.ink.kernels import LIFT, find_hiding, find_stretches, over_window
from madang.generators.ink.paper import COVER_STEP, DENSITY_STEP, Packed
from madang.generators.ink.pigment import Floats
from madang.generators.ink.stage import STILL, Life, Plane
from madang.generators.ink.view import View

ALIKE = 1.6  # pixels: planes that never part farther than this are one layer
UNSEEN = 7.0  # metres: what sways farther away than this stands still while the camera moves
GAP = 48  # columns of nothing that are worth leaving out
OPAQUE = int(0.995 / COVER_STEP)


@dataclass(frozen=True)
class Sheaf:
    """One layer: int16 (4, rows, columns) with a border of nothing one pixel wide, at full sheet pixels (left, top) with the border, at z.

    `spans` (rows, 2) int32: first and last hiding column of each row; `begins`, `stretches`: the painted columns
    (see kernels.find_stretches).
    """

    pixels: NDArray[np.int16]
    spans: NDArray[np.int32]
    begins: NDArray[np.int32]
    stretches: NDArray[np.int32]
    left: int
    top: int
    z: float
    life: Life
    name: str

    @property
    def rows(self) -> int:
        return self.pixels.shape[1]

    @property
    def columns(self) -> int:
        return self.pixels.shape[2]

    def lifted(self) -> NDArray[np.uint16]:
        """The same as (rows, columns, 4) uint16, densities raised by LIFT: what cv2 warps quickly."""
        planar = np.asarray(self.pixels, np.int32)
        planar[:3] += LIFT
        return np.ascontiguousarray(np.moveaxis(planar, 0, -1), np.uint16)


def moves_apart(first: float, second: float, cameras: Sequence[Camera], view: View) -> float:
    """The most pixels by which planes at two depths slide over each other during the shot."""
    apart = 0.0
    for camera in cameras:
        one, other = placing(camera, view, first), placing(camera, view, second)
        for x, y in ((view.frame[0], view.frame[1]), (view.frame[2], view.frame[3])):
            across = (one.step - other.step) * (x - view.frame[0]) + one.left - other.left
            down = (one.step - other.step) * (y - view.frame[1]) + one.top - other.top
            apart = max(apart, math.hypot(across, down))
    return apart


def sheaves(planes: Sequence[Plane], view: View, move: Move, cameras: Sequence[Camera], size: tuple[int, int]) -> tuple[Sheaf, ...]:
    """The layers of a painting, back to front. `size` is the sheet's; for a still camera only the frame is kept of what does not move."""
    groups: list[list[Plane]] = []
    for given in planes:
        plane = given if move is Move.STILL else _calmed(given)
        if groups and _joins(groups[-1][-1], plane) and moves_apart(groups[-1][0].z, plane.z, cameras, view) < ALIKE:
            groups[-1].append(plane)
        else:
            groups.append([plane])
    whole = (0, 0, *size)
    left, top, right, bottom = (int(edge) for edge in view.frame)
    framed = (left - 1, top - 1, right + 1, bottom + 1) if move is Move.STILL else whole
    made = [_sheaf(group, framed if group[0].life.kind == "still" else whole, size) for group in groups]
    return tuple(each for each in made if each is not None)


def _calmed(plane: Plane) -> Plane:
    """Under a moving camera nobody sees far leaves sway: still planes join into fewer layers."""
    far = plane.z > UNSEEN and plane.life.kind in ("sway", "bob", "drift")
    return replace(plane, life=STILL) if far else plane


def _joins(behind: Plane, plane: Plane) -> bool:
    return behind.life == plane.life == STILL and (behind.z < -100) == (plane.z < -100)


def _box_of(packed: Packed) -> tuple[int, int, int, int]:
    scale = 1 / packed.fineness
    rows, columns = packed.pixels.shape[:2]
    left, top = math.floor(packed.left * scale), math.floor(packed.top * scale)
    return left, top, math.ceil((packed.left + columns) * scale), math.ceil((packed.top + rows) * scale)


def _sheaf(group: Sequence[Plane], limits: tuple[int, int, int, int], size: tuple[int, int]) -> Sheaf | None:
    boxes = [_box_of(plane.packed) for plane in group]
    roll = group[0].life.kind == "roll"
    left, top = max(min(b[0] for b in boxes), limits[0]), max(min(b[1] for b in boxes), limits[1])
    right, bottom = min(max(b[2] for b in boxes), limits[2]), max(b[3] for b in boxes)
    bottom = bottom if roll else min(bottom, limits[3])
    if right <= left or bottom <= top:
        return None
    pixels = np.zeros((4, bottom - top + 2, right - left + 2), np.int16)
    if len(group) == 1:
        window = _window(group[0].packed, left, top, right, bottom)
        for channel in range(4):
            pixels[channel, 1:-1, 1:-1] = window[..., channel]
    else:
        flat = _flattened(group, left, top, right, bottom)
        for channel in range(3):
            pixels[channel, 1:-1, 1:-1] = np.clip(flat[..., channel] * np.float32(1 / DENSITY_STEP), -32000, 32000)
        pixels[3, 1:-1, 1:-1] = flat[..., 3] * np.float32(32767)
    _carry_on(pixels, (left <= 0, top <= 0, right >= size[0], bottom >= size[1]))
    begins, stretches = find_stretches(pixels, GAP)
    return Sheaf(pixels, _spans(pixels), begins, stretches, left - 1, top - 1, group[0].z, group[0].life, group[0].name)


def _carry_on(pixels: NDArray[np.int16], edges: tuple[bool, bool, bool, bool]) -> None:
    """Where a layer reaches the sheet's edge its border repeats it, so that ripples find no hole there."""
    left, top, right, bottom = edges
    if left:
        pixels[:, :, 0] = pixels[:, :, 1]
    if right:
        pixels[:, :, -1] = pixels[:, :, -2]
    if top:
        pixels[:, 0] = pixels[:, 1]
    if bottom:
        pixels[:, -1] = pixels[:, -2]


def _window(packed: Packed, left: int, top: int, right: int, bottom: int) -> NDArray[np.int16]:
    """A box of the sheet out of a packed layer, at full fineness: int16 (rows, columns, 4)."""
    if packed.fineness == 1.0:
        x, y = packed.left - left, packed.top - top
        out = np.zeros((bottom - top, right - left, 4), np.int16)
        rows, columns = packed.pixels.shape[:2]
        x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + columns, right - left), min(y + rows, bottom - top)
        if x1 > x0 and y1 > y0:
            out[y0:y1, x0:x1] = packed.pixels[y0 - y : y1 - y, x0 - x : x1 - x]
        return out
    factor = 1 / packed.fineness
    matrix = np.array([[factor, 0, packed.left * factor - left], [0, factor, packed.top * factor - top]], np.float64)
    size = (right - left, bottom - top)
    return np.asarray(cv2.warpAffine(packed.pixels, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT), np.int16)


def _flattened(group: Sequence[Plane], left: int, top: int, right: int, bottom: int) -> Floats:
    """Density and cover (rows, columns, 4) of planes over each other."""
    total = np.zeros((bottom - top, right - left, 4), np.float32)
    for plane in group:
        x0, y0, x1, y1 = _box_of(plane.packed)
        x0, y0, x1, y1 = max(x0, left), max(y0, top), min(x1, right), min(y1, bottom)
        if x1 <= x0 or y1 <= y0:
            continue
        window = _window(plane.packed, x0, y0, x1, y1)
        over_window(total[y0 - top : y1 - top, x0 - left : x1 - left], window)
    return total


def _spans(pixels: NDArray[np.int16]) -> NDArray[np.int32]:
    spans = np.zeros((pixels.shape[1], 2), np.int32)
    find_hiding(pixels, OPAQUE, spans)
    return spans
