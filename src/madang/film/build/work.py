"""What the steps of one build share: how it is wanted, where it works, what is known so far. Between build and finishing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from madang.film.build.events import Listener
from madang.film.build.film import Film
from madang.film.build.making import Fallen, Studio
from madang.film.build.manifest import Manifest
from madang.film.build.progress import Clockwork
from madang.film.build.requests import Asked, Wanted
from madang.film.build.workers import Workers
from madang.film.cut import Cut
from madang.film.shots import Bible, Shot
from madang.film.takes.port import FrameSize

STATE = ".madang"  # inside the output folder
DRAFT = FrameSize(640, 360)
DRAFT_RATE = 12


@dataclass(frozen=True, slots=True)
class Options:
    """How a build is wanted; empty is the film's own. `workers` are processes, 0 threads of this one; `clock` gives the words for now."""

    size: FrameSize | None = None
    rate: str = ""
    draft: bool = False
    generator: str = ""
    workers: int = 2
    makers: Mapping[str, str] | None = None
    prints: tuple[str, ...] | None = None


@dataclass(slots=True)
class Work:
    """What the steps of one build share."""

    film: Film
    wanted: Wanted
    bible: Bible
    shots: tuple[Shot, ...]
    cut: Cut
    out: Path
    studio: Studio
    workers: Workers
    clockwork: Clockwork
    listen: Listener
    cancelled: Callable[[], bool]
    before: Manifest
    digests: Mapping[str, str]
    asked: dict[str, Asked] = field(default_factory=dict)
    fallen: list[Fallen] = field(default_factory=list)
    cached: set[str] = field(default_factory=set)
    slices: tuple[str, ...] = ()

    @property
    def cache(self) -> Path:
        return self.out / STATE / "segments"
