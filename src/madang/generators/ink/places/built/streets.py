"""Streets and the city: shops, market, towers, a roof above them, a bridge. After motifs, before PAINTERS."""

from itertools import pairwise

import numpy as np

from madang.generators.ink.motifs.buildings import ACCENTS, awning, shop, signboard
from madang.generators.ink.motifs.drafting import (
    CONCRETE,
    DARK,
    DARK_WOOD,
    STONE,
    WHITE,
    WOOD,
    Hand,
    Wall,
    flat,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.streetside import (
    PAVING,
    ground,
    lantern_string,
    pole,
    railing,
    street_lamp,
    umbrella_tree,
    way,
    wires,
)
from madang.generators.ink.motifs.surroundings import city_rows, hills, outlook, plant
from madang.generators.ink.motifs.wares import BOWL, JAR, vessels
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, YELLOW
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage


def street(stage: Stage) -> Setting:
    """A shopping street that runs away from us: shops on both sides, street trees, lamps, wires, towers at its end."""
    end = city_rows(stage, ((230, 9, 30, 80),), lit=0.5, word="street end")
    deep = hand(stage, 24)
    near = hand(stage, 9)
    left, right = Wall(-6.2, along=True), Wall(6.2, along=True)
    rng = stage.rng("shops")
    for wall in (left, right):
        at = 70.0
        while at > -14:
            wide = float(rng.uniform(5.0, 8.0))
            floors = int(rng.integers(1, 4))
            layer = (deep if at - wide > 14 else near).beside(at - wide)
            red = at - wide < 12 < at and wall is right
            shop(layer, wall, (at - wide, at), floors, f"{wall.at}{at:.0f}", (RED, 0.62) if red else None)
            if at - wide > 6 or at - wide < 2:
                board = Wall(at - wide + 0.3)
                edge = wall.at - 0.9 * np.sign(wall.at)
                span = (min(edge, wall.at), max(edge, wall.at))
                signboard(
                    layer, board, span, (3.6, 5.2), ACCENTS[int(rng.integers(len(ACCENTS)))], f"side{wall.at}{at:.0f}", upright_strokes=True
                )
            at -= wide + float(rng.uniform(0.05, 0.5))
    road = hand(stage, 12, half=True)
    way(road, (-3.4, 3.4), (-16, 90), line=True)
    road.lines([[(x, 0, -14), (x, 0, 90)] for x in (-3.5, 3.5)], 0.05, 0.5)
    for x, z in ((-4.1, 26), (4.2, 20)):
        plant(deep, x, z, "ginkgo", f"street{z}", 7.5)
    plant(near, -4.2, 13.5, "ginkgo", "street near", 7)
    over = hand(stage, 8)
    heads = [street_lamp(over, 3.9, 16, 5.2, -1), street_lamp(over, -3.9, 8, 5.2, 1)]
    tips = pole(over, 4.4, 11, 8.5)
    wires(over, tips, [np.array([-7, 7.2, 22 + k], np.float32) for k in range(4)], 0.7)
    wires(over, [np.array([4.6, 8.2 + 0.2 * k, -13], np.float32) for k in range(4)], tips, 0.5)
    pool = lamplight(stage, [(-3.2, 1.6, 6), (4.6, 1.5, 7), (0, 1.2, 1)], 2.9, most=0.5)
    planes: tuple[Plane, ...] = (
        sky(stage),
        *hills(stage, tall=0.6),
        *end,
        ground(stage, PAVING),
        road.plane("road"),
        deep.plane("far shops"),
        near.plane("shops"),
        over.plane("wires"),
        *pool,
    )
    return Setting(planes, lamps=tuple(lamp_at(stage, head, 0.8, 0.7) for head in heads), clear=(0.25, 0.75))


def city(stage: Stage) -> Setting:
    """The city from a height beside it: apartment towers, offices, a mast on its hill; a railing and a lamp where we stand."""
    rows = ((620, 26, 40, 110), (360, 17, 28, 95), (190, 11, 14, 52), (95, 9, 6, 20))
    towers = city_rows(stage, rows, ground=-14, lit=0.45)
    mast = hand(stage, 900, half=True)
    mast.beside(700).wash(
        [upright([(-3, 0), (-2, 70), (-0.5, 76), (-0.4, 112), (0.4, 112), (0.5, 76), (2, 70), (3, 0)], 900, -150, 150)], (INK, 0.8), short=0
    )
    mast.beside(700).wash([front((-156, -144), (206, 216), 900)], (INK, 0.9), short=0)
    mast.shine([front((-155, -145), (208, 214), 900)], 0.9)
    hillside = hand(stage, 14, half=True)
    hillside.wash(
        [
            np.array(
                [
                    (-90, -0.2, 16),
                    *[(x, 0.5 * np.sin(x * 0.35) - 0.2, 16) for x in np.linspace(-80, 80, 40)],
                    (90, -0.2, 16),
                    (90, -16, 16),
                    (-90, -16, 16),
                ]
            )
        ],
        (INK * 0.6 + GREEN * 0.4, 0.42 * (1 - 0.8 * stage.foliage.snow)),
        lean=(0.1, 0.6),
        short=0.3,
        soft=2.5,
    )
    near = hand(stage, 3)
    root = plant(near, -5.6, 6.5, "pine", "city", 6.2)
    railing(near, (-24, 24), 3.4, 1.1, 0.18)
    head = street_lamp(near, 3.6, 3.6, 4.4, -1)
    pool = lamplight(stage, [(head[0], 2.2, 2.0)], 2.6, most=0.55)
    planes = (
        sky(stage),
        *hills(stage, tall=1.15),
        mast.plane("mast"),
        ground(stage, PAVING, below=14, name="streets"),
        *towers,
        hillside.plane("hillside"),
        ground(stage, PAVING, far=16, name="terrace"),
        near.plane("terrace rail", root),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.8),), living=("stars",))


