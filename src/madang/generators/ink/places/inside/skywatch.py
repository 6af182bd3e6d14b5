"""Where stars are watched: the observatory's dome, the planetarium. After motifs, before PAINTERS."""

from dataclasses import replace

import numpy as np

from madang.generators.ink.motifs.drafting import DARK, STEEL, WHITE, Hand, bent, flat, front, hand, ring, upright
from madang.generators.ink.motifs.furniture import (
    cabinet,
    chair,
    framed,
    monitor,
    table,
)
from madang.generators.ink.motifs.interiors import Room, furnish
from madang.generators.ink.motifs.lamplight import lamp_at
from madang.generators.ink.motifs.wares import (
    papers,
)
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.stage import Plane, Setting, Stage


def observatory_dome(stage: Stage) -> Setting:
    """Under the dome: curved ribs, the open slit with stars, the great telescope on its mount, a ladder, a desk with a red lamp."""
    room = Room(
        left=-4.4,
        right=4.4,
        height=30.0,
        back=5.0,
        front=-20,
        wall=(BLUE * 0.5 + INK * 0.5, 0.22),
        floor=(INK * 0.6 + BROWN * 0.3, 0.24),
        boards="plain",
        sky=True,
        lamps=((2.3, 1.3, 2.2),),
        reach=2.2,
        house="block",
        shade=0.3,
    )
    lip = 2.1
    home = furnish(stage, room)
    wall, back = home.wall, room.back
    slit = np.concatenate(
        [
            upright(bent([(-0.1, lip + 0.1), (0.0, 3.2), (-0.1, 4.6), (-0.3, 6.5)], 16), back - 0.2),
            upright(bent([(1.1, 6.5), (1.7, 4.6), (1.9, 3.2), (1.85, lip + 0.1)], 16), back - 0.2),
        ]
    )
    home.shell.cut(slit)
    ribs = [
        upright(bent([(x, lip), (x * 0.96, 3.4), (x * 0.72, 5.2), (x * 0.30, 6.8)], 18), back - 0.15)
        for x in (-4.4, -3.4, -2.3, -1.1, 2.9, 4.4)
    ]
    wall.lines(ribs, 0.03, 0.65)
    wall.lines([upright(bent([(-4.4, y), (0, y + 0.10 * (y - lip)), (4.4, y)], 20), back - 0.15) for y in (3.0, 4.2, 5.4)], 0.014, 0.35)
    wall.wash([front((-4.5, 4.5), (lip - 0.16, lip), back - 0.1)], STEEL, short=0.2)
    wall.outline([slit], 0.05, 0.95)
    cabinet(wall, (2.0, 4.2), (0, 1.0), (back - 0.5, back), STEEL, 3, 2)
    monitor(wall, 2.7, 1.0, back - 0.3, 0.6)
    monitor(wall, 3.5, 1.0, back - 0.3, 0.6)
    framed(wall, (0.55, 1.45), (1.05, 1.8), back - 0.05, "moon", STEEL)
    scope = home.hand(2.6)
    _telescope(scope, -0.75, 3.0)
    near = home.hand(1.6)
    table(near, 2.1, 1.7, 1.4, 0.7, 0.74)
    papers(near, 1.6, 0.745, 1.8)
    _red_lamp(near, 2.5, 0.74, 2.0)
    chair(near.beside(1.3), 2.0, 1.2)
    setting = home.setting(
        scope.plane("telescope"), near.plane("desk"), living=("stars",), lamps=(lamp_at(stage, (2.3, 1.1, 2.0), 0.4, 0.6),)
    )
    pixels = stage.view.points(slit)
    low, high = pixels.min(0), pixels.max(0)
    window = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return replace(setting, window=(window,), clear=(0.35, 0.85))


def _telescope(at: Hand, x: float, z: float) -> None:
    """A great telescope: fork mount on a pier, a long tube that points up to the right, its finder and eyepiece."""
    at.face(upright([(-0.55, 0), (-0.38, 1.0), (0.38, 1.0), (0.55, 0)], z, x), STEEL, 0.02, lean=(1, 0.2))
    at.face(
        upright(
            [(-0.5, 1.0), (-0.62, 1.9), (-0.34, 1.95), (-0.22, 1.25), (0.22, 1.25), (0.34, 1.95), (0.62, 1.9), (0.5, 1.0)], z + 0.05, x
        ),
        (INK, 0.72),
        0.02,
    )
    turn = np.radians(56)
    axis, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])

    def tube_part(start: float, stop: float, half: float) -> np.ndarray:
        corners = [start * axis + half * across, stop * axis + half * across, stop * axis - half * across, start * axis - half * across]
        return upright(np.array(corners), z - 0.15, x, 1.85)

    at.face(tube_part(-1.15, 2.35, 0.34), (INK * 0.4 + OCHRE * 0.1, 0.16), 0.025, lean=(0.9, 0.5))
    at.face(tube_part(2.35, 2.6, 0.39), (INK, 0.82), 0.02)
    at.face(tube_part(-1.3, -1.15, 0.38), (INK, 0.82), 0.02)
    at.wash([tube_part(0.0, 0.16, 0.36), tube_part(-0.7, -0.62, 0.35), tube_part(1.5, 1.58, 0.35)], (INK, 0.8), short=0)
    finder = [corner + np.array([*(0.50 * across), 0]) for corner in tube_part(-0.5, 0.9, 0.07)]
    at.face(np.array(finder, np.float32), (INK, 0.75), 0.012)
    at.face(tube_part(-1.62, -1.3, 0.12), (INK, 0.9), 0.015)
    at.face(upright(ring(0, 1.85, 0.26, 0.26, 20), z - 0.25, x), STEEL, 0.02)
    at.wash([upright([(-1.0, 0.9), (-0.78, 1.1), (-0.62, 0.92), (-0.84, 0.72)], z, x)], DARK, short=0)


