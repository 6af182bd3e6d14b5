"""What a line is about, and what it names only to say where."""

from dataclasses import replace
from typing import Any

import pytest

from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size, Subject
from madang.generators.ink.mentions import acting, count_of, is_where, pose_of, size_of
from madang.generators.ink.reading import scene_of, unknown

SHOT = Shot("1", 0, Role.ACTION, Lines(1, 1), "", Size.MEDIUM, place="room", interior=True, seed=5)


def _shot(text: str, *subjects: Subject, **changes: Any) -> Shot:
    return replace(SHOT, text=text, subjects=subjects, **changes)


@pytest.mark.parametrize(
    ("word", "text", "where"),
    [
        ("벽", "벽에 걸린 가족사진.", True),
        ("서가", "책 한 권이 서가에서 떨어진다.", True),
        ("탁자", "탁자 위의 촛불.", True),
        ("여자", "남자가 여자에게 꽃을 준다.", False),
        ("사진", "사진이 벽에 걸려 있다.", False),
        ("windowsill", "A wedding ring on the windowsill.", True),
        ("table", "Red foam spills over the old wooden table.", True),
        ("ring", "A wedding ring on the windowsill.", False),
        ("moon", "Her son looks at the moon.", False),
    ],
)
def test_a_place_of_something_is_told_from_the_thing(word: str, text: str, where: bool) -> None:
    assert is_where(Subject("wall", word), text) is where


def test_what_only_says_where_comes_last() -> None:
    shot = _shot("탁자 위의 촛불.", Subject("table", "탁자"), Subject("candle", "촛불"))
    assert [subject.kind for subject in acting(shot)] == ["candle", "table"]


def test_smoke_yields_to_what_it_rises_from() -> None:
    shot = _shot("김이 나는 두부.", Subject("smoke", "김이"), Subject("tofu", "두부"))
    assert [subject.kind for subject in acting(shot)] == ["tofu", "smoke"]


def test_a_room_has_its_own_walls_and_a_body_its_own_hands() -> None:
    woman = Subject("elder", "woman")
    shot = _shot("She presses her ear to the wall.", Subject("face-suggestion", "ear"), Subject("wall", "wall"), woman)
    assert acting(shot) == (woman,)
    assert unknown([shot]) == ()


def test_a_thing_named_twice_is_one_thing() -> None:
    shot = _shot("신호등이 빨간불로 바뀐다.", Subject("traffic-light", "신호등"), Subject("traffic-light", "빨간불", traits=("red",)))
    assert acting(shot) == (Subject("traffic-light", "신호등", traits=("red",)),)


@pytest.mark.parametrize(
    ("kind", "pose", "others", "text", "shown"),
    [
        ("child", "fly", (Subject("kite", "kite"),), "The girl flies a kite.", "look-up"),
        ("child", "fly", (), "골키퍼가 몸을 날린다.", "jump"),
        ("ghost", "fly", (), "유령이 떠다닌다.", "fly"),
        ("adult", "walk", (Subject("bicycle", "bicycle"),), "His father arrives on a bicycle.", "ride"),
        ("adult", "walk", (Subject("bicycle", "bicycle"),), "He walks beside a bicycle.", "walk"),
        ("child", "sleep", (Subject("chair", "chair"),), "She sleeps in a chair.", "sit"),
        ("adult", "", (), "A man.", "stand"),
        ("bird", "", (), "새 한 마리.", "fly"),
        ("elder", "climb", (), "할아버지가 골목을 올라간다.", "stand"),
        ("elder", "climb", (Subject("ladder", "사다리"),), "할아버지가 사다리를 오른다.", "climb"),
        ("elder", "close", (), "할머니는 눈을 감았다.", "stand"),
        ("elder", "close", (), "할머니가 문을 닫는다.", "close"),
    ],
)
def test_a_pose_is_what_a_body_can_do(kind: str, pose: str, others: tuple[Subject, ...], text: str, shown: str) -> None:
    subject = Subject(kind, kind, pose=pose)
    assert pose_of(subject, _shot(text, subject, *others)) == shown


