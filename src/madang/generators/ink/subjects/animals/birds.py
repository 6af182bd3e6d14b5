"""Birds: a body like a drop of ink, a beak, a wing of a few strokes; standing, swimming, sleeping, flying. After beast."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, PINE, RED, YELLOW, Floats
from madang.generators.ink.subjects.animals.beast import BLACK, Beast, feather_edge, limb, loop, oval
from madang.generators.ink.subjects.animals.plumage import CHICKEN, CROW, DUCK, GOOSE, HERON, MAGPIE, SMALL, Plumage
from madang.generators.ink.subjects.people.inking import Paint, Pair, Points


def _coated(b: Beast, plumage: Plumage) -> tuple[Paint, Paint, Paint]:
    """Body, wing and crown; a named colour dyes them all."""
    if not b.coloured:
        return plumage.body, plumage.wing, plumage.crown
    body = b.coat(INK, 0.5)
    deep: Paint = (body[0], min(body[1] * 1.35 + 0.06, 1.15))
    return body, deep, body


def _bird(b: Beast, p: Plumage, extras: Callable[[Beast, Pair], None] | None = None) -> None:
    if b.pose in ("fly", "run", "jump", "fall"):
        _flying(b, p, extras)
        return
    swimming = p.floats and b.pose in ("swim", "row")
    lift = -0.10 if swimming else 0.12 if p.floats else 0.0
    body, wing, crown = _coated(b, p)
    path = [(x, y + lift) for x, y in p.path]
    if b.pose == "sleep":
        path = _asleep(path, p)
    if swimming:
        _wake(b)
    else:
        b.shadow(0.02, 0.30, 0.12)
        _legs(b, p)
    tail_root = path[0]
    b.mass([_tail(p, tail_root)], wing, 0.7)
    head = path[-1]
    b.mass([limb(path, p.widths), oval(head[0], head[1], p.head, p.head * 0.95)], body, 0.75)
    _crown(b, p, path, crown, body)
    _folded_wing(b, p, path, wing)
    _beak(b, p, head)
    if extras:
        extras(b, head)


def _asleep(path: "list[Pair]", p: Plumage) -> "list[Pair]":
    """The head drawn down into the feathers."""
    sunk = [(x, y) if k < len(path) - 2 else (x - 0.05, y - 0.16) for k, (x, y) in enumerate(path)]
    if p.head < 0.06:  # a heron folds its neck
        x, y = path[2]
        sunk = [*path[:3], (x + 0.10, y + 0.08), (x + 0.05, y + 0.15), (x + 0.09, y + 0.20)]
    return sunk


def _tail(p: Plumage, root: Pair) -> Floats:
    long, half, angle = p.tail
    turn = math.radians(180 - angle)
    x, y = root[0] + 0.10, root[1]
    tip = (x + (long + 0.10) * math.cos(turn), y + (long + 0.10) * math.sin(turn))
    return limb([(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip], (half * 1.1, half, half * 0.7))


def _legs(b: Beast, p: Plumage) -> None:
    x, y = p.leg
    y += 0.12 if p.floats else 0.0
    paint = p.bill if p.bill[1] < 0.85 else (INK, 0.85)
    strokes: list[Points] = []
    for shift in (-0.06, 0.05):
        knee = (x + shift - 0.02, y * 0.5)
        foot = (x + shift + 0.01, 0.015)
        strokes += [
            [(x + shift, y + 0.06), knee, foot],
            [(foot[0] - 0.05, 0.006), foot, (foot[0] + 0.09, 0.004)],
            [foot, (foot[0] + 0.07, 0.035)],
        ]
    b.lines(strokes, 1.25 if y < 0.4 else 1.0, max(0.75, paint[1]), paint[0] * 0.7 + INK * 0.4, taper=0.2)


def _crown(b: Beast, p: Plumage, path: "list[Pair]", crown: Paint, body: Paint) -> None:
    """The head's own colour, with a wet edge towards the neck."""
    (x, y), (nx, ny) = path[-1], path[-2]
    if crown is not body:
        b.mass(
            [oval(x, y, p.head * 1.02, p.head * 0.98), limb([(nx, ny + 0.02), (x, y)], (p.widths[-2] * 0.9, p.widths[-1]))],
            crown,
            0.5,
            soft=1.2,
        )
    if b.tall > 26:
        dark = crown[1] > 0.7
        ex, ey = x + 0.32 * p.head, y + 0.18 * p.head
        if b.pose == "sleep":
            b.lines([[(ex - 0.3 * p.head, ey), (ex, ey - 0.12 * p.head), (ex + 0.25 * p.head, ey + 0.05 * p.head)]], 0.7, 0.9)
        else:
            b.mass([oval(ex, ey, 0.20 * p.head)], (OCHRE * 0.3, 0.1) if dark else (INK, 1.1), 0.0, even=1)
            if dark:
                b.mass([oval(ex, ey, 0.11 * p.head)], BLACK, 0.0, even=1)


