"""Small lives on top of a picture: rain, snow, wind's leaves and petals, birds, fireflies, dust, smoke. After painting, before frames.

Each is a set of numbers drawn once from the shot's seed and a function of time; a moment of it is a list of soft strokes ("marks"), so that a
life costs only the pixels it touches. Everything is calm and nothing flickers hard.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.painting import Painting
from madang.generators.ink.pigment import Floats

Marks = Callable[[int, NDArray[np.float64]], Floats | None]


def marks_of(painting: Painting) -> Marks:
    """All small lives of a painting: (frame number, places of the layers) → marks (n, 11), or None where there is none."""
    return lambda number, places: None
