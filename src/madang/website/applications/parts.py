"""What an application's page shows of rooms above, which this one does not know: they tell it when loaded (`AppConfig.ready`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from madang.website.applications.models import Application
from madang.website.people.models import Person


@dataclass(frozen=True, slots=True)
class Part:
    """A section. `read` gives what `template` finds as `held`, for who reads the page; None where there is nothing for them to see."""

    template: str
    read: Callable[[Application, Person], Mapping[str, object] | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is drawn."""

    template: str
    held: Mapping[str, object]


_PARTS: list[Part] = []


def know(part: Part) -> None:
    """Show this, too. Twice is once."""
    if part not in _PARTS:
        _PARTS.append(part)


def shown_on(application: Application, person: Person) -> list[Shown]:
    """The sections for who reads the page now."""
    read = ((part.template, part.read(application, person)) for part in _PARTS)
    return [Shown(template, held) for template, held in read if held is not None]
