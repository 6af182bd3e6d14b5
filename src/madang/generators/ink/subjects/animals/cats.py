"""Cats great and small, their faces turned to us. After four_legs."""

from collections.abc import Callable
from typing import Final

import numpy as np

from madang.generators.ink.pigment import BROWN, INK, OCHRE, PINK, RED, YELLOW
from madang.generators.ink.subjects.animals.beast import SNOUT, WHITE, Beast, limb, loop, oval
from madang.generators.ink.subjects.animals.four_legs import Animal, animal_of, back_stroke, front_face, paint_body, pale_belly
from madang.generators.ink.subjects.animals.gaits import along
from madang.generators.ink.subjects.people.inking import Paint, Points

# -- cats great and small


def cat(b: Beast) -> None:
    """A cat: pointed ears, a curving tail, tabby stripes on grey."""
    a = animal_of(b, "cat", b.coat(INK, 0.34), 12)
    tx, ty = a.at.tail
    tail = [(tx + 0.12, ty), (tx - 0.16, ty + 0.02), (tx - 0.34, ty + 0.22), (tx - 0.30, ty + 0.52), (tx - 0.16, ty + 0.62)]
    if a.at.seated:
        tail = [(tx + 0.10, 0.09), (tx - 0.16, 0.10), (tx - 0.26, 0.24), (tx - 0.20, 0.42), (tx - 0.28, 0.54)]
    if a.at.lying:
        tail = [(tx + 0.10, 0.12), (tx - 0.08, 0.06), (tx + 0.10, 0.045), (tx + 0.38, 0.05), (tx + 0.55, 0.06)]
    b.mass([limb(tail, (0.062, 0.060, 0.055, 0.050, 0.040))], a.paint, 0.75)
    paint_body(a, [])
    back_stroke(a, 0.30 if a.paint[1] > 0.15 else 0.05)
    if not b.coloured:
        _tabby(a, tail)
    if b.drawn.away:
        front_face(a, [[(-0.85, 0.35), (-0.72, 1.32), (-0.12, 0.82)], [(0.85, 0.35), (0.72, 1.32), (0.12, 0.82)]])
        return
    face = front_face(a, [[(-0.85, 0.35), (-0.74, 1.34), (-0.12, 0.82)], [(0.85, 0.35), (0.74, 1.34), (0.12, 0.82)]])
    _cat_face(face, b, a.paint)


def _tabby(a: Animal, tail: "list[tuple[float, float]]") -> None:
    if not a.b.near:
        return
    (hx, hy), (sx, sy) = a.at.hip, a.at.shoulder
    rump, _, chest = a.frame.body
    bands: list[Points] = []
    for t in np.linspace(-0.05, 0.95, 8):
        x, y = hx + (sx - hx) * t, hy + (sy - hy) * t
        deep = rump + (chest - rump) * t
        bands.append([(x - 0.02, y + 0.92 * deep), (x - 0.05, y + 0.5 * deep), (x - 0.02, y + 0.05 * deep)])
    a.b.lines(bands, 1.4, 0.42, INK, taper=0.9, soft=1.2)
    rings: list[Points] = [_ring(tail, t, -0.045, 0.01) for t in (0.35, 0.55, 0.75, 0.92)]
    a.b.lines(rings, 1.3, 0.45, INK, taper=0.5, soft=1.0)


def _cat_face(face: Beast, b: Beast, paint: Paint) -> None:
    dark = paint[1] > 0.8
    if b.tall < 42:
        return
    face.mass([[(-0.70, 0.50), (-0.66, 1.05), (-0.30, 0.80)], [(0.70, 0.50), (0.66, 1.05), (0.30, 0.80)]], (PINK, 0.30), 0.0)
    face.mass([loop([(-0.34, -0.26), (0.0, -0.12), (0.34, -0.26), (0.26, -0.66), (0.0, -0.74), (-0.26, -0.66)])], WHITE, 0.0, soft=1.5)
    asleep = b.pose in ("sleep", "laugh")
    for x in (-0.42, 0.42):
        if asleep:
            face.lines([[(x - 0.20, 0.08), (x, -0.03), (x + 0.20, 0.08)]], 0.9, 0.95)
        else:
            face.mass([oval(x, 0.06, 0.20, 0.185)], (YELLOW if dark or b.tall > 90 else INK, 0.7), 0.5, even=0.9)
            face.mass([oval(x + 0.02, 0.06, 0.085, 0.17)], SNOUT, 0.0, even=1)
    face.mass([[(-0.09, -0.24), (0.09, -0.24), (0.0, -0.36)]], (PINK * 0.6 + BROWN * 0.4, 0.7), 0.3)
    if b.tall > 80:
        face.lines([[(0.0, -0.36), (-0.08, -0.48), (-0.24, -0.47)], [(0.0, -0.36), (0.08, -0.48), (0.24, -0.47)]], 0.55, 0.85)
        face.lines(
            [[(s * 0.32, -0.36 - k), (s * 0.85, -0.30 - 1.5 * k), (s * 1.35, -0.32 - 2.6 * k)] for s in (-1, 1) for k in (0.0, 0.10)],
            0.35,
            0.7,
            taper=0.9,
        )
        face.lines(
            [[(-0.12, 0.78), (-0.10, 0.56)], [(0.12, 0.78), (0.10, 0.56)], [(0.0, 0.82), (0.0, 0.58)]],
            1.0,
            0.5 if not dark else 0.0,
            taper=0.7,
            hide=0.0,
        )


