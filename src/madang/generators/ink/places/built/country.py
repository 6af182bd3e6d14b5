"""Places in the country that people built: farm, barn, ruins. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.buildings import hanok
from madang.generators.ink.motifs.drafting import (
    DARK_WOOD,
    STONE,
    STRAW,
    Hand,
    bent,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.interiors import Opening, Room, furnish
from madang.generators.ink.motifs.streetside import SAND, fence, grass_tufts, ground
from madang.generators.ink.motifs.surroundings import hills, plant, row_of_trees
from madang.generators.ink.pigment import BROWN, GREEN, INK, OCHRE, RED
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Setting, Stage


def farm(stage: Stage) -> Setting:
    """A farmhouse and its barn among furrowed fields; a fence, haystacks, a poplar row."""
    far = hand(stage, 34, half=True)
    row_of_trees(far, [(x, 60 + (k % 2)) for k, x in enumerate(np.arange(-46, 50, 9.0))], "poplar", "farm", 11)
    middle = hand(stage, 20)
    hanok(middle, 9.5, 24, 8, thatch=True)
    _barn(middle, -9.0, 21.0, 8.0)
    for x, z in ((1.2, 20.0), (3.4, 22.0)):
        _stack(middle, x, z)
    fields = hand(stage, 8, half=True)
    rows = [[(float(x) * 0.55 - 7, 0, 3.5), (float(x) - 7, 0, 17.0)] for x in np.arange(-60, 61, 1.5)]
    fields.lines(rows, 0.09, 0.28 * (1 - 0.5 * stage.foliage.snow), BROWN * 0.6 + INK * 0.4)
    sprouts = [
        (float(x) * f - 7, 0.06, 3.5 + 13.5 * t)
        for x in np.arange(-30, 31, 3.0)
        for t in np.linspace(0.05, 1, 10)
        for f in (0.55 + 0.45 * t,)
    ]
    if stage.scene.season != "winter":
        fields.dabs(sprouts, 0.13, (GREEN, 0.55))
    near = hand(stage, 3)
    fence(near, (-16, -1.8), 3.0, 1.05, 1.5)
    fence(near, (2.4, 16), 3.0, 1.05, 1.5)
    grass_tufts(near.beside(3), (-9, 9), (2.2, 3.4), 30, 0.3)
    planes = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, (BROWN * 0.4 + OCHRE * 0.6, 0.16), grass=0.7),
        far.plane("poplars"),
        fields.plane("furrows"),
        middle.plane("farm"),
        near.plane("fence"),
    )
    return Setting(planes, living=("birds",))


def _barn(at: Hand, x: float, z: float, wide: float) -> None:
    """A wooden barn with a broken-backed gable towards us and great doors with their braces."""
    at = at.beside(z)
    w = wide / 2
    gable = [(-w, 0), (-w, 3.4), (-0.62 * w, 5.4), (0, 6.6), (0.62 * w, 5.4), (w, 3.4), (w, 0)]
    at.face(upright(gable, z, x), (RED * 0.35 + BROWN * 0.55, 0.52), 0.04, lean=(0.6, 0.6))
    at.lines([[(x + k, 0, z), (x + k, 3.3, z)] for k in np.arange(-w + 0.5, w, 0.55)], 0.012, 0.4)
    eaves = [(-1.08 * w, 3.2), (-0.66 * w, 5.5), (0, 6.8), (0.66 * w, 5.5), (1.08 * w, 3.2)]
    at.lines([upright(eaves, z - 0.05, x)], 0.16, 0.95)
    if at.snow > 0.3:
        at.bare([upright([*eaves, *[(a, b + 0.3) for a, b in eaves[::-1]]], z - 0.06, x)], 0.95)
    at.face(front((x - 1.5, x + 1.5), (0, 2.8), z - 0.04), (BROWN * 0.5 + INK * 0.4, 0.7), 0.05)
    at.lines(
        [
            [(x - 1.4, 0.1, z - 0.1), (x - 0.05, 2.7, z - 0.1)],
            [(x + 1.4, 0.1, z - 0.1), (x + 0.05, 2.7, z - 0.1)],
            [(x, 0, z - 0.1), (x, 2.8, z - 0.1)],
        ],
        0.04,
        0.0,
        hide=0.7,
    )
    at.face(front((x - 0.6, x + 0.6), (4.0, 5.0), z - 0.04), (INK, 0.7), 0.04)
    at.shine([front((x - 0.5, x + 0.5), (4.1, 4.9), z - 0.06)], 0.8)


def _stack(at: Hand, x: float, z: float) -> None:
    """A haystack."""
    shape = bent([(-1.2, 0), (-1.1, 0.9), (-0.5, 1.8), (0, 2.3), (0.55, 1.75), (1.1, 0.9), (1.2, 0)], 26)
    at = at.beside(z)
    at.face(upright(shape, z, x), (STRAW[0], STRAW[1] * (1 - 0.8 * at.snow)), 0.02)
    at.lines([[(x + 0.2 * k, 2.0 - 0.4 * abs(k), z), (x + 0.38 * k, 0.3, z)] for k in (-2, -1, 0, 1, 2)], 0.012, 0.45)


def barn(stage: Stage) -> Setting:
    """The barn near; inside, stalls, hay and a shaft of light."""
    if stage.scene.interior:
        return barn_inside(stage)
    house = hand(stage, 9)
    _barn(house, 1.2, 10.0, 9.0)
    root = plant(house, -9, 12, "broadleaf", "barn", 8)
    near = hand(stage, 4)
    _stack(near.beside(6), -4.6, 6.5)
    fence(near, (5.4, 16), 5.0, 1.05, 1.4)
    for x, y in ((3.9, 0.0), (4.7, 0.0), (4.3, 0.62)):
        near.box((x - 0.42, x + 0.42), (y, y + 0.6), (4.6, 5.2), (STRAW[0], 0.5 * (1 - 0.7 * stage.foliage.snow)), 0.015)
    grass_tufts(near, (-9, 9), (3, 8), 30, 0.25)
    planes = (sky(stage), *hills(stage, near=True), ground(stage, SAND, grass=0.9), house.plane("barn", root), near.plane("hay"))
    return Setting(planes, living=("birds",))


def barn_inside(stage: Stage) -> Setting:
    """Wooden stalls, hay bales, a pitchfork, light through a high window."""
    room = Room(
        left=-4,
        right=4,
        height=4.2,
        back=6.0,
        wall=(BROWN * 0.7 + INK * 0.2, 0.34),
        floor=(OCHRE * 0.7 + BROWN * 0.3, 0.30),
        boards="plain",
        openings=(Opening((-0.7, 0.7), (2.3, 3.4)),),
        lamps=((1.8, 2.3, 3.5),),
        reach=2.8,
        shade=0.2,
    )
    home = furnish(stage, room)
    wall = home.wall
    wall.lines([[(x, 0, 5.98), (x, 4.2, 5.98)] for x in np.arange(-3.8, 4, 0.4) if abs(x) > 0.8], 0.010, 0.5)
    wall.lines(
        [[(x, 0, 4.0), (x, 4.2, 4.0)] for x in (-3.0, 3.0)]
        + [[(-4, 3.6, 4.0), (4, 3.6, 4.0)], [(-3.0, 2.8, 4.0), (-2.0, 3.6, 4.0)], [(3.0, 2.8, 4.0), (2.0, 3.6, 4.0)]],
        0.10,
        0.9,
        DARK_WOOD[0],
    )
    for x0, x1 in ((-3.9, -1.3), (1.3, 3.9)):
        wall.lines(
            [[(x0, y, 4.2), (x1, y, 4.2)] for y in (0.5, 0.9, 1.3)] + [[(x, 0, 4.2), (x, 1.5, 4.2)] for x in (x0, 0.5 * (x0 + x1), x1)],
            0.05,
            0.85,
            DARK_WOOD[0],
        )
    wall.wash([upright(bent([(-1.2, 0), (-0.8, 0.7), (0, 1.0), (0.9, 0.7), (1.2, 0)], 20), 5.4, 0)], STRAW)
    near = home.hand(2)
    for x, y, z in ((2.1, 0, 2.4), (3.0, 0, 2.5), (2.5, 0.55, 2.45)):
        near.box((x - 0.45, x + 0.45), (y, y + 0.55), (z, z + 0.6), STRAW, 0.015)
    near.lines([[(-2.4, 0.0, 2.6), (-2.1, 1.7, 2.9)]], 0.025, 0.9, BROWN)
    near.lines(
        [
            upright([(-0.14, 0.42), (-0.14, 0.0)], 2.6, -2.4),
            upright([(0.0, 0.4), (0.0, 0.0)], 2.6, -2.4),
            upright([(0.14, 0.42), (0.14, 0.0)], 2.6, -2.4),
            upright([(-0.14, 0.42), (0.14, 0.42)], 2.6, -2.4),
        ],
        0.015,
        0.9,
    )
    return home.setting(near.plane("bales"), living=("dust",))


def ruins(stage: Stage) -> Setting:
    """Broken walls of stone, a lonely doorway, fallen columns, ivy and grass."""
    rng, back = stage.rng("ruins"), hand(stage, 14)
    for x0, x1, z, tall in ((-13.0, -4.5, 17.0, 4.2), (4.2, 13.0, 15.0, 3.2)):
        tops = [(float(x), tall * float(rng.uniform(0.45, 1.0))) for x in np.linspace(x0, x1, 9)]
        at = back.beside(z)
        outline = upright([(x0, 0), *tops, (x1, 0)], z)
        at.wash([outline], (STONE[0], 0.30), short=0.4)
        stones = [
            upright(ring(float(x), float(y), 0.40, 0.24, 8, 20, 300), z)
            for x in np.arange(x0 + 0.5, x1, 0.95)
            for y in np.arange(0.3, tall, 0.55)
            if y < np.interp(x, [t[0] for t in tops], [t[1] for t in tops]) - 0.2 and rng.random() < 0.7
        ]
        at.lines(stones, 0.014, 0.5)
        at.outline([outline], 0.04, 0.85)
    arch = back.beside(12)
    inner = ring(0.9, 3.0, 1.1, 1.1, 18, 180, 0)
    outer = ring(0.9, 3.0, 1.75, 1.75, 20, 0, 180)
    door = np.concatenate([[(-0.2, 0)], inner, [(2.0, 0), (2.65, 0)], outer, [(-0.85, 0)]])
    arch.face(upright(door, 12), (STONE[0], 0.34), 0.03)
    arch.lines(
        [
            upright([(0.9 + 1.1 * np.cos(a), 3.0 + 1.1 * np.sin(a)), (0.9 + 1.75 * np.cos(a), 3.0 + 1.75 * np.sin(a))], 11.95)
            for a in np.radians(np.arange(15, 180, 25))
        ],
        0.015,
        0.7,
    )
    near = hand(stage, 5)
    for x, tall in ((-3.6, 2.6), (-5.4, 1.3), (4.6, 1.8)):
        shape = [(-0.42, 0), (-0.38, tall), (-0.1, tall + 0.18), (0.12, tall - 0.1), (0.38, tall + 0.05), (0.42, 0)]
        near.beside(7).face(upright(shape, 7, x), (STONE[0], 0.28), 0.02, lean=(1, 0.2))
        near.beside(7).lines([[(x + k, 0.2, 7), (x + k, tall - 0.1, 7)] for k in (-0.2, 0.0, 0.2)], 0.012, 0.4)
        near.box((x - 0.55, x + 0.55), (0, 0.22), (6.7, 7.4), STONE, 0.015)
    near.beside(4).face(
        upright(bent([(-1.1, 0.0), (-1.15, 0.5), (-0.9, 0.62), (0.9, 0.56), (1.1, 0.3), (1.1, 0)], 24), 4.4, 3.4),
        (STONE[0], 0.30),
        0.015,
        lean=(0.2, 1.0),
    )
    for _ in range(9):
        x, z = float(rng.uniform(-6, 6)), float(rng.uniform(2.5, 9))
        size = float(rng.uniform(0.15, 0.4))
        near.beside(z).face(
            upright(np.array([(-1, 0), (-0.8, 0.7), (0.1, 1.0), (0.9, 0.5), (1.1, 0)]) * size, z, x + np.sign(x) * 1.4), STONE, 0.012
        )
    root = plant(back, 9.5, 13, "pine", "ruins", 7)
    grass_tufts(near, (-9, 9), (3, 12), 60, 0.35)
    planes = (sky(stage), *hills(stage, near=True), ground(stage, SAND, grass=1.0), back.plane("walls", root), near.plane("columns"))
    return Setting(planes, living=("birds",))


COUNTRY = {"farm": farm, "barn": barn, "ruins": ruins}
