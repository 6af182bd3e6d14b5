"""What grows low and close together: grass, reeds, flowers, fallen leaves, far woods, bamboo. After open_air and trees.

Every kind is strewn by the place's map and painted a band of depth at a time, farthest first.
"""

import math
from typing import Final

import numpy as np

from madang.generators.ink.motifs.open_air import Bed, scatter
from madang.generators.ink.motifs.trees import DOT, leafage_of
from madang.generators.ink.paper import curve, stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, RED, YELLOW, Floats, pigment, smooth
from madang.generators.ink.stage import Life, Stage
from madang.generators.ink.view import Pen

STRAW: Final = OCHRE * 0.7 + BROWN * 0.3
GRASSES: Final[dict[str, tuple[Floats, Floats, float]]] = {  # season: light and dark pigment, density
    "spring": (MOSS, MOSS * 0.6 + GREEN * 0.4, 0.42),
    "summer": (GREEN * 0.6 + MOSS * 0.4, PINE * 0.6 + INK * 0.4, 0.55),
    "autumn": (OCHRE * 0.8 + BROWN * 0.2, BROWN * 0.7 + OCHRE * 0.3, 0.42),
    "winter": (STRAW, BROWN * 0.6 + INK * 0.4, 0.34),
}


BLADE: Final = np.linspace(0, 1, 8).astype(np.float32)
PRESSED: Final = (np.sin(np.pi * np.clip(0.16 + 0.84 * BLADE, 0, 0.999)) ** 0.8).astype(np.float32)


def wind_life(stage: Stage, root: tuple[float, float], amount: float = 1.0) -> Life:
    """The sway of grass and reeds that stand on row root[1]."""
    strong = {"wind": 0.05, "rain": 0.016, "snow": 0.006}.get(stage.scene.weather, 0.012)
    return Life("sway", strong * amount, 2.4 if stage.scene.weather == "wind" else 4.6, root)


def blade(pen: Pen, x: float, tall: float, bend: float, wide: float, lift: float = 0.0) -> Floats:
    """One blade of grass as a stroke: pressed in the middle, drawn out to a hair."""
    t = BLADE
    path = np.stack([x + bend * t**2.1, lift + tall * t - 0.30 * abs(bend) * t**3], 1).astype(np.float32)
    press = wide * PRESSED
    return stroke(pen(path), pen.width(press, 0.28))


def strokes(paths: Floats, half_widths: Floats) -> list[Floats]:
    """Many strokes of as many points: paths (n, m, 2), half widths (n, m), both in sheet pixels; outlines as `stroke` makes them."""
    if not len(paths):
        return []
    along = np.gradient(paths, axis=1)
    across = np.stack([-along[..., 1], along[..., 0]], -1)
    across /= np.linalg.norm(across, axis=-1, keepdims=True) + np.float32(1e-6)
    reach = across * half_widths[..., None]
    return list(np.concatenate([paths + reach, (paths - reach)[:, ::-1]], 1).astype(np.float32))


def blades_at(bed: Bed, x: Floats, z: Floats, tall: Floats, bend: Floats, wide: Floats) -> list[Floats]:
    """Many blades, each as `blade` draws it, whose roots are at world (x, z); all arrays of one length, in metres."""
    view, t = bed.view, BLADE[None]
    scale = (np.float32(view.focal) / np.maximum(view.distance + z, 0.3))[:, None]
    across = x[:, None] - np.float32(view.x) + bend[:, None] * t**2.1
    up = tall[:, None] * t - 0.30 * np.abs(bend)[:, None] * t**3
    paths = np.stack([view.axis + across * scale, view.horizon + (view.eye - up) * scale], -1)
    return strokes(paths, np.maximum(wide[:, None] * PRESSED[None] * scale, 0.28 * bed.unit))


