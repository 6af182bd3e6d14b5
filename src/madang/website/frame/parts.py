"""Sections of a page that rooms above tell it when loaded (`AppConfig.ready`), so that the page need not know them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A section. `read` gets what the page is about and for whom, and gives what `template` finds as `held`, in a number of questions that
    does not grow; None where there is nothing for them to see. Sections stand in the order of `place`."""

    template: str
    read: Callable[..., Mapping[str, object] | None]
    place: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is drawn."""

    template: str
    held: Mapping[str, object]


class Parts:
    """Those of one page."""

    def __init__(self) -> None:
        self._known: list[Part] = []

    def know(self, part: Part) -> None:
        """Show this, too. Twice is once."""
        if part not in self._known:
            self._known.append(part)

    def shown(self, *given: object) -> list[Shown]:
        """The sections for who reads the page now, in their order; `given` is what each `read` gets."""
        read = ((part.template, part.read(*given)) for part in sorted(self._known, key=lambda part: part.place))
        return [Shown(template, held) for template, held in read if held is not None]
