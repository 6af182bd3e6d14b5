"""What a club's page shows of other rooms: apps above, which this one does not know, tell it here when loaded (`AppConfig.ready`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from madang.website.clubs.models import Club
from madang.website.clubs.queries import Rights

MEETINGS: Final = 20
QUESTIONS: Final = 30
WORKS: Final = 40
WON: Final = 50


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page. `read` gives what `template` says, with the rights of who reads it, in a number of questions that does not
    grow; None where there is nothing for them to see. Sections stand in the order of `place`."""

    place: int
    template: str
    read: Callable[[Club, Rights], Mapping[str, object] | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is drawn: its template finds `held` under that name, beside `club` and `rights`."""

    template: str
    held: Mapping[str, object]


_PARTS: list[Part] = []


def know(part: Part) -> None:
    """Show this, too. Twice is once."""
    if part not in _PARTS:
        _PARTS.append(part)


def shown_on(club: Club, rights: Rights) -> list[Shown]:
    """The sections for who reads the page now, in their order."""
    read = ((part.template, part.read(club, rights)) for part in sorted(_PARTS, key=lambda part: part.place))
    return [Shown(template, held) for template, held in read if held is not None]
