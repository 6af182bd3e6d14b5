"""A shot: what the camera sees and for how long, in words that every generator can read."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from madang.film.language import Text
from madang.film.screenplay.elements import Lines


class Size(StrEnum):
    """How much of a person is in the frame (design 8)."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    MEDIUM_WIDE = "medium wide"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium close"
    CLOSE = "close"
    INSERT = "insert"


class Angle(StrEnum):
    """Where the camera looks from."""

    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVER_SHOULDER = "over shoulder"
    FROM_BEHIND = "from behind"
    PROFILE = "profile"


class Move(StrEnum):
    """What the camera does. One move a shot."""

    STILL = "still"
    PUSH_IN = "push in"
    PULL_OUT = "pull out"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    TRACK = "track"
    CRANE = "crane"
    HAND_HELD = "hand-held"


class Role(StrEnum):
    """What a shot is for; film-making elements that are no part of the screenplay's action are shots too."""

    TITLE = "title"  # the film's title card
    ESTABLISH = "establish"
    ACTION = "action"
    DIALOGUE = "dialogue"
    REACTION = "reaction"
    INSERT = "insert"
    CARD = "card"  # words on paper: "Ten years later"
    CREDITS = "credits"
    SUPPORTERS = "supporters"


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something in the frame.

    `kind` is a word of the lexicon (elder, adult, child, boat, ring, cat …) or "" for what it does not know; `id` is the bible's id
    or ""; `word` is the source's own word; `pose` is of the lexicon (stand, sit, walk, run, row, look, hold, wave, laugh, sleep,
    work …) or ""; `side` is -1 left, 0 middle, 1 right of the frame; `facing` is -1 or 1; `traits` are words of the lexicon that
    change the drawing (colours, "old", "small", "broken", "red", a robe's colour, "hat", "glasses"); `holds` is a thing's kind or "".
    """

    kind: str
    word: str
    id: str = ""
    count: int = 1
    pose: str = ""
    side: int = 0
    facing: int = 1
    traits: tuple[str, ...] = ()
    holds: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is heard (or read as a subtitle): who, the words, and how.

    `id` is stable across edits of other lines; `speaker` is the bible's id, or the name as written. `voice` is "on" screen,
    "off" screen, "over" (narration). `start` and `end` are seconds from the shot's first frame. `source` is the line's place.
    """

    id: str
    speaker: str
    name: Text
    words: str
    start: Fraction
    end: Fraction
    voice: str = "on"
    manner: str = ""
    source: Lines | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """One shot of a film, made by rule or by a person's direction.

    Times are exact seconds; the cut rounds them to frames. `place` is the lexicon's word for the scene's place (pond, kitchen …)
    or "", `place_words` the heading's own; `place_id` keeps a place the same from shot to shot (bible id or a slug of the words).
    `time` is dawn, morning, noon, dusk, evening or night; `weather` clear, mist, rain, snow or wind; `season` spring,
    summer, autumn or winter. `light` is free words of the direction ("lamp-lit"). `mood` is of the lexicon: calm, warm, sad,
    tense, joyful, wonder, lonely, playful. `tension` is 0 to 1. `sounds` and `music` are lexicon words and notes as written.
    `transition` is how the shot before it goes over into this one: cut, dissolve, fade. `prompt` is composed of bible, shot and look.
    `text` is what the shot shows, as written in its source lines; for cards, the words on the card. `seed` fixes the drawing.
    `generator` and `take` are a person's choice or "". `suggestion` holds nouns nobody can draw, to be lettered.
    `first_of_scene` is true for the first shot of its scene; `scene` counts from 0 and is -1 for title and credits.
    """

    id: str
    scene: int
    role: Role
    lines: Lines
    text: str
    size: Size
    angle: Angle = Angle.EYE
    move: Move = Move.STILL
    seconds: Fraction = Fraction(4)
    subjects: tuple[Subject, ...] = ()
    place: str = ""
    place_words: str = ""
    place_id: str = ""
    interior: bool = False
    time: str = "noon"
    weather: str = "clear"
    season: str = "summer"
    light: str = ""
    mood: str = "calm"
    tension: float = 0.0
    spoken: tuple[Line, ...] = ()
    sounds: tuple[str, ...] = ()
    music: str = ""
    transition: str = "cut"
    transition_seconds: Fraction = Fraction(0)
    prompt: Text = field(default_factory=Text)
    suggestion: tuple[str, ...] = ()
    seed: int = 0
    generator: str = ""
    take: str = ""
    first_of_scene: bool = False
