"""What stands beside people outdoors: Korean houses, walls and gates, towers, shops, schools. After roofs, before places outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from madang.generators.ink.motifs.drafting import (
    CONCRETE,
    DARK_WOOD,
    PLASTER,
    STONE,
    WOOD,
    Hand,
    Paint,
    Points,
    Wall,
    flat,
    front,
    ring,
    side,
    upright,
)
from madang.generators.ink.motifs.furniture import paper_door
from madang.generators.ink.motifs.roofs import Roof, straw_heap, thatched_roof, tiled_roof
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED, Floats

Span = tuple[float, float]


def hanok(
    hand: Hand,
    x: float,
    z: float,
    width: float = 7.0,
    *,
    thatch: bool = False,
    lit: float = 0.9,
    height: float = 2.5,
    doors: Sequence[float] = (-0.26, 0.26),
    base: float = 0.35,
) -> None:
    """A Korean house that faces the camera: stone footing, posts, white walls, paper doors, a deep roof. Its middle front is at (x, z)."""
    left, right = x - width / 2, x + width / 2
    hand = hand.beside(z)
    hand.glaze(flat((left - 0.5, right + 0.9), 0, (z - 1.0, z)), (INK * 0.5 + BLUE * 0.5, 0.20), soft=6)
    if z + hand.stage.view.distance > 1:
        _ends(hand, x, z, width, height, base)
    hand.box((left - 0.3, right + 0.3), (0, base), (z - 0.7, z), STONE, 0.012)
    hand.wash([front((left, right), (base, base + height), z)], PLASTER, short=0.5)
    hand.wash([front((left, right), (base, base + 0.55), z)], (STONE[0], 0.34), short=0.5)
    posts = [left, x - 0.17 * width, x + 0.17 * width, right]
    hand.wash([front((left, right), (base + height - 0.55, base + height + 0.1), z)], (INK, 0.42), lean=(0.1, -0.8), short=0.1)
    beam = base + height - 0.55
    hand.lines(
        [[(left, beam, z), (right, beam, z)], *[[(post, base, z), (post, base + height, z)] for post in posts]], 0.09, 0.95, DARK_WOOD[0]
    )
    span = 0.28 * width if len(doors) < 3 else 0.22 * width
    for place in doors:
        paper_door(hand, (x + place * width - span / 2, x + place * width + span / 2), z - 0.02, (base, beam), 2, lit=lit)
    shape = straw_heap if thatch else _giwa
    roof = shape(x, base + height + 0.05, z - 1.1, width + 2.6, 3.6, 2.0 if thatch else 1.9)
    (thatched_roof if thatch else tiled_roof)(hand, roof)


def _giwa(x: float, y: float, z: float, width: float, depth: float, rise: float) -> Roof:
    return Roof(x, y, z, width, depth, rise, hip=0.20, lift=0.34)


def _ends(hand: Hand, x: float, z: float, width: float, height: float, base: float) -> None:
    """The gable end that the camera sees."""
    edge = x + width / 2 if x + width / 2 < hand.stage.view.x else x - width / 2
    if abs(edge - x) < 0.01 or (x - width / 2 < hand.stage.view.x < x + width / 2):
        return
    hand.face(side(edge, (base, base + height), (z, z + 4)), (PLASTER[0] * 0.6 + INK * 0.4, 0.16), 0.02)
    hand.wash([side(edge, (base, base + 0.55), (z, z + 4))], (STONE[0], 0.34), short=0.5)
    beams = [[(edge, base, z + d), (edge, base + height, z + d)] for d in (2.0, 4.0)]
    hand.lines([*beams, [(edge, base + height - 0.55, z), (edge, base + height - 0.55, z + 4)]], 0.07, 0.9, DARK_WOOD[0])
    pane = side(edge, (base + 0.9, base + 1.5), (z + 0.6, z + 1.5))
    hand.wash([pane], (OCHRE, 0.09), short=0.5)
    hand.shine([pane], 0.8, warm=0.36)
    hand.outline([pane], 0.03, 0.85, DARK_WOOD[0])


def rubble(hand: Hand, wall: Wall, s: Span, y: Span, paint: Paint = STONE, *, cap: bool = True, word: str = "") -> None:
    """A wall of field stones: a wash, round stones in broken contour, a tiled cap."""
    rng = hand.stage.rng("rubble", word, round(s[0] * 3), round(wall.at * 3))
    hand.wash([wall.rect(s, y)], paint, lean=(0.3, 0.9), short=0.35)
    if hand.scale > 16:
        size = max(0.20, 9 / hand.scale)
        stones = []
        for row, low in enumerate(np.arange(y[0] + 0.5 * size, y[1] - 0.35 * size, 0.92 * size)):
            for at in np.arange(s[0] + (row % 2) * 0.6 * size, s[1], 1.3 * size):
                drawn = wall.points(_field_stone(rng, float(at) + float(rng.normal(0, 0.12 * size)), float(low), size))
                stones += [drawn] if rng.random() < 0.62 else []
        hand.wash(stones[::3][:140], (INK * 0.8 + BLUE * 0.2, 0.24), hide=0, short=0.3)
        hand.outline(stones[:260], 0.008, 0.42)
    if cap:
        coping(hand, wall, s, y[1])


def _field_stone(rng: np.random.Generator, x: float, y: float, size: float) -> Floats:
    """A rounded stone of no exact shape, (9, 2)."""
    shape = ring(0, 0, size * float(rng.uniform(0.46, 0.62)), size * float(rng.uniform(0.36, 0.46)), 9, float(rng.uniform(0, 40)), 360)
    return np.asarray(shape * rng.uniform(0.80, 1.12, (9, 1)) + (x, y), np.float32)


def coping(hand: Hand, wall: Wall, s: Span, y: float) -> None:
    """The small tiled roof on a wall: a dark band, white under snow, with tile ends."""
    tone = 0.85 * (1 - 0.8 * hand.snow)
    hand.wash(
        [np.concatenate([wall.points([(s[0], y + 0.22), (s[1], y + 0.22)], 0.0), wall.points([(s[1], y - 0.02), (s[0], y - 0.02)], 0.28)])],
        (INK, tone),
        lean=(0.2, 0.6),
        short=0.4,
    )
    hand.lines([wall.points([(s[0], y + 0.24), (s[1], y + 0.24)])], 0.05, 0.95)
    if hand.scale > 22:
        every = np.arange(s[0], s[1], max(0.26, 8 / hand.scale))
        hand.lines([np.concatenate([wall.points([(a, y + 0.22)], 0.0), wall.points([(a, y - 0.04)], 0.28)]) for a in every], 0.016, 0.6)


def mud_wall(hand: Hand, wall: Wall, s: Span, y: Span, paint: Paint = PLASTER, base: float = 0.7) -> None:
    """A plastered wall on a stone base with a tiled cap."""
    hand.wash([wall.rect(s, y)], paint, lean=(0.4, 0.8), short=0.4)
    rubble(hand, wall, s, (y[0], y[0] + base), cap=False)
    hand.lines([wall.points([(s[0], y[0] + base), (s[1], y[0] + base)])], 0.012, 0.6)
    coping(hand, wall, s, y[1])


def gate(hand: Hand, x: float, z: float, width: float = 2.2, height: float = 2.3, paint: Paint = WOOD, *, open_wide: float = 0.0) -> None:
    """A wooden gate with two leaves, iron rings, and its own small roof."""
    hand = hand.beside(z)
    left, right = x - width / 2, x + width / 2
    middle = 0.5 * (left + right)
    leaf = 0.5 * width * (1 - open_wide)
    for x0, x1 in ((left, left + leaf), (right - leaf, right)):
        hand.face(front((x0, x1), (0.1, height), z), paint, 0.02)
        hand.lines([[(x0 + t * (x1 - x0), 0.1, z), (x0 + t * (x1 - x0), height, z)] for t in (0.25, 0.5, 0.75)], 0.008, 0.5)
        hand.lines([[(x0, y, z), (x1, y, z)] for y in (0.5, height - 0.4)], 0.03, 0.8, paint[0] * 0.5 + INK * 0.5)
    if open_wide < 0.2:
        hand.outline([upright(ring(middle + k * 0.14, 1.15, 0.06, 0.08, 10), z) for k in (-1, 1)], 0.012, 0.95)
    hand.lines(
        [
            [(left - 0.12, 0, z), (left - 0.12, height + 0.3, z)],
            [(right + 0.12, 0, z), (right + 0.12, height + 0.3, z)],
            [(left - 0.2, height + 0.12, z), (right + 0.2, height + 0.12, z)],
        ],
        0.09,
        0.95,
        DARK_WOOD[0],
    )
    tiled_roof(hand, Roof(x, height + 0.3, z - 0.6, width + 1.7, 1.4, 0.75, hip=0.08, lift=0.16))


def panes(wall: Wall, s: Span, y: Span, columns: int, rows: int, fill: tuple[float, float] = (0.62, 0.58)) -> list[Floats]:
    """A grid of window outlines on a wall, from the ground up, left to right."""
    cell_s, cell_y = (s[1] - s[0]) / columns, (y[1] - y[0]) / rows
    gap_s, gap_y = cell_s * (1 - fill[0]) / 2, cell_y * (1 - fill[1]) / 2
    return [
        wall.rect(
            (s[0] + k * cell_s + gap_s, s[0] + (k + 1) * cell_s - gap_s), (y[0] + j * cell_y + gap_y, y[0] + (j + 1) * cell_y - gap_y)
        )
        for j in range(rows)
        for k in range(columns)
    ]


def windows(hand: Hand, outlines: Sequence[Floats], word: str, lit: float = 0.4, paint: Paint = (BLUE * 0.6 + INK * 0.4, 0.40)) -> None:
    """Panes: dark glass by day with a few left bare; after dark `lit` of them shine, some stronger than others."""
    rng = hand.stage.rng("panes", word, len(outlines))
    fate = rng.random(len(outlines))
    hand.wash([outline for outline, f in zip(outlines, fate) if f < 0.86], paint, short=0.4)
    for low, high, strength in ((0.0, 0.45 * lit, 1.0), (0.45 * lit, 0.8 * lit, 0.85), (0.8 * lit, lit, 0.6)):
        chosen = [outline for outline, f in zip(outlines, fate) if low <= f < high]
        if chosen:
            hand.shine(chosen, strength, warm=0.20 + 0.2 * (1 - strength))


@dataclass(frozen=True, slots=True)
class Tower:
    """A tall building: middle front (x, z), metres; `floors` rows and `bays` columns of windows."""

    x: float
    z: float
    width: float
    height: float
    floors: int
    bays: int
    paint: Paint = CONCRETE
    balconies: bool = False
    ground: float = 0.0  # the height of its foot


def tower(hand: Hand, it: Tower, lit: float = 0.4) -> None:
    """An apartment slab or an office tower: pale front, darker side, windows in rows, a little house on the roof."""
    near = hand.beside(it.z)
    left, right, top = it.x - it.width / 2, it.x + it.width / 2, it.ground + it.height
    deep = min(12.0, 0.6 * it.width)
    view = hand.stage.view
    if right < view.x:
        near.wash([side(right, (it.ground, top), (it.z, it.z + deep))], (it.paint[0], it.paint[1] * 2.4), lean=(0.2, -0.6), short=0.2)
    elif left > view.x:
        near.wash([side(left, (it.ground, top), (it.z, it.z + deep))], (it.paint[0], it.paint[1] * 2.4), lean=(0.2, -0.6), short=0.2)
    near.wash(
        [front((it.x - 0.16 * it.width, it.x + 0.16 * it.width), (top, top + 0.05 * it.height + 1.5), it.z + 0.3 * deep)],
        (it.paint[0], it.paint[1] * 1.8),
    )
    near.face(
        front((left, right), (it.ground, top), it.z), (it.paint[0], it.paint[1] * 1.25), 0.05, lean=(0.55, -0.75), short=0.6, dark=0.7
    )
    cell = it.height / it.floors * near.scale
    if cell < 2.2:
        return
    wall, pad = Wall(it.z), 0.06 * it.width
    grid = panes(wall, (left + pad, right - pad), (it.ground + 0.04 * it.height, top - 0.05 * it.height), it.bays, it.floors)
    windows(near, grid, f"{it.x:.0f}/{it.z:.0f}", lit, (BLUE * 0.5 + INK * 0.5, 0.46))
    if it.balconies and cell > 7:
        rows = np.linspace(it.ground + 0.04 * it.height, top - 0.05 * it.height, it.floors + 1)
        near.lines([[(left + pad, float(y), it.z), (right - pad, float(y), it.z)] for y in rows], 0.05, 0.4, least=0.5)


ACCENTS: tuple[Paint, ...] = (
    (INK, 0.72),
    (BLUE, 0.62),
    (BROWN, 0.62),
    (OCHRE, 0.62),
    (INK * 0.5 + BLUE * 0.5, 0.5),
    (BROWN * 0.5 + INK * 0.5, 0.72),
)


def scribble(rng: np.random.Generator) -> list[Floats]:
    """A few brush strokes in a square of -1 to 1 that look like a letter and are none."""
    parts = (
        [[(-0.8, 0.7), (0.1, 0.75), (0.0, -0.1)]],
        [[(-0.7, 0.8), (-0.75, -0.1), (0.15, -0.05)]],
        [[(-0.8, 0.7), (-0.8, 0.0), (0.1, 0.0), (0.1, 0.7), (-0.8, 0.7)]],
        [[(-0.3, 0.9), (-0.8, 0.0)], [(-0.4, 0.6), (0.2, -0.05)]],
        [ring(-0.35, 0.35, 0.42, 0.42, 12)],
    )
    tails = (
        [[(0.6, 0.95), (0.58, -0.3)], [(0.6, 0.4), (0.95, 0.38)]],
        [[(-0.9, -0.55), (0.9, -0.5)], [(0.0, -0.15), (0.0, -0.5)]],
        [[(0.6, 0.95), (0.62, -0.9)]],
    )
    ends: tuple[Sequence[Points], ...] = ([], [[(-0.6, -0.5), (-0.62, -0.95), (0.6, -0.9)]], [ring(0.05, -0.75, 0.3, 0.24, 10)])
    chosen = [*parts[int(rng.integers(5))], *tails[int(rng.integers(3))], *ends[int(rng.integers(3))]]
    return [np.asarray(path, np.float32) for path in chosen]


def signboard(
    hand: Hand, wall: Wall, s: Span, y: Span, paint: Paint, word: str, *, upright_strokes: bool = False, out: float = 0.06
) -> None:
    """A shop's sign without letters: a board with a few white brush strokes that look like writing."""
    rng = hand.stage.rng("sign", word)
    hand.face(wall.rect(s, y, out), paint, 0.012, short=0.15)
    hand.shine([wall.rect(s, y, out)], 0.30, warm=0.3)
    if hand.scale < 14:
        return
    wide, high = s[1] - s[0], y[1] - y[0]
    count = 3 if upright_strokes else int(np.clip(wide / high, 2, 5))
    strokes: list[Floats] = []
    for k in range(count):
        if upright_strokes:
            middle, size = (0.5 * (s[0] + s[1]), y[1] - high * (k + 0.5) / count), 0.30 * min(wide, high / count)
        else:
            middle, size = (s[0] + wide * (k + 0.5) / count * 0.9 + 0.05 * wide, 0.5 * (y[0] + y[1])), 0.30 * min(high, wide / count)
        strokes += [np.asarray(middle, np.float32) + np.float32(size) * path for path in scribble(rng)]
    hand.lines([wall.points(path, out + 0.01) for path in strokes], 0.030, 0.0, hide=0.85, least=0.5)


