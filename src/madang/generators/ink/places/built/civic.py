"""Where many people learn, play and work outdoors: school, playground, factory, stadium. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.buildings import chimney, long_block, panes, windows
from madang.generators.ink.motifs.drafting import (
    CONCRETE,
    DARK,
    STEEL,
    WHITE,
    Hand,
    Points,
    Wall,
    bent,
    farther,
    flat,
    front,
    hand,
    ring,
    spot,
    upright,
)
from madang.generators.ink.motifs.furniture import bench
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.land import road
from madang.generators.ink.motifs.open_air import bed_of
from madang.generators.ink.motifs.streetside import SAND, fence, ground, street_lamp
from madang.generators.ink.motifs.surroundings import city_rows, hills, row_of_trees
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Setting, Stage


def school(stage: Stage) -> Setting:
    """A long school building behind its sandy yard: clock, porch, flagpole, goal, ginkgo trees."""
    block = hand(farther(stage, 11), 26)
    top = long_block(block, (-17, 17), 27.0, 3, 12, word="school", storey=3.3)
    at = block.beside(27)
    at.box((-3.2, 3.2), (0, top + 2.6), (26.6, 30), (OCHRE * 0.6 + BROWN * 0.2, 0.16), 0.03)
    face = upright(ring(0, top + 0.9, 1.05, 1.05, 24), 26.55)
    at.face(face, WHITE, 0.06)
    at.lines([[(0, top + 0.9, 26.5), (0.5, top + 1.3, 26.5)], [(0, top + 0.9, 26.5), (-0.1, top + 1.7, 26.5)]], 0.05, 1.0)
    windows(
        at,
        [front((-2.4, -0.4), (y, y + 1.9), 26.55) for y in (4.2, 7.6)] + [front((0.4, 2.4), (y, y + 1.9), 26.55) for y in (4.2, 7.6)],
        "tower",
        0.4,
    )
    at.wash([front((-1.5, 1.5), (0, 2.8), 26.5)], (INK, 0.6), short=0.1)
    at.shine([front((-1.2, 1.2), (0.1, 2.5), 26.45)], 0.9)
    at.box((-3.8, 3.8), (3.0, 3.3), (24.6, 26.6), CONCRETE, 0.02)
    trees = hand(stage, 30)
    row_of_trees(trees, [(-18, 31), (-10.5, 31.4), (11, 31.2), (18.5, 31)], "ginkgo", "school", 7.5)
    yard = hand(stage, 12)
    yard.lines([[(-6.5, 0, 17), (-6.5, 9.0, 17)]], 0.06, 0.95)
    flag = bent([(0, 0), (0.5, 0.12), (1.0, -0.06), (1.5, 0.04)], 14)
    cloth = np.concatenate([flag, (flag + np.array([0, -1.0], np.float32))[::-1]])
    yard.face(upright(cloth, 17, -6.45, 8.9), (RED, 0.62), 0.02, short=0.6)
    _goal(yard, 8.2, 15.0)
    for x in (-4.6, -3.4):
        yard.lines([[(x, 0, 11), (x, 1.5 + 0.3 * (x > -4), 11)]], 0.05, 0.9, STEEL[0])
    yard.lines([[(-5.8, 1.5, 11), (-4.6, 1.5, 11)], [(-4.6, 1.8, 11), (-3.4, 1.8, 11)], [(-5.8, 0, 11), (-5.8, 1.5, 11)]], 0.03, 0.95)
    track = hand(stage, 6, half=True)
    for r in (0.0, 1.1):
        oval = ring(0, 0, 11 - r, 6.5 - r, 60)
        track.lines([np.stack([oval[:, 0], 0 * oval[:, 0], 9 + oval[:, 1]], 1)], 0.05, 0.0, hide=0.75)
    planes = (
        sky(stage),
        *hills(stage),
        ground(stage, SAND),
        block.plane("school", z=38),
        trees.plane("trees"),
        track.plane("track"),
        yard.plane("yard"),
    )
    return Setting(planes, living=("leaves",) if stage.scene.season == "autumn" else ())


def _goal(at: Hand, x: float, z: float) -> None:
    """A football goal with its net."""
    at = at.beside(z)
    at.lines(
        [[(x + 0.4 * k, 2.2, z + 0.1), (x + 0.5 + 0.4 * k, 0, z + 1.2)] for k in range(8)]
        + [[(x, y, z + 0.5), (x + 3.4, y, z + 0.5)] for y in (0.5, 1.0, 1.5)],
        0.008,
        0.35,
    )
    at.lines([[(x, 0, z), (x, 2.2, z), (x + 3.2, 2.2, z), (x + 3.2, 0, z)]], 0.05, 0.9)


def playground(stage: Stage) -> Setting:
    """A slide, swings, a climbing dome, a sandpit; trees, a bench, apartment houses behind."""
    homes = city_rows(stage, ((120, 7, 30, 44),), lit=0.5, flats=1.0, word="flats")
    trees = hand(stage, 17)
    row_of_trees(trees, [(-13, 18), (-6.4, 19), (0.5, 20), (7.5, 19), (13.5, 18), (20, 19), (-20, 19)], "broadleaf", "play", 6.5)
    far = hand(stage, 9.5)
    _swings(far, 3.6, 10.0)
    dome = far.beside(9.2)
    arcs = [upright(ring(0, 0, 1.7 * abs(np.cos(t)) + 0.02, 1.7, 20, 0, 180), 10.4, 0.2) for t in np.radians((0, 35, 65, 90))]
    arcs += [upright(np.stack([np.linspace(-w, w, 14), np.full(14, h)], 1), 10.4, 0.2) for w, h in ((1.5, 0.8), (1.05, 1.35))]
    dome.lines(arcs, 0.035, 0.9, BLUE)
    near = hand(stage, 5.5)
    _slide(near, -4.4, 6.0)
    sand = np.array([(a, 0.01, 6.0 + b) for a, b in ring(1.6, 0, 2.6, 1.5, 30)])
    near.wash([sand], (OCHRE, 0.16 * (1 - 0.8 * stage.foliage.snow)), short=0.5)
    near.lines([sand], 0.05, 0.5, BROWN)
    near.wash([upright([(-0.16, 0.0), (-0.2, 0.26), (0.2, 0.26), (0.16, 0.0)], 5.6, 1.1)], (RED, 0.7))
    near.wash([upright(bent([(-0.5, 0), (-0.2, 0.3), (0.1, 0.34), (0.5, 0.0)], 14), 6.1, 2.2)], (OCHRE, 0.30))
    seat = hand(stage, 0.3)
    bench(seat, 0.2, 0.14, 3.2, back=True)
    head = street_lamp(far, -7.6, 9.0, 4.6, 1)
    pool = lamplight(stage, [(head[0], 2.2, 7.5), (-2.0, 2.0, 4.5)], 3.0, most=0.55)
    planes = (
        sky(stage),
        *homes,
        ground(stage, SAND, grass=0.25),
        trees.plane("trees"),
        far.plane("swings"),
        near.plane("slide"),
        seat.plane("bench"),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.7),), seat=0.45)


def _swings(at: Hand, x: float, z: float) -> None:
    at = at.beside(z)
    legs = [[(x + e, 0, z - 0.5), (x + e + 0.3 * np.sign(-e), 2.5, z), (x + e, 0, z + 0.7)] for e in (-2.0, 2.0)]
    at.lines(legs, 0.05, 0.9, RED * 0.5 + INK * 0.5)
    at.lines([[(x - 1.75, 2.5, z), (x + 1.75, 2.5, z)]], 0.05, 0.95, RED * 0.5 + INK * 0.5)
    for k, lean in ((-0.8, 0.0), (0.6, 0.22)):
        at.lines([[(x + k + s, 2.5, z), (x + k + s + lean, 0.5 + 0.06 * (lean > 0), z)] for s in (-0.22, 0.22)], 0.012, 0.85)
        at.wash([front((x + k + lean - 0.28, x + k + lean + 0.28), (0.44, 0.52), z)], DARK, short=0)


def _slide(at: Hand, x: float, z: float) -> None:
    at = at.beside(z)
    at.lines([[(x + s, 0, z + 0.2), (x + s, 2.5, z + 0.2)] for s in (-0.4, 0.4)], 0.05, 0.9, STEEL[0])
    at.lines([[(x - 0.4, y, z + 0.2), (x + 0.4, y, z + 0.2)] for y in (0.35, 0.7, 1.05, 1.4)], 0.03, 0.9, STEEL[0])
    at.box((x - 0.5, x + 0.6), (1.62, 1.72), (z, z + 0.9), (RED, 0.7), 0.015)
    top, foot = (
        bent([(x + 0.55, 1.72), (x + 1.5, 1.1), (x + 2.4, 0.42), (x + 3.2, 0.28)], 16),
        bent([(x + 3.2, 0.14), (x + 2.4, 0.26), (x + 1.5, 0.92), (x + 0.55, 1.5)], 16),
    )
    at.face(np.concatenate([upright(top, z), upright(foot, z)]), (RED, 0.72), 0.018)
    inner = np.concatenate([upright(top, z + 0.5), upright(top[::-1], z)])
    at.wash([inner], (RED, 0.42), short=0.5)
    at.lines([upright(top, z + 0.5)], 0.02, 0.8)
    at.wash([upright([(-0.75, 2.5), (0, 3.1), (0.75, 2.5)], z + 0.3, x)], (BLUE, 0.6))


def factory(stage: Stage) -> Setting:
    """Saw-tooth roofs, tall chimneys with smoke, tanks and pipes behind a wire fence; inside, machines in a hall of trusses."""
    if stage.scene.interior:
        return plant_floor(stage)
    far = hand(stage, 48, half=True)
    mouths = _stacks(far)
    hall = hand(stage, 30)
    _saw_tooth(hall.beside(30))
    yard = hand(stage, 12)
    for x, tall in ((-6.5, 0), (-5.3, 0), (-5.9, 1), (6.2, 0)):
        y = 0.95 * tall
        yard.box((x - 0.5, x + 0.5), (y, y + 0.92), (13, 13.9), (BROWN * 0.5 + OCHRE * 0.3, 0.42), 0.02)
    for x in (7.8, 8.6, 9.4):
        yard.face(upright([(-0.36, 0), (-0.36, 1.1), (0.36, 1.1), (0.36, 0)], 13.5, x), (BLUE, 0.5), 0.02, lean=(1, 0.2))
        yard.lines([[(x - 0.36, y, 13.5), (x + 0.36, y, 13.5)] for y in (0.36, 0.74)], 0.02, 0.7)
    wire = yard.beside(9)
    fence(wire, (-24, -3.4), 9.0, 2.0, 2.4, STEEL, 3)
    fence(wire, (3.4, 24), 9.0, 2.0, 2.4, STEEL, 3)
    smoke = tuple(spot(stage, mouth) for mouth in mouths)
    head = street_lamp(yard, -3.4, 9.2, 5.6, 1)
    way = bed_of(stage, 10, fine=False)
    road(way, ((0, -15), (0, 6), (4, 18), (11.5, 29)), 2.4, INK, 0.14)
    pool = lamplight(stage, [(head[0], 2.2, 7.0)], 3.0, most=0.5)
    planes = (
        sky(stage),
        *hills(stage, tall=0.6),
        ground(stage, (INK * 0.6 + OCHRE * 0.4, 0.20)),
        far.plane("stacks"),
        way.plane("way"),
        hall.plane("halls"),
        yard.plane("yard"),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.7),), smoke=smoke)


def _stacks(far: Hand) -> list[tuple[float, float, float]]:
    """Chimneys, tanks and a crane behind the halls; returns the chimneys' mouths."""
    mouths = [chimney(far, x, 52.0, tall, 1.3) for x, tall in ((-12.0, 30.0), (-6.5, 25.0), (17.0, 34.0))]
    for x in (25.0, 31.0):
        far.box((x - 2.6, x + 2.6), (0, 11), (50, 54), STEEL, 0.05)
        far.wash([upright(ring(0, 11, 2.6, 1.0, 14, 0, 180), 50, x)], STEEL)
    crane = far.beside(70)
    crane.lines(
        [
            [(-27, 0, 60), (-27, 34, 60)],
            [(-25.8, 0, 60), (-25.8, 34, 60)],
            [(-40, 31, 60), (-4, 31, 60)],
            [(-40, 32.4, 60), (-6, 32.4, 60)],
            [(-26.4, 38, 60), (-5, 32.4, 60)],
            [(-26.4, 38, 60), (-39, 32.4, 60)],
            [(-9, 31, 60), (-9, 18, 60)],
            *[[(-27 + 1.2 * (k % 2), 1.5 * k, 60), (-25.8 - 1.2 * (k % 2), 1.5 * k + 1.5, 60)] for k in range(22)],
        ],
        0.10,
        0.75,
    )
    return mouths


