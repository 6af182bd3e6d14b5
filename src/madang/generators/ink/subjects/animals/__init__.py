"""Animals in few strokes, after the manner of 영모화 and folk painting. CATALOGUE says which can be painted, and how large.

The local origin is the ground under the middle (the surface, for what swims; the lowest of the wings' reach, for what flies).
All look right.
"""

from typing import Final

from madang.generators.ink.subjects.animals import birds, cats, hoofs, paws, small, swimmers
from madang.generators.ink.subjects.animals.beast import entry
from madang.generators.ink.subjects.catalogue import Entry

__all__ = ["CATALOGUE"]

PAINTERS: Final = {**cats.PAINTERS, **paws.PAINTERS, **hoofs.PAINTERS, **birds.PAINTERS, **swimmers.PAINTERS, **small.PAINTERS}

# The unit it is drawn in (metres: shoulder height, standing height or length), height, width, where it is, share of an insert's height.
SIZES: Final[dict[str, tuple[float, float, float, str, float]]] = {
    "cat": (0.30, 0.44, 0.56, "ground", 0.50), "dog": (0.52, 0.76, 0.92, "ground", 0.54), "rabbit": (0.22, 0.38, 0.38, "ground", 0.56),
    "fox": (0.42, 0.60, 1.00, "ground", 0.46), "deer": (0.95, 1.62, 1.40, "ground", 0.62), "tiger": (0.92, 1.30, 2.10, "ground", 0.52),
    "bear": (1.00, 1.30, 1.90, "ground", 0.52), "horse": (1.50, 2.15, 2.40, "ground", 0.60), "cow": (1.35, 1.70, 2.40, "ground", 0.54),
    "pig": (0.70, 0.82, 1.30, "ground", 0.46), "mouse": (0.06, 0.06, 0.16, "ground", 0.36), "bird": (0.15, 0.14, 0.17, "air", 0.42),
    "crow": (0.44, 0.42, 0.58, "air", 0.46), "magpie": (0.40, 0.38, 0.60, "air", 0.44), "heron": (1.00, 1.00, 0.80, "water", 0.64),
    "duck": (0.38, 0.36, 0.54, "water", 0.44), "goose": (0.80, 0.76, 0.90, "water", 0.52), "owl": (0.48, 0.50, 0.36, "air", 0.60),
    "chicken": (0.46, 0.46, 0.48, "ground", 0.56), "fish": (0.30, 0.24, 0.30, "water", 0.40), "carp": (0.60, 0.50, 0.72, "water", 0.44),
    "frog": (0.10, 0.08, 0.10, "ground", 0.50), "turtle": (0.34, 0.21, 0.46, "ground", 0.42), "snake": (0.90, 0.62, 1.00, "ground", 0.44),
    "whale": (13.0, 11.0, 16.0, "water", 0.50), "dolphin": (2.40, 2.20, 2.60, "water", 0.52), "dragonfly": (0.08, 0.08, 0.08, "air", 0.52),
    "butterfly": (0.08, 0.08, 0.08, "air", 0.52), "bee": (0.022, 0.022, 0.024, "air", 0.46), "firefly": (0.018, 0.012, 0.018, "air", 0.40),
    "spider": (0.05, 0.05, 0.06, "air", 0.46),
}  # fmt: skip
CATALOGUE: Final[dict[str, Entry]] = {
    kind: entry(PAINTERS[kind], size, height, width, where, tall) for kind, (size, height, width, where, tall) in SIZES.items()
}