def grass(
    bed: Bed, name: str, near: float, far: float, *, tall: float = 0.22, cell: float = 0.7, share: float = 0.6, clear: float = 0.0
) -> None:
    """Tufts between near and far; `clear` metres either side of the middle stay trodden."""
    stage = bed.stage
    light, dark, thick = GRASSES.get(stage.scene.season, GRASSES["summer"])
    x, z, a, b, c, d = scatter(stage, name, max(cell, 0.03 * bed.view.depth(far)), near, far, 1.0).T
    patchy = 0.5 + 0.5 * np.sin(0.9 * x + 1.6 * np.sin(0.55 * z)) * np.cos(0.7 * z + 0.8 * np.sin(0.4 * x))
    kept = a <= share * 1.5 * patchy * (1 - 0.75 * stage.foliage.snow)
    if clear:
        kept &= np.abs(x) >= clear * (0.8 + 0.5 * b)
    x, z, patchy, b, c, d = (numbers[kept] for numbers in (x, z, patchy, b, c, d))
    size = tall * (0.45 + 0.75 * b * patchy + 0.5 * d**3)
    seen = size * bed.view.focal / np.maximum(bed.view.distance + z, 0.3) / bed.unit
    pale_blades: list[Floats] = []
    dark_blades: list[Floats] = []
    for count, least, most in ((3, 3, 22), (6, 22, 60), (11, 60, math.inf)):
        pick = (seen >= least) & (seen < most)
        _tufts(bed, count, x[pick], z[pick], size[pick], (b[pick], c[pick], d[pick]), pale_blades, dark_blades)
    for blades, color, density in ((pale_blades, light, 1.0), (dark_blades, dark, 1.1)):
        mask = bed.patch(blades, 0.35)
        bed.layer.lay(mask, color, 0.8 * thick * density * bed.dark(max(near, 0.0)) * (1 + 0.15 * bed.paper.grain[mask.box]), hide=0.45)


def turf(bed: Bed, name: str, near: float, far: float, *, tall: float = 0.09, most: int = 1500, clear: float = 0.0) -> None:
    """The nap of a meadow: very many ticks of the brush's tip, denser in swathes, pale; under the tufts."""
    stage, view = bed.stage, bed.view
    light, dark, thick = GRASSES.get(stage.scene.season, GRASSES["summer"])
    ticks = scatter(stage, name, max(0.24, 0.02 * view.depth(far)), near, far, 0.9)
    if not len(ticks):
        return
    x, z, a, b, c, d = ticks.T
    swathe = 0.5 + 0.5 * np.sin(0.8 * x + 2.0 * np.sin(0.5 * z)) * np.cos(0.6 * z + np.sin(0.45 * x))
    kept = (a < 1.2 * swathe * (1 - 0.8 * stage.foliage.snow)) & (np.abs(x) > clear * (0.8 + 0.5 * b))
    x, z, b, c, d = (numbers[kept][-most:] for numbers in (x, z, b, c, d))
    high, wide, lean = tall * (0.5 + b), 0.007 + 0.010 * c, (d - 0.5) * 0.9 * tall
    flat = np.zeros_like(x)
    corners = [np.stack([x - wide, flat, z], 1), np.stack([x + wide, flat, z], 1), np.stack([x + lean, high, z], 1)]
    shapes = np.stack([view.points(corner) for corner in corners], 1)
    pale = [shape for shape, draw in zip(shapes, c) if draw < 0.62]
    deep = [shape for shape, draw in zip(shapes, c) if draw >= 0.62]
    for outlines, color, density in ((pale, light, 0.75), (deep, dark, 0.7)):
        bed.layer.lay(bed.patch(outlines, 0.35), color, thick * density * bed.dark(max(near, 0.0)), hide=0.2)


