"""Places, and who waits for them. Pure: parties in order of arrival go in, who has a place and who waits comes out.

The rule, as it is told to residents: **first come, first in; a family comes in together or waits together; nobody is passed over.**

- A party (one person, or a family) takes as many places as it has people, all or none.
- While a party waits that could have places one day, whoever comes later waits behind it, even where a smaller one would fit: places may
  stand empty for a while, but the first is never starved by smaller parties that come after.
- A party larger than the whole capacity is refused when it comes (`TooLarge`): waiting would be a promise nobody can keep. One that
  waits already when the capacity is made smaller keeps its turn but holds nobody up, until the capacity fits it again.
- Making the capacity smaller sends nobody away; places free only as people leave.
- A party that becomes smaller keeps its turn; one that becomes larger comes in again at the end (with places: only where there are free
  ones and nobody is held up who waits).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal


class TooLarge(Refusal):
    """More people than there are places at all."""

    status = 422
    words = gettext_noop("There are %(capacity)s places in all, fewer than you are. Please come with fewer people, or ask for more places.")


class NoRoomToGrow(Refusal):
    """A party that has places wants more than are free, or than others wait for."""

    words = gettext_noop("There are not enough free places for more people just now. The places you have stay yours.")


@dataclass(frozen=True, slots=True)
class Party:
    """People who come in together. `name` is whatever its keeper knows it by; `size` is how many people, at least 1."""

    name: object
    size: int = 1

    def __post_init__(self) -> None:
        if self.size < 1:
            raise ValueError("a party has at least one person")


@dataclass(frozen=True, slots=True)
class Places:
    """`capacity` is how many people there is room for (None: any number); `seated` and `waiting` stand in order of arrival."""

    capacity: int | None
    seated: tuple[Party, ...] = ()
    waiting: tuple[Party, ...] = ()

    @property
    def taken(self) -> int:
        """How many people have places."""
        return sum(party.size for party in self.seated)

    @property
    def free(self) -> int | None:
        """How many more people there is room for (None: any number); never below 0, though a smaller capacity may be overfull."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)


def next_in(*, capacity: int | None, taken: int, waiting: Iterable[Party]) -> tuple[Party, ...]:
    """Who of those waiting, in order of arrival, gets places now where `taken` people have some. What a database needs to know."""
    room, come = (None if capacity is None else capacity - taken), []
    for party in waiting:
        if capacity is not None and party.size > capacity:
            continue  # cannot be seated as things are: it holds nobody up
        if room is not None and party.size > room:
            break
        come.append(party)
        room = None if room is None else room - party.size
    return tuple(come)


def arrive(places: Places, party: Party) -> Places:
    """A party comes: it is seated where it fits and nobody waits before it, and waits otherwise. Raises TooLarge; ValueError if there."""
    _refuse_too_large(places.capacity, party)
    if any(party.name == other.name for other in (*places.seated, *places.waiting)):
        raise ValueError("this party is there already")
    return settle(replace(places, waiting=(*places.waiting, party)))


def leave(places: Places, name: object) -> Places:
    """A party goes, with places or waiting; whoever is next comes in. Of one that is not there nothing changes."""
    return settle(replace(places, seated=_without(places.seated, name), waiting=_without(places.waiting, name)))


def resize(places: Places, party: Party) -> Places:
    """The party of this name has another size now. Raises TooLarge, NoRoomToGrow, KeyError."""
    before = next((other for other in (*places.seated, *places.waiting) if other.name == party.name), None)
    if before is None:
        raise KeyError(party.name)
    if party.size <= before.size:
        return settle(replace(places, seated=_with(places.seated, party), waiting=_with(places.waiting, party)))
    _refuse_too_large(places.capacity, party)
    if before in places.waiting:
        return settle(replace(places, waiting=(*_without(places.waiting, party.name), party)))
    if not may_grow(capacity=places.capacity, taken=places.taken, waiting=places.waiting, by=party.size - before.size):
        raise NoRoomToGrow
    return replace(places, seated=_with(places.seated, party))


def may_grow(*, capacity: int | None, taken: int, waiting: Iterable[Party], by: int) -> bool:
    """Whether a party with places may take `by` more: there is room, and nobody waits who could have it one day."""
    if capacity is None:
        return True
    return taken + by <= capacity and not any(party.size <= capacity for party in waiting)


def with_capacity(places: Places, capacity: int | None) -> Places:
    """More places: whoever is next comes in. Fewer: nobody is sent away."""
    return settle(replace(places, capacity=capacity))


def settle(places: Places) -> Places:
    """Seat whoever is next, as long as the next fits."""
    come = next_in(capacity=places.capacity, taken=places.taken, waiting=places.waiting)
    names = {party.name for party in come}
    return replace(places, seated=(*places.seated, *come), waiting=tuple(party for party in places.waiting if party.name not in names))


def _refuse_too_large(capacity: int | None, party: Party) -> None:
    if capacity is not None and party.size > capacity:
        raise TooLarge(capacity=capacity)


def _without(parties: Sequence[Party], name: object) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.name != name)


def _with(parties: Sequence[Party], changed: Party) -> tuple[Party, ...]:
    return tuple(changed if party.name == changed.name else party for party in parties)
