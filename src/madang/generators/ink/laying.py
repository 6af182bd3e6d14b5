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


@compiled
def lattice(seed: int, top: int, left: int, out: Floats) -> None:
    """Random numbers of variance 1, about normal, at the crossings (row, column) of an endless lattice, from (top, left) on.

    Each is a hash of its place (splitmix64), so that a window costs only itself and holds what the whole would.
    """
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            h = np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(top + y) * np.uint64(0xBF58476D1CE4E5B9)
            h = (h ^ (h >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9) + np.uint64(left + x) * np.uint64(0x94D049BB133111EB)
            h = (h ^ (h >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            h = (h ^ (h >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            h = h ^ (h >> np.uint64(31))
            total = np.float64(0)
            for shift in (0, 16, 32, 48):
                total += np.float64((h >> np.uint64(shift)) & np.uint64(0xFFFF))
            out[y, x] = np.float32((total / 65535.0 - 2.0) * 1.7320508)


@compiled
def ruled(pixels: Floats, half_width: float, unit: float) -> Floats:
    """The outline (2n, 2) of a line through `pixels` (m, 2), ruled by a hand: see drafting.drawn_line."""
    many = len(pixels)
    along = np.zeros(many)
    for k in range(1, many):
        along[k] = along[k - 1] + np.hypot(float(pixels[k, 0] - pixels[k - 1, 0]), float(pixels[k, 1] - pixels[k - 1, 1]))
    length = along[many - 1]
    if length < 1e-3:
        return np.zeros((0, 2), np.float32)
    count = int(min(max(length / (16 * unit), 4.0), 60.0))
    every = np.sort(np.concatenate((np.linspace(0.0, length, count), along[1 : many - 1])))
    n = len(every)
    phase = (float(pixels[0, 0]) * 0.37 + float(pixels[0, 1]) * 0.91) / unit % (2 * np.pi)
    swing = 0.75 * unit * min(1.0, length / (120 * unit))
    line, path, segment = np.empty((n, 2)), np.empty((n, 2)), 0
    for k in range(n):
        while segment < many - 2 and every[k] > along[segment + 1]:
            segment += 1
        share = (every[k] - along[segment]) / max(along[segment + 1] - along[segment], 1e-9)
        for axis in range(2):
            line[k, axis] = pixels[segment, axis] + (pixels[segment + 1, axis] - pixels[segment, axis]) * share
    for k in range(n):
        a, b = max(k - 1, 0), min(k + 1, n - 1)
        dx, dy = line[b, 0] - line[a, 0], line[b, 1] - line[a, 1]
        away = (np.sin(every[k] / (61 * unit) + phase) + 0.6 * np.sin(every[k] / (23 * unit) + 2.3 * phase)) * swing
        long = np.hypot(dx, dy) + 1e-6
        path[k, 0], path[k, 1] = line[k, 0] - dy / long * away, line[k, 1] + dx / long * away
    out = np.empty((2 * n, 2), np.float32)
    for k in range(n):
        a, b, t = max(k - 1, 0), min(k + 1, n - 1), every[k] / length
        dx, dy = path[b, 0] - path[a, 0], path[b, 1] - path[a, 1]
        end = min(max((t - 0.88) / 0.12, 0.0), 1.0)
        press = 0.32 + 0.68 * np.cos(np.pi * (1.1 * t + 0.25 * np.sin(phase))) ** 2 - 0.25 * end * end * (3 - 2 * end)
        reach = half_width * press / (np.hypot(dx, dy) + 1e-6)
        out[k, 0], out[k, 1] = path[k, 0] - dy * reach, path[k, 1] + dx * reach
        out[2 * n - 1 - k, 0], out[2 * n - 1 - k, 1] = path[k, 0] + dy * reach, path[k, 1] - dx * reach
    return out
