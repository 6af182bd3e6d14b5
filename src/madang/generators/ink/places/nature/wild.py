"""Snowfield, desert and cave: places of one colour, made of edges. After vista."""

from dataclasses import replace

import numpy as np

from madang.generators.ink.light import Foliage
from madang.generators.ink.motifs.land import Range, ground, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of
from madang.generators.ink.paper import Patch, curve, stroke
from madang.generators.ink.pigment import APRICOT, BLUE, BROWN, INK, OCHRE, TEAL, WARM_INK, Floats, smooth
from madang.generators.ink.places.nature.vista import hand_on, hills, stand
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage

ICE_PEAKS = (
    Range("ice far", 1900, 150, 70, 460, ((-520, 200, 260), (360, 260, 240), (900, 160, 240)), 0.42, 150, 40, 0.65, 0.0),
    Range("ice near", 760, 24, 18, 190, ((-330, 70, 140), (410, 90, 150)), 0.60, 50, 10, 0.8, 0.0),
)


def snowfield(stage: Stage) -> Setting:
    """White to the horizon in any season: drifts, blue hollows, white peaks, a few bare trees, a track of footprints."""
    white = replace(
        stage,
        scene=replace(stage.scene, season="winter"),
        foliage=Foliage(stage.foliage.leaves, 0.0, stage.foliage.flower, 0.0, (INK, 0.05), 1.0),
    )
    planes = [sky(white), *hills(white, ICE_PEAKS)]
    bed = bed_of(white, 9.0, fine=False)
    ground(bed, "snowfield", INK, 0.05, far=0.4, patches=0.5, cell=7.0)
    _drifts(bed)
    _footprints(bed)
    planes.append(bed.plane("snowfield"))
    trees = (
        ("broadleaf", -17.0, 34.0, 7.0),
        ("zelkova", -8.5, 17.0, 6.5),
        ("fir", 15.0, 40.0, 11.0),
        ("fir", 19.5, 46.0, 13.0),
        ("fir", 11.5, 52.0, 10.0),
    )
    planes += stand(white, "snow trees", trees)
    return Setting(tuple(planes), living=(), clear=(0.25, 0.85))


def _drifts(bed: Bed) -> None:
    """Long soft edges of blown snow: a blue shadow under a bare crest."""
    stage, view, paper = bed.stage, bed.view, bed.paper
    for k in range(9):
        rng = stage.rng("drift", k)
        z = 1.5 * 1.75**k - 1.2
        if view.distance + z < 1.0:
            continue
        x = np.linspace(-1, 1, 30) * view.half_width(z) * 1.3
        line = z + 0.16 * (z + 3) * (
            np.sin(x / (1.2 + 0.35 * z) + rng.uniform(0, 6)) + 0.5 * np.sin(x / (0.5 + 0.2 * z) + rng.uniform(0, 6))
        )
        crest = view.points(np.stack([x, 0.05 + 0 * x, np.maximum(line, 0.6 - view.distance)], 1))
        deep = (10 + 46 / (1 + 0.3 * k)) * bed.unit
        edge = np.concatenate([crest, (crest + np.array([0, deep], np.float32))[::-1]])
        mask = bed.patch([edge], 2.0)
        rows = np.interp(np.arange(mask.box[1].start, mask.box[1].stop), crest[:, 0], crest[:, 1]).astype(np.float32)[None]
        below = np.clip((mask.y - rows) / deep, 0, 1)
        part = smooth(-0.5, 0.8, paper.fbm(220, 3, stage.seed("drift", k), aspect=0.6, box=mask.box))
        bed.layer.lay(mask, BLUE * 0.8 + INK * 0.2, 0.20 * stage.light.ink * np.exp(-below * 3.2) * part, hide=0)


def _footprints(bed: Bed) -> None:
    """A line of prints that comes from far away to the spot."""
    view = bed.view
    path = curve([(0.0, -0.4), (0.5, 4.0), (-1.4, 11.0), (1.6, 22.0), (5.0, 44.0)], 92)
    prints = []
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    for k, (x, z) in enumerate(path):
        if view.depth(float(z)) < 0.8:
            continue
        side = 0.13 if k % 2 else -0.13
        prints.append(view.points(np.stack([x + side + 0.055 * np.cos(turn), 0 * turn, z + 0.14 * np.sin(turn)], 1)))
    bed.layer.lay(bed.patch(prints, 0.8), BLUE * 0.7 + INK * 0.3, 0.36 * bed.stage.light.ink, hide=0)


