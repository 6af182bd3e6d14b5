"""What the painter is asked to paint: a Scene of figures, read from a shot. Pure values, no pixels."""

from dataclasses import dataclass
from fractions import Fraction

from madang.film.shots.shot import Angle, Move, Size


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody or something to paint. `kind`, `pose`, `traits` and `holds` are words of the lexicon (see Subject in film.shots).

    `robe` is a colour's name (madang.generators.ink.pigment.BY_NAME) or ""; `seed` keeps one person the same in every shot;
    `upon` is the kind of another figure that it lies on;
    `side` -1, 0, 1; `facing` -1 looks left, 1 right; `main` marks whom the shot is about; `away` a back turned to the camera.
    """

    kind: str
    count: int = 1
    pose: str = "stand"
    traits: tuple[str, ...] = ()
    robe: str = ""
    holds: str = ""
    side: int = 0
    facing: int = 1
    seed: int = 0
    main: bool = False
    away: bool = False
    upon: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture and its life. `place_seed` fixes the place's map for the whole film, `seed` what belongs to this shot alone.

    `light` are the lexicon's words for the light ("dark" puts all lamps out). `lettering` are words that cannot be
    drawn: brushed on to the picture, with a seal. `seconds` is exact.
    """

    place: str
    time: str = "noon"
    weather: str = "clear"
    season: str = "summer"
    size: Size = Size.WIDE
    angle: Angle = Angle.EYE
    move: Move = Move.STILL
    seconds: Fraction = Fraction(4)
    figures: tuple[Figure, ...] = ()
    interior: bool = False
    mood: str = "calm"
    light: str = ""
    lettering: tuple[str, ...] = ()
    place_seed: int = 0
    seed: int = 0
