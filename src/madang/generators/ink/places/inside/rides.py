"""Inside what moves: car, bus, train. The land goes past behind the windows. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import DARK, STEEL, WHITE, Hand, bent, flat, front, hand, ring, upright
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.streetside import SAND, ground, way
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
    """A double seat seen from behind: rounded backs with head cloths and a grip."""
    at = at.beside(z)
    for k in (-0.5, 0.5):
        cx = x + k * wide * 0.52
        shape = bent([(cx - 0.24, 0.2), (cx - 0.25, 0.98), (cx - 0.16, 1.15), (cx + 0.16, 1.15), (cx + 0.25, 0.98), (cx + 0.24, 0.2)], 20)
        at.face(upright(shape, z), paint, 0.014, short=0.6)
        at.face(upright([(cx - 0.17, 0.95), (cx - 0.15, 1.15), (cx + 0.15, 1.15), (cx + 0.17, 0.95)], z - 0.01), WHITE, 0.008)
    at.lines([upright(bent([(x - 0.5 * wide, 1.12), (x - 0.5 * wide + 0.1, 1.22), (x + 0.5 * wide - 0.1, 1.22), (x + 0.5 * wide, 1.12)], 14), z)], 0.018, 0.9)


def bus_inside(stage: Stage) -> Setting:
    """The gangway of a bus: rows of seats, grips on their rails, wide side windows, the driver's screen ahead."""
    sides = tuple(Opening((z, z + 1.7), (0.95, 1.9), wall, (1, 1), STEEL) for wall in ("left", "right") for z in (-2.0, -0.1, 1.8, 3.7))
    screen = Opening((-1.05, 1.05), (0.95, 2.0), "back", (2, 1), STEEL)
    room = Room(left=-1.35, right=1.35, height=2.35, back=6.2, front=-6, openings=(*sides, screen), lamps=((0, 2.2, 1.5), (0, 2.2, 4.2)), reach=1.8, wall=(OCHRE * 0.3 + INK * 0.3, 0.08), floor=(INK * 0.7 + BLUE * 0.2, 0.32), boards="plain", house="block", dim=0.25)
    home = furnish(stage, room, *passing(stage))
    wall = home.wall
    wall.box((-1.35, 1.35), (0.72, 0.95), (5.8, 6.2), (INK, 0.6), 0.012)
    wheel = upright(ring(-0.65, 1.0, 0.26, 0.22, 24), 5.7)
    wall.outline([wheel], 0.03, 0.95)
    _seat(wall, -0.65, 5.2, wide=0.5, paint=(INK, 0.6))
    wall.face(front((-0.5, 0.5), (2.08, 2.28), 6.1), DARK, 0.010)
    wall.lines([upright([(-0.4 + 0.2 * k, 2.18), (-0.28 + 0.2 * k, 2.18)], 6.09) for k in range(4)], 0.02, 0.8, RED, hide=0.9)
    wall.face(front((0.15, 0.55), (1.82, 2.0), 5.9), (BLUE, 0.2), 0.014)
    seats = home.hand(2.0)
    for z in (4.4, 3.4, 2.4, 1.4):
        for x in (-0.88, 0.88):
            _seat(seats, x, z, wide=0.82)
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
    return home.setting(seats.plane("seats"), rails.plane("grips"), seat=0.45, clear=(0.35, 0.65))