def shop(hand: Hand, wall: Wall, s: Span, floors: int, word: str, accent: Paint | None = None) -> None:
    """A shop with dwellings above: glass front and door, awning, signs, windows."""
    rng, top = hand.stage.rng("shop", word), 3.4 + 3.0 * (floors - 1)
    body = [CONCRETE, (BROWN * 0.6 + OCHRE * 0.4, 0.24), (OCHRE * 0.5 + INK * 0.3, 0.10), (INK * 0.5 + BROWN * 0.3, 0.20)][
        int(rng.integers(4))
    ]
    wide = s[1] - s[0]
    hand.face(wall.rect(s, (0, top)), body, 0.02, lean=(0.4, -0.6), short=0.5)
    hand.wash([wall.rect((s[0], s[1]), (top - 0.25, top), 0.15)], (INK, 0.30 * (1 - 0.8 * hand.snow)))
    glass = wall.rect((s[0] + 0.06 * wide, s[1] - 0.06 * wide), (0.35, 2.5))
    hand.wash([glass], (BLUE * 0.5 + INK * 0.5, 0.34), short=0.5)
    hand.shine([glass], 0.80, warm=0.36)
    _wares(hand, wall, s, word)
    bars = [wall.points([(s[0] + wide * t, 0.05), (s[0] + wide * t, 2.5)]) for t in (0.06, 0.36, 0.64, 0.94)]
    hand.lines([*bars, wall.points([(s[0] + 0.06 * wide, 0.35), (s[1] - 0.06 * wide, 0.35)])], 0.03, 0.8)
    if floors > 1:
        windows(
            hand,
            panes(wall, (s[0] + 0.05 * wide, s[1] - 0.05 * wide), (3.5, top - 0.3), max(2, round(wide / 2.2)), floors - 1, (0.6, 0.6)),
            word,
            0.5,
        )
    paint = accent or ACCENTS[int(rng.integers(len(ACCENTS)))]
    signboard(hand, wall, (s[0] + 0.05 * wide, s[1] - 0.05 * wide), (2.68, 3.38), paint, word)
    if rng.random() < 0.6:
        awning(
            hand,
            wall,
            (s[0] + 0.04 * wide, s[1] - 0.04 * wide),
            2.6,
            ACCENTS[int(rng.integers(len(ACCENTS)))],
            stripes=bool(rng.random() < 0.5),
        )