def _saw_tooth(at: Hand) -> None:
    """The long hall under its saw-tooth roof."""
    wide, start, count = 6.0, -21.0, 7
    teeth = [(start, 0.0), (start, 6.5)]
    for k in range(count):
        teeth += [(start + k * wide, 9.4), (start + (k + 1) * wide, 6.5)]
    teeth.append((start + count * wide, 0.0))
    at.face(upright(teeth, 30), (BROWN * 0.45 + INK * 0.35, 0.34), 0.05, lean=(0.4, 0.8))
    for k in range(count):
        x = start + k * wide
        windows(at, [upright([(x + 0.5, 8.7), (x + 4.0, 7.1), (x + 4.0, 6.3), (x + 0.5, 6.3)], 29.95)], f"tooth{k}", 0.7)
        at.lines([[(x, 9.4, 29.9), (x, 6.4, 29.9)]], 0.05, 0.7)
        windows(at, panes(Wall(29.95), (x + 0.8, x + 5.2), (1.6, 4.6), 3, 1, (0.8, 0.9)), f"bay{k}", 0.7)
    if at.snow > 0.3:
        at.bare(
            [
                upright(
                    [(start + k * wide, 9.5), (start + (k + 1) * wide, 6.6), (start + (k + 1) * wide, 6.3), (start + k * wide, 9.0)], 29.9
                )
                for k in range(count)
            ],
            0.9,
        )
    at.face(front((9.6, 13.4), (0, 4.8), 29.9), (INK, 0.55), 0.04)
    at.lines([[(-24, 5.2, 29.6), (26, 5.2, 29.6)], [(21.5, 0, 29.6), (21.5, 5.2, 29.6)]], 0.16, 0.6, STEEL[0])


