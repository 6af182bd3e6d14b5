"""River and stream: a broad water between sandbanks, a brook among stones, a waterfall. After vista."""

from collections.abc import Sequence

import numpy as np

from madang.generators.ink.motifs.growth import fallen, far_woods, grass, reeds, wind_life
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, NEAR_RANGE, Range, ground, mountain, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter
from madang.generators.ink.motifs.water import Pool, afloat, ripple, water
from madang.generators.ink.paper import curve, stroke
from madang.generators.ink.pigment import BLUE, GREEN, INK, OCHRE, TEAL, Floats, smooth
from madang.generators.ink.places.nature.vista import earth, evening_life, hand_on, hills, lens_reeds, stand, sward, with_dragonflies
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Life, Plane, Setting, Stage

FAR_SIDE = 150.0
SAND = OCHRE * 0.55 + INK * 0.20
GORGE = Range("gorge", 240, 34, 20, 52, ((-85, 80, 46), (92, 66, 50)), 0.85, 40, 6, 0.75, 0.8)


def river(stage: Stage) -> Setting:
    """A broad slow river: hills that come down to it from both sides, sandbanks, poplars on the far side, a willow on the near one."""
    swim = afloat(stage)
    ice = 0.5 * stage.foliage.snow if stage.scene.season == "winter" else 0.0
    planes = [sky(stage), *hills(stage, (FAR_RANGE, MIDDLE_RANGE)), _far_side(stage)]
    surface = water(
        stage, planes, Pool(tint=(BLUE * 0.55 + TEAL * 0.45, 0.30), lines=150, swell=1.2, frozen=ice), far=FAR_SIDE, name="river"
    )
    _sandbanks(surface)
    planes.append(surface.plane("water", ripple(surface, FAR_SIDE, 1.2)))
    planes += stand(stage, "willow", (("willow", 9.5, 13.0, 7.5), ("willow", 13.0, 19.0, 8.0)))
    shore = -9.0 if swim else 3.4
    if not swim:
        planes.append(_near_side(stage))
    planes += lens_reeds(stage, 5, 3)
    return Setting(tuple(planes), water=(shore, FAR_SIDE), living=evening_life(stage), clear=(0.15, 0.75))


def _far_side(stage: Stage) -> Plane:
    bed = bed_of(stage, 230.0, fine=False)
    crest = mountain(bed, NEAR_RANGE)
    far_woods(bed, "side pines", NEAR_RANGE.z, across=(-260, -60), tall=15, thick=0.45, kind="pine", lift=crest)
    far_woods(bed, "poplars", FAR_SIDE + 8, across=(10, 130), tall=13, thick=0.35)
    far_woods(bed, "thicket", FAR_SIDE + 4, across=(-160, -20), tall=7, thick=0.5)
    return bed.plane("far side")


def _sandbanks(bed: Bed) -> None:
    """Long spits of pale sand that lie in the water, with a wet dark edge."""
    hand = hand_on(bed, 30.0)
    for k, (x, z, long, wide) in enumerate(((-26.0, 58.0, 40.0, 9.0), (34.0, 84.0, 46.0, 12.0), (-9.0, 27.0, 12.0, 2.2))):
        rng = bed.stage.rng("sandbank", k)
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        rough = 1 + 0.10 * np.sin(3 * t + rng.uniform(0, 6)) + 0.06 * np.sin(7 * t + rng.uniform(0, 6))
        edge = np.stack([x + long * rough * np.cos(t), 0 * t, z + wide * rough * np.sin(t)], 1)
        mask = bed.patch([hand.see(edge)], 1.0)
        grain = 1 + 0.14 * bed.paper.grain[mask.box] + 0.2 * bed.paper.wet[mask.box]
        snow = bed.stage.foliage.snow
        bed.layer.lay(mask, SAND * (1 - snow) + BLUE * (0.3 * snow), 0.12 * bed.dark(z) * grain)
        low = hand.see(edge[(np.sin(t) < 0.15)], closed=False)
        if len(low) > 3:
            bed.layer.lay(bed.patch([stroke(low, np.full(len(low), 1.3 * bed.unit))], 0.9), INK, 0.35 * bed.dark(z), hide=0)


def _near_side(stage: Stage) -> Plane:
    """Gravel and grass under the spot."""
    bed = bed_of(stage, 1.5)
    ground(bed, "gravel", SAND, 0.16, far=0.8, patches=0.6, cell=1.1, top=bed.view.row(3.4))
    for x, z, a, b, _, _ in scatter(stage, "pebbles", 0.55, max(-3.0, 0.8 - stage.view.distance), 3.6, 0.4):
        rock(
            bed,
            float(x),
            float(z),
            0.03 + 0.10 * float(b) ** 3,
            stage.seed("pebble", round(float(x), 2), round(float(z), 2)),
            wide=2.2,
            moss=0,
            tone=0.8,
        )
        del a
    for k, (x, z, tall) in enumerate(((-5.2, 3.1, 0.7), (-4.3, 2.6, 0.35), (5.6, 3.2, 0.55))):
        rock(bed, x, z, tall, stage.seed("river stone", k))
    grass(bed, "river grass", -3.0, 3.2, tall=0.26, cell=0.6, share=0.22, clear=1.4)
    reeds(bed, "river reeds left", (-8.5, -4.6), (2.4, 3.4), count=26, tall=1.5)
    return bed.plane("near side", z=0.6)


