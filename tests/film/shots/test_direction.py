"""Notes in the text and direction.toml."""

from fractions import Fraction

import pytest

from madang.film.language import Refused, Text
from madang.film.shots import Angle, Move, Order, Size, read_direction, read_note

NOTES = [
    ("shot: close, push in, 6s", Order(size=Size.CLOSE, move=Move.PUSH_IN, seconds=Fraction(6))),
    ("숏: 클로즈업, 다가감, 6초", Order(size=Size.CLOSE, move=Move.PUSH_IN, seconds=Fraction(6))),
    ("shot: low angle, 2.5 seconds, dissolve", Order(angle=Angle.LOW, seconds=Fraction(5, 2), transition="dissolve")),
    ("look: night rain", Order(time="night", weather="rain")),
    ("분위기: 밤비", Order(time="night", weather="rain")),
    ("look: clear", Order(weather="clear")),
    ("music: slow, minor", Order(music="slow, minor")),
    ("음악: 느리게", Order(music="느리게")),
    ("a remark: between people", Order()),
    ("no colon at all", Order()),
]


@pytest.mark.parametrize(("note", "order"), NOTES)
def test_a_note_is_an_order(note: str, order: Order) -> None:
    assert read_note(note) == (order, ())


def test_an_unknown_word_is_told_with_its_line_and_the_rest_is_obeyed() -> None:
    order, problems = read_note("shot: wobbly, wide", 12)
    assert (order, [(problem.code, problem.line) for problem in problems]) == (Order(size=Size.WIDE), [("direction.unknown", 12)])


def test_direction_is_read_by_shot_and_for_the_film() -> None:
    direction = read_direction(
        '[film]\nlook = "wet paper"\nseason = "가을"\npace = 1.25\ngenerator = "ink"\n'
        '[shot.abc]\nsize = "클로즈업"\nseconds = 6\nprompt = { ko = "하나", en = "one" }\nseed = 4\n'
    )
    assert (direction.look, direction.pace, direction.film) == (
        Text(en="wet paper"),
        Fraction(5, 4),
        Order(season="autumn", generator="ink"),
    )
    assert dict(direction.orders) == {"abc": Order(size=Size.CLOSE, seconds=Fraction(6), prompt=Text("하나", "one"), seed=4)}
    assert direction.problems == ()


def test_what_direction_does_not_know_is_told() -> None:
    direction = read_direction('[film]\npace = 90\n[shot.abc]\nsize = "enormous"\ncolour = "red"\n[extra]\nx = 1\n')
    assert len(direction.problems) == 4
    assert dict(direction.orders) == {"abc": Order()}


def test_direction_that_is_no_toml_is_refused() -> None:
    with pytest.raises(Refused):
        read_direction("[film")
