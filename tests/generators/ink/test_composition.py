"""Where people and things stand in the frame."""

from dataclasses import replace

import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.composition import compose
from madang.generators.ink.framing import as_drawn, is_alone, view_for
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting
from madang.generators.ink.standing import Placed
from madang.generators.ink.subjects.people import marks
from madang.generators.ink.view import View

FRAME = (0.0, 0.0, 1920.0, 1080.0)
OPEN = Setting(())
ELDER = Figure("elder", traits=("woman",), side=-1, facing=1, seed=3, main=True)
CHILD = Figure("child", side=1, facing=-1, seed=9)


def _composed(scene: Scene, setting: Setting = OPEN) -> tuple[View, tuple[Placed, ...]]:
    view = view_for(scene, FRAME, 1.0, setting.floor, setting.seat)
    return view, compose(scene, view, setting)


def _across(view: View, one: Placed) -> float:
    return (view.axis + (one.x - view.x) * view.scale(one.z)) / 1920


@pytest.mark.parametrize("size", [size for size in Size if size is not Size.INSERT])
@pytest.mark.parametrize("angle", [Angle.EYE, Angle.LOW, Angle.HIGH, Angle.FROM_BEHIND, Angle.PROFILE])
@pytest.mark.parametrize("pose", ["stand", "sit", "kneel", "lie", "walk", "look-up"])
@pytest.mark.parametrize("seat", [0.0, 0.45])
def test_nobody_is_cut_at_the_neck(size: Size, angle: Angle, pose: str, seat: float) -> None:
    setting = Setting((), seat=seat)
    view, (one,) = _composed(Scene("pond", size=size, angle=angle, figures=(replace(ELDER, pose=pose),)), setting)
    face = marks(as_drawn(one.figure)).face
    x, y = view.pen(one.x, one.z, one.y, one.facing)([face])[0]
    assert 0.08 * 1920 < x < 0.92 * 1920
    assert 0.02 * 1080 < y < 0.93 * 1080


def test_one_person_stands_on_a_third_and_looks_into_the_open_side() -> None:
    view, (one,) = _composed(Scene("pond", figures=(ELDER,)))
    assert 0.25 < _across(view, one) < 0.42
    assert one.facing == 1


def test_two_face_each_other_on_their_own_sides() -> None:
    view, placed = _composed(Scene("pond", size=Size.MEDIUM_WIDE, figures=(ELDER, CHILD)))
    left, right = sorted(placed, key=lambda one: one.x)
    assert (left.figure.kind, left.facing, right.figure.kind, right.facing) == ("elder", 1, "child", -1)
    assert 0.1 < _across(view, left) < 0.5 < _across(view, right) < 0.9


def test_over_a_shoulder_the_listener_turns_his_back() -> None:
    _, placed = _composed(Scene("pond", size=Size.MEDIUM, angle=Angle.OVER_SHOULDER, figures=(ELDER, CHILD)))
    assert [(one.figure.kind, one.shoulder, one.lead) for one in placed] == [("elder", False, True), ("child", True, False)]


def test_a_small_thing_goes_into_the_hand() -> None:
    _, (one,) = _composed(Scene("pond", size=Size.MEDIUM, figures=(ELDER, Figure("letter", pose=""))))
    assert (one.figure.kind, one.figure.holds) == ("elder", "letter")


def test_an_insert_shows_the_thing_alone_by_the_frame() -> None:
    scene = Scene("pond", size=Size.INSERT, figures=(Figure("ring", pose="", main=True),))
    _, (one,) = _composed(scene)
    assert is_alone(scene)
    assert one.frame is not None
    across, foot, tall = one.frame
    assert across == 0.5
    assert foot > 0
    assert foot + tall < 1


def test_who_rows_sits_in_the_boat_on_the_water() -> None:
    setting = Setting((), water=(-1.0, 60.0))
    _, placed = _composed(Scene("pond", figures=(replace(ELDER, pose="row"), Figure("boat", pose=""))), setting)
    boat, rower = placed
    assert (boat.figure.kind, rower.figure.kind, rower.afloat) == ("boat", "elder", True)
    assert rower.y == pytest.approx(boat.entry.deck)
    assert rower.z < boat.z


def test_clear_stretches_are_kept() -> None:
    view, (one,) = _composed(Scene("pond", figures=(ELDER,)), Setting((), clear=(0.55, 0.9)))
    assert _across(view, one) > 0.55


@pytest.mark.parametrize("size", [Size.MEDIUM, Size.MEDIUM_WIDE])
@pytest.mark.parametrize("kind", ["cat", "dog", "frog", "cow"])
def test_a_beast_is_framed_whole(size: Size, kind: str) -> None:
    view, (one,) = _composed(Scene("pond", size=size, figures=(Figure(kind, pose="", main=True),)))
    pen = view.pen(one.x, one.z, one.y)
    foot, top = pen([(0, 0), (0, one.entry.height)])[:, 1]
    assert top > -0.05 * 1080
    assert foot < 1.25 * 1080
    assert foot - top > 0.15 * 1080


@pytest.mark.parametrize(("thing", "hands"), [("lantern", 3), ("umbrella", 3), ("drum", 1)])
def test_everybody_in_a_row_holds_a_lantern_but_only_one_a_drum(thing: str, hands: int) -> None:
    _, placed = _composed(Scene("pond", time="night", figures=(Figure("adult", count=3, pose="sit", holds=thing, seed=4, main=True),)))
    assert [one.figure.holds for one in placed].count(thing) == hands
