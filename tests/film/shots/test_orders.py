"""What a director may order of a line, a card, a sound; what makes no sense is told and left out."""

from fractions import Fraction

import pytest
from tests.film.shots.conftest import Planner

from madang.film.language import Text
from madang.film.shots import Order, read_direction, read_note
from madang.film.shots.direction import obey


def test_a_line_is_heard_from_its_recording_and_all_else_said_of_it_is_told() -> None:
    direction = read_direction('[line]\nloose = 3\n[line.p2q7w4]\ntake = "sunok.wav"\nvolume = 9\n[line.b1]\ntake = 7\n')
    assert dict(direction.recordings) == {"p2q7w4": "sunok.wav"}
    assert [problem.message.en for problem in direction.problems] == [
        f"Unknown direction: {what}. It was left out." for what in ("line.loose. = 3", "line.p2q7w4.volume = 9", "line.b1.take = 7")
    ]


def test_lines_that_are_no_table_order_nothing() -> None:
    assert dict(read_direction('line = "sunok.wav"\n').recordings) == {}


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ('sounds = ["rain", "bell"]', Order(sounds=("rain", "bell"))),
        ('sounds = "rain"', Order()),
        ('season = "autumn"', Order(season="autumn")),
        ("seconds = true", Order()),
        ("seconds = 0", Order(seconds=Fraction(1, 2))),
        ("transition_seconds = 0", Order(transition_seconds=Fraction(0))),
        ("prompt = 4", Order()),
        ('prompt = "젖은 종이"', Order(prompt=Text(ko="젖은 종이"))),
        ('text = "끝"', Order(text="끝")),
    ],
)
def test_an_order_is_taken_or_told(written: str, order: Order) -> None:
    direction = read_direction(f"[shot.abc]\n{written}\n")
    assert (dict(direction.orders), len(direction.problems)) == ({"abc": order}, int(order == Order()))


def test_a_sound_note_orders_what_the_lexicon_knows_or_the_words_themselves() -> None:
    assert read_note("sound: zzyzx") == (Order(sounds=("zzyzx",)), ())
    assert read_note("sound: thunder") == (Order(sounds=("thunder",)), ())


def test_a_look_that_nobody_understands_is_still_light_and_is_told() -> None:
    order, problems = read_note("look: zzyzx", 3)
    assert (order, [(problem.code, problem.line) for problem in problems]) == (Order(light="zzyzx"), [("direction.unknown", 3)])


def test_a_shot_obeys_a_seed_sounds_and_half_a_prompt_and_keeps_the_rest(planned: Planner) -> None:
    shot = planned("EXT. POND - DAY\n\nRain falls on the pond.\n").shots[-1]
    done = obey(shot, Order(seed=0, sounds=("bell", "bell"), prompt=Text(ko="종")))
    assert (done.seed, done.sounds, done.prompt) == (0, tuple(dict.fromkeys(("bell", *shot.sounds))), Text("종", shot.prompt.en))
    assert obey(shot, Order()) == shot
