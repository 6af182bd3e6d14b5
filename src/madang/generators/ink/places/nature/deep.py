"""Under water, in the night sky, in space and on the moon: places without a horizon that we know. After vista."""

import math
from dataclasses import replace

import numpy as np

from madang.generators.ink.light import NOTHING, PAPER_WHITE, Light
from madang.generators.ink.motifs.growth import far_woods
from madang.generators.ink.motifs.land import FAR_RANGE, Range, crest_of, ground, mountain, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter, world_noise
from madang.generators.ink.motifs.water import afloat
from madang.generators.ink.paper import Layer, Patch, blur, stroke
from madang.generators.ink.pigment import (
    APRICOT,
    BLUE,
    DEEP_BLUE,
    GREEN,
    INK,
    MOSS,
    OCHRE,
    PINE,
    RED,
    TEAL,
    WARM_INK,
    Floats,
    pigment,
    smooth,
)
from madang.generators.ink.places.nature.vista import evening_life, hand_on, sward
from madang.generators.ink.sky import paint_milky_way, sky
from madang.generators.ink.stage import FAR, Life, Plane, Setting, Stage

SEA_GREEN = TEAL * 0.75 + DEEP_BLUE * 0.25


def underwater(stage: Stage) -> Setting:
    """Under the surface: light from above in slanting shafts, blue-green depth, rocks, swaying weed, a sandy bed with nets of light."""
    stage = replace(stage, foliage=replace(stage.foliage, snow=0.0))  # no snow falls down here
    planes = [_water_column(stage), *_sea_bed(stage), *_weeds(stage)]
    return Setting(tuple(planes), living=("bubbles",), clear=(0.25, 0.8), indoors=True, window=())


def _water_column(stage: Stage) -> Plane:
    half = stage.half if stage.paper.unit > 0.4 else stage
    layer, paper, view = half.layer(), half.paper, half.view
    night = stage.light.stars > 0.2
    y = paper.y / paper.height
    middle = np.exp(-(((paper.x / paper.width - 0.42) / 0.45) ** 2)) * smooth(0.9, -0.1, y)
    depth = 0.22 + 0.95 * smooth(0.0, 1.05, y) - 0.16 * middle + 0.06 * paper.wet
    layer.wash(np.asarray(depth * (0.55 if night else 1.0), np.float32), SEA_GREEN, np.ones((paper.height, paper.width), np.float32))
    warm = stage.light.glow[0] if stage.light.glow[1] > 0.3 and not night else None
    if warm is not None:
        layer.wash(np.asarray(0.22 * middle, np.float32), warm)
    rng = stage.rng("shafts")
    beams = []
    for _ in range(8):
        top, wide, lean = rng.uniform(0.05, 0.85), rng.uniform(0.012, 0.05), rng.uniform(-0.34, -0.10)
        beams.append(
            np.array([(top, -0.05), (top + wide, -0.05), (top + lean + 2.6 * wide, 0.85), (top + lean, 0.85)], np.float32)
            * (paper.width, paper.height)
        )
    mask = paper.patch(beams, 12.0)
    fade = smooth(0.85 * paper.height, 0.0, mask.y)
    layer.lay(mask.times(fade), SEA_GREEN, -0.16 if not night else -0.07, hide=0)
    if stage.scene.angle == "low" or view.horizon > 0:
        _surface_light(layer, stage, half)
    return Plane("depth", layer.pack(), FAR, Life("drift", 0.8))


def _surface_light(layer: Layer, stage: Stage, half: Stage) -> None:
    """The surface from below: a net of bare light along the upper edge."""
    paper = half.paper
    top = paper.box(0, 0, paper.width, 0.20 * paper.height)
    y = np.arange(top[0].start, top[0].stop, dtype=np.float32)[:, None]
    net = paper.fbm(120, 4, stage.seed("surface"), aspect=4.5, box=top)
    lit = smooth(0.75, 1.9, 1.6 - 3.2 * np.abs(net)) * smooth(0.20 * paper.height, 0.0, y)
    layer.lay(Patch(top, np.asarray(lit, np.float32)), SEA_GREEN, -0.20, hide=0)


