"""Land in ink: mountains with texture strokes, ground in perspective, roads and rocks. After open_air, before every place outdoors.

A mountain is a loaded brush along its crest that dissolves downwards into mist; texture strokes (cun) run down its fall lines. The
ground is a wash that gains strength towards the lens and keeps most of the paper bare.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from madang.generators.ink.motifs.open_air import Bed, world_noise
from madang.generators.ink.paper import Patch, blur, curve, stroke
from madang.generators.ink.pigment import BLUE, GREEN, INK, MOSS, OCHRE, WARM_INK, Floats, Numbers, pigment, smooth
from madang.generators.ink.stage import Stage

Peak = tuple[float, float, float]  # x, rise and spread in metres
RUSSET = pigment(0.20, 0.60, 0.95)


@dataclass(frozen=True, slots=True)
class Range:
    """One range of hills at z metres. Heights in metres above the ground: `base` the crest without peaks, `rise` how restless it is,
    `cell` how far its knees lie apart; `ink` its darkness at the crest, `fade` how far down the ink runs, `foot` how high the mist stands,
    `texture` the strength of its strokes; `wooded` 0 to 1 takes the season's colour; `drop` how many metres
    below the spot the land lies out of which it rises (`base` counts from there); `solid` how surely its pale body hides what is behind."""

    name: str
    z: float
    base: float
    rise: float
    cell: float
    peaks: tuple[Peak, ...] = ()
    ink: float = 0.6
    fade: float = 60.0
    foot: float = 12.0
    texture: float = 0.5
    wooded: float = 0.4
    drop: float = 0.0
    solid: float = 0.0


FAR_RANGE = Range("far", 1500, 88, 34, 520, ((-420, 92, 260), (150, 26, 200), (620, 74, 240)), 0.36, 95, 34, 0.30, 0.1)
MIDDLE_RANGE = Range("middle", 700, 22, 16, 190, ((-290, 104, 140), (-60, 12, 80), (340, 80, 140)), 0.66, 46, 12, 0.55, 0.4)
NEAR_RANGE = Range("near", 260, 3, 3.5, 60, ((-130, 26, 55), (150, 16, 55)), 1.0, 9, 2.2, 0.6, 0.7)


def crest_of(stage: Stage, hill: Range) -> Floats:
    """The crest's height in metres for each column of the stage's sheet: octaves of straight segments over the world's x, and peaks."""
    view, paper = stage.view, stage.paper
    x = view.x + (paper.x[0] - view.axis) / view.scale(hill.z)
    line = np.zeros(paper.width, np.float32)
    gain, cell = 1.0, hill.cell
    for octave in range(7):
        knots = stage.rng("crest", hill.name, octave).normal(0, 1, 512)
        line += (gain * np.interp(np.mod(x / cell + 256.37, 511), np.arange(512), knots)).astype(np.float32)
        gain, cell = gain * 0.46, cell / 2
        if cell * view.scale(hill.z) < 1.5:
            break
    height = hill.base + hill.rise * 0.5 * blur(line[None], 1.0 * paper.unit)[0]
    for place, lift, spread in hill.peaks:
        height = height + lift * np.exp(-(np.abs((x - place) / spread) ** 1.6))
    return np.asarray(np.maximum(height, 0), np.float32)


def ridge_strength(stage: Stage, z: float) -> float:
    """What the air leaves of a range: mist swallows it, a clear noon shows it; gentler than Stage.air: a range is there to be seen."""
    air = stage.light.air
    return stage.light.ink * min(1.12, (air / 380) ** 0.55) * float(np.exp(-z / (9 * air)))


