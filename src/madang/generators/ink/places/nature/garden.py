"""Garden and park: beds of flowers before a tiled wall, stepping stones; lawns, a bench, lamps, a row of trees. After vista."""

import math
from typing import Final

import numpy as np

from madang.generators.ink.motifs.drafting import STONE, WOOD, flat, front, upright
from madang.generators.ink.motifs.growth import fallen, far_woods, wind_life
from madang.generators.ink.motifs.lamplight import lamplight
from madang.generators.ink.motifs.land import FAR_RANGE, MIDDLE_RANGE, road, rock
from madang.generators.ink.motifs.open_air import Bed, bed_of
from madang.generators.ink.motifs.trees import DOT
from madang.generators.ink.paper import stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, MOSS, OCHRE, PINE, PINK, PLUM, RED, WARM_INK, YELLOW, Floats, pigment
from madang.generators.ink.places.nature.vista import earth, evening_life, hand_on, hills, stand, sward
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Lamp, Plane, Setting, Stage

WALL = 11.5
CLUSTERS: Final = (
    (-4.4, 3.6, 1.5),
    (4.6, 4.4, 1.7),
    (-6.8, 7.5, 1.9),
    (6.6, 9.0, 1.8),
    (-3.2, -0.9, 0.7),
    (3.0, -1.0, 0.7),
    (-9.5, 5.0, 1.6),
    (9.8, 6.0, 1.8),
    (1.9, 8.6, 1.0),
)
STEPS: Final = tuple((0.35 * math.sin(0.9 * k) + 0.1, -3.2 + 0.78 * k) for k in range(15))

LANTERN: Final = (  # foot, shaft, shelf, light box, roof, jewel: outlines in metres, and their tones
    ([(-0.30, 0.0), (-0.24, 0.16), (0.24, 0.16), (0.30, 0.0)], 0.50),
    ([(-0.10, 0.16), (-0.08, 0.72), (0.08, 0.72), (0.10, 0.16)], 0.45),
    ([(-0.26, 0.72), (-0.20, 0.84), (0.20, 0.84), (0.26, 0.72)], 0.50),
    ([(-0.17, 0.84), (-0.17, 1.14), (0.17, 1.14), (0.17, 0.84)], 0.42),
    ([(-0.40, 1.12), (-0.12, 1.36), (0.12, 1.36), (0.40, 1.12), (0.3, 1.09), (-0.3, 1.09)], 0.62),
    ([(-0.06, 1.36), (0.0, 1.52), (0.06, 1.36)], 0.60),
)


def garden(stage: Stage) -> Setting:
    """A garden: flower beds either side of stepping stones, a low tiled wall, a plum or persimmon tree, a lantern of stone."""
    planes = [sky(stage), *hills(stage, (FAR_RANGE, MIDDLE_RANGE))]
    woods = bed_of(stage, 60.0, fine=False)
    far_woods(woods, "garden woods", 60.0, across=(-80, 80), tall=8, thick=0.6)
    planes.append(woods.plane("woods"))
    planes += stand(stage, "over the wall", (("pine", -13.0, 15.0, 8.0), ("zelkova", 14.0, 17.0, 9.0)))
    bed = earth(stage, "garden", far=0.6, patches=0.5, cell=2.0)
    _steps(bed)
    fallen(bed, "garden petals", "cherry", 1.0, 9.0, share=0.35)
    planes.append(bed.plane("garden ground"))
    planes.append(_wall(stage))
    planes += stand(stage, "garden tree", (("cherry", -6.2, 8.6, 5.2), ("persimmon", 7.6, 9.6, 5.4)))
    lantern, lamps = _stone_lantern(stage)
    planes += _flower_beds(stage, lantern)
    planes += sward(stage, "garden grass", tall=0.14, far=9.0, share=0.30, clear=1.0, cell=0.6)
    planes += lamplight(stage, [(3.4, 1.0, 6.6)], 2.2, most=0.7) if stage.light.lamps > 0.3 else ()
    living = (
        (*evening_life(stage), "butterflies")
        if stage.scene.season in ("spring", "summer") and stage.light.stars < 0.1 and stage.scene.weather not in ("rain", "snow")
        else evening_life(stage)
    )
    return Setting(tuple(planes), lamps=tuple(lamps), living=living, clear=(0.25, 0.75))


