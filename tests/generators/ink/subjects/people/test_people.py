"""People: every kind in every pose and size leaves ink on the sheet, the same each time, where its marks say."""

import hashlib
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Layer, Paper, blur
from madang.generators.ink.pigment import BY_NAME, Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.people import CATALOGUE, hands, marks
from madang.generators.ink.subjects.people.looks import look_of
from madang.generators.ink.subjects.people.skeleton import joints, pose_of, poses
from madang.generators.ink.view import view_of

PERSONS = [
    kind for kind in CATALOGUE if kind not in ("pair", "family", "crowd", "baby", "ghost", "silhouette", "astronaut", "robot-person")
]
SIZES = (Size.EXTREME_WIDE, Size.WIDE, Size.MEDIUM_WIDE, Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE)
POSES = sorted(poses())


def sheet_for(size: Size, time: str = "noon", angle: Angle = Angle.EYE, high: int = 90, subject: float = 1.68) -> Sheet:
    wide = high * 16 // 9
    view = view_of(size, angle, (0.0, 0.0, float(wide), float(high)), high / 1080, subject)
    stage = Stage(
        Scene("room", time, size=size), view, light_of(time, "clear"), foliage_of("summer", "clear"), Paper(wide, high, high / 1080)
    )
    return Sheet(stage.layer(), stage, stage.dark())


def painted(drawn: Drawn, size: Size = Size.WIDE, *, facing: int = 1, lift: float = 0.0, **words: object) -> Layer:
    entry = CATALOGUE[drawn.kind]
    sheet = sheet_for(size, subject=entry.height, **words)  # type: ignore[arg-type]
    entry.paint(sheet, sheet.stage.view.pen(0.0, 0.0, lift, facing), drawn)
    return sheet.layer


def inked(layer: Layer) -> Floats:
    return np.asarray(np.maximum(layer.density.sum(axis=2), layer.cover), np.float32)


def middle(layer: Layer) -> float:
    return float((layer.cover.sum(0) * np.arange(layer.paper.width)).sum() / layer.cover.sum() - layer.paper.width / 2)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_every_kind_is_painted_in_every_size_with_finite_ink(kind: str) -> None:
    found = {}
    for size in SIZES:
        for away in (False, True):
            layer = painted(Drawn(kind, seed=3, away=away), size)
            found[size, away] = bool(inked(layer).max() > 0.15 and np.isfinite(layer.density).all() and layer.density.max() < 4)
    assert found == dict.fromkeys(((size, away) for size in SIZES for away in (False, True)), True)


@pytest.mark.parametrize("kind", ["elder", "adult", "child", "robot-person", "astronaut", "ghost", "silhouette"])
def test_every_pose_is_a_picture_of_its_own(kind: str) -> None:
    pictures = {pose: hashlib.sha256(painted(Drawn(kind, pose, seed=5), lift=0.6).density.tobytes()).hexdigest() for pose in POSES}
    alike = {"sit", "sit-high"}  # on one seat they are one pose
    assert len(set(pictures.values())) >= len(set(POSES) - alike)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_the_same_figure_is_the_same_pixels(kind: str) -> None:
    drawn = Drawn(kind, "walk", ("hat",), "red", seed=11)
    assert np.array_equal(painted(drawn, Size.MEDIUM).density, painted(drawn, Size.MEDIUM).density)


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_a_small_picture_resembles_a_large_one(kind: str) -> None:
    small = blur(painted(Drawn(kind, seed=7), high=180).density, 1.5)
    large = painted(Drawn(kind, seed=7), high=360).density
    shrunk = blur(np.asarray(large.reshape(180, 2, 320, 2, 3).mean(axis=(1, 3)), np.float32), 1.5)
    assert float(np.abs(small - shrunk).mean()) / float(large.mean()) < 0.35


@pytest.mark.parametrize("time", ["dawn", "morning", "noon", "dusk", "evening", "night"])
def test_every_hour_has_its_people(time: str) -> None:
    assert [bool(np.isfinite(painted(Drawn(kind, seed=1), time=time).density).all()) for kind in CATALOGUE] == [True] * len(CATALOGUE)


def test_a_guards_torch_takes_the_night_away() -> None:
    guard = Drawn("guard", "walk", seed=2)
    assert (painted(guard, time="night").density.min() < -0.2, painted(guard, time="noon").density.min() >= 0) == (True, True)


def test_who_looks_left_is_the_mirror_of_who_looks_right() -> None:
    drawn = Drawn("adult", "point", seed=4)
    right, left = middle(painted(drawn)), middle(painted(drawn, facing=-1))
    assert math.isclose(right, -left, abs_tol=1.0)
    assert right > 0.5


