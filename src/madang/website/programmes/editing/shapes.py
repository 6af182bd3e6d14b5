"""What a field of a call is, read from its type as `programmes.files` does, so that forms cannot drift from the format."""

import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

from madang.film.language import Text
from madang.website.programmes.calls.moments import Moment
from madang.website.programmes.calls.rules import Rule
from madang.website.programmes.files import hints
from madang.website.programmes.words.choices import CHOICES, OPEN

What: TypeAlias = Literal[
    "words", "number", "moment", "yes", "yes-or-no", "both", "choice", "open-choice", "refer", "many", "open-many", "refer-many",
    "list", "both-rows", "rows", "rules", "rule", "table",
]  # fmt: skip
RULES = {each.rule: each for each in get_args(Rule)}
REFERS: dict[tuple[str, str], str] = {  # fields that name something else of the call by its id
    ("Track", "kinds"): "kinds",
    ("ApplicantKind", "kinds"): "kinds",
    ("NotOf", "kinds"): "any",
    ("Partner", "kinds"): "any",
    ("TeamSize", "not_counted"): "names",
    ("Members", "role"): "names",
    ("Payee", "roles"): "names",
    ("Papers", "documents"): "documents",
    ("TracksChosen", "tracks"): "tracks",
}
FIXED = {("Call", "id"), ("Grant", "currency")}  # never asked for


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: `of` is the class inside rows and tables. `needed`: the format has no default for it."""

    owner: str
    name: str
    what: What
    of: Any = None
    needed: bool = False
    default: Any = None


@lru_cache(maxsize=256)
def shapes_of(kind: type) -> tuple[Shape, ...]:
    """The fields of a class, in its order."""
    told = []
    for each in fields(kind):
        if (kind.__name__, each.name) in FIXED:
            continue
        what, of = _what(kind.__name__, each.name, hints(kind)[each.name])
        needed = each.default is MISSING and each.default_factory is MISSING
        told.append(Shape(kind.__name__, each.name, what, of, needed, None if needed else each.default))
    return tuple(told)


def _what(owner: str, name: str, kind: Any) -> tuple[What, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = [each for each in get_args(kind) if each is not type(None)]
        if len(inner) > 1:
            return "rule", None
        return ("yes-or-no", None) if inner[0] is bool else _what(owner, name, inner[0])
    if origin is tuple:
        return _several(owner, name, get_args(kind)[0])
    if (owner, name) in REFERS:
        return "refer", None
    if origin is Literal:
        return "choice", None
    plain: dict[Any, What] = {
        str: "open-choice" if (owner, name) in OPEN else "words",
        int: "number",
        bool: "yes",
        Text: "both",
        Moment: "moment",
    }
    return (plain[kind], None) if kind in plain else ("table", kind)


def _several(owner: str, name: str, kind: Any) -> tuple[What, Any]:
    if (owner, name) in REFERS:
        return "refer-many", None
    if (owner, name) in OPEN:
        return "open-many", None
    if (owner, name) in CHOICES:
        return "many", None
    if kind is str:
        return "list", None
    if kind is Text:
        return "both-rows", None
    return ("rows", kind) if is_dataclass(kind) else ("rules", None)
