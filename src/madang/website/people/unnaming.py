"""Taking the names of somebody who is erased out of what they wrote, where it stays with a club or the hub. What is pure stands first.

Gone are: their address, legal name, the name that others saw, and telephone numbers and addresses in their own texts. A short name
(바다) is a common word as well: it goes only where it is plainly a name (@바다, 바다님, 바다 올림), so that no observation is spoiled.
"""

import re
from collections.abc import Iterable, Sequence

from django.db.models import Model, QuerySet

from madang.website.people.models import LegalName, Person

MARK = "–"
LONG = 3  # letters from which on a name is hardly anything else
PHONE = re.compile(r"(?<!\d)(?:\+82[ -]?|0)\d{1,2}[ .-]?\d{3,4}[ .-]\d{4}(?!\d)|(?<!\d)01[016789]\d{7,8}(?!\d)")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
SAID = r"(?=\s?(?:님|씨(?!앗)|드림|올림))"


def unnamed(words: str, names: Iterable[str]) -> str:
    """The words without these names, and without addresses and telephone numbers."""
    words = PHONE.sub(MARK, ADDRESS.sub(MARK, words))
    for name in sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True):
        plain = re.escape(name)
        words = re.sub(rf"(?<!\w){plain}" if len(name) >= LONG else rf"@{plain}|(?<!\w){plain}{SAID}", MARK, words)
    return words


def _without(held: object, names: Sequence[str]) -> object:
    if isinstance(held, dict):
        return {key: _without(value, names) for key, value in held.items()}
    return unnamed(held, names) if isinstance(held, str) else held


def names_of(person: Person) -> list[str]:
    """Every name that the yard knows somebody by."""
    legal = LegalName.objects.filter(person=person).values_list("name", flat=True).first()
    return [name for name in (person.email, person.display_name, legal) if name]


def unname(person: Person, rows: QuerySet[Model], *fields: str) -> None:
    """Take the person's names out of these fields, texts or maps of texts, of rows that they wrote. Inside a transaction of whoever
    erases them; only rows that change are written."""
    names = names_of(person)
    for row in rows.only("pk", *fields).iterator():
        before = {field: getattr(row, field) for field in fields}
        after = {field: _without(held, names) for field, held in before.items()}
        if after != before:
            type(row)._default_manager.filter(pk=row.pk).update(**after)