def rooftop(stage: Stage) -> Setting:
    """A flat roof at night's edge: parapet, water tank, washing line, aerials; the city lies below and the sky is wide."""
    towers = city_rows(stage, ((420, 20, 26, 66), (230, 14, 14, 34), (110, 13, 8, 15)), ground=-18, lit=0.42, word="roofs")
    edge = hand(stage, 4.6)
    edge.box((-14, 14), (0, 0.95), (4.6, 4.9), CONCRETE, 0.02)
    edge.box((-14.1, 14.1), (0.95, 1.06), (4.5, 5.0), STONE, 0.015)
    tank = edge.beside(3.2)
    tank.box((-4.7, -2.3), (0, 0.5), (3.4, 4.5), CONCRETE, 0.015)
    body = [(-4.6, 2.15, 3.6), (-4.45, 2.3, 3.6), (-2.55, 2.3, 3.6), (-2.4, 2.15, 3.6), (-2.4, 0.5, 3.6), (-4.6, 0.5, 3.6)]
    tank.face(body, (YELLOW * 0.6 + OCHRE * 0.4, 0.62 * (1 - 0.3 * stage.foliage.snow)), 0.02, lean=(1.0, 0.3))
    tank.lines([[(-4.6, y, 3.6), (-2.4, y, 3.6)] for y in (0.95, 1.4, 1.85)], 0.018, 0.5)
    tank.wash([front((-3.8, -3.2), (2.3, 2.44), 3.6)], DARK, short=0)
    aerials = hand(stage, 4.2)
    for x, tall in ((2.6, 3.4), (3.3, 2.7)):
        aerials.lines([[(x, 0.9, 4.6), (x, tall, 4.6)]], 0.025, 0.95)
        aerials.lines(
            [[(x - w, tall - 0.18 * k, 4.6), (x + w, tall - 0.18 * k, 4.6)] for k, w in enumerate((0.3, 0.42, 0.36, 0.5))], 0.016, 0.95
        )
    for x in (0.9, 5.4):
        aerials.lines([[(x, 0, 3.9), (x, 2.1, 3.9)]], 0.04, 0.9)
    wires(aerials, [np.array([0.9, 2.0, 3.9], np.float32)], [np.array([5.4, 2.0, 3.9], np.float32)], 0.14)
    for x, wide, drop, paint in ((1.35, 0.62, 0.95, WHITE), (2.15, 0.46, 0.7, (BLUE, 0.34)), (3.9, 0.9, 1.05, (OCHRE, 0.12))):
        aerials.face(upright([(0, 0), (wide, -0.04), (wide + 0.04, -drop), (0.03, -drop + 0.04)], 3.9, x, 1.9), paint, 0.010, short=0.3)
    pots = hand(stage, 3.0)
    vessels(pots, (5.8, 6.8), 0, 3.6, 0.42, (JAR,), ((BROWN, 0.5), (INK, 0.4)), word="pots")
    floor = hand(stage, 1, half=True)
    floor.wash(
        [flat((-40, 40), 0, (-16, 4.6))],
        (INK * 0.5 + GREEN * 0.35 + BLUE * 0.15, 0.20 * (1 - 0.85 * stage.foliage.snow)),
        lean=(0.1, 0.9),
        short=0.5,
    )
    floor.lines([[(-30, 0, z), (30, 0, z)] for z in (-10, -5, -1.5, 1.2, 3.2)], 0.012, 0.25)
    planes = (
        sky(stage),
        *hills(stage, tall=0.45),
        ground(stage, PAVING, below=18, name="below"),
        *towers,
        floor.plane("roof"),
        edge.plane("parapet"),
        pots.plane("pots"),
        aerials.plane("aerials"),
    )
    return Setting(planes, living=("stars",))


