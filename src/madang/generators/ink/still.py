"""One picture without motion: planes laid over each other in plain numpy. The slow twin of the frame engine, and its oracle."""

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.light import Light
from madang.generators.ink.paper import COVER_STEP, DENSITY_STEP, Packed
from madang.generators.ink.pigment import Floats
from madang.generators.ink.stage import Plane


def unpack(packed: Packed, width: int, height: int) -> tuple[Floats, Floats]:
    """A packed layer on the full sheet: density (height, width, 3) and cover (height, width)."""
    factor = 1 / packed.fineness
    matrix = np.array([[factor, 0, packed.left * factor], [0, factor, packed.top * factor]], np.float64)
    full = cv2.warpAffine(packed.pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return full[..., :3].astype(np.float32) * np.float32(DENSITY_STEP), full[..., 3].astype(np.float32) * np.float32(COVER_STEP)


def flatten(planes: tuple[Plane, ...], width: int, height: int) -> Floats:
    """Total density (height, width, 3) of the planes, back to front."""
    total = np.zeros((height, width, 3), np.float32)
    for plane in planes:
        density, cover = unpack(plane.packed, width, height)
        total = total * (1 - cover)[..., None] + density
    return total


def expose(total: Floats, light: Light) -> NDArray[np.uint8]:
    """Density to light: RGB (rows, columns, 3)."""
    shown = light.white * np.exp(-(total + light.ambient))
    return np.clip(shown, 0, 255).astype(np.uint8)
