"""Rooms where people eat and buy: cafe, restaurant, shop. After motifs, before PAINTERS."""

from typing import Final

import numpy as np

from madang.generators.ink.motifs.drafting import (
    DARK,
    STEEL,
    WHITE,
    WOOD,
    Hand,
    bent,
    front,
    ring,
    upright,
)
from madang.generators.ink.motifs.furniture import (
    bench,
    chair,
    pendant,
    pot_plant,
    shelf,
    stool,
    table,
)
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
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
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED
from madang.generators.ink.stage import Setting, Stage


def cafe(stage: Stage) -> Setting:
    """A counter with its coffee machine, shelves of cups, round tables by the window, hanging lamps, a chalk board."""
    room = Room(
        left=-3.6,
        right=3.6,
        height=2.9,
        back=4.4,
        openings=(Opening((1.0, 3.3), (0.7, 2.4), panes=(2, 1), bars=(INK, 0.8)),),
        lamps=((-1.8, 1.9, 2.6), (0.1, 1.9, 2.6), (2.0, 1.9, 1.8)),
        reach=2.1,
        wall=(BROWN * 0.4 + OCHRE * 0.3, 0.10),
        sides=("shelf", "pictures"),
        panelled=((BROWN * 0.7 + INK * 0.1, 0.26), 1.0),
        near="leaves",
        shade=0.17,
    )
    home = furnish(stage, room, *outlook(stage, town=True))
    wall, back = home.wall, room.back
    wall.face(front((-3.3, -2.1), (1.45, 2.5), back - 0.03), (INK, 0.85), 0.04)
    chalk = [upright([(-3.15 + 0.05 * (k % 2), 2.32 - 0.16 * k), (-2.45 + 0.12 * (k % 3), 2.33 - 0.16 * k)], back - 0.05) for k in range(5)]
    wall.lines(
        [*chalk, upright(bent([(-2.4, 1.65), (-2.42, 1.85), (-2.2, 1.85), (-2.22, 1.65), (-2.4, 1.65)], 14), back - 0.05)],
        0.012,
        0.0,
        hide=0.8,
        least=0.5,
    )
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
    seat = home.hand(0.3)
    bench(seat, 0.0, 0.12, 3.0, 0.45, back=True, paint=(BROWN * 0.6 + INK * 0.2, 0.5))
    return home.setting(counter.plane("counter"), near.plane("tables"), seat.plane("bench"), living=("steam",), seat=0.45)


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


NOODLE_HOUSE: Final = Room(
    left=-3.5,
    right=3.5,
    height=2.8,
    back=4.6,
    openings=(Opening((2.0, 3.2), (1.0, 2.1), "back", (2, 2)),),
    lamps=((-2.0, 2.0, 2.6), (0.0, 2.1, 3.6), (2.0, 2.0, 2.0)),
    reach=2.2,
    wall=(OCHRE * 0.5 + BROWN * 0.2, 0.12),
    sides=("lattice", "hooks"),
    beams="rafters",
    panelled=((BROWN * 0.6 + INK * 0.2, 0.24), 0.9),
    near="jars",
    shade=0.16,
)


def restaurant(stage: Stage) -> Setting:
    """A small noodle house: the cooks' hatch with a cloth over it, pots that steam, low wooden tables, menu strips, lanterns."""
    room = NOODLE_HOUSE
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
        wall.lines(
            [
                upright(ring(x + 0.43, 2.13, 0.12, 0.12, 22, 20, 370), back - 0.57),
                upright(bent([(x + 0.37, 2.12), (x + 0.43, 2.16), (x + 0.50, 2.11)], 8), back - 0.57),
            ],
            0.018,
            0.0,
            hide=0.85,
        )
    for k in range(4):
        x = -3.3 + 0.33 * k
        wall.face(front((x, x + 0.22), (1.3, 2.15), back - 0.02), WHITE, 0.010)
        wall.lines(
            [upright([(x + 0.05, 2.02 - 0.17 * j), (x + 0.17, 2.01 - 0.17 * j)], back - 0.03) for j in range(5)]
            + [upright([(x + 0.11, 2.08), (x + 0.11, 1.4)], back - 0.03)],
            0.010,
            0.6,
        )
    for x in (-2.3, 1.95):
        _lantern_in(wall, x, 2.15, back - 0.6)
    middle = home.hand(2.2)
    for x, z in ((-2.1, 2.6), (2.1, 2.3)):
        table(middle.beside(z), x, z, 1.3, 0.75, 0.72, WOOD)
        vessels(middle, (x - 0.5, x + 0.3), 0.72, z + 0.3, 0.14, (BOWL, CUP, BOTTLE), CROCKERY, word=f"t{x}")
        stool(middle.beside(z - 0.4), x - 0.35, z - 0.45)
        stool(middle.beside(z - 0.4), x + 0.35, z - 0.45)
        pendant(middle.beside(z), x, 1.95, z, room.height, 0.2)
    near = home.hand(0.3)
    bench(near, 0.0, 0.12, 3.0, 0.45)
    return home.setting(middle.plane("tables"), near.plane("near table"), living=("steam",), seat=0.45)


def _lantern_in(at: Hand, x: float, y: float, z: float) -> None:
    body = upright(ring(x, y, 0.17, 0.22, 20), z)
    at.face(body, (RED, 0.72), 0.010)
    at.shine([upright(ring(x, y, 0.13, 0.17, 16), z)], 0.7, warm=0.3)
    at.halo((x, y, z), 0.5, 0.5)
    at.wash([front((x - 0.07, x + 0.07), (y + k - 0.03, y + k + 0.03), z) for k in (-0.22, 0.22)], DARK, short=0)


def shop_inside(stage: Stage) -> Setting:
    """A shop: crammed shelves, a counter with its till, crates, hanging things, a bell at the glass door."""
    room = Room(
        left=-3.2,
        right=3.2,
        height=2.7,
        back=3.9,
        lamps=((0.0, 2.2, 2.0), (-1.8, 2.2, 2.6)),
        reach=2.7,
        wall=(OCHRE * 0.4 + INK * 0.2, 0.08),
        openings=(Opening((1.9, 3.0), (0.4, 2.2), panes=(1, 2)),),
        sides=("", "shelf"),
        near="jars",
        shade=0.15,
    )
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


TRADE = {"cafe": cafe, "restaurant": restaurant, "shop": shop_inside}
