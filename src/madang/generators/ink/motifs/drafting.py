"""The ruling hand: architecture in world metres, as washes that stop short of their edges and lines with pressure. After stage, before
every motif that people built.

A point is (x, y, z): right, up, away. Everything is cut at the camera's plane, so a floor may run under the camera.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Size
from madang.generators.ink.laying import ruled
from madang.generators.ink.paper import Layer, Patch, blur, curve
from madang.generators.ink.pigment import APRICOT, BLUE, BROWN, INK, LAMP, OCHRE, RED, WARM_INK, YELLOW, Floats, smooth
from madang.generators.ink.stage import STILL, Lamp, Life, Plane, Stage

Paint = tuple[Floats, float]  # a pigment and how thick it is laid
Points = Floats | NDArray[np.float64] | Sequence[Sequence[float]]

PLASTER: Final[Paint] = (OCHRE * 0.45 + INK * 0.30, 0.055)
PAPER_DOOR: Final[Paint] = (OCHRE, 0.09)
WOOD: Final[Paint] = (BROWN * 0.62 + INK * 0.22, 0.44)
DARK_WOOD: Final[Paint] = (BROWN * 0.55 + INK * 0.45, 0.78)
STONE: Final[Paint] = (INK * 0.75 + BLUE * 0.25, 0.24)
TILE: Final[Paint] = (INK * 0.7 + BLUE * 0.3, 0.80)
STRAW: Final[Paint] = (OCHRE * 0.75 + BROWN * 0.25, 0.46)
CONCRETE: Final[Paint] = (INK * 0.6 + BLUE * 0.4, 0.15)
GLASS: Final[Paint] = (BLUE, 0.24)
STEEL: Final[Paint] = (BLUE * 0.6 + INK * 0.4, 0.42)
DARK: Final[Paint] = (WARM_INK, 0.95)
WHITE: Final[Paint] = (INK, 0.03)
CINNABAR: Final[Paint] = (RED, 0.78)

NEAR = 0.45  # metres before the camera at which the world is cut
SOFT_SIZES: Final = frozenset({Size.MEDIUM_CLOSE, Size.CLOSE, Size.INSERT})


def soft_behind(stage: Stage) -> bool:
    """Whether the background of this size lies out of focus."""
    return stage.scene.size in SOFT_SIZES


@dataclass(frozen=True, slots=True)
class Hand:
    """A brush in the world: paints on `layer` what stands about `z` metres away. `soft` is the edges' softness in units; `ink` multiplies
    the darkness. `see` is world to sheet pixels, `scale` units a metre (level of detail)."""

    stage: Stage
    layer: Layer
    z: float = 0.0
    soft: float = 0.7
    ink: float = 1.0

    def beside(self, z: float, ink: float = 1.0) -> "Hand":
        """The same brush and layer for something at another distance."""
        return replace(self, z=z, ink=self.ink * ink)

    @property
    def dark(self) -> float:
        return self.stage.dark(self.z) * self.ink

    @property
    def unit(self) -> float:
        return self.stage.paper.unit

    @property
    def scale(self) -> float:
        return self.stage.view.scale(self.z) / self.unit

    @property
    def snow(self) -> float:
        return self.stage.foliage.snow

    def see(self, points: Points, closed: bool = True) -> Floats:
        """World metres (n, 3) to sheet pixels, cut where the world passes behind the camera."""
        world = np.asarray(points, np.float32).reshape(-1, 3)
        near = NEAR - self.stage.view.distance
        if world[:, 2].min() < near:
            world = _cut_near(world, near, closed)
        return self.stage.view.points(world) if len(world) else np.zeros((0, 2), np.float32)

    def plane(self, name: str, life: Life = STILL, z: float | None = None) -> Plane:
        """The finished plane, at the hand's own distance unless told."""
        return Plane(name, self.layer.pack(), self.z if z is None else z, life)

    # -- washes

    def wash(
        self,
        outlines: Sequence[Points],
        paint: Paint,
        *,
        hide: float = 1.0,
        lean: tuple[float, float] = (0.5, 0.9),
        short: float = 0.5,
        soft: float | None = None,
    ) -> None:
        """World outlines filled wet: darker towards `lean` (across, down), bare paper left along the light side as far as `short` says."""
        patch = self.stage.paper.patch([self.see(outline) for outline in outlines], self.soft if soft is None else soft)
        self.lay(patch, paint, hide=hide, lean=lean, short=short)

    def lay(self, patch: Patch, paint: Paint, *, hide: float = 1.0, lean: tuple[float, float] = (0.5, 0.9), short: float = 0.5) -> None:
        """A wash over a patch that is ready."""
        if patch.mask.size == 0:
            return
        if hide:
            self.layer.lay(patch, INK, 0.0, hide)
        density = self._wet(patch, lean, short) * np.float32(paint[1] * self.dark)
        self.layer.lay(self._misfit(patch), paint[0], density, hide=0)

    def _misfit(self, patch: Patch) -> Patch:
        """A wash does not sit exactly in its contour: it slips a little to the lower right, as a hand's does."""
        slip = round(2.4 * self.unit)
        rows, columns = patch.mask.shape
        if slip < 1 or rows < 24 * self.unit or columns < 24 * self.unit:
            return patch
        mask = np.zeros_like(patch.mask)
        mask[slip:, slip:] = patch.mask[:-slip, :-slip]
        return Patch(patch.box, mask)

    def _wet(self, patch: Patch, lean: tuple[float, float], short: float) -> Floats:
        paper = self.stage.paper
        rows, columns = patch.mask.shape
        across = (patch.x - patch.box[1].start) / columns
        down = (patch.y - patch.box[0].start) / rows
        wet = paper.wet[patch.box]
        clouding = 0.22 if rows * columns < 130_000 * paper.unit**2 else 0.07
        travel = across * np.float32(lean[0]) + down * np.float32(lean[1]) + np.float32(clouding) * wet
        most = abs(lean[0]) + abs(lean[1]) or 1.0
        low = min(lean[0], 0) + min(lean[1], 0)
        load = smooth(low - 0.1 * most, low + 1.15 * most, travel)
        body = 0.36 + 1.10 * load
        if short:
            body = body * (1 - np.float32(short) * smooth(low + 0.34 * most, low - 0.12 * most, travel))
        size = float(np.clip(0.04 * min(rows, columns), 0.5 * paper.unit, 5 * paper.unit))
        if rows > 5 and columns > 5 and rows * columns < 500_000:
            body = body + np.clip(1 - blur(patch.mask, size), 0, 1) * np.float32(0.30)
        return np.asarray(body * (1 + np.float32(0.09) * paper.grain[patch.box] + np.float32(0.5 * clouding) * wet), np.float32).clip(0, 3)

    def glaze(self, outline: Points, paint: Paint, soft: float = 6.0) -> None:
        """A soft shadow or tint that hides nothing."""
        patch = self.stage.paper.patch([self.see(outline)], soft)
        self.layer.lay(patch, paint[0], paint[1] * self.dark, hide=0)

    def bare(self, outlines: Sequence[Points], strength: float = 1.0, soft: float | None = None) -> None:
        """Paper left bare (and what is behind hidden)."""
        patch = self.stage.paper.patch([self.see(outline) for outline in outlines], self.soft if soft is None else soft)
        self.layer.lay(patch, INK, 0.0, strength)

    def cut(self, outline: Points) -> None:
        """A hole through everything on this layer: a window through which farther planes are seen."""
        patch = self.stage.paper.patch([self.see(outline)], self.soft)
        if patch.mask.size:
            left = 1 - patch.mask
            self.layer.density[patch.box] *= left[..., None]
            self.layer.cover[patch.box] *= left

    def shine(self, outlines: Sequence[Points], strength: float = 1.0, warm: float = 0.22, day: Paint | None = None) -> None:
        """Lit panes: at night they take the darkness away and glow warm; by day they are `day` (nothing if None)."""
        power = min(self.stage.light.lamps * strength, 1.0)
        patch = self.stage.paper.patch([self.see(outline) for outline in outlines], self.soft)
        if patch.mask.size == 0:
            return
        if day is not None:
            self.layer.lay(patch, day[0], day[1] * self.dark * (1 - 0.9 * power))
        if power <= 0:
            return
        night = self.stage.light.ambient
        color = (YELLOW * 0.6 + APRICOT * 0.4) * np.float32(warm * power) - night * np.float32(0.96 * power)
        self.layer.lay(patch, color, 1.0, hide=0.95 * power)

    def halo(self, at: Sequence[float], metres: float, strength: float = 0.6) -> None:
        """The air shining around a lamp at a world point; `metres` its reach."""
        light = self.stage.light
        power = light.lamps * strength
        night = float(light.ambient.max())
        if power < 0.02 or at[2] < NEAR - self.stage.view.distance:
            return
        x, y = self.see([at])[0]
        units = max(metres * self.stage.view.scale(at[2]) / self.unit, 5.0)
        self.layer.glow(float(x), float(y), units, LAMP, power * min(night, 0.8))
        self.layer.glow(float(x), float(y), 0.7 * units, APRICOT + YELLOW * 0.5, -0.13 * power)

    # -- lines

    def lines(
        self,
        paths: Sequence[Points],
        weight: float = 0.012,
        dark: float = 0.9,
        pigment: Floats = INK,
        *,
        hide: float | None = None,
        least: float = 0.58,
    ) -> None:
        """Brush strokes along world polylines, `weight` metres half width (never thinner than `least` units, but paler then).

        A dark line hides most of what is under it, so that many strokes in one place do not pile up; `hide` says otherwise."""
        outlines = []
        wanted = 0.62 * weight * self.stage.view.scale(self.z)
        width = max(wanted, least * self.unit)
        for path in paths:
            pixels = self.see(path, closed=False)
            if len(pixels) > 1 and self._on_sheet(pixels):
                outlines.append(drawn_line(pixels, width, self.unit))
        thin = min(1.0, (wanted / (least * self.unit)) ** 0.55)
        ink = dark * max(thin, 0.22)
        self._ink(outlines, ink, pigment, 0.6 * min(ink, 1.0) if hide is None else hide)

    def _on_sheet(self, pixels: Floats) -> bool:
        low, high = pixels.min(0), pixels.max(0)
        paper = self.stage.paper
        return bool(high[0] > -20 and high[1] > -20 and low[0] < paper.width + 20 and low[1] < paper.height + 20)

    def outline(self, paths: Sequence[Points], weight: float = 0.012, dark: float = 0.9, pigment: Floats = INK) -> None:
        """Closed contours."""
        closed = [np.concatenate([np.asarray(path, np.float32), np.asarray(path, np.float32)[:1]]) for path in paths]
        self.lines(closed, weight, dark, pigment)

    def _ink(self, outlines: list[Floats], dark: float, pigment: Floats, hide: float) -> None:
        patch = self.stage.paper.patch(outlines, min(self.soft, 0.5) if self.soft < 1 else self.soft)
        if patch.mask.size == 0:
            return
        dry = 1 + np.float32(0.10) * self.stage.paper.grain[patch.box]
        self.layer.lay(patch, pigment, np.asarray(dry * np.float32(dark * self.dark), np.float32), hide)

    def dabs(self, centres: Points, radius: float | Floats, paint: Paint, *, hide: float = 0.8, flat: float = 1.0) -> None:
        """Round dabs of the brush at world points, `radius` metres (one, or one each)."""
        world = np.asarray(centres, np.float32).reshape(-1, 3)
        world = world[world[:, 2] > NEAR - self.stage.view.distance]
        turn = np.linspace(0, 2 * np.pi, 12, dtype=np.float32)[:-1]
        ring = np.stack([np.cos(turn), np.sin(turn) * flat], 1)
        sizes = np.broadcast_to(np.asarray(radius, np.float32), (len(world),))
        outlines = []
        for centre, size in zip(world, sizes):
            reach = max(float(size) * self.stage.view.scale(float(centre[2])), 0.7 * self.unit)
            outlines.append(self.see(centre[None])[0] + ring * np.float32(reach))
        self.layer.lay(self.stage.paper.patch(outlines, self.soft), paint[0], paint[1] * self.dark, hide)

    # -- forms

    def face(
        self,
        outline: Points,
        paint: Paint,
        line: float = 0.012,
        *,
        lean: tuple[float, float] = (0.5, 0.9),
        short: float = 0.5,
        dark: float = 0.85,
    ) -> None:
        """A plane surface: wash and contour."""
        self.wash([outline], paint, lean=lean, short=short)
        if line > 0:
            self.outline([outline], line, dark)

    def box(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        z: tuple[float, float],
        paint: Paint,
        line: float = 0.010,
        *,
        short: float = 0.5,
        dark: float = 0.85,
    ) -> None:
        """A block: the faces that the camera sees, its sides darker, its top paler (white under snow)."""
        view = self.stage.view
        faces: list[tuple[Points, float]] = []
        if x[0] > view.x:
            faces.append((side(x[0], y, z), 1.35))
        elif x[1] < view.x:
            faces.append((side(x[1], y, z), 1.35))
        if y[1] < view.eye:
            faces.append((flat(x, y[1], z), 0.55 * (1 - 0.9 * self.snow)))
        elif y[0] > view.eye:
            faces.append((flat(x, y[0], z), 1.6))
        faces.append((front(x, y, z[0]), 1.0))
        for outline, tone in faces:
            self.wash([outline], (paint[0], paint[1] * tone), short=short)
        if line > 0:
            self.outline([outline for outline, _ in faces], line, dark)

    def lamp(self, at: Sequence[float], metres: float, strength: float = 1.0, flicker: float = 0.06) -> Lamp:
        """The stage's lamp at a world point (in pixels of the full sheet)."""
        x, y = self.see([at])[0] / np.float32(self.stage.paper.fineness)
        units = metres * self.stage.view.scale(at[2]) / self.unit
        return Lamp(float(x), float(y), float(np.clip(units, 4, 900)), float(at[2]), strength, flicker)


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall to draw on: it faces the camera at z = `at`, or (`along` z) stands beside the way at x = `at`. `out` is towards the viewer, or
    towards the middle of the way."""

    at: float
    along: bool = False

    def points(self, drawing: Sequence[Sequence[float]] | Floats, out: float = 0.0) -> Floats:
        """(s, y) metres on the wall to the world, (n, 3)."""
        flat_points = np.asarray(drawing, np.float32)
        if not self.along:
            return upright(flat_points, self.at - out)
        x = np.full(len(flat_points), self.at - math.copysign(out, self.at), np.float32)
        return np.stack([x, flat_points[:, 1], flat_points[:, 0]], 1).astype(np.float32)

    def rect(self, s: tuple[float, float], y: tuple[float, float], out: float = 0.0) -> Floats:
        return self.points([(s[0], y[1]), (s[1], y[1]), (s[1], y[0]), (s[0], y[0])], out)


def hand(stage: Stage, z: float = 0.0, *, half: bool | None = None, ink: float = 1.0) -> Hand:
    """A hand on a layer of its own for what stands at z: half fineness and soft where the size's focus or the distance asks for it."""
    size = stage.scene.size
    blurred = 0.0
    if size in SOFT_SIZES and z > 0.3:
        blurred = float(np.clip(1.5 + 0.55 * z, 1.5, 5.0)) * (1.25 if size is Size.CLOSE else 1.0)
    elif size is Size.MEDIUM and z > 1:
        blurred = 0.6
    coarse = (z > 60 or blurred > 1.4) if half is None else half
    sheet = stage.half if coarse else stage
    return Hand(sheet, sheet.layer(), z, max(0.65, blurred), ink * (0.88 if blurred > 1.4 else 1.0))


