"""Who may not read an application though their role in the hub would let them. Apps above (`reviews`) say so; this app asks.

People of the application itself are never locked out of it: that they belong to it is what locks them out of its review.
"""

from collections.abc import Callable
from uuid import UUID

from madang.website.people.models import Person

_LOCKS: list[Callable[[Person], frozenset[UUID]]] = []


def know(lock: Callable[[Person], frozenset[UUID]]) -> None:
    """Learn a lock of another app, when it is loaded (`AppConfig.ready`)."""
    if lock not in _LOCKS:
        _LOCKS.append(lock)


def locked_for(person: Person) -> frozenset[UUID]:
    """The applications that this person must not read by a role in the hub: in no list, on no page, in no file."""
    return frozenset().union(*(lock(person) for lock in _LOCKS))
