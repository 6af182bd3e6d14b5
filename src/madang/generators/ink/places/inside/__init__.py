"""Places inside, by their word in the lexicon. After motifs, before the painter that joins places and subjects.

Some words name a house and its inside (observatory, theatre, church): the scene says which is meant.
"""

from typing import Final

from madang.generators.ink.places.built.civic import CIVIC
from madang.generators.ink.places.built.landmarks import LANDMARKS
from madang.generators.ink.places.built.old_quarter import OLD_QUARTER
from madang.generators.ink.places.built.streets import STREETS
from madang.generators.ink.places.inside.gatherings import GATHERINGS
from madang.generators.ink.places.inside.homes import HOMES
from madang.generators.ink.places.inside.learning import LEARNING
from madang.generators.ink.places.inside.passages import PASSAGES
from madang.generators.ink.places.inside.rides import RIDES
from madang.generators.ink.places.inside.skywatch import SKYWATCH
from madang.generators.ink.places.inside.trade import TRADE
from madang.generators.ink.places.inside.working import WORKING
from madang.generators.ink.stage import PlacePainter, Setting, Stage

ROOMS: Final[dict[str, PlacePainter]] = {**HOMES, **LEARNING, **SKYWATCH, **TRADE, **WORKING, **GATHERINGS, **PASSAGES, **RIDES}


def _either(within: PlacePainter, without: PlacePainter) -> PlacePainter:
    """A word that names a house and its inside: painted as the scene's heading says."""

    def paint(stage: Stage) -> Setting:
        return within(stage) if stage.scene.interior else without(stage)

    return paint


OUTSIDE: Final[dict[str, PlacePainter]] = {**LANDMARKS, **CIVIC, **OLD_QUARTER, **STREETS}
BOTH: Final = {
    "observatory": "observatory",
    "theatre": "theatre",
    "church": "church",
    "school": "corridor",
    "hanok": "room",
    "shop": "shop",
}
PAINTERS: Final[dict[str, PlacePainter]] = {**ROOMS, **{word: _either(ROOMS[inside], OUTSIDE[word]) for word, inside in BOTH.items()}}
