"""Composition: which camera a shot wants, and where its figures stand. After scene and subjects, before their painting.

Main figure on a third with lead room, pairs facing each other, small things in a hand or near one, birds in the air, nobody cut at the neck.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting, seed_of
from madang.generators.ink.subjects import entry_of, is_animal, is_person, is_vehicle, painted_as
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.view import PERSON, View, view_of

SEATED: Final = frozenset({"sit", "read", "write", "eat", "play-music", "row", "ride", "drink"})
ABOARD: Final = frozenset({"row", "ride", "sit", "swing-on", "fish", "wait", "look", "", "stand", "lie", "sleep"})
# How high the top of the head is in a pose, as a share of the standing height; what is not named stands.
TOPS: Final[dict[str, float]] = {"sit": 0.55, "read": 0.55, "write": 0.55, "eat": 0.55, "play-music": 0.58, "row": 0.55, "ride": 0.58, "kneel": 0.66,
                                 "lie": 0.24, "sleep": 0.34, "swim": 0.18, "dig": 0.80, "plant-seed": 0.62, "bow": 0.80, "fall": 0.45}  # fmt: skip
NEAR: Final = (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE)
SMALL = 0.5  # metres: what a hand can hold or a table carry
TABLE = 0.72  # metres


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure at its place: world metres (x, y, z) of its feet; or `frame`, (across, up, tall) in shares of the frame: the middle, the foot and the
    height of what is drawn by the frame instead of the world. `lead` is what the camera looks at.
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


def lead_of(scene: Scene) -> Figure | None:
    """Whom the shot is about."""
    drawn = [figure for figure in scene.figures if entry_of(figure.kind) is not None]
    return next((figure for figure in drawn if figure.main), drawn[0] if drawn else None)


def is_alone(scene: Scene) -> bool:
    """Whether the shot shows a thing for its own sake: an insert, or a close view of no person and no beast."""
    lead = lead_of(scene)
    if lead is None:
        return False
    if scene.size is Size.INSERT:
        return True
    entry = entry_of(lead.kind)
    living = any(is_person(figure.kind) or is_animal(figure.kind) for figure in scene.figures)
    return scene.size in NEAR and not living and entry is not None and entry.where != "sky" and not is_vehicle(lead.kind)


def view_for(scene: Scene, frame: tuple[float, float, float, float], unit: float, floor: float = 0.0, seat: float = 0.0) -> View:
    """The camera of a scene; it stoops to who sits, lies or is small. `floor` and `seat` are the place's (see Setting)."""
    lead = lead_of(scene)
    if lead is None or is_alone(scene):
        return view_of(scene.size, scene.angle, frame, unit)
    entry = entry_of(lead.kind)
    assert entry is not None
    tall = entry.height
    if is_animal(lead.kind) or entry.where in ("air", "water"):
        return _on_beast(scene, entry, frame, unit, floor)
    if not is_person(lead.kind) or scene.size in (Size.EXTREME_WIDE, Size.WIDE):
        return view_of(scene.size, scene.angle, frame, unit)
    view = view_of(scene.size, scene.angle, frame, unit, tall)
    carried = max((_deck(figure) for figure in scene.figures), default=0.0)
    base = carried + (seat if lead.pose in SEATED and not carried else 0.0)
    top = base + tall * TOPS.get(lead.pose, 1.0) if lead.pose in TOPS else tall + base
    down = (tall - top) if top < tall else 0.0
    return replace(view, eye=max(view.eye - down * (0.95 if scene.angle is not Angle.HIGH else 0.7), 0.18) + floor)


def _on_beast(scene: Scene, entry: Entry, frame: tuple[float, float, float, float], unit: float, floor: float) -> View:
    """A beast is framed whole in a medium shot, half of it in a close one; a small one from its own height."""
    near = scene.size in (Size.MEDIUM_WIDE, *NEAR)
    framed = max(min(1.7 * max(entry.height, 0.55 * entry.width), PERSON), 0.16)
    view = view_of(scene.size, scene.angle, frame, unit, framed if near else PERSON)
    return replace(view, eye=max(view.eye, 0.12) + floor)


