"""A painting in motion: frames of Y, U and V, each computed only where something moved. After stack, mist and life; before Ink.

Two thirds of shots have a still camera: there only rows of water, bands of mist and boxes of what sways are painted anew, every second
frame where the change is slow ("on twos", as animators say), and x264 finds the rest unchanged.
"""

import math
from collections.abc import Iterator
from fractions import Fraction

import av.video.frame
import cv2
import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Move
from madang.generators.ink import kernels
from madang.generators.ink.camera import Camera, Placing, placing
from madang.generators.ink.life import marks_of
from madang.generators.ink.mist import COARSE, mist_sheet
from madang.generators.ink.painting import Painting
from madang.generators.ink.paper import Paper
from madang.generators.ink.stack import Sheaf, sheaves
from madang.generators.ink.stage import Life, seed_of
from madang.generators.ink.texture import dither, lit_paper

Yuv = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]
TILE = 64  # columns of a tile that is painted anew or kept
SMOOTHEST = {"drift": 4, "fly": 4, "float": 8, "sway": 8, "bob": 8}  # steps a pixel (of shear: a pixel at 250 units from the root)
WET = {"ripple", "mirror"}  # lives of water: a mirror drifts with what floats above it
FULL_RATE = {"fly", "float", "roll", "appear", "stride"}  # the rest is slow enough to be drawn on every second frame


