"""Mountain and hill: peaks over a sea of mist seen from a path, and a round grassy hill with one old tree. After vista."""

import numpy as np

from madang.generators.ink.motifs.growth import far_woods
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, Range, ground, mountain, road, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of
from madang.generators.ink.paper import Patch
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, Floats, smooth
from madang.generators.ink.places.nature.vista import evening_life, stand, sward
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage

PEAKS = (
    Range("crown", 2300, 300, 120, 420, ((-640, 330, 260), (160, 620, 250), (520, 300, 200)), 0.46, 230, 60, 0.55, 0.1, 260, 0.9),
    Range("shoulder", 1250, 180, 80, 240, ((-430, 330, 170), (-120, 70, 120), (560, 300, 190)), 0.72, 120, 40, 0.75, 0.3, 220, 0.9),
    Range("spur", 520, 60, 34, 110, ((-250, 130, 90), (250, 105, 80)), 1.0, 60, 18, 0.85, 0.6, 130, 0.9),
)
EDGE = 9.0
LEDGES = (
    (-6.0, 7.6, 1.9),
    (-4.4, 8.4, 1.1),
    (5.2, 8.2, 1.5),
    (7.6, 7.4, 2.6),
    (-8.8, 6.0, 2.8),
    (2.4, 8.7, 0.5),
    (-2.6, 3.4, 0.34),
    (3.4, 1.6, 0.28),
    (-3.6, -0.7, 0.4),
    (4.0, -0.9, 0.3),
)


def mountain_place(stage: Stage) -> Setting:
    """A ledge of a mountain path; beyond its edge mist fills the valleys, and peaks stand out of it."""
    planes = [sky(stage)]
    for k, hill in enumerate(PEAKS):
        bed = bed_of(stage, hill.z, fine=False)
        crest = mountain(bed, hill)
        if k == 2:
            far_woods(bed, "spur pines", hill.z, across=(-420, 420), tall=17, thick=0.30, kind="pine", lift=crest)
        _valley(bed, hill, 0.75 if k < 2 else 0.95)
        planes.append(bed.plane(f"peaks {hill.name}"))
    planes.append(_ledge(stage))
    planes += stand(stage, "mountain pines", (("pine", -6.8, 6.4, 6.0), ("pine", 8.6, 7.0, 7.5), ("pine", -11.0, 7.5, 8.0)))
    planes += sward(stage, "mountain grass", tall=0.2, far=EDGE - 0.6, share=0.28, clear=1.0)
    return Setting(tuple(planes), living=evening_life(stage), clear=(0.25, 0.8))


def _valley(bed: Bed, hill: Range, strength: float) -> None:
    """A sea of mist at the foot of a range."""
    paper, view, u = bed.paper, bed.view, bed.unit
    sole = view.horizon + (hill.drop + view.eye) * view.scale(hill.z)
    top = sole - 0.9 * hill.base * view.scale(hill.z)
    first = int(np.clip(top - 40 * u, 0, paper.height))
    if paper.height - first < 3:
        return
    box = (slice(first, paper.height), slice(0, paper.width))
    y = np.arange(first, paper.height, dtype=np.float32)[:, None]
    bank = y + 34 * u * paper.fbm(260, 4, bed.stage.seed("valley", hill.name), aspect=2.2, box=box)
    mist = smooth(top - 30 * u, sole + 4 * u, bank) * strength
    haze = bed.stage.light.haze
    bed.layer.lay(Patch(box, np.asarray(mist, np.float32)), haze, 0.6 + 0.5 * smooth(0.4, -0.9, paper.wet[box]), hide=1)


def _ledge(stage: Stage) -> Plane:
    """Rock and thin turf under the spot as far as the edge, a path over it, boulders at the brink."""
    bed = bed_of(stage, 3.0)
    edge = bed.view.row(EDGE)
    own, thick = stage.foliage.grass
    ground(bed, "ledge", own * 0.6 + INK * 0.25 + BROWN * 0.15, thick + 0.10, far=0.9, patches=0.8, cell=1.6, top=edge)
    road(bed, ((0.8, -9.0), (0.2, -2.0), (-0.3, 2.0), (0.9, 5.4), (3.0, 7.4), (6.0, 8.2)), 0.62, OCHRE * 0.6 + INK * 0.2, 0.13)
    for k, (x, z, tall) in sorted(enumerate(LEDGES), key=lambda item: -item[1][1]):
        if bed.view.depth(z) > 0.9:
            rock(bed, x, z, tall, stage.seed("ledge", k), wide=1.7, moss=0.6)
    return bed.plane("ledge", z=2.0)


