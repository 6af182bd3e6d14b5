"""Skies: gradient, glow, sun or moon, stars and clouds, for every place that sees the sky. After stage, before places."""

import numpy as np

from madang.generators.ink.paper import Layer
from madang.generators.ink.pigment import APRICOT, INK, Floats, smooth
from madang.generators.ink.stage import FAR, Life, Plane, Stage


def sky(stage: Stage, *, horizon: float | None = None) -> Plane:
    """The sky of the stage's light as one plane, painted at half fineness. `horizon` is a row of `stage.paper` (the view's if None)."""
    half = stage.half
    layer = half.layer()
    paint_sky(layer, half, half.view.horizon if horizon is None else horizon / 2)
    windy = stage.scene.weather == "wind"
    return Plane("sky", layer.pack(), FAR, Life("drift", 5.0 if windy else 1.2))


def paint_sky(layer: Layer, stage: Stage, horizon: float) -> None:
    """Paint the sky above (and the glow a little below) the row `horizon`."""
    paper, light = layer.paper, stage.light
    height = max(horizon, 0.25 * paper.height)
    top = smooth(0.72 * height, -0.25 * height, paper.y + 90 * paper.unit * paper.wet)
    clouds = 1 + np.float32(0.35) * paper.fbm(420, 4, seed=stage.seed("clouds"), aspect=2.2)
    color, density = light.sky
    layer.wash(np.clip(density * top * clouds, 0, 1.4).astype(np.float32), color)
    color, density = light.glow
    center = light.disc.x * paper.width if light.disc else 0.6 * paper.width
    down = np.exp(-(((paper.y - horizon + 10 * paper.unit) / (0.36 * height)) ** 2))
    across = 0.45 + 0.55 * np.exp(-(((paper.x - center) / (0.40 * paper.width)) ** 2))
    layer.wash(np.asarray(density * down * across * (1 + 0.12 * paper.wet), np.float32), color)
    _clouds(layer, stage, horizon)
    _disc(layer, stage)
    if light.stars > 0.02:
        _stars(layer, stage, horizon)


def _clouds(layer: Layer, stage: Stage, horizon: float) -> None:
    """Wet-in-wet cloud banks; thick and low when the sky is overcast."""
    paper, light = layer.paper, stage.light
    bank = paper.fbm(520, 5, seed=stage.seed("banks"), aspect=3.4)
    low = smooth(0.9 - 1.3 * light.overcast, 2.2, bank)
    fade = smooth(horizon, 0.35 * horizon, paper.y) * smooth(-0.3 * horizon, 0.25 * horizon, paper.y)
    strength = 0.10 + 0.22 * light.overcast
    layer.wash(np.asarray(strength * low * fade, np.float32), INK * 0.7 + light.sky[0] * 0.3)


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
    away = np.hypot(paper.x - x, paper.y - y) + (0.8 * paper.noise(46, 77) + 0.3 * paper.grain) * paper.unit
    edge = 1.6 * paper.unit
    inside = smooth(radius + edge, radius - edge, away)
    if disc.density >= 0:
        sink = 1 - 0.55 * smooth(y - radius * 0.2, y + radius * 1.25, paper.y + 6 * paper.unit * paper.noise(90, 71))
        body = inside * (0.82 + 0.05 * paper.grain + 0.14 * paper.wet) * sink
        layer.wash(np.asarray(disc.density * veil * body, np.float32), disc.color, np.asarray(inside * 0.8 * veil, np.float32))
        layer.wash(np.asarray(0.10 * veil * np.exp(-((away / (radius * 2.1)) ** 2)), np.float32), APRICOT)
        return
    seas = np.clip(1 - 0.10 * smooth(0.2, 1.4, paper.fbm(34, 3, 79)), 0, 1)
    layer.wash(np.asarray(disc.density * veil * inside * seas, np.float32), disc.color, np.asarray(inside, np.float32))
    halo = 0.34 * np.exp(-((away / (radius * 1.9)) ** 2)) + 0.16 * np.exp(-((away / (radius * 4.5)) ** 2))
    layer.wash(np.asarray(disc.density * veil * halo * (1 - inside), np.float32), disc.color)


def _stars(layer: Layer, stage: Stage, horizon: float, count: int = 240) -> None:
    """Points of bare paper, denser upwards; a few are large and a little warm."""
    rng, paper = stage.rng("stars"), layer.paper
    for _ in range(count):
        x, y, size = rng.uniform(0, paper.width), rng.random() ** 1.25 * horizon, rng.random() ** 5
        shine = stage.light.stars * (0.35 + 0.65 * size) * (1 - y / max(horizon, 1)) ** 0.5
        layer.glow(float(x), float(y), 1.5 + 2.6 * float(size), _starlight(rng), float(0.75 * shine))


def _starlight(rng: np.random.Generator) -> Floats:
    tint = np.float32(rng.uniform(-0.12, 0.12))
    return np.array([0.85 + tint, 0.76, 0.55 - tint], np.float32)
