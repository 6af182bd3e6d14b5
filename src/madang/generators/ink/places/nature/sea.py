"""Sea, beach, island and harbor: the line where the water ends, surf, pines, moored boats, a lighthouse. After vista."""

import numpy as np

from madang.generators.ink.motifs.drafting import STONE, bent, upright
from madang.generators.ink.motifs.growth import far_woods, grass
from madang.generators.ink.motifs.land import Range, ground, mountain, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter
from madang.generators.ink.motifs.water import Pool, afloat, ripple, surf, surf_row, water
from madang.generators.ink.paper import Patch
from madang.generators.ink.pigment import BLUE, BROWN, DEEP_BLUE, INK, OCHRE, RED, TEAL, WARM_INK, Floats, smooth
from madang.generators.ink.places.nature.vista import hand_on, stand
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Lamp, Life, Plane, Setting, Stage

OPEN = 6000.0
SAND = OCHRE * 0.62 + INK * 0.10
DEEP = DEEP_BLUE * 0.45 + TEAL * 0.55
ISLETS = Range("islets", 2600, 0, 0, 300, ((-900, 95, 120), (-620, 50, 90), (1150, 70, 140)), 0.5, 60, 3, 0.4, 0.4)
HEADLAND = Range("headland", 420, 0, 4, 40, ((-230, 46, 90), (-330, 60, 80)), 0.8, 30, 1.5, 0.7, 0.6)


def sea(stage: Stage) -> Setting:
    """Open water to the horizon: swell, far islets; rocks under the spot when somebody stands there."""
    swim = afloat(stage)
    planes = [sky(stage), _far_land(stage, (ISLETS,))]
    planes.append(_open_sea(stage, planes, swell=3.0))
    if not swim:
        planes.append(_rocks(stage))
    return Setting(
        tuple(planes), water=(-9.0 if swim else 3.0, OPEN), living=("birds",) if stage.light.stars < 0.2 else (), clear=(0.1, 0.9)
    )


def _far_land(stage: Stage, ranges: tuple[Range, ...]) -> Plane:
    bed = bed_of(stage, ranges[0].z, fine=False)
    for hill in ranges:
        mountain(bed, hill)
    return bed.plane("far land")


def _open_sea(stage: Stage, behind: list[Plane], swell: float) -> Plane:
    bed = water(stage, behind, Pool(mirror=0.55, tint=(DEEP, 0.46), lines=120, swell=swell), far=OPEN, name="sea", z=12.0)
    _waves(bed, swell)
    return bed.plane("water", ripple(bed, OPEN, 2.0))


def _waves(bed: Bed, swell: float) -> None:
    """Rolling crests in perspective: a dark slope under a bare crest, white where the wind breaks them."""
    stage, paper, view, u = bed.stage, bed.paper, bed.view, bed.unit
    rng = stage.rng("waves")
    wild = {"wind": 1.8, "rain": 1.3, "mist": 0.5}.get(stage.scene.weather, 1.0)
    dark: list[Floats] = []
    caps: list[Floats] = []
    for _ in range(int(46 * wild)):
        near, x, long, draw = rng.random() ** 1.5, rng.uniform(-0.1, 1.0), rng.uniform(0.05, 0.22), rng.random(2)
        row = view.horizon + 10 * u + near * (paper.height - view.horizon)
        high = (1.5 + 15 * near**1.2) * u * swell / 3 * wild**0.5
        t = np.linspace(0, 1, 24)
        span = long * (0.35 + 1.4 * near) * paper.width
        crest = row - high * np.sin(np.pi * t) ** 1.5 * (1 + 0.3 * np.sin(9 * t + 6 * draw[0]))
        under = row + 0.55 * high * np.sin(np.pi * t) * (1 + 0.25 * np.sin(7 * t + 6 * draw[1]))
        xs = x * paper.width + span * t
        dark.append(np.concatenate([np.stack([xs, crest + 0.35 * high], 1), np.stack([xs, under], 1)[::-1]]))
        if draw[0] < 0.32 * wild and near > 0.06:
            caps.append(np.concatenate([np.stack([xs, crest - 0.1 * high], 1)[5:17], np.stack([xs, crest + 0.34 * high], 1)[5:17][::-1]]))
    mask = bed.patch(dark, 2.2)
    dry = smooth(-1.2, 0.8, paper.fbm(40, 4, stage.seed("swell"), aspect=3.0, box=mask.box))
    bed.layer.lay(mask, DEEP * 0.7 + INK * 0.3, 0.26 * stage.light.ink * dry, hide=0)
    foam = bed.patch(caps, 0.9)
    bed.layer.lay(foam.times(smooth(-0.9, 0.4, paper.fbm(18, 3, 12, box=foam.box))), INK, 0.0, hide=0.9)


