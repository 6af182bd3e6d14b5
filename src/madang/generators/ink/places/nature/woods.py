"""Forest and bamboo grove: trunks behind trunks, each paler, light between them, a path. After vista."""

import numpy as np

from madang.generators.ink.motifs.growth import bamboo, fallen, far_woods, grass, turf, wind_life
from madang.generators.ink.motifs.land import mist_foot, road, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter
from madang.generators.ink.motifs.trees import DOT, leafage_of
from madang.generators.ink.paper import Patch, curve, stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, WARM_INK, YELLOW, Floats, smooth
from madang.generators.ink.places.nature.vista import earth, evening_life
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage

PATH = ((0.5, -9.0), (0.1, -3.0), (-0.2, 1.0), (0.8, 6.0), (2.6, 12.0), (1.2, 20.0), (-2.4, 32.0))


def _on_path(x: float, z: float) -> bool:
    """Whether a trunk would stand in the way."""
    return abs(x - float(np.interp(z, [p[1] for p in PATH], [p[0] for p in PATH]))) < 1.5 + 0.03 * max(z, 0)


def forest(stage: Stage) -> Setting:
    """Deep woods: pale trunks far off, dark ones near, a roof of leaves, shafts of light, ferns and a path."""
    planes = [sky(stage), _depths(stage)]
    bed = earth(stage, "forest floor", color=stage.foliage.grass[0] * 0.6 + BROWN * 0.25, density=0.24, far=0.4, patches=0.8, cell=2.0)
    road(bed, PATH, 0.7, OCHRE * 0.7 + INK * 0.2, 0.11)
    fallen(bed, "forest leaves", "maple", 1.0, 16.0, share=0.5)
    planes.append(bed.plane("forest floor"))
    for name, z, far, thick, tone in (
        ("far trunks", 26.0, 40.0, 0.24, 0.55),
        ("middle trunks", 13.0, 26.0, 0.27, 0.75),
        ("near trunks", 5.0, 12.0, 0.32, 0.95),
    ):
        planes += _trunks(stage, name, z, far, thick, tone)
    planes.append(_shafts(stage))
    planes += _undergrowth(stage)
    planes += _frame_trunks(stage)
    living = (*evening_life(stage), "dust") if stage.light.stars < 0.2 else evening_life(stage)
    return Setting(tuple(planes), living=living, clear=(0.3, 0.75))


def _depths(stage: Stage) -> Plane:
    """The wood's far wall: wet masses of leaves over faint trunks, paler to the middle where the light comes from."""
    bed = bed_of(stage, 70.0, fine=False)
    paper, view, u = bed.paper, bed.view, bed.unit
    leaves = leafage_of("zelkova", stage.scene.season, stage.foliage)
    full = max(leaves.full, 0.25)
    bottom = int(np.clip(view.horizon + 20 * u, 2, paper.height))
    box = (slice(0, bottom), slice(0, paper.width))
    y = np.arange(0, bottom, dtype=np.float32)[:, None]
    blots = paper.fbm(150, 5, stage.seed("canopy"), aspect=1.2, box=box)
    middle = np.exp(-(((paper.x - view.axis - 0.06 * paper.width) / (0.24 * paper.width)) ** 2)) * smooth(
        -0.2 * view.horizon, 0.9 * view.horizon, y
    )
    mass = smooth(-1.1, 0.9, blots - 1.6 * middle + 0.7 * smooth(0.7 * view.horizon, -0.2 * view.horizon, y)) * full
    color = leaves.dark * 0.35 + leaves.light * 0.45 + INK * 0.2
    bed.layer.lay(Patch(box, np.asarray(mass, np.float32)), color, 0.34 * stage.light.ink * (1 + 0.3 * paper.wet[box]), hide=0.75)
    far_woods(bed, "wall", 62.0, across=(-90, 90), tall=13, thick=1.0, tone=0.42)
    mist_foot(bed, view.horizon, 0.8)
    return bed.plane("depths")


def _trunks(stage: Stage, name: str, near: float, far: float, thick: float, tone: float) -> list[Plane]:
    """Trunks of one depth, higher than the picture, with branches and leaf masses above."""
    bed = bed_of(stage, near)
    spots = [spot for spot in scatter(stage, name, 3.2, near, far, 0.42) if not _on_path(float(spot[0]), float(spot[1]))]
    for x, z, a, b, c, d in spots[-18:]:
        _trunk(
            bed, float(x), float(z), thick * (0.55 + 0.8 * float(a)), tone, stage.seed("trunk", round(float(x), 2)), pine=float(b) < 0.45
        )
        del c, d
    if not spots:
        return []
    _canopy(bed, spots[-18:], tone)
    mist_foot(bed, bed.view.row(far), 0.35)
    root = bed.pen(0.0, near)
    return [bed.plane(name, wind_life(bed.stage, (root.x, root.y), 0.12))]


