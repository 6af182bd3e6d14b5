"""The part of a club's address that is made of its name."""

import unicodedata

from django.db.models import Model
from django.utils.text import slugify

RESERVED = frozenset({"new", "invited", "posts", "requests", "reports", "invitations"})  # addresses of pages beside the clubs
LONGEST = 50  # letters; a number may follow


def plain_slug(name: str) -> str:
    """The name in letters that an address may hold, Korean ones too; `club` where nothing is left."""
    found = slugify(unicodedata.normalize("NFC", name), allow_unicode=True)[:LONGEST].strip("-_")
    return "club" if not found else f"club-{found}" if found in RESERVED else found


def free_slug(name: str, model: type[Model]) -> str:
    """The same, with a number behind it where another has it."""
    plain = plain_slug(name)
    taken = set(model._default_manager.filter(slug__startswith=plain).values_list("slug", flat=True))
    if plain not in taken:
        return plain
    return next(f"{plain}-{number}" for number in range(2, len(taken) + 3) if f"{plain}-{number}" not in taken)
