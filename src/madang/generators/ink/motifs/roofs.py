"""Roofs with brush curves: tiled (giwa), thatched, slated, flat. After drafting, before buildings.

A roof is a surface over (u, v): u -1 to 1 along the eaves, v 0 at the eave to 1 at the ridge. So it is right from below and from above.
"""

from dataclasses import dataclass

import numpy as np

from madang.generators.ink.motifs.drafting import STRAW, TILE, Hand, Paint
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, Floats


@dataclass(frozen=True, slots=True)
class Roof:
    """A front slope: eave `width` metres at height `y` and distance `z`, the ridge `rise` higher and `depth` farther away. `hip` is the
    share of the half width that the ridge is shorter by, `lift` how far the eave's corners rise, `sag` how hollow the slope hangs."""

    x: float
    y: float
    z: float
    width: float
    depth: float
    rise: float
    hip: float = 0.22
    lift: float = 0.22
    sag: float = 0.35

    def at(self, u: Floats | float, v: Floats | float) -> Floats:
        """Surface points (n, 3)."""
        across, up = np.broadcast_arrays(np.asarray(u, np.float32), np.asarray(v, np.float32))
        half = 0.5 * self.width
        inward = self.hip * up**0.75
        x = self.x + half * across * (1 - inward)
        climb = up - self.sag * np.sin(np.pi * up) * 0.5
        y = self.y + self.rise * climb + self.lift * np.abs(across) ** 4 * (1 - up) ** 1.5 + 0.25 * self.lift * np.abs(across) ** 6 * up
        return np.stack([x, y, self.z + self.depth * up], -1).astype(np.float32)

    def edge(self, count: int = 25) -> Floats:
        """The outline (n, 3): eave from left to right, up the right verge, the ridge, down the left."""
        t = np.linspace(0, 1, count, dtype=np.float32)
        run = 2 * t - 1
        return np.concatenate([self.at(run, 0.0), self.at(1.0, t), self.at(-run, 1.0), self.at(-1.0, 1 - t)])

    def rib(self, u: float, start: float = 0.0, stop: float = 1.0) -> Floats:
        return self.at(u, np.linspace(start, stop, 7, dtype=np.float32))

    def along(self, v: float, start: float = -1.0, stop: float = 1.0, count: int = 25) -> Floats:
        return self.at(np.linspace(start, stop, count, dtype=np.float32), v)


def lowered(path: Floats, metres: float) -> Floats:
    return path - np.array([0, metres, 0], np.float32)


def tiled_roof(hand: Hand, roof: Roof, paint: Paint = TILE, *, spacing: float = 0.30, dark: float = 1.0) -> None:
    """Giwa: a dark slope, ribs of half-round tiles in dry strokes, a heavy ridge whose ends rise, and the shadow under the eave."""
    snow = hand.snow
    tone = paint[1] * dark * (1 - 0.86 * snow)
    hand.wash([roof.edge()], (paint[0], tone), lean=(0.35, -0.5), short=0.45)
    close = spacing * hand.scale
    if close > 3.2:
        step = 2 * spacing / roof.width * (1 if close > 9 else 2)
        us = np.arange(-1 + step / 2, 1, step)
        rng = hand.stage.rng("ribs", round(roof.x * 10), round(roof.z * 10))
        ribs = [roof.rib(float(u), 0.0, float(rng.uniform(0.72, 1.0))) for u in us]
        hand.lines(ribs, 0.030, 0.50 * dark * (1 - 0.6 * snow), least=0.5)
    eave = roof.along(0.0)
    hand.wash([np.concatenate([eave, lowered(eave, 0.16)[::-1]])], (INK, 0.95 * dark), short=0.2)
    if close > 14:
        tips = roof.along(0.0, -0.97, 0.97, int(roof.width / spacing))
        hand.dabs(lowered(tips, 0.02), 0.055, (INK, 1.0 * dark))
    _ridge(hand, roof, dark)