def _wares(hand: Hand, wall: Wall, s: Span, word: str) -> None:
    """What is seen behind a shop's glass: shelves, bottles, hanging things, as dark dabs."""
    if hand.scale < 24:
        return
    rng, wide = hand.stage.rng("wares", word), s[1] - s[0]
    hand.lines([wall.points([(s[0] + 0.1 * wide, y), (s[1] - 0.1 * wide, y)]) for y in (0.85, 1.35)], 0.012, 0.5)
    shapes = []
    for y in (0.4, 0.87, 1.37):
        at = s[0] + 0.09 * wide
        while at < s[1] - 0.12 * wide:
            w, h = float(rng.uniform(0.12, 0.34)), float(rng.uniform(0.16, 0.42))
            if rng.random() < 0.6:
                shapes.append(wall.rect((at, at + w), (y, y + h)))
            at += w + float(rng.uniform(0.03, 0.25))
    hand.wash(shapes, (BROWN * 0.4 + INK * 0.6, 0.42), hide=0, short=0.2)


def awning(
    hand: Hand, wall: Wall, s: Span, y: float, paint: Paint, *, reach: float = 1.1, drop: float = 0.55, stripes: bool = True
) -> None:
    """A cloth roof over a shop or stall, striped, with a scalloped edge."""
    count = max(4, round((s[1] - s[0]) / 0.45))
    edges = np.linspace(s[0], s[1], count + 1)
    tone = 1 - 0.85 * hand.snow
    whole = np.concatenate([wall.points([(s[0], y), (s[1], y)], 0.05), wall.points([(s[1], y - drop), (s[0], y - drop)], reach)])
    hand.wash([whole], (paint[0], paint[1] * (0.10 if stripes else 0.8) * tone), short=0.3)
    bands = [
        np.concatenate(
            [
                wall.points([(a, y), (b, y)], 0.05),
                wall.points([(b, y - drop), (b, y - drop - 0.16), (a, y - drop - 0.16), (a, y - drop)], reach),
            ]
        )
        for k, (a, b) in enumerate(pairwise(edges))
        if k % 2 == 0 or not stripes
    ]
    hand.wash(bands, (paint[0], paint[1] * tone), short=0.2)
    hand.outline([whole], 0.012, 0.7)