def farther(stage: Stage, metres: float) -> Stage:
    """The same stage, everything on it so much farther away: for a tall thing that must be seen whole."""
    return replace(stage, view=replace(stage.view, distance=stage.view.distance + metres))


def front(x: tuple[float, float], y: tuple[float, float], z: float) -> Floats:
    """An upright rectangle that faces the camera, (4, 3)."""
    return np.array([(x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z), (x[0], y[0], z)], np.float32)


def side(x: float, y: tuple[float, float], z: tuple[float, float]) -> Floats:
    """An upright rectangle that runs away from the camera, (4, 3)."""
    return np.array([(x, y[1], z[0]), (x, y[1], z[1]), (x, y[0], z[1]), (x, y[0], z[0])], np.float32)


def flat(x: tuple[float, float], y: float, z: tuple[float, float]) -> Floats:
    """A level rectangle, (4, 3)."""
    return np.array([(x[0], y, z[1]), (x[1], y, z[1]), (x[1], y, z[0]), (x[0], y, z[0])], np.float32)


def upright(points: Points, z: float, x: float = 0.0, y: float = 0.0) -> Floats:
    """A drawing in (x, y) metres, stood up at z with its origin at (x, y), (n, 3)."""
    drawing = np.asarray(points, np.float32)
    return np.stack([drawing[:, 0] + x, drawing[:, 1] + y, np.full(len(drawing), z, np.float32)], 1).astype(np.float32)


