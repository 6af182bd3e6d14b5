"""Outlines and shapes that many things share: pure outlines in own heights first, then shapes painted with a brush. After brush."""

import math
from collections.abc import Sequence

import numpy as np

from madang.generators.ink.pigment import INK, Floats
from madang.generators.ink.subjects.things.brush import DARK, METAL, Brush, Paint, Points

Pair = tuple[float, float]


def xy(text: str) -> Floats:
    """Points written down as "x y  x y  x y" (n, 2): how this folder keeps its outlines short."""
    return np.array(text.split(), np.float32).reshape(-1, 2)


def paths(text: str) -> list[Floats]:
    """Several paths, parted by bars."""
    return [xy(path) for path in text.split("|")]


def oval(x: float, y: float, rx: float, ry: float | None = None, count: int = 44) -> Floats:
    """A closed ellipse (a circle without `ry`)."""
    return arc(x, y, rx, rx if ry is None else ry, 0, 360 * (1 - 1 / count), count)


def arc(x: float, y: float, rx: float, ry: float, start: float, stop: float, count: int = 24) -> Floats:
    """Part of an ellipse, from `start` to `stop` degrees counted from the right over the top."""
    turn = np.radians(np.linspace(start, stop, count))
    return np.stack([x + rx * np.cos(turn), y + ry * np.sin(turn)], 1).astype(np.float32)


def rect(left: float, bottom: float, right: float, top: float) -> Floats:
    return np.array([(left, bottom), (right, bottom), (right, top), (left, top)], np.float32)


def rounded(left: float, bottom: float, right: float, top: float, radius: float) -> Floats:
    """A box with round corners."""
    r = min(radius, (right - left) / 2, (top - bottom) / 2)
    corners = [(right - r, bottom + r, -90), (right - r, top - r, 0), (left + r, top - r, 90), (left + r, bottom + r, 180)]
    return np.concatenate([arc(x, y, r, r, start, start + 90, 7) for x, y, start in corners])


def loop(points: Points, count: int = 0) -> Floats:
    """A closed smooth outline through the points (Catmull-Rom)."""
    path = np.asarray(points, np.float32)
    every = count or 9 * len(path)
    at = np.linspace(0, len(path), every, endpoint=False)
    k, t = at.astype(int), (at % 1).astype(np.float32)[:, None]
    a, b, c, d = (path[(k + shift) % len(path)] for shift in (-1, 0, 1, 2))
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3), np.float32)


def lathe(half: Points, *, x: float = 0.0, smooth: bool = True) -> Floats:
    """A turned body (vase, bottle, bulb) from the right half of its profile, foot to top."""
    right = np.asarray(half, np.float32)
    if smooth:
        padded = np.concatenate([2 * right[:1] - right[1:2], right, 2 * right[-1:] - right[-2:-1]])
        at = np.linspace(0, len(right) - 1 - 1e-4, 7 * len(right))
        k, t = at.astype(int), (at % 1).astype(np.float32)[:, None]
        a, b, c, d = padded[k], padded[k + 1], padded[k + 2], padded[k + 3]
        right = np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3), np.float32)
    left = right[::-1] * np.array([-1, 1], np.float32)
    return np.concatenate([right, left]) + np.array([x, 0], np.float32)


def annulus(outer: Points, inner: Points) -> Floats:
    """One outline with a hole in it."""
    out, hole = np.asarray(outer, np.float32), np.asarray(inner, np.float32)[::-1]
    return np.concatenate([out, out[:1], hole, hole[:1]])


def star_outline(points: int, outer: float, inner: float, x: float = 0.0, y: float = 0.0, turn: float = 90.0) -> Floats:
    angle = np.radians(turn + np.arange(2 * points) * 180 / points)
    radius = np.where(np.arange(2 * points) % 2 == 0, outer, inner)
    return np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], 1).astype(np.float32)


def blob(brush: Brush, x: float, y: float, rx: float, ry: float, rough: float = 0.12, name: object = 0, count: int = 11) -> Floats:
    """An uneven round: a stone, a puff of smoke, a crown of leaves."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    reach = 1 + rough * brush.rng("blob", name).uniform(-1, 1, count)
    return loop(np.stack([x + rx * reach * np.cos(turn), y + ry * reach * np.sin(turn)], 1))


def petal_outline(x: float, y: float, angle: float, long: float, wide: float, point: float = 0.6) -> Floats:
    """One petal or leaf from its root at (x, y); `angle` in degrees from the right; `point` higher is a sharper tip."""
    t = np.linspace(0, 1, 16)
    half = wide * np.sin(np.pi * t**0.85) ** (0.6 + 0.5 * point)
    along = np.concatenate([t * long, (t * long)[::-1]])
    side = np.concatenate([half, -half[::-1]])
    turn = math.radians(angle)
    return np.stack([x + along * math.cos(turn) - side * math.sin(turn), y + along * math.sin(turn) + side * math.cos(turn)], 1)


# -- shapes painted


def cylinder(
    b: Brush,
    left: float,
    bottom: float,
    right: float,
    top: float,
    paint: Paint,
    *,
    rim: float = 0.2,
    inside: Paint | None = None,
    line: float = 1.0,
    foot: float = 1.0,
) -> None:
    """A standing cylinder seen a little from above; `foot` narrows its"
    " foot; `inside` paints its mouth (a lid in its own colour if None)."""
    x, rx = (left + right) / 2, (right - left) / 2
    ry = rx * rim
    side = np.concatenate([arc(x, bottom + ry * foot, rx * foot, ry * foot, 180, 360), arc(x, top, rx, ry, 0, 180)])
    b.shape(side, paint, line)
    b.shape(oval(x, top, rx, ry), inside or (paint[0], paint[1] * 0.35), line * 0.7, flat=0.6)


