"""Furniture in metres: tables, chairs, beds, shelves, desks, doors, curtains, lamps. After drafting, before every place inside."""

from collections.abc import Callable, Sequence

import numpy as np

from madang.generators.ink.motifs.drafting import (
    DARK,
    DARK_WOOD,
    GLASS,
    PAPER_DOOR,
    STEEL,
    WHITE,
    WOOD,
    Hand,
    Paint,
    bent,
    flat,
    front,
    ring,
    side,
    upright,
)
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, YELLOW
from madang.generators.ink.stage import Stage

Span = tuple[float, float]


def shade_under(hand: Hand, x: Span, z: Span, density: float = 0.16) -> None:
    """The soft shadow on the floor below something."""
    hand.glaze(flat((x[0] - 0.05, x[1] + 0.12), 0, (z[0] - 0.05, z[1])), (BLUE * 0.5 + INK * 0.5, density), soft=5)


def table(
    hand: Hand, x: float, z: float, width: float = 1.2, depth: float = 0.6, height: float = 0.72, paint: Paint = WOOD, thick: float = 0.05
) -> None:
    """A table: a board on four legs."""
    left, right = x - width / 2, x + width / 2
    shade_under(hand, (left, right), (z, z + depth))
    inset, leg = 0.06, 0.025 + 0.01 * width
    for lx, lz in (
        (left + inset, z + depth - inset),
        (right - inset, z + depth - inset),
        (left + inset, z + inset),
        (right - inset, z + inset),
    ):
        hand.lines([[(lx, height - thick, lz), (lx, 0, lz)]], leg, 0.85, paint[0] * 0.5 + INK * 0.5)
    hand.box((left, right), (height - thick, height), (z, z + depth), paint)


def stool(hand: Hand, x: float, z: float, height: float = 0.45, size: float = 0.34, paint: Paint = WOOD) -> None:
    table(hand, x, z, size, size, height, paint, 0.04)


def chair(hand: Hand, x: float, z: float, *, away: bool = True, paint: Paint = WOOD, width: float = 0.42) -> None:
    """A plain chair, its back to the camera (`away`) or to the wall."""
    left, right, deep = x - width / 2, x + width / 2, 0.40
    back = z if away else z + deep
    ink = paint[0] * 0.5 + INK * 0.5
    legs = [[(lx, 0, lz), (lx, 0.44, lz)] for lx in (left, right) for lz in (z, z + deep)]
    posts = [[(lx, 0.44, back), (lx, 0.86, back)] for lx in (left, right)]
    if away:
        hand.box((left, right), (0.41, 0.45), (z, z + deep), paint)
    hand.lines(legs + posts, 0.020, 0.9, ink)
    hand.face(front((left, right), (0.62, 0.88), back), paint, 0.012)
    if not away:
        hand.box((left, right), (0.41, 0.45), (z, z + deep), paint)


def is_sat_on(stage: Stage) -> bool:
    """Whether anybody of the scene sits: a seat is where the figures are only then, else behind them, so that it cuts nobody's legs."""
    return any(figure.pose in ("sit", "read", "write", "eat", "drink", "play-music", "sleep", "lie") for figure in stage.scene.figures)


def bench(hand: Hand, x: float, z: float, width: float = 2.0, height: float = 0.45, *, back: bool = False, paint: Paint = WOOD) -> None:
    """A long bench, with a back rest if wanted."""
    if back:
        hand.lines([[(x + s * width * 0.44, 0.3, z + 0.42), (x + s * width * 0.44, 0.85, z + 0.46)] for s in (-1, 0, 1)], 0.025, 0.8)
        for y in (0.56, 0.74):
            hand.box((x - width / 2, x + width / 2), (y, y + 0.10), (z + 0.42, z + 0.45), paint, 0.008)
    table(hand, x, z, width, 0.42, height, paint)


