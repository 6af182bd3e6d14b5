"""What an application says of itself, as far as it is known: the facts that rules ask for. None means "not said yet", never "no"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from madang.website.programmes.calls.rules import Tie


@dataclass(frozen=True, slots=True)
class Belonging:
    """A tie to an area, written from the large to the small (경상남도 창원시); `since` when, where that is known."""

    tie: Tie
    area: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the application. Helpers who are no members (a teacher, a parent) have `member` False. `ties` () means: none at all."""

    id: str
    born: date | None = None
    ties: tuple[Belonging, ...] | None = None
    roles: tuple[str, ...] = ()
    member: bool = True


@dataclass(frozen=True, slots=True)
class PriorAward:
    programme: str
    year: int
    settled: bool | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """The facts of one application. `applicant` and `payee` are ids of people; `seat` are the ties of the body or the team as a whole;
    `tracks` are ids of the call's tracks, any other word is a track that the applicant proposes; `partners` are kinds of organisation;
    `declared` answers statements by their id."""

    kind: str | None = None
    work_kinds: tuple[str, ...] | None = None
    people: tuple[Person, ...] | None = None
    applicant: str | None = None
    payee: str | None = None
    seat: tuple[Belonging, ...] | None = None
    founded: date | None = None
    to_be_founded: bool | None = None
    prior: tuple[PriorAward, ...] | None = None
    papers: tuple[str, ...] | None = None
    tracks: tuple[str, ...] | None = None
    partners: tuple[str, ...] | None = None
    declared: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))

    def person(self, id: str | None) -> Person | None:
        return next((person for person in self.people or () if person.id == id), None)