# ---------------------------------------------------------------- desert

DUNES = ((230.0, 26.0, 130.0, -40.0), (120.0, 15.0, 74.0, 46.0), (64.0, 8.0, 40.0, -22.0), (30.0, 3.6, 22.0, 12.0))
DUNE = OCHRE * 0.85 + BROWN * 0.12


def desert(stage: Stage) -> Setting:
    """Dunes behind dunes: a knife edge each, lit on one side, loaded on the other; ripples of the wind; a few stones."""
    planes = [sky(stage)]
    for k, (z, high, wide, x) in enumerate(DUNES):
        planes.append(_dune(stage, k, z, high, wide, x))
    bed = bed_of(stage, 7.0, fine=False)
    ground(bed, "desert", DUNE, 0.26, far=0.8, patches=0.3, cell=5.0, top=bed.view.row(17.0))
    _sand_ripples(bed)
    for k, (x, z, tall) in enumerate(((-5.2, 6.0, 0.5), (-4.4, 5.4, 0.24), (6.5, 9.5, 0.7), (3.6, 2.6, 0.16))):
        rock(bed, x, z, tall, stage.seed("desert stone", k), moss=0)
    planes.append(bed.plane("sand"))
    return Setting(tuple(planes), living=("dust",), clear=(0.2, 0.85))


def _dune(stage: Stage, k: int, z: float, high: float, wide: float, x: float) -> Plane:
    bed = bed_of(stage, z, fine=False)
    view, paper, u = bed.view, bed.paper, bed.unit
    metre = view.scale(z)
    across = view.x + (paper.x[0] - view.axis) / metre
    rng = stage.rng("dune", k)
    crest = 0.30 * high * (1 + np.sin(across / wide * 1.9 + rng.uniform(0, 6)))
    for shift, share in ((x, 1.0), (x + 2.3 * wide, 0.7), (x - 2.5 * wide, 0.8)):
        away = (across - shift) / wide
        crest = np.maximum(crest, high * share * np.exp(-np.where(away < 0, 1.1, 1.7) * np.abs(away) ** 1.35))
    rows = np.asarray(view.horizon - (crest - view.eye) * metre, np.float32)
    foot = min(view.row(max(z * 0.42, 14.0)) + 30 * u, paper.height)
    first = int(np.clip(rows.min() - 5 * u, 0, paper.height))
    if foot - first < 3:
        return bed.plane(f"dune {k}")
    box = (slice(first, int(foot)), slice(0, paper.width))
    y = np.arange(first, int(foot), dtype=np.float32)[:, None]
    below = y - rows[None]
    inside = smooth(-(1 + bed.soft) * u, (1.5 + bed.soft) * u, below)
    top = (x - view.x) * metre + view.axis
    ridge = top + below * 0.95 + 26 * u * np.sin(below / (58 * u) + k)  # the knife edge winds down from the summit
    lee = smooth(-3 * u, 4 * u, np.asarray(paper.x - ridge, np.float32)) * np.exp(-np.maximum(paper.x - ridge, 0) / (1.1 * wide * metre))
    combed = paper.fbm(70, 4, stage.seed("combed", k), aspect=3.2, box=box)
    lit = 0.13 + 0.10 * smooth(0, 120 * u, below) + 0.05 * combed
    air = float(np.exp(-z / (1.6 * stage.light.air)))
    density = np.maximum((lit + 0.42 * lee) * (0.45 + 0.55 * air), 0) * stage.light.ink * bed.pale
    snow = stage.foliage.snow
    color = DUNE * (1 - 0.8 * snow) + BLUE * (0.4 * snow)
    bed.layer.lay(Patch(box, inside), color, density * (1 - 0.45 * snow))
    bed.layer.lay(Patch(box, np.asarray(inside * lee, np.float32)), INK * 0.5 + BROWN * 0.5, 0.16 * air * stage.light.ink, hide=0)
    edge = np.stack([paper.x[0][::4], rows[::4]], 1)
    press = np.abs(np.sin(np.arange(len(edge)) * 0.05 + k)) * 1.2 * u + 0.3 * u
    bed.layer.lay(bed.patch([stroke(edge, press)], 0.6), WARM_INK, 0.45 * air * stage.light.ink, hide=0)
    return bed.plane(f"dune {k}")


