"""The lotus pond: mountains, a far bank with pines, still water that mirrors them, pads and flowers, reeds. See design 8 and the study."""

import numpy as np

from madang.generators.ink.motifs.growth import far_woods, grass, reeds
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, NEAR_RANGE, ground, mountain, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of, scatter
from madang.generators.ink.motifs.plants import bud, lily_pad, lotus, seed_head, standing_leaf
from madang.generators.ink.motifs.trees import sway, tree
from madang.generators.ink.motifs.water import Pool, afloat, ripple, water
from madang.generators.ink.pigment import BLUE, TEAL
from madang.generators.ink.places.nature.vista import evening_life, hills, lens_reeds, with_dragonflies
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Life, Plane, Setting, Stage

FAR_SHORE = 46.0
BEDS = (
    (-6.5, 6.0, 2.6),
    (7.0, 9.5, 3.0),
    (-3.4, 1.6, 1.9),
    (4.6, 2.6, 2.0),
    (-10.0, 14.0, 4.0),
    (12.0, 18.0, 4.5),
    (2.6, -1.2, 1.3),
    (-2.2, -1.7, 1.3),
)


def pond(stage: Stage) -> Setting:
    """A pond with lotus. On the water if a boat or nobody is there; else the spot is its near bank."""
    swim = afloat(stage)
    ice = min(1.0, stage.foliage.snow * 1.6) if stage.scene.season == "winter" else 0.0
    planes = [sky(stage), *hills(stage, (FAR_RANGE, MIDDLE_RANGE)), _far_bank(stage)]
    pool = Pool(tint=(BLUE * 0.7 + TEAL * 0.3, 0.26), frozen=ice)
    surface = water(stage, planes, pool, far=FAR_SHORE, name="pond")
    planes.append(surface.plane("water", ripple(surface, FAR_SHORE, 1.0, ice)))
    shore = -9.0 if swim else 2.2
    planes += _lotus_planes(stage, shore, ice)
    if not swim:
        planes.append(_near_bank(stage))
    planes += _reeds(stage, swim)
    return Setting(tuple(planes), water=(shore, FAR_SHORE) if ice < 0.5 else None, living=_living(stage, ice), clear=(0.25, 0.75))


def _living(stage: Stage, ice: float) -> tuple[str, ...]:
    if ice > 0.3:
        return evening_life(stage)
    return with_dragonflies(stage)


def _far_bank(stage: Stage) -> Plane:
    bed = bed_of(stage, FAR_SHORE + 20, fine=False)
    crest = mountain(bed, NEAR_RANGE)
    far_woods(bed, "bank pines left", NEAR_RANGE.z, across=(-230, -95), tall=15, thick=0.55, kind="pine", lift=crest)
    far_woods(bed, "bank pines right", NEAR_RANGE.z, across=(110, 250), tall=13, thick=0.5, kind="pine", lift=crest)
    far_woods(bed, "bank", FAR_SHORE + 14, across=(-60, -19), tall=6.5, thick=0.6)
    far_woods(bed, "bank right", FAR_SHORE + 20, across=(24, 70), tall=6, thick=0.5)
    return bed.plane("bank")


def _lotus_planes(stage: Stage, shore: float, ice: float) -> list[Plane]:
    """Pads and flowers in two planes, behind the spot and before it."""
    planes = []
    for name, near, far in (("lotus far", 1.4, 26.0), ("lotus near", -9.0, 1.4)):
        bed = bed_of(stage, 6.0 if near > 0 else -0.6)
        near = max(near, shore, 0.7 - stage.view.distance)
        if near < far and _plant(bed, near, far, ice):
            planes.append(bed.plane(name, Life("bob", 1.2, 6.0)))
    return planes


def _plant(bed: Bed, near: float, far: float, ice: float) -> bool:
    """Pads lie where the beds are; one in seven has a flower; high summer lifts leaves out of the water."""
    stage, season = bed.stage, bed.stage.scene.season
    painted = False
    full = {"spring": 0.45, "summer": 0.9, "autumn": 0.62, "winter": 0.24}.get(season, 0.8)
    for x, z, a, b, c, d in scatter(stage, "pads", 0.72, near, far, 1.0):
        thick = sum(np.exp(-(((x - px) / reach) ** 2) - ((z - pz) / (reach * 0.9)) ** 2) for px, pz, reach in BEDS)
        if a > full * min(1.0, 1.5 * thick) or bed.view.depth(float(z)) < 0.9:
            continue
        seed = stage.seed("pad", round(float(x), 2), round(float(z), 2))
        painted = True
        if season == "winter":
            seed_head(bed, float(x), float(z), 0.35 + 0.75 * float(b), seed, dead=True)
            continue
        radius = (0.20 + 0.22 * float(b)) * (0.7 if season == "spring" else 1.0)
        lily_pad(bed, float(x), float(z), radius, seed)
        if season == "summer" and c < 0.16:
            lotus(bed, float(x), float(z), 0.17 + 0.10 * float(d), seed + 1)
        elif season == "summer" and c < 0.23:
            bud(bed, float(x) + 0.1, float(z), 0.35 + 0.2 * float(d), seed + 1)
        elif season == "summer" and c > 0.90 and z < 4.0:
            standing_leaf(bed, float(x), float(z), 0.35 + 0.45 * float(d), radius * 0.95, seed + 1)
        elif season == "autumn" and c < 0.25:
            seed_head(bed, float(x), float(z), 0.4 + 0.4 * float(d), seed + 1, dead=d > 0.6)
    return painted


def _near_bank(stage: Stage) -> Plane:
    """The ground under the spot, down to the water, with a stone or two at its edge."""
    bed = bed_of(stage, 0.9)
    color, density = stage.foliage.grass
    ground(bed, "bank near", color, density * 1.1 + 0.04, far=0.75, cell=1.4, top=bed.view.row(2.1))
    for k, (x, z, tall) in enumerate(((-3.6, 2.0, 0.5), (-2.7, 1.8, 0.28), (3.9, 1.9, 0.42), (6.4, 2.2, 0.7), (-7.5, 2.1, 0.8))):
        rock(bed, x, z, tall, stage.seed("bank stone", k))
    grass(bed, "bank grass", -4.0, 2.1, tall=0.20, cell=0.42, share=0.55, clear=0.7)
    return bed.plane("near bank", z=0.5)


def _reeds(stage: Stage, swim: bool) -> list[Plane]:
    """A willow hangs in from the left on the far side of the lilies; reeds stand close to the lens."""
    planes = []
    behind = bed_of(stage, 9.0)
    tree(
        behind.layer,
        behind.stage,
        behind.pen(-17.0, 24.0),
        "willow",
        stage.seed("willow"),
        tall=8.0,
        strength=behind.dark(24.0),
        soft=behind.soft,
    )
    reeds(behind, "mid left", (-15.5, -9.0), (14.0, 20.0), count=34, tall=2.0)
    reeds(behind, "mid right", (12.0, 18.0), (14.0, 22.0), count=26, tall=1.8)
    planes.append(behind.plane("willow", sway(behind.stage, behind.pen(-17.0, 24.0), 0.5), z=20.0))
    return [*planes, *lens_reeds(stage, 8 if swim else 6, 4 if swim else 3)]
