"""Standing: where people are placed, alone, in pairs and in groups. After framing, before composition."""

import math
from dataclasses import dataclass, replace
from typing import Final

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.framing import NEAR, SEATED, as_drawn
from madang.generators.ink.pigment import BY_NAME
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting, seed_of
from madang.generators.ink.subjects import painted_as
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.people import PERSONS, marks
from madang.generators.ink.view import View

EACH: Final = frozenset({"lantern", "candle", "flashlight", "umbrella", "flag", "phone"})  # of which everybody in a row holds one
TOUCHING: Final = frozenset({"hug", "dance", "give"})
Cast = tuple[Figure, Entry]


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure at its place: world metres (x, y, z) of its feet; or `frame`, (across, up, tall) in shares of the frame: the middle, the
    foot and the height of what is drawn by the frame instead of the world. `lead` is what the camera looks at.
    `enlarged` times as large as in nature is a small thing that must be seen from afar; `afloat` on the water, `rowed` by somebody."""

    figure: Figure
    entry: Entry
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    frame: tuple[float, float, float] | None = None
    facing: int = 1
    lead: bool = False
    shoulder: bool = False
    seated: bool = False
    enlarged: float = 1.0
    afloat: bool = False
    rowed: bool = False


def reach_of(view: View, z: float = 0.0) -> float:
    return view.half_width(z)


def within(x: float, view: View, setting: Setting, half: float, z: float = 0.0) -> float:
    """x moved into the clear stretch of the frame, with the figure's own half width to spare."""
    reach = reach_of(view, z)
    low, high = (2 * edge - 1 for edge in setting.clear)
    room = max(high - low, 0.2) * reach / 2
    middle = (low + high) / 2 * reach
    spare = max(room - half, 0.15 * room)
    return float(min(max(x, middle - spare), middle + spare)) + view.x


def persons(scene: Scene, view: View, setting: Setting, people: list[Cast], lead: Figure) -> list[Placed]:
    if not people:
        return []
    if scene.angle is Angle.OVER_SHOULDER and len(people) >= 2:
        main = next((pair for pair in people if pair[0] is lead), people[0])
        other = next(pair for pair in people if pair is not main)
        side = other[0].side or -main[0].side or -1
        facing = side
        stands = _stand(main, view, setting, scene, -side * reach_of(view) * 0.30, facing, lead=True)
        return [stands, Placed(other[0], other[1], z=-view.distance + 0.6, facing=-side, shoulder=True)]
    members: list[Cast] = []
    for figure, entry in people:
        count = 1 if figure.kind in ("pair", "family", "crowd") else min(max(figure.count, 1), 9)
        members += [(_neighbour(figure, n), entry) for n in range(count)]
    if len(members) == 1:
        figure, entry = members[0]
        facing = figure.facing or 1
        side = figure.side if figure.side else -facing
        reach = reach_of(view)
        wide = figure.kind in ("crowd", "family")
        away = 0.12 if wide else 0.24 if scene.size in (Size.CLOSE, Size.MEDIUM_CLOSE) else 0.34
        if scene.angle is Angle.FROM_BEHIND:
            away *= 0.6
        return [_stand(members[0], view, setting, scene, side * reach * away, facing, lead=True)]
    return _group(scene, view, setting, members, lead)


def _neighbour(figure: Figure, number: int) -> Figure:
    """The first of several is the one described; the others have their own looks and clothes."""
    if number == 0:
        return replace(figure, count=1)
    traits = tuple(trait for trait in figure.traits if trait not in BY_NAME)
    holds = figure.holds if figure.holds in EACH else ""
    return replace(figure, count=1, seed=seed_of(figure.seed, number), holds=holds, robe="", traits=traits)


def _group(scene: Scene, view: View, setting: Setting, members: list[Cast], lead: Figure) -> list[Placed]:
    """Two face each other; more stand in a loose row, two deep; sides given are kept."""
    reach = reach_of(view)
    order = sorted(range(len(members)), key=lambda n: (members[n][0].side, n))
    count = len(members)
    wide = max(entry.width for _, entry in members)
    gap = min(max(1.5 * reach / count, 0.85 * wide), 1.5 if count == 2 else 1.1)
    if count == 2 and {figure.pose for figure, _ in members} & TOUCHING:
        gap = (1.15 if any(figure.pose == "give" for figure, _ in members) else 0.62) * wide
    if scene.size in (Size.EXTREME_WIDE, Size.WIDE):
        gap = min(gap, 1.3)
    center = 0.0 if count > 2 or scene.size in (*NEAR, Size.MEDIUM_WIDE) else -0.14 * reach * (members[0][0].facing or 1)
    placed = []
    for rank, n in enumerate(order):
        figure, entry = members[n]
        across = center + (rank - (count - 1) / 2) * gap
        loose = math.sin(7.0 * rank + scene.seed % 7)
        z = 0.0 if count == 2 else (0.0, 1.3, 0.5, 1.8)[rank % 4] + 0.25 * loose
        across += 0.0 if count == 2 else 0.16 * gap * math.sin(5.0 * rank + scene.seed % 11)
        facing = figure.facing or 1
        if count == 2 and not figure.away and figure.pose not in ("walk", "run", "ride"):
            facing = 1 if rank == 0 else -1
        placed.append(
            _stand((figure, entry), view, setting, scene, across * (1 + z / max(view.distance, 1)), facing, z, figure is lead or n == 0)
        )
    return _apart(placed)


def _apart(placed: list[Placed]) -> list[Placed]:
    """Two at one depth never stand in each other: where the clear stretch is too narrow they stand on both sides of its middle."""
    if len(placed) != 2 or {one.figure.pose for one in placed} & TOUCHING or abs(placed[0].z - placed[1].z) > 0.4:
        return placed
    left, right = placed
    least, gap = 0.46 * (left.entry.width + right.entry.width), right.x - left.x
    if not 0 <= gap < least:
        return placed
    more = (least - gap) / 2
    return [replace(left, x=left.x - more), replace(right, x=right.x + more)]


def _stand(pair: Cast, view: View, setting: Setting, scene: Scene, x: float, facing: int, z: float = 0.0, lead: bool = False) -> Placed:
    figure, entry = pair
    sits = figure.pose in SEATED and setting.seat > 0.2
    y = setting.floor + (setting.seat if sits else 0.0)
    if scene.angle is Angle.FROM_BEHIND:
        figure = replace(figure, away=True)
    if sits:
        figure = replace(figure, traits=(*figure.traits, "on-seat"))
    if figure.pose == "fly":
        y += 1.6
    if scene.place == "space" and scene.size in (Size.EXTREME_WIDE, Size.WIDE):
        y, facing = y + 0.9, -1  # nobody stands there: he floats beside the earth, which lies to the left
    half, aside = 0.35 * entry.width if scene.size in NEAR else 0.5 * entry.width, 0.0
    if scene.size in NEAR and painted_as(figure.kind) in PERSONS:  # who lies or bends far is framed by the face
        aside = facing * marks(as_drawn(figure)).face[0]
        aside = aside if abs(aside) > 0.22 else 0.0
    return Placed(figure, entry, within(x, view, setting, half, z) - aside, y, z, facing=facing, lead=lead, seated=sits)