def _sand_ripples(bed: Bed) -> None:
    """Wind ripples: broken level lines, closer together far away."""
    stage, view = bed.stage, bed.view
    lines = []
    rng = stage.rng("ripples")
    for _ in range(90):
        z, x, long = 0.6 - view.distance + 15 * rng.random() ** 1.6 + 0.5, rng.uniform(-1.2, 1.2), rng.uniform(0.5, 2.6)
        draw = rng.uniform(0, 6, 2)
        t = np.linspace(0, 1, 18)
        px = x * view.half_width(z) + long * t
        path = view.points(np.stack([px, 0 * t, z + 0.10 * np.sin(px * 2.1 + draw[0]) + 0.05 * np.sin(px * 5 + draw[1])], 1))
        lines.append(stroke(path, np.sin(np.pi * t) * min(0.012 * view.scale(z), 2.0 * bed.unit) + 0.05))
    mask = bed.patch(lines, 0.7)
    bed.layer.lay(mask, BROWN * 0.7 + INK * 0.3, 0.20 * stage.light.ink * (1 - 0.6 * stage.foliage.snow), hide=0)


# ---------------------------------------------------------------- cave

MOUTH = (1.2, 1.9, 13.0)  # the opening's middle x, y, and z


def cave(stage: Stage) -> Setting:
    """Inside a cave: black rock with axe-cut strokes around a bright mouth, hanging stone, a pool that mirrors the light."""
    outdoors, stage = stage, replace(stage, foliage=replace(stage.foliage, snow=0.0))  # no snow falls inside
    planes = [
        sky(outdoors),
        *hills(outdoors, (Range("beyond", 500, 24, 16, 120, ((-120, 60, 90), (150, 50, 80)), 0.55, 40, 10, 0.5, 0.5),)),
    ]
    outside = bed_of(outdoors, 30.0, fine=False)
    ground(outside, "beyond", *outdoors.foliage.grass, far=0.4)
    planes.append(outside.plane("beyond"))
    planes.append(_rock_shell(stage))
    planes += _stalactites(stage)
    left, top = stage.view.points([(MOUTH[0] - 3.2, MOUTH[1] + 3.0, MOUTH[2])])[0]
    right, bottom = stage.view.points([(MOUTH[0] + 3.2, 0.0, MOUTH[2])])[0]
    window = ((float(left), float(top), float(right), float(bottom)),)
    return Setting(tuple(planes), living=("dust",), clear=(0.15, 0.85), indoors=True, window=window)


def _rock_shell(stage: Stage) -> Plane:
    """Walls, roof and floor as one dark sheet with a hole; lighter round the hole, where light grazes the stone."""
    bed = bed_of(stage, 9.0, fine=False)
    paper, view, u, light = bed.paper, bed.view, bed.unit, stage.light
    x, y, z = MOUTH
    pen = bed.pen(x, z, y)
    rng = stage.rng("mouth")
    turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    rough = 1 + 0.10 * np.sin(3 * turn + rng.uniform(0, 6)) + 0.07 * np.sin(7 * turn + rng.uniform(0, 6)) + 0.03 * rng.normal(size=60)
    hole = np.stack([3.1 * rough * np.cos(turn), np.where(np.sin(turn) < 0, 1.9, 2.9) * rough * np.sin(turn)], 1)
    mouth = bed.patch([pen(hole)], 1.6)
    box = (slice(0, paper.height), slice(0, paper.width))
    open_ = np.zeros((paper.height, paper.width), np.float32)
    open_[mouth.box] = mouth.mask
    away = np.hypot(paper.x - pen.x, (paper.y - pen.y) * 1.15) / (3.0 * pen.scale)
    floor_row = view.row(z) - 0.1 * pen.scale
    floor = smooth(-6 * u, 10 * u, paper.y - floor_row + 14 * u * paper.noise(90, stage.seed("floor edge")))
    cut = paper.fbm(130, 5, stage.seed("rock"), aspect=0.7)
    facets = smooth(-0.25, 0.9, cut) - 0.5 * smooth(0.2, 1.0, paper.fbm(60, 4, stage.seed("crack"), aspect=0.5))
    lit = np.exp(-np.maximum(away - 1, 0) / 0.75)
    wall = 1.55 - 1.05 * lit + 0.42 * facets * (0.4 + lit)
    ground_dark = (
        1.25
        - 0.95 * np.exp(-np.maximum(np.abs(paper.x - pen.x) / (5.5 * pen.scale) + 0.4 * (paper.y - floor_row) / paper.height, 0) * 1.6)
        + 0.18 * paper.wet
    )
    dark = np.clip(wall * (1 - floor) + ground_dark * floor, 0.10, 2.0) * (0.75 + 0.25 * min(light.ink, 1.0))
    dim = 0.55 if light.stars > 0.2 else 1.0  # at night the ambient darkness comes on top
    bed.layer.lay(Patch(box, 1 - open_), INK * 0.8 + BROWN * 0.2, dark * dim * (1 + 0.03 * paper.grain))
    _cave_pool(bed, pen.x, floor_row)
    shine = bed.patch([view.points([(x - 1.6, 0, z), (x + 1.8, 0, z), (x + 3.2, 0, 2.0), (x - 4.0, 0, 1.5)])], 26.0)
    warm = APRICOT if light.glow[1] > 0.3 else light.sky[0]
    bed.layer.lay(shine, warm, 0.05, hide=0.30 if light.stars < 0.2 else 0.15)
    return bed.plane("rock")