def block(
    b: Brush, left: float, bottom: float, right: float, top: float, paint: Paint, *, deep: Pair = (0.18, 0.12), line: float = 1.0
) -> None:
    """A box seen from its front and a little from the right and above; `deep` is how far its back is shifted."""
    dx, dy = deep
    pigment, density = paint
    b.shape([(left, top), (right, top), (right + dx, top + dy), (left + dx, top + dy)], (pigment, density * 0.45), line * 0.8, flat=0.7)
    b.shape([(right, bottom), (right + dx, bottom + dy), (right + dx, top + dy), (right, top)], (pigment, density * 1.3 + 0.06), line)
    b.shape(rect(left, bottom, right, top), paint, line)


def wheel(b: Brush, x: float, y: float, radius: float, *, spokes: int = 0, tyre: float = 0.28, hub: Paint = METAL) -> None:
    """A wheel seen from its side: thin with spokes, or a tyre with a disc."""
    if spokes:
        b.contour(oval(x, y, radius * 0.94), 2.1, 1.0)
        turns = np.linspace(0, np.pi, spokes // 2, endpoint=False) + 0.2
        reach = radius * 0.9
        b.lines(
            [[(x - reach * math.cos(a), y - reach * math.sin(a)), (x + reach * math.cos(a), y + reach * math.sin(a))] for a in turns],
            0.4,
            0.55,
            taper=0.1,
        )
        b.dots([(x, y)], radius * 0.09)
        return
    b.shape(oval(x, y, radius), (INK, 1.15), 1.0)
    b.shape(oval(x, y, radius * (1 - tyre)), hub, 0.7)
    if b.near:
        turns = np.linspace(0, 2 * np.pi, 5, endpoint=False)
        inner = radius * (1 - tyre) * 0.62
        b.dots([(x + inner * math.cos(a), y + inner * math.sin(a)) for a in turns], radius * 0.07)
    b.dots([(x, y)], radius * 0.13)


def handle(b: Brush, start: Pair, bulge: Pair, stop: Pair, half_width: float, paint: Paint, line: float = 0.8) -> None:
    """A bent handle from `start` through `bulge` to `stop`: of a cup, a basket, a pot."""
    t = np.linspace(0, 1, 9)[:, None]
    pull = 2 * np.asarray(bulge) - (np.asarray(start) + np.asarray(stop)) / 2
    path = (1 - t) ** 2 * np.asarray(start) + 2 * t * (1 - t) * pull + t**2 * np.asarray(stop)
    b.rod(np.asarray(path, np.float32), half_width, paint, line)


def cloth(b: Brush, outline: Points, paint: Paint, folds: Sequence[Points] = (), line: float = 1.0) -> None:
    """Cloth: a soft outline and a few fold lines."""
    b.shape(loop(outline), paint, line)
    if folds:
        b.lines(folds, 0.8 * line, 0.6, taper=0.9)


def text_lines(b: Brush, left: float, bottom: float, right: float, top: float, count: int, weight: float = 0.55, dark: float = 0.6) -> None:
    """Lines of writing too small to read: each a few short dabs of the brush."""
    rng, paths = b.rng("text", left, top), []
    for row in np.linspace(top, bottom, count):
        x = left
        while x < right - 0.02:
            step = float(rng.uniform(0.06, 0.16)) * (right - left)
            stop = min(x + step, right)
            paths.append([(x, row), ((x + stop) / 2, row + 0.004), (stop, row)])
            x = stop + 0.035 * (right - left)
    b.lines(paths, weight, dark, taper=0.4)


def screws(b: Brush, centres: Sequence[Pair], radius: float) -> None:
    """Screw heads with their slots."""
    b.dots(centres, radius, (INK, 0.5))
    b.lines([[(x - radius * 0.7, y - radius * 0.5), (x + radius * 0.7, y + radius * 0.5)] for x, y in centres], 0.5, 1.0, taper=0.1)


def shine(b: Brush, path: Points, weight: float = 1.6) -> None:
    """A stroke of bare paper: the light on metal and glass."""
    b.lines([path], weight, 0.0, taper=0.9, hide=0.9)


def lattice(
    b: Brush,
    left: float,
    bottom: float,
    right: float,
    top: float,
    columns: int,
    rows: int,
    weight: float = 0.9,
    dark: float = 0.9,
    pigment: Floats = INK,
) -> None:
    """Straight bars across a box: windows, papered doors, grids."""
    across = [[(x, bottom), (x, top)] for x in np.linspace(left, right, columns + 1)[1:-1]]
    down = [[(left, y), (right, y)] for y in np.linspace(bottom, top, rows + 1)[1:-1]]
    b.lines([*across, *down], weight, dark, pigment, taper=0.1)


def eyes(b: Brush, x: float, y: float, apart: float, radius: float) -> None:
    """Two dots that look at us."""
    b.dots([(x - apart, y), (x + apart, y)], radius, DARK)