# ---------------------------------------------------------------- hill


def hill(stage: Stage) -> Setting:
    """A round green hill with one old tree on its top and a path that climbs to it."""
    planes = [sky(stage)]
    far = bed_of(stage, 900.0, fine=False)
    mountain(far, FAR_RANGE)
    mountain(far, MIDDLE_RANGE)
    planes.append(far.plane("hills"))
    planes.append(_mound(stage))
    planes += stand(stage, "old tree", (("zelkova", 7.0, 40.0, 9.5),))
    bed = bed_of(stage, 5.0, fine=False)
    own, thick = stage.foliage.grass
    ground(bed, "hill foot", own, thick + 0.05, far=1.0, patches=0.5, cell=3.0, top=bed.view.row(13.0))
    road(bed, ((-1.0, -9.0), (-0.6, -2.0), (0.4, 3.0), (2.4, 8.0), (2.8, 12.9)), 0.60)
    planes.append(bed.plane("hill foot"))
    planes += sward(stage, "hill grass", tall=0.24, far=13.0, share=0.45, clear=1.0, bloom=0.6)
    return Setting(tuple(planes), living=evening_life(stage), clear=(0.15, 0.6))


def _mound(stage: Stage) -> Plane:
    """The hill's round body: washes that follow its curve, grass strokes on the crest, the path."""
    bed = bed_of(stage, 38.0)
    paper, view, u = bed.paper, bed.view, bed.unit
    metre = view.scale(38.0)
    x = view.x + (paper.x[0] - view.axis) / metre
    height = (
        8.6 * np.exp(-(np.abs((x - 5.0) / 19.0) ** 2.2)) + 3.6 * np.exp(-(np.abs((x + 34.0) / 17.0) ** 2.0)) + 0.10 * np.sin(0.8 * x + 1.0)
    )
    crest = np.asarray(view.horizon - (height - view.eye) * metre, np.float32)
    foot = view.row(12.0)
    first, last = int(np.clip(crest.min() - 6 * u, 0, paper.height)), int(np.clip(foot + (16 + 6 * bed.soft) * u, 0, paper.height))
    if last - first < 3:
        return bed.plane("mound")
    box = (slice(first, last), slice(0, paper.width))
    y = np.arange(first, last, dtype=np.float32)[:, None]
    below = y - crest[None] + 1.5 * u * paper.noise(16, 5, box=box)
    inside = smooth(-(1 + 2 * bed.soft) * u, (2 + 2 * bed.soft) * u, below)
    own, thick = stage.foliage.grass
    snow = stage.foliage.snow
    down = smooth(0, foot - float(crest.min()), below)
    round_side = smooth(-12.0, 26.0, x)[None]
    blots = paper.fbm(150, 4, stage.seed("mound"), aspect=1.8, box=box)
    load = (1.5 * np.exp(-below.clip(0) / (26 * u)) + 0.9 + 0.8 * down + 0.5 * round_side) * (1 + 0.22 * blots + 0.1 * paper.grain[box])
    bed.layer.lay(
        Patch(box, inside),
        own * (1 - 0.7 * snow) + BLUE * (0.7 * snow),
        np.maximum(load, 0) * (thick + 0.04) * (1 - 0.6 * snow) * bed.dark(),
    )
    _hill_path(bed, crest, x, foot)
    return bed.plane("mound")


def _hill_path(bed: Bed, crest: Floats, x: Floats, foot: float) -> None:
    """The path from the foot to the tree, in two bends."""
    t = np.linspace(0, 1, 40)
    at = 2.9 + 3.6 * np.sin(2.6 * np.pi * t) * (1 - t) + 4.0 * t
    rows = foot + (np.interp(at, x, crest) - foot) * t**0.75
    wide = (0.75 * (1 - 0.55 * t)) * bed.view.scale(38.0) * (1.0 + 1.2 * (1 - t) ** 2)
    columns = bed.view.axis + (at - bed.view.x) * bed.view.scale(38.0)
    outline = np.concatenate([np.stack([columns - wide, rows], 1), np.stack([columns + wide, rows + 0.4 * wide], 1)[::-1]])
    mask = bed.patch([outline], 1.2)
    bed.layer.lay(mask, OCHRE * 0.7 + INK * 0.1, 0.10 * bed.dark() * (1 + 0.2 * bed.paper.wet[mask.box]), hide=0.85)