def _rocks(stage: Stage) -> Plane:
    """Sea rocks under the spot, wet at the foot, foam around them."""
    bed = bed_of(stage, 1.2)
    view = bed.view
    top = surf_row(bed, 2.6, "rock edge", 0.8)
    ground(bed, "sea rock", INK * 0.8 + BROWN * 0.2, 0.34, far=0.85, patches=0.9, cell=0.9, top=float(np.median(top)))
    for k, (x, z, tall) in enumerate(
        (
            (-4.6, 3.2, 1.1),
            (-3.0, 2.8, 0.45),
            (3.4, 2.9, 0.6),
            (5.2, 3.4, 1.3),
            (-7.4, 4.5, 1.8),
            (8.0, 4.2, 1.2),
            (-1.2, 2.7, 0.22),
            (1.5, 2.7, 0.26),
        )
    ):
        rock(bed, x, z, tall, stage.seed("sea rock", k), wide=1.9, moss=0.0, tone=1.2)
    surf(bed, np.full(bed.paper.width, view.row(2.9), np.float32) + (top - np.median(top)), seed=stage.seed("rock surf"), height=9)
    return bed.plane("rocks", z=0.7)


# ---------------------------------------------------------------- beach

SHORE = 8.5


def beach(stage: Stage) -> Setting:
    """Sand under the spot, three lines of surf, the sea, a headland with pines on the left."""
    planes = [sky(stage), _headland(stage)]
    planes.append(_open_sea(stage, planes, swell=2.2))
    planes.append(_surf_lines(stage))
    planes.append(_sand(stage))
    planes += stand(stage, "beach pines", (("pine", 8.4, 6.8, 6.0), ("pine", 11.0, 7.4, 7.5), ("pine", 6.6, 5.4, 4.6)))
    return Setting(tuple(planes), water=(SHORE, OPEN), living=("birds",) if stage.light.stars < 0.2 else (), clear=(0.12, 0.72))


def _headland(stage: Stage) -> Plane:
    bed = bed_of(stage, 420.0, fine=False)
    mountain(bed, ISLETS)
    crest = mountain(bed, HEADLAND)
    far_woods(bed, "headland pines", HEADLAND.z, across=(-420, -150), tall=17, thick=0.7, kind="pine", lift=crest)
    return bed.plane("headland")


def _surf_lines(stage: Stage) -> Plane:
    bed = bed_of(stage, 14.0)
    for k, (z, wander, tall) in enumerate(((26.0, 5.0, 0.30), (16.0, 2.4, 0.34), (10.8, 1.3, 0.26))):
        height = max(tall * bed.view.scale(z) / bed.unit * 0.5, 2.2)
        surf(bed, surf_row(bed, z, f"surf{k}", wander), seed=stage.seed("surf", k), height=height)
    return bed.plane("surf", Life("bob", 2.5, 4.2))


