"""Korean counters and English nouns that are verbs too: what a word is, by what stands beside it."""

import pytest

from madang.film.language import Language
from madang.film.shots import read_line


def shown(text: str, language: Language) -> list[tuple[str, int, str]]:
    return [(seen.kind, seen.count, seen.pose) for seen in read_line(text, language).subjects]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("공 세 개가 풀밭에 놓여 있다.", [("ball", 3, "")]),
        ("검은 개 세 마리가 짖는다.", [("dog", 3, "")]),
        ("배 다섯 개를 깎는다.", [("fruit", 5, "")]),
        ("배 한 척이 강을 건넌다.", [("boat", 1, "walk")]),
        ("세 척의 배가 떠 있다.", [("boat", 3, "fly")]),
        ("두 배로 커진다.", []),
        ("말 세 필이 물을 마신다.", [("horse", 3, "drink")]),
        ("말 한마디 없이 앉는다.", []),
        ("차 두 대가 지나간다.", [("car", 2, "walk")]),
        ("차 한 잔을 마신다.", [("cup", 1, "")]),
        ("밤 세 톨을 굽는다.", [("fruit", 3, "")]),
        ("풀 한 포기가 자란다.", [("grass", 1, "")]),
        ("풀로 사진을 붙인다.", [("photo", 1, "")]),
        ("다리를 저는 노인.", [("elder", 1, "")]),
        ("종이 두 장을 자른다.", [("letter", 2, "")]),
        ("십 초 뒤 종이 울린다.", [("bell", 1, "")]),
        ("고양이 3마리가 잔다.", [("cat", 3, "sleep")]),
        ("아이 다섯 명이 모래를 판다.", [("child", 5, "dig"), ("sand", 1, "")]),
    ],
)
def test_a_counter_says_what_is_counted_and_is_nothing_itself(text: str, seen: list[tuple[str, int, str]]) -> None:
    assert shown(text, "ko") == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("이웃 다섯이 앉는다.", [("adult", 5, "sit")]),
        ("학생 셋이 문 앞에서 망설인다.", [("teen", 3, "wait"), ("door", 1, "")]),
        ("포졸 세 명이 다리를 건넌다.", [("adult", 3, "walk")]),
        ("이웃들이 하나둘 모여든다.", [("crowd", 12, "")]),
    ],
)
def test_a_number_alone_counts_the_people_before_it_and_an_unknown_trade_is_counted_too(
    text: str, seen: list[tuple[str, int, str]]
) -> None:
    assert shown(text, "ko") == seen


def test_what_is_counted_and_acted_upon_does_not_act() -> None:
    assert shown("아이 세 명을 할머니가 부른다.", "ko") == [("child", 3, ""), ("elder", 1, "call")]
    held = read_line("할머니가 사과 두 개를 들고 웃는다.", "ko").subjects
    assert [(seen.kind, seen.pose, seen.holds) for seen in held] == [("elder", "laugh", "apple")]


def test_a_flake_of_snow_is_snow() -> None:
    assert (read_line("눈 한 송이가 떨어진다.", "ko").weather, shown("눈 한 송이가 떨어진다.", "ko")) == (("snow",), [])


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The waiter leaves.", [("adult", 1, "walk")]),
        ("The leaves fall.", [("leaf", 3, "")]),
        ("A boy lights a candle.", [("child", 1, "hold")]),
        ("A man hammers a sheet.", [("adult", 1, "")]),
        ("Police cars.", [("car", 3, "")]),
        ("It does not leak.", []),
        ("The match begins.", []),
        ("She strikes a match.", [("candle", 1, "")]),
        ("A player hits the ball with the bat.", [("adult", 1, ""), ("ball", 1, "")]),
        ("A bat hangs in the cave.", [("mouse", 1, "swing-on")]),
        ("He picks up a can.", []),
        ("Wen looks at the plant.", [("grass", 1, "")]),
        ("Waves break on the shore.", [("wave", 3, "")]),
    ],
)
def test_english_nouns_and_verbs_are_told_apart_by_who_stands_before_them(text: str, seen: list[tuple[str, int, str]]) -> None:
    assert shown(text, "en") == seen


def test_a_neighbour_is_a_whole_word_in_english() -> None:
    assert [seen.kind for seen in read_line("Ann went to the plant.", "en").subjects] == ["grass"]
    assert [seen.kind for seen in read_line("Apples and an orange.", "en").subjects] == ["apple", "orange"]
