"""Where wheels run: bus depot, highway, tunnel, airport. After motifs, before PAINTERS."""

import numpy as np

from madang.generators.ink.motifs.buildings import long_block, signboard
from madang.generators.ink.motifs.drafting import (
    CONCRETE,
    DARK,
    NEAR,
    STEEL,
    WHITE,
    Hand,
    Wall,
    bent,
    flat,
    front,
    hand,
    ring,
    upright,
)
from madang.generators.ink.motifs.furniture import bench, is_sat_on
from madang.generators.ink.motifs.lamplight import lamp_at, lamplight
from madang.generators.ink.motifs.streetside import ASPHALT, PAVING, SAND, ground, round_sign, street_lamp, way
from madang.generators.ink.motifs.surroundings import hills, plant
from madang.generators.ink.pigment import BLUE, GREEN, INK, OCHRE, RED, YELLOW, smooth
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Setting, Stage


def bus_front(at: Hand, x: float, z: float, paint: tuple[np.ndarray, float]) -> None:
    """A bus seen from in front: windscreen, lamps, the route's board, mirrors."""
    at = at.beside(z)
    at.box((x - 1.22, x + 1.22), (0.35, 2.95), (z, z + 9), paint, 0.03)
    at.wash([front((x - 1.08, x + 1.08), (1.25, 2.4), z)], (BLUE * 0.4 + INK * 0.6, 0.5), short=0.7)
    at.outline([front((x - 1.08, x + 1.08), (1.25, 2.4), z)], 0.02, 0.9)
    at.face(front((x - 0.8, x + 0.8), (2.5, 2.82), z), DARK, 0.012)
    at.shine([front((x - 0.7, x + 0.7), (2.55, 2.77), z)], 0.9, warm=0.6)
    lamps = [upright(ring(x + k * 0.9, 0.82, 0.16, 0.13, 12), z) for k in (-1, 1)]
    at.wash(lamps, WHITE, short=0)
    at.outline(lamps, 0.016, 0.9)
    at.shine(lamps, 1.0, warm=0.2)
    at.wash([front((x + k - 0.16, x + k + 0.16), (0, 0.5), z + 0.2) for k in (-0.95, 0.95)], DARK, short=0)
    at.lines([[(x + k * 1.22, 2.3, z), (x + k * 1.45, 2.2, z), (x + k * 1.45, 1.9, z)] for k in (-1, 1)], 0.03, 0.95)
    at.lines([[(x - 1.2, 0.62, z), (x + 1.2, 0.62, z)], [(x, 1.25, z), (x, 2.4, z)]], 0.015, 0.7)


def bus_depot(stage: Stage) -> Setting:
    """The end of the line: parked buses, a small office, the round sign, hills close by."""
    back = hand(stage, 13)
    long_block(back, (3.4, 11.5), 14.0, 1, 4, word="depot")
    root = plant(back, -13, 16, "pine", "depot", 8)
    parked = hand(stage, 8)
    for x, z, paint in ((-8.6, 10.0, (BLUE, 0.42)), (-5.2, 9.4, (GREEN, 0.45)), (-1.9, 8.8, (BLUE, 0.34))):
        bus_front(parked, x, z, paint)
    near = hand(stage, 2.6)
    round_sign(near, 2.5, 2.6, 2.7)
    stop = hand(stage, 0.3 if is_sat_on(stage) else 1.7)
    bench(stop, 0.2, 0.12 if is_sat_on(stage) else 1.5, 3.0)
    head = street_lamp(near, 3.4, 4.4, 5.2, -1)
    lot = hand(stage, 2, half=True)
    lot.wash(
        [flat((-60, 60), 0, (NEAR - stage.view.distance, 16))],
        (ASPHALT[0], 0.18 * (1 - 0.8 * stage.foliage.snow)),
        lean=(0.1, 0.8),
        short=0.5,
    )
    lot.bare([flat((x - 0.06, x + 0.06), 0, (5.5, 9)) for x in (-10.3, -6.9, -3.5, -0.2)], 0.7)
    pool = lamplight(stage, [(head[0], 2.2, 3.4)], 3.0, most=0.75)
    planes = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, SAND, grass=0.5),
        lot.plane("lot"),
        back.plane("office", root),
        parked.plane("buses"),
        near.plane("sign"),
        stop.plane("bench"),
        *pool,
    )
    return Setting(planes, lamps=(lamp_at(stage, head, 0.8, 0.8),), seat=0.45)


