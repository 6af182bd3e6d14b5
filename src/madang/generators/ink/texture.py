"""The sheet that everything is shown on: tooth, fibres, clouds of the paper and a vignette. Static on the screen. Before frames."""

from functools import lru_cache

import cv2
import numpy as np

from madang.generators.ink.paper import Paper, blur
from madang.generators.ink.pigment import Floats

FIBRES = 1500


@lru_cache(maxsize=2)
def lit_paper(width: int, height: int) -> Floats:
    """How bright the bare paper is at each pixel (height, width), about 1: the same for every shot of a size, so that cuts do not jump."""
    unit = height / 1080
    paper = Paper(width, height, unit)
    texture = 1 + paper.fbm(3, 2, 110) * np.float32(0.010) + paper.fbm(240, 4, 111) * np.float32(0.012)
    texture -= np.float32(0.032 / 255) * blur(_fibres(width, height, unit), 0.7 * unit)
    across = (np.arange(width, dtype=np.float32) / width - 0.5)[None]
    down = (np.arange(height, dtype=np.float32) / height - 0.5)[:, None]
    vignette = 1 - 0.26 * np.clip(across**2 * 1.1 + down**2 * 1.25 - 0.10, 0, 1)
    return np.ascontiguousarray(texture * vignette, np.float32)


def _fibres(width: int, height: int, unit: float) -> Floats:
    rng, fibres = np.random.default_rng(7), np.zeros((height, width), np.uint8)
    t = np.linspace(0, 1, 8)
    for _ in range(FIBRES):
        x, y, angle, long, curl = (
            rng.uniform(0, width), rng.uniform(0, height), rng.uniform(0, 6.28), rng.uniform(8, 46) * unit, rng.normal(0, 0.5),
        )  # fmt: skip
        points = np.stack([x + long * t * np.cos(angle + curl * t), y + long * t * np.sin(angle + curl * t)], 1)
        shade = (float(rng.uniform(40, 150)),)
        cv2.polylines(fibres, [np.round(points * 8).astype(np.int32)], False, shade, 1, cv2.LINE_AA, 3)
    return np.asarray(fibres, np.float32)


@lru_cache(maxsize=1)
def dither() -> Floats:
    """An 8 x 8 ordered pattern between -0.5 and 0.5 that keeps slow gradients of colour from banding (Bayer 1973)."""
    pattern = np.array([[0, 2], [3, 1]], np.float32)
    for _ in range(2):
        pattern = np.block([[4 * pattern, 4 * pattern + 2], [4 * pattern + 3, 4 * pattern + 1]])
    return np.ascontiguousarray((pattern + 0.5) / 64 - 0.5, np.float32)
