"""Words as people type them find words as they are written."""

import re
import unicodedata

import pytest
from hypothesis import assume, given, strategies

from madang.website.front.searching.spelling import FINALS, INITIALS, alternatives, letters, parts, patterns, spelled

SYLLABLE = strategies.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
KOREAN = strategies.text(SYLLABLE, min_size=1, max_size=8)


def fits(asked: str, written: str) -> bool:
    """As SQL does it: LIKE in the words of a regular expression."""

    def like(pattern: str) -> bool:
        expression = "".join(".*" if sign == "%" else "." if sign == "_" else re.escape(sign) for sign in pattern)
        return re.fullmatch(expression, spelled(written), re.DOTALL) is not None

    terms = patterns(asked)
    return bool(terms) and all(any(like(one) for one in ways) for ways in terms)


@pytest.mark.parametrize(
    "asked",
    [
        "달빛",
        "달빛 카메라",
        "달빛카메라",
        "ㄷㅂ",
        "ㄷㅂㅋㅁㄹ",
        "ㄷㅂ카메라",
        "달ㅂ",
        "빛카",
        "카메라 달빛",
        "달비",
        "달비ㅊ",
        "다",
        "닭",
        "카멜",
        "ㅏ",
        "ᄃ",
        "달-빛!",
        "  달빛  ",
    ],
)
def test_what_finds_the_moonlight_camera(asked: str) -> None:
    assert fits(asked, "달빛 카메라") is (asked != "닭")


@pytest.mark.parametrize("asked", ["ㅂㄷ", "별빛", "달카", "ㄷㄷ", "카메라맨", "달빛카메라x", "", "   ", "!!", "%", "_", "\x00", "🌙"])
def test_what_does_not(asked: str) -> None:
    assert not fits(asked, "달빛 카메라")


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("moon", "Moonlight Camera"), ("MOONLIGHT CAM", "Moonlight Camera"), ("2026", "우리동네 과학클럽 2026"),
        ("ㅇㄹㄷㄴ ㄱㅎ", "우리동네 과학클럽"), ("ａｂｃ", "abc"), ("café", "Cafe\u0301"), ("ㅋㅋ", "ㅋㅋ 클럽"), ("３d", "3D 전시관"),
        ("ㄳ", "감사"), ("달", "다리"), ("과학크", "과학클럽"), ("straße", "STRASSE"),
    ],
)  # fmt: skip
def test_latin_numbers_and_odd_letters(asked: str, written: str) -> None:
    assert fits(asked, written)


@given(KOREAN, strategies.integers(0, 7), strategies.integers(1, 8))
def test_every_piece_of_a_word_finds_it_and_so_do_its_first_consonants(word: str, start: int, length: int) -> None:
    piece = word[start : start + length]
    assume(piece)
    first = "".join(INITIALS[parts(sign)[0]] for sign in piece)  # type: ignore[index]
    assert fits(piece, word)
    assert fits(first, word)
    assert fits(piece[0] + first[1:], word)


@given(KOREAN)
def test_what_is_found_while_one_still_types(word: str) -> None:
    initial, vowel, final = parts(word[-1])  # type: ignore[misc]
    open_syllable = chr(0xAC00 + (initial * 21 + vowel) * 28)
    assert fits(word[:-1] + open_syllable, word)
    if FINALS[final] in INITIALS:
        assert fits(word[:-1] + open_syllable + FINALS[final], word)


@given(strategies.text(max_size=30), strategies.text(max_size=30))
def test_nothing_that_is_typed_is_a_pattern_of_its_own(asked: str, written: str) -> None:
    for ways in patterns(asked):
        for way in ways:
            assert "%" not in way[1:-1]
            assert way.count("\\") == 0
    assert spelled(written).translate({ord(" "): "x"}) == spelled(written)
    if (found := letters(asked)) and not set(found) & set("ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ"):
        assert fits(found[:60], f"{written} {found}")


@given(KOREAN)
def test_composed_and_decomposed_are_the_same(word: str) -> None:
    assert spelled(unicodedata.normalize("NFD", word)) == spelled(word)


def test_a_long_question_is_bounded() -> None:
    terms = patterns("가 " * 5000)
    assert len(terms) == 6
    assert max(len(way) for ways in patterns("가" * 100_000) for way in ways) < 60 * 3 + 3
    assert alternatives("a") == ["a"]
