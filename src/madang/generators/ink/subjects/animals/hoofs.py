"""Deer, horse, cow, pig: animals on hoofs. After four_legs."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.pigment import APRICOT, BROWN, INK, OCHRE, PINK, RED, Floats
from madang.generators.ink.subjects.animals.beast import BLACK, SNOUT, WHITE, Beast, limb, loop, oval
from madang.generators.ink.subjects.animals.four_legs import (
    TAN,
    Animal,
    animal_of,
    back_stroke,
    paint_body,
    pale_belly,
    profile,
    skull,
)
from madang.generators.ink.subjects.people.inking import Points

# -- hoofs


def deer(b: Beast) -> None:
    """A deer: slender legs, a few pale spots, antlers when it is a stag."""
    a = animal_of(b, "deer", b.coat(TAN * 0.9 + RED * 0.06, 0.48), 6)
    tx, ty = a.at.tail
    paint_body(a, [*skull(a), _ear(a, 0.75)], 0.7)
    b.mass([limb([(tx + 0.06, ty + 0.02), (tx - 0.04, ty - 0.02), (tx - 0.05, ty - 0.10)], (0.035, 0.045, 0.012))], WHITE, 0.6)
    pale_belly(a)
    back_stroke(a, 0.25)
    if b.near:
        (hx, hy), (sx, sy), rng = a.at.hip, a.at.shoulder, b.rng("spots")
        spots = [
            (hx + (sx - hx) * t + rng.normal(0, 0.02), hy + (sy - hy) * t + rng.uniform(-0.03, 0.10)) for t in np.linspace(-0.08, 0.9, 13)
        ]
        b.mass([oval(x, y, 0.016, 0.013) for x, y in spots], WHITE, 0.0, soft=0.9)
    if not b.has("small") and not b.has("woman"):
        _antlers(a)
    profile(a, 0.09, 0.085)


def _ear(a: Animal, long: float = 0.6, back: float = 0.6) -> Floats:
    x, y = a.at.skull
    size = a.frame.head[0]
    tip = (x - (0.3 + back) * size * 0.75, y + (0.30 + 0.5 * long) * size)
    return limb(
        [(x - 0.22 * size, y + 0.20 * size), ((x + tip[0]) / 2 - 0.06 * size, (y + tip[1]) / 2 + 0.16 * size), tip],
        (0.05 * size, 0.16 * size * long, 0.02 * size),
    )


def _antlers(a: Animal) -> None:
    x, y = a.at.skull
    beams: list[Points] = []
    for lean in (0.0, 0.10):
        beams.append(
            [(x - 0.05 + lean, y + 0.07), (x - 0.16 + lean, y + 0.24), (x - 0.14 + lean, y + 0.42), (x - 0.02 + 1.3 * lean, y + 0.56)]
        )
        beams.append([(x - 0.13 + lean, y + 0.20), (x - 0.02 + lean, y + 0.26), (x + 0.05 + lean, y + 0.34)])
        beams.append([(x - 0.15 + lean, y + 0.38), (x - 0.24 + lean, y + 0.46), (x - 0.26 + lean, y + 0.54)])
    a.b.lines(beams, 1.9, 0.9, BROWN * 0.6 + INK * 0.4, taper=0.6)


def horse(b: Beast) -> None:
    """A horse: a dry-brush mane and tail."""
    a = animal_of(b, "horse", b.coat(BROWN * 0.8 + INK * 0.3, 0.55), 6)
    tx, ty = a.at.tail
    swing = -0.22 if b.pose in ("run", "jump") else -0.02
    paint_body(a, [*skull(a), _ear(a, 0.42, 0.0)], 0.75)
    back_stroke(a, 0.22)
    rng = b.rng("mane")
    hairs: list[Points] = []
    for _ in range(16):
        s = float(rng.uniform(-0.03, 0.03))
        hairs.append(
            [
                (tx + 0.05, ty + 0.02 + s),
                (tx - 0.10 + swing * 0.6 + s, ty - 0.02 - s),
                (tx - 0.14 + swing + s, ty - 0.30 + rng.uniform(-0.05, 0.05)),
                (tx - 0.10 + 1.6 * swing + 2 * s, ty - 0.55 + rng.uniform(-0.08, 0.08)),
            ]
        )
    b.lines(hairs, 2.2, 0.7, INK, taper=0.7)
    (x, y), root = a.at.skull, a.at.neck[0]
    crest = [
        (root[0] - 0.06 + swing * 0.2, root[1] + 0.10),
        (0.5 * (root[0] + x) - 0.15 + swing * 0.3, 0.5 * (root[1] + y) + 0.06),
        (x - 0.06, y + 0.10),
    ]
    b.mass([limb(crest, (0.075, 0.065, 0.03))], (INK * 0.9 + BROWN * 0.2, 0.85), 0.0, soft=1.2)
    mane: list[Points] = []
    for t in np.linspace(0.0, 1.0, 15):
        px, py = root[0] + (x - 0.10 - root[0]) * t, root[1] + (y + 0.10 - root[1]) * t
        back = -0.10 - 0.10 * float(rng.random()) + swing * 0.3
        mane.append([(px - 0.02, py + 0.05), (px + back * 0.6 - 0.03, py + 0.02), (px + back, py - 0.10 - 0.05 * float(rng.random()))])
    mane.append([(x - 0.08, y + 0.13), (x + 0.04, y + 0.10), (x + 0.09, y + 0.02)])
    b.lines(mane, 2.0, 0.75, INK, taper=0.75)
    profile(a, 0.06, 0.075)


def cow(b: Beast) -> None:
    """The yellow cow of Korean fields: heavy, horned, patient. Traits: black and white make a milk cow."""
    milk = b.has("spotted") or (b.has("black") and b.has("white"))
    a = animal_of(b, "cow", WHITE if milk else b.coat(OCHRE * 0.7 + BROWN * 0.35, 0.55), 4)
    tx, ty = a.at.tail
    b.lines(
        [[(tx + 0.10, ty + 0.05), (tx - 0.05, ty - 0.10), (tx - 0.04, ty - 0.40), (tx - 0.07, ty - 0.52)]],
        2.0,
        0.85,
        BROWN * 0.6 + INK * 0.4,
        taper=0.2,
    )
    b.mass([limb([(tx - 0.05, ty - 0.46), (tx - 0.08, ty - 0.66)], (0.035, 0.012))], (INK, 0.85), 0.0)
    paint_body(
        a,
        [
            *skull(a),
            limb(
                [a.at.skull, (a.at.skull[0] - 0.12, a.at.shoulder[1] - 0.02), (a.at.shoulder[0] + 0.2, a.at.shoulder[1] - 0.16)],
                (0.05, 0.10, 0.10),
            ),
        ],
        0.85,
    )
    if milk:
        blots = [
            loop([(x + 0.16 * math.cos(t) * (1 + 0.25 * math.sin(3 * t + x)), y + 0.12 * math.sin(t)) for t in np.linspace(0, 5.6, 9)])
            for x, y in ((-0.42, 0.86), (-0.02, 0.78), (0.34, 0.92))
        ]
        b.mass(blots, BLACK, 0.0, soft=1.4, within=[a.trunk(), a.neck()])
    back_stroke(a, 0.20)
    x, y = a.at.skull
    size = a.frame.head[0]
    b.mass(
        [
            limb(
                [(x - 0.18 * size, y + 0.26 * size), (x - 0.62 * size, y + 0.26 * size), (x - 0.86 * size, y + 0.06 * size)],
                (0.05 * size, 0.13 * size, 0.03 * size),
            )
        ],
        a.paint,
        0.8,
    )
    horns: list[Points] = [
        [(x - 0.02, y + 0.42 * size), (x - 0.01, y + 0.74 * size), (x + 0.09, y + 1.02 * size)],
        [(x + 0.05, y + 0.42 * size), (x + 0.09, y + 0.68 * size), (x + 0.19, y + 0.90 * size)],
    ]
    b.mass([limb(horn, (0.035, 0.030, 0.006)) for horn in horns], (INK, 0.30), 0.9)
    head = profile(a, 0.07, 0.07)
    head.mass([limb([(0.98, -0.20), (1.16, -0.20)], (0.26, 0.24))], (PINK * 0.25 + INK * 0.45, 0.42), 0.0, soft=2.2)
    head.mass([oval(1.24, -0.12, 0.06, 0.045, -0.5)], SNOUT, 0.0)


def pig(b: Beast) -> None:
    """A pig: a barrel, a disc of a snout, a curl."""
    a = animal_of(b, "pig", b.coat(PINK * 0.6 + APRICOT * 0.6, 0.30))
    tx, ty = a.at.tail
    turn = np.linspace(0, 8.0, 22)
    b.lines([[(tx + 0.04 - 0.018 * t, ty + 0.06 + 0.05 * math.sin(t)) for t in turn]], 1.3, 0.8, PINK * 0.5 + BROWN * 0.5, taper=0.4)
    paint_body(a, skull(a), 0.85)
    x, y = a.at.skull
    size = a.frame.head[0]
    ear = [[(x - 0.30 * size, y + 0.36 * size), (x + 0.02 * size, y + 1.00 * size), (x + 0.26 * size, y + 0.42 * size)]]
    b.mass([loop(ear[0])], (a.paint[0], a.paint[1] * 1.3), 0.8)
    head = profile(a, 0.0, 0.055)
    head.mass([oval(0.98, -0.14, 0.11, 0.25, -0.1)], (a.paint[0], a.paint[1] * 1.35), 0.9)
    head.mass([oval(0.99, -0.06, 0.03, 0.05), oval(1.0, -0.20, 0.03, 0.05)], (BROWN, 0.8), 0.0)


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {"deer": deer, "horse": horse, "cow": cow, "pig": pig}
