"""Basis, recipe, and which take is shown."""

import itertools
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import Text
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Line, Move, Role, Shot, Size, Subject
from madang.film.takes import Cue, FrameSize, State, Take, TakeRequest, basis, canonical, choose, recipe

SHOT = Shot("a1", 0, Role.ACTION, Lines(3, 4), "순옥이 웃는다.", Size.CLOSE, subjects=(Subject("elder", "순옥", "sunok"),))
ASKED = TakeRequest("motion", 7, shot=SHOT, frames=48, keyframes=(0, 6))


def test_what_is_not_seen_is_no_part_of_the_basis() -> None:
    other = replace(SHOT, id="zz", seed=9, generator="cloud", take="t", scene=4, lines=Lines(90, 91), first_of_scene=True)
    assert basis(ASKED) == basis(replace(ASKED, shot=other, seed=99, parameters={"steps": 30}))


def test_everything_that_is_seen_is_part_of_the_basis() -> None:
    changed = [
        replace(ASKED, shot=replace(SHOT, text="순옥이 운다.")),
        replace(ASKED, shot=replace(SHOT, size=Size.WIDE)),
        replace(ASKED, shot=replace(SHOT, move=Move.PUSH_IN)),
        replace(ASKED, shot=replace(SHOT, subjects=(Subject("child", "순옥", "sunok"),))),
        replace(ASKED, frames=49),
        replace(ASKED, rate=Fraction(25)),
        replace(ASKED, size=FrameSize(640, 360)),
        replace(ASKED, keyframes=(0, 7)),
        replace(ASKED, style="wet"),
    ]
    digests = [basis(ASKED), *(basis(each) for each in changed), basis(ASKED, entries={"sunok": "hat"}), basis(ASKED, media={"a.jpg": "1"})]
    assert len(set(digests)) == len(digests)


def test_another_seed_is_another_recipe_and_the_same_basis() -> None:
    reseeded = replace(ASKED, seed=8)
    assert basis(reseeded) == basis(ASKED)
    assert recipe(reseeded, "ink", "1") != recipe(ASKED, "ink", "1") != recipe(ASKED, "ink", "2")


def test_a_voice_depends_on_its_words_and_not_on_where_they_stand() -> None:
    line = Line("l1", "sunok", Text("순옥"), "기다리자.", Fraction(0), Fraction(1), source=Lines(1, 1))
    asked = TakeRequest("voice", 0, line=line)
    assert basis(asked) == basis(replace(asked, line=replace(line, id="l2", source=Lines(9, 9))))
    assert basis(asked) != basis(replace(asked, line=replace(line, words="가자.")))


@given(st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.text(max_size=5), st.fractions()), max_size=6))
def test_canonical_form_does_not_depend_on_the_order_of_keys(held: dict[str, object]) -> None:
    assert canonical(held) == canonical(dict(reversed(held.items())))


def take(number: int, generator: str, asked: str, *, price: int = 0, shot: str = "s") -> Take:
    return Take(f"t{number}", "motion", shot, asked, "r", generator, "1", 0, f"{number}.mp4", number, price)


NEW, OLD = "new", "old"
TAKES = [
    take(1, "cloud", OLD, price=5),
    take(2, "ink", OLD),
    take(3, "ink", NEW),
    take(4, "cloud", NEW, price=5),
    take(5, "cloud", OLD, price=5),
]


def shown(takes: list[Take], **how: str) -> tuple[str, State, str] | None:
    choice = choose(takes, "s", NEW, lambda _: "there", **how)
    return choice and (choice.take.id, choice.state, choice.by)


def test_a_persons_choice_wins_then_the_newest_current_then_the_newest_stale_then_the_animatic() -> None:
    assert shown(TAKES, chosen="t1") == ("t1", State.STALE, "person")
    assert shown(TAKES) == ("t4", State.CURRENT, "rule")
    assert shown([each for each in TAKES if each.id != "t4"]) == ("t5", State.STALE, "rule")
    assert shown([each for each in TAKES if each.generator == "ink"]) == ("t3", State.CURRENT, "animatic")
    assert shown([]) is None


def test_the_order_in_which_takes_are_listed_does_not_matter() -> None:
    assert {shown(list(order)) for order in itertools.permutations(TAKES)} == {("t4", State.CURRENT, "rule")}


def test_a_missing_file_is_passed_over_and_another_shots_take_is_never_shown() -> None:
    missing = choose(TAKES, "s", NEW, lambda name: "missing" if name == "4.mp4" else "there")
    assert missing is not None
    assert missing.take.id == "t5"
    assert choose([take(1, "cloud", NEW, shot="other")], "s", NEW, lambda _: "there") is None


def test_what_a_free_maker_made_once_does_not_stand_in_the_way_of_what_is_asked_now() -> None:
    takes = [take(1, "ink", NEW), take(2, "footage", OLD)]
    assert shown(takes, generator="ink") == ("t1", State.CURRENT, "animatic")
    assert shown(takes, generator="footage") == ("t2", State.STALE, "rule")


def test_sound_depends_on_every_cue_and_on_what_is_said_in_it() -> None:
    line = Line("l1", "sunok", Text("순옥"), "기다리자.", Fraction(0), Fraction(1), source=Lines(1, 1))
    spoken = replace(SHOT, spoken=(line,))
    cue = Cue(Fraction(0), Fraction(4), spoken)
    asked = TakeRequest("music", 0, seconds=Fraction(4), cues=(cue,))
    same = replace(spoken, id="zz", spoken=(replace(line, id="l9", source=Lines(7, 7)),))
    assert basis(asked) == basis(replace(asked, cues=(replace(cue, shot=same),)))
    changed = [
        replace(cue, start=Fraction(1)),
        replace(cue, end=Fraction(5)),
        replace(cue, speech=((Fraction(0), Fraction(1)),)),
        replace(cue, shot=replace(spoken, spoken=(replace(line, words="가자."),))),
        replace(cue, shot=SHOT),
    ]
    digests = [basis(replace(asked, cues=(each,))) for each in (cue, *changed)]
    assert len(set(digests)) == len(digests)


@given(st.frozensets(st.text(max_size=4), max_size=5))
def test_a_set_has_one_form_in_whatever_order_it_was_filled(held: frozenset[str]) -> None:
    assert canonical(held) == canonical(frozenset(sorted(held, reverse=True))) == canonical(sorted(held, key=repr))


def test_what_has_no_form_is_named() -> None:
    with pytest.raises(TypeError, match="object has no canonical form"):
        canonical({"what": object()})
