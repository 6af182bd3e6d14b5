"""The word lists of `prose_words.toml`, read once into frozen values. Used by everything that turns prose into scenes."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from madang.film.language import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. `hours` and `seasons` give the word for a heading or a look; `shifts` are phrases as tuples of tokens."""

    outside: frozenset[str]
    inside: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    say: frozenset[str]
    think: frozenset[str]
    motion: frozenset[str]
    habit: frozenset[str]
    shifts: frozenset[tuple[str, ...]]
    hours: dict[str, str]
    seasons: dict[str, str]
    somewhere: str
    narrator: str
    voice: str
    day: str


@cache
def words_of(language: Language) -> Words:
    table = tomllib.loads((resources.files(__package__) / "prose_words.toml").read_text("utf-8"))[language]

    def listed(name: str) -> frozenset[str]:
        return frozenset(table[name].split())

    return Words(
        outside=listed("outside"),
        inside=listed("inside"),
        people=listed("people"),
        things=listed("things"),
        say=listed("say"),
        think=listed("think"),
        motion=listed("motion"),
        habit=listed("habit"),
        shifts=frozenset(tuple(phrase.split("|")) for phrase in table["shift"].split()),
        hours=_turned(table["hours"]),
        seasons=_turned(table["seasons"]),
        somewhere=table["somewhere"],
        narrator=table["narrator"],
        voice=table["voice"],
        day=table["day"],
    )


def _turned(table: dict[str, Any]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}