def _deck(figure: Figure) -> float:
    entry = entry_of(figure.kind)
    return entry.deck if entry and entry.deck and (is_vehicle(figure.kind) or figure.kind in ("chair", "bench", "swing")) else 0.0


def compose(scene: Scene, view: View, setting: Setting) -> tuple[Placed, ...]:
    """Where every figure stands, farthest first."""
    known = [(figure, entry) for figure in scene.figures if (entry := entry_of(figure.kind)) is not None]
    lead = lead_of(scene)
    if lead is None:
        return ()
    if is_alone(scene):
        return _alone(scene, lead, known)
    persons = [pair for pair in known if is_person(pair[0].kind)]
    riders, mounts = _aboard(persons, known)
    standing = [pair for pair in persons if pair not in riders]
    beasts = [pair for pair in known if is_animal(pair[0].kind)]
    taken = [*persons, *mounts, *beasts]
    things = [pair for pair in known if pair not in taken]
    placed = _persons(scene, view, setting, standing, lead)
    placed += _mounted(scene, view, setting, mounts, riders, lead, bool(placed))
    placed += _beasts(scene, view, setting, beasts, lead, placed)
    placed += _things(scene, view, setting, things, lead, placed)
    return tuple(sorted(placed, key=lambda each: -each.z))


# -- one thing for its own sake


def _alone(scene: Scene, lead: Figure, known: list[tuple[Figure, Entry]]) -> tuple[Placed, ...]:
    """An insert: the thing fills its share of the frame; whoever belongs to it is outside the picture."""
    entry = next(entry for figure, entry in known if figure is lead)
    tall = entry.tall_frames * (1.0 if scene.size in (Size.INSERT, Size.CLOSE) else 0.85 if scene.size is Size.MEDIUM_CLOSE else 0.7)
    wide = tall * entry.width / max(entry.height, 1e-3) * 9 / 16
    if is_person(lead.kind) or is_animal(lead.kind):
        tall, wide = (1.5, 0.3) if is_person(lead.kind) else (min(0.62, 0.62 / max(wide / tall, 0.1) * 0.8), 0.4)
    count = min(lead.count, 5)
    if count == 1:
        shrink = min(1.0, 0.66 / wide)
        tall *= shrink
        foot = 0.5 - 0.5 * tall + (0.02 if tall < 0.6 else 0.0)
        return (Placed(lead, entry, frame=(0.5, foot, tall), facing=lead.facing, lead=True),)
    shrink = min(0.72, 0.78 / (wide * count))
    tall *= max(shrink, 0.3)
    places = []
    for number in range(count):
        across = 0.5 + (number - (count - 1) / 2) * 0.76 / count
        foot = 0.5 - 0.5 * tall + 0.05 * ((number * 7919) % 3 - 1)
        one = replace(lead, count=1, seed=seed_of(lead.seed, number))
        places.append(Placed(one, entry, frame=(across, foot, tall), facing=lead.facing, lead=number == 0))
    return tuple(places)


# -- people


def _reach(view: View, z: float = 0.0) -> float:
    return view.half_width(z)


def _within(x: float, view: View, setting: Setting, half: float, z: float = 0.0) -> float:
    """x moved into the clear stretch of the frame, with the figure's own half width to spare."""
    reach = _reach(view, z)
    low, high = (2 * edge - 1 for edge in setting.clear)
    room = max(high - low, 0.2) * reach / 2
    middle = (low + high) / 2 * reach
    spare = max(room - half, 0.15 * room)
    return float(min(max(x, middle - spare), middle + spare)) + view.x


