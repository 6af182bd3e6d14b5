"""Rooms where people gather: stage, theatre hall, church nave, cafe, restaurant, shop. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import (
    DARK,
    STEEL,
    STONE,
    WHITE,
    WOOD,
    Hand,
    Wall,
    bent,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.furniture import (
    chair,
    curtain,
    pendant,
    pot_plant,
    shelf,
    stool,
    table,
)
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.motifs.wares import (
    BEAKER,
    BOTTLE,
    BOWL,
    CROCKERY,
    CUP,
    EARTHEN,
    JAR,
    VASE,
    kettle,
    pot_on_stove,
    vessel,
    vessels,
)
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
    room = Room(left=-5.2, right=5.2, height=6.0, back=5.0, front=-8, wall=(INK * 0.7 + BLUE * 0.3, 0.72), floor=(BROWN * 0.6 + INK * 0.2, 0.44), lamps=(), house="block", shade=0.3)
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
    for x in np.arange(-5.4, 5.0, 1.8):
        shape = np.concatenate([bent([(x, 4.6), (x + 0.9, 3.55), (x + 1.8, 4.6)], 16), [(x + 1.8, 6.2), (x, 6.2)]])
        swags.face(upright(shape, 0.8), VELVET, 0.02)
        swags.lines([upright(bent([(x + 0.2, 4.9), (x + 0.9, 4.1), (x + 1.6, 4.9)], 12), 0.79)], 0.018, 0.5)
    prop = home.hand(1.4)
    chair(prop, -1.5, 1.8, away=False)
    prop.lines([[(1.5, 0, 1.3), (1.5, 1.45, 1.3)], [(1.25, 0.02, 1.3), (1.75, 0.02, 1.3)], [(1.5, 1.45, 1.3), (1.35, 1.58, 1.3)]], 0.016, 0.95)
    prop.dabs([(1.33, 1.6, 1.3)], 0.05, DARK)
    light = hand(stage, -0.3, half=True)
    beam(light, (-1.6, 5.4, 0.5), 0.1, 0.1, 1.5, 0.75)
    beam(light, (2.2, 5.4, 0.5), 0.1, 0.2, 1.3, 0.45)
    return home.setting(drapes.plane("curtains"), prop.plane("props"), light.plane("beam"), lamps=(lamp_at(stage, (-1.6, 5.4, 0.5), 0.6, 0.8),), living=("dust",))


def theatre_hall(stage: Stage) -> Setting:
    """Rows of red seats before a glowing screen, the projector's beam over them, curtains at its sides."""
    room = Room(left=-6.0, right=6.0, height=5.4, back=9.0, front=-9, wall=(INK * 0.6 + RED * 0.2, 0.62), floor=(INK * 0.7 + RED * 0.2, 0.5), boards="plain", lamps=(), house="block", shade=0.3)
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    picture = front((-3.9, 3.9), (1.6, 4.7), back - 0.05)
    wall.wash([picture], (INK, 0.03), short=0)
    if stage.light.lamps > 0.1:
        night = stage.light.ambient
        wall.layer.lay(wall.stage.paper.patch([wall.see(picture)], 1.5), -0.9 * night + OCHRE * 0.05, stage.light.lamps)
    wall.wash([upright(np.concatenate([bent([(-3.9, 2.4), (-2.2, 3.4), (-0.8, 2.6), (0.8, 3.6), (2.4, 2.5), (3.9, 2.9)], 40), [(3.9, 1.6), (-3.9, 1.6)]]), back - 0.06)], (INK * 0.6 + BLUE * 0.4, 0.30), lean=(0.1, -0.9), hide=0, short=0.7)
    wall.wash([upright(ring(2.3, 3.9, 0.34, 0.34, 20), back - 0.06)], (INK, 0.24), hide=0)
    wall.outline([picture], 0.06, 0.95)
    for turn in (-1, 1):
        curtain(wall, tuple(sorted((turn * 3.95, turn * 5.6))), (0.9, 5.2), back - 0.3, VELVET, 5)
    wall.lines([[(-6, 1.1, back - 0.6), (6, 1.1, back - 0.6)]], 0.05, 0.9)
    seats = home.hand(3.2)
    for k, z in enumerate((6.6, 5.5, 4.4, 3.3, 2.2, 1.2)):
        _seat_row(seats.beside(z), z, 0.4 * (k % 2))
    light = hand(stage, -0.5, half=True)
    glow = [(-3.6, 4.6, 8.9), (3.6, 4.6, 8.9), (3.6, 1.7, 8.9), (-3.6, 1.7, 8.9)]
    patch = light.stage.paper.patch([light.see(glow)], 60)
    light.layer.lay(patch, INK * -0.10 - stage.light.ambient * 0.3, 1.0, hide=0)
    ray = [(-0.05, 5.3, -1.0), (0.05, 5.3, -1.0), (3.6, 4.6, 8.8), (3.6, 1.8, 8.8), (-3.6, 1.8, 8.8), (-3.6, 4.6, 8.8)]
    light.layer.lay(light.stage.paper.patch([light.see(ray)], 22), INK * -0.07 - stage.light.ambient * 0.10, 1.0, hide=0)
    return home.setting(seats.plane("seats"), light.plane("light of the screen"), lamps=(lamp_at(stage, (0.0, 3.2, 8.9), 3.2, 0.5, 0.2),), seat=0.44, living=("dust",))


