"""What a build tells while it works: a closed union of small values. The command line prints them, as words or as JSON lines."""

from collections.abc import Callable
from dataclasses import dataclass, field

from madang.film.language import Problem, Text


@dataclass(frozen=True, slots=True)
class Planned:
    """The film is read and planned: shots in it, takes to be made, the film's seconds, seconds of work that are guessed."""

    shots: int
    takes: int
    seconds: float
    work: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the whole is (0 to 1), what is being done, and the seconds that are left."""

    share: float
    doing: Text
    left: float


@dataclass(frozen=True, slots=True)
class Told:
    """Something a person should know: a shot that fell back, a warning of the screenplay."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Nothing changed since the last build; everything stands."""

    out: str


@dataclass(frozen=True, slots=True)
class Built:
    """The film stands in `out`. `shots`, `segments` and `seconds` (of film) were made anew; `failures` are told in `problems`.

    `timings` are seconds by phase: takes, master, quality, prints.
    """

    out: str
    frames: int
    film_seconds: float
    shots: int
    segments: int
    seconds: float
    failures: int
    timings: dict[str, float] = field(default_factory=dict)


Event = Planned | Progress | Told | Unchanged | Built
Listener = Callable[[Event], None]
