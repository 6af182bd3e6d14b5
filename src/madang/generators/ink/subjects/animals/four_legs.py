"""What all four-legged animals share: one wet silhouette over the joints of a gait. After gaits, before cats, dogs and hoofs."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BROWN, INK, OCHRE, Floats
from madang.generators.ink.subjects.animals.beast import SNOUT, Beast, limb, loop, oval
from madang.generators.ink.subjects.animals.gaits import Frame, Stance, frames, stance_of
from madang.generators.ink.subjects.people.inking import Paint, Points

TAN: Final = OCHRE * 0.75 + BROWN * 0.35


@dataclass(frozen=True, slots=True)
class Animal:
    """A four-legged animal about to be painted: its brush, measures, joints and coat."""

    b: Beast
    frame: Frame
    at: Stance
    paint: Paint

    @property
    def head(self) -> Beast:
        """A brush in the head's own lengths: its skull's middle at the origin, its nose to the right."""
        x, y = self.at.skull
        return self.b.part(x, y, self.frame.head[0], self.at.tilt)

    def trunk(self) -> Floats:
        (hx, hy), (sx, sy) = self.at.hip, self.at.shoulder
        rump, belly, chest = self.frame.body
        if not (self.at.seated or self.at.lying):
            return self._barrel()
        sag = 0.03 if self.at.seated else -0.02
        middle = ((hx + sx) / 2 - (0.06 if self.at.seated else 0), (hy + sy) / 2 + sag + 0.90 * (min(chest, rump) - belly))
        if self.at.lying and self.b.pose == "sleep" and self.frame.feet == "paw" and rump < 0.3:
            rump, belly, chest = 1.2 * rump, 1.45 * belly, 1.1 * chest
        return limb(
            [(hx - 0.55 * rump, hy - 0.08 * rump), (hx, hy), middle, (sx, sy), (sx + 0.08, sy + 0.01)],
            (rump * 0.72, rump, belly, chest, chest * 0.82),
        )

    def _barrel(self) -> Floats:
        """The trunk of who stands: croup, a hollow back, withers, breast, the girth, and a belly that is tucked up to the flank."""
        (hx, hy), (sx, sy) = self.at.hip, self.at.shoulder
        rump, belly, chest = self.frame.body
        across, rise = sx - hx, sy - hy
        back = 0.5 * (hy + rump + sy + chest) - 0.16 * belly
        under = 0.5 * (hy + sy) + 0.05 * rise - belly - 0.02
        tuck = rump * min(max(1.25 - belly / rump, 0.04), 0.5)
        return loop(
            [
                (hx - 0.92 * rump, hy + 0.42 * rump),
                (hx - 0.25 * rump, hy + 1.0 * rump),
                (hx + 0.42 * across, back),
                (sx - 0.28 * chest, sy + 1.02 * chest),
                (sx + 0.68 * chest, sy + 0.62 * chest),
                (sx + 0.86 * chest, sy + 0.02 * chest),
                (sx + 0.46 * chest, sy - 0.84 * chest),
                (sx - 0.22 * chest, sy - 1.0 * chest),
                (hx + 0.56 * across, under),
                (hx + 0.80 * rump, under + tuck),
                (hx + 0.05 * rump, hy - 0.92 * rump),
                (hx - 0.86 * rump, hy - 0.50 * rump),
            ]
        )

    def neck(self) -> Floats:
        _, _, low, high = self.frame.neck
        return limb([self.at.shoulder, *self.at.neck], (low * 1.1, low, (low + high) / 2, high))

    def leg(self, path: list[tuple[float, float]], *, hind: bool) -> list[Points]:
        top, foot = self.frame.leg
        widths = (top * 1.5, top * 0.95, foot, foot) if not hind else (top * 1.85, top * 1.25, foot * 1.2, foot, foot)
        if not (self.at.seated or self.at.lying):
            return self._standing_leg(path, hind=hind)
        outlines: list[Points] = [limb(path[:-1], widths[: len(path) - 1] if len(path) - 1 > 3 else (widths[0], widths[1], foot))]
        (x0, y0), (x1, y1) = path[-2], path[-1]
        if self.frame.feet == "paw":
            outlines.append(limb([(x0 - 0.01, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], (foot * 0.95, foot * 1.05, foot * 0.85)))
        return outlines

    def _standing_leg(self, path: list[tuple[float, float]], *, hind: bool) -> list[Points]:
        """Muscle above, a knob at the knee or the hock, a thin shank, a wider fetlock; then a paw, or a hoof cut straight below."""
        top, foot = self.frame.leg
        way, widths = [path[0]], [2.3 * top if hind else 1.7 * top]
        for number, (start, stop) in enumerate(pairwise(path[:-1])):
            way += [((start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2), stop]
            last = number == len(path) - 3
            if last:
                widths += [0.92 * foot, 1.18 * foot]
            else:
                knob = 0.5 * (0.62 * top + 1.3 * foot)
                widths += [1.25 * top if hind and number == 0 else 0.95 * top, knob if number or not hind else 1.1 * top]
        outlines: list[Points] = [limb(way, tuple(widths))]
        (x0, y0), (x1, y1) = path[-2], path[-1]
        if self.frame.feet == "paw":
            outlines.append(limb([(x0 - 0.01, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], (foot * 0.95, foot * 1.05, foot * 0.85)))
        return outlines

    def hoof(self, path: list[tuple[float, float]]) -> Floats:
        (x, y), foot = path[-2], self.frame.leg[1]
        floor = max(y - 1.35 * foot, 0.0) if self.at.lying else y - 1.35 * foot
        return np.array(
            [(x - 0.85 * foot, y + 0.1 * foot), (x + 1.0 * foot, y + 0.2 * foot), (x + 1.6 * foot, floor), (x - 0.95 * foot, floor)],
            np.float32,
        )


def animal_of(b: Beast, kind: str, paint: Paint, high: float = 0.0) -> Animal:
    frame = frames()[kind]
    return Animal(b, frame, stance_of(frame, b.pose, high=high, stride=b.drawn.stride), paint)


def _ground(a: Animal) -> None:
    if a.b.pose not in ("run", "jump", "fly"):
        a.b.shadow(0.0, 0.5 * a.frame.long + 0.30)
    elif a.b.pose == "run":
        a.b.shadow(0.0, 0.45 * a.frame.long + 0.15, 0.10)


def paint_body(a: Animal, extra: "list[Points]", edge: float = 0.75) -> None:
    """Far legs, then trunk, neck, near legs and what belongs to the silhouette, in one wash."""
    _ground(a)
    shade: Paint = (a.paint[0], a.paint[1] * 1.25 + 0.05)
    a.b.mass([*a.leg(a.at.fore[1], hind=False), *a.leg(a.at.hind[1], hind=True)], shade, edge)
    outlines: list[Points] = [a.trunk(), a.neck(), *a.leg(a.at.fore[0], hind=False), *a.leg(a.at.hind[0], hind=True), *extra]
    if a.at.seated or a.at.lying:
        hx, hy = a.at.hip
        rump = a.frame.body[0]
        outlines.append(oval(hx + 0.06, max(hy * 0.92, rump * 0.80), rump * 1.05, rump * (0.96 if a.at.seated else 0.85)))
    a.b.mass(outlines, a.paint, edge)
    if a.frame.feet == "hoof" and a.b.near:
        a.b.mass([a.hoof(path) for path in (*a.at.fore, *a.at.hind)], (INK, 0.95), 0.0)
    if a.b.near and (a.at.seated or a.at.lying):
        hx, hy = a.at.hip
        rump = a.frame.body[0]
        a.b.lines(
            [[(hx + 0.02, hy + 0.95 * rump), (hx + 0.95 * rump, hy + 0.45 * rump), (hx + 1.12 * rump, hy - 0.25 * rump)]],
            0.5,
            0.42,
            taper=0.9,
        )
    elif a.b.near:
        (hx, hy), rump = a.at.hip, a.frame.body[0]
        (sx, sy), chest = a.at.shoulder, a.frame.body[2]
        a.b.lines(
            [
                [(hx + 0.75 * rump, hy + 0.25 * rump), (hx + 0.70 * rump, hy - 0.45 * rump), (hx + 0.38 * rump, hy - 0.95 * rump)],
                [(sx - 0.50 * chest, sy + 0.2 * chest), (sx - 0.55 * chest, sy - 0.4 * chest), (sx - 0.36 * chest, sy - 0.9 * chest)],
            ],
            0.5,
            0.42,
            taper=0.9,
        )


def skull(a: Animal) -> list[Points]:
    """Skull and muzzle, in the body's units, to join the silhouette."""
    x, y = a.at.skull
    long, deep, muzzle, thin = a.frame.head
    cos, sin = math.cos(a.at.tilt), math.sin(a.at.tilt)
    tip = (x + (0.42 * long + muzzle) * cos, y + (0.42 * long + muzzle) * sin - 0.25 * deep)
    root = (x + 0.15 * long * cos, y + 0.15 * long * sin - 0.10 * deep)
    return [oval(x, y, 0.5 * long, deep, a.at.tilt), limb([root, tip], (deep * 0.78, thin))]


