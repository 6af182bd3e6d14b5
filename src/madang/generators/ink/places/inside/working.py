"""Rooms for work and care: workshop, office, hospital, gym, factory and barn from outdoors. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import STEEL, WHITE, WOOD, Points, bent, front, ring, upright
from madang.generators.ink.motifs.furniture import (
    bed,
    bench,
    cabinet,
    chair,
    clock,
    curtain,
    desk,
    door,
    monitor,
    pendant,
    pot_plant,
    shelf,
    stool,
    table,
    tube,
)
from madang.generators.ink.motifs.interiors import TILED, Opening, Room, furnish
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.motifs.wares import BOTTLE, JAR, VASE, papers, tools, vessel, vessels
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED
from madang.generators.ink.stage import Setting, Stage


def workshop(stage: Stage) -> Setting:
    """A heavy bench with a vice, tools on their board, shelves of tins, planks in the corner, shavings on the floor, a hanging lamp."""
    room = Room(
        openings=(Opening((1.4, 2.7), (1.1, 2.2), panes=(3, 2)),),
        lamps=((-0.6, 1.95, 1.7),),
        wall=(BROWN * 0.4 + OCHRE * 0.3, 0.10),
        floor=(BROWN * 0.6 + INK * 0.2, 0.26),
        sides=("shelf", "hooks"),
        beams="rafters",
        near="chair",
        shade=0.18,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    tools(wall, (-2.1, 0.95), (1.22, 2.12), back - 0.03)
    shelf(wall, (-2.9, -2.25), back - 0.3, (0.9, 1.35, 1.8, 2.2), (WOOD[0], 0.5))
    for y in (0.9, 1.35, 1.8):
        vessels(
            wall,
            (-2.85, -2.35),
            y,
            back - 0.25,
            0.24,
            (JAR, BOTTLE),
            ((RED, 0.4), (BLUE, 0.4), (INK, 0.4), (OCHRE, 0.5)),
            gap=0.1,
            word=f"tins{y}",
        )
    table(wall, -0.4, back - 0.95, 3.3, 0.8, 0.86, (BROWN * 0.6 + INK * 0.2, 0.6), 0.11)
    wall.box((0.55, 0.85), (0.86, 1.02), (back - 0.95, back - 0.7), STEEL, 0.012)
    wall.box((0.9, 1.02), (0.84, 1.06), (back - 0.98, back - 0.7), STEEL, 0.012)
    wall.lines([[(0.96, 0.78, back - 1.0), (1.16, 0.78, back - 1.0)]], 0.018, 0.95)
    wall.box((-1.3, -0.95), (0.86, 1.0), (back - 0.8, back - 0.65), (BROWN, 0.6), 0.010)
    wall.face(upright([(-1.5, 0.86), (-0.2, 0.86), (-0.2, 0.91), (-1.5, 0.91)], back - 0.9), (OCHRE, 0.4), 0.008)
    for k, x in enumerate((2.2, 2.42, 2.6, 2.8)):
        wall.face(
            upright([(x, 0), (x + 0.14, 0), (x + 0.30 + 0.03 * k, 1.95), (x + 0.17 + 0.03 * k, 2.0)], back - 0.3),
            (OCHRE * 0.7 + BROWN * 0.3, 0.30 + 0.08 * k),
            0.008,
        )
    pendant(home.wall.beside(1.7), -0.6, 1.95, 1.7, room.height, 0.26)
    curls = home.hand(1.2)
    rng = stage.rng("curls")
    arcs = []
    for _ in range(26):
        x, z, size = float(rng.uniform(-2.4, 1.2)), float(rng.uniform(0.9, 2.0)), float(rng.uniform(0.03, 0.08))
        arcs.append(np.array([(x + a, 0.02 + b, z) for a, b in ring(0, size, size * 1.6, size, 8, 20, 300)]))
    curls.lines(arcs, 0.010, 0.6, OCHRE * 0.6 + BROWN * 0.4)
    stool(curls, 1.7, 1.4, 0.5)
    curls.face(upright([(-0.5, 0), (-0.42, 0.55), (0.42, 0.55), (0.5, 0)], 1.5, -2.1), (BROWN, 0.42), 0.012)
    curls.lines([[(-2.6, 0.56, 1.5), (-1.6, 0.56, 1.5)]], 0.04, 0.9, BROWN)
    return home.setting(curls.plane("shavings"), living=("dust",))


def office(stage: Stage) -> Setting:
    """Desks with screens, a wide window on the town, filing cabinets, a board with notes, a plant, strip lights."""
    room = Room(
        left=-4.2,
        right=4.2,
        height=2.8,
        back=4.6,
        openings=(Opening((-3.2, 1.4), (0.95, 2.35), panes=(4, 1), bars=STEEL),),
        floor=TILED,
        boards="tiles",
        lamps=((-1.6, 2.6, 2.2), (1.8, 2.6, 2.2)),
        reach=3.0,
        house="block",
        wall=(INK * 0.3 + OCHRE * 0.2, 0.05),
        sides=("door", "pictures"),
        beams="panels",
        near="books",
        shade=0.14,
    )
    home = furnish(stage, room, *outlook(stage, town=True))
    wall, back = home.wall, room.back
    blind = [[(-3.2, y, back - 0.04), (1.4, y, back - 0.04)] for y in np.arange(2.0, 2.36, 0.06)]
    wall.lines(blind, 0.010, 0.4)
    wall.face(front((1.9, 3.1), (1.1, 2.1), back - 0.03), WHITE, 0.022)
    notes = [
        (2.0, 1.75, (OCHRE, 0.4)),
        (2.35, 1.8, (BLUE, 0.25)),
        (2.7, 1.72, (RED, 0.4)),
        (2.1, 1.3, (GREEN, 0.3)),
        (2.55, 1.32, (OCHRE, 0.3)),
    ]
    for x, y, paint in notes:
        wall.face(front((x, x + 0.24), (y, y + 0.22), back - 0.04), paint, 0.006, dark=0.5)
    clock(wall, 3.6, 2.2, back - 0.02, 0.18)
    for k, x in enumerate((3.2, 3.72)):
        cabinet(wall, (x, x + 0.5), (0, 1.25 + 0.1 * k), (back - 0.5, back), STEEL, 1, 4)
    cabinet(wall, (-4.1, -3.45), (0, 1.0), (back - 0.5, back), STEEL, 1, 3)
    pot_plant(wall, -3.75, back - 0.3, 1.0, 0.9)
    far = home.hand(2.6)
    for x in (-2.2, 0.1, 2.4):
        desk(far.beside(2.8), x, 2.8, 1.5)
        chair(far.beside(2.5), x - 0.1, 2.35, paint=(INK, 0.6))
    near = home.hand(1.0)
    desk(near, 1.9, 1.1, 1.5)
    papers(near, 1.35, 0.735, 1.2)
    chair(near.beside(0.8), 1.8, 0.7, paint=(INK, 0.6))
    seat = home.hand(0.3)
    bench(seat, -0.3, 0.12, 2.4, 0.44, paint=(INK * 0.6 + BLUE * 0.4, 0.45))
    if stage.view.eye < 2.6:
        for x in (-1.8, 1.8):
            tube(home.wall, x, 2.78, (0.6, 3.8))
    return home.setting(far.plane("desks"), near.plane("desk"), seat.plane("bench"), seat=0.44)


def hospital(stage: Stage) -> Setting:
    """A ward: an iron bed with its white sheet, a drip, a curtain on its rail, a monitor with its line, a window, a night table."""
    room = Room(
        left=-3.2,
        right=3.2,
        height=2.7,
        back=3.6,
        floor=TILED,
        boards="tiles",
        wall=(GREEN * 0.3 + BLUE * 0.2, 0.07),
        openings=(Opening((0.6, 2.1), (1.0, 2.2), panes=(2, 1), bars=STEEL),),
        lamps=((-1.4, 1.9, 3.0), (1.2, 2.5, 1.5)),
        reach=2.3,
        house="block",
        sides=("", "door"),
        beams="panels",
        panelled=((GREEN * 0.5 + BLUE * 0.4, 0.14), 1.05),
        near="curtain",
        shade=0.13,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    curtain(wall, (-3.0, -2.35), (0.35, 2.3), back - 0.9, (GREEN * 0.4 + BLUE * 0.4, 0.30), 5)
    wall.lines([[(-3.2, 2.34, back - 0.9), (0.35, 2.34, back - 0.9)], [(0.35, 2.34, back - 0.9), (0.35, 2.34, back)]], 0.016, 0.85)
    wall.box((-2.2, -0.4), (1.35, 1.5), (back - 0.06, back), STEEL, 0.010)
    wall.shine([front((-2.1, -0.6), (1.50, 1.54), back - 0.07)], 1.0)
    monitor(wall, -0.15, 1.28, back - 0.25, 0.5)
    pulse = [(-0.37, 1.55), (-0.28, 1.55), (-0.24, 1.62), (-0.19, 1.47), (-0.15, 1.55), (0.0, 1.55), (0.04, 1.60), (0.07, 1.55)]
    wall.lines([upright(pulse, back - 0.27)], 0.010, 0.8, GREEN)
    cabinet(wall, (-0.35, 0.25), (0, 0.75), (back - 0.45, back), WHITE, 1, 2)
    vessel(wall, 0.05, 0.75, back - 0.3, 0.22, VASE, (BLUE, 0.2))
    wall.dabs([(0.0, 1.03, back - 0.3), (0.09, 1.07, back - 0.3), (0.06, 1.0, back - 0.3)], 0.05, (RED, 0.7))
    door(wall, (2.35, 3.1), back - 0.01, 2.1, (INK * 0.3 + OCHRE * 0.2, 0.16), pane=True)
    middle = home.hand(2.2)
    bed(middle, (-2.6, -0.55), (2.2, 3.2), STEEL, (INK * 0.4 + BLUE * 0.3, 0.09), 0.6, iron=True)
    drip = middle.beside(2.3)
    drip.lines(
        [[(-0.35, 0, 2.5), (-0.35, 1.95, 2.5)], [(-0.5, 1.95, 2.5), (-0.2, 1.95, 2.5)], [(-0.55, 0.04, 2.5), (-0.15, 0.04, 2.5)]],
        0.016,
        0.9,
    )
    drip.face(
        upright(bent([(-0.08, 0.0), (-0.09, 0.2), (0, 0.24), (0.09, 0.2), (0.08, 0.0), (0, -0.04), (-0.08, 0)], 20), 2.48, -0.5, 1.66),
        (BLUE, 0.16),
        0.010,
    )
    drip.lines([upright(bent([(-0.5, 1.62), (-0.52, 1.2), (-0.8, 0.95), (-1.1, 0.78)], 14), 2.48)], 0.008, 0.8)
    near = home.hand(0.3)
    bench(near, 0.3, 0.12, 2.4, 0.45, paint=STEEL)
    return home.setting(middle.plane("bed"), near.plane("bench"), seat=0.45)


def gym(stage: Stage) -> Setting:
    """A sports hall: a basket on its board, wall bars, painted lines on the boards, high windows, a vaulting box, a ball."""
    high = tuple(Opening((x, x + 1.7), (3.5, 4.7), panes=(3, 2), bars=STEEL) for x in (-5.6, -3.4, 1.8, 4.0))
    room = Room(
        left=-6.4,
        right=6.4,
        height=5.6,
        back=7.0,
        front=-20,
        openings=high,
        lamps=((-2.5, 4.8, 3.5), (2.5, 4.8, 3.5), (0, 3.0, 0)),
        reach=4.6,
        house="block",
        floor=(OCHRE * 0.5 + BROWN * 0.4, 0.28),
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    wall.wash([front((-6.4, 6.4), (0, 1.2), back - 0.01)], (BLUE * 0.6 + GREEN * 0.2, 0.30), short=0.4)
    hoop = wall.beside(6.4)
    hoop.face(front((-0.95, 0.95), (2.95, 4.15), 6.6), WHITE, 0.03)
    hoop.outline([front((-0.32, 0.32), (3.08, 3.55), 6.58)], 0.025, 0.9, RED)
    hoop.outline([np.array([(0.24 * np.cos(a), 3.05, 6.3 + 0.24 * np.sin(a)) for a in np.linspace(0, 6.28, 20)])], 0.022, 0.95, RED)
    hoop.lines([[(0.22 * np.cos(a), 3.04, 6.3), (0.13 * np.cos(a + 0.4), 2.62, 6.3)] for a in np.linspace(0, 6.28, 9)], 0.008, 0.7)
    bars = [[(x, 0.1, back - 0.1), (x, 3.0, back - 0.1)] for x in (-4.4, -3.3, -2.2, -1.1)] + [
        [(-4.4, y, back - 0.1), (-1.1, y, back - 0.1)] for y in np.arange(0.3, 3.0, 0.22)
    ]
    wall.lines(bars, 0.022, 0.8, WOOD[0])
    curtainless = wall.beside(6.5)
    curtainless.lines([[(4.6, 5.6, 6.5), (4.62, 0.4, 6.5)], [(5.3, 5.6, 6.5), (5.28, 0.4, 6.5)]], 0.022, 0.8, OCHRE * 0.4 + BROWN * 0.6)
    floor = home.hand(3)
    lines: list[Points] = [
        np.array([(1.8 * np.cos(a), 0.004, 1.0 + 1.8 * np.sin(a)) for a in np.linspace(0, 6.28, 40)]),
        [(-6, 0.004, 1.0), (6, 0.004, 1.0)],
        [(-1.6, 0.004, 6.9), (-1.6, 0.004, 4.0), (1.6, 0.004, 4.0), (1.6, 0.004, 6.9)],
    ]
    floor.lines(lines, 0.03, 0.6, RED * 0.7 + INK * 0.3)
    for k in range(4):
        inset = 0.08 * k
        floor.box((3.3 + inset, 4.9 - inset), (0.26 * k, 0.26 * (k + 1) - 0.02), (4.4, 5.2), WOOD, 0.014)
    floor.box((3.55, 4.65), (1.04, 1.16), (4.4, 5.2), (BROWN, 0.7), 0.014)
    floor.box((-5.6, -3.2), (0, 0.16), (3.4, 4.9), (BLUE, 0.42), 0.014)
    ball = floor.beside(2.2)
    ball.face(upright(ring(-1.8, 0.13, 0.13, 0.13, 20), 2.3), (OCHRE * 0.6 + RED * 0.4, 0.8), 0.010)
    ball.lines([upright([(-1.93, 0.13), (-1.67, 0.13)], 2.29), upright([(-1.8, 0.26), (-1.8, 0.0)], 2.29)], 0.006, 0.8)
    near = home.hand(0.3)
    bench(near, 0.0, 0.12, 3.2, 0.38)
    return home.setting(floor.plane("floor"), near.plane("bench"), living=("dust",), seat=0.38)


WORKING = {"workshop": workshop, "office": office, "hospital": hospital, "gym": gym}