def _persons(scene: Scene, view: View, setting: Setting, people: list[tuple[Figure, Entry]], lead: Figure) -> list[Placed]:
    if not people:
        return []
    if scene.angle is Angle.OVER_SHOULDER and len(people) >= 2:
        main = next((pair for pair in people if pair[0] is lead), people[0])
        other = next(pair for pair in people if pair is not main)
        side = other[0].side or -main[0].side or -1
        facing = side
        stands = _stand(main, view, setting, scene, -side * _reach(view) * 0.30, facing, lead=True)
        return [stands, Placed(other[0], other[1], z=-view.distance + 0.6, facing=-side, shoulder=True)]
    members: list[tuple[Figure, Entry]] = []
    for figure, entry in people:
        count = 1 if figure.kind in ("pair", "family", "crowd") else min(max(figure.count, 1), 9)
        members += [(replace(figure, count=1, seed=seed_of(figure.seed, n) if n else figure.seed, holds=figure.holds if n == 0 else ""), entry) for n in range(count)]
    if len(members) == 1:
        figure, entry = members[0]
        facing = figure.facing or 1
        side = figure.side if figure.side else -facing
        reach = _reach(view)
        wide = figure.kind in ("crowd", "family")
        away = 0.12 if wide else 0.24 if scene.size in (Size.CLOSE, Size.MEDIUM_CLOSE) else 0.34
        if scene.angle is Angle.FROM_BEHIND:
            away *= 0.6
        return [_stand(members[0], view, setting, scene, side * reach * away, facing, lead=True)]
    return _group(scene, view, setting, members, lead)


def _group(scene: Scene, view: View, setting: Setting, members: list[tuple[Figure, Entry]], lead: Figure) -> list[Placed]:
    """Two face each other; more stand in a loose row, two deep; sides given are kept."""
    reach = _reach(view)
    order = sorted(range(len(members)), key=lambda n: (members[n][0].side, n))
    count = len(members)
    wide = max(entry.width for _, entry in members)
    gap = min(max(1.5 * reach / count, 0.85 * wide), 1.5 if count == 2 else 1.1)
    if scene.size in (Size.EXTREME_WIDE, Size.WIDE):
        gap = min(gap, 1.3)
    center = 0.0 if count > 2 or scene.size in (*NEAR, Size.MEDIUM_WIDE) else -0.14 * reach * (members[0][0].facing or 1)
    placed = []
    for rank, n in enumerate(order):
        figure, entry = members[n]
        across = center + (rank - (count - 1) / 2) * gap
        z = 0.0 if count == 2 else 0.9 * (rank % 2) + 0.12 * math.sin(7.0 * rank + scene.seed % 7)
        facing = figure.facing or 1
        if count == 2 and not figure.away and figure.pose not in ("walk", "run", "ride"):
            facing = 1 if rank == 0 else -1
        placed.append(_stand((figure, entry), view, setting, scene, across * (1 + z / max(view.distance, 1)), facing, z, figure is lead or n == 0))
    return placed


def _stand(pair: tuple[Figure, Entry], view: View, setting: Setting, scene: Scene, x: float, facing: int, z: float = 0.0, lead: bool = False) -> Placed:
    figure, entry = pair
    sits = figure.pose in SEATED and setting.seat > 0.2
    y = setting.floor + (setting.seat if sits else 0.0)
    if scene.angle is Angle.FROM_BEHIND:
        figure = replace(figure, away=True)
    if sits:
        figure = replace(figure, traits=(*figure.traits, "on-seat"))
    if figure.pose == "fly":
        y += 1.6
    half = 0.35 * entry.width if scene.size in NEAR else 0.5 * entry.width
    return Placed(figure, entry, _within(x, view, setting, half, z), y, z, facing=facing, lead=lead, seated=sits)


# -- what people sit in and ride on


