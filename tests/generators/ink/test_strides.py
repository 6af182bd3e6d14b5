"""Who goes on foot steps; who rides stays on what it rides."""

from fractions import Fraction

import numpy as np
import pytest

from madang.film.shots.shot import Move, Size
from madang.generators.ink.frames import Motion
from madang.generators.ink.painting import Painting, paint
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.subjects.people.skeleton import Body, Build, joints, pose_of
from madang.generators.ink.subjects.people.steps import striding

WIDTH, HEIGHT, FRAMES = 320, 180, 48


def painted(*figures: Figure, move: Move = Move.STILL, size: Size = Size.WIDE) -> Painting:
    return paint(Scene("", size=size, move=move, figures=figures, seconds=Fraction(2), place_seed=7), WIDTH, HEIGHT)


def walker(kind: str, pose: str) -> Figure:
    return Figure(kind, pose=pose, main=True, seed=3, facing=1)


@pytest.mark.parametrize(("kind", "pose"), [("adult", "walk"), ("child", "run"), ("elder", "carry"), ("dog", "walk"), ("horse", "run")])
def test_legs_are_drawn_anew_while_somebody_goes_on(kind: str, pose: str) -> None:
    drawings = [plane for plane in painted(walker(kind, pose)).planes if plane.life.kind == "stride"]
    assert [plane.life.drawing for plane in drawings] == [(number, 12) for number in range(12)]
    assert len({plane.packed.pixels.tobytes() for plane in drawings}) == 12


def test_one_drawing_is_shown_at_a_time_and_each_in_its_turn() -> None:
    painting = painted(walker("adult", "walk"))
    motion = Motion(painting, FRAMES, Fraction(24))
    shown = []
    for number in range(0, 24, 2):
        places = motion._placed(number)
        shown.append(
            [k for k, entry in enumerate(motion.entries) if not isinstance(entry, int) and entry.life.kind == "stride" and places[k, 6]]
        )
    assert [len(each) for each in shown] == [1] * 12
    assert len({each[0] for each in shown}) == 12


def test_a_walker_changes_only_with_a_new_drawing() -> None:
    motion = Motion(painted(walker("adult", "walk")), FRAMES, Fraction(24))
    first, second, third = (motion.frame(number)[0].copy() for number in (4, 5, 6))
    assert np.array_equal(first, second)
    assert not np.array_equal(second, third)


def standing_foot(body: Body) -> float:
    """Where the lower of the two feet is, across."""
    return float(min((body.near_leg[2], body.far_leg[2]), key=lambda ankle: ankle[1])[0])


def test_the_foot_on_the_ground_does_not_slide() -> None:
    build, metres, drawings = Build(), 0.62, 48
    ground = []
    for number in range(6, 18):  # the middle half of one foot's time on the ground
        pose = striding(pose_of("walk"), "walk", number / drawings + 0.25, metres, build.tall)
        body = joints(build, pose)
        ground.append(standing_foot(body) - 0.5 * (body.spine[0, 0]) + metres * number / drawings)
    assert max(ground) - min(ground) < 0.06


def test_a_rider_and_the_bicycle_go_on_together() -> None:
    painting = painted(walker("teen", "ride"), Figure("bicycle"))
    motion = Motion(painting, FRAMES, Fraction(24))
    first, last = motion._placed(0), motion._placed(FRAMES - 1)
    gone = {
        entry.name: first[k, 1] - last[k, 1]
        for k, entry in enumerate(motion.entries)
        if not isinstance(entry, int) and entry.life.kind == "stride"
    }
    assert {name.split("-")[0] for name in gone} == {"teen", "bicycle"}
    assert len({round(metres, 6) for metres in gone.values()}) == 1
    assert next(iter(gone.values())) != 0


def test_somebody_followed_by_the_camera_steps_in_place() -> None:
    drawings = [plane for plane in painted(walker("adult", "walk"), move=Move.TRACK).planes if plane.life.kind == "stride"]
    assert [plane.life.amount for plane in drawings] == [0.0] * 12


def test_a_face_close_up_takes_no_steps() -> None:
    assert [plane for plane in painted(walker("adult", "walk"), size=Size.CLOSE).planes if plane.life.kind == "stride"] == []
