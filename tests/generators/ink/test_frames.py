"""Frames against the slow still painter, and against themselves."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from madang.film.shots.shot import Move, Size
from madang.generators.ink.frames import Motion, appeared, frames, rgb_of, video_frame
from madang.generators.ink.light import light_of
from madang.generators.ink.painting import Painting, blank, paint
from madang.generators.ink.paper import COVER_STEP, DENSITY_STEP, Layer, Packed
from madang.generators.ink.pigment import BLUE, GREEN, INK, RED
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import FAR, STILL, Life, Plane, Stage
from madang.generators.ink.still import expose, flatten
from madang.generators.ink.texture import lit_paper

WIDTH, HEIGHT = 192, 108
RATE = Fraction(24)
SCENE = Scene("pond", "dawn", figures=(Figure("elder", pose="walk", main=True, seed=4),), place_seed=7)


def _block(stage: Stage, left: float, top: float, right: float, bottom: float, color: np.ndarray, density: float, hide: float) -> Packed:
    layer: Layer = stage.layer()
    outline = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    layer.lay(stage.paper.patch([outline], 2.0), color, density, hide)
    return layer.pack()


def _simple(move: Move = Move.STILL, time: str = "noon", lives: tuple[Life, ...] = (STILL,) * 3) -> Painting:
    stage = blank(Scene("", time, move=move), WIDTH, HEIGHT)
    width, height = stage.paper.width, stage.paper.height
    half = stage.half
    sky = half.layer()
    sky.wash(np.asarray(0.3 * half.paper.y / half.paper.height + 0 * half.paper.x, np.float32), BLUE)
    planes = (
        Plane("sky", sky.pack(), FAR),
        Plane("ground", _block(stage, -9, 0.6 * height, width + 9, height + 9, GREEN, 0.5, 1.0), 6.0, lives[0]),
        Plane("tree", _block(stage, 40, 30, 70, 80, INK, 1.2, 0.8), 3.0, lives[1]),
        Plane("flower", _block(stage, 100, 60, 112, 72, RED, 0.9, 0.0), -1.0, lives[2]),
    )
    return Painting(stage, WIDTH, HEIGHT, planes)


@pytest.mark.parametrize("time", ["noon", "night"])
def test_a_frame_is_what_the_still_painter_paints(time: str) -> None:
    painting = _simple(time=time)
    left, top, right, bottom = (int(edge) for edge in painting.stage.view.frame)
    total = flatten(painting.planes, painting.stage.paper.width, painting.stage.paper.height)[top:bottom, left:right]
    light = light_of(time, "clear")
    lit = np.clip(expose(total, light).astype(np.float32) * lit_paper(WIDTH, HEIGHT)[..., None], 0, 255)
    painted = rgb_of(Motion(painting, 24, RATE).frame(0)).astype(np.float32)
    assert np.abs(painted - lit).mean() < 1.5
    luma = np.array([0.2126, 0.7152, 0.0722])
    assert np.abs((painted - lit) @ luma).max() < 12  # chroma is shared by four pixels, luma is not


@pytest.mark.parametrize("move", [Move.STILL, Move.PUSH_IN, Move.PAN_LEFT, Move.HAND_HELD])
def test_what_is_kept_from_the_frame_before_is_what_would_be_painted_anew(move: Move) -> None:
    lives = (Life("ripple", 1.0, 4.0, (0.0, 70.0)), Life("sway", 0.05, 2.0, (55.0, 80.0)), Life("fly", 300.0, 0.0, (1.0, 0.0)))
    painting = replace(_simple(move, lives=lives), mists=paint(replace(SCENE, weather="mist"), WIDTH, HEIGHT).mists)
    running = Motion(painting, 24, RATE)
    shown = [tuple(plane.copy() for plane in running.frame(number)) for number in range(9)]
    for number in (4, 8):
        anew = Motion(painting, 24, RATE).frame(number)
        for kept, fresh in zip(shown[number], anew, strict=True):
            assert np.array_equal(kept, fresh)


@pytest.mark.parametrize("weather", ["clear", "rain", "snow", "wind"])
def test_the_same_scene_gives_the_same_frames(weather: str) -> None:
    scene = replace(SCENE, weather=weather)
    runs = [[tuple(plane.tobytes() for plane in picture) for picture in frames(paint(scene, WIDTH, HEIGHT), 4, RATE)] for _ in range(2)]
    assert runs[0] == runs[1]


def test_rain_falls_and_the_clear_picture_is_left_alone() -> None:
    clear = Motion(paint(SCENE, WIDTH, HEIGHT), 24, RATE)
    wet = Motion(paint(replace(SCENE, weather="rain"), WIDTH, HEIGHT), 24, RATE)
    rain = [wet.frame(number)[0].astype(int) for number in (0, 1)]
    assert np.abs(rain[0] - rain[1]).max() > 8
    assert np.abs(clear.frame(0)[0].astype(int).copy() - clear.frame(1)[0]).mean() < 0.5


def test_half_the_size_resembles_the_whole() -> None:
    large, small = (rgb_of(Motion(paint(SCENE, width, width * 9 // 16), 2, RATE).frame(0)) for width in (384, 192))
    coarse = [picture.reshape(27, picture.shape[0] // 27, 48, picture.shape[1] // 48, 3).mean(axis=(1, 3)) for picture in (large, small)]
    assert np.abs(coarse[0] - coarse[1]).mean() < 7  # another seed of the place differs by more than 20


def test_ink_appears_after_its_delay_and_stays() -> None:
    life = Life("appear", 1.0, 2.0)
    assert [appeared(life, t) for t in (0.5, 1.0, 2.0, 3.0, 9.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]


def test_a_roll_is_carried_upwards() -> None:
    lives = (STILL, STILL, Life("roll", 400.0))
    motion = Motion(_simple(lives=lives), 48, RATE)
    rows = [int(np.argmax(motion.frame(number)[2][:, 53].astype(int))) for number in (0, 12)]  # where the red flower is
    assert rows[0] - rows[1] == pytest.approx(400 * 0.1 * 0.5 / 2, abs=2)


def test_frames_are_limited_range_and_fit_the_encoder() -> None:
    picture = Motion(paint(replace(SCENE, time="night", size=Size.MEDIUM), WIDTH, HEIGHT), 2, RATE).frame(0)
    assert picture[0].min() >= 16
    assert picture[0].max() <= 235
    frame = video_frame(picture)
    assert (frame.width, frame.height, frame.format.name) == (WIDTH, HEIGHT, "yuv420p")
    assert np.array_equal(frame.to_ndarray()[:HEIGHT], picture[0])


def test_a_packed_plane_reads_back_what_was_laid() -> None:
    stage = blank(Scene(""), WIDTH, HEIGHT)
    packed = _block(stage, 20, 20, 60, 60, INK, 1.0, 0.5)
    middle = packed.pixels[packed.pixels.shape[0] // 2, packed.pixels.shape[1] // 2]
    assert middle[:3] * DENSITY_STEP == pytest.approx(INK, abs=0.002)
    assert middle[3] * COVER_STEP == pytest.approx(0.5, abs=0.002)