def bridge(stage: Stage) -> Setting:
    """On a long bridge that runs away over a wide river: pylons with cables, rails and lamps, the other bank's towers and hills."""
    bank = city_rows(stage, ((460, 24, 16, 66),), ground=-12, lit=0.5, word="bank")
    river = hand(stage, 120, half=True)
    river.wash([flat((-900, 900), -12, (-10, 450))], (BLUE * 0.8 + INK * 0.2, 0.22), lean=(0.05, 0.9), short=0.6)
    rng, lines = stage.rng("river"), []
    for _ in range(90):
        z = 14 * float(np.exp(rng.uniform(0, 3.2)))
        x, long = float(rng.uniform(-1.2, 1.2)) * z, 0.10 * z * float(rng.uniform(0.5, 1.6))
        lines.append([(x - long, -12, z), (x + long, -12, z)])
    river.lines(lines, 0.05, 0.30, BLUE * 0.6 + INK * 0.4, least=0.45)
    far = hand(stage, 60)
    for z in (150.0, 62.0):
        _pylon(far.beside(z), z, 34.0)
    _cables(far, 62.0, 34.0)
    deck = hand(stage, 10, half=True)
    deck.wash([flat((-3.6, 3.6), 0, (-20, 420))], (PAVING[0], 0.16), lean=(0.1, 0.9), short=0.5)
    deck.lines([[(x, 0, -15), (x, 0, 400)] for x in (-3.4, 3.4)], 0.05, 0.6)
    deck.lines([[(-3.4, 0, float(z)), (3.4, 0, float(z))] for z in np.arange(-14, 40, 2.0)], 0.010, 0.22)
    near = hand(stage, 6)
    for x in (-3.6, 3.6):
        _side_rail(near, x)
    heads = [street_lamp(near, x, z, 4.8, -int(np.sign(x))) for z in (46.0, 28.0, 10.0) for x in (-3.7, 3.7)]
    pool = lamplight(stage, [(x, 1.8, 8.0) for x in (-3.0, 3.0)], 2.8, most=0.55)
    planes = (sky(stage), *hills(stage), *bank, river.plane("river"), far.plane("pylons"), deck.plane("deck"), near.plane("rails"), *pool)
    return Setting(planes, lamps=tuple(lamp_at(stage, head, 0.6, 0.6) for head in heads), living=("birds",), clear=(0.3, 0.7))


def _pylon(at: Hand, z: float, tall: float) -> None:
    """Two leaning legs, joined above the way."""
    for side in (-1, 1):
        leg = [(side * 5.6, -12, z), (side * 4.2, -12, z), (side * 1.4, tall, z), (side * 2.4, tall, z)]
        at.wash([leg], (INK * 0.8 + BLUE * 0.2, 0.62), lean=(0.9, 0.2), short=0.3)
        at.outline([leg], 0.05, 0.85)
    at.wash([front((-3.2, 3.2), (9.0, 10.4), z), front((-2.2, 2.2), (tall - 4, tall - 2.6), z)], (INK, 0.62), short=0.2)
    at.shine([front((-0.4, 0.4), (tall, tall + 0.9), z)], 1.0)


