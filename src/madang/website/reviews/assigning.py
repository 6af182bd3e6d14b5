"""Who reads what: each application gets k reviewers, never one in conflict, and the work is shared as evenly as the conflicts allow. Pure.

The same input always gives the same answer. `kept` pairs stay as they are (somebody has begun to read). Evenly: no application can go from
one reviewer to another who has at least two fewer, over any chain of others. For shares like these that is the best there is: the largest
load is as small, and the smallest as large, as can be (Harvey, Ladner, Lovász, Tamir, "Semi-matchings for bipartite graphs and load
balancing", 2006, theorem 3.1, where every application counts k times).
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


class CannotAssign(ValueError):
    """Some applications have fewer than k reviewers without a conflict: `short` says which, and how many each has."""

    def __init__(self, short: Mapping[str, int], wanted: int):
        self.short = dict(short)
        self.wanted = wanted
        super().__init__(f"{len(self.short)} applications have fewer than {wanted} reviewers without a conflict")


@dataclass(slots=True)
class _Desks:
    """What lies on whose desk while it is being shared out."""

    lies: dict[str, set[str]]
    kept: dict[str, set[str]]
    barred: Collection[tuple[str, str]]

    def free(self, application: str, reviewer: str) -> bool:
        return application not in self.lies[reviewer] and (application, reviewer) not in self.barred

    def movable(self, giver: str, taker: str) -> str | None:
        """The first application that may go from the one desk to the other."""
        return next((one for one in sorted(self.lies[giver] - self.kept[giver]) if self.free(one, taker)), None)


def assign(
    applications: Iterable[str],
    reviewers: Iterable[str],
    each: int,
    conflicts: Collection[tuple[str, str]],
    kept: Collection[tuple[str, str]] = (),
) -> dict[str, tuple[str, ...]]:
    """The reviewers of each application. `conflicts` and `kept` are pairs (application, reviewer); a kept pair in conflict is not kept.
    An application may keep more than `each`. Raises CannotAssign where it is impossible, and then assigns nothing."""
    papers, people = sorted(set(applications)), sorted(set(reviewers))
    barred = set(conflicts)
    short = {one: able for one in papers if (able := sum((one, person) not in barred for person in people)) < each}
    if short:
        raise CannotAssign(short, each)
    held = {person: {one for one, who in kept if who == person and one in papers and (one, who) not in barred} for person in people}
    desks = _Desks({person: set(own) for person, own in held.items()}, held, barred)
    for one in papers:
        _hand_out(one, each, people, desks)
    _even_out(people, desks)
    return {one: tuple(person for person in people if one in desks.lies[person]) for one in papers}


def _hand_out(application: str, each: int, people: Sequence[str], desks: _Desks) -> None:
    """To the emptiest desks that may take it."""
    wanted = each - sum(application in desks.lies[person] for person in people)
    able = [person for person in people if desks.free(application, person)]
    for person in sorted(able, key=lambda person: (len(desks.lies[person]), person))[: max(0, wanted)]:
        desks.lies[person].add(application)


def _even_out(people: Sequence[str], desks: _Desks) -> None:
    """Move along chains until none helps. Every chain makes the sum of squares smaller, so it ends."""
    moved = True
    while moved:
        moved = False
        for giver in sorted(people, key=lambda person: (-len(desks.lies[person]), person)):
            chain = _chain(giver, people, desks)
            if chain:
                for here, there in pairwise(chain):
                    _move(here, there, desks)
                moved = True
                break


def _chain(giver: str, people: Sequence[str], desks: _Desks) -> list[str]:
    """The shortest chain of desks from this one to one that has at least two fewer; none: empty."""
    before: dict[str, str | None] = {giver: None}
    waiting = deque([giver])
    while waiting:
        here = waiting.popleft()
        if len(desks.lies[here]) <= len(desks.lies[giver]) - 2:
            chain = [here]
            while (step := before[chain[-1]]) is not None:
                chain.append(step)
            return chain[::-1]
        for there in sorted(people, key=lambda person: (len(desks.lies[person]), person)):
            if there not in before and desks.movable(here, there):
                before[there] = here
                waiting.append(there)
    return []


def _move(giver: str, taker: str, desks: _Desks) -> None:
    """Along a shortest chain each step stays possible: a desk of the chain takes one and gives another."""
    one = desks.movable(giver, taker)
    assert one is not None
    desks.lies[giver].remove(one)
    desks.lies[taker].add(one)
