"""Paper, patches and layers: where pigment is laid. After pigment, before every painter of a place or a subject.

Lengths are in *units*: one unit is one pixel of a film 1080 lines high, so that a scene is the same picture at 360p and at 4K.
`Paper.unit` is pixels a unit. The sheet is a little larger than the frame, so that the camera can move over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.laying import lattice, lay_patch, painted_box, quantise
from madang.generators.ink.pigment import Floats, Numbers

Box = tuple[slice, slice]
DENSITY_STEP = 1 / 8000  # a packed layer holds density * 8000 in int16: -4.09 to 4.09
COVER_STEP = 1 / 32767
COARSE = 4  # pixels between the points at which smooth noise is made
SMOOTH = 14.0  # pixels to a cell from which noise counts as smooth


def blur(image: Floats, sigma: float, sigma_y: float | None = None) -> Floats:
    """Gaussian blur; sigma in pixels, `sigma_y` down where it differs."""
    if sigma <= 0.05 and (sigma_y is None or sigma_y <= 0.05):
        return image
    soft = cv2.GaussianBlur(image, (0, 0), sigmaX=max(sigma, 0.05), sigmaY=max(sigma if sigma_y is None else sigma_y, 0.05))
    return np.asarray(soft, np.float32)


@dataclass(frozen=True, slots=True)
class Patch:
    """A small window of the sheet: `mask` (rows, columns), 0 to 1, and the box of the sheet it belongs to."""

    box: Box
    mask: Floats

    @property
    def x(self) -> Floats:
        """Sheet pixels across, shape (1, columns)."""
        return np.arange(self.box[1].start, self.box[1].stop, dtype=np.float32)[None]

    @property
    def y(self) -> Floats:
        """Sheet pixels down, shape (rows, 1)."""
        return np.arange(self.box[0].start, self.box[0].stop, dtype=np.float32)[:, None]

    def times(self, mask: Numbers | float) -> "Patch":
        """The same window, its mask multiplied."""
        return Patch(self.box, np.asarray(self.mask * mask, np.float32))


class Paper:
    """A sheet of `width` x `height` pixels; `unit` pixels a unit; `fineness` is 1, or 0.5 for what is soft anyway."""

    def __init__(self, width: int, height: int, unit: float, fineness: float = 1.0):
        self.width, self.height, self.unit, self.fineness = width, height, unit, fineness

    @cached_property
    def x(self) -> Floats:
        """Pixels across, (1, width): broadcasts against `y`."""
        return np.arange(self.width, dtype=np.float32)[None]

    @cached_property
    def y(self) -> Floats:
        """Pixels down, (height, 1)."""
        return np.arange(self.height, dtype=np.float32)[:, None]

    @cached_property
    def grain(self) -> Floats:
        """Pigment settling in the paper's tooth: fine noise of variance 1."""
        return _kept(self.width, self.height, self.unit, 7, 4, 3)

    @cached_property
    def wet(self) -> Floats:
        """Wet-in-wet clouding: large soft noise of variance 1."""
        return _kept(self.width, self.height, self.unit, 180, 5, 4)

    @cached_property
    def cun(self) -> Floats:
        """Texture strokes of stone and bark: noise that runs downwards, of variance 1; read it at a thing's own box."""
        return self.fbm(30, 4, seed=5, aspect=0.55)

    def noise(self, cell: float, seed: int, aspect: float = 1.0, box: Box | None = None) -> Floats:
        """Smooth noise with one random value every `cell` units; aspect > 1 stretches it sideways. Counted in units, so it is the
        same at every size; `box` gives a window of what the whole sheet would hold, up to resampling."""
        return self._sampled(cell, seed, aspect, box, 1)

    def _sampled(self, cell: float, seed: int, aspect: float, box: Box | None, coarse: int) -> Floats:
        """Noise at every `coarse`-th pixel of the sheet or of a box (cubic interpolation)."""
        rows = max(2, round(self.height / self.unit / cell * aspect) + 3)
        columns = max(2, round(self.width / self.unit / cell) + 3)
        down, across = box if box is not None else (slice(0, self.height), slice(0, self.width))
        size = (-(-(across.stop - across.start) // coarse), -(-(down.stop - down.start) // coarse))
        if min(size) <= 0:  # an empty box has no noise, and OpenCV no empty pictures
            return np.zeros((max(size[1], 0), max(size[0], 0)), np.float32)
        step_y, step_x = rows / self.height, columns / self.width
        top, left = max(int(down.start * step_y) - 3, 0), max(int(across.start * step_x) - 3, 0)
        grid = np.empty((min(int(down.stop * step_y) + 4, rows) - top, min(int(across.stop * step_x) + 4, columns) - left), np.float32)
        lattice(seed, top, left, grid)
        matrix = np.array(
            [
                [step_x * coarse, 0, (across.start + 0.5 * coarse) * step_x - 0.5 - left],
                [0, step_y * coarse, (down.start + 0.5 * coarse) * step_y - 0.5 - top],
            ],
            np.float64,
        )
        if box is None and coarse == 1:
            return np.asarray(cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC), np.float32)
        flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(grid, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), np.float32)

    def fbm(self, cell: float, octaves: int, seed: int, aspect: float = 1.0, box: Box | None = None) -> Floats:
        """Octaves of noise, each half the size and half the strength of the one before; variance about 1.

        Octaves that are smooth over many pixels are added up coarsely first: four times cheaper, and nobody sees it.
        """
        down, across = box if box is not None else (slice(0, self.height), slice(0, self.width))
        rows, columns = down.stop - down.start, across.stop - across.start
        if rows <= 0 or columns <= 0:
            return np.zeros((max(rows, 0), max(columns, 0)), np.float32)
        power = sum(0.25**octave for octave in range(octaves)) ** 0.5
        smooth_px = SMOOTH * max(aspect, 1.0)
        large = rows * columns > 30000
        wide: list[tuple[int, float]] = []
        fine: list[tuple[int, float]] = []
        for octave in range(octaves):
            size = max(cell / 2**octave, 1.5)
            (wide if large and size * self.unit >= smooth_px else fine).append((octave, size))
        total: Floats = np.zeros((0, 0), np.float32)
        if wide:
            for octave, size in wide:
                total = _plus(total, self._sampled(size, seed * 31 + octave, aspect, box, COARSE), 0.5**octave / power)
            matrix = np.array([[1 / COARSE, 0, 0.5 / COARSE - 0.5], [0, 1 / COARSE, 0.5 / COARSE - 0.5]], np.float64)
            flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
            total = np.asarray(cv2.warpAffine(total, matrix, (columns, rows), flags=flags, borderMode=cv2.BORDER_REPLICATE), np.float32)
        for octave, size in fine:
            total = _plus(total, self.noise(size, seed * 31 + octave, aspect, box), 0.5**octave / power)
        return total

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """A box of whole pixels, clipped to the sheet (possibly empty)."""
        top_row, left_column = int(np.clip(np.floor(top), 0, self.height)), int(np.clip(np.floor(left), 0, self.width))
        bottom_row, right_column = int(np.clip(np.ceil(bottom), 0, self.height)), int(np.clip(np.ceil(right), 0, self.width))
        return slice(top_row, max(bottom_row, top_row)), slice(left_column, max(right_column, left_column))

    def patch(self, outlines: Sequence[Numbers], softness: float = 0.7) -> Patch:
        """Closed outlines (each (n, 2) sheet pixels x, y) filled, anti-aliased to 1/16 pixel, then softened by `softness` units as
        wet ink is. Only the window that they need is made; off the sheet the patch is empty."""
        margin = 3 * softness * self.unit + 2
        kept = [np.asarray(outline, np.float64) for outline in outlines if len(outline) > 2]
        if not kept:
            return Patch((slice(0, 0), slice(0, 0)), np.zeros((0, 0), np.float32))
        every = np.concatenate(kept)
        low, high = every.min(0) - margin, every.max(0) + margin
        box = self.box(low[0], low[1], high[0], high[1])
        rows, columns = box[0].stop - box[0].start, box[1].stop - box[1].start
        mask = np.zeros((rows, columns), np.uint8)
        if rows and columns:
            corner = np.array([box[1].start, box[0].start])
            points = np.round(np.clip((every - corner) * 16, -(2**28), 2**28)).astype(np.int32)
            first = 0
            for outline in kept:  # one by one: together their overlaps would be holes
                cv2.fillPoly(mask, [points[first : first + len(outline)]], 255, cv2.LINE_AA, 4)
                first += len(outline)
        inked = np.asarray(mask, np.float32) / np.float32(255)
        soft = blur(inked, softness * self.unit) if mask.size else inked
        return Patch(box, soft)


