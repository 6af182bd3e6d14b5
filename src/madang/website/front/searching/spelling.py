"""Words written so that LIKE can find them, on any database. Pure.

Only letters and digits stay. A Hangul syllable becomes three signs of the Unicode block of conjoining jamo: initial, vowel, final (or a
filler). The three kinds of signs are different characters, so a pattern never matches across them: an initial alone (`ㄷ`) is that sign and
any two, a syllable without a final at the end of what was typed (`카`) leaves the final open (`칼`).
"""

import unicodedata
from typing import Final

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST, INITIAL, VOWEL, FINAL = 0xAC00, 0x1100, 0x1161, 0x11A7
NO_INITIAL, NO_VOWEL = "\u115f", "\u1160"
SYLLABLES: Final = len(INITIALS) * len(VOWELS) * len(FINALS)
LONGEST: Final = 60  # letters of a question that are looked for
TERMS: Final = 6
DOUBLED: Final = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}


def letters(words: str) -> str:
    """Letters and digits alone, composed, small."""
    plain = unicodedata.normalize("NFKC", words.translate(_JAMO)).translate(_BACK)
    return "".join(sign for sign in plain.casefold() if unicodedata.category(sign)[0] in "LN")


_JAMO = {ord(jamo): 0xE000 + number for number, jamo in enumerate(INITIALS + VOWELS + "".join(DOUBLED))}  # NFKC would join ㄷㅏ to 다
_BACK = {there: chr(here) for here, there in _JAMO.items()}


def parts(syllable: str) -> tuple[int, int, int] | None:
    """Numbers of initial, vowel and final of a syllable; None of anything else."""
    number = ord(syllable) - FIRST
    if not 0 <= number < SYLLABLES:
        return None
    rest, final = divmod(number, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return initial, vowel, final


def spelled(words: str) -> str:
    """Words as they are kept for the search."""
    return "".join(_spelled(sign) for sign in letters(words))


def _spelled(sign: str) -> str:
    if sign in INITIALS:  # ㅋㅋ, as people write
        return chr(INITIAL + INITIALS.index(sign)) + NO_VOWEL + chr(FINAL)
    if sign in VOWELS:
        return NO_INITIAL + chr(VOWEL + VOWELS.index(sign)) + chr(FINAL)
    found = parts(sign)
    return sign if found is None else chr(INITIAL + found[0]) + chr(VOWEL + found[1]) + chr(FINAL + found[2])


def patterns(words: str) -> list[list[str]]:
    """For each word that was typed, the patterns for LIKE of which one must fit; nothing where nothing was typed that can be looked for."""
    terms = [found for term in words[: LONGEST * 2].split() if (found := letters(term)[:LONGEST])]
    return [[f"%{one}%" for one in alternatives(term)] for term in terms[:TERMS]]


def alternatives(term: str) -> list[str]:
    """What a word may stand for: as typed, and where its last signs are a syllable in the making (`달비ㅊ`, `달` of `다리`), as that."""
    signs = "".join(DOUBLED.get(sign, sign) for sign in term)
    ways = [_pattern(signs)]
    last = parts(signs[-1])
    if len(signs) > 1 and signs[-1] in INITIALS and signs[-1] in FINALS and (before := parts(signs[-2])) and before[2] == 0:
        ways.append(_pattern(signs[:-2]) + _fixed(before[0], before[1], FINALS.index(signs[-1])))
    elif last and last[2] and FINALS[last[2]] in INITIALS:
        ways.append(_pattern(signs[:-1], ends=False) + _fixed(last[0], last[1], 0) + chr(INITIAL + INITIALS.index(FINALS[last[2]])))
    return ways


def _pattern(signs: str, *, ends: bool = True) -> str:
    """Each sign as LIKE wants it; the last may leave its final open."""
    return "".join(_loose(sign, last=ends and place == len(signs) - 1) for place, sign in enumerate(signs))


def _loose(sign: str, *, last: bool) -> str:
    if sign in INITIALS:
        return chr(INITIAL + INITIALS.index(sign)) + "__"
    if sign in VOWELS:
        return chr(VOWEL + VOWELS.index(sign)) + "_"
    found = parts(sign)
    if found is None:
        return sign
    return chr(INITIAL + found[0]) + chr(VOWEL + found[1]) + ("_" if last and found[2] == 0 else chr(FINAL + found[2]))


def _fixed(initial: int, vowel: int, final: int) -> str:
    return chr(INITIAL + initial) + chr(VOWEL + vowel) + chr(FINAL + final)