def _tufts(
    bed: Bed, count: int, x: Floats, z: Floats, size: Floats, draws: tuple[Floats, Floats, Floats], pale: list[Floats], dark: list[Floats]
) -> None:
    """Tufts of `count` blades: a few ticks from afar, a fan of hair-fine uneven blades near; one blade in four is dark."""
    b, c, d = draws
    for k in range(count):
        wild = np.sin(12.9 * k + 40 * b) * 0.5 + 0.5
        lean = (k / (count - 1) - 0.5) * 1.5 + (c - 0.5) * 0.7 + 0.5 * (wild - 0.5)
        long = size * (0.55 + 0.6 * wild) * (1 - 0.22 * np.abs(lean))
        outlines = blades_at(bed, x + 0.30 * size * (k / count - 0.5), z, long, lean * long * 0.9, 0.0075 * size + 0.0014)
        for outline, draw in zip(outlines, d):
            (dark if (k + int(draw * 4)) % 4 == 0 else pale).append(outline)


def reeds(
    bed: Bed, name: str, x: tuple[float, float], z: tuple[float, float], *, count: int = 26, tall: float = 1.7, plumes: bool = True
) -> None:
    """Reeds by the water: long blades, some broken over, with plumes from summer's end; straw-coloured in winter."""
    stage = bed.stage
    rng = stage.rng("reeds", name)
    light, dark, thick = GRASSES.get(stage.scene.season, GRASSES["summer"])
    blades: list[Floats] = []
    heads: list[Floats] = []
    snow: list[Floats] = []
    for _ in range(count):
        px, pz = rng.uniform(*x), rng.uniform(min(z), max(z))
        high, bend, draw = tall * rng.uniform(0.5, 1.1), rng.normal(0, 0.15) * tall, rng.random(5)
        if bed.view.depth(pz) < 0.6:
            continue
        pen = bed.pen(px, pz)
        if high * pen.detail < 8:
            continue
        blades.append(blade(pen, 0, high, bend, (0.0055 + 0.003 * draw[0]) * tall))
        if draw[1] < 0.5:
            start = (bend * 0.30, high * 0.55)
            turn = 1 if draw[2] < 0.5 else -1
            t = np.linspace(0, 1, 12)
            leaf = np.stack([start[0] + turn * (0.25 + 0.25 * draw[3]) * tall * t, start[1] + tall * (0.18 * t - 0.42 * t**2.4)], 1)
            blades.append(stroke(pen(leaf.astype(np.float32)), pen.width((0.016 * np.sin(np.pi * t**0.6) ** 0.9).astype(np.float32), 0.3)))
        if plumes and draw[4] < 0.6 and stage.scene.season in ("autumn", "winter"):
            top = np.array([bend, high - 0.30 * abs(bend)], np.float32)
            t = np.linspace(0, 1, 10)
            nod = 0.16 * tall * (1 if bend > 0 else -1)
            plume = np.stack([top[0] + nod * t**1.5, top[1] + 0.16 * tall * (t - 0.9 * t**2.2)], 1)
            heads.append(stroke(pen(plume.astype(np.float32)), pen.width(0.030 * np.sin(np.pi * t**0.7), 0.5)))
            snow.append(
                stroke(pen((plume + np.array([0, 0.03])).astype(np.float32)), pen.width((0.02 * np.sin(np.pi * t)).astype(np.float32), 0.2))
            )
    strength = bed.dark(z[0])
    mask = bed.patch(blades, 0.5)
    dry = smooth(-0.9, 0.4, bed.paper.fbm(16, 3, 70, aspect=0.15, box=mask.box))
    bed.layer.lay(mask, dark * 0.45 + light * 0.1 + INK * 0.45, strength * (0.40 + thick) * (0.6 + 0.45 * dry), hide=0.75)
    if heads:
        soft = bed.patch(heads, 1.2)
        bed.layer.lay(soft, BROWN * 0.6 + OCHRE * 0.4, strength * 0.55 * (1 + 0.3 * bed.paper.grain[soft.box]), hide=0.7)
    if snow and stage.foliage.snow > 0.2:
        bed.layer.lay(bed.patch(snow, 0.5), BLUE, 0.03, hide=0.9)


