"""Ways inside houses: corridor, stairs, elevator. After motifs, before PAINTERS."""

from madang.generators.ink.motifs.drafting import DARK, STEEL, WHITE, WOOD, Hand, flat, front, ring, side, upright
from madang.generators.ink.motifs.furniture import bench, pot_plant, side_door, tube
from madang.generators.ink.motifs.interiors import TILED, Opening, Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at
from madang.generators.ink.motifs.surroundings import outlook
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED
from madang.generators.ink.stage import Setting, Stage


def corridor(stage: Stage) -> Setting:
    """A long corridor: doors along one side, windows along the other, lamps overhead, a bright window at its end."""
    lights = tuple(Opening((z, z + 1.5), (1.0, 2.2), "right", (2, 2)) for z in (-0.6, 2.4, 5.4, 8.4, 11.4))
    end = Opening((-0.6, 0.6), (0.9, 2.2), "back", (2, 3))
    room = Room(
        left=-1.7,
        right=1.7,
        height=2.8,
        back=16.0,
        front=-20,
        openings=(*lights, end),
        lamps=((0, 2.5, 1.5), (0, 2.5, 6.0), (0, 2.5, 11.0)),
        reach=2.0,
        floor=(BROWN * 0.4 + OCHRE * 0.3, 0.22),
        boards="tiles",
        house="block",
        beams="panels",
        near="leaves",
        shade=0.16,
    )
    home = furnish(stage, room, *outlook(stage))
    near = home.wall.beside(3)
    near.wash([side(-1.69, (0, 1.0), (-12, 16.0))], (GREEN * 0.4 + BLUE * 0.2, 0.16), short=0.3)
    near.lines([[(-1.69, 1.0, -12), (-1.69, 1.0, 16)], [(1.69, 0.85, -12), (1.69, 0.85, 16)]], 0.010, 0.5)
    for z in (-2.2, 1.4, 5.0, 8.6, 12.2):
        side_door(near, -1.68, (z, z + 1.0), 2.05)
        pane = side(-1.67, (1.3, 1.8), (z + 0.25, z + 0.75))
        near.wash([pane], (BLUE, 0.22), short=0.5)
        near.shine([pane], 0.6)
        plate = side(-1.5, (2.15, 2.4), (z + 1.15, z + 1.2))
        near.wash([plate], (INK, 0.5))
    if stage.view.eye < 2.6:
        for z in (-1.0, 3.0, 7.0, 11.0):
            tube(home.wall, 0.0, 2.78, (z, z + 1.4))
    seat = home.hand(2.0)
    bench_side(seat, 1.25, 2.0)
    pot_plant(seat.beside(5), 1.35, 5.2, 0, 1.2)
    rest = home.hand(0.3)
    bench(rest, -0.45, 0.12, 2.0, 0.44)
    return home.setting(seat.plane("bench"), rest.plane("near bench"), seat=0.44, clear=(0.25, 0.7))


def bench_side(at: Hand, x: float, z: float) -> None:
    """A bench along the right wall."""
    at.box((x - 0.15, x + 0.35), (0.38, 0.44), (z, z + 1.8), WOOD, 0.010)
    at.lines([[(x - 0.1, 0, d), (x - 0.1, 0.38, d)] for d in (z + 0.1, z + 1.7)], 0.025, 0.9)


def stairs(stage: Stage) -> Setting:
    """A flight of steps up to a landing with a tall window, a rail with its bars; another flight goes on above."""
    landing, rise, count = 2.4, 0.16, 15
    first, tread = 2.0, 0.27
    back = first + count * tread + 1.3
    room = Room(
        left=-2.6,
        right=2.6,
        height=5.2,
        back=back,
        front=-20,
        openings=(Opening((-0.9, 0.9), (3.0, 4.7), panes=(3, 3)),),
        lamps=((0.0, 3.4, 4.5), (1.5, 2.3, 1.0)),
        reach=2.6,
        floor=TILED,
        boards="tiles",
        house="block",
        sides=("pictures", "door"),
        panelled=((GREEN * 0.4 + BLUE * 0.3, 0.16), 1.1),
        near="jamb",
        shade=0.18,
    )
    home = furnish(stage, room, *outlook(stage))
    steps = home.hand(4.0)
    for k in range(count - 1, -1, -1):
        y, z = rise * k, first + tread * k
        at = steps.beside(z)
        at.wash([flat((-1.6, 1.6), y + rise, (z, z + tread + (1.3 if k == count - 1 else 0)))], (INK * 0.4 + OCHRE * 0.3, 0.10), short=0.5)
        at.wash([front((-1.6, 1.6), (y, y + rise), z)], (INK * 0.6 + BROWN * 0.2, 0.34), lean=(0.2, 0.8), short=0.3)
        at.lines([[(-1.6, y + rise, z), (1.6, y + rise, z)]], 0.014, 0.9)
    for x in (-1.6, 1.6):
        side_face = [
            (x, 0, first),
            *[(x, rise * (k + d), first + tread * k) for k in range(count) for d in (0, 1)],
            (x, landing, back),
            (x, 0, back),
        ]
        steps.wash([side_face], (INK * 0.5 + OCHRE * 0.2, 0.16), short=0.4)
        bars = [
            [(x, rise * (k + 1), first + tread * (k + 0.5)), (x, rise * (k + 1) + 0.9, first + tread * (k + 0.5))] for k in range(count)
        ]
        steps.lines(bars, 0.012, 0.8)
        steps.lines([[(x, 1.0, first), (x, landing + 0.9, first + count * tread)]], 0.04, 0.95, BROWN * 0.5 + INK * 0.5)
        steps.box((x - 0.07, x + 0.07), (0, 1.12), (first - 0.15, first), (BROWN * 0.6 + INK * 0.2, 0.6), 0.012)
    home.wall.lines([[(-1.6, landing + 0.9, back - 0.1), (1.6, landing + 0.9, back - 0.1)]], 0.03, 0.9)
    return home.setting(steps.plane("steps"))