def _steps(bed: Bed) -> None:
    """Flat stones that lead to the wall's gate."""
    stage = bed.stage
    outlines = []
    for k, (x, z) in enumerate(STEPS):
        if stage.view.depth(z) < 0.7:
            continue
        rng = stage.rng("step", k)
        turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        rough = 1 + rng.normal(0, 0.06, 16)
        outlines.append(stage.view.points(np.stack([x + 0.36 * rough * np.cos(turn), 0 * turn + 0.02, z + 0.26 * rough * np.sin(turn)], 1)))
    shadow = bed.patch([outline + np.array([0, 2.2 * bed.unit], np.float32) for outline in outlines], 1.0)
    bed.layer.lay(shadow, INK, 0.34 * bed.dark(1.0), hide=0)
    mask = bed.patch(outlines, 0.8)
    bed.layer.lay(
        mask,
        STONE[0],
        (0.13 - 0.08 * stage.foliage.snow) * bed.dark(1.0) * (1 + 0.3 * bed.paper.grain[mask.box] + 0.3 * bed.paper.wet[mask.box]),
    )


def _wall(stage: Stage) -> Plane:
    """A low wall of stones set in clay with a cap of tiles, an opening where the stones lead."""
    bed = bed_of(stage, WALL)
    hand = hand_on(bed, WALL)
    reach = stage.view.half_width(WALL) * 1.25 + 3
    for x0, x1 in ((-reach, -1.1), (1.5, reach)):
        hand.wash([front((x0, x1), (0.0, 1.35), WALL)], (OCHRE * 0.6 + BROWN * 0.35, 0.20))
        rng = stage.rng("wall", round(x1))
        stones = []
        for row in range(3):
            for x in np.arange(max(x0, -26), min(x1, 26), 0.55):
                size = rng.uniform(0.15, 0.24)
                turn = np.linspace(0, 2 * np.pi, 9, endpoint=False)
                rough = 1 + rng.normal(0, 0.12, 9)
                spot = np.stack(
                    [x + 0.27 * (row % 2) + size * 1.15 * rough * np.cos(turn), 0.26 + 0.36 * row + 0.7 * size * rough * np.sin(turn)], 1
                )
                stones.append(upright(spot, WALL - 0.01))
        hand.wash(stones, (STONE[0], 0.40), short=0.3)
        cap = front((x0 - 0.12, x1 + 0.12), (1.33, 1.62), WALL - 0.25)
        hand.wash([cap], (INK * 0.7 + BLUE * 0.3, 0.78 * (1 - 0.8 * stage.foliage.snow)), lean=(0.1, 1.0))
        hand.lines(
            [np.array([(x, 1.36, WALL - 0.26), (x, 1.60, WALL - 0.26)], np.float32) for x in np.arange(max(x0, -26), min(x1, 26), 0.26)],
            0.018,
            0.6,
        )
        hand.lines(
            [np.array([(x0 - 0.12, 1.64, WALL - 0.25), (x1 + 0.12, 1.64, WALL - 0.25)], np.float32)],
            0.04,
            0.9 * (1 - 0.5 * stage.foliage.snow),
        )
    return bed.plane("wall")


def _stone_lantern(stage: Stage) -> tuple[Bed, list[Lamp]]:
    bed = bed_of(stage, 5.0)
    hand = hand_on(bed, 6.6)
    x, z = 3.4, 6.7
    for outline, tone in LANTERN:
        hand.wash([upright(outline, z, x)], (STONE[0], tone), lean=(0.9, 0.4))
    hand.shine([front((x - 0.09, x + 0.09), (0.90, 1.08), z - 0.01)], 1.0, day=(INK, 0.8))
    hand.halo((x, 1.0, z), 0.5, 0.6)
    return bed, [hand.lamp((x, 1.0, z), 0.8, 0.8)] if stage.light.lamps > 0 else []


def _bed_color(season: str, k: int) -> Floats | None:
    table: dict[str, tuple[Floats, ...]] = {
        "spring": (YELLOW, PINK * 0.8 + RED * 0.1, YELLOW * 0.8),
        "summer": (PINK * 0.5 + RED * 0.35, PLUM * 0.7, PINK * 0.8),
        "autumn": (YELLOW * 0.8 + OCHRE * 0.3, pigment(0.35, 0.78, 0.3), OCHRE),
    }
    return table[season][k % 3] if season in table else None


