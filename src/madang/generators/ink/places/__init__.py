"""Places: painters of where a scene plays. A place is a function Stage → Setting; PAINTERS says who paints which word.

A word of the lexicon without a painter of its own is painted by its nearest one (nearest.toml); what nobody knows is mist and paper.
"""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final

from madang.generators.ink.places.built import PAINTERS as BUILT
from madang.generators.ink.places.inside import PAINTERS as INSIDE
from madang.generators.ink.places.nature import PAINTERS as NATURE
from madang.generators.ink.places.nowhere import nowhere
from madang.generators.ink.stage import PlacePainter

PAINTERS: Final[dict[str, PlacePainter]] = {**NATURE, **BUILT, **INSIDE}


@lru_cache(maxsize=1)
def nearest() -> dict[str, tuple[str, ...]]:
    """For each word the places that come nearest to it, best first."""
    table = tomllib.loads(resources.files(__package__).joinpath("nearest.toml").read_text("utf-8"))
    return {word: tuple(str(places).split()) for word, places in table.items()}


def painted_as(place: str) -> str:
    """The word under which a place is painted; empty where nobody can paint it."""
    return next((word for word in (place, *nearest().get(place, ())) if word in PAINTERS), "")


def painter_of(place: str) -> PlacePainter:
    """Who paints this place."""
    return PAINTERS.get(painted_as(place), nowhere)
