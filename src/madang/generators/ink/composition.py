"""Composition: where everything that a shot shows is placed. After framing, standing and company, before their painting.

Main figure on a third with lead room, pairs facing each other, small things in a hand or near one, birds in the air, nobody
cut at the neck.
"""

from dataclasses import replace
from typing import Final

from madang.film.shots.shot import Size
from madang.generators.ink.company import aboard, beasts_beside, mounted, things_near
from madang.generators.ink.framing import is_alone, lead_of
from madang.generators.ink.resting import set_upon, still_life_upon
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Setting, seed_of
from madang.generators.ink.standing import Cast, Placed, persons
from madang.generators.ink.subjects import entry_of, is_animal, is_person
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.view import View

BESIDE: Final = 1.3  # metres: what is larger is the place of the thing, not its neighbour


def compose(scene: Scene, view: View, setting: Setting) -> tuple[Placed, ...]:
    """Where every figure stands, farthest first."""
    known = [(figure, entry) for figure in scene.figures if (entry := entry_of(figure.kind)) is not None]
    lead = lead_of(scene)
    if lead is None:
        return ()
    if is_alone(scene):
        return _alone(scene, lead, known)
    people = [pair for pair in known if is_person(pair[0].kind)]
    riders, mounts = aboard(people, known)
    standing = [pair for pair in people if pair not in riders]
    ridden = [figure for figure, _ in mounts]
    beasts = [pair for pair in known if is_animal(pair[0].kind) and pair[0] not in ridden]
    taken = [*ridden, *(figure for figure, _ in (*people, *beasts))]
    things = [pair for pair in known if pair[0] not in taken]
    placed = persons(scene, view, setting, standing, lead)
    placed += mounted(scene, view, setting, mounts, riders, lead, placed)
    placed += beasts_beside(scene, view, setting, beasts, lead, placed)
    placed += things_near(scene, view, setting, things, lead, placed)
    return tuple(sorted(set_upon(placed, view), key=lambda each: -each.z))


# -- one thing for its own sake


def _still_life(lead: Figure, entry: Entry, other: Figure, second: Entry, tall: float) -> tuple[Placed, ...]:
    """Two things as a painter sets them on a table: what the shot is about before, the other behind it and to the side."""
    shrink = min(0.86, 0.5 / (tall * entry.width / entry.height * 9 / 16))
    front = tall * shrink
    wide = second.width / max(second.height, 1e-3) * 9 / 16
    back = min(max(front * (second.height / entry.height) ** 0.35, 0.24), 0.62, 0.40 / wide)
    foot = 0.5 - 0.5 * max(front, back) + 0.03
    side = lead.facing or 1
    return (
        Placed(other, second, frame=(0.5 + 0.19 * side, foot + 0.06, back), facing=-side),
        Placed(lead, entry, frame=(0.5 - 0.15 * side, foot, front), facing=side, lead=True),
    )


def _alone(scene: Scene, lead: Figure, known: list[Cast]) -> tuple[Placed, ...]:
    """An insert: the thing fills its share of the frame; whoever belongs to it is outside the picture."""
    entry = next(entry for figure, entry in known if figure is lead)
    tall = entry.tall_frames * (1.0 if scene.size in (Size.INSERT, Size.CLOSE) else 0.85 if scene.size is Size.MEDIUM_CLOSE else 0.7)
    wide = tall * entry.width / max(entry.height, 1e-3) * 9 / 16
    if is_person(lead.kind) or is_animal(lead.kind):
        tall, wide = (1.5, 0.3) if is_person(lead.kind) else (min(0.62, 0.62 / max(wide / tall, 0.1) * 0.8), 0.4)
    count = min(lead.count, 5)
    beside = [pair for pair in known if pair[0] is not lead and pair[1].where in ("table", "hand", "ground") and pair[1].height < BESIDE]
    if lead.upon and (life := still_life_upon(lead, known)):
        return life
    if count == 1 and beside and scene.size is not Size.INSERT:
        return _still_life(lead, entry, *beside[0], tall)
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
