"""Words of a line that the lexicon knows, where they stand. Longest match wins; a word with several senses is decided by its neighbours."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from madang.film.language import Language, final_of, is_hangul, splits
from madang.film.language.korean import PARTICLES, is_conjugated
from madang.film.shots.counting import Count, counted, counts_people, counts_the_next, counts_time, sense_by_counter
from madang.film.shots.people import ADULT, trade_in_english, trade_in_korean
from madang.film.shots.words import SUBJECTS, Choice, Lexicon, Sense, grammar, lexicon

TOKEN: dict[Language, re.Pattern[str]] = {
    "ko": re.compile(r"\w+(?:-\w+)*|[.!?…]+|[,;:()\[\]\"“”'‘’<>《》「」—–]"),
    "en": re.compile(r"[\w'’]+(?:-[\w'’]+)*|[.!?…]+|[,;:()\[\]\"“”—–]"),
}
QUOTES = "\"”’'>》」"
LONGEST = 4  # words in an entry, at most
NEAR = 5  # words to either side that decide between senses
COUNTERS = frozenset({"한", "두", "세", "네", "여러", "떼", "몇"})
BARE_PARTICLES = frozenset(particle.lstrip("+-") for particle in PARTICLES)
HEADS = ("꽃",)  # one-syllable ends that make a compound of what stands before them
AUXILIARIES = grammar("auxiliaries")
DETERMINERS, VERB_MARKERS = grammar("determiners"), grammar("verb_markers")
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "my", "him", "them"})
HEARD = ("들리", "들린", "들릴", "들려", "들렸")  # is heard: no hand holds it
INFLECTED = frozenset({"s", "es", "d", "ed", "ing", "'s", "s'", "y", "ly", "en", "er"})
BEFORE_AUXILIARY = "아어여해려와워러라쳐켜져며고서펴춰겨"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of the line: its text, in lower case for English, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the line with what it means.

    `particle` follows a Korean noun; `adnominal` says that a Korean verb, a trait or a number stands before its noun (걷는 아이).
    `first` and `after` count tokens. No senses: a word that is known to mean nothing to be seen; `count` is the number that it says
    (다섯 개), -1 where it counts time (십 초).
    """

    word: str
    senses: tuple[Sense, ...]
    start: int
    end: int
    first: int
    after: int
    particle: str = ""
    adnominal: bool = False
    plural: bool = False
    count: int = 0

    @property
    def subject(self) -> Sense | None:
        return next((sense for sense in self.senses if sense.category in SUBJECTS), None)

    def of(self, category: str) -> tuple[Sense, ...]:
        return tuple([sense for sense in self.senses if sense.category == category]) if self.senses else ()


@lru_cache(maxsize=32768)
def tokens_of(text: str, language: Language) -> tuple[Token, ...]:
    """The line's words and marks in order."""
    return tuple(
        Token(match.group().lower().replace("’", "'") if language == "en" else match.group(), match.start(), match.end())
        for match in TOKEN[language].finditer(text)
    )


def find(text: str, language: Language) -> tuple[Found, ...]:
    """Every known stretch of the line, in order, none overlapping another."""
    return _find(text, language)


@lru_cache(maxsize=32768)
def _find(text: str, language: Language) -> tuple[Found, ...]:
    tokens = tokens_of(text, language)
    words = [token.text for token in tokens]
    known = lexicon()
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        match = None
        if tokens[at].is_word:
            last = found[-1] if found and found[-1].after == at else None
            match = _korean(text, tokens, words, at, known, last) if language == "ko" else _english(text, tokens, words, at, known, last)
        if match:
            found.append(match)
        at = match.after if match else at + 1
    return tuple(found)


def _run(tokens: Sequence[Token], at: int) -> int:
    """How many words stand together from here, without a mark between them."""
    count = 0
    while count < LONGEST and at + count < len(tokens) and tokens[at + count].is_word:
        count += 1
    return count


