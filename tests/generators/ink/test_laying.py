"""The inner loops of layers: random numbers by their place, and a ruled line."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from madang.generators.ink.laying import lattice, ruled
from madang.generators.ink.paper import Paper


@given(st.integers(0, 2**36), st.integers(0, 40), st.integers(0, 40))
def test_a_window_of_the_lattice_holds_what_the_whole_holds(seed: int, top: int, left: int) -> None:
    whole, window = np.empty((60, 60), np.float32), np.empty((15, 12), np.float32)
    lattice(seed, 0, 0, whole)
    lattice(seed, top, left, window)
    assert np.array_equal(window, whole[top : top + 15, left : left + 12])


def test_the_lattice_is_random() -> None:
    first, second = np.empty((400, 400), np.float32), np.empty((400, 400), np.float32)
    lattice(7, 0, 0, first)
    lattice(8, 0, 0, second)
    neighbours = (np.corrcoef(first[1:].ravel(), first[:-1].ravel()), np.corrcoef(first[:, 1:].ravel(), first[:, :-1].ravel()),
                  np.corrcoef(first.ravel(), second.ravel()))  # fmt: skip
    assert abs(float(first.mean())) < 0.01
    assert abs(float(first.std()) - 1) < 0.01
    assert max(abs(float(each[0, 1])) for each in neighbours) < 0.01


def test_noise_of_a_box_is_the_sheets_own() -> None:
    paper, box = Paper(400, 300, 0.5), (slice(40, 90), slice(100, 170))
    assert np.abs(paper.noise(9, 5, box=box) - paper.noise(9, 5)[box]).max() < 1e-3


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 900)), min_size=2, max_size=6))
def test_a_ruled_line_keeps_to_its_path(points: list[tuple[float, float]]) -> None:
    path = np.array(points, np.float32)
    outline = ruled(path, 2.0, 1.0)
    if not len(outline):
        assert np.abs(np.diff(path, axis=0)).sum() < 1e-2
        return
    assert np.isfinite(outline).all()
    slack = 2.0 * 1.3 + 0.75 * 1.6 + 0.1  # half the width and the hand's wobble
    assert (outline.min(0) >= path.min(0) - slack).all()
    assert (outline.max(0) <= path.max(0) + slack).all()
