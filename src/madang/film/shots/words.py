"""The lexicon: which Korean and English words mean which place, subject, pose, mood. Data in lexicon/*.toml; read by matching."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, TypeVar

from madang.film.language import Language
from madang.film.language.korean import forms

Category = Literal[
    "place", "time", "weather", "season", "person", "animal", "vehicle", "thing", "plant", "pose", "trait", "mood", "sound", "light"
]

T = TypeVar("T")
SUBJECTS: tuple[Category, ...] = ("person", "animal", "vehicle", "thing", "plant")
TABLES: dict[str, Category] = {
    "places": "place",
    "people": "person",
    "animals": "animal",
    "vehicles": "vehicle",
    "things": "thing",
    "plants": "plant",
    "poses": "pose",
    "traits": "trait",
    "moods": "mood",
    "sounds": "sound",
}
CONDITIONS: tuple[Category, ...] = ("time", "weather", "season", "light")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word may mean: a kind within a category, and a trait that the word adds (할머니 is an elder and a woman)."""

    category: Category
    kind: str
    trait: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A Korean stem with all it may look like. `lead` are the words that must stand before it (고개를 in 고개를 들-), without spaces."""

    sense: Sense
    lead: str
    lead_words: int
    plain: frozenset[str]
    joined: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """How a word with several senses is decided: the first sense with a neighbour that begins so; else `otherwise`. None is no picture."""

    senses: tuple[tuple[Sense | None, tuple[str, ...]], ...]
    otherwise: Sense | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words, ready to be looked up. `nouns` and `english` keep the senses in the order of the tables; `verbs` by first syllable."""

    nouns: Mapping[str, tuple[Sense, ...]]
    spaced: frozenset[str]
    verbs: Mapping[str, tuple[Verb, ...]]
    english: Mapping[str, tuple[Sense, ...]]
    choices: Mapping[Language, Mapping[str, Choice]]
    stop: Mapping[Language, frozenset[str]]
    kinds: Mapping[Category, tuple[str, ...]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that ships with Madang, read once."""
    nouns: dict[str, list[Sense]] = {}
    verbs: dict[str, list[Verb]] = {}
    english: dict[str, list[Sense]] = {}
    spaced: set[str] = set()
    kinds: dict[Category, tuple[str, ...]] = {}
    for category, table in _tables():
        kinds[category] = tuple(table)
        for kind, words in table.items():
            for word, sense in _senses(words.get("ko", ""), category, kind):
                nouns.setdefault(word.replace(" ", ""), []).append(sense)
                spaced |= {word.replace(" ", "")} if " " in word else set()
            for word, sense in _senses(words.get("stem", ""), category, kind):
                _add_verb(word, sense, verbs, nouns)
            for word, sense in _senses(words.get("en", ""), category, kind):
                for shape in english_forms(word, verb=category == "pose"):
                    english.setdefault(shape, []).append(sense)
    return Lexicon(_settled(nouns), frozenset(spaced), _settled(verbs), _settled(english), _choices(), _stop_words(), kinds)


@lru_cache(maxsize=1)
def _grammar() -> dict[str, Any]:
    return _read("grammar")


def grammar(name: str) -> frozenset[str]:
    """A list of small words by its name in grammar.toml."""
    return frozenset(str(_grammar()[name]).split())


def numbers(name: str) -> Mapping[str, int]:
    """A table of words to numbers by its name in grammar.toml."""
    table: dict[str, int] = _grammar()[name]
    return table


@lru_cache(maxsize=1)
def counter_senses() -> Mapping[str, Mapping[str, Sense | None]]:
    """What a noun with several senses is by the word that counts it: 배, 척 is a boat; None is no picture. From counters.toml."""
    table: dict[str, dict[str, str]] = _read("counters")["senses"]
    return {
        noun: {counter: _sense(sense) for sense, counters in senses.items() for counter in counters.split()}
        for noun, senses in table.items()
    }


@lru_cache(maxsize=1)
def counters() -> Mapping[str, Any]:
    """The counting words of counters.toml."""
    return _read("counters")


@lru_cache(maxsize=1)
def casting() -> Mapping[str, Any]:
    """How people are told from things, of casting.toml."""
    return _read("casting")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("lexicon", f"{name}.toml").read_text("utf-8"))


def _tables() -> Iterator[tuple[Category, dict[str, dict[str, str]]]]:
    for name, category in TABLES.items():
        yield category, _read(name)
    conditions = _read("conditions")
    for category in CONDITIONS:
        yield category, conditions[category]


def _senses(words: str, category: Category, kind: str) -> Iterator[tuple[str, Sense]]:
    for entry in words.split(","):
        word, _, trait = entry.strip().partition(":")
        if word:
            yield word, Sense(category, kind, trait)


def _settled(table: dict[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(dict.fromkeys(values)) for key, values in table.items()}


def _add_verb(word: str, sense: Sense, verbs: dict[str, list[Verb]], nouns: dict[str, list[Sense]]) -> None:
    *lead, last = word.split()
    stem, _, irregular = last.partition("/")
    plain, joined = forms(stem, irregular)
    verb = Verb(sense, "".join(lead), len(lead), plain, joined)
    for first in {(verb.lead or form)[0] for form in plain | joined}:
        verbs.setdefault(first, []).append(verb)
    if stem.endswith("하") and len(stem) > 2 and not lead and sense.category == "pose":
        nouns.setdefault(stem[:-1], []).append(sense)  # 요리하다 is also 요리를 하다


def english_forms(word: str, *, verb: bool = False) -> frozenset[str]:
    """A word and its inflections by rule: plurals of a noun's last word; -s, -ed, -ing of a verb's first. Hyphens become spaces."""
    plain = re.sub(r"\s+", " ", word.lower().replace("-", " ").replace("’", "'")).strip()
    head, _, rest = plain.partition(" ") if verb else plain.rpartition(" ")
    if verb:
        return frozenset(f"{shape} {rest}".strip() for shape in _verb_forms(head))
    return frozenset({plain, f"{head} {_with_s(rest)}".strip(), plain + "'s"})


def _with_s(word: str) -> str:
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def _verb_forms(verb: str) -> set[str]:
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if re.search(r"[^aeiou]y$", verb):
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    doubled = verb + verb[-1] if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) else verb
    return {verb, _with_s(verb), doubled + "ed", doubled + "ing"}


def _sense(name: str) -> Sense | None:
    if name == "none":
        return None
    path, _, trait = name.partition(":")
    category, _, kind = path.partition("/")
    known: tuple[Category, ...] = (*TABLES.values(), *CONDITIONS)
    return next(Sense(each, kind, trait) for each in known if each == category)


def _choices() -> dict[Language, dict[str, Choice]]:
    data = _read("ambiguous")
    languages: tuple[Language, ...] = ("ko", "en")
    return {language: {word: _choice(entry) for word, entry in data[language].items()} for language in languages}


def _choice(entry: Mapping[str, Any]) -> Choice:
    senses = tuple(
        (_sense(name), tuple(part.strip() for part in beginnings.split(","))) for name, beginnings in entry.get("senses", {}).items()
    )
    return Choice(senses, _sense(entry["otherwise"]))


def _stop_words() -> dict[Language, frozenset[str]]:
    data = _read("stop")
    languages: tuple[Language, ...] = ("ko", "en")
    return {
        language: frozenset(word.strip().replace(" ", "") if language == "ko" else word.strip() for word in data[language].split(","))
        for language in languages
    }
