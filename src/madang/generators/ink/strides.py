"""Strides: how fast whoever walks, runs, rides or trots gets on, and how many drawings one turn of the legs has. Before figures.

Feet must not slide: the way covered in one turn of the legs is handed to whoever draws them, who takes steps as long as that, and the
figure moves on together with each new drawing ("on twos", as animators say).
"""

from dataclasses import dataclass
from typing import Final

from madang.film.shots.shot import Move, Size
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Life
from madang.generators.ink.standing import Placed
from madang.generators.ink.subjects import entry_of, is_animal, is_person, is_vehicle, painted_as
from madang.generators.ink.subjects.people import PERSONS
from madang.generators.ink.view import Pen

ON_FOOT: Final = frozenset({"walk", "run", "carry", "push", "pull"})
SHOWN: Final = frozenset({Size.EXTREME_WIDE, Size.WIDE, Size.MEDIUM_WIDE, Size.MEDIUM})
PACE: Final[dict[str, float]] = {"walk": 0.62, "run": 1.7, "carry": 0.45, "push": 0.4, "pull": 0.4, "ride": 1.3}  # metres a second
TURN: Final[dict[str, float]] = {"run": 0.72, "ride": 1.25}  # seconds of a turn of the legs; the rest takes one second
SLOW: Final = frozenset({"elder", "child", "baby", "turtle"})
FASTEST = 210.0  # units a second across the frame
SHARE = 0.36  # of the frame's width, in one shot
DRAWINGS, FEW = 12, 8  # drawings of a turn; where legs are hardly seen, or one body costs much
MANY: Final = frozenset({"pair", "family"})


@dataclass(frozen=True, slots=True)
class Stride:
    """One body's way of getting on: its life, and the metres that one turn of the legs covers."""

    life: Life
    metres: float


def stride_of(scene: Scene, one: Placed, pen: Pen, ridden: tuple[Placed, Placed] | None) -> Stride | None:
    """The stride of a figure, or None where it does not go on legs. `ridden` are a rider and what it rides, when `one` is either."""
    rider = ridden[0] if ridden else one
    pose, kind = rider.figure.pose, painted_as(one.figure.kind)
    moves = (pose in ON_FOOT and not ridden) or (pose == "ride" and ridden is not None)
    if not moves or scene.size not in SHOWN or one.frame is not None or one.afloat or kind == "crowd":
        return None
    if not (kind in PERSONS or kind in MANY or ridden or (is_animal(kind) and one.entry.where not in ("air", "water"))):
        return None
    turn = TURN.get(pose, 1.0)
    of = FEW if scene.size is Size.MEDIUM or kind in MANY else DRAWINGS
    tall = min(rider.entry.height, 1.8)
    speed = PACE[pose] * (0.72 if rider.figure.kind in SLOW else 1.0)
    if scene.move is Move.TRACK:
        return Stride(Life("stride", 0.0, turn, (float(one.facing), 0.0), (0, of)), min(speed, 0.5 * tall) * turn)
    units = min(speed * pen.scale / pen.unit, FASTEST, SHARE * 1920 / max(float(scene.seconds), 1.0))
    return Stride(Life("stride", units, turn, (float(one.facing), 0.0), (0, of)), units * pen.unit / pen.scale * turn)


def pairs_riding(placed: tuple[Placed, ...]) -> dict[int, tuple[Placed, Placed]]:
    """Who rides on what, by both numbers: a rider sits a finger's breadth before what carries it."""
    found: dict[int, tuple[Placed, Placed]] = {}
    for number, one in enumerate(placed):
        if not is_person(one.figure.kind) or one.figure.pose != "ride":
            continue
        for other, mount in enumerate(placed):
            entry = entry_of(mount.figure.kind)
            carries = entry is not None and entry.deck > 0 and entry.where != "water" and not is_person(mount.figure.kind)
            if carries and 0 < mount.z - one.z < 0.06 and (is_vehicle(mount.figure.kind) or is_animal(mount.figure.kind)):
                found[number] = found[other] = (one, mount)
    return found
