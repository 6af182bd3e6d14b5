"""Water in ink: the picture upside down, the sun's or moon's broken path, dry-brush wind lines, ice, surf. After land, before places.

Water shows what stands behind it, softened and paler with nearness, tints with depth, and keeps bare paper where the light lies.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from madang.generators.ink.motifs.land import snow_cover
from madang.generators.ink.motifs.open_air import Bed, bed_of, world_noise
from madang.generators.ink.paper import COVER_STEP, DENSITY_STEP, Paper, Patch, blur, stroke
from madang.generators.ink.pigment import APRICOT, BLUE, DEEP_BLUE, INK, TEAL, Floats, smooth
from madang.generators.ink.stage import Life, Plane, Stage

FLOATING: Final = frozenset(("boat", "ship", "toy-boat", "whale", "dolphin", "duck", "goose", "fish", "carp", "lotus"))
VESSELS: Final = frozenset(("boat", "ship", "whale", "dolphin"))


def afloat(stage: Stage) -> bool:
    """Whether the spot lies on the water: a vessel or a swimmer is in the picture, or nobody who needs ground under the feet."""
    figures = stage.scene.figures
    if any(figure.kind in VESSELS or figure.pose in ("row", "swim") for figure in figures):
        return True
    return all(figure.kind in FLOATING for figure in figures)


@dataclass(frozen=True, slots=True)
class Pool:
    """How a water looks. `mirror` how much it reflects, `tint` pigment and density at the lens, `lines` how many wind lines, `swell` their
    height (1 a pond, 3 a sea), `flow` how much it streams to one side, `frozen` 0 to 1."""

    mirror: float = 0.74
    tint: tuple[Floats, float] = (BLUE, 0.24)
    lines: int = 105
    swell: float = 1.0
    frozen: float = 0.0


def seen_behind(planes: Sequence[Plane], paper: Paper) -> Floats:
    """What the planes show together on a half-fine sheet: density (rows, columns, 3)."""
    total = np.zeros((paper.height, paper.width, 3), np.float32)
    for plane in planes:
        packed = plane.packed
        factor = paper.fineness / packed.fineness
        pixels, left, top = packed.pixels, packed.left, packed.top
        if factor != 1:
            size = (max(1, round(pixels.shape[1] * factor)), max(1, round(pixels.shape[0] * factor)))
            pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
            left, top = round(left * factor), round(top * factor)
        box = paper.box(left, top, left + pixels.shape[1], top + pixels.shape[0])
        window = pixels[: box[0].stop - box[0].start, : box[1].stop - box[1].start]
        cover = window[..., 3:].astype(np.float32) * np.float32(COVER_STEP)
        total[box] = total[box] * (1 - cover) + window[..., :3].astype(np.float32) * np.float32(DENSITY_STEP)
    return total


def water(stage: Stage, behind: Sequence[Plane], pool: Pool, *, far: float, name: str = "water", z: float = 6.0) -> Bed:
    """A bed with the water's surface from `far` metres behind the spot (or the horizon) to the sheet's foot, hiding what lies behind.

    `behind` are the planes it mirrors, back to front. Give the plane `ripple(...)` as its life. It reaches under every near bank.
    """
    bed = bed_of(stage, z, fine=False)
    paper, view, u, light = bed.paper, bed.view, bed.unit, bed.stage.light
    shore = max(view.row(far), view.horizon + 1)
    first = int(np.clip(shore, 0, paper.height))
    rows = paper.height - first
    if rows < 3:
        return bed
    box = (slice(first, paper.height), slice(0, paper.width))
    y = np.arange(first, paper.height, dtype=np.float32)[:, None]
    near = np.clip((y - shore) / max(paper.height - shore, 1), 0, 1).astype(np.float32)
    everywhere = smooth(shore - 1.5 * u, shore + 3 * u, y) * np.ones((1, paper.width), np.float32)
    mirror = _mirror(seen_behind(behind, paper), first, rows, u)
    calm = pool.mirror * {"wind": 0.62, "rain": 0.55, "snow": 0.7}.get(stage.scene.weather, 1.0) * (1 - 0.7 * pool.frozen)
    shine = mirror * (calm * (1 - 0.62 * near))[..., None]
    bed.layer.lay(Patch(box, everywhere), INK, 0.0)
    bed.layer.density[box] += shine * everywhere[..., None]
    color, density = pool.tint
    depth = smooth(0.20, 1.05, near) * (1 + 0.28 * paper.fbm(500, 4, stage.seed(name, "depth"), aspect=3.0, box=box))
    deep = density * (0.12 + depth) * light.ink * (1 - 0.75 * pool.frozen)
    bed.layer.lay(Patch(box, everywhere), color, np.maximum(deep, 0), hide=0)
    if pool.frozen > 0.05:
        _ice(bed, box, near, pool.frozen)
    else:
        sun_path(bed, shore, pool.swell)
        wind_lines(bed, shore, pool, name)
    if stage.scene.weather == "rain" and pool.frozen < 0.5:
        rain_rings(bed, shore)
    return bed


def ripple(bed: Bed, far: float, amount: float = 1.0, frozen: float = 0.0) -> Life:
    """The life of a water plane."""
    if frozen > 0.4:
        return Life()
    wind = {"wind": 1.8, "rain": 1.3}.get(bed.stage.scene.weather, 1.0)
    return Life("ripple", amount * wind, 5.0, (0.0, max(bed.view.row(far), bed.view.horizon)))


def _mirror(seen: Floats, first: int, rows: int, u: float) -> Floats:
    """What is above row `first`, upside down over `rows` rows, softened; where the sheet does not reach high enough it is stretched."""
    source = seen[max(0, first - int(rows * 0.92)) : max(first, 1)][::-1]
    if len(source) < rows * 0.55:
        missing = int(rows * 0.55) - len(source)
        source = np.concatenate([source, np.repeat(source[-1:], missing, 0)])
    image = cv2.resize(np.ascontiguousarray(source), (seen.shape[1], rows), interpolation=cv2.INTER_AREA)
    return np.clip(blur(np.asarray(image, np.float32), 7 * u), -0.2, 2.0)


def sun_path(bed: Bed, shore: float, swell: float = 1.0) -> None:
    """The sun's or moon's light on the water, broken by the waves; nothing when the sky is covered."""
    paper, u, light = bed.paper, bed.unit, bed.stage.light
    disc = light.disc
    if disc is None or light.overcast > 0.8 or (abs(disc.density) < 0.6):
        return
    frame = bed.view.frame
    x = frame[0] + disc.x * (frame[2] - frame[0])
    below = max(paper.height - shore, 1.0)
    radius = disc.radius * u
    box = paper.box(x - 5 * radius, shore, x + 5 * radius, paper.height)
    here = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    if not here.mask.size:
        return
    near = (here.y - shore) / below
    broken = smooth(-0.15, 0.75, paper.fbm(30 * swell**0.5, 4, 64, aspect=4.5, box=box))
    reach = radius * (0.62 + 0.5 * near)
    across = np.exp(-(((here.x - x + 4 * u * paper.noise(70, 65, box=box)) / reach) ** 4))
    path = across * np.exp(-(((near - 0.22) / 0.26) ** 2)) * broken * (1 - 0.6 * light.overcast)
    strength = 0.72 if disc.density > 0 else -0.55
    bed.layer.lay(here.times(path), disc.color, strength, hide=0)
    halo = np.exp(-(((here.x - x) / (reach * 2.2)) ** 2)) * np.exp(-np.clip(near, 0, 1) / 0.5) * smooth(shore, shore + 12 * u, here.y)
    bed.layer.lay(here.times(halo), APRICOT if disc.density > 0 else disc.color, 0.20 if disc.density > 0 else -0.14, hide=0)


def wind_lines(bed: Bed, shore: float, pool: Pool, name: str) -> None:
    """Dry-brush lines along the waves, closer together and shorter far away."""
    stage, paper, u = bed.stage, bed.paper, bed.unit
    rng = stage.rng(name, "lines")
    below = paper.height - shore
    strong = {"wind": 1.7, "rain": 1.2, "mist": 0.5}.get(stage.scene.weather, 1.0)
    dark: list[Floats] = []
    light: list[Floats] = []
    for _ in range(int(pool.lines * strong)):
        near, across, long = rng.random() ** 1.7, rng.uniform(-0.08, 1.0), rng.uniform(60, 420)
        count, phase, press = rng.uniform(4, 9), rng.uniform(0, 6), rng.random(16)
        t = np.linspace(0, 1, 16)
        y = shore + 5 * u + near * below * 0.98
        wave = (0.6 + 2.4 * near) * pool.swell * u * np.sin(t * count + phase)
        wide = (0.4 + 1.3 * near) * np.sin(np.pi * t) ** 0.7 * (0.6 + 0.4 * press) * u * (0.7 + 0.3 * pool.swell)
        line = stroke(np.stack([across * paper.width + long * (0.35 + near * 1.3) * u * t, y + wave], 1), wide)
        (light if press[0] < 0.22 else dark).append(line)
    mask = bed.patch(dark, 0.6)
    dry = smooth(-0.35, 0.55, paper.fbm(22, 4, 60, aspect=3.0, box=mask.box))
    bed.layer.lay(mask, INK * 0.6 + pool.tint[0] * 0.4, 0.30 * stage.light.ink * dry, hide=0)
    bed.layer.lay(bed.patch(light, 0.6), INK, 0.0, hide=0.55)


def rain_rings(bed: Bed, shore: float) -> None:
    """Rings where drops fall."""
    rng, paper, u = bed.stage.rng("rings"), bed.paper, bed.unit
    turn = np.linspace(0, 2 * np.pi, 26)
    rings = []
    for _ in range(80):
        near, x = rng.random() ** 1.3, rng.uniform(0, paper.width)
        reach = (4 + 34 * near * rng.random()) * u
        y = shore + 6 * u + near * (paper.height - shore)
        path = np.stack([x + reach * np.cos(turn), y + reach * (0.16 + 0.14 * near) * np.sin(turn)], 1)
        rings.append(stroke(path, np.full(26, (0.5 + 0.5 * near) * u)))
    for k in range(0, len(rings), 20):  # by turns, so that crossing rings do not cancel
        bed.layer.lay(bed.patch(rings[k : k + 20], 0.4), INK, 0.26 * bed.stage.light.ink, hide=0)


def _ice(bed: Bed, box: tuple[slice, slice], near: Floats, frozen: float) -> None:
    """Ice: pale blue panes, snow blown over them, cracks that run away from the lens."""
    stage, view, u = bed.stage, bed.view, bed.unit
    blots = world_noise(stage, "ice", 6.0, box[0].start, box[0].stop)
    fine = world_noise(stage, "ice fine", 0.8, box[0].start, box[0].stop)
    pane = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    blown = snow_cover(stage, blots * 0.8 + 0.4 * fine)
    glass = TEAL * 0.35 + BLUE * 0.65
    bed.layer.lay(pane, glass, np.maximum((0.10 + 0.16 * near) * (1 + 0.5 * blots) * (1 - blown) * stage.light.ink * frozen, 0), hide=0)
    bed.layer.lay(pane.times(blown), BLUE, np.maximum(0.05 + 0.04 * fine, 0), hide=0.85)
    if stage.foliage.snow > 0.95:
        return
    rng = stage.rng("cracks")
    cracks = []
    for _ in range(9):
        x, z, turn = rng.uniform(-14, 14), rng.uniform(-1, 16), rng.uniform(-1, 1)
        steps = np.cumsum(np.concatenate([[(x, z)], rng.normal(0, 1, (9, 2)) * (0.5, 0.35) + (1.1 * turn, 0.6)]), 0)
        steps = steps[steps[:, 1] > 0.5 - view.distance]
        if len(steps) > 3:
            path = view.points(np.stack([steps[:, 0], np.zeros(len(steps)), steps[:, 1]], 1))
            cracks.append(stroke(path, np.linspace(1.5, 0.4, len(path)) * u))
    bed.layer.lay(bed.patch(cracks, 0.5), DEEP_BLUE * 0.5 + INK * 0.5, 0.34 * stage.light.ink, hide=0)


def surf(bed: Bed, row_of: Floats, *, seed: int, height: float = 10.0, strength: float = 1.0) -> None:
    """A breaking edge along `row_of` (sheet rows, one a column): bare paper foam over a shadow line, broken by the brush's dryness."""
    paper, u = bed.paper, bed.unit
    low, high = float(row_of.min()) - 4 * height * u, float(row_of.max()) + 3 * height * u
    box = paper.box(0, low, paper.width, high)
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    if not y.size:
        return
    ragged = (y - row_of[None]) / (height * u) + 0.45 * paper.noise(26, seed, box=box) + 0.35 * paper.noise(90, seed + 1, box=box)
    foam = np.exp(-((ragged / 0.55) ** 2)) * smooth(-1.3, 0.1, paper.fbm(60, 3, seed + 2, aspect=1.6, box=box))
    shade = np.exp(-(((ragged - 0.95) / 0.40) ** 2)) * smooth(-0.6, 0.7, paper.fbm(80, 3, seed + 3, aspect=1.6, box=box))
    bed.layer.lay(Patch(box, np.asarray(np.clip(foam * strength, 0, 1), np.float32)), INK, 0.0, hide=0.95)
    bed.layer.lay(Patch(box, np.asarray(shade, np.float32)), INK * 0.4 + BLUE * 0.6, 0.24 * strength * bed.stage.light.ink, hide=0)


def surf_row(bed: Bed, z: float, name: str, wander: float) -> Floats:
    """Rows of the bed's sheet of a shoreline about z metres away that wanders by `wander` metres, one a column."""
    view, paper = bed.view, bed.paper
    depth = view.depth(z)
    x = view.x + (paper.x[0] - view.axis) * depth / view.focal
    rng = bed.stage.rng("shore", name)
    line = np.zeros(paper.width, np.float64)
    for wave in range(5):
        line += np.sin(x / (2.2 * 1.9**wave) + rng.uniform(0, 2 * math.pi)) * 0.5 * (1.5 ** (wave - 4)) * wander
    reach = np.maximum(depth + line, 0.5)
    return np.asarray(view.horizon + view.eye * view.focal / reach, np.float32)
