"""A shot read as a scene to paint: subjects become figures, words poses, robes and sides. The painter's first step."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from madang.film.shots.shot import Angle, Role, Shot, Size, Subject
from madang.generators.ink.handling import embraced, lying_on, sinks, worn_or_shut
from madang.generators.ink.mentions import BODY, MOUNTS, acting, count_of, pose_of, size_of
from madang.generators.ink.places import painted_as as place_as
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import seed_of
from madang.generators.ink.subjects import entry_of, is_animal, is_person, painted_as

COLOURS: Final = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "white", "black", "gray", "brown", "gold", "silver")
ROBES: Final = ("blue", "green", "brown", "gray", "purple", "pink", "yellow", "indigo")

WATERSIDE: Final = ("lotus", "reed", "grass", "leaf", "ripple", "wave")
WOODS: Final = ("tree", "pine", "leaf", "grass", "fallen-leaves", "bamboo-plant")
# What a place's own painter paints anyway; as a figure it would stand before the one that the shot is about.
GROWS_IN: Final[dict[str, tuple[str, ...]]] = {
    "pond": WATERSIDE,
    "river": WATERSIDE,
    "stream": WATERSIDE,
    "sea": ("wave", "sand"),
    "beach": ("wave", "sand"),
    "forest": WOODS,
    "bamboo": WOODS,
    "mountain": WOODS,
    "field": ("grass", "rice-plant"),
    "rice-paddy": ("grass", "rice-plant"),
    "garden": ("grass", "leaf"),
    "city": ("streetlight",),
    "library": ("book-shelf",),
    "classroom": ("blackboard", "desk"),
}
TRADES: Final = {"soldier": "green", "guard": "indigo", "robot-person": "gray", "rider": "blue"}
NO_ARMS: Final = frozenset({"baby", "child", "pair", "family", "crowd", "ghost", "silhouette"})
TREES: Final = frozenset({"tree", "pine", "cherry", "ginkgo", "willow", "persimmon-tree"})
CARRIED: Final = frozenset({"guitar", "flag", "balloon"})
LARGE: Final = 0.8  # metres: more does not come into a close frame beside a face
MANY: Final = frozenset({"full", "many"})


def scene_of(shot: Shot, *, seed: int = 0) -> Scene:
    """What to paint for a shot. `seed` is the request's: another one is another drawing of the same place.

    The map of a place follows from its `place_id` (or its words), so that it is the same in every shot; what cannot be drawn is lettered.
    """
    subjects = _put_down(_cradled(embraced(acting(shot), shot.text)))
    lying = lying_on(subjects, shot.text)
    figures = tuple(
        replace(_figure(subject, shot, number), upon=lying.get(subject.kind, ""))
        for number, subject in enumerate(subjects)
        if can_paint(subject.kind)
    )
    size = Size.MEDIUM if shot.size in (Size.MEDIUM_CLOSE, Size.CLOSE) and _uses_large(shot) else size_of(shot)
    size = Size.MEDIUM_WIDE if size in (Size.MEDIUM_CLOSE, Size.MEDIUM) and _with_beast(shot) else size
    figures = tuple(figure for number, figure in enumerate(figures) if number == 0 or _belongs(figure, figures[0], shot, size))
    unpainted = [subject.word for subject in subjects if not can_paint(subject.kind) and subject.word and subject.kind not in BODY]
    words = tuple(dict.fromkeys([*unpainted, *shot.suggestion]))[:2] if shot.role is not Role.TITLE else ()
    place = "underwater" if size is Size.INSERT and sinks(shot) else shot.place or _somewhere(shot)
    return Scene(
        place=place,
        time=shot.time or "noon",
        weather=shot.weather or "clear",
        season=shot.season or "summer",
        size=size,
        angle=shot.angle,
        move=shot.move,
        seconds=shot.seconds,
        figures=figures,
        interior=shot.interior,
        mood=shot.mood or "calm",
        light=shot.light,
        lettering=words if not figures or shot.size is not Size.INSERT else (),
        place_seed=seed_of("place", shot.place_id or shot.place_words or place),
        seed=seed_of("shot", shot.seed, seed),
    )


def _belongs(figure: Figure, lead: Figure, shot: Shot, size: Size) -> bool:
    """Whether somebody or something beside the lead is painted: not what the place has already, and not what is out of a close frame."""
    if figure.kind in GROWS_IN.get(shot.place, ()):
        return False
    entry = entry_of(figure.kind)
    if entry is not None and entry.where == "wall" and not shot.interior and not figure.main:
        return False  # what hangs on walls hangs nowhere outside
    if size not in (Size.MEDIUM_CLOSE, Size.CLOSE) or not is_person(lead.kind) or is_person(figure.kind) or entry is None:
        return True
    return entry.where == "sky" or max(entry.height, entry.width) <= LARGE


def can_paint(kind: str) -> bool:
    """Whether the painter has this kind, or one that comes near."""
    return bool(kind) and bool(painted_as(kind))


def unknown(shots: Iterable[Shot]) -> tuple[str, ...]:
    """Words of subjects and places that will be lettered or left to mist, most frequent first."""
    words: Counter[str] = Counter()
    for shot in shots:
        words.update(subject.word or subject.kind for subject in shot.subjects if not can_paint(subject.kind) and subject.kind not in BODY)
        words.update(shot.suggestion)
        if shot.place_words and not place_as(shot.place) and shot.scene >= 0:
            words[shot.place_words] += 1
    return tuple(word for word, _ in words.most_common())


def _somewhere(shot: Shot) -> str:
    """A place that the words do not name: a room inside, open country outside; mist where even that is unknown."""
    if shot.interior:
        return "room"
    return "" if shot.role in (Role.CARD, Role.CREDITS, Role.SUPPORTERS) else "field" if shot.subjects else ""


def _cradled(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """A baby beside a grown person lies in her arms (see `holds`); a face that nobody has is somebody's."""
    if len(subjects) == 1 and subjects[0].kind == "face-suggestion":
        return (replace(subjects[0], kind="adult"),)
    subjects = _handed(subjects)
    if any(each.pose == "plant-seed" for each in subjects):  # what is planted is small yet
        subjects = tuple(replace(each, kind="sprout") if painted_as(each.kind) in TREES else each for each in subjects)
    babies = [subject for subject in subjects if subject.kind == "baby"]
    holder = next((subject for subject in subjects if is_person(subject.kind) and subject.kind not in NO_ARMS and not subject.holds), None)
    if not babies or holder is None:
        return subjects
    return tuple(replace(each, holds="swaddled") if each is holder else each for each in subjects if each.kind != "baby")