def _red_lamp(at: Hand, x: float, y: float, z: float) -> None:
    at.lines([[(x, y, z), (x, y + 0.2, z), (x - 0.1, y + 0.38, z)]], 0.018, 0.95)
    head = upright([(-0.22, 0.30), (-0.08, 0.46), (0.02, 0.40), (-0.06, 0.26)], z, x, y)
    at.face(head, (RED, 0.8), 0.010)
    at.halo((x - 0.15, y + 0.25, z), 0.5, 0.5)


def planetarium(stage: Stage) -> Setting:
    """Under the dome: a vault of stars with a milky band, the town along its rim, rings of seats that curve away, the projector."""
    half = stage.half
    dome = Hand(half, half.layer(), 9.0)
    paper, view = half.paper, half.view
    base = view.row(9.0, 2.2)
    night = np.clip(1.5 - float(stage.light.ambient.max()), 0.45, 1.5)
    up = np.clip((base - paper.y) / (0.55 * paper.height), -1, 1.4)
    middle = np.exp(-(((paper.x - view.axis) / (0.62 * paper.width)) ** 2))
    vault = 1.10 - 0.42 * middle * np.exp(-3.0 * np.clip(up, 0, 2)) + 0.10 * paper.wet  # the vault is palest over the rim
    dome.layer.wash(np.asarray(night * vault, np.float32), INK * 0.2 + BLUE * 0.85, np.ones((paper.height, paper.width), np.float32))
    _dome_stars(dome, base)
    _ribs(dome)
    rows = [hand(stage, z) for z in (6.6, 4.6, 2.9, 1.5)]
    for row, seats in zip(rows, (17, 13, 11, 9), strict=True):
        _seats(row, seats)
    machine = hand(stage, 3.6)
    _projector(machine)
    planes = (
        dome.plane("dome"),
        *(row.plane(f"seats {row.z}") for row in rows[:2]),
        machine.plane("projector"),
        *(row.plane(f"seats {row.z}") for row in rows[2:]),
    )
    return Setting((*planes, _dome_gloom(stage)), living=("stars",), indoors=True, seat=0.42)


def _ribs(dome: Hand) -> None:
    """The seams of the dome, running up to its crown."""
    seams = [
        upright(bent([(x, 2.2), (0.96 * x, 4.0), (0.72 * x, 6.4), (0.30 * x, 8.8)], 20), 9.0)
        for x in (-13, -9, -5.2, -1.7, 1.7, 5.2, 9, 13)
    ]
    dome.lines(seams, 0.012, 0.0, hide=0.10, least=0.5)


def _seats(row: Hand, count: int) -> None:
    """A row of seats on an arc; an aisle is left in the middle."""
    z = row.z
    backs, arms = [], []
    for k in range(count):
        turn = (k - (count - 1) / 2) * 0.86
        if abs(turn) < 0.8 and z > 2:
            continue
        at, deep = turn, z + 0.045 * turn * turn
        backs.append(
            upright(
                bent(
                    [(at - 0.33, 0.25), (at - 0.35, 0.86), (at - 0.22, 1.10), (at + 0.22, 1.10), (at + 0.35, 0.86), (at + 0.33, 0.25)], 18
                ),
                deep,
            )
        )
        arms.append(upright([(at - 0.40, 0.36), (at - 0.40, 0.62), (at - 0.34, 0.62), (at - 0.34, 0.36)], deep))
    row.wash(backs, (RED * 0.55 + INK * 0.45, 0.80), lean=(0.2, 0.9), short=0.7)
    row.wash(arms, (INK, 0.9), short=0.2)
    row.outline(backs, 0.014, 0.9)