def _korean(text: str, tokens: Sequence[Token], words: Sequence[str], at: int, known: Lexicon, before: Found | None) -> Found | None:
    noun = _korean_noun(text, tokens, words, at, known)
    if noun is None or noun.after == at + 1:
        count = counted(words, at, after_noun=bool(before and before.subject and not before.particle))
        if count:
            return _count(text, tokens, at, count)
    verb = _korean_verb(text, tokens, at, known)
    if verb and (noun is None or verb.after > noun.after or (not noun.senses and noun.word in known.choices["ko"])):
        return verb
    return noun or _compound(text, tokens, at, known) or _counted_person(tokens, words, at, known) or _tradesman(tokens[at], at, known)


def _count(text: str, tokens: Sequence[Token], at: int, count: Count) -> Found:
    start, end = tokens[at].start, tokens[at + count.words - 1].end
    lends, number = counts_the_next(count), -1 if counts_time(count) else count.number
    return Found(text[start:end], (), start, end, at, at + count.words, count.particle, lends, count=number)


def _counted_person(tokens: Sequence[Token], words: Sequence[str], at: int, known: Lexicon) -> Found | None:
    """An unknown word that is counted as people are: 포졸 세 명."""
    count, token = counted(words, at + 1, after_noun=True), tokens[at]
    if count is None or not counts_people(count) or len(token.text) < 2 or token.text in known.stop["ko"]:
        return None
    return Found(token.text, (ADULT,), token.start, token.end, at, at + 1)


def _tradesman(token: Token, at: int, known: Lexicon) -> Found | None:
    trade = trade_in_korean(token.text)
    if trade is None or trade[0] in known.stop["ko"]:
        return None
    noun, particle = trade
    return Found(noun, (ADULT,), token.start, token.end, at, at + 1, particle, False, particle.startswith("들"))


def _korean_noun(text: str, tokens: Sequence[Token], words: Sequence[str], at: int, known: Lexicon) -> Found | None:
    for count in range(_run(tokens, at), 0, -1):
        lead, last = "".join(token.text for token in tokens[at : at + count - 1]), tokens[at + count - 1]
        for noun, particle in splits(last.text):
            key = lead + noun
            if count > 1 and key not in known.spaced and (len(key) < 4 or key not in known.nouns):
                continue
            if key in known.stop["ko"] and key not in known.nouns and key not in known.choices["ko"]:
                return Found(key, (), tokens[at].start, last.end, at, at + count, particle)
            if key in known.nouns or key in known.choices["ko"]:
                sure, sense = sense_by_counter(key, words, at, at + count)
                senses = _decide(key, known.nouns.get(key, ()), tokens, at, at + count, known.choices["ko"])
                senses = senses if not sure else (sense,) if sense else ()
                if key == "새" and not sure and not particle and not _counted_next(tokens, at + count):
                    senses = ()  # 새 집 is a new house
                plural = particle.startswith("들") or (noun.endswith("들") and noun[:-1] in known.nouns)
                end = last.start + len(noun)
                word = text[tokens[at].start : end]
                after = at + count
                if not particle and _quoted_particle(tokens, after):
                    particle, after = tokens[after + 1].text, after + 2
                return Found(word, senses, tokens[at].start, tokens[after - 1].end, at, after, particle, not particle, plural)
    return None