def train_inside(stage: Stage) -> Setting:
    """A compartment by a wide window: two benches face each other, a small table, a rack with a bag, curtains; the land goes past."""
    window = Opening((-1.05, 1.05), (0.95, 1.95), "back", (1, 1), STEEL)
    room = Room(left=-2.3, right=2.3, height=2.4, back=1.5, front=-2.4, openings=(window,), lamps=((0, 2.2, 0.6),), reach=1.9, wall=(OCHRE * 0.5 + BROWN * 0.15, 0.12), floor=(INK * 0.6 + BROWN * 0.3, 0.30), boards="plain", house="block", dim=0.15)
    home = furnish(stage, room, *passing(stage))
    wall, back = home.wall, room.back
    for x0, x1 in ((-1.4, -1.02), (1.02, 1.4)):
        shape = [(x0, 2.05), (x1, 2.05), (x1 - 0.02 if x0 < 0 else x1, 0.95), (x0 if x0 < 0 else x0 + 0.02, 0.95)]
        wall.face(upright(shape, back - 0.06), (OCHRE * 0.7 + RED * 0.15, 0.34), 0.010)
        wall.lines([[(x, 2.04, back - 0.07), (x + 0.01, 0.97, back - 0.07)] for x in np.linspace(x0 + 0.08, x1 - 0.08, 3)], 0.008, 0.45)
    wall.lines([[(-1.5, 2.08, back - 0.06), (1.5, 2.08, back - 0.06)]], 0.018, 0.9)
    wall.lines([[(-2.3, 2.16, back - 0.35), (2.3, 2.16, back - 0.35)], [(-2.3, 2.16, back - 0.1), (2.3, 2.16, back - 0.1)]], 0.018, 0.85, STEEL[0])
    wall.face(front((1.25, 1.9), (2.18, 2.38), back - 0.2), (BROWN, 0.5), 0.012)
    wall.box((-0.42, 0.42), (0.70, 0.74), (back - 0.55, back), (BROWN * 0.5 + OCHRE * 0.3, 0.4), 0.010)
    wall.lines([[(0, 0.7, back - 0.1), (0, 0.1, back - 0.1)]], 0.03, 0.8)
    wall.face(front((0.08, 0.2), (0.74, 0.86), back - 0.3), WHITE, 0.008)
    seats = home.hand(0.9)
    for turn in (-1, 1):
        back_x, front_x = turn * 1.75, turn * 1.05
        x = (min(back_x, front_x), max(back_x, front_x))
        seats.box(x, (0.14, 0.46), (0.15, 1.4), CLOTH, 0.014)
        edge = (min(turn * 1.75, turn * 2.0), max(turn * 1.75, turn * 2.0))
        seats.box(edge, (0.14, 1.32), (0.15, 1.4), CLOTH, 0.014)
        seats.box(edge, (1.08, 1.34), (0.2, 1.35), (WHITE[0], 0.05), 0.008)
    return home.setting(seats.plane("seats"), seat=0.46, living=())


def car_inside(stage: Stage) -> Setting:
    """Seen through the windscreen from the back seat: dashboard, wheel, mirror, two head rests; the road ahead."""
    planes = [sky(stage), *hills(stage, near=True), ground(stage, SAND, grass=1.0)]
    lane = hand(stage, 14, half=True)
    way(lane, (-3.4, 3.4), (-10, 260), line=True)
    row_of_trees(lane, [(s * (6.5 + 0.6 * (k % 3)), float(z)) for k, z in enumerate(np.arange(14, 90, 11.0)) for s in (-1, 1)], "poplar", "road", 8)
    planes.append(lane.plane("road"))
    body = hand(stage, 1.3, half=False)
    _cabin(body)
    planes.append(body.plane("cabin"))
    pool = lamplight(stage, [(0.0, 1.0, 1.0)], 0.9, most=0.35)
    top = stage.view.points([(-1.0, 1.75, 1.6), (1.0, 1.75, 1.6), (1.2, 1.12, 1.6)])
    window = (float(top[0, 0]), float(top[0, 1]), float(top[1, 0]), float(top[2, 1]))
    return Setting((*planes, *pool), indoors=True, window=(window,), seat=0.45, floor=0.0, lamps=(lamp_at(stage, (0.35, 1.0, 1.4), 0.3, 0.3),))