def tiger(b: Beast) -> None:
    """The tiger of folk painting: a round astonished face, stripes like brush strokes, a high tail."""
    a = animal_of(b, "tiger", b.coat(OCHRE * 0.9 + RED * 0.10, 0.58), 10)
    tx, ty = a.at.tail
    tail = [(tx + 0.15, ty), (tx - 0.20, ty + 0.02), (tx - 0.36, ty + 0.28), (tx - 0.24, ty + 0.60), (tx - 0.40, ty + 0.84)]
    if a.at.lying or a.at.seated:
        tail = [(tx + 0.15, 0.12), (tx - 0.22, 0.09), (tx - 0.44, 0.24), (tx - 0.40, 0.50), (tx - 0.52, 0.66)]
    b.mass([limb(tail, (0.070, 0.072, 0.070, 0.066, 0.045))], a.paint, 0.8)
    paint_body(a, [], 0.85)
    pale_belly(a)
    _stripes(a, tail)
    ears = [oval(-0.74, 0.74, 0.27), oval(0.74, 0.74, 0.27)]
    face = front_face(a, list(ears), 1.06)
    if b.drawn.away:
        face.lines([[(-0.5, 0.5), (0.0, 0.6), (0.5, 0.5)], [(-0.55, 0.2), (0.0, 0.3), (0.55, 0.2)]], 1.6, 0.9)
        return
    _tiger_face(face, b)


def _ring(tail: "list[tuple[float, float]]", t: float, x: float, y: float) -> Points:
    """A dash across the tail."""
    middle, reach = along(tail, t), np.array([x, y], np.float32)
    return [middle + reach, middle - reach]


def _stripes(a: Animal, tail: "list[tuple[float, float]]") -> None:
    if a.b.tall < 30:
        return
    (hx, hy), (sx, sy) = a.at.hip, a.at.shoulder
    rump, belly, chest = a.frame.body
    rng, bands = a.b.rng("stripes"), []
    for k, t in enumerate(np.linspace(-0.10, 1.02, 13)):
        x, y = hx + (sx - hx) * t, hy + (sy - hy) * t
        deep = float(np.interp(t, (0, 0.5, 1), (rump, belly, chest)))
        low = (0.1, -0.35, 0.3)[k % 3] + float(rng.uniform(-0.1, 0.1))
        bend = float(rng.uniform(-0.05, 0.02))
        bands.append([(x, y + 0.95 * deep), (x - 0.05 + bend, y + 0.5 * deep), (x - 0.01, y + low * deep)])
        if k % 3 == 1:
            bands.append([(x + 0.03, y - 0.92 * deep), (x, y - 0.66 * deep), (x + 0.02, y - 0.46 * deep)])
    for path, hind in ((a.at.fore[0], False), (a.at.hind[0], True)):
        for t in (0.22, 0.36, 0.50) if hind else (0.30, 0.46):
            x, y = along(path, t)
            wide = a.frame.leg[0] * (1.2 if hind else 0.9)
            bands.append([(x - wide, y + 0.02), (x, y - 0.02), (x + 0.5 * wide, y + 0.01)])
    a.b.lines([np.array(band, np.float32) for band in bands], 2.3, 1.0, INK, taper=0.85)
    rings: list[Points] = [_ring(tail, t, -0.06, 0.02) for t in (0.3, 0.45, 0.6, 0.75, 0.88)]
    a.b.lines([*rings], 2.2, 1.0, INK, taper=0.4)


def _tiger_face(face: Beast, b: Beast) -> None:
    face.mass([oval(-0.74, 0.76, 0.14), oval(0.74, 0.76, 0.14)], (INK, 0.85), 0.0)
    face.mass(
        [
            loop([(-0.50, -0.22), (0.0, -0.05), (0.50, -0.22), (0.44, -0.66), (0.0, -0.86), (-0.44, -0.66)]),
            oval(-0.40, 0.30, 0.24, 0.16),
            oval(0.40, 0.30, 0.24, 0.16),
        ],
        WHITE,
        0.0,
        soft=1.2,
    )
    for x in (-0.40, 0.40):
        if b.pose in ("sleep", "laugh"):
            face.lines([[(x - 0.24, 0.14), (x, 0.02), (x + 0.24, 0.14)]], 1.2, 1.0)
            continue
        face.mass([oval(x, 0.12, 0.22, 0.20)], (YELLOW, 0.75), 0.8, even=0.9)
        face.mass([oval(x + 0.03, 0.11, 0.095)], SNOUT, 0.0, even=1)
    face.mass([loop([(-0.17, -0.16), (0.17, -0.16), (0.10, -0.34), (-0.10, -0.34)])], (RED * 0.5 + BROWN * 0.5, 0.8), 0.5)
    face.lines([[(0.0, -0.34), (-0.14, -0.52), (-0.42, -0.46)], [(0.0, -0.34), (0.14, -0.52), (0.42, -0.46)]], 0.8, 0.95)
    marks: list[Points] = [
        [(-0.26, 0.66), (0.0, 0.74), (0.26, 0.66)],
        [(-0.18, 0.50), (0.0, 0.57), (0.18, 0.50)],
        [(0.0, 0.80), (0.0, 0.40)],
    ]
    marks += [[(s * 0.94, y), (s * 0.74, y - 0.03), (s * 0.58, y - 0.10)] for s in (-1, 1) for y in (0.16, -0.12, -0.38)]
    face.lines(marks, 1.8, 1.0, INK, taper=0.8)
    if b.tall > 90:
        face.lines(
            [[(s * 0.36, -0.42 - k), (s * 0.85, -0.40 - 1.6 * k), (s * 1.25, -0.44 - 2.8 * k)] for s in (-1, 1) for k in (0.0, 0.09, 0.18)],
            0.4,
            0.75,
            taper=0.9,
        )


PAINTERS: Final[dict[str, Callable[[Beast], None]]] = {"cat": cat, "tiger": tiger}