# ---------------------------------------------------------------- stream

BROOK = ((-2.3, -8.0), (-1.9, -3.0), (-2.0, 0.0), (-1.3, 3.0), (0.9, 7.0), (0.2, 12.0), (-2.6, 19.0), (-1.2, 30.0), (2.0, 46.0))
STONES = (
    (-1.3, 1.2, 0.36),
    (-2.6, 2.4, 0.5),
    (-1.9, 4.6, 0.30),
    (0.4, 4.4, 0.7),
    (1.9, 7.6, 0.55),
    (-0.6, 9.5, 0.5),
    (-2.9, 15, 0.9),
    (1.2, 17, 0.8),
    (-3.4, -0.6, 0.42),
    (-0.9, -1.2, 0.22),
    (2.9, 12.5, 1.3),
    (-4.6, 8.5, 1.2),
    (-5.4, 5.0, 0.7),
    (4.6, 22.0, 1.7),
)


def stream(stage: Stage) -> Setting:
    """A brook that winds between mossy stones towards the lens, out of a wooded valley; the spot is its right bank."""
    planes = [sky(stage), *hills(stage, (MIDDLE_RANGE, GORGE)), _valley_woods(stage)]
    bed = earth(stage, "stream bank", far=0.5, patches=0.7, cell=2.2)
    planes.append(bed.plane("earth"))
    planes.append(_brook(stage, BROOK, 0.95))
    stones = bed_of(stage, 5.0)
    front = bed_of(stage, -0.7)
    for k, (x, z, tall) in sorted(enumerate(STONES), key=lambda item: -item[1][1]):
        if stage.view.depth(z) > 0.9:
            rock(stones if z > 0 else front, x, z, 0.8 * tall, stage.seed("stone", k), moss=0.8, wide=1.5 + 0.8 * ((k * 0.618) % 1))
    kinds = (("maple", -5.6, 11.0, 6.0), ("zelkova", 7.2, 17.0, 9.0), ("pine", -9.0, 20.0, 10.0))
    planes += stand(stage, "trees", kinds)
    fallen(stones, "leaves", "maple", 1.0, 14.0, share=0.4)
    planes += [
        stones.plane("stones"),
        *sward(stage, "stream grass", tall=0.24, far=18.0, share=0.45, clear=0.6),
        front.plane("stones before"),
    ]
    living = with_dragonflies(stage)
    return Setting(tuple(planes), living=living, clear=(0.42, 0.9))


def _valley_woods(stage: Stage) -> Plane:
    bed = bed_of(stage, 60.0, fine=False)
    far_woods(bed, "valley far", 90.0, across=(-120, 120), tall=10, thick=0.75)
    far_woods(bed, "valley left", 48.0, across=(-70, -7), tall=8, thick=0.8)
    far_woods(bed, "valley right", 44.0, across=(9, 70), tall=8.5, thick=0.8)
    return bed.plane("valley woods")


def _brook(stage: Stage, centre: Sequence[tuple[float, float]], half_width: float) -> Plane:
    """A ribbon of water: sky's colour, dark banks, white quick water where it falls between stones."""
    bed = bed_of(stage, 4.0)
    hand = hand_on(bed, 4.0)
    line = curve(centre, 120)
    wide = half_width * (1 + 0.22 * np.sin(line[:, 1] * 0.9))
    zero = np.zeros(len(line))
    left, right = np.stack([line[:, 0] - wide, zero, line[:, 1]], 1), np.stack([line[:, 0] + wide, zero, line[:, 1]], 1)
    mask = bed.patch([hand.see(np.concatenate([left, right[::-1]]))], 1.4)
    color, density = stage.light.sky
    frozen = stage.scene.season == "winter"
    tint = TEAL * 0.5 + BLUE * 0.5
    deep = bed.paper.fbm(90, 4, stage.seed("brook"), aspect=1.6, box=mask.box)
    bed.layer.lay(mask, tint, 0.20 * stage.light.ink * np.maximum(1 + 0.5 * deep, 0.1) * (0.5 if frozen else 1.0) * bed.pale)
    bed.layer.lay(mask, color, density * 0.5 * smooth(-0.5, 1.0, deep), hide=0)
    for edge, shift in ((left, 0.06), (right, -0.06)):
        bank = hand.see(edge + np.array([shift, 0, 0]), closed=False)
        if len(bank) > 3:
            press = (0.3 + 1.5 * np.maximum(np.sin(np.arange(len(bank)) * 0.37 + 9 * shift), 0)) * bed.unit
            bed.layer.lay(bed.patch([stroke(bank, press)], 1.0), INK * 0.7 + GREEN * 0.3, 0.50 * bed.dark(2.0), hide=0.1)
    _flow_lines(bed, line, wide)
    root = bed.view.horizon
    return bed.plane("brook", Life("ripple", 0.8, 3.0, (0.0, root)), z=2.0)


