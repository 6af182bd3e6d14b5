"""How a scene breathes: quiet ones hold and share shots, driven ones come nearer and cut sooner (design 8). Beside coverage and timing."""

import re
from collections.abc import Sequence

from madang.film.language import replace, speaking_seconds
from madang.film.screenplay.elements import Lines
from madang.film.shots.beats import LOUD, Beat, Speech, Unit
from madang.film.shots.bible import Bible, steady
from madang.film.shots.reading import read_line
from madang.film.shots.shot import Role, Shot, Size

QUIET = 0.17  # of a scene's units may be unrest, and it is still quiet
SHARED = 7  # seconds of words that two speakers share in one shot, at most
DRIVEN, CHASED = 0.4, 0.7
TOGETHER = {"ko": 38, "en": 88}  # letters of two sentences that one quiet shot shows, at most
RUNNING = frozenset({"run", "fall", "jump", "climb", "swim", "fly"})
NEARER = {Size.EXTREME_WIDE: Size.WIDE, Size.WIDE: Size.MEDIUM_WIDE, Size.MEDIUM_WIDE: Size.MEDIUM, Size.MEDIUM: Size.MEDIUM_CLOSE}
HURTS = re.compile(
    r"죽[어었을인]|떠나|떠날|미안|헤어[지진졌질]|잃었|거짓말|싫어|미워|밉|끝이야|끝났|혼자 (?:남|둘|있)|버리고|버렸|이혼|암이|다시는"
    r"|필요 없|몰라도 돼|\b(?:die|died|dying|dead|leave me|leaving|left you|sorry|hate|lost|never (?:again|loved|tell|told|came|come))\b"
    r"|\b(?:goodbye|lied|liar|cancer|divorce|forget me)\b",
    re.IGNORECASE,
)


def is_quiet(units: Sequence[Unit], bible: Bible) -> bool:
    """Whether nothing in the scene runs, shouts or hurts: then shots are fewer and longer."""
    told = [unit for unit in units if isinstance(unit, Beat | Speech)]
    return sum(_unrest(unit, bible) for unit in told) <= QUIET * len(told)


def _unrest(unit: Beat | Speech, bible: Bible) -> float:
    words = unit.text if isinstance(unit, Beat) else unit.words
    reading = read_line(words, unit.language, bible.mentions(words) if isinstance(unit, Beat) else ())
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
    return tuple(shot if index in fixed or not _is_driven(shot) else _nearer(shot) for index, shot in enumerate(shots))


def _is_driven(shot: Shot) -> bool:
    story = shot.role in (Role.ACTION, Role.ESTABLISH) and not shot.spoken
    return story and shot.tension >= DRIVEN and shot.sounds != ("silence",)


def _nearer(shot: Shot) -> Shot:
    """A step nearer, and in a chase two for every other shot, by its words, so that no neighbour changes it."""
    size = NEARER.get(shot.size, shot.size)
    if shot.tension >= CHASED and shot.role is Role.ACTION and steady("near", shot.text) % 2:
        size = NEARER.get(size, Size.CLOSE if size is Size.MEDIUM_CLOSE else size)
    return replace(shot, size=size)


def joined(units: Sequence[Unit], bible: Bible) -> tuple[Unit, ...]:
    """A quiet scene's beats, where sentences of one paragraph that stay with the same people are one shot."""
    result: list[Unit] = []
    for unit in units:
        before = result[-1] if result else None
        if isinstance(before, Beat) and isinstance(unit, Beat) and _goes_on(before, unit, bible):
            lines = Lines(before.lines.first, unit.lines.last)
            result[-1] = replace(before, text=f"{before.text} {unit.text}", lines=lines)
        else:
            result.append(unit)
    return tuple(result)


def _goes_on(before: Beat, beat: Beat, bible: Bible) -> bool:
    """Whether the camera need not cut: the next sentence is short, shows nobody new, and nothing that wants a shot of its own."""
    if (
        before.silent
        or beat.silent
        or before.item
        or beat.item
        or beat.language != before.language
        or beat.lines.first > before.lines.last + 1
    ):
        return False
    if len(before.text) + len(beat.text) > TOGETHER[beat.language] or LOUD.search(beat.text):
        return False
    first = read_line(before.text, before.language, bible.mentions(before.text))
    second = read_line(beat.text, beat.language, bible.mentions(beat.text))
    there = {seen.id or seen.kind for seen in first.people}
    stays = {seen.id or seen.kind for seen in second.people} <= there
    return (
        stays
        and not first.looking
        and not second.looking
        and len(second.things) < 2
        and not second.places
        and not (second.weather or second.stopped)
    )
