"""Trees in ink: pine, zelkova, willow, cherry, ginkgo, persimmon and their kin, by season. After branches, before every place outdoors.

`tree` paints one tree at a pen; `sway` is the life of a plane that holds it. A tree is a loaded brush for wood, wet masses for leaves,
dots on top where the light does not come, bare paper where snow lies.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from madang.generators.ink.light import Foliage
from madang.generators.ink.motifs.branches import Branch, Clump, Growth, Habit, grow_dome, grow_pine, grow_spire, grow_willow
from madang.generators.ink.paper import Layer, Patch, stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, RED, WARM_INK, YELLOW, Floats, pigment, smooth
from madang.generators.ink.stage import Life, Stage
from madang.generators.ink.view import Pen

HABITS: Final[dict[str, Habit]] = {
    "pine": Habit(9.0, trunk=0.026, fork=0.46, limbs=7, reach=0.33, clump=0.125, flat=0.34),
    "zelkova": Habit(11.0, trunk=0.034, fork=0.24, limbs=7, spread=66, reach=0.44, clump=0.145, flat=0.74),
    "broadleaf": Habit(8.0, trunk=0.026, fork=0.30, limbs=5, spread=52, reach=0.40, clump=0.15, flat=0.86),
    "willow": Habit(8.5, trunk=0.034, fork=0.28, limbs=7, spread=70, reach=0.40, lift=0.30, clump=0.12, flat=0.62, crook=0.05),
    "cherry": Habit(6.0, trunk=0.032, fork=0.20, limbs=7, spread=76, reach=0.50, lift=0.10, clump=0.15, flat=0.62, crook=0.06),
    "plum": Habit(4.2, trunk=0.040, fork=0.26, limbs=5, spread=70, reach=0.52, lift=0.10, clump=0.10, flat=0.7, crook=0.12),
    "maple": Habit(6.5, trunk=0.026, fork=0.22, limbs=6, spread=70, reach=0.46, lift=0.06, clump=0.155, flat=0.52, crook=0.06),
    "persimmon": Habit(6.0, trunk=0.030, fork=0.26, limbs=6, spread=66, reach=0.48, lift=0.16, clump=0.125, flat=0.74, crook=0.09),
    "ginkgo": Habit(13.0, trunk=0.022, fork=0.16, limbs=7, spread=44, reach=0.33, lift=0.30, clump=0.105, flat=0.80),
    "poplar": Habit(15.0, trunk=0.016, fork=0.10, limbs=9, spread=22, reach=0.20, lift=0.5, clump=0.060, flat=1.25),
    "fir": Habit(14.0, trunk=0.016, fork=0.10, limbs=12, spread=112, reach=0.21, lift=0.10, clump=0.066, flat=0.50),
}
RUST: Final = pigment(0.12, 0.66, 1.02)
MAPLE: Final = pigment(0.08, 0.86, 0.98)
DOT: Final = np.stack([np.cos(np.linspace(0, 2 * np.pi, 8)[:-1]), np.sin(np.linspace(0, 2 * np.pi, 8)[:-1])], 1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Leafage:
    """What hangs on a kind in this season: pigments light and dark, how full 0 to 1, how thick; `bloom` covers that share with flowers."""

    light: Floats
    dark: Floats
    full: float
    thick: float = 0.42
    bloom: float = 0.0

    fruit: bool = False


def leafage_of(kind: str, season: str, foliage: Foliage) -> Leafage:
    """The leaves of a kind in a season."""
    if kind in ("pine", "fir"):
        cold = 0.25 if season == "winter" else 0.0
        return Leafage(PINE * (0.72 - cold) + INK * (0.28 + cold), PINE * 0.35 + INK * 0.65, 1.0, 0.74)
    full = {"spring": 0.72, "summer": 1.0, "autumn": 0.82, "winter": 0.0}.get(season, foliage.leafy)
    if season == "spring" and kind in ("cherry", "plum"):
        return Leafage(PINK, PINK * 0.75 + RED * 0.25, 1.0 if kind == "cherry" else 0.55, 0.34, bloom=1.0)
    if season == "spring":
        return Leafage(MOSS, MOSS * 0.6 + GREEN * 0.4, full, 0.34)
    if season == "autumn":
        light, dark, thick = AUTUMN.get(kind, (OCHRE * 0.75 + RUST * 0.25, RUST * 0.7 + BROWN * 0.3, 0.44))
        return Leafage(light, dark, 0.42 if kind == "persimmon" else full, thick, fruit=kind == "persimmon")
    if season == "winter":
        return Leafage(BROWN, INK, 0.0, 0.2, fruit=False)
    return Leafage(GREEN * 0.55 + MOSS * 0.45, PINE * 0.6 + INK * 0.4, full, 0.46)


AUTUMN: Final[dict[str, tuple[Floats, Floats, float]]] = {
    "ginkgo": (YELLOW, YELLOW * 0.75 + OCHRE * 0.35, 0.66),
    "maple": (MAPLE * 0.8 + OCHRE * 0.2, MAPLE * 0.9 + INK * 0.1, 0.62),
    "cherry": (RUST * 0.6 + OCHRE * 0.4, MAPLE * 0.6 + BROWN * 0.4, 0.46),
    "willow": (OCHRE * 0.6 + MOSS * 0.4, OCHRE * 0.7 + BROWN * 0.3, 0.40),
    "persimmon": (RUST, RUST * 0.6 + BROWN * 0.4, 0.48),
    "poplar": (YELLOW * 0.8 + OCHRE * 0.2, OCHRE, 0.5),
}


def growth_of(kind: str, seed: int, tall: float = 0.0) -> Growth:
    """The branches and leaf masses of a kind; unknown kinds grow as a broad-leaved tree."""
    habit = HABITS.get(kind, HABITS["broadleaf"])
    rng = np.random.default_rng(seed)
    height = (tall or habit.tall) * (1.0 if tall else rng.uniform(0.9, 1.1))
    if kind == "pine":
        return grow_pine(rng, habit, height)
    if kind == "willow":
        return grow_willow(rng, habit, height)
    if kind in ("ginkgo", "poplar", "fir"):
        return grow_spire(rng, habit, height)
    return grow_dome(rng, habit, height)


def tree(
    layer: Layer, stage: Stage, pen: Pen, kind: str, seed: int, *, tall: float = 0.0, strength: float | None = None, soft: float = 0.0
) -> None:
    """Paint one tree whose foot is the pen's origin.

    `layer` and `stage` belong together (both of `stage.half` for soft ones); `tall` metres (0: the kind's own height); `strength` is
    the ink's (stage.dark(z); None: near); `soft` units of blur for what is out of focus. Kinds: see HABITS; others grow broad-leaved.
    """
    habit = HABITS.get(kind, HABITS["broadleaf"])
    brush = _Brush(layer, stage, pen, stage.light.ink if strength is None else strength, soft, np.random.default_rng(seed + 1))
    leaves = leafage_of(kind, stage.scene.season, stage.foliage)
    growth = growth_of(kind, seed, tall)
    height = tall or habit.tall
    if height * pen.detail < 14 or not _in_sight(brush, height):
        return
    keep = leaves.full if leaves.full < 0.6 else 1.0
    clumps = [clump for k, clump in enumerate(growth.clumps) if (k * 0.618) % 1 < keep] if leaves.full > 0.05 else []
    behind = [clump for clump in clumps if clump.back > 0.5]
    before = [clump for clump in clumps if clump.back <= 0.5]
    _masses(brush, behind, leaves, kind, 0.72)
    _wood(brush, growth.branches, kind, bare=leaves.full < 0.75)
    if growth.strands:
        _strands(brush, growth.strands, leaves)
    _masses(brush, before, leaves, kind, 1.0)
    if leaves.fruit:
        _fruit(brush, growth)


def sway(stage: Stage, pen: Pen, amount: float = 1.0) -> Life:
    """The life of a plane that holds one tree: sheared about its foot, more in wind."""
    strong = {"wind": 0.030, "rain": 0.012, "snow": 0.006, "mist": 0.004}.get(stage.scene.weather, 0.007)
    return Life("sway", strong * amount, 3.2 if stage.scene.weather == "wind" else 5.5, (pen.x, pen.y))


@dataclass(frozen=True)
class _Brush:
    layer: Layer
    stage: Stage
    pen: Pen
    strength: float
    soft: float
    rng: np.random.Generator

    @property
    def snow(self) -> float:
        return self.stage.foliage.snow

    def patch(self, outlines: list[Floats], softness: float = 0.6) -> Patch:
        return self.layer.paper.patch(outlines, softness + self.soft)


def _in_sight(brush: _Brush, height: float) -> bool:
    paper, reach = brush.layer.paper, height * brush.pen.scale
    return -reach < brush.pen.x < paper.width + reach and -0.2 * reach < brush.pen.y < paper.height + 1.6 * reach


# ---------------------------------------------------------------- wood


def _wood(brush: _Brush, branches: tuple[Branch, ...], kind: str, bare: bool) -> None:
    """Trunk and limbs: dark at one side, dry bark inside; thin twigs only where they can be seen."""
    pen, paper = brush.pen, brush.layer.paper
    shown = [branch for branch in branches if branch.order < 2 or bare or branch.tip * pen.detail > 0.5]
    thin = [branch for branch in shown if branch.order > 0]
    color = {"pine": WARM_INK * 0.55 + BROWN * 0.45, "fir": WARM_INK, "cherry": WARM_INK * 0.8 + BROWN * 0.2}.get(kind, WARM_INK)
    for order, tone in ((3, 0.50), (2, 0.62), (1, 0.85)):
        outlines = [_limb(pen, branch, 0.55 if order == 3 else 0.7) for branch in thin if branch.order == order]
        mask = brush.patch(outlines, 0.5)
        brush.layer.lay(mask, color, brush.strength * tone * (1 + 0.12 * paper.grain[mask.box]), hide=0.9)
    trunk = branches[0]
    mask = brush.patch([_limb(pen, trunk, 0.9)], 0.7)
    lit = _side_light(brush, trunk, mask)
    dry = smooth(-0.9, 0.9, paper.fbm(16, 3, 71, aspect=0.35, box=mask.box))
    brush.layer.lay(mask, color, brush.strength * (0.42 + 0.62 * lit) * (0.62 + 0.5 * dry), hide=1.0)
    if brush.snow > 0.05:
        _snow_on_wood(brush, [branch for branch in shown if branch.order < 3])


def _limb(pen: Pen, branch: Branch, least: float) -> Floats:
    count = len(branch.path)
    taper = (branch.root + (branch.tip - branch.root) * np.linspace(0, 1, count) ** 0.8).astype(np.float32)
    if branch.order == 0:
        taper[:3] *= np.array([1.55, 1.22, 1.06], np.float32)  # the root's flare
    return stroke(pen(branch.path), pen.width(taper, least))


def _side_light(brush: _Brush, trunk: Branch, mask: Patch) -> Floats:
    """0 at the trunk's lit side to 1 in its shade, along the trunk's own bend."""
    if not mask.mask.size:
        return np.zeros_like(mask.mask)
    path = brush.pen(trunk.path)
    order = np.argsort(path[:, 1])
    middle = np.interp(mask.y[:, 0], path[order, 1], path[order, 0]).astype(np.float32)[:, None]
    wide = max(trunk.root * brush.pen.scale, brush.pen.unit)
    return smooth(-1.0, 1.0, (mask.x - middle) / np.float32(wide))


def _snow_on_wood(brush: _Brush, branches: list[Branch]) -> None:
    pen, lines = brush.pen, []
    for branch in branches[1:]:
        width = np.linspace(branch.root, branch.tip, len(branch.path))
        level = np.abs(np.gradient(branch.path[:, 0])) / (np.hypot(*np.gradient(branch.path, axis=0).T) + 1e-6)
        raised = branch.path + np.stack([np.zeros(len(width)), width * 0.9], 1).astype(np.float32)
        lines.append(stroke(pen(raised), pen.width(width * 0.75 * level, 0.1) * brush.snow * (0.5 + 0.5 * level)))
    mask = brush.patch(lines, 0.4)
    brush.layer.lay(mask, BLUE, 0.03, hide=0.95)


# ---------------------------------------------------------------- leaves


def _masses(brush: _Brush, clumps: list[Clump], leaves: Leafage, kind: str, tone: float) -> None:
    """Leaf masses: a wet blot each, then dots over its shaded side; snow on top."""
    if not clumps:
        return
    needles = kind in ("pine", "fir")
    boxes = [_blob(brush, clump, needles) for clump in clumps]
    every = np.concatenate(boxes)
    low, high = every.min(0) - 8, every.max(0) + 8
    whole = brush.layer.paper.box(float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    mottle = brush.layer.paper.fbm(34, 4, 83, box=whole) if whole[0].stop > whole[0].start and whole[1].stop > whole[1].start else None
    if mottle is None:
        return
    pale = 0.55 if leaves.bloom else 1.0
    for clump, outline in zip(clumps, boxes):
        mask = brush.patch([outline], 2.2 if not needles else 1.0)
        if not mask.mask.size:
            continue
        rows = slice(mask.box[0].start - whole[0].start, mask.box[0].stop - whole[0].start)
        columns = slice(mask.box[1].start - whole[1].start, mask.box[1].stop - whole[1].start)
        spots = mottle[max(rows.start, 0) : rows.stop, max(columns.start, 0) : columns.stop]
        if spots.shape != mask.mask.shape:
            spots = brush.layer.paper.fbm(34, 4, 83, box=mask.box)
        center = brush.pen([(clump.x, clump.y)])[0]
        below = smooth(-clump.ry * brush.pen.scale, clump.ry * brush.pen.scale, mask.y - center[1])
        load = np.asarray(
            brush.strength * leaves.thick * tone * pale * np.maximum((0.42 + 0.75 * below) * (1 + 0.30 * spots), 0.1), np.float32
        )
        ragged = mask.times(smooth(-1.5, -0.2, np.asarray(spots + 1.1 * (2 * mask.mask - 1) + 0.5, np.float32)))
        hide = (0.55 if needles else 0.34) * min(1, leaves.full + 0.2)
        brush.layer.lay(ragged, leaves.light, load, hide=hide)
    _dots(brush, clumps, leaves, tone, needles)
    if brush.snow > 0.05 and (needles or leaves.full > 0.3):
        _snow_on_leaves(brush, clumps)


def _blob(brush: _Brush, clump: Clump, needles: bool) -> Floats:
    """The ragged outline of a mass, in sheet pixels."""
    count = 22
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    rough = 1 + brush.rng.normal(0, 0.10 if needles else 0.13, count)
    y = np.sin(turn)
    if needles:
        y = np.where(y < 0, y * 0.45, y)  # a needle cloud is flat below
    local = np.stack([clump.x + clump.rx * rough * np.cos(turn), clump.y + clump.ry * rough * y], 1)
    return brush.pen(local.astype(np.float32))


def _dots(brush: _Brush, clumps: list[Clump], leaves: Leafage, tone: float, needles: bool) -> None:
    """The brush's tip, many times: leaves (or tufts of needles) of two tones, denser in the shade and at the rim."""
    pen, rng = brush.pen, brush.rng
    size = max(0.055, 4.2 / pen.detail)
    area = sum(math.pi * clump.rx * clump.ry for clump in clumps)
    count = int(min(area / (size * size) * 0.34, 1100 / (1 + brush.soft)) * min(1.0, leaves.full + 0.1))
    share = np.array([clump.rx * clump.ry for clump in clumps])
    chosen = rng.choice(len(clumps), count, p=share / share.sum())
    turn, away = rng.uniform(0, 2 * np.pi, count), rng.random(count) ** 0.42
    wide, press = rng.uniform(0.7, 1.5, count), rng.random(count)
    middles = np.array([(clump.x, clump.y) for clump in clumps], np.float32)[chosen]
    radii = np.array([(clump.rx, clump.ry) for clump in clumps], np.float32)[chosen]
    tips = middles + 1.06 * radii * away[:, None] * np.stack([np.cos(turn), np.sin(turn)], 1)
    if needles:
        tips[:, 1] = np.maximum(tips[:, 1], middles[:, 1] - 0.42 * radii[:, 1])
        every = [_tuft(pen, float(x), float(y), size * w * 1.5, t) for (x, y), w, t in zip(tips, wide, turn, strict=True)]
    else:
        spin = rng.normal(0, 0.8, count)
        ring = DOT[None] * (size * wide)[:, None, None] * np.array([1.0, 0.62])
        cos, sin = np.cos(spin)[:, None], np.sin(spin)[:, None]
        x = ring[..., 0] * cos - ring[..., 1] * sin + tips[:, :1]
        y = ring[..., 0] * sin + ring[..., 1] * cos + tips[:, 1:]
        every = list(pen(np.stack([x, y], -1).reshape(-1, 2)).reshape(count, -1, 2))
    shaded = press + 0.5 * np.sin(turn) < 0.42
    dark = [outline for outline, is_dark in zip(every, shaded, strict=True) if is_dark]
    pale = [outline for outline, is_dark in zip(every, shaded, strict=True) if not is_dark]
    for outlines, color, density in ((pale, leaves.light, 0.9), (dark, leaves.dark, 1.25)):
        mask = brush.patch(outlines, 0.45)
        grain = 1 + 0.2 * brush.layer.paper.grain[mask.box]
        brush.layer.lay(mask, color, brush.strength * leaves.thick * tone * density * grain, hide=0.45)


def _tuft(pen: Pen, x: float, y: float, size: float, turn: float) -> Floats:
    """A fan of needles opening upwards, as one toothed outline."""
    angles = np.linspace(0.25, math.pi - 0.25, 9) + 0.25 * math.cos(turn)
    reach = size * np.where(np.arange(9) % 2, 0.55, 1.0)
    return pen(np.stack([x + reach * np.cos(angles), y + 0.8 * reach * np.sin(angles) - 0.3 * size], 1).astype(np.float32))


def _snow_on_leaves(brush: _Brush, clumps: list[Clump]) -> None:
    caps = []
    for clump in clumps:
        turn = np.linspace(0.06 * math.pi, 0.94 * math.pi, 12)
        top = np.stack([clump.x + 0.95 * clump.rx * np.cos(turn), clump.y + 1.04 * clump.ry * np.sin(turn)], 1)
        under = np.stack([clump.x + 0.80 * clump.rx * np.cos(turn[::-1]), clump.y + clump.ry * (0.30 + 0.26 * brush.rng.random(12))], 1)
        caps.append(brush.pen(np.concatenate([top, under]).astype(np.float32)))
    mask = brush.patch(caps, 1.0)
    brush.layer.lay(mask, BLUE, 0.035, hide=min(1.0, 0.35 + 0.75 * brush.snow))


def _strands(brush: _Brush, strands: tuple[Floats, ...], leaves: Leafage) -> None:
    """Hanging withes with narrow leaves; in winter the withes alone."""
    pen, rng = brush.pen, brush.rng
    keep = 1.0 if pen.detail > 40 else 0.6
    shown = [strand for k, strand in enumerate(strands) if (k * 0.618) % 1 < keep]
    withes = [stroke(pen(strand), pen.width(np.linspace(0.012, 0.005, len(strand), dtype=np.float32), 0.45)) for strand in shown]
    mask = brush.patch(withes, 0.4)
    wood = leaves.dark * 0.5 + BROWN * 0.5 if leaves.full > 0.05 else OCHRE * 0.4 + BROWN * 0.6
    brush.layer.lay(mask, wood, brush.strength * (0.62 if leaves.full > 0.05 else 0.34), hide=0.2)
    if leaves.full < 0.05:
        return
    blades: list[Floats] = []
    size = max(0.085, 7.0 / pen.detail)
    step = 1 if pen.detail > 90 else 2
    for strand in shown:
        for at in range(2, len(strand) - 1, step):
            turn = rng.choice((-1, 1)) * rng.uniform(0.2, 0.7)
            x, y = strand[at]
            tip = (x + size * math.sin(turn), y - size * math.cos(turn))
            blades.append(stroke(pen([(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip]), pen.width([0.004, size * 0.13, 0.002], 0.25)))
    mask = brush.patch(blades, 0.4)
    brush.layer.lay(mask, leaves.light * 0.7 + leaves.dark * 0.3, brush.strength * leaves.thick * 1.2, hide=0.4)


def _fruit(brush: _Brush, growth: Growth) -> None:
    """Persimmons: the one accent of a bare tree."""
    rng, pen, fruit = brush.rng, brush.pen, []
    twigs = [branch for branch in growth.branches if branch.order == 2]
    size = max(0.055, 5.0 / pen.detail)
    for branch in twigs:
        for _ in range(2):
            at = branch.path[int(rng.integers(5, 12))]
            fruit.append(pen(DOT * size * rng.uniform(0.85, 1.2) + at - np.array([0, size], np.float32)))
    mask = brush.patch(fruit, 0.4)
    brush.layer.lay(mask, OCHRE * 0.45 + RED * 0.5, brush.strength * 0.95, hide=1.0)
