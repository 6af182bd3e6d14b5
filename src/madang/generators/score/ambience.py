"""What is heard of the place under every shot: beds by place, hour, weather and season, and at most two living details. After beds.

Ambience crosses over in half a second, leads a new scene by a few frames and trails out of the old one (J and L cuts, design 8).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import numpy as np

from madang.film.shots.shot import Role, Shot
from madang.film.takes.port import Cue
from madang.generators.score.beds import Stereo, bed
from madang.generators.score.effects import EFFECTS
from madang.generators.score.instruments import RATE
from madang.generators.score.mixdown import Sound

CROSS: Final = 0.5
LEAD: Final = 0.3  # sound is in the new scene 0.3 s (7 frames) before the picture
PIECE: Final = 6  # seconds of bed handed to the mix at once
WATER: Final = {
    "pond": "still-water",
    "river": "stream",
    "stream": "stream",
    "waterfall": "stream",
    "sea": "sea",
    "beach": "sea",
    "harbor": "sea",
    "island": "sea",
    "rice-paddy": "still-water",
    "bridge": "stream",
    "underwater": "underwater",
}
URBAN: Final = {
    "city": "city",
    "rooftop": "city",
    "street": "street",
    "alley": "city",
    "station": "street",
    "train-stop": "street",
    "subway": "machines",
    "market": "crowd",
    "shop": "room",
    "cafe": "far-crowd",
    "restaurant": "far-crowd",
    "school": "far-crowd",
    "playground": "far-crowd",
    "stadium": "crowd",
    "airport": "far-crowd",
    "theatre": "far-crowd",
    "stage": "room",
    "factory": "machines",
    "laboratory": "machines",
    "workshop": "machines",
    "office": "machines",
    "hospital": "machines",
    "highway": "street",
    "road": "air",
    "tunnel": "machines",
    "bus": "engine",
    "bus-inside": "engine",
    "train-inside": "engine",
    "car-inside": "engine",
    "space": "space",
    "moon": "space",
    "night-sky": "air",
}
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
    }
)


@dataclass(frozen=True, slots=True)
class Bed:
    """One named bed at a gain."""

    name: str
    gain: float


def beds_of(shot: Shot) -> tuple[Bed, ...]:
    """Which beds a shot's place, hour, weather and season make; indoors the weather is heard through a wall."""
    if shot.role in (Role.CREDITS, Role.SUPPORTERS, Role.CARD):
        return (Bed("room", 0.5),)
    found: list[Bed] = []
    if shot.place in WATER and not shot.interior:
        found.append(Bed(WATER[shot.place], 0.9))
    if shot.place in URBAN:
        found.append(Bed(URBAN[shot.place], 0.8 if not shot.interior else 0.7))
    if shot.interior:
        found.append(Bed("room", 1.0))
    found += _weather(shot)
    if shot.place in GREEN and not shot.interior:
        found += _living(shot)
    if not found:
        found.append(Bed("air", 1.0))
    return tuple(dict.fromkeys(found))


def _weather(shot: Shot) -> list[Bed]:
    inside = shot.interior
    match shot.weather:
        case "rain":
            return [Bed("rain-outside", 0.9)] if inside else [Bed("rain", 0.9)]
        case "snow":
            return [] if inside else [Bed("snow-hush", 1.0)]
        case "wind":
            return [Bed("wind", 0.25 if inside else 0.9), *([] if inside else [Bed("leaves", 0.7)])]
        case _:
            return [] if inside else [Bed("air", 0.7)]


