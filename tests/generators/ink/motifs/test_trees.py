"""Trees: one seed, one tree; seasons; size; snow."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.motifs.trees import HABITS, growth_of, leafage_of, sway, tree
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Stage
from madang.generators.ink.view import Angle, Size, view_of


def stage_of(season: str, weather: str = "clear") -> Stage:
    scene = Scene("park", "noon", weather, season)
    view = view_of(Size.EXTREME_WIDE, Angle.EYE, (10, 6, 170, 96), 90 / 1080)
    return Stage(scene, view, light_of("noon", weather), foliage_of(season, weather), Paper(180, 102, 90 / 1080))


def density_of(kind: str, season: str, weather: str = "clear", seed: int = 3) -> Floats:
    stage = stage_of(season, weather)
    layer = stage.layer()
    tree(layer, stage, stage.view.pen(0.0, 4.0), kind, seed)
    return layer.density


@pytest.mark.parametrize("kind", sorted(HABITS))
@pytest.mark.parametrize("season", ["spring", "summer", "autumn", "winter"])
def test_a_tree_of_every_kind_is_painted_in_every_season(kind: str, season: str) -> None:
    density = density_of(kind, season)
    assert np.isfinite(density).all()
    assert 0.2 < float(density.max()) < 4


@pytest.mark.parametrize("kind", sorted(HABITS))
def test_the_same_seed_is_the_same_tree_and_another_seed_another(kind: str) -> None:
    assert np.array_equal(density_of(kind, "summer"), density_of(kind, "summer"))
    assert not np.array_equal(density_of(kind, "summer"), density_of(kind, "summer", seed=4))


@settings(max_examples=25, deadline=None)
@given(kind=st.sampled_from(sorted(HABITS)), seed=st.integers(0, 10**9), tall=st.floats(2, 20))
def test_a_tree_grows_as_tall_as_it_is_told(kind: str, seed: int, tall: float) -> None:
    growth = growth_of(kind, seed, tall)
    top = max(
        max(float(branch.path[:, 1].max()) for branch in growth.branches), max((clump.y + clump.ry for clump in growth.clumps), default=0)
    )
    assert 0.55 * tall < top < 1.45 * tall
    assert all(np.isfinite(branch.path).all() for branch in growth.branches)


def test_broad_leaves_fall_and_needles_stay() -> None:
    foliage = foliage_of("winter", "clear")
    assert leafage_of("zelkova", "winter", foliage).full == 0
    assert leafage_of("pine", "winter", foliage).full == 1
    assert density_of("zelkova", "winter").sum() < 0.7 * density_of("zelkova", "summer").sum()


def test_a_cherry_blossoms_pink_in_spring() -> None:
    light = np.exp(-density_of("cherry", "spring")).mean((0, 1))
    assert light[0] > light[2] > light[1]


def test_wind_sways_more_than_calm() -> None:
    calm, windy = stage_of("summer"), stage_of("summer", "wind")
    pen = calm.view.pen(0.0, 4.0)
    assert sway(windy, pen).amount > 2 * sway(calm, pen).amount
    assert sway(calm, pen).root == (pen.x, pen.y)


def test_a_tree_off_the_sheet_paints_nothing() -> None:
    stage = stage_of("summer")
    layer = stage.layer()
    tree(layer, stage, stage.view.pen(900.0, 4.0), "pine", 1)
    assert not layer.density.any()
