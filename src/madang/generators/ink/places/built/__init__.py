"""Places that people built, outdoors, by their word in the lexicon. After motifs, before the painter that joins places and subjects."""

from typing import Final

from madang.generators.ink.stage import PlacePainter

PAINTERS: Final[dict[str, PlacePainter]] = {}