def _sand(stage: Stage) -> Plane:
    """Dry sand with a wet dark rim, shells, drift grass; ripples of the wind."""
    bed = bed_of(stage, 2.0)
    paper, u = bed.paper, bed.unit
    edge = surf_row(bed, SHORE, "sand", 0.9)
    first = int(np.clip(edge.min() - 8 * u, 0, paper.height))
    if paper.height - first < 3:
        return bed.plane("sand")
    ground(bed, "sand", SAND, 0.17, far=0.75, patches=0.35, cell=2.4, top=float(edge.min()) + 1)
    y = np.arange(first, paper.height, dtype=np.float32)[:, None]
    keep = np.clip((y - edge[None]) / (3 * u) + 0.5, 0, 1)
    box = (slice(first, paper.height), slice(0, paper.width))
    bed.layer.density[box] *= keep[..., None]
    bed.layer.cover[box] *= keep
    wet = np.exp(-np.maximum(y - edge[None], 0) / max(0.05 * (paper.height - float(edge.mean())), 4 * u)) * keep
    from_sky = stage.light.sky[0] * 0.5 + BLUE * 0.5
    bed.layer.lay(Patch(box, np.asarray(wet, np.float32)), from_sky, 0.20 * stage.light.ink, hide=0)
    surf(bed, edge, seed=stage.seed("last surf"), height=max(0.10 * bed.view.scale(SHORE) / bed.unit, 2.0))
    _shells(bed)
    grass(bed, "beach grass", 2.0, 7.0, tall=0.35, cell=1.1, share=0.10, clear=3.0)
    return bed.plane("sand", z=0.8)


def _shells(bed: Bed) -> None:
    """Shells and pebbles: small flat dabs, dark below, few."""
    stage = bed.stage
    turn = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    dabs: list[Floats] = []
    for x, z, a, b, _, _ in scatter(
        stage, "shells", max(0.8, 0.05 * stage.view.depth(SHORE)), max(-4.0, 0.8 - stage.view.distance), SHORE - 1.2, 0.16
    ):
        size = 0.02 + 0.05 * float(a) ** 2
        dabs.append(bed.pen(float(x), float(z))(np.stack([size * (1 + float(b)) * np.cos(turn), 0.5 * size * (1 + np.sin(turn))], 1)))
    mask = bed.patch(dabs, 0.5)
    bed.layer.lay(mask, INK * 0.6 + BROWN * 0.3, 0.34 * bed.dark(2.0) * (1 + 0.3 * bed.paper.grain[mask.box]), hide=0.7)


# ---------------------------------------------------------------- island

ISLAND = Range("island", 260, 0, 3.0, 22, ((14, 30, 26), (40, 20, 20), (-16, 13, 20)), 1.0, 20, 1.0, 0.75, 0.8)


def island(stage: Stage) -> Setting:
    """An island with pines on its back in the open sea; a spit of sand with a pine is where one stands."""
    swim = afloat(stage)
    back = bed_of(stage, 260.0, fine=False)
    mountain(back, ISLETS)
    crest = mountain(back, ISLAND)
    far_woods(back, "island pines", ISLAND.z, across=(-24, 58), tall=9.5, thick=0.85, kind="pine", lift=crest)
    planes = [sky(stage), back.plane("island")]
    planes.append(_open_sea(stage, planes, swell=2.0))
    if not swim:
        planes.append(_sand(stage))
        planes += stand(stage, "island pine", (("pine", -6.6, 6.5, 6.5), ("pine", -9.6, 7.4, 7.5)))
    return Setting(
        tuple(planes), water=(-9.0 if swim else SHORE, OPEN), living=("birds",) if stage.light.stars < 0.2 else (), clear=(0.2, 0.8)
    )


# ---------------------------------------------------------------- harbor

BOATS = ((-7.5, 11.0, 1, 0), (5.6, 9.5, -1, 1), (11.0, 17.0, 1, 2), (-15.5, 21.0, -1, 3), (1.5, 27.0, 1, 4), (-26.0, 36.0, 1, 5))
HARBOR_HILLS = Range("harbor hills", 900, 20, 14, 160, ((-420, 80, 160), (480, 70, 180)), 0.6, 46, 10, 0.5, 0.5)