def _beak(b: Beast, p: Plumage, head: Pair) -> None:
    x, y = head
    long, thick = p.beak
    root = x + 0.80 * p.head
    b.mass(
        [
            [
                (root, y + thick),
                (root + 0.5 * long, y + 0.55 * thick),
                (root + long, y - 0.50 * thick),
                (root + 0.45 * long, y - 0.75 * thick),
                (root, y - thick),
            ]
        ],
        p.bill,
        0.5,
    )
    if b.tall > 120:
        b.lines([[(root, y - 0.05 * thick), (root + 0.5 * long, y - 0.12 * thick), (root + 0.92 * long, y - 0.45 * thick)]], 0.4, 0.8)


def _folded_wing(b: Beast, p: Plumage, path: "list[Pair]", wing: Paint) -> None:
    (tx, ty), (sx, sy) = path[0], path[2]
    deep = p.widths[2]
    tip = (tx - 0.10 - 0.1 * p.tail[0], ty - 0.02)
    outline = loop(
        [
            (sx + 0.35 * deep, sy + 0.30 * deep),
            (sx + 0.10 * deep, sy - 0.42 * deep),
            ((sx + tx) / 2, (sy + ty) / 2 - 0.52 * deep),
            tip,
            ((sx + tx) / 2 - 0.03, (sy + ty) / 2 + 0.52 * deep),
            (sx - 0.15 * deep, sy + 0.72 * deep),
        ]
    )
    b.mass([outline], wing, 0.45)
    if not b.near:
        return
    strokes: list[Points] = []
    for k in range(4):
        start = (sx - 0.05 - 0.10 * k, sy + (0.30 - 0.26 * k) * deep)
        strokes.append(
            [start, ((start[0] + tip[0]) / 2, (start[1] + tip[1]) / 2 - 0.05 - 0.02 * k), (tip[0] + 0.05 * k, tip[1] - 0.012 * k)]
        )
    pale = wing[1] > 0.9
    b.lines(strokes, 0.7, 0.12 if pale else 0.6, INK, taper=0.85, hide=0.45 if pale else 0.0, within=[outline])


def _wake(b: Beast) -> None:
    """Rings of the water it swims on."""
    rings: list[Points] = [
        [(-0.75, 0.0), (-0.2, -0.05), (0.35, -0.045), (0.70, 0.0)],
        [(-1.05, -0.045), (-0.3, -0.12), (0.4, -0.11), (0.95, -0.04)],
    ]
    b.lines(rings, 0.7, 0.45, BLUE * 0.5 + INK * 0.5, taper=0.9)


def _flying(b: Beast, p: Plumage, extras: Callable[[Beast, Pair], None] | None) -> None:
    """From the side: wings up or down by the seed, feet drawn in (or trailing, if they are long)."""
    body, wing, crown = _coated(b, p)
    up = 1.0 if b.rng("wings").random() < 0.68 else -0.55
    long_neck = p.head < 0.12 and p.beak[0] > 0.1
    y = 0.5
    neck = 0.44 if long_neck else 0.22
    deep = p.widths[2] * 0.72
    stretched = [(-0.42, y), (-0.15, y + 0.01), (0.16, y + 0.02), (0.20 + 0.5 * neck, y + 0.06), (0.16 + neck, y + 0.09)]
    widths = (0.05, deep * 0.86, deep, min(p.widths[-2] * 0.8, deep), p.head * 0.86)
    head = stretched[-1]
    long, half, _ = p.tail
    if p.leg[1] > 0.4:
        b.lines(
            [[(-0.34, y - 0.02), (-0.62, y - 0.03), (-0.92, y - 0.01)], [(-0.34, y - 0.03), (-0.62, y - 0.05), (-0.90, y - 0.04)]],
            1.0,
            0.85,
            INK,
            taper=0.3,
        )
    _wing_spread(b, (0.08, y + 0.06), up, 0.92, (wing[0], wing[1] * 0.62), lean=0.26)
    fan = feather_edge(
        [
            (-0.40 - long * 0.9, y + half * 1.5),
            (-0.42 - long, y + 0.4 * half),
            (-0.42 - long, y - 0.6 * half),
            (-0.38 - long * 0.85, y - 1.5 * half),
        ],
        (-0.34, y),
        0.2,
    )
    b.mass([np.concatenate([[(-0.30, y + 0.03)], fan, [(-0.30, y - 0.03)]])], wing, 0.5)
    b.mass([limb(stretched, widths), oval(head[0], head[1], p.head, p.head * 0.95)], body, 0.75)
    _crown(b, p, stretched, crown, body)
    _beak(b, p, head)
    _wing_spread(b, (0.06, y + 0.03), up, 1.0, wing, lean=-0.10)
    if extras:
        extras(b, head)


