"""Old Korea: village, hanok, courtyard, alley. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.buildings import gate, hanok, mud_wall, rubble, signboard
from madang.generators.ink.motifs.drafting import PLASTER, STONE, WOOD, Hand, Wall, front, hand, ring, spot, upright
from madang.generators.ink.motifs.furniture import is_sat_on, table
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.land import road
from madang.generators.ink.motifs.open_air import bed_of
from madang.generators.ink.motifs.roofs import Roof, tiled_roof
from madang.generators.ink.motifs.streetside import SAND, grass_tufts, ground, lantern, pole, street_lamp, wires
from madang.generators.ink.motifs.surroundings import hills, plant
from madang.generators.ink.motifs.wares import turned
from madang.generators.ink.pigment import BROWN, INK, OCHRE, RED
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage

ONGGI = ((0.30, 1.0), (0.33, 0.95), (0.44, 0.72), (0.46, 0.52), (0.36, 0.18), (0.26, 0.0))  # a jar for soy sauce, its lid apart


def onggi(at: Hand, x: float, z: float, tall: float, tone: float = 0.8, y: float = 0.0) -> None:
    """A brown storage jar with its lid; snow lies on it."""
    at = at.beside(z)
    body = upright(turned(ONGGI) * np.float32(tall), z, x, y)
    at.face(body, (BROWN * 0.6 + INK * 0.4, tone), 0.010, lean=(1.0, 0.3), short=0.6)
    lid = upright(
        np.concatenate([ring(0, 0.98, 0.36, 0.07, 12, 0, 180), [(-0.06, 1.12), (0.06, 1.12)]])[[*range(6), 12, 13, *range(6, 12)]] * tall,
        z,
        x,
        y,
    )
    at.face(lid, (BROWN * 0.5 + INK * 0.5, tone * (1 - 0.8 * at.snow)), 0.010)


def village(stage: Stage) -> Setting:
    """Roofs between trees under hills; stone walls, a great zelkova at the way, smoke from the kitchens."""
    far = hand(stage, 46, half=True)
    for x, z, wide, thatch in (
        (-30, 62, 9, True),
        (-13, 58, 10, False),
        (24, 60, 9, True),
        (8, 54, 8, True),
        (40, 50, 10, False),
        (-42, 46, 10, True),
    ):
        hanok(far, x, z, wide, thatch=thatch, doors=(-0.2, 0.24))
    for x, z, kind, tall in (
        (-21, 57, "persimmon", 7),
        (16, 56, "broadleaf", 8),
        (33, 58, "pine", 9),
        (-36, 50, "broadleaf", 8),
        (-4, 60, "pine", 10),
    ):
        plant(far, x, z, kind, f"far{x}", tall)
    middle = hand(stage, 22)
    plant(middle, 17, 31, "persimmon", "yard", 6)
    hanok(middle, -10.5, 27, 8.5, thatch=False)
    hanok(middle, 11, 25, 8, thatch=True)
    for s in ((-17.0, -3.6), (3.4, 18.0)):
        rubble(middle.beside(18), Wall(18.0), s, (0, 1.3), word="village")
    near = hand(stage, 12)
    root = plant(near, -5.6, 12, "zelkova", "elder", 11)
    table(near.beside(11), -5.4, 10.5, 2.4, 1.5, 0.42)
    grass_tufts(near.beside(8), (-12, 12), (4, 12), 40)
    earth = bed_of(stage, 14, fine=False)
    road(earth, ((2.6, -15), (0.9, -5), (0.0, 1), (-0.6, 8), (0.4, 16), (2.2, 28), (-3.0, 44), (-1.0, 60)), 1.5)
    smoke = tuple(spot(stage, at) for at in ((-7.2, 5.2, 29.0), (13.5, 4.8, 27.0), (-12.0, 5.4, 60.0)))
    lights = [(-10.5, 1.6, 26.8), (11.0, 1.6, 24.8)]
    planes: tuple[Plane, ...] = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, SAND, grass=0.8),
        earth.plane("way"),
        far.plane("far roofs"),
        middle.plane("roofs"),
        near.plane("zelkova", root),
    )
    return Setting(planes, lamps=tuple(lamp_at(stage, at, 1.6, 0.5) for at in lights), smoke=smoke, living=("birds",))


def hanok_house(stage: Stage) -> Setting:
    """One house near: its long eave, the open wooden floor, paper doors that glow at night, stepping stones."""
    house = hand(stage, 6.0)
    hanok(house, 0.6, 6.0, 9.6, doors=(-0.31, 0.0, 0.31), height=2.6)
    at = house.beside(5.4)
    at.box((-3.9, 5.1), (0.30, 0.48), (4.9, 6.0), (WOOD[0], 0.36), 0.014)
    at.lines([[(x, 0.48, 4.9), (x, 0.48, 5.95)] for x in np.arange(-3.6, 5.0, 0.5)], 0.006, 0.4)
    at.lines([[(x, 0, 4.95), (x, 0.3, 4.95)] for x in np.arange(-3.7, 5.1, 1.7)], 0.06, 0.9)
    stones = hand(stage, 4.4)
    stones.box((-0.5, 1.0), (0, 0.22), (4.2, 4.8), STONE, 0.012)
    for x, z, size in ((0.5, 3.4, 0.42), (0.1, 2.5, 0.45), (-0.35, 1.6, 0.5)):
        stones.face(np.array([(x + a, 0.02, z + b) for a, b in ring(0, 0, size, 0.6 * size, 12)]), STONE, 0.010)
    board = 0.15 if is_sat_on(stage) else 1.6
    low = hand(stage, board + 0.35)
    table(low, -0.4, board, 2.8, 1.0, 0.42, (WOOD[0], 0.36), 0.07)
    side = hand(stage, 9.0)
    root = plant(side, -8.6, 10, "pine", "court", 7.5)
    mud_wall(side, Wall(11.0), (-30, -4.4), (0, 1.9))
    mud_wall(side, Wall(11.0), (5.6, 30), (0, 1.9))
    plant(side, 9.4, 9, "plum", "court", 4.2)
    lantern(at, -3.6, 2.55, 5.0, 0.2)
    lights = [(-3.6, 2.5, 4.9), (0.6, 1.7, 5.6), (3.6, 1.7, 5.6)]
    pool = lamplight(stage, lights, 2.9, most=0.75)
    planes = (
        sky(stage),
        *hills(stage),
        ground(stage, SAND, grass=0.15),
        side.plane("garden", root),
        house.plane("house"),
        stones.plane("stones"),
        low.plane("low bench"),
        *pool,
    )
    return Setting(
        planes,
        lamps=tuple(lamp_at(stage, at, 0.9, 0.5) for at in lights),
        living=("petals",) if stage.scene.season == "spring" else (),
        seat=0.42,
    )


def courtyard(stage: Stage) -> Setting:
    """마당: jars on their terrace, a persimmon tree, the gate in its wall, a low wooden bench."""
    back = hand(stage, 10)
    plant(back, 9.8, 13, "broadleaf", "behind", 8)
    for s in ((-26, -2.1), (2.1, 26)):
        mud_wall(back, Wall(10.5), s, (0, 2.0))
    gate(back, 0.0, 10.5, 2.8, 2.4)
    house = hand(stage, 8)
    hanok(house, -8.4, 8.0, 7.5, doors=(-0.28, 0.1, 0.38))
    jars = hand(stage, 6.6)
    jars.box((2.6, 7.0), (0, 0.32), (6.2, 8.6), STONE, 0.014)
    places = [
        (3.1, 8.2, 0.72),
        (4.0, 8.3, 0.9),
        (5.0, 8.2, 0.95),
        (6.1, 8.2, 0.84),
        (3.5, 7.4, 0.58),
        (4.5, 7.5, 0.74),
        (5.6, 7.4, 0.66),
        (3.1, 6.7, 0.42),
        (4.1, 6.6, 0.5),
        (5.0, 6.7, 0.44),
        (6.2, 6.7, 0.56),
    ]
    for k, (x, z, tall) in enumerate(places):
        onggi(jars, x, z, tall, 0.62 + 0.12 * (k % 3), 0.32)
    near = hand(stage, 4.2)
    root = plant(near, -4.3, 5.6, "persimmon", "court", 5.6)
    board = 0.15 if is_sat_on(stage) else 1.6
    low = hand(stage, board + 0.35)
    table(low, -0.3, board, 3.0, 1.4, 0.42, (WOOD[0], 0.36), 0.07)
    grass_tufts(near.beside(9), (-9, 9), (8.8, 10.2), 26, 0.2)
    lights = [(-8.4, 2.0, 7.5), (0.0, 2.5, 10.0)]
    lantern(back.beside(9.8), 1.7, 2.2, 9.8, 0.2)
    pool = lamplight(stage, [(-5.6, 1.6, 5.5), (1.7, 2.2, 8)], 3.4, most=0.7)
    planes = (
        sky(stage),
        *hills(stage),
        ground(stage, (SAND[0], 0.10)),
        back.plane("wall"),
        house.plane("house"),
        jars.plane("jars"),
        near.plane("tree", root),
        low.plane("low bench"),
        *pool,
    )
    return Setting(planes, lamps=tuple(lamp_at(stage, at, 1.0, 0.5) for at in lights), living=("birds",), seat=0.42)


def alley(stage: Stage) -> Setting:
    """A narrow way between stone walls and low houses; poles and wires overhead, one lamp, hills at its end."""
    end = hand(stage, 30, half=True)
    hanok(end, -1.0, 34, 8, thatch=False)
    plant(end, 4.6, 30, "persimmon", "end", 7)
    deep = hand(stage, 17)
    for x, z, wide in ((-5.6, 24, 6.5), (6.0, 20, 6.5), (-5.4, 13.5, 6.0)):
        _roof_over(deep.beside(z), x, z, wide)
    for edge, spans in ((-1.9, ((9.5, 30),)), (2.1, ((13.5, 30),))):
        for s in spans:
            rubble(deep, Wall(edge, along=True), s, (0, 2.0), word=f"deep{edge}")
    near = hand(stage, 7)
    _roof_over(near, 6.2, 7.5, 7.0)
    for x, z in ((6.6, 0.5), (-6.2, 2.0), (7.0, -6.5), (-6.6, -5.5)):
        _roof_over(near.beside(z), x, z, 7.0)
    mud_wall(near, Wall(-1.9, along=True), (-16, 9.5), (0, 2.2), PLASTER)
    rubble(near, Wall(2.1, along=True), (-16, 8.0), (0, 2.0), word="right")
    gate_wall = Wall(2.1, along=True)
    near.face(gate_wall.rect((9.2, 11.4), (0, 2.3)), (WOOD[0], 0.5), 0.03)
    near.lines([gate_wall.points([(10.3, 0), (10.3, 2.3)])], 0.02, 0.8)
    rubble(near, gate_wall, (11.5, 13.5), (0, 2.0), word="after")
    house = Wall(-1.9, along=True)
    paper_window = house.rect((5.0, 6.6), (1.0, 1.75), 0.02)
    near.face(paper_window, (OCHRE, 0.1), 0.03)
    near.shine([paper_window], 0.95, warm=0.42)
    near.lines([house.points([(5.0 + 0.4 * k, 1.0), (5.0 + 0.4 * k, 1.75)], 0.03) for k in (1, 2, 3)], 0.012, 0.8)
    over = hand(stage, 6)
    tips = pole(over, -1.45, 9.0, 7.0)
    first = pole(over, 1.75, 24.0, 7.5, box=False)
    start = [np.array([-1.4 + 0.5 * k, 6.6 + 0.2 * k, -16.0], np.float32) for k in range(4)]
    wires(over, start, tips, 0.4)
    wires(over, tips, first, 0.7, 0.6)
    wires(over, tips[:2], [np.array([4, 5.2, 6], np.float32), np.array([-5, 5.6, 14], np.float32)], 0.4)
    head = street_lamp(over, -1.55, 6.4, 4.2, 1)
    grass_tufts(near.beside(5), (-1.85, -1.6), (0, 9), 14, 0.16)
    signboard(deep.beside(12), Wall(12.0), (-1.75, -1.15), (1.9, 3.0), (RED, 0.6), "alley", upright_strokes=True)
    pool = lamplight(stage, [head, (head[0], 1.4, head[2] - 1.5)], 2.6, most=0.72)
    planes = (
        sky(stage),
        *hills(stage, tall=0.8),
        ground(stage, (INK * 0.6 + OCHRE * 0.4, 0.16)),
        end.plane("end"),
        deep.plane("deep"),
        near.plane("walls"),
        over.plane("wires"),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.8),), clear=(0.3, 0.7))


def _roof_over(at: Hand, x: float, z: float, wide: float) -> None:
    """A house behind an alley's wall: gable wall, window, tiled roof."""
    at.wash([front((x - wide / 2, x + wide / 2), (0, 2.9), z)], PLASTER, short=0.4)
    pane = front((x - 0.7, x + 0.7), (1.9, 2.6), z)
    at.face(pane, (INK, 0.35), 0.02)
    at.shine([pane], 0.9, warm=0.4)
    tiled_roof(at, Roof(x, 2.9, z - 0.8, wide + 1.4, 3.2, 1.6, lift=0.24))


OLD_QUARTER = {"village": village, "hanok": hanok_house, "courtyard": courtyard, "alley": alley}