def cabinet(hand: Hand, x: Span, y: Span, z: Span, paint: Paint = WOOD, doors: int = 2, drawers: int = 1, *, knobs: bool = True) -> None:
    """A chest or cupboard: block, doors or drawers in a grid, knobs."""
    hand.box(x, y, z, paint, 0.012)
    near = z[0]
    grid = []
    for k in range(doors):
        for j in range(drawers):
            x0, x1 = x[0] + (x[1] - x[0]) * (k + 0.07) / doors, x[0] + (x[1] - x[0]) * (k + 0.93) / doors
            y0, y1 = y[0] + (y[1] - y[0]) * (j + 0.08) / drawers, y[0] + (y[1] - y[0]) * (j + 0.92) / drawers
            grid.append(front((x0, x1), (y0, y1), near))
    hand.outline(grid, 0.006, 0.6)
    if knobs:
        spots = [
            (
                cell[:, 0].mean() if doors == 1 or drawers > 1 else cell[(k // drawers + 1) % 2 + 0, 0] * 0.9 + cell[:, 0].mean() * 0.1,
                cell[:, 1].mean(),
                near,
            )
            for k, cell in enumerate(grid)
        ]
        hand.dabs(spots, 0.022, DARK)


def shelf(hand: Hand, x: Span, z: float, heights: Sequence[float], paint: Paint = WOOD, deep: float = 0.26, *, posts: bool = True) -> None:
    """Boards on the wall at the given heights, with uprights if they stand."""
    top = max(heights)
    if posts:
        hand.wash([front(x, (0 if min(heights) < 0.4 else min(heights), top), z + deep)], (paint[0], paint[1] * 0.5), short=0.5)
        for edge in x:
            hand.box((edge - 0.02, edge + 0.02), (0 if min(heights) < 0.4 else min(heights), top + 0.03), (z, z + deep), paint, 0.008)
    for y in heights:
        hand.box(x, (y - 0.03, y), (z, z + deep), paint, 0.008)


def row(hand: Hand, x: Span, put: Callable[[Hand, float, np.random.Generator], float], word: str) -> None:
    """Things put side by side from left to right; `put` paints one at its left edge and says how wide it was."""
    rng, at = hand.stage.rng("row", word), x[0]
    while at < x[1]:
        at += put(hand, at, rng)


def books(hand: Hand, x: Span, y: float, z: float, tall: float = 0.26, word: str = "", full: float = 1.0) -> None:
    """A row of books: spines in a few quiet colours, some leaning, some missing, one of them in the accent."""
    rng, at = hand.stage.rng("books", word, round(x[0] * 10), round(y * 10)), x[0]
    paints = [(BROWN * 0.6 + INK * 0.4, 0.55), (BLUE, 0.42), (INK, 0.30), (OCHRE, 0.34), (BLUE * 0.4 + INK * 0.6, 0.62), (OCHRE, 0.10)]
    groups: list[list[np.ndarray]] = [[] for _ in paints]
    spines = []
    while at < x[1] - 0.05:
        wide, high = float(rng.uniform(0.025, 0.06)), tall * float(rng.uniform(0.72, 1.0))
        if rng.random() > full:
            at += float(rng.uniform(0.08, 0.3))
            continue
        lean = 0.06 * float(rng.random() < 0.10)
        outline = np.array([(at + lean, y + high, z), (at + wide + lean, y + high, z), (at + wide, y, z), (at, y, z)], np.float32)
        groups[int(rng.integers(len(paints)))].append(outline)
        spines.append(outline)
        at += wide + 0.004
    for outlines, paint in zip(groups, paints):
        if outlines:
            hand.wash(outlines, paint, short=0.25)
    if hand.scale > 90:
        hand.outline(spines, 0.0035, 0.55)


def bed(
    hand: Hand, x: Span, z: Span, paint: Paint = WOOD, quilt: Paint = (BLUE, 0.16), height: float = 0.46, *, iron: bool = False
) -> None:
    """A bed along the x axis, its head at the left: frame, mattress, pillow, quilt with folds."""
    shade_under(hand, x, z)
    if iron:
        posts = [[(edge, 0, d), (edge, 0.95 if edge == x[0] else 0.75, d)] for edge in x for d in z]
        rails = [[(edge, h, z[0]), (edge, h, z[1])] for edge in x for h in (0.5, 0.72)]
        hand.lines(posts + rails, 0.022, 0.7, STEEL[0])
    else:
        hand.box((x[0] - 0.06, x[0]), (0, 0.95), z, paint)
    hand.box(x, (0.16, height - 0.16), z, paint if not iron else STEEL, 0.008)
    hand.box(x, (height - 0.16, height), z, WHITE, 0.008)
    pillow = upright(
        bent([(0.0, 0.0), (0.03, 0.13), (0.28, 0.16), (0.52, 0.12), (0.55, 0.0), (0.28, -0.02), (0.0, 0.0)], 26),
        z[0] + 0.25,
        x[0] + 0.08,
        height,
    )
    hand.face(pillow, (INK, 0.04), 0.008)
    start = x[0] + 0.72
    hand.box((start, x[1] + 0.03), (0.20, height + 0.07), (z[0] - 0.03, z[1]), quilt, 0.010)
    folds = [
        [(start + s * (x[1] - start), height + 0.06, z[0] - 0.03), (start + s * (x[1] - start) + 0.05, 0.26, z[0] - 0.03)]
        for s in (0.2, 0.46, 0.75)
    ]
    hand.lines([*folds, [(start + 0.16, height + 0.07, z[0] - 0.03), (start + 0.16, 0.2, z[0] - 0.03)]], 0.007, 0.4)


def sofa(hand: Hand, x: float, z: float, width: float = 2.0, paint: Paint = (BLUE * 0.6 + INK * 0.4, 0.34)) -> None:
    """A sofa against the wall: back, arms, two cushions."""
    left, right = x - width / 2, x + width / 2
    shade_under(hand, (left, right), (z, z + 0.8))
    hand.box((left, right), (0.12, 0.86), (z + 0.62, z + 0.85), paint)
    hand.box((left, right), (0.12, 0.42), (z, z + 0.64), (paint[0], paint[1] * 0.85))
    for edge in (left, right - 0.2):
        hand.box((edge, edge + 0.2), (0.10, 0.60), (z, z + 0.8), paint)
    hand.lines([[(x, 0.42, z), (x, 0.16, z)], [(x, 0.84, z + 0.62), (x, 0.44, z + 0.62)]], 0.008, 0.6)


def desk(hand: Hand, x: float, z: float, width: float = 1.3, paint: Paint = WOOD, *, screen: bool = True) -> None:
    """An office desk with drawers, a screen and papers; seen from in front of it."""
    table(hand, x, z, width, 0.65, 0.73, paint)
    cabinet(hand, (x + width / 2 - 0.42, x + width / 2 - 0.04), (0.06, 0.68), (z + 0.05, z + 0.6), paint, 1, 3)
    if screen:
        monitor(hand, x - 0.12, 0.73, z + 0.35)


def monitor(hand: Hand, x: float, y: float, z: float, width: float = 0.52, glow: float = 0.8) -> None:
    """A computer's screen, shining after dark."""
    hand.lines([[(x, y, z), (x, y + 0.14, z)], [(x - 0.11, y + 0.01, z), (x + 0.11, y + 0.01, z)]], 0.022, 0.9)
    outline = front((x - width / 2, x + width / 2), (y + 0.12, y + 0.46), z)
    hand.face(outline, (INK, 0.75), 0.012)
    inner = front((x - width / 2 + 0.03, x + width / 2 - 0.03), (y + 0.15, y + 0.43), z)
    hand.wash([inner], (BLUE, 0.10), short=0.7)
    hand.shine([inner], glow, warm=0.06)
    hand.lines(
        [[(x - 0.18, y + h, z), (x + w, y + h, z)] for h, w in ((0.37, 0.05), (0.32, 0.14), (0.27, -0.02), (0.22, 0.1))], 0.006, 0.35, BLUE
    )


def door(hand: Hand, x: Span, z: float, height: float = 2.05, paint: Paint = WOOD, *, pane: bool = False) -> None:
    """A door in the wall, with panels or a pane, and a knob."""
    hand.face(front(x, (0, height), z), paint, 0.03)
    wide = x[1] - x[0]
    inner = (x[0] + 0.16 * wide, x[1] - 0.16 * wide)
    if pane:
        hand.wash([front(inner, (0.55 * height, 0.92 * height), z)], GLASS, short=0.6)
        hand.shine([front(inner, (0.55 * height, 0.92 * height), z)], 0.5)
    panels = [front(inner, (0.55 * height, 0.92 * height), z), front(inner, (0.10 * height, 0.46 * height), z)]
    hand.outline(panels, 0.008, 0.6)
    hand.dabs([(x[1] - 0.09 * wide, 0.48 * height, z)], 0.03, DARK)


def side_door(hand: Hand, x: float, z: Span, height: float = 2.05, paint: Paint = WOOD) -> None:
    """A door in a side wall."""
    hand.face(side(x, (0, height), z), paint, 0.02)
    hand.outline([side(x, (0.12, 0.9 * height), (z[0] + 0.14, z[1] - 0.14))], 0.008, 0.5)


def paper_door(
    hand: Hand, x: Span, z: float, y: Span = (0.0, 1.8), leaves: int = 2, *, lit: float = 0.9, grid: tuple[int, int] = (3, 6)
) -> None:
    """Korean lattice doors (창호): paper behind a fine wooden grid, a solid board below; they glow at night."""
    wide = (x[1] - x[0]) / leaves
    solid = y[0] + 0.24 * (y[1] - y[0])
    bars, frames, papers, boards = [], [], [], []
    for k in range(leaves):
        x0, x1 = x[0] + k * wide + 0.03, x[0] + (k + 1) * wide - 0.03
        papers.append(front((x0, x1), (solid, y[1] - 0.05), z))
        boards.append(front((x0, x1), (y[0] + 0.04, solid), z))
        frames.append(front((x0, x1), (y[0], y[1]), z))
        columns, rows = grid
        bars += [[(float(c), solid, z), (float(c), y[1] - 0.05, z)] for c in np.linspace(x0, x1, columns + 1)[1:-1]]
        bars += [[(x0, float(h), z), (x1, float(h), z)] for h in np.linspace(solid, y[1] - 0.05, rows + 1)[1:-1]]
    hand.wash(papers, PAPER_DOOR, short=0.6)
    hand.shine(papers, lit, warm=0.36)
    hand.wash(boards, WOOD, short=0.4)
    hand.lines(bars, 0.010, 0.7, DARK_WOOD[0], least=0.5)
    hand.outline(frames, 0.028, 0.9, DARK_WOOD[0])


def curtain(hand: Hand, x: Span, y: Span, z: float, paint: Paint = (OCHRE, 0.14), folds: int = 5) -> None:
    """A hanging cloth with folds, its hem a little uneven."""
    bottom = [(x[0] + (x[1] - x[0]) * t, y[0] + 0.03 * np.sin(7 * t * folds), z) for t in np.linspace(0, 1, 9)]
    hand.face([(x[0], y[1], z), (x[1], y[1], z), *bottom[::-1]], paint, 0.010, short=0.4)
    edges = np.linspace(x[0], x[1], folds + 2)[1:-1]
    hand.lines([[(e, y[1], z), (e + 0.02, 0.5 * (y[0] + y[1]), z), (e - 0.015, y[0] + 0.05, z)] for e in edges], 0.008, 0.45)


def pendant(hand: Hand, x: float, y: float, z: float, top: float, size: float = 0.22) -> None:
    """A lamp that hangs from the ceiling."""
    hand.lines([[(x, top, z), (x, y + size * 0.6, z)]], 0.006, 0.8)
    shade = upright([(-0.16 * size, 0.6 * size), (0.16 * size, 0.6 * size), (size, 0), (-size, 0)], z, x, y)
    hand.face(shade, (INK, 0.5), 0.010)
    bulb = upright(ring(0, -0.02, 0.34 * size, 0.30 * size), z, x, y)
    hand.wash([bulb], (YELLOW, 0.2), short=0.5)
    hand.shine([bulb], 1.0)
    hand.halo((x, y, z), 2.6 * size, 0.5)


def tube(hand: Hand, x: float, y: float, z: Span) -> None:
    """A ceiling light that runs away from the camera."""
    outline = flat((x - 0.10, x + 0.10), y, z)
    hand.face(outline, (INK, 0.05), 0.006)
    hand.shine([outline], 1.0, warm=0.12)


def pot_plant(hand: Hand, x: float, z: float, y: float = 0.0, size: float = 1.0, word: str = "plant") -> None:
    """A plant in a clay pot: long leaves in single strokes."""
    rng = hand.stage.rng(word, round(x * 10), round(z * 10))
    pot = upright(np.array([(-0.13, 0.24), (0.13, 0.24), (0.09, 0), (-0.09, 0)]) * size, z, x, y)
    leaves = []
    for _ in range(13):
        lean, tall = float(rng.normal(0, 0.26)), float(rng.uniform(0.35, 0.75))
        path = bent([(0.2 * lean, 0.24), (0.6 * lean, 0.24 + 0.6 * tall), (1.5 * lean, 0.24 + tall - abs(lean))], 9)
        leaves.append(upright(path * np.float32(size), z, x, y))

    hand.lines(leaves, 0.016 * size, 0.75, PINE)
    hand.face(pot, (BROWN * 0.7 + OCHRE * 0.3, 0.5), 0.008)


def framed(hand: Hand, x: Span, y: Span, z: float, picture: str = "hills", border: Paint = WOOD) -> None:
    """A picture in a frame: a small ink painting of hills, bamboo, a moon or a portrait's shape."""
    hand.wash([front(x, y, z)], WHITE, short=0)
    width, height = x[1] - x[0], y[1] - y[0]
    cx, cy = 0.5 * (x[0] + x[1]), 0.5 * (y[0] + y[1])
    if picture == "moon":
        hand.wash([upright(ring(cx + 0.14 * width, cy + 0.12 * height, 0.16 * height, 0.16 * height), z)], (OCHRE, 0.5))
        picture = "hills"
    if picture == "hills":
        crest = bent(
            [
                (x[0] + 0.03, cy - 0.15 * height),
                (cx - 0.2 * width, cy + 0.22 * height),
                (cx, cy - 0.05 * height),
                (cx + 0.22 * width, cy + 0.08 * height),
                (x[1] - 0.03, cy - 0.2 * height),
            ]
        )
        foot = [(x[1] - 0.03, y[0] + 0.05), (x[0] + 0.03, y[0] + 0.05)]
        hand.wash([upright(np.concatenate([crest, foot]), z)], (BLUE * 0.4 + INK * 0.6, 0.5), lean=(0.1, -0.9), short=0.8)
    elif picture == "bamboo":
        stems = [[(cx + k * 0.16 * width, y[0] + 0.05, z), (cx + k * 0.22 * width, y[1] - 0.06, z)] for k in (-1.2, 0.1, 1.0)]
        blades = [
            [(cx + a * width, cy + b * height, z), (cx + (a + 0.16) * width, cy + (b - 0.14) * height, z)]
            for a, b in ((-0.2, 0.2), (0.0, 0.3), (0.05, 0.0), (0.18, 0.16))
        ]
        hand.lines(stems + blades, 0.012, 0.7)
    else:
        hand.wash([upright(ring(cx, cy + 0.12 * height, 0.16 * height, 0.19 * height), z)], (INK, 0.35))
        body = bent(
            [
                (cx - 0.32 * height, y[0] + 0.05),
                (cx - 0.2 * height, cy - 0.16 * height),
                (cx + 0.2 * height, cy - 0.16 * height),
                (cx + 0.32 * height, y[0] + 0.05),
            ]
        )
        hand.wash([upright(body, z)], (BLUE, 0.5))
    hand.outline([front(x, y, z)], 0.024, 0.95, border[0] * 0.4 + INK * 0.6)


def clock(hand: Hand, x: float, y: float, z: float, radius: float = 0.16) -> None:
    """A round clock on the wall."""
    rim = upright(ring(x, y, radius, radius), z)
    hand.face(rim, WHITE, 0.022)
    hand.lines([[(x, y, z), (x + 0.45 * radius, y + 0.30 * radius, z)], [(x, y, z), (x - 0.1 * radius, y + 0.72 * radius, z)]], 0.010, 1.0)
