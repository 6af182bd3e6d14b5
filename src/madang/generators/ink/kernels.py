"""Inner loops of the frame engine: planes over planes, a row at a time, and density into BT.709 light. After texture, before frames.

Compiled by numba, one thread, deterministic. Everything is vectorised by working channel by channel on short rows: `lay` runs the rule
of the still painter (total = total * (1 - cover) + density), `expose` turns two rows of density into Y (each pixel) and U, V (2 x 2 means).
"""

import numba
import numpy as np
from numpy.typing import NDArray

from madang.generators.ink.paper import COVER_STEP, DENSITY_STEP
from madang.generators.ink.pigment import Floats

Shorts = NDArray[np.int16]
Bytes = NDArray[np.uint8]
Integers = NDArray[np.int64]

EVEN, MIST, RIPPLE = 0, 1, 2  # kinds of layers
STRIDE = 16  # pixels between the points at which a ripple is known
LIFT = 32768  # what makes a negative density fit into a screen row of uint16

compiled = numba.njit(cache=True, fastmath=True, nogil=True, boundscheck=False)


@compiled
def _clear(cover: Shorts, gain: np.float32, clear: Floats) -> None:
    for i in range(clear.size):
        clear[i] = np.float32(1) - np.float32(cover[i]) * gain


@compiled
def _clear_four(a: Shorts, b: Shorts, c: Shorts, d: Shorts, w: Floats, gain: np.float32, clear: Floats) -> None:
    w0, w1, w2, w3 = w[0] * gain, w[1] * gain, w[2] * gain, w[3] * gain
    for i in range(clear.size):
        clear[i] = np.float32(1) - (np.float32(a[i]) * w0 + np.float32(b[i]) * w1 + np.float32(c[i]) * w2 + np.float32(d[i]) * w3)


@compiled
def _over(total: Floats, clear: Floats, density: Shorts, gain: np.float32) -> None:
    for i in range(total.size):
        total[i] = total[i] * clear[i] + np.float32(density[i]) * gain


@compiled
def _over_four(total: Floats, clear: Floats, a: Shorts, b: Shorts, c: Shorts, d: Shorts, w: Floats, gain: np.float32) -> None:
    w0, w1, w2, w3 = w[0] * gain, w[1] * gain, w[2] * gain, w[3] * gain
    for i in range(total.size):
        ink = np.float32(a[i]) * w0 + np.float32(b[i]) * w1 + np.float32(c[i]) * w2 + np.float32(d[i]) * w3
        total[i] = total[i] * clear[i] + ink


@compiled
def _between_rows(upper: Shorts, lower: Shorts, part: np.float32, gain: np.float32, row: Floats) -> None:
    above, below = (np.float32(1) - part) * gain, part * gain
    for i in range(row.size):
        row[i] = np.float32(upper[i]) * above + np.float32(lower[i]) * below


@compiled
def _stretched_clear(clear: Floats, row: Floats, at: NDArray[np.uint32], part: Floats) -> None:
    for i in range(clear.size):
        left = row[at[i]]
        clear[i] = np.float32(1) - (left + (row[at[i] + np.uint32(1)] - left) * part[i])


@compiled
def _stretched_over(total: Floats, clear: Floats, row: Floats, at: NDArray[np.uint32], part: Floats) -> None:
    for i in range(total.size):
        left = row[at[i]]
        total[i] = total[i] * clear[i] + left + (row[at[i] + np.uint32(1)] - left) * part[i]


@compiled
def _veil(total: Floats, mist: Floats, tint: np.float32) -> None:
    for i in range(total.size):
        total[i] += mist[i] * (tint - total[i])


@compiled
def _mist_row(upper: Shorts, lower: Shorts, upper_next: Shorts, lower_next: Shorts, w: Floats, row: Floats) -> None:
    w0, w1, w2, w3 = w[0], w[1], w[2], w[3]
    for i in range(row.size):
        row[i] = np.float32(upper[i]) * w0 + np.float32(upper_next[i]) * w1 + np.float32(lower[i]) * w2 + np.float32(lower_next[i]) * w3


