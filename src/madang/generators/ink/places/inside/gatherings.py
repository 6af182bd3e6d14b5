"""Rooms where people gather before something: stage, theatre hall, church nave. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import (
    DARK,
    STONE,
    WHITE,
    WOOD,
    Hand,
    bent,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.furniture import (
    chair,
    curtain,
)
from madang.generators.ink.motifs.interiors import Home, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, YELLOW, smooth
from madang.generators.ink.stage import Setting, Stage

VELVET = (RED * 0.75 + INK * 0.25, 0.80)


def beam(at: Hand, source: tuple[float, float, float], x: float, z: float, wide: float, strength: float = 0.35) -> None:
    """A shaft of light from a lamp to the floor: it takes darkness away from what is behind it."""
    stage = at.stage
    outline = [(source[0] - 0.08, source[1], source[2]), (source[0] + 0.08, source[1], source[2]), (x + wide, 0.0, z), (x - wide, 0.0, z)]
    patch = stage.paper.patch([at.see(outline)], 10)
    if not patch.mask.size:
        return
    fade = 0.35 + 0.65 * smooth(0.0, 1.0, (patch.y - patch.box[0].start) / patch.mask.shape[0])
    at.layer.lay(patch.times(fade), YELLOW * 0.06 - (INK * 0.55 + stage.light.ambient * 0.35), strength, hide=0)
    pool = np.array([(x + wide * 1.05 * a, 0.0, z + 0.6 * wide * b) for a, b in ring(0, 0, 1, 1, 30)])
    at.layer.lay(stage.paper.patch([at.see(pool)], 8), YELLOW * 0.08 - (INK * 0.6 + stage.light.ambient * 0.4), strength * 1.3, hide=0)


def stage_room(stage: Stage) -> Setting:
    """The boards of a stage between heavy curtains; a beam of light falls on the spot, the back cloth is dark."""
    room = Room(
        left=-5.2,
        right=5.2,
        height=6.0,
        back=5.0,
        front=-20,
        wall=(INK * 0.7 + BLUE * 0.3, 0.72),
        floor=(BROWN * 0.6 + INK * 0.2, 0.44),
        lamps=(),
        house="block",
        shade=0.3,
    )
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    folds = [[(x, 5.6, back - 0.1), (x + 0.06, 2.8, back - 0.1), (x - 0.04, 0.05, back - 0.1)] for x in np.arange(-4.8, 5, 0.55)]
    wall.lines(folds, 0.03, 0.5)
    drapes = home.hand(2.6)
    for turn in (-1, 1):
        for k, z in enumerate((3.6, 2.2, 0.8)):
            inner = turn * (2.75 + 0.35 * k)
            x = (min(inner, turn * 6.5), max(inner, turn * 6.5))
            curtain(drapes.beside(z), x, (0.0, 5.8), z, VELVET, 6)
    swags = drapes.beside(0.8)
    for start in np.arange(-5.4, 5.0, 1.8):
        at = float(start)
        shape = np.concatenate([bent([(at, 4.6), (at + 0.9, 3.55), (at + 1.8, 4.6)], 16), [(at + 1.8, 6.2), (at, 6.2)]])
        swags.face(upright(shape, 0.8), VELVET, 0.02)
        swags.lines([upright(bent([(at + 0.2, 4.9), (at + 0.9, 4.1), (at + 1.6, 4.9)], 12), 0.79)], 0.018, 0.5)
    prop = home.hand(1.4)
    chair(prop, -1.5, 1.8, away=False)
    prop.lines(
        [[(1.5, 0, 1.3), (1.5, 1.45, 1.3)], [(1.25, 0.02, 1.3), (1.75, 0.02, 1.3)], [(1.5, 1.45, 1.3), (1.35, 1.58, 1.3)]], 0.016, 0.95
    )
    prop.dabs([(1.33, 1.6, 1.3)], 0.05, DARK)
    light = hand(stage, 0.35, half=True)
    beam(light, (-1.6, 5.4, 0.5), 0.1, 0.35, 1.5, 0.72)
    beam(light, (2.2, 5.4, 0.5), 0.1, 0.4, 1.3, 0.42)
    shine = lamplight(stage, [(0.1, 1.2, 0.0)], 1.7, most=0.85, flat=1.3)
    return home.setting(
        drapes.plane("curtains"),
        prop.plane("props"),
        light.plane("beam"),
        *shine,
        lamps=(lamp_at(stage, (-1.6, 5.4, 0.5), 0.6, 0.8),),
        living=("dust",),
        clear=(0.40, 0.60),
    )


def theatre_hall(stage: Stage) -> Setting:
    """Rows of red seats before a glowing screen, the projector's beam over them, curtains at its sides."""
    room = Room(
        left=-6.0,
        right=6.0,
        height=5.4,
        back=9.0,
        front=-20,
        wall=(INK * 0.6 + RED * 0.2, 0.62),
        floor=(INK * 0.7 + RED * 0.2, 0.5),
        boards="plain",
        lamps=(),
        house="block",
        shade=0.3,
    )
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    _screen(wall, back)
    for turn in (-1, 1):
        curtain(wall, (3.95, 5.6) if turn > 0 else (-5.6, -3.95), (0.9, 5.2), back - 0.3, VELVET, 5)
    wall.lines([[(-6, 1.1, back - 0.6), (6, 1.1, back - 0.6)]], 0.05, 0.9)
    seats = home.hand(3.2)
    for k, z in enumerate((6.6, 5.5, 4.4, 3.3, 2.2, 1.2)):
        _seat_row(seats.beside(z), z, 0.4 * (k % 2))
    spot = home.hand(0.3)
    _seat_row(spot, 0.35, 0.0, 0.0)
    spot.box((-5.4, 5.4), (0.3, 0.44), (0.1, 0.34), VELVET, 0.012)
    light = hand(stage, -0.5, half=True)
    glow = [(-3.6, 4.6, 8.9), (3.6, 4.6, 8.9), (3.6, 1.7, 8.9), (-3.6, 1.7, 8.9)]
    patch = light.stage.paper.patch([light.see(glow)], 60)
    light.layer.lay(patch, INK * -0.10 - stage.light.ambient * 0.3, 1.0, hide=0)
    ray = [(-0.05, 5.3, -1.0), (0.05, 5.3, -1.0), (3.6, 4.6, 8.8), (3.6, 1.8, 8.8), (-3.6, 1.8, 8.8), (-3.6, 4.6, 8.8)]
    light.layer.lay(light.stage.paper.patch([light.see(ray)], 22), INK * -0.07 - stage.light.ambient * 0.10, 1.0, hide=0)
    return home.setting(
        seats.plane("seats"),
        spot.plane("seat row"),
        light.plane("light of the screen"),
        lamps=(lamp_at(stage, (0.0, 3.2, 8.9), 3.2, 0.22, 0.2),),
        seat=0.44,
        living=("dust",),
    )