def _wing_spread(b: Beast, root: Pair, up: float, size: float, paint: Paint, lean: float) -> None:
    """A spread wing: arm, hand, and the tips of seven feathers."""
    x, y = root
    tips = [
        (-0.30 + lean, 0.98),
        (-0.44 + lean, 0.90),
        (-0.55 + lean, 0.78),
        (-0.62 + lean, 0.63),
        (-0.64 + 0.8 * lean, 0.47),
        (-0.60 + 0.6 * lean, 0.32),
        (-0.50 + 0.4 * lean, 0.18),
    ]
    spread = [(x + size * tx, y + size * up * ty) for tx, ty in tips]
    front = [(x + 0.16, y), (x + size * (0.10 + 0.6 * lean), y + size * up * 0.40), (x + size * (-0.08 + 0.9 * lean), y + size * up * 0.80)]
    edge = feather_edge(spread, root, 0.13)
    b.mass([np.concatenate([np.array(front, np.float32), edge, [(x - 0.20, y)]])], paint, 0.65)
    if b.tall > 70:
        shafts: list[Points] = [
            [(x - 0.02, y + up * 0.28 * size), ((x + tx) / 2 + 0.02, (y + ty) / 2 + 0.06 * up), (tx + 0.02, ty - 0.04 * up)]
            for tx, ty in spread
        ]
        dark = paint[1] > 0.8
        b.lines(shafts, 0.6, 0.10 if dark else 0.5, INK, taper=0.85, hide=0.35 if dark else 0.0)


def bird(b: Beast) -> None:
    """A small brown bird."""
    if b.tall < 20 and b.pose == "fly":  # far away two strokes are a bird
        b.lines([[(-0.9, 0.55), (-0.45, 0.85), (0.0, 0.50), (0.45, 0.85), (0.9, 0.60)]], 2.2, 0.95, INK, taper=0.75)
        return
    _bird(b, SMALL)


def crow(b: Beast) -> None:
    _bird(b, CROW)


def magpie(b: Beast) -> None:
    """Black and white, with a very long tail."""
    _bird(b, MAGPIE, _bib if b.pose not in ("fly", "run", "jump", "fall") else None)


def _bib(b: Beast, head: Pair) -> None:
    x, y = head
    b.mass(
        [loop([(x - 0.14, y - 0.02), (x + 0.06, y - 0.10), (x + 0.02, y - 0.30), (x - 0.14, y - 0.36), (x - 0.26, y - 0.22)])],
        (INK, 1.1),
        0.0,
        soft=1.3,
    )


def heron(b: Beast) -> None:
    """A heron: a neck like a letter, legs like reeds, a plume behind the eye."""
    _bird(b, HERON, _plume)


def _plume(b: Beast, head: Pair) -> None:
    x, y = head
    b.lines([[(x + 0.02, y + 0.03), (x - 0.06, y + 0.035), (x - 0.20, y - 0.03)]], 1.6, 0.95, INK, taper=0.8)
    if b.pose not in ("fly", "run", "sleep") and b.tall > 70:
        b.lines([[(0.12, 0.66), (0.17, 0.56), (0.15, 0.46)], [(0.10, 0.64), (0.13, 0.54), (0.11, 0.45)]], 0.5, 0.4, INK, taper=0.9)


def duck(b: Beast) -> None:
    _bird(b, DUCK, _collar if not b.coloured else None)


def _collar(b: Beast, head: Pair) -> None:
    if b.pose not in ("fly", "run", "sleep"):
        x, y = head
        b.lines([[(x - 0.16, y - 0.17), (x - 0.04, y - 0.20), (x + 0.06, y - 0.17)]], 1.8, 0.0, INK, taper=0.2, hide=0.9)


def goose(b: Beast) -> None:
    _bird(b, GOOSE)


def chicken(b: Beast) -> None:
    """Comb and wattle in cinnabar, a tail of bent feathers."""
    if not (b.has("small") or b.has("woman")):
        rng, feathers = b.rng("tail"), []
        for k in range(7):
            s = k / 6
            feathers.append(
                np.array(
                    [
                        (-0.30, 0.56),
                        (-0.44 - 0.10 * s, 0.84 - 0.1 * s),
                        (-0.62 - 0.10 * s, 0.90 - 0.30 * s),
                        (-0.70 - 0.06 * s + rng.normal(0, 0.02), 0.66 - 0.36 * s),
                    ],
                    np.float32,
                )
            )
        b.lines(feathers, 3.2, 0.85, PINE * 0.5 + INK * 0.6, taper=0.7)
    _bird(b, CHICKEN, _comb)