def plant_floor(stage: Stage) -> Setting:
    """Inside a works: trusses, high windows, a row of machines with wheels and belts, pipes."""
    high = tuple(Opening((x, x + 2.6), (3.8, 5.6), panes=(4, 3), bars=STEEL) for x in (-8.4, -4.8, -1.3, 2.2, 5.8))
    room = Room(
        left=-10,
        right=10,
        height=7.0,
        back=12.0,
        front=-20,
        wall=(INK * 0.6 + BROWN * 0.3, 0.12),
        floor=(INK * 0.7 + OCHRE * 0.3, 0.22),
        boards="plain",
        openings=high,
        lamps=((-4, 5.0, 5.0), (4, 5.0, 5.0), (0, 4.0, 0.5)),
        reach=5.0,
        house="block",
    )
    home = furnish(stage, room)
    wall = home.wall
    for z in (11.0, 6.5, 2.0):
        if stage.view.eye < 5.5:
            beam = wall.beside(z)
            beam.lines(
                [
                    [(-10, 6.2, z), (10, 6.2, z)],
                    [(-10, 6.9, z), (10, 6.9, z)],
                    *[[(x, 6.2, z), (x + 1.0, 6.9, z)] for x in np.arange(-10, 10, 2.0)],
                    *[[(x + 1, 6.9, z), (x + 2.0, 6.2, z)] for x in np.arange(-10, 10, 2.0)],
                ],
                0.05,
                0.8,
            )
    middle = home.hand(5)
    for x, z, size in ((-6.5, 9.5, 1.0), (5.8, 9.5, 1.0), (-4.6, 5.0, 0.95), (4.4, 5.0, 0.95)):
        _machine(middle.beside(z), x, z, size)
    middle.lines([[(-9, 3.3, 9), (9, 3.3, 9)]], 0.14, 0.6, STEEL[0])
    near = home.hand(2)
    near.box((1.5, 3.4), (0, 0.8), (2.2, 3.2), (BROWN * 0.5 + OCHRE * 0.3, 0.42), 0.02)
    near.box((1.8, 2.9), (0.8, 1.4), (2.3, 3.1), (BROWN * 0.5 + OCHRE * 0.3, 0.36), 0.02)
    return home.setting(middle.plane("machines"), near.plane("crates"), living=("dust",))


