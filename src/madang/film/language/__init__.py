"""Language: what every later step says and reads in Korean and English. Before the screenplay; imports nothing of ours."""

from madang.film.language.korean import final_of, is_hangul, split_particle, splits, syllables, with_particle
from madang.film.language.lines import break_lines, full_width
from madang.film.language.problem import Problem, Refused, Severity
from madang.film.language.speech import BREATH, COSTLY_BREATH, card_seconds, language_of, reading_seconds, speaking_seconds
from madang.film.language.text import Language, Text
from madang.film.language.value import replace

__all__ = [
    "BREATH",
    "COSTLY_BREATH",
    "Language",
    "Problem",
    "Refused",
    "Severity",
    "Text",
    "break_lines",
    "card_seconds",
    "final_of",
    "full_width",
    "is_hangul",
    "language_of",
    "reading_seconds",
    "replace",
    "speaking_seconds",
    "split_particle",
    "splits",
    "syllables",
    "with_particle",
]
