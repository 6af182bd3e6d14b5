"""How scenes breathe: quiet ones share and hold, driven ones come nearer and cut sooner, within what each size holds."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest

from madang.film.shots import Plan, Role, Shot, Size
from madang.film.shots.timing import HOLDS

Planner = Callable[..., Plan]

QUIET = """EXT. POND - DAWN

Mist lies over the pond. A heron stands in the reeds.

Ann rows the small boat between the lotus leaves.

She lets the oars drift and looks at the water.

ANN
It was here.

BOB
It will be here tomorrow.

Bob sits down on the bank beside his bicycle.

The boat comes to rest under a willow tree.

Far away a train goes over the bridge.
"""
CHASE = """EXT. MARKET - DAY

Karim runs! Two policemen chase him through the market.

He jumps over a cart. A woman screams!

The policemen shout. A dog attacks!

Karim falls, gets up and runs on.

A car crashes into the wall behind him!

Suddenly a gunshot. Glass breaks.

He climbs a fence and runs down the alley.

The policemen run faster.
"""


def story(made: Plan) -> list[Shot]:
    return [shot for shot in made.shots if shot.scene >= 0]


def average(shots: list[Shot]) -> float:
    return float(sum(shot.seconds for shot in shots) / len(shots))


def test_a_quiet_film_breathes_and_a_chase_does_not(planned: Planner) -> None:
    quiet, chase = story(planned(QUIET)), story(planned(CHASE))
    assert 5.0 <= average(quiet) <= 6.0
    assert 2.0 <= average(chase[:-1]) <= 3.25  # the last picture is held for the music


def test_every_size_holds_as_long_as_it_may(planned: Planner) -> None:
    for text in (QUIET, CHASE):
        for shot in story(planned(text))[1:-1]:  # the first and the last are held longer
            low, high = HOLDS[shot.size]
            assert shot.spoken or low <= shot.seconds <= high, shot


def test_the_first_picture_of_a_quiet_place_holds_longer_than_the_same_size_later(planned: Planner) -> None:
    text = "EXT. POND - DAY\n\nThe pond lies still.\n\nEXT. HILL - DAY\n\nThe hill lies still.\n\n"
    text += "EXT. POND - DAY\n\nThe sky is wide here.\n\nA bird.\n"
    shots = story(planned(text))
    assert shots[0].seconds > HOLDS[shots[0].size][0] + Fraction(2)
    assert shots[1].seconds == shots[0].seconds


def test_no_three_equal_lengths_and_no_equal_set_ups_in_either(planned: Planner) -> None:
    for text in (QUIET, CHASE):
        lengths = [shot.seconds for shot in story(planned(text))]
        assert [run for run in zip(lengths, lengths[1:], lengths[2:]) if len(set(run)) == 1] == []


def test_tension_comes_nearer(planned: Planner) -> None:
    order = list(Size)
    calm = story(planned("EXT. FIELD - DAY\n\nThe field.\n\nA boy walks to the gate.\n\nA dog sits by the wall.\n"))
    chased = [shot for shot in story(planned(CHASE)) if shot.role is Role.ACTION]
    assert min(order.index(shot.size) for shot in chased[:-1]) > min(order.index(shot.size) for shot in calm)


def test_two_short_calm_lines_share_the_shot_of_both(planned: Planner) -> None:
    shots = [shot for shot in story(planned(QUIET)) if shot.spoken]
    assert [[line.words for line in shot.spoken] for shot in shots] == [["It was here.", "It will be here tomorrow."]]
    assert [subject.id for subject in shots[0].subjects] == ["ann", "bob"]
    assert (shots[0].lines.first, shots[0].lines.last) == (10, 13)


@pytest.mark.parametrize(
    "answer", ["No!", "I am sorry. It is lost.", "That is a very long answer, " + "and it goes on " * 8 + "to the end."]
)
def test_a_line_that_cries_hurts_or_is_long_has_its_own_shot(planned: Planner, answer: str) -> None:
    shots = story(planned(QUIET.replace("It will be here tomorrow.", answer)))
    assert all(len(shot.spoken) == 1 for shot in shots if shot.spoken)


def test_sentences_that_stay_with_the_same_people_are_one_quiet_shot(planned: Planner) -> None:
    text = "실내. 작업실 - 낮\n\n작업대 위에 라디오가 있다.\n\n할머니가 구리선을 감는다. 손가락이 아프지만 쉬지 않는다.\n\n"
    text += "할머니가 문을 열고 들어온다. 고양이 한 마리가 그 뒤를 따라온다.\n"
    assert [shot.text for shot in story(planned(text))] == [
        "작업대 위에 라디오가 있다.",
        "할머니가 구리선을 감는다. 손가락이 아프지만 쉬지 않는다.",
        "할머니가 문을 열고 들어온다.",
        "고양이 한 마리가 그 뒤를 따라온다.",
    ]


def test_equal_shots_never_follow_one_another_in_a_chase(planned: Planner) -> None:
    shots = story(planned(CHASE))
    assert [
        pair
        for pair in pairwise(shots)
        if (pair[0].size, pair[0].angle, pair[0].subjects) == (pair[1].size, pair[1].angle, pair[1].subjects)
    ] == []