def flowers(
    bed: Bed,
    name: str,
    near: float,
    far: float,
    color: Floats,
    *,
    share: float = 0.35,
    size: float = 0.045,
    tall: float = 0.30,
    cell: float = 0.5,
    clear: float = 0.0,
) -> None:
    """Dabs of one colour on stems: a meadow's flowers."""
    stage = bed.stage
    places = scatter(stage, name, max(cell, 0.02 * bed.view.depth(far)), near, far, share)
    stems: list[Floats] = []
    dabs: list[Floats] = []
    hearts: list[Floats] = []
    for x, z, a, b, c, _ in places[-260:]:
        if abs(x) < clear * 1.6:
            continue
        pen = bed.pen(float(x), float(z))
        high = tall * (0.6 + 0.7 * a)
        stems.append(blade(pen, 0, high, (b - 0.5) * 0.4 * high, 0.0032))
        at = np.array([(b - 0.5) * 0.4 * high, high - 0.02], np.float32)
        wide = max(size * (0.7 + 0.6 * c), 2.2 / pen.detail)
        if wide * pen.detail < 9:
            dabs.append(pen(DOT * (wide, wide * 0.7) + at))
            continue
        for k in range(5):
            turn = 2 * math.pi * (k + c) / 5
            dabs.append(
                pen(DOT * (wide * 0.5, wide * 0.42) + at + 0.55 * wide * np.array([math.cos(turn), 0.75 * math.sin(turn)], np.float32))
            )
        hearts.append(pen(DOT * (0.28 * wide) + at))
    strength = bed.dark(near)
    bed.layer.lay(bed.patch(stems, 0.4), GREEN, strength * 0.45, hide=0.4)
    mask = bed.patch(dabs, 0.5)
    bed.layer.lay(mask, color, strength * 0.75 * (1 + 0.2 * bed.paper.grain[mask.box]), hide=0.95)
    bed.layer.lay(bed.patch(hearts, 0.4), OCHRE, strength * 0.8, hide=0.8)


def fallen(
    bed: Bed,
    name: str,
    kind: str,
    near: float,
    far: float,
    *,
    share: float = 0.5,
    cell: float = 0.35,
    across: tuple[float, float] | None = None,
) -> None:
    """Fallen leaves in autumn, petals in spring, of a tree's kind; nothing at other times."""
    stage = bed.stage
    leaves = leafage_of(kind, stage.scene.season, stage.foliage)
    petals = leaves.bloom > 0
    if stage.foliage.snow > 0.5 or not (petals or stage.scene.season == "autumn"):
        return
    places = scatter(stage, name, max(cell, 0.012 * bed.view.depth(far)), near, far, share, across)
    light: list[Floats] = []
    dark: list[Floats] = []
    for x, z, a, b, c, _ in places[-420:]:
        pen = bed.pen(float(x), float(z))
        size = max((0.028 if petals else 0.05) * (0.7 + 0.7 * a), 1.6 / pen.detail)
        flat = max(0.35, min(0.8, bed.view.eye / bed.view.depth(float(z)) * 1.6))
        turn = 2 * math.pi * b
        spun = DOT @ np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]], np.float32) * (1.0, 0.6)
        (light if c < 0.6 else dark).append(pen((spun * (size, size * flat)).astype(np.float32)))
    for outlines, color in ((light, leaves.light), (dark, leaves.dark)):
        bed.layer.lay(bed.patch(outlines, 0.35), color, bed.dark(near) * (0.42 if petals else 0.75), hide=0.8)