def back_stroke(a: Animal, dark: float = 0.35) -> None:
    """A loaded brush drawn once along the back."""
    (hx, hy), (sx, sy) = a.at.hip, a.at.shoulder
    rump, belly, chest = a.frame.body
    path = [(hx - 0.08, hy + 0.72 * rump), ((hx + sx) / 2, (hy + sy) / 2 + 0.80 * belly), (sx, sy + 0.78 * chest)]
    a.b.tint(limb(path, (0.03, 0.055, 0.03)), (INK, dark), 0.03, within=[a.trunk(), a.neck()])


def front_face(a: Animal, ears: "list[Points]", cheeks: float = 1.0) -> Beast:
    """A round face that looks at us; returns a brush in half head widths."""
    x, y = a.at.skull
    size = a.frame.head[1] * 1.22
    face = a.b.part(x + 0.02, y + 0.01, size, 0.0)
    face.mass([*ears], a.paint, 0.85)
    face.mass(
        [
            loop(
                [
                    (-0.62, 0.72),
                    (0.0, 0.86),
                    (0.62, 0.72),
                    (0.98 * cheeks, 0.10),
                    (0.82 * cheeks, -0.48),
                    (0.30, -0.80),
                    (-0.30, -0.80),
                    (-0.82 * cheeks, -0.48),
                    (-0.98 * cheeks, 0.10),
                ]
            )
        ],
        a.paint,
        0.9,
    )
    return face


