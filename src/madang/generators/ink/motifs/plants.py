"""Water plants in ink: lily pads, lotus flowers, buds and seed heads, standing leaves, their winter stalks. Before the pond."""

import math

import numpy as np

from madang.generators.ink.motifs.open_air import Bed
from madang.generators.ink.paper import Patch, curve, stroke
from madang.generators.ink.pigment import APRICOT, BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, RED, Floats, pigment, smooth
from madang.generators.ink.view import Pen

DEEP_PINK = pigment(0.05, 0.80, 0.48)


def pad_color(season: str, draw: float) -> Floats:
    """A leaf's pigment by season."""
    if season == "autumn":
        return OCHRE * 0.45 + BROWN * 0.35 + MOSS * 0.2 if draw < 0.6 else BROWN * 0.6 + INK * 0.3
    if season == "spring":
        return MOSS * 0.6 + GREEN * 0.4
    return GREEN * 0.62 + INK * 0.38 if draw < 0.72 else PINE * 0.3 + INK * 0.7


def lily_pad(bed: Bed, x: float, z: float, radius: float, seed: int, lift: float = 0.0) -> None:
    """One notched, veined leaf lying on the water (or `lift` metres above it), wet on one side, with a soft shadow."""
    rng, paper, stage = np.random.default_rng(seed), bed.paper, bed.stage
    pen = bed.pen(x, z, lift)
    rx = radius * pen.scale
    ry = rx * max(0.10, min(0.6, bed.view.eye / math.hypot(bed.view.depth(z), bed.view.eye)))
    box = paper.box(pen.x - rx * 1.3, pen.y - ry * 1.5, pen.x + rx * 1.3, pen.y + ry * 1.9)
    window = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    notch, phase1, phase2, wet_side, draw, ribs = (
        rng.uniform(0, 6.28),
        *rng.uniform(0, 6.28, 2),
        rng.uniform(0, 6.28),
        rng.random(),
        rng.integers(11, 15),
    )
    tone = rng.uniform(0.75, 1.2)
    if window.mask.size < 12:
        return
    across, down = (window.x - pen.x) / rx, (window.y - pen.y) / ry
    grain, wet = paper.grain[box], paper.wet[box]
    away, angle = np.hypot(across, down), np.arctan2(down, across)
    edge = 1 + 0.028 * np.sin(3 * angle + phase1) + 0.018 * np.sin(7 * angle + phase2) + 0.012 * grain
    from_notch = np.abs((angle - notch + np.pi) % (2 * np.pi) - np.pi)
    soft = (1.3 + 2 * bed.soft) * paper.unit / min(rx, ry * 2)
    leaf = smooth(edge_low := 1 + soft, 1 - soft, away / edge) * smooth(0.02, 0.09, from_notch - 0.16 * away + 0.06 * (1 - away))
    load = smooth(-1, 1, across * math.cos(wet_side) + down * math.sin(wet_side) + 0.35 * wet)
    rib = np.abs(np.sin((angle - notch) * float(ribs) / 2)) ** 0.5
    veins = 1 - (1 - smooth(0, 0.42, rib)) * smooth(0.10, 0.45, away) * 0.5 * smooth(edge_low, 0.70, away)
    rim = np.exp(-(((edge - away) / 0.045) ** 2)) * 0.38 * (0.55 + 0.45 * load)
    near = min(1.0, pen.detail / 330)
    strength = bed.dark(z)
    density = (0.42 + 0.50 * near) * tone * (0.30 + load) * veins * (1 + 0.16 * grain + 0.22 * wet) + rim * (0.4 + near)
    shadow = smooth(1.35, 0.7, np.hypot(across, down - 0.34)) * (1 - leaf)
    bed.layer.lay(window.times(shadow), BLUE, 0.16 * (0.5 + near) * strength, hide=0)
    bed.layer.lay(window.times(leaf), pad_color(stage.scene.season, draw), np.maximum(density, 0) * strength)


def petal(bed: Bed, x: float, y: float, angle: float, long: float, wide: float, tone: float, foreshorten: float, strength: float) -> None:
    """One petal from sheet pixels (x, y): pale at the root, pink at the tip, with a fine ink outline and veins."""
    paper = bed.paper
    reach = long * 1.25 + 3
    box = paper.box(x - reach, y - reach, x + reach, y + reach)
    window = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    if window.mask.size < 9:
        return
    cos, sin = math.cos(angle), math.sin(angle)
    dx, dy = window.x - x, (window.y - y) / foreshorten
    along, side = (dx * cos + dy * sin) / long, -dx * sin + dy * cos
    tip = np.clip(along, 0, 1)
    out = np.abs(side) / (wide * np.maximum(np.sin(np.pi * tip**0.80), 0) ** 0.85 + 1e-3)
    pixel = paper.unit * (1 + bed.soft) / max(wide, 2 * paper.unit)
    shape = smooth(1 + 1.3 * pixel, 1 - 1.3 * pixel, out) * smooth(-0.01, 0.03, along) * smooth(1.01, 0.985, along)
    line = np.exp(-(((out - 1) / max(0.10, 1.1 * pixel)) ** 2)) * smooth(-0.02, 0.03, along) * smooth(1.02, 0.98, along)
    vein = np.exp(-(((side / wide) / 0.06) ** 2)) * smooth(0.05, 0.3, along) * smooth(0.95, 0.6, along) * 0.16
    bed.layer.lay(window.times(shape), PINK, strength * tone * (0.10 + 0.95 * tip**1.6) * (1 + 0.12 * paper.grain[box]))
    bed.layer.lay(window.times(shape * (1 - tip)), APRICOT, 0.05 * strength, hide=0)
    bed.layer.lay(window.times(line * 0.55 + vein * shape * 0.5), DEEP_PINK * 0.55 + INK * 0.45, 0.85 * strength, hide=0)


