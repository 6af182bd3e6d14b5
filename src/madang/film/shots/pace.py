"""How a scene breathes: quiet ones hold and share shots, driven ones come nearer and cut sooner (design 8). Beside coverage and timing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from madang.film.language import speaking_seconds
from madang.film.shots.beats import Beat, Speech, Unit
from madang.film.shots.reading import read_line
from madang.film.shots.shot import Role, Shot, Size

QUIET = 0.17  # of a scene's units may be unrest, and it is still quiet
SHARED = 6  # seconds of words that two speakers share in one shot, at most
DRIVEN = 0.4
RUNNING = frozenset({"run", "fall", "jump", "climb", "swim", "fly"})
NEARER = {Size.EXTREME_WIDE: Size.WIDE, Size.WIDE: Size.MEDIUM_WIDE, Size.MEDIUM_WIDE: Size.MEDIUM, Size.MEDIUM: Size.MEDIUM_CLOSE}
HURTS = re.compile(
    r"죽[어었을인]|떠나|떠날|미안|헤어[지진졌질]|잃었|거짓말|싫어|미워|밉|끝이야|끝났|혼자 (?:남|둘|있)|버리고|버렸|이혼|암이|다시는|필요 없|몰라도 돼"
    r"|\b(die|died|dying|dead|leave me|leaving|left you|sorry|hate|lost|never (?:again|loved|tell|told|came|come)|goodbye|lied|liar|cancer|divorce"
    r"|forget me)\b",
    re.IGNORECASE,
)


def is_quiet(units: Sequence[Unit]) -> bool:
    """Whether nothing in the scene runs, shouts or hurts: then shots are fewer and longer."""
    told = [unit for unit in units if isinstance(unit, Beat | Speech)]
    return sum(map(_unrest, told)) <= QUIET * len(told)


def _unrest(unit: Beat | Speech) -> float:
    words = unit.text if isinstance(unit, Beat) else unit.words
    reading = read_line(words, unit.language)
    poses = {*reading.poses, *(seen.pose for seen in reading.people)}
    unrest = 0.6 * ("!" in words) + 0.8 * ("tense" in reading.moods) + 0.5 * bool(poses & {"run"} and isinstance(unit, Beat))
    return unrest + 0.6 * bool(isinstance(unit, Speech) and HURTS.search(words))


def may_share(before: Speech, speech: Speech) -> bool:
    """Whether the answer is heard in the shot of the line before it: two short calm lines, face to face."""
    if before.name == speech.name or before.parts > 1 or speech.parts > 1 or {before.voice, speech.voice} != {"on"}:
        return False
    if before.phone or speech.phone or "!" in before.words + speech.words or HURTS.search(speech.words):
        return False
    return sum(speaking_seconds(each.words, each.language) for each in (before, speech)) <= SHARED


def driven(shots: Sequence[Shot], fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """Where it is tense the camera comes a step nearer; shots of words keep their own tightening. `fixed` are a person's."""
    nearer = (Role.ACTION, Role.ESTABLISH)
    return tuple(
        replace(shot, size=NEARER.get(shot.size, shot.size))
        if index not in fixed and shot.role in nearer and not shot.spoken and shot.tension >= DRIVEN and shot.sounds != ("silence",)
        else shot
        for index, shot in enumerate(shots)
    )
