"""Where people wait for trains: station, halt, subway. After motifs, before PAINTERS."""

from itertools import pairwise

import numpy as np

from madang.generators.ink.motifs.buildings import signboard
from madang.generators.ink.motifs.carriages import train
from madang.generators.ink.motifs.drafting import (
    CINNABAR,
    CONCRETE,
    DARK,
    PLASTER,
    STEEL,
    STONE,
    WHITE,
    Hand,
    Wall,
    bent,
    flat,
    front,
    hand,
    ring,
    side,
    upright,
)
from madang.generators.ink.motifs.furniture import bench, clock
from madang.generators.ink.motifs.interiors import TILED, Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.roofs import slated_roof, straight
from madang.generators.ink.motifs.streetside import ASPHALT, PAVING, SAND, ground, pole, road_across, round_sign, street_lamp, wires
from madang.generators.ink.motifs.surroundings import hills, plant, row_of_trees
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, YELLOW
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Setting, Stage


def station(stage: Stage) -> Setting:
    """A platform under its roof, a train at the far edge, clock and sign; inside, the waiting hall."""
    if stage.scene.interior:
        return waiting_hall(stage)
    rail = hand(stage, 4.4)
    rail.lines([[(-70, -0.55, z), (70, -0.55, z)] for z in (3.4, 4.6)], 0.05, 0.9)
    train(rail, 3.7, -19.0, 15.0)
    roof = hand(stage, 2.4)
    for x in np.arange(-14.4, 15, 4.8):
        roof.lines([[(float(x), 0, 2.0), (float(x), 3.4, 2.0)]], 0.09, 0.95)
        roof.lines(
            [
                upright(bent([(0, 2.5), (0.25, 3.1), (0.9, 3.4)], 10), 2.0, float(x)),
                upright(bent([(0, 2.5), (-0.25, 3.1), (-0.9, 3.4)], 10), 2.0, float(x)),
            ],
            0.05,
            0.9,
        )
    roof.wash([flat((-30, 30), 3.4, (-9, 3.4))], (INK, 0.34), lean=(0.1, 0.5), short=0.2)
    roof.lines([[(-30, 3.4, float(z)), (30, 3.4, float(z))] for z in np.arange(-8, 3.4, 0.9)], 0.015, 0.4)
    roof.lines([[(x, 3.4, 1.9), (x, 2.9, 1.9)] for x in (1.9, 3.4)], 0.02, 0.9)
    signboard(roof, Wall(1.9), (1.7, 3.6), (2.35, 2.9), (BLUE, 0.62), "station")
    roof.lines([[(-2.6, 3.4, 1.9), (-2.6, 3.05, 1.9)]], 0.025, 0.9)
    clock(roof, -2.6, 2.8, 1.9, 0.26)
    roof.shine([flat((float(x) - 0.9, float(x) + 0.9), 3.36, (0.6, 0.9)) for x in np.arange(-12, 13, 4.8)], 1.0, warm=0.15)
    seat = hand(stage, 0.3)
    bench(seat, -0.2, 0.12, 3.4, back=True)
    floor = hand(stage, 1, half=True)
    floor.wash([flat((-60, 60), 0, (-18, 2.9))], (PAVING[0], 0.13 * (1 - 0.6 * stage.foliage.snow)), lean=(0.1, 0.9), short=0.5)
    floor.wash([front((-60, 60), (-0.9, 0), 2.9)], (INK, 0.5), short=0.1)
    floor.wash([flat((-60, 60), 0.0, (2.1, 2.45))], (YELLOW * 0.7 + OCHRE * 0.3, 0.62 * (1 - 0.6 * stage.foliage.snow)), short=0.2)
    floor.lines([[(float(x), 0, -12), (float(x), 0, 2.1)] for x in np.arange(-30, 30, 1.5)], 0.008, 0.18)
    beyond = hand(stage, 16, half=True)
    tips = pole(beyond, -9, 15, 7.5, box=False)
    wires(beyond, tips, pole(beyond, 12, 15, 7.5, box=False), 0.4)
    row_of_trees(beyond, [(-16, 22), (7, 24), (20, 21), (-26, 24)], "broadleaf", "station", 7)
    pool = lamplight(stage, [(-2.4, 3.0, 0.6), (2.4, 3.0, 0.6)], 3.4, most=0.85)
    planes = (
        sky(stage),
        *hills(stage),
        ground(stage, (SAND[0], 0.15), grass=0.4, below=0.9),
        beyond.plane("beyond"),
        rail.plane("train"),
        floor.plane("platform"),
        roof.plane("roof"),
        seat.plane("bench"),
        *pool,
    )
    return Setting(planes, lamps=tuple(lamp_at(stage, (float(x), 3.3, 0.7), 0.4, 0.4) for x in (-4.8, 0.0, 4.8)), seat=0.45)


