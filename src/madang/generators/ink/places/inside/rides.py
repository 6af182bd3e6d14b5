"""Inside what moves: car, bus, train. The land goes past behind the windows. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.carriages import train
from madang.generators.ink.motifs.drafting import DARK, STEEL, WHITE, Hand, Paint, bent, flat, front, hand, ring, upright
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.streetside import ASPHALT, SAND, ground, road_across, way
from madang.generators.ink.motifs.surroundings import hills, row_of_trees
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Life, Plane, Setting, Stage

CLOTH = (BLUE * 0.7 + INK * 0.3, 0.52)


def passing(stage: Stage, *, down: float = 0.9) -> tuple[Plane, ...]:
    """The land outside a moving window: far hills stand, trees and fields drift past."""
    near = hand(stage, 30, half=True)
    row_of_trees(near, [(float(x), 26 + 5 * (k % 3)) for k, x in enumerate(np.arange(-60, 61, 8.5))], "broadleaf", "past", 6)
    meadow = ground(stage, SAND, grass=1.0, below=down, name="past fields")
    moving = Plane("past trees", near.plane("past trees").packed, 30, Life("drift", -26.0))
    return (*hills(stage, tall=0.9, near=True), meadow, moving)


def _seat(at: Hand, x: float, z: float, *, wide: float = 0.95, paint: tuple[np.ndarray, float] = CLOTH) -> None:
    """A double seat that faces us: rounded backs with head cloths, a grip, the cushion before them."""
    at = at.beside(z)
    for k in (-0.5, 0.5):
        cx = x + k * wide * 0.52
        shape = bent([(cx - 0.24, 0.2), (cx - 0.25, 0.98), (cx - 0.16, 1.15), (cx + 0.16, 1.15), (cx + 0.25, 0.98), (cx + 0.24, 0.2)], 20)
        at.face(upright(shape, z), paint, 0.014, short=0.6)
        at.face(upright([(cx - 0.17, 0.95), (cx - 0.15, 1.15), (cx + 0.15, 1.15), (cx + 0.17, 0.95)], z - 0.01), WHITE, 0.008)
    at.box((x - 0.5 * wide, x + 0.5 * wide), (0.16, 0.45), (z - 0.42, z), paint, 0.012)
    at.lines(
        [
            upright(
                bent([(x - 0.5 * wide, 1.12), (x - 0.5 * wide + 0.1, 1.22), (x + 0.5 * wide - 0.1, 1.22), (x + 0.5 * wide, 1.12)], 14), z
            )
        ],
        0.018,
        0.9,
    )


def bus_inside(stage: Stage) -> Setting:
    """The gangway of a bus seen from its front: rows of seats that face us, grips on rails, wide windows, the last bench at the end."""
    if stage.view.distance > 10:
        return carriage_beside(stage, (RED, 0.66))
    sides = tuple(Opening((z, z + 1.7), (0.95, 1.9), wall, (1, 1), STEEL) for wall in ("left", "right") for z in (-2.0, -0.1, 1.8, 3.7))
    screen = Opening((-1.05, 1.05), (0.95, 2.0), "back", (2, 1), STEEL)
    room = Room(
        left=-1.35,
        right=1.35,
        height=2.35,
        back=6.2,
        front=-6,
        openings=(*sides, screen),
        lamps=((0, 2.2, 1.5), (0, 2.2, 4.2)),
        reach=1.8,
        wall=(OCHRE * 0.3 + INK * 0.3, 0.08),
        floor=(INK * 0.7 + BLUE * 0.2, 0.32),
        boards="plain",
        house="open",
        dim=0.25,
    )
    home = furnish(stage, room, *passing(stage))
    wall = home.wall
    wall.box((-1.35, 1.35), (0.72, 0.95), (5.8, 6.2), (INK, 0.6), 0.012)
    for x in (-0.85, 0.0, 0.85):
        _seat(wall, x, 5.6, wide=0.8)
    wall.face(front((-0.5, 0.5), (2.08, 2.28), 6.1), DARK, 0.010)
    wall.lines([upright([(-0.4 + 0.2 * k, 2.18), (-0.28 + 0.2 * k, 2.18)], 6.09) for k in range(4)], 0.02, 0.8, RED, hide=0.9)
    wall.face(front((0.15, 0.55), (1.82, 2.0), 5.9), (BLUE, 0.2), 0.014)
    seats = home.hand(2.0)
    for z in (4.4, 3.4, 2.4, 1.4):
        for x in (-0.88, 0.88):
            _seat(seats, x, z, wide=0.82)
    spot = home.hand(0.4)
    for x in (-0.85, 0.85):
        _seat(spot, x, 0.5, wide=0.9)
    near = home.hand(-1.6)
    for z in (-1.2, -2.4):
        for x in (-0.95, 0.95):
            if z + stage.view.distance > 1.6:
                _seat(near, x, z, wide=0.82)
    rails = home.hand(1.0)
    rails.lines([[(x, 2.05, -5.5), (x, 2.05, 5.6)] for x in (-0.5, 0.5)], 0.016, 0.9, STEEL[0])
    for x in (-0.5, 0.5):
        for z in (1.0, 1.9, 2.8, 3.7, 4.6):
            grip = rails.beside(z)
            grip.lines([[(x, 2.05, z), (x, 1.86, z)]], 0.012, 0.9)
            grip.outline([upright(ring(x, 1.79, 0.065, 0.07, 14), z)], 0.014, 0.9)
    rails.lines([[(x, 0, z), (x, 2.05, z)] for x, z in ((-0.46, 3.1), (0.46, 1.9))], 0.018, 0.9, OCHRE * 0.6 + INK * 0.4)
    if stage.view.eye < 2.2:
        strip = flat((-0.12, 0.12), 2.33, (-1.0, 5.0))
        rails.bare([strip])
        rails.shine([strip], 0.8, warm=0.1)
    return home.setting(
        seats.plane("seats"), rails.plane("grips"), spot.plane("seat"), near.plane("near seats"), seat=0.45, clear=(0.12, 0.44)
    )


def train_inside(stage: Stage) -> Setting:
    """A compartment by a wide window: two benches face each other, a small table, a rack with a bag, curtains; the land goes past."""
    if stage.view.distance > 10:
        return carriage_beside(stage, (BLUE, 0.72))
    window = Opening((-0.82, 0.82), (0.95, 1.95), "back", (1, 1), STEEL)
    room = Room(
        left=-2.3,
        right=2.3,
        height=2.4,
        back=1.5,
        front=-2.4,
        openings=(window,),
        lamps=((0, 2.2, 0.6),),
        reach=1.9,
        wall=(OCHRE * 0.5 + BROWN * 0.15, 0.12),
        floor=(INK * 0.6 + BROWN * 0.3, 0.30),
        boards="plain",
        house="open",
        dim=0.15,
    )
    home = furnish(stage, room, *passing(stage))
    wall, back = home.wall, room.back
    for x0, x1 in ((-1.1, -0.66), (0.66, 1.1)):
        shape = [(x0, 2.05), (x1, 2.05), (x1 - 0.02 if x0 < 0 else x1, 0.95), (x0 if x0 < 0 else x0 + 0.02, 0.95)]
        wall.face(upright(shape, back - 0.06), (OCHRE * 0.7 + RED * 0.15, 0.34), 0.010)
        wall.lines([[(x, 2.04, back - 0.07), (x + 0.01, 0.97, back - 0.07)] for x in np.linspace(x0 + 0.08, x1 - 0.08, 3)], 0.008, 0.45)
    wall.lines([[(-1.5, 2.08, back - 0.06), (1.5, 2.08, back - 0.06)]], 0.018, 0.9)
    wall.lines(
        [[(-2.3, 2.16, back - 0.35), (2.3, 2.16, back - 0.35)], [(-2.3, 2.16, back - 0.1), (2.3, 2.16, back - 0.1)]], 0.018, 0.85, STEEL[0]
    )
    wall.face(front((1.25, 1.9), (2.18, 2.38), back - 0.2), (BROWN, 0.5), 0.012)
    seats = home.hand(0.4)
    seats.box((-1.6, 1.6), (0.14, 0.46), (0.12, 0.62), CLOTH, 0.014)
    seats.box((-1.6, 1.6), (0.46, 0.92), (0.56, 0.68), CLOTH, 0.014)
    seats.lines([[(x, 0.46, 0.55), (x, 0.90, 0.55)] for x in (-0.8, 0.0, 0.8)], 0.010, 0.6)
    for turn in (-1, 1):
        back_x, front_x = turn * 1.75, turn * 1.05
        x = (min(back_x, front_x), max(back_x, front_x))
        seats.box(x, (0.14, 0.46), (0.15, 1.4), CLOTH, 0.014)
        edge = (min(turn * 1.75, turn * 2.0), max(turn * 1.75, turn * 2.0))
        seats.box(edge, (0.14, 1.32), (0.15, 1.4), CLOTH, 0.014)
        seats.box(edge, (1.08, 1.34), (0.2, 1.35), (WHITE[0], 0.05), 0.008)
    return home.setting(seats.plane("seats"), seat=0.46, living=())


def carriage_beside(stage: Stage, stripe: Paint) -> Setting:
    """A bus or a carriage from far off, seen from its side; whoever is at the spot is behind its windows."""
    inner = hand(stage, 0.8)
    inner.wash([front((-5.8, 5.7), (0.0, 2.85), 0.8)], (OCHRE * 0.4 + INK * 0.4, 0.26), short=0.5)
    inner.shine([front((-5.8, 5.7), (1.0, 2.6), 0.8)], 0.8, warm=0.24)
    for x in np.arange(-5.2, 5.2, 1.62):
        _seat(inner, float(x), 0.7, wide=0.9)
    body = hand(stage, -0.5)
    train(body, -0.5, -6.0, 5.0, stripe, pierced=True)
    road = hand(stage, 3, half=True)
    road_across(road, (-3.2, 3.6), (ASPHALT[0], 0.18))
    planes = (sky(stage), *passing(stage, down=0.7), road.plane("road"), inner.plane("seats"), body.plane("carriage"))
    return Setting(
        planes, seat=0.45, clear=(0.38, 0.62), lamps=(lamp_at(stage, (-4.0, 2.4, 0.4), 0.6, 0.4), lamp_at(stage, (2.0, 2.4, 0.4), 0.6, 0.4))
    )


def car_inside(stage: Stage) -> Setting:
    """From near: the lens on the dashboard looks back at who drives; seats, the rear window and the road behind. From farther off: the car
    from its side, cut open by its windows."""
    if stage.view.distance > 2.6:
        return car_beside(stage)
    lane = hand(stage, 14, half=True)
    way(lane, (-3.4, 3.4), (-10, 260), line=True)
    row_of_trees(
        lane, [(s * (6.5 + 0.6 * (k % 3)), float(z)) for k, z in enumerate(np.arange(14, 90, 11.0)) for s in (-1, 1)], "poplar", "road", 8
    )
    body = hand(stage, 1.5, half=False)
    _cabin(body)
    wheel = hand(stage, -0.5, half=True)
    rim = [upright(ring(0.5, 0.62, r, 0.8 * r, 40, 10, 170), -0.5) for r in (0.36, 0.32)]
    wheel.wash([np.concatenate([rim[0], rim[1][::-1]])], DARK, short=0.2, soft=3.0)
    pool = lamplight(stage, [(0.0, 1.4, 0.6)], 1.0, most=0.70)
    pixels = stage.view.points(upright([(-1.0, 1.75), (1.0, 1.12)], 1.5))
    window = (float(pixels[0, 0]), float(pixels[0, 1]), float(pixels[1, 0]), float(pixels[1, 1]))
    planes = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, SAND, grass=1.0),
        lane.plane("road"),
        body.plane("cabin"),
        wheel.plane("wheel"),
        *pool,
    )
    return Setting(planes, indoors=True, window=(window,), seat=0.45, lamps=(lamp_at(stage, (0.0, 1.86, 1.2), 0.2, 0.3),))


def _cabin(at: Hand) -> None:
    """The car's inside around its rear window: roof, pillars, side windows, back seat with its rests, belts, a charm."""
    z = 1.5
    hole = upright(
        bent(
            [(-0.98, 1.16), (-0.92, 1.32), (-0.80, 1.66), (-0.7, 1.74), (0, 1.78), (0.7, 1.74), (0.80, 1.66), (0.92, 1.32), (0.98, 1.16)],
            60,
        ),
        z,
    )
    shade = (INK * 0.8 + BROWN * 0.2, 0.55)
    at.wash([front((-9, 9), (-4, 8), z)], shade, lean=(0.1, -0.4), short=0.4)
    at.cut(hole)
    for turn in (-1, 1):
        side_hole = upright([(turn * 1.12, 1.12), (turn * 1.08, 1.34), (turn * 0.98, 1.68), (turn * 2.6, 1.80), (turn * 3.2, 1.04)], z)
        at.cut(side_hole)
        at.outline([side_hole], 0.012, 0.9)
        at.lines([[(turn * 1.75, 1.76, z), (turn * 1.82, 1.05, z)]], 0.05, 0.9)
        at.lines([upright(bent([(turn * 1.02, 1.7), (turn * 0.9, 1.2), (turn * 0.72, 0.85)], 12), z - 0.3)], 0.022, 0.9)
    at.outline([hole], 0.018, 0.95)
    bench = upright(
        np.concatenate([bent([(-1.25, 0.2), (-1.28, 1.0), (-1.1, 1.10), (0, 1.06), (1.1, 1.10), (1.28, 1.0), (1.25, 0.2)], 40)]), z - 0.35
    )
    at.face(bench, (BROWN * 0.5 + INK * 0.4, 0.62), 0.012, short=0.6)
    at.lines([upright([(k, 0.3), (k * 1.02, 1.04)], z - 0.36) for k in (-0.42, 0.42)], 0.010, 0.6)
    for x in (-0.72, 0.72):
        rest = upright(
            bent([(x - 0.19, 1.06), (x - 0.2, 1.24), (x - 0.1, 1.31), (x + 0.1, 1.31), (x + 0.2, 1.24), (x + 0.19, 1.06)], 24), z - 0.36
        )
        at.face(rest, (BROWN * 0.5 + INK * 0.5, 0.75), 0.012)
    at.lines([[(-0.03, 1.78, z - 0.2), (-0.03, 1.56, z - 0.2)]], 0.006, 0.9)
    at.dabs([(-0.03, 1.54, z - 0.2)], 0.03, (RED, 0.8))


