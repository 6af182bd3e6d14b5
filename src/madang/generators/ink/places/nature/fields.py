"""Fields, rice paddies, a farm and a country road: land that people work, under a large sky. After vista."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from madang.generators.ink.motifs.drafting import PLASTER, WOOD, Hand, front, upright
from madang.generators.ink.motifs.growth import STRAW, blade, blades_at, far_woods, wind_life
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, NEAR_RANGE, mountain, road
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter
from madang.generators.ink.motifs.roofs import straw_heap, thatched_roof
from madang.generators.ink.motifs.trees import DOT
from madang.generators.ink.paper import stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINK, RED, TEAL, WARM_INK, YELLOW, Floats, pigment
from madang.generators.ink.places.nature.vista import earth, evening_life, hand_on, hills, stand, sward
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Lamp, Plane, Setting, Stage

Paint = tuple[Floats, float]
SOIL: Final = BROWN * 0.7 + INK * 0.2
CROPS: Final[dict[str, Paint]] = {  # barley in spring, green rows in summer, gold in autumn, stubble in winter
    "spring": (MOSS * 0.8 + GREEN * 0.2, 0.40),
    "summer": (GREEN * 0.7 + MOSS * 0.3, 0.48),
    "autumn": (OCHRE * 0.8 + YELLOW * 0.3, 0.46),
    "winter": (STRAW, 0.26),
}
CABBAGE: Final[dict[str, Paint]] = dict.fromkeys(("spring", "summer", "autumn"), (MOSS * 0.6 + GREEN * 0.4, 0.5))
LOW_HILLS = (FAR_RANGE, MIDDLE_RANGE)


def countryside(stage: Stage, left: tuple[float, float] = (-260, -30), right: tuple[float, float] = (40, 260)) -> list[Plane]:
    """Sky, two ranges, low woods at the plain's far side."""
    bed = bed_of(stage, 200.0, fine=False)
    mountain(bed, NEAR_RANGE)
    far_woods(bed, "plain left", 190.0, across=left, tall=9, thick=0.55)
    far_woods(bed, "plain right", 170.0, across=right, tall=8.5, thick=0.5)
    return [sky(stage), *hills(stage, LOW_HILLS), bed.plane("plain woods")]


def rows_of_crop(
    bed: Bed, name: str, near: float, far: float, x: tuple[float, float], *, gap: float = 0.9, tall: float = 0.5, paint: Paint | None = None
) -> None:
    """Rows that run away from the lens: earth between them, each a ragged ribbon with leaves along it when near."""
    stage, view = bed.stage, bed.view
    color, density = CROPS.get(stage.scene.season, CROPS["summer"]) if paint is None else paint
    near = max(near, 0.7 - view.distance)
    high = tall * {"spring": 0.55, "summer": 1.0, "autumn": 1.05}.get(stage.scene.season, 0.16)
    snow = stage.foliage.snow
    hand = hand_on(bed, near)
    z = near + (far - near) * np.linspace(0, 1, 50) ** 2.2
    rng = stage.rng("rows", name)
    ribbons: list[Floats] = []
    shadows: list[Floats] = []
    for k in range(math.ceil(x[0] / gap), math.floor(x[1] / gap) + 1):
        rough = rng.normal(0, 0.05, (2, 50)) * gap
        left, right = k * gap - 0.30 * gap + rough[0], k * gap + 0.30 * gap + rough[1]
        top = high * (0.85 + 0.3 * rng.random(50))
        if abs(k * gap) - 1 > view.half_width(far) * 1.2:
            continue
        ribbons.append(hand.see(np.concatenate([np.stack([left, top, z], 1), np.stack([right, 0.6 * top, z], 1)[::-1]])))
        shadows.append(
            hand.see(np.concatenate([np.stack([right - 0.1 * gap, 0 * z, z], 1), np.stack([right + 0.2 * gap, 0 * z, z], 1)[::-1]]))
        )
    bed.layer.lay(bed.patch(shadows, 0.8), SOIL, 0.34 * bed.dark(near) * (1 - 0.75 * snow), hide=0)
    mask = bed.patch(ribbons, 0.8)
    texture = 1 + 0.30 * bed.paper.fbm(24, 3, stage.seed(name), aspect=2.0, box=mask.box) + 0.1 * bed.paper.grain[mask.box]
    bed.layer.lay(mask, color, density * bed.dark(near) * np.maximum(texture, 0.1) * (1 - 0.7 * snow), hide=0.55)
    _leaves_on_rows(bed, name, near, min(far, 9.0), x, gap, high, (color, density * (1 - 0.7 * snow)))


