"""Natural places in ink: who paints which word of the lexicon. After motifs, before scenes."""

from typing import Final

from madang.generators.ink.places.nature.deep import moon, night_sky, space, underwater
from madang.generators.ink.places.nature.fields import country_road, farm, field, rice_paddy
from madang.generators.ink.places.nature.garden import garden, park
from madang.generators.ink.places.nature.mountain import hill, mountain_place
from madang.generators.ink.places.nature.pond import pond
from madang.generators.ink.places.nature.river import river, stream, waterfall
from madang.generators.ink.places.nature.sea import beach, harbor, island, sea
from madang.generators.ink.places.nature.wild import cave, desert, snowfield
from madang.generators.ink.places.nature.woods import bamboo_place, forest
from madang.generators.ink.stage import PlacePainter

PAINTERS: Final[dict[str, PlacePainter]] = {
    "pond": pond,
    "river": river,
    "stream": stream,
    "waterfall": waterfall,
    "sea": sea,
    "beach": beach,
    "island": island,
    "harbor": harbor,
    "mountain": mountain_place,
    "hill": hill,
    "forest": forest,
    "bamboo": bamboo_place,
    "field": field,
    "rice-paddy": rice_paddy,
    "farm": farm,
    "road": country_road,
    "garden": garden,
    "park": park,
    "snowfield": snowfield,
    "desert": desert,
    "cave": cave,
    "underwater": underwater,
    "night-sky": night_sky,
    "space": space,
    "moon": moon,
}