def highway(stage: Stage) -> Setting:
    """Lanes running to the horizon, guard rails, tall lamps, a green board over the road, hills."""
    far = hand(stage, 50, half=True)
    lanes = hand(stage, 12, half=True)
    way(lanes, (-9, 9), (-16, 500))
    for x in (-4.5, 4.5):
        lanes.bare([flat((x - 0.08, x + 0.08), 0, (float(z), float(z) + 3)) for z in np.arange(-10, 140, 7.0)], 0.85)
    lanes.wash([flat((k - 0.07, k + 0.07), 0, (-16, 300)) for k in (-0.2, 0.2)], (YELLOW * 0.6 + OCHRE * 0.4, 0.6), short=0.1)
    near = hand(stage, 14)
    for x in (-9.4, 9.4):
        rail = Wall(x, along=True)
        near.wash([rail.rect((-14, 300), (0.45, 0.78))], STEEL, short=0.3)
        near.lines([rail.points([(-14, y), (300, y)]) for y in (0.45, 0.78)], 0.02, 0.8)
        near.lines([rail.points([(float(z), 0), (float(z), 0.7)]) for z in np.arange(-8, 60, 3.0)], 0.05, 0.8)
    heads = [street_lamp(near, x, z, 8.5, -int(np.sign(x))) for z in (64.0, 36.0, 12.0) for x in (-10.2, 10.2)]
    far.lines(
        [[(x, 0, 30), (x, 8.4, 30)] for x in (-10.5, 10.5)] + [[(-10.5, 8.2, 30), (10.5, 8.2, 30)], [(-10.5, 7.4, 30), (10.5, 7.4, 30)]],
        0.10,
        0.9,
    )
    for x in (-5.0, 4.6):
        signboard(far.beside(29.5), Wall(29.5), (x - 3.0, x + 3.0), (5.9, 8.6), (GREEN, 0.85), f"way{x}")
    cars = hand(stage, 26)
    for x, z, paint in ((-2.3, 34.0, (RED, 0.6)), (6.6, 24.0, (BLUE, 0.5)), (-6.8, 60.0, (INK, 0.4))):
        _car_back(cars.beside(z), x, z, paint)
    planes = (
        sky(stage),
        *hills(stage, near=True),
        ground(stage, SAND, grass=0.9),
        lanes.plane("lanes"),
        far.plane("boards"),
        cars.plane("cars"),
        near.plane("rails"),
    )
    return Setting(planes, lamps=tuple(lamp_at(stage, head, 1.0, 0.6) for head in heads), clear=(0.3, 0.7))


def _car_back(at: Hand, x: float, z: float, paint: tuple[np.ndarray, float]) -> None:
    """A car from behind."""
    body = upright([(-0.88, 0.35), (-0.88, 0.9), (-0.7, 0.98), (-0.55, 1.42), (0.55, 1.42), (0.7, 0.98), (0.88, 0.9), (0.88, 0.35)], z, x)
    at.face(body, paint, 0.02)
    at.wash([upright([(-0.6, 1.0), (-0.48, 1.34), (0.48, 1.34), (0.6, 1.0)], z, x)], (INK, 0.6), short=0.5)
    at.wash([front((x + k - 0.14, x + k + 0.14), (0, 0.4), z) for k in (-0.66, 0.66)], DARK, short=0)
    lights = [front((x + k - 0.16, x + k + 0.16), (0.72, 0.86), z) for k in (-0.68, 0.68)]
    at.wash(lights, (RED, 0.8), short=0)
    at.layer.lay(
        at.stage.paper.patch([at.see(light) for light in lights], 1.0),
        RED * 0.5 - at.stage.light.ambient,
        0.8 * at.stage.light.lamps,
        hide=0.3,
    )


def tunnel(stage: Stage) -> Setting:
    """Inside a tunnel: the round vault with rows of lamps, the road, the white mouth at its end."""
    shell = hand(stage, 30, half=True)
    arch = ring(0, 1.2, 5.4, 4.6, 40, 180, 0)
    section = np.concatenate([[(-5.4, 0.0)], arch, [(5.4, 0.0)]]).astype(np.float32)
    whole, far_end = shell.beside(-stage.view.distance), 70.0
    paper, view = shell.stage.paper, shell.stage.view
    away = np.hypot(paper.x - view.axis, 1.15 * (paper.y - view.horizon)) / paper.width
    gloom = (0.30 + 0.62 * smooth(0.02, 0.55, away)) * (1 + 0.10 * paper.wet + 0.04 * paper.grain)
    whole.layer.wash(np.asarray(gloom, np.float32), INK * 0.85 + BLUE * 0.15, np.ones_like(gloom))
    depths = np.concatenate([[NEAR - stage.view.distance], np.geomspace(2.0, far_end + 12, 18) - 11])
    mouth = upright(section, far_end)
    whole.cut(mouth)
    whole.lines([upright(section, float(z)) for z in depths[1:-1]], 0.02, 0.35, least=0.5)
    whole.wash([flat((-5.4, 5.4), 0, (depths[0], far_end))], (INK, 0.42), lean=(0.1, 0.7), short=0.5)
    whole.bare([flat((-0.08, 0.08), 0, (float(z), float(z) + 2)) for z in np.arange(-10, far_end, 5.0)], 0.6)
    lamps = [(x, 4.6, float(z)) for z in np.geomspace(14, 78, 9) - 10 for x in (-2.6, 2.6)]
    strips = [flat((x - 0.2, x + 0.2), y, (z, z + 1.6)) for x, y, z in lamps]
    whole.bare(strips, 0.95)
    whole.wash(strips, (YELLOW, 0.22), short=0)
    whole.shine(strips, 1.0, warm=0.2)
    patch = shell.stage.paper.patch([shell.see(mouth)], 60)
    shell.layer.density[patch.box] *= (1 - 0.7 * patch.mask)[..., None]
    pool = lamplight(stage, [(-2.0, 3.6, 5.0), (2.0, 3.6, 5.0), (0, 2.4, 0.5)], 3.4, most=0.6)
    x, y = stage.view.points([(0, 2.4, far_end)])[0]
    wide = 5.4 * stage.view.scale(far_end)
    planes = (sky(stage), *hills(stage), shell.plane("tunnel"), *pool)
    return Setting(
        planes,
        lamps=tuple(lamp_at(stage, at, 0.5, 0.5) for at in lamps[-6:]),
        indoors=True,
        window=((float(x - wide), float(y - wide), float(x + wide), float(y + wide)),),
        clear=(0.3, 0.7),
    )