def _cave_pool(bed: Bed, axis: float, floor_row: float) -> None:
    """A still pool left of the middle: the mouth's light upside down."""
    hand = hand_on(bed, 5.0)
    turn = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    rough = 1 + 0.12 * np.sin(2 * turn + 1) + 0.06 * np.sin(5 * turn)
    outline = hand.see(np.stack([-2.6 + 2.0 * rough * np.cos(turn), 0 * turn, 5.4 + 2.3 * rough * np.sin(turn)], 1))
    mask = bed.patch([outline], 1.2)
    gleam = np.exp(-(((mask.x - axis) / (0.35 * bed.paper.width)) ** 2)) * smooth(floor_row + 0.35 * bed.paper.height, floor_row, mask.y)
    bed.layer.lay(mask, TEAL * 0.5 + INK * 0.5, 0.62 - 0.45 * gleam)


def _stalactites(stage: Stage) -> list[Plane]:
    """Teeth of stone from the roof, and two from the floor, near and dark at the frame's upper edge."""
    planes = []
    for name, z, count in (("stone teeth far", 8.0, 12), ("stone teeth", 3.0, 7)):
        bed = bed_of(stage, z)
        rng = stage.rng(name)
        teeth: list[Floats] = []
        high = stage.view.eye + (stage.view.horizon - stage.view.frame[1]) / stage.view.scale(z)  # the frame's upper edge at z
        spread, size = max(1.15 * stage.view.half_width(z), 2.2 + 0.75 * z), max(high / 5.0, 1.0)
        roof = max(4.2 + 0.14 * z, high - 0.5)
        for _ in range(count):
            x, long, lean = rng.uniform(-1, 1) * spread, rng.uniform(0.5, 2.0) * size, rng.normal(0, 0.06)
            wide = rng.uniform(0.14, 0.4) * size
            t = np.linspace(0, 1, 14)
            taper = wide * (1 - t) ** 1.5 * (1 + 0.14 * np.sin(9 * t)) + 0.012
            shape = np.concatenate(
                [
                    np.stack([x - taper + lean * t, roof + 3.0 - (long + 3.0) * t], 1),
                    np.stack([x + taper + lean * t, roof + 3.0 - (long + 3.0) * t], 1)[::-1],
                ]
            )
            teeth.append(bed.pen(0.0, z)(shape))
        mask = bed.patch(teeth, 0.8)
        cut = smooth(-0.6, 0.9, bed.paper.fbm(40, 4, stage.seed(name), aspect=0.35, box=mask.box))
        deep = 1.75 if z < 5 else 1.25
        bed.layer.lay(mask, INK * 0.85 + BROWN * 0.15, deep * (0.55 + 0.55 * cut) * (0.6 if stage.light.stars > 0.2 else 1.0))
        planes.append(bed.plane(name))
    stones = bed_of(stage, 4.0)
    for k, (x, z, tall) in enumerate(((4.8, 8.0, 1.3), (-5.2, 7.5, 1.6), (3.4, 3.4, 0.5), (-3.9, 2.2, 0.7))):
        rock(stones, x, z, tall, stage.seed("cave stone", k), moss=0, tone=1.0, wide=1.2, shade=0.85)
    return [*planes, stones.plane("cave stones")]
