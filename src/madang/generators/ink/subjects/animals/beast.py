"""The brush for animals: outlines in an animal's own size, its colours, fur and weight of line. After people's ink."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BY_NAME, INK, Floats
from madang.generators.ink.stage import Drawn, Sheet, seed_of
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.people.inking import Ink, Paint, Pair, Points, limb, loop, oval
from madang.generators.ink.view import Pen

OWN: Final = 3.7  # an animal as tall as the frame has lines as fine as a person whose 3.7 sizes fill it
WHITE: Final[Paint] = (BLUE * 0.5 + INK * 0.5, 0.06)
BLACK: Final[Paint] = (INK, 1.08)
SNOUT: Final[Paint] = (INK, 1.1)


@dataclass(frozen=True, slots=True)
class Beast:
    """An ink whose unit is the animal's own size, and the figure's words."""

    ink: Ink
    drawn: Drawn

    @property
    def tall(self) -> float:
        """Units of the film that the animal's size takes."""
        return self.ink.detail

    @property
    def near(self) -> bool:
        """Whether hairs, feathers and eyes are worth a stroke."""
        return self.tall > 60

    @property
    def pose(self) -> str:
        return self.drawn.pose

    def has(self, trait: str) -> bool:
        return trait in self.drawn.traits

    def rng(self, *words: object) -> np.random.Generator:
        return np.random.default_rng(seed_of(self.drawn.seed, self.drawn.kind, *words))

    def coat(self, pigment: Floats, density: float) -> Paint:
        """The animal's colour, unless a robe or a trait names another."""
        for name in (self.drawn.robe, *self.drawn.traits):
            if name == "white":
                return WHITE
            if name in ("black", "ink"):
                return BLACK
            if name in ("grey", "silver"):
                return INK, 0.36
            if name in BY_NAME:
                return BY_NAME[name], max(density, 0.5)
        return pigment, density

    @property
    def coloured(self) -> bool:
        """Whether a robe or a trait names a colour."""
        return any(name in BY_NAME for name in (self.drawn.robe, *self.drawn.traits))

    def part(self, x: float, y: float, size: float = 1.0, turn: float = 0.0) -> "Beast":
        """A part whose up leans `turn` radians to the left; its lines keep the whole animal's weight."""
        ink = self.ink.part(x, y, size, turn)
        return replace(self, ink=replace(ink, fine=ink.fine * size**-0.55))

    def mass(self, outlines: Sequence[Points], paint: Paint, edge: float = 0.8, *, dark: float = 0.85, hide: float = 1.0, soft: float = 0.6,
             even: float = 0.2, within: Sequence[Points] = ()) -> None:  # fmt: skip
        pale = paint[1] < 0.2
        self.ink.mass(outlines, paint, edge, dark=dark * (0.85 if pale else 1.0), hide=hide, soft=soft, even=even, metre=OWN, within=within)

    def lines(self, paths: Sequence[Points], weight: float = 0.8, dark: float = 0.85, pigment: Floats = INK, *, taper: float = 0.6,
              hide: float = 0.0, within: Sequence[Points] = (), soft: float = 0.45) -> None:  # fmt: skip
        if len(paths):
            self.ink.lines(paths, weight, dark, pigment, taper=taper, metre=OWN, hide=hide, within=within, soft=soft)

    def dots(self, centres: Sequence[Pair], radius: float, paint: Paint = SNOUT) -> None:
        least = 0.7 / max(self.tall, 1e-6)
        self.mass([oval(x, y, max(radius, least), count=14) for x, y in centres], paint, 0.0, even=1.0)

    def tint(self, outline: Points, paint: Paint, soft: float, hide: float = 0.0, within: Sequence[Points] = ()) -> None:
        self.ink.tint(outline, paint, soft, hide, within)

    def shadow(self, x: float, half_width: float, dark: float = 0.15) -> None:
        self.ink.shadow(x, half_width, dark)

    def fur(
        self, path: Points, long: float, angle: float, count: int, paint: Paint = (INK, 0.6), name: object = 0, weight: float = 0.5
    ) -> None:
        """Short hairs along a path, swept to `angle` (degrees from the right)."""
        if self.tall < 110:
            return
        rng, way = self.rng("fur", name), curve(np.asarray(path, np.float32), 60)
        paths: list[Points] = []
        for at in rng.integers(0, 60, int(count * min(1.6, self.tall / 260))):
            turn = math.radians(angle + rng.normal(0, 14))
            reach = long * rng.uniform(0.6, 1.3)
            start = way[at] + rng.normal(0, 0.004, 2)
            end = start + reach * np.array([math.cos(turn), math.sin(turn)])
            paths.append(np.array([start, (start + end) / 2 + rng.normal(0, 0.06 * long, 2), end], np.float32))
        self.lines(paths, weight, paint[1], paint[0], taper=0.9)

    def eye(self, x: float, y: float, radius: float = 0.02, *, closed: bool = False) -> None:
        """A dab with a spark of paper, or a closed lid."""
        if self.tall < 42:
            return
        if closed or self.pose == "sleep":
            self.lines([[(x - 1.6 * radius, y + 0.2 * radius), (x, y - 0.6 * radius), (x + 1.6 * radius, y + 0.3 * radius)]], 0.8, 0.9)
            return
        self.dots([(x, y)], radius)
        if self.tall > 240:
            self.mass([oval(x + 0.3 * radius, y + 0.35 * radius, 0.3 * radius)], (INK, 0.0), 0.0)


Draw = Callable[[Beast], None]


def entry(draw: Draw, size: float, height: float, width: float, where: str = "ground", tall: float = 0.5) -> Entry:
    """The catalogue's entry of an animal drawn in units of `size` metres."""

    def paint(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
        scale = 1.3 if "big" in drawn.traits else 0.62 if "small" in drawn.traits else 1.0
        if drawn.stride is not None:  # from metres to the animal's own size
            drawn = replace(drawn, stride=(drawn.stride[0], drawn.stride[1] / (size * scale)))
        ink = Ink(sheet, pen, drawn).part(0.0, 0.0, size * scale)
        draw(Beast(ink, drawn))

    return Entry(paint, height, width, where, tall)


def feather_edge(tips: Sequence[Pair], root: Pair, notch: float = 0.16) -> Floats:
    """An outline that runs over feather tips, drawn back towards the root between them."""
    points: list[Pair] = []
    for k, (x, y) in enumerate(tips):
        points.append((x, y))
        if k + 1 < len(tips):
            mx, my = (x + tips[k + 1][0]) / 2, (y + tips[k + 1][1]) / 2
            points.append((mx + (root[0] - mx) * notch, my + (root[1] - my) * notch))
    return np.array(points, np.float32)


__all__ = ["BLACK", "OWN", "SNOUT", "WHITE", "Beast", "Draw", "entry", "feather_edge", "limb", "loop", "oval"]
