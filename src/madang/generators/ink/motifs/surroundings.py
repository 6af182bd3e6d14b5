"""What lies around places that people built: far hills, trees, roofs of a city, drifting smoke. After land, trees and buildings.

Thin words over nature's painters, so that a village and a station ask for their hills in one line.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from madang.generators.ink.motifs.buildings import Tower, tower
from madang.generators.ink.motifs.drafting import CONCRETE, PLASTER, Hand, hand
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, NEAR_RANGE, Range, mountain
from madang.generators.ink.motifs.open_air import bed_of
from madang.generators.ink.motifs.streetside import SAND, ground
from madang.generators.ink.motifs.trees import sway, tree
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE
from madang.generators.ink.stage import Life, Plane, Stage

FACADES = (CONCRETE, (INK * 0.5 + BLUE * 0.5, 0.22), (OCHRE * 0.5 + INK * 0.4, 0.12), (BROWN * 0.4 + INK * 0.5, 0.22), PLASTER)


def hills(stage: Stage, *, tall: float = 1.0, ink: float = 1.0, near: bool = False) -> tuple[Plane, ...]:
    """Two far ranges (and a near one), `tall` times as high as nature's own, `ink` times as dark."""
    far, middle = bed_of(stage, 1500, fine=False), bed_of(stage, 700, fine=False)
    mountain(far, _raised(FAR_RANGE, tall, ink))
    mountain(middle, _raised(MIDDLE_RANGE, tall, ink))
    planes = (far.plane("far hills"), middle.plane("hills"))
    if not near:
        return planes
    low = bed_of(stage, 260, fine=False)
    mountain(low, _raised(NEAR_RANGE, tall, ink))
    return (*planes, low.plane("near hills"))


def _raised(hill: Range, tall: float, ink: float) -> Range:
    peaks = tuple((x, lift * tall, spread) for x, lift, spread in hill.peaks)
    return replace(hill, base=hill.base * tall, rise=hill.rise * tall, peaks=peaks, ink=hill.ink * ink)


def plant(at: Hand, x: float, z: float, kind: str, word: str, tall: float = 0.0, y: float = 0.0) -> Life:
    """A tree of nature's on a hand's layer; returns how a plane that holds it sways."""
    pen = at.stage.view.pen(x, z, y)
    if z + at.stage.view.distance < 1 or not 0 < pen.x < at.stage.paper.width:
        return Life()
    soft = at.soft if at.soft > 1 else 0.0
    seed = at.stage.seed("tree", word)
    tree(at.layer, at.stage, pen, kind, seed, tall=tall, strength=at.stage.dark(z) * at.ink, soft=soft)
    return sway(at.stage, pen, 0.6)


def row_of_trees(at: Hand, places: Sequence[tuple[float, float]], kind: str, word: str, tall: float) -> None:
    """The same kind of tree at several places, far ones first."""
    for k, (x, z) in enumerate(sorted(places, key=lambda place: -place[1])):
        plant(at, x, z, kind, f"{word}{k}", tall * (0.9 + 0.07 * (k % 4)))


def city_rows(
    stage: Stage,
    rows: Sequence[tuple[float, int, float, float]],
    *,
    ground: float = 0.0,
    lit: float = 0.4,
    gap: tuple[float, float] = (0.0, 0.0),
    flats: float = 0.5,
    word: str = "city",
) -> tuple[Plane, ...]:
    """Rows of towers, far to near: each (z, how many, least and most metres high). `flats` is the share of apartment slabs; nothing
    stands in the `gap` across (metres a hundred metres off, growing with distance)."""
    planes = []
    for z, count, low, high in rows:
        at = hand(stage, z, half=True, ink=1.0 + min(0.9, z / 500))
        rng = stage.rng(word, z)
        reach = z * 1.05 + 45
        for k in np.argsort(rng.random(count)):
            x = -reach + 2 * reach * (float(k) + float(rng.uniform(0.1, 0.9))) / count
            tall = float(rng.uniform(low, high))
            if gap[0] * z / 100 < x < gap[1] * z / 100:
                continue
            if rng.random() < flats:
                wide, floors, bays = float(rng.uniform(18, 30)), max(4, round(tall / 3.0)), int(rng.integers(6, 10))
            else:
                wide, floors, bays = float(rng.uniform(14, 24)), max(4, round(tall / 3.8)), int(rng.integers(4, 7))
            paint = FACADES[int(rng.integers(len(FACADES)))]
            tower(
                at,
                Tower(x, z + 6 * float(rng.random()), wide, tall, floors, bays, paint, balconies=bool(rng.random() < 0.5), ground=ground),
                lit,
            )
        planes.append(at.plane(f"{word} {z:.0f}"))
    return tuple(planes)


def outlook(stage: Stage, *, town: bool = False) -> tuple[Plane, ...]:
    """What is seen through a window: hills over a green ground with trees, or a town."""
    far = hand(stage, 26, half=True)
    if town:
        return (*hills(stage, tall=0.7), *city_rows(stage, ((260, 16, 20, 60), (120, 9, 8, 26)), ground=-6, lit=0.45, word="outlook"))
    row_of_trees(far, [(-14, 30), (-6.5, 27), (-1.2, 33), (4.6, 26), (9.5, 31), (17, 29)], "broadleaf", "outlook", 6.5)
    return (*hills(stage, tall=0.8), meadow(stage), far.plane("trees outside"))


def meadow(stage: Stage) -> Plane:
    """A green ground in the season's colour."""
    return ground(stage, SAND, grass=0.9, name="meadow")
