"""Natural places in ink: who paints which word of the lexicon. After motifs, before scenes."""

from typing import Final

from madang.generators.ink.places.nature.pond import pond
from madang.generators.ink.places.nature.river import river, stream, waterfall
from madang.generators.ink.places.nature.sea import beach, harbor, island, sea
from madang.generators.ink.stage import PlacePainter

PAINTERS: Final[dict[str, PlacePainter]] = {
    "pond": pond, "river": river, "stream": stream, "waterfall": waterfall, "sea": sea, "beach": beach, "island": island, "harbor": harbor,
}  # fmt: skip
