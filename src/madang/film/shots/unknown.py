"""Nouns that nobody can draw: told by `madang film check`, lettered by the painter. Beside reading."""

import re
from collections.abc import Mapping
from functools import lru_cache

from madang.film.language import Language, is_hangul, splits
from madang.film.language.korean import is_conjugated
from madang.film.shots.matching import Token, find, tokens_of
from madang.film.shots.words import grammar, lexicon

NOUN_PARTICLES = ("을", "를", "이", "가", "에서", "에게", "와", "과", "의", "들이", "들을", "들은", "들의", "은", "는", "에", "로", "으로")
VERB_TAILS = re.compile(
    r"(다|고|며|면|서|니|지|게|던|려|자|는|은|을|할|한|된|될|인|듯|히|이|음|기|야|요|네|죠|까|라|나|채|만|도|아|어|여|해)$"
)
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "our", "my", "your"})
ADJECTIVE = re.compile(r"(ed|ing|ful|less|ous|ive|able|ible|ly|est|ish|ical|ary|ern)$")
MAX_WORDS = 3  # between the article and its noun


def unknown_nouns(text: str, language: Language, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Nouns of the line that the lexicon does not have, in order, each once; `names` are no such nouns.

    A heuristic. Korean: words with a noun's particle that are no verb's form; 을, 를, 에서, 와, 의 are sure signs,
    이, 가, 은, 는, 에, 로 count where two syllables and more stand before them. English: what ends the words after an article.
    """
    tokens = tokens_of(text, language)
    known = {index: bool(found.subject or found.of("place")) for found in find(text, language) for index in range(found.first, found.after)}
    own = {name.lower() for whole in names for name in (whole, *whole.split())}
    nouns = _korean(tokens, known) if language == "ko" else _english(tokens, known)
    return tuple(dict.fromkeys(noun for noun in nouns if noun.lower() not in own))


def _korean(tokens: tuple[Token, ...], known: Mapping[int, bool]) -> list[str]:
    nouns = []
    for index, token in enumerate(tokens):
        if index in known or not any(map(is_hangul, token.text)):
            continue
        noun = _noun(token.text)
        if noun and noun not in lexicon().stop["ko"]:
            nouns.append(noun)
    return nouns


@lru_cache(maxsize=16384)
def _noun(word: str) -> str:
    for noun, particle in reversed(splits(word)):
        if particle not in NOUN_PARTICLES or len(noun) < 2 or noun in lexicon().stop["ko"]:
            continue
        sure = particle in ("을", "를", "에서", "의", "들이", "들을", "들은", "들의", "와")
        if (
            _is_verb(word)
            or (not sure and VERB_TAILS.search(noun))
            or noun.endswith(("으", "하", "되", "였", "았", "었", "있", "없", "던", "는"))
        ):
            continue
        return noun
    return ""


def _is_verb(word: str) -> bool:
    return any(not verb.lead and is_conjugated(word, verb.plain, verb.joined) > 1 for verb in lexicon().verbs.get(word[0], ()))


def _english(tokens: tuple[Token, ...], known: Mapping[int, bool]) -> list[str]:
    nouns = []
    for index, token in enumerate(tokens):
        if token.text not in ARTICLES:
            continue
        after = _phrase(tokens, known, index + 1)
        if after is None:
            continue
        noun = tokens[after].text.removesuffix("'s")
        if after not in known and noun.isalpha() and len(noun) > 2 and noun not in lexicon().stop["en"] and not ADJECTIVE.search(noun):
            nouns.append(noun)
    return nouns


def _phrase(tokens: tuple[Token, ...], known: Mapping[int, bool], first: int) -> int | None:
    """The last word of the noun phrase: before a small word, a verb or a mark."""
    small = lexicon().stop["en"] | grammar("determiners")
    last = None
    for index in range(first, min(first + MAX_WORDS, len(tokens))):
        token = tokens[index]
        verb = last is not None and index not in known and token.text.endswith(("s", "ed", "ing")) and not token.text.endswith("ss")
        if not token.is_word or (token.text in small and index > first) or verb:
            break
        if index > first and known.get(index) is False:
            break
        last = index
        if known.get(index) and not known.get(index + 1):
            break
    return last
