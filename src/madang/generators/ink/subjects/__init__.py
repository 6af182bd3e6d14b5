"""Subjects: painters of who and what is in a picture. A subject is a function (Sheet, Pen, Drawn) → None; CATALOGUE holds them all.

A word of the lexicon without a painter of its own is painted as its nearest one (nearest.toml), or not at all: then its word is lettered.
"""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final

from madang.generators.ink.subjects.animals import CATALOGUE as ANIMALS
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.heaven import CATALOGUE as HEAVEN
from madang.generators.ink.subjects.people import CATALOGUE as PEOPLE
from madang.generators.ink.subjects.plants import CATALOGUE as PLANTS
from madang.generators.ink.subjects.things import CATALOGUE as THINGS
from madang.generators.ink.subjects.vehicles import CATALOGUE as VEHICLES

CATALOGUE: Final[dict[str, Entry]] = {**THINGS, **PLANTS, **VEHICLES, **HEAVEN, **ANIMALS, **PEOPLE}


@lru_cache(maxsize=1)
def nearest() -> dict[str, tuple[str, ...]]:
    """For each word the subjects that come nearest to it, best first."""
    table = tomllib.loads(resources.files(__package__).joinpath("nearest.toml").read_text("utf-8"))
    return {word: tuple(str(kinds).split()) for word, kinds in table.items()}


def painted_as(kind: str) -> str:
    """The word under which a kind is painted; empty where nobody can paint it."""
    return next((word for word in (kind, *nearest().get(kind, ())) if word in CATALOGUE), "")


def entry_of(kind: str) -> Entry | None:
    """How a kind is painted; None where nobody can."""
    return CATALOGUE.get(painted_as(kind))


def is_person(kind: str) -> bool:
    return painted_as(kind) in PEOPLE


def is_animal(kind: str) -> bool:
    return painted_as(kind) in ANIMALS


def is_vehicle(kind: str) -> bool:
    return painted_as(kind) in VEHICLES