def lotus(bed: Bed, x: float, z: float, size: float, seed: int, lift: float = 0.12) -> None:
    """A flower `size` metres high: rings of petals from the back to the heart, a cup, petals falling forwards. A dab from afar."""
    rng, pen, strength = np.random.default_rng(seed), bed.pen(x, z, lift), bed.dark(z)
    long = size * pen.scale
    if long < 18 * bed.unit:
        _small_lotus(bed, pen, size, strength)
        return
    px, py, up = pen.x, pen.y, -math.pi / 2
    whole = long > 36 * bed.unit
    rings = [(9, 1.0, 0.20, 2.9), (7, 1.0, 0.215, 2.0), (5, 0.92, 0.23, 1.15)] if whole else [(7, 1.0, 0.24, 2.7), (4, 0.92, 0.26, 1.2)]
    for count, reach, wide, spread in rings:
        fan = np.linspace(-1, 1, count)
        for k in np.argsort(-np.abs(fan)):
            angle = up + fan[k] * spread / 2 + rng.normal(0, 0.04)
            petal(
                bed,
                px,
                py,
                angle,
                long * reach * rng.uniform(0.92, 1.08) * (1 - 0.1 * (k % 2)),
                long * wide,
                0.36 + 0.26 * rng.random(),
                0.8,
                strength,
            )
    if not whole:
        return
    for k in np.linspace(-1, 1, 5):
        petal(bed, px, py - long * 0.02, up + k * 1.55, long * 0.60, long * 0.22, 0.34, 0.55, strength)
    for k in (-1, 1, -0.35, 0.35):
        petal(bed, px, py - long * 0.04, -up + k * 1.18, long * 0.52, long * 0.20, 0.50, 0.45, strength)


def _small_lotus(bed: Bed, pen: Pen, size: float, strength: float) -> None:
    """A flower far away: five pointed petals in one touch, deeper at their tips."""
    t = np.linspace(0, 1, 7)
    petals = []
    for lean in (-1.15, 1.15, -0.6, 0.6, 0.0):
        side = 0.24 * size * np.sin(np.pi * t**0.8)
        along = np.stack([np.sin(lean) * size * t, np.cos(lean) * size * t * 0.9], 1)
        across = np.array([np.cos(lean), -np.sin(lean)]) * side[:, None]
        petals.append(pen(np.concatenate([along + across, (along - across)[::-1]])))
    mask = bed.patch(petals, 0.5)
    high = np.clip((pen.y - mask.y) / (size * pen.scale), 0, 1)
    bed.layer.lay(mask, PINK, strength * (0.34 + 0.5 * high))
    bed.layer.lay(bed.patch(petals[-1:], 0.4), DEEP_PINK, 0.22 * strength, hide=0)


def bud(bed: Bed, x: float, z: float, tall: float, seed: int) -> None:
    """A closed flower on its stem, `tall` metres high."""
    rng, pen, strength = np.random.default_rng(seed), bed.pen(x, z), bed.dark(z)
    bend = rng.normal(0, 0.06) * tall
    _stem(bed, pen, bend, tall, strength)
    tip = pen([(bend, tall * 0.92)])[0]
    long = 0.42 * tall * pen.scale
    for k in (-0.5, 0.5, 0.0):
        petal(bed, float(tip[0]), float(tip[1]), -math.pi / 2 + k * 0.5, long, long * 0.26, 0.75, 1.0, strength)


def _stem(bed: Bed, pen: Pen, bend: float, tall: float, strength: float, color: Floats | None = None) -> None:
    line = stroke(pen(curve([(0, -0.02), (bend * 0.2, tall * 0.5), (bend, tall)], 12)), pen.width(np.linspace(0.010, 0.006, 12), 0.6))
    mask = bed.patch([line], 0.4)
    bed.layer.lay(mask, GREEN * 0.6 + INK * 0.4 if color is None else color, strength * 0.75)


