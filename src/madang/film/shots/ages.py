"""How old somebody is by the text, in figures or in words: (58), sixty-six, 예순여섯. Before the bible."""

import re
from functools import lru_cache
from typing import Final

GREYING: Final = 55  # years: the hair of who is older has turned grey
TENS_KO: Final = {"스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90, "열": 10}
ONES_KO: Final = {
    "한": 1,
    "하나": 1,
    "두": 2,
    "둘": 2,
    "세": 3,
    "셋": 3,
    "네": 4,
    "넷": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
TENS_EN: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ONES_EN: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
FIGURES: Final = re.compile(r"(?<!\d)(\d{1,2})(?:\s*(?:세|살|대|s\b|years)|\b)")
KOREAN: Final = re.compile(
    rf"(?<!\w)({'|'.join(TENS_KO)})({'|'.join(sorted(ONES_KO, key=len, reverse=True))})?(?=\s?살|의\s|\s?세(?!\w)|[.,)]|$)"
)
ENGLISH: Final = re.compile(rf"\b({'|'.join(TENS_EN)})(?:[- ]({'|'.join(ONES_EN)}))?\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def age_in(text: str) -> int | None:
    """The first age that the text gives, or None."""
    if match := FIGURES.search(text):
        return int(match.group(1))
    if match := KOREAN.search(text):
        return TENS_KO[match.group(1)] + ONES_KO.get(match.group(2) or "", 0)
    if match := ENGLISH.search(text):
        return TENS_EN[match.group(1).lower()] + ONES_EN.get((match.group(2) or "").lower(), 0)
    return None