def _flower_beds(stage: Stage, behind: Bed) -> list[Plane]:
    """Cushions of leaves with dabs of one colour each, stones around them; bare stems and straw in winter."""
    planes = []
    front_bed = bed_of(stage, -0.8)
    for k, (x, z, reach) in sorted(enumerate(CLUSTERS), key=lambda item: -item[1][1]):
        bed = behind if z > 0 else front_bed
        if stage.view.depth(z - reach * 0.5) > 0.8:
            _cluster(bed, k, x, z, reach)
    for bed, name in ((behind, "beds"), (front_bed, "beds before")):
        root = bed.pen(0.0, bed.z)
        planes.append(bed.plane(name, wind_life(bed.stage, (root.x, root.y), 0.35)))
    return planes


def _cluster(bed: Bed, k: int, x: float, z: float, reach: float) -> None:
    stage = bed.stage
    season, snow = stage.scene.season, stage.foliage.snow
    rng = stage.rng("cluster", k)
    color = _bed_color(season, k)
    leaves: list[Floats] = []
    dabs: list[Floats] = []
    hearts: list[Floats] = []
    for turn in np.linspace(-2.9, 2.9, int(5 + 3 * reach)):
        rock(
            bed,
            x + reach * math.sin(turn),
            z - 0.42 * reach * math.cos(turn),
            0.13 + 0.08 * rng.random(),
            stage.seed("edge", k, round(float(turn), 2)),
            wide=1.9,
            moss=0.2,
            tone=0.8,
        )
    for _ in range(int(40 * reach)):
        px, pz = x + rng.normal(0, 0.42) * reach, z + rng.normal(0, 0.18) * reach
        high, draw = rng.uniform(0.22, 0.62), rng.random(4)
        pen = bed.pen(px, pz)
        if season == "winter":
            high *= 0.6
        bend = (draw[0] - 0.5) * 0.5 * high
        t = np.linspace(0, 1, 7)
        leaves.append(
            stroke(
                pen(np.stack([bend * t**1.6, high * t], 1)), pen.width(0.022 * np.sin(np.pi * np.clip(0.15 + 0.85 * t, 0, 1)) + 0.002, 0.35)
            )
        )
        if color is None or draw[1] > 0.55:
            continue
        at = np.array([bend, high], np.float32)
        size = max(0.055 + 0.03 * draw[2], 3.0 / pen.detail)
        for turn in np.linspace(0, 2 * np.pi, 6)[:-1] + draw[3] * 6:
            spot = at + 0.55 * size * np.array([math.cos(turn), 0.8 * math.sin(turn)], np.float32)
            dabs += [pen(DOT * (size * 0.55, size * 0.42) + spot)]
        hearts.append(pen(DOT * (0.25 * size) + at))
    green = {"spring": MOSS * 0.7 + GREEN * 0.3, "summer": GREEN * 0.6 + PINE * 0.4, "autumn": MOSS * 0.5 + BROWN * 0.3}.get(
        season, BROWN * 0.7 + INK * 0.2
    )
    mask = bed.patch(leaves, 0.5)
    bed.layer.lay(mask, green, (0.62 - 0.25 * snow) * bed.dark(z) * (1 + 0.2 * bed.paper.grain[mask.box]), hide=0.5)
    if color is not None and snow < 0.5:
        petals = bed.patch(dabs, 0.5)
        bed.layer.lay(petals, color, 0.8 * bed.dark(z) * (1 + 0.25 * bed.paper.wet[petals.box]), hide=0.95)
        bed.layer.lay(bed.patch(hearts, 0.4), OCHRE * 0.7 + BROWN * 0.4, 0.8 * bed.dark(z), hide=0.9)


# ---------------------------------------------------------------- park

WAY: Final = ((1.6, -9.0), (0.9, -3.0), (0.2, 1.0), (-0.2, 6.0), (0.9, 12.0), (4.2, 20.0), (9.5, 30.0), (14.0, 46.0))
LAMPS: Final = ((-2.6, 5.5), (3.6, 13.0), (8.2, 24.0))


