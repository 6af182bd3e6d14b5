"""Inner loops of layers: pigment laid in a window, and a layer cropped and quantised. Before paper; compiled by numba, one thread."""

import numba
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
compiled = numba.njit(cache=True, fastmath=True, nogil=True, boundscheck=False)


@compiled
def lay_patch(density: Floats, cover: Floats, mask: Floats, amount: Floats, color: Floats, hide: np.float32) -> None:
    """Pigment into a window: density (rows, columns, 3), cover and mask (rows, columns), `amount` of mask's shape or (1, 1)."""
    rows, columns = mask.shape
    even = amount.shape[0] == 1 and amount.shape[1] == 1
    red, green, blue, one = color[0], color[1], color[2], np.float32(1)
    for y in range(rows):
        for x in range(columns):
            m = mask[y, x]
            ink = m * (amount[0, 0] if even else amount[y, x])
            shown = one - m * hide
            density[y, x, 0] = density[y, x, 0] * shown + ink * red
            density[y, x, 1] = density[y, x, 1] * shown + ink * green
            density[y, x, 2] = density[y, x, 2] * shown + ink * blue
            cover[y, x] = one - (one - cover[y, x]) * shown


@compiled
def painted_box(density: Floats, cover: Floats, least_ink: np.float32, least_cover: np.float32) -> tuple[int, int, int, int]:
    """Top, bottom, left, right of what is painted (bottom and right excluded); all 0 where nothing is."""
    rows, columns = cover.shape
    top, bottom, left, right = rows, 0, columns, 0
    for y in range(rows):
        first, last = -1, -1
        for x in range(columns):
            d = density[y, x]
            if abs(d[0]) > least_ink or abs(d[1]) > least_ink or abs(d[2]) > least_ink or cover[y, x] > least_cover:
                first = x
                break
        if first < 0:
            continue
        for x in range(columns - 1, first - 1, -1):
            d = density[y, x]
            if abs(d[0]) > least_ink or abs(d[1]) > least_ink or abs(d[2]) > least_ink or cover[y, x] > least_cover:
                last = x
                break
        top, bottom = min(top, y), y + 1
        left, right = min(left, first), max(right, last + 1)
    if bottom == 0:
        return 0, 0, 0, 0
    return top, bottom, left, right


@compiled
def quantise(density: Floats, cover: Floats, ink_steps: np.float32, cover_steps: np.float32, out: NDArray[np.int16]) -> None:
    """Density and cover into int16 (rows, columns, 4), clipped."""
    rows, columns = cover.shape
    for y in range(rows):
        for x in range(columns):
            for c in range(3):
                out[y, x, c] = np.int16(min(max(density[y, x, c] * ink_steps, np.float32(-32000)), np.float32(32000)))
            out[y, x, 3] = np.int16(min(max(cover[y, x] * cover_steps, np.float32(0)), np.float32(32767)))
