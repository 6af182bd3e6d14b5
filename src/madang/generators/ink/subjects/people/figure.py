"""A body about to be clothed: its ink, look and joints in one value, and where things are on it. After skeleton and looks."""

import math
from dataclasses import dataclass

import numpy as np

from madang.generators.ink.pigment import INK, Floats
from madang.generators.ink.subjects.people.inking import Ink, Paint, Pair, Points, oval
from madang.generators.ink.subjects.people.skeleton import Body, Joint, Pose
from madang.generators.ink.subjects.people.wardrobe import Look


@dataclass(frozen=True, slots=True)
class Figure:
    """One person to paint, in metres."""

    ink: Ink
    look: Look
    body: Body
    pose: Pose
    away: bool
    mood: str = "calm"

    @property
    def bone(self) -> float:
        return self.body.bone

    @property
    def wide(self) -> float:
        return self.body.bone * self.body.wide

    @property
    def near(self) -> bool:
        """Whether folds, buttons and fingers are worth a stroke."""
        return self.ink.detail > 190

    @property
    def close(self) -> bool:
        return self.ink.detail > 600

    @property
    def upright(self) -> bool:
        return self.pose.base == "feet" and abs(self.pose.pitch) < 30

    @property
    def faced(self) -> bool:
        """Whether the front of the trunk is seen."""
        return self.body.yaw < 100

    def spine(self, t: float) -> Joint:
        """A point of the spine, 0 at the hips, 1 at the neck's root; (2,)."""
        points = self.body.spine[:, :2]
        return np.array([np.interp(t, (0, 0.30, 0.68, 1), points[:, k]) for k in (0, 1)])

    def on(self, t: float, across: float = 0.0, deep: float = 0.0) -> Pair:
        """A point on the trunk: `across` to its own right, `deep` to its front (shares of the bone), in local metres."""
        along = self.spine(min(t + 0.1, 1.0)) - self.spine(max(t - 0.1, 0.0))
        along /= max(float(np.hypot(*along)), 1e-6)
        yaw = math.radians(self.body.yaw)
        shift = self.bone * (deep * math.sin(yaw) - across * math.cos(yaw))
        x, y = self.spine(t)
        return float(x + along[1] * shift), float(y - along[0] * shift)

    def disc(self, point: Joint | Pair, radius: float) -> Floats:
        """A round of cloth over a joint; the radius in shares of the bone."""
        return oval(float(point[0]), float(point[1]), radius * self.bone, count=40)

    def limb_at(self, limb: Joint, t: float) -> Joint:
        """A point of an arm or a leg: 0 root, 1 elbow or knee, 2 wrist or ankle, 3 tip; (2,)."""
        return np.array([np.interp(t, (0, 1, 2, 3), limb[:, k]) for k in (0, 1)])

    def cloth(self, outlines: "list[Points]", paint: Paint, edge: float = 1.0, *, shade: float = 1.0, even: float = 0.15,
              fade: tuple[float, float, float] | None = None) -> None:  # fmt: skip
        """A piece of clothing; `shade` makes what is farther from the light a little darker. Pale cloth has the stronger line."""
        pigment, density = paint
        pale = density < 0.2
        extra = (0.05 if pale else 0.0) * (shade - 1) * 4
        dark = 0.80 if pale else 0.55 + 0.35 * min(density, 1.0)
        self.ink.mass(outlines, (pigment, density * shade + extra), edge * (1.15 if self.close else 0.92), dark=dark, even=even, fade=fade)

    def folds(self, paths: "list[Points]", paint: Paint, weight: float = 0.6, dark: float = 0.55) -> None:
        """Fold lines in the cloth's own darkness."""
        if self.near and paths:
            self.ink.lines(paths, weight, dark + 0.25 * min(paint[1], 1.0), INK, taper=0.85)


def by(point: Joint | Pair, x: float, y: float) -> Joint:
    """A point moved by (x, y); (2,)."""
    return np.array([point[0] + x, point[1] + y], np.float64)


def between(a: Joint | Pair, b: Joint | Pair, t: float) -> Joint:
    """The point at share t from a to b; (2,)."""
    start, stop = np.asarray(a, np.float64)[:2], np.asarray(b, np.float64)[:2]
    return np.asarray(start + (stop - start) * t)
