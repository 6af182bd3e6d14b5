"""The bible: what must stay the same from shot to shot. Read from bible.toml, completed by the people whom the screenplay names."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

from madang.film.language import Language, Problem, Refused, Severity, Text, language_of, splits
from madang.film.shots.ages import GREYING, age_in
from madang.film.shots.matching import find
from madang.film.shots.reading import Mention
from madang.film.shots.words import SUBJECTS, lexicon

EntryKind = Literal["person", "place", "prop", "wardrobe", "look"]
TABLES: dict[str, EntryKind] = {"people": "person", "places": "place", "props": "prop", "wardrobe": "wardrobe", "look": "look"}
FIELDS = {"name", "aliases", "description", "kind", "references", "seed", "voice", "traits"}
TITLES = re.compile(
    r"\s?(할머니|할아버지|아저씨|아주머니|아줌마|선생님|선생|박사님|박사|교수님|교수|이장님|이장|어머니|아버지|언니|누나|오빠|이모|삼촌|사장님|기사님|씨|님)"
)
ASIDE = re.compile(r"\s?\([^)]{1,60}\)|,\s(?:an?|the)\s[^,.;!?]{3,80},?|,\s\d{1,2}(?:세|살|s)?,?")


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something of the film. `drawn` is its kind in the lexicon (elder, pond, ring) or ""; `traits` are of the lexicon, as
    its description says; `references` are files in media/; `seed` fixes the drawing; `inferred` says that no person wrote it down."""

    id: str
    kind: EntryKind
    name: Text
    aliases: tuple[str, ...] = ()
    description: Text = field(default_factory=Text)
    drawn: str = ""
    traits: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    seed: int = 0
    voice: str = ""
    inferred: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name in (self.name.ko, self.name.en, *self.aliases) if name.strip()))


@dataclass(frozen=True, slots=True)
class Bible:
    """All entries in order, and what its reader wants a person to know."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    heard: dict[str, tuple[Mention, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)  # asked again by many rules

    def entry(self, id: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.id == id), None)

    def named(self, name: str, kind: EntryKind | None = None) -> Entry | None:
        """The entry of this name or alias, in any letter case, with or without a title."""
        wanted = _plain(name)
        for entry in self.entries:
            if (kind is None or entry.kind == kind) and wanted in {_plain(own) for own in entry.names}:
                return entry
        return None

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """People and props that the text names, in order, through particles, titles and aliases: 순옥이, 순옥 할머니, "the old woman"."""
        known = self.heard.get(text)
        if known is None:
            known = self.heard[text] = mentions(text, self.entries)
        return known


def _plain(name: str) -> str:
    return re.sub(r"[\s.]+", " ", name).strip().lower()


def read_bible(text: str, where: str = "bible.toml") -> Bible:
    """Read bible.toml. An id is its table's name; only `name` must be there:

        [people.sunok]
        name = { ko = "순옥", en = "Sun-ok" }        # or one string
        aliases = ["순옥 할머니", "the old woman"]
        description = { ko = "일흔여덟. 흰 저고리에 회색 치마.", en = "78, white jacket, grey skirt." }
        kind = "elder"                              # a kind of the lexicon; guessed from name and description when left out
        traits = ["white"]                          # added to what the description says
        references = ["sunok.jpg"]                  # in media/
        seed = 7
        voice = "ko-low"

        [places.pond]  [props.ring]  [wardrobe.robe]   # the same fields
        [look.film]                                 # `film`, or the only one, holds always; another is called by [[look: its name]]

    Raises Refused with every error: no TOML, an entry without a name. A kind or field that nobody knows is a warning.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = Text(ko=f"설정집을 읽을 수 없어요: {error}", en=f"The bible cannot be read: {error}")
        raise Refused([Problem("bible.no-toml", message, where=where)]) from error
    problems: list[Problem] = []
    entries: list[Entry] = []
    for table, each in data.items():
        if table not in TABLES or not isinstance(each, dict):
            problems.append(_unknown(table, where))
            continue
        for id, values in each.items():
            entry = _entry(str(id), TABLES[table], values, where, problems)
            entries += [entry] if entry else []
    problems += _twice(entries, where)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise Refused(problems)
    return Bible(dressed(entries), tuple(problems))


