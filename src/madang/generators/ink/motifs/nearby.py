"""Something close to the lens at the frame's edge, soft and dark: what one looks past into a room. After drafting, before interiors.

Painters of the classical kind put a near branch before a far mountain for the same reason: the picture gains its third depth.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.paper import Layer, curve, stroke
from madang.generators.ink.pigment import BLUE, BROWN, GREEN, INK, OCHRE, RED, Floats
from madang.generators.ink.stage import Plane, Stage

SIZES: Final = frozenset({Size.WIDE, Size.MEDIUM_WIDE, Size.MEDIUM})
SOFT = 2.6  # units of blur


class _Edge:
    """The frame's edge as a drawing board: x 0 at the edge and growing into the picture, y up from the foot, in frame heights."""

    def __init__(self, stage: Stage, left: bool):
        self.half, self.left = stage.half, left
        self.layer: Layer = self.half.layer()
        self.strength = stage.light.ink

    def put(self, points: Floats, pigment: Floats, density: float, soft: float = SOFT) -> None:
        frame = self.half.view.frame
        tall = frame[3] - frame[1]
        x = frame[0] + points[:, 0] * tall if self.left else frame[2] - points[:, 0] * tall
        mask = self.half.paper.patch([np.stack([x, frame[3] - points[:, 1] * tall], 1).astype(np.float32)], soft)
        if mask.mask.size:
            paper = self.half.paper
            tone = 1 + 0.16 * paper.wet[mask.box] + 0.10 * paper.grain[mask.box]
            self.layer.lay(mask, pigment, np.asarray(np.clip(density * self.strength * tone, 0, 2), np.float32))


def nearby(stage: Stage, kind: str, seed: int) -> tuple[Plane, ...]:
    """The near thing of a room (a word of PAINTERS below), on the side that the figures leave free; nothing where it would crowd."""
    scene = stage.scene
    if kind not in PAINTERS or scene.size not in SIZES or scene.angle not in (Angle.EYE, Angle.LOW, Angle.PROFILE):
        return ()
    side = next((figure.side for figure in scene.figures if figure.side), 0)
    edge = _Edge(stage, left=side > 0 if side else bool(seed % 2))
    PAINTERS[kind](edge, np.random.default_rng(seed))
    return (Plane("nearby", edge.layer.pack(), -0.55 * stage.view.distance),)


def _jamb(edge: _Edge, rng: np.random.Generator) -> None:
    """A door post, and a leaf of the lattice door slid aside."""
    edge.put(np.array([(-0.6, -0.2), (0.085, -0.2), (0.080, 1.2), (-0.6, 1.2)], np.float32), BROWN * 0.5 + INK * 0.5, 0.95)
    edge.put(np.array([(0.088, -0.2), (0.112, -0.2), (0.106, 1.2), (0.084, 1.2)], np.float32), BROWN * 0.7 + INK * 0.2, 0.55)


def _leaves(edge: _Edge, rng: np.random.Generator) -> None:
    """A pot plant: long leaves that hang into the picture."""
    for k in range(7):
        turn = np.radians(82 - 13.5 * k + rng.uniform(-4, 4))
        long = float(rng.uniform(0.26, 0.46)) * (1.15 - 0.07 * k)
        tip = (long * np.cos(turn), 0.06 + long * np.sin(turn))
        path = curve(
            [(-0.05, 0.0), (0.45 * tip[0] - 0.03, 0.62 * tip[1] + 0.03), (0.85 * tip[0], tip[1] + 0.02), (tip[0] + 0.03, tip[1] - 0.05)], 20
        )
        wide = 0.017 * np.sin(np.linspace(0.1, np.pi, 20)) ** 0.8 + 0.0015
        edge.put(stroke(path, wide), GREEN * 0.75 + INK * 0.4, float(rng.uniform(0.65, 1.25)))
        edge.put(stroke(path, np.full(20, 0.0012)), INK, 0.5, 1.0)


def _curtain(edge: _Edge, rng: np.random.Generator) -> None:
    """The fold of a hanging cloth."""
    for k in range(4):
        x = 0.135 - 0.040 * k
        fold = curve([(x, 1.15), (x - 0.012, 0.8), (x + 0.010, 0.4), (x + 0.004 * k, -0.15)], 16)
        outline = np.concatenate([fold, [(x - 0.05, -0.15), (x - 0.05, 1.15)]]).astype(np.float32)
        edge.put(outline, OCHRE * 0.5 + BROWN * 0.35, 0.30 + 0.10 * k)
        edge.put(stroke(fold, np.full(16, 0.0022)), BROWN * 0.5 + INK * 0.5, 0.55, 1.6)
    edge.put(np.array([(-0.6, -0.2), (0.0, -0.2), (0.0, 1.2), (-0.6, 1.2)], np.float32), OCHRE * 0.5 + BROWN * 0.4, 0.75)


def _jars(edge: _Edge, rng: np.random.Generator) -> None:
    """Two earthen jars, cut by the frame."""
    for x, y, size in ((0.02, -0.11, 0.24), (0.22, -0.15, 0.17)):
        turn = np.linspace(0, 2 * np.pi, 40)
        body = np.stack([x + size * 0.62 * np.cos(turn), y + size * (0.55 + 0.62 * np.sin(turn))], 1)
        edge.put(body.astype(np.float32), BROWN * 0.75 + INK * 0.45, 0.95)
        lid = np.stack([x + size * 0.44 * np.cos(turn), y + size * (1.12 + 0.12 * np.sin(turn))], 1)
        edge.put(lid.astype(np.float32), BROWN * 0.6 + INK * 0.6, 1.05)


def _chair(edge: _Edge, rng: np.random.Generator) -> None:
    """The back of a chair that somebody left a little askew."""
    paint, dark = BROWN * 0.6 + INK * 0.4, 0.95
    for x in (0.015, 0.235):
        edge.put(
            stroke(np.array([(x, -0.2), (x + 0.012, 0.1), (x + 0.020, 0.36)], np.float32), np.array([0.013, 0.014, 0.012])), paint, dark
        )
    for y in (0.335, 0.235, 0.135):
        edge.put(stroke(curve([(0.02, y), (0.13, y + 0.022), (0.25, y)], 12), np.full(12, 0.017)), paint, dark)


def _books(edge: _Edge, rng: np.random.Generator) -> None:
    """A pile of books on a table's corner."""
    y = 0.03
    edge.put(np.array([(-0.6, -0.2), (0.34, -0.2), (0.30, 0.03), (-0.6, 0.03)], np.float32), BROWN * 0.6 + INK * 0.4, 0.8)
    for k in range(5):
        tall, long = float(rng.uniform(0.030, 0.046)), float(rng.uniform(0.17, 0.25))
        paint = (RED * 0.5 + BROWN * 0.5, BLUE * 0.7 + INK * 0.3, OCHRE * 0.6 + BROWN * 0.4)[k % 3]
        edge.put(np.array([(-0.6, y), (long, y), (long, y + tall), (-0.6, y + tall)], np.float32), paint, 0.75)
        y += tall + 0.004


PAINTERS: Final[dict[str, Callable[[_Edge, np.random.Generator], None]]] = {
    "jamb": _jamb, "leaves": _leaves, "curtain": _curtain, "jars": _jars, "chair": _chair, "books": _books,
}  # fmt: skip
