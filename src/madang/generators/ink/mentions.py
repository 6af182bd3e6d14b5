"""How a line mentions what is in it: who acts, what is only the place of something else, what belongs to a body. Before reading."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from madang.film.shots.shot import Shot, Size, Subject
from madang.generators.ink.subjects import entry_of, is_animal, is_person, painted_as

BODY: Final = frozenset({"face-suggestion", "hand", "eye", "tear", "blood"})  # nobody's face hangs beside him
SHELL: Final = frozenset({"wall", "fence", "window", "curtain"})  # what a room has already
OVERHEAD: Final = frozenset({"kite", "balloon", "drone", "airplane", "hot-air-balloon", "helicopter", "rocket"})
WEIGHTLESS: Final = frozenset({"ghost", "astronaut", "silhouette"})
STEADY: Final = frozenset({"table", "desk", "bench", "bed", "chair", "wall", "door", "window", "book-shelf", "stove", "fridge", "shelf"})
AIRY: Final = frozenset({"smoke", "shadow", "ripple"})  # what rises from something, or falls from it
EARTH: Final = frozenset({"earth", "지구"})  # it hangs in space as the place paints it
HOLDERS: Final = frozenset(
    {"blackboard", "screen", "tv", "fishbowl", "jar", "basket", "bowl", "box", "cage", "nest", "photo"}
)  # seen with what is in them
MOUNTS: Final = frozenset({"bicycle", "motorcycle", "scooter", "horse"})
SEATS: Final = frozenset({"chair", "swing", "wheelchair", "bench"})
NOBODY: Final = frozenset({"someone", "somebody", "누군가", "누가"})
HEARD: Final = frozenset({"phone", "telephone", "shell"})  # what is held at an ear
LISTENING: Final = re.compile(
    r"전화를 (?:건|걸|받)|귀에|귀를|듣|\blisten|\b(?:her|his|their) ears?\b|\bphones\b|on the phone", re.IGNORECASE
)
HEIGHTS: Final = frozenset({"ladder", "tree", "rope", "wall", "rock", "mountain", "stairs", "roof", "mast", "fence"})
STEEP: Final = frozenset({"mountain", "cave", "stairs", "hill", "ruins"})
TOGETHER: Final = 7  # how many are painted where the line says a flock
TINY: Final = 0.6  # metres: from afar nobody sees it
PARTICLE: Final = r"(?:들)?(?:에서|에는|에(?!게)|\s?(?:위|속|아래|밑|앞|옆|뒤|안|너머|사이|곁|틈)(?=[에를을이로의서까은는\s]|$))"
BEFORE: Final = (
    r"\b(?:on|onto|in|into|inside|from|under|beneath|behind|beside|by|against|near|above|below|along|across|around|past|toward|towards"
    r"|over|off|among|between)\s+(?:(?:the|a|an|his|her|their|its|one|two)\s+)?(?:[\w-]+\s+){0,2}?"
)


def acting(shot: Shot) -> tuple[Subject, ...]:
    """The shot's subjects, first whom it is about: who speaks, people, what the line is of, and last what only says where. Six at most."""
    shown = _each_once(subject for subject in shot.subjects if not _left_out(subject, shot))
    if shot.size is Size.INSERT:
        return shown[:6]
    speakers = {line.speaker for line in shot.spoken if line.voice == "on"}

    def rank(subject: Subject) -> int:
        if subject.id in speakers or subject.word in speakers:
            return 0
        return 1 if is_person(subject.kind) else 3 if subject.kind in AIRY or is_where(subject, shot.text) else 2

    return tuple(sorted(shown, key=rank))[:6]


