"""Plants as subjects: trees, flowers, grasses, fruits of the field. Leaves follow the season of the scene."""

from typing import Final

from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.plants import field, flowers, leaves, trees

CATALOGUE: Final[dict[str, Entry]] = {**trees.CATALOGUE, **flowers.CATALOGUE, **leaves.CATALOGUE, **field.CATALOGUE}
