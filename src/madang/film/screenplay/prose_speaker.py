"""Who says a quotation in prose: the nearest person with a verb of saying. Used by `prose`."""

import re
from dataclasses import dataclass

from madang.film.language import Language
from madang.film.screenplay.prose_words import Words

SUBJECT = re.compile(r"([가-힣A-Za-z0-9]{1,12}?)(께서는|께서|이는|이가|은|는|이|가)$")
ADNOMINAL = re.compile(r".*[하있없되지보들르리주오가서앉크작깊넓높]는$")
MANNER = re.compile(r".*(?:며|면서|듯|듯이|게|히|없이|채)$")
TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Miss", "Old", "Aunt", "Uncle", "Professor", "Captain"})
ARTICLES = frozenset({"the", "a", "an", "her", "his", "their", "my"})
_NO_NAMES = """
The A An He She They It I We You But And Then When While After Before In On At That This There His Her Their My
What Who Where Why Ten Two Three Four Five Six Seven Eight Nine Hundreds Early Late Later Suddenly Soon Still Even Only Not Nothing
Something Everything Behind Under Over Outside Inside Somewhere Across Along Again Now Here Both Many Some Most Few Our
Your Its These Those Perhaps Maybe Well Hello Please Above Below Between Through Until Since Because Though Although
How Yes No So If As One Once Every Each Next For From With Nobody Somebody Someone Everyone
All
"""
NO_NAMES = frozenset(_NO_NAMES.split())
CONSUMED = {"ko": 4, "en": 6}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks and how. `consumed`: the sentence says nothing else, so that nothing of it needs to be seen."""

    speaker: str
    manner: str
    consumed: bool


def says(sentence: str, language: Language, words: Words) -> bool:
    """Whether the sentence has a verb of saying."""
    return any(token in words.say for token in _tokens(sentence, language))


def thinks(sentence: str, language: Language, words: Words) -> bool:
    """Whether the sentence only tells what somebody thinks or feels."""
    tokens = _tokens(sentence, language)
    if language == "ko":
        return bool(tokens) and tokens[-1] in words.think
    return any(token in words.think for token in tokens[:5])


def attribution(sentence: str, language: Language, words: Words, last: str) -> Attribution:
    """Takes a sentence with a verb of saying apart; `last` is the person last named, for pronouns and missing subjects."""
    raw = [token.strip('"“”‘’「」,.!?…;:()') for token in sentence.split()]
    tokens = [token for token in raw if token]
    lowered = [token.lower() for token in tokens] if language == "en" else tokens
    verb = next((index for index, token in enumerate(lowered) if token in words.say), len(tokens))
    speaker = (_korean_subject(tokens[:verb], words) if language == "ko" else _english_subject(tokens, verb, words)) or last
    manner = _manner(tokens, verb, language)
    return Attribution(speaker, manner, len(tokens) <= CONSUMED[language])


def subject(sentence: str, language: Language, words: Words) -> str:
    """The person a sentence is about; "" where it names none."""
    tokens = [token.strip('"“”‘’「」,.!?…;:()') for token in sentence.split()]
    if language == "ko":
        return _korean_subject([token for token in tokens if token], words)
    return _names(tokens[:8], words)


def _tokens(sentence: str, language: Language) -> list[str]:
    tokens = [token.strip('"“”‘’「」,.!?…;:()') for token in sentence.split()]
    return [token.lower() if language == "en" else token for token in tokens if token]


def _korean_subject(tokens: list[str], words: Words) -> str:
    """The last subject before the verb that can be a person: 손자 민들레가 … 물었다."""
    for token in reversed(tokens):
        found = SUBJECT.match(token) if len(token) <= 15 else None
        if not found or ADNOMINAL.match(token):
            continue
        stem = found[1]
        if stem in words.people or (len(stem) > 1 and not _thing(stem, words)):
            return stem
    return ""


def _thing(stem: str, words: Words) -> bool:
    ends = {stem, *(stem[-size:] for size in (2, 3) if len(stem) > size)}
    return not (ends.isdisjoint(words.things) and ends.isdisjoint(words.outside) and ends.isdisjoint(words.inside))


def _english_subject(tokens: list[str], verb: int, words: Words) -> str:
    named = _names(tokens[verb + 1 : verb + 6], words, leading=True) or _names(tokens[max(0, verb - 6) : verb], words)
    thing = 1 < verb < len(tokens) and tokens[verb - 2].lower() in ARTICLES  # the radio whispered
    return named or (tokens[verb - 1].upper() if thing else "")


def _names(tokens: list[str], words: Words, leading: bool = False) -> str:
    """A name or a person's noun in the tokens, in capitals as a cue; `leading`: it must stand first (said the old woman)."""
    for index, token in enumerate(tokens):
        bare = token.removesuffix("'s").removesuffix("’s")
        if bare.lower() in words.people:
            return _phrase(tokens, index)
        if bare[:1].isupper() and bare not in NO_NAMES and not _common(bare.lower(), words):
            end = index + 1
            while end < len(tokens) and end < index + 3 and tokens[end][:1].isupper() and tokens[end] not in NO_NAMES:
                end += 1
            name = " ".join(tokens[index:end])
            return (f"{bare}. {name[len(bare) + 1 :]}" if bare in TITLES - {"Old", "Miss"} and end > index + 1 else name).upper()
        if leading and token.lower() not in ARTICLES and index > 1:
            break
    return ""


def _common(word: str, words: Words) -> bool:
    """Words that begin a sentence with a capital and name nobody: Evening fell, Said the boy."""
    return word in words.hours or word in words.seasons or word in words.say


def _phrase(tokens: list[str], index: int) -> str:
    """`the old woman` is OLD WOMAN; what stands before the article is no part of it."""
    begin = index
    while begin > 0 and index - begin < 1 and tokens[begin - 1].lower() not in ARTICLES and tokens[begin - 1].islower():
        begin -= 1
    led = begin > 0 and tokens[begin - 1].lower() in ARTICLES
    return " ".join(tokens[begin if led else index : index + 1]).upper()


def _manner(tokens: list[str], verb: int, language: Language) -> str:
    if language == "ko":
        before = tokens[verb - 1] if verb else ""
        return before if MANNER.match(before) else ""
    near = [*tokens[verb + 1 : verb + 4], *tokens[max(0, verb - 1) : verb]]
    return next((token.lower() for token in near if token.lower().endswith("ly") and len(token) > 4 and token.islower()), "")
