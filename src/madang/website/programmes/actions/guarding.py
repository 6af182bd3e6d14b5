"""Who may write here. First of the actions."""

from madang.website.people.models import Person
from madang.website.programmes.errors import NotYours
from madang.website.programmes.queries import edits


def demand(by: Person | None) -> None:
    """Operators, and the command line of the yard (None). Raises NotYours."""
    if by is not None and not edits(by):
        raise NotYours
