"""Who hears of a change of a call: apps above tell it here who of theirs should, when they are loaded (`AppConfig.ready`)."""

from collections.abc import Callable, Iterable

from madang.website.people.models import Person
from madang.website.programmes.models import Call

HEARERS: list[Callable[[Call], Iterable[Person]]] = []


def know(hearers: Callable[[Call], Iterable[Person]]) -> None:
    """Ask this, too, whom a change of a call concerns. Twice is once."""
    if hearers not in HEARERS:
        HEARERS.append(hearers)


def who_must_be_told(call: Call) -> list[Person]:
    """Everybody whom a change of this call concerns, each once, in the order of their keys."""
    people = {person.pk: person for hearers in HEARERS for person in hearers(call)}
    return [people[key] for key in sorted(people)]