def _flow_lines(bed: Bed, line: Floats, wide: Floats) -> None:
    rng, hand = bed.stage.rng("flow"), hand_on(bed, 4.0)
    dark: list[Floats] = []
    light: list[Floats] = []
    for _ in range(90):
        start, long, across = int(rng.integers(0, 100)), int(rng.integers(5, 16)), rng.uniform(-0.85, 0.85)
        part, reach = line[start : start + long], wide[start : start + long]
        swing = across + 0.10 * np.sin(np.arange(len(part)) * 0.9 + rng.uniform(0, 6))
        path = hand.see(np.stack([part[:, 0] + swing * reach, np.zeros(len(part)), part[:, 1]], 1), closed=False)
        if len(path) < 4:
            continue
        press = np.sin(np.pi * np.linspace(0.05, 0.95, len(path))) * rng.uniform(0.3, 1.0) * bed.unit
        (light if rng.random() < 0.5 else dark).append(stroke(path, press))
    bed.layer.lay(bed.patch(dark, 0.5), INK * 0.4 + BLUE * 0.6, 0.30 * bed.dark(2.0), hide=0)
    bed.layer.lay(bed.patch(light, 0.7), INK, 0.0, hide=0.8)


# ---------------------------------------------------------------- waterfall


def waterfall(stage: Stage) -> Setting:
    """A thread of white water between dark cliffs, into a pool; spray; maples hang over it."""
    planes = [sky(stage), *hills(stage, (MIDDLE_RANGE,)), _cliff(stage)]
    pool = water(stage, planes, Pool(mirror=0.6, tint=(TEAL * 0.5 + BLUE * 0.5, 0.34), lines=70), far=26.0, name="plunge")
    planes.append(pool.plane("water", ripple(pool, 26.0, 1.4)))
    stones = bed_of(stage, 6.0)
    for k, (x, z, tall) in enumerate(
        ((-7.0, 18.0, 2.2), (8.0, 16.0, 1.8), (-5.0, 9.0, 1.2), (6.0, 7.5, 1.0), (3.4, 4.5, 0.6), (-3.6, 4.0, 0.5))
    ):
        rock(stones, x, z, tall, stage.seed("fall stone", k), moss=0.7)
    planes += [stones.plane("stones"), *stand(stage, "maples", (("maple", -9.0, 14.0, 6.5), ("pine", 10.5, 17.0, 9.0)))]
    bank = bed_of(stage, 0.9)
    ground(
        bed=bank,
        name="fall bank",
        color=stage.foliage.grass[0],
        density=stage.foliage.grass[1] + 0.06,
        far=0.8,
        cell=1.4,
        top=bank.view.row(2.6),
    )
    grass(bank, "fall grass", -4.0, 2.4, tall=0.2, share=0.4, clear=0.9)
    planes.append(bank.plane("bank", z=0.6))
    return Setting(tuple(planes), water=(2.6, 26.0), living=evening_life(stage), clear=(0.3, 0.8))


def _cliff(stage: Stage) -> Plane:
    bed = bed_of(stage, 34.0, fine=False)
    mountain(bed, Range("cliff", 34, 11, 3.2, 9, ((-9, 6.5, 6), (9, 5.2, 6)), 1.25, 16, 0.4, 0.95, 0.5, 0.01))
    pen = bed.pen(0.0, 33.0)
    rng = stage.rng("fall")
    t = np.linspace(0, 1, 30)
    drift = 0.35 * np.sin(4 * t)
    left = np.stack([-0.9 - 0.5 * t + drift, 12.2 * (1 - t)], 1)
    right = np.stack([0.7 + 0.9 * t + drift, 12.2 * (1 - t)], 1)
    bed.layer.lay(bed.patch([pen(np.concatenate([left, right[::-1]]))], 2.0), INK, 0.0, hide=0.96)
    threads = []
    for _ in range(16):
        across, start, stop = rng.uniform(0.05, 0.95), rng.uniform(0, 0.5), rng.uniform(0.6, 1.0)
        pick = (t >= start) & (t <= stop)
        path = left[pick] * (1 - across) + right[pick] * across
        threads.append(stroke(pen(path), pen.width(np.full(len(path), 0.05), 0.5)))
    mask = bed.patch(threads, 0.8)
    bed.layer.lay(mask, BLUE * 0.6 + INK * 0.4, 0.30 * bed.dark(20.0), hide=0)
    spray = bed.patch([pen(np.stack([3.4 * np.cos(np.linspace(0, 6.28, 24)), 0.5 + 1.4 * np.sin(np.linspace(0, 6.28, 24))], 1))], 14.0)
    bed.layer.lay(spray, INK, 0.0, hide=0.75)
    root = pen([(0.0, 0.0)])[0]
    return bed.plane("fall", wind_life(bed.stage, (float(root[0]), float(root[1])), 0.0), z=33.0)
