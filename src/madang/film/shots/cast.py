"""People whom the screenplay names and the bible does not have: inferred, so that everybody can be drawn. After the bible."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from madang.film.language import Text, is_hangul, language_of
from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.shots.bible import Bible, Entry, dressed, guess, one_sex, steady, titled, traits_of
from madang.film.shots.matching import find
from madang.film.shots.names import names_in_action
from madang.film.shots.words import lexicon

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
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "sir", "lady", "old", "young", "little", "big", "aunt", "uncle"))
TWO_PEOPLE = ({"mr", "mrs"}, {"mr", "ms"}, {"mr", "miss"}, {"old", "young"}, {"old", "little"}, {"aunt", "uncle"})
INTRODUCTION = re.compile(r"\s?\(([^)]{1,60})\)|,\s((?:an?|the)\s[^,.;!?]{3,60}|\d{1,2}[^.,;]{0,30})")
BROUGHT_IN = re.compile(
    r"(?<![\w'])([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,2})(?=\s?\(\w|,\s(?:\d|an? ))|(?<!\w)([가-힣]{2,4})(?=\s?\((?:\d|[남여]))"
)
SEXES = frozenset({"man", "woman", "boy", "girl"})
PRONOUN = re.compile(r"\b(she|her|herself|he|his|him|himself)\b", re.IGNORECASE)
FEMALE = frozenset({"she", "her", "herself"})
NEAR = 160  # letters after a name in which its pronoun stands


def with_cast(bible: Bible, screenplay: Screenplay) -> Bible:
    """The bible with an entry for everybody who is not in it and speaks, is brought in with an age (MARA (30), 순옥(78)), or does under a
    name what people do (Maria enters, 민수가 문을 연다).

    ORTEGA is CAPTAIN ORTEGA, and WALTER is WALTER BRANDT, where only one of the name is there. What the screenplay says where it first
    names somebody (age, an apposition) becomes the description; kind and robe follow from it.
    """
    names: dict[str, str] = {}
    for name in (*(name for element in screenplay.elements for name in _names(element)), *names_in_action(screenplay)):
        names.setdefault(name.casefold(), name)
    strangers = [name for name in names.values() if bible.named(name, "person") is None]
    known = [own for entry in bible.entries if entry.kind == "person" for own in entry.names]
    same = _merged(strangers, known)
    actions = [element.plain or element.text for element in screenplay.elements if element.kind is Kind.ACTION]
    made = [_entry(name, actions) for name in strangers if name not in same]
    entries = [_also_called(entry, same) for entry in (*bible.entries, *made)]
    entries = _by_trade(entries)
    return replace(bible, entries=dressed(entries)) if strangers else bible


def _also_called(entry: Entry, same: Mapping[str, str]) -> Entry:
    """The entry with the other names by which the screenplay calls it."""
    others = tuple(name for name, whole in same.items() if entry.kind == "person" and whole in entry.names)
    return replace(entry, aliases=(*entry.aliases, *others)) if others else entry


def _by_trade(entries: Sequence[Entry]) -> list[Entry]:
    """Inferred people also called by a trade that only one of them has: COACH ADEYEMI is the coach."""
    trades = {entry.id: _trades(entry) for entry in entries if entry.kind == "person" and entry.inferred}
    taken = {own.casefold() for entry in entries for own in entry.names}
    result = []
    for entry in entries:
        own = [trade for trade in trades.get(entry.id, ()) if sum(trade in other for other in trades.values()) == 1]
        new = tuple(f"the {trade}" for trade in own if f"the {trade}" not in taken and trade not in taken)
        result.append(replace(entry, aliases=(*entry.aliases, *new)) if new else entry)
    return result


def _trades(entry: Entry) -> tuple[str, ...]:
    """English words for a person that stand before the name or, alone, in its description: coach, robot, captain."""
    said = [part for name in entry.names for part in _parts(name)[:-1]] + [entry.description.en.casefold()]
    known = lexicon().english
    return tuple(dict.fromkeys(word for word in said if any(sense.category == "person" for sense in known.get(word, ()))))


def _merged(names: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Names that are another one's shorter or otherwise titled form: that name and the one it means."""
    same: dict[str, str] = {}
    whole = [*known, *names]
    for name in sorted(names, key=lambda each: (len(each.split()), -whole.index(each))):
        others = [other for other in whole if other != name and other not in same and _is_form_of(name, other)]
        if len(others) == 1:
            same[name] = others[0]
    return same


