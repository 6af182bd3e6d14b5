"""What concerns a person in every app at once: each has `erasing.forget` and `queries.archive`; here they are called one after another."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from django.db import transaction

from madang.website.people import queries as people
from madang.website.people.actions import changing
from madang.website.people.models import Person

APPS = (
    "proposals", "notebook", "support", "sessions", "grants", "reviews", "applications", "programmes", "clubs", "notices", "files",
)  # fmt: skip


def _modules(name: str) -> list[ModuleType]:
    """The modules of this name, of the apps that have one, from the front to the frame: whoever refers goes before what is meant."""
    found = [f"madang.website.{app}.{name}" for app in APPS]
    return [import_module(one) for one in found if find_spec(one)]


def erasers() -> list[Callable[..., None]]:
    """What forgets a person, app by app; `people` itself comes last, because the others may still need to know who it was."""
    return [module.forget for module in _modules("erasing")]


def archivers() -> list[Callable[[Person], dict[str, object]]]:
    """What tells what is kept, app by app."""
    return [people.archive, *(module.archive for module in reversed(_modules("queries")) if hasattr(module, "archive"))]


@transaction.atomic
def forget(*, person: Person) -> None:
    """Erase a person in every app, or in none where one of them refuses."""
    for erase in erasers():
        erase(person=person)
    changing.forget(person=person)


def archive(person: Person) -> dict[str, object]:
    """Everything that is kept about a person, by file of the archive."""
    held: dict[str, object] = {}
    for tell in archivers():
        told = tell(person)
        if twice := held.keys() & told.keys():
            raise RuntimeError(f"two apps write {sorted(twice)} into the archive")
        held |= told
    return held
