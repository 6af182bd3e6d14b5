"""People whom no list has, told by the form of the word and by what they do: the goalkeeper kicks, 상인회장이 분다. Beside matching."""

from collections.abc import Container, Sequence
from functools import lru_cache

from madang.film.language import Language, splits
from madang.film.shots.words import Lexicon, Sense, casting

ADULT = Sense("person", "adult")
ACTING = ("이", "가", "은", "는", "들이", "들은", "도", "에게", "와", "과")
UNCERTAIN = ("무언가", "무엇인가", "뭔가", "누군가")
BEFORE = 3  # words between the article and the noun, at most


@lru_cache(maxsize=16)
def listed(name: str) -> frozenset[str]:
    """A list of casting.toml by its name."""
    return frozenset(str(casting()[name]).split())


def trade_in_english(words: Sequence[str], at: int, known: Lexicon) -> Sense | None:
    """Whoever an article brings in, whose word ends as trades do, and who does what a body does: the referee checks his watch."""
    word = words[at]
    if len(word) < 5 or word in known.stop["en"] or word in listed("things_en") or not word.endswith(tuple(listed("trades_en"))):
        return None
    before, after = words[max(0, at - BEFORE) : at], words[at + 1 : at + 3]
    brought = any(
        each in ("a", "an", "the", "two", "three", "four", "five", "some", "several", "many", "his", "her", "their") for each in before
    )
    opens = at == 0 and word.endswith("s")
    acts = any(_does(each, known) for each in after[:1]) or (len(after) == 2 and after[0].endswith("ly") and _does(after[1], known))
    return ADULT if (brought or opens) and acts else None


def _does(word: str, known: Lexicon) -> bool:
    base = {word, word + "s", word + "es"}
    return bool(base & listed("doings_en")) or any(sense.category == "pose" for sense in known.english.get(word, ()))


@lru_cache(maxsize=16384)
def trade_in_korean(word: str) -> tuple[str, str] | None:
    """A word whose end is a trade, with a particle of somebody who acts: noun and particle; None where it is none."""
    for noun, particle in splits(word):
        ended = next((end for end in listed("trades_ko") if noun.endswith(end) and (len(noun) > len(end) or len(end) >= 2)), "")
        if ended and len(noun) >= 2 and particle in ACTING:
            return noun, particle
    return None


def strange_subject(words: Sequence[str], known: Container[int], verb_first: bool, language: Language) -> bool:
    """Whether something that no list has does what the line says: Something runs, 무언가 달린다. Nobody whom we know is meant then."""
    if language == "en":
        return not verb_first
    if any(word.startswith(UNCERTAIN) for word in words):
        return True
    return any(index not in known and _is_subject(word) for index, word in enumerate(words))


@lru_cache(maxsize=16384)
def _is_subject(word: str) -> bool:
    """A Korean word that has the form of a subject with 이 or 가; adverbs and verbs have other ends."""
    return any(particle in ("이", "가") and len(noun) >= 2 for noun, particle in splits(word)) and not word.endswith(("없이", "같이", "히"))
