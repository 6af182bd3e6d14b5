"""Several at once: a pair, a family, a crowd, each member somebody of its own. After person."""

from dataclasses import replace

import numpy as np

from madang.generators.ink.stage import Drawn, Sheet, seed_of
from madang.generators.ink.subjects.people.person import paint_person
from madang.generators.ink.view import Pen

Member = tuple[str, float, float, int]  # kind, x in metres, how far behind (metres), which way it looks
STILL_POSES = ("stand", "wait", "stand", "look", "stand")


def _paint(sheet: Sheet, pen: Pen, drawn: Drawn, members: list[Member]) -> None:
    """Paint members back to front. Who stands behind stands a little higher and smaller in the picture, as perspective has it."""
    stage = sheet.stage
    eye, distance = stage.view.eye, max(stage.view.focal / max(pen.scale, 1e-6), 0.6)
    for number, (kind, x, behind, facing) in sorted(enumerate(members), key=lambda member: -member[1][2]):
        rng = np.random.default_rng(seed_of("member", drawn.seed, number))
        size = distance / (distance + behind)
        pose = drawn.pose
        if pose in ("stand", ""):
            pose = STILL_POSES[int(rng.integers(len(STILL_POSES)))]
        traits = tuple(trait for trait in drawn.traits if trait not in ("man", "woman", "boy", "girl")) if number else drawn.traits
        one = replace(
            drawn,
            kind=kind,
            pose=pose,
            traits=_varied(kind, (*traits, "bundle") if drawn.pose in ("hold", "carry") and not drawn.holds else traits, rng),
            seed=seed_of(drawn.seed, number),
            holds=drawn.holds if number == 0 else "",
            robe=drawn.robe if number == 0 else "",
            stride=drawn.stride and ((drawn.stride[0] + 0.37 * number) % 1, drawn.stride[1]),
        )
        place = pen.moved(x * size, eye * (1 - size), size)
        pale = replace(sheet, strength=sheet.strength * (1 - 0.07 * behind))
        paint_person(pale, place.turned(pen.facing * facing), one)


def _varied(kind: str, traits: tuple[str, ...], rng: np.random.Generator) -> tuple[str, ...]:
    """Now and then a hat, a scarf, glasses, a hanbok; old men among old women."""
    chance = float(rng.random())
    extra: tuple[str, ...] = ()
    if kind == "elder" and rng.random() < 0.42:
        extra = ("man",)
    if chance < 0.10:
        extra += ("hat",)
    elif chance < 0.18:
        extra += ("scarf",)
    elif chance < 0.24:
        extra += ("glasses",)
    return (*traits, *extra)


def paint_pair(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """Two who belong together, turned to each other; `old` or `child` among the traits says how old, a hug brings them close."""
    traits = drawn.traits
    kind = "elder" if "old" in traits or "elder" in traits else "child" if "child" in traits else "adult"
    close = drawn.pose in ("hug", "dance")
    gap = 0.21 if close else 0.30
    if pen.detail > 900:  # in a close shot heads draw together, so that both are in the frame
        gap *= 0.62
    together = drawn.pose in ("walk", "run", "sit", "look-up", "look", "wait") or drawn.away
    women = tuple(trait for trait in traits if trait != "man")
    for number, (x, facing, sex) in enumerate(((-gap, 1, "man"), (gap, 1 if together else -1, "woman"))):
        one = replace(
            drawn,
            kind=kind,
            traits=(*women, sex),
            seed=seed_of(drawn.seed, "pair", number),
            robe=drawn.robe if number == 1 else "",
            holds=drawn.holds if number == 0 else "",
        )
        paint_person(sheet, pen.moved(x, 0.0).turned(pen.facing * facing), one)


def paint_family(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """Grandmother, parents and children, the small ones before the tall."""
    rng = np.random.default_rng(seed_of("family", drawn.seed))
    members: list[Member] = [("elder", -0.72, 0.05, 1), ("adult", -0.24, 0.28, 1), ("adult", 0.36, 0.28, -1), ("child", 0.08, 0.0, 1)]
    if rng.random() < 0.6:
        members.append(("child", 0.74, 0.02, -1))
    _paint(sheet, pen, drawn, members)


def paint_crowd(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A dozen and more in three loose rows, with gaps, some turned to a neighbour."""
    rng = np.random.default_rng(seed_of("crowd", drawn.seed))
    small = "small" in drawn.traits
    kinds = ("adult", "adult", "elder", "child", "adult", "teen", "elder", "child")
    fixed = next((trait for trait in drawn.traits if trait in ("elder", "child", "teen")), "")
    members: list[Member] = []
    near = pen.detail > 600  # few of them are in a near frame
    rows = ((3, 0.0), (3, 0.7)) if small or near else ((4, 0.0), (5, 0.75), (6, 1.6))
    for row, (count, behind) in enumerate(rows):
        step = 0.60
        for place in range(count):
            x = (place - (count - 1) / 2) * step + float(rng.uniform(-0.13, 0.13)) + 0.16 * (row % 2)
            kind = fixed or kinds[int(rng.integers(len(kinds)))]
            facing = 1 if rng.random() < (0.72 if x < 0 else 0.45) else -1
            together = drawn.pose in ("walk", "run", "look", "look-up") or drawn.away
            members.append((kind, x, behind + float(rng.uniform(0, 0.2)), 1 if together else facing))
    _paint(sheet, pen, replace(drawn, traits=tuple(trait for trait in drawn.traits if trait != "small")), members)