def waiting_hall(stage: Stage) -> Setting:
    """A station's hall: departures board, clock, ticket window, rows of benches, tall windows."""
    tall = tuple(Opening((x, x + 1.3), (1.4, 4.6), panes=(2, 5), bars=STEEL) for x in (-6.6, -4.9, 3.6, 5.3))
    room = Room(
        left=-9,
        right=9,
        height=6.0,
        back=10.0,
        front=-20,
        floor=TILED,
        boards="tiles",
        openings=tall,
        lamps=((-3.5, 4.6, 5.0), (3.5, 4.6, 5.0), (0, 3.0, 0.5)),
        reach=5.0,
        house="block",
    )
    home = furnish(stage, room)
    wall, z = home.wall, 9.9
    wall.face(front((-2.7, 2.7), (3.0, 4.5), z), (INK, 0.82), 0.03)
    rows = [
        front((-2.5 + a, -2.5 + b), (4.28 - 0.28 * k, 4.40 - 0.28 * k), z - 0.02)
        for k in range(5)
        for a, b in ((0, 0.7), (0.9, 2.6 - 0.2 * (k % 2)), (3.0, 3.6), (4.2, 4.8))
    ]
    wall.wash(rows, (YELLOW * 0.5 + OCHRE * 0.5, 0.5), short=0.1)
    wall.shine(rows, 0.9, warm=0.5)
    clock(wall, 0.0, 5.2, z, 0.42)
    wall.box((-2.6, 2.6), (0, 1.05), (z - 0.5, z), CONCRETE, 0.02)
    panes = [front((a, a + 1.3), (1.1, 2.4), z - 0.2) for a in (-2.4, -0.65, 1.1)]
    wall.wash(panes, (BLUE, 0.24), short=0.5)
    wall.shine(panes, 0.9)
    wall.outline(panes, 0.025, 0.9)
    for x in (-7.6, 7.4):
        wall.face(front((x - 0.6, x + 0.6), (0, 2.3), z), (BLUE, 0.3), 0.03)
    middle = home.hand(4.0)
    for bz in (6.4, 4.4):
        for x in (-3.6, 3.6):
            bench(middle.beside(bz), x, bz, 3.8, back=True)
    near = home.hand(0.3)
    bench(near, 0.0, 0.12, 3.6, back=True)
    return home.setting(middle.plane("benches"), near.plane("bench"), seat=0.45)


def train_stop(stage: Stage) -> Setting:
    """A lonely stop by a country road: a shelter with its bench, the round sign, one lamp, a rail across the fields."""
    hut = hand(stage, 0.9)
    _shelter(hut)
    signs = hand(stage, -0.3)
    round_sign(signs, 2.45, -0.3, 2.5)
    post = hand(stage, 1.4)
    head = street_lamp(post, 3.9, 1.4, 3.5, -1)
    tracks = hand(stage, 24, half=True)
    tracks.wash([flat((-140, 140), 0.5, (23, 27))], (INK, 0.16), short=0.4)
    tracks.lines([[(-140, 0.6, z), (140, 0.6, z)] for z in (24, 26)], 0.05, 0.75)
    posts = [pole(tracks, x, 28, 6.5, box=False) for x in (-42.0, -14.0, 14.0, 42.0)]
    for a, b in pairwise(posts):
        wires(tracks, a, b, 0.5, 0.6)
    trees = hand(stage, 12)
    root = plant(trees, 6.8, 12, "zelkova", "stop", 8)
    row_of_trees(trees, [(-12, 18), (-17, 20)], "pine", "stop", 6)
    road = hand(stage, -1.5, half=True)
    road_across(road, (-9, -1.4), (ASPHALT[0], 0.20))
    pool = lamplight(stage, [(head[0], 2.4, 1.0), (-0.4, 1.7, 0.6)], 2.6, most=0.8)
    planes = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, (SAND[0], 0.12), grass=0.8),
        tracks.plane("tracks"),
        trees.plane("trees", root),
        road.plane("road"),
        signs.plane("signs"),
        hut.plane("shelter", z=0.9),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.8),), seat=0.45)