def _entry(id: str, kind: EntryKind, values: Any, where: str, problems: list[Problem]) -> Entry | None:
    name = _text(values.get("name")) if isinstance(values, dict) else Text()
    if not name and kind != "look":
        message = Text(ko=f"설정집의 '{id}'에 이름(name)이 없어요.", en=f"'{id}' in the bible has no name.")
        problems.append(Problem("bible.no-name", message, where=where))
        return None
    problems += [_unknown(f"{id}.{key}", where) for key in values if key not in FIELDS]
    description = _text(values.get("description"))
    guessed = guess(kind, name, description) if kind != "look" else ""
    drawn = str(values.get("kind", "")) or guessed
    if values.get("kind") and not any(drawn in kinds for kinds in lexicon().kinds.values()):
        problems.append(_unknown(f"{id}.kind = {drawn}", where))
        drawn = guessed
    voice = _sex_of_voice(str(values.get("voice", "")))
    traits = one_sex((*_strings(values.get("traits")), *traits_of(description), *titled(name), *traits_of(name), *voice))
    seed = values.get("seed")
    return Entry(
        id=id,
        kind=kind,
        name=name or Text(en=id),
        aliases=_strings(values.get("aliases")),
        description=description,
        drawn=drawn,
        traits=tuple(dict.fromkeys(traits)),
        references=_strings(values.get("references")),
        seed=seed if isinstance(seed, int) else steady(id),
        voice=str(values.get("voice", "")),
    )


def _text(value: Any) -> Text:
    if isinstance(value, dict):
        return Text(str(value.get("ko", "")).strip(), str(value.get("en", "")).strip())
    if isinstance(value, str) and value.strip():
        return Text(ko=value.strip()) if language_of(value) == "ko" else Text(en=value.strip())
    return Text()


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _unknown(word: str, where: str) -> Problem:
    message = Text(ko=f"설정집에 모르는 말이 있어요: {word}", en=f"The bible has a word that nobody knows: {word}")
    return Problem("bible.unknown", message, severity=Severity.WARNING, where=where)


def _twice(entries: Iterable[Entry], where: str) -> list[Problem]:
    owners: dict[str, str] = {}
    problems = []
    for entry in entries:
        for name in entry.names:
            other = owners.setdefault(_plain(name), entry.id)
            if other != entry.id:
                message = Text(
                    ko=f"'{name}'은(는) {other}와 {entry.id} 둘의 이름이에요.", en=f"'{name}' names both {other} and {entry.id}."
                )
                problems.append(Problem("bible.name-twice", message, severity=Severity.WARNING, where=where))
    return problems


def steady(*words: str) -> int:
    """A seed that depends on these words alone: 31 bits."""
    return int.from_bytes(hashlib.blake2b("\0".join(words).encode(), digest_size=4).digest(), "big") >> 1


def guess(kind: EntryKind, name: Text, description: Text) -> str:
    """The lexicon's kind for an entry, by its name's words, then its age, then its description; else a person is an adult."""
    categories = {"person": ("person", "animal"), "place": ("place",), "wardrobe": ("thing",)}.get(kind, tuple(SUBJECTS))
    found, told = _first(name, categories), _first(description, categories)
    if kind != "person" or found:
        return found or told
    return told if told and told not in AGES else _by_age(description) or told or "adult"


def _first(text: Text, categories: Iterable[str]) -> str:
    wanted = tuple(categories)
    words: tuple[tuple[str, Language], ...] = ((text.ko, "ko"), (text.en, "en"))
    for words_in, language in words:
        kinds = [sense.kind for found in find(words_in, language) for sense in found.senses if sense.category in wanted]
        if kinds:
            return kinds[-1] if language == "en" and words_in.count(" ") < 4 else kinds[0]
    return ""


def _by_age(text: Text) -> str:
    age = age_in(f"{text.ko} {text.en}")
    if age is None:
        return ""
    for limit, kind in ((3, "baby"), (13, "child"), (20, "teen"), (60, "adult")):
        if age < limit:
            return kind if kind != "adult" else ""
    return "elder"


def traits_of(text: Text) -> tuple[str, ...]:
    """The traits that words give: colours, size, age, clothing, and what a word of a person adds (할머니 is a woman)."""
    traits = []
    words: tuple[tuple[str, Language], ...] = ((text.ko, "ko"), (text.en, "en"))
    for words_in, language in words:
        traits += ["old"] if _by_age(Text(words_in)) == "elder" else ["grey-hair"] if (age_in(words_in) or 0) >= GREYING else []
        for found in find(words_in, language):
            traits += [sense.trait for sense in found.senses if sense.trait] + [sense.kind for sense in found.of("trait")]
    return tuple(dict.fromkeys(traits))