def _is_form_of(name: str, other: str) -> bool:
    """Whether the other may be who is meant: the same surname under another title, or one of its names alone."""
    own, whole = _parts(name), _parts(other)
    if not own or not whole or any(part in lexicon().english for part in (own[-1], whole[-1])):
        return False
    bare, bare_other = _untitled(own), _untitled(whole)
    titles, titles_other = own[: len(own) - len(bare)], whole[: len(whole) - len(bare_other)]
    if bare == bare_other and bare:
        return titles != titles_other and {*titles[:1], *titles_other[:1]} not in TWO_PEOPLE
    return not titles and len(bare) == 1 < len(bare_other) and bare[0] in (bare_other[0], bare_other[-1])


def _parts(name: str) -> list[str]:
    return [part.strip(".").casefold() for part in name.split()] if not any(map(is_hangul, name)) else []


def _untitled(parts: Sequence[str]) -> list[str]:
    """A name's own words: titles and trades before it left out."""
    at = 0
    while at < len(parts) - 1 and (
        parts[at] in TITLES or any(sense.category == "person" for sense in lexicon().english.get(parts[at], ()))
    ):
        at += 1
    return list(parts[at:])


def _titled(before: str) -> str:
    """A person's word that stands right before the name: 손자 민들레; in English with a comma too: A robot, UNIT 7."""
    before = " ".join(re.split(r"[.!?,]", before.rstrip(", "))[-1].split()[-2:])
    language = language_of(before)
    found = find(before, language)
    last = found[-1] if found else None
    person = bool(last and (last.of("person") or (last.subject and last.subject.kind.startswith("robot"))))
    return last.word if last and person and not last.particle and not before[last.end :].strip() else ""


def _names(element: Element) -> list[str]:
    if element.kind is Kind.CHARACTER:
        return [element.text.strip()] if element.text.strip() else []
    if element.kind is not Kind.ACTION:
        return []
    return [match.group(1) or match.group(2) for match in BROUGHT_IN.finditer(element.plain or element.text)]


def _entry(name: str, actions: Sequence[str]) -> Entry:
    description = _introduced(name, actions)
    text = Text(ko=name) if language_of(name) == "ko" else Text(en=name)
    first = name.split()[0].upper()
    drawn = SHORT_WORDS.get(first) or guess("person", text, description)
    traits = one_sex((*traits_of(description), *titled(text), *traits_of(text)))
    if not SEXES & set(traits):
        traits = (*traits, *_sex(name, actions, child=drawn in ("child", "baby")))
    id = character_id(name)
    return Entry(id, "person", text, (), description, drawn, tuple(dict.fromkeys(traits)), seed=steady(id), inferred=True)


def character_id(name: str) -> str:
    """The id of an inferred character: its name in small letters with hyphens, as 순옥 or night-guard."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "somebody"


@lru_cache(maxsize=1024)
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}", re.IGNORECASE)


def _mentions(name: str, actions: Iterable[str]) -> Iterable[tuple[str, re.Match[str]]]:
    key = name.casefold()
    for text in actions:
        if key in text.casefold():
            for match in _named(name).finditer(text):
                yield text, match


def _introduced(name: str, actions: Sequence[str]) -> Text:
    """What stands in brackets or as an apposition after the name's first mention in the action."""
    for text, match in _mentions(name, actions):
        words, end = "", match.end()
        while after := INTRODUCTION.match(text, end):
            words, end = f"{words}, {after.group(1) or after.group(2)}".strip(", "), after.end()
        words = f"{_titled(text[: match.start()])} {words}".strip()  # 버스 기사 두만(58) is both
        if words:
            return Text(ko=words) if any(map(is_hangul, words)) else Text(en=words)
    return Text()


def _sex(name: str, actions: Sequence[str], *, child: bool) -> tuple[str, ...]:
    """What the next pronoun after the name says, where nobody else is named between: Maria enters. She counts the stairs."""
    for text, match in _mentions(name, actions):
        rest = text[match.end() : match.end() + NEAR]
        pronoun = PRONOUN.search(rest)
        if pronoun and not re.search(r"(?<=[\w,;] )[A-Z][a-z]+|\b(?:man|woman|boy|girl|guard|mother|father)\b", rest[: pronoun.start()]):
            female = pronoun.group().casefold() in FEMALE
            return ("girl" if female else "boy",) if child else ("woman" if female else "man",)
    return ()
