"""What happens in a place: sounds that the shots' words name, when they are shown, and at most two living details a scene. Under ambience.

Every sound word of the lexicon is heard. Details come from afar, never on a cut, under a voice or on the music's beat.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from madang.film.master.loudness import Meter, gain
from madang.film.shots.shot import Role, Shot
from madang.film.takes.port import Cue
from madang.generators.score import effects as made
from madang.generators.score import voices
from madang.generators.score.beds import TAIL, ground, life
from madang.generators.score.compose import compose
from madang.generators.score.mixdown import Sound
from madang.generators.score.places import CARDS, CLOSED, GREEN
from madang.generators.score.song import song
from madang.generators.score.tone import RATE, faded

Maker = Callable[[np.random.Generator], NDArray[np.float64]]
EFFECTS: Final[dict[str, Maker]] = {
    "bicycle-bell": made.bicycle_bell, "bell": made.small_bell, "temple-bell": made.bell, "wind-chime": made.wind_chime,
    "splash": made.splash, "drip": made.drip, "oar": made.oar, "knock": made.knock, "door": made.door, "footsteps": made.footsteps,
    "snow-steps": made.snow_steps, "thunder": made.thunder, "beep": made.beep, "click": made.click, "phone": made.phone,
    "horn": made.horn, "train": made.train, "traffic": made.car_horn, "siren": made.siren, "machine": made.motor, "clock": made.clock,
    "fire": made.flame, "cooking": made.sizzle, "metal": made.clang, "glass": made.glass, "typing": made.typing, "static": made.static,
    "paper": made.paper, "explosion": made.explosion, "heartbeat": made.heartbeat, "applause": made.applause,
    "dog": voices.dog, "cat": voices.cat, "owl": voices.owl, "magpie": voices.magpie, "birds": voices.bird, "crow-call": voices.crow,
    "gulls": voices.gull, "rooster": voices.rooster, "laughter": voices.laugh, "children": voices.children, "breath": voices.breath,
    "crying": voices.sob,
}  # fmt: skip
SWELLS: Final = {  # what goes on for a while rises out of a bed and sinks again
    "water": "stream", "waves": "sea", "rain": "rain", "wind": "wind", "crickets": "crickets", "cicadas": "cicadas", "frogs": "frogs",
    "crowd": "crowd",
}  # fmt: skip
LOUD: Final = {"thunder": -24.0, "explosion": -23.0, "breath": -33.0, "clock": -33.0, "paper": -32.0, "typing": -32.0, "crying": -32.0}
USUAL, SWELL_LEVEL, DETAIL, SONG = -28.0, -30.0, -37.0, -31.0  # LUFS, where a place is −38 to −32
FIRST, APART, MOST = 0.35, 0.9, 3  # seconds after the cut; between two sounds; sounds a shot
SWELL = 4.0  # seconds
DETAILS: Final[dict[str, tuple[str, ...]]] = {
    "temple": ("wind-chime", "temple-bell"), "hanok": ("wind-chime", "magpie"), "harbor": ("gulls", "horn"), "sea": ("gulls",),
    "beach": ("gulls",), "island": ("gulls",), "kitchen": ("drip", "clock"), "bathroom": ("drip",), "cave": ("drip",),
    "living-room": ("clock",), "room": ("clock",), "bedroom": ("clock",), "library": ("paper", "clock"), "classroom": ("paper",),
    "office": ("typing", "phone"), "station": ("horn",), "train-stop": ("horn",), "city": ("horn", "siren"), "rooftop": ("siren", "horn"),
    "street": ("traffic", "dog"), "farm": ("rooster", "dog"), "field": ("horn", "magpie"), "market": ("bicycle-bell", "laughter"),
    "park": ("bicycle-bell", "dog"), "workshop": ("metal",), "factory": ("metal",), "playground": ("bicycle-bell", "dog"),
}  # fmt: skip
ALIVE_BY: Final = {
    "owl": {"night"},
    "rooster": {"dawn", "morning"},
    "magpie": {"morning", "noon"},
    "dog": {"evening", "night", "dusk", "noon"},
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One sound: where (seconds of the film), what, how loud (LUFS), from which side; `seconds` for what goes on."""

    start: float
    name: str
    level: float
    pan: float
    seed: int
    seconds: float = 0.0


def happenings(cues: Sequence[Cue], seed: int) -> Iterator[Sound]:
    """All single sounds, in order of their start, each made when it is its turn."""
    found = sorted([*told(cues), *details(cues, seed)], key=lambda one: (one.start, one.name))
    for one in found:
        yield Sound(one.start, _samples(one, cues, seed), gain(one.level), one.pan)


