"""What makes a box a room: light from windows, something near the lens, beams and walls."""

import numpy as np
import pytest

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.motifs.lamplight import gloom
from madang.generators.ink.motifs.nearby import PAINTERS as NEAR_THINGS
from madang.generators.ink.motifs.nearby import nearby
from madang.generators.ink.paper import Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Plane, Stage
from madang.generators.ink.view import view_of

WIDTH, HEIGHT = 192, 108


def stage_of(scene: Scene) -> Stage:
    frame = (0.0, 0.0, float(WIDTH), float(HEIGHT))
    view = view_of(scene.size, scene.angle, frame, HEIGHT / 1080)
    return Stage(
        scene, view, light_of(scene.time, scene.weather), foliage_of(scene.season, scene.weather), Paper(WIDTH, HEIGHT, HEIGHT / 1080)
    )


def density(plane: Plane) -> Floats:
    """The plane's mean density at each pixel of the half sheet."""
    out = np.zeros((HEIGHT // 2, WIDTH // 2), np.float32)
    packed = plane.packed
    rows, columns = packed.pixels.shape[:2]
    out[packed.top : packed.top + rows, packed.left : packed.left + columns] = packed.pixels[..., :3].mean(-1) / 8000
    return out


def test_a_room_is_dusky_but_where_a_window_lets_light_in() -> None:
    beam = np.array([(20, 10), (34, 10), (44, 50), (26, 50)], np.float32)
    (plane,) = gloom(stage_of(Scene("room", "noon")), [beam], 0.15)
    dark = density(plane)
    assert dark[15:45, 29:33].mean() < 0.5 * dark[15:45, 60:64].mean()


def test_a_room_is_darker_at_the_edge_of_the_frame_than_in_the_middle() -> None:
    (plane,) = gloom(stage_of(Scene("room", "noon")), [], 0.15)
    dark = density(plane)
    assert dark[:, :6].mean() > 1.5 * dark[20:34, 40:56].mean()


def test_the_night_has_its_own_darkness() -> None:
    assert gloom(stage_of(Scene("room", "night")), [], 0.05) == ()


@pytest.mark.parametrize("kind", NEAR_THINGS)
@pytest.mark.parametrize("side", [-1, 1])
def test_what_is_near_stands_at_the_edge_that_the_figure_leaves_free(kind: str, side: int) -> None:
    scene = Scene("room", "noon", size=Size.WIDE, figures=(Figure("adult", main=True, side=side),))
    (plane,) = nearby(stage_of(scene), kind, 5)
    ink = density(plane)
    left, right = float(ink[:, : WIDTH // 6].sum()), float(ink[:, -WIDTH // 6 :].sum())
    assert (left > 0) == (side > 0)
    assert (right > 0) == (side < 0)
    assert ink[:, WIDTH // 6 : WIDTH // 3].sum() == 0


@pytest.mark.parametrize(("size", "angle"), [(Size.CLOSE, Angle.EYE), (Size.INSERT, Angle.EYE), (Size.WIDE, Angle.HIGH)])
def test_nothing_near_stands_before_a_face_or_under_a_high_camera(size: Size, angle: Angle) -> None:
    assert nearby(stage_of(Scene("room", "noon", size=size, angle=angle)), "leaves", 5) == ()
