"""Forgetting a person here: the books know people by pseudonym alone, so nothing has to go and every sum stays."""

from madang.website.people.models import Person


def forget(*, person: Person) -> None:
    """Nothing."""