def car_beside(stage: Stage) -> Setting:
    """A high little car seen from its side on a country road; whoever is at the spot sits inside, behind the door."""
    road = hand(stage, 3, half=True)
    road_across(road, (-3.2, 3.6), (ASPHALT[0], 0.18))
    inner = hand(stage, 0.6)
    z = 0.6
    inner.wash([front((-1.75, 1.55), (0.35, 1.98), z)], (INK * 0.7 + BROWN * 0.3, 0.42), short=0.5)
    for x0, x1 in ((-1.45, -0.12), (0.05, 1.3)):
        inner.cut(front((x0, x1), (1.12, 1.8), z))
        inner.outline([front((x0, x1), (1.12, 1.8), z)], 0.014, 0.9)
    for x in (-0.55, 0.85):
        inner.face(
            upright(
                bent(
                    [
                        (x - 0.1, 0.4),
                        (x - 0.06, 0.62),
                        (x + 0.28, 0.6),
                        (x + 0.42, 1.25),
                        (x + 0.54, 1.3),
                        (x + 0.62, 1.22),
                        (x + 0.5, 0.4),
                    ],
                    26,
                ),
                0.4,
            ),
            (BROWN * 0.5 + INK * 0.4, 0.66),
            0.012,
        )
    outer = hand(stage, -0.5)
    _car_body(outer, -0.5)
    past = passing(stage, down=0.02)
    pool = lamplight(stage, [(0.0, 1.5, 0.2)], 1.1, most=0.6)
    lamps = (lamp_at(stage, (-2.35, 0.75, -0.5), 0.3, 0.8),)
    return Setting(
        (sky(stage), *past, road.plane("road"), inner.plane("seats"), outer.plane("car"), *pool), lamps=lamps, seat=0.45, clear=(0.42, 0.62)
    )


