"""The small lives one by one: each maker draws its numbers once and returns what moves by time. Before life, which chooses among them.

A mark is (x0, y0, x1, y1, r0, r1, soft, alpha, Y, U, V): a soft tapering stroke from one point to the other, mixed towards a colour.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BROWN, GREEN, INK, OCHRE, PINK, RED, YELLOW, Floats
from madang.generators.ink.stage import Setting, Stage

NOTHING: Final = np.zeros((0, 11), np.float32)


@dataclass(frozen=True)
class Air:
    """The picture that a life moves in: frame of `width` x `height` pixels, `cover` of what stands near (coarse cells of the sheet)."""

    stage: Stage
    width: int
    height: int
    setting: Setting
    cover: Floats
    aim: float

    @property
    def unit(self) -> float:
        return self.stage.unit

    def rng(self, name: str) -> np.random.Generator:
        return self.stage.shot_rng("life", name)

    def yuv(self, density: Floats, glow: float = 0.0) -> tuple[float, float, float]:
        """Y, U and V of a pigment under this light; `glow` 0 to 1 shines through the dark."""
        light = self.stage.light
        red, green, blue = np.minimum(light.white * np.exp(-(density + light.ambient * (1 - glow))), 255)
        luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return 16 + luma * 219 / 255, 128 + (blue - luma) / 1.8556 * 224 / 255, 128 + (red - luma) / 1.5748 * 224 / 255


@dataclass(frozen=True)
class Lively:
    """`at(seconds)` gives marks: on the screen, or on the sheet at depth `z` where that is given; `hidden_by` is a coarse map of cover."""

    at: Callable[[float], Floats]
    z: float | None = None
    hidden_by: Floats | None = None


Maker = Callable[[Air], Lively]


def _marks(count: int, color: tuple[float, float, float]) -> Floats:
    marks = np.zeros((count, 11), np.float32)
    marks[:, 8:] = color
    return marks


def rain(air: Air) -> Lively:
    """Thin slanted strokes in three depths, and rings where drops meet ground or water."""
    rng, u = air.rng("rain"), air.unit
    night = float(air.stage.light.ambient.mean()) > 0.35
    color = air.yuv(np.array([0.06, 0.05, 0.03], np.float32), 0.55) if night else air.yuv(INK * np.float32(0.95))
    depth = np.repeat([0.3, 0.6, 1.0], [150, 90, 44]).astype(np.float32)
    count = len(depth)
    x0, y0, pace = rng.uniform(-0.1, 1.1, count), rng.random(count), rng.uniform(0.85, 1.2, count)
    press = rng.uniform(0.5, 1.0, count)
    wind = 0.35 if air.stage.scene.weather == "wind" else 0.13
    height, width = air.height, air.width
    rings = _rings(air, rng)

    def at(t: float) -> Floats:
        fall = (1500 + 900 * depth) * pace * u
        long = (34 + 96 * depth) * u
        turn = height + long
        y = (y0 * turn + fall * t) % turn
        lap = np.floor((y0 * turn + fall * t) / turn)
        x = ((x0 + lap * 0.618) % 1.2 - 0.1) * width + wind * y
        marks = _marks(count, color)
        marks[:, 0], marks[:, 1] = x - wind * long, y - long
        marks[:, 2], marks[:, 3] = x, y
        marks[:, 4], marks[:, 5], marks[:, 6] = 0.35 * u, (0.5 + 1.0 * depth) * u, 0.9 * u
        marks[:, 7] = (0.20 + 0.26 * depth) * press * (1.25 if night else 1.0)
        return np.concatenate([marks, rings(t)]).astype(np.float32)

    return Lively(at)


def _rings(air: Air, rng: np.random.Generator, count: int = 46) -> Callable[[float], Floats]:
    """Flat pale ellipses that open and fade, larger towards us; each drop finds a new place."""
    view, u = air.stage.view, air.unit
    line = max((view.horizon - view.frame[1]) / air.height, 0.1) + 0.10
    color = air.yuv(np.array([0.03, 0.025, 0.02], np.float32), 0.25)
    start, where = rng.random(count), rng.random((count, 2))
    if air.setting.indoors or line > 0.95:
        return lambda t: NOTHING

    def at(t: float) -> Floats:
        age = (t / 0.7 + start) % 1
        lap = np.floor(t / 0.7 + start)
        x = (where[:, 0] + lap * 0.7548) % 1 * air.width
        near = ((where[:, 1] + lap * 0.5698) % 1) ** 0.8
        y = (line + (1.02 - line) * near) * air.height
        reach = (3 + 15 * near) * (0.3 + age) * u
        marks = _marks(count, color)
        marks[:, 0], marks[:, 2] = x - reach, x + reach
        marks[:, 1] = marks[:, 3] = y
        marks[:, 4] = marks[:, 5] = (0.4 + 0.5 * near) * u
        marks[:, 6], marks[:, 7] = 0.9 * u, 0.5 * (1 - age) * np.minimum(age * 6, 1)
        return marks

    return at


def snow(air: Air) -> Lively:
    """Flakes of bare paper, slow and swinging; the nearest are large and soft."""
    rng, u = air.rng("snow"), air.unit
    count = 260
    depth = rng.random(count) ** 2.2
    x0, y0, swing, phase = rng.random(count), rng.random(count), rng.uniform(6, 26, count), rng.uniform(0, 6.28, count)
    color = air.yuv(np.array([-0.02, -0.02, -0.02], np.float32), 0.55)

    def at(t: float) -> Floats:
        fall = (70 + 150 * depth) * u * t
        y = (y0 * 1.1 * air.height + fall) % (1.1 * air.height) - 0.05 * air.height
        x = (x0 * air.width + (24 + 40 * depth) * u * t + swing * u * np.sin(0.9 * t + phase)) % (1.06 * air.width) - 0.03 * air.width
        marks = _marks(count, color)
        marks[:, 0], marks[:, 1], marks[:, 2], marks[:, 3] = x, y, x + 0.4 * u, y + (0.6 + 2 * depth) * u
        marks[:, 4] = marks[:, 5] = (1.7 + 5.2 * depth) * u
        marks[:, 6], marks[:, 7] = (0.8 + 2.4 * depth) * u, 0.68 + 0.25 * (1 - depth)
        return marks

    return Lively(at)


def _falling(air: Air, name: str, colors: list[Floats], count: int, size: float, fall: float, blow: float) -> Lively:
    """Light things that sail across: they turn over, so that they show broad and narrow sides."""
    rng, u = air.rng(name), air.unit
    windy = air.stage.scene.weather == "wind"
    count = int(count * (2.6 if windy else 1))
    speed = blow * (5.0 if windy else 1.0)
    x0, y0, phase = rng.random(count), rng.random(count), rng.uniform(0, 6.28, (3, count))
    depth, turn = 0.35 + 0.65 * rng.random(count), rng.uniform(0.5, 1.3, count)
    tints = [air.yuv(color) for color in colors]
    tint = np.array([tints[int(number)] for number in rng.integers(len(tints), size=count)], np.float32)

    def at(t: float) -> Floats:
        x = (x0 * 1.2 * air.width + depth * speed * u * t + 22 * u * np.sin(0.8 * turn * t + phase[0])) % (
            1.2 * air.width
        ) - 0.1 * air.width
        y = (y0 * 1.1 * air.height + depth * fall * u * t + 12 * u * np.sin(1.3 * turn * t + phase[1])) % (
            1.1 * air.height
        ) - 0.05 * air.height
        angle = 1.7 * turn * t + phase[2]
        broad = 0.35 + 0.65 * np.abs(np.sin(1.1 * turn * t + phase[1]))
        long = size * depth * u
        marks = np.zeros((2 * count, 11), np.float32)
        for k, end in enumerate((-0.5, 0.5)):
            part = slice(k * count, (k + 1) * count)
            marks[part, 0], marks[part, 1] = x, y
            marks[part, 2], marks[part, 3] = x + end * long * np.cos(angle), y + end * long * np.sin(angle)
            marks[part, 4], marks[part, 5] = 0.26 * long * broad, 0.05 * long
            marks[part, 6], marks[part, 7] = 0.9 * u + 0.8 * u * (depth > 0.85), 0.66 + 0.25 * depth
            marks[part, 8:] = tint
        return marks

    return Lively(at)


def petals(air: Air) -> Lively:
    return _falling(air, "petals", [PINK * np.float32(0.55), PINK * np.float32(0.3), PINK * np.float32(0.8)], 24, 16, 42, 34)


def leaves(air: Air) -> Lively:
    return _falling(
        air, "leaves", [OCHRE, RED * np.float32(0.7) + OCHRE * np.float32(0.4), YELLOW * np.float32(1.1), BROWN], 15, 25, 52, 40
    )


def blades(air: Air) -> Lively:
    return _falling(air, "blades", [GREEN * np.float32(0.7), INK * np.float32(0.6)], 9, 17, 24, 46)


def birds(air: Air) -> Lively:
    return _flock(air, "birds", 5, 0.55)


def geese(air: Air) -> Lively:
    return _flock(air, "geese", 9, 0.85)


def _flock(air: Air, name: str, count: int, line: float) -> Lively:
    """Far birds crossing the sky: two tapered strokes each, wings that beat and rest. `line` near 1 keeps a wedge, as geese do."""
    rng, u, frame = air.rng(name), air.unit, air.stage.view.frame
    sky = max(air.stage.view.horizon - frame[1], 0.2 * air.height)
    going = 1 if rng.random() < 0.5 else -1
    start = frame[0] + (0.30 if going > 0 else 0.70) * air.width - going * 0.10 * air.width
    high = frame[1] + (0.16 + 0.28 * rng.random()) * sky
    rank = np.arange(count)
    side = np.where(rank % 2 == 0, 1, -1) * ((rank + 1) // 2)
    scatter = rng.normal(0, 1, (2, count)) * (1 - line)
    x0 = -going * np.abs(side) * 44 * u + scatter[0] * 60 * u
    y0 = side * 16 * u + scatter[1] * 34 * u
    size, phase = (8.5 + 2.5 * rng.random(count)) * u, rng.uniform(0, 6.28, count)
    color = air.yuv(INK * np.float32(0.8 * air.stage.light.ink))

    def at(t: float) -> Floats:
        x = start + x0 + going * 30 * u * t
        y = high + y0 + 5 * u * np.sin(0.6 * t + phase) - 3 * u * t
        beat = np.sin(6.2 * t + phase) * (0.35 + 0.65 * (np.sin(0.9 * t + 0.4 * phase) > -0.2))
        marks = _marks(2 * count, color)
        for k, wing in enumerate((-1, 1)):
            part = slice(k * count, (k + 1) * count)
            marks[part, 0], marks[part, 1] = x, y
            marks[part, 2], marks[part, 3] = x + wing * size, y - size * (0.30 + 0.42 * beat)
        marks[:, 4], marks[:, 5], marks[:, 6], marks[:, 7] = 1.25 * u, 0.35 * u, 0.7 * u, 0.85
        return marks

    return Lively(at, 300.0, air.cover)


def fireflies(air: Air) -> Lively:
    """Warm points that wander and breathe, each in its own time."""
    rng, u = air.rng("fireflies"), air.unit
    count = 26
    where, phase = rng.random((2, count)), rng.uniform(0, 6.28, (4, count))
    line = (air.stage.view.horizon - air.stage.view.frame[1]) / air.height
    depth = 0.4 + 0.6 * rng.random(count)
    heart = air.yuv(np.array([0.0, 0.02, 0.42], np.float32), 1.0)
    halo = air.yuv(np.array([0.10, 0.06, 0.70], np.float32), 0.8)

    def at(t: float) -> Floats:
        x = where[0] * air.width + 46 * u * np.sin(0.45 * t + phase[0]) + 18 * u * np.sin(1.1 * t + phase[1])
        y = (max(line - 0.08, 0.25) + (0.98 - max(line - 0.08, 0.25)) * where[1]) * air.height + 26 * u * np.sin(0.6 * t + phase[2])
        shine = np.clip(np.sin(1.05 * t + phase[3]), 0, 1) ** 1.5
        marks = np.concatenate([_marks(count, halo), _marks(count, heart)])
        marks[:, 0] = marks[:, 2] = np.tile(x, 2)
        marks[:, 1] = marks[:, 3] = np.tile(y, 2)
        marks[:count, 4] = marks[:count, 5] = 5 * depth * u
        marks[:count, 6], marks[:count, 7] = 11 * depth * u, 0.40 * shine
        marks[count:, 4] = marks[count:, 5] = 1.5 * depth * u
        marks[count:, 6], marks[count:, 7] = 1.6 * u, 0.95 * shine
        return marks

    return Lively(at)


def dragonflies(air: Air) -> Lively:
    """Two or three that hover and dart: a red stroke and four breaths of wings."""
    rng, u = air.rng("dragonflies"), air.unit
    count = 3
    where, phase = rng.random((2, count)), rng.uniform(0, 6.28, (3, count))
    body, wing = air.yuv(RED * np.float32(0.9)), air.yuv(INK * np.float32(0.35))

    def at(t: float) -> Floats:
        x = (0.15 + 0.7 * where[0]) * air.width + 90 * u * np.sin(0.35 * t + phase[0]) + 24 * u * np.sin(1.3 * t + phase[1])
        y = (0.42 + 0.35 * where[1]) * air.height + 30 * u * np.sin(0.5 * t + phase[2])
        heading = np.where(np.cos(0.35 * t + phase[0]) >= 0, 1.0, -1.0)
        marks = np.zeros((5 * count, 11), np.float32)
        marks[:count, 0], marks[:count, 1], marks[:count, 2], marks[:count, 3] = x + 4 * u * heading, y, x - 15 * u * heading, y + 2 * u
        marks[:count, 4], marks[:count, 5], marks[:count, 6], marks[:count, 7], marks[:count, 8:] = 1.7 * u, 0.7 * u, 0.6 * u, 0.9, body
        flutter = np.sin(21 * t + phase[1])
        for k, (lean, up) in enumerate(((0.2, -1), (-0.5, -0.9), (0.25, 0.7), (-0.45, 0.6)), 1):
            part = slice(k * count, (k + 1) * count)
            marks[part, 0], marks[part, 1] = x, y
            marks[part, 2], marks[part, 3] = x + 13 * u * lean * heading, y + 11 * u * up * (0.75 + 0.25 * flutter)
            marks[part, 4], marks[part, 5], marks[part, 6], marks[part, 7], marks[part, 8:] = 0.5 * u, 1.5 * u, 0.8 * u, 0.36, wing
        return marks

    return Lively(at)


def dust(air: Air) -> Lively:
    """Motes in the light of a room: pale points that rise and sink slowly."""
    rng, u = air.rng("dust"), air.unit
    count = 34
    where, phase, depth = rng.random((2, count)), rng.uniform(0, 6.28, (3, count)), rng.random(count)
    color = air.yuv(np.array([-0.02, 0.0, 0.05], np.float32), 1.0)

    def at(t: float) -> Floats:
        x = (where[0] * air.width + 7 * u * t + 20 * u * np.sin(0.3 * t + phase[0])) % air.width
        y = where[1] * 0.8 * air.height + 16 * u * np.sin(0.23 * t + phase[1])
        marks = _marks(count, color)
        marks[:, 0] = marks[:, 2] = x
        marks[:, 1] = marks[:, 3] = y
        marks[:, 4] = marks[:, 5] = (0.6 + 1.3 * depth) * u
        marks[:, 6], marks[:, 7] = (0.8 + 1.5 * depth) * u, 0.38 * (0.5 + 0.5 * np.sin(0.7 * t + phase[2]))
        return marks

    return Lively(at)


def smoke(air: Air) -> Lively:
    """Puffs that rise, widen and lean with the wind, from each chimney or pot."""
    return _rising(air, "smoke", INK * np.float32(0.22), 9, 0.17)


def steam(air: Air) -> Lively:
    return _rising(air, "steam", np.array([-0.03, -0.03, -0.02], np.float32), 6, 0.20)


def _rising(air: Air, name: str, pigment: Floats, count: int, thick: float) -> Lively:
    sources = air.setting.smoke
    if not sources:
        return Lively(lambda t: NOTHING)
    rng, u, view = air.rng(name), air.unit, air.stage.view
    lean = 0.9 if air.stage.scene.weather == "wind" else 0.28
    start, phase = rng.random((len(sources), count)), rng.uniform(0, 6.28, (len(sources), count))
    color = air.yuv(pigment, 0.15)

    def at(t: float) -> Floats:
        found = []
        for number, (x, y, z) in enumerate(sources):
            size = float(np.clip(view.scale(z) / u, 6, 420)) * u
            age = (t / 5.2 + start[number]) % 1
            rise = 1.7 * size * age**0.85
            along = x + lean * rise * age + 0.10 * size * np.sin(1.1 * t + phase[number]) * age
            marks = _marks(count, color)
            marks[:, 0], marks[:, 1] = along, y - rise
            marks[:, 2], marks[:, 3] = along + 0.10 * size * lean, y - rise - 0.12 * size
            marks[:, 4] = marks[:, 5] = (0.05 + 0.16 * age) * size
            marks[:, 6], marks[:, 7] = (0.05 + 0.22 * age) * size, thick * np.minimum(8 * age, 1) * (1 - age)
            found.append(marks)
        return np.concatenate(found).astype(np.float32)

    far = min((source[2] for source in sources), default=10.0)
    return Lively(at, far)


def bubbles(air: Air) -> Lively:
    """Strings of bubbles that wobble upwards."""
    rng, u = air.rng("bubbles"), air.unit
    count = 30
    x0, y0, size, phase = rng.integers(0, 6, count) / 6 + 0.08, rng.random(count), rng.uniform(1.5, 5.5, count), rng.uniform(0, 6.28, count)
    color = air.yuv(np.array([-0.05, -0.05, -0.05], np.float32), 0.6)

    def at(t: float) -> Floats:
        y = (1.1 - (y0 + 0.07 * t * (0.8 + size / 6)) % 1.2) * air.height
        x = x0 * air.width + 12 * u * np.sin(1.7 * t + phase) + 5 * u * phase
        marks = _marks(count, color)
        marks[:, 0] = marks[:, 2] = x
        marks[:, 1] = marks[:, 3] = y
        marks[:, 4] = marks[:, 5] = size * u
        marks[:, 6], marks[:, 7] = 1.4 * u, 0.42
        return marks

    return Lively(at)


def sparks(air: Air) -> Lively:
    """Sparks over a fire: warm points that rise, sway and go out."""
    rng, u, frame = air.rng("sparks"), air.unit, air.stage.view.frame
    count = 18
    sources = [(x - frame[0], y - frame[1]) for x, y, _ in air.setting.smoke] or [(0.5 * air.width + air.aim, 0.75 * air.height)]
    start, phase = rng.random(count), rng.uniform(0, 6.28, (2, count))
    source = np.array([sources[number % len(sources)] for number in range(count)], np.float32)
    color = air.yuv(np.array([0.0, 0.25, 0.9], np.float32), 1.0)

    def at(t: float) -> Floats:
        age = (t / 1.9 + start) % 1
        marks = _marks(count, color)
        x = source[:, 0] + (14 + 40 * age) * u * np.sin(2.3 * t * 0.6 + phase[0])
        y = source[:, 1] - 190 * u * age
        marks[:, 0], marks[:, 1], marks[:, 2], marks[:, 3] = x, y, x + u * np.sin(phase[1]), y - 3 * u
        marks[:, 4], marks[:, 5], marks[:, 6], marks[:, 7] = 1.3 * u, 0.7 * u, 1.0 * u, 0.9 * (1 - age) * np.minimum(5 * age, 1)
        return marks

    return Lively(at)


def stars(air: Air) -> Lively:
    """A few stars that twinkle slowly, high above the ridges."""
    rng, u, frame = air.rng("stars"), air.unit, air.stage.view.frame
    count = 16
    top = max(air.stage.view.horizon - frame[1], 0.2 * air.height)
    x, y = frame[0] + rng.random(count) * air.width, frame[1] + rng.random(count) ** 1.3 * 0.6 * top
    pace, phase = rng.uniform(0.7, 1.6, count), rng.uniform(0, 6.28, count)
    color = air.yuv(np.array([0.02, 0.0, 0.0], np.float32), 0.95)

    def at(t: float) -> Floats:
        marks = _marks(count, color)
        marks[:, 0] = marks[:, 2] = x
        marks[:, 1] = marks[:, 3] = y
        marks[:, 4] = marks[:, 5] = 0.9 * u
        marks[:, 6] = 1.8 * u
        marks[:, 7] = 0.55 * air.stage.light.stars * (0.5 + 0.5 * np.sin(pace * t + phase))
        return marks

    return Lively(at, math.inf, air.cover)


MAKERS: Final[dict[str, Maker]] = {
    "rain": rain, "snow": snow, "petals": petals, "leaves": leaves, "blades": blades, "birds": birds, "geese": geese,
    "fireflies": fireflies, "dragonflies": dragonflies,
    "dust": dust, "smoke": smoke, "steam": steam, "bubbles": bubbles, "sparks": sparks, "stars": stars,
}  # fmt: skip
