"""How birds are shaped and coloured: pure data, in a bird's own heights. Before birds."""

from dataclasses import dataclass
from typing import Final

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED
from madang.generators.ink.subjects.animals.beast import WHITE
from madang.generators.ink.subjects.people.inking import Paint, Pair


@dataclass(frozen=True, slots=True)
class Plumage:
    """A bird in its own heights. The path of its body from tail root to head with half widths, the head's radius, beak length and
    thickness, the tail's length and half width, legs from the belly, and its colours."""

    path: tuple[Pair, ...]
    widths: tuple[float, ...]
    head: float
    beak: tuple[float, float]
    tail: tuple[float, float, float]  # length, half width, degrees above the horizontal behind
    leg: Pair
    body: Paint
    wing: Paint
    crown: Paint
    bill: Paint
    floats: bool = False


GREYISH: Paint = (INK * 0.8 + BROWN * 0.2, 0.34)
SMALL: Final = Plumage(
    ((-0.36, 0.42), (-0.12, 0.45), (0.14, 0.52), (0.27, 0.70), (0.31, 0.80)),
    (0.09, 0.20, 0.235, 0.165, 0.14),
    0.150,
    (0.12, 0.042),
    (0.40, 0.065, -14),
    (0.06, 0.30),
    (BROWN * 0.5 + OCHRE * 0.4, 0.26),
    (BROWN * 0.8 + INK * 0.3, 0.62),
    (BROWN * 0.7 + INK * 0.4, 0.66),
    (INK, 0.9),
)
CROW: Final = Plumage(
    ((-0.42, 0.44), (-0.14, 0.48), (0.16, 0.56), (0.30, 0.74), (0.36, 0.83)),
    (0.08, 0.175, 0.205, 0.14, 0.125),
    0.135,
    (0.20, 0.056),
    (0.42, 0.085, -16),
    (0.05, 0.32),
    (INK, 1.02),
    (INK, 1.15),
    (INK, 1.05),
    (INK, 1.1),
)
MAGPIE: Final = Plumage(
    CROW.path,
    CROW.widths,
    0.130,
    (0.16, 0.048),
    (0.72, 0.060, -10),
    (0.05, 0.32),
    WHITE,
    (BLUE * 0.7 + INK * 0.4, 1.05),
    (INK, 1.1),
    (INK, 1.1),
)
HERON: Final = Plumage(
    ((-0.26, 0.50), (-0.10, 0.53), (0.06, 0.58), (0.15, 0.70), (0.10, 0.82), (0.15, 0.93)),
    (0.06, 0.095, 0.085, 0.038, 0.026, 0.026),
    0.042,
    (0.17, 0.018),
    (0.10, 0.05, -30),
    (-0.04, 0.44),
    WHITE,
    (BLUE * 0.6 + INK * 0.4, 0.34),
    WHITE,
    (OCHRE * 0.7 + INK * 0.3, 0.75),
)
DUCK: Final = Plumage(
    ((-0.62, 0.24), (-0.30, 0.20), (0.14, 0.22), (0.40, 0.42), (0.42, 0.66), (0.47, 0.78)),
    (0.08, 0.20, 0.235, 0.125, 0.095, 0.10),
    0.135,
    (0.20, 0.058),
    (0.20, 0.08, 16),
    (0.02, 0.10),
    (BROWN * 0.5 + INK * 0.3, 0.34),
    (INK * 0.7 + BROWN * 0.3, 0.52),
    (PINE * 0.8 + INK * 0.3, 0.92),
    (OCHRE, 0.75),
    True,
)
GOOSE: Final = Plumage(
    ((-0.52, 0.20), (-0.24, 0.18), (0.14, 0.20), (0.32, 0.40), (0.30, 0.66), (0.34, 0.86)),
    (0.06, 0.165, 0.19, 0.085, 0.060, 0.066),
    0.085,
    (0.135, 0.042),
    (0.14, 0.06, 18),
    (0.02, 0.10),
    (INK * 0.6 + BROWN * 0.3, 0.22),
    (INK * 0.7 + BROWN * 0.4, 0.46),
    (INK * 0.6 + BROWN * 0.3, 0.34),
    (OCHRE * 0.9 + RED * 0.1, 0.75),
    True,
)
CHICKEN: Final = Plumage(
    ((-0.34, 0.52), (-0.12, 0.46), (0.14, 0.48), (0.26, 0.68), (0.28, 0.82)),
    (0.10, 0.21, 0.225, 0.125, 0.085),
    0.092,
    (0.085, 0.040),
    (0.34, 0.12, 46),
    (0.02, 0.26),
    (BROWN * 0.6 + OCHRE * 0.5, 0.50),
    (BROWN * 0.9 + INK * 0.2, 0.66),
    (BROWN * 0.6 + OCHRE * 0.5, 0.50),
    (OCHRE, 0.7),
)
