"""Outlines: what the shapes of things promise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.generators.ink.pigment import Floats
from madang.generators.ink.subjects.things.brush import resampled
from madang.generators.ink.subjects.things.shapes import (
    annulus,
    arc,
    lathe,
    loop,
    oval,
    paths,
    petal_outline,
    rect,
    rounded,
    star_outline,
    xy,
)

near = some.floats(-5, 5, width=32)
long = some.floats(0.125, 5, width=32)


def area(outline: Floats) -> float:
    x, y = outline.T.astype(float)
    return abs(float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))) / 2


def test_points_are_written_as_numbers_and_paths_parted_by_bars() -> None:
    assert xy("0 1  -2 .5").tolist() == [[0, 1], [-2, 0.5]]
    assert [path.tolist() for path in paths("0 0 1 1 | 2 2  3 3")] == [[[0, 0], [1, 1]], [[2, 2], [3, 3]]]


def test_an_odd_number_of_coordinates_is_refused() -> None:
    with pytest.raises(ValueError, match="reshape"):
        xy("0 1 2")


@given(near, near, long, long)
def test_an_oval_has_the_area_of_an_ellipse(x: float, y: float, rx: float, ry: float) -> None:
    assert area(oval(x, y, rx, ry, 200)) == pytest.approx(np.pi * rx * ry, rel=0.01)


@given(near, near, long, long, some.floats(0.0625, 1, width=32))
def test_a_rounded_box_lies_in_its_box_and_loses_only_corners(x: float, y: float, wide: float, high: float, radius: float) -> None:
    outline, whole = rounded(x, y, x + wide, y + high, radius), rect(x, y, x + wide, y + high)
    assert (outline >= whole.min(0) - 1e-4).all()
    assert (outline <= whole.max(0) + 1e-4).all()
    assert area(whole) * 0.75 < area(outline) <= area(whole) * 1.001


def test_a_turned_body_is_the_same_on_both_sides() -> None:
    body = lathe([(0.2, 0.0), (0.5, 0.4), (0.1, 1.0)])
    assert np.allclose(body[:, 0], -body[::-1, 0], atol=1e-6)
    assert np.allclose(body[:, 1], body[::-1, 1], atol=1e-6)


def test_a_loop_passes_through_its_points() -> None:
    corners = rect(0, 0, 1, 2)
    outline = loop(corners, 40)
    assert all(np.linalg.norm(outline - corner, axis=1).min() < 1e-5 for corner in corners)


def test_a_ring_has_a_hole() -> None:
    ring = annulus(oval(0, 0, 2.0, 2.0, 300), oval(0, 0, 1.0, 1.0, 300))
    assert area(ring) == pytest.approx(np.pi * (4 - 1), rel=0.01)


def test_a_star_alternates_between_its_two_radii() -> None:
    away = np.linalg.norm(star_outline(5, 2.0, 1.0), axis=1)
    assert np.allclose(away, [2, 1] * 5, atol=1e-5)


@given(near, near, some.floats(0, 360), long)
def test_a_petal_begins_at_its_root_and_ends_at_its_length(x: float, y: float, angle: float, size: float) -> None:
    outline = petal_outline(x, y, angle, size, size * 0.2)
    away = np.linalg.norm(outline - (x, y), axis=1)
    assert float(away.min()) < 1e-3 * size + 1e-4
    assert float(away.max()) == pytest.approx(size, rel=0.02, abs=1e-3)


def test_an_arc_starts_and_stops_where_it_is_told() -> None:
    path = arc(1, 2, 3, 4, 0, 90)
    assert np.allclose(path[[0, -1]], [(4, 2), (1, 6)], atol=1e-5)


def test_resampling_keeps_corners_and_ends() -> None:
    path = xy("0 0  1 0  1 1")
    dense = resampled(path, 9)
    assert np.allclose(dense[[0, -1]], path[[0, -1]])
    assert np.linalg.norm(dense - path[1], axis=1).min() < 1e-6