def harbor(stage: Stage) -> Setting:
    """A stone quay with bollards, moored fishing boats, a breakwater with a red lighthouse that shines at night."""
    swim = afloat(stage)
    planes = [sky(stage), _far_land(stage, (HARBOR_HILLS,)), _breakwater(stage)]
    bed = water(stage, planes, Pool(mirror=0.62, tint=(DEEP, 0.40), lines=110, swell=1.5), far=900.0, name="harbor", z=10.0)
    planes.append(bed.plane("water", ripple(bed, 900.0, 1.4)))
    lamps: list[Lamp] = []
    for name, near, far in (("boats far", 15.0, 60.0), ("boats near", 1.0, 15.0)):
        boats = bed_of(stage, near)
        for x, z, side, number in BOATS:
            if near <= z < far:
                lamps += _fishing_boat(boats, x, z, side, number)
        planes.append(boats.plane(name, Life("bob", 3.0, 4.6)))
    if not swim:
        planes.append(_quay(stage))
    if stage.light.lamps > 0:
        lamps.append(hand_on(bed_of(stage, 150.0)).lamp((-38.0, 13.0, 150.0), 6.0, 1.0, 0.25))
    return Setting(
        tuple(planes),
        water=(-9.0 if swim else 3.0, 900.0),
        lamps=tuple(lamps),
        living=("birds",) if stage.light.stars < 0.2 else (),
        clear=(0.2, 0.8),
    )


def _breakwater(stage: Stage) -> Plane:
    """A dark line of stones far out, and the lighthouse: the one red thing."""
    bed = bed_of(stage, 150.0)
    hand = hand_on(bed, 150.0)
    rng = stage.rng("breakwater")
    t = np.linspace(0, 1, 60)
    top = np.stack([-30 - 260 * t, 2.2 + 0.5 * rng.normal(size=60)], 1)
    hand.wash([upright(np.concatenate([top, [(-290, -0.5), (-30, -0.5)]]), 150.0)], (INK, 0.75))
    x = -38.0
    hand.wash([upright([(-2.1, 2.0), (-1.4, 12.0), (1.4, 12.0), (2.1, 2.0)], 150.0, x)], (RED, 0.85), lean=(1.0, 0.1))
    hand.wash([upright([(-2.0, 12.0), (-2.0, 12.6), (2.0, 12.6), (2.0, 12.0)], 150.0, x)], (INK, 0.8))
    hand.shine([upright([(-1.1, 12.6), (-1.1, 14.4), (1.1, 14.4), (1.1, 12.6)], 150.0, x)], 1.0, day=(INK, 0.10))
    hand.wash([upright([(-1.6, 14.4), (0.0, 16.2), (1.6, 14.4)], 150.0, x)], (RED, 0.9))
    hand.halo((-38.0, 13.5, 149.0), 14.0, 0.9)
    return bed.plane("breakwater")


