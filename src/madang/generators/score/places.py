"""Which beds a shot's place, hour, weather and season make, and how loud each is. After beds, before ambience."""

from dataclasses import dataclass, replace
from math import log10
from typing import Final

from madang.film.shots.shot import Role, Shot
from madang.generators.score.beds import BEDS

QUIETEST, LOUDEST = -38.0, -32.0  # LUFS of a whole place (design 8)
THROUGH_A_WALL = -4.0  # dB
OUTSIDE: Final[dict[str, str]] = {
    "pond": "still-water", "rice-paddy": "still-water", "river": "stream", "stream": "stream", "waterfall": "stream", "bridge": "stream",
    "sea": "sea", "beach": "sea", "harbor": "sea", "island": "sea", "underwater": "underwater",
    "city": "city", "rooftop": "city", "alley": "city", "street": "street", "station": "street", "train-stop": "street",
    "highway": "street", "bus": "engine", "market": "crowd", "stadium": "crowd", "playground": "children", "school": "far-crowd",
    "factory": "machines", "airport": "far-crowd", "space": "space", "moon": "space", "desert": "wind", "snowfield": "snow-hush",
    "cave": "cave", "tunnel": "cave", "subway": "rails", "bus-inside": "engine", "car-inside": "engine", "train-inside": "rails",
}  # fmt: skip
INSIDE: Final[dict[str, str]] = {
    "subway": "rails", "train-inside": "rails", "bus-inside": "engine", "car-inside": "engine", "bus": "engine", "factory": "machines",
    "laboratory": "machines", "workshop": "machines", "office": "machines", "hospital": "machines", "elevator": "machines",
    "kitchen": "fridge", "shop": "fridge", "cafe": "far-crowd", "restaurant": "far-crowd", "market": "crowd", "airport": "far-crowd",
    "theatre": "far-crowd", "station": "far-crowd", "stadium": "crowd", "school": "far-crowd", "cave": "cave", "tunnel": "cave",
    "library": "large-room", "museum": "large-room", "church": "large-room", "temple": "large-room", "gym": "large-room",
    "planetarium": "large-room", "observatory": "large-room", "corridor": "large-room", "stairs": "large-room", "stage": "large-room",
    "barn": "large-room", "ruins": "large-room", "greenhouse": "large-room", "space": "space",
}  # fmt: skip
GREEN: Final = frozenset(
    {
        "pond",
        "river",
        "stream",
        "mountain",
        "hill",
        "forest",
        "bamboo",
        "field",
        "rice-paddy",
        "garden",
        "park",
        "village",
        "hanok",
        "courtyard",
        "farm",
        "temple",
        "school",
        "island",
        "greenhouse",
        "road",
        "observatory",
        "train-stop",
        "ruins",
        "barn",
    }
)
CLOSED: Final = frozenset({"underwater", "space", "moon", "cave", "tunnel", "subway", "bus-inside", "car-inside", "train-inside"})
CARDS: Final = frozenset({Role.CREDITS, Role.SUPPORTERS, Role.CARD})


@dataclass(frozen=True, slots=True)
class Bed:
    """One named bed at its level in LUFS."""

    name: str
    level: float


def beds_of(shot: Shot) -> tuple[Bed, ...]:
    """The beds of a shot, as loud together as a place may be; cards hear the place that they stand between, from farther away."""
    names: dict[str, float] = {}
    if shot.interior:
        names[INSIDE.get(shot.place, "room")] = 0.0
    elif shot.place in OUTSIDE:
        names[OUTSIDE[shot.place]] = 0.0
    if shot.place not in CLOSED:
        names |= _weather(shot)
        if shot.place in GREEN and not shot.interior:
            names |= _living(shot)
    found = tuple(Bed(name, BEDS[name].level + more) for name, more in (names or {"air": 0.0}).items())
    return balanced(found, QUIETEST if shot.role in CARDS else LOUDEST)


def loudness(beds: tuple[Bed, ...]) -> float:
    """How loud beds are together, in LUFS."""
    return 10 * log10(sum(10 ** (bed.level / 10) for bed in beds))


def balanced(beds: tuple[Bed, ...], loudest: float = LOUDEST) -> tuple[Bed, ...]:
    """The beds, all louder or softer by the same, so that together they stand between QUIETEST and `loudest`."""
    whole = loudness(beds)
    more = min(max(whole, QUIETEST), loudest) - whole
    return tuple(replace(bed, level=round(bed.level + more, 2)) for bed in beds)


def _weather(shot: Shot) -> dict[str, float]:
    """Indoors the weather is heard through a wall."""
    match shot.weather, shot.interior:
        case "rain", True:
            return {"rain-outside": 0.0}
        case "rain", False:
            return {"rain": 0.0}
        case "wind", True:
            return {"wind": THROUGH_A_WALL}
        case "wind", False:
            return {"wind": 0.0, "leaves": 0.0}
        case "snow", False:
            return {"snow-hush": 0.0}
        case _, False:
            return {"air": 0.0}
        case _:
            return {}


def _living(shot: Shot) -> dict[str, float]:
    """Birds in the morning, cicadas at a summer noon, crickets and frogs at night; winter and rain are quiet."""
    if shot.weather in ("rain", "snow") or shot.season == "winter":
        return {}
    if shot.time in ("dawn", "morning"):
        return {"birds" if shot.season != "autumn" else "few-birds": 0.0}
    if shot.time == "noon":
        return {"cicadas": -2.0} if shot.season == "summer" else {"few-birds": 0.0}
    wet = shot.place in ("pond", "rice-paddy", "river", "stream") and shot.season in ("spring", "summer") and shot.time != "dusk"
    return {"crickets": -3.0 if shot.season == "spring" else 0.0, **({"frogs": 0.0} if wet else {})}