def _trunk(bed: Bed, x: float, z: float, thick: float, tone: float, seed: int, *, pine: bool, bare: bool = False) -> None:
    """One trunk: flared at the root, dark at one side, scaly bark in dry strokes, a few dead boughs, snow at its windward side."""
    rng, pen, paper = np.random.default_rng(seed), bed.pen(x, z), bed.paper
    tall = 15.0
    lean = rng.normal(0, 0.35 if pine else 0.2)
    spine = curve([(0, -0.08), (lean * 0.2 + rng.normal(0, 0.1), 3.0), (lean, 8.0), (lean * 1.4, tall)], 30)
    width = thick * np.linspace(1.0, 0.42, 30)
    width[:4] *= (1.7, 1.35, 1.14, 1.04)
    mask = bed.patch([stroke(pen(spine), pen.width(width, 0.7))], 0.6)
    if not mask.mask.size:
        return
    path = pen(spine)
    middle = np.interp(mask.y[:, 0], path[::-1, 1], path[::-1, 0]).astype(np.float32)[:, None]
    side = smooth(-1.1, 1.2, (mask.x - middle) / max(thick * pen.scale, bed.unit))
    bark = smooth(-0.7, 0.9, paper.cun[mask.box] + 0.4 * paper.grain[mask.box])
    color = WARM_INK * 0.6 + BROWN * 0.4 if pine else WARM_INK
    bed.layer.lay(mask, color, bed.dark(z) * tone * (0.30 + 0.55 * side + 0.42 * bark * side))
    boughs = []
    for _ in range(0 if bare else 4):
        at = spine[int(rng.integers(7, 26))]
        turn, long = rng.choice((-1, 1)), rng.uniform(0.8, 2.4)
        bough = curve(
            [at, at + np.array([turn * 0.5 * long, 0.22 * long], np.float32), at + np.array([turn * long, 0.30 * long], np.float32)], 10
        )
        boughs.append(stroke(pen(bough), pen.width(np.linspace(0.2 * thick, 0.03 * thick, 10), 0.5)))
    bed.layer.lay(bed.patch(boughs, 0.5), color, bed.dark(z) * tone * 0.75, hide=0.8)
    if bed.stage.foliage.snow > 0.6:
        drift = spine - np.array([0.6 * thick, 0], np.float32)
        bed.layer.lay(bed.patch([stroke(pen(drift), pen.width(0.3 * width, 0.4))], 0.8), BLUE, 0.03, hide=0.7)


def _canopy(bed: Bed, spots: list[Floats], tone: float) -> None:
    """Leaf masses hanging into the top of the picture: wet blots and dots."""
    stage, paper = bed.stage, bed.paper
    leaves = leafage_of("zelkova", stage.scene.season, stage.foliage)
    if leaves.full < 0.1:
        return
    blots: list[Floats] = []
    dots: list[Floats] = []
    for x, z, _, _, c, _ in spots:
        rng = np.random.default_rng(int(c * 2**24))
        pen = bed.pen(float(x), float(z))
        for _ in range(4):
            cx, cy, reach = rng.normal(0, 1.9), rng.uniform(4.6, 9.0), rng.uniform(0.7, 1.5)
            turn = np.linspace(0, 2 * np.pi, 18, endpoint=False)
            rough = reach * (1 + rng.normal(0, 0.14, 18))
            blots.append(pen(np.stack([cx + rough * np.cos(turn), cy + 0.6 * rough * np.sin(turn)], 1)))
            size = max(0.08, 4.0 / pen.detail)
            for _ in range(14):
                at = np.array([cx + rng.normal(0, 0.62) * reach, cy + rng.normal(0, 0.42) * reach], np.float32)
                dots.append(pen(DOT * (size, 0.6 * size) * rng.uniform(0.7, 1.5) + at))
    mask = bed.patch(blots, 3.0)
    texture = smooth(-1.3, 0.6, paper.fbm(44, 4, 83, box=mask.box))
    bed.layer.lay(mask.times(texture), leaves.light, bed.dark() * tone * leaves.thick * 0.8, hide=0.45)
    bed.layer.lay(bed.patch(dots, 0.5), leaves.dark, bed.dark() * tone * leaves.thick * 1.1, hide=0.4)


def _shafts(stage: Stage) -> Plane:
    """Slanting light between the trunks by day, when the sun shines."""
    bed = bed_of(stage, 6.0, fine=False)
    light, paper = stage.light, bed.paper
    if light.stars > 0.2 or light.overcast > 0.5 or stage.scene.season == "winter":
        return bed.plane("shafts")
    rng = stage.rng("shafts")
    beams = []
    for _ in range(5):
        top, foot, wide = rng.uniform(0.2, 0.95), rng.uniform(-0.15, 0.05), rng.uniform(0.015, 0.05)
        x0, x1, w = top * paper.width, (top + foot - 0.22) * paper.width, wide * paper.width
        beams.append(np.array([(x0, -10), (x0 + w, -10), (x1 + 2.4 * w, 0.92 * paper.height), (x1, 0.92 * paper.height)], np.float32))
    mask = bed.patch(beams, 9.0)
    fade = smooth(0.95 * paper.height, 0.35 * paper.height, mask.y)
    warm = light.glow[0] if light.glow[1] > 0.2 else YELLOW
    bed.layer.lay(mask.times(fade), warm, 0.035, hide=0.30)
    return bed.plane("shafts")