def mountain(bed: Bed, hill: Range) -> Floats:
    """Paint one range on a bed (best of half fineness). Returns its crest as rows of the bed's sheet, one a column."""
    stage, paper, view, u = bed.stage, bed.paper, bed.view, bed.unit
    metre = view.scale(hill.z)
    sole = view.horizon + (hill.drop + view.eye) * metre if hill.drop else view.horizon
    crest = (view.horizon - (crest_of(stage, hill) - hill.drop - view.eye) * metre).astype(np.float32)
    top, bottom = max(int(crest.min() - 6 * u - 3 * bed.soft * u), 0), int(min(sole + 14 * u, paper.height))
    if bottom - top < 3:
        return crest
    box = (slice(top, bottom), slice(0, paper.width))
    y = np.arange(top, bottom, dtype=np.float32)[:, None]
    seed = stage.seed("mountain", hill.name)
    below = (y - crest) + (1.4 * paper.noise(9, seed + 5, box=box) + 2.0 * paper.noise(28, seed + 6, box=box)) * u
    edge = max((1.5 + 2.5 * bed.soft) * u, 0.75)  # never harder than a pixel: small pictures showed stairs
    inside = smooth(-edge, edge, below)
    depth = np.maximum(below, 0)
    fade = np.float32(max(hill.fade * metre, 14 * u))
    load = np.exp(-depth / fade)
    strokes = _cun(bed, crest, below, box, seed)
    worn = np.exp(-depth / (fade * 1.6))
    rim = np.exp(-((depth / (3.2 * u)) ** 2)) * 0.28 * (0.6 + 0.4 * paper.noise(40, seed + 12, box=box))
    snow = stage.foliage.snow * 0.9
    body = load * np.clip(1 + hill.texture * (1 + 0.8 * snow) * strokes * worn, 0.12, 2.3) * (1 - 0.62 * snow * smooth(0.6, -0.7, strokes))
    density = inside * (body * (1 + 0.18 * paper.wet[box]) + rim) * (1 + 0.10 * paper.grain[box])
    foot = max(hill.foot * metre, 5 * u) * (0.6 + 1.6 * stage.light.mist)
    mist = 1 - smooth(sole - foot, sole + 2 * u, y + 10 * u * paper.noise(220, seed + 13, box=box))
    strength = hill.ink * ridge_strength(stage, hill.z) * bed.pale
    cover = inside * np.clip(np.maximum(load * 1.25, hill.solid) + 0.4 * snow, 0, 1) * (1 - smooth(sole - foot * 1.4, sole, y))
    patch = Patch(box, np.asarray(np.clip(cover, 0, 1), np.float32))
    bed.layer.lay(patch, INK, 0.0)
    amount = Patch(box, np.asarray(np.clip(density * mist, 0, 2.2), np.float32))
    bed.layer.lay(amount, wood_color(stage, hill), strength, hide=0)
    return crest


def _cun(bed: Bed, crest: Floats, below: Numbers, box: tuple[slice, slice], seed: int) -> Floats:
    """Texture strokes: noise stretched along the fall line, leaning with the slope above it."""
    paper, u = bed.paper, bed.unit
    slope = np.tanh(2.2 * blur(np.gradient(crest)[None].astype(np.float32), 46 * u))
    lean = paper.x + 0.42 * below * slope + 8 * u * paper.noise(60, seed + 11, box=box)
    rows = np.broadcast_to(np.arange(below.shape[0], dtype=np.float32)[:, None], below.shape)
    field = paper.fbm(34, 4, seed + 9, aspect=0.34, box=box)
    return np.asarray(
        cv2.remap(field, lean.astype(np.float32), rows.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), np.float32
    )


def wood_color(stage: Stage, hill: Range) -> Floats:
    """Far hills are indigo, near ones ink; woods add the season's colour by daylight."""
    far = min(1.0, hill.z / 1300)
    base = INK * (1 - 0.85 * far) + BLUE * (0.85 * far)
    tint = {"spring": MOSS, "summer": GREEN, "autumn": RUSSET}.get(stage.scene.season)
    if tint is None:
        return np.asarray(base, np.float32)
    share = 0.42 * hill.wooded * (0.5 if stage.light.stars > 0.2 else 1.0)
    return np.asarray(base * (1 - share) + tint * share, np.float32)


# ---------------------------------------------------------------- ground


def ground(
    bed: Bed,
    name: str,
    color: Floats,
    density: float,
    *,
    far: float = 0.30,
    patches: float = 0.5,
    cell: float = 5.0,
    top: float | None = None,
) -> None:
    """The ground from the horizon (or the row `top` of the bed's sheet) to the sheet's foot, hiding what lies behind.

    `density` at the lens, `far` of it left at the horizon; `patches` how blotched it is, blots of `cell` metres. Snow of the season lies
    on it: bare paper with blue in the hollows.
    """
    stage, paper, view, u = bed.stage, bed.paper, bed.view, bed.unit
    start = view.horizon if top is None else top
    first = int(np.clip(start - 2 * u, 0, paper.height))
    if paper.height - first < 2:
        return
    box = (slice(first, paper.height), slice(0, paper.width))
    y = np.arange(first, paper.height, dtype=np.float32)[:, None]
    inside = smooth(
        start - max((1 + 2 * bed.soft) * u, 0.6),
        start + max((5 + 4 * bed.soft) * u, 0.9),
        y + 2 * u * paper.noise(120, stage.seed(name, "edge"), box=box),
    )
    near = smooth(start, paper.height * 1.02, y)
    blots = world_noise(stage, name, cell, first, paper.height)
    fine = world_noise(stage, name + "fine", cell * 0.16, first, paper.height)
    load = (far + (1 - far) * near) * (1 + patches * (0.55 * blots + 0.22 * fine) + 0.12 * paper.wet[box] + 0.07 * paper.grain[box])
    bare = snow_cover(stage, blots + 0.5 * fine)
    strength = density * stage.light.ink * bed.pale
    bed.layer.lay(Patch(box, inside), color, np.maximum(strength * load * (1 - bare), 0), hide=1)
    hollow = 0.035 + 0.10 * near * smooth(-0.2, 1.6, -blots) + 0.03 * smooth(0.2, 1.4, fine) * near
    if np.max(bare) > 0.01:
        bed.layer.lay(Patch(box, inside), BLUE * 0.8 + INK * 0.2, bare * hollow * stage.light.ink, hide=0)
    mist_foot(bed, start)