def _machine(at: Hand, x: float, z: float, size: float) -> None:
    """A machine: a heavy block, a great spoked wheel with its belt, gauges."""
    at.box((x - 1.5 * size, x + 1.5 * size), (0, 1.5 * size), (z, z + 1.6), (GREEN * 0.5 + INK * 0.5, 0.48), 0.03)
    at.box((x - 0.4 * size, x + 1.1 * size), (1.5 * size, 2.2 * size), (z + 0.2, z + 1.2), STEEL, 0.03)
    cx, cy = x - 0.95 * size, 1.35 * size
    at.outline(
        [upright(ring(cx, cy, 0.95 * size, 0.95 * size, 30), z - 0.1), upright(ring(cx, cy, 0.78 * size, 0.78 * size, 26), z - 0.1)],
        0.035,
        0.95,
    )
    at.lines(
        [
            [(cx, cy, z - 0.1), (cx + 0.8 * size * np.cos(a), cy + 0.8 * size * np.sin(a), z - 0.1)]
            for a in np.radians(np.arange(15, 375, 60))
        ],
        0.035,
        0.9,
    )
    at.dabs([(cx, cy, z - 0.1)], 0.14 * size, DARK)
    at.lines(
        [
            [(cx + 0.1, cy + 0.95 * size, z - 0.1), (x + 1.0 * size, 1.9 * size, z - 0.1)],
            [(cx + 0.1, cy - 0.95 * size, z - 0.1), (x + 1.0 * size, 1.6 * size, z - 0.1)],
        ],
        0.03,
        0.85,
    )
    for k in (0.35, 0.8):
        at.face(upright(ring(x + k * size, 1.05 * size, 0.17 * size, 0.17 * size, 14), z - 0.05), WHITE, 0.02)
    at.dabs([(x + 1.25 * size, 1.1 * size, z - 0.05)], 0.08 * size, (RED, 0.8))


