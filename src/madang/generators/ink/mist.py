"""Drifting mist: soft bands between the planes, by hour, weather and size. Never indoors. After light and view, before frames."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Size
from madang.generators.ink.light import Light
from madang.generators.ink.paper import COVER_STEP, Paper
from madang.generators.ink.pigment import Floats, Numbers, smooth
from madang.generators.ink.view import View

COARSE = 4  # rows of the screen to a row of mist
CLOSENESS = {Size.EXTREME_WIDE: 1.0, Size.WIDE: 1.0, Size.MEDIUM_WIDE: 0.75, Size.MEDIUM: 0.55, Size.MEDIUM_CLOSE: 0.4, Size.CLOSE: 0.3,
             Size.INSERT: 0.25}  # fmt: skip


@dataclass(frozen=True)
class Mist:
    """One band: it lies before what is farther than `z` metres. `band` (rows of the screen) is how thick it is at each height, 0 to 1;
    `speed`
    units a second; `cell`, `aspect`, `low`, `high` shape its clouds, `seed` chooses them."""

    z: float
    band: Floats
    speed: float
    cell: float
    aspect: float
    low: float
    high: float
    seed: int


def mists_of(light: Light, weather: str, size: Size, view: View, height: int, seed: int) -> tuple[Mist, ...]:
    """The bands of an outdoor picture, farthest first; none where the air is clear. `height` is the frame's, in pixels."""
    much = light.mist * CLOSENESS[size]
    if much < 0.05:
        return ()
    down: Floats = np.arange(height, dtype=np.float32) / np.float32(height)
    line = float(np.clip((view.horizon - view.frame[1]) / height, 0.12, 0.86))
    far: Numbers = 1.06 * _hump(down, line + 0.002, 0.047) + 0.26 * _hump(down, line + 0.14, 0.10)
    near: Numbers = 0.50 * _hump(down, line + 0.10, 0.075) + 0.16 * _hump(down, 0.80, 0.12)
    gust = 3.0 if weather == "wind" else 1.0
    bands = [
        Mist(14.0, _thick(far * much), 26 * gust, 520, 3.2, -1.7, 1.0, seed),
        Mist(-0.6, _thick(0.7 * near * much), -40 * gust, 700, 3.0, -0.2, 2.0, seed + 1),
    ]
    if weather == "mist":
        veil = 0.55 * much * (0.55 + 0.45 * _hump(down, line + 0.06, 0.32))
        bands.insert(1, Mist(3.0, _thick(veil), 16, 900, 2.4, -2.2, 1.2, seed + 2))
    return tuple(band for band in bands if float(band.band.max()) > 0.03)


def _hump(at: Floats, center: float, width: float) -> Floats:
    return np.asarray(np.exp(-(((at - center) / width) ** 2)), np.float32)


def _thick(band: Numbers) -> Floats:
    return np.asarray(np.clip(band, 0, 0.95), np.float32)


def mist_sheet(mist: Mist, width: int, height: int) -> NDArray[np.int16]:
    """The band's clouds as cover, int16 (height / COARSE rows, 2 * period columns): twice a period whose ends meet."""
    unit, period, seam = height / 1080, width * 3 // 2, width // 5
    rows = height // COARSE + 2
    cloud = Paper(period + seam, rows, unit).fbm(mist.cell, 5, mist.seed, mist.aspect * COARSE)
    mix = np.linspace(0, 1, seam, dtype=np.float32)
    cloud[:, :seam] = cloud[:, :seam] * mix + cloud[:, period:] * (1 - mix)
    veil = smooth(mist.low, mist.high, cloud[:, :period]) / np.float32(COVER_STEP)
    return np.ascontiguousarray(np.tile(veil.astype(np.int16), (1, 2)))