def _quoted_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a closing quote and a particle follow at once: "은가락지"가."""
    if at + 1 >= len(tokens) or tokens[at].text not in QUOTES or tokens[at + 1].start != tokens[at].end:
        return False
    return tokens[at + 1].text in BARE_PARTICLES


def _counted_next(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or not tokens[at].is_word or tokens[at].text in COUNTERS or tokens[at].text.endswith("다")


def _decide(
    key: str,
    senses: tuple[Sense, ...],
    tokens: Sequence[Token],
    first: int,
    after: int,
    choices: Mapping[str, Choice],
    *,
    noun: bool = False,
    verb: bool = False,
) -> tuple[Sense, ...]:
    """The sense that the neighbours speak for. `noun` and `verb` say what the word can only be here."""
    choice = choices.get(key)
    if choice is None:
        return senses
    near = _near(tokens, first, after)
    for sense, beginnings in choice.senses:
        fits = beginnings == ("",) or any(_begins(word, beginning) for beginning in beginnings for word in near)
        if fits and _may(sense, noun=noun, verb=verb):
            return (sense,) if sense else ()
    if not _may(choice.otherwise, noun=noun, verb=verb):
        return senses
    return (choice.otherwise,) if choice.otherwise else ()


def _may(sense: Sense | None, *, noun: bool, verb: bool) -> bool:
    if sense is None:
        return True
    return not (noun and sense.category == "pose") and not (verb and sense.category in (*SUBJECTS, "place"))


def _near(tokens: Sequence[Token], first: int, after: int) -> list[str]:
    """The words to either side, to the sentence's end."""
    low, high = first, after
    while low > 0 and first - low < NEAR and tokens[low - 1].text[0] not in ".!?…":
        low -= 1
    while high < len(tokens) and high - after < NEAR and tokens[high].text[0] not in ".!?…":
        high += 1
    return [token.text for token in (*tokens[low:first], *tokens[after:high])]


def _begins(word: str, beginning: str) -> bool:
    """Whether a neighbour is meant: in Korean by its beginning, in English as a word with its inflection (a is not an, we not went)."""
    if not word.startswith(beginning):
        return False
    return word == beginning or not beginning.isascii() or (len(beginning) > 2 and word[len(beginning) :] in INFLECTED)


def _korean_verb(text: str, tokens: Sequence[Token], at: int, known: Lexicon) -> Found | None:
    best: tuple[int, int, list[Sense]] = (0, 0, [])
    for verb in known.verbs.get(tokens[at].text[0], ()):
        last = at + verb.lead_words
        if last >= len(tokens) or not tokens[last].is_word or not _leads(tokens[at:last], verb.lead):
            continue
        if not verb.lead and tokens[last].text.startswith(HEARD):
            continue
        size = is_conjugated(tokens[last].text, verb.plain, verb.joined)
        if not size and tokens[last].text in verb.joined and last + 1 < len(tokens) and tokens[last + 1].text.startswith("있"):
            size = len(tokens[last].text)  # 서 있다
        if size and (len(verb.lead), size) >= best[:2]:
            best = (len(verb.lead), size, [verb.sense] if (len(verb.lead), size) > best[:2] else [*best[2], verb.sense])
            after = last + 1
    if not best[2]:
        return None
    if after < len(tokens) and tokens[after].text.startswith(tuple(AUXILIARIES)) and tokens[after - 1].text[-1:] in BEFORE_AUXILIARY:
        after += 1
    last_word = tokens[after - 1].text
    adnominal = final_of(last_word) == "ㄴ" and after < len(tokens) and tokens[after].is_word
    start, end = tokens[at].start, tokens[after - 1].end
    return Found(text[start:end], tuple(best[2]), start, end, at, after, "", adnominal)


def _leads(tokens: Sequence[Token], lead: str) -> bool:
    if not lead or "".join(token.text for token in tokens) == lead:
        return True
    return len(tokens) == 1 and any(noun == lead for noun, _ in splits(tokens[0].text))


def _compound(text: str, tokens: Sequence[Token], at: int, known: Lexicon) -> Found | None:
    """A word whose end is known: 고철로봇 is a robot, 산수국꽃 a flower. Ends have two syllables and more, and few have one."""
    token = tokens[at]
    for noun, particle in splits(token.text):
        for cut in range(1, len(noun)):
            tail = noun[cut:]
            sense = known.nouns.get(tail, ())
            seen = bool(sense) and sense[0].category in (*SUBJECTS, "place")
            if seen and all(map(is_hangul, noun)) and (len(tail) >= 2 or tail in HEADS):
                return Found(noun, sense, token.start, token.end, at, at + 1, particle, not particle, particle.startswith("들"))
    return None


