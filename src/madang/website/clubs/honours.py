"""What a club was chosen for, as its page says it: apps above tell it here when they are loaded (`AppConfig.ready`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from madang.film.language import Text
from madang.website.clubs.models import Club


@dataclass(frozen=True, slots=True)
class Honour:
    """A call that the club was chosen in, and where it is read."""

    name: Text
    address: str


_TELLERS: list[Callable[[Club], Iterable[Honour]]] = []


def know(teller: Callable[[Club], Iterable[Honour]]) -> None:
    """Ask this, too, what a club was chosen for. Twice is once."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def honours_of(club: Club) -> list[Honour]:
    """All that this club was chosen for, newest first as each app tells it."""
    return [one for teller in _TELLERS for one in teller(club)]