def _with_beast(shot: Shot) -> bool:
    """Whether somebody has a beast at his feet, that a near frame would lose."""
    beasts = [
        each for each in shot.subjects if is_animal(each.kind) and (entry := entry_of(each.kind)) is not None and entry.where == "ground"
    ]
    return shot.role is Role.ACTION and bool(beasts) and any(is_person(each.kind) for each in shot.subjects)


def _handed(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """What the line puts into the paws of a beast is in the hands of whoever is with it."""
    burdened = next((each for each in subjects if each.holds and is_animal(each.kind)), None)
    hand = next((each for each in subjects if is_person(each.kind) and not each.holds and each.kind not in NO_ARMS), None)
    if burdened is None or hand is None:
        return subjects
    swap = {id(burdened): replace(burdened, holds=""), id(hand): replace(hand, holds=burdened.holds)}
    return tuple(swap.get(id(each), each) for each in subjects)


def _uses_large(shot: Shot) -> bool:
    """Whether somebody plays, works or throws what a close frame would lose: it must be seen with him."""
    return shot.role is Role.ACTION and any(
        (held := entry_of(each.holds)) is not None
        and (each.pose == "wave" or (held.where == "ground" and max(held.height, held.width) > LARGE))
        for each in shot.subjects
        if each.holds
    )


def _put_down(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """What is too large for a hand stands beside whoever uses it: the piano that a girl plays."""
    put: list[Subject] = []
    for each in subjects:
        held = entry_of(each.holds) if each.holds else None
        if held is None or held.where not in ("ground", "") or max(held.height, held.width) <= LARGE or each.holds in CARRIED:
            put.append(each)
            continue
        put.append(replace(each, holds="", pose="ride" if each.holds in MOUNTS else each.pose))
        if all(other.kind != each.holds for other in subjects):
            put.append(Subject(each.holds, each.holds))
    return tuple(put)


def _figure(subject: Subject, shot: Shot, number: int) -> Figure:
    who = subject.id or subject.word or subject.kind
    seed = seed_of("figure", who.casefold().removesuffix("'s"))
    pose = pose_of(subject, shot)
    subject = worn_or_shut(subject, shot, pose)
    return Figure(
        kind=subject.kind,
        count=max(count_of(subject, shot.text), 7 if MANY & set(subject.traits) else 1),
        pose=pose,
        traits=subject.traits,
        robe=_robe(subject, seed),
        holds=subject.holds,
        side=subject.side,
        facing=subject.facing or -subject.side or 1,
        seed=seed,
        main=number == 0,
        away=shot.angle is Angle.FROM_BEHIND,
    )


def _robe(subject: Subject, seed: int) -> str:
    """A person's own colour: of the traits, else of the trade, else drawn from who it is; things take theirs from their traits alone."""
    named = next((trait for trait in subject.traits if trait in COLOURS), "")
    if named or not is_person(subject.kind):
        return named
    if subject.kind in TRADES:
        return TRADES[subject.kind]
    return ROBES[seed % len(ROBES)]
