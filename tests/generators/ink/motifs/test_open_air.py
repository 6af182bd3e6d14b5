"""The place's map: what is strewn over the ground stays where it is, whoever looks."""

import numpy as np

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.motifs.land import FAR_RANGE, crest_of
from madang.generators.ink.motifs.open_air import bed_of, scatter, world_noise
from madang.generators.ink.paper import Paper
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Stage
from madang.generators.ink.view import view_of


def stage_of(size: Size = Size.WIDE, angle: Angle = Angle.EYE, seed: int = 1, rows: int = 270) -> Stage:
    unit = rows / 1080
    view = view_of(size, angle, (20, 16, 20 + rows * 16 // 9, 16 + rows), unit)
    scene = Scene("field", size=size, angle=angle, place_seed=seed)
    return Stage(scene, view, light_of("noon", "clear"), foliage_of("summer", "clear"), Paper(rows * 16 // 9 + 40, rows + 32, unit))


def test_a_thing_stands_at_the_same_spot_from_every_camera() -> None:
    wide = scatter(stage_of(Size.WIDE), "stones", 0.8, 3.0, 9.0, 0.5)
    high = scatter(stage_of(Size.EXTREME_WIDE, Angle.HIGH), "stones", 0.8, 3.0, 9.0, 0.5)
    seen = {tuple(np.round(row, 3)) for row in wide.tolist()}
    assert seen
    assert seen <= {tuple(np.round(row, 3)) for row in high.tolist()}


def test_things_come_farthest_first_and_stay_in_their_bounds() -> None:
    things = scatter(stage_of(), "stones", 0.5, 2.0, 12.0, 0.7, (-3.0, 1.0))
    assert (np.diff(things[:, 1]) <= 0).all()
    assert things[:, 1].min() >= 2
    assert things[:, 1].max() <= 12
    assert things[:, 0].min() >= -3
    assert things[:, 0].max() <= 1
    assert ((things[:, 2:] >= 0) & (things[:, 2:] < 1)).all()


def test_about_the_asked_share_is_kept() -> None:
    whole = scatter(stage_of(), "stones", 0.4, 2.0, 20.0, 1.0)
    third = scatter(stage_of(), "stones", 0.4, 2.0, 20.0, 1 / 3)
    assert 0.27 < len(third) / len(whole) < 0.40


def test_another_place_has_another_map() -> None:
    one, other = scatter(stage_of(seed=1), "stones", 0.8, 3.0, 9.0), scatter(stage_of(seed=2), "stones", 0.8, 3.0, 9.0)
    assert not np.array_equal(one[:5], other[:5])


def test_the_ridge_is_the_same_mountain_in_wide_and_close() -> None:
    wide, close = stage_of(Size.WIDE), stage_of(Size.CLOSE)
    heights = {}
    for stage in (wide, close):
        x = (stage.paper.x[0] - stage.view.axis) / stage.view.scale(FAR_RANGE.z)
        heights[stage.scene.size] = np.interp(np.linspace(-150, 150, 40), x, crest_of(stage, FAR_RANGE))
    assert np.abs(heights[Size.WIDE] - heights[Size.CLOSE]).mean() < 3.0  # metres; small knees differ with the paper's fineness


def test_the_grounds_noise_fades_towards_the_horizon() -> None:
    stage = stage_of()
    top = int(stage.view.horizon) + 1
    noise = world_noise(stage, "ground", 1.0, top, stage.paper.height)
    assert noise.shape == (stage.paper.height - top, stage.paper.width)
    assert noise[:4].std() < 0.05 < noise[-30:].std()


def test_near_sizes_put_the_background_out_of_focus() -> None:
    assert bed_of(stage_of(Size.WIDE, rows=540), 30.0).soft == 0
    close = bed_of(stage_of(Size.CLOSE, rows=540), 30.0)
    assert close.soft > 3
    assert close.paper.fineness == 0.5
    assert close.pale < 1