def _cabin(at: Hand) -> None:
    """The car's inside around its windscreen, everything about 1.3 metres before the spot."""
    stage = at.stage
    z = 1.6
    hole = upright(bent([(-1.22, 1.12), (-1.16, 1.30), (-0.98, 1.70), (-0.9, 1.78), (0, 1.86), (0.9, 1.78), (0.98, 1.70), (1.16, 1.30), (1.22, 1.12)], 60), z)
    shade = (INK * 0.8 + BROWN * 0.2, 0.62)
    at.wash([front((-9, 9), (-4, 8), z)], shade, lean=(0.1, -0.4), short=0.3)
    at.cut(hole)
    for turn in (-1, 1):
        side_hole = upright([(turn * 1.36, 1.10), (turn * 1.30, 1.32), (turn * 1.16, 1.66), (turn * 2.6, 1.78), (turn * 3.2, 1.06)], z)
        at.cut(side_hole)
        at.outline([side_hole], 0.012, 0.9)
    at.outline([hole], 0.018, 0.95)
    dash = upright(np.concatenate([bent([(-1.5, 1.05), (-0.9, 1.15), (-0.3, 1.12), (0.6, 1.10), (1.5, 1.05)], 30), [(1.5, 0.4), (-1.5, 0.4)]]), z - 0.1)
    at.face(dash, (INK, 0.82), 0.012, lean=(0.2, 0.8))
    for k, x in enumerate((-0.72, -0.46)):
        dial = upright(ring(x, 1.02, 0.10, 0.085, 20), z - 0.2)
        at.face(dial, (INK, 0.25), 0.008)
        at.shine([dial], 0.8, warm=0.5)
        at.lines([[(x, 1.02, z - 0.21), (x + 0.05 - 0.09 * k, 1.07, z - 0.21)]], 0.006, 0.9, RED)
    screen = front((-0.16, 0.2), (0.86, 1.04), z - 0.2)
    at.face(screen, (BLUE, 0.4), 0.010)
    at.shine([screen], 0.7, warm=0.05)
    rim = [upright(ring(-0.6, 0.86, 0.30, 0.25, 34), z - 0.4), upright(ring(-0.6, 0.86, 0.26, 0.215, 30), z - 0.4)]
    at.wash([np.concatenate([rim[0], rim[0][:1], rim[1][::-1], rim[1][-1:]])], DARK, short=0)
    at.lines([upright([(-0.86, 0.86), (-0.34, 0.86)], z - 0.4), upright([(-0.6, 0.86), (-0.6, 0.62)], z - 0.4)], 0.035, 0.95)
    mirror = upright(bent([(-0.16, 1.66), (-0.15, 1.74), (0.0, 1.755), (0.18, 1.74), (0.19, 1.66), (0.0, 1.645), (-0.16, 1.66)], 24), z - 0.15)
    at.face(mirror, (BLUE, 0.16), 0.012)
    at.lines([[(0.02, 1.75, z - 0.15), (0.02, 1.86, z - 0.1)]], 0.012, 0.95)
    charm = [[(0.06, 1.65, z - 0.15), (0.07, 1.52, z - 0.15)]]
    at.lines(charm, 0.006, 0.9)
    at.dabs([(0.07, 1.49, z - 0.15)], 0.028, (RED, 0.8))
    if stage.view.distance > 2.2:
        for x in (-0.62, 0.72):
            head = upright(bent([(x - 0.17, 1.02), (x - 0.18, 1.18), (x, 1.24), (x + 0.18, 1.18), (x + 0.17, 1.02)], 20), 0.9)
            seat = upright(bent([(x - 0.34, 0.0), (x - 0.33, 0.85), (x - 0.2, 0.98), (x + 0.2, 0.98), (x + 0.33, 0.85), (x + 0.34, 0.0)], 24), 0.9)
            at.face(seat, (INK * 0.7 + BROWN * 0.3, 0.75), 0.012)
            at.face(head, (INK * 0.7 + BROWN * 0.3, 0.75), 0.012)


RIDES = {"car-inside": car_inside, "bus-inside": bus_inside, "train-inside": train_inside}