def _sea_bed(stage: Stage) -> list[Plane]:
    far = bed_of(stage, 40.0, fine=False)
    deep = Range("reef far", 40, 1.0, 1.4, 8, ((-16, 7, 6), (15, 8.5, 6.5), (-2, 2.0, 5)), 0.5, 5, 0.3, 0.5, 0.0)
    _reef(far, deep, 0.50)
    near = bed_of(stage, 16.0, fine=False)
    _reef(near, Range("reef", 16, 0.3, 0.8, 3.5, ((-8.5, 4.6, 2.6), (9.0, 3.4, 2.4)), 0.5, 3, 0.2, 0.6, 0.0), 0.85)
    bed = bed_of(stage, 6.0, fine=False)
    view, paper, u = bed.view, bed.paper, bed.unit
    first = int(np.clip(view.row(26.0), 0, paper.height))
    planes = [far.plane("reef far"), near.plane("reef")]
    if paper.height - first > 3:
        box = (slice(first, paper.height), slice(0, paper.width))
        y = np.arange(first, paper.height, dtype=np.float32)[:, None]
        edge = smooth(first, first + 46 * u, y + 8 * u * paper.noise(70, 3, box=box))
        blots = world_noise(stage if bed.stage is stage else bed.stage, "sea sand", 1.6, first, paper.height)
        net = world_noise(bed.stage, "caustics", 0.9, first, paper.height)
        lit = smooth(0.55, 1.0, 1 - np.abs(net)) * (0.16 if stage.light.stars < 0.2 else 0.06)
        density = np.maximum(0.46 + 0.34 * smooth(first, paper.height, y) + 0.10 * blots - lit, 0.05) * (
            0.6 if stage.light.stars > 0.2 else 1.0
        )
        bed.layer.lay(Patch(box, np.asarray(edge, np.float32)), SEA_GREEN * 0.8 + OCHRE * 0.22, density)
    for k, (x, z, tall) in enumerate(
        ((-4.6, 5.0, 0.9), (-3.6, 4.2, 0.4), (5.0, 6.0, 1.2), (6.2, 5.2, 0.5), (-8.0, 9.0, 1.8), (2.6, 9.0, 0.4))
    ):
        rock(bed, x, z, tall, stage.seed("reef stone", k), moss=0, tone=1.2)
    _corals(bed)
    planes.append(bed.plane("sea bed", Life("ripple", 0.5, 5.0, (0.0, float(first)))))
    return planes


def _reef(bed: Bed, hill: Range, tone: float) -> None:
    """A reef's dark shape in blue water."""
    paper, view, u = bed.paper, bed.view, bed.unit
    rows = (view.horizon - (crest_of(bed.stage, hill) - view.eye) * view.scale(hill.z)).astype(np.float32)
    first = int(np.clip(rows.min() - 4 * u, 0, paper.height))
    if paper.height - first < 3:
        return
    box = (slice(first, paper.height), slice(0, paper.width))
    y = np.arange(first, paper.height, dtype=np.float32)[:, None]
    below = y - rows[None] + 3 * u * paper.noise(14, 8, box=box)
    inside = smooth(-2 * u, 5 * u, below)
    fade = np.exp(-np.maximum(below, 0) / (hill.fade * view.scale(hill.z) * 1.4))
    cut = paper.fbm(40, 4, bed.stage.seed(hill.name), aspect=0.5, box=box)
    bed.layer.lay(
        Patch(box, np.asarray(inside * (0.3 + 0.7 * fade), np.float32)),
        SEA_GREEN * 0.6 + INK * 0.4,
        0.55 * tone * np.maximum(1 + 0.4 * cut, 0.1),
        hide=0,
    )


def _corals(bed: Bed) -> None:
    """Branching coral in the place's one warm colour."""
    rng = bed.stage.rng("coral")
    for x, z, tall in ((-5.6, 6.2, 1.0), (3.9, 5.4, 0.8), (7.4, 7.6, 1.3), (-2.6, 8.2, 0.7)):
        pen = bed.pen(x, z)
        arms: list[Floats] = []
        tips = [(np.zeros(2, np.float32), float(rng.normal(0, 0.15)))]
        long, wide = 0.34 * tall, 0.045 * tall
        for _ in range(4):
            grown = []
            for start, angle in tips:
                end = start + long * np.array([math.sin(angle), math.cos(angle)], np.float32)
                path = np.stack([start, (start + end) / 2 + rng.normal(0, 0.03, 2).astype(np.float32), end])
                arms.append(stroke(pen(path), pen.width([wide, 0.85 * wide, 0.7 * wide], 0.6)))
                grown += [(end, angle + turn + float(rng.normal(0, 0.15))) for turn in (-0.5, 0.45)]
            tips, long, wide = grown, 0.72 * long, 0.72 * wide
        mask = bed.patch(arms, 0.8)
        bed.layer.lay(mask, RED * 0.55 + APRICOT * 0.4 + SEA_GREEN * 0.2, 0.72 * bed.pale * (1 + 0.2 * bed.paper.grain[mask.box]))