def _each_once(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """A thing that the line names twice is one thing with all that is said of it: a traffic light turns to red."""
    kept: list[Subject] = []
    for each in subjects:
        same = next((n for n, other in enumerate(kept) if other.kind == each.kind and not is_person(each.kind)), None)
        if same is None:
            kept.append(each)
            continue
        one = kept[same]
        traits = tuple(dict.fromkeys((*one.traits, *each.traits)))
        kept[same] = replace(one, traits=traits, count=max(one.count, each.count), pose=one.pose or each.pose)
    return tuple(kept)


def is_where(subject: Subject, text: str) -> bool:
    """Whether the line names it only to say where something else is: 벽에 걸린 사진, a ring on the windowsill."""
    return bool(subject.word) and subject.kind not in HOLDERS and bool(_where(subject.word).search(text))


@lru_cache(maxsize=2048)
def _where(word: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(word)}{PARTICLE}|{BEFORE}{re.escape(word)}\b", re.IGNORECASE)


def _left_out(subject: Subject, shot: Shot) -> bool:
    """What is not painted beside others: a part of somebody's body, and a wall where there are walls."""
    others = [other for other in shot.subjects if other is not subject]
    if (
        is_person(subject.kind)
        and others
        and (_owns_only(subject, others, shot.text) or (subject.word.casefold() in NOBODY and _named(others)))
    ):
        return True  # Ria's book is there, and not Ria; who knocks is the one who stands in the door
    if subject.kind in BODY:
        return any(is_person(other.kind) for other in others)
    if subject.kind in ("fish", "carp") and any(other.kind == "fishbowl" for other in others):
        return True  # it swims in the bowl as that is painted
    if subject.kind in SHELL and shot.interior:
        return bool(others)
    if subject.kind == "face-suggestion" or (subject.kind == "planet" and subject.word.lower() in EARTH):
        return bool(others) or shot.place == "space"
    return False


def _owns_only(subject: Subject, others: list[Subject], text: str) -> bool:
    """Whether the line names somebody only as the owner of a thing that it shows: 보람의 책, Ria's helmet."""
    ends = re.findall(rf"(?<!\w){re.escape(subject.word)}(의(?=\s)|['’]s\b|)", text, re.IGNORECASE) if subject.word else []
    if not ends or not all(ends):
        return False
    things = "|".join(re.escape(other.word) for other in others if other.word and not is_person(other.kind) and other.kind not in BODY)
    return bool(things) and re.search(rf"{re.escape(subject.word)}(?:의|['’]s) (?:[\w-]+ )?(?:{things})", text, re.IGNORECASE) is not None


def _named(others: list[Subject]) -> bool:
    return any(is_person(other.kind) and other.id for other in others)


def size_of(shot: Shot) -> Size:
    """The shot's own size; nearer where nobody but a small thing or beast is there to be seen."""
    shown = [entry for subject in acting(shot) if (entry := entry_of(subject.kind)) is not None]
    if shot.size not in (Size.WIDE, Size.EXTREME_WIDE) or not shown or any(is_person(subject.kind) for subject in shot.subjects):
        return shot.size
    lead = shown[0]
    alone = lead.where != "sky" and max(lead.height, lead.width) < TINY
    many = any(count_of(subject, shot.text) > 1 for subject in shot.subjects)
    return Size.MEDIUM_WIDE if alone and not many else shot.size


def count_of(subject: Subject, text: str) -> int:
    """How many: as counted, or a flock's worth."""
    word = re.escape(subject.word)
    flock = rf"{word} ?(?:떼|무리)|(?:flock|herd|swarm|school|pack|line|row|crowd|group|bunch)s? of (?:[\w-]+ )?{word}"
    if subject.count < TOGETHER and word and re.search(flock, text, re.IGNORECASE):
        return TOGETHER
    return subject.count


def pose_of(subject: Subject, shot: Shot) -> str:
    """What a body does: nobody flies who flies a kite, and a leap is what is left of it without one."""
    kinds = {other.kind for other in shot.subjects}
    if not is_person(subject.kind):
        if is_animal(subject.kind) and not subject.pose and (entry := entry_of(subject.kind)) is not None and entry.where == "air":
            caged = any(other.kind in ("cage", "nest", "cobweb") for other in shot.subjects)
            return "" if caged or any(is_where(other, shot.text) for other in shot.subjects if other is not subject) else "fly"
        return subject.pose
    pose = subject.pose or "stand"
    if pose == "fly" and painted_as(subject.kind) not in WEIGHTLESS:
        return "look-up" if kinds & OVERHEAD or subject.holds in OVERHEAD else "jump"
    if pose == "sleep" and kinds & SEATS:
        return "sit"
    if pose == "ride" and "ladder" in kinds:
        return "climb"
    if subject.holds in HEARD and LISTENING.search(shot.text):
        return "hear"
    if pose == "close" and re.search(r"눈을|\beyes\b", shot.text):
        return "stand"
    if pose in ("walk", "stand", "run", "climb") and (_mounted(subject, shot) or subject.holds in MOUNTS):
        return "ride"
    if pose == "climb" and not kinds & HEIGHTS and shot.place not in STEEP:
        return "stand" if shot.interior else "walk"  # up an alley one walks
    return pose


def _mounted(subject: Subject, shot: Shot) -> bool:
    """Whether the line says that somebody comes *on* something: arrives on a bicycle, 자전거를 타고 온다."""
    for other in shot.subjects:
        entry, word = entry_of(other.kind), re.escape(other.word)
        if entry is None or (entry.deck <= 0 and other.kind not in MOUNTS) or other.kind in STEADY or not word:
            continue
        if re.search(rf"\bon (?:a|an|the|his|her|their) (?:[\w-]+ )?{word}\b|{word}[를을]? ?타고", shot.text, re.IGNORECASE):
            return True
    return False
