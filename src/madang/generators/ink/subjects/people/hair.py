"""Hair as a wet dark mass with the strokes of the comb in it. After head, before heads."""

from typing import Final, cast

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import INK, Floats, smooth
from madang.generators.ink.subjects.people.head import Head, along
from madang.generators.ink.subjects.people.inking import Points, arc, limb, loop, oval

# -- hair

CAPS: Final = {"bun": "pulled", "braid": "pulled", "tail": "pulled", "topknot": "pulled", "short": "short", "bob": "bob", "long": "long"}


def cap_of(hair: str) -> str:
    return CAPS.get(hair, "short")


def knots_of(head: Head) -> list[Floats]:
    """What hangs or sits on the cap of hair: bun, knot, tail, braid."""
    hair, table = head.look.hair, head.hairs
    if hair in ("bun", "topknot"):
        x, y, radius = cast("list[float]", table["knot" if hair == "topknot" else "low" if _low(head) else "high"])
        return [oval(x, y, radius, radius * 0.92)]
    if hair == "tail":
        return [limb(table["tail"], (0.05, 0.115, 0.12, 0.085, 0.012))]
    if hair == "braid":
        return [limb(table["braid"], (0.10, 0.078, 0.066, 0.045))]
    return []


def paint_hair(head: Head) -> None:
    hair, (pigment, density) = head.look.hair, head.look.hair_paint
    cap = head.hairs[cap_of(hair)]
    light = density < 0.5
    knots = knots_of(head)
    head.mass(list(knots), (pigment, density * 1.1), 0.8 if light else 0.2, dark=0.6)
    head.mass([loop(cap)], (pigment, density), 0.75 if light else 0.2, dark=0.6, even=0.45, soft=0.9)
    if head.tall > 50:
        _strands(head, np.asarray(cap, np.float32), light)
    if hair == "braid" and head.tall > 40:
        _braid(head)
    if hair == "bun" and head.tall > 90 and (head.look.age == "elder" or head.look.top == "jeogori"):
        _pin(head, light)


