"""Vehicles: what people row, ride, drive and fly."""

from typing import Final

from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.vehicles import air, boats, roads, two_wheels

CATALOGUE: Final[dict[str, Entry]] = {**boats.CATALOGUE, **two_wheels.CATALOGUE, **roads.CATALOGUE, **air.CATALOGUE}
