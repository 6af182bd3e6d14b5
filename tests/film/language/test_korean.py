"""Korean words: particles, syllables, conjugation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import final_of, split_particle, splits, syllables, with_particle
from madang.film.language.korean import FIRST, LAST, PAIRS, forms, is_conjugated

NOUNS = st.text(st.characters(min_codepoint=FIRST, max_codepoint=LAST), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("noun", "particle", "joined"),
    [
        ("순옥", "이/가", "순옥이"),
        ("나무", "이/가", "나무가"),
        ("연못", "을/를", "연못을"),
        ("배", "은/는", "배는"),
        ("꽃", "와/과", "꽃과"),
        ("서울", "으로/로", "서울로"),
        ("집", "로/으로", "집으로"),
        ("바다", "으로/로", "바다로"),
        ("TV", "을/를", "TV를"),
        ("3", "은/는", "3은"),
        ("순옥", "도", "순옥도"),
    ],
)
def test_a_particle_fits_the_final_consonant(noun: str, particle: str, joined: str) -> None:
    assert with_particle(noun, particle) == joined


@given(NOUNS, st.sampled_from(sorted(PAIRS)))
def test_what_was_joined_can_be_split_again(noun: str, particle: str) -> None:
    joined = with_particle(noun, particle)
    assert (noun, joined[len(noun) :]) in splits(joined)


def test_piled_particles_are_taken_off_one_by_one() -> None:
    assert [noun for noun, _ in splits("아이들에게는")] == ["아이들에게는", "아이들에게", "아이들", "아이"]


def test_a_guess_by_form_leaves_a_noun_of_two_syllables() -> None:
    assert [split_particle(word) for word in ("순옥에게", "나무", "배가")] == [("순옥", "에게"), ("나무", ""), ("배가", "")]


def test_final_consonants_of_digits_and_latin_letters_are_those_that_are_heard() -> None:
    assert [final_of(word) for word in ("강", "나", "8", "LED", "film")] == ["ㅇ", "", "ㄹ", "", "ㅁ"]


def test_syllables_are_what_is_heard() -> None:
    assert (syllables("물이 차네."), syllables("banana"), syllables("")) == (4.0, 3.0, 0.0)


@pytest.mark.parametrize(
    ("stem", "irregular", "words"),
    [
        ("걷", "ㄷ", ["걷는다", "걸었다", "걸어간다", "걸으며"]),
        ("울", "", ["운다", "울고", "울었다", "우는"]),
        ("눕", "ㅂ", ["눕는다", "누웠다", "누워"]),
        ("빨갛", "ㅎ", ["빨간", "빨갛게", "빨개졌다"]),
        ("부르", "", ["부른다", "불렀다", "부르며"]),
        ("크", "", ["큰", "커진다", "컸다"]),
        ("젓", "ㅅ", ["젓는다", "저었다", "젓고"]),
        ("마시", "", ["마신다", "마셨다", "마시던"]),
        ("요리하", "", ["요리한다", "요리했다", "요리하며"]),
    ],
)
def test_a_verb_is_known_in_its_forms(stem: str, irregular: str, words: list[str]) -> None:
    assert [word for word in words if not is_conjugated(word, *forms(stem, irregular))] == []


@pytest.mark.parametrize(
    ("stem", "irregular", "word"), [("서", "", "서울"), ("걷", "ㄷ", "걱정"), ("자", "", "자전거"), ("앉", "", "안개")]
)
def test_a_verb_is_not_seen_in_another_word(stem: str, irregular: str, word: str) -> None:
    assert is_conjugated(word, *forms(stem, irregular)) == 0


def test_signs_after_a_word_do_not_change_its_particle() -> None:
    assert [final_of(word) for word in ("순옥!", "(나무)", "?!", "")] == ["ㄱ", "", "", ""]


def test_a_number_takes_longer_than_its_digits() -> None:
    assert syllables("27번") == 4.2


def test_a_bare_stem_is_no_word_and_a_determiner_is() -> None:
    assert [is_conjugated(word, *forms("먹")) for word in ("먹", "먹은", "먹었다")] == [0, 2, 2]
    assert [is_conjugated(word, *forms("보")) for word in ("보", "본", "봤다")] == [0, 1, 1]


def test_verbs_of_rare_classes_have_their_forms() -> None:
    assert forms("푸르", "러") == (frozenset({"푸르", "푸른", "푸를", "푸릅"}), frozenset({"푸르러", "푸르렀"}))
    assert forms("쉬") == (frozenset({"쉬", "쉰", "쉴", "쉽"}), frozenset({"쉬어", "쉬었"}))