def _comb(b: Beast, head: Pair) -> None:
    x, y = head
    b.mass(
        [
            loop(
                [
                    (x - 0.08, y + 0.06),
                    (x - 0.09, y + 0.16),
                    (x - 0.03, y + 0.12),
                    (x + 0.01, y + 0.18),
                    (x + 0.04, y + 0.12),
                    (x + 0.10, y + 0.14),
                    (x + 0.08, y + 0.05),
                ]
            )
        ],
        (RED, 0.85),
        0.5,
    )
    b.mass([oval(x + 0.085, y - 0.10, 0.030, 0.055)], (RED, 0.80), 0.4)


def owl(b: Beast) -> None:
    """An owl looks at us with both eyes."""
    brown = b.coat(BROWN * 0.7 + INK * 0.35, 0.48)
    deep: Paint = (brown[0], brown[1] * 1.3 + 0.1)
    if b.pose in ("fly", "run"):
        for side in (-1, 1):
            tips = [
                (side * x, y)
                for x, y in ((0.55, 0.98), (0.78, 0.92), (0.94, 0.80), (1.0, 0.64), (0.96, 0.48), (0.82, 0.36), (0.60, 0.28), (0.40, 0.26))
            ]
            b.mass([np.concatenate([[(side * 0.10, 0.70)], feather_edge(tips, (side * 0.1, 0.5), 0.14), [(side * 0.12, 0.30)]])], deep, 0.7)
    else:
        b.lines([[(-0.5, 0.02), (0.0, 0.035), (0.5, 0.02)]], 0.01, 0.0)
        b.shadow(0.0, 0.26, 0.12)
        b.lines(
            [[(s * 0.10 + k, 0.07), (s * 0.10 + 1.5 * k, 0.02), (s * 0.10 + 1.6 * k, 0.0)] for s in (-1, 1) for k in (-0.035, 0.0, 0.035)],
            1.4,
            0.9,
            INK,
            taper=0.3,
        )
    b.mass(
        [
            loop(
                [
                    (-0.10, 0.04),
                    (-0.30, 0.28),
                    (-0.33, 0.55),
                    (-0.30, 0.80),
                    (-0.27, 1.02),
                    (-0.14, 0.93),
                    (0.14, 0.93),
                    (0.27, 1.02),
                    (0.30, 0.80),
                    (0.33, 0.55),
                    (0.30, 0.28),
                    (0.10, 0.04),
                ]
            )
        ],
        brown,
        0.8,
    )
    if b.pose not in ("fly", "run"):
        for side in (-1, 1):
            b.mass(
                [loop([(side * 0.30, 0.60), (side * 0.36, 0.40), (side * 0.26, 0.10), (side * 0.18, 0.30), (side * 0.20, 0.52)])], deep, 0.5
            )
    if not b.drawn.away:
        _owl_face(b)


def _owl_face(b: Beast) -> None:
    b.mass(
        [loop([(0.0, 0.86), (0.24, 0.88), (0.27, 0.70), (0.12, 0.56), (0.0, 0.52), (-0.12, 0.56), (-0.27, 0.70), (-0.24, 0.88)])],
        (OCHRE * 0.4 + INK * 0.1, 0.16),
        0.5,
        soft=1.0,
    )
    for x in (-0.125, 0.125):
        if b.pose == "sleep":
            b.lines([[(x - 0.07, 0.74), (x, 0.71), (x + 0.07, 0.74)]], 1.0, 0.9)
        else:
            b.mass([oval(x, 0.735, 0.085)], (YELLOW, 0.85), 0.9, even=1)
            b.mass([oval(x, 0.735, 0.045)], BLACK, 0.0, even=1)
    b.mass([[(-0.035, 0.68), (0.035, 0.68), (0.0, 0.58)]], (INK, 0.9), 0.3)
    if b.near:
        rng = b.rng("breast")
        marks: list[Points] = [
            [(x + 0.02, y + 0.035), (x, y), (x - 0.015, y + 0.035)]
            for x, y in ((rng.uniform(-0.15, 0.15), rng.uniform(0.14, 0.48)) for _ in range(16))
        ]
        b.lines(marks, 0.8, 0.7, INK, taper=0.6)


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {
    "bird": bird, "crow": crow, "magpie": magpie, "heron": heron, "duck": duck, "goose": goose, "chicken": chicken, "owl": owl,
}  # fmt: skip