def _seat_row(at: Hand, z: float, shift: float) -> None:
    """A row of folding seats seen from behind, with a gangway in the middle."""
    xs = [float(x) + shift * 0.3 for x in np.arange(-5.4, 5.5, 0.66) if abs(x) > 0.75]
    backs = [upright(bent([(x - 0.28, 0.34), (x - 0.29, 0.86), (x - 0.18, 1.0), (x + 0.18, 1.0), (x + 0.29, 0.86), (x + 0.28, 0.34)], 16), z) for x in xs]
    at.wash([front((min(xs) - 0.3, -0.55), (0, 0.36), z), front((0.6, max(xs) + 0.3), (0, 0.36), z)], (INK, 0.7), short=0.2)
    at.wash(backs, VELVET, lean=(0.3, 0.9), short=0.55)
    at.outline(backs, 0.014, 0.9)
    at.lines([[(x + 0.33, 0.0, z), (x + 0.33, 0.66, z)] for x in xs], 0.022, 0.9)


def nave(stage: Stage) -> Setting:
    """Inside a church: pews to both sides of the aisle, tall round-headed windows, the altar with a cross and candles."""
    room = Room(left=-4.6, right=4.6, height=6.6, back=9.5, front=-8, floor=(INK * 0.4 + BROWN * 0.3, 0.18), boards="tiles", lamps=((0.0, 2.0, 8.5), (-2.5, 3.0, 3.0), (2.5, 3.0, 3.0)), reach=3.6, house="block", wall=(INK * 0.3 + OCHRE * 0.2, 0.05), sky=True)
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    wall.lines([upright(np.concatenate([[(-2.2, 0)], ring(0, 3.6, 2.2, 2.4, 30, 180, 0), [(2.2, 0)]]), back - 0.02)], 0.05, 0.8)
    for x in (-1.15, 0.0, 1.15):
        outline = upright(np.concatenate([[(x - 0.4, 2.3)], ring(x, 3.9 + 0.4 * (x == 0), 0.4, 0.55, 14, 180, 0), [(x + 0.4, 2.3)]]), back - 0.03)
        home.shell.cut(outline)
        wall.wash([outline], [(BLUE, 0.34), (RED * 0.6 + OCHRE * 0.4, 0.40), (GREEN * 0.6 + BLUE * 0.3, 0.34)][round(x) + 1], hide=0, short=0.5)
        wall.outline([outline], 0.04, 0.9)
        wall.lines([[(x, 2.3, back - 0.03), (x, 4.4, back - 0.03)], [(x - 0.4, 3.0, back - 0.03), (x + 0.4, 3.0, back - 0.03)], [(x - 0.4, 3.7, back - 0.03), (x + 0.4, 3.7, back - 0.03)]], 0.02, 0.8)
    for x, turn in ((room.left, 1), (room.right, -1)):
        for z in (0.5, 3.2, 5.9):
            pane = np.array([(x + turn * 0.02, y, z + s) for s, y in np.concatenate([[(0, 1.6)], ring(0.7, 3.8, 0.7, 0.8, 12, 180, 0), [(1.4, 1.6)]])], np.float32)
            wall.wash([pane], (BLUE * 0.5 + OCHRE * 0.3, 0.12), short=0.7)
            wall.outline([pane], 0.03, 0.75)
    altar = wall.beside(8.4)
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
            row.face(front((x0 - 0.05 if x0 > 0 else x1 - 0.03, x0 + 0.03 if x0 > 0 else x1 + 0.05), (0, 0.98), z), (BROWN * 0.6 + INK * 0.3, 0.7), 0.010)
    return home.setting(pews.plane("pews"), lamps=tuple(lamp_at(stage, (x, 1.6, 8.3), 0.35, 0.6, 0.2) for x in (-0.7, 0.7)), living=("dust",), seat=0.45, clear=(0.35, 0.65))