def airport(stage: Stage) -> Setting:
    """A runway and a parked aeroplane, the terminal with its glass front, the control tower."""
    far = hand(stage, 90, half=True)
    far.box((-95, 20), (0, 9), (100, 120), CONCRETE, 0.05)
    glass = [front((float(x), float(x) + 5.2), (1.5, 7.5), 100) for x in np.arange(-93, 14, 6.0)]
    far.wash(glass, (BLUE, 0.42), short=0.5)
    far.shine(glass, 0.85)
    far.wash([upright([(-2, 0), (-1.2, 20), (-4, 24), (-3.4, 28), (3.4, 28), (4, 24), (1.2, 20), (2, 0)], 96, 36)], (INK, 0.5))
    far.shine([front((32.6, 39.4), (24.4, 27.2), 96)], 0.95, day=(BLUE, 0.6))
    plane_at = hand(stage, 34)
    _aeroplane(plane_at, 4.0, 34.0)
    field = hand(stage, 10, half=True)
    way(field, (-70, 70), (6, 95), (ASPHALT[0], 0.18))
    field.bare([flat((-60, 60), 0, (19.6, 20.0)), *[flat((x - 0.8, x + 0.8), 0, (10, 16)) for x in np.arange(-30, 31, 5.0)]], 0.8)
    field.shine([flat((float(x) - 0.2, float(x) + 0.2), 0.1, (21, 21.6)) for x in np.arange(-40, 41, 4.0)], 1.0)
    planes = (
        sky(stage),
        *hills(stage, tall=0.5),
        ground(stage, PAVING, grass=0.5),
        field.plane("runway"),
        far.plane("terminal"),
        plane_at.plane("aeroplane"),
    )
    return Setting(planes, living=("birds",))


def _aeroplane(at: Hand, x: float, z: float) -> None:
    """An airliner from the side, its nose to the left."""
    body = bent([(-19, 3.0), (-17.6, 4.2), (-14.5, 5.0), (12, 5.0), (19.5, 4.6), (12, 2.2), (-15, 2.0), (-18.4, 2.4), (-19, 3.0)], 60)
    tail = [(12, 4.9), (16.6, 10.6), (19.2, 10.6), (18.6, 4.7)]
    wing = [(-3, 2.9), (3.2, 2.9), (11, 0.7), (7.5, 0.7)]
    at.face(upright(tail, z, x), (RED, 0.72), 0.05)
    at.face(upright(body, z, x), (WHITE[0], 0.08), 0.06, lean=(0.1, 1.0))
    at.face(upright(wing, z, x), (INK, 0.22), 0.05)
    at.face(upright(ring(1.0, 1.3, 1.9, 0.8, 18), z - 1, x), (INK, 0.4), 0.05)
    at.wash([upright([(-18.2, 3.7), (-17.3, 4.3), (-16.2, 4.2), (-16.4, 3.7)], z, x)], (INK, 0.8), short=0.3)
    ports = [(x + k, 3.9, z) for k in np.arange(-13.5, 12, 1.1)]
    at.dabs(ports, 0.22, (BLUE * 0.5 + INK * 0.5, 0.8))
    at.shine([upright(ring(0, 0, 0.22, 0.26, 8), z, px, py) for px, py, _ in ports], 0.9)
    at.lines([[(x + k, 2.2, z), (x + k, 0.4, z)] for k in (-13.5, 2.0)], 0.14, 0.9)
    at.dabs([(x + k, 0.5, z) for k in (-13.8, -13.0, 1.4, 2.6)], 0.5, DARK)


ROADS = {"bus": bus_depot, "highway": highway, "tunnel": tunnel, "airport": airport}