def _screen(wall: Hand, back: float) -> None:
    """The picture on the screen: pale hills and a moon; after dark it shines."""
    stage = wall.stage
    picture = front((-3.9, 3.9), (1.6, 4.7), back - 0.05)
    wall.wash([picture], (INK, 0.03), short=0)
    if stage.light.lamps > 0.1:
        night = stage.light.ambient
        wall.layer.lay(wall.stage.paper.patch([wall.see(picture)], 1.5), -0.72 * night + OCHRE * 0.05, stage.light.lamps)
    wall.wash(
        [
            upright(
                np.concatenate(
                    [bent([(-3.9, 2.4), (-2.2, 3.4), (-0.8, 2.6), (0.8, 3.6), (2.4, 2.5), (3.9, 2.9)], 40), [(3.9, 1.6), (-3.9, 1.6)]]
                ),
                back - 0.06,
            )
        ],
        (INK * 0.6 + BLUE * 0.4, 0.58),
        lean=(0.1, -0.9),
        hide=0,
        short=0.7,
    )
    wall.wash([upright(ring(float(stage.rng("film").uniform(-2.8, 2.8)), 3.9, 0.34, 0.34, 20), back - 0.06)], (INK, 0.24), hide=0)
    wall.outline([picture], 0.06, 0.95)


def _seat_row(at: Hand, z: float, shift: float, gangway: float = 0.75) -> None:
    """A row of folding seats, with a gangway in the middle."""
    xs = [float(x) + shift * 0.3 for x in np.arange(-5.4, 5.5, 0.66) if abs(x) >= gangway]
    backs = [
        upright(bent([(x - 0.28, 0.34), (x - 0.29, 0.86), (x - 0.18, 1.0), (x + 0.18, 1.0), (x + 0.29, 0.86), (x + 0.28, 0.34)], 16), z)
        for x in xs
    ]
    at.wash([front((min(xs) - 0.3, -0.55), (0, 0.36), z), front((0.6, max(xs) + 0.3), (0, 0.36), z)], (INK, 0.7), short=0.2)
    at.wash(backs, VELVET, lean=(0.3, 0.9), short=0.55)
    at.outline(backs, 0.014, 0.9)
    at.lines([[(x + 0.33, 0.0, z), (x + 0.33, 0.66, z)] for x in xs], 0.022, 0.9)


