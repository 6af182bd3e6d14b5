"""What lies on what, what is worn or held, what sinks; and where that is painted."""

from dataclasses import replace

import pytest

from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size, Subject
from madang.generators.ink.composition import compose
from madang.generators.ink.framing import view_for
from madang.generators.ink.painting import paint
from madang.generators.ink.reading import scene_of
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import Drawn, Setting
from madang.generators.ink.subjects import entry_of
from madang.generators.ink.subjects.people.looks import look_of

SHOT = Shot("1", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, place="room", interior=True, seed=5)
FRAME = (0.0, 0.0, 1920.0, 1080.0)


def _scene(text: str, *subjects: Subject, size: Size = Size.WIDE) -> Scene:
    return scene_of(replace(SHOT, text=text, subjects=subjects, size=size))


@pytest.mark.parametrize(
    ("text", "subjects", "upon"),
    [
        ("A pot steams on the stove.", (Subject("pot", "pot"), Subject("stove", "stove")), {"pot": "stove", "stove": ""}),
        ("고양이가 담장 위를 걷는다.", (Subject("cat", "고양이", pose="walk"), Subject("wall", "담장")), {"cat": "wall", "wall": ""}),
        ("고양이가 담장을 본다.", (Subject("cat", "고양이", pose="look"), Subject("wall", "담장")), {"cat": "", "wall": ""}),
        ("말이 담장 위를 본다.", (Subject("horse", "말"), Subject("wall", "담장")), {"horse": "", "wall": ""}),
    ],
)
def test_what_a_line_puts_on_something_lies_there(text: str, subjects: tuple[Subject, ...], upon: dict[str, str]) -> None:
    outside = scene_of(replace(SHOT, text=text, subjects=subjects, interior=False, place="alley"))
    assert {figure.kind: figure.upon for figure in outside.figures} == upon


def test_a_pot_stands_on_the_stove_before_it() -> None:
    scene = Scene("kitchen", size=Size.WIDE, interior=True, figures=(Figure("pot", upon="stove", main=True), Figure("stove")))
    view = view_for(scene, FRAME, 1.0, 0.0, 0.0)
    placed = {one.figure.kind: one for one in compose(scene, view, Setting(()))}
    stove = entry_of("stove")
    assert stove is not None
    pot = placed["pot"]
    assert (pot.x, round(pot.y, 4)) == (placed["stove"].x, round(0.74 * stove.height, 4))
    assert pot.z < placed["stove"].z


def test_things_on_a_table_lie_in_a_row_on_its_board() -> None:
    scene = _scene(
        "작업대 위에는 전구와 라디오.", Subject("bulb", "전구"), Subject("radio", "라디오"), Subject("table", "작업대"), size=Size.MEDIUM
    )
    placed = compose(scene, view_for(scene, FRAME, 1.0, 0.0, 0.0), Setting(()))
    feet = {one.figure.kind: round(one.frame[1], 3) for one in placed if one.frame is not None}
    assert feet["bulb"] == feet["radio"] == 0.33
    assert feet["table"] < 0.33


def test_who_runs_with_something_in_his_arms_holds_it() -> None:
    scene = _scene("민들레는 뛰었다. 품 안에는 라디오가 있었다.", Subject("child", "민들레", pose="run"), Subject("radio", "라디오"))
    assert [(figure.kind, figure.holds) for figure in scene.figures] == [("child", "radio")]


@pytest.mark.parametrize(
    ("text", "subject", "holds", "pose", "trait"),
    [
        ("아이들이 가방을 메고 뛰어간다.", Subject("child", "아이들", pose="run", holds="bag"), "", "run", "backpack"),
        ("그가 전화를 건다.", Subject("adult", "그", pose="call", holds="phone"), "phone", "hear", ""),
        ("He shouts with a phone.", Subject("adult", "He", pose="call", holds="phone"), "phone", "call", ""),
        ("She closes her eyes.", Subject("elder", "She", pose="close"), "", "stand", "eyes-closed"),
        ("He thinks about it.", Subject("guard", "He", pose="think", holds="brush"), "", "think", ""),
        ("연꽃 봉오리.", Subject("lotus", "연꽃 봉오리", traits=("opened",)), "", "", "closed"),
    ],
)
def test_a_thing_is_worn_held_or_shut_as_the_line_says(text: str, subject: Subject, holds: str, pose: str, trait: str) -> None:
    (figure,) = _scene(text, subject).figures
    assert (figure.holds, figure.pose, "".join(figure.traits)) == (holds, pose, trait)


def test_what_sinks_is_shown_under_water() -> None:
    ring = Subject("ring", "은가락지")
    assert _scene('물속으로 "은가락지"가 가라앉는다.', ring, size=Size.INSERT).place == "underwater"
    assert _scene('탁자에 "은가락지"가 있다.', ring, size=Size.INSERT).place == "room"


@pytest.mark.parametrize(("kind", "discs"), [("moon", 0), ("book", 1)])
def test_a_moon_shown_for_its_own_sake_is_in_the_sky_once(kind: str, discs: int) -> None:
    scene = Scene("field", time="night", size=Size.INSERT, figures=(Figure(kind, main=True),))
    assert (paint(scene, 96, 54).stage.light.disc is not None) == bool(discs)


def test_two_at_one_depth_never_stand_in_each_other() -> None:
    scene = Scene("bus-inside", size=Size.MEDIUM_WIDE, figures=(Figure("adult", side=1, facing=-1, main=True), Figure("teen", side=-1)))
    first, second = compose(scene, view_for(scene, FRAME, 1.0, 0.0, 0.0), Setting((), clear=(0.45, 0.55)))
    assert abs(first.x - second.x) >= 0.46 * (first.entry.width + second.entry.width) - 1e-9


@pytest.mark.parametrize(
    ("trait", "hat", "gear"),
    [("clown", "clown", {"nose", "ruff"}), ("acrobat", "none", {"belt"}), ("overalls", "none", {"bib"}), ("pajamas", "none", {"stripes"})],
)
def test_clothes_that_are_named_are_worn(trait: str, hat: str, gear: set[str]) -> None:
    look = look_of(Drawn("adult", traits=("woman", trait), robe="blue", seed=4))
    assert (look.hat, set(look.gear)) == (hat, gear)


def test_a_man_of_fifty_eight_has_grey_hair_and_lines_and_no_bob() -> None:
    look = look_of(Drawn("adult", traits=("grey-hair", "man"), seed=4))
    assert (look.man, look.hair, look.hair_paint[1], "lined" in look.gear) == (True, "short", 0.24, True)
