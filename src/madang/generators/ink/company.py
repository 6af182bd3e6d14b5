"""Company: what people sit in and ride on, beasts beside them, things in a hand or near one. After standing, before composition."""

import math
from dataclasses import replace
from typing import Final

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.framing import NEAR, SADDLE, SEATED, as_drawn
from madang.generators.ink.light import light_of
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting, seed_of
from madang.generators.ink.standing import Cast, Placed, reach_of, within
from madang.generators.ink.subjects import is_person, is_vehicle, painted_as
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.people import PERSONS, marks
from madang.generators.ink.view import View

RESTING: Final = frozenset({"lie", "sleep"})
ABOARD: Final = frozenset({"row", "ride", "sit", "swing-on", "wait", "look", "", "stand", "lie", "sleep"})
EMPTY_HANDED: Final = frozenset({"sleep", "lie", "swim", "run", "row", "wave", "hug", "climb"})
TINY: Final = 0.15  # metres: what flies and is no larger flies about somebody's head
LED: Final = 1.35  # metres: a bicycle, a cart: what is no higher goes beside whoever is with it
SMALL, LONG = 0.5, 1.6  # metres: what a hand can take from a table; what is made to be held


def aboard(persons: list[Cast], known: list[Cast]) -> tuple[list[Cast], list[Cast]]:
    """Vehicles and seats, and who is on them: whoever rows, rides or sits when there is something to sit in."""
    sitting = any(figure.pose in SEATED or figure.pose in RESTING or figure.pose == "swing-on" for figure, _ in persons)
    mounts = [
        pair
        for pair in known
        if (is_vehicle(pair[0].kind) and pair[1].height > SMALL) or (sitting and pair[1].deck > 0 and not is_person(pair[0].kind))
    ]
    if any(figure.pose == "ride" for figure, _ in persons):
        mounts += [(figure, replace(entry, deck=SADDLE)) for figure, entry in known if painted_as(figure.kind) == "horse"]
    decks = [pair for pair in mounts if pair[1].deck > 0]
    riders = [pair for pair in persons if decks and (pair[0].pose in SEATED or pair[0].pose in RESTING or pair[0].pose == "swing-on")][:2]
    if decks and not riders and persons and painted_as(decks[0][0].kind) == "boat" and persons[0][0].pose in ABOARD:
        riders = persons[:2]
    return riders, mounts


def mounted(scene: Scene, view: View, setting: Setting, mounts: list[Cast], riders: list[Cast], lead: Figure,
             others: list[Placed]) -> list[Placed]:  # fmt: skip
    placed: list[Placed] = []
    reach = reach_of(view)
    fleet = [pair for pair in mounts for _ in range(1 if riders else min(max(pair[0].count, 1), 9))]
    for number, (figure, entry) in enumerate(fleet):
        facing = figure.facing or 1
        air = entry.where == "air"
        far = 0.0 if entry.height < 3 else 1.5 * entry.width
        z = (0.25 if not others else 1.2) + far if not air else 30.0 + far
        z += 2.6 * entry.width * (number % 5) * (0.8 + 0.1 * number)
        if figure is lead and not riders and not others and not air:
            z = max(z, _whole(entry, view))
        if entry.where == "water" and setting.water:
            z = min(max(z, setting.water[0] + 0.6), setting.water[1])
        if others and not riders and number == 0 and entry.where == "ground" and entry.height < LED:
            others[0] = _leading(others[0])
            led, before = others[0], others[0].facing or 1  # who leads a bicycle walks behind its handlebar
            placed.append(Placed(figure, entry, led.x + before * (0.30 * entry.width + 0.12), setting.floor, led.z + 0.10, facing=before))
            continue
        across = (figure.side or (-facing if not others else facing)) * reach_of(view, z) * _spread(number)
        x = within(across, view, setting, min(0.5 * entry.width, 0.7 * reach), z)
        y = 0.0 if entry.where == "water" else setting.floor
        if air:
            y = view.eye + 0.20 * (view.frame[3] - view.frame[1]) / view.scale(z)
        rowed = number == 0 and any(rider.pose == "row" for rider, _ in riders)
        seen = _seen(entry, view, z, 0.2) if air and figure is lead else 1.0
        mount = Placed(figure, entry, x, y, z, facing=facing, lead=figure is lead, rowed=rowed, enlarged=seen)
        placed.append(mount)
        if number == 0:
            for seat, (rider, body) in enumerate(riders):
                shift = (seat - (len(riders) - 1) / 2) * 0.9
                flat = rider.pose in RESTING and entry.width > 1.5 and not is_vehicle(figure.kind)
                afloat = entry.where == "water" or not is_vehicle(figure.kind)
                low = rider.pose if rider.pose in SEATED or flat else "sit" if afloat else "ride"
                traits = rider.traits if entry.where == "water" or flat else (*rider.traits, "on-seat")
                on = replace(rider, pose=low, traits=traits, away=scene.angle is Angle.FROM_BEHIND or rider.away)
                placed.append(Placed(on, body, x + shift * facing, y + entry.deck, z - 0.02 - 0.01 * seat, facing=facing,
                                     lead=rider is lead, afloat=entry.where == "water", rowed=rowed))  # fmt: skip
    return placed