def spot(stage: Stage, at: tuple[float, float, float]) -> tuple[float, float, float]:
    """Where a world point is on the sheet, (x, y) pixels, and its z: where smoke rises."""
    x, y = stage.view.points([at])[0]
    return float(x), float(y), at[2]


def bent(points: Sequence[Sequence[float]], count: int = 20) -> Floats:
    """A smooth path through (x, y) points."""
    return curve(points, count)


def ring(x: float, y: float, rx: float, ry: float, count: int = 24, start: float = 0.0, stop: float = 360.0) -> Floats:
    """Points of an ellipse in (x, y), from `start` to `stop` degrees."""
    turn = np.radians(np.linspace(start, stop, count, endpoint=stop - start < 360))
    return np.stack([x + rx * np.cos(turn), y + ry * np.sin(turn)], 1).astype(np.float32)


def drawn_line(pixels: Floats, half_width: float, unit: float) -> Floats:
    """A ruled line as a hand rules it: heavy at its start, lighter on the way, lifted at its end; a slight wobble, corners kept."""
    return ruled(np.ascontiguousarray(pixels, np.float32), half_width, unit)


def _cut_near(world: Floats, near: float, closed: bool) -> Floats:
    """A polygon (or polyline) without what lies nearer than z = near (Sutherland and Hodgman)."""
    kept: list[Floats] = []
    count = len(world)
    for k in range(count):
        here, then = world[k], world[(k + 1) % count]
        if here[2] >= near:
            kept.append(here)
        crosses = (here[2] < near) != (then[2] < near)
        if crosses and (closed or k < count - 1):
            t = (near - here[2]) / (then[2] - here[2])
            kept.append(here + (then - here) * t)
    return np.asarray(kept, np.float32).reshape(-1, 3)
