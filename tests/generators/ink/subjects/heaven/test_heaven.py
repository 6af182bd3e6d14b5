"""Heaven: the sun is red by day, moon and stars take the night away."""

import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.heaven import CATALOGUE
from madang.generators.ink.view import Pen, view_of

UNIT = 1 / 6


def painted(kind: str, time: str, traits: tuple[str, ...] = ()) -> Floats:
    width, height = round(1920 * UNIT), round(1080 * UNIT)
    view = view_of(Size.INSERT, Angle.EYE, (0, 0, width, height), UNIT)
    stage = Stage(Scene("night-sky", time=time), view, light_of(time, "clear"), foliage_of("summer", "clear"), Paper(width, height, UNIT))
    layer, entry = stage.layer(), CATALOGUE[kind]
    high = entry.tall_frames * height
    entry.paint(Sheet(layer, stage), Pen(width / 2, (height + high) / 2, high / entry.height, UNIT), Drawn(kind, traits=traits, seed=3))
    return layer.density


@pytest.mark.parametrize("kind", ["star", "moon", "comet", "galaxy", "constellation", "lightning"])
def test_what_shines_takes_density_away_at_night(kind: str) -> None:
    assert float(painted(kind, "night").min()) < -0.5


@pytest.mark.parametrize("kind", ["star", "moon", "comet", "galaxy", "constellation", "lightning", "planet"])
def test_by_day_it_is_written_in_ink_and_wash(kind: str) -> None:
    density = painted(kind, "noon")
    assert float(density.max()) > 0.3
    assert float(density.min()) > -0.05


def test_the_sun_is_a_red_disc() -> None:
    density = painted("sun", "noon")
    middle = density[density.shape[0] // 2, density.shape[1] // 2]
    assert middle[1] > 0.6
    assert middle[0] < 0.2


def test_a_crescent_is_less_than_a_full_moon() -> None:
    full, sickle = painted("moon", "noon").max(axis=2) > 0.12, painted("moon", "noon", ("crescent",)).max(axis=2) > 0.12
    assert int(sickle.sum()) < 0.6 * int(full.sum())


def test_the_rainbow_runs_from_red_outside_to_violet_inside() -> None:
    density = painted("rainbow", "noon")
    column = density[:, density.shape[1] // 2]
    rows = np.flatnonzero(column.max(axis=1) > 0.15)
    outer, inner = column[rows[len(rows) // 10]], column[rows[-len(rows) // 6]]
    assert outer[0] < outer[1]  # red lets red through
    assert inner[0] > outer[0]