def nave(stage: Stage) -> Setting:
    """Inside a church: pews to both sides of the aisle, tall round-headed windows, the altar with a cross and candles."""
    room = Room(
        left=-4.6,
        right=4.6,
        height=6.6,
        back=9.5,
        front=-20,
        floor=(INK * 0.4 + BROWN * 0.3, 0.18),
        boards="tiles",
        lamps=((0.0, 2.0, 8.5), (-2.5, 3.0, 3.0), (2.5, 3.0, 3.0)),
        reach=3.6,
        house="block",
        wall=(INK * 0.3 + OCHRE * 0.2, 0.05),
        sky=True,
    )
    home = furnish(stage, room, *outlook(stage))
    _church_windows(home)
    altar = home.wall.beside(8.4)
    altar.box((-3, 3), (0, 0.25), (7.2, 9.5), STONE, 0.015)
    altar.box((-1.1, 1.1), (0.25, 1.2), (8.2, 8.9), (WHITE[0], 0.06), 0.015)
    altar.lines([[(0, 1.2, 8.5), (0, 2.2, 8.5)], [(-0.32, 1.85, 8.5), (0.32, 1.85, 8.5)]], 0.05, 0.95, BROWN * 0.5 + INK * 0.5)
    for x in (-0.8, -0.6, 0.6, 0.8):
        altar.face(front((x - 0.035, x + 0.035), (1.2, 1.5), 8.4), WHITE, 0.008)
        altar.wash([upright(bent([(x, 1.52), (x - 0.03, 1.57), (x, 1.66), (x + 0.03, 1.57), (x, 1.52)], 14), 8.39)], (OCHRE, 0.8), short=0)
        altar.halo((x, 1.58, 8.3), 0.35, 0.6)
    pews = home.hand(3)
    for z in (6.2, 5.0, 3.8, 2.6, 1.4):
        for x0, x1 in ((-4.2, -0.95), (0.95, 4.2)):
            row = pews.beside(z)
            row.box((x0, x1), (0.40, 0.46), (z + 0.05, z + 0.45), WOOD, 0.010)
            row.box((x0, x1), (0.0, 0.88), (z, z + 0.05), (BROWN * 0.65 + INK * 0.2, 0.50), 0.014)
            row.face(
                front((x0 - 0.05 if x0 > 0 else x1 - 0.03, x0 + 0.03 if x0 > 0 else x1 + 0.05), (0, 0.98), z),
                (BROWN * 0.6 + INK * 0.3, 0.7),
                0.010,
            )
    seat = home.hand(0.3)
    seat.box((-2.2, 2.2), (0.40, 0.46), (0.12, 0.5), WOOD, 0.010)
    seat.box((-2.2, 2.2), (0.46, 0.92), (0.46, 0.52), (BROWN * 0.65 + INK * 0.2, 0.50), 0.014)
    seat.lines([[(x, 0, 0.15), (x, 0.4, 0.15)] for x in (-2.1, 0.0, 2.1)], 0.04, 0.9)
    return home.setting(
        pews.plane("pews"),
        seat.plane("pew"),
        lamps=tuple(lamp_at(stage, (x, 1.6, 8.3), 0.35, 0.6, 0.2) for x in (-0.7, 0.7)),
        living=("dust",),
        seat=0.45,
        clear=(0.35, 0.65),
    )


def _church_windows(home: Home) -> None:
    """The chancel's arch, three coloured windows over the altar, pale ones along the walls."""
    wall, room, back = home.wall, home.room, home.room.back
    wall.lines([upright(np.concatenate([[(-2.2, 0)], ring(0, 3.6, 2.2, 2.4, 30, 180, 0), [(2.2, 0)]]), back - 0.02)], 0.05, 0.8)
    for x in (-1.15, 0.0, 1.15):
        outline = upright(
            np.concatenate([[(x - 0.4, 2.3)], ring(x, 3.9 + 0.4 * (x == 0), 0.4, 0.55, 14, 180, 0), [(x + 0.4, 2.3)]]), back - 0.03
        )
        home.shell.cut(outline)
        wall.wash(
            [outline], [(BLUE, 0.34), (RED * 0.6 + OCHRE * 0.4, 0.40), (GREEN * 0.6 + BLUE * 0.3, 0.34)][round(x) + 1], hide=0, short=0.5
        )
        wall.outline([outline], 0.04, 0.9)
        wall.lines(
            [
                [(x, 2.3, back - 0.03), (x, 4.4, back - 0.03)],
                [(x - 0.4, 3.0, back - 0.03), (x + 0.4, 3.0, back - 0.03)],
                [(x - 0.4, 3.7, back - 0.03), (x + 0.4, 3.7, back - 0.03)],
            ],
            0.02,
            0.8,
        )
    for x, turn in ((room.left, 1), (room.right, -1)):
        for z in (0.5, 3.2, 5.9):
            pane = np.array(
                [(x + turn * 0.02, y, z + s) for s, y in np.concatenate([[(0, 1.6)], ring(0.7, 3.8, 0.7, 0.8, 12, 180, 0), [(1.4, 1.6)]])],
                np.float32,
            )
            wall.wash([pane], (BLUE * 0.5 + OCHRE * 0.3, 0.12), short=0.7)
            wall.outline([pane], 0.03, 0.75)


GATHERINGS = {"stage": stage_room, "theatre": theatre_hall, "church": nave}
