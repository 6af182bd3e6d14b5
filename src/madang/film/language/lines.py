"""Lines of a subtitle or a card: measured as Korean broadcasters do, and broken where a voice would rest."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from madang.film.language.korean import WORDS, is_hangul, splits
from madang.film.language.speech import language_of

FULL, HALF = Fraction(1), Fraction(1, 2)
BOUND_NOUNS, KOREAN_LEANERS = frozenset(WORDS["bound_nouns"].split()), frozenset(WORDS["korean_leaners"].split())
ENGLISH_LEANERS, ENGLISH_OPENERS = frozenset(WORDS["english_leaners"].split()), frozenset(WORDS["english_openers"].split())
CONNECTIVES = tuple(WORDS["connectives"].split())


def full_width(text: str) -> Fraction:
    """How wide a line is in full-width characters: Hangul and other CJK 1, Latin letters, digits, spaces and punctuation ½."""
    return sum((FULL if is_hangul(character) or "\u2e80" <= character <= "\u9fff" else HALF for character in text), Fraction(0))


def break_lines(text: str, width: int | Fraction, lines: int = 2) -> tuple[str, ...]:
    """`text` in as few lines as fit `width` (full-width characters), broken at phrases and as even as may be.

    Never inside a word, nor between a noun and its particle; a word that is wider than a line alone is the one exception. Line
    breaks of the text are kept where each of its lines fits. Text that needs more than `lines` gives more: show them `lines` at a time.
    """
    own = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if 1 < len(own) <= lines and all(full_width(line) <= width for line in own):
        return own
    words = [part for word in " ".join(own).split() for part in _fitting(word, Fraction(width))]
    if not words:
        return ()
    least = _best(tuple(words), Fraction(width))
    return tuple(" ".join(words[first:last]) for first, last in least)


def _fitting(word: str, width: Fraction) -> list[str]:
    parts = []
    while full_width(word) > width and len(word) > 1:
        cut = max(count for count in range(1, len(word) + 1) if count == 1 or full_width(word[:count]) <= width)
        parts.append(word[:cut])
        word = word[cut:]
    return [*parts, word] if word else parts


def _best(words: Sequence[str], width: Fraction) -> list[tuple[int, int]]:
    """Lines as (first word, after the last one): fewest lines, then the least cost of breaks and unevenness."""
    korean = language_of(" ".join(words)) == "ko"
    widths = [full_width(word) for word in words]
    fewest = _fewest(widths, width)
    goal = (sum(widths, Fraction(0)) + HALF * (len(words) - fewest)) / fewest
    costs: list[tuple[int, float, int]] = [(0, 0.0, 0)]  # lines, cost, where the last line began; one for each number of words placed
    for last in range(1, len(words) + 1):
        best: tuple[int, float, int] | None = None
        measure = -HALF
        for first in range(last - 1, -1, -1):
            measure += widths[first] + HALF
            if measure > width:
                break
            count, cost, _ = costs[first]
            rest = 0.0 if last == len(words) else break_cost(words[last - 1], words[last], korean=korean)
            uneven = float(measure - goal) ** 2 / float(goal or 1) ** 2
            candidate = (count + 1, cost + rest + 2 * uneven, first)
            if best is None or candidate[:2] < best[:2]:
                best = candidate
        costs.append(best or (costs[-1][0] + 1, costs[-1][1], last - 1))
    spans, last = [], len(words)
    while last:
        first = costs[last][2]
        spans.append((first, last))
        last = first
    return spans[::-1]


def _fewest(widths: Sequence[Fraction], width: Fraction) -> int:
    count, measure = 1, -HALF
    for word in widths:
        measure += word + HALF
        if measure > width:
            count, measure = count + 1, word
    return count


@lru_cache(maxsize=8192)
def break_cost(before: str, after: str, *, korean: bool) -> float:
    """How badly a line breaks between two words: 0 after a full stop, 3 where they belong together."""
    if re.search(r"[.!?…]['\"”’)]*$", before):
        return 0.0
    if re.search(r"[,;:—–]['\"”’)]*$", before):
        return 0.15
    return _korean_cost(before, after) if korean else _english_cost(before.lower(), after.lower())


def _korean_cost(before: str, after: str) -> float:
    noun = splits(re.sub(r"[^\w]", "", after))[-1][0] if after else ""
    if before in KOREAN_LEANERS or noun in BOUND_NOUNS or re.sub(r"[^\w]", "", after) in BOUND_NOUNS or before.isdigit():
        return 3.0
    if before.endswith(CONNECTIVES):
        return 0.3
    if before.endswith(("은", "는", "에서", "에게", "에", "부터", "까지", "로")):
        return 0.6
    if before.endswith(("이", "가", "을", "를", "와", "과", "도")):
        return 0.9
    if before.endswith("의"):
        return 1.8
    return 1.3


def _english_cost(before: str, after: str) -> float:
    if re.sub(r"[^\w']", "", before) in ENGLISH_LEANERS:
        return 2.6
    if re.sub(r"[^\w']", "", after) in ENGLISH_OPENERS:
        return 0.4
    return 1.2
