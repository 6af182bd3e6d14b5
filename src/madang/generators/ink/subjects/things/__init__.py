"""Things: what lies on tables, hangs on walls, stands in streets and is held in hands."""

from typing import Final

from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things import (
    apparatus,
    creatures,
    devices,
    food,
    handy,
    household,
    jewels,
    kitchen,
    laboratory,
    lights,
    marks,
    masts,
    models,
    music,
    play,
    rooms,
    stalls,
    streets,
    tools,
    water,
    worn,
    written,
)

FAMILIES: Final = (
    jewels,
    kitchen,
    food,
    devices,
    household,
    lights,
    laboratory,
    models,
    rooms,
    written,
    worn,
    play,
    music,
    tools,
    streets,
    masts,
    marks,
    water,
    stalls,
    handy,
    apparatus,
    creatures,
)
CATALOGUE: Final[dict[str, Entry]] = {kind: one for family in FAMILIES for kind, one in family.CATALOGUE.items()}