def _leaves_on_rows(bed: Bed, name: str, near: float, far: float, x: tuple[float, float], gap: float, high: float, paint: Paint) -> None:
    blades: list[Floats] = []
    dark: list[Floats] = []
    if high < 0.1 or near >= far:
        return
    px, pz, a, b, c, _ = scatter(bed.stage, name + " leaves", 0.42, near, far, 0.8, x)[-330:].T
    row = np.round(px / gap) * gap + (a - 0.5) * 0.5 * gap
    for k in range(3):
        lean = ((k - 1) * 0.35 + (c - 0.5) * 0.4) * high
        wide = np.full_like(px, 0.010 * high + 0.004)
        (dark if k == 1 else blades).extend(blades_at(bed, row + 0.04 * (k - 1), pz, high * (0.8 + 0.5 * b), lean, wide))
    bed.layer.lay(bed.patch(blades, 0.4), paint[0], 1.3 * paint[1] * bed.dark(near), hide=0.5)
    bed.layer.lay(bed.patch(dark, 0.4), paint[0] * 0.75 + INK * 0.25, 1.5 * paint[1] * bed.dark(near), hide=0.5)


def field(stage: Stage) -> Setting:
    """A wide field whose rows run to the horizon, a footpath through it, one tree far off."""
    planes = countryside(stage)
    bed = earth(stage, "field", color=stage.foliage.grass[0] * 0.5 + SOIL * 0.5, far=0.5, patches=0.35, cell=6.0)
    rows_of_crop(bed, "far rows", 4.0, 150.0, (-70.0, -1.6), gap=1.3)
    rows_of_crop(bed, "far rows right", 4.0, 150.0, (1.6, 70.0), gap=1.3)
    road(bed, ((0.2, -9.0), (0.0, 0.0), (0.1, 10.0), (0.6, 40.0), (3.0, 150.0)), 0.62, OCHRE * 0.8 + BROWN * 0.2, 0.13)
    planes.append(bed.plane("field"))
    planes += stand(stage, "field tree", (("zelkova", -24.0, 62.0, 12.0),))
    for name, near, far in (("rows", -0.35, 10.0), ("rows before", -9.0, -0.35)):
        if max(near, 0.8 - stage.view.distance) < far:
            part = bed_of(stage, 4.0 if far > 0 else -0.7)
            rows_of_crop(part, name + " left", near, far, (-16.0, -1.4), gap=0.9)
            rows_of_crop(part, name + " right", near, far, (1.4, 16.0), gap=0.9)
            root = part.pen(0.0, part.z)
            planes.append(part.plane(name, wind_life(part.stage, (root.x, root.y), 0.3)))
    return Setting(tuple(planes), living=evening_life(stage), clear=(0.2, 0.85))


# ---------------------------------------------------------------- rice paddy

LEVEES: Final = (1.9, 7.5, 15.0, 26.0, 44.0, 75.0, 130.0)  # z of the banks that run across
PADDY_WATER: Final = {"spring": 0.85, "summer": 0.30, "autumn": 0.0, "winter": 0.15}
RICE: Final[dict[str, Paint]] = {
    "spring": (MOSS, 0.42),
    "summer": (GREEN * 0.55 + MOSS * 0.45, 0.50),
    "autumn": (YELLOW * 0.55 + OCHRE * 0.55, 0.52),
    "winter": (STRAW, 0.36),
}


def rice_paddy(stage: Stage) -> Setting:
    """Paddies between earth banks, stepping back to the hills: water and seedlings in spring, deep green, gold, then stubble and ice."""
    planes = countryside(stage, (-260, -60), (20, 260))
    bed = earth(stage, "paddy earth", density=stage.foliage.grass[1] + 0.08, far=0.6, patches=0.4, cell=3.0)
    for k in range(len(LEVEES) - 1, 0, -1):
        for side in (-1, 1):
            _paddy(bed, k, side)
    planes.append(bed.plane("paddies"))
    for name, near, far in (("rice", 2.2, 12.0), ("rice before", -9.0, -1.1)):
        if max(near, 0.8 - stage.view.distance) < far:
            planes.append(_seedlings(stage, name, max(near, 0.8 - stage.view.distance), far))
    planes += sward(stage, "levee", tall=0.16, far=1.9, share=0.5, clear=0.5, cell=0.4)
    return Setting(tuple(planes), living=evening_life(stage), clear=(0.15, 0.85))


