"""The Generator port: the one thing that takes want from whoever makes pictures, motion, voice, music or ambience."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Literal, Protocol

from madang.film.language import Text
from madang.film.shots.shot import Line, Shot

TakeKind = Literal["picture", "motion", "voice", "music", "ambience"]


@dataclass(frozen=True, slots=True)
class FrameSize:
    """Pixels across and down; both even."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of the film for whoever makes its sound: exact seconds from the film's start, and the shots' own words.

    One cue a shot, in order, without gaps. `speech` are (start, end) seconds, on the film's clock, in which somebody is heard.
    """

    start: Fraction
    end: Fraction
    shot: Shot
    speech: tuple[tuple[Fraction, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """What is asked of a generator.

    `shot` for picture and motion; `line` for a voice; `cues` (the whole film) for music and ambience. `frames` at `rate` frames
    a second of `size` for motion, `frames` = 1 for a picture; sound is asked for by `seconds` at 48 kHz.
    `keyframes` are frames (from 0, first always) at which a cut may begin: the file must have a closed keyframe there.
    `media` are files that residents or the bible supply, by the name that shot, bible or direction uses.
    `style` is the film's look in a few words; `credits` the lines of a card or roll. `parameters` are the generator's own.
    """

    kind: TakeKind
    seed: int
    shot: Shot | None = None
    line: Line | None = None
    cues: tuple[Cue, ...] = ()
    frames: int = 1
    rate: Fraction = Fraction(24)
    size: FrameSize = FrameSize(1920, 1080)
    seconds: Fraction = Fraction(0)
    keyframes: tuple[int, ...] = (0,)
    language: str = "ko"
    style: str = ""
    title: Text = field(default_factory=Text)
    credits: tuple[tuple[str, str], ...] = ()
    media: Mapping[str, Path] = field(default_factory=dict)
    parameters: Mapping[str, str | int | float | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quote:
    """What making it will take: `seconds` of this machine's (or the provider's) time, `price` in won (0 is free)."""

    seconds: float
    price: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """What a generator left behind: one file, and what a person may want to know of it.

    Motion: MP4, H.264 as `madang.film.takes.codec` sets it. Picture: PNG. Sound: WAV, 48 kHz, 16 bit or float.
    `notes` say what could not be done as asked. `details` go into the recipe (model, prompt as sent, parameters).
    """

    path: Path
    notes: tuple[Text, ...] = ()
    details: Mapping[str, str | int | float | bool] = field(default_factory=dict)


class Cancelled(Exception):
    """A person stopped the work; nothing half-made is kept."""


class Failed(Exception):
    """The generator could not make it; `reason` says why and what to do now."""

    def __init__(self, reason: Text):
        self.reason = reason
        super().__init__(reason.say("en"))

    def __reduce__(self) -> "tuple[type[Failed], tuple[Text]]":
        """It comes back whole from another process."""
        return type(self), (self.reason,)


class Generator(Protocol):
    """A maker of takes. The same request and seed give the same bytes, where the maker is able to."""

    name: str
    version: str
    kinds: frozenset[TakeKind]

    def quote(self, request: TakeRequest) -> Quote:
        """What `make` would take; asks nobody for money and makes nothing."""
        ...

    def make(
        self,
        request: TakeRequest,
        into: Path,
        *,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
        key: str,
    ) -> Made:
        """Make it as one file in the existing folder `into`.

        `progress` is told 0 to 1; `cancelled` is asked often and answered by raising Cancelled; `key` is the idempotency key: asked
        twice with one key, a paid maker charges once. Raises Failed with words for a person.
        """
        ...
