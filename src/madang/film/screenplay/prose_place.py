"""Where and when a sentence of prose plays: place nouns with their particles or prepositions, hours, shifts of time. Used by `prose`."""

import re
from dataclasses import dataclass

from madang.film.language import Language
from madang.film.screenplay.prose_words import Words

PLACE_PARTICLE = re.compile(r"(.+?)(에서는|에서도|에서만|에서|에는|에도|에선|에|으로|로|까지|를|을)$")
HOUR_PARTICLE = re.compile(r"(?:이|가|은|는|에|에는|이면|에도|부터|이었다|이다|무렵|녘|이\s?되자|늦게|까지|마다)?$")
_NOT_PLACE = """
그 이 저 그런 이런 한 두 세 모든 어느 온 첫 더 또 다시 그때 곧 막 늘 다 못 안 잘 왜 꼭 참 그만 문득 그냥 아주
매우 너무 무렵 때 앞 뒤 옆
"""
NOT_PLACE = frozenset(_NOT_PLACE.split())
ENDINGS = re.compile(r"[은는이가을를에로도만서고며게면와과며자니다요지듯던한인된할]$")
_PREPOSITIONS = """
in into inside at to on onto through across outside around over along down up toward towards near by behind from
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
_ARTICLES = """
the a an her his their my our your its this that
"""
ARTICLES = frozenset(_ARTICLES.split())
OPENING_TOKENS = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence says of place and time; "" where it says nothing. `shift` marks a jump in time, `season` a word for the look."""

    place: str = ""
    outside: bool = True
    time: str = ""
    season: str = ""
    shift: bool = False


def setting_of(sentence: str, language: Language, words: Words) -> Setting:
    """Reads one sentence, in time linear in its length."""
    tokens = [token.strip("\"'“”‘’「」,.!?…;:()") for token in sentence.split()]
    tokens = [token for token in tokens if token]
    place, outside = _korean_place(tokens, words) if language == "ko" else _english_place(tokens, words)
    time, season, shift = _time([token.lower() for token in tokens[:OPENING_TOKENS]], sentence, language, words)
    return Setting(place, outside, time, season, shift)


def _korean_place(tokens: list[str], words: Words) -> tuple[str, bool]:
    moving = any(token in words.motion for token in tokens)
    for index, token in enumerate(tokens):
        found = PLACE_PARTICLE.match(token) if len(token) < 24 else None
        if not found or (found[2] in ("을", "를") and not moving):
            continue
        noun = _place_noun(found[1], words)
        if noun:
            return _with_modifier(tokens, index, found[1], words), noun in words.outside
    return "", True


def _place_noun(stem: str, words: Words) -> str:
    """The listed noun that a stem is or ends with: 과학교실 ends with 교실; nouns of one syllable must be the whole stem."""
    for size in range(min(len(stem), 7), 0, -1):
        tail = stem[-size:]
        if (size > 1 or len(stem) == 1) and (tail in words.outside or tail in words.inside):
            return tail
    return ""


def _with_modifier(tokens: list[str], index: int, stem: str, words: Words) -> str:
    before = tokens[index - 1] if index else ""
    possessive = before.endswith("의") and 1 < len(before) <= 7
    bare = (
        0 < len(before) <= 4
        and re.fullmatch("[가-힣]+", before)
        and before not in NOT_PLACE
        and before not in words.hours
        and not ENDINGS.search(before)
    )
    return f"{before} {stem}" if possessive or bare or before in words.people else stem


def _english_place(tokens: list[str], words: Words) -> tuple[str, bool]:
    for index, token in enumerate(tokens):
        if token.lower() not in PREPOSITIONS:
            continue
        phrase: list[str] = []
        for following in tokens[index + 1 : index + 6]:
            low = following.lower()
            if low in PREPOSITIONS:
                break
            if low not in ARTICLES:
                phrase.append(following.removesuffix("'s").removesuffix("’s"))
            if low in words.outside or low in words.inside:
                return " ".join(phrase), low in words.outside
    return "", True


def _time(opening: list[str], sentence: str, language: Language, words: Words) -> tuple[str, str, bool]:
    if any(token in words.habit for token in opening):
        return "", "", False
    shift = any(tuple(opening[at : at + size]) in words.shifts for at in range(min(3, len(opening))) for size in (1, 2, 3))
    time = season = ""
    for at, token in enumerate(opening):
        hour = _listed(token, words.hours, language)
        if hour and not time and (language == "ko" or _english_hour(opening, at)):
            time = hour
        season = season or _listed(token, words.seasons, language)
    if language == "ko" and not time and re.match(r".{0,20}해가?\s?(?:질|지자|진|저물|기울)", sentence):
        time = "해질녘"
    return (
        time,
        season,
        shift or bool(season and language == "ko" and re.match(r".{0,6}(?:이|가)?\s?(?:오자|되자|왔다|되었다|지나)", sentence)),
    )


def _listed(token: str, table: dict[str, str], language: Language) -> str:
    if language == "en":
        return table.get(token, "")
    for size in range(min(len(token), 5), 0, -1):
        word = table.get(token[:size])
        if word and HOUR_PARTICLE.fullmatch(token[size:]):
            return word
    return ""


def _english_hour(opening: list[str], at: int) -> bool:
    """`At dawn`, `That night`, `Evening came`; not `a night guard`: something must lead to the hour, or it leads the sentence."""
    before = opening[at - 1] if at else ""
    if before == "the":
        return at > 1 and opening[at - 2] in {"in", "by", "during", "through", "until", "before", "after"}
    return at == 0 or before in {
        "at",
        "by",
        "that",
        "next",
        "this",
        "one",
        "following",
        "late",
        "early",
        "until",
        "before",
        "after",
        "same",
    }
