"""What concerns a person in every app at once: each has `erasing.forget` and `queries.archive`; here they are called one after another."""

from collections.abc import Callable
from typing import Final

from django.db import transaction

from madang.website.applications import erasing as applications_erasing
from madang.website.applications import queries as applications_queries
from madang.website.clubs import erasing as clubs_erasing
from madang.website.clubs import queries as clubs_queries
from madang.website.files import erasing as files_erasing
from madang.website.files import queries as files_queries
from madang.website.grants import erasing as grants_erasing
from madang.website.grants import queries as grants_queries
from madang.website.notebook import erasing as notebook_erasing
from madang.website.notebook import queries as notebook_queries
from madang.website.notices import erasing as notices_erasing
from madang.website.notices import queries as notices_queries
from madang.website.people import queries as people
from madang.website.people.actions import changing
from madang.website.people.models import Person
from madang.website.people.unnaming import gathered, names_of
from madang.website.programmes import erasing as programmes_erasing
from madang.website.programmes import queries as programmes_queries
from madang.website.proposals import erasing as proposals_erasing
from madang.website.proposals import queries as proposals_queries
from madang.website.reviews import erasing as reviews_erasing
from madang.website.reviews import queries as reviews_queries
from madang.website.sessions import erasing as sessions_erasing
from madang.website.sessions import queries as sessions_queries
from madang.website.support import erasing as support_erasing
from madang.website.support import queries as support_queries

# From the front to the frame: whoever refers goes before what is meant. `people` comes last, for the others may still ask who it was.
ERASERS: Final[tuple[Callable[..., None], ...]] = (
    proposals_erasing.forget,
    notebook_erasing.forget,
    support_erasing.forget,
    sessions_erasing.forget,
    grants_erasing.forget,
    reviews_erasing.forget,
    applications_erasing.forget,
    programmes_erasing.forget,
    clubs_erasing.forget,
    notices_erasing.forget,
    files_erasing.forget,
)
ARCHIVERS: Final[tuple[Callable[[Person], dict[str, object]], ...]] = (
    people.archive,
    files_queries.archive,
    notices_queries.archive,
    clubs_queries.archive,
    programmes_queries.archive,
    applications_queries.archive,
    reviews_queries.archive,
    grants_queries.archive,
    sessions_queries.archive,
    support_queries.archive,
    notebook_queries.archive,
    proposals_queries.archive,
)


@transaction.atomic
def forget(*, person: Person) -> None:
    """Erase a person in every app, or in none where one of them refuses."""
    names = names_of(person)
    with gathered() as quoted:
        for erase in ERASERS:
            erase(person=person)
    notices_erasing.unname(names=names, quoted=quoted)
    changing.forget(person=person)


def archive(person: Person) -> dict[str, object]:
    """Everything that is kept about a person, by file of the archive."""
    held: dict[str, object] = {}
    for tell in ARCHIVERS:
        told = tell(person)
        if twice := held.keys() & told.keys():
            raise RuntimeError(f"two apps write {sorted(twice)} into the archive")
        held |= told
    return held