def _living(shot: Shot) -> list[Bed]:
    """Birds in the morning, cicadas at a summer noon, crickets and frogs at night; winter and rain are quiet."""
    if shot.weather in ("rain", "snow") or shot.season == "winter":
        return []
    if shot.time in ("dawn", "morning"):
        return [Bed("birds" if shot.season != "autumn" else "few-birds", 0.5)]
    if shot.time == "noon":
        return [Bed("cicadas", 0.20)] if shot.season == "summer" else [Bed("few-birds", 0.4)]
    if shot.time in ("night", "evening", "dusk"):
        wet = shot.place in ("pond", "rice-paddy", "river", "stream")
        frogs = [Bed("frogs", 0.8)] if wet and shot.season in ("spring", "summer") and shot.time != "dusk" else []
        return [Bed("crickets", 0.9 if shot.season != "spring" else 0.5), *frogs]
    return []


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of shots that sound alike."""

    start: float
    end: float
    beds: tuple[Bed, ...]
    seed: int


def stretches(cues: Sequence[Cue]) -> tuple[Stretch, ...]:
    """Neighbouring shots with the same beds are one stretch, so that a cut inside a scene is not heard."""
    runs = []
    for beds, group in groupby(cues, key=lambda cue: beds_of(cue.shot)):
        members = list(group)
        runs.append(Stretch(float(members[0].start), float(members[-1].end), beds, members[0].shot.seed))
    return tuple(runs)


def ambience(cues: Sequence[Cue]) -> Iterator[Sound]:
    """Every sound of the place, in order of its start."""
    runs = stretches(cues)
    total = float(cues[-1].end) if cues else 0.0
    pieces = sorted(
        (piece for number, run in enumerate(runs) for piece in _pieces(run, number, total)), key=lambda piece: (piece[0], piece[1].name)
    )
    single = sorted(effects(cues), key=lambda sound: sound.start)
    for start, layer, seconds, offset, rise, fall in pieces:
        while single and single[0].start <= start:
            yield single.pop(0)
        yield Sound(start, _cut(layer, seconds, offset, rise, fall))
    yield from single


def _pieces(run: Stretch, number: int, total: float) -> Iterator[tuple[float, Bed, float, float, bool, bool]]:
    """A stretch's beds in pieces of a few seconds: start, bed, length, place in the loop, whether it fades in and out."""
    start = max(run.start - (LEAD if number else 0.0), 0.0)
    end = min(run.end + CROSS - LEAD, total)
    for layer in run.beds:
        offset = (run.seed % 97) / 97 * 20
        at = start
        while at < end - 1e-6:
            long = min(PIECE, end - at)
            if end - at - long < CROSS:
                long = end - at
            yield at, layer, long, offset + at - start, at == start, at + long >= end - 1e-6
            at += long


def _cut(layer: Bed, seconds: float, offset: float, rise: bool, fall: bool) -> Stereo:
    loop = bed(layer.name)
    at = (int(offset * RATE) + np.arange(round(seconds * RATE))) % len(loop)
    out: Stereo = loop[at] * np.float32(layer.gain)
    edge = min(int(CROSS * RATE), len(out))
    ramp = np.sin(np.linspace(0, np.pi / 2, edge, dtype=np.float32))[:, None]  # equal power
    if rise:
        out[:edge] *= ramp
    if fall:
        out[len(out) - edge :] *= ramp[::-1]
    return out


def effects(cues: Sequence[Cue]) -> Iterator[Sound]:
    """What the shots' own words make heard, once a shot, a little after the cut; and the place's living details."""
    for cue in cues:
        rng = np.random.default_rng(cue.shot.seed % 2**32)
        length = float(cue.end - cue.start)
        for number, name in enumerate([name for name in cue.shot.sounds if name in EFFECTS][:2]):
            at = float(cue.start) + min(0.35 + 0.9 * number, 0.4 * length)
            yield Sound(at, EFFECTS[name](rng).astype(np.float32), 0.42, float(rng.uniform(-0.3, 0.3)))
    yield from _details(cues)


def _details(cues: Sequence[Cue]) -> Iterator[Sound]:
    """At most two a scene, far away and never on a cut: an owl, a dog, a far train, a magpie, a drip."""
    for _, group in groupby(cues, key=lambda cue: cue.shot.scene):
        members = [cue for cue in group if cue.shot.role not in (Role.TITLE, Role.CREDITS, Role.SUPPORTERS)]
        if not members:
            continue
        name = _detail(members[0].shot)
        start, end = float(members[0].start), float(members[-1].end)
        rng = np.random.default_rng((members[0].shot.seed + 5) % 2**32)
        if name and end - start > 7:
            yield Sound(
                start + (end - start) * float(rng.uniform(0.35, 0.6)),
                EFFECTS[name](rng).astype(np.float32),
                0.13,
                float(rng.uniform(-0.8, 0.8)),
            )


def _detail(shot: Shot) -> str:
    if shot.interior:
        return "drip" if shot.place in ("kitchen", "bathroom", "cave") else ""
    if shot.place in ("village", "alley", "courtyard", "hanok") and shot.time in ("evening", "night", "dusk"):
        return "dog"
    if shot.place in GREEN and shot.time == "night" and shot.season != "winter":
        return "owl"
    if shot.place in GREEN and shot.time in ("morning", "noon"):
        return "magpie"
    if shot.place in ("city", "station", "rooftop", "train-stop", "field", "harbor"):
        return "horn"
    return ""