def _leading(one: Placed) -> Placed:
    """Whoever walks with a bicycle or a cart has the hands on it."""
    pushes = one.figure.pose in ("walk", "stand", "pull", "") and not one.figure.holds and is_person(one.figure.kind)
    return replace(one, figure=replace(one.figure, pose="push")) if pushes else one


def _spread(number: int) -> float:
    """How far from the middle each of several stands, as a share of the half frame: first on its third, the others scattered."""
    return (0.3, -0.5, 0.72, -0.12, -0.8, 0.5, 0.1, -0.35, 0.85)[number % 9]


# -- beasts and things


def beasts_beside(scene: Scene, view: View, setting: Setting, beasts: list[Cast], lead: Figure, people: list[Placed]) -> list[Placed]:
    placed: list[Placed] = []
    for kind_number, (figure, entry) in enumerate(beasts):
        for number in range(min(max(figure.count, 1), 9)):
            one = figure if number == 0 else replace(figure, seed=seed_of(figure.seed, number))
            roll = seed_of(scene.seed, figure.kind, number) % 1000 / 1000
            facing = figure.facing or 1
            flying = entry.where == "air" and figure.pose not in ("stand", "sit", "sleep", "eat")
            if flying:
                z = (
                    (2.0 if entry.height < 0.12 else 9.0) * (0.7 + 0.8 * roll)
                    if scene.size in (Size.EXTREME_WIDE, Size.WIDE) or people
                    else 0.0
                )
                if people and entry.height < TINY:
                    placed.append(_before_face(one, entry, people[0], facing, view))
                    continue
                across = ((0.28 + 0.4 * roll) * -facing + 0.11 * number) * reach_of(view, z)
                rise = (0.20 + 0.16 * ((number * 5 + kind_number) % 3) / 2) * (view.frame[3] - view.frame[1]) / view.scale(z)
                y = max(view.eye + rise if z > 0.5 else _middle(view, z) - 0.5 * entry.height, 0.05)
                x = within(across, view, setting, 0.3 * entry.width, z)
                placed.append(
                    Placed(
                        one,
                        entry,
                        x,
                        y,
                        z,
                        facing=facing,
                        lead=figure is lead,
                        enlarged=_seen(entry, view, z, 0.18 if figure is lead else 0.055),
                    )
                )
                continue
            face = 0.0
            if people:
                anchor, side = _free_side(people)
                x = anchor.x + side * (0.5 * anchor.entry.width + 0.55 * entry.width + 0.08 + 0.9 * entry.width * number)
                z, facing = -0.12 + 0.25 * (number % 2), -side if figure.pose in ("", "stand", "sit") else facing
            else:
                face = -facing * 0.36 * entry.width if scene.size in NEAR[1:] else 0.0  # close shots look at the head
                third = (figure.side or -facing) * 0.30 * reach_of(view) * (0.4 if face else 1)
                x = face + third + (number * 1.25 * entry.width) * (-1 if number % 2 else 1)
                z = 0.5 * (number % 3)
            y = 0.0 if entry.where == "water" else setting.floor
            if entry.where == "water" and setting.water:
                z = min(max(z, setting.water[0] + 0.3), setting.water[1])
            inside = x + view.x if face else within(x, view, setting, 0.45 * entry.width, z)
            placed.append(Placed(one, entry, inside, y, z, facing=facing, lead=figure is lead))
    return placed


def _before_face(one: Figure, entry: Entry, near: Placed, facing: int, view: View) -> Placed:
    """A bee at somebody's nose: large enough to be seen, and nearer than he is."""
    x, y, z = near.x + 0.42 * near.facing, near.y + 0.80 * near.entry.height, near.z - 0.2
    return Placed(one, entry, x, y, z, facing=-near.facing, enlarged=_seen(entry, view, z, 0.07))