def stadium(stage: Stage) -> Setting:
    """A field with its white lines, goals, stands full of little heads, masts of floodlights."""
    stands = hand(stage, 55, half=True)
    rows = 9
    for k in range(rows - 1, -1, -1):
        z, y = 62.0 + 2.2 * k, 1.6 + 1.5 * k
        stands.beside(z).wash([front((-70, 70), (y - 1.5, y), z)], (INK * 0.6 + BLUE * 0.4, 0.20 + 0.02 * k), short=0.3)
        rng = stage.rng("crowd", k)
        xs = rng.uniform(-68, 68, 90)
        stands.beside(z).dabs([(float(x), y + 0.5, z) for x in xs], 0.42, [(INK, 0.6), (BLUE, 0.5), (RED, 0.5), (OCHRE, 0.5)][k % 4])
    stands.wash([upright([(-72, 22), (72, 22), (66, 25), (-66, 25)], 84)], (INK, 0.5))
    masts = hand(stage, 58)
    lamps = []
    for x in (-44.0, -18.0, 18.0, 44.0):
        masts.lines([[(x, 0, 60), (x, 30, 60)]], 0.3, 0.85)
        masts.face(front((x - 3.2, x + 3.2), (29, 33), 60), (INK, 0.5), 0.06)
        bulbs = [(x - 2.4 + 1.6 * i, 30 + 1.9 * j, 59.9) for i in range(4) for j in range(2)]
        masts.dabs(bulbs, 0.6, WHITE)
        masts.shine([upright(ring(0, 0, 0.7, 0.7, 10), 59.8, bx, by) for bx, by, _ in bulbs], 1.0, warm=0.05)
        masts.halo((x, 31, 59.5), 7.0, 0.7)
        lamps.append(lamp_at(stage, (x, 31, 59.0), 3.0, 0.6))
    field = hand(stage, 10, half=True)
    stripes = [flat((-60, 60), 0, (float(z), float(z) + 5)) for z in np.arange(-15, 60, 10.0)]
    field.wash([flat((-80, 80), 0, (-15, 60))], (GREEN, 0.34 * (1 - 0.9 * stage.foliage.snow)), lean=(0.05, 0.7), short=0.3)
    field.wash(stripes, (GREEN, 0.10 * (1 - 0.9 * stage.foliage.snow)), hide=0, short=0)
    circle = ring(0, 0, 7, 7, 50)
    lines: list[Points] = [
        np.stack([circle[:, 0], 0 * circle[:, 0], 22 + circle[:, 1]], 1),
        [(-80, 0, 22), (80, 0, 22)],
        [(-80, 0, 2.5), (80, 0, 2.5)],
        [(-80, 0, 56), (80, 0, 56)],
    ]
    field.lines(lines, 0.07, 0.0, hide=0.9, least=0.8)
    goals = hand(stage, 40)
    _goal(goals, -1.7, 52.0)
    _goal(goals, 9.0, 18.0)
    glow = lamplight(stage, [(-9, 8, 20), (9, 8, 20), (0, 4, 2)], 14.0, most=0.7, warm=0.0)
    planes = (
        sky(stage),
        ground(stage, SAND),
        stands.plane("stands"),
        masts.plane("masts"),
        field.plane("field"),
        goals.plane("goals"),
        *glow,
    )
    return Setting(planes, lamps=tuple(lamps))


CIVIC = {"school": school, "playground": playground, "factory": factory, "stadium": stadium}