@compiled
def lay_even(ink: Shorts, base: int, rows: int, columns: int, place: Floats, y: int, x0: int, x1: int, stretches: NDArray[np.int32],
             first_stretch: NDArray[np.int32], total: Floats, work: Floats, at: NDArray[np.uint32], part: Floats) -> None:  # fmt: skip
    """Lay one row of a plane that is moved, sheared and stretched as a whole. `place`: step, left, top, shear, root, density, cover.
    `stretches` (n, 2) are the painted columns, those of row r (and the one under it) from `first_stretch[r]` on."""
    step, source_y = place[0], y * place[0] + place[2]
    upper = int(np.floor(source_y))
    if upper < 0 or upper >= rows - 1:
        return
    low = np.float32(source_y - upper)
    left = place[1] - place[3] * (y - place[4])
    density_gain, cover_gain = np.float32(place[5] * DENSITY_STEP), np.float32(place[6] * COVER_STEP)
    for n in range(first_stretch[upper], first_stretch[upper + 1]):
        start = max(x0, int(np.ceil((stretches[n, 0] - left) / step)))
        stop = min(x1, int(np.floor((min(stretches[n, 1], columns - 1) - left) / step)))
        if stop <= start:
            continue
        if step != 1.0:
            _lay_stretched(
                ink, base, rows * columns, columns, upper, low, step, left, start, stop, density_gain, cover_gain, total, work, at, part
            )
        else:
            _lay_shifted(ink, base, rows * columns, columns, upper, low, left, start, stop, density_gain, cover_gain, total, work)


@compiled
def _lay_shifted(ink: Shorts, base: int, size: int, columns: int, upper: int, low: np.float32, left: float, start: int, stop: int,
                 density_gain: np.float32, cover_gain: np.float32, total: Floats, work: Floats) -> None:  # fmt: skip
    length = stop - start
    clear = work[0, :length]
    source_x = start + left
    column = int(np.floor(source_x))
    right = np.float32(source_x - column)
    a = base + upper * columns + column
    if right < 0.004 and low < 0.004:
        _clear(ink[a + 3 * size : a + 3 * size + length], cover_gain, clear)
        for c in range(3):
            _over(total[c, start:stop], clear, ink[a + c * size : a + c * size + length], density_gain)
        return
    w = work[1, :4]
    w[0], w[1] = (1 - right) * (1 - low), right * (1 - low)
    w[2], w[3] = (1 - right) * low, right * low
    b = a + columns
    k = 3 * size
    _clear_four(ink[a + k : a + k + length], ink[a + k + 1 : a + k + 1 + length], ink[b + k : b + k + length],
                ink[b + k + 1 : b + k + 1 + length], w, cover_gain, clear)  # fmt: skip
    for c in range(3):
        k = c * size
        _over_four(total[c, start:stop], clear, ink[a + k : a + k + length], ink[a + k + 1 : a + k + 1 + length],
                   ink[b + k : b + k + length], ink[b + k + 1 : b + k + 1 + length], w, density_gain)  # fmt: skip


@compiled
def _lay_stretched(ink: Shorts, base: int, size: int, columns: int, upper: int, low: np.float32, step: float, left: float,
                   start: int, stop: int, density_gain: np.float32, cover_gain: np.float32, total: Floats, work: Floats,
                   at: NDArray[np.uint32], part: Floats) -> None:  # fmt: skip
    begin = int(np.floor(start * step + left))
    end = min(int(np.floor((stop - 1) * step + left)) + 2, columns)
    length, need = stop - start, end - begin
    index, share = at[:length], part[:length]
    for i in range(length):
        x = (i + start) * step + left - begin
        index[i] = np.uint32(x)
        share[i] = np.float32(x - np.uint32(x))
    clear, row = work[0, :length], work[2, : need + 1]
    row[need] = np.float32(0)
    a = base + upper * columns + begin
    b = a + columns
    k = 3 * size
    _between_rows(ink[a + k : a + k + need], ink[b + k : b + k + need], low, cover_gain, row[:need])
    _stretched_clear(clear, row, index, share)
    for c in range(3):
        k = c * size
        _between_rows(ink[a + k : a + k + need], ink[b + k : b + k + need], low, density_gain, row[:need])
        _stretched_over(total[c, start:stop], clear, row, index, share)