def cafe(stage: Stage) -> Setting:
    """A counter with its coffee machine, shelves of cups, round tables by the window, hanging lamps, a chalk board."""
    room = Room(left=-3.6, right=3.6, height=2.9, back=4.4, openings=(Opening((1.0, 3.3), (0.7, 2.4), panes=(2, 1), bars=(INK, 0.8)),), lamps=((-1.8, 1.9, 2.6), (0.1, 1.9, 2.6), (2.0, 1.9, 1.8)), reach=2.1, wall=(BROWN * 0.4 + OCHRE * 0.3, 0.10))
    home = furnish(stage, room, *outlook(stage, town=True))
    wall, back = home.wall, room.back
    wall.face(front((-3.3, -2.1), (1.45, 2.5), back - 0.03), (INK, 0.85), 0.04)
    chalk = [upright([(-3.15 + 0.05 * (k % 2), 2.32 - 0.16 * k), (-2.45 + 0.12 * (k % 3), 2.33 - 0.16 * k)], back - 0.05) for k in range(5)]
    wall.lines([*chalk, upright(bent([(-2.4, 1.65), (-2.42, 1.85), (-2.2, 1.85), (-2.22, 1.65), (-2.4, 1.65)], 14), back - 0.05)], 0.012, 0.0, hide=0.8, least=0.5)
    for y in (1.55, 1.95):
        shelf(wall, (-1.85, 0.7), back - 0.28, (y,), posts=False)
    vessels(wall, (-1.8, 0.6), 1.95, back - 0.22, 0.24, (BOTTLE, JAR, BEAKER), EARTHEN + CROCKERY, word="tins")
    vessels(wall, (-1.8, 0.6), 1.55, back - 0.22, 0.13, (CUP, CUP, BOWL), CROCKERY, gap=0.5, word="cups")
    counter = home.hand(3.0)
    counter.box((-3.3, 0.55), (0, 1.0), (3.0, 3.5), (BROWN * 0.6 + INK * 0.2, 0.50), 0.016)
    counter.box((-3.4, 0.65), (1.0, 1.06), (2.92, 3.55), (BROWN * 0.5 + INK * 0.4, 0.7), 0.012)
    counter.outline([front((x, x + 0.6), (0.15, 0.85), 2.99) for x in np.arange(-3.15, 0.1, 0.74)], 0.008, 0.5)
    _coffee_machine(counter, -1.25, 1.06, 3.2)
    vessels(counter, (-0.45, 0.4), 1.06, 3.1, 0.15, (CUP, BOWL), CROCKERY, word="saucers")
    counter.face(front((-2.75, -1.95), (1.06, 1.46), 3.1), (BLUE, 0.10), 0.012)
    counter.dabs([(x, 1.14, 3.09) for x in (-2.62, -2.45, -2.28, -2.1)], 0.08, (OCHRE * 0.6 + BROWN * 0.4, 0.6))
    for x in (-1.8, 0.1):
        pendant(counter.beside(2.6), x, 1.95, 2.6, room.height, 0.2)
    near = home.hand(1.5)
    _round_table(near, 2.0, 1.9)
    chair(near.beside(1.6), 1.5, 1.5, paint=(INK, 0.7))
    chair(near.beside(1.6), 2.6, 1.7, away=False, paint=(INK, 0.7))
    _round_table(near.beside(1.2), -2.2, 1.4)
    pendant(near.beside(1.8), 2.0, 1.95, 1.8, room.height, 0.2)
    pot_plant(home.wall, 0.85, back - 0.5, 0, 1.5)
    return home.setting(counter.plane("counter"), near.plane("tables"), living=("steam",), seat=0.45)


