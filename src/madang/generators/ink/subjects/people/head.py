"""A head about to be painted, in its own heights: its ink, its side, whose it is. After looks, before hair and heads."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

import numpy as np

from madang.generators.ink.pigment import BROWN, INK, SKIN, Floats
from madang.generators.ink.subjects.people.inking import Ink, Paint, Points
from madang.generators.ink.subjects.people.wardrobe import Look

FLESH: Final[Paint] = (SKIN, 0.30)
LINE: Final = INK * 0.75 + BROWN * 0.25
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """A head to draw: the ink (in heads' heights, tilted), from which side (a table of heads.toml), whose, and in what mood."""

    ink: Ink
    side: str
    look: Look
    mood: str = "calm"

    @property
    def tall(self) -> float:
        """Units of the film that the head's height takes: 17 from afar, 540 in a close-up."""
        return self.ink.detail

    @property
    def metre(self) -> float:
        """How many heads one metre is: what lines are measured by."""
        return 1 / (self.look.build.tall * self.look.build.head)

    @property
    def table(self) -> Table:
        return tables()[self.side]

    @property
    def hairs(self) -> Table:
        return cast(Table, self.table["hair"])

    def lines(self, paths: "Sequence[Points]", weight: float, dark: float, pigment: Floats = LINE, taper: float = 0.6) -> None:
        if paths:
            self.ink.lines(paths, weight, dark, pigment, taper=taper, metre=self.metre)

    def mass(
        self, outlines: "Sequence[Points]", paint: Paint, edge: float = 0.8, *, dark: float = 0.85, even: float = 0.3, soft: float = 0.6
    ) -> None:
        self.ink.mass(outlines, paint, edge, dark=dark, even=even, soft=soft, metre=self.metre)


@cache
def tables() -> dict[str, Table]:
    """heads.toml."""
    return cast("dict[str, Table]", tomllib.loads(files(__package__).joinpath("heads.toml").read_text("utf-8")))


def side_of(look: float) -> str:
    """Which table shows a head turned by so many degrees."""
    turn = abs(look) % 360
    turn = 360 - turn if turn > 180 else turn
    return "three-quarter" if turn < 63 else "profile" if turn < 118 else "back"


def along(path: Floats, t: float) -> Floats:
    at = t * (len(path) - 1)
    k = min(int(at), len(path) - 2)
    return np.asarray(path[k] + (path[k + 1] - path[k]) * np.float32(at - k), np.float32)


def shifted(path: Points, x: float, y: float) -> Floats:
    return np.asarray(path, np.float32) + np.array([x, y], np.float32)