@compiled
def lay_mist(ink: Shorts, base: int, rows: int, columns: int, place: Floats, band: Floats, tint: Floats, y: int, x0: int, x1: int,
             total: Floats, work: Floats) -> None:  # fmt: skip
    """Lay one row of drifting mist: a sheet of cover alone, `place[0]` of its rows to a pixel, whose ends meet. `band` is how much of it is
    at each row of the screen, moved by place[5] rows; `tint` its density."""
    at = int(y - place[5])
    if at < 0 or at >= band.size or band[at] < 0.003:
        return
    source_y = min(max(y * place[0] + place[2], 0.0), rows - 1.001)
    upper = int(source_y)
    low = np.float32(source_y - upper)
    turn = columns // 2
    source_x = (x0 + place[1]) % turn
    column = int(source_x)
    right = np.float32(source_x - column)
    length = x1 - x0
    gain = np.float32(COVER_STEP) * band[at] * np.float32(place[6])
    w = work[1, :4]
    w[0], w[1] = (1 - right) * (1 - low) * gain, right * (1 - low) * gain
    w[2], w[3] = (1 - right) * low * gain, right * low * gain
    a = base + upper * columns + column
    b = a + columns
    row = work[0, :length]
    _mist_row(ink[a : a + length], ink[b : b + length], ink[a + 1 : a + 1 + length], ink[b + 1 : b + 1 + length], w, row)
    for c in range(3):
        _veil(total[c, x0:x1], row, tint[c])


@compiled
def ripple_maps(waves: Floats, swing: Floats, turn: Floats, place: NDArray[np.float64], top: int, map_x: Floats, map_y: Floats) -> None:
    """Where each pixel of the water's rows (from `top`) looks on its sheet: a little aside.

    `waves` (4, rows, points) are sines and cosines of fixed phases, known every STRIDE pixels; `swing` (2, rows) the reach across and
    down in pixels; `turn` the cosines and sines of the moment: sin(p + t) by the sum rule, so that no sine is taken a pixel.
    """
    for row in range(map_x.shape[0]):
        y = top + row
        reach_x, reach_y, step = swing[0, y], swing[1, y], np.float32(place[0])
        left, source_y = np.float32(place[1]), np.float32(y * place[0] + place[2])
        for point in range(waves.shape[2] - 1):
            begin = point * STRIDE
            count = min(STRIDE, map_x.shape[1] - begin)
            here_x = reach_x * (waves[0, y, point] * turn[0] + waves[1, y, point] * turn[1])
            here_y = reach_y * (waves[2, y, point] * turn[2] - waves[3, y, point] * turn[3])
            slope_x = (reach_x * (waves[0, y, point + 1] * turn[0] + waves[1, y, point + 1] * turn[1]) - here_x) / STRIDE
            slope_y = (reach_y * (waves[2, y, point + 1] * turn[2] - waves[3, y, point + 1] * turn[3]) - here_y) / STRIDE
            across, down = map_x[row, begin : begin + count], map_y[row, begin : begin + count]
            for i in range(count):
                across[i] = np.float32(begin + i) * step + left + here_x + slope_x * np.float32(i)
                down[i] = source_y + here_y + slope_y * np.float32(i)


@compiled
def _lay_screen(row: NDArray[np.uint16], density_gain: np.float32, cover_gain: np.float32, total: Floats, clear: Floats) -> None:
    """Lay pixels that lie on the screen already: (columns * 4) uint16, densities lifted by LIFT."""
    for i in range(clear.size):
        clear[i] = np.float32(1) - np.float32(row[4 * i + 3]) * cover_gain
    for c in range(3):
        channel = total[c]
        for i in range(clear.size):
            channel[i] = channel[i] * clear[i] + (np.float32(row[4 * i + c]) - np.float32(LIFT)) * density_gain