def elevator(stage: Stage) -> Setting:
    """A lift: steel walls, its door in two leaves, the panel of buttons, the number over the door, a rail and a mirror."""
    room = Room(
        left=-1.3,
        right=1.3,
        height=2.4,
        back=1.5,
        front=-1.4,
        wall=(BLUE * 0.5 + INK * 0.5, 0.16),
        floor=(INK, 0.24),
        boards="plain",
        lamps=((0.0, 2.25, 0.6),),
        reach=1.9,
        house="dark",
        shade=0.16,
    )
    home = furnish(stage, room)
    wall, z = home.wall, room.back - 0.02
    for x0, x1 in ((-0.62, -0.01), (0.01, 0.62)):
        wall.face(front((x0, x1), (0, 2.05), z), (BLUE * 0.5 + INK * 0.5, 0.22), 0.012, lean=(0.9 if x0 < 0 else -0.9, 0.2))
        wall.lines([[(x0 + 0.2, 0.1, z), (x0 + 0.2, 1.9, z)], [(x0 + 0.4, 0.3, z), (x0 + 0.4, 2.0, z)]], 0.006, 0.25)
    wall.outline([front((-0.72, 0.72), (0, 2.13), z)], 0.03, 0.9)
    wall.face(front((-0.28, 0.28), (2.18, 2.34), z), DARK, 0.010)
    wall.lines(
        [
            upright([(-0.04, 2.21), (-0.04, 2.31)], z - 0.01),
            upright([(0.06, 2.31), (0.14, 2.31), (0.14, 2.26), (0.06, 2.26), (0.06, 2.21), (0.14, 2.21)], z - 0.01),
        ],
        0.012,
        0.9,
        RED,
        hide=0.9,
    )
    turn = 1 if stage.rng("panel").random() < 0.5 else -1
    wall.face(front((turn - 0.14, turn + 0.14), (0.85, 1.75), z), STEEL, 0.012)
    spots = [(turn - 0.07 + 0.14 * i, 0.98 + 0.115 * j, z - 0.01) for i in range(2) for j in range(6)]
    wall.dabs(spots, 0.036, WHITE)
    wall.outline([upright(ring(x, y, 0.038, 0.038, 12), z - 0.01) for x, y, _ in spots], 0.005, 0.8)
    wall.dabs([spots[int(stage.rng("floor").integers(12))]], 0.03, (RED, 0.85))
    wall.lines([[(-1.29, 0.95, room.back), (-1.29, 0.95, -1.4)], [(1.29, 0.95, room.back), (1.29, 0.95, -1.4)]], 0.028, 0.9)
    for x in (-1.29, 1.29):
        wall.lines([[(x, 0, zz), (x, 2.4, zz)] for zz in (-0.4, 0.55)], 0.008, 0.4)
    wall.face(front((-turn - 0.18, -turn + 0.18), (1.2, 1.75), z), (OCHRE, 0.08), 0.010)
    wall.lines(
        [upright([(-turn - 0.12, 1.66 - 0.09 * k), (-turn + 0.10 + 0.03 * (k % 2), 1.66 - 0.09 * k)], z - 0.01) for k in range(5)],
        0.008,
        0.5,
    )
    if stage.view.eye < 2.3:
        panel = flat((-0.7, 0.7), 2.38, (0.0, 1.1))
        wall.face(panel, WHITE, 0.010)
        wall.shine([panel], 1.0, warm=0.1)
    return home.setting(lamps=(lamp_at(stage, (0.0, 2.36, 0.5), 0.7, 0.6),))


PASSAGES = {"corridor": corridor, "stairs": stairs, "elevator": elevator}
