"""How a line handles things: what lies on what, what is worn on a back or held in arms, what sinks. After mentions, before reading."""

import re
from dataclasses import replace
from typing import Final

from madang.film.shots.shot import Shot, Subject
from madang.generators.ink.framing import SURFACE
from madang.generators.ink.mentions import is_where
from madang.generators.ink.subjects import entry_of, is_animal, is_person

CLASPED: Final = re.compile(r"(?<!\w)품(?: ?안| ?속)?에|\bin (?:his|her|their) arms\b")
SHOULDERED: Final = re.compile(r"메고|멘 |메었|멨|둘러메|\bon (?:his|her|their) (?:back|shoulder)s?\b", re.IGNORECASE)
BAGS: Final = frozenset({"bag", "backpack"})
EYES_SHUT: Final = re.compile(
    r"눈을 (?:꼭 |지그시 )?감|\b(?:closes|closed|shuts|shut) (?:his|her|their) eyes\b|eyes (?:closed|shut)", re.IGNORECASE
)
SINKING: Final = re.compile(r"가라앉|물속|물 속|\bsinks?\b|\bsank\b|under ?water", re.IGNORECASE)
BUD: Final = re.compile(r"봉오리|\bbuds?\b", re.IGNORECASE)
SLOWLY: Final = re.compile(r"천천히|서서히|slowly", re.IGNORECASE)
FLOWERS: Final = frozenset({"lotus", "flower", "rose"})
LARGEST: Final = 0.8  # metres: what arms hold, and what lies on a table


def embraced(subjects: tuple[Subject, ...], text: str) -> tuple[Subject, ...]:
    """A thing that the line says is in somebody's arms is held by whom the line is about."""
    if not CLASPED.search(text):
        return subjects
    who = next((each for each in subjects if is_person(each.kind) and not each.holds), None)
    thing = next((each for each in subjects if _small(each)), None)
    if who is None or thing is None:
        return subjects
    return tuple(replace(each, holds=thing.kind) if each is who else each for each in subjects if each is not thing)


def lying_on(subjects: tuple[Subject, ...], text: str) -> dict[str, str]:
    """Which kinds lie or stand on which: the line names one of them only to say where the others are, and it can carry them."""
    carrier = next((each.kind for each in subjects if each.kind in SURFACE and is_where(each, text)), "")
    if not carrier:
        return {}
    on = [each for each in subjects if each.kind != carrier and (_small(each) or (is_animal(each.kind) and _size(each.kind) < 1.0))]
    return {each.kind: carrier for each in on}


def sinks(shot: Shot) -> bool:
    """Whether the line shows something in the water, going down."""
    return bool(SINKING.search(shot.text))


def worn_or_shut(subject: Subject, shot: Shot, pose: str) -> Subject:
    """What is on a back is worn there, a thinker's hand is at his chin, and eyes that the line shuts are shut."""
    if not is_person(subject.kind):
        return _budding(subject, shot)
    if subject.holds in BAGS and SHOULDERED.search(shot.text):
        return replace(subject, holds="", traits=(*subject.traits, "backpack"))
    if EYES_SHUT.search(shot.text):
        subject = replace(subject, traits=(*subject.traits, "eyes-closed"))
    return replace(subject, holds="") if pose == "think" else subject


def _budding(subject: Subject, shot: Shot) -> Subject:
    """A bud is closed, and what slowly opens is half open yet."""
    if subject.kind in FLOWERS and BUD.search(subject.word):
        return replace(subject, traits=(*(trait for trait in subject.traits if trait != "opened"), "closed"))
    if subject.kind in FLOWERS and subject.pose == "open" and SLOWLY.search(shot.text):
        return replace(subject, traits=(*subject.traits, "opening"))
    return subject


def _small(subject: Subject) -> bool:
    entry = entry_of(subject.kind)
    living = is_person(subject.kind) or is_animal(subject.kind)
    return entry is not None and not living and entry.where in ("table", "hand") and _size(subject.kind) <= LARGEST


def _size(kind: str) -> float:
    entry = entry_of(kind)
    return max(entry.height, entry.width) if entry is not None else 0.0
