"""Build: the whole way from a film folder to finished files, as a resumable build. Last of the film's packages; the engine calls it."""

from madang.film.build.build import build
from madang.film.build.events import Built, Event, Planned, Progress, Told, Unchanged
from madang.film.build.facts import read_rate, read_size
from madang.film.build.film import Film, plan_film, read_film
from madang.film.build.lockfile import Busy
from madang.film.build.work import DRAFT, STATE, Options

__all__ = [
    "DRAFT",
    "STATE",
    "Built",
    "Busy",
    "Event",
    "Film",
    "Options",
    "Planned",
    "Progress",
    "Told",
    "Unchanged",
    "build",
    "plan_film",
    "read_film",
    "read_rate",
    "read_size",
]