def _middle(view: View, z: float) -> float:
    """The height in metres at z that stands in the middle of the frame."""
    return view.eye + (view.horizon - 0.5 * (view.frame[1] + view.frame[3])) / view.scale(z)


def _seen(entry: Entry, view: View, z: float, least: float = 0.055) -> float:
    """How much larger than in nature something small is painted, so that it is seen where it is."""
    share = max(entry.height, 0.6 * entry.width) * view.scale(z) / (view.frame[3] - view.frame[1])
    return max(1.0, min(least / max(share, 1e-4), 8.0))


def _free_side(people: list[Placed]) -> tuple[Placed, int]:
    """Beside whom there is room, and on which side: before one person, outside of several."""
    if len(people) == 1:
        return people[0], people[0].facing or 1
    left, right = min(people, key=lambda one: one.x), max(people, key=lambda one: one.x)
    return (right, 1) if abs(right.x) <= abs(left.x) else (left, -1)


def things_near(scene: Scene, view: View, setting: Setting, things: list[Cast], lead: Figure, others: list[Placed]) -> list[Placed]:
    """Small things go into a free hand, stand on the ground or float; what is of the sky hangs there."""
    placed: list[Placed] = []
    ground = 0
    for figure, entry in things:
        climber = next((n for n, one in enumerate(others) if one.figure.pose == "climb"), None)
        if figure.kind == "ladder" and climber is not None:
            on = others[climber]
            others[climber] = replace(on, y=on.y + 0.30 * entry.height)
            placed.append(Placed(figure, entry, on.x + 0.25 * on.facing, setting.floor, on.z + 0.08, facing=on.facing))
            continue
        worker = _worker(figure, entry, scene, others)
        if worker is not None:
            placed.append(_at_work(figure, entry, view, others[worker]))
            continue
        hand = _hand_for(figure, entry, scene, others)
        if hand is not None:
            others[hand] = replace(others[hand], figure=replace(others[hand].figure, holds=figure.kind))
            continue
        own = figure.kind in ("sun", "moon") or (figure.kind == "star" and figure.count > 1)
        if own and not setting.indoors:
            continue  # the sky has its own
        if entry.where == "sky":
            tall = min(max(entry.tall_frames * 0.42, 0.07), 0.34)
            clear = -1 if shines_right(scene) else 1
            across = 0.5 + 0.22 * (figure.side or (clear if not others else -_side_of(others[0], view)))
            across = across if not _meets(scene, across) else 1 - across
            if figure.kind == "lightning":
                placed.append(_strike(figure, entry, view, setting, across, figure is lead))
                continue
            placed.append(
                Placed(figure, entry, z=math.inf, frame=(across, 0.78 - tall / 2, tall), facing=figure.facing, lead=figure is lead)
            )
            continue
        for number in range(min(max(figure.count, 1), 6)):
            one = figure if number == 0 else replace(figure, seed=seed_of(figure.seed, number))
            placed.append(_set_down(one, entry, scene, view, setting, others, ground, figure is lead))
            ground += 1
    return placed


def _strike(figure: Figure, entry: Entry, view: View, setting: Setting, across: float, lead: bool) -> Placed:
    """Lightning comes down from the top of the sky to the horizon, and never where a lamp hangs."""
    left, top, right, bottom = view.frame
    lamps = [(lamp.x - left) / (right - left) for lamp in setting.lamps]
    free = max((across, 1 - across, 0.5, 0.3), key=lambda at: min((abs(at - lamp) for lamp in lamps), default=1.0))
    foot = (bottom - view.horizon) / (bottom - top)
    return Placed(figure, entry, z=math.inf, frame=(free, foot, min(1.0 - foot, 0.62)), facing=figure.facing, lead=lead)


def shines_right(scene: Scene) -> bool:
    """Whether sun or moon stand in the right half of the sky."""
    disc = light_of(scene.time, scene.weather).disc
    return disc is not None and disc.x > 0.5


def _meets(scene: Scene, across: float) -> bool:
    disc = light_of(scene.time, scene.weather).disc
    return disc is not None and abs(disc.x - across) < 0.16


def _side_of(placed: Placed, view: View) -> int:
    return -1 if placed.x < view.x else 1