def long_block(
    hand: Hand,
    x: Span,
    z: float,
    floors: int,
    bays: int,
    paint: Paint = (OCHRE * 0.5 + INK * 0.2, 0.10),
    *,
    storey: float = 3.3,
    lit: float = 0.3,
    entrance: bool = True,
    word: str = "block",
) -> float:
    """A school, hospital or works: rows of wide windows, a flat roof, a porch in the middle. Returns its height in metres."""
    hand, wall, top = hand.beside(z), Wall(z), floors * storey + 0.8
    hand.box(x, (0, top), (z, z + 10), paint, 0.03)
    hand.wash([wall.rect((x[0] - 0.3, x[1] + 0.3), (top, top + 0.35), 0.3)], (INK, 0.42 * (1 - 0.8 * hand.snow)))
    for floor in range(floors):
        low = floor * storey
        windows(hand, panes(wall, (x[0] + 0.6, x[1] - 0.6), (low + 0.7, low + storey), bays, 1, (0.78, 0.72)), f"{word}{floor}", lit)
    hand.lines([[(x[0], floor * storey + 0.45, z), (x[1], floor * storey + 0.45, z)] for floor in range(1, floors)], 0.03, 0.4)
    if entrance:
        middle = 0.5 * (x[0] + x[1])
        hand.wash([front((middle - 2, middle + 2), (0, 3.0), z)], (INK, 0.55))
        hand.shine([front((middle - 1.2, middle + 1.2), (0.1, 2.5), z)], 0.9)
        hand.box((middle - 2.6, middle + 2.6), (3.0, 3.4), (z - 1.8, z), CONCRETE, 0.02)
        hand.lines([[(middle + k, 0, z - 1.7), (middle + k, 3.0, z - 1.7)] for k in (-2.3, 2.3)], 0.14, 0.8)
    return top


def chimney(
    hand: Hand, x: float, z: float, height: float, radius: float = 0.9, paint: Paint = (BROWN * 0.5 + INK * 0.3, 0.40)
) -> tuple[float, float, float]:
    """A tall round stack with two bands; returns its mouth (x, y, z)."""
    shape = [(x - radius * 0.72, height, z), (x + radius * 0.72, height, z), (x + radius, 0, z), (x - radius, 0, z)]
    hand.beside(z).face(shape, paint, 0.04, lean=(0.95, 0.2))
    bands = [front((x - radius * 0.78, x + radius * 0.78), (height * t, height * t + 0.05 * height), z) for t in (0.80, 0.90)]
    hand.beside(z).wash(bands, (RED * 0.7 + INK * 0.3, 0.5))
    return x, height, z