def _coffee_machine(at: Hand, x: float, y: float, z: float) -> None:
    at.face(front((x - 0.36, x + 0.36), (y, y + 0.42), z), STEEL, 0.014)
    at.wash([front((x - 0.28, x + 0.28), (y + 0.04, y + 0.22), z - 0.01)], (INK, 0.7), short=0.2)
    at.lines([[(x + k, y + 0.22, z - 0.02), (x + k - 0.06, y + 0.16, z - 0.02)] for k in (-0.14, 0.16)], 0.018, 0.95)
    at.dabs([(x - 0.22, y + 0.33, z - 0.02), (x + 0.22, y + 0.33, z - 0.02)], 0.04, WHITE)
    at.dabs([(x, y + 0.33, z - 0.02)], 0.03, (RED, 0.9))
    vessels(at, (x - 0.3, x + 0.3), y + 0.42, z, 0.08, (CUP,), CROCKERY, word="top")


def _round_table(at: Hand, x: float, z: float) -> None:
    at.lines([[(x, 0, z), (x, 0.72, z)], [(x - 0.2, 0.02, z), (x + 0.2, 0.02, z)]], 0.025, 0.95)
    at.face(np.array([(x + 0.42 * a, 0.74, z + 0.36 * b) for a, b in ring(0, 0, 1, 1, 26)]), WOOD, 0.012)
    vessel(at, x - 0.1, 0.74, z, 0.10, CUP, WHITE)
    vessel(at, x + 0.18, 0.74, z + 0.1, 0.20, VASE, (BLUE, 0.3))
    at.dabs([(x + 0.18, 1.0, z + 0.1)], 0.05, (RED, 0.7))


