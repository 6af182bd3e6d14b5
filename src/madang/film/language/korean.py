"""Korean words: final consonants, particles, syllables, conjugation. What the readers of lines and the writers of sentences stand on."""

import tomllib
from functools import lru_cache
from importlib import resources

FIRST, LAST = 0xAC00, 0xD7A3
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

# Particles that change with the final consonant: (after a consonant, after a vowel).
PAIRS = {
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "은/는": ("은", "는"),
    "과/와": ("과", "와"),
    "으로/로": ("으로", "로"),
    "아/야": ("아", "야"),
    "이랑/랑": ("이랑", "랑"),
    "이나/나": ("이나", "나"),
    "이에요/예요": ("이에요", "예요"),
}
EITHER_WAY = {"/".join(reversed(name.split("/"))): pair for name, pair in PAIRS.items()} | PAIRS

WORDS: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))
PARTICLES = tuple(sorted(WORDS["particles"].split(), key=lambda particle: -len(particle.lstrip("+-"))))
ENDINGS = frozenset(WORDS["endings"].strip())


def is_hangul(character: str) -> bool:
    """Whether it is a whole Hangul syllable."""
    return FIRST <= ord(character) <= LAST


def final_of(word: str) -> str:
    """The last syllable's final consonant as a letter; empty where it ends in a vowel.

    Digits are read as Koreans read them, Latin letters by their usual sound, so that 3은, TV는 and LED가 come out right.
    """
    for character in reversed(word):
        if is_hangul(character):
            return FINALS[(ord(character) - FIRST) % 28]
        if character.isdecimal():
            return {"0": "ㅇ", "1": "ㄹ", "3": "ㅁ", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ"}.get(character, "")
        if character.isalpha():
            return {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "p": "ㅂ", "k": "ㄱ", "t": "ㅅ", "b": "ㅂ", "g": "ㅇ"}.get(character.lower(), "")
    return ""


def with_particle(noun: str, particle: str) -> str:
    """The noun with the particle that fits it: `with_particle("순옥", "이/가")` is 순옥이, `("나무", "으로/로")` is 나무로.

    `particle` names both forms in any order, or is a particle that never changes (도, 의).
    """
    if particle not in EITHER_WAY:
        return noun + particle
    after_consonant, after_vowel = EITHER_WAY[particle]
    final = final_of(noun)
    if after_vowel == "로" and final == "ㄹ":
        return noun + "로"
    return noun + (after_consonant if final else after_vowel)


@lru_cache(maxsize=65536)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """All ways in which a word may be noun + particles, longest noun first; the word alone is the first of them.

    Particles pile up (아이들에게는 = 아이 + 들 + 에게 + 는), so the noun may be followed by up to three.
    """
    found = {word: ""}
    edge = [word]
    for _ in range(3):
        edge = [shorter for longer in edge for shorter in _without_a_particle(longer) if shorter not in found]
        found |= {shorter: word[len(shorter) :] for shorter in edge}
    return tuple(sorted(found.items(), key=lambda split: -len(split[0])))


def _without_a_particle(word: str) -> list[str]:
    shorter = []
    for particle in PARTICLES:
        want, bare = (particle[0], particle[1:]) if particle[0] in "+-" else ("", particle)
        noun = word.removesuffix(bare)
        if noun == word or not noun or not is_hangul(noun[-1]):
            continue
        final = final_of(noun)
        if want == "+" and (not final or (bare.startswith("으로") and final == "ㄹ")):
            continue
        if want == "-" and final and not (bare.startswith("로") and final == "ㄹ"):
            continue
        shorter.append(noun)
    return shorter


def split_particle(word: str) -> tuple[str, str]:
    """A word as its shortest likely noun and the particle after it: 순옥에게 is (순옥, 에게), 나무 is (나무, "").

    A guess by form alone: whoever has a dictionary should ask `splits` and look each noun up.
    """
    for noun, particle in reversed(splits(word)):
        if particle and len(noun) >= 2:
            return noun, particle
    return word, ""


DIGIT_SYLLABLES = 1.6  # read out, a digit in a number is a little more than a syllable and a half: 27 is 이십칠


def syllables(text: str) -> float:
    """How many syllables are heard: Hangul one each, digits as read in Korean, Latin words by their groups of vowels."""
    count = 0.0
    in_vowels = False
    for character in text:
        vowel = character.lower() in "aeiouy"
        if is_hangul(character):
            count += 1
        elif character.isdecimal():
            count += DIGIT_SYLLABLES
        elif vowel and not in_vowels:
            count += 1
        in_vowels = vowel
    return count


def compose(syllable: str, final: str) -> str:
    """A syllable without a final consonant, with this one: (보, ㄴ) is 본."""
    return chr(ord(syllable) - (ord(syllable) - FIRST) % 28 + FINALS.index(final))


def _bare(syllable: str) -> str:
    return compose(syllable, "")


def _vowel(syllable: str) -> str:
    return VOWELS[(ord(syllable) - FIRST) // 28 % 21]


def _with_vowel(syllable: str, vowel: str) -> str:
    initial = (ord(syllable) - FIRST) // 588
    return chr(FIRST + initial * 588 + VOWELS.index(vowel) * 28)


def forms(stem: str, irregular: str = "") -> tuple[frozenset[str], frozenset[str]]:
    """What a verb looks like before its endings: (plain forms, 아/어 forms), by the rules of 한글 맞춤법.

    `irregular` is the class of a stem that is not regular: ㄷ 걷다, ㅂ 눕다, ㅅ 짓다, ㅎ 빨갛다, 르 부르다, 으 크다, ㄹ 울다, 러 푸르다.
    Plain forms carry 다, 는, 고 … or already end in -ㄴ, -ㄹ, -ㅂ: 앉 → 앉, 앉은, 앉을; 보 → 보, 본, 볼, 봅. The 아/어 forms carry
    서, ㅆ다, and every auxiliary verb: 앉아, 앉았; 봐, 보아, 봤.
    """
    head, last = stem[:-1], stem[-1]
    final = final_of(last)
    if not irregular and final == "ㄹ":
        irregular = "ㄹ"
    if irregular in ("ㄷ", "ㅂ", "ㅅ", "ㅎ", "ㄹ"):
        return _irregular(head, last, irregular)
    if final:
        joined = stem + ("아" if _vowel(last) in "ㅏㅑㅗ" else "어")
        return frozenset({stem, stem + "은", stem + "을", stem + "으"}), _past({joined})
    plain = frozenset({stem, *(head + compose(last, added) for added in "ㄴㄹㅂ")})
    if irregular == "러":
        return plain, _past({stem + "러"})
    return plain, _past(_contracted(head, last))


def _irregular(head: str, last: str, irregular: str) -> tuple[frozenset[str], frozenset[str]]:
    stem, bare, bright = head + last, head + _bare(last), _vowel(last) in "ㅏㅑㅗ"
    ending = "아" if bright else "어"
    if irregular == "ㄷ":
        soft = head + compose(last, "ㄹ")
        return frozenset({stem, soft + "은", soft + "을", soft + "으"}), _past({soft + ending})
    if irregular == "ㅂ":
        return frozenset({stem, bare + "운", bare + "울", bare + "우"}), _past({bare + "워"} | ({bare + "와"} if bright else set()))
    if irregular == "ㅅ":
        return frozenset({stem, bare + "은", bare + "을", bare + "으"}), _past({bare + ending})
    plain = frozenset({stem, bare, head + compose(_bare(last), "ㄴ"), head + compose(_bare(last), "ㄹ"), head + compose(_bare(last), "ㅂ")})
    if irregular == "ㅎ":
        coloured = {head + _with_vowel(last, "ㅒ" if _vowel(last) == "ㅑ" else "ㅐ"), head + _with_vowel(last, "ㅔ")}
        return plain - {bare} | {bare + "니", bare + "면"}, _past(coloured)
    return plain - {bare} | {bare + "니", bare + "는", bare + "시"}, _past({stem + ending})


def _contracted(head: str, last: str) -> set[str]:
    """The 아/어 form of a stem that ends in a vowel: 보 → 보아, 봐; 마시 → 마셔; 부르 → 불러; 크 → 커; 하 → 해."""
    vowel = _vowel(last)
    if last == "하":
        return {head + "해", head + "하여"}
    if last == "르" and head and is_hangul(head[-1]) and not final_of(head):
        doubled = head[:-1] + compose(head[-1], "ㄹ")
        return {doubled + ("라" if _vowel(head[-1]) in "ㅏㅑㅗ" else "러")}
    if vowel == "ㅡ":
        bright = bool(head) and is_hangul(head[-1]) and _vowel(head[-1]) in "ㅏㅗ"
        return {head + _with_vowel(last, "ㅏ" if bright else "ㅓ")}
    merged = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}.get(vowel)
    if merged:
        return {head + _with_vowel(last, merged), head + last + ("아" if vowel == "ㅗ" else "어")}
    if vowel in "ㅏㅓㅐㅔㅕ":
        return {head + last}
    return {head + last + "어"}


def _past(joined: set[str]) -> frozenset[str]:
    """With the past tense: 봐 also as 봤."""
    return frozenset(joined | {form[:-1] + compose(form[-1], "ㅆ") for form in joined})


def is_conjugated(word: str, plain: frozenset[str], joined: frozenset[str]) -> int:
    """How many syllables of `word` the verb's own form takes where the rest can be its ending; 0 where it is another word.

    A long 아/어 form may be followed by any auxiliary (걸어나왔다), a form of one syllable only by endings: 서울 is not 서다.
    """
    best = 0
    for form in joined | plain:
        rest = word[len(form) :]
        if not word.startswith(form) or len(form) <= best or len(rest) > 6:
            continue
        free = form in joined and len(form) >= 2
        if rest == "" and form in plain and len(form) < 2 and final_of(form) not in ("ㄴ", "ㄹ"):
            continue  # a bare stem is no word
        if free or all(syllable in ENDINGS for syllable in rest):
            best = len(form)
    return best
