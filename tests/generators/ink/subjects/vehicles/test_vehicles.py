"""Vehicles: room for a rower, lamps that show the way."""

import numpy as np

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.vehicles import CATALOGUE
from madang.generators.ink.view import Pen, view_of

UNIT = 1 / 6


def painted(kind: str, time: str, facing: int = 1) -> Floats:
    width, height = round(1920 * UNIT), round(1080 * UNIT)
    view = view_of(Size.WIDE, Angle.EYE, (0, 0, width, height), UNIT)
    stage = Stage(Scene("street", time=time), view, light_of(time, "clear"), foliage_of("summer", "clear"), Paper(width, height, UNIT))
    layer, entry = stage.layer(), CATALOGUE[kind]
    high = 0.2 * height
    entry.paint(Sheet(layer, stage), Pen(width / 2, height * 0.6, high / entry.height, UNIT, facing), Drawn(kind, seed=1))
    return layer.density


def test_a_boat_is_flat_wide_and_has_a_deck_under_its_gunwale() -> None:
    boat = CATALOGUE["boat"]
    assert boat.where == "water"
    assert boat.width > 4 * boat.height
    assert 0.2 < boat.deck < boat.height


def test_headlights_light_the_road_ahead_at_night_on_the_side_the_car_faces() -> None:
    for facing in (1, -1):
        density = painted("car", "night", facing)
        bright = np.minimum(density[..., 0], 0).sum(axis=0)
        middle = density.shape[1] // 2
        ahead, behind = (bright[middle:], bright[:middle]) if facing == 1 else (bright[:middle], bright[middle:])
        assert float(ahead.sum()) < 1.5 * float(behind.sum()) < 0


def test_no_headlight_burns_at_noon() -> None:
    assert float(painted("car", "noon").min()) > -0.01


def test_every_vehicle_has_its_own_shape() -> None:
    masks = {kind: painted(kind, "noon").max(axis=2) > 0.1 for kind in CATALOGUE}
    kinds = sorted(masks)
    alike = [(a, b) for a in kinds for b in kinds if a < b and float((masks[a] ^ masks[b]).mean()) < 0.004]
    assert alike in ([], [("car", "taxi")])
