"""How long shots hold: by size, by what is said, by how tense it is; no three alike in a row. After the coverage."""

from collections.abc import Sequence
from fractions import Fraction

from madang.film.language import BREATH, COSTLY_BREATH, card_seconds, language_of, reading_seconds, replace, speaking_seconds
from madang.film.shots.shot import Line, Role, Shot, Size

# Seconds that each size holds, least and most (design 8).
HOLDS: dict[Size, tuple[Fraction, Fraction]] = {
    Size.EXTREME_WIDE: (Fraction(5), Fraction(8)),
    Size.WIDE: (Fraction(4), Fraction(7)),
    Size.MEDIUM_WIDE: (Fraction(3), Fraction(5)),
    Size.MEDIUM: (Fraction(3), Fraction(5)),
    Size.MEDIUM_CLOSE: (Fraction(5, 2), Fraction(4)),
    Size.CLOSE: (Fraction(2), Fraction(4)),
    Size.INSERT: (Fraction(3, 2), Fraction(3)),
}
SHORTEST, LONGEST = Fraction(3, 2), Fraction(10)
LEAD = Fraction(2, 5)  # before the first word
TAIL = Fraction(3, 5)  # after the last one
CALM_LEAD, CALM_TAIL = Fraction(7, 10), Fraction(1)  # where nothing presses
SILENCE = Fraction(4)
REACTION = Fraction(5, 2)
FULL = {"ko": 40, "en": 95}  # letters of action that fill a shot of its size to the longest
REST = Fraction(11, 20)  # of its range is held by a calm shot with hardly a word
HEATED = 0.6
CALM = 0.25
LIVELY = frozenset({"joyful", "playful"})
STEP = Fraction(1, 4)


def timed(shot: Shot, pace: Fraction = Fraction(1)) -> Shot:
    """The shot with its length, and its lines with their places in it. A written length is kept, and stretched only where words need it."""
    if shot.role is Role.CARD:
        return replace(shot, seconds=_rounded(card_seconds(shot.text, language_of(shot.text))))
    if shot.spoken:
        return _spoken(shot)
    low, high = HOLDS[shot.size]
    if shot.sounds == ("silence",) and shot.role is Role.REACTION:
        seconds = SILENCE
    elif shot.role is Role.REACTION:
        seconds = REACTION
    else:
        language = language_of(shot.text)
        full = min(Fraction(1), Fraction(len(shot.text), FULL[language]))
        seconds = low + (high - low) * (REST + full * (1 - REST)) * _breath(shot)
    return replace(shot, seconds=_rounded(min(LONGEST, max(SHORTEST, seconds * pace))))


def _breath(shot: Shot) -> Fraction:
    """How much of its range a shot takes: all where it is calm, little in play and joy, next to nothing in a chase."""
    pressed = min(Fraction(1), Fraction(round(shot.tension * 10), 6))
    return (Fraction(1) - pressed) * (Fraction(1, 2) if shot.mood in LIVELY else Fraction(1))


def brisk(shot: Shot) -> Shot:
    """A shot of a montage: the shortest that its size holds, and half a second."""
    return shot if shot.spoken else replace(shot, seconds=min(shot.seconds, HOLDS[shot.size][0] + STEP * 2))


def _rounded(seconds: Fraction) -> Fraction:
    return Fraction(round(seconds / STEP)) * STEP


def _spoken(shot: Shot) -> Shot:
    calm = shot.tension < CALM and shot.mood not in LIVELY
    clock = CALM_LEAD if calm else LEAD
    lines: list[Line] = []
    heated = shot.tension >= HEATED
    for line in shot.spoken:
        language = language_of(line.words)
        if lines:
            clock += COSTLY_BREATH if line.words.startswith(("…", "...")) else BREATH
        length = speaking_seconds(line.words, language, heated=heated, narration=line.voice == "over")
        length = max(length, min(Fraction(7), reading_seconds(line.words, language)), Fraction(5, 6))
        lines.append(replace(line, start=clock, end=clock + length))
        clock += length
    costs = COSTLY_BREATH if shot.spoken[-1].words.rstrip().endswith(("…", "...")) else Fraction(0)
    least = HOLDS[shot.size][0] if calm else HOLDS[shot.size][0] / 2
    seconds = max(least, SHORTEST, clock + (CALM_TAIL if calm else TAIL) + costs)
    return replace(shot, spoken=tuple(lines), seconds=-((-seconds) // STEP) * STEP)


def held_at_least(shot: Shot, seconds: Fraction) -> Shot:
    """The shot at a person's length, or longer where its words need more."""
    return replace(shot, seconds=max(seconds, shot.spoken[-1].end) if shot.spoken else seconds)


def rhythm(shots: Sequence[Shot], fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """No three equal lengths in a row: the third breathes half a second longer or shorter, as its size allows. `fixed` are a person's."""
    result: list[Shot] = []
    for index, shot in enumerate(shots):
        alike = len(result) >= 2 and result[-1].seconds == result[-2].seconds == shot.seconds
        if alike and index not in fixed:
            longer = shot.spoken or shot.seconds + STEP * 2 <= HOLDS[shot.size][1]
            shot = replace(shot, seconds=shot.seconds + (STEP * 2 if longer else -STEP * 2))
        result.append(shot)
    return tuple(result)
