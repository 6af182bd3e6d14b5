"""The camera of a painted world: metres of a place become pixels of the sheet. After scene, before every painter.

A place is a stage in metres around its *spot* (0, 0, 0), where the main figure stands: x to the right, y up, z away from the camera.
The camera stands `distance` metres before the spot, `eye` metres above the ground, and sees by central perspective, so that size,
parallax, pans and pushes all follow from one place's map.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.pigment import Floats, Numbers

PERSON = 1.65  # metres: what sizes are measured by

# How tall a grown person is in the frame (frame heights), the lens (units), the camera's height (m), and the horizon
# (frame heights from the top).
FRAMING: dict[Size, tuple[float, float, float, float]] = {
    Size.EXTREME_WIDE: (0.13, 1250, 3.2, 0.42),
    Size.WIDE: (0.42, 1500, 1.7, 0.42),
    Size.MEDIUM_WIDE: (0.80, 1800, 1.45, 0.38),
    Size.MEDIUM: (1.55, 2100, 1.42, 0.42),
    Size.MEDIUM_CLOSE: (2.20, 2500, 1.45, 0.45),
    Size.CLOSE: (3.30, 3000, 1.50, 0.45),
    Size.INSERT: (2.20, 2500, 1.45, 0.45),  # what is behind an insert; the thing itself is placed by the frame
}


@dataclass(frozen=True, slots=True)
class Pen:
    """Where and how large something is painted: calls turn local metres (x right, y up from the feet) into sheet pixels.

    `x`, `y` are the sheet pixels of the local origin, `scale` pixels a metre, `unit` pixels a unit, `facing` -1 mirrors.
    `detail` is `scale / unit`, units a metre: below about 60 a person is a dab, above 600 hands and folds show.
    """

    x: float
    y: float
    scale: float
    unit: float
    facing: int = 1

    def __call__(self, points: Sequence[Sequence[float]] | Numbers) -> Floats:
        """Local metres (n, 2) to sheet pixels (n, 2)."""
        local = np.asarray(points, np.float32)
        across = self.x + local[:, 0] * np.float32(self.scale * self.facing)
        return np.stack([across, self.y - local[:, 1] * np.float32(self.scale)], 1).astype(np.float32)

    @property
    def detail(self) -> float:
        return self.scale / self.unit

    def width(self, metres: float | Sequence[float] | Numbers, least: float = 0.6) -> Floats:
        """A brush's half width in pixels, never thinner than `least` units, so that lines survive from afar."""
        return np.maximum(np.asarray(metres, np.float32) * np.float32(self.scale), np.float32(least * self.unit))

    def moved(self, x: float = 0.0, y: float = 0.0, size: float = 1.0) -> "Pen":
        """A pen for a part: its origin at local (x, y), its metres `size` times as large."""
        return replace(self, x=self.x + x * self.scale * self.facing, y=self.y - y * self.scale, scale=self.scale * size)

    def turned(self, facing: int) -> "Pen":
        return replace(self, facing=facing)


@dataclass(frozen=True, slots=True)
class View:
    """The camera, in pixels of one sheet: optical axis at column `axis`, horizon at row `horizon`, `focal` pixels.

    `frame` is the frame on the sheet when the camera has not moved: (left, top, right, bottom) pixels.
    """

    axis: float
    horizon: float
    focal: float
    eye: float
    distance: float
    unit: float
    frame: tuple[float, float, float, float]
    x: float = 0.0  # the camera's own place across, metres

    def depth(self, z: float) -> float:
        """Metres from the camera's plane to z; never nearer than 0.3."""
        return max(self.distance + z, 0.3)

    def scale(self, z: float) -> float:
        """Pixels a metre at z."""
        return self.focal / self.depth(z)

    def pen(self, x: float, z: float, y: float = 0.0, facing: int = 1) -> Pen:
        """A pen that stands on the ground (y metres above it) at (x, z)."""
        scale = self.scale(z)
        return Pen(self.axis + (x - self.x) * scale, self.horizon + (self.eye - y) * scale, scale, self.unit, facing)

    def points(self, points: Sequence[Sequence[float]] | Numbers) -> Floats:
        """World metres (n, 3) x, y, z to sheet pixels (n, 2)."""
        world = np.asarray(points, np.float32)
        scale = np.float32(self.focal) / np.maximum(self.distance + world[:, 2], np.float32(0.3))
        return np.stack([self.axis + (world[:, 0] - self.x) * scale, self.horizon + (self.eye - world[:, 1]) * scale], 1).astype(np.float32)

    def row(self, z: float, y: float = 0.0) -> float:
        """The sheet's row of height y at z."""
        return self.horizon + (self.eye - y) * self.scale(z)

    def ground_z(self, row: float) -> float:
        """Which z lies on the ground at this row; far away at the horizon."""
        below = row - self.horizon
        return 1e6 if below <= 1e-3 else self.focal * self.eye / below - self.distance

    def half_width(self, z: float) -> float:
        """Metres from the optical axis to the frame's edge at z: what a painter must fill (and a little more, for moves)."""
        return (self.frame[2] - self.frame[0]) / 2 / self.scale(z)

    def scaled(self, factor: float) -> "View":
        """The same view on a sheet `factor` times as fine."""
        left, top, right, bottom = (edge * factor for edge in self.frame)
        return replace(
            self, axis=self.axis * factor, horizon=self.horizon * factor, focal=self.focal * factor, unit=self.unit * factor,
            frame=(left, top, right, bottom),
        )  # fmt: skip


def view_of(size: Size, angle: Angle, frame: tuple[float, float, float, float], unit: float, subject: float = PERSON) -> View:
    """The camera for a shot size on a subject `subject` metres tall (things nearer than persons are framed as tall as they are).

    From above and below the camera rises or sinks and looks after its subject, which keeps its place in the frame.
    """
    tall, lens, eye, horizon = FRAMING[size]
    height = frame[3] - frame[1]
    focal = lens * unit
    framed = PERSON if size in (Size.EXTREME_WIDE, Size.WIDE, Size.INSERT) else subject
    distance = focal * framed / (tall * height)
    eye *= max(framed / PERSON, 0.35)
    metres = framed / tall  # that the frame is high at the spot
    if angle is Angle.LOW:
        lowered = max(eye - 0.35 * metres, min(0.3, eye))
        eye, horizon = lowered, horizon + (eye - lowered) / metres
    elif angle is Angle.HIGH:
        rise = 0.30 if tall < 1 else 0.36
        eye, horizon = eye + rise * metres, horizon - rise
    elif angle is Angle.FROM_BEHIND:
        eye *= 1.06
    return View((frame[0] + frame[2]) / 2, frame[1] + horizon * height, focal, eye, distance, unit, frame)
