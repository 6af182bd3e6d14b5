"""What an application's page shows of rooms above: `read` of a part gets the application and who reads it."""

from collections.abc import Callable, Mapping
from typing import Final

from madang.website.applications.models import Application
from madang.website.frame import parts
from madang.website.frame.parts import Parts, Shown
from madang.website.people.models import Person

_parts: Final = Parts()


def know(template: str, read: Callable[[Application, Person], Mapping[str, object] | None]) -> None:
    """Show this, too."""
    _parts.know(parts.Part(template, read))


def shown_on(application: Application, person: Person) -> list[Shown]:
    """The sections for who reads the page now."""
    return _parts.shown(application, person)
