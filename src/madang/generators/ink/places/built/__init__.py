"""Places that people built, outdoors, by their word in the lexicon. After motifs, before the painter that joins places and subjects."""

from typing import Final

from madang.generators.ink.places.built.civic import CIVIC
from madang.generators.ink.places.built.country import COUNTRY
from madang.generators.ink.places.built.landmarks import LANDMARKS
from madang.generators.ink.places.built.old_quarter import OLD_QUARTER
from madang.generators.ink.places.built.rails import RAILS
from madang.generators.ink.places.built.roads import ROADS
from madang.generators.ink.places.built.streets import STREETS
from madang.generators.ink.stage import PlacePainter

PAINTERS: Final[dict[str, PlacePainter]] = {**OLD_QUARTER, **STREETS, **RAILS, **ROADS, **CIVIC, **COUNTRY, **LANDMARKS}
