"""Every natural place in every size, hour, weather and season; the laws that pictures keep."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import HOURS, SEASONS, foliage_of, light_of
from madang.generators.ink.paper import DENSITY_STEP, Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.places.nature import PAINTERS
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting, Stage
from madang.generators.ink.still import expose, flatten, unpack
from madang.generators.ink.view import view_of

PLACES = sorted(PAINTERS)
WATERS = {"pond", "river", "stream", "sea", "beach", "harbor", "island"}
LANDS = {"mountain", "hill", "forest", "bamboo", "field", "rice-paddy", "farm", "road", "garden", "park", "snowfield", "desert", "cave"}
OTHERS = {"underwater", "night-sky", "space", "moon"}
LIVING = {"fireflies", "petals", "leaves", "birds", "butterflies", "dragonflies", "dust", "steam", "bubbles", "sparks", "geese", "stars"}


def stage_of(scene: Scene, rows: int = 90) -> Stage:
    columns, margin, unit = rows * 16 // 9, 0.06, rows / 1080
    width, height = int(columns * (1 + 2 * margin)), int(rows * (1 + 2 * margin))
    frame = (columns * margin, rows * margin, columns * (1 + margin), rows * (1 + margin))
    light, foliage = light_of(scene.time, scene.weather), foliage_of(scene.season, scene.weather)
    return Stage(scene, view_of(scene.size, scene.angle, frame, unit), light, foliage, Paper(width, height, unit))


def painted(scene: Scene, rows: int = 90) -> tuple[Stage, Setting]:
    stage = stage_of(scene, rows)
    return stage, PAINTERS[scene.place](stage)


def picture(scene: Scene, rows: int = 90) -> Floats:
    stage, setting = painted(scene, rows)
    return np.asarray(expose(flatten(setting.planes, stage.paper.width, stage.paper.height), stage.light), np.float32)


def hidden(setting: Setting, stage: Stage) -> Floats:
    """How much of the bare sheet all planes together hide, 0 to 1."""
    bare = np.ones((stage.paper.height, stage.paper.width), np.float32)
    for plane in setting.planes:
        bare *= 1 - unpack(plane.packed, stage.paper.width, stage.paper.height)[1]
    return np.asarray(1 - bare, np.float32)


def check(scene: Scene) -> None:
    stage, setting = painted(scene)
    total = flatten(setting.planes, stage.paper.width, stage.paper.height)
    assert np.isfinite(total).all()
    for plane in setting.planes:
        assert np.abs(plane.packed.pixels[..., :3]).max() * DENSITY_STEP < 3.9, f"{plane.name}: density that cannot be packed"
    assert float(total.max()) < 6
    assert float((total + stage.light.ambient).min()) > -1.6, "light beyond white is lost"
    assert float(total.std()) > 0.01, "an empty sheet"
    if scene.place != "night-sky":
        low = hidden(setting, stage)[int(min(stage.view.row(30.0) + 6, stage.paper.height - 2)) :]
        assert float(min(low[-1].min(), low[:, 0].min(), low[:, -1].min())) > 0.8, "the ground ends inside the sheet"
    assert set(setting.living) <= LIVING
    assert 0 <= setting.clear[0] < setting.clear[1] <= 1
    assert len({plane.name for plane in setting.planes}) == len(setting.planes)
    assert setting.water is None or setting.water[0] < setting.water[1]


def test_every_place_of_the_brief_has_its_painter() -> None:
    assert set(PAINTERS) >= WATERS | LANDS | OTHERS


SAMPLES = (  # far and near, from all heights, in any light
    (Size.EXTREME_WIDE, Angle.EYE, "dawn", "mist", "spring"),
    (Size.WIDE, Angle.HIGH, "dusk", "clear", "autumn"),
    (Size.MEDIUM, Angle.EYE, "night", "rain", "summer"),
    (Size.CLOSE, Angle.LOW, "noon", "snow", "winter"),
)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_painted_from_far_and_near_in_any_light(place: str) -> None:
    for size, angle, time, weather, season in SAMPLES:
        check(Scene(place, time, weather, season, size, angle, figures=(Figure("adult"),), place_seed=5))


@pytest.mark.exhaustive
@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_painted_in_every_combination_of_size_and_angle(place: str) -> None:
    for size in Size:
        for angle in Angle:
            check(Scene(place, "evening", "wind", "summer", size, angle, figures=(Figure("adult"),), place_seed=5))


@pytest.mark.exhaustive
@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_painted_in_every_hour_weather_and_season(place: str) -> None:
    for time in HOURS:
        for weather in ("clear", "mist", "rain", "snow", "wind"):
            for season in SEASONS:
                check(Scene(place, time, weather, season, place_seed=5))


@pytest.mark.parametrize("place", ["pond", "forest", "garden", "rice-paddy", "harbor", "moon"])
def test_the_same_scene_is_the_same_picture(place: str) -> None:
    scene = Scene(place, "dawn", season="autumn", place_seed=9, seed=2)
    assert np.array_equal(picture(scene), picture(scene))


@pytest.mark.parametrize("place", ["pond", "sea", "mountain", "forest", "park", "cave", "space"])
def test_a_small_sheet_resembles_a_large_one(place: str) -> None:
    """The same masses at the same places, compared in blots of a twelfth of the height."""
    scene = Scene(place, "morning", place_seed=5, figures=(Figure("adult"),))
    small, large = (cv2.resize(picture(scene, rows), (21, 12), interpolation=cv2.INTER_AREA) for rows in (120, 240))
    assert float(np.abs(small - large).mean()) < 9


def test_a_place_is_another_place_with_another_seed() -> None:
    scene = Scene("forest", place_seed=1)
    assert float(np.abs(picture(scene) - picture(replace(scene, place_seed=2))).mean()) > 3


def test_seasons_look_different() -> None:
    for place in ("pond", "park", "rice-paddy", "forest", "stream"):
        pictures = [picture(Scene(place, "noon", season=season, place_seed=5, figures=(Figure("adult"),))) for season in SEASONS]
        for k, one in enumerate(pictures):
            for other in pictures[k + 1 :]:
                assert float(np.abs(one - other).mean()) > 3, place


def test_snow_whitens_the_ground() -> None:
    for place in ("field", "park", "mountain", "forest"):
        bare = picture(Scene(place, "noon", season="summer", place_seed=5))
        white = picture(Scene(place, "noon", "snow", season="winter", place_seed=5))
        low = slice(2 * bare.shape[0] // 3, None)
        assert white[low].std() < bare[low].std()
        assert np.ptp(white[low].mean((0, 1))) < np.ptp(bare[low].mean((0, 1))) + 12, place


def test_a_boat_floats_and_a_person_stands_on_the_bank() -> None:
    for place in ("pond", "river", "sea", "island", "harbor"):
        afloat = painted(Scene(place, figures=(Figure("boat"), Figure("adult", pose="row"))))[1].water
        ashore = painted(Scene(place, figures=(Figure("adult"),)))[1].water
        assert afloat is not None, place
        assert ashore is not None, place
        assert afloat[0] < 0 < ashore[0], place


def test_lamps_are_lit_at_night_only() -> None:
    for place in ("harbor", "park", "garden", "farm"):
        day, night = painted(Scene(place, "noon"))[1], painted(Scene(place, "night"))[1]
        assert day.lamps == (), place
        assert len(night.lamps) > 0, place
        assert all(0 < lamp.strength <= 1 for lamp in night.lamps), place


def test_small_lives_belong_to_their_season() -> None:
    assert "fireflies" in painted(Scene("pond", "night", season="summer"))[1].living
    assert "petals" in painted(Scene("park", "noon", season="spring"))[1].living
    assert "geese" in painted(Scene("field", "dusk", season="autumn"))[1].living
    assert "dragonflies" in painted(Scene("pond", "noon", season="summer"))[1].living
    assert painted(Scene("pond", "noon", "rain"))[1].living == ()


def test_space_is_black_at_noon_and_at_night() -> None:
    for time in ("noon", "night"):
        image = picture(Scene("space", time, place_seed=5))
        assert float(np.median(image)) < 60


def test_no_snow_lies_under_water_or_in_a_cave() -> None:
    for place in ("underwater", "cave"):
        warm = picture(Scene(place, "noon", season="summer", place_seed=5))
        cold = picture(Scene(place, "noon", season="winter", place_seed=5))
        low = slice(3 * warm.shape[0] // 4, None)
        assert float(np.abs(warm[low] - cold[low]).mean()) < 4, place
