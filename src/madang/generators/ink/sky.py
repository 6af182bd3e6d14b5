"""Skies: gradient, glow, clouds of the hour and the weather, sun or moon, stars, for every place that sees the sky. Before places."""

import numpy as np

from madang.generators.ink.paper import Box, Layer, Patch
from madang.generators.ink.pigment import APRICOT, BLUE, DEEP_BLUE, INK, PLUM, pigment, smooth
from madang.generators.ink.stage import FAR, Life, Plane, Stage

TOWERING = frozenset(("noon", "morning"))


def sky(stage: Stage, *, horizon: float | None = None) -> Plane:
    """The sky of the stage's light as one plane, painted at half fineness. `horizon` is a row of `stage.paper` (the view's if None)."""
    half = stage.half if stage.paper.unit > 0.4 else stage
    row = stage.view.horizon if horizon is None else horizon
    layer = half.layer()
    paint_sky(layer, half, row * half.paper.fineness / stage.paper.fineness)
    windy = stage.scene.weather == "wind"
    return Plane("sky", layer.pack(), FAR, Life("drift", 5.0 if windy else 1.2))


def paint_sky(layer: Layer, stage: Stage, horizon: float) -> None:
    """Paint the sky above (and the glow a little below) the row `horizon`."""
    paper, light = layer.paper, stage.light
    height = max(horizon, 0.25 * paper.height)
    bottom = int(np.clip(horizon + 1.0 * height, 1, paper.height))
    box = (slice(0, bottom), slice(0, paper.width))
    whole = Patch(box, np.ones((bottom, paper.width), np.float32))
    wet = paper.wet[box]
    _gradient(layer, stage, whole, height)
    color, density = light.glow
    center = light.disc.x * paper.width if light.disc else 0.6 * paper.width
    down = np.exp(-(((whole.y - horizon + 10 * paper.unit) / (0.36 * height)) ** 2))
    across = 0.45 + 0.55 * np.exp(-(((whole.x - center) / (0.40 * paper.width)) ** 2))
    layer.lay(whole, color, density * down * across * (1 + 0.12 * wet), hide=0)
    if light.stars > 0.02:
        if "star-lit" in stage.scene.light.split():
            paint_milky_way(layer, stage, horizon, stage.light.stars, 3.4)
        _stars(layer, stage, horizon)
    _disc(layer, stage)
    _clouds(layer, stage, box, horizon)


def _gradient(layer: Layer, stage: Stage, whole: Patch, height: float) -> None:
    """The wash that gathers upwards; a clear day is blue paper above and bare below."""
    light, paper = stage.light, layer.paper
    color, density = light.sky
    top = smooth(0.72 * height, -0.25 * height, whole.y + 90 * paper.unit * paper.wet[whole.box])
    clouds = 1 + np.float32(0.30) * paper.fbm(420, 4, seed=stage.seed("clouds"), aspect=2.2, box=whole.box)
    layer.lay(whole, color, np.clip(density * top * clouds, 0, 1.4), hide=0)
    clear = stage.scene.weather in ("clear", "wind") and stage.scene.time in ("noon", "morning")
    if clear:
        blue = 0.30 if stage.scene.time == "noon" else 0.16
        down = smooth(1.02 * height, -0.30 * height, whole.y + 60 * paper.unit * paper.wet[whole.box])
        layer.lay(whole, DEEP_BLUE * 0.8 + BLUE * 0.2, blue * down, hide=0)


def _clouds(layer: Layer, stage: Stage, box: Box, horizon: float) -> None:
    """Clouds of the day: streaks in wind, heaps on a clear day, long banks at dawn and dusk, a heavy lid when it is overcast."""
    time, weather, light = stage.scene.time, stage.scene.weather, stage.light
    if light.overcast > 0.5:
        _lid(layer, stage, box, horizon)
    elif weather == "wind":
        _banks(layer, stage, box, horizon, aspect=9.0, cell=620, level=0.15, strength=0.20)
    elif time in TOWERING:
        _heaps(layer, stage, box, horizon)
    elif time in ("dawn", "dusk", "evening"):
        _banks(layer, stage, box, horizon, aspect=6.5, cell=560, level=0.55, strength=0.24)
    else:
        _banks(layer, stage, box, horizon, aspect=4.5, cell=520, level=0.9, strength=0.14)


