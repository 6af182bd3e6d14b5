"""The brush that living things are painted with: outlines in metres become wet washes with inked edges. After stage.

A *mass* is one wash over the union of several outlines (a trunk and its sleeves, a body and its legs), so that only its outer edge is
inked: thin to the light (upper left), loaded on the shadow side, broken where the brush runs dry, as in Korean figure painting.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.paper import Patch, curve, stroke
from madang.generators.ink.pigment import INK, Floats, smooth
from madang.generators.ink.stage import Drawn, Sheet, seed_of
from madang.generators.ink.view import Pen

Paint = tuple[Floats, float]  # a pigment and how thick it is laid
Points = NDArray[Any] | Sequence[Sequence[float] | NDArray[Any]]
Pair = tuple[float, float]

BARE: Final[Paint] = (INK, 0.0)
DARK: Final[Paint] = (INK, 1.05)
DAB = 130.0  # units a metre: below, figures are dabs without edges


@dataclass(frozen=True, slots=True)
class Ink:
    """A loaded brush on a sheet. `turn` (radians) tilts what is drawn about the pen's origin, what lies under the
    local height `waterline` is hidden (softly: within `wane` metres).

    `fine` multiplies every line's weight; `flat` makes one dark silhouette of everything.
    """

    sheet: Sheet
    pen: Pen
    drawn: Drawn
    turn: float = 0.0
    fine: float = 1.0
    flat: Paint | None = None
    waterline: float | None = None
    wane: float = 0.05

    # -- where things are

    def at(self, points: Points) -> Floats:
        """Local metres to sheet pixels, (n, 2)."""
        local = np.asarray(points, np.float32).reshape(-1, 2)
        if self.turn:
            cos, sin = np.float32(math.cos(self.turn)), np.float32(math.sin(self.turn))
            local = np.stack([local[:, 0] * cos - local[:, 1] * sin, local[:, 0] * sin + local[:, 1] * cos], 1)
        return self.pen(local)

    def part(self, x: float, y: float, size: float = 1.0, turn: float = 0.0) -> "Ink":
        """A brush whose origin is local (x, y), whose metre is `size` metres and whose up leans `turn` radians to the left."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        pen = self.pen.moved(x * cos - y * sin, x * sin + y * cos, size)
        return replace(self, pen=pen, turn=self.turn + turn, fine=self.fine / 1.0)

    def mirrored(self) -> "Ink":
        """The same brush looking the other way."""
        return replace(self, pen=self.pen.turned(-self.pen.facing), turn=-self.turn)

    def rng(self, *words: object) -> np.random.Generator:
        return np.random.default_rng(seed_of(self.drawn.seed, *words))

    # -- how near it is

    @property
    def detail(self) -> float:
        """Units of the film one local metre takes."""
        return self.pen.detail

    def nib(self, metre: float = 1.0) -> float:
        """Half width in pixels of a line of weight 1 where `metre` local metres are one real metre: finer than life when seen near."""
        real = max(self.detail * metre, 1.0)
        return self.fine * self.pen.unit * 1.05 * (real / 275.0) ** 0.55

    def _patch(self, outlines: Sequence[Floats], softness: float) -> Patch:
        patch = self.sheet.paper.patch(outlines, softness)
        if self.waterline is None or patch.mask.size == 0:
            return patch
        row = self.pen.y - self.waterline * self.pen.scale
        reach = max(self.wane * self.pen.scale, 2 * self.pen.unit)
        return patch.times(smooth(row + reach, row - reach, patch.y))

    # -- washes

    def mass(self, outlines: Sequence[Points], paint: Paint, edge: float = 1.0, *, dark: float = 0.9, hide: float = 1.0, soft: float = 0.6,
             even: float = 0.0, metre: float = 1.0, fade: tuple[float, float, float] | None = None,
             within: Sequence[Points] = ()) -> None:  # fmt: skip
        """A wet wash over the union of closed outlines, and its inked edge of weight `edge` (0: none). `even` 1 is flat, 0 grows to the
        shadow side. `metre` is how many local metres one real metre has (parts drawn in their own sizes). The edge fades out within a
        radius of `fade` (x, y, radius): where a sleeve grows out of a shoulder. Nothing is painted outside `within`."""
        pigment, density = self.flat or paint
        patch = self._within(self._patch([self.at(outline) for outline in outlines], soft), within)
        if patch.mask.size == 0:
            return
        if self.flat is not None:
            self.sheet.layer.lay(patch, pigment, density * self._cloud(patch) * self.sheet.strength, hide)
            return
        far = smooth(2.6 * DAB, 0.7 * DAB, self.detail * metre)
        thick = np.float32(density * (1 + 0.45 * float(far)) + 0.03 * float(far))
        self.sheet.layer.lay(patch, pigment, self._wash(patch, even) * thick * self.sheet.strength, hide)
        weight = edge * (1 - 0.45 * float(smooth(1.3 * DAB, 0.45 * DAB, self.detail * metre)))
        if weight > 0.05:
            self._edge(patch, self.nib(metre) * edge, dark * min(1.0, weight) * self._faded(patch, fade))

    def _cloud(self, patch: Patch) -> Floats:
        paper = self.sheet.paper
        return np.asarray(1 + 0.07 * paper.grain[patch.box] + 0.10 * paper.wet[patch.box], np.float32)

    def _wash(self, patch: Patch, even: float) -> Floats:
        """How thick a wet wash lies: loaded to the lower right, pooled at its rim, clouded by the paper. Soft, so made on a coarse copy."""
        rows, columns = patch.mask.shape
        step = int(np.clip(min(rows, columns) // 40, 1, 6))
        size = (max(1, columns // step), max(1, rows // step))
        wet = cv2.resize(np.ascontiguousarray(self.sheet.paper.wet[patch.box]), size, interpolation=cv2.INTER_AREA)
        across, down = np.linspace(0, 1, size[0], dtype=np.float32)[None], np.linspace(0, 1, size[1], dtype=np.float32)[:, None]
        load = smooth(0.2, 1.7, across * 0.85 + down * 0.85 + 0.30 * wet)
        thick = (1 - even) * (0.44 + 1.02 * load) + even
        if min(rows, columns) > 6:
            small = cv2.resize(patch.mask, size, interpolation=cv2.INTER_AREA)
            thick = thick + 0.42 * np.clip(1 - softened(small, 0.06 * min(size)), 0, 1)
        thick = cv2.resize(np.asarray(thick * (1 + 0.10 * wet), np.float32), (columns, rows), interpolation=cv2.INTER_LINEAR)
        grain = 1 + 0.07 * self.sheet.paper.grain[patch.box]
        return np.asarray(np.clip(thick * grain, 0, 3), np.float32)

    def _faded(self, patch: Patch, fade: tuple[float, float, float] | None) -> Floats | float:
        if fade is None:
            return 1.0
        x, y = self.at([fade[:2]])[0]
        radius = fade[2] * self.pen.scale
        return smooth(0.55 * radius, 1.1 * radius, np.hypot(patch.x - x, patch.y - y))

    def _within(self, patch: Patch, outlines: Sequence[Points]) -> Patch:
        if not len(outlines) or patch.mask.size == 0:
            return patch
        corner = np.array([patch.box[1].start, patch.box[0].start])
        mask = np.zeros(patch.mask.shape, np.uint8)
        for outline in outlines:
            cv2.fillPoly(mask, [np.round((self.at(outline) - corner) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        return patch.times(mask.astype(np.float32) / np.float32(255))

    def _edge(self, patch: Patch, width: float, dark: Floats | float) -> None:
        """Ink along the mask's edge, half width about `width` pixels: heavier on the shadow side, dry here and there."""
        paper, sigma = self.sheet.paper, max(1.15 * width, 0.35)
        dark = dark * min(1.0, 1.15 * width / 0.35)  # what is finer than a pixel is paler instead
        seen = softened(patch.mask, sigma)
        shift = np.array([[1, 0, -0.20 * sigma], [0, 1, -0.26 * sigma]], np.float64)
        seen = cv2.warpAffine(seen, shift, seen.shape[::-1], flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        seen += np.clip(0.13 * paper.wet[patch.box] + 0.05 * paper.grain[patch.box], -0.15, 0.22)
        line = np.clip((0.80 - seen) / np.float32(0.46), 0, 1)
        line *= line * (3 - 2 * line) * patch.mask
        line *= 1 + 0.14 * paper.grain[patch.box]
        self.sheet.layer.lay(Patch(patch.box, np.asarray(line * (np.float32(self.sheet.strength) * dark), np.float32)), INK, 1.0, hide=0)

    def tint(self, outline: Points, paint: Paint, soft: float, hide: float = 0.0, within: Sequence[Points] = ()) -> None:
        """A soft glaze: a blush, a shadow. `soft` in local metres."""
        if self.flat is None:
            patch = self._within(self._patch([self.at(outline)], max(0.6, soft * self.detail)), within)
            self.sheet.layer.lay(patch, paint[0], paint[1] * self.sheet.strength, hide)

    def shadow(self, x: float, half_width: float, dark: float = 0.14, y: float = 0.0) -> None:
        """The soft shadow that feet stand in."""
        outline = oval(x, y, half_width, 0.11 * half_width)
        self.tint(outline, (INK, dark), 0.06 * half_width)

    # -- lines

    def lines(self, paths: Sequence[Points], weight: float = 1.0, dark: float = 0.9, pigment: Floats = INK, *, taper: float = 0.6,
              metre: float = 1.0, hide: float = 0.0, soft: float = 0.45, within: Sequence[Points] = ()) -> None:  # fmt: skip
        """Brush strokes along smooth paths, all in one go; `taper` 0 is a wire, 1 a blade of grass."""
        if self.flat is not None:
            return
        wanted = self.nib(metre) * weight
        hair = 0.45 * self.pen.unit
        outlines = []
        for path in paths:
            way = arc(self.at(path), 14 * len(path))
            t = np.linspace(0, 1, len(way), dtype=np.float32)
            press = (1 - taper) + taper * np.sin(np.pi * np.clip(0.10 + 0.88 * t, 0, 1)) ** 0.8
            if taper > 0.25:  # the brush comes down quickly and is lifted slowly
                press *= np.minimum(t / 0.07, 1) ** 0.5 * np.minimum((1 - t) / 0.22, 1) ** 0.7 * 0.97 + 0.03
            outlines.append(stroke(way, np.maximum(wanted * press, hair * press**0.5)))
        patch = self._within(self._patch(outlines, soft), within)
        if patch.mask.size == 0:
            return
        thin = min(1.0, wanted / hair) ** 0.7
        dry = 1 + 0.13 * self.sheet.paper.grain[patch.box]
        self.sheet.layer.lay(patch, pigment, dry * np.float32(dark * thin * self.sheet.strength), hide)

    def line(
        self, path: Points, weight: float = 1.0, dark: float = 0.9, pigment: Floats = INK, *, taper: float = 0.6, metre: float = 1.0
    ) -> None:
        """One brush stroke."""
        self.lines([path], weight, dark, pigment, taper=taper, metre=metre)

    def rod(self, path: Points, half_widths: float | Sequence[float], paint: Paint, edge: float = 0.7, metre: float = 1.0) -> None:
        """A bar along a smooth path: a stick, a strap, a tail."""
        self.mass([limb(path, half_widths)], paint, edge, metre=metre)


def softened(mask: Floats, sigma: float) -> Floats:
    """Gaussian blur; wide ones on a smaller copy, since nobody sees the difference."""
    if sigma <= 0.05 or mask.size == 0:
        return mask
    rows, columns = mask.shape
    step = int(np.clip(sigma / 3, 1, min(rows, columns, 16)))
    if step == 1:
        return np.asarray(cv2.GaussianBlur(mask, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.float32)
    small = cv2.resize(mask, (max(2, columns // step), max(2, rows // step)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float32)


# -- outlines, in metres


def arc(path: Floats, count: int) -> Floats:
    """A smooth path through the points; three of them are one even bow, as a hand draws it."""
    if len(path) != 3:
        return curve(path, count)
    a, b, c = path
    t = np.linspace(0, 1, count, dtype=np.float32)[:, None]
    bent = 2 * b - (a + c) / 2
    return np.asarray((1 - t) ** 2 * a + 2 * t * (1 - t) * bent + t * t * c, np.float32)


def oval(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0, count: int = 44) -> Floats:
    """A closed ellipse (a circle without `ry`), tilted by `turn` radians."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    a, b = rx * np.cos(angle), (rx if ry is None else ry) * np.sin(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    return np.stack([x + a * cos - b * sin, y + a * sin + b * cos], 1).astype(np.float32)


def loop(points: Points, each: int = 14) -> Floats:
    """A closed smooth outline through the points (Catmull-Rom)."""
    path = np.asarray(points, np.float32)
    at = np.linspace(0, len(path), each * len(path), endpoint=False)
    k, t = at.astype(int), (at % 1).astype(np.float32)[:, None]
    a, b, c, d = (path[(k + shift) % len(path)] for shift in (-1, 0, 1, 2))
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3), np.float32)


def limb(path: Points, half_widths: float | Sequence[float], *, sharp: bool = False, cut: bool = False) -> Floats:
    """A rounded bar along the path: an arm, a leg, a trunk. `half_widths` are spread over its length; `cut` leaves its
    beginning straight."""
    points = np.asarray(path, np.float32)
    count = 15 * len(points)
    way = straight(points, count) if sharp else curve(points, count)
    t = np.linspace(0, 1, len(way))
    widths = np.interp(t, np.linspace(0, 1, np.size(half_widths)), np.atleast_1d(np.asarray(half_widths, np.float64)))
    body = stroke(way, widths.astype(np.float32))
    half = len(way)
    parts = [body[:half], _cap(way[-1], way[-1] - way[-2], widths[-1]), body[half:]]
    return np.concatenate(parts if cut else [*parts, _cap(way[0], way[0] - way[1], widths[0])])


def _cap(end: Floats, along: Floats, radius: float) -> Floats:
    """Half a circle at a limb's end, from the stroke's left side to its right."""
    angle = math.atan2(float(along[1]), float(along[0])) + np.linspace(np.pi / 2, -np.pi / 2, 15)[1:-1]
    return np.stack([end[0] + radius * np.cos(angle), end[1] + radius * np.sin(angle)], 1).astype(np.float32)


def straight(path: Floats, count: int) -> Floats:
    """Evenly spaced points along a polyline."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    every = np.linspace(0, length[-1], count)
    return np.stack([np.interp(every, length, path[:, 0]), np.interp(every, length, path[:, 1])], 1).astype(np.float32)


def hull(*outlines: Points) -> Floats:
    """The convex outline around several: cloth drawn tight over what it covers."""
    every = np.concatenate([np.asarray(outline, np.float32).reshape(-1, 2) for outline in outlines])
    return np.asarray(cv2.convexHull(every)[:, 0], np.float32)
