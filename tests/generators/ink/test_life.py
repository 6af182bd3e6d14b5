"""Small lives: which of them a picture wants, and that they stay small."""

from dataclasses import replace

import numpy as np
import pytest

from madang.generators.ink.life import marks_of
from madang.generators.ink.lives import MAKERS, Air
from madang.generators.ink.mist import mist_sheet
from madang.generators.ink.painting import paint
from madang.generators.ink.scene import Scene

WIDTH, HEIGHT = 160, 90
SCENE = Scene("pond", place_seed=7, seed=2)


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_every_life_moves_calmly_and_is_the_same_every_time(name: str) -> None:
    painting = paint(replace(SCENE, time="night" if name in ("stars", "fireflies") else "noon"), WIDTH, HEIGHT)
    setting = replace(painting.setting, smoke=((80.0, 40.0, 10.0),))
    air = Air(painting.stage, WIDTH, HEIGHT, setting, np.zeros((20, 40), np.float32), 0.0)
    lively, again = MAKERS[name](air), MAKERS[name](air)
    for t in (0.0, 0.5, 3.25):
        marks = lively.at(t)
        assert marks.shape[1] == 11
        assert len(marks) > 0
        assert np.isfinite(marks).all()
        assert (marks[:, 7] >= -1e-6).all()
        assert (marks[:, 7] <= 1).all()
        assert (marks[:, 8:] >= 0).all()
        assert (marks[:, 8:] <= 255).all()
        assert np.array_equal(marks, again.at(t))


def test_it_rains_only_in_rain_and_not_inside() -> None:
    def count(scene: Scene) -> int:
        marks = marks_of(paint(scene, WIDTH, HEIGHT))(1.0, 0.3)
        return 0 if marks is None else len(marks)

    assert count(replace(SCENE, weather="rain")) > 150
    inside = Scene("", weather="rain", interior=True)
    assert count(inside) == 0


def test_mist_drifts_for_ever() -> None:
    (first, *_) = paint(replace(SCENE, weather="mist"), WIDTH, HEIGHT).mists
    sheet = mist_sheet(first, WIDTH, HEIGHT)
    half = sheet.shape[1] // 2
    assert np.array_equal(sheet[:, :half], sheet[:, half:])
    seam = np.abs(sheet[:, 0].astype(int) - sheet[:, half - 1]).mean()
    steps = np.abs(np.diff(sheet[:, :half].astype(int), axis=1)).mean()
    assert seam < 6 * steps


def test_there_is_no_mist_indoors() -> None:
    assert paint(Scene("", weather="mist", interior=True), WIDTH, HEIGHT).mists == ()