def profile(a: Animal, nose: float = 0.075, eye: float = 0.06) -> Beast:
    """Eye and nose of a head seen from the side."""
    head = a.head
    reach = 0.42 + a.frame.head[2] / a.frame.head[0]
    thin = a.frame.head[3] / a.frame.head[0]
    drop = -0.25 * a.frame.head[1] / a.frame.head[0]
    if a.b.tall > 26:
        head.mass([oval(reach + thin * 0.55, drop + thin * 0.35, nose, nose * 0.8)], SNOUT, 0.0)
    if a.b.pose == "sleep":
        head.lines([[(0.08, 0.08), (0.17, 0.03), (0.27, 0.08)]], 0.8, 0.9)
    elif a.b.tall > 40:
        head.mass([oval(0.20, 0.10, eye, eye * 0.9)], SNOUT, 0.0, even=1)
    if a.b.tall > 110:
        mouth = [(reach + thin * 0.45, drop - thin * 0.50), (reach * 0.86, drop - thin * 0.62), (reach * 0.70, drop - thin * 0.66)]
        head.lines([mouth], 0.5, 0.6, taper=0.9)
    return head


def pale_belly(a: Animal) -> None:
    (hx, hy), (sx, sy) = a.at.hip, a.at.shoulder
    _, belly, chest = a.frame.body
    path = [(hx + 0.2, hy - 0.80 * belly), ((hx + sx) / 2, (hy + sy) / 2 - 0.86 * belly), (sx - 0.05, sy - 0.78 * chest)]
    a.b.tint(limb(path, 0.05), (INK, 0.0), 0.035, hide=0.75)