def _lid(layer: Layer, stage: Stage, box: Box, horizon: float) -> None:
    """Wet-in-wet cover, thick above, torn below."""
    paper, light = layer.paper, stage.light
    bank = paper.fbm(520, 5, seed=stage.seed("banks"), aspect=2.6, box=box)
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    fade = smooth(horizon, 0.25 * horizon, y)
    density = (0.09 + 0.17 * light.overcast) * smooth(0.7 - 1.3 * light.overcast, 2.0, bank) * fade
    layer.lay(Patch(box, np.asarray(density, np.float32)), INK * 0.7 + light.sky[0] * 0.3, 1.0, hide=0)


def _banks(layer: Layer, stage: Stage, box: Box, horizon: float, *, aspect: float, cell: float, level: float, strength: float) -> None:
    """Long clouds, their under sides loaded with ink, their upper edges lit: the glow's colour by a low sun."""
    paper, light = layer.paper, stage.light
    bank = paper.fbm(cell, 5, seed=stage.seed("banks"), aspect=aspect, box=box)
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    fade = smooth(0.98 * horizon, 0.55 * horizon, y) * smooth(-0.35 * horizon, 0.10 * horizon, y)
    body = smooth(level, level + 1.3, bank) * fade
    under = np.roll(body, int(9 * paper.unit), 0)
    low = np.clip(body - 0.55 * under, 0, 1)
    layer.lay(Patch(box, np.asarray(body, np.float32)), INK * 0.45 + light.sky[0] * 0.55, strength * 0.75, hide=0.12)
    layer.lay(Patch(box, np.asarray(low, np.float32)), light.glow[0] * 0.6 + INK * 0.4, strength * 0.9, hide=0)


def _heaps(layer: Layer, stage: Stage, box: Box, horizon: float) -> None:
    """Heaped clouds: bare paper cut out of the blue, round above, flat and grey below; high in summer, small at other times."""
    paper, u, rng = layer.paper, layer.paper.unit, stage.rng("heaps")
    tall = 1.0 if stage.scene.season == "summer" else 0.55
    x = paper.x
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    rough = 26 * u * paper.fbm(120, 4, seed=stage.seed("heap edge"), box=box)
    for _ in range(4):
        cx, foot, wide, high = rng.uniform(0.02, 0.98), rng.uniform(0.42, 0.86), rng.uniform(0.10, 0.21), rng.uniform(0.24, 0.60) * tall
        bumps, phase = rng.uniform(3, 6), rng.uniform(0, 6.28)
        away = (x - cx * paper.width) / (wide * paper.width)
        dome = np.sqrt(np.clip(1 - away**2, 0, 1)) * (0.72 + 0.28 * np.abs(np.sin(away * bumps + phase)))
        top = foot * horizon - high * horizon * dome
        body = smooth(-max(7 * u, 0.9), max(9 * u, 0.9), y - top + rough) * smooth(
            foot * horizon + 16 * u, foot * horizon - 30 * u, y + 0.5 * rough
        )
        body = body * smooth(1.05, 0.85, np.abs(away))
        shade = np.clip((y - top) / np.maximum(foot * horizon - top, u), 0, 1) ** 2.5
        layer.lay(Patch(box, np.asarray(body, np.float32)), INK * 0.5 + BLUE * 0.5, 0.17 * shade, hide=0.86)