def far_woods(
    bed: Bed,
    name: str,
    z: float,
    *,
    across: tuple[float, float],
    tall: float = 9.0,
    thick: float = 0.7,
    kind: str = "mixed",
    tone: float = 1.0,
    lift: Floats | None = None,
) -> None:
    """A line of small trees far away: pine clouds and round crowns, dense at some places and open at others. `lift` are rows of the
    bed's sheet to stand on (a crest), one a column; the ground at z if None."""
    stage, view, paper = bed.stage, bed.view, bed.paper
    spots = scatter(stage, name, tall * 0.42, z - tall * 0.2, z + tall * 0.2, thick, across)
    trunks: list[Floats] = []
    crowns: list[Floats] = []
    for x, _, a, b, c, d in spots:
        pen = view.pen(float(x), z)
        if lift is not None:
            column = int(np.clip(pen.x, 0, paper.width - 1))
            pen = Pen(pen.x, float(lift[column]) + 2 * bed.unit, pen.scale, pen.unit)
        high = tall * (0.6 + 0.7 * a)
        lean = (b - 0.5) * 0.12 * high
        if high * pen.detail < 6:
            continue
        pine = kind == "pine" or (kind == "mixed" and c < 0.45)
        trunks.append(
            stroke(
                pen([(0, -0.02 * high), (lean * 0.4, high * 0.5), (lean, high * 0.95)]),
                pen.width([0.022 * high, 0.016 * high, 0.006 * high], 0.5),
            )
        )
        crowns += _far_crown(pen, high, lean, pine, d)
    leaves = leafage_of("pine" if kind == "pine" else "zelkova", stage.scene.season, stage.foliage)
    strength = bed.dark(z) * tone
    bed.layer.lay(bed.patch(trunks, 0.5), INK, strength * 0.75, hide=0.4)
    mask = bed.patch(crowns, 0.9)
    if not mask.mask.size:
        return
    texture = np.clip(1 + 0.40 * paper.fbm(12, 3, 90, box=mask.box) + 0.12 * paper.grain[mask.box], 0.15, 2)
    bare = 0.4 if leaves.full < 0.05 and kind != "pine" else 1.0
    color = leaves.dark * 0.55 + INK * 0.45 if leaves.full > 0.05 else INK
    bed.layer.lay(mask, color, strength * 0.72 * bare * texture, hide=0.5 * bare)
    if stage.foliage.snow > 0.6:
        up = 3.0 * bed.unit
        bed.layer.lay(bed.patch([crown * (1, 0) + (crown - (0, up)) * (0, 1) for crown in crowns[::2]], 0.9), BLUE, 0.04, hide=0.55)


def _far_crown(pen: Pen, high: float, lean: float, pine: bool, draw: float) -> list[Floats]:
    """Three to five blots: level clouds for a pine, a rounded heap for a broad-leaved tree."""
    rng = np.random.default_rng(int(draw * 2**24))
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    blots = []
    for k in range(5 if pine else 4):
        up = 0.42 + 0.56 * k / 4 if pine else rng.uniform(0.30, 0.86)
        wide = high * ((0.30 - 0.18 * up) if pine else 0.24) * rng.uniform(0.75, 1.25) * (1.5 if pine else 1.0)
        flat = 0.28 if pine else 0.8
        x = lean * up + rng.normal(0, 0.07 if pine else 0.11) * high
        rough = 1 + rng.normal(0, 0.15, 12)
        blots.append(pen(np.stack([x + wide * rough * np.cos(turn), high * up + wide * flat * rough * np.sin(turn)], 1).astype(np.float32)))
    return blots


CULM: Final = pigment(0.86, 0.52, 0.86)