def _levee(stage: Stage, k: int, x: Floats) -> Floats:
    """The z of the bank k at x: banks slant and bend as the land does."""
    rng = stage.rng("levee", k)
    slant, bow, phase = rng.normal(0, 0.10) if k else 0.0, rng.uniform(0.02, 0.06) * LEVEES[k], rng.uniform(0, 6.28)
    return np.asarray(LEVEES[k] + slant * x + bow * np.sin(x / (0.6 * LEVEES[k] + 4) + phase), np.float32)


def _split(stage: Stage, k: int) -> tuple[float, float]:
    """Where the bank between left and right paddies meets their near and their far bank."""
    rng = stage.rng("split", k)
    start = rng.normal(0, 0.16) * LEVEES[k] + 0.1
    return start, start + rng.normal(0, 0.12) * LEVEES[k]


def _edges(stage: Stage, k: int, side: int) -> Floats:
    """The outline (n, 3) of one paddy, near bank first."""
    wide, gap = 1.4 * LEVEES[k] + 20, 0.24 + 0.006 * LEVEES[k]
    near, far = _split(stage, k)
    t = np.linspace(0, 1, 24, dtype=np.float32)
    if side > 0:
        front_x, back_x = near + gap + (wide - near) * t, far + gap + (wide - far) * t
    else:
        front_x, back_x = -wide + (near - gap + wide) * t, -wide + (far - gap + wide) * t
    front_z = np.maximum(_levee(stage, k - 1, front_x) + 0.30, 0.9)
    back_z = np.maximum(_levee(stage, k, back_x) - 0.30, front_z + 0.2)
    flat = np.zeros_like(t)
    return np.concatenate([np.stack([front_x, flat, front_z], 1), np.stack([back_x, flat, back_z], 1)[::-1]])


def _paddy(bed: Bed, k: int, side: int) -> None:
    stage, hand, light = bed.stage, hand_on(bed, LEVEES[k - 1]), bed.stage.light
    season, snow = stage.scene.season, stage.foliage.snow
    mask = bed.patch([hand.see(_edges(stage, k, side))], 1.0)
    if not mask.mask.size:
        return
    wet = PADDY_WATER.get(season, 0.3)
    color, density = RICE.get(season, RICE["summer"])
    z = LEVEES[k - 1]
    texture = np.maximum(1 + 0.25 * bed.paper.fbm(40, 4, stage.seed("paddy", k, side), aspect=3.0, box=mask.box), 0.1)
    mirror = light.sky[0] * (light.sky[1] * 0.9) + light.glow[0] * max(light.glow[1] * 0.45, -0.1) + TEAL * 0.05 + BLUE * 0.10
    bed.layer.lay(mask, mirror, wet * (0.7 + 0.3 * texture), hide=1)
    crop = density * (1 - wet * 0.92) * (0.75 + 0.25 * float(np.sin(3.1 * k + side))) * (1 - 0.85 * snow)
    bed.layer.lay(mask, color, crop * bed.dark(z) * texture, hide=0)
    edge = hand.see(_edges(stage, k, side)[24:], closed=False)
    if len(edge) > 3:
        press = (0.6 + 1.4 * np.abs(np.sin(np.arange(len(edge)) * 1.3 + k))) * bed.unit
        bed.layer.lay(bed.patch([stroke(edge, press)], 0.6), GREEN * 0.4 + INK * 0.6, 0.55 * bed.dark(z), hide=0.2)


