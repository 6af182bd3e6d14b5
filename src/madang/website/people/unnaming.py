"""Taking the names of somebody who is erased out of what they wrote, where it stays with a club or the hub. What is pure stands first.

Gone are: their address, legal name, the name that others saw, and telephone numbers and addresses in their own texts. A short name
(바다) is a common word as well: it goes only where it is plainly a name (@바다, 바다님, 바다 올림), so that no observation is spoiled.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model, QuerySet

from madang.website.people.models import LegalName, Person

MARK = "–"
LONG = 3  # letters from which on a name is hardly anything else
PHONE = re.compile(r"(?<!\d)(?:\+82[ -]?|0)\d{1,2}[ .-]?\d{3,4}[ .-]\d{4}(?!\d)|(?<!\d)01[016789]\d{7,8}(?!\d)")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
SAID = r"(?=\s?(?:님|씨(?!앗)|드림|올림))"


_gathered: ContextVar[list[str] | None] = ContextVar("texts of which a name was taken", default=None)


def unnamed(words: str, names: Iterable[str]) -> str:
    """The words without these names, and without addresses and telephone numbers."""
    words = PHONE.sub(MARK, ADDRESS.sub(MARK, words))
    return _without_names(words, names, LONG)


def uncalled(words: str, names: Iterable[str]) -> str:
    """The words, of somebody else, without these names where they are plainly names, however long; addresses go wherever they stand."""
    names = list(names)
    for address in (name for name in names if "@" in name):
        words = re.sub(re.escape(address), MARK, words, flags=re.IGNORECASE)
    return _without_names(words, [name for name in names if "@" not in name], 0)


def _without_names(words: str, names: Iterable[str], long: int) -> str:
    for name in sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True):
        plain = re.escape(name)
        words = re.sub(rf"(?<!\w){plain}" if 0 < long <= len(name) else rf"@{plain}|(?<!\w){plain}{SAID}", MARK, words)
    return words


def _without(held: object, names: Sequence[str]) -> object:
    if isinstance(held, dict):
        return {key: _without(value, names) for key, value in held.items()}
    return unnamed(held, names) if isinstance(held, str) else held


@contextmanager
def gathered() -> Iterator[list[str]]:
    """Every text out of which a name is taken meanwhile, as it was before: whoever has quoted it can be found by it."""
    texts: list[str] = []
    token = _gathered.set(texts)
    try:
        yield texts
    finally:
        _gathered.reset(token)


def _gather(before: object, after: object) -> None:
    texts = _gathered.get()
    if texts is None or before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key, held in before.items():
            _gather(held, after.get(key))
    elif isinstance(before, str):
        texts.append(before)


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
            _gather(before, after)
            type(row)._default_manager.filter(pk=row.pk).update(**after)