def restaurant(stage: Stage) -> Setting:
    """A small noodle house: the cooks' hatch with a cloth over it, pots that steam, low wooden tables, menu strips, lanterns."""
    room = Room(left=-3.5, right=3.5, height=2.8, back=4.6, openings=(Opening((2.0, 3.2), (1.0, 2.1), "back", (2, 2)),), lamps=((-2.0, 2.0, 2.6), (0.0, 2.1, 3.6), (2.0, 2.0, 2.0)), reach=2.2, wall=(OCHRE * 0.5 + BROWN * 0.2, 0.12))
    home = furnish(stage, room, *outlook(stage, town=True))
    wall, back = home.wall, room.back
    wall.wash([front((-1.9, 1.6), (1.0, 2.2), back - 0.02)], (INK * 0.6 + BROWN * 0.4, 0.62), short=0.4)
    wall.shine([front((-1.9, 1.6), (1.0, 2.2), back - 0.02)], 0.6, warm=0.5)
    shelf(wall, (-1.85, 1.55), back - 0.1, (1.78,), posts=False, deep=0.08)
    vessels(wall, (-1.8, 1.5), 1.78, back - 0.08, 0.16, (BOWL, BOWL, CUP), CROCKERY, gap=0.1, word="stack")
    wall.box((-2.0, 1.7), (0, 1.0), (back - 0.5, back), (BROWN * 0.6 + INK * 0.2, 0.52), 0.014)
    wall.box((-2.1, 1.8), (1.0, 1.06), (back - 0.6, back), (BROWN * 0.5 + INK * 0.4, 0.7), 0.012)
    pot_on_stove(wall, -1.2, 1.06, back - 0.35, 0.42)
    pot_on_stove(wall, -0.4, 1.06, back - 0.35, 0.36)
    kettle(wall, 0.35, 1.06, back - 0.35)
    vessels(wall, (0.75, 1.5), 1.06, back - 0.4, 0.16, (BOWL,), CROCKERY, word="bowls")
    for k in range(4):
        x = -1.9 + 0.88 * k
        wall.face(front((x + 0.02, x + 0.84), (1.92, 2.35), back - 0.55), (BLUE * 0.9 + INK * 0.1, 0.72), 0.010)
        wall.lines([upright([(x + 0.43, 2.26), (x + 0.40, 2.0)], back - 0.57), upright([(x + 0.28, 2.16), (x + 0.6, 2.17)], back - 0.57)], 0.02, 0.0, hide=0.85)
    for k in range(4):
        x = -3.3 + 0.33 * k
        wall.face(front((x, x + 0.22), (1.3, 2.15), back - 0.02), WHITE, 0.010)
        wall.lines([upright([(x + 0.05, 2.02 - 0.17 * j), (x + 0.17, 2.01 - 0.17 * j)], back - 0.03) for j in range(5)] + [upright([(x + 0.11, 2.08), (x + 0.11, 1.4)], back - 0.03)], 0.010, 0.6)
    for x in (-2.3, 1.95):
        _lantern_in(wall, x, 2.15, back - 0.6)
    middle = home.hand(2.2)
    for x, z in ((-2.1, 2.6), (2.1, 2.3)):
        table(middle.beside(z), x, z, 1.3, 0.75, 0.72, WOOD)
        vessels(middle, (x - 0.5, x + 0.3), 0.72, z + 0.3, 0.14, (BOWL, CUP, BOTTLE), CROCKERY, word=f"t{x}")
        stool(middle.beside(z - 0.4), x - 0.35, z - 0.45)
        stool(middle.beside(z - 0.4), x + 0.35, z - 0.45)
        pendant(middle.beside(z), x, 1.95, z, room.height, 0.2)
    near = home.hand(1.0)
    table(near, -1.75, 1.0, 1.1, 0.7, 0.72, WOOD)
    vessels(near, (-2.1, -1.5), 0.72, 1.3, 0.14, (BOWL, CUP), CROCKERY, word="near")
    return home.setting(middle.plane("tables"), near.plane("near table"), living=("steam",), seat=0.45)


def _lantern_in(at: Hand, x: float, y: float, z: float) -> None:
    body = upright(ring(x, y, 0.17, 0.22, 20), z)
    at.face(body, (RED, 0.72), 0.010)
    at.shine([upright(ring(x, y, 0.13, 0.17, 16), z)], 0.7, warm=0.3)
    at.halo((x, y, z), 0.5, 0.5)
    at.wash([front((x - 0.07, x + 0.07), (y + k - 0.03, y + k + 0.03), z) for k in (-0.22, 0.22)], DARK, short=0)