def _undergrowth(stage: Stage) -> list[Plane]:
    planes = []
    for name, near, far in (("ferns", 0.8, 16.0), ("ferns before", -9.0, -0.5)):
        near = max(near, 0.8 - stage.view.distance)
        if near >= far:
            continue
        bed = bed_of(stage, 5.0 if far > 0 else -0.7)
        turf(bed, f"{name} nap", near, min(far, 14.0), tall=0.11, most=900, clear=0.9)
        grass(bed, name, near, far, tall=0.30, cell=0.8, share=0.45, clear=1.0)
        for k, (x, z, tall) in enumerate(((-3.4, 4.6, 0.6), (3.9, 7.5, 0.9), (-2.4, -0.6, 0.3), (2.9, 0.9, 0.3))):
            if near <= z <= far and stage.view.depth(z) > 0.9:
                rock(bed, x, z, tall, stage.seed("wood stone", k), moss=1.0)
        root = bed.pen(0.0, bed.z)
        planes.append(bed.plane(name, wind_life(bed.stage, (root.x, root.y), 0.5)))
    return planes


def _frame_trunks(stage: Stage) -> list[Plane]:
    """Two great trunks near the lens at the frame's sides, out of the spot's way."""
    depth = max(0.55 * stage.view.distance, 1.2)
    z = depth - stage.view.distance
    if z > -0.3:
        return []
    bed = bed_of(stage, min(z, -0.95))
    half = stage.view.half_width(z)
    for x, thick, number in ((-0.90 * half, 0.075 * half, 1), (1.02 * half, 0.10 * half, 2)):
        _trunk(bed, x, z, thick, 1.0, stage.seed("frame", number), pine=True, bare=True)
    return [bed.plane("frame trunks", z=z)]


# ---------------------------------------------------------------- bamboo


def bamboo_place(stage: Stage) -> Setting:
    """A bamboo grove: green culms behind culms to a pale depth, leaves above, a path that turns away."""
    planes = [sky(stage)]
    back = bed_of(stage, 50.0, fine=False)
    paper, view = back.paper, back.view
    box = (slice(0, int(np.clip(view.horizon + 10 * back.unit, 2, paper.height))), slice(0, paper.width))
    y = np.arange(box[0].start, box[0].stop, dtype=np.float32)[:, None]
    mass = smooth(
        -1.3, 1.0, paper.fbm(120, 5, stage.seed("grove"), aspect=0.6, box=box) + 0.9 * smooth(0.8 * view.horizon, -0.1 * view.horizon, y)
    )
    dry = MOSS * 0.5 + GREEN * 0.5
    back.layer.lay(Patch(box, np.asarray(mass, np.float32)), dry, 0.24 * stage.light.ink, hide=0.6)
    mist_foot(back, view.horizon, 1.0)
    planes.append(back.plane("grove"))
    bed = earth(stage, "grove floor", color=OCHRE * 0.4 + MOSS * 0.5, density=0.20, far=0.4, patches=0.7, cell=1.6)
    road(bed, PATH, 0.75, OCHRE * 0.7 + INK * 0.15, 0.12)
    planes.append(bed.plane("floor"))
    for name, near, far, cell, most, tone in (
        ("far culms", 15.0, 34.0, 1.6, 60, 0.62),
        ("middle culms", 6.0, 15.0, 1.25, 34, 0.85),
        ("near culms", 2.2, 6.0, 1.1, 16, 1.0),
    ):
        planes += _culms(stage, name, near, far, cell, most, tone)
    front = max(-2.6, 0.9 - stage.view.distance)
    if front < -0.5:
        planes += _culms(stage, "front culms", front, -0.5, 1.5, 5, 1.05)
    return Setting(tuple(planes), living=("leaves",) if stage.light.stars < 0.2 else evening_life(stage), clear=(0.3, 0.72))


def _culms(stage: Stage, name: str, near: float, far: float, cell: float, most: int, tone: float) -> list[Plane]:
    spots = [spot for spot in scatter(stage, name, cell, near, far, 0.55) if not _on_path(float(spot[0]), float(spot[1]))]
    spots = [spot for spot in spots if abs(spot[0]) < stage.view.half_width(float(spot[1])) * 1.15][-most:]
    if not spots:
        return []
    bed = bed_of(stage, near)
    for x, z, a, b, _, _ in spots:
        bamboo(
            bed,
            float(x),
            float(z),
            stage.seed("culm", round(float(x), 2), round(float(z), 2)),
            tall=8.0 + 3.0 * float(a),
            thick=0.042 + 0.022 * float(b),
            tone=tone,
        )
    root = bed.pen(0.0, near)
    return [bed.plane(name, wind_life(bed.stage, (root.x, root.y), 0.5))]
