"""Rooms of a home: the Korean room, living room, bedroom, kitchen, bathroom, a window seat. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import DARK, DARK_WOOD, PLASTER, STEEL, WHITE, WOOD, Hand, bent, front, ring, upright
from madang.generators.ink.motifs.furniture import (
    bed,
    books,
    cabinet,
    chair,
    clock,
    curtain,
    framed,
    paper_door,
    pendant,
    pot_plant,
    shelf,
    sofa,
    table,
)
from madang.generators.ink.motifs.interiors import BOARDS, MATTING, TILED, Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import At
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.motifs.wares import (
    BOTTLE,
    BOWL,
    CROCKERY,
    CUP,
    EARTHEN,
    JAR,
    VASE,
    kettle,
    ladles,
    pot_on_stove,
    vessel,
    vessels,
)
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, YELLOW
from madang.generators.ink.stage import Setting, Stage


def kitchen(stage: Stage) -> Setting:
    """A stove with a steaming pot, shelves of bowls and jars, a window over the sink, a small table."""
    room = Room(
        left=-2.8,
        right=2.8,
        back=2.7,
        openings=(Opening((0.85, 1.95), (1.15, 2.05), panes=(2, 1)),),
        floor=TILED,
        boards="tiles",
        lamps=((-0.4, 2.05, 1.2),),
        sides=("door", "hooks"),
        panelled=((BLUE * 0.5 + GREEN * 0.3, 0.12), 1.0),
        near="leaves",
        shade=0.15,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    for y in (1.52, 1.92):
        shelf(wall, (-1.95, 0.55), back - 0.26, (y,), posts=False)
    vessels(wall, (-1.9, 0.4), 1.92, back - 0.2, 0.20, (JAR, BOTTLE, JAR), EARTHEN, word="jars")
    vessels(wall, (-1.9, 0.4), 1.52, back - 0.2, 0.15, (BOWL, CUP, BOWL), CROCKERY, word="bowls")
    ladles(wall, (-1.7, 0.1), 1.42, back - 0.06)
    cabinet(wall, (-2.6, 2.6), (0, 0.86), (back - 0.62, back), WOOD, 7)
    wall.box((-2.65, 2.65), (0.86, 0.91), (back - 0.66, back), (INK, 0.14))
    wall.box((-1.3, -0.3), (0.90, 0.95), (back - 0.6, back - 0.1), (INK, 0.8))
    pot_on_stove(wall, -1.02, 0.96, back - 0.4)
    kettle(wall, -0.52, 0.96, back - 0.4)
    wall.face(front((0.95, 1.85), (0.80, 0.92), back - 0.63), STEEL, 0.008)
    wall.lines([[(1.4, 0.92, back - 0.2), (1.4, 1.18, back - 0.2), (1.4, 1.2, back - 0.36), (1.4, 1.12, back - 0.38)]], 0.018, 0.8)
    cabinet(wall, (-2.8, -2.05), (0, 1.85), (back - 0.7, back), WHITE, 1, 2)
    pendant(wall.beside(1.3), -0.4, 2.05, 1.3, room.height, 0.2)
    near = home.hand(1.3)
    table(near, 1.5, 1.3, 1.1, 0.7, 0.72)
    vessels(near, (1.1, 1.9), 0.72, 1.6, 0.13, (BOWL, CUP), (WHITE, (BLUE, 0.2), (OCHRE, 0.3)), word="table")
    return home.setting(near.plane("table"), living=("steam",))


def room_of_old(stage: Stage) -> Setting:
    """A Korean room: paper door and lattice window, a blanket chest with folded quilts, a low table, a lamp on the floor."""
    lamp: At = (1.95, 0.75, 1.8)
    room = Room(
        left=-2.6,
        right=2.6,
        height=2.3,
        back=2.5,
        floor=MATTING,
        boards="mat",
        lamps=((1.2, 1.2, 1.4), (-0.6, 1.3, 0.6)),
        reach=2.3,
        wall=(OCHRE * 0.5 + INK * 0.25, 0.06),
        paper=(Opening((0.05, 1.65), (0.45, 1.85)), Opening((0.0, 1.9), (0.45, 1.85), "left")),
        sides=("lattice", ""),
        beams="rafters",
        near="jamb",
        shade=0.17,
    )
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    paper_door(wall, (0.05, 1.65), back - 0.02, (0.0, 1.85), 2, lit=0.35)
    cabinet(wall, (-2.3, -0.75), (0, 0.78), (back - 0.55, back), (BROWN * 0.6 + INK * 0.3, 0.62), 3, 2)
    _brass(wall, (-2.3, -0.75), 0.78, back - 0.56)
    for k, (paint, y) in enumerate(
        (((BLUE, 0.34), 0.78), ((RED * 0.9 + OCHRE * 0.1, 0.50), 0.96), ((OCHRE, 0.24), 1.13), ((WHITE[0], 0.06), 1.29))
    ):
        quilt = bent(
            [
                (-2.2 + 0.02 * k, 0),
                (-2.24, 0.08),
                (-2.15, 0.17),
                (-1.5, 0.175),
                (-0.85, 0.17),
                (-0.78, 0.08),
                (-0.84, 0),
                (-1.5, -0.005),
                (-2.2, 0),
            ],
            40,
        )
        wall.face(upright(quilt, back - 0.5, 0, y), paint, 0.010, short=0.4)
    framed(wall, (-0.45, -0.12), (1.05, 1.75), back - 0.01, "bamboo")
    framed(wall, (1.85, 2.4), (1.0, 1.8), back - 0.01, "hills")
    floor_lamp = home.hand(1.8)
    _paper_lamp(floor_lamp, lamp)
    near = home.hand(1.0)
    table(near, -1.2, 1.1, 0.95, 0.6, 0.30, (BROWN * 0.6 + INK * 0.3, 0.6), 0.04)
    vessel(near, -1.4, 0.30, 1.3, 0.17, VASE, (GREEN * 0.4 + BLUE * 0.2, 0.25))
    vessels(near, (-1.2, -0.85), 0.30, 1.35, 0.08, (BOWL, CUP), (WHITE, (BLUE, 0.15)), word="tea")
    near.box((1.0, 1.55), (0, 0.07), (1.0, 1.5), (BLUE * 0.6 + RED * 0.2, 0.40), 0.008)
    return home.setting(floor_lamp.plane("lamp"), near.plane("low table"))


def _brass(at: Hand, x: tuple[float, float], tall: float, z: float) -> None:
    """The fittings of a blanket chest."""
    for k in range(3):
        cx = x[0] + (x[1] - x[0]) * (k + 0.5) / 3
        at.wash([upright(ring(cx, y, 0.06, 0.06, 12), z) for y in (0.25 * tall, 0.75 * tall)], (OCHRE, 0.8), short=0)


def _paper_lamp(at: Hand, spot: At) -> None:
    """A standing paper lamp."""
    x, y, z = spot
    shade = front((x - 0.17, x + 0.17), (y - 0.30, y + 0.26), z)
    at.lines(
        [[(x + k, 0, z), (x + k, y + 0.3, z)] for k in (-0.18, 0.18)] + [[(x - 0.25, 0.02, z), (x + 0.25, 0.02, z)]],
        0.018,
        0.95,
        DARK_WOOD[0],
    )
    at.wash([shade], (OCHRE, 0.10), short=0.5)
    at.shine([shade], 1.0, warm=0.3)
    at.lines([[(x - 0.17, y + k, z), (x + 0.17, y + k, z)] for k in (-0.30, -0.02, 0.26)], 0.012, 0.9)
    at.halo((x, y, z), 0.75, 0.55)


def living_room(stage: Stage) -> Setting:
    """A sofa under a picture, a wide window with curtains, a television, a low table, a plant, a standing lamp."""
    room = Room(
        openings=(Opening((0.55, 2.5), (0.55, 2.1), panes=(2, 1)),),
        lamps=((-2.2, 1.6, 2.6), (0.4, 2.1, 1.2)),
        left=-3.2,
        right=3.2,
        back=2.9,
        sides=("shelf", "door"),
        panelled=((OCHRE * 0.6 + RED * 0.1, 0.10), 0.85),
        near="leaves",
        shade=0.15,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    curtain(wall, (0.25, 0.72), (0.2, 2.25), back - 0.08, (OCHRE * 0.6 + RED * 0.1, 0.26))
    curtain(wall, (2.34, 2.82), (0.2, 2.25), back - 0.08, (OCHRE * 0.6 + RED * 0.1, 0.26))
    wall.lines([[(0.15, 2.26, back - 0.08), (2.9, 2.26, back - 0.08)]], 0.02, 0.9)
    framed(wall, (-1.75, -0.55), (1.25, 1.95), back - 0.01, "moon")
    clock(wall, -0.12, 1.85, back - 0.01, 0.17)
    sofa(wall, -1.25, back - 1.0, 2.1, (GREEN * 0.5 + BLUE * 0.4, 0.42))
    wall.face(
        upright(bent([(0, 0), (0.02, 0.33), (0.2, 0.36), (0.38, 0.33), (0.4, 0), (0.2, -0.02), (0, 0)], 24), back - 0.62, -2.05, 0.44),
        (RED * 0.8 + OCHRE * 0.2, 0.58),
        0.008,
    )
    wall.lines([[(-2.6, 0, back - 0.6), (-2.6, 1.45, back - 0.6)]], 0.02, 0.9)
    shade = upright([(-0.14, 0.34), (0.14, 0.34), (0.26, 0), (-0.26, 0)], back - 0.6, -2.6, 1.4)
    wall.face(shade, (OCHRE, 0.12), 0.012)
    wall.shine([shade], 1.0)
    wall.halo((-2.6, 1.5, back - 0.6), 0.6, 0.5)
    pot_plant(wall, 3.0, back - 0.5, 0, 1.35)
    middle = home.hand(1.5)
    table(middle, -1.5, 1.5, 1.2, 0.6, 0.38)
    vessels(middle, (-1.9, -1.3), 0.38, 1.7, 0.12, (CUP, BOWL), (WHITE, (BLUE, 0.2)), word="tea")
    books(middle, (-1.3, -1.05), 0.38, 1.8, 0.2, "table")
    cabinet(middle.beside(1.2), (1.75, 3.2), (0, 0.45), (1.3, 1.7), WOOD, 2)
    return home.setting(middle.plane("low table"), seat=0.0)


def bedroom(stage: Stage) -> Setting:
    """A bed with its quilt, a window with the moon, a bedside lamp, a wardrobe, a desk for a child."""
    room = Room(
        openings=(Opening((-0.75, 0.75), (1.05, 2.0), panes=(2, 2)),),
        lamps=((-1.0, 1.2, 1.9), (1.6, 1.3, 1.4)),
        reach=2.2,
        back=2.8,
        sides=("door", "pictures"),
        panelled=((BLUE * 0.6 + RED * 0.2, 0.12), 0.9),
        near="curtain",
        shade=0.16,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    curtain(wall, (-1.1, -0.72), (0.75, 2.15), back - 0.07, (BLUE, 0.16))
    curtain(wall, (0.72, 1.1), (0.75, 2.15), back - 0.07, (BLUE, 0.16))
    cabinet(wall, (1.55, 2.85), (0, 2.05), (back - 0.6, back), WOOD, 2)
    framed(wall, (-2.5, -1.5), (1.35, 1.95), back - 0.01, "hills")
    shelf(wall, (1.15, 1.5), back - 0.2, (1.5,), posts=False)
    cabinet(wall, (-0.55, 0.05), (0, 0.55), (back - 0.45, back), WOOD, 1, 2)
    wall.lines([[(-0.25, 0.55, back - 0.3), (-0.25, 0.8, back - 0.3)]], 0.025, 0.9)
    shade = upright([(-0.10, 0.24), (0.10, 0.24), (0.18, 0), (-0.18, 0)], back - 0.3, -0.25, 0.78)
    wall.face(shade, (YELLOW, 0.2), 0.010)
    wall.shine([shade], 1.0)
    wall.halo((-0.25, 0.85, back - 0.3), 0.5, 0.5)
    middle = home.hand(1.6)
    bed(middle, (-2.75, -0.6), (1.6, 2.6), WOOD, (BLUE * 0.8 + RED * 0.15, 0.34))
    near = home.hand(1.2)
    table(near, 1.95, 1.5, 1.1, 0.55, 0.72)
    books(near, (1.55, 2.0), 0.72, 1.8, 0.24, "desk")
    chair(near.beside(1.1), 1.9, 1.0)
    rug = np.array([(a, 0.005, 1.0 + b) for a, b in ring(-0.6, 0, 1.3, 0.6, 30)])
    home.wall.beside(1).face(rug, (RED * 0.6 + OCHRE * 0.2, 0.18), 0.01)
    return home.setting(middle.plane("bed"), near.plane("desk"))


def bathroom(stage: Stage) -> Setting:
    """Tiles to the shoulder, a basin with its mirror, a bath tub, a small high window."""
    room = Room(
        left=-2.2,
        right=2.2,
        height=2.4,
        back=2.5,
        floor=TILED,
        boards="tiles",
        openings=(Opening((0.9, 1.6), (1.55, 2.05), panes=(2, 1)),),
        wall=(BLUE * 0.7 + GREEN * 0.2, 0.06),
        lamps=((-0.7, 2.0, 1.8),),
        reach=2.2,
        sides=("door", ""),
        panelled=((BLUE * 0.8 + GREEN * 0.3, 0.15), 1.3),
        shade=0.14,
    )
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    tiles = [[(float(x), 0, back - 0.005), (float(x), 1.3, back - 0.005)] for x in np.arange(-2.0, 2.2, 0.2)]
    tiles += [[(-2.2, float(y), back - 0.005), (2.2, float(y), back - 0.005)] for y in np.arange(0.2, 1.31, 0.2)]
    wall.lines(tiles, 0.004, 0.35, BLUE)
    mirror = front((-1.15, -0.35), (1.25, 2.0), back - 0.02)
    wall.face(mirror, (BLUE, 0.14), 0.022, short=0.7)
    wall.lines(
        [[(-1.0, 1.5, back - 0.03), (-0.8, 1.85, back - 0.03)], [(-0.9, 1.45, back - 0.03), (-0.62, 1.9, back - 0.03)]],
        0.012,
        0.0,
        hide=0.8,
    )
    basin = bent([(-0.42, 0.16), (-0.36, 0.02), (-0.12, -0.08), (0.12, -0.08), (0.36, 0.02), (0.42, 0.16)], 22)
    wall.face(upright(np.concatenate([basin, [(0.44, 0.2), (-0.44, 0.2)]]), back - 0.35, -0.75, 0.72), WHITE, 0.012)
    wall.face(front((-0.86, -0.64), (0, 0.66), back - 0.2), WHITE, 0.012)
    wall.lines([upright(bent([(0, 0.2), (0, 0.4), (0.08, 0.44), (0.12, 0.36)], 10), back - 0.2, -0.75, 0.72)], 0.02, 0.85)
    vessels(wall, (-0.55, -0.35), 0.93, back - 0.2, 0.14, (BOTTLE, CUP), ((RED, 0.5), (BLUE, 0.3)), word="brushes")
    wall.lines([[(-1.9, 1.4, back - 0.04), (-1.4, 1.4, back - 0.04)]], 0.014, 0.9)
    curtain(wall, (-1.85, -1.45), (0.85, 1.4), back - 0.05, (RED * 0.6 + OCHRE * 0.3, 0.35), 2)
    tub = home.hand(1.6)
    shape = bent([(0.0, 0.58), (0.06, 0.2), (0.25, 0.03), (1.25, 0.03), (1.5, 0.2), (1.58, 0.62)], 30)
    tub.face(upright(np.concatenate([shape, [(1.62, 0.66), (-0.05, 0.62)]]), 1.6, 0.45), WHITE, 0.016, lean=(0.3, 1.0))
    tub.lines([upright(bent([(1.5, 0.62), (1.52, 1.9), (1.3, 2.0), (1.15, 1.95)], 16), 1.8, 0.45)], 0.016, 0.9)
    tub.wash([upright([(1.05, 1.95), (1.22, 1.98), (1.26, 1.86), (1.0, 1.84)], 1.8, 0.45)], DARK, short=0)
    return home.setting(tub.plane("bath"), living=("steam",))


def window_side(stage: Stage) -> Setting:
    """A great window with its seat: the weather is the picture; a plant, a cup, a curtain at one side."""
    room = Room(
        left=-3,
        right=3,
        height=2.7,
        back=1.7,
        openings=(Opening((-1.75, 1.75), (0.62, 2.35), panes=(3, 2)),),
        lamps=((-1.9, 1.5, 0.9),),
        reach=1.7,
        floor=BOARDS,
        wall=PLASTER,
        sides=("pictures", "shelf"),
        beams="rafters",
        near="chair",
        shade=0.20,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    wall.box((-1.9, 1.9), (0.40, 0.58), (back - 0.5, back), WOOD, 0.012)
    wall.box((-1.85, 1.85), (0, 0.40), (back - 0.45, back), (WOOD[0], 0.30), 0.010)
    curtain(wall, (-2.35, -1.6), (0.15, 2.5), back - 0.08, (OCHRE * 0.4 + INK * 0.2, 0.16), 6)
    curtain(wall, (1.75, 2.35), (0.15, 2.5), back - 0.08, (OCHRE * 0.4 + INK * 0.2, 0.16), 5)
    wall.lines([[(-2.5, 2.52, back - 0.08), (2.5, 2.52, back - 0.08)]], 0.02, 0.9)
    pot_plant(wall, 1.25, back - 0.3, 0.58, 0.75, "sill")
    vessel(wall, -0.95, 0.58, back - 0.3, 0.12, CUP, WHITE)
    books(wall, (-1.45, -1.1), 0.58, back - 0.2, 0.2, "sill")
    wall.face(
        upright(bent([(0, 0), (0.0, 0.34), (0.2, 0.37), (0.42, 0.34), (0.44, 0.0), (0.2, -0.01), (0, 0)], 24), back - 0.35, 0.45, 0.58),
        (RED * 0.8 + OCHRE * 0.2, 0.5),
        0.008,
    )
    return home.setting(seat=0.5)


HOMES = {
    "kitchen": kitchen,
    "room": room_of_old,
    "living-room": living_room,
    "bedroom": bedroom,
    "bathroom": bathroom,
    "window-side": window_side,
}