def standing_leaf(bed: Bed, x: float, z: float, tall: float, radius: float, seed: int) -> None:
    """A lotus leaf held above the water: a wide bowl seen from the side, folded at its rim, veins from the heart."""
    rng, pen, paper, strength = np.random.default_rng(seed), bed.pen(x, z), bed.paper, bed.dark(z)
    bend, tilt, fold = rng.normal(0, 0.08) * tall, rng.normal(0, 0.16), rng.uniform(0, 6.28, 2)
    _stem(bed, pen, bend, tall, strength)
    turn = np.linspace(0, 2 * np.pi, 40)
    flat = max(0.34, min(0.6, bed.view.eye / bed.view.depth(z) + 0.16))
    rough = 1 + 0.07 * np.sin(5 * turn + fold[0]) + 0.05 * np.sin(3 * turn + fold[1])
    rim = np.stack([radius * rough * np.cos(turn), radius * flat * rough * np.sin(turn) + tilt * radius * np.cos(turn)], 1)
    rim += np.array([bend, tall])
    mask = bed.patch([pen(rim)], 0.7)
    if not mask.mask.size:
        return
    heart = pen([(bend, tall - 0.3 * flat * radius)])[0]
    across, down = (mask.x - heart[0]) / (radius * pen.scale), (mask.y - heart[1]) / (radius * flat * pen.scale)
    angle, away = np.arctan2(down, across), np.hypot(across, down)
    veins = 1 - 0.35 * np.exp(-((np.sin(angle * 7 + fold[0]) / 0.16) ** 2)) * smooth(0.1, 0.4, away)
    load = smooth(-1.0, 1.2, 0.7 * across + 0.6 * down + 0.5 * paper.wet[mask.box])
    color = pad_color(bed.stage.scene.season, float(rng.random()))
    bed.layer.lay(mask, color, strength * (0.34 + 0.62 * load) * veins * (1 + 0.12 * paper.grain[mask.box]))
    half = rim[np.sin(turn) < 0.2]
    lip = stroke(pen(half), pen.width(np.full(len(half), 0.006), 0.5))
    bed.layer.lay(bed.patch([lip], 0.4), INK, strength * 0.5, hide=0)


def seed_head(bed: Bed, x: float, z: float, tall: float, seed: int, dead: bool) -> None:
    """A stalk with a seed head, or in winter a bent stalk with a withered leaf: the pond's calligraphy."""
    rng, pen, strength = np.random.default_rng(seed), bed.pen(x, z), bed.dark(z)
    side = 1 if rng.random() < 0.5 else -1
    color = BROWN * 0.55 + INK * 0.45
    knee = tall * rng.uniform(0.6, 0.95)
    if dead and rng.random() < 0.65:  # broken over: the head hangs to the water
        path = curve(
            [(0, -0.03), (0.04 * side * tall, knee), (0.14 * side * tall, knee * 1.05), (0.36 * side * tall, knee * rng.uniform(0.1, 0.6))],
            26,
        )
    else:
        path = curve([(0, -0.03), (rng.normal(0, 0.04) * tall, tall * 0.5), (rng.normal(0, 0.10) * tall, tall)], 26)
    line = stroke(pen(path), pen.width(np.linspace(0.011, 0.006, 26), 0.6))
    bed.layer.lay(bed.patch([line], 0.4), color, strength * 0.9)
    end = path[-1]
    size = 0.075 * rng.uniform(0.8, 1.3)
    if rng.random() < 0.6:
        cup = [(-1, 0.5), (-0.75, -0.3), (-0.2, -0.75), (0.2, -0.75), (0.75, -0.3), (1, 0.5), (0.5, 0.66), (-0.5, 0.66)]
        down = -1.0 if path[-1, 1] < path[-4, 1] else 1.0
        mask = bed.patch([pen(np.array(cup) * (size, size * down) + end)], 0.5)
    else:
        rag = 1 + rng.normal(0, 0.22, 14)
        turn = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        mask = bed.patch([pen(np.stack([1.7 * size * rag * np.cos(turn), 0.9 * size * rag * np.sin(turn) - size], 1) + end)], 0.6)
    bed.layer.lay(mask, color, strength * 0.8 * (1 + 0.3 * bed.paper.grain[mask.box]))
    if bed.stage.foliage.snow > 0.5:
        bed.layer.lay(bed.patch([pen(np.array([(-0.9, 0.5), (0, 0.95), (0.9, 0.5), (0, 0.4)]) * size + end)], 0.5), BLUE, 0.03)


def ember_flower(bed: Bed, x: float, z: float, tall: float, seed: int) -> None:
    """A poppy or cosmos on a thin stem, one per garden as its accent: five petals round a dark heart."""
    rng, pen, strength = np.random.default_rng(seed), bed.pen(x, z), bed.dark(z)
    bend = rng.normal(0, 0.08) * tall
    _stem(bed, pen, bend, tall, strength)
    at = pen([(bend, tall)])[0]
    long = max(0.075 * pen.scale, 3 * bed.unit)
    for k in range(6):
        petal(bed, float(at[0]), float(at[1]), 2 * math.pi * k / 6 + rng.normal(0, 0.1), long, long * 0.42, 0.7, 0.75, strength)
    turn = np.linspace(0, 6, 9)
    heart = bed.patch([pen(np.stack([bend + 0.018 * np.cos(turn), tall + 0.014 * np.sin(turn)], 1))], 0.5)
    bed.layer.lay(heart, OCHRE * 0.6 + RED * 0.4, strength)
