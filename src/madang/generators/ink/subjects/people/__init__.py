"""People: a posed skeleton clothed with brush strokes. CATALOGUE says who can be painted; `marks` says where hands and faces are.

The local origin is the ground between the feet; for who sits (sit, read, write, eat, play-music, row, ride), what is sat upon: legs are
folded on it, or hang below it with the trait "on-seat" (and always in ride). A swimmer's origin is the water's surface.
"""

from dataclasses import replace
from typing import Final

from madang.generators.ink.stage import Drawn, SubjectPainter
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.people.groups import paint_crowd, paint_family, paint_pair
from madang.generators.ink.subjects.people.inking import Pair
from madang.generators.ink.subjects.people.person import Marks, marks_of, paint_grip, paint_person
from madang.generators.ink.subjects.people.strangers import (
    as_ghost,
    paint_astronaut,
    paint_baby,
    paint_ghost,
    paint_robot,
    paint_silhouette,
)

__all__ = ["CATALOGUE", "PERSONS", "Marks", "hands", "marks", "paint_grip"]

PERSONS: Final[dict[str, tuple[float, float]]] = {
    "elder": (1.50, 0.62),
    "adult": (1.68, 0.60),
    "teen": (1.61, 0.58),
    "child": (1.21, 0.48),
    "scientist": (1.68, 0.60),
    "soldier": (1.72, 0.62),
    "doctor": (1.68, 0.60),
    "teacher": (1.68, 0.70),
    "chef": (1.70, 0.60),
    "rider": (1.70, 0.70),
    "guard": (1.70, 0.62),
    "musician": (1.68, 0.64),
    "farmer": (1.66, 0.66),
    "fisher": (1.68, 0.60),
}
OTHERS: Final[dict[str, tuple[SubjectPainter, float, float]]] = {
    "baby": (paint_baby, 0.58, 0.50),
    "pair": (paint_pair, 1.68, 1.30),
    "family": (paint_family, 1.68, 2.10),
    "crowd": (paint_crowd, 1.68, 3.60),
    "astronaut": (paint_astronaut, 1.72, 0.80),
    "ghost": (paint_ghost, 1.66, 0.70),
    "silhouette": (paint_silhouette, 1.68, 0.60),
    "robot-person": (paint_robot, 1.72, 0.66),
}
CATALOGUE: Final[dict[str, Entry]] = {
    **{kind: Entry(paint_person, height, width) for kind, (height, width) in PERSONS.items()},
    **{kind: Entry(paint, height, width) for kind, (paint, height, width) in OTHERS.items()},
}


def marks(drawn: Drawn) -> Marks:
    """Where hands, face and top of any kind of CATALOGUE are: frame close shots by `face` and `head`, put what is held at `grip`.

    Of several people the face is the middle between their heads."""
    if drawn.kind == "baby":
        lying = drawn.pose in ("sleep", "lie", "cry")
        face, head = ((0.265, 0.175), 0.265) if lying else ((0.01, 0.44), 0.235)
        return Marks((0.15, 0.13), (-0.15, 0.13), (0.0, 0.20), face, head, face[1] + 0.55 * head)
    if drawn.kind in ("pair", "family", "crowd"):
        one = marks_of(replace(drawn, kind="child" if "child" in drawn.traits else "adult"))
        return replace(one, face=(0.0, one.face[1]))
    if drawn.kind == "ghost":
        return marks_of(as_ghost(drawn))
    if drawn.kind in OTHERS:
        return marks_of(replace(drawn, kind="adult"))
    return marks_of(drawn)


def hands(drawn: Drawn) -> tuple[Pair, Pair, Pair]:
    """The near hand, the far hand and the grip (where the middle of a held thing goes) of a person, local metres (x, y)."""
    found = marks(drawn)
    return found.near, found.far, found.grip
