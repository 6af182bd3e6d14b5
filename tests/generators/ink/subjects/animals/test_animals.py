"""Animals: every kind in every pose leaves ink on the sheet, the same each time, large and small."""

import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Layer, Paper
from madang.generators.ink.pigment import RED, Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.animals import CATALOGUE
from madang.generators.ink.subjects.animals.gaits import frames, stance_of
from madang.generators.ink.view import Pen, view_of

POSES = ("stand", "sit", "walk", "run", "fly", "swim", "sleep")


def painted(drawn: Drawn, fills: float = 0.6, *, time: str = "noon", high: int = 90, facing: int = 1) -> Layer:
    """The animal alone, its larger side filling that share of the sheet's height."""
    wide = high * 16 // 9
    view = view_of(Size.WIDE, Angle.EYE, (0.0, 0.0, float(wide), float(high)), high / 1080)
    stage = Stage(Scene("field", time), view, light_of(time, "clear"), foliage_of("summer", "clear"), Paper(wide, high, high / 1080))
    layer, entry = stage.layer(), CATALOGUE[drawn.kind]
    pen = Pen(wide / 2, 0.86 * high, fills * high / max(entry.height, entry.width), high / 1080, facing)
    entry.paint(Sheet(layer, stage, stage.dark()), pen, drawn)
    return layer


def inked(layer: Layer) -> Floats:
    return np.asarray(np.maximum(np.abs(layer.density).sum(axis=2), layer.cover), np.float32)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_every_animal_is_painted_in_every_pose_from_near_and_far(kind: str) -> None:
    found = {}
    for pose in POSES:
        for fills in (0.04, 0.3, 1.6):
            layer = painted(Drawn(kind, pose, seed=3), fills)
            found[pose, fills] = bool(inked(layer).max() > 0.15 and np.isfinite(layer.density).all() and layer.density.max() < 4)
    assert found == dict.fromkeys(((pose, fills) for pose in POSES for fills in (0.04, 0.3, 1.6)), True)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_the_same_animal_is_the_same_pixels_and_a_small_picture_resembles_a_large_one(kind: str) -> None:
    drawn = Drawn(kind, seed=8)
    small, again, large = painted(drawn).density, painted(drawn).density, painted(drawn, high=180).density
    shrunk = large.reshape(90, 2, 160, 2, 3).mean(axis=(1, 3))
    assert (np.array_equal(small, again), float(np.abs(small - shrunk).mean()) < 0.02) == (True, True)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_an_animal_fits_the_size_that_its_entry_tells(kind: str) -> None:
    entry, high = CATALOGUE[kind], 180
    layer = painted(Drawn(kind, seed=1), 0.5, high=high)
    solid = (layer.cover > 0.2) | (layer.density.max(axis=2) > 0.24)
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    metre = 0.5 * high / max(entry.height, entry.width)
    seen = (rows[-1] - rows[0]) / metre / entry.height, (columns[-1] - columns[0]) / metre / entry.width
    assert all(0.6 < share < 1.3 for share in seen), seen


def test_poses_of_four_legged_animals_differ() -> None:
    kinds = ("cat", "dog", "fox", "tiger", "horse", "deer")
    counted = {
        kind: len({painted(Drawn(kind, pose, seed=2)).density.tobytes() for pose in ("stand", "walk", "run", "sit", "sleep")})
        for kind in kinds
    }
    assert counted == dict.fromkeys(kinds, 5)


@pytest.mark.parametrize("kind", sorted(frames()))
def test_paws_and_hoofs_that_stand_are_on_the_ground(kind: str) -> None:
    for pose in ("stand", "walk"):
        stance = stance_of(frames()[kind], pose)
        assert [min(y for _, y in leg) < 0.06 for leg in (*stance.fore, *stance.hind)] == [True] * 4


def test_a_colour_dyes_an_animal() -> None:
    plain, red = painted(Drawn("cat", seed=2)).density, painted(Drawn("cat", robe="red", seed=2)).density
    shift = (red - plain).sum(axis=(0, 1))
    assert (RED[0] < RED[2], shift[2] - shift[0] > 10) == (True, True)


def test_a_firefly_lights_the_night() -> None:
    night, noon = painted(Drawn("firefly", seed=1), time="night").density.min(), painted(Drawn("firefly", seed=1)).density.min()
    assert (night < -0.5, noon > -0.2) == (True, True)


def test_who_looks_left_is_the_mirror_of_who_looks_right() -> None:
    def middle(facing: int) -> float:
        amount = painted(Drawn("fox", seed=4), facing=facing).cover
        return float((amount.sum(0) * np.arange(amount.shape[1])).sum() / amount.sum() - amount.shape[1] / 2)

    assert abs(middle(1) + middle(-1)) < 1.2