def _car_body(at: Hand, z: float) -> None:
    """The near side of the car: doors, roof, pillars, wheels, lamps; its windows are open to the figures behind."""
    paint = (RED * 0.85 + INK * 0.15, 0.62)
    lower = [(-2.45, 0.35), (-2.48, 0.8), (-2.3, 0.98), (-1.72, 1.08), (1.7, 1.1), (2.0, 1.0), (2.05, 0.4), (1.8, 0.33), (-2.2, 0.3)]
    at.wash([upright([(-2.1, 0.02), (-2.2, 0.36), (1.9, 0.36), (1.85, 0.02)], z)], (INK, 0.8), short=0.1)
    at.face(upright(lower, z), paint, 0.016, lean=(0.3, 1.0), short=0.6)
    roof = bent([(-1.72, 1.08), (-1.32, 1.62), (-1.05, 1.93), (-0.7, 2.0), (0.9, 2.02), (1.45, 1.92), (1.66, 1.6), (1.7, 1.1)], 44)
    inside = bent([(1.58, 1.1), (1.54, 1.56), (1.38, 1.80), (0.9, 1.88), (-0.66, 1.86), (-0.98, 1.80), (-1.2, 1.56), (-1.55, 1.08)], 44)
    at.face(upright(np.concatenate([roof, inside]), z), paint, 0.012, short=0.4)
    at.lines([[(-0.06, 1.88, z), (-0.06, 0.42, z)], [(1.36, 1.82, z), (1.38, 1.1, z)]], 0.035, 0.9)
    at.lines([[(-1.5, 0.42, z), (-1.52, 1.06, z)], [(-2.3, 0.62, z), (1.9, 0.66, z)]], 0.008, 0.55)
    at.lines([[(x, 0.92, z), (x + 0.2, 0.92, z)] for x in (-0.34, 1.1)], 0.022, 0.9)
    for x in (-1.62, 1.3):
        at.wash([upright(ring(x, 0.36, 0.44, 0.44, 26, 0, 180), z)], (INK, 0.8), short=0)
        at.face(upright(ring(x, 0.33, 0.34, 0.33, 26), z), (INK, 0.95), 0.012, short=0.2)
        at.face(upright(ring(x, 0.33, 0.17, 0.17, 18), z), (INK, 0.2), 0.012)
    lamp = upright(ring(-2.36, 0.74, 0.12, 0.13, 16), z)
    at.face(lamp, WHITE, 0.012)
    at.shine([lamp], 1.0, warm=0.15)
    at.halo((-2.5, 0.74, z), 0.9, 0.6)


RIDES = {"car-inside": car_inside, "bus-inside": bus_inside, "train-inside": train_inside}