def _strands(head: Head, cap: Floats, light: bool) -> None:
    """Strokes of the comb round the skull, kept inside the hair: ink on pale hair; on dark hair ink and a sheen of bare paper."""
    near = float(smooth(50, 320, head.tall))
    rng, count = head.ink.rng("strands"), int(8 + 26 * near)
    paths = [_strand(head, cap, float(t), rng) for t in np.linspace(0.0, 1.0, count) + rng.normal(0, 0.02, count)]
    paths = [_worn(path, rng) for path in paths]
    if head.side == "three-quarter" and cap_of(head.look.hair) == "pulled":
        far = [
            ((0.15 - 0.25 * t, 0.345 + 0.19 * t), (0.24 + 0.02 * t, 0.33 + 0.05 * t), (0.30, 0.17))
            for t in np.linspace(0.05, 0.95, 3 + count // 6)
        ]
        paths += [_worn(np.array(path, np.float32), rng) for path in far]
    inside = [loop(cap)]
    if light:
        head.ink.lines(paths, 0.36, 0.26 + 0.16 * near, INK, taper=0.9, metre=head.metre, within=inside)
        return
    head.ink.lines(paths, 0.62, 0.30, INK, taper=0.7, metre=head.metre, within=inside)
    sheen = [_strand(head, cap, float(t), rng) for t in rng.uniform(0.30, 0.72, int(3 + 9 * near))]
    middle = [path[len(path) // 4 : 3 * len(path) // 4] for path in (curve(path, 16) for path in sheen)]
    head.ink.lines(middle, 0.55, 0.25, INK, taper=1.0, metre=head.metre, hide=0.30, within=inside, soft=1.0)


def _worn(path: Floats, rng: np.random.Generator) -> Floats:
    """The stretch of a hair's way that the dry brush leaves."""
    way = arc(path, 19)
    return way[int(rng.integers(0, 6)) : len(way) - int(rng.integers(0, 4))][::3]


def _strand(head: Head, cap: Floats, t: float, rng: np.random.Generator) -> Floats:
    """One hair's way at share t of the head, from brow to nape (gathered hair) or from the whorl outwards (loose hair)."""
    t = float(np.clip(t, 0, 1))
    hair, table = head.look.hair, head.hairs
    if (hair == "bun" and not _low(head)) or hair in ("tail", "topknot"):
        spot = np.asarray(
            (table["high"] if hair == "bun" else table["tail"] if hair == "tail" else [table["knot"]])[0 if hair != "bun" else slice(0, 2)],
            np.float32,
        )[:2]
        start = along(cap, 0.62 * t)
        middle = (start + spot) / 2 + np.array([0.0, 0.05 - 0.02 * t], np.float32)
        return np.array([start, middle, spot], np.float32)
    if hair in ("bun", "braid"):
        spot = np.asarray(table["low"][:2] if hair == "bun" else table["braid"][0], np.float32)
        if head.side == "back":
            start = along(cap, 0.5 + 0.5 * t)
            middle = np.asarray(start * 0.62 + spot * 0.38 + rng.normal(0, 0.01, 2), np.float32)
            return np.array([start, middle, spot], np.float32)
        front, crown, temple, skull = COMB[head.side]
        start = np.array([a + (b - a) * t for a, b in zip(front, crown)], np.float32)
        return np.array([start, np.asarray(temple) * (1 - t) + np.asarray(skull) * t, spot], np.float32)
    whorl = np.array([-0.08 if head.side != "profile" else -0.14, 0.50], np.float32) + rng.normal(0, 0.03, 2).astype(np.float32)
    stop = along(cap, 0.02 + 0.96 * t)
    out = (whorl + stop) / 2
    bulge = out - np.array([-0.06, 0.05], np.float32)
    return np.array([whorl, out + 0.22 * bulge, stop], np.float32)


# Gathered hair: from forehead and crown over temple and back of the skull.
COMB: Final = {"three-quarter": ((0.165, 0.345), (-0.22, 0.52), (-0.13, 0.13), (-0.47, 0.29)),
               "profile": ((0.275, 0.31), (-0.12, 0.55), (0.02, 0.07), (-0.47, 0.34))}  # fmt: skip


def _low(head: Head) -> bool:
    """Whether a bun sits at the nape, as married women and the old wear it."""
    return head.look.age == "elder" or head.look.top == "jeogori"


def _braid(head: Head) -> None:
    path = np.asarray(head.hairs["braid"], np.float32)
    steps = [along(path, float(t)) for t in np.linspace(0.12, 0.9, 7)]
    width = np.linspace(0.085, 0.045, 7)
    crossings: list[Points] = []
    for k, (x, y) in enumerate(steps):
        side = 1 if k % 2 else -1
        crossings.append(np.array([(x - side * width[k], y + 0.05), (x, y), (x + side * width[k] * 0.9, y - 0.05)], np.float32))
    head.ink.lines(crossings, 0.6, 0.12, INK, taper=0.7, metre=head.metre, hide=0.45)
    x, y = path[-1]
    pigment, density = head.look.accent
    bow = [
        loop(
            [
                (x, y),
                (x - 0.07, y + 0.03),
                (x - 0.10, y - 0.10),
                (x - 0.02, y - 0.22),
                (x + 0.0, y - 0.06),
                (x + 0.05, y - 0.20),
                (x + 0.08, y - 0.05),
            ]
        )
    ]
    head.mass(bow, (pigment, max(density, 0.55)), 0.5)


def _pin(head: Head, light: bool) -> None:
    """The hairpin of a bun."""
    x, y, radius = cast("list[float]", head.hairs["low"])
    head.lines(
        [[(x - 1.35 * radius, y + 0.30 * radius), (x, y + 0.05 * radius), (x + 1.25 * radius, y - 0.2 * radius)]],
        1.5,
        0.9 if light else 0.5,
        INK,
        0.25,
    )
    swirl = [
        (x - 0.5 * radius, y - 0.2 * radius),
        (x, y - 0.62 * radius),
        (x + 0.6 * radius, y - 0.1 * radius),
        (x + 0.1 * radius, y + 0.55 * radius),
    ]
    head.lines([swirl], 0.45, 0.5 if light else 0.3)