def _cables(at: Hand, z: float, tall: float) -> None:
    """Stays from a pylon's head to the deck on both sides, before and behind it."""
    paths = []
    for side in (-1, 1):
        for k in range(1, 9):
            top = (side * 1.8, tall - 1.4 * k, z)
            paths.append([top, (side * 3.7, 0.9, z - 6.8 * (9 - k) + 4)])
            paths.append([top, (side * 3.7, 0.9, z + 8 * (9 - k))])
    at.lines(paths, 0.035, 0.6, least=0.5)


def _side_rail(at: Hand, x: float) -> None:
    """A railing that runs away beside the deck."""
    wall = Wall(x, along=True)
    at.wash([wall.rect((-18, 300), (0, 0.26))], STONE, short=0.3)
    bars = np.concatenate([np.arange(-4, 12, 0.32), np.arange(12, 40, 0.9), np.arange(40, 110, 3.0)])
    at.lines([wall.points([(float(z), 0.2), (float(z), 1.12)]) for z in bars], 0.010, 0.55, least=0.45)
    at.lines([wall.points([(-15, 1.15), (300, 1.15)])], 0.045, 0.95)
    at.lines([wall.points([(-15, 0.28), (300, 0.28)])], 0.02, 0.8)
    for z in np.arange(-8.8, 60, 3.6):
        at.box((x - 0.09, x + 0.09), (0, 1.25), (float(z), float(z) + 0.16), STONE, 0.010)


def market(stage: Stage) -> Setting:
    """A market lane: awnings, crates of fruit and vegetables, hanging lanterns, bowls, a parasol."""
    end = hand(stage, 34, half=True)
    for x, wide in ((-9, 8), (0.5, 7), (9, 8)):
        shop(end, Wall(34.0), (x - wide / 2, x + wide / 2), 2, f"market{x}")
    deep, near = hand(stage, 15), hand(stage, 6)
    paints = [(RED, 0.55), (BLUE, 0.55), (GREEN, 0.5), (OCHRE, 0.55), (BLUE * 0.5 + INK * 0.5, 0.6)]
    for k, z in enumerate((26.0, 20.5, 15.0, 9.5, 4.2, -1.4, -7.0, -12.0)):
        for side in (-1, 1):
            layer = (deep if z > 10 else near).beside(z)
            if stage.view.distance > 10 and z > -8:
                _stall(layer, side, z, paints[(2 * k + 2 + (side > 0)) % 5], f"outer{side}{z}", 4.6)
            _stall(layer, side, z, paints[(2 * k + (side > 0)) % 5], f"{side}{z}")
    strings = hand(stage, 8)
    for z, count in ((19.0, 7), (12.0, 7), (6.2, 6)):
        strings.beside(z)
        lantern_string(strings.beside(z), (-4.2, 4.3, z), (4.2, 4.3, z + 1), count, 0.5, size=0.20)
    planes_end = city_rows(stage, ((200, 8, 20, 46),), word="market end")
    parasol = hand(stage, 11)
    umbrella_tree(parasol, -3.4, 12, 2.7, 1.5, (BLUE, 0.6))
    pool = lamplight(stage, [(-3.0, 2.2, 4), (3.0, 2.2, 4), (0, 2.6, 7)], 3.0, most=0.75)
    lamps = tuple(lamp_at(stage, (x, 3.3, z), 0.5, 0.5) for x in (-2.4, 0.0, 2.4) for z in (6.2, 12.0))
    planes = (
        sky(stage),
        *planes_end,
        ground(stage, PAVING),
        end.plane("end"),
        deep.plane("far stalls"),
        parasol.plane("parasol"),
        near.plane("stalls"),
        strings.plane("lanterns"),
        *pool,
    )
    return Setting(planes, lamps=lamps, living=("steam",), clear=(0.3, 0.7))