def _weeds(stage: Stage) -> list[Plane]:
    """Ribbons of weed that sway: far and pale, near and dark at the frame's sides."""
    planes = []
    for name, spots, tone in (
        ("weed far", ((-7.0, 9.5, 12, 3.2), (6.8, 10.0, 10, 2.8), (1.8, 13.0, 7, 2.2)), 0.55),
        ("weed", ((-3.9, 3.4, 9, 2.0), (4.4, 3.0, 8, 1.7)), 0.9),
    ):
        bed = bed_of(stage, spots[0][1])
        rng = stage.rng(name)
        ribbons: list[Floats] = []
        for x, z, count, tall in spots:
            for _ in range(count):
                pen = bed.pen(x + rng.normal(0, 0.8), z + rng.normal(0, 0.4))
                high, phase, lean = tall * rng.uniform(0.5, 1.15), rng.uniform(0, 6.28), rng.normal(0, 0.12)
                t = np.linspace(0, 1, 28)
                path = np.stack([lean * high * t + 0.10 * high * np.sin(6.5 * t + phase) * t**0.6, high * t], 1)
                wide = 0.045 * (np.sin(np.pi * np.clip(t, 0.02, 0.99)) ** 0.6) * (1 + 0.35 * np.sin(26 * t + phase))
                ribbons.append(stroke(pen(path), pen.width(wide, 0.4)))
        mask = bed.patch(ribbons, 0.7)
        streak = smooth(-0.9, 0.7, bed.paper.fbm(20, 3, stage.seed(name), aspect=0.25, box=mask.box))
        bed.layer.lay(
            mask,
            PINE * 0.5 + MOSS * 0.2 + INK * 0.3,
            tone * bed.pale * (0.55 + 0.5 * streak) * (0.65 if stage.light.stars > 0.2 else 1.0),
            hide=0.7,
        )
        root = bed.pen(0.0, spots[0][1])
        planes.append(bed.plane(name, Life("sway", 0.06, 5.0, (root.x, root.y))))
    return planes


# ---------------------------------------------------------------- sky, space, moon


def night_sky(stage: Stage) -> Setting:
    """The sky is the place: by night the Milky Way, by day towering clouds; a low dark land below, a hilltop under whoever stands."""
    high = (
        replace(stage, view=replace(stage.view, horizon=stage.view.horizon + (0.86 * stage.paper.height - stage.view.horizon) * 0.9))
        if _looks_up(stage)
        else stage
    )
    planes = [sky(high)]
    if stage.light.stars > 0.1:
        planes.append(_milky_way(high, stage.light.stars, 1.0))
    land = bed_of(high, 1500.0, fine=False)
    plain, thick = stage.foliage.grass
    ground(land, "sky plain", plain * 0.5 + INK * 0.3, thick + 0.04, far=0.7, patches=0.4, cell=9.0)
    mountain(land, replace(FAR_RANGE, base=24, rise=16, ink=0.6))
    far_woods(land, "sky woods", 300.0, across=(-420, 420), tall=10, thick=0.5)
    planes.append(land.plane("low land"))
    if not afloat(stage) or not _looks_up(stage):
        bed = bed_of(stage, 2.0, fine=False)
        ground(bed, "sky hill", plain * 0.6 + INK * 0.4, thick + 0.16, far=0.9, patches=0.5, cell=2.0, top=bed.view.row(6.0))
        planes.append(bed.plane("hilltop"))
        planes += sward(stage, "hilltop grass", tall=0.26, far=5.8, share=0.5, clear=0.6)
    living = (*evening_life(stage), "stars") if stage.light.stars > 0.1 else evening_life(stage)
    return Setting(tuple(planes), living=living, clear=(0.2, 0.8))


def _looks_up(stage: Stage) -> bool:
    """Whether the camera looks up at the sky itself: nobody stands in the picture."""
    return all(figure.kind in AIRBORNE for figure in stage.scene.figures)


