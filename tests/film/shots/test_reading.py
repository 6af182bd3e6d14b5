"""A line read: who and what, doing what, where and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import Language
from madang.film.shots import read_line, unknown_nouns


def shown(text: str, language: Language = "ko") -> list[tuple[str, int, str, tuple[str, ...], str]]:
    return [(seen.kind, seen.count, seen.pose, seen.traits, seen.holds) for seen in read_line(text, language).subjects]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("배우가 무대에 선다.", ["adult"]),
        ("배가 고프다.", []),
        ("작은 배가 물 위에 떠 있다.", ["boat"]),
        ("배를 깎는다.", ["fruit"]),
        ("말을 타고 초원을 달린다.", ["horse"]),
        ("말이 없다.", []),
        ("차를 마신다.", []),
        ("차를 몬다.", ["car"]),
        ("새 집을 짓는다.", []),
        ("새가 난다.", ["bird"]),
        ("아이들이 달린다.", ["child"]),
        ("낡은 고철로봇이 서 있다.", ["robot-person"]),
        ("해가 뜬다.", ["sun"]),
    ],
)
def test_korean_words_are_read_by_their_neighbours(text: str, kinds: list[str]) -> None:
    assert [seen.kind for seen in read_line(text, "ko").subjects] == kinds


def test_snow_and_eyes_are_told_apart() -> None:
    falling, closing = read_line("눈이 펑펑 내린다.", "ko"), read_line("할머니가 눈을 감는다.", "ko")
    assert (falling.weather, closing.weather, closing.people[0].pose) == (("snow",), (), "close")


def test_a_korean_line_binds_counts_traits_poses_and_what_hands_hold() -> None:
    assert shown("빨간 우산을 든 할머니가 앉아 있는 고양이를 바라본다. 아이 세 명이 달린다.") == [
        ("elder", 1, "look", ("woman",), "umbrella"),
        ("cat", 1, "sit", (), ""),
        ("child", 3, "run", (), ""),
    ]


def test_an_english_line_binds_counts_traits_poses_and_what_hands_hold() -> None:
    assert shown("An old woman rows a small boat. A boy in a red hat holds a lantern. Three cats sleep.", "en") == [
        ("elder", 1, "row", ("woman",), ""),
        ("boat", 1, "", ("small",), ""),
        ("child", 1, "hold", ("boy", "red", "hat"), "lantern"),
        ("cat", 3, "sleep", (), ""),
    ]


def test_several_are_counted_and_an_umbrella_is_held_over_the_head() -> None:
    assert shown("아이들이 달린다.") == [("child", 3, "run", (), "")]
    assert shown("검은 우산을 쓴 남자가 다리 위에 서 있다.") == [("adult", 1, "stand", ("man",), "umbrella")]


def test_a_train_that_pulls_out_holds_nothing() -> None:
    assert shown("The train pulls out of the station.", "en") == [("train", 1, "run", (), "")]


def test_the_boat_drifts_not_its_rower() -> None:
    assert shown("배가 떠내려간다. 문이 열린다.") == [("boat", 1, "swim", (), ""), ("door", 1, "open", ("opened",), "")]


def test_rain_that_falls_is_nobodys_pose() -> None:
    assert read_line("A boy watches the rain fall.", "en").people[0].pose == "look"


def test_weather_that_stops_is_over() -> None:
    reading = read_line("비가 그친다.", "ko")
    assert (reading.weather, reading.stopped) == ((), ("rain",))


def test_who_is_absent_is_not_seen() -> None:
    assert (shown("승객은 아무도 없다."), shown("She walks without an umbrella.", "en")) == ([], [])


def test_where_and_when_are_read() -> None:
    reading = read_line("새벽, 안개 낀 연못. 반딧불이가 난다.", "ko")
    assert (reading.places, reading.times, reading.weather, reading.seasons) == (("pond",), ("dawn",), ("mist",), ("summer",))


def test_verbs_after_a_subject_and_nouns_after_an_article_are_told_apart() -> None:
    assert read_line("He checks the watch.", "en").subjects[0].kind == "watch"
    assert read_line("They watch her.", "en").poses == ("look",)


@pytest.mark.parametrize(
    ("text", "language", "unknown"),
    [
        ("순이가 훌라후프를 돌린다.", "ko", ("훌라후프",)),
        ("바람이 분다. 마음이 아프다.", "ko", ()),
        ("She opens the zeppelin and walks to the door.", "en", ("zeppelin",)),
        ("The moment passes. A quiet end.", "en", ()),
    ],
)
def test_nouns_that_nobody_can_draw_are_told(text: str, language: Language, unknown: tuple[str, ...]) -> None:
    assert unknown_nouns(text, language, ("순이",)) == unknown


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for language in ("ko", "en"):
        reading = read_line(text, language)
        assert all(0 <= seen.start < len(text) and seen.count >= 1 for seen in reading.subjects)