def _plus(total: Floats, more: Floats, gain: float) -> Floats:
    """total + gain * more, in place where there is a total."""
    if total.size == 0:
        return np.multiply(more, np.float32(gain), dtype=np.float32)
    return np.asarray(cv2.scaleAdd(more, gain, total, dst=total), np.float32)


@lru_cache(maxsize=6)
def _kept(width: int, height: int, unit: float, cell: float, octaves: int, seed: int) -> Floats:
    """Noise of a sheet that shots of one size share."""
    made = Paper(width, height, unit).fbm(cell, octaves, seed)
    made.setflags(write=False)
    return made


def stroke(points: Numbers | Sequence[Sequence[float]], half_widths: Numbers | Sequence[float]) -> Floats:
    """Outline (2n, 2) of one brush stroke: the path (n, 2), widened on both sides by the pressure (n,) along it."""
    path = np.asarray(points, np.float32)
    along = np.gradient(path, axis=0)
    across = np.stack([-along[:, 1], along[:, 0]], 1)
    across /= np.linalg.norm(across, axis=1, keepdims=True) + np.float32(1e-6)
    reach = across * np.asarray(half_widths, np.float32)[:, None]
    return np.concatenate([path + reach, (path - reach)[::-1]]).astype(np.float32)


def curve(points: Sequence[Sequence[float]] | Numbers, count: int = 24) -> Floats:
    """A smooth path (count, 2) through the given points (Catmull-Rom)."""
    path = np.asarray(points, np.float32)
    if len(path) < 3:
        t = np.linspace(0, 1, count, dtype=np.float32)[:, None]
        return np.asarray(path[0] + (path[-1] - path[0]) * t, np.float32)
    padded = np.concatenate([2 * path[:1] - path[1:2], path, 2 * path[-1:] - path[-2:-1]])
    at = np.linspace(0, len(path) - 1 - 1e-4, count)
    k, t = at.astype(int), (at % 1).astype(np.float32)[:, None]
    a, b, c, d = padded[k], padded[k + 1], padded[k + 2], padded[k + 3]
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3), np.float32)


