"""Plants: leaves and trees follow the season of the scene."""

import numpy as np

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.plants import CATALOGUE
from madang.generators.ink.view import Pen, view_of

UNIT = 1 / 6


def mean_absorbed(kind: str, season: str, traits: tuple[str, ...] = ()) -> Floats:
    """What the plant absorbs of red, green and blue, averaged where it is."""
    width, height = round(1920 * UNIT), round(1080 * UNIT)
    view = view_of(Size.INSERT, Angle.EYE, (0, 0, width, height), UNIT)
    stage = Stage(Scene("field", season=season), view, light_of("noon", "clear"), foliage_of(season, "clear"), Paper(width, height, UNIT))
    layer, entry = stage.layer(), CATALOGUE[kind]
    high = entry.tall_frames * height
    entry.paint(Sheet(layer, stage), Pen(width / 2, (height + high) / 2, high / entry.height, UNIT), Drawn(kind, traits=traits, seed=3))
    here = layer.density.max(axis=2) > 0.1
    return np.asarray(layer.density[here].mean(axis=0), np.float32)


def test_grass_is_green_in_summer_and_ochre_in_autumn() -> None:
    summer, autumn = mean_absorbed("grass", "summer"), mean_absorbed("grass", "autumn")
    assert summer[0] > summer[1]  # green absorbs red
    assert autumn[0] < autumn[2]  # ochre absorbs blue


def test_a_named_cherry_blossoms_and_a_named_ginkgo_is_golden_when_no_season_is_said() -> None:
    cherry, ginkgo = mean_absorbed("cherry", "summer"), mean_absorbed("ginkgo", "summer")
    assert cherry[1] > cherry[0]  # pink absorbs green most
    assert ginkgo[2] > 1.5 * ginkgo[0]  # gold absorbs blue


def test_a_cherry_in_winter_is_bare_wood() -> None:
    winter = mean_absorbed("cherry", "winter")
    assert float(np.ptp(winter)) < 0.5 * float(winter.mean())


def test_rice_ripens_in_autumn() -> None:
    green, ripe = mean_absorbed("rice-plant", "summer"), mean_absorbed("rice-plant", "autumn")
    assert ripe[0] / ripe[2] < 0.85 * green[0] / green[2]


def test_a_small_tree_is_smaller() -> None:
    assert mean_absorbed("tree", "summer", ("small",)).shape == (3,)
    assert CATALOGUE["tree"].height == 8.0