def titled(name: Text) -> tuple[str, ...]:
    """What a title says of its bearer: Mr. Oh is a man."""
    first = name.en.split()[0].strip(".").casefold() if name.en.strip() else ""
    return {"mr": ("man",), "mrs": ("woman",), "ms": ("woman",), "miss": ("woman",)}.get(first, ())


def _sex_of_voice(voice: str) -> tuple[str, ...]:
    """Who speaks with a woman's voice is one: what is heard of a person is seen too."""
    said = traits_of(Text(ko=voice, en=voice)) if voice else ()
    return tuple(trait for trait in said if trait in ("man", "woman", "boy", "girl"))


def one_sex(traits: Iterable[str]) -> tuple[str, ...]:
    """The traits with the first word for a sex and none that contradicts it: CAPTAIN ORTEGA, a calm woman."""
    kept: list[str] = []
    for trait in traits:
        other = {"man": "woman", "woman": "man", "boy": "girl", "girl": "boy"}.get(trait)
        kept += [trait] if other not in kept else []
    return tuple(dict.fromkeys(kept))


AGES = ("baby", "child", "teen", "adult", "elder")
ROBES = ("blue", "red", "green", "brown", "purple", "yellow", "gray", "pink", "white", "orange")


def dressed(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Everybody with a robe's colour of his own: as described, else by name, the next free one where it is taken."""
    every = tuple(entries)
    taken = {colour for entry in every if entry.kind == "person" for colour in entry.traits if colour in (*ROBES, "black")}
    result = []
    for entry in every:
        if entry.kind == "person" and not taken & set(entry.traits) and not set(entry.traits) & {*ROBES, "black"}:
            start = steady("robe", entry.id) % len(ROBES)
            order = ROBES[start:] + ROBES[:start]
            colour = next((each for each in order if each not in taken), order[0])
            taken.add(colour)
            entry = replace(entry, traits=(*entry.traits, colour))
        result.append(entry)
    return tuple(result)


def mentions(text: str, entries: tuple[Entry, ...]) -> tuple[Mention, ...]:
    """See Bible.mentions. Where two names begin at one place the longer one counts."""
    search, owners = _search(entries)
    if search is None:
        return ()
    found: list[Mention] = []
    for match in search.finditer(text):
        entry = owners[_plain(match.group())]
        if (found and match.start() < found[-1].end) or not _ends(text, match.end(), match.group()) or _only_a_noun(text, match, entry):
            continue
        end = match.end()
        if entry.kind == "person":
            for more in (TITLES, ASIDE, ASIDE):
                aside = more.match(text, end)
                end = aside.end() if aside else end
        found.append(Mention(match.start(), end, entry.id, entry.drawn, entry.traits, match.group()))
    return tuple(found)


AS_A_PLACE = re.compile(r"(?:에|에는|엔|에서|로|으로|에서는)(?!\w)|[을이]\s(?:올려다|바라|본|보|가르|날|맑|흐리|어두|밝|붉|푸르)")


def _only_a_noun(text: str, match: re.Match[str], entry: Entry) -> bool:
    """Whether a name that is a word too (하늘, 바다) is the word here: 하늘에 별이 뜬다."""
    return entry.kind == "person" and match.group() in lexicon().nouns and AS_A_PLACE.match(text, match.end()) is not None


@lru_cache(maxsize=64)
def _search(entries: tuple[Entry, ...]) -> tuple[re.Pattern[str] | None, Mapping[str, Entry]]:
    owners: dict[str, Entry] = {}
    for entry in entries:
        for name in entry.names if entry.kind in ("person", "prop") else ():
            owners.setdefault(_plain(name), entry)
    if not owners:
        return None, owners
    names = sorted(owners, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name).replace(r"\ ", r"[\s.]+") for name in names)
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE), owners


def _ends(text: str, end: int, name: str) -> bool:
    """Whether the name ends here: at a word's end, or before particles (순옥이가), but not inside another word (순옥보)."""
    tail = re.match(r"\w*", text[end:])
    rest = tail.group() if tail else ""
    if not rest:
        return True
    last = re.split(r"\s", name)[-1]
    return any(noun in (last, last + "이") for noun, _ in splits(last + rest) if noun != last + rest) or rest == "이"
