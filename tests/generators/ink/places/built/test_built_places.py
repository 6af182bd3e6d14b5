"""Every built place outdoors from every size and angle, in every hour, weather and season; the laws that pictures keep."""

from dataclasses import replace

import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import HOURS, SEASONS, foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.places.built import PAINTERS
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Setting, Stage
from madang.generators.ink.still import expose, flatten
from madang.generators.ink.view import view_of

PLACES = sorted(PAINTERS)
BRIEF = {
    "village", "hanok", "courtyard", "alley", "street", "city", "rooftop", "bridge", "market", "shop", "station", "train-stop",
    "subway", "bus", "highway", "tunnel", "airport", "school", "playground", "factory", "stadium", "farm", "barn", "ruins",
    "temple", "church", "observatory", "theatre", "greenhouse",
}  # fmt: skip
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
            place_seed=start,
        )
        for k in range(count)
    ]


def test_every_place_of_the_brief_has_its_painter() -> None:
    assert set(PAINTERS) == BRIEF


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
        assert 0 <= setting.clear[0] < setting.clear[1] <= 1
        assert all(np.isfinite((lamp.x, lamp.y, lamp.radius, lamp.z)).all() for lamp in setting.lamps)


@pytest.mark.parametrize("place", PLACES)
def test_the_same_scene_gives_the_same_pixels_and_other_seeds_other_maps(place: str) -> None:
    scene = Scene(place, size=Size.WIDE, place_seed=7)
    first, again = painted(scene)[1], painted(scene)[1]
    assert [plane.name for plane in first.planes] == [plane.name for plane in again.planes]
    for one, other in zip(first.planes, again.planes):
        assert np.array_equal(one.packed.pixels, other.packed.pixels)
    own = picture(scene)
    assert any(not np.array_equal(own, picture(replace(scene, place_seed=seed))) for seed in (8, 11, 12, 13, 14))


@pytest.mark.parametrize("place", ["hanok", "school", "station", "city"])
def test_a_small_picture_resembles_a_large_one(place: str) -> None:
    scene = Scene(place, "dusk", size=Size.WIDE)
    small, large = picture(scene, 180), picture(scene, 360)
    rows, columns = (2 * (edge // 2) for edge in large.shape[:2])
    shrunk = large[:rows, :columns].reshape(rows // 2, 2, columns // 2, 2, 3).mean((1, 3))
    shared = min(small.shape[0], shrunk.shape[0]), min(small.shape[1], shrunk.shape[1])
    difference = np.abs(small[: shared[0], : shared[1]] - shrunk[: shared[0], : shared[1]])
    assert float(difference.mean()) < 10


@pytest.mark.parametrize("place", ["hanok", "street", "city", "station", "theatre", "church", "market", "train-stop"])
def test_windows_and_lamps_shine_after_dark(place: str) -> None:
    night = picture(Scene(place, "night", size=Size.WIDE, place_seed=2), 90)
    assert float(np.percentile(night[..., 0], 99.8)) > 200
    assert float(np.median(night[..., 0])) < 190
    assert painted(Scene(place, "night"))[1].lamps


def test_a_train_has_a_place_to_sit_before_it_and_a_factory_smokes() -> None:
    assert painted(Scene("station"))[1].seat == 0.45
    assert len(painted(Scene("factory"))[1].smoke) == 3
    assert painted(Scene("station", interior=True))[1].indoors
    assert not painted(Scene("station"))[1].indoors