@given(st.integers(0, 10**6), st.sampled_from(PERSONS), st.sampled_from(POSES), st.booleans())
@settings(max_examples=120, deadline=None)
def test_hands_and_face_are_on_the_body(seed: int, kind: str, pose: str, away: bool) -> None:
    drawn = Drawn(kind, pose, seed=seed, away=away)
    found, look = marks(drawn), look_of(drawn)
    near, far, grip = hands(drawn)
    reach = [math.dist(found.face, hand) < 0.85 * look.build.tall for hand in (near, far, grip)]
    assert (reach, found.top > found.face[1] > -0.4, 0.15 < found.head < 0.40) == ([True] * 3, True, True)


@given(st.integers(0, 10**6), st.sampled_from([pose for pose in POSES if pose_of(pose).base == "feet"]))
@settings(max_examples=80, deadline=None)
def test_feet_stand_on_the_ground(seed: int, pose: str) -> None:
    drawn = Drawn("adult", pose, seed=seed)
    body = joints(look_of(drawn).build, pose_of(pose))
    lowest = min(float(body.near_leg[2:, 1].min()), float(body.far_leg[2:, 1].min()))
    assert 0.02 < lowest < 0.08


def test_bones_keep_their_length_whatever_the_view() -> None:
    build = look_of(Drawn("adult", seed=1)).build
    thighs = {pose: math.dist(*joints(build, pose_of(pose)).near_leg[:2]) for pose in POSES}
    assert all(math.isclose(length, thighs["stand"], rel_tol=1e-9) for length in thighs.values())


@pytest.mark.parametrize("robe", sorted(BY_NAME))
def test_a_robe_dyes_the_clothes(robe: str) -> None:
    plain, dyed = (painted(Drawn("adult", seed=9, robe=name)).density for name in ("", robe))
    assert not np.array_equal(plain, dyed)


def test_a_person_keeps_hair_and_clothes_from_shot_to_shot() -> None:
    looks = {look_of(Drawn("adult", pose, seed=12, away=away)).hair for pose in POSES for away in (False, True)}
    others = {look_of(Drawn("adult", seed=seed)).hair for seed in range(40)}
    assert (len(looks), len(others) > 3) == (1, True)


def test_traits_say_who_somebody_is() -> None:
    woman, man = look_of(Drawn("elder", seed=3)), look_of(Drawn("elder", traits=("man",), seed=3))
    hanbok = look_of(Drawn("adult", traits=("woman", "hanbok"), robe="red", seed=3))
    scientist = look_of(Drawn("scientist", seed=3))
    assert (woman.hair, woman.man, man.hat, "cane" in man.gear) == ("bun", False, "fedora", True)
    assert (hanbok.top, hanbok.bottom, bool((hanbok.bottom_paint[0] == BY_NAME["red"]).all())) == ("jeogori", "chima", True)
    assert (scientist.top, "goggles" in scientist.gear) == ("labcoat", True)


def test_elders_are_bent_and_children_small() -> None:
    tall = {kind: marks(Drawn(kind, seed=2)).top for kind in ("adult", "elder", "child")}
    assert tall["adult"] > tall["elder"] > tall["child"] > 0.9


def test_a_crowd_is_many_different_people() -> None:
    one, many = (inked(painted(Drawn(kind, seed=5))) > 0.05 for kind in ("adult", "crowd"))
    assert many.sum() > 4 * one.sum()
    assert not np.array_equal(many, inked(painted(Drawn("crowd", seed=6))) > 0.05)


def test_a_seated_reader_hangs_the_legs_only_from_a_seat() -> None:
    floor = painted(Drawn("adult", "read", seed=3), lift=0.6)
    chair = painted(replace(Drawn("adult", "read", seed=3), traits=("on-seat",)), lift=0.6)
    lowest = [int(np.flatnonzero((inked(layer) > 0.1).any(1))[-1]) for layer in (floor, chair)]
    assert lowest[1] > lowest[0] + 4


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
@pytest.mark.parametrize("pose", ["stand", "sit", "walk", "sleep"])
def test_a_face_is_where_ink_hides_the_paper(kind: str, pose: str) -> None:
    drawn = Drawn(kind, pose, seed=6)
    entry, sheet = CATALOGUE[kind], sheet_for(Size.WIDE)
    pen = sheet.stage.view.pen(0.0, 0.0, 0.3)
    entry.paint(sheet, pen, drawn)
    x, y = pen([marks(drawn).face])[0]
    around = sheet.layer.cover[int(y) - 2 : int(y) + 3, int(x) - 14 : int(x) + 15] if kind in ("pair", "family", "crowd") else None
    spot = sheet.layer.cover[int(y) - 1 : int(y) + 2, int(x) - 1 : int(x) + 2] if around is None else around
    assert float(spot.max()) > 0.5