@dataclass(frozen=True, slots=True)
class Packed:
    """A finished layer, cropped to what was painted: int16 (rows, columns, 4): red, green, blue density / DENSITY_STEP, cover /
    COVER_STEP. `left`, `top` in pixels of its own sheet, whose `fineness` says how many of them make one full pixel."""

    pixels: NDArray[np.int16]
    left: int
    top: int
    fineness: float


class Layer:
    """One plane of the picture while it is being painted: density (rows, columns, 3), and how far it hides what is behind it.

    It remembers the box that was painted, so that a small figure on a large sheet costs no more than itself; whoever takes `density` or
    `cover` in hand may have painted anywhere.
    """

    def __init__(self, paper: Paper):
        self.paper = paper
        self._density = np.zeros((paper.height, paper.width, 3), np.float32)
        self._cover = np.zeros((paper.height, paper.width), np.float32)
        self._painted = (paper.height, 0, paper.width, 0)  # top, bottom, left, right

    @property
    def density(self) -> Floats:
        self._whole()
        return self._density

    @density.setter
    def density(self, density: Floats) -> None:
        self._whole()
        self._density = density

    @property
    def cover(self) -> Floats:
        self._whole()
        return self._cover

    @cover.setter
    def cover(self, cover: Floats) -> None:
        self._whole()
        self._cover = cover

    def _whole(self) -> None:
        self._painted = (0, self.paper.height, 0, self.paper.width)

    def lay(self, patch: Patch, color: Numbers, density: Numbers | float = 1.0, hide: float = 1.0) -> None:
        """Lay pigment where the patch is: `density` (number, or array of the patch's shape) times its mask. `hide` 1 first covers
        what is there and what is behind the layer, 0 glazes over it, as a transparent wash does."""
        if patch.mask.size == 0:
            return
        down, across = patch.box
        top, bottom, left, right = self._painted
        self._painted = (min(top, down.start), max(bottom, down.stop), min(left, across.start), max(right, across.stop))
        amount = np.asarray(density, np.float32)
        amount = np.ascontiguousarray(amount.reshape(1, 1) if amount.ndim == 0 else np.broadcast_to(amount, patch.mask.shape))
        mask, pigment = np.ascontiguousarray(patch.mask, np.float32), np.ascontiguousarray(color, np.float32)
        lay_patch(self._density[patch.box], self._cover[patch.box], mask, amount, pigment, np.float32(hide))

    def wash(self, density: Numbers, color: Numbers, hide: Floats | None = None) -> None:
        """Lay pigment over the whole sheet: `density` and `hide` have the sheet's shape (or broadcast to it)."""
        if hide is not None:
            self.density *= (1 - hide)[..., None]
            self.cover += (1 - self.cover) * hide
        self.density += density[..., None] * color

    def glow(self, x: float, y: float, radius: float, color: Floats, strength: float) -> None:
        """Light around a lamp: takes density away, most at (x, y) sheet pixels, fading over `radius` units. Hides nothing."""
        reach = radius * self.paper.unit * 2.6
        box = self.paper.box(x - reach, y - reach, x + reach, y + reach)
        window = Patch(box, np.zeros((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
        away = np.hypot(window.x - x, window.y - y) / (radius * self.paper.unit)
        self.lay(Patch(box, np.exp(-away * away).astype(np.float32)), color, -strength, hide=0)

    def pack(self) -> Packed:
        """Crop and quantise."""
        top, bottom, left, right = self._painted
        if bottom <= top or right <= left:
            return Packed(np.zeros((1, 1, 4), np.int16), 0, 0, self.paper.fineness)
        density, cover = self._density[top:bottom, left:right], self._cover[top:bottom, left:right]
        first, last, start, stop = painted_box(density, cover, np.float32(DENSITY_STEP), np.float32(COVER_STEP))
        if last <= first:
            return Packed(np.zeros((1, 1, 4), np.int16), 0, 0, self.paper.fineness)
        pixels = np.empty((last - first, stop - start, 4), np.int16)
        window = density[first:last, start:stop], cover[first:last, start:stop]
        quantise(*window, np.float32(1 / DENSITY_STEP), np.float32(1 / COVER_STEP), pixels)
        return Packed(pixels, left + start, top + first, self.paper.fineness)