def _seedlings(stage: Stage, name: str, near: float, far: float) -> Plane:
    """Rice in rows, tuft by tuft: short in spring, tall in summer, hanging gold ears in autumn, cut in winter."""
    season = stage.scene.season
    bed = bed_of(stage, 4.0 if near > 0 else -1.2)
    color, density = RICE.get(season, RICE["summer"])
    tall = {"spring": 0.16, "summer": 0.5, "autumn": 0.62}.get(season, 0.07) * (1 - 0.5 * stage.foliage.snow)
    step = 0.34 if season == "spring" else 0.26
    blades: list[Floats] = []
    ears: list[Floats] = []
    x, z, a, b, c, _ = scatter(stage, "rice rows", step, near, far, 0.9).T
    banks = np.min([np.abs(z - _levee(stage, k, x)) for k in range(3)], axis=0)
    x, z, a, b, c = (numbers[banks > 0.5][-560:] for numbers in (x, z, a, b, c))
    row = (np.round(x / step) + 0.25 * a) * step
    for k in range(3):
        lean = ((k - 1) * 0.28 + (b - 0.5) * 0.35) * tall
        blades += blades_at(bed, row, z, tall * (0.8 + 0.4 * c), lean, np.full_like(x, 0.006 + 0.006 * tall))
    if season == "autumn":
        t = np.linspace(0, 1, 7)
        for px, pz, draw in zip(row, z, b):
            pen, nod = bed.pen(float(px), float(pz)), (float(draw) - 0.3) * 0.5 * tall
            path = np.stack([nod * (0.3 + 1.2 * t), tall * (0.95 + 0.12 * np.sin(1.25 * np.pi * t))], 1)
            ears.append(stroke(pen(path), pen.width(np.full(7, 0.013), 0.5)))
    mask = bed.patch(blades, 0.4)
    bed.layer.lay(
        mask, color * 0.85 + INK * 0.15, 1.25 * density * bed.dark(max(near, 0)) * (1 + 0.15 * bed.paper.grain[mask.box]), hide=0.55
    )
    bed.layer.lay(bed.patch(ears, 0.4), OCHRE, 0.7 * bed.dark(max(near, 0)), hide=0.7)
    root = bed.pen(0.0, bed.z)
    return bed.plane(name, wind_life(bed.stage, (root.x, root.y), 0.7))


# ---------------------------------------------------------------- farm


def farm(stage: Stage) -> Setting:
    """A thatched farmhouse with a stack of straw, a fence, cabbage rows, a persimmon tree."""
    planes = countryside(stage)
    bed = earth(stage, "farm", far=0.5, patches=0.5, cell=3.0)
    road(bed, ((2.2, -9.0), (1.2, -2.0), (0.3, 3.0), (-1.4, 8.0), (-4.6, 13.5)), 0.85, OCHRE * 0.8 + BROWN * 0.2, 0.12)
    planes.append(bed.plane("farm ground"))
    planes += stand(stage, "farm trees", (("persimmon", -11.5, 15.0, 6.0), ("zelkova", 17.0, 32.0, 11.0)))
    house, lamps = _farmhouse(stage)
    planes.append(house)
    plot = bed_of(stage, 4.0)
    rows_of_crop(plot, "cabbages", 3.0, 11.0, (2.6, 14.0), gap=0.95, tall=0.30, paint=CABBAGE.get(stage.scene.season))
    _fence(hand_on(plot, 11.6), ((2.0, 12.0), (16.0, 12.0)))
    _fence(hand_on(plot, 2.6), ((-3.0, 9.0), (-9.5, 4.2)))
    planes.append(plot.plane("plot"))
    planes += sward(stage, "farm grass", tall=0.20, far=9.0, share=0.34, clear=1.3, bloom=0.4)
    return Setting(tuple(planes), lamps=tuple(lamps), smoke=_smoke(stage), living=evening_life(stage), clear=(0.3, 0.85))


def _smoke(stage: Stage) -> tuple[tuple[float, float, float], ...]:
    if stage.scene.time not in ("dawn", "morning", "dusk", "evening"):
        return ()
    x, y = stage.view.points([(-9.3, 3.6, 16.5)])[0]
    return ((float(x), float(y), 16.5),)


