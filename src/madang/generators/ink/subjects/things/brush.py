"""The brush that things are painted with: a pen, a sheet and the figure's words in one value. After stage, before every thing.

A thing is drawn in its *own heights*: x to the right, y up, its foot at y = 0 and its top near y = 1, whatever its size in metres. So a
spoon and a tower are written down alike, and `tall` (units of the film that one height takes) is the level of detail.
Every shape is a wet wash with pigment pooled at its edge, darker away from the light (upper left), and a contour whose pressure grows
on the shadow side.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.paper import Patch, blur, curve, stroke
from madang.generators.ink.pigment import APRICOT, BLUE, BROWN, BY_NAME, INK, LAMP, OCHRE, RED, YELLOW, Floats, smooth
from madang.generators.ink.stage import Drawn, Sheet, seed_of
from madang.generators.ink.view import Pen

Paint = tuple[Floats, float]  # a pigment and how thick it is laid
Points = Floats | NDArray[np.float64] | Sequence[Sequence[float]]

BARE: Final[Paint] = (INK, 0.0)
PAPER: Final[Paint] = (OCHRE, 0.05)
PALE: Final[Paint] = (INK, 0.13)
GREY: Final[Paint] = (INK, 0.36)
DARK: Final[Paint] = (INK, 0.95)
METAL: Final[Paint] = (BLUE, 0.30)
STEEL: Final[Paint] = (BLUE, 0.55)
WOOD: Final[Paint] = (BROWN, 0.42)
GOLD: Final[Paint] = (OCHRE, 0.72)
CINNABAR: Final[Paint] = (RED, 0.80)

ALSO: Final = {"open": "opened", "old": "rusty", "unlit": "dark"}
MATERIALS: Final[dict[str, Paint]] = {"wooden": WOOD, "metal": METAL, "glass": (BLUE, 0.14), "paper-made": PAPER}
WHITE_TONE, BLACK_TONE, GREY_TONE = 0.05, 1.15, 0.42


@dataclass(frozen=True, slots=True)
class Brush:
    """`pen` counts the thing's own heights; `nib` is the half width in"
    " pixels of a line of weight 1; `turn` tilts (radians, to the left)."""

    sheet: Sheet
    pen: Pen
    drawn: Drawn
    nib: float
    turn: float = 0.0

    # -- what the figure's words say

    @property
    def tall(self) -> float:
        """Units that one height of this part takes on the film: 40 is a dab, 500 fills an insert."""
        return self.pen.detail

    @property
    def near(self) -> bool:
        """Whether small details are worth a stroke."""
        return self.tall > 130

    def has(self, trait: str) -> bool:
        """Whether a trait was said, or another word that comes to the same."""
        return trait in self.drawn.traits or ALSO.get(trait, trait) in self.drawn.traits

    @property
    def power(self) -> float:
        """How strongly this thing's own light burns, 0 to 1."""
        if self.has("unlit"):
            return 0.0
        return 1.0 if self.has("lit") else self.sheet.stage.light.lamps

    def main(self, pigment: Floats, density: float) -> Paint:
        """The thing's own colour, unless a trait or a robe names another."""
        for name in (*self.drawn.traits, self.drawn.robe):
            if name == "white":
                return INK, WHITE_TONE
            if name in ("black", "ink"):
                return INK, BLACK_TONE
            if name in ("grey", "gray", "silver"):
                return (BLUE if name == "silver" else INK), GREY_TONE
            if name in MATERIALS:
                return MATERIALS[name]
            if name in BY_NAME:
                return BY_NAME[name], max(density, 0.55)
        return pigment, density

    def rng(self, *words: object) -> np.random.Generator:
        return np.random.default_rng(seed_of(self.drawn.seed, self.drawn.kind, *words))

    # -- where things are

    def at(self, points: Points) -> Floats:
        """Own heights to sheet pixels, (n, 2)."""
        local = np.asarray(points, np.float32).reshape(-1, 2)
        if self.turn:
            cos, sin = np.float32(math.cos(self.turn)), np.float32(math.sin(self.turn))
            local = np.stack([local[:, 0] * cos - local[:, 1] * sin, local[:, 0] * sin + local[:, 1] * cos], 1)
        return self.pen(local)

    def part(self, x: float = 0.0, y: float = 0.0, size: float = 1.0, turn: float = 0.0) -> "Brush":
        """A brush for a part at (x, y), `size` times as large, turned by `turn` degrees to the left; lines keep their weight."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        pen = self.pen.moved(x * cos - y * sin, x * sin + y * cos, size)
        return replace(self, pen=pen, turn=self.turn + math.radians(turn))

    def mirrored(self) -> "Brush":
        """The same brush, its x counted to the other side."""
        return replace(self, pen=self.pen.turned(-self.pen.facing), turn=-self.turn)

    def _patch(self, outlines: Sequence[Floats], softness: float = 0.6) -> Patch:
        return self.sheet.paper.patch(outlines, softness)

    # -- washes

    def wash(self, outline: Points, paint: Paint, hide: float = 1.0, flat: float = 0.0, soft: float = 0.6) -> None:
        """A wet wash inside a closed outline; `flat` 1 is even, 0 grows to the lower right. `hide` as in Layer.lay."""
        patch = self._patch([self.at(outline)], soft)
        if patch.mask.size == 0:
            return
        body, load = self._shade(patch, flat)
        density = body * np.float32(paint[1] * self.sheet.strength)
        old = self.has("old") and paint[1] > 0.03 and flat < 0.9
        if old:
            worn = self.sheet.paper.fbm(46, 3, seed=seed_of(self.drawn.seed) % 9973, box=patch.box)
            density = density * (0.60 + 0.40 * smooth(-1.4, 0.6, worn))
        self.sheet.layer.lay(patch, paint[0], density, hide)
        if paint[1] > 0.06 and flat < 0.9:  # the loaded side of the brush: a breath of ink in every colour
            self.sheet.layer.lay(patch, INK, np.float32((0.05 + 0.13 * min(paint[1], 0.8)) * self.sheet.strength) * load, hide=0)
        if old:
            self.sheet.layer.lay(patch, OCHRE * 0.8 + RED * 0.2, 0.26 * smooth(0.3, 2.0, worn), hide=0)

    def _shade(self, patch: Patch, flat: float) -> tuple[Floats, Floats]:
        """How thick a wash lies in its patch, and how far the loaded side is in it: bare where light falls, pooled at the rim."""
        paper, mask = self.sheet.paper, patch.mask
        rows, columns = mask.shape
        across = (patch.x - patch.box[1].start) / columns
        down = (patch.y - patch.box[0].start) / rows
        wet, grain = paper.wet[patch.box], paper.grain[patch.box]
        load = smooth(0.55, 1.85, across * 0.75 + down + 0.22 * wet)
        body = (1 - flat) * (0.50 + 0.78 * load) + flat
        if min(mask.shape) > 8:
            size = min(rows, columns) * 0.05
            body = body + np.clip(1 - blur(mask, max(size, 0.8 * paper.unit)), 0, 1) * np.float32(0.55 - 0.25 * flat)
            slip = np.float32(min(0.7 * self.nib + 0.012 * min(rows, columns), 5 * paper.unit)) * np.float32(1 - flat)
            matrix = np.array([[1, 0, slip], [0, 1, slip * 0.9]], np.float64)
            body = body * (0.25 + 0.75 * cv2.warpAffine(mask, matrix, (columns, rows), borderMode=cv2.BORDER_CONSTANT))
        return np.asarray(body * (1 + 0.10 * grain + 0.16 * wet), np.float32).clip(0, 3), load

    def blank(self, outline: Points, strength: float = 0.85) -> None:
        """Paper left bare, as where a thing shines."""
        self.sheet.layer.lay(self._patch([self.at(outline)], 1.0), INK, 0.0, hide=strength)

    def tint(self, outline: Points, paint: Paint, soft: float = 3.0) -> None:
        """A soft glaze that hides nothing: a blush, a shadow."""
        patch = self._patch([self.at(outline)], soft)
        self.sheet.layer.lay(patch, paint[0], paint[1] * self.sheet.strength, hide=0)

    def light(
        self, outline: Points, paint: Paint = (YELLOW, 0.30), strength: float = 1.0, *, burns: bool = False, soft: float = 0.8
    ) -> None:
        """A face that shines where the thing is lit: at night it takes the darkness away, by day it is a warm wash; nothing
        while it is out. What `burns` is always alight."""
        power = 1.0 if burns else min(self.power * strength, 1.0)
        if power <= 0.02:
            return
        patch = self._patch([self.at(outline)], soft)
        dark = self.sheet.stage.light.ambient * np.float32(0.95 * power)
        self.sheet.layer.lay(patch, paint[0] * np.float32(paint[1] * (0.3 + 0.7 * power)) - dark, 1.0)

    def beam(self, outline: Points, start: tuple[float, float], reach: float, *, strength: float = 0.6) -> None:
        """A cone of light from `start`, gone after `reach` own heights: a warm glaze by day, less night after dark. It hides nothing."""
        patch = self._patch([self.at(outline)], max(0.012 * self.tall, 1.0))
        spot = self.at([start])[0]
        away = np.hypot(patch.x - spot[0], patch.y - spot[1]) / np.float32(reach * self.pen.scale)
        fading = patch.times(np.clip(1 - away, 0, 1) ** np.float32(0.8))
        power = self.power * strength
        night = self.sheet.stage.light.ambient
        self.sheet.layer.lay(
            fading, (YELLOW * 0.7 + APRICOT * 0.3) * np.float32(0.40 - 0.16 * power) - night * np.float32(power), 1.0, hide=0
        )

    def glow(self, x: float, y: float, radius: float, strength: float = 0.55) -> None:
        """The light around a lamp, `radius` in own heights."""
        power = self.power * strength
        if power <= 0.02:
            return
        spot = self.at([(x, y)])[0]
        units = max(radius * self.tall, 6.0)
        night = float(self.sheet.stage.light.ambient.max())
        self.sheet.layer.glow(float(spot[0]), float(spot[1]), units, LAMP, power * min(night, 0.85))
        self.sheet.layer.glow(float(spot[0]), float(spot[1]), units * 0.8, APRICOT, -0.16 * power)

    # -- lines

    def lines(self, paths: Sequence[Points], weight: float = 1.0, dark: float = 1.0, pigment: Floats = INK, *, sharp: bool = False,
              taper: float = 0.55, hide: float = 0.5) -> None:  # fmt: skip
        """Brush strokes through the points (smooth unless `sharp`), all in one go; `taper` 0 is a wire, 1 a blade of grass. Half of
        what lies under a line gives way to it, so that crossing strokes never clot."""
        outlines, wanted = [], self.nib * weight
        for path in paths:
            points = self.at(path)
            smooth_path = resampled(points, 40) if sharp else curve(points, 12 * len(points))
            t = np.linspace(0, 1, len(smooth_path), dtype=np.float32)
            press = (1 - taper) + taper * np.sin(np.pi * np.clip(t * 0.86 + 0.12, 0, 1)) ** 0.8
            outlines.append(stroke(smooth_path, np.maximum(wanted * press, 0.55 * self.pen.unit * press**0.5)))
        self._ink(outlines, wanted, dark, pigment, hide)

    def line(self, path: Points, weight: float = 1.0, dark: float = 1.0, pigment: Floats = INK, *, sharp: bool = False, taper: float = 0.55,
             hide: float = 0.5) -> None:  # fmt: skip
        """One brush stroke."""
        self.lines([path], weight, dark, pigment, sharp=sharp, taper=taper, hide=hide)

    def rod(self, path: Points, half_width: float | Sequence[float], paint: Paint, line: float = 0.6) -> None:
        """A bar of a given half width (own heights) along a smooth path: a leg, a handle, a stem."""
        middle = curve(np.asarray(path, np.float32), 10 * len(path))
        widths = np.interp(np.linspace(0, 1, len(middle)), np.linspace(0, 1, np.size(half_width)), np.atleast_1d(half_width))
        self.shape(stroke(middle, widths.astype(np.float32)), paint, line)

    def contours(self, outlines: Sequence[Points], weight: float = 1.0, dark: float = 0.9, pigment: Floats = INK) -> None:
        """Closed contours: thin to the light, heavy in the shade, a little unsteady as a hand is."""
        wanted = self.nib * weight
        self._ink([self._contour(self.at(outline), wanted) for outline in outlines], wanted, dark, pigment, 0.5)

    def contour(self, outline: Points, weight: float = 1.0, dark: float = 0.9, pigment: Floats = INK) -> None:
        self.contours([outline], weight, dark, pigment)

    def _contour(self, pixels: Floats, wanted: float) -> Floats:
        path = resampled(np.concatenate([pixels, pixels[:1]]), 110)
        along = np.gradient(path, axis=0)
        normal = np.stack([along[:, 1], -along[:, 0]], 1)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True) + np.float32(1e-6)
        area = float(np.sum(path[:-1, 0] * path[1:, 1] - path[1:, 0] * path[:-1, 1]))
        shade = (normal @ np.array([0.55, 0.83], np.float32)) * (1 if area > 0 else -1)
        t = np.linspace(0, 2 * np.pi, len(path), dtype=np.float32)
        phase = float(len(pixels)) * 0.7
        unsteady = np.sin(2 * t + phase) + 0.6 * np.sin(5 * t + 2.1 * phase)
        press = np.maximum(0.66 + 0.52 * shade + 0.30 * np.sin(3 * t + phase) * np.sin(2 * t + 1.3 * phase), 0.14)
        size = float(np.ptp(path, axis=0).max())
        wobbly = path + normal * (0.0022 * size * unsteady)[:, None]
        return stroke(wobbly, np.maximum(wanted * press, 0.5 * self.pen.unit * np.clip(press, 0.35, 1)))

    def _ink(self, outlines: list[Floats], wanted: float, dark: float, pigment: Floats, hide: float) -> None:
        patch = self._patch(outlines, 0.5)
        if patch.mask.size == 0:
            return
        thin = min(1.0, (wanted / (0.55 * self.pen.unit)) ** 0.5)  # what would be thinner than a hair is paler instead
        paper = self.sheet.paper
        dry = (1.04 + 0.09 * paper.grain[patch.box] + 0.22 * paper.wet[patch.box]).clip(0.35, 1.6)
        self.sheet.layer.lay(patch, pigment, dry * np.float32(1.15 * dark * thin * self.sheet.strength), hide)

    def shape(self, outline: Points, paint: Paint, line: float = 1.0, *, flat: float = 0.0) -> None:
        """A wash and its contour: what most parts of most things are."""
        self.wash(outline, paint, flat=flat)
        if line > 0:
            self.contour(outline, line)

    def dots(self, centres: Sequence[Sequence[float]], radius: float, paint: Paint = DARK, hide: float = 1.0) -> None:
        """Round dabs, all in one go."""
        turn = np.linspace(0, 2 * np.pi, 13, dtype=np.float32)[:-1]
        ring = np.stack([np.cos(turn), np.sin(turn)], 1) * np.float32(max(radius, 0.5 / self.tall))
        patch = self._patch([self.at(ring + np.asarray(centre, np.float32)) for centre in centres], 0.5)
        self.sheet.layer.lay(patch, paint[0], paint[1] * self.sheet.strength, hide)

    def shadow(self, x: float, y: float, half_width: float, half_height: float, dark: float = 0.20) -> None:
        """The soft shadow that a thing stands in."""
        turn = np.linspace(0, 2 * np.pi, 25, dtype=np.float32)[:-1]
        ring = np.stack([x + half_width * np.cos(turn), y + half_height * np.sin(turn)], 1)
        self.tint(ring, (BLUE * 0.6 + INK * 0.4, dark), soft=float(np.clip(0.75 * half_height * self.tall, 0.8, 22)))


def resampled(path: Floats, count: int) -> Floats:
    """Evenly spaced points along a polyline, its corners kept."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    every = np.unique(np.concatenate([np.linspace(0, length[-1], count), length]))
    return np.stack([np.interp(every, length, path[:, 0]), np.interp(every, length, path[:, 1])], 1).astype(np.float32)
