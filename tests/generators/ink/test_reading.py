"""Shots read as scenes."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Angle, Line, Move, Role, Shot, Size, Subject, Text
from madang.generators.ink.reading import can_paint, scene_of, unknown
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import seed_of

GRANDMOTHER = Subject("elder", "순옥", "sunok", pose="sit", side=-1, facing=1, traits=("woman", "blue"), holds="ring")
SHOT = Shot("1", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, place="pond", place_id="lotus-pond", seed=5)


def _shot(**changes: Any) -> Shot:
    return replace(SHOT, **changes)


def test_a_shot_becomes_a_scene_word_by_word() -> None:
    shot = _shot(time="dawn", weather="mist", season="autumn", move=Move.PUSH_IN, seconds=Fraction(5), mood="sad", subjects=(GRANDMOTHER,))
    assert scene_of(shot, seed=2) == Scene(
        place="pond",
        time="dawn",
        weather="mist",
        season="autumn",
        size=Size.WIDE,
        move=Move.PUSH_IN,
        seconds=Fraction(5),
        figures=(Figure("elder", 1, "sit", ("woman", "blue"), "blue", "ring", -1, 1, seed_of("figure", "sunok"), main=True),),
        mood="sad",
        place_seed=seed_of("place", "lotus-pond"),
        seed=seed_of("shot", 5, 2),
    )


def test_a_place_has_one_map_and_a_person_one_look_in_every_shot() -> None:
    subject = Subject("child", "민수", "minsu")
    wide, close = scene_of(_shot(subjects=(subject,))), scene_of(_shot(size=Size.CLOSE, seed=9, subjects=(subject,)))
    assert wide.place_seed == close.place_seed
    assert (wide.figures[0].seed, wide.figures[0].robe) == (close.figures[0].seed, close.figures[0].robe)
    assert wide.seed != close.seed


def test_who_speaks_is_what_the_shot_is_about() -> None:
    line = Line("l1", "minsu", Text("민수", ""), "할머니!", Fraction(0), Fraction(1))
    shot = _shot(role=Role.DIALOGUE, spoken=(line,), subjects=(Subject("elder", "순옥", "sunok"), Subject("child", "민수", "minsu")))
    assert [(figure.kind, figure.main) for figure in scene_of(shot).figures] == [("child", True), ("elder", False)]


def test_what_cannot_be_drawn_is_lettered_and_told() -> None:
    shot = _shot(subjects=(Subject("", "입자가속기"), Subject("elder", "할머니")), suggestion=("중성미자",), place="")
    scene = scene_of(shot)
    assert scene.lettering == ("입자가속기", "중성미자")
    assert unknown([shot, shot]) == ("입자가속기", "중성미자")
    assert not can_paint("")
    assert not can_paint("hadron-collider")


def test_a_nameless_interior_is_a_room() -> None:
    assert scene_of(_shot(place="", interior=True)).place == "room"


def test_from_behind_turns_the_back() -> None:
    assert scene_of(_shot(angle=Angle.FROM_BEHIND, subjects=(Subject("elder", "할머니"),))).figures[0].away
