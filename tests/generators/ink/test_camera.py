"""The moves of the camera: slow enough, and never past the sheet."""

import itertools
from dataclasses import replace

import pytest

from madang.film.shots.shot import Angle, Move, Size
from madang.generators.ink.camera import Camera, camera_at, eased, margins, placing
from madang.generators.ink.view import View, view_of

BARE = view_of(Size.WIDE, Angle.EYE, (0.0, 0.0, 1920.0, 1080.0), 1.0)


def _on_sheet(move: Move, view: View, seconds: float, aim: float) -> tuple[View, int, int]:
    left, top, right, bottom = margins(move, view, seconds, aim)
    frame = (float(left), float(top), left + 1920.0, top + 1080.0)
    return replace(view, axis=view.axis + left, horizon=view.horizon + top, frame=frame), left + 1920 + right, top + 1080 + bottom


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("seconds", [1.5, 4.0, 10.0])
def test_no_move_passes_a_frame_width_in_less_than_seven_seconds(move: Move, seconds: float) -> None:
    view, *_ = _on_sheet(move, BARE, seconds, 300.0)
    steps = max(round(24 * seconds), 2)
    seen = [placing(camera_at(move, view, n / steps, seconds, 300.0), view, 0.0) for n in range(steps + 1)]
    middle = [960 * each.step + each.left for each in seen]
    fastest = max(abs(after - before) for before, after in itertools.pairwise(middle)) * steps / seconds
    assert fastest <= 1920 / 7 * 1.02


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("seconds", [2.0, 6.0])
@pytest.mark.parametrize("aim", [-500.0, 0.0, 400.0])
def test_the_frame_stays_on_the_sheet_at_every_depth(move: Move, seconds: float, aim: float) -> None:
    view, width, height = _on_sheet(move, BARE, seconds, aim)
    for part, z in itertools.product([n / 40 for n in range(41)], [float("inf"), 200.0, 20.0, 0.0]):
        seen = placing(camera_at(move, view, part, seconds, aim), view, z)
        corners = (seen.left, seen.top, 1920 * seen.step + seen.left, 1080 * seen.step + seen.top)
        assert min(corners[:2]) >= 0, (move, part, z, corners)
        assert corners[2] <= width, (move, part, z, corners)
        assert corners[3] <= height, (move, part, z, corners)


def test_a_still_camera_never_moves() -> None:
    assert {camera_at(Move.STILL, BARE, part / 10, 4.0) for part in range(11)} == {Camera()}


def test_near_planes_pass_faster_than_far_ones() -> None:
    view, *_ = _on_sheet(Move.TRACK, BARE, 4.0, 0.0)
    first, last = camera_at(Move.TRACK, view, 0.0, 4.0, follows=True), camera_at(Move.TRACK, view, 1.0, 4.0, follows=True)
    slides = [placing(last, view, z).left - placing(first, view, z).left for z in (-3.0, 0.0, 30.0)]
    assert slides[0] > slides[1] > slides[2]
    assert slides[1] == pytest.approx(0.0, abs=0.5)  # whom the track follows keeps his place


def test_lettering_lies_on_the_screen() -> None:
    camera = camera_at(Move.PUSH_IN, BARE, 0.7, 4.0)
    assert placing(camera, BARE, -1e3).step == 1.0


def test_moves_begin_and_end_gently() -> None:
    assert (eased(0.0), eased(1.0)) == (0.0, 1.0)
    assert eased(0.02) < 0.02
    assert 1 - eased(0.98) < 0.02