def _farmhouse(stage: Stage) -> tuple[Plane, list[Lamp]]:
    bed = bed_of(stage, 14.0)
    hand = hand_on(bed, 14.0)
    hand.face(front((-9.2, -2.4), (0.35, 2.35), 15.0), PLASTER, 0.02)
    hand.face(front((-9.5, -2.1), (0.0, 0.38), 14.6), (INK, 0.30), 0.015)
    for x in (-9.1, -6.9, -4.7, -2.5):
        hand.wash([front((x - 0.08, x + 0.08), (0.35, 2.3), 14.9)], WOOD)
    doors = [front((-8.4, -7.5), (0.55, 2.0), 14.9), front((-6.3, -5.3), (0.45, 2.1), 14.9), front((-4.2, -3.2), (0.7, 1.9), 14.9)]
    hand.shine(doors, 0.9, day=(OCHRE, 0.12))
    hand.outline(doors, 0.022, 0.7)
    for outline in doors:
        low, high = outline.min(0), outline.max(0)
        bars = [np.array([(x, low[1], 14.88), (x, high[1], 14.88)], np.float32) for x in np.linspace(low[0], high[0], 5)[1:-1]]
        bars += [np.array([(low[0], y, 14.88), (high[0], y, 14.88)], np.float32) for y in np.linspace(low[1], high[1], 5)[1:-1]]
        hand.lines(bars, 0.010, 0.5)
    thatched_roof(hand, straw_heap(-5.8, 2.2, 14.1, 8.8, 2.6, 2.0))
    heap = np.array([(-0.9, 0), (-1.0, 0.9), (-0.6, 1.7), (0.0, 2.25), (0.5, 1.8), (1.0, 0.9), (0.95, 0)])
    hand.wash([upright(heap, 13.6, 0.2)], (STRAW, 0.5 * (1 - 0.7 * hand.snow)), lean=(0.8, 0.5))
    lines = [np.array([(0.2 + 0.95 * a, 0.1, 13.58), (0.2 + 0.4 * a, 1.9, 13.58)], np.float32) for a in np.linspace(-0.9, 0.9, 9)]
    hand.lines(lines, 0.012, 0.4, BROWN)
    lamps = [hand.lamp((-5.8, 1.4, 14.9), 1.6, 0.8)] if stage.light.lamps > 0 else []
    hand.halo((-5.8, 1.4, 14.9), 1.4, 0.5)
    return bed.plane("farmhouse"), lamps


def _fence(hand: Hand, line: Sequence[tuple[float, float]]) -> None:
    """Split rails on posts."""
    (x0, z0), (x1, z1) = line
    count = max(3, int(math.hypot(x1 - x0, z1 - z0) / 1.5))
    t = np.linspace(0, 1, count)
    x, z = x0 + (x1 - x0) * t, z0 + (z1 - z0) * t
    hand.lines([np.array([(a, 0, c), (a + 0.02, 0.95, c)], np.float32) for a, c in zip(x, z)], 0.05, 0.8, WARM_INK * 0.7 + BROWN * 0.3)
    for high in (0.42, 0.78):
        hand.lines([np.stack([x, np.full(count, high), z], 1)], 0.03, 0.7, WARM_INK * 0.7 + BROWN * 0.3)


# ---------------------------------------------------------------- road

BEND: Final = ((0.0, -9.0), (0.0, 0.0), (0.4, 12.0), (2.6, 30.0), (9.0, 58.0), (12.0, 95.0), (2.0, 150.0), (-30.0, 240.0))
COSMOS: Final = PINK * 0.7 + RED * 0.18


def country_road(stage: Stage) -> Setting:
    """A country road that bends away between fields, poplars along it, wire poles, flowers at its edge."""
    planes = countryside(stage)
    bed = earth(stage, "road land", far=0.45, patches=0.4, cell=6.0)
    rows_of_crop(bed, "left field", 8.0, 120.0, (-60.0, -5.0), gap=1.6, tall=0.4)
    rows_of_crop(bed, "right field", 8.0, 120.0, (18.0, 70.0), gap=1.6, tall=0.4)
    road(bed, BEND, 2.3, OCHRE * 0.6 + INK * 0.18, 0.17)
    planes.append(bed.plane("road"))
    far_trees = tuple(("poplar", float(np.interp(z, [p[1] for p in BEND], [p[0] for p in BEND])) + side * (3.6 + 0.01 * z), z, 13.0)
                      for z, side in ((92.0, -1), (76.0, 1), (62.0, -1), (48.0, 1)))  # fmt: skip
    planes += stand(stage, "far poplars", far_trees)
    planes += stand(
        stage,
        "poplars",
        (("poplar", -3.9, 36.0, 13.0), ("poplar", -4.3, 22.0, 14.0), ("poplar", -4.6, 12.0, 15.0), ("poplar", 5.6, 29.0, 13.5)),
    )
    planes.append(_poles(stage))
    planes += sward(stage, "verge", tall=0.28, far=20.0, share=0.5, clear=2.5)
    if stage.scene.season in ("summer", "autumn") and stage.foliage.snow < 0.5:
        planes += _cosmos(stage)
    return Setting(tuple(planes), living=evening_life(stage), clear=(0.25, 0.75))


