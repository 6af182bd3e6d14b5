"""One call from screenplay to lasting shots: breakdown, alignment, the director's orders. What build, check and `madang film shots` ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.film.language import Problem, Severity, Text
from madang.film.screenplay.elements import Screenplay
from madang.film.shots.align import align
from madang.film.shots.bible import Bible
from madang.film.shots.breakdown import NOTHING, break_down, note_problems
from madang.film.shots.cast import with_cast
from madang.film.shots.direction import Direction, obey
from madang.film.shots.estimate import Estimate, estimate
from madang.film.shots.lock import Lock, Mark
from madang.film.shots.shot import Shot
from madang.film.shots.timing import held_at_least


@dataclass(frozen=True, slots=True)
class Plan:
    """The film's shots with lasting ids and all orders obeyed; the bible with everybody in it; the lock to be written; what lost its shot;
    the estimate; and all that a person should know."""

    shots: tuple[Shot, ...]
    bible: Bible
    lock: Lock
    orphans: tuple[Mark, ...]
    estimate: Estimate
    problems: tuple[Problem, ...]


def plan(
    screenplay: Screenplay,
    bible: Bible,
    direction: Direction,
    lock: Lock,
    *,
    title: Text,
    credits: Sequence[tuple[str, str]] = (),
    supporters: Text = NOTHING,
) -> Plan:
    """The whole way; deterministic, and the same with an empty lock but for ids."""
    whole = with_cast(bible, screenplay)
    shots = break_down(screenplay, whole, direction, title=title, credits=credits, supporters=supporters)
    named, kept, orphans = align(lock, shots)
    directed, told = direct(named, direction)
    length = estimate(screenplay, directed)
    problems = (
        *bible.problems,
        *direction.problems,
        *note_problems(screenplay, whole),
        *told,
        *_lost(orphans, direction),
        *length.problems,
    )
    return Plan(directed, whole, kept, orphans, length, problems)


def direct(shots: Sequence[Shot], direction: Direction) -> tuple[tuple[Shot, ...], tuple[Problem, ...]]:
    """The shots with the direction's orders by id; an order whose id no shot has is told."""
    ids = {shot.id for shot in shots}
    result = []
    for shot in shots:
        order = direction.orders.get(shot.id)
        directed = obey(shot, order) if order else shot
        result.append(held_at_least(directed, order.seconds) if order and order.seconds is not None else directed)
    problems = tuple(
        Problem(
            "direction.no-shot",
            Text(
                ko=f"연출 파일의 '{id}'라는 숏은 지금 없어요. 지시는 지우지 않고 두었어요.",
                en=f"No shot is '{id}' now. Its direction is kept.",
            ),
            severity=Severity.WARNING,
            where="direction.toml",
        )
        for id in direction.orders
        if id not in ids
    )
    return tuple(result), problems


def _lost(orphans: Sequence[Mark], direction: Direction) -> list[Problem]:
    """Orphans that a person had given orders to, with the words they came from."""
    return [
        Problem(
            "shots.orphan",
            Text(ko=f"숏 {mark.id}이 있던 글이 사라졌어요: {mark.text[:40]}", en=f"The words of shot {mark.id} are gone: {mark.text[:40]}"),
            severity=Severity.NOTE,
        )
        for mark in orphans
        if mark.id in direction.orders
    ]