AIRBORNE = frozenset(
    (
        "bird",
        "crow",
        "magpie",
        "heron",
        "goose",
        "owl",
        "butterfly",
        "airplane",
        "rocket",
        "satellite",
        "drone",
        "moon",
        "star",
        "stars",
        "sun",
        "cloud",
        "comet",
    )
)


def _milky_way(stage: Stage, shine: float, strength: float) -> Plane:
    """The Milky Way as a plane of its own, that glimmers."""
    half = stage.half if stage.paper.unit > 0.4 else stage
    layer = half.layer()
    paint_milky_way(layer, half, stage.view.horizon * half.paper.fineness / stage.paper.fineness, shine, strength)
    return Plane("milky way", layer.pack(), FAR, Life("flicker", 0.05, 3.0))


SPACE = Light(NOTHING, PAPER_WHITE, (DEEP_BLUE, 0.1), (BLUE, 0.0), None, 0.0, 1.0, 900, NOTHING, 0.0, stars=1.0)
VOID = pigment(2.35, 2.15, 1.72)  # what lies over bare paper in space at any hour


def _void(stage: Stage, seed: str) -> tuple[Layer, Stage]:
    """A sheet as black as space whatever the hour: what the hour's own darkness lacks is laid on it; clouds of faint colour, stars."""
    half = stage.half if stage.paper.unit > 0.4 else stage
    layer, paper = half.layer(), half.paper
    layer.cover[:] = 1
    layer.density += (VOID - stage.light.ambient) * (1 + 0.05 * paper.wet)[..., None]
    glow = smooth(0.1, 2.2, paper.fbm(420, 5, stage.seed(seed, "nebula"), aspect=1.3))
    layer.wash(np.asarray(-0.85 * glow, np.float32), pigment(0.55, 0.85, 0.50))
    teal = smooth(0.3, 2.2, paper.fbm(360, 5, stage.seed(seed, "nebula two"), aspect=1.3))
    layer.wash(np.asarray(-0.60 * teal, np.float32), pigment(0.9, 0.55, 0.30))
    rng = stage.rng(seed, "stars")
    least = max(1.5, 0.72 / paper.unit)
    for _ in range(420):
        x, y, size, tint = rng.uniform(0, paper.width), rng.uniform(0, paper.height), rng.random() ** 6, rng.uniform(-0.25, 0.25)
        layer.glow(float(x), float(y), least + 3.4 * float(size), VOID + np.array([tint, 0, -tint], np.float32), float(0.30 + 0.62 * size))
        if size > 0.6:
            layer.glow(float(x), float(y), 5 * least + 14 * float(size), VOID, 0.10)
    return layer, half


def space(stage: Stage) -> Setting:
    """Open space: black wash with stars, a breath of nebula, the earth's lit limb below on the left, a small far planet."""
    layer, half = _void(stage, "space")
    paper = half.paper
    planes = [Plane("void", layer.pack(), FAR)]
    globe = half.layer()
    zoom = min(1.6, 0.75 + 0.25 * half.view.scale(0.0) / (300 * half.unit))
    _earth(globe, half, 0.20 * paper.width, 1.22 * paper.height, 0.70 * paper.height * zoom)
    _ringed(globe, half, 0.82 * paper.width, 0.24 * paper.height, 46 * paper.unit)
    planes.append(Plane("worlds", globe.pack(), 4000.0, Life("drift", 0.4)))
    return Setting(tuple(planes), living=("stars",), clear=(0.50, 0.90), indoors=True)


def _ball(layer: Layer, half: Stage, x: float, y: float, radius: float, light: tuple[float, float]) -> tuple[Patch, Floats, Floats] | None:
    """A sphere's patch, how lit each point is (0 to 1), and its distance from the middle (1 at the rim)."""
    paper = half.paper
    box = paper.box(x - 1.5 * radius, y - 1.5 * radius, x + 1.5 * radius, y + 1.5 * radius)
    here = Patch(box, np.ones((box[0].stop - box[0].start, box[1].stop - box[1].start), np.float32))
    if not here.mask.size:
        return None
    dx, dy = (here.x - x) / radius, (here.y - y) / radius
    away = np.asarray(np.hypot(dx, dy), np.float32)
    up = np.sqrt(np.clip(1 - away**2, 0, 1))
    lit = smooth(-0.25, 0.75, dx * light[0] + dy * light[1] + 0.55 * up)
    return here, lit, away