def _english(text: str, tokens: Sequence[Token], words: Sequence[str], at: int, known: Lexicon, last: Found | None) -> Found | None:
    longest = _run(tokens, at) if words[at].split("-")[0] in _openings() else 1
    for count in range(longest, 0, -1):
        key = " ".join(words[at : at + count]).replace("-", " ").removesuffix("'s").removesuffix("'")
        senses = known.english.get(key, () if count == 1 and key in known.choices["en"] else None)
        if senses is None:
            continue
        if count == 1:
            senses = _of_one_word(text, key, senses, tokens, at, known, last)
        end = tokens[at + count - 1].end
        return Found(text[tokens[at].start : end], senses, tokens[at].start, end, at, at + count, "", True, _is_plural(key, senses, known))
    return _trade(text, tokens[at], words, at, known)


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """First words of what the lexicon writes in several words."""
    return frozenset(key.split()[0] for key in lexicon().english if " " in key)


def _trade(text: str, token: Token, words: Sequence[str], at: int, known: Lexicon) -> Found | None:
    sense = trade_in_english(words, at, known)
    if sense is None:
        return None
    plural = token.text.endswith(("s", "men", "women"))
    return Found(text[token.start : token.end], (sense,), token.start, token.end, at, at + 1, "", True, plural)


def _of_one_word(
    text: str, key: str, senses: tuple[Sense, ...], tokens: Sequence[Token], at: int, known: Lexicon, last: Found | None
) -> tuple[Sense, ...]:
    """What one English word means where it stands: noun or verb by the word before it, then by its neighbours."""
    word, after = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if word.endswith("s") and not word.endswith("ss") and _after_actor(text, tokens, at, known, last):
        verbs = tuple(sense for sense in senses if sense.category not in (*SUBJECTS, "place"))
        if after in ARTICLES or any(sense.category == "pose" for sense in senses) or key in known.choices["en"]:
            return _decide(key, verbs, tokens, at, at + 1, known.choices["en"], verb=True)  # hammers a sheet, the waiter leaves
    placed = _by_place(senses, tokens, at)
    noun = at > 0 and tokens[at - 1].text in DETERMINERS and placed != senses
    return _decide(key, placed, tokens, at, at + 1, known.choices["en"], noun=noun)


def _after_actor(text: str, tokens: Sequence[Token], at: int, known: Lexicon, last: Found | None) -> bool:
    """Whether somebody who can act stands right before: a person, an animal, he, she, or a name."""
    if at == 0 or not tokens[at - 1].is_word:
        return False
    if last and last.subject:
        return last.subject.category in ("person", "animal") and not tokens[at - 1].text.endswith("'s")
    before = tokens[at - 1]
    name = text[before.start].isupper() and before.text not in known.english and before.text not in known.stop["en"]
    return before.text in ("he", "she", "who") or (name and not before.text.endswith("'s"))


def _by_place(senses: tuple[Sense, ...], tokens: Sequence[Token], at: int) -> tuple[Sense, ...]:
    """Noun or verb: after a determiner no verb; after a pronoun, "to" or "and", or ending in -ing, no noun."""
    poses = tuple(sense for sense in senses if sense.category == "pose")
    others = tuple(sense for sense in senses if sense.category != "pose")
    if not poses or not others or not any(sense.category in (*SUBJECTS, "place") for sense in others):
        return senses
    before = tokens[at - 1].text if at else ""
    if before in DETERMINERS:
        return others
    takes_object = at + 1 < len(tokens) and tokens[at + 1].text in ARTICLES and tokens[at].text.endswith(("s", "ed"))
    if before in VERB_MARKERS or tokens[at].text.endswith("ing") or takes_object:
        return poses
    return poses if at and tokens[at - 1].is_word and tokens[at].text.endswith(("s", "ed")) else others


def _is_plural(key: str, senses: tuple[Sense, ...], known: Lexicon) -> bool:
    noun = any(sense.category in SUBJECTS for sense in senses)
    singular = key[:-1] in known.english or key[:-2] in known.english or key.endswith("ies")
    return noun and key.endswith("s") and not key.endswith("ss") and singular


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where the line's sentences stand: (start, end) of each."""
    edges = [0, *(match.end() for match in re.finditer(r"[.!?…]+[\"'”’)]*(?=\s|$)", text)), len(text)]
    return tuple((first, last) for first, last in pairwise(edges) if text[first:last].strip())