def _shelter(hut: Hand) -> None:
    """A bus shelter around its bench: back wall with a pane and a notice, side walls, posts, a low roof."""
    left, right, back, front_edge = -2.5, 1.3, 0.95, -0.5
    hut.wash([front((left, right), (0, 2.3), back)], (PLASTER[0], 0.14), lean=(0.4, 0.8), short=0.4)
    pane = front((left + 0.4, right - 1.2), (1.0, 1.95), back - 0.02)
    hut.cut(pane)
    hut.outline([pane], 0.025, 0.9)
    hut.lines([[(x, 1.0, back - 0.02), (x, 1.95, back - 0.02)] for x in (-1.4, -0.6)], 0.02, 0.8)
    plate = upright(ring(-0.9, 2.12, 0.11, 0.11, 20), back - 0.03)
    hut.face(plate, CINNABAR, 0.010, short=0.2)
    hut.wash([upright([(-0.96, 2.09), (-0.96, 2.16), (-0.84, 2.16), (-0.84, 2.09)], back - 0.04)], WHITE, short=0)
    hut.face(front((0.4, 1.0), (1.15, 1.85), back - 0.02), WHITE, 0.014)
    hut.lines([[(0.47, 1.72 - 0.1 * k, back - 0.03), (0.85 + 0.06 * (k % 2), 1.72 - 0.1 * k, back - 0.03)] for k in range(5)], 0.008, 0.6)
    hut.wash([side(x, (0, 2.3), (front_edge, back)) for x in (left, right)], (BROWN * 0.55 + INK * 0.35, 0.42), short=0.4)
    bench(hut, 0.5 * (left + right), 0.14, 3.4, 0.45)
    hut.lines([[(x, 0, front_edge), (x, 2.35, front_edge)] for x in (left, right)], 0.06, 0.95, BROWN * 0.4 + INK * 0.6)
    slated_roof(hut, straight(0.5 * (left + right), 2.35, front_edge - 0.3, 4.7, 1.9, 0.5), (BLUE * 0.5 + INK * 0.5, 0.62), courses=4)


def subway(stage: Stage) -> Setting:
    """An underground platform: tiled walls, pillars, a train with lit windows, a bench, strips of light."""
    room = Room(
        left=-30,
        right=30,
        height=4.0,
        back=7.0,
        front=-30,
        wall=(INK * 0.5 + BLUE * 0.5, 0.08),
        floor=TILED,
        boards="tiles",
        lamps=((-4.0, 2.9, 1.0), (4.0, 2.9, 1.0), (0, 2.0, 4.0)),
        reach=4.4,
        house="block",
        shade=0.2,
    )
    home = furnish(stage, room)
    train(home.wall, 5.2, -18.0, 18.0, stripe=(GREEN, 0.7))
    home.wall.wash([front((-40, 40), (-0.1, 0.02), 4.6)], DARK, short=0)
    middle = home.hand(3.0)
    middle.wash([flat((-40, 40), 0.0, (3.7, 4.05))], (YELLOW * 0.7 + OCHRE * 0.3, 0.6), short=0.2)
    for x in (-8.6, -3.6, 3.6, 8.6):
        middle.box((x - 0.32, x + 0.32), (0, 4.0), (2.8, 3.4), STONE, 0.02)
        middle.wash([front((x - 0.33, x + 0.33), (1.5, 1.9), 2.79)], (GREEN, 0.6), short=0.1)
    signboard(middle.beside(2.6), Wall(2.6), (-1.5, 1.5), (2.45, 2.9), (BLUE, 0.72), "subway")
    middle.shine([flat((-30, 30), 3.96, (1.2, 1.5))], 1.0, warm=0.08, day=(WHITE[0], 0.02))
    near = home.hand(0.3)
    bench(near, 0.0, 0.12, 3.4)
    return home.setting(middle.plane("pillars"), near.plane("bench"), seat=0.45)


RAILS = {"station": station, "train-stop": train_stop, "subway": subway}
