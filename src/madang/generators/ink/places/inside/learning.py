"""Rooms for learning and looking: classroom, library, laboratory, museum. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.drafting import DARK, STEEL, WHITE, WOOD, Hand, bent, front, ring, side, upright
from madang.generators.ink.motifs.furniture import (
    bench,
    books,
    cabinet,
    chair,
    clock,
    door,
    framed,
    monitor,
    shelf,
    stool,
    table,
    tube,
)
from madang.generators.ink.motifs.interiors import TILED, Opening, Room, furnish
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.motifs.wares import (
    BEAKER,
    BOTTLE,
    FLASK,
    LIQUIDS,
    ROUND_FLASK,
    VASE,
    glassware,
    microscope,
    papers,
    vessel,
    vessels,
)
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, PINE, RED, TEAL, YELLOW
from madang.generators.ink.stage import Setting, Stage


def classroom(stage: Stage) -> Setting:
    """A blackboard with chalk marks, the teacher's desk, rows of desks, windows along one side, a clock."""
    side_windows = tuple(Opening((z, z + 1.9), (0.95, 2.35), "left", (2, 2)) for z in (-1.4, 0.9, 3.2))
    room = Room(
        left=-4.0,
        right=4.0,
        height=2.9,
        back=5.8,
        openings=side_windows,
        lamps=((-1.4, 2.7, 2.5), (1.6, 2.7, 2.5)),
        reach=3.6,
        house="block",
        sides=("", "door"),
        beams="panels",
        panelled=((OCHRE * 0.6 + BROWN * 0.3, 0.16), 0.85),
        near="chair",
        shade=0.14,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    board = front((-2.1, 2.1), (0.95, 2.25), back - 0.03)
    wall.face(board, (PINE * 0.6 + INK * 0.4, 0.98), 0.05, lean=(0.4, -0.5), short=0.2)
    chalk = [
        upright(bent([(-1.7, 1.95), (-1.3, 2.0), (-0.9, 1.93)], 10), back - 0.05),
        upright(bent([(-1.7, 1.7), (-1.2, 1.73), (-0.7, 1.68)], 10), back - 0.05),
        upright(ring(1.0, 1.6, 0.36, 0.36, 24), back - 0.05),
        upright([(0.6, 1.2), (1.5, 1.2)], back - 0.05),
        upright([(1.0, 1.6), (1.27, 1.82)], back - 0.05),
        upright(bent([(-1.7, 1.45), (-1.4, 1.48), (-1.05, 1.44)], 10), back - 0.05),
    ]
    wall.lines(chalk, 0.014, 0.0, hide=0.8, least=0.5)
    wall.box((-2.1, 2.1), (0.86, 0.93), (back - 0.14, back), WOOD, 0.010)
    clock(wall, 0, 2.58, back - 0.02, 0.19)
    framed(wall, (2.45, 3.2), (1.35, 2.2), back - 0.02, "hills")
    wall.face(front((-3.3, -2.5), (1.2, 2.15), back - 0.02), WHITE, 0.014)
    wall.wash(
        [front((-3.2 + 0.4 * i, -2.9 + 0.4 * i), (1.35 + 0.42 * j, 1.65 + 0.42 * j), back - 0.03) for i in range(2) for j in range(2)],
        (OCHRE, 0.3),
    )
    door(wall, (3.3, 3.98), back - 0.01, 2.1, pane=True)
    wall.box((-0.7, 0.7), (0, 1.0), (back - 1.1, back - 0.6), WOOD, 0.014)
    rows = home.hand(3.0)
    for z in (3.4, 2.1):
        for x in (-2.7, -1.1, 1.1, 2.7):
            _pupil_desk(rows.beside(z), x, z)
    near = home.hand(0.4)
    bench(near, 0.0, 0.14, 3.4, 0.44)
    if stage.view.eye < 2.7:
        for x in (-1.4, 1.6):
            tube(home.wall, x, 2.88, (1.2, 4.2))
    return home.setting(rows.plane("desks"), near.plane("bench"), living=("dust",), seat=0.44)


def _pupil_desk(at: Hand, x: float, z: float) -> None:
    table(at, x, z + 0.4, 0.72, 0.46, 0.70, WOOD, 0.04)
    chair(at, x, z)


def library(stage: Stage) -> Setting:
    """Tall shelves full of books to both sides and at the end, a reading table with a green lamp, a ladder."""
    room = Room(
        left=-3.6,
        right=3.6,
        height=3.4,
        back=6.2,
        openings=(Opening((-0.85, 0.85), (1.3, 3.0), panes=(2, 4)),),
        lamps=((1.5, 1.2, 2.3), (-1.5, 2.6, 3.5)),
        reach=3.0,
        floor=(BROWN * 0.7 + INK * 0.2, 0.30),
        near="books",
        shade=0.15,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    for x0, x1 in ((-3.5, -1.1), (1.1, 3.5)):
        levels = (0.12, 0.62, 1.12, 1.62, 2.12, 2.62, 3.1)
        shelf(wall, (x0, x1), back - 0.3, levels, (BROWN * 0.7 + INK * 0.2, 0.5))
        for y in levels[:-1]:
            books(wall, (x0 + 0.05, x1 - 0.05), y, back - 0.28, 0.38, f"back{x0}", 0.94)
    shelf(wall, (-1.0, 1.0), back - 0.3, (0.12, 0.6, 1.1), (BROWN * 0.7 + INK * 0.2, 0.5))
    for y in (0.12, 0.6):
        books(wall, (-0.95, 0.95), y, back - 0.28, 0.36, "low", 0.94)
    stacks = home.hand(3.4)
    for x, turn in ((-3.58, 1), (3.58, -1)):
        _side_stack(stacks, x, turn)
    stacks.lines(
        [
            [(2.3, 0, 4.6), (2.75, 2.9, 5.2)],
            [(2.8, 0, 4.7), (3.15, 2.9, 5.3)],
            *[[(2.3 + 0.11 * k, 0.72 * k, 4.6 + 0.15 * k), (2.8 + 0.09 * k, 0.72 * k, 4.7 + 0.15 * k)] for k in range(1, 4)],
        ],
        0.03,
        0.9,
        WOOD[0],
    )
    near = home.hand(1.6)
    table(near, 1.7, 1.7, 1.9, 0.9, 0.74, (BROWN * 0.6 + INK * 0.3, 0.55))
    _banker_lamp(near, 1.5, 0.74, 2.3)
    books(near, (2.1, 2.5), 0.74, 2.3, 0.26, "reading")
    papers(near, 1.05, 0.745, 1.8)
    chair(near.beside(1.2), 1.7, 1.2)
    seat = home.hand(0.3)
    bench(seat, -0.2, 0.12, 2.6, 0.44, paint=(BROWN * 0.6 + INK * 0.3, 0.5))
    return home.setting(stacks.plane("stacks"), near.plane("reading table"), seat.plane("bench"), living=("dust",), seat=0.44)


def _side_stack(at: Hand, x: float, turn: int) -> None:
    """Shelves along a side wall, seen at a slant: boards, and spines as thin upright strokes."""
    z0, z1 = -1.6, 6.0
    at.wash([side(x + turn * 0.32, (0.05, 3.05), (z0, z1))], (BROWN * 0.7 + INK * 0.3, 0.30), short=0.4)
    rng = at.stage.rng("stack", turn)
    paints = [(BROWN * 0.6 + INK * 0.4, 0.6), (BLUE, 0.5), (INK, 0.5), (OCHRE, 0.4), (RED * 0.5 + INK * 0.3, 0.55)]
    groups: list[list[np.ndarray]] = [[] for _ in paints]
    for y in (0.12, 0.62, 1.12, 1.62, 2.12, 2.62):
        z = z0
        while z < z1 - 0.1:
            wide = float(rng.uniform(0.05, 0.13))
            if rng.random() < 0.9:
                groups[int(rng.integers(5))].append(side(x + turn * 0.34, (y, y + float(rng.uniform(0.28, 0.40))), (z, z + wide)))
            z += wide + 0.01
    for outlines, paint in zip(groups, paints):
        at.wash(outlines, paint, short=0.2)
    at.lines([[(x + turn * 0.35, y, z0), (x + turn * 0.35, y, z1)] for y in (0.08, 0.58, 1.08, 1.58, 2.08, 2.58, 3.08)], 0.02, 0.8)
    at.lines([[(x + turn * 0.35, 0, z), (x + turn * 0.35, 3.1, z)] for z in (-1.6, 0.3, 2.2, 4.1, 6.0)], 0.03, 0.9)


def _banker_lamp(at: Hand, x: float, y: float, z: float) -> None:
    at.lines([[(x, y, z), (x, y + 0.36, z)], [(x - 0.12, y + 0.01, z), (x + 0.12, y + 0.01, z)]], 0.02, 0.95)
    shade = upright([(-0.24, 0), (-0.18, 0.14), (0.18, 0.14), (0.24, 0)], z, x, y + 0.34)
    at.face(shade, (GREEN, 0.75), 0.010)
    at.shine([front((x - 0.2, x + 0.2), (y + 0.31, y + 0.35), z)], 1.0)
    at.halo((x, y + 0.3, z), 0.7, 0.5)


def laboratory(stage: Stage) -> Setting:
    """A bench with flasks, a microscope and a burner's tripod; shelves of bottles, a board with formulas, a sink, a screen."""
    room = Room(
        left=-3.4,
        right=3.4,
        height=2.8,
        back=3.6,
        floor=TILED,
        boards="tiles",
        wall=(BLUE * 0.4 + INK * 0.2, 0.05),
        openings=(Opening((1.5, 3.0), (1.1, 2.3), panes=(2, 2), bars=STEEL),),
        lamps=((-1.2, 2.6, 1.6), (1.4, 2.6, 1.6)),
        reach=2.8,
        house="block",
        sides=("door", "hooks"),
        beams="panels",
        near="leaves",
        panelled=((BLUE * 0.6 + INK * 0.2, 0.09), 0.9),
        shade=0.14,
    )
    home = furnish(stage, room, *outlook(stage))
    wall, back = home.wall, room.back
    shelf(wall, (-3.1, 0.75), back - 0.28, (1.35, 1.72, 2.1), (INK * 0.5 + BLUE * 0.5, 0.16), 0.26)
    for y, word in ((1.35, "a"), (1.72, "b"), (2.1, "c")):
        vessels(
            wall,
            (-3.0, 0.6),
            y,
            back - 0.22,
            0.28,
            (BOTTLE, ROUND_FLASK, BEAKER, FLASK, BOTTLE),
            ((TEAL, 0.34), (OCHRE, 0.45), (BLUE, 0.20), (BROWN, 0.5), (INK, 0.06)),
            gap=0.22,
            word=word,
        )
    framed(wall, (0.9, 1.38), (1.3, 2.2), back - 0.02, "portrait", STEEL)
    cabinet(wall, (-3.3, 3.3), (0, 0.84), (back - 0.6, back), (INK * 0.4 + OCHRE * 0.2, 0.10), 8)
    wall.box((-3.35, 3.35), (0.84, 0.90), (back - 0.64, back), (INK, 0.55))
    for k, (x, profile, tall) in enumerate(
        ((-2.6, FLASK, 0.30), (-2.15, ROUND_FLASK, 0.34), (-1.7, BEAKER, 0.2), (-0.9, FLASK, 0.26), (0.3, ROUND_FLASK, 0.3))
    ):
        glassware(wall, x, 0.90, back - 0.4, tall, profile, LIQUIDS[k % len(LIQUIDS)])
    microscope(wall, -0.3, 0.90, back - 0.42, 0.46)
    monitor(wall, 2.2, 0.90, back - 0.3, 0.6)
    bench_at = home.hand(1.4)
    _islands(bench_at)
    if stage.view.eye < 2.6:
        for x in (-1.2, 1.4):
            tube(home.wall, x, 2.78, (0.4, 3.0))
    seat = home.hand(0.3)
    for x in (-1.2, -0.6, 0.0, 0.6, 1.2):
        stool(seat, x, 0.1, 0.5, 0.34, STEEL)
    return home.setting(bench_at.plane("benches"), seat.plane("stools"), living=("bubbles",), seat=0.5)


def _islands(bench_at: Hand) -> None:
    """Two benches before us with their glass, a microscope, a rack of tubes."""
    for x0, x1 in ((-3.2, -0.95), (1.0, 3.2)):
        bench_at.box((x0, x1), (0.80, 0.87), (1.35, 2.2), (INK, 0.50), 0.014)
        bench_at.box((x0 + 0.1, x1 - 0.1), (0, 0.80), (1.45, 2.1), (INK * 0.4 + OCHRE * 0.2, 0.12), 0.012)
        bench_at.outline([front((x0 + 0.2 + k * 0.66, x0 + 0.8 + k * 0.66), (0.12, 0.72), 1.44) for k in range(3)], 0.008, 0.5)
    for x, profile, tall, liquid in (
        (-2.7, ROUND_FLASK, 0.36, LIQUIDS[0]),
        (-1.55, BEAKER, 0.22, LIQUIDS[2]),
        (1.35, FLASK, 0.34, LIQUIDS[5]),
        (2.6, BEAKER, 0.24, LIQUIDS[3]),
    ):
        glassware(bench_at, x, 0.87, 1.7, tall, profile, liquid)
    microscope(bench_at, -2.1, 0.87, 1.7, 0.52)
    _rack(bench_at, 1.8, 0.87, 1.7)


def _rack(at: Hand, x: float, y: float, z: float) -> None:
    """A rack of test tubes."""
    for k in range(6):
        cx = x + 0.075 * k
        glass = upright(
            np.concatenate([[(-0.022, 0.30), (-0.022, 0.04)], ring(0, 0.04, 0.022, 0.022, 6, 180, 360), [(0.022, 0.04), (0.022, 0.30)]]),
            z,
            cx,
            y,
        )
        liquid = LIQUIDS[k % len(LIQUIDS)]
        if liquid:
            at.wash([front((cx - 0.02, cx + 0.02), (y + 0.03, y + 0.10 + 0.025 * (k % 3)), z)], liquid, short=0)
        at.outline([glass], 0.005, 0.85)
    at.lines([[(x - 0.06, y + h, z - 0.02), (x + 0.44, y + h, z - 0.02)] for h in (0.04, 0.2)], 0.014, 0.9, WOOD[0])


def museum(stage: Stage) -> Setting:
    """White walls with framed paintings, a vase on its plinth, a bench in the middle, a soft light on each picture."""
    room = Room(
        left=-4.6,
        right=4.6,
        height=3.4,
        back=5.0,
        front=-20,
        wall=(INK * 0.5 + OCHRE * 0.3, 0.02),
        floor=(BROWN * 0.4 + OCHRE * 0.3, 0.16),
        lamps=((-2.7, 2.5, 4.6), (0.2, 2.7, 4.2), (3.0, 2.5, 4.2)),
        reach=2.3,
        house="block",
        shade=0.08,
        sides=("pictures", "pictures"),
        beams="panels",
        near="jamb",
    )
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    framed(wall, (-3.7, -2.2), (1.05, 2.25), back - 0.03, "hills", (INK, 0.9))
    framed(wall, (-1.35, 1.25), (0.95, 2.45), back - 0.03, "moon", (OCHRE, 0.7))
    framed(wall, (2.15, 2.95), (1.0, 2.3), back - 0.03, "bamboo", (INK, 0.9))
    framed(wall, (3.4, 4.1), (1.25, 2.15), back - 0.03, "portrait", (BROWN, 0.9))
    wall.wash([front((x, x + 0.26), (1.2, 1.4), back - 0.02) for x in (-2.05, 1.42, 3.06)], (INK, 0.10), short=0)
    if stage.view.eye < 3.2:
        wall.lines([[(-4.6, 3.15, 4.4), (4.6, 3.15, 4.4)]], 0.02, 0.8)
        for x in (-2.95, -0.05, 2.55, 3.75):
            wall.wash([upright([(-0.06, 0.1), (0.06, 0.1), (0.1, -0.1), (-0.1, -0.1)], 4.4, x, 3.02)], DARK, short=0)
            beam = stage_beam(x, back)
            patch = wall.stage.paper.patch([wall.see(beam)], 12)
            wall.layer.lay(patch, YELLOW * 0.05 - stage.light.ambient * 0.25, 0.3 + 0.7 * stage.light.lamps, hide=0)
    middle = home.hand(2.6)
    middle.box((-2.35, -1.65), (0, 1.0), (2.8, 3.4), (WHITE[0], 0.05), 0.014)
    vessel(middle, -2.0, 1.0, 3.1, 0.52, VASE, (GREEN * 0.4 + TEAL * 0.4, 0.36), 0.012)
    middle.outline([front((-2.4, -1.6), (1.0, 1.75), 2.78)], 0.008, 0.5)
    seat = home.hand(0.3)
    bench(seat, 0.0, 0.12, 2.6, 0.44, paint=(INK, 0.6))
    middle.lines([[(x, 0, 4.2), (x, 0.9, 4.2)] for x in (-0.95, 0.95)], 0.03, 0.9)
    middle.lines([upright(bent([(-0.95, 0.86), (0, 0.62), (0.95, 0.86)], 16), 4.2)], 0.022, 0.9, RED)
    return home.setting(middle.plane("plinth"), seat.plane("bench"), seat=0.44)


def stage_beam(x: float, back: float) -> np.ndarray:
    """The cone of a spotlight on the wall."""
    return np.array([(x - 0.1, 2.95, 4.4), (x + 0.1, 2.95, 4.4), (x + 1.0, 0.8, back - 0.05), (x - 1.0, 0.8, back - 0.05)], np.float32)


LEARNING = {"classroom": classroom, "library": library, "laboratory": laboratory, "museum": museum}
