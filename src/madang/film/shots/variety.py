"""Rules that look at neighbours, to the scene's end: no two equal set-ups, few moves, a way back to the whole. After coverage."""

from collections.abc import Sequence

from madang.film.language import replace
from madang.film.shots.bible import steady
from madang.film.shots.shot import Angle, Move, Role, Shot, Size

ORDER = tuple(Size)
MOVING = frozenset({"walk", "run", "row", "ride", "push", "pull", "swim"})
TENSE, HOT = 0.75, 0.7


def varied(shots: Sequence[Shot], fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """Never twice the same size, angle and subject: the second one comes two sizes nearer or farther, or its angle turns."""
    result: list[Shot] = []
    for index, shot in enumerate(shots):
        if result and index not in fixed and same_set_up(result[-1], shot):
            shot = _another(result[-1], shot)
        result.append(shot)
    return tuple(result)


def same_set_up(one: Shot, other: Shot) -> bool:
    """Whether a cut between them would look like a mistake."""
    return (one.size, one.angle, _who(one)) == (other.size, other.angle, _who(other))


def _who(shot: Shot) -> tuple[str, ...]:
    """Who is in the frame; over a shoulder it matters whose."""
    names = [subject.id or f"{subject.kind}:{subject.word}" for subject in shot.subjects]
    return tuple(names if shot.angle is Angle.OVER_SHOULDER else sorted(names))


def _another(before: Shot, shot: Shot) -> Shot:
    if shot.size is Size.INSERT:
        angles = [angle for angle in (Angle.HIGH, Angle.EYE, Angle.LOW) if angle is not before.angle]
        return replace(shot, angle=angles[0])
    if shot.spoken and len(shot.subjects) == 1 and shot.size in (Size.MEDIUM, Size.MEDIUM_CLOSE):
        return replace(shot, angle=Angle.EYE if before.angle is not Angle.EYE else Angle.PROFILE)  # a face that goes on speaking turns
    at = ORDER.index(shot.size)
    nearer, farther = at + 2, at - 2
    people = any(subject.pose or subject.id for subject in shot.subjects)
    choices = [nearer, farther] if people and shot.role is not Role.ESTABLISH else [farther, nearer]
    last = ORDER.index(Size.CLOSE) if people else ORDER.index(Size.MEDIUM_CLOSE)
    for choice in choices:
        if 0 <= choice <= last and not (shot.angle is Angle.OVER_SHOULDER and choice > ORDER.index(Size.MEDIUM_CLOSE)):
            return replace(shot, size=ORDER[choice])
    turned = {Angle.EYE: Angle.PROFILE, Angle.OVER_SHOULDER: Angle.EYE, Angle.PROFILE: Angle.FROM_BEHIND}
    return replace(shot, angle=turned.get(shot.angle, Angle.EYE))


def homeward(shots: Sequence[Shot], *, new_place: bool, fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """A scene in a place that we know, entered on something smaller, ends on the whole where its last shot is no face and no word."""
    result = list(shots)
    last = len(result) - 1
    if new_place or last < 2 or last in fixed:
        return tuple(result)
    if result[last].role is Role.ACTION and result[last].size in (Size.MEDIUM, Size.MEDIUM_WIDE):
        result[last] = replace(result[last], size=Size.WIDE)
    return tuple(result)


def moved(shots: Sequence[Shot], *, opens_film: bool, fixed: frozenset[int] = frozenset()) -> tuple[Shot, ...]:
    """A move for at most a third of the scene's shots, the ones that ask for it most; the rest is still."""
    wishes = [(weight, -index, index, move) for index, shot in enumerate(shots) for weight, move in [_wish(shot)] if index not in fixed]
    if opens_film and shots and 0 not in fixed:
        wishes = [(9, 0, 0, Move.PUSH_IN), *(wish for wish in wishes if wish[2] != 0)]
    allowed = max(len(shots) // 3, 1 if opens_film or len(shots) > 1 else 0)
    chosen = {index: move for weight, _, index, move in sorted(wishes, reverse=True)[:allowed] if weight > 0}
    return tuple(
        shot if index not in chosen or (index in fixed and shot.move is not Move.STILL) else replace(shot, move=chosen[index])
        for index, shot in enumerate(shots)
    )


def _wish(shot: Shot) -> tuple[int, Move]:
    """How much a shot wants to move, and how: by its content alone, so that an edit elsewhere leaves the wish as it was."""
    poses = {subject.pose for subject in shot.subjects}
    if shot.spoken or shot.role is Role.CARD or shot.sounds == ("silence",):
        pushes = shot.size is Size.CLOSE and shot.tension >= HOT
        return (2, Move.PUSH_IN) if pushes else (0, Move.STILL)
    if shot.role is Role.ESTABLISH:
        turn = steady("move", shot.text) % 4
        return 5, (Move.PUSH_IN, Move.PAN_RIGHT, Move.PAN_LEFT, Move.CRANE if not shot.interior else Move.PUSH_IN)[turn]
    if shot.tension >= TENSE and poses & {"run", "fall", "push", "pull"}:
        return 6, Move.HAND_HELD
    if poses & MOVING and shot.size in (Size.WIDE, Size.MEDIUM_WIDE):
        return 4, Move.TRACK
    if shot.angle is Angle.LOW and shot.size in (Size.WIDE, Size.EXTREME_WIDE):
        return 4, Move.TILT_UP
    if "think" in poses or (shot.size is Size.CLOSE and shot.subjects):
        return 3, Move.PUSH_IN
    if shot.mood == "lonely" and shot.size in (Size.WIDE, Size.EXTREME_WIDE):
        return 2, Move.PULL_OUT
    return 0, Move.STILL
