"""Korean counting: which words only count, how many they say, and what a noun is that is counted so. Beside matching."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from madang.film.language import splits
from madang.film.shots.words import Sense, counter_senses, counters

JOINED = re.compile(r"(\d{1,3})([가-힣]+)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its counter (다섯 개를) or a number alone after its noun (셋이): how many, what counts, the particle, words taken."""

    number: int
    counter: str
    particle: str
    words: int


def counted(words: Sequence[str], at: int, *, after_noun: bool = False) -> Count | None:
    """What is counted from word `at` on; `after_noun` says that the word before is a bare noun, which numbers alone may follow."""
    if at >= len(words):
        return None
    word = words[at]
    number = int(word) if word.isdecimal() and len(word) < 4 else _numbers("before").get(word, 0)
    if number and at + 1 < len(words):
        counter = counter_of(words[at + 1])
        if counter and (counter[0] != "사람" or after_noun):
            return Count(number, *counter, words=2)
    together = _together(word)
    if together:
        return together
    return _alone(word) if after_noun else None


@lru_cache(maxsize=4096)
def counter_of(word: str) -> tuple[str, str] | None:
    """The counter and its particle where the word is one."""
    known = _words("counters")
    return next(((noun, particle) for noun, particle in splits(word) if noun in known), None)


@lru_cache(maxsize=4096)
def _together(word: str) -> Count | None:
    """A number and its counter in one word: 3마리, 세마리."""
    digits = JOINED.fullmatch(word)
    if digits:
        counter = counter_of(digits.group(2))
        return Count(int(digits.group(1)), *counter, words=1) if counter else None
    for number, many in _numbers("before").items():
        if len(number) < len(word) and word.startswith(number):
            counter = counter_of(word[len(number) :])
            if counter and counter[0] in ("명", "마리", "개", "척", "권"):
                return Count(many, *counter, words=1)
    return None


def _alone(word: str) -> Count | None:
    numbers = _numbers("alone")
    return next((Count(numbers[noun], "", particle, 1) for noun, particle in splits(word) if noun in numbers), None)


def sense_by_counter(noun: str, words: Sequence[str], first: int, after: int) -> tuple[bool, Sense | None]:
    """Whether a counter beside the noun decides what it is, and what: 배 다섯 개, 배를 한 알, 세 척의 배."""
    senses = counter_senses().get(noun)
    if senses is None:
        return False, None
    behind = counted(words, after)
    before = counted(words, first - 2) if first >= 2 else None
    for count in (behind, before if before and before.words == 2 and before.particle in ("", "의") else None):
        if count and count.counter in senses:
            return True, senses[count.counter]
    return False, None


def counts_people(count: Count) -> bool:
    """Whether only people are counted so."""
    return count.counter in _words("of_people")


def counts_the_next(count: Count) -> bool:
    """Whether the noun behind it is what is counted: 세 척의 배, 다섯 마리 말; not after time (십 초 뒤)."""
    return count.particle in ("", "의") and not counts_time(count)


def counts_time(count: Count) -> bool:
    """Whether it counts hours, years, times or ranks, and nothing that is seen."""
    return count.counter in _words("of_time")


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(str(counters()[name]).split())


def _numbers(name: str) -> dict[str, int]:
    table: dict[str, int] = counters()[name]
    return table
