"""Names that stand only in the action: whoever enters, nods or opens the door under a name is somebody. Before the cast is inferred."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from madang.film.language import Language, is_hangul, splits
from madang.film.screenplay.elements import Kind, Screenplay
from madang.film.shots.matching import find, sentences
from madang.film.shots.people import listed
from madang.film.shots.words import lexicon

NAME = r"[A-Z][a-z]+(?:['’-][A-Z][a-z]+)?"
SUBJECT = re.compile(
    rf"(?<![\w'’-])(?P<name>(?:{NAME})(?: {NAME})?)(?:,[^,.;!?]{{1,60}},)?(?: and {NAME})?"
    r"\s(?:(?:\w+ly|also|then|just|still)\s)?(?P<verb>[a-z]+)\b"
)
CAPITALS = re.compile(r"(?<![\w'’])(?P<name>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)?)\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b")
JOINED = re.compile(rf"(?P<first>{NAME}) and (?P<second>{NAME})\s(?P<verb>[a-z]+)\b")


def names_in_action(screenplay: Screenplay) -> tuple[str, ...]:
    """Proper names that do in the action what people do, in the order of their first mention. Nobody's lines are asked."""
    return _found(tuple(element.plain or element.text for element in screenplay.elements if element.kind is Kind.ACTION))


@lru_cache(maxsize=4)
def _found(actions: tuple[str, ...]) -> tuple[str, ...]:
    return (*_english(actions), *_korean(actions))


def _english(actions: Sequence[str]) -> tuple[str, ...]:
    inside = Counter(_inside(actions))
    found: dict[str, None] = {}
    for text in actions:
        for match in (*SUBJECT.finditer(text), *CAPITALS.finditer(text)):
            name, verb = _own_words(match.group("name")), match.group("verb")
            if _is_name(name) and verb in listed("doings_en"):
                seen_inside = inside[name.casefold()] > 0 or _mid_sentence(text, match.start())
                if seen_inside or verb not in listed("doubtful_en"):
                    found.setdefault(_whole(name))
        for match in JOINED.finditer(text):
            both = (match.group("first"), match.group("second"))
            if all(map(_is_name, both)) and f"{match.group('verb')}s" in listed("doings_en"):
                found |= dict.fromkeys(both)
    return tuple(found)


def _own_words(name: str) -> str:
    """The name without a word that only describes: Old Tom is Tom."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in lexicon().english else name


def _whole(name: str) -> str:
    return name if not name.isupper() else " ".join(part.capitalize() for part in name.split())


@lru_cache(maxsize=4096)
def _is_name(name: str) -> bool:
    known = lexicon()
    parts = name.casefold().split()
    return all(
        len(part) > 2 and part not in known.english and part not in known.stop["en"] and part not in listed("not_names_en")
        for part in parts
    )


def _inside(actions: Iterable[str]) -> Iterable[str]:
    """Capitalised words that do not begin a sentence: they are names of somebody or something."""
    for text in actions:
        for match in re.finditer(rf"(?<![\w'’-])(?<!\bin )(?<!\bat ){NAME}", text):
            if _mid_sentence(text, match.start()):
                yield match.group().casefold()


def _mid_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\n\"“‘'(")
    return bool(before) and before[-1] not in ".!?…:-—–"


def _korean(actions: Sequence[str]) -> tuple[str, ...]:
    does: dict[str, bool] = {}
    times: Counter[str] = Counter()
    for text in actions:
        if not any(map(is_hangul, text)):
            continue
        for first, last in sentences(text):
            sentence = text[first:last]
            subjects = _named_subjects(sentence)
            poses = _poses(sentence, "ko") if subjects else frozenset()
            for name in subjects:
                times[name] += 1
                if poses & (listed("human_poses") | listed("moving_poses")):
                    does[name] = does.get(name, False) or bool(poses & listed("human_poses"))
    return tuple(name for name, surely in does.items() if surely or times[name] > 1)


def _poses(text: str, language: Language) -> frozenset[str]:
    return frozenset(sense.kind for found in find(text, language) for sense in found.of("pose"))


def _named_subjects(sentence: str) -> list[str]:
    """Words of the sentence that have the form of a Korean name and stand as its subject."""
    found = (_korean_name(word) for word in re.findall(r"[가-힣]{2,6}(?=[\s(])", sentence))
    return [name for name in found if name]


@lru_cache(maxsize=16384)
def _korean_name(word: str) -> str:
    known = lexicon()
    for noun, particle in splits(word):
        if particle not in ("이", "가", "이가") or noun in known.nouns or noun in known.stop["ko"] or noun in known.choices["ko"]:
            continue
        if noun in listed("not_names_ko") or not _formed_like_a_name(noun) or word in known.stop["ko"] or word in known.nouns:
            continue
        return noun
    return ""


def _formed_like_a_name(noun: str) -> bool:
    given = listed("given_ko")
    if len(noun) == 3 and noun[0] in listed("surnames_ko"):
        return noun[1] in given and noun[2] in given
    return len(noun) == 2 and noun[0] in given and noun[1] in given