@compiled
def _light(total: Floats, ambient: np.float32, white: np.float32, lit: Floats) -> None:
    """exp(-density) as the sixteenth power of a short series: 1e-5 near at densities that show."""
    for i in range(total.size):
        x = (total[i] + ambient) * np.float32(-1 / 16)
        x = min(max(x, np.float32(-0.6)), np.float32(0.3))
        e = np.float32(1) + x * (
            np.float32(1) + x * (np.float32(0.5) + x * (np.float32(1 / 6) + x * (np.float32(1 / 24) + x * np.float32(1 / 120))))
        )
        e = e * e
        e = e * e
        e = e * e
        e = e * e
        total[i] = min(e * white * lit[i], np.float32(255))


@compiled
def _luma(total: Floats, out: Bytes) -> None:
    red, green, blue = total[0], total[1], total[2]
    for i in range(out.size):
        y = (
            np.float32(16.5)
            + red[i] * np.float32(0.2126 * 219 / 255)
            + green[i] * np.float32(0.7152 * 219 / 255)
            + blue[i] * np.float32(0.0722 * 219 / 255)
        )
        out[i] = np.uint8(np.int32(y))


@compiled
def _sum_pairs(upper: Floats, lower: Floats, out: Floats) -> None:
    for i in range(out.size):
        out[i] = (upper[2 * i] + upper[2 * i + 1] + lower[2 * i] + lower[2 * i + 1]) * np.float32(0.25)


@compiled
def _chroma(red: Floats, green: Floats, blue: Floats, noise: Floats, out_blue: Bytes, out_red: Bytes) -> None:
    for i in range(out_blue.size):
        luma = red[i] * np.float32(0.2126) + green[i] * np.float32(0.7152) + blue[i] * np.float32(0.0722)
        u = (blue[i] - luma) * np.float32(224 / 255 / 1.8556) + np.float32(128.5) + noise[i]
        v = (red[i] - luma) * np.float32(224 / 255 / 1.5748) + np.float32(128.5) + noise[i]
        out_blue[i] = np.uint8(np.int32(u))
        out_red[i] = np.uint8(np.int32(v))


@compiled
def expose(totals: Floats, white: Floats, ambient: Floats, lit: Floats, noise: Floats, pair: int, x0: int, x1: int,
           luma: Bytes, blue: Bytes, red: Bytes, work: Floats) -> None:  # fmt: skip
    """Two rows of density (2, 3, width), from column x0 to x1 (even), into Y, U and V (BT.709, limited range)."""
    for part in range(2):
        y = 2 * pair + part
        for c in range(3):
            _light(totals[part, c, x0:x1], ambient[c], white[c], lit[y, x0:x1])
        _luma(totals[part, :, x0:x1], luma[y, x0:x1])
    half0, half1 = x0 // 2, x1 // 2
    for c in range(3):
        _sum_pairs(totals[0, c, x0:x1], totals[1, c, x0:x1], work[3 + c, : half1 - half0])
    _chroma(work[3, : half1 - half0], work[4, : half1 - half0], work[5, : half1 - half0], noise[pair % 8, half0:half1],
            blue[pair, half0:half1], red[pair, half0:half1])  # fmt: skip


@compiled
def over_window(total: Floats, window: Shorts) -> None:
    """Lay packed pixels over density and cover, both (rows, columns, 4), in place."""
    for y in range(total.shape[0]):
        under, over = total[y], window[y]
        for x in range(total.shape[1]):
            clear = np.float32(1) - np.float32(over[x, 3]) * np.float32(COVER_STEP)
            for c in range(3):
                under[x, c] = under[x, c] * clear + np.float32(over[x, c]) * np.float32(DENSITY_STEP)
            under[x, 3] = np.float32(1) - (np.float32(1) - under[x, 3]) * clear