def shop_inside(stage: Stage) -> Setting:
    """A shop: crammed shelves, a counter with its till, crates, hanging things, a bell at the glass door."""
    if not stage.scene.interior:
        return shop_front(stage)
    room = Room(left=-3.2, right=3.2, height=2.7, back=3.9, lamps=((0.0, 2.2, 2.0), (-1.8, 2.2, 2.6)), reach=2.7, wall=(OCHRE * 0.4 + INK * 0.2, 0.08), openings=(Opening((1.9, 3.0), (0.4, 2.2), panes=(1, 2)),))
    home = furnish(stage, room, *outlook(stage, town=True))
    wall, back = home.wall, room.back
    levels = (0.25, 0.7, 1.15, 1.6, 2.05)
    shelf(wall, (-3.1, 1.6), back - 0.35, (*levels, 2.5), (BROWN * 0.6 + INK * 0.2, 0.45))
    wares = ((JAR, BOTTLE, VASE), (BOTTLE, BEAKER), (JAR, CUP, BOTTLE), (BEAKER, JAR), (BOTTLE, VASE, JAR))
    paints = ((RED, 0.5), (BLUE, 0.4), (OCHRE, 0.5), (GREEN, 0.42), (INK, 0.10), (BROWN, 0.5))
    for k, y in enumerate(levels):
        vessels(wall, (-3.05, 1.45), y, back - 0.3, 0.32, wares[k], paints, gap=0.12, word=f"goods{k}", line=0.006)
    wall.lines([[(0.46 - 1.2 * k, 0.2, back - 0.36), (0.46 - 1.2 * k, 2.5, back - 0.36)] for k in range(3)], 0.022, 0.85)
    counter = home.hand(2.0)
    counter.box((0.95, 3.1), (0, 0.95), (2.0, 2.6), (BROWN * 0.6 + OCHRE * 0.2, 0.46), 0.014)
    counter.box((0.88, 3.16), (0.95, 1.0), (1.95, 2.65), (BROWN * 0.5 + INK * 0.3, 0.6), 0.012)
    till = upright([(-0.25, 0), (-0.25, 0.2), (-0.12, 0.42), (0.25, 0.42), (0.25, 0)], 2.2, 2.3, 1.0)
    counter.face(till, (INK, 0.6), 0.012)
    counter.wash([upright([(-0.1, 0.26), (-0.05, 0.36), (0.2, 0.36), (0.2, 0.26)], 2.19, 2.3, 1.0)], (GREEN, 0.3), short=0)
    vessels(counter, (1.05, 1.85), 1.0, 2.2, 0.26, (JAR, JAR), ((RED, 0.45), (OCHRE, 0.5), (GREEN, 0.4)), word="sweets")
    near = home.hand(1.1)
    for x, paint in ((-2.6, (RED, 0.6)), (-1.75, (OCHRE, 0.65))):
        near.box((x - 0.38, x + 0.38), (0, 0.5), (1.2, 1.8), WOOD, 0.012)
        rng = stage.rng("crate", x)
        near.dabs([(x + float(rng.uniform(-0.3, 0.3)), 0.53 + 0.08 * float(rng.random()), 1.25) for _ in range(12)], 0.075, paint)
    pendant(near.beside(2.0), 0.0, 2.15, 2.0, room.height, 0.22)
    return home.setting(counter.plane("counter"), near.plane("crates"))


def shop_front(stage: Stage) -> Setting:
    """A small shop from across the pavement: its window full of things, the sign, an awning, crates and a bench outside."""
    from madang.generators.ink.motifs.buildings import shop
    from madang.generators.ink.motifs.lamplight import lamplight
    from madang.generators.ink.motifs.streetside import PAVING, ground, street_lamp
    from madang.generators.ink.sky import sky

    house = hand(stage, 6)
    for x0, x1, floors, word, accent in ((-16.0, -9.2, 2, "left", None), (-9.0, -3.6, 3, "next", None), (-3.4, 4.2, 2, "the shop", (RED, 0.62)), (4.4, 10.4, 2, "right", None), (10.6, 17, 3, "far", None)):
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


GATHERINGS = {"stage": stage_room, "theatre": theatre_hall, "church": nave, "cafe": cafe, "restaurant": restaurant, "shop": shop_inside}
