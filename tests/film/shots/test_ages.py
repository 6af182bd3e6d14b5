"""How old somebody is by the text, and what of it reaches the picture."""

import pytest

from madang.film.screenplay import read
from madang.film.shots import Bible, with_cast
from madang.film.shots.ages import age_in


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("버스 기사 58", 58),
        ("A night guard of sixty-six in a dark blue uniform.", 66),
        ("예순여섯 살의 야간 경비원.", 66),
        ("일흔여덟. 흰 저고리에 회색 치마.", 78),
        ("스무 살 학생", 20),
        ("열린 문", None),
        ("a red coat", None),
    ],
)
def test_an_age_is_read_in_figures_and_in_words(text: str, age: int | None) -> None:
    assert age_in(text) == age


def test_a_trade_before_the_name_and_the_age_after_it_both_count() -> None:
    story = "INT. BUS - NIGHT\n\n버스 기사 두만(58)이 핸들을 잡는다. 여학생 보람(17)이 앉아 있다.\n\n두만: 어디 가?\n"
    cast = with_cast(Bible(), read(story, name="bus.fountain"))
    sexes = {"man", "woman", "boy", "girl", "grey-hair"}
    assert [(entry.name.ko, entry.drawn, sexes & set(entry.traits)) for entry in cast.entries] == [
        ("두만", "adult", {"man", "grey-hair"}),
        ("보람", "teen", {"girl"}),
    ]