def snow_cover(stage: Stage, blots: Floats) -> Floats:
    """Where snow lies, 0 to 1: in blots when there is little of it."""
    snow = stage.foliage.snow
    if snow <= 0.02:
        return np.zeros_like(blots)
    return smooth(1.1 - 2.9 * snow, 1.8 - 2.9 * snow, -blots) if snow < 0.95 else np.ones_like(blots)


def mist_foot(bed: Bed, row: float, strength: float = 1.0) -> None:
    """The air above far ground: a breath of the light's haze that pales into the horizon."""
    stage, paper, u = bed.stage, bed.paper, bed.unit
    thick = (26 + 90 * stage.light.mist) * u
    box = paper.box(0, row - thick, paper.width, row + thick)
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    if not y.size:
        return
    band = np.exp(-(((y - row - 0.15 * thick) / (0.45 * thick)) ** 2)) * (0.9 + 0.25 * paper.noise(260, stage.seed("foot"), box=box))
    mask = Patch(box, np.asarray(np.clip(band * (0.25 + 0.6 * stage.light.mist) * strength, 0, 0.92), np.float32))
    bed.layer.lay(mask, stage.light.haze / max(float(stage.light.haze.max()), 1e-3), float(stage.light.haze.max()), hide=1)


def road(bed: Bed, centre: Sequence[tuple[float, float]], half_width: float, color: Floats = OCHRE, density: float = 0.10) -> None:
    """A road or path over the ground: `centre` are world (x, z) from near to far, `half_width` metres; ruts and dry edges."""
    stage, view = bed.stage, bed.view
    nearest = 0.5 - view.distance
    line = curve(np.array(centre, np.float32), 60)
    line = line[line[:, 1] > nearest]
    if len(line) < 3:
        return
    level = np.zeros(len(line), np.float32)
    rough = blur(stage.rng("road").normal(0, 0.16, (2, len(line))).astype(np.float32), 2.0, 0.01) * half_width
    left, right = line[:, 0] - half_width + rough[0], line[:, 0] + half_width + rough[1]
    outline = np.concatenate(
        [view.points(np.stack([left, level, line[:, 1]], 1)), view.points(np.stack([right, level, line[:, 1]], 1))[::-1]]
    )
    mask = bed.patch([outline], 1.6)
    snow = stage.foliage.snow
    grain = 1 + 0.15 * bed.paper.wet[mask.box] + 0.08 * bed.paper.grain[mask.box]
    bed.layer.lay(mask, color * (1 - snow) + BLUE * snow, density * (1 - 0.55 * snow) * stage.light.ink * grain, hide=0.92)
    for shift in (-0.52, 0.50):
        x = line[:, 0] + shift * half_width
        reach = 0.075 * half_width * (1 + 0.4 * np.sin(line[:, 1] * 1.7 + shift))
        rut = np.concatenate(
            [view.points(np.stack([x - reach, level, line[:, 1]], 1)), view.points(np.stack([x + reach, level, line[:, 1]], 1))[::-1]]
        )
        worn = bed.patch([rut], 1.0)
        dry = smooth(-1.2, 1.0, bed.paper.fbm(110, 4, 41, aspect=0.6, box=worn.box))
        bed.layer.lay(worn, WARM_INK * 0.6 + OCHRE * 0.4, 0.13 * stage.light.ink * dry * (1 - 0.6 * snow), hide=0)


