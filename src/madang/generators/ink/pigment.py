"""Pigments as optical density. The base of the painter: everything painted is one of these, laid thick or thin.

A painted colour is an *optical density* per channel (red, green, blue), never an RGB value. Washes add their densities, and the
light that crosses them is ``white * exp(-density)`` (Beer-Lambert law). Ten thin washes darken like ten thin washes, a red sun
under grey mist stays red, and nothing clips. A negative density takes density away: that is how lamps and moons shine at night.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.floating[Any]]  # what a sum of them is to a type checker


def pigment(red: float, green: float, blue: float) -> Floats:
    """What a pigment absorbs of red, green and blue light at density 1; shape (3,)."""
    return np.array([red, green, blue], np.float32)


INK: Final = pigment(1.02, 1.00, 0.95)  # cool black
WARM_INK: Final = pigment(0.92, 1.00, 1.08)  # pine soot
BLUE: Final = pigment(1.15, 1.00, 0.82)  # indigo wash
DEEP_BLUE: Final = pigment(1.30, 0.92, 0.45)
GREEN: Final = pigment(1.12, 0.86, 1.05)
MOSS: Final = pigment(0.88, 0.66, 1.10)  # yellow green
PINE: Final = pigment(1.20, 0.78, 0.98)
RED: Final = pigment(0.06, 0.98, 1.00)  # cinnabar, the seal
PINK: Final = pigment(0.03, 0.62, 0.36)  # lotus
PLUM: Final = pigment(0.42, 0.92, 0.50)
APRICOT: Final = pigment(0.02, 0.26, 0.52)
OCHRE: Final = pigment(0.18, 0.42, 0.95)
YELLOW: Final = pigment(0.01, 0.13, 0.85)  # gamboge
BROWN: Final = pigment(0.52, 0.82, 1.10)  # persimmon juice
TEAL: Final = pigment(1.05, 0.50, 0.55)
SKIN: Final = pigment(0.04, 0.20, 0.30)
LAMP: Final = pigment(0.95, 0.72, 0.30)  # what warm light takes out of the night: mostly its red and green absence

BY_NAME: Final = {
    "black": INK, "grey": INK, "ink": INK, "white": INK, "blue": DEEP_BLUE, "indigo": BLUE, "green": PINE, "moss": MOSS, "red": RED,
    "pink": PINK, "purple": PLUM, "orange": OCHRE, "apricot": APRICOT, "yellow": YELLOW, "brown": BROWN, "teal": TEAL, "silver": BLUE,
    "gold": OCHRE,
}  # fmt: skip


def smooth(edge0: float, edge1: float, x: Numbers | float) -> Floats:
    """0 at edge0, 1 at edge1, an S curve between (smoothstep). The edges may be given in either order."""
    t = np.clip((x - np.float32(edge0)) / np.float32(edge1 - edge0), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)
