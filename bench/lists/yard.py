"""Who and what the lists are of: everything is numbered, so that any row knows its neighbours without asking.

Row `n` of a kind has the key `key(n)`: club 5 is led by person 5. What belongs to one thing stands under number 0: our club is club 0,
and its board has as many posts as there are rows. `WITHIN` and the like say how
far it grows where it cannot grow for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from bench.lists.pouring import FIRST

WITHIN = 1_000  # applications to one call, calls and sessions of one programme; more no neighbourhood has
MEMBERS = 300  # of one club today, who ever was in it, who wants to come in: people who know each other
LIFE = 100  # what one person is in, one club is chosen for, one question tries, one post or paper was changed, in a long life
OTHERS = 1_000_000  # neighbours who are in no club come behind those who are
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def key(number: int) -> int:
    """Of the row of this number."""
    return FIRST + number


def programme(call: int) -> int:
    """Of this call: the first, for most of the first thousand; later ones have each their own."""
    return key(0 if call < WITHIN and call % 4 != 3 else call)


def application(number: int) -> UUID:
    """Of club `number`, to call `number`."""
    return UUID(int=key(number))


def ours(number: int) -> UUID:
    """Our club's application to call `number`."""
    return UUID(int=key(number) + (1 << 64))


def rival(number: int, call: int) -> UUID:
    """The application of club `number` to a call to which many apply."""
    return UUID(int=key(number) + (2 + call << 64))


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows from `done` to `size`. `us` are four people by part; `now` is the moment at which all is laid."""

    done: int
    size: int
    us: dict[str, int]
    now: datetime

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.done, self.size))

    def within(self, most: int = WITHIN) -> range:
        """Those of them that come under a limit."""
        return range(min(self.done, most), min(self.size, most))


PARTS = ("operator", "leader", "reviewer", "mentor")


def somebody(part: str) -> object:
    """Who asks for pages in this part: an operator of the hub, the leader of our club, a reviewer, a mentor."""
    from madang.website.people.models import Person, Role

    person, _ = Person.objects.get_or_create(email=f"lists-{part}@example.kr", defaults={"display_name": part})
    if part != "leader":
        Role.objects.get_or_create(person=person, kind=part, until=None)
    return person


def batch_of(done: int, size: int) -> Batch:
    """With the four people in it."""
    return Batch(done, size, {part: somebody(part).pk for part in PARTS}, timezone.now())  # type: ignore[attr-defined]