@pytest.mark.parametrize(
    ("word", "text", "count"),
    [("갈매기", "갈매기 떼가 난다.", 7), ("geese", "A flock of wild geese.", 7), ("갈매기", "갈매기가 난다.", 1)],
)
def test_a_flock_is_many(word: str, text: str, count: int) -> None:
    assert count_of(Subject("bird", word), text) == count


def test_a_small_beast_alone_is_seen_from_near() -> None:
    hamster = Subject("mouse", "hamster")
    assert size_of(_shot("A hamster runs.", hamster, size=Size.WIDE)) is Size.MEDIUM_WIDE
    assert size_of(_shot("A boy and a hamster.", hamster, Subject("child", "boy"), size=Size.WIDE)) is Size.WIDE


def test_a_baby_lies_in_its_mothers_arms() -> None:
    scene = scene_of(_shot("A baby in its mother's arms.", Subject("baby", "baby"), Subject("adult", "mother")))
    assert [(figure.kind, figure.holds) for figure in scene.figures] == [("adult", "swaddled")]


def test_a_piano_that_is_played_stands_in_the_frame() -> None:
    scene = scene_of(_shot("She plays the piano.", Subject("child", "girl", pose="play-music", holds="piano"), size=Size.MEDIUM_CLOSE))
    assert (scene.size, [(figure.kind, figure.holds) for figure in scene.figures]) == (Size.MEDIUM, [("child", ""), ("piano", "")])


def test_what_is_planted_is_small_yet() -> None:
    scene = scene_of(_shot("소녀가 나무를 심는다.", Subject("child", "소녀", pose="plant-seed"), Subject("tree", "나무")))
    assert [figure.kind for figure in scene.figures] == ["child", "sprout"]


def test_a_beast_at_somebodys_feet_is_in_the_frame() -> None:
    scene = scene_of(_shot("The boy hugs the dog.", Subject("child", "boy", pose="hug"), Subject("dog", "dog")))
    assert scene.size is Size.MEDIUM_WIDE


def test_who_rides_sits_on_what_is_ridden() -> None:
    cycling = scene_of(_shot("자전거를 타고 언덕을 오른다.", Subject("adult", "아주머니", pose="climb", holds="bicycle")))
    assert [(figure.kind, figure.pose, figure.holds) for figure in cycling.figures] == [("adult", "ride", ""), ("bicycle", "", "")]
    riding = scene_of(_shot("A girl on a white horse rides.", Subject("child", "girl"), Subject("horse", "horse", pose="ride")))
    assert [(figure.kind, figure.pose) for figure in riding.figures] == [("child", "ride"), ("horse", "ride")]


def test_a_goldfish_swims_in_its_bowl() -> None:
    shot = _shot("어항에 금붕어가 헤엄친다.", Subject("fishbowl", "어항"), Subject("fish", "금붕어", pose="swim"))
    assert [subject.kind for subject in acting(shot)] == ["fishbowl"]


@pytest.mark.parametrize(
    ("text", "people", "shown"),
    [
        ("정류장 벤치에 보람의 책이 놓여 있다.", (Subject("teen", "보람", "보람"),), ["book", "bench"]),
        ("보람이 벤치에서 책을 편다.", (Subject("teen", "보람", "보람"),), ["teen", "book", "bench"]),
        ("Someone knocks. RIA waits.", (Subject("adult", "Someone"), Subject("rider", "RIA", "ria")), ["rider", "book", "bench"]),
        ("Someone knocks.", (Subject("adult", "Someone"),), ["adult", "book", "bench"]),
    ],
)
def test_nobody_is_shown_who_is_only_an_owner_or_only_announced(text: str, people: tuple[Subject, ...], shown: list[str]) -> None:
    shot = _shot(text, Subject("bench", "벤치"), *people, Subject("book", "책"))
    kinds = [subject.kind for subject in acting(shot)]
    assert (kinds[0], sorted(kinds)) == (shown[0], sorted(shown))