def bamboo(bed: Bed, x: float, z: float, seed: int, *, tall: float = 9.0, thick: float = 0.045, tone: float = 1.0) -> None:
    """One culm: segments with pale joints and a lit side, and leaves in threes and fives that hang from its upper half."""
    rng, pen, stage, paper = np.random.default_rng(seed), bed.pen(x, z), bed.stage, bed.paper
    lean, bow = rng.normal(0, 0.035) * tall, rng.normal(0, 0.03) * tall
    spine = curve([(0, -0.1), (bow, 0.35 * tall), (lean + bow * 0.5, 0.7 * tall), (lean * 1.8 + bow, tall)], 60)
    strength = bed.dark(z) * tone
    dry = 0.35 if stage.scene.season == "winter" else 0.0
    color = CULM * (1 - dry) + STRAW * dry * 0.8
    joints = 13
    segments = []
    for k in range(joints):
        part = spine[int(60 * k / joints) : int(60 * (k + 1) / joints) + 1]
        width = thick * (1 - 0.72 * k / joints)
        press = width * (1 + 0.14 * np.abs(np.linspace(-1, 1, len(part))) ** 6)
        gap = 0.10 * thick
        raised = part.copy()
        raised[0, 1] += gap
        segments.append(stroke(pen(raised), pen.width(press.astype(np.float32), 0.5)))
    mask = bed.patch(segments, 0.5)
    if mask.mask.size:
        path = pen(spine)
        middle = np.interp(mask.y[:, 0], path[::-1, 1], path[::-1, 0]).astype(np.float32)[:, None]
        side = smooth(-1.2, 1.2, (mask.x - middle) / max(thick * pen.scale, bed.unit))
        bed.layer.lay(mask, color, strength * (0.32 + 0.75 * side) * (1 + 0.14 * paper.grain[mask.box]), hide=1)
    _bamboo_leaves(bed, pen, spine, rng, tall, strength, dry)


def _bamboo_leaves(bed: Bed, pen: Pen, spine: Floats, rng: np.random.Generator, tall: float, strength: float, dry: float) -> None:
    at = np.arange(26, 60, 2)
    side = np.where((at // 2) % 2 == 1, 1.0, -1.0)
    twigs = spine[at] + np.stack([side * rng.uniform(0.2, 0.75, len(at)), rng.uniform(-0.05, 0.35, len(at))], 1)
    each = 4 if pen.detail > 90 else 3
    turn = side[:, None] * rng.uniform(-0.3, 1.1, (len(at), each)) - math.pi / 2
    long = rng.uniform(0.22, 0.42, (len(at), each))
    rows = pen.y - twigs[:, 1] * pen.scale
    shown = (rows > -60 * bed.unit) & (rows < bed.paper.height + 60 * bed.unit)
    if not shown.any():
        return
    t = np.linspace(0, 1, 8)
    x = twigs[:, 0, None, None] + (long * np.cos(turn))[..., None] * t
    y = twigs[:, 1, None, None] + (long * np.sin(turn))[..., None] * t - 0.06 * t**2
    local = np.stack([x, y], -1)[shown].reshape(-1, 8, 2)
    paths = pen(local.reshape(-1, 2)).reshape(-1, 8, 2)
    press = pen.width(0.030 * np.sin(np.pi * t**0.62) ** 0.9, 0.35)
    leaves = strokes(paths, np.broadcast_to(press, paths.shape[:2]))
    stalks = [stroke(pen(np.stack([spine[k], twig])), pen.width([0.007, 0.004], 0.3)) for k, twig, seen in zip(at, twigs, shown) if seen]
    light, dark = leaves[::2], leaves[1::2] + stalks
    green = PINE * 0.6 + INK * 0.4
    for outlines, density in ((light, 0.55), (dark, 0.9)):
        mask = bed.patch(outlines, 0.4)
        bed.layer.lay(mask, green * (1 - dry) + STRAW * dry, strength * density * (1 + 0.15 * bed.paper.grain[mask.box]), hide=0.6)
    if bed.stage.foliage.snow > 0.2:
        bed.layer.lay(
            bed.patch([leaf - np.array([0, 1.6 * bed.unit], np.float32) for leaf in light], 0.4),
            BLUE,
            0.03,
            hide=0.9 * bed.stage.foliage.snow,
        )


def meadow_colors(stage: Stage) -> Floats:
    """The one colour of the season's meadow flowers."""
    return {"spring": YELLOW * 0.9, "summer": PINK * 0.6 + RED * 0.25, "autumn": pigment(0.42, 0.72, 0.22)}.get(stage.scene.season, PINK)
