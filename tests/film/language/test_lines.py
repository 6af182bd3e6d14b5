"""Lines of subtitles and cards."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import break_lines, full_width
from madang.film.language.lines import break_cost

WORDS = st.lists(st.text("가나다라마바사아자차카파하은는을를에서고", min_size=1, max_size=8), min_size=1, max_size=14)


def test_hangul_is_full_and_the_rest_is_half() -> None:
    assert full_width("물이 차네, OK.") == Fraction(4) + Fraction(3)


def test_a_korean_line_breaks_at_its_phrase() -> None:
    assert break_lines("그날 밤 아무도 잠들지 않았고, 물가에는 등불이 하나둘 켜졌다.", 18) == (
        "그날 밤 아무도 잠들지 않았고,",
        "물가에는 등불이 하나둘 켜졌다.",
    )


def test_an_english_line_does_not_leave_an_article_behind() -> None:
    assert break_lines("She opened the window and the whole street was dark.", 16) == (
        "She opened the window",
        "and the whole street was dark.",
    )


def test_a_bound_noun_stays_with_its_word() -> None:
    assert break_lines("우리가 찾을 수 있는 것은 모두 찾았다", 12) == ("우리가 찾을 수 있는 것은", "모두 찾았다")


def test_own_line_breaks_are_kept_where_they_fit() -> None:
    assert break_lines("하나\n둘", 16) == ("하나", "둘")


def test_what_needs_more_lines_gives_more() -> None:
    assert len(break_lines("가나다라 " * 12, 16, 2)) > 2


def test_nothing_gives_no_line() -> None:
    assert break_lines("  \n ", 16) == ()


@given(WORDS, st.integers(4, 20))
def test_no_word_is_lost_or_broken_and_every_line_fits(words: list[str], width: int) -> None:
    lines = break_lines(" ".join(words), width)
    assert "".join(lines).replace(" ", "") == "".join(words)
    assert all(full_width(line) <= width for line in lines)
    if all(full_width(word) <= width for word in words):
        assert " ".join(lines).split() == words


def test_a_possessive_holds_its_noun_and_a_plain_word_breaks_more_easily() -> None:
    assert [break_cost(before, "집", korean=True) for before in ("할머니의", "아주", "집에", "순옥이", "가서")] == [1.8, 1.3, 0.6, 0.9, 0.3]
