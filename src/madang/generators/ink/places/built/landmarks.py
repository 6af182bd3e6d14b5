"""Landmarks: temple, church, observatory, greenhouse, theatre front, hospital, shops' fronts. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.buildings import panes, signboard, windows
from madang.generators.ink.motifs.drafting import (
    CONCRETE,
    GLASS,
    STEEL,
    STONE,
    WHITE,
    Hand,
    Wall,
    bent,
    farther,
    flat,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.furniture import paper_door
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.land import road
from madang.generators.ink.motifs.open_air import bed_of
from madang.generators.ink.motifs.roofs import Roof, tiled_roof
from madang.generators.ink.motifs.streetside import PAVING, SAND, fence, grass_tufts, ground, street_lamp
from madang.generators.ink.motifs.surroundings import city_rows, hills, plant
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, YELLOW
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Setting, Stage


def temple(stage: Stage) -> Setting:
    """A hall on a stone terrace under one great roof, painted beams, a stone pagoda, steps, pines and mountains."""
    hall = hand(farther(stage, 7), 17)
    at = hall.beside(17)
    at.box((-8.5, 8.5), (0, 1.5), (15.4, 24), STONE, 0.03)
    at.box((-1.8, 1.8), (0, 1.0), (14.2, 15.4), STONE, 0.02)
    at.lines([[(-1.8, y, 14.3 + 0.5 * k), (1.8, y, 14.3 + 0.5 * k)] for k, y in enumerate((0.25, 0.5, 0.75, 1.0))], 0.015, 0.6)
    at.wash([front((-6.6, 6.6), (1.5, 5.3), 17)], (RED * 0.5 + BROWN * 0.5, 0.40), short=0.5)
    for k in range(5):
        x = -5.28 + 2.64 * k
        paper_door(at, (x - 1.1, x + 1.1), 16.98, (1.6, 4.2), 2, lit=0.9)
    at.wash([front((-6.8, 6.8), (4.3, 5.4), 16.95)], (GREEN * 0.6 + BLUE * 0.4, 0.55), short=0.2)
    at.dabs([(x, 4.85, 16.9) for x in np.arange(-6.4, 6.6, 0.66)], 0.16, (RED, 0.62))
    at.lines([[(x, 1.5, 16.9), (x, 5.3, 16.9)] for x in np.linspace(-6.6, 6.6, 6)], 0.17, 0.85, RED * 0.45 + INK * 0.55)
    tiled_roof(at, Roof(0, 5.5, 14.6, 18.6, 6.0, 3.6, hip=0.26, lift=0.8, sag=0.4))
    signboard(at, Wall(16.4), (-1.2, 1.2), (4.5, 5.3), (INK, 0.9), "temple")
    pagoda = hand(stage, 9)
    for side in (-1, 1):
        _pagoda(pagoda, side * 5.0, 9.5 + side * 0.5)
    _stone_lantern(pagoda, -2.4, 8.0)
    trees = hand(stage, 26)
    for x, z, tall in ((-17, 30, 12), (-14, 26, 10), (18.5, 29, 11), (14.6, 31, 12)):
        plant(trees, x, z, "pine", f"temple{x}", tall)
    glow = lamplight(stage, [(0, 2.4, 12)], 6.0, most=0.5)
    planes = (
        sky(stage),
        *hills(stage, tall=1.2, near=True),
        ground(stage, (SAND[0], 0.11), grass=0.3),
        trees.plane("pines"),
        hall.plane("hall", z=24),
        pagoda.plane("pagoda"),
        *glow,
    )
    return Setting(
        planes, lamps=(lamp_at(stage, (0.0, 3.2, 16.6), 1.8, 0.5), lamp_at(stage, (-2.4, 1.35, 7.9), 0.4, 0.6)), living=("birds",)
    )


def _pagoda(at: Hand, x: float, z: float) -> None:
    """A stone pagoda of three storeys."""
    at = at.beside(z)
    at.box((x - 1.1, x + 1.1), (0, 0.5), (z - 0.4, z + 1.4), STONE, 0.02)
    y, wide = 0.5, 0.75
    for k in range(3):
        tall = 1.0 - 0.25 * k
        at.box((x - wide, x + wide), (y, y + tall), (z, z + 1), STONE, 0.02)
        y += tall
        roof = bent([(-1.75 * wide, 0.16), (-1.5 * wide, 0.05), (1.5 * wide, 0.05), (1.75 * wide, 0.16)], 16)
        cap = np.concatenate([roof, [(0.95 * wide, 0.36), (-0.95 * wide, 0.36)]])
        at.face(upright(cap, z - 0.2, x, y), (STONE[0], 0.46 * (1 - 0.7 * at.snow)), 0.02)
        y, wide = y + 0.36, wide * 0.80
    at.lines([[(x, y, z), (x, y + 1.0, z)]], 0.06, 0.9)
    at.dabs([(x, y + 0.3, z), (x, y + 0.6, z)], 0.12, (STONE[0], 0.7))


def _stone_lantern(at: Hand, x: float, z: float) -> None:
    at = at.beside(z)
    at.box((x - 0.3, x + 0.3), (0, 0.15), (z, z + 0.5), STONE, 0.012)
    at.box((x - 0.12, x + 0.12), (0.15, 1.1), (z, z + 0.2), STONE, 0.012)
    at.box((x - 0.28, x + 0.28), (1.1, 1.6), (z, z + 0.4), STONE, 0.012)
    pane = front((x - 0.13, x + 0.13), (1.2, 1.5), z - 0.01)
    at.wash([pane], (INK, 0.7), short=0)
    at.shine([pane], 1.0)
    at.halo((x, 1.35, z - 0.1), 0.8, 0.6)
    at.face(
        upright([(-0.5, 0), (0.5, 0), (0.3, 0.22), (0.07, 0.34), (-0.07, 0.34), (-0.3, 0.22)], z - 0.1, x, 1.6),
        (STONE[0], 0.46 * (1 - 0.7 * at.snow)),
        0.015,
    )


def church(stage: Stage) -> Setting:
    """A small brick church with a pointed tower and its cross; a round window, a path with trees. Inside: see places inside."""
    house = hand(farther(stage, 20), 18)
    at = house.beside(18)
    brick = (BROWN * 0.6 + RED * 0.2 + INK * 0.1, 0.40)
    at.face(upright([(-6.5, 0), (-6.5, 6.0), (0, 10.5), (6.5, 6.0), (6.5, 0)], 18, 1.5), brick, 0.04, lean=(0.5, 0.7))
    slate = [(-7.1, 5.7), (0, 10.9), (7.1, 5.7)]
    at.lines([upright(slate, 17.9, 1.5)], 0.20, 0.9)
    at.box((-6.6, -3.2), (0, 11.0), (16.5, 20), brick, 0.04)
    at.face(
        upright([(-2.1, 0), (0, 7.5), (2.1, 0)], 16.4, -4.9, 11.0), (BLUE * 0.5 + INK * 0.5, 0.62 * (1 - 0.6 * stage.foliage.snow)), 0.04
    )
    at.lines([[(-4.9, 18.4, 16.4), (-4.9, 20.6, 16.4)], [(-5.6, 19.8, 16.4), (-4.2, 19.8, 16.4)]], 0.10, 0.95)
    arches = [
        _arch(x, low, w, tall, z)
        for x, low, w, tall, z in (
            (-4.9, 7.2, 1.0, 2.6, 16.4),
            (-4.9, 2.2, 0.9, 2.6, 16.4),
            (-1.0, 1.8, 0.9, 3.0, 17.9),
            (4.4, 1.8, 0.9, 3.0, 17.9),
        )
    ]
    at.wash(arches, (BLUE * 0.5 + INK * 0.5, 0.6), short=0.3)
    at.shine(arches, 0.9, warm=0.3)
    at.outline(arches, 0.05, 0.8)
    rose = upright(ring(1.6, 7.2, 1.25, 1.25, 26), 17.9)
    at.wash([rose], (BLUE * 0.6 + RED * 0.2, 0.5), short=0.3)
    at.shine([rose], 0.9, warm=0.25)
    at.lines(
        [[(1.6, 7.2, 17.8), (1.6 + 1.25 * np.cos(a), 7.2 + 1.25 * np.sin(a), 17.8)] for a in np.radians(np.arange(0, 360, 45))], 0.04, 0.8
    )
    at.outline([rose], 0.07, 0.9)
    door = _arch(1.7, 0.3, 1.9, 3.1, 17.85)
    at.face(door, (BROWN * 0.5 + INK * 0.3, 0.8), 0.06)
    at.lines([[(1.7, 0.3, 17.8), (1.7, 3.3, 17.8)]], 0.03, 0.8)
    at.box((-0.2, 3.6), (0, 0.3), (17.0, 17.9), STONE, 0.02)
    trees = hand(stage, 13)
    root = plant(trees, -13.5, 22, "fir", "church", 10)
    plant(trees, 14.0, 24, "zelkova", "church", 9)
    way = bed_of(stage, 8, fine=False)
    road(way, ((0.5, -15), (-0.6, 2), (0.4, 9), (-0.8, 20), (1.7, 37)), 1.1)
    near = hand(stage, 7)
    fence(near, (-16, -2.2), 7.0, 0.9, 0.7, WHITE, 2)
    fence(near, (2.6, 16), 7.0, 0.9, 0.7, WHITE, 2)
    planes = (
        sky(stage),
        *hills(stage),
        ground(stage, SAND, grass=0.9),
        house.plane("church", z=38),
        way.plane("way"),
        trees.plane("trees", root),
        near.plane("fence"),
    )
    return Setting(planes, lamps=(lamp_at(stage, (1.7, 3.6, 37.0), 1.2, 0.5),), living=("birds",))


def _arch(x: float, low: float, wide: float, tall: float, z: float) -> np.ndarray:
    """A window with a round head, (n, 3)."""
    r = wide / 2
    return upright(np.concatenate([[(x - r, low)], ring(x, low + tall - r, r, 1.25 * r, 14, 180, 0), [(x + r, low)]]), z)


def observatory(stage: Stage) -> Setting:
    """A white dome on a hilltop, its slit open to the sky, a small building at its foot, a path, a rail; few lamps, many stars."""
    far = hand(farther(stage, 7), 24)
    at = far.beside(24)
    knoll = upright(bent([(-42, -0.4), (-22, 0.2), (-10, 1.6), (3, 2.2), (16, 1.5), (28, 0.2), (44, -0.4)], 50), 24)
    at.wash(
        [np.concatenate([knoll, [(44, -0.6, 24), (-42, -0.6, 24)]])],
        (INK * 0.55 + GREEN * 0.45, 0.36 * (1 - 0.85 * stage.foliage.snow)),
        lean=(0.1, 0.9),
        short=0.4,
        soft=1.2,
    )
    x, base, r = 2.5, 5.0, 4.6
    at.box((x - 4.9, x + 4.9), (1.9, base), (22.5, 27), (INK * 0.4 + OCHRE * 0.2, 0.12), 0.03)
    windows(at, panes(Wall(22.45), (x - 4.2, x + 4.2), (2.9, 4.4), 5, 1, (0.5, 0.8)), "dome", 0.5)
    at.box((x - 9.6, x - 4.9), (1.7, 4.2), (22.8, 26), CONCRETE, 0.03)
    windows(at, panes(Wall(22.75), (x - 9.2, x - 5.2), (2.5, 3.7), 3, 1, (0.6, 0.8)), "hut", 0.6)
    at.wash([front((x - 5.1, x + 5.1), (base - 0.05, base + 0.45), 22.4)], STEEL, short=0.2)
    dome = upright(np.concatenate([ring(x, base + 0.45, r, r, 40, 180, 0)]), 22.4)
    at.face(dome, (BLUE * 0.5 + INK * 0.5, 0.13), 0.06, lean=(0.95, 0.4), short=0.7)
    t = np.linspace(0, 1, 16)
    slit_left = np.stack([x + 0.35 + 0.9 * t * (1 - 0.35 * t), base + 0.5 + r * np.sin(np.pi / 2 * t) * 0.985], 1)
    slit_right = np.stack([x + 1.65 + 0.25 * t - 0.65 * t * t, base + 0.5 + r * np.sin(np.pi / 2 * t) * 0.965], 1)
    slit = upright(np.concatenate([slit_left, slit_right[::-1]]), 22.3)
    at.wash([slit], (INK, 0.85), short=0.1)
    if stage.light.lamps > 0.3:
        at.layer.lay(at.stage.paper.patch([at.see(slit)], 1.2), OCHRE * 0.25 - stage.light.ambient * 0.8, 0.8 * stage.light.lamps, hide=0.6)
    tube = upright([(x + 0.75, base + 2.6), (x + 1.45, base + 2.4), (x + 1.95, base + 4.5), (x + 1.25, base + 4.7)], 22.2)
    at.face(tube, (INK, 0.75), 0.03, lean=(1, 0.1))
    ribs = [
        upright(
            np.stack([x + k * r * np.cos(np.linspace(0, np.pi / 2, 12)), base + 0.45 + r * np.sin(np.linspace(0, np.pi / 2, 12))], 1), 22.35
        )
        for k in (-0.82, -0.5, -0.15, 0.86)
    ]
    at.lines(ribs, 0.02, 0.45)
    near = hand(stage, 6)
    grass_tufts(near, (-12, 12), (3, 14), 50, 0.32)
    root = plant(near, -7.6, 11, "pine", "dome", 6)
    fence(near, (2.2, 14), 6.0, 1.0, 1.6)
    way = bed_of(stage, 10, fine=False)
    road(way, ((-1.6, -15), (-0.6, -2), (0.4, 6), (-2.2, 15), (1.6, 28)), 0.9)
    planes = (
        sky(stage),
        *hills(stage, tall=0.8),
        ground(stage, SAND, grass=1.0),
        far.plane("dome", z=31),
        way.plane("way"),
        near.plane("grass", root),
    )
    return Setting(planes, lamps=(lamp_at(stage, (x - 6.8, 3.2, 22.0), 0.8, 0.4),), living=("stars",))


def theatre_front(stage: Stage) -> Setting:
    """A picture house on the street: bright canopy, bulbs, posters, tall sign, doors."""
    house = hand(farther(stage, 6), 11)
    at, wall = house.beside(11), Wall(11.0)
    at.face(front((-8.5, 8.5), (0, 9.5), 11), (BROWN * 0.4 + OCHRE * 0.3, 0.22), 0.04, lean=(0.3, -0.6))
    at.wash([front((-8.9, 8.9), (9.2, 9.8), 10.8)], (INK, 0.5))
    windows(
        at, panes(wall, (-7.6, -3.2), (5.6, 8.4), 3, 1, (0.5, 0.9)) + panes(wall, (3.2, 7.6), (5.6, 8.4), 3, 1, (0.5, 0.9)), "upper", 0.6
    )
    signboard(at, wall, (-2.6, 2.6), (5.4, 8.8), (RED, 0.72), "theatre", out=0.2)
    at.wash([front((-6.0, 6.0), (0, 3.4), 10.95)], (INK, 0.5), short=0.1)
    doors = [front((x, x + 1.3), (0.1, 2.6), 10.9) for x in (-2.9, -1.4, 0.1, 1.6)]
    at.wash(doors, (BLUE, 0.3), short=0.5)
    at.shine(doors, 0.95, warm=0.4)
    at.outline(doors, 0.03, 0.9)
    posters = [front((x, x + 1.25), (0.7, 2.6), 10.9) for x in (-5.6, -4.2, 3.4, 4.8)]
    for k, poster in enumerate(posters):
        at.face(poster, [(OCHRE, 0.2), (BLUE, 0.34), (RED, 0.4), (INK, 0.14)][k], 0.04)
        cx = float(poster[:, 0].mean())
        at.wash([upright(ring(cx, 1.9, 0.26, 0.34, 14), 10.85)], (INK, 0.6), hide=0)
        at.wash([upright(bent([(cx - 0.5, 0.8), (cx - 0.3, 1.45), (cx + 0.3, 1.45), (cx + 0.5, 0.8)], 14), 10.85)], (INK, 0.5), hide=0)
    at.shine(posters, 0.25)
    at.box((-6.4, 6.4), (3.4, 4.4), (8.6, 11), WHITE, 0.03)
    board = front((-6.2, 6.2), (3.5, 4.3), 8.55)
    at.shine([board], 0.9, warm=0.12)
    at.lines(
        [[(x, 3.7, 8.5), (x + 0.6, 3.75, 8.5)] for x in np.arange(-4.6, 4.4, 0.95)]
        + [[(x + 0.3, 4.1, 8.5), (x + 0.28, 3.6, 8.5)] for x in np.arange(-4.6, 4.4, 0.95)],
        0.05,
        0.9,
    )
    bulbs = [(x, 3.42, 8.5) for x in np.arange(-6.2, 6.4, 0.5)]
    at.dabs(bulbs, 0.10, (YELLOW, 0.4))
    at.shine([upright(ring(0, 0, 0.11, 0.11, 8), 8.45, bx, by) for bx, by, _ in bulbs], 1.0, warm=0.15)
    side = city_rows(stage, ((90, 5, 14, 30),), word="theatre side", flats=0.3)
    near = hand(stage, 4)
    heads = [street_lamp(near, x, 5.0, 4.4, 1, old=True) for x in (-4.6, 4.8)]
    walk = hand(stage, 3, half=True)
    walk.lines([[(-40, 0, z), (40, 0, z)] for z in (-2.2, 6.6)], 0.04, 0.5)
    pool = lamplight(stage, [(-2.5, 2.2, 7.5), (2.5, 2.2, 7.5), (0, 1.5, 3.0)], 3.6, most=0.75)
    planes = (sky(stage), *side, ground(stage, PAVING), house.plane("theatre", z=17), walk.plane("walk"), near.plane("lamps"), *pool)
    return Setting(planes, lamps=tuple(lamp_at(stage, head, 0.6, 0.6) for head in heads))


def greenhouse(stage: Stage) -> Setting:
    """Under a glass vault: white ribs with the sky behind, beds of green to both sides, hanging baskets, a brick path."""
    vault = hand(stage, 10)
    ribs_at = np.concatenate([np.arange(-14, 0, 2.4), np.arange(0, 17, 2.4)])
    section = np.concatenate([[(-4.6, 0.0), (-4.6, 2.2)], ring(0, 2.2, 4.6, 2.6, 22, 180, 0), [(4.6, 0.0)]])
    back = upright(section, 16.8)
    glazed = vault.beside(16.8)
    glazed.wash([back], (GLASS[0], 0.05), hide=0, short=0.7)
    lines = [upright(section, float(z)) for z in ribs_at if z > -stage.view.distance + 0.6] + [back]
    vault.beside(8).lines(lines, 0.035, 0.75, GREEN * 0.3 + INK * 0.7, least=0.55)
    along = [
        [(x, y, -14.0), (x, y, 16.8)]
        for x, y in [(-4.6, 2.2), (4.6, 2.2), *[(4.6 * np.cos(a), 2.2 + 2.6 * np.sin(a)) for a in np.radians((30, 60, 90, 120, 150))]]
    ]
    vault.beside(8).lines(along, 0.022, 0.55)
    glazed.lines(
        [[(x, 0, 16.8), (x, 2.2 + 2.6 * max(0.0, 1 - (x / 4.6) ** 2) ** 0.5, 16.8)] for x in (-3.1, -1.55, 1.55, 3.1)]
        + [[(-4.6, 2.2, 16.8), (4.6, 2.2, 16.8)]],
        0.04,
        0.7,
    )
    glazed.face(front((-0.9, 0.9), (0, 2.15), 16.7), (GREEN * 0.4 + INK * 0.3, 0.2), 0.05)
    beds = hand(stage, 6)
    rng = stage.rng("beds")
    for z in (14.0, 11.0, 8.0, 5.0, 2.2):
        for side in (-1, 1):
            _bed(beds.beside(z), side, z, rng)
    hung = hand(stage, 4)
    for x, z in ((-1.9, 7.0), (2.0, 9.5), (1.8, 4.6), (-2.1, 12.0)):
        _basket(hung.beside(z), x, z, rng)
    floor = hand(stage, 4, half=True)
    floor.wash([flat((-1.1, 1.1), 0, (-14, 16.8))], (BROWN * 0.5 + OCHRE * 0.3, 0.24), lean=(0.1, 0.8), short=0.4)
    floor.lines([[(-1.1, 0, float(z)), (1.1, 0, float(z))] for z in np.arange(-8, 16, 0.7)], 0.012, 0.3)
    pool = lamplight(stage, [(0, 2.6, 6.0), (0, 2.4, 1.0)], 3.2, most=0.8)
    x0, x1 = (float(stage.view.points([(x, 2.0, 10.0)])[0][0]) for x in (-4.6, 4.6))
    box = (x0, float(stage.view.row(10.0, 4.8)), x1, float(stage.view.row(10.0, 1.6)))
    planes = (
        sky(stage),
        *hills(stage, tall=0.7),
        ground(stage, (BROWN * 0.5 + OCHRE * 0.3, 0.16)),
        floor.plane("path"),
        vault.plane("vault"),
        beds.plane("beds"),
        hung.plane("baskets"),
        *pool,
    )
    return Setting(
        planes,
        lamps=tuple(lamp_at(stage, (0.0, 4.0, float(z)), 0.5, 0.5) for z in (3.0, 8.0)),
        indoors=True,
        window=(box,),
        clear=(0.3, 0.7),
    )


def _bed(at: Hand, side: int, z: float, rng: np.random.Generator) -> None:
    """A raised bed with leafy plants, a few in flower."""
    x0, x1 = sorted((side * 1.5, side * 4.3))
    leaves, heads = [], []
    for _ in range(26):
        x, lean, tall = float(rng.uniform(x0, x1)), float(rng.normal(0, 0.32)), float(rng.uniform(0.4, 1.1))
        depth = z + float(rng.uniform(0.1, 1.4))
        leaves.append(upright(bent([(0, 0.7), (0.3 * lean, 0.7 + 0.6 * tall), (lean, 0.7 + tall)], 8), depth, x))
        if rng.random() < 0.22:
            heads.append((x + lean, 0.72 + tall, depth))
    at.lines(leaves, 0.035, 0.72, GREEN * 0.7 + INK * 0.3)
    rounds = [(float(rng.uniform(x0 + 0.2, x1 - 0.2)), 0.85 + 0.3 * float(rng.random()), z + 0.1) for _ in range(9)]
    at.dabs(rounds, np.asarray(rng.uniform(0.10, 0.24, 9), np.float32), (GREEN, 0.42), hide=0.3)
    if heads:
        at.dabs(heads, 0.08, [(RED, 0.7), (OCHRE, 0.7), (RED * 0.6 + BLUE * 0.2, 0.6)][int(rng.integers(3))])
    at.box((x0, x1), (0, 0.7), (z, z + 1.7), (BROWN * 0.5 + INK * 0.2, 0.40), 0.02)


def _basket(at: Hand, x: float, z: float, rng: np.random.Generator) -> None:
    """A hanging basket of ferns."""
    at.lines([[(x, 4.2, z), (x, 2.75, z)]], 0.010, 0.8)
    fronds = [
        upright(bent([(0, 2.75), (0.3 * k, 2.85), (0.55 * k, 2.45 - 0.1 * float(rng.random()))], 9), z, x) for k in np.linspace(-1, 1, 11)
    ]
    at.lines(fronds, 0.025, 0.8, GREEN * 0.7 + INK * 0.3)
    at.face(upright(ring(0, 2.78, 0.26, 0.26, 14, 180, 360), z, x), (BROWN, 0.55), 0.015)


LANDMARKS = {"temple": temple, "church": church, "observatory": observatory, "theatre": theatre_front, "greenhouse": greenhouse}
