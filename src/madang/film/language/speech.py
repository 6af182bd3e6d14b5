"""How long words take, spoken and read, in each language (design 8, "Words and time")."""

import re
from fractions import Fraction
from functools import lru_cache

from madang.film.language.korean import is_hangul, syllables
from madang.film.language.text import Language

BREATH = Fraction(3, 10)  # between two lines
COSTLY_BREATH = Fraction(6, 10)  # before an answer that costs something
NARRATION_SLOWER = Fraction(6, 5)
SYLLABLES_CALM, SYLLABLES_HEATED = 5, 6  # Korean, a second
WORDS_A_MINUTE, WORDS_A_MINUTE_HEATED = 150, 180  # English; heated in the same proportion as Korean
READING: dict[Language, int] = {"ko": 12, "en": 17}  # characters a second, at most
COMMA, STOP = Fraction(15, 100), Fraction(3, 10)  # the voice rests inside a line
SHORTEST_LINE = Fraction(6, 10)
CARD_REST = Fraction(3, 2)  # a title card holds for its reading time and this


@lru_cache(maxsize=16384)
def language_of(text: str) -> Language:
    """Korean where Hangul is a good part of the letters, else English. A third is enough: Koreans write Latin names and numbers."""
    hangul = sum(is_hangul(character) for character in text)
    latin = sum(character.isascii() and character.isalpha() for character in text)
    return "ko" if hangul and hangul * 2 >= latin else "en"


def speaking_seconds(text: str, language: Language, *, heated: bool = False, narration: bool = False) -> Fraction:
    """Exact seconds for which a voice says `text`, its inner rests included, breaths around it not."""
    words = re.sub(r"\([^)]*\)", " ", text)
    if language == "ko":
        seconds = Fraction(round(syllables(words) * 10), 10) / (SYLLABLES_HEATED if heated else SYLLABLES_CALM)
    else:
        pace = Fraction(WORDS_A_MINUTE_HEATED if heated else WORDS_A_MINUTE, 60)
        seconds = len(re.findall(r"[\w']+", words)) / pace
    body = words.strip().rstrip(".!?…,~ \"'”’")
    seconds += COMMA * len(re.findall(r"[,;:—–]", body)) + STOP * len(re.findall(r"[.!?]+|…+", body))
    if narration:
        seconds *= NARRATION_SLOWER
    return max(SHORTEST_LINE, seconds).limit_denominator(100)


def reading_seconds(text: str, language: Language) -> Fraction:
    """Exact seconds in which a viewer has read `text`, at the highest speed that subtitles may have."""
    return Fraction(len("".join(text.split("\n")).strip()), READING[language])


def card_seconds(text: str, language: Language) -> Fraction:
    """How long a card of words holds: its reading time plus one and a half seconds, never under two and a half."""
    return max(Fraction(5, 2), reading_seconds(text, language) + CARD_REST)