def _earth(layer: Layer, half: Stage, x: float, y: float, radius: float) -> None:
    """The earth as a great blue limb with cloud swirls, dark on its night side, a thin shining air."""
    ball = _ball(layer, half, x, y, radius, (0.55, -0.75))
    if ball is None:
        return
    here, lit, away = ball
    paper, u, ambient = half.paper, half.unit, half.light.ambient
    inside = smooth(1 + 1.5 * u / radius, 1 - 1.5 * u / radius, away)
    land = smooth(0.35, 0.7, paper.fbm(260, 5, half.seed("land"), box=here.box))
    cloud = smooth(0.2, 1.3, paper.fbm(200, 5, half.seed("swirl"), aspect=2.4, box=here.box))
    blue = DEEP_BLUE * 0.75 + TEAL * 0.25
    layer.lay(here.times(inside), INK, 0.0)
    layer.lay(here.times(inside), blue, 0.85 * (1 - 0.75 * cloud) * (1 - 0.45 * land), hide=0)
    layer.lay(here.times(inside * land), OCHRE * 0.5 + GREEN * 0.5, 0.45 * (1 - 0.8 * cloud), hide=0)
    layer.lay(here.times(inside), VOID, 0.95 * (1 - lit), hide=0)
    layer.lay(here.times(inside), ambient, -1.0, hide=0)
    rim = np.exp(-(((away - 1) / 0.035) ** 2)) * (0.25 + 0.75 * lit)
    layer.lay(here.times(rim), pigment(0.6, 1.0, 0.95), -0.6, hide=0)
    halo = np.exp(-np.maximum(away - 1, 0) / 0.06) * (1 - inside) * lit
    layer.lay(here.times(halo), pigment(0.8, 1.25, 1.35), -0.65, hide=0)


def _ringed(layer: Layer, half: Stage, x: float, y: float, radius: float) -> None:
    """A small ochre planet with a ring, far away."""
    ball = _ball(layer, half, x, y, radius, (-0.6, -0.5))
    if ball is None:
        return
    here, lit, away = ball
    inside = smooth(1.06, 0.96, away)
    band = 0.12 * np.sin((here.y - y) / radius * 14 + 0.6 * half.paper.noise(60, 5, box=here.box))
    turn = np.linspace(0, 2 * np.pi, 70)
    ring = np.stack([x + 1.9 * radius * np.cos(turn), y + 0.42 * radius * np.sin(turn) - 0.35 * radius * np.cos(turn)], 1)
    back = half.paper.patch([stroke(ring[35:], np.full(35, 0.07 * radius))], 0.6)
    front = half.paper.patch([stroke(ring[:36], np.full(36, 0.07 * radius))], 0.6)
    layer.lay(back, OCHRE, 0.75 - half.light.ambient.max() * 0.6, hide=0.85)
    layer.lay(here.times(inside), INK, 0.0)
    layer.lay(here.times(inside), OCHRE * 0.7 + APRICOT * 0.4, 0.6 + band, hide=0)
    layer.lay(here.times(inside), VOID, 0.9 * (1 - lit), hide=0)
    layer.lay(here.times(inside), half.light.ambient, -1.0, hide=0)
    layer.lay(front, OCHRE, 0.45, hide=0.9)
    layer.lay(front, half.light.ambient, -1.0, hide=0)


def moon(stage: Stage) -> Setting:
    """The moon's surface at any hour: bright grey dust with craters and sharp shadows under a black sky, the earth above the hills."""
    layer, half = _void(stage, "moon")
    planes = [Plane("void", layer.pack(), FAR)]
    globe = half.layer()
    frame = half.view.frame
    _earth(
        globe,
        half,
        frame[0] + 0.72 * (frame[2] - frame[0]),
        max(half.view.horizon - 0.24 * half.paper.height, 0.13 * half.paper.height),
        74 * half.unit,
    )
    planes.append(Plane("earth", globe.pack(), 9000.0))
    bright = replace(stage, light=replace(SPACE, ambient=stage.light.ambient), foliage=replace(stage.foliage, snow=0.0))
    planes.append(_moon_hills(bright))
    planes.append(_moon_ground(bright))
    return Setting(tuple(planes), living=("stars",), clear=(0.2, 0.8), indoors=True)