def told(cues: Sequence[Cue]) -> Iterator[Happening]:
    """What the shots' own words make heard, in the order of the words, a little after the cut that shows it."""
    for cue in cues:
        names = [name for name in dict.fromkeys(cue.shot.sounds) if name in EFFECTS or name in SWELLS or name == "music"][:MOST]
        room = max(float(cue.end - cue.start) - FIRST - 0.6, 0.0)
        for number, name in enumerate(names):
            at = float(cue.start) + FIRST + number * max(min(APART, room), room / len(names)) * (room > 0)
            rng = np.random.default_rng([cue.shot.seed % 2**32, number])
            level = SONG if name == "music" else SWELL_LEVEL if name in SWELLS else LOUD.get(name, USUAL)
            long = min(max(room, 1.5), SWELL) if name in SWELLS else 0.0
            yield Happening(at, _variant(name, cue.shot), level, float(rng.uniform(-0.3, 0.3)), cue.shot.seed + number, long)


def _variant(name: str, shot: Shot) -> str:
    """Which bell: a thumb's, a temple's, a door's."""
    if name == "bell" and any(subject.kind == "bicycle" for subject in shot.subjects):
        return "bicycle-bell"
    if name == "bell" and shot.place in ("temple", "mountain"):
        return "temple-bell"
    return name


def details(cues: Sequence[Cue], seed: int) -> Iterator[Happening]:
    """At most two a scene, far away: where neither a cut nor a voice nor a beat of the music is."""
    onsets = np.array(sorted({note.start for note in compose(cues, seed).notes}))
    for number, (_, group) in enumerate(groupby(cues, key=lambda cue: cue.shot.scene)):
        members = [cue for cue in group if cue.shot.role not in CARDS and cue.shot.role is not Role.TITLE]
        if not members:
            continue
        start, end = float(members[0].start), float(members[-1].end)
        rng = np.random.default_rng([members[0].shot.seed % 2**32, number])
        names = _alive(members[0].shot)
        rng.shuffle(names)
        for count, name in enumerate(names[: 2 if end - start > 16 else 1 if end - start > 7 else 0]):
            share = (0.25, 0.5) if count == 0 and end - start > 16 else (0.45, 0.8)
            tried = rng.uniform(start + share[0] * (end - start), start + share[1] * (end - start), 24)
            at = max(tried, key=lambda second: _free(float(second), members, onsets))
            if _free(float(at), members, onsets) > 0.05:
                yield Happening(float(at), name, DETAIL, float(rng.uniform(-0.8, 0.8)), members[0].shot.seed + 5 + count)


def _free(second: float, members: Sequence[Cue], onsets: NDArray[np.float64]) -> float:
    """Seconds to the nearest cut, voice or tone, half a second at most."""
    if any(float(first) - 0.3 < second < float(last) + 0.3 for cue in members for first, last in cue.speech):
        return 0.0
    cuts = min(abs(second - float(edge)) for cue in members for edge in (cue.start, cue.end))
    tones = float(np.min(np.abs(onsets - second), initial=0.5))
    return min(0.5, cuts / 2, tones)


def _alive(shot: Shot) -> list[str]:
    """What may be heard far off in a place at its hour."""
    names = list(DETAILS.get(shot.place, ()))
    if shot.place in GREEN and not shot.interior and shot.season != "winter":
        names += ["owl", "magpie"]
    if shot.place in ("village", "alley", "courtyard", "hanok"):
        names += ["dog", "rooster"]
    if shot.place in CLOSED or (shot.weather in ("rain", "snow") and not shot.interior):
        names = [name for name in names if name in ("drip", "horn", "wind-chime", "temple-bell")]
    return [name for name in dict.fromkeys(names) if shot.time in ALIVE_BY.get(name, {shot.time}) and name not in shot.sounds]


def _samples(one: Happening, cues: Sequence[Cue], seed: int) -> NDArray[np.float32]:
    """A happening at 0 LUFS."""
    if one.name == "music":
        return _levelled(song(cues, seed))
    if one.name in SWELLS:
        return _levelled(_swell(SWELLS[one.name], one.seconds, one.seed))
    return _levelled(EFFECTS[one.name](np.random.default_rng(one.seed % 2**32)))


def _swell(name: str, seconds: float, seed: int) -> NDArray[np.float64]:
    count = int(seconds * RATE)
    parts = [part[:count] for part in (ground(name), life(name, seed % 64)) if part is not None]
    assert count < TAIL * RATE
    return np.asarray(sum(part.mean(1) for part in parts) * np.sin(np.pi * np.arange(count) / count) ** 1.2)


def _levelled(samples: NDArray[np.float64]) -> NDArray[np.float32]:
    """At 0 LUFS, its ends softened by a breath so that nothing clicks."""
    soft = faded(samples, 0.0008, 0.006)
    meter = Meter(peaks=False)
    meter.feed(np.repeat(soft[:, None], 2, 1))
    return np.asarray(soft * gain(-meter.level().loudness), np.float32)