def _disc(layer: Layer, stage: Stage) -> None:
    """The sun sinks into haze at its foot; the moon shines, with a faint ring."""
    disc, paper, light = stage.light.disc, layer.paper, stage.light
    if disc is None:
        return
    frame = stage.view.frame
    x = frame[0] + disc.x * (frame[2] - frame[0])
    y = min(frame[1] + disc.y * (frame[3] - frame[1]), stage.view.horizon - disc.radius * paper.unit * 0.9)
    radius = disc.radius * paper.unit
    veil = 1 - 0.65 * light.overcast
    reach = radius * (9 if disc.density < 0 else 5)
    box = paper.box(x - reach, y - reach, x + reach, y + reach)
    here = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    if not here.mask.size:
        return
    away = np.hypot(here.x - x, here.y - y) + (0.8 * paper.noise(46, 77, box=box) + 0.3 * paper.grain[box]) * paper.unit
    edge = max(1.6 * paper.unit, 0.6)
    inside = smooth(radius + edge, radius - edge, away)
    if disc.density >= 0:
        sink = 1 - 0.55 * smooth(y - radius * 0.2, y + radius * 1.25, here.y + 6 * paper.unit * paper.noise(90, 71, box=box))
        body = (0.82 + 0.05 * paper.grain[box] + 0.14 * paper.wet[box]) * sink
        layer.lay(here.times(inside * veil), disc.color, disc.density * body, hide=0.8)
        layer.lay(here, APRICOT, 0.10 * veil * np.exp(-((away / (radius * 2.1)) ** 2)), hide=0)
        return
    seas = np.clip(1 - 0.10 * smooth(0.2, 1.4, paper.fbm(34, 3, 79, box=box)), 0, 1)
    layer.lay(here.times(inside), disc.color, disc.density * veil * seas)
    halo = 0.34 * np.exp(-((away / (radius * 1.9)) ** 2)) + 0.16 * np.exp(-((away / (radius * 4.5)) ** 2))
    layer.lay(here.times(1 - inside), disc.color, disc.density * veil * halo, hide=0)


def _stars(layer: Layer, stage: Stage, horizon: float, count: int = 260) -> None:
    """Points of bare paper, denser upwards, never finer than the sheet can show; the largest have a faint halo."""
    rng, paper = stage.rng("stars"), layer.paper
    least = max(1.9, 0.80 / paper.unit)
    for _ in range(count):
        x, y, size, tint = rng.uniform(0, paper.width), rng.random() ** 1.25 * horizon, rng.random() ** 4, rng.uniform(-0.12, 0.12)
        shine = stage.light.stars * (0.45 + 0.75 * size) * (1 - y / max(horizon, 1)) ** 0.4
        color = np.array([0.85 + tint, 0.76, 0.55 - tint], np.float32)
        layer.glow(float(x), float(y), least + 2.2 * float(size), color, float(1.15 * shine))
        if size > 0.55:
            layer.glow(float(x), float(y), 4 * least + 9 * float(size), color, float(0.16 * shine))


def paint_milky_way(layer: Layer, stage: Stage, horizon: float, shine: float, strength: float) -> None:
    """A band of cloudy light across the sky above the row `horizon`, with a dark rift, and the grains of its stars."""
    paper = layer.paper
    lean, middle = 0.62 * max(1.0, 0.8 * paper.height / horizon), 0.465 * horizon / paper.height  # across all of the sky that is seen
    across = (paper.x / paper.width - 0.42) + lean * (paper.y / paper.height - middle)
    band = across + 0.035 * paper.fbm(260, 4, stage.seed("band"))
    cloud = np.exp(-((band / 0.135) ** 2)) * (0.75 + 0.35 * paper.fbm(110, 4, stage.seed("milk")))
    rift = 0.8 * np.exp(-(((band + 0.02) / 0.030) ** 2)) * smooth(-0.6, 1.0, paper.fbm(150, 4, stage.seed("rift")))
    fade = smooth(horizon, 0.24 * horizon, paper.y)
    light = np.minimum(np.clip(cloud - rift, 0, 1.2) * fade * (shine * strength), 2.2)  # never as bright as a lamp
    layer.wash(np.asarray(-0.34 * light, np.float32), pigment(0.80, 0.74, 0.46))
    layer.wash(np.asarray(0.05 * light, np.float32), PLUM)
    rng, least = stage.rng("milk stars"), max(1.5, 0.7 / paper.unit)
    for _ in range(220):
        t, off, size = rng.random(), rng.normal(0, 0.085), rng.random() ** 4
        y, x = t * paper.height, (0.42 + off - lean * (t - middle)) * paper.width
        if y < horizon:
            layer.glow(float(x), float(y), least + 1.2 * float(size), pigment(0.84, 0.76, 0.55), float((0.5 + 0.7 * size) * shine))