def _projector(at: Hand) -> None:
    """The two-headed machine on its cradle: lenses like eyes, light from within."""
    z = at.z
    at.face(upright([(-0.62, 0), (-0.42, 0.55), (0.42, 0.55), (0.62, 0)], z), (INK * 0.8 + BLUE * 0.2, 0.85), 0.02)
    for side_ in (-1, 1):
        at.lines([[(side_ * 0.42, 0.5, z), (side_ * 0.62, 1.1, z), (side_ * 0.30, 1.56, z)]], 0.06, 1.0)
    at.face(upright([(-0.42, 1.66), (0.34, 1.30), (0.42, 1.46), (-0.34, 1.84)], z - 0.02), (INK, 0.95), 0.02)
    for cx, cy in ((-0.58, 1.86), (0.58, 1.30)):
        at.face(upright(ring(cx, cy, 0.42, 0.42, 32), z - 0.05), (INK * 0.8 + BLUE * 0.3, 1.15), 0.024, short=0.8)
        for far, many in ((0.30, 10), (0.16, 5)):
            turn = np.radians(np.arange(0, 360, 360 / many) + 20 * cx)
            lenses = [(cx + far * np.cos(a), cy + far * np.sin(a), z - 0.1) for a in turn]
            at.dabs(lenses, 0.034, WHITE)
        x, y = at.see([(cx, cy, z)])[0]
        at.layer.glow(float(x), float(y), 60.0, np.array([0.5, 0.42, 0.3], np.float32), 0.35)


def _dome_gloom(stage: Stage) -> Plane:
    """The darkness of the hall before the seats: it leaves only what the sky lights."""
    half = stage.half
    layer, paper, frame = half.layer(), half.paper, half.view.frame
    down = np.clip((paper.y - half.view.row(6.6, 1.1)) / (0.6 * (frame[3] - frame[1])), 0, 1)
    aside = np.clip(np.abs(paper.x - half.view.axis) / (0.55 * (frame[2] - frame[0])) - 0.35, 0, 1)
    day = max(1 - float(stage.light.ambient.max()), 0.3)
    layer.wash(
        np.asarray((0.30 + 0.55 * down + 0.35 * aside) * (paper.y > half.view.row(9.0, 2.2)) * day * (1 + 0.1 * paper.wet), np.float32),
        INK * 0.6 + BLUE * 0.4,
    )
    return Plane("gloom", layer.pack(), 1.2)


def _dome_stars(dome: Hand, base: float) -> None:
    """The shown sky above the row `base`: a milky band, stars, two figures of stars, the dark town along its foot."""
    stage, paper = dome.stage, dome.stage.paper
    rng, u = stage.rng("dome stars"), paper.unit
    band = np.exp(-((((paper.x - 0.5 * paper.width) * 0.45 + (paper.y - 0.45 * base) - 40 * u * paper.noise(160, 5)) / (120 * u)) ** 2))
    dome.layer.density -= (0.55 * band * (0.7 + 0.3 * paper.wet) * (paper.y < base))[..., None] * (INK * 0.2 + BLUE * 0.8)
    for _ in range(320):
        x, y, size = float(rng.uniform(0, paper.width)), float(rng.uniform(0, base)), float(rng.random()) ** 4
        dome.layer.glow(x, y, 2.4 + 5.0 * size, np.array([0.95, 0.85, 0.7], np.float32), 0.8 + 0.7 * size)
    figures = (
        [(-4.6, 4.2), (-3.9, 4.7), (-3.1, 4.4), (-2.4, 4.6), (-2.1, 3.8), (-1.2, 3.7), (-1.35, 4.5), (-2.1, 3.8)],
        [(1.6, 3.6), (2.2, 4.5), (2.9, 3.9), (3.6, 4.7), (4.2, 4.0)],
    )
    for figure in figures:
        dome.lines([upright(figure, 9.0)], 0.02, 0.0, hide=0.35, least=0.5)
        for x, y in dome.see(upright(figure, 9.0)):
            dome.layer.glow(float(x), float(y), 6.0, np.array([0.95, 0.85, 0.7], np.float32), 1.1)
    towers = [
        front((float(x), float(x) + float(rng.uniform(0.4, 1.1))), (2.2, 2.3 + 0.5 * float(rng.random())), 9.0)
        for x in np.arange(-20, 20, 0.6)
    ]
    dome.wash(
        [
            *towers,
            upright(
                np.concatenate(
                    [
                        bent([(-40, 2.4), (-20, 3.2), (-9, 2.9), (-5, 2.4), (0, 2.6), (6, 3.0), (10, 2.4), (20, 3.1), (40, 2.5)], 90),
                        [(40, 2.2), (-40, 2.2)],
                    ]
                ),
                9.0,
            ),
        ],
        (INK, 1.3),
        short=0.1,
    )
    dome.wash([front((-40, 40), (1.7, 2.25), 9.0)], (INK, 0.9), short=0.1)
    dome.wash(
        [flat((-40, 40), 0, (-12, 9.0)), front((-40, 40), (0, 1.7), 9.0)], (INK * 0.8 + BLUE * 0.2, 0.62), lean=(0.1, -0.8), short=0.3
    )
    dome.lines([[(-40, 1.7, 9.0), (40, 1.7, 9.0)], [(-40, 2.2, 9.0), (40, 2.2, 9.0)]], 0.02, 0.8)


SKYWATCH = {"observatory": observatory_dome, "planetarium": planetarium}
