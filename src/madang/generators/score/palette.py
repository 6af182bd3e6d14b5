"""Who plays in a film, in which key and metre: what makes one story's music another's. After theory, before composing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from madang.film.shots.shot import Role
from madang.film.takes.port import Cue
from madang.generators.score.theory import TONICS, Motif, motif_of

CITY: Final = frozenset(
    {
        "city",
        "street",
        "rooftop",
        "station",
        "office",
        "laboratory",
        "observatory",
        "bus-inside",
        "train-inside",
        "car-inside",
        "subway",
        "space",
        "mall",
        "elevator",
        "airport",
        "factory",
        "hospital",
        "highway",
        "tunnel",
        "parking-lot",
    }
)
CARDS: Final = frozenset({Role.TITLE, Role.CARD, Role.CREDITS, Role.SUPPORTERS})
FAINT: Final = {"calm": 0.15, "tense": 0.15}  # calm is what is left where nothing else was said; what is tense has its tension


@dataclass(frozen=True, slots=True)
class Band:
    """Who plays: a plucked voice, a melody, a second one that answers, and a bed under all."""

    pluck: str
    melody: str
    answer: str
    bed: str
    urban: bool = False


BANDS: Final[dict[str, Band]] = {
    "yard": Band("gayageum", "daegeum", "haegeum", "saenghwang"),
    "mountain": Band("geomungo", "haegeum", "daegeum", "strings"),
    "children": Band("kalimba", "danso", "gayageum", "saenghwang"),
    "mystery": Band("yanggeum", "daegeum", "geomungo", "drone"),
    "city": Band("felt", "mallet", "glass", "pad", urban=True),
    "chase": Band("geomungo", "haegeum", "yanggeum", "drone"),
    "rain": Band("felt", "haegeum", "mallet", "strings", urban=True),
    "stars": Band("musicbox", "glass", "felt", "pad", urban=True),
    "market": Band("yanggeum", "danso", "kalimba", "saenghwang"),
}
# Which bands suit a film's mood, outside the city and in it; the film's seed chooses among them.
SUITED: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "calm": (("yard", "mountain"), ("city", "stars")),
    "warm": (("yard", "market"), ("city", "rain")),
    "sad": (("mountain", "yard"), ("rain",)),
    "lonely": (("mountain", "mystery"), ("city", "rain")),
    "tense": (("chase", "mystery"), ("chase", "rain")),
    "joyful": (("market", "children"), ("market", "city")),
    "playful": (("children", "market"), ("children", "market")),
    "wonder": (("mystery", "yard", "stars"), ("stars", "city")),
}


@dataclass(frozen=True, slots=True)
class Character:
    """What a film's music keeps from its first note to its last."""

    tonic: int
    metre: int
    motif: Motif
    band: Band
    mood: str


def character_of(cues: Sequence[Cue], seed: int) -> Character:
    """From the whole story: its ruling mood, whether it lives in a city, and its seed."""
    story = [cue for cue in cues if cue.shot.role not in CARDS] or list(cues)
    mood = ruling_mood(story)
    urban = sum(float(cue.end - cue.start) for cue in story if cue.shot.place in CITY) * 2 > sum(
        float(cue.end - cue.start) for cue in story
    )
    names = SUITED.get(mood, SUITED["calm"])[urban]
    swaying = seed % 2 == 1 if mood in ("warm", "playful") else seed % 4 == 1 if mood in ("calm", "sad", "joyful") else False
    metre = 3 if swaying else 4
    return Character(TONICS[seed % len(TONICS)], metre, motif_of(seed, metre), BANDS[names[seed // 8 % len(names)]], mood)


def ruling_mood(cues: Sequence[Cue]) -> str:
    """The mood that rules most of the time; calm only where nothing else does."""
    found: Counter[str] = Counter()
    for cue in cues:
        found[cue.shot.mood] += float(cue.end - cue.start) * (FAINT.get(cue.shot.mood, 0.5) + cue.shot.tension)  # type: ignore[assignment]
    return max(sorted(found), key=lambda mood: found[mood]) if found else "calm"