def _stall(at: Hand, side: int, z: float, paint: tuple[np.ndarray, float], word: str, off: float = 0.0) -> None:
    """A stall beside the lane: posts, awning towards the lane, a sloping table heaped with wares in crates."""
    rng = at.stage.rng("stall", word)
    x0, x1 = side * (5.6 + off), side * (2.35 + off)
    left, right = min(x0, x1), max(x0, x1)
    at.wash([front((left, right), (0, 3.1), z + 2.4)], (INK * 0.4 + BROWN * 0.4, 0.20), short=0.5)
    at.lines([[(float(x), 0.9, z + 2.38), (float(x), 3.0, z + 2.38)] for x in np.arange(left + 0.3, right, 0.42)], 0.008, 0.35)
    at.lines([[(x, 0, d), (x, 3.0, d)] for x in (left + 0.1, right - 0.1) for d in (z, z + 2.4)], 0.035, 0.9, DARK_WOOD[0])
    heap = [
        (RED * 0.8 + OCHRE * 0.2, 0.66),
        (GREEN, 0.6),
        (OCHRE, 0.7),
        (YELLOW, 0.6),
        (GREEN * 0.5 + INK * 0.5, 0.6),
        (BROWN, 0.5),
        (WHITE[0], 0.10),
    ]
    hung = np.linspace(left + 0.3, right - 0.3, 6)
    for k, x in enumerate(hung):
        drop = 0.35 + 0.25 * float(rng.random())
        at.lines([[(float(x), 2.75, z + 2.2), (float(x), 2.75 - 0.3 * drop, z + 2.2)]], 0.008, 0.7)
        at.wash([upright(ring(float(x), 2.6 - 0.5 * drop, 0.11, 0.5 * drop, 12), z + 2.2)], heap[(k + len(word)) % len(heap)], short=0.4)
    at.box((left, right), (0, 0.72), (z + 0.2, z + 1.8), (WOOD[0], 0.34), 0.015)
    bins = np.linspace(left + 0.05, right - 0.05, 5)
    for k, (a, b) in enumerate(pairwise(bins)):
        at.face(front((float(a) + 0.03, float(b) - 0.03), (0.55, 0.86), z + 0.16), (WOOD[0], 0.30), 0.010)
        spots = [(float(rng.uniform(a + 0.10, b - 0.10)), 0.88 + 0.16 * float(rng.random()), z + 0.15) for _ in range(11)]
        at.dabs(spots, 0.075, heap[int(rng.integers(len(heap)))])
        if k == 1 and at.scale > 60:
            vessels(at, (float(a), float(b) - 0.1), 0.98, z + 0.6, 0.16, (BOWL,), (WHITE,), word=word)
    awning(at, Wall(z + 0.6), (left - 0.1, right + 0.25), 3.15, paint, reach=1.2, drop=0.5)
    bulb = upright(ring(0.5 * (left + right), 2.25, 0.07, 0.09, 10), z + 0.3)
    at.lines([[(0.5 * (left + right), 2.9, z + 0.3), (0.5 * (left + right), 2.3, z + 0.3)]], 0.008, 0.8)
    at.shine([bulb], 1.0)
    at.halo((0.5 * (left + right), 2.25, z + 0.3), 0.7, 0.6)


def shop_front(stage: Stage) -> Setting:
    """A small shop from across the pavement: its window full of things, the sign, an awning, crates and a bench outside."""
    house = hand(stage, 6)
    for x0, x1, floors, word, accent in (
        (-16.0, -9.2, 2, "left", None),
        (-9.0, -3.6, 3, "next", None),
        (-3.4, 4.2, 2, "the shop", (RED, 0.62)),
        (4.4, 10.4, 2, "right", None),
        (10.6, 17, 3, "far", None),
    ):
        shop(house, Wall(6.5), (x0, x1), floors, word, accent)
    near = hand(stage, 4)
    for x, paint in ((-2.4, (RED, 0.6)), (-1.5, (OCHRE, 0.65)), (2.6, (GREEN, 0.5)), (3.4, (OCHRE, 0.6))):
        near.box((x - 0.4, x + 0.4), (0, 0.55), (5.4, 6.0), WOOD, 0.012)
        rng = stage.rng("crate", x)
        near.dabs([(x + float(rng.uniform(-0.32, 0.32)), 0.58 + 0.09 * float(rng.random()), 5.4) for _ in range(13)], 0.075, paint)
    head = street_lamp(near, 4.6, 4.8, 4.6, -1)
    pool = lamplight(stage, [(0.4, 1.5, 5.0), (-6, 1.5, 5.5), (head[0], 2.2, 4.0)], 2.6, most=0.65)
    planes = (sky(stage), *outlook(stage, town=True), ground(stage, PAVING), house.plane("shops"), near.plane("crates"), *pool)
    return Setting(planes, lamps=(lamp_at(stage, head, 0.7, 0.7),))


STREETS = {"street": street, "city": city, "rooftop": rooftop, "bridge": bridge, "market": market, "shop": shop_front}
