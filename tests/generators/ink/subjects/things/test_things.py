"""Every thing, vehicle, plant and heavenly thing, painted small: it is there, bounded, the same twice, and reads its traits."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

import madang.film.shots
from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects import heaven, plants, things, vehicles
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.view import Pen, view_of

CATALOGUE: dict[str, Entry] = {**vehicles.CATALOGUE, **things.CATALOGUE, **heaven.CATALOGUE, **plants.CATALOGUE}
KINDS = sorted(CATALOGUE)
PEOPLE = {"face-suggestion"}  # a word for a thing in the lexicon, a person for the painter


def stage_of(time: str = "noon", season: str = "summer", unit: float = 1 / 9) -> Stage:
    width, height = round(1920 * unit), round(1080 * unit)
    view = view_of(Size.INSERT, Angle.EYE, (0, 0, width, height), unit)
    scene = Scene("room", time=time, season=season, size=Size.INSERT)
    return Stage(scene, view, light_of(time, "clear"), foliage_of(season, "clear"), Paper(width, height, unit))


def painted(
    kind: str, stage: Stage, *, tall: float = 0.0, facing: int = 1, seed: int = 5, traits: tuple[str, ...] = ()
) -> tuple[Floats, Floats]:
    """Density (rows, columns, 3) and cover of one thing in the middle of the sheet, `tall` units high (as in an insert if 0)."""
    entry, layer, paper = CATALOGUE[kind], stage.layer(), stage.paper
    high = (tall or entry.tall_frames * 1080) * paper.unit
    pen = Pen(paper.width / 2, (paper.height + high) / 2, high / entry.height, paper.unit, facing)
    entry.paint(Sheet(layer, stage), pen, Drawn(kind, traits=traits, seed=seed, size="insert"))
    return layer.density, layer.cover


def test_the_lexicon_names_nothing_that_cannot_be_drawn() -> None:
    folder = Path(madang.film.shots.__file__).parent / "lexicon"
    named = {kind for name in ("things", "vehicles", "plants") for kind in tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))}
    assert named - PEOPLE - set(CATALOGUE) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_paints_itself_within_bounds_by_day_and_by_night(kind: str) -> None:
    for time in ("noon", "night"):
        density, cover = painted(kind, stage_of(time))
        assert np.isfinite(density).all()
        assert float(np.abs(density).max()) < 4
        assert 0 <= float(cover.min()) <= float(cover.max()) <= 1
        assert float((np.abs(density).max(axis=2) > 0.05).mean()) > 0.004


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_still_there_when_it_is_forty_units_tall(kind: str) -> None:
    density, _ = painted(kind, stage_of(unit=1 / 3), tall=40)
    assert float(density.max()) > 0.15


@pytest.mark.parametrize("kind", KINDS)
def test_an_insert_keeps_the_whole_thing_inside_the_frame(kind: str) -> None:
    density, _ = painted(kind, stage_of())
    edge = np.concatenate([density[[0, -1]].reshape(-1, 3), density[:, [0, -1]].reshape(-1, 3)])
    assert float((edge.max(axis=1) > 0.35).mean()) < 0.04


@pytest.mark.parametrize("kind", ["ring", "boat", "lotus", "stone", "grass", "galaxy", "smoke", "willow", "book-shelf"])
def test_the_same_drawing_twice_is_the_same_pixels(kind: str) -> None:
    first, again = painted(kind, stage_of()), painted(kind, stage_of())
    assert np.array_equal(first[0], again[0])
    assert np.array_equal(first[1], again[1])


@pytest.mark.parametrize("kind", ["ring", "bicycle", "telescope", "lotus", "lunch-box", "gate", "moon", "robot"])
def test_half_size_resembles_full_size(kind: str) -> None:
    whole, _ = painted(kind, stage_of(unit=1 / 3))
    half, _ = painted(kind, stage_of(unit=1 / 6))
    rows, columns = half.shape[0] * 2, half.shape[1] * 2
    shrunk = whole[:rows, :columns].reshape(half.shape[0], 2, half.shape[1], 2, 3).mean(axis=(1, 3))
    assert float(np.abs(shrunk - half).mean()) < 0.03


@pytest.mark.parametrize("kind", ["telescope", "scooter", "spoon", "airplane"])
def test_facing_left_mirrors_a_thing(kind: str) -> None:
    stage = stage_of(unit=1 / 6)
    _, right = painted(kind, stage)
    _, left = painted(kind, stage, facing=-1)
    difference = np.abs(np.roll(right[:, ::-1], 1, axis=1) - left).mean()
    assert float(difference) < 0.25 * float(np.abs(right - left).mean())


@pytest.mark.parametrize("kind", ["car", "umbrella", "cup", "door", "rose", "balloon"])
def test_a_colour_recolours_the_main_wash(kind: str) -> None:
    blue, _ = painted(kind, stage_of(), traits=("blue",))
    red, _ = painted(kind, stage_of(), traits=("red",))
    assert float(blue[..., 0].sum()) > 1.15 * float(red[..., 0].sum())


def test_white_is_paler_than_black() -> None:
    white, _ = painted("cup", stage_of(), traits=("white",))
    black, _ = painted("cup", stage_of(), traits=("black",))
    assert float(white.sum()) < 0.6 * float(black.sum())


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [(kind, "opened", "closed") for kind in ("door", "window", "book", "box", "umbrella", "lotus", "lock", "gate", "lunch-box", "letter")]
    + [("bowl", "new", "broken"), ("pot", "new", "old"), ("pot", "new", "rusty"), ("switch", "lit", "unlit")],
)
def test_a_trait_changes_the_drawing(kind: str, one: str, other: str) -> None:
    first, _ = painted(kind, stage_of(), traits=(one,))
    second, _ = painted(kind, stage_of(), traits=(other,))
    assert float(np.abs(first - second).mean()) > 0.002


def test_small_and_big_change_the_size() -> None:
    covered = {trait: float(painted("ball", stage_of(), tall=300, traits=(trait,))[1].sum()) for trait in ("small", "new", "big")}
    assert covered["small"] < 0.6 * covered["new"] < 0.6 * covered["new"] * 1.6 < covered["big"]


@pytest.mark.parametrize("kind", ["lamp", "lantern", "window", "phone", "tv", "bulb", "tent", "streetlight"])
def test_a_lamp_takes_the_night_away_and_an_unlit_one_does_not(kind: str) -> None:
    ambient = float(light_of("night", "clear").ambient.max())
    lit, _ = painted(kind, stage_of("night"), traits=("lit",))
    unlit, _ = painted(kind, stage_of("night"), traits=("unlit",))
    assert float(lit[..., 0].min()) < -0.6 * ambient
    assert float(unlit[..., 0].min()) > -0.1 * ambient


def test_fire_burns_by_night_though_nobody_lit_it() -> None:
    density, _ = painted("fire", stage_of("night"), traits=("unlit",))
    assert float(density[..., 0].min()) < -0.4


def test_heights_widths_and_places_make_sense() -> None:
    places = {"ground", "table", "hand", "wall", "water", "air", "sky"}
    assert {entry.where for entry in CATALOGUE.values()} <= places
    assert all(0 < entry.height < 400 and 0 < entry.width < 400 and 0.05 < entry.tall_frames <= 0.9 for entry in CATALOGUE.values())
    assert all(entry.deck < entry.height for entry in CATALOGUE.values())
    assert {kind for kind, entry in CATALOGUE.items() if entry.deck} >= {"boat", "bicycle", "chair", "bench", "wheelchair", "swing"}
    whole = vehicles.CATALOGUE.keys() | things.CATALOGUE.keys() | heaven.CATALOGUE.keys() | plants.CATALOGUE.keys()
    assert len(whole) == sum(len(module.CATALOGUE) for module in (vehicles, things, heaven, plants))