class Motion:
    """A painting made ready: `frame(number)` gives Y (height, width), U and V (half of it), uint8, BT.709 limited range.

    The arrays are the same at every call: use them before asking for the next frame. Frames may be asked for in any order.
    """

    def __init__(self, painting: Painting, frames: int, rate: Fraction):
        self.painting, self.count, self.rate = painting, frames, rate
        self.view, self.move = painting.stage.view, painting.scene.move
        width, height = painting.width, painting.height
        self.size = (width, height)
        self.cameras = tuple(painting.camera(n / 8) for n in range(9))
        sheet = (painting.stage.paper.width, painting.stage.paper.height)
        self._lay_out(sheaves(painting.planes, self.view, self.move, self.cameras, sheet))
        self.lit, noise = lit_paper(width, height), dither()
        self.noise = np.ascontiguousarray(np.tile(noise, (1, width // 16 + 1))[:, : width // 2])
        self.white, self.ambient = painting.stage.light.white.astype(np.float32), painting.stage.light.ambient.astype(np.float32)
        self.marks = marks_of(painting)
        self.base = self._plates()
        self.shown = self._plates()
        self.places: NDArray[np.float64] | None = None

    def _plates(self) -> Yuv:
        width, height = self.size
        half = (height // 2, width // 2)
        return np.zeros((height, width), np.uint8), np.zeros(half, np.uint8), np.zeros(half, np.uint8)

    # -- what is fixed for the shot

    def _lay_out(self, layers: tuple[Sheaf, ...]) -> None:
        """Put all layers and mists, back to front, into the few arrays that the kernel reads."""
        width, height = self.size
        entries: list[Sheaf | int] = list(layers)
        for number, mist in enumerate(self.painting.mists):
            at = next((k for k, each in enumerate(entries) if isinstance(each, Sheaf) and each.z < mist.z), len(entries))
            entries.insert(at, number)
        self.entries = tuple(entries)
        self.table = np.zeros((len(entries), 8), np.int64)
        inks: list[NDArray[np.int16]] = []
        spans: list[NDArray[np.int32]] = [np.zeros((0, 2), np.int32)]
        begins: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
        stretches: list[NDArray[np.int32]] = [np.zeros((0, 2), np.int32)]
        offset, row, water, even, painted = 0, 0, 0, 0, 0
        self.lifted: dict[int, NDArray[np.uint16]] = {}
        for k, entry in enumerate(entries):
            if isinstance(entry, int):
                pixels, kind = mist_sheet(self.painting.mists[entry], width, height), kernels.MIST
                rows, columns, which = pixels.shape[0], pixels.shape[1], entry
            else:
                pixels, kind, which = entry.pixels, kernels.EVEN, 0
                rows, columns = entry.rows, entry.columns
                if entry.life.kind in WET:
                    kind, self.lifted[k] = kernels.RIPPLE, entry.lifted()
            self.table[k] = (kind, offset, rows, columns, row, which, 0, height)
            if kind == kernels.RIPPLE:
                self.table[k, 1], water = water, water + height
                continue
            inks.append(pixels.ravel())
            offset += pixels.size
            if not isinstance(entry, int):
                self.table[k, 5] = even
                spans.append(entry.spans)
                begins.append(entry.begins + painted)
                stretches.append(entry.stretches)
                row, even, painted = row + rows, even + 1, painted + len(entry.stretches)
        self.ink = np.concatenate(inks) if inks else np.zeros(4, np.int16)
        self.spans, self.begins = np.concatenate(spans), np.concatenate(begins).astype(np.int32)
        self.stretches = np.concatenate(stretches)
        self.bands = np.stack([mist.band for mist in self.painting.mists]) if self.painting.mists else np.zeros((1, height), np.float32)
        self.tint = np.ascontiguousarray(np.tile(self.painting.stage.light.haze.astype(np.float32), (len(self.bands), 1)))
        self.screens = np.zeros((max(water, 1), width * 4), np.uint16)
        if self.lifted:
            self._prepare_ripples()

    def _prepare_ripples(self) -> None:
        """Phases and reach of the waves (sines are taken once); nothing moves above a water's own horizon."""
        width, height = self.size
        unit, points = height / 1080, width // kernels.STRIDE + 3
        wander = Paper(points, height, unit).fbm(160 / kernels.STRIDE, 3, 130, aspect=2.5 / kernels.STRIDE)
        self.maps = np.empty((height, width), np.float32), np.empty((height, width), np.float32)
        self.waves, self.swings = {}, {}
        for k in self.lifted:
            entry = self.entries[k]
            assert isinstance(entry, Sheaf)
            shore = placing(Camera(), self.view, entry.z)
            line = (entry.life.root[1] - shore.top) / shore.step
            rows = np.arange(height, dtype=np.float32)
            near = np.clip((rows - line) / max(height - line, 0.2 * height), 0, 1)
            phase = (rows / unit * (0.16 - 0.085 * near))[:, None] + wander * np.float32(2.3)
            tilt = phase * np.float32(0.7) + np.arange(points, dtype=np.float32) * np.float32(kernels.STRIDE / unit * 0.004)
            self.waves[k] = np.ascontiguousarray(np.stack([np.sin(phase), np.cos(phase), np.sin(tilt), np.cos(tilt)]), np.float32)
            amount, below = np.float32((entry.life.amount if entry.life.kind == "ripple" else 1.0) * unit), rows > line
            self.swings[k] = np.ascontiguousarray(np.stack([(1.2 + 6.5 * near) * below, (0.5 + 2.6 * near) * below]) * amount, np.float32)

    # -- where things are at a moment

    def _placed(self, number: int) -> NDArray[np.float64]:
        """Each layer's place (n, 7) at a frame: step, left, top, shear, root, density, cover."""
        t, moving = float(number / self.rate), self.move is not Move.STILL
        camera = self.painting.camera(number / max(self.count - 1, 1))
        slow = t if moving else float((number - number % 2) / self.rate)
        out = np.zeros((len(self.entries), 7))
        for k, entry in enumerate(self.entries):
            if isinstance(entry, int):
                mist = self.painting.mists[entry]
                seen = placing(camera, self.view, mist.z)
                out[k] = (1 / COARSE, mist.speed * slow * self.view.unit + seen.left, 0, 0, 0, self._lift(seen, mist.z), 1)
            else:
                out[k] = self._life(entry, placing(camera, self.view, entry.z), t if entry.life.kind in FULL_RATE else slow)
        return out

    def _lift(self, seen: Placing, z: float) -> float:
        rest = placing(Camera(), self.view, z)
        return rest.top - seen.top

    def _life(self, layer: Sheaf, seen: Placing, t: float) -> tuple[float, ...]:
        """A layer's own life on top of the camera's move."""
        life, unit = layer.life, self.view.unit
        left, top, shear, density, cover = seen.left - layer.left, seen.top - layer.top, 0.0, 1.0, 1.0
        root = (life.root[1] - seen.top) / seen.step
        phase = seed_of(layer.name) % 628 / 100
        steps, middle = SMOOTHEST.get(life.kind, 1), float(self.count / self.rate) / 2
        if life.kind == "sway":
            turn = 2 * math.pi * t / max(life.period, 0.5) + phase
            lean = life.amount * (0.7 * math.sin(turn) + 0.3 * math.sin(2.3 * turn + 1))
            shear = round(lean * 250 * unit * steps) / (250 * unit * steps)
        elif life.kind == "bob":
            turn = 2 * math.pi * t / max(life.period, 0.5) + phase
            top -= round(life.amount * unit * math.sin(turn) * steps) / steps
            shear = 0.0012 * life.amount * math.sin(0.83 * turn + 1)
            shear = round(shear * 250 * unit * steps) / (250 * unit * steps)
        elif life.kind == "drift":
            left -= round(life.amount * unit * (t - middle) * steps) / steps
        elif life.kind == "fly":
            along = math.hypot(*life.root) or 1.0
            go = life.amount * unit * (t - middle)
            left -= round(go * life.root[0] / along * steps) / steps
            top -= round(go * life.root[1] / along * steps) / steps
            if life.period > 0:
                top += 1.1 * unit * abs(math.sin(math.pi * t / life.period))
        elif life.kind == "stride":
            beat = math.floor(t * life.drawing[1] / life.period + 1e-6)
            left -= round(life.amount * unit * (beat * life.period / life.drawing[1] - middle) * life.root[0] * 4) / 4
            density = cover = 1.0 if life.drawing[0] in (-1, beat % life.drawing[1]) else 0.0
        elif life.kind == "mirror":
            left -= life.amount * unit * (t - middle) * life.root[0]
        elif life.kind == "float":
            left -= round(life.amount * unit * (t - middle) * life.root[0] * 4) / 4
            turn = 2 * math.pi * t / max(life.period, 0.5)
            top -= round(1.8 * unit * math.sin(turn) * 8) / 8
            shear = 0.0045 * math.sin(0.83 * turn + 1)
        elif life.kind == "roll":
            top += life.amount * unit * t
        elif life.kind == "flicker":
            density = 1 + round(life.amount * _flame(t, life.period, phase) * 100) / 100
        elif life.kind == "appear":
            density = cover = appeared(life, t)
        return seen.step, left, top, shear, root, density, cover

    # -- frames

    def frame(self, number: int) -> Yuv:
        """The picture at a frame's time."""
        places = self._placed(number)
        runs = self._runs(places, number)
        if len(runs):
            for k in self.lifted:
                if number % 2 == 0 or self.places is None or self.move is not Move.STILL:
                    self._ripple(k, places[k], number)
            kernels.compose(self.ink, self.table, places, self.spans, self.begins, self.stretches, self.bands, self.tint, self.screens,
                            runs, self.white, self.ambient, self.lit, self.noise, *self.base)  # fmt: skip
        self.places = places
        marks = self.marks(float(number / self.rate), number / max(self.count - 1, 1))
        if marks is None:
            return self.base
        for shown, base in zip(self.shown, self.base, strict=True):
            np.copyto(shown, base)
        kernels.draw_marks(marks, *self.shown)
        return self.shown

    def _runs(self, places: NDArray[np.float64], number: int) -> NDArray[np.int32]:
        """Which stretches of which pairs of rows must be painted: all at first and under a moving camera, else what moved."""
        width, height = self.size
        tiles = np.zeros((height // 2, -(-width // TILE)), np.bool_)
        if self.places is None or self.move is not Move.STILL:
            tiles[:] = True
        else:
            for k, entry in enumerate(self.entries):
                old, new = self.places[k], places[k]
                if k in self.lifted:
                    if number % 2 == 0:
                        rows = np.flatnonzero(self.swings[k][0] > 0)
                        tiles[rows[0] // 2 if len(rows) else height :] = True
                elif not np.array_equal(old, new):
                    for place in (old, new):
                        x0, y0, x1, y1 = self._screen_box(entry, place)
                        tiles[y0 // 2 : -(-y1 // 2), x0 // TILE : -(-x1 // TILE)] = True
        return kernels.runs_of(tiles, TILE, width)

    def _screen_box(self, entry: Sheaf | int, place: NDArray[np.float64]) -> tuple[int, int, int, int]:
        width, height = self.size
        if isinstance(entry, int):
            rows = np.flatnonzero(self.bands[entry] > 0.003)
            return (0, int(rows[0]), width, int(rows[-1]) + 1) if len(rows) else (0, 0, 0, 0)
        step, left, top, shear, root = place[:5]
        y0, y1 = -top / step, (entry.rows - top) / step
        lean = max(abs(shear * (y0 - root)), abs(shear * (y1 - root)))
        x0, x1 = (-left - lean) / step, (entry.columns - left + lean) / step
        edges = ((x0 - 1, width), (y0 - 1, height), (x1 + 2, width), (y1 + 2, height))
        left_, top_, right_, bottom_ = (int(min(max(edge, 0), most)) for edge, most in edges)
        return left_, top_, right_, bottom_

    def _ripple(self, k: int, place: NDArray[np.float64], number: int) -> None:
        """Warp a water layer on to its screen rows."""
        entry = self.entries[k]
        assert isinstance(entry, Sheaf)
        t = float((number if self.move is not Move.STILL else number - number % 2) / self.rate)
        turn = np.array([math.cos(2.1 * t), math.sin(2.1 * t), math.cos(1.6 * t), math.sin(1.6 * t)], np.float32)
        _, top, _, bottom = self._screen_box(entry, place)
        if bottom <= top:
            return
        map_x, map_y = self.maps[0][top:bottom], self.maps[1][top:bottom]
        kernels.ripple_maps(self.waves[k], self.swings[k], turn, place, top, map_x, map_y)
        screen = self.screens.reshape(-1, self.size[0], 4)
        first = int(self.table[k, 1])
        self.table[k, 6:8] = top, bottom
        cv2.remap(self.lifted[k], map_x, map_y, cv2.INTER_LINEAR, dst=screen[first + top : first + bottom],
                  borderMode=cv2.BORDER_REPLICATE)  # fmt: skip


def appeared(life: Life, t: float) -> float:
    """How much of what bleeds into the paper is there: none before `amount` seconds, all after `period` more."""
    part = min(max((t - life.amount) / max(life.period, 0.05), 0.0), 1.0)
    return part * part * (3 - 2 * part)


def _flame(t: float, period: float, phase: float) -> float:
    """A flame's unrest, -1 to 1: slow sines that never meet."""
    turn = 2 * math.pi * t / max(period, 0.5) + phase
    return 0.5 * math.sin(turn) + 0.3 * math.sin(2.7 * turn + 1) + 0.2 * math.sin(5.1 * turn + 2)


def frames(painting: Painting, count: int, rate: Fraction) -> Iterator[Yuv]:
    """All frames of a shot in order; each is overwritten by the next."""
    motion = Motion(painting, count, rate)
    for number in range(count):
        yield motion.frame(number)


def video_frame(picture: Yuv) -> av.video.frame.VideoFrame:
    """A frame for MotionWriter (yuv420p); copies the picture."""
    height, width = picture[0].shape
    frame = av.video.frame.VideoFrame(width, height, "yuv420p")
    for plane, pixels in zip(frame.planes, picture, strict=True):
        np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[: pixels.shape[0], : pixels.shape[1]] = pixels
    return frame


def rgb_of(picture: Yuv) -> NDArray[np.uint8]:
    """Y, U and V back to RGB (rows, columns, 3), for stills and for looking at them (BT.709, limited range)."""
    luma, blue, red = (np.asarray(plane, np.float32) for plane in picture)
    height, width = luma.shape
    wide = [cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR) for plane in (blue, red)]
    y, u, v = (luma - 16) * np.float32(255 / 219), (wide[0] - 128) * np.float32(255 / 224), (wide[1] - 128) * np.float32(255 / 224)
    rgb = np.stack([y + 1.5748 * v, y - 0.1873 * u - 0.4681 * v, y + 1.8556 * u], -1)
    return np.clip(rgb + 0.5, 0, 255).astype(np.uint8)