def _aboard(persons: list[tuple[Figure, Entry]], known: list[tuple[Figure, Entry]]) -> tuple[list[tuple[Figure, Entry]], list[tuple[Figure, Entry]]]:
    """Vehicles, and who is on them: whoever rows, rides or sits when there is something to sit in."""
    mounts = [pair for pair in known if is_vehicle(pair[0].kind)]
    decks = [pair for pair in mounts if pair[1].deck > 0]
    riders = [pair for pair in persons if decks and pair[0].pose in ("row", "ride", "sit", "swing-on")]
    if decks and not riders and persons and painted_as(decks[0][0].kind) == "boat" and persons[0][0].pose in ABOARD:
        riders = persons[:2]
    return riders, mounts


def _mounted(scene: Scene, view: View, setting: Setting, mounts: list[tuple[Figure, Entry]], riders: list[tuple[Figure, Entry]], lead: Figure,
             others: bool) -> list[Placed]:  # fmt: skip
    placed: list[Placed] = []
    reach = _reach(view)
    for number, (figure, entry) in enumerate(mounts):
        facing = figure.facing or 1
        air = entry.where == "air"
        far = 0.0 if entry.height < 3 else 1.5 * entry.width
        z = (0.25 if not others else 1.2) + far if not air else 30.0 + far
        if entry.where == "water" and setting.water:
            z = min(max(z, setting.water[0] + 0.6), setting.water[1])
        across = (figure.side or (-facing if not others else facing)) * _reach(view, z) * (0.3 if number == 0 else 0.62)
        x = _within(across, view, setting, min(0.5 * entry.width, 0.7 * reach), z)
        y = 0.0 if entry.where == "water" else setting.floor
        if air:
            y = view.eye + 0.20 * (view.frame[3] - view.frame[1]) / view.scale(z)
        rowed = number == 0 and any(rider.pose == "row" for rider, _ in riders)
        mount = Placed(figure, entry, x, y, z, facing=facing, lead=figure is lead, rowed=rowed)
        placed.append(mount)
        if number == 0:
            for seat, (rider, body) in enumerate(riders):
                shift = (seat - (len(riders) - 1) / 2) * 0.9
                low = rider.pose if rider.pose in SEATED else "sit" if painted_as(figure.kind) == "boat" else "ride"
                on = replace(rider, pose=low, away=scene.angle is Angle.FROM_BEHIND or rider.away)
                placed.append(Placed(on, body, x + shift * facing, y + entry.deck, z - 0.02 - 0.01 * seat, facing=facing, lead=rider is lead,
                                     afloat=entry.where == "water", rowed=rowed))  # fmt: skip
    return placed


# -- beasts and things


def _beasts(scene: Scene, view: View, setting: Setting, beasts: list[tuple[Figure, Entry]], lead: Figure, people: list[Placed]) -> list[Placed]:
    placed: list[Placed] = []
    for kind_number, (figure, entry) in enumerate(beasts):
        for number in range(min(max(figure.count, 1), 9)):
            one = figure if number == 0 else replace(figure, seed=seed_of(figure.seed, number))
            roll = seed_of(scene.seed, figure.kind, number) % 1000 / 1000
            facing = figure.facing or 1
            flying = entry.where == "air" and figure.pose not in ("stand", "sit", "sleep", "eat")
            if flying:
                z = (2.0 if entry.height < 0.12 else 9.0) * (0.7 + 0.8 * roll) if scene.size in (Size.EXTREME_WIDE, Size.WIDE) or people else 0.0
                across = ((0.28 + 0.4 * roll) * -facing + 0.11 * number) * _reach(view, z)
                rise = (0.20 + 0.16 * ((number * 5 + kind_number) % 3) / 2) * (view.frame[3] - view.frame[1]) / view.scale(z)
                y = max(view.eye + (rise if z > 0.5 else -0.45 * entry.height), 0.05)
                placed.append(Placed(one, entry, _within(across, view, setting, 0.3 * entry.width, z), y, z, facing=facing, lead=figure is lead))
                continue
            if people:
                anchor = people[0]
                side = anchor.facing or 1
                x = anchor.x + side * (0.55 * anchor.entry.width + 0.6 * entry.width + 0.1 + 0.55 * number)
                z, facing = -0.12 + 0.25 * (number % 2), -side if figure.pose in ("", "stand", "sit") else facing
            else:
                x = (figure.side or -facing) * 0.30 * _reach(view) + (number * 1.25 * entry.width) * (-1 if number % 2 else 1)
                z = 0.5 * (number % 3)
            y = 0.0 if entry.where == "water" else setting.floor
            if entry.where == "water" and setting.water:
                z = min(max(z, setting.water[0] + 0.3), setting.water[1])
            placed.append(Placed(one, entry, _within(x, view, setting, 0.45 * entry.width, z), y, z, facing=facing, lead=figure is lead))
    return placed


