"""People whom the screenplay names and the bible does not have: inferred, so that everybody can be drawn. After the bible."""

import re
from dataclasses import replace

from madang.film.language import Text, is_hangul, language_of
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.shots.bible import Bible, Entry, dressed, guess, steady, traits_of
from madang.film.shots.matching import find

SHORT_WORDS = {
    "DR": "doctor",
    "DR.": "doctor",
    "DOCTOR": "doctor",
    "PROF": "scientist",
    "PROF.": "scientist",
    "OFFICER": "guard",
    "CHIEF": "guard",
    "SERGEANT": "soldier",
    "ROBOT": "robot-person",
    "로봇": "robot-person",
}
TITLED = {"MR.": ("man",), "MRS.": ("woman",), "MS.": ("woman",)}
INTRODUCTION = re.compile(r"\s?\(([^)]{1,60})\)|,\s((?:an?|the)\s[^,.;!?]{3,60}|\d{1,2}[^.,;]{0,30})")
BROUGHT_IN = re.compile(
    r"(?<![\w'])([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,2})(?=\s?\(\w|,\s(?:\d|an? ))|(?<!\w)([가-힣]{2,4})(?=\s?\((?:\d|[남여]))"
)


def with_cast(bible: Bible, screenplay: Screenplay) -> Bible:
    """The bible with an entry for everybody who speaks, or is brought in with an age (MARA (30), 순옥(78)), and is not in it.

    What the screenplay says where it first names somebody (age, an apposition) becomes the description; kind and robe follow from it.
    """
    names: dict[str, str] = {}
    for element in screenplay.elements:
        for name in _names(element):
            names.setdefault(name.casefold(), name)
    found = {key: _entry(name, screenplay) for key, name in names.items() if bible.named(name, "person") is None}
    return replace(bible, entries=dressed((*bible.entries, *found.values()))) if found else bible


def _titled(before: str) -> str:
    """A person's word that stands right before the name: 손자 민들레."""
    before = " ".join(re.split(r"[.!?,]", before)[-1].split()[-2:])
    language = language_of(before)
    found = find(before, language)
    last = found[-1] if found else None
    return last.word if last and last.of("person") and not last.particle and not before[last.end :].strip() else ""


def _names(element: Element) -> list[str]:
    if element.kind is Kind.CHARACTER:
        return [element.text.strip()] if element.text.strip() else []
    if element.kind is not Kind.ACTION:
        return []
    return [match.group(1) or match.group(2) for match in BROUGHT_IN.finditer(element.plain or element.text)]


def _entry(name: str, screenplay: Screenplay) -> Entry:
    description = _introduced(name, screenplay)
    text = Text(ko=name) if language_of(name) == "ko" else Text(en=name)
    first = name.split()[0].upper()
    drawn = SHORT_WORDS.get(first) or guess("person", text, description)
    traits = (*TITLED.get(first, ()), *traits_of(text), *traits_of(description))
    id = character_id(name)
    return Entry(id, "person", text, (), description, drawn, tuple(dict.fromkeys(traits)), seed=steady(id), inferred=True)


def character_id(name: str) -> str:
    """The id of an inferred character: its name in small letters with hyphens, as 순옥 or night-guard."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "somebody"


def _introduced(name: str, screenplay: Screenplay) -> Text:
    """What stands in brackets or as an apposition after the name's first mention in the action."""
    for element in screenplay.elements:
        if element.kind is not Kind.ACTION:
            continue
        text = element.plain or element.text
        for match in re.finditer(rf"(?<!\w){re.escape(name)}", text, re.IGNORECASE):
            words, end = "", match.end()
            while after := INTRODUCTION.match(text, end):
                words, end = f"{words}, {after.group(1) or after.group(2)}".strip(", "), after.end()
            if not words:
                words = _titled(text[: match.start()])
            if words:
                return Text(ko=words) if any(map(is_hangul, words)) else Text(en=words)
    return Text()
