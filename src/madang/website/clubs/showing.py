"""What a club's page shows of other rooms: `read` of a part gets the club and what who reads may do; its template finds both, too."""

from collections.abc import Callable, Mapping
from typing import Final

from madang.website.clubs.models import Club
from madang.website.clubs.queries import Rights
from madang.website.frame import parts
from madang.website.frame.parts import Parts, Shown

MEETINGS: Final = 20
QUESTIONS: Final = 30
WORKS: Final = 40
WON: Final = 50
_parts: Final = Parts()


def know(place: int, template: str, read: Callable[[Club, Rights], Mapping[str, object] | None]) -> None:
    """Show this, too, at this place among the others."""
    _parts.know(parts.Part(template, read, place))


def shown_on(club: Club, rights: Rights) -> list[Shown]:
    """The sections for who reads the page now, in their order."""
    return _parts.shown(club, rights)
