"""How long words take."""

from fractions import Fraction

from madang.film.language import card_seconds, language_of, reading_seconds, speaking_seconds


def test_korean_is_spoken_at_five_syllables_a_second_and_six_when_heated() -> None:
    words = "가나다라마 바사아자차 가나다라마 바사아자차 가나다라마 바사아자차"
    assert (speaking_seconds(words, "ko"), speaking_seconds(words, "ko", heated=True)) == (Fraction(6), Fraction(5))


def test_english_is_spoken_at_a_hundred_and_fifty_words_a_minute() -> None:
    assert speaking_seconds("one two three four five six seven eight nine ten", "en") == Fraction(4)


def test_narration_is_slower_by_a_fifth() -> None:
    assert speaking_seconds("one two three four five", "en", narration=True) == Fraction(12, 5)


def test_commas_and_stops_inside_a_line_rest_the_voice() -> None:
    assert speaking_seconds("one two, three. four five", "en") == Fraction(2) + Fraction(15, 100) + Fraction(3, 10)


def test_a_short_word_still_takes_its_time() -> None:
    assert speaking_seconds("네", "ko") == Fraction(6, 10)


def test_reading_speed_is_twelve_and_seventeen_characters_a_second() -> None:
    assert (reading_seconds("가" * 24, "ko"), reading_seconds("a" * 34, "en")) == (Fraction(2), Fraction(2))


def test_a_card_holds_its_reading_time_and_a_second_and_a_half() -> None:
    assert (card_seconds("가" * 24, "ko"), card_seconds("하나", "ko")) == (Fraction(7, 2), Fraction(5, 2))


def test_the_language_is_told_from_the_letters() -> None:
    assert [language_of(text) for text in ("안녕 Kim", "Hello 순옥 and everybody", "123", "한")] == ["ko", "en", "en", "ko"]