def _worker(figure: Figure, entry: Entry, scene: Scene, others: list[Placed]) -> int | None:
    """Who works on it with empty hands, where it is too large or too fixed to be taken in one: a net that is mended, a knob."""
    if figure.upon or figure.count > 1 or scene.size not in (Size.MEDIUM_WIDE, *NEAR) or max(entry.height, entry.width) > LONG:
        return None
    if entry.where not in ("hand", "wall") or (entry.where == "hand" and max(entry.height, entry.width) <= 1.0):
        return None
    return next((n for n, one in enumerate(others) if one.figure.pose == "work" and not one.figure.holds
                 and painted_as(one.figure.kind) in PERSONS), None)  # fmt: skip


def _at_work(figure: Figure, entry: Entry, view: View, one: Placed) -> Placed:
    """Before the hands of whoever works on it: hung from them where it is long."""
    grip = marks(as_drawn(one.figure)).grip
    large = _seen(entry, view, one.z, 0.16)
    high = entry.height * large
    foot = grip[1] - (0.5 * high if high < 0.5 else high - 0.34)
    return Placed(figure, entry, one.x + one.facing * (grip[0] + 0.02), one.y + foot, one.z + 0.02, facing=one.facing, enlarged=large)


def _hand_for(figure: Figure, entry: Entry, scene: Scene, others: list[Placed]) -> int | None:
    largest = LONG if entry.where == "hand" else SMALL
    if max(entry.height, entry.width) > largest or entry.where not in ("hand", "table") or figure.count > 1:
        return None
    return next((n for n, one in enumerate(others) if is_person(one.figure.kind) and not one.figure.holds and not one.shoulder
                 and one.figure.pose not in ("sleep", "lie", "swim", "run", "row", "wave", "hug", "climb")), None)  # fmt: skip


def _set_down(
    figure: Figure, entry: Entry, scene: Scene, view: View, setting: Setting, others: list[Placed], number: int, lead: bool
) -> Placed:
    """On the ground beside whoever is there, or on a third alone; walls, water and air as the thing likes."""
    height = view.frame[3] - view.frame[1]
    facing = figure.facing or 1
    large = max(1.0, 0.11 * height / view.scale(0) / max(entry.height, 0.6 * entry.width, 1e-3)) if lead or not others else 1.0
    wide = entry.width * large
    if others:
        anchor, side = _free_side(others)
        x = anchor.x + side * (0.5 * anchor.entry.width + 0.55 * wide + 0.12 + 0.8 * wide * number)
    else:
        x = (figure.side or -facing) * 0.30 * reach_of(view) + number * 1.15 * wide * (-1 if number % 2 else 1)
    z, y = (0.35 if entry.height > 1.2 else -0.1) + (0.4 * entry.width if entry.height > 3 else 0.0), setting.floor
    if entry.where == "wall":
        z, y = 1.2, max(1.55 - 0.5 * entry.height, 0.3) + setting.floor
    elif entry.where == "air":
        z = max(4.0, 2.6 * entry.width)
        y = view.eye + 0.22 * height / view.scale(z)
    elif entry.where == "water":
        y = 0.0
        if setting.water:
            z = min(max(z, setting.water[0] + 0.3), setting.water[1])
    elif entry.height > 1.8 and lead:
        z = max(z, _whole(entry, view))
        x *= view.depth(z) / view.depth(0)
    elif not lead and not others:
        z += 0.5 + 0.3 * entry.width  # behind what the shot is about
    elif others and not any(is_person(one.figure.kind) for one in others):
        z += 0.3 + 0.8 * entry.width if max(entry.height, entry.width) > 0.6 * others[0].entry.height else 0.0
    elif others and scene.size in (Size.MEDIUM_WIDE, *NEAR) and entry.height < 1.3:
        y = max(y, _at_hand(view, z) - (0.25 if entry.height < 0.5 else 0.5) * entry.height * large)
        large *= _seen(entry, view, z, 0.14)
    return Placed(
        figure, entry, within(x, view, setting, min(0.5 * wide, 0.6 * reach_of(view, z)), z), y, z, facing=facing, lead=lead, enlarged=large
    )


def _whole(entry: Entry, view: View) -> float:
    """How far away something large must stand so that all of it is in the frame."""
    width, height = view.frame[2] - view.frame[0], view.frame[3] - view.frame[1]
    above = max(view.horizon - view.frame[1], 0.3 * height) - 0.04 * height  # it stands on the ground, and may rise to the frame's edge
    depth = max(view.focal * (entry.height - view.eye) / above, view.focal * entry.width / (0.8 * width))
    return min(depth - view.distance, 220.0)


def _at_hand(view: View, z: float) -> float:
    """The height in metres at z of the frame's lower edge: what lies before people in a near frame lies there, as on a table unseen."""
    return view.eye + (view.horizon - view.frame[3]) / view.scale(z)