def _things(scene: Scene, view: View, setting: Setting, things: list[tuple[Figure, Entry]], lead: Figure, others: list[Placed]) -> list[Placed]:
    """Small things go into a free hand, stand on the ground or float; what is of the sky hangs there."""
    placed: list[Placed] = []
    ground = 0
    for figure, entry in things:
        hand = _hand_for(figure, entry, scene, others)
        if hand is not None:
            others[hand] = replace(others[hand], figure=replace(others[hand].figure, holds=figure.kind))
            continue
        if entry.where == "sky":
            tall = min(max(entry.tall_frames * 0.42, 0.07), 0.34)
            across = 0.5 + 0.22 * (figure.side or (1 if not others else -_side_of(others[0], view)))
            placed.append(Placed(figure, entry, z=math.inf, frame=(across, 0.70 - tall / 2, tall), facing=figure.facing, lead=figure is lead))
            continue
        for number in range(min(max(figure.count, 1), 6)):
            one = figure if number == 0 else replace(figure, seed=seed_of(figure.seed, number))
            placed.append(_set_down(one, entry, scene, view, setting, others, ground, figure is lead))
            ground += 1
    return placed


def _side_of(placed: Placed, view: View) -> int:
    return -1 if placed.x < view.x else 1


def _hand_for(figure: Figure, entry: Entry, scene: Scene, others: list[Placed]) -> int | None:
    if max(entry.height, entry.width) > SMALL or entry.where not in ("hand", "table") or figure.count > 1:
        return None
    return next((n for n, one in enumerate(others) if is_person(one.figure.kind) and not one.figure.holds and not one.shoulder
                 and one.figure.pose not in ("sleep", "lie", "swim", "run", "row", "wave", "hug", "climb")), None)  # fmt: skip


def _set_down(figure: Figure, entry: Entry, scene: Scene, view: View, setting: Setting, others: list[Placed], number: int, lead: bool) -> Placed:
    """On the ground beside whoever is there, or on a third alone; walls, water and air as the thing likes."""
    height = view.frame[3] - view.frame[1]
    facing = figure.facing or 1
    large = max(1.0, 0.11 * height / view.scale(0) / max(entry.height, 0.6 * entry.width, 1e-3)) if lead or not others else 1.0
    wide = entry.width * large
    if others:
        anchor = others[0]
        side = anchor.facing or 1
        x = anchor.x + side * (0.5 * anchor.entry.width + 0.55 * wide + 0.12 + 0.8 * wide * number)
    else:
        x = (figure.side or -facing) * 0.30 * _reach(view) + number * 1.15 * wide * (-1 if number % 2 else 1)
    z, y = (0.35 if entry.height > 1.2 else -0.1) + (0.4 * entry.width if entry.height > 3 else 0.0), setting.floor
    if entry.where == "wall":
        z, y = 1.2, max(1.55 - 0.5 * entry.height, 0.3) + setting.floor
    elif entry.where == "air":
        z, y = 4.0, view.eye + 0.22 * height / view.scale(4.0)
    elif entry.where == "water":
        y = 0.0
        if setting.water:
            z = min(max(z, setting.water[0] + 0.3), setting.water[1])
    return Placed(figure, entry, _within(x, view, setting, min(0.5 * wide, 0.6 * _reach(view, z)), z), y, z, facing=facing, lead=lead, enlarged=large)