def _poles(stage: Stage) -> Plane:
    """Wire poles along the right side, getting smaller: depth in five strokes."""
    bed = bed_of(stage, 20.0)
    tops = []
    for z in (170.0, 120.0, 84.0, 56.0, 35.0, 19.0, 8.0):
        x = float(np.interp(z, [p[1] for p in BEND], [p[0] for p in BEND])) + 4.4
        hand = hand_on(bed, z)
        hand.lines([upright([(0, 0), (0.03, 7.2)], z, x)], 0.085, 0.85, WARM_INK, hide=0.9)
        hand.lines([upright([(-0.8, 6.6), (0.8, 6.6)], z, x), upright([(-0.6, 6.05), (0.6, 6.05)], z, x)], 0.045, 0.8, WARM_INK, hide=0.9)
        tops.append((x, z))
    hand = hand_on(bed, 60.0)
    for shift in (-0.75, 0.75):
        wires = []
        for (x0, z0), (x1, z1) in pairwise(tops):
            t = np.linspace(0, 1, 12)
            wires.append(
                np.stack(
                    [x0 + shift + (x1 - x0) * t, 6.6 - 1.1 * np.sin(np.pi * t) * (abs(z1 - z0) / 40) ** 0.5, z0 + (z1 - z0) * t], 1
                ).astype(np.float32)
            )
        hand.lines(wires, 0.012, 0.5, hide=0.8)
    return bed.plane("poles")


def _cosmos(stage: Stage) -> list[Plane]:
    planes = []
    for name, near, far in (("cosmos", 0.6, 12.0), ("cosmos before", -6.0, -0.5)):
        near = max(near, 1.0 - stage.view.distance)
        if near >= far:
            continue
        bed = bed_of(stage, 5.0 if far > 0 else -0.8)
        _cosmos_row(bed, scatter(stage, name, 0.55, near, far, 0.55, (-4.6, -2.6)), max(near, 0.0))
        root = bed.pen(0.0, bed.z)
        planes.append(bed.plane(name, wind_life(bed.stage, (root.x, root.y), 1.0)))
    return planes


def _cosmos_row(bed: Bed, places: Floats, z: float) -> None:
    """Stems, petals of three colours, hearts: a touch of the brush for all of a kind."""
    stems: list[Floats] = []
    hearts: list[Floats] = []
    petals: tuple[list[Floats], list[Floats], list[Floats]] = ([], [], [])
    for x, away, a, b, c, d in places:
        pen = bed.pen(float(x), float(away))
        tall = 0.5 + 0.5 * float(a)
        bend = (float(b) - 0.5) * 0.4 * tall
        stems.append(blade(pen, 0, tall, bend, 0.007))
        at, size = np.array([bend, tall - 0.02], np.float32), max(0.055, 3.0 / pen.detail)
        turns = np.linspace(0, 5.5, 6) + float(c)
        spots = at + 0.6 * size * np.stack([np.cos(turns), 0.7 * np.sin(turns)], 1)
        petals[0 if d < 0.6 else 1 if d < 0.8 else 2].extend(pen(DOT * (size * 0.52, size * 0.36) + spot) for spot in spots)
        hearts.append(pen(DOT * (0.26 * size) + at))
    bed.layer.lay(bed.patch(stems, 0.4), GREEN, 0.55 * bed.dark(z), hide=0.5)
    for outlines, color in zip(petals, (COSMOS, PINK * 0.35, pigment(0.25, 0.95, 0.55))):
        bed.layer.lay(bed.patch(outlines, 0.4), color, 0.8 * bed.dark(z), hide=0.95)
    bed.layer.lay(bed.patch(hearts, 0.4), OCHRE, 0.9 * bed.dark(z), hide=0.9)