def park(stage: Stage) -> Setting:
    """A city park: a curved walk, lawns, a row of trees by season (cherries, ginkgos), a bench, lamps, towers far off."""
    planes = [sky(stage), _towers(stage)]
    woods = bed_of(stage, 90.0, fine=False)
    far_woods(woods, "park woods", 90.0, across=(-140, 140), tall=10, thick=0.75)
    planes.append(woods.plane("park woods"))
    bed = earth(stage, "park", far=0.55, patches=0.35, cell=4.0)
    road(bed, WAY, 1.25, STONE[0] * 0.7 + OCHRE * 0.3, 0.12)
    fallen(bed, "park leaves", "cherry" if stage.scene.season == "spring" else "ginkgo", 0.8, 14.0, share=0.5)
    planes.append(bed.plane("park ground"))
    planes += stand(stage, "park row far", (("cherry", 14.0, 32.0, 6.0), ("ginkgo", -11.0, 34.0, 12.0), ("cherry", 2.0, 38.0, 6.0)))
    planes += stand(stage, "park row", (("cherry", 7.4, 13.0, 5.6), ("ginkgo", -8.6, 20.0, 12.0)))
    planes += stand(stage, "park tree", (("cherry", -5.8, 8.0, 5.8),))
    furniture, lamps = _furniture(stage)
    planes.append(furniture)
    planes += sward(stage, "park grass", tall=0.12, far=9.0, share=0.30, clear=1.9, cell=0.6, bloom=0.3)
    if stage.light.lamps > 0.3:
        planes += lamplight(stage, [(x, 2.4, z) for x, z in LAMPS[:2]], 3.0, most=0.7)
    return Setting(tuple(planes), lamps=tuple(lamps), living=evening_life(stage), clear=(0.3, 0.8), seat=0.45)


def _towers(stage: Stage) -> Plane:
    """Apartment towers on the skyline, two strokes each; some windows lit at night."""
    bed = bed_of(stage, 900.0, fine=False)
    hand = hand_on(bed, 900.0)
    rng = stage.rng("towers")
    for x in np.sort(rng.uniform(-620, 620, 22)):
        wide, tall = rng.uniform(24, 44), rng.uniform(45, 120)
        hand.wash(
            [front((float(x), float(x + wide)), (0.0, float(tall)), 900.0)], (BLUE * 0.7 + INK * 0.3, 3.2), lean=(0.4, 0.9), short=0.7
        )
        panes = []
        for row in range(int(tall / 9) - 1):
            for column in range(3):
                left, high = float(x + (0.14 + 0.26 * column) * wide), float(tall - 9 * row)
                if rng.random() < 0.30:
                    panes.append(front((left, left + 0.14 * float(wide)), (high - 7, high - 3), 899.0))
        hand.shine(panes, 0.7)
    return bed.plane("towers")


def _furniture(stage: Stage) -> tuple[Plane, list[Lamp]]:
    """A bench behind the spot, and the lamps along the walk."""
    bed = bed_of(stage, 4.0)
    lamps: list[Lamp] = []
    for x, z in reversed(LAMPS):
        hand = hand_on(bed, z)
        hand.lines([upright([(0, 0), (0, 3.0)], z, x)], 0.05, 0.95, WARM_INK)
        hand.wash([upright([(-0.12, 0), (-0.08, 0.3), (0.08, 0.3), (0.12, 0)], z, x)], (WARM_INK, 0.9))
        hand.wash([upright([(-0.24, 3.42), (0, 3.66), (0.24, 3.42)], z, x)], (WARM_INK, 0.95))
        hand.shine([upright([(-0.13, 3.0), (-0.20, 3.42), (0.20, 3.42), (0.13, 3.0)], z, x)], 1.0, day=(OCHRE, 0.10))
        hand.outline([upright([(-0.13, 3.0), (-0.20, 3.42), (0.20, 3.42), (0.13, 3.0)], z, x)], 0.014, 0.8)
        hand.halo((x, 3.2, z), 0.8, 0.7)
        if stage.light.lamps > 0:
            lamps.append(hand.lamp((x, 3.2, z), 1.3, 1.0))
    _bench(bed, 2.7, 3.2)
    return bed.plane("park furniture"), lamps


def _bench(bed: Bed, x: float, z: float) -> None:
    hand = hand_on(bed, z)
    half = 0.85
    for leg in (-half + 0.12, half - 0.12):
        hand.lines(
            [upright([(leg, 0), (leg, 0.45), (leg - 0.02, 0.92)], z + 0.2, x), upright([(leg, 0), (leg, 0.43)], z - 0.2, x)],
            0.030,
            0.95,
            WARM_INK,
        )
    for high in (0.62, 0.76, 0.90):
        hand.wash([front((x - half, x + half), (high - 0.045, high + 0.045), z + 0.24)], (WOOD[0], 0.75))
    hand.wash([flat((x - half, x + half), 0.45, (z - 0.24, z + 0.2))], (WOOD[0], 0.55 * (1 - 0.8 * hand.snow)))
    hand.wash([front((x - half, x + half), (0.39, 0.45), z - 0.24)], (WOOD[0], 0.95))