def _unlit(bed: Bed, share: float = 0.92) -> None:
    """Take the hour's darkness away wherever this bed hides what is behind it: the sun always shines on the moon."""
    bed.layer.density -= (bed.layer.cover * np.float32(share))[..., None] * bed.stage.light.ambient


def _moon_hills(stage: Stage) -> Plane:
    bed = bed_of(stage, 600.0, fine=False)
    for hill in (
        Range("moon far", 900, 26, 24, 210, ((-300, 90, 130), (340, 70, 120)), 0.5, 60, 0.5, 0.5, 0.0),
        Range("moon near", 300, 6, 6, 60, ((-130, 26, 50), (120, 18, 46)), 0.6, 22, 0.3, 0.55, 0.0),
    ):
        paper, view, u = bed.paper, bed.view, bed.unit
        rows = (view.horizon - (crest_of(bed.stage, hill) - view.eye) * view.scale(hill.z)).astype(np.float32)
        first, last = int(np.clip(rows.min() - 3 * u, 0, paper.height)), int(np.clip(view.horizon + 8 * u, 0, paper.height))
        if last - first < 3:
            continue
        box = (slice(first, last), slice(0, paper.width))
        y = np.arange(first, last, dtype=np.float32)[:, None]
        inside = smooth(-1.2 * u, 1.6 * u, y - rows[None])
        slope = np.tanh(1.6 * blur(np.gradient(rows)[None].astype(np.float32), 16 * u))
        folds = paper.fbm(90, 4, bed.stage.seed(hill.name), aspect=0.6, box=box)
        lit = smooth(-0.9, 0.9, -slope + 0.35 * folds) * np.exp(-np.maximum(y - rows[None], 0) / (70 * u))
        bed.layer.lay(Patch(box, inside), INK, 0.26 + 0.62 * lit)
    _unlit(bed)
    return bed.plane("moon hills")


def _moon_ground(stage: Stage) -> Plane:
    bed = bed_of(stage, 6.0, fine=False)
    ground(bed, "moon dust", INK * 0.9 + WARM_INK * 0.1, 0.42, far=0.6, patches=0.5, cell=3.0)
    hand = hand_on(bed, 3.0)
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    craters = [
        (x, z, 0.25 + 1.3 * a**3) for x, z, a, _, _, _ in scatter(stage, "craters", 2.6, max(-4.0, 1.0 - stage.view.distance), 60.0, 0.34)
    ]
    craters += [(-6.5, 13.0, 3.6), (9.5, 24.0, 5.5), (3.6, 5.2, 1.5), (-3.4, 3.2, 0.9)]
    for x, z, reach in sorted(craters, key=lambda item: -item[1])[-90:]:
        if stage.view.depth(z - reach) < 0.8 or (abs(x) < 0.5 + reach and abs(z) < 0.4 + reach):
            continue
        dark = bed.stage.dark(z) * bed.pale
        rim = np.stack([x + reach * np.cos(turn), 0 * turn, z + reach * np.sin(turn)], 1)
        bowl = bed.patch([hand.see(rim)], 0.9)
        if not bowl.mask.size or bowl.mask.shape[0] < 2:
            continue
        left = smooth(float(bowl.x.max()), float(bowl.x.min()) + 1e-3, bowl.x)
        bed.layer.lay(bowl, INK, dark * (0.16 + 0.95 * left**1.5))
        lip = hand.see(
            np.stack([x + 1.07 * reach * np.cos(turn), 0.07 * reach + 0 * turn, z + 1.07 * reach * np.sin(turn)], 1)[10:32], closed=False
        )
        if len(lip) > 3:
            press = np.sin(np.pi * np.linspace(0.02, 0.98, len(lip))) * max(
                0.06 * reach * stage.view.scale(z) * bed.paper.fineness / stage.paper.fineness, 0.8 * bed.unit
            )
            bed.layer.lay(bed.patch([stroke(lip, press)], 0.8), INK, 0.02, hide=0.85)
    for k, (x, z, tall) in enumerate(((-4.6, 4.4, 0.6), (5.6, 7.5, 0.9), (-2.4, 1.4, 0.2), (3.0, 1.0, 0.16))):
        rock(bed, x, z, tall, stage.seed("moon stone", k), moss=0)
    _unlit(bed)
    return bed.plane("moon ground")
