"""Reads applications.toml: the invented applications, with what each rule must answer."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from madang.website.programmes.calls.rules import Tie
from madang.website.programmes.eligibility import Application, Belonging, Person

TIED = re.compile(r"(.+) ([a-z-]+)(?: since (\d{4}-\d{2}-\d{2}))?")
MARKS = {"+": "yes", "-": "no", "?": "cannot-tell"}


@dataclass(frozen=True)
class Invented:
    call: str
    name: str
    today: date
    application: Application
    says: tuple[str, ...]
    promises: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.call}: {self.name}"


def invented() -> Iterator[Invented]:
    data = tomllib.loads(Path(__file__).with_name("applications.toml").read_text("utf-8"))
    for call, table in data.items():
        for row in table["application"]:
            says = tuple(MARKS[mark] for mark in row["says"])
            yield Invented(call, row["name"], table["today"], read_application(row), says, tuple(row.get("promises", ())))


def read_application(row: dict[str, Any]) -> Application:
    simple = {key: tuple(row[key]) for key in ("work_kinds", "papers", "tracks", "partners") if key in row}
    people = tuple(_person(number, words) for number, words in enumerate(row["people"], 1)) if "people" in row else None
    return Application(
        kind=row.get("kind"),
        people=people,
        applicant=_id(row.get("applicant")),
        payee=_id(row.get("payee")),
        seat=tuple(_tie(words) for words in row["seat"]) if "seat" in row else None,
        founded=row.get("founded"),
        to_be_founded=row.get("to_be_founded"),
        declared=MappingProxyType(row.get("declared", {})),
        **simple,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)


def _tie(words: str) -> Belonging:
    match = TIED.fullmatch(words)
    assert match is not None, words
    kind: Any = match.group(2)
    tie: Tie = kind
    return Belonging(tie, match.group(1), date.fromisoformat(match.group(3)) if match.group(3) else None)


def _person(number: int, words: str) -> Person:
    born, *rest = words.split(" / ")
    ties = tuple(_tie(part) for part in rest if " " in part)
    roles = tuple(part for part in rest if " " not in part and part not in ("helper", "nowhere"))
    told = ties if ties or "nowhere" in rest else None
    return Person(str(number), None if born == "?" else date.fromisoformat(born), told, roles, "helper" not in rest)
