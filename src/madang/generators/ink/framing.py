"""Framing: what the shot looks at, and which camera that wants. After scene and subjects, before composition."""

from dataclasses import replace
from typing import Final

from madang.film.shots.shot import Angle, Size
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Drawn
from madang.generators.ink.subjects import entry_of, is_animal, is_person, is_vehicle, painted_as
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.people import marks
from madang.generators.ink.view import FRAMING, View, view_of

SEATED: Final = frozenset({"sit", "read", "write", "eat", "play-music", "row", "ride", "drink"})
SADDLE, HORSE = 1.28, 2.1  # metres: where a rider sits, and how tall horse and rider are together
SURFACE: Final[dict[str, float]] = {  # where things stand on it, as a share of its height
    "table": 0.96, "desk": 0.70, "stove": 0.74, "book-shelf": 0.985, "bed": 0.55, "chair": 0.49, "bench": 0.46, "wall": 0.93, "fence": 0.96,
    "box": 0.9, "piano": 0.95, "fridge": 1.0,
}  # fmt: skip
HEADROOM: Final = 0.62  # metres of a frame that a head, what is over it and the shoulders under it want
BABY: Final = 1.3  # metres: a baby is framed by its head, which is large for its body
NEAR: Final = (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE)


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
    tall = BABY if painted_as(lead.kind) == "baby" else entry.height
    peopled = any(is_person(figure.kind) for figure in scene.figures)
    floor += raised(lead)
    if is_animal(lead.kind) or entry.where in ("air", "water") or (scene.size is Size.MEDIUM_WIDE and _stands_alone(lead, entry, peopled)):
        return _on_beast(scene, entry, frame, unit, floor)
    if not is_person(lead.kind) or scene.size in (Size.EXTREME_WIDE, Size.WIDE):
        view = view_of(scene.size, scene.angle, frame, unit)
        return replace(view, eye=view.eye + raised(lead))
    saddled = lead.pose == "ride" and any(painted_as(figure.kind) == "horse" for figure in scene.figures)
    carried = max((SADDLE if saddled else 0.0, *(_deck(figure) for figure in scene.figures)))
    base = carried + (seat if lead.pose in SEATED and not carried else 0.0)
    top = base + top_of(lead, tall, seated=seat > 0.2)
    if scene.size in (Size.MEDIUM_WIDE, Size.MEDIUM):
        tall, top = _for_all(scene, tall, top, seat)
        tall = max(tall, HORSE) if saddled else tall
    view = view_of(scene.size, scene.angle, frame, unit, tall)
    down = tall - top
    return replace(view, eye=max(view.eye - down, 0.16) + floor)


def raised(figure: Figure) -> float:
    """How high above the ground lies what the figure is set upon, metres."""
    carrier = entry_of(figure.upon) if figure.upon in SURFACE else None
    return SURFACE[figure.upon] * carrier.height if carrier is not None else 0.0


def _for_all(scene: Scene, tall: float, top: float, seat: float) -> tuple[float, float]:
    """A frame for several: as tall as the tallest, and wide enough that who sits and who stands are both in it."""
    people = [figure for figure in scene.figures if is_person(figure.kind)]
    tops = [top, *(top_of(figure, _height(figure), seated=seat > 0.2) for figure in people)]
    least = FRAMING[scene.size][0] * (max(tops) - min(tops) + HEADROOM)
    return max(tall, least, *(_height(figure) for figure in people)), max(tops)


def _height(figure: Figure) -> float:
    entry = entry_of(figure.kind)
    if entry is None or not is_person(figure.kind):
        return 0.0
    return BABY if painted_as(figure.kind) == "baby" else entry.height


def _stands_alone(lead: Figure, entry: Entry, peopled: bool) -> bool:
    """A thing on the ground without anybody beside it: framed by its own height, so that its foot is seen."""
    return (
        not peopled
        and not is_vehicle(lead.kind)
        and not is_person(lead.kind)
        and entry.where in ("ground", "table", "hand")
        and entry.height < 1.8
    )


def top_of(figure: Figure, tall: float, *, seated: bool) -> float:
    """How high the top of somebody's head is in the pose, metres above the feet or the seat."""
    if not is_person(figure.kind):
        return tall
    return marks(as_drawn(replace(figure, traits=(*figure.traits, "on-seat")) if seated and figure.pose in SEATED else figure)).top


def as_drawn(figure: Figure) -> Drawn:
    return Drawn(painted_as(figure.kind), figure.pose or "stand", figure.traits, figure.robe, figure.holds, figure.seed, figure.away)


def _on_beast(scene: Scene, entry: Entry, frame: tuple[float, float, float, float], unit: float, floor: float) -> View:
    """A beast is framed whole in a medium shot, half of it in a close one; a small one from its own height."""
    if scene.size not in (Size.MEDIUM_WIDE, *NEAR):
        view = view_of(scene.size, scene.angle, frame, unit)
        return replace(view, eye=view.eye + floor)
    aloft = 1.5 if entry.where == "air" else 1.0  # wings want room
    framed = max(min(1.7 * aloft * max(entry.height, 0.55 * entry.width), max(2.8, 0.6 * entry.width)), 0.16)
    if scene.size is not Size.CLOSE:
        framed = max(framed, *(min(0.6 * one.height, 1.6) for figure in scene.figures if (one := entry_of(figure.kind)) is not None))
    view = view_of(scene.size, scene.angle, frame, unit, framed)
    level = view_of(scene.size, Angle.EYE, frame, unit, framed)
    metres = (frame[3] - frame[1]) / level.scale(0)
    looked = 0.74 if scene.size in NEAR[1:] and entry.where == "ground" else 0.5
    horizon = (level.horizon - frame[1]) / (frame[3] - frame[1])
    middle = looked * entry.height + (0.57 - horizon) * metres
    return replace(view, eye=max(middle + view.eye - level.eye, 0.04) + floor)


def _deck(figure: Figure) -> float:
    entry = entry_of(figure.kind)
    return entry.deck if entry else 0.0
