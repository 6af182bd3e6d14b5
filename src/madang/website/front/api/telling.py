"""How the API says what it could not read: in the reader's language, part by part. Names of parts stay as programs know them."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop

# by pydantic's kinds of errors; places are what the kind tells of its limits
WRONG: Final = {
    "missing": gettext_noop("is missing"),
    "int_parsing": gettext_noop("must be a whole number"),
    "int_type": gettext_noop("must be a whole number"),
    "int_from_float": gettext_noop("must be a whole number"),
    "bool_parsing": gettext_noop("must be true or false"),
    "bool_type": gettext_noop("must be true or false"),
    "string_type": gettext_noop("must be text"),
    "list_type": gettext_noop("must be a list"),
    "greater_than_equal": gettext_noop("must be at least %(ge)s"),
    "less_than_equal": gettext_noop("must be at most %(le)s"),
    "string_too_short": gettext_noop("must have at least %(min_length)s letters"),
    "string_too_long": gettext_noop("must have at most %(max_length)s letters"),
    "too_short": gettext_noop("must have at least %(min_length)s parts"),
    "too_long": gettext_noop("must have at most %(max_length)s parts"),
    "literal_error": gettext_noop("must be one of %(expected)s"),
    "enum": gettext_noop("must be one of %(expected)s"),
    "uuid_parsing": gettext_noop("must be a UUID"),
    "uuid_type": gettext_noop("must be a UUID"),
    "timezone_aware": gettext_noop("must be a time with its zone"),
    "extra_forbidden": gettext_noop("is not known here"),
}
TIMES: Final = gettext_noop("must be a time, as ISO 8601 writes it")
OTHER: Final = gettext_noop("cannot be read")


def unread(errors: Iterable[Mapping[str, Any]]) -> str:
    """`query.limit: must be at most 100; …`."""
    return "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {_said(one)}" for one in errors)


def _said(one: Mapping[str, Any]) -> str:
    kind, limits = str(one["type"]), one.get("ctx", {})
    words = WRONG.get(kind) or (TIMES if kind.startswith(("datetime", "date")) else OTHER)
    return gettext(words) % {name: str(value).replace(" or ", ", ") for name, value in limits.items()}