def _fishing_boat(bed: Bed, x: float, z: float, side: int, number: int) -> list[Lamp]:
    """A small working boat: sheer hull with a bright band, wheelhouse, mast and boom, a lamp; its darkness on the water."""
    hand = hand_on(bed, z)
    size = 1.0 + 0.25 * (number % 3)

    def at(points: object) -> Floats:
        local = np.asarray(points, np.float32) * size
        return upright(np.stack([x + side * local[:, 0], local[:, 1]], 1), z)

    hull = np.concatenate(
        [
            bent([(-2.6, 0.75), (-0.5, 0.55), (1.6, 0.75), (3.1, 1.35)], 18),
            bent([(3.1, 1.35), (2.5, 0.05), (0, -0.12), (-2.3, -0.05), (-2.6, 0.75)], 20),
        ]
    )
    band = np.concatenate(
        [
            bent([(-2.6, 0.75), (-0.5, 0.55), (1.6, 0.75), (3.1, 1.35)], 18),
            bent([(3.02, 1.16), (1.6, 0.56), (-0.5, 0.37), (-2.58, 0.55)], 18),
        ]
    )
    shadow = np.stack([np.linspace(-2.5, 2.7, 20), -0.15 - 0.5 * np.sin(np.linspace(0, np.pi, 20))], 1)
    hand.glaze(at(np.concatenate([[(-2.5, 0.0)], shadow, [(2.7, 0.0)]])), (INK * 0.6 + BLUE * 0.4, 0.45), 3.0)
    hand.wash([at(hull)], (INK * 0.6 + BLUE * 0.4 if number % 2 else WARM_INK, 0.72), lean=(0.3, 1.0), short=0.4)
    hand.wash([at(band)], ((TEAL, 0.55), (OCHRE, 0.5), (BLUE, 0.6))[number % 3])
    hand.wash([at([(-1.9, 0.6), (-1.9, 1.95), (-0.3, 1.95), (-0.1, 0.6)])], (INK, 0.10), short=0.2)
    hand.outline([at([(-1.9, 0.6), (-1.9, 1.95), (-0.3, 1.95), (-0.1, 0.6)])], 0.02, 0.8)
    hand.wash([at([(-2.1, 1.95), (-2.1, 2.12), (-0.1, 2.12), (-0.1, 1.95)])], (WARM_INK, 0.8))
    hand.shine([at([(-1.65, 1.25), (-1.65, 1.7), (-0.55, 1.7), (-0.5, 1.25)])], 0.9, day=(BLUE, 0.45))
    mast = at([(0.7, 0.6), (0.78, 4.4)])
    hand.lines(
        [mast, at([(0.75, 1.6), (2.9, 3.3)]), at([(0.78, 4.3), (2.9, 3.3), (3.05, 1.3)]), at([(0.78, 4.3), (-2.5, 0.8)])], 0.022, 0.9
    )
    if number % 2 == 0:
        hand.wash([at([(0.8, 4.3), (1.5, 4.12), (0.8, 3.95)])], (RED if number == 0 else OCHRE, 0.7))
    lamp = at([(0.74, 3.6)])[0]
    hand.halo(lamp, 0.9, 0.7)
    return [hand.lamp(lamp, 0.8, 0.7)] if bed.stage.light.lamps > 0 else []


def _quay(stage: Stage) -> Plane:
    """Granite blocks up to the water's edge, bollards with rope, a coil."""
    bed = bed_of(stage, 1.2)
    hand = hand_on(bed, 2.0)
    ground(bed, "quay", STONE[0], 0.20, far=0.9, patches=0.3, cell=1.6, top=bed.view.row(3.0))
    reach = stage.view.half_width(3.0) * 1.2 + 1
    hand.wash([np.array([(-reach, 0.0, 3.0), (reach, 0.0, 3.0), (reach, -0.35, 3.0), (-reach, -0.35, 3.0)], np.float32)], (INK, 0.75))
    near = max(-6.0, 0.6 - stage.view.distance)
    joints = [np.array([(-reach, 0, z), (reach, 0, z)], np.float32) for z in np.arange(3.0, near, -1.1)]
    joints += [
        np.array([(x, 0, 3.0 - 1.1 * k), (x, 0, 1.9 - 1.1 * k)], np.float32)
        for k in range(6)
        for x in np.arange(-12.3 + 0.8 * (k % 2), 12.5, 1.7)
    ]
    hand.lines(joints, 0.010, 0.42)
    for x in (-4.2, 2.9, 8.6):
        hand.wash(
            [
                upright(
                    [
                        (x - 0.16, 0),
                        (x - 0.12, 0.36),
                        (x - 0.22, 0.42),
                        (x - 0.20, 0.50),
                        (x + 0.20, 0.50),
                        (x + 0.22, 0.42),
                        (x + 0.12, 0.36),
                        (x + 0.16, 0),
                    ],
                    2.4,
                )
            ],
            (WARM_INK, 0.9),
        )
        rope = bent([(x, 0.25), (x + 0.5, 0.02), (x + 0.9, -0.3)], 12)
        hand.lines([upright(rope, 2.5)], 0.022, 0.8, BROWN)
    return bed.plane("quay", z=0.7)