def rock(
    bed: Bed, x: float, z: float, tall: float, seed: int, *, wide: float = 1.4, moss: float = 0.3, tone: float = 1.0, shade: float = 0.0
) -> None:
    """A stone: a broken outline, one loaded side, a few dry axe-cut strokes, moss dots, snow on its back; `shade` darkens it all over."""
    rng, pen, stage, paper = np.random.default_rng(seed), bed.pen(x, z), bed.stage, bed.paper
    count = 11
    turn = np.clip(np.sort(np.linspace(0, np.pi, count) + rng.normal(0, 0.07, count)), 0, np.pi)
    reach = blur((1 + rng.normal(0, 0.15, count))[None].astype(np.float32), 0.8)[0]
    reach = reach * (1 + 0.16 * np.cos(turn - rng.uniform(0.6, 2.4)))  # one shoulder higher than the other
    top = np.stack([0.5 * wide * tall * reach * np.cos(turn), tall * reach * np.abs(np.sin(turn)) ** 0.75], 1).astype(np.float32)
    outline = pen(np.concatenate([top, [(-0.5 * wide * tall, -0.05 * tall), (0.5 * wide * tall, -0.05 * tall)]]).astype(np.float32))
    mask = bed.patch([outline], 0.8)
    if not mask.mask.size:
        return
    dark = bed.dark(z) * tone
    across, up = (mask.x - pen.x) / (tall * pen.scale), (pen.y - mask.y) / (tall * pen.scale)
    side = smooth(-0.45 * wide, 0.55 * wide, across - 0.35 * up + 0.30)
    cut = smooth(-0.5, 0.9, paper.cun[mask.box])
    foot = smooth(-0.02, 0.30, up)
    load = (0.07 + shade + 0.62 * side**1.4 + 0.50 * cut * (0.16 + 0.84 * side)) * (0.55 + 0.45 * foot) * (1 + 0.12 * paper.grain[mask.box])
    bed.layer.lay(mask, INK * 0.85 + BLUE * 0.15, dark * load, hide=1)
    _rock_lines(bed, top, pen.scale, outline, rng, dark)
    if stage.foliage.snow > 0.05:
        cap = np.concatenate([top[2:-2], (top[2:-2] * (0.86, 0.62 + 0.1 * rng.random()))[::-1]]).astype(np.float32)
        bed.layer.lay(bed.patch([pen(cap)], 0.9), BLUE, 0.03, hide=min(1, 0.5 + stage.foliage.snow))
    elif moss and stage.scene.season != "winter":
        spots = [
            pen(top[int(rng.integers(2, count - 2))] * 0.92 + rng.normal(0, 0.06 * tall, 2) + 0.03 * tall * RING)
            for _ in range(int(9 * moss))
        ]
        bed.layer.lay(bed.patch(spots, 0.6), MOSS * 0.75 + INK * 0.25, dark * 0.5, hide=0.2)


RING = np.stack([np.cos(np.linspace(0, 2 * np.pi, 8)[:-1]), np.sin(np.linspace(0, 2 * np.pi, 8)[:-1])], 1).astype(np.float32)


def _rock_lines(bed: Bed, top: Floats, scale: float, outline: Floats, rng: np.random.Generator, dark: float) -> None:
    """The contour as broken pressure strokes, and two cracks."""
    count = len(top)
    heavy = float(np.clip(0.011 * float(np.ptp(top[:, 1])) * scale, 0.5 * bed.unit, 2.4 * bed.unit))
    press = np.maximum(np.sin(np.linspace(0.2, 7.4, 40) + rng.uniform(0, 3)), 0) ** 0.7 * heavy + 0.12 * bed.unit
    lines = [stroke(curve(outline[:count], 40), press)]
    span = np.ptp(outline[:count], axis=0).astype(np.float32)
    for _ in range(3):  # short axe cuts that fall from the crest, leaning to the shaded side
        k = int(rng.integers(3, count - 3))
        start = outline[k] + span * np.array([0.02, 0.10], np.float32)
        end = start + span * np.array([0.05 + 0.10 * rng.random(), 0.16 + 0.18 * rng.random()], np.float32)
        knee = (start + end) / 2 + rng.normal(0, 0.03, 2).astype(np.float32) * span
        lines.append(
            stroke(
                curve(np.stack([start, knee, end]), 12),
                np.linspace(1.3, 0.2, 12, dtype=np.float32) * min(1.4, 0.012 * _height(span, bed)) * bed.unit,
            )
        )
    worn = bed.patch(lines, 0.5)
    dry = smooth(-1.1, 0.5, bed.paper.grain[worn.box])
    bed.layer.lay(worn, WARM_INK, min(dark, 1.0) * 0.8 * dry, hide=0.1)


def _height(span: Floats, bed: Bed) -> float:
    """How many units high a span of the sheet is."""
    return float(span[1]) / bed.unit
