"""What stands around the story: the title over its first picture, the credits, the supporters' card. After the scenes' shots."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from madang.film.language import Language, Text, card_seconds
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Move, Role, Shot, Size

NAME_SECONDS = Fraction(5, 2)  # a name is seen for this long at least
ROWS = 4  # names on the screen at one time while the roll goes by
SUPPORTERS_SECONDS = Fraction(7, 2)
AFTER_MUSIC = Fraction(2)  # the last picture stays, when the music has ended
LAST_LEAST, LAST_MOST = Fraction(8), Fraction(12)
CREDITS = Lines(1, 1)


def with_ends(
    shots: Sequence[Shot], *, title: Text, credits: Sequence[tuple[str, str]], supporters: Text, language: Language
) -> tuple[Shot, ...]:
    """The film's shots with the title after the first picture, and credits and supporters at the end. Empty ones are left out."""
    if not shots:
        return ()
    story = list(shots)
    result = [story[0]]
    if title:
        result.append(_title(story[0], title, language))
    result += story[1:]
    air = story[-1]
    if credits:
        result.append(_credits(air, credits))
    if supporters:
        words = supporters.say(language)
        seconds = max(SUPPORTERS_SECONDS, card_seconds(words, language))
        result.append(_paper(air, Role.SUPPORTERS, words, seconds, transition="fade" if not credits else "dissolve"))
    return tuple(result)


def last_holds_longest(shots: Sequence[Shot], fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """The story's last shot is held longer than any other, eight seconds at least, twelve at most; the music rings out in it."""
    if not shots or len(shots) - 1 in fixed:
        return tuple(shots)
    longest = max((shot.seconds for shot in shots[:-1]), default=Fraction(0))
    words = max((line.end for line in shots[-1].spoken), default=Fraction(0))
    seconds = max(LAST_LEAST, min(LAST_MOST, longest + Fraction(1, 2)), words + AFTER_MUSIC)
    return (*shots[:-1], replace(shots[-1], seconds=seconds))


def _paper(air: Shot, role: Role, words: str, seconds: Fraction, *, transition: str) -> Shot:
    return replace(
        air,
        id="",
        scene=-1,
        role=role,
        lines=CREDITS,
        text=words,
        size=Size.WIDE,
        move=Move.STILL,
        seconds=seconds,
        subjects=(),
        spoken=(),
        sounds=(),
        suggestion=(),
        prompt=Text(),
        generator="",
        take="",
        transition=transition,
        transition_seconds=Fraction(1) if transition == "fade" else Fraction(3, 4),
        first_of_scene=False,
    )


def _title(first: Shot, title: Text, language: Language) -> Shot:
    words = title.say(language)
    return _paper(first, Role.TITLE, words, max(Fraction(3), card_seconds(words, language)), transition="dissolve")


def _credits(air: Shot, credits: Sequence[tuple[str, str]]) -> Shot:
    words = "\n".join("  ".join(part for part in pair if part) for pair in credits)
    seconds = max(Fraction(4), NAME_SECONDS * Fraction(len(credits) + ROWS, ROWS))
    return _paper(air, Role.CREDITS, words, seconds, transition="fade")