def _ridge(hand: Hand, roof: Roof, dark: float) -> None:
    top = roof.along(1.0, count=17)
    t = np.linspace(-1, 1, 17, dtype=np.float32)
    thick = min(0.30, 0.16 * roof.rise + 0.04)
    crest = top + np.stack([0.06 * t, thick * (1 + 0.85 * np.abs(t) ** 5), 0 * t], 1)
    hand.wash([np.concatenate([top, crest[::-1]])], (INK, 1.05 * dark), short=0.25)
    if hand.snow > 0.5:
        hand.bare([np.concatenate([crest - np.array([0, 0.4 * thick, 0], np.float32), crest[::-1]])], 0.9)
    verges = [roof.at(side, np.linspace(0.0, 1.0, 9, dtype=np.float32)) for side in (-1.0, 1.0)]
    hand.lines(verges, 0.075, 0.95 * dark, least=0.8)


def thatched_roof(hand: Hand, roof: Roof, paint: Paint = STRAW, *, dark: float = 1.0) -> None:
    """Straw: a soft round heap, strokes that follow its fall, ropes across it, a ragged eave."""
    snow, rng = hand.snow, hand.stage.rng("straw", round(roof.x * 10), round(roof.z * 10))
    edge = roof.edge()
    hand.wash([edge], (paint[0], paint[1] * dark * (1 - 0.85 * snow)), lean=(0.5, -0.3), short=0.5, soft=hand.soft + 0.8)
    if hand.scale > 14:
        straws = [
            roof.rib(float(u), float(a), float(a + rng.uniform(0.15, 0.4)))
            for u, a in zip(rng.uniform(-0.96, 0.96, 60), rng.uniform(0, 0.6, 60))
        ]
        hand.lines(straws, 0.014, 0.34 * dark * (1 - 0.6 * snow), BROWN * 0.6 + INK * 0.4, least=0.45)
        ropes = [roof.along(v, -0.97, 0.97) for v in (0.22, 0.45, 0.68)]
        hand.lines(ropes, 0.012, 0.42 * dark, least=0.5)
    eave = roof.along(0.0, count=33)
    ragged = lowered(eave, 0.14) + np.stack([0 * eave[:, 0], 0.07 * rng.normal(size=33), 0 * eave[:, 0]], 1).astype(np.float32)
    hand.wash([np.concatenate([eave, ragged[::-1]])], (BROWN * 0.5 + INK * 0.5, 0.80 * dark), short=0.2, soft=hand.soft + 0.4)
    hand.lines([roof.along(1.0)], 0.06, 0.55 * dark, BROWN * 0.5 + INK * 0.5, least=0.7)


def slated_roof(hand: Hand, roof: Roof, paint: Paint, *, courses: int = 6, dark: float = 1.0) -> None:
    """A plain pitched roof in one colour, with a few courses drawn."""
    hand.wash([roof.edge(9)], (paint[0], paint[1] * dark * (1 - 0.88 * hand.snow)), lean=(0.6, -0.4), short=0.4)
    if hand.scale > 22:
        hand.lines([roof.along(v, -0.98, 0.98, 9) for v in np.linspace(0.12, 0.9, courses)], 0.010, 0.34 * dark, least=0.45)
    hand.outline([roof.edge(5)], 0.022, 0.9 * dark)
    eave = roof.along(0.0, count=9)
    hand.wash([np.concatenate([eave, lowered(eave, 0.12)[::-1]])], (INK * 0.6 + BLUE * 0.4, 0.7 * dark), short=0.2)


def straight(x: float, y: float, z: float, width: float, depth: float, rise: float) -> Roof:
    """A roof without curves."""
    return Roof(x, y, z, width, depth, rise, hip=0.0, lift=0.0, sag=0.0)


def straw_heap(x: float, y: float, z: float, width: float, depth: float, rise: float) -> Roof:
    """A thatched house's round roof."""
    return Roof(x, y, z, width, depth, rise, hip=0.34, lift=-0.10, sag=-0.30)


def warm_tile() -> Paint:
    """Clay tiles of a school or a seaside house."""
    return OCHRE * 0.35 + BROWN * 0.65, 0.52