@compiled
def find_stretches(pixels: Shorts, gap: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Painted columns of each row of (4, rows, columns) together with the row under it, stretches less than `gap` apart joined: where
    each row's stretches begin (rows + 1), and the stretches (n, 2) themselves with a column to spare at both ends."""
    rows, columns = pixels.shape[1], pixels.shape[2]
    begins = np.zeros(rows + 1, np.int32)
    found = np.empty((rows * (columns // gap + 2), 2), np.int32)
    count = 0
    for y in range(rows):
        begins[y] = count
        under = min(y + 1, rows - 1)
        last = -gap - 2
        for x in range(columns):
            if (pixels[0, y, x] | pixels[1, y, x] | pixels[2, y, x] | pixels[3, y, x]
                    | pixels[0, under, x] | pixels[1, under, x] | pixels[2, under, x] | pixels[3, under, x]) == 0:  # fmt: skip
                continue
            if x - last > gap:
                found[count, 0] = max(x - 1, 0)
                count += 1
            last = x
            found[count - 1, 1] = min(x + 2, columns)
    begins[rows] = count
    return begins, found[:count].copy()


@compiled
def find_hiding(pixels: Shorts, opaque: int, spans: NDArray[np.int32]) -> None:
    """The hiding stretch of each row of (4, rows, columns), first and last column, where it has no gap."""
    columns = pixels.shape[2]
    for y in range(pixels.shape[1]):
        begin, end = 0, columns
        while begin < end and pixels[3, y, begin] < opaque:
            begin += 1
        while end > begin and pixels[3, y, end - 1] < opaque:
            end -= 1
        for x in range(begin, end):
            if pixels[3, y, x] < opaque:
                begin = end
                break
        spans[y, 0], spans[y, 1] = begin, end


@compiled
def _hidden_below(layers: Integers, places: NDArray[np.float64], spans: NDArray[np.int32], y: int, x0: int, x1: int) -> int:
    """The nearest layer that hides everything behind it in this stretch of a row: painting may begin there."""
    for k in range(layers.shape[0] - 1, 0, -1):
        if layers[k, 0] != EVEN or y < layers[k, 6] or y >= layers[k, 7] or places[k, 6] != 1.0:
            continue
        place = places[k]
        upper = int(np.floor(y * place[0] + place[2]))
        if upper < 0 or upper >= layers[k, 2] - 1:
            continue
        left, at = place[1] - place[3] * (y - place[4]), layers[k, 4] + upper
        begin, end = x0 * place[0] + left, x1 * place[0] + left + 1
        if begin >= max(spans[at, 0], spans[at + 1, 0]) and end <= min(spans[at, 1], spans[at + 1, 1]):
            return k
    return 0


@compiled
def compose(ink: Shorts, layers: Integers, places: NDArray[np.float64], spans: NDArray[np.int32], begins: NDArray[np.int32],
            stretches: NDArray[np.int32], bands: Floats, tints: Floats, screens: NDArray[np.uint16], runs: NDArray[np.int32],
            white: Floats, ambient: Floats, lit: Floats, noise: Floats, luma: Bytes, blue: Bytes, red: Bytes) -> None:  # fmt: skip
    """Paint the runs (pair of rows, first column, last column) of one frame.

    `layers` (n, 8): kind, offset in `ink` (for water: in rows of `screens`), rows, columns, offset in `spans`, which band, first and last
    screen row. `spans` (rows, 2) are the hiding columns of each row, `begins` and `stretches` the painted ones (the row's offset plus
    `which`, as each layer has one entry more than rows). `places` (n, 7) say where each is now (see lay_even).
    """
    width = lit.shape[1]
    totals, work = np.empty((2, 3, width), np.float32), np.empty((6, 2 * width + 16), np.float32)
    at, part = np.empty(width, np.uint32), np.empty(width, np.float32)
    for r in range(runs.shape[0]):
        pair, x0, x1 = runs[r, 0], runs[r, 1], runs[r, 2]
        totals[:, :, x0:x1] = np.float32(0)
        for row in range(2):
            y = 2 * pair + row
            total = totals[row]
            for k in range(_hidden_below(layers, places, spans, y, x0, x1), layers.shape[0]):
                if y < layers[k, 6] or y >= layers[k, 7]:
                    continue
                kind, base, rows, columns, which = layers[k, 0], layers[k, 1], layers[k, 2], layers[k, 3], layers[k, 5]
                place = places[k]
                if place[5] == 0.0 and place[6] == 0.0:  # a drawing whose turn it is not
                    continue
                if kind == MIST:
                    lay_mist(ink, base, rows, columns, place, bands[which], tints[which], y, x0, x1, total, work)
                elif kind == RIPPLE:
                    _lay_screen(screens[base + y, 4 * x0 : 4 * x1], np.float32(place[5] * DENSITY_STEP), np.float32(place[6] * COVER_STEP),
                                total[:, x0:x1], work[0, : x1 - x0])  # fmt: skip
                else:
                    mine = begins[layers[k, 4] + which : layers[k, 4] + which + rows + 1]
                    lay_even(ink, base, rows, columns, place, y, x0, x1, stretches, mine, total, work, at, part)
        expose(totals, white, ambient, lit, noise, pair, x0, x1, luma, blue, red, work)


@compiled
def runs_of(tiles: NDArray[np.bool_], tile: int, width: int) -> NDArray[np.int32]:
    """Tiles that are to be painted (pairs of rows, tiles across) as runs: (n, 3) pair of rows, first column, last column."""
    runs = np.empty((tiles.size // 2 + tiles.shape[0] + 1, 3), np.int32)
    count = 0
    for pair in range(tiles.shape[0]):
        x, across = 0, tiles.shape[1]
        while x < across:
            if not tiles[pair, x]:
                x += 1
                continue
            first = x
            while x < across and tiles[pair, x]:
                x += 1
            runs[count, 0], runs[count, 1], runs[count, 2] = pair, first * tile, min(x * tile, width)
            count += 1
    return runs[:count]


@compiled
def _draw(mark: Floats, scale: np.float32, plate: Bytes, target: np.float32) -> None:
    """One mark on one plate: a tapering capsule from (x0, y0) to (x1, y1) with soft edge, mixed towards the target."""
    x0, y0, x1, y1 = mark[0] * scale, mark[1] * scale, mark[2] * scale, mark[3] * scale
    r0, r1, soft, alpha = mark[4] * scale, mark[5] * scale, max(mark[6] * scale, np.float32(0.4)), mark[7]
    reach = max(r0, r1) + soft + 1
    height, width = plate.shape
    left, right = max(int(min(x0, x1) - reach), 0), min(int(max(x0, x1) + reach) + 1, width)
    top, bottom = max(int(min(y0, y1) - reach), 0), min(int(max(y0, y1) + reach) + 1, height)
    dx, dy = x1 - x0, y1 - y0
    long = max(dx * dx + dy * dy, np.float32(1e-4))
    thin = min(max(r0, r1) / np.float32(0.35), np.float32(1))
    for y in range(top, bottom):
        row = plate[y, max(left, 0) : max(right, 0)]
        for i in range(row.size):
            px, py = np.float32(i + left) - x0, np.float32(y) - y0
            along = min(max((px * dx + py * dy) / long, np.float32(0)), np.float32(1))
            ax, ay = px - along * dx, py - along * dy
            away = np.sqrt(ax * ax + ay * ay)
            inside = (r0 + (r1 - r0) * along + soft - away) / (2 * soft)
            inside = min(max(inside, np.float32(0)), np.float32(1))
            weight = inside * inside * (3 - 2 * inside) * alpha * thin
            row[i] = np.uint8(np.int32(row[i] + weight * (target - row[i]) + np.float32(0.5)))


@compiled
def draw_marks(marks: Floats, luma: Bytes, blue: Bytes, red: Bytes) -> None:
    """Draw small lives on a finished picture. `marks` (n, 11): x0, y0, x1, y1, r0, r1, soft (pixels), alpha, and target Y, U, V.

    Streaks of rain, flakes, petals, wings and sparks all are soft capsules.
    """
    for k in range(marks.shape[0]):
        mark = marks[k]
        _draw(mark, np.float32(1), luma, mark[8])
        if mark[9] >= 0:
            _draw(mark, np.float32(0.5), blue, mark[9])
            _draw(mark, np.float32(0.5), red, mark[10])
