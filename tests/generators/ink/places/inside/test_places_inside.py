"""Every place inside from every size and angle, in every hour, weather and season; the laws that pictures keep."""

from dataclasses import replace

import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import HOURS, SEASONS, foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.places.inside import PAINTERS, ROOMS
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Setting, Stage
from madang.generators.ink.still import expose, flatten
from madang.generators.ink.view import view_of

PLACES = sorted(ROOMS)
BRIEF = {
    "kitchen", "room", "living-room", "bedroom", "bathroom", "window-side", "classroom", "library", "laboratory", "museum",
    "observatory", "planetarium", "workshop", "office", "hospital", "gym", "stage", "theatre", "church", "cafe", "restaurant",
    "shop", "corridor", "stairs", "elevator", "car-inside", "bus-inside", "train-inside",
}  # fmt: skip
TWO_SIDED = ("observatory", "theatre", "church", "school", "hanok", "shop")
HOUR_WORDS, SEASON_WORDS = list(HOURS), list(SEASONS)
WEATHERS = ["clear", "mist", "rain", "snow", "wind"]
SIZES, ANGLES = list(Size), [Angle.EYE, Angle.LOW, Angle.HIGH]


def stage_of(scene: Scene, rows: int = 54) -> Stage:
    columns, margin, unit = rows * 16 // 9, 0.06, rows / 1080
    width, height = int(columns * (1 + 2 * margin)), int(rows * (1 + 2 * margin))
    frame = (columns * margin, rows * margin, columns * (1 + margin), rows * (1 + margin))
    light, foliage = light_of(scene.time, scene.weather), foliage_of(scene.season, scene.weather)
    return Stage(scene, view_of(scene.size, scene.angle, frame, unit), light, foliage, Paper(width, height, unit))


def painted(scene: Scene, rows: int = 54) -> tuple[Stage, Setting]:
    stage = stage_of(scene, rows)
    return stage, PAINTERS[scene.place](stage)


def picture(scene: Scene, rows: int = 54) -> Floats:
    stage, setting = painted(scene, rows)
    return np.asarray(expose(flatten(setting.planes, stage.paper.width, stage.paper.height), stage.light), np.float32)


def scenes_of(place: str, count: int) -> list[Scene]:
    """A walk through all words, begun elsewhere for each place, so that together the places meet every combination of two."""
    start = PLACES.index(place)
    return [
        Scene(
            place,
            HOUR_WORDS[(start + 5 * k) % 6],
            WEATHERS[(start + 3 * k) % 5],
            SEASON_WORDS[(start + k) % 4],
            SIZES[(start + 2 * k) % 7],
            ANGLES[(start + k) % 3],
            interior=True,
            place_seed=start,
        )
        for k in range(count)
    ]


def test_every_place_of_the_brief_has_its_painter() -> None:
    assert set(ROOMS) == BRIEF
    assert set(PAINTERS) == BRIEF | set(TWO_SIDED)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_painted_from_every_side_and_in_every_light(place: str) -> None:
    for scene in scenes_of(place, 4):
        stage, setting = painted(scene)
        total = flatten(setting.planes, stage.paper.width, stage.paper.height)
        assert np.isfinite(total).all()
        assert float(total.max()) < 4, scene
        assert float(total.min()) > -2.6, scene
        assert float(total.std()) > 0.01, f"an empty sheet: {scene}"
        seen = np.abs(total).sum(2)
        edges = (seen[:2], seen[-2:], seen[:, :2], seen[:, -2:])
        assert min(float(edge.mean()) for edge in edges) > 0.002, f"cut at the sheet's edge: {scene}"
        assert len({plane.name for plane in setting.planes}) == len(setting.planes)
        assert setting.indoors or place in ("car-inside", "bus-inside", "train-inside"), "rides are also seen from beside"
        assert 0 <= setting.clear[0] < setting.clear[1] <= 1
        assert all(np.isfinite((lamp.x, lamp.y, lamp.radius, lamp.z)).all() for lamp in setting.lamps)


@pytest.mark.parametrize("place", PLACES)
def test_the_same_scene_gives_the_same_pixels_and_other_seeds_other_maps(place: str) -> None:
    scene = Scene(place, size=Size.WIDE, interior=True, place_seed=7)
    first, again = painted(scene)[1], painted(scene)[1]
    assert [plane.name for plane in first.planes] == [plane.name for plane in again.planes]
    for one, other in zip(first.planes, again.planes):
        assert np.array_equal(one.packed.pixels, other.packed.pixels)
    own = picture(scene)
    assert any(not np.array_equal(own, picture(replace(scene, place_seed=seed))) for seed in (8, 11, 12, 13, 14))


@pytest.mark.parametrize("place", ["kitchen", "classroom", "cafe", "stage"])
def test_a_small_picture_resembles_a_large_one(place: str) -> None:
    scene = Scene(place, "dusk", size=Size.WIDE, interior=True)
    small, large = picture(scene, 180), picture(scene, 360)
    rows, columns = (2 * (edge // 2) for edge in large.shape[:2])
    shrunk = large[:rows, :columns].reshape(rows // 2, 2, columns // 2, 2, 3).mean((1, 3))
    shared = min(small.shape[0], shrunk.shape[0]), min(small.shape[1], shrunk.shape[1])
    difference = np.abs(small[: shared[0], : shared[1]] - shrunk[: shared[0], : shared[1]])
    assert float(difference.mean()) < 10


@pytest.mark.parametrize("place", ["kitchen", "room", "bedroom", "cafe", "workshop", "restaurant"])
def test_a_lamp_lights_the_room_and_leaves_its_corners_dark(place: str) -> None:
    stage, setting = painted(Scene(place, "night", size=Size.WIDE, interior=True), 90)
    total = flatten(setting.planes, stage.paper.width, stage.paper.height)
    night = np.asarray(expose(total, stage.light), np.float32)
    rows, columns = night.shape[:2]
    middle = night[rows // 3 : rows // 2, columns // 3 : 2 * columns // 3].mean((0, 1))
    corner = night[: rows // 6, : columns // 6].mean((0, 1))
    assert middle[0] > corner[0] + 20, "brighter"
    assert middle[0] / middle[2] > corner[0] / corner[2] + 0.2, "and warmer"


def test_by_day_no_lamplight_lies_over_a_room() -> None:
    names = {plane.name for plane in painted(Scene("kitchen", "noon", interior=True))[1].planes}
    assert "lamplight" not in names


@pytest.mark.parametrize("place", TWO_SIDED)
def test_a_house_is_painted_from_outside_or_inside_as_the_scene_says(place: str) -> None:
    assert painted(Scene(place, interior=True))[1].indoors
    assert not painted(Scene(place))[1].indoors


def test_weather_is_seen_through_the_window_only() -> None:
    stage, setting = painted(Scene("window-side", weather="rain", interior=True), 90)
    assert len(setting.window) == 1
    left, top, right, bottom = setting.window[0]
    assert 0 < left < right < stage.paper.width
    assert top < bottom
    assert right - left > 0.3 * stage.paper.width
