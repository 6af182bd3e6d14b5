"""People without a line, an age or a bible entry are found in the action, and drawn as people."""

from collections.abc import Callable

import pytest

from madang.film.screenplay import read
from madang.film.shots import Bible, Plan, read_bible, read_line, with_cast

Planner = Callable[..., Plan]


def cast(text: str, bible: Bible | None = None) -> list[tuple[str, str]]:
    whole = with_cast(bible or Bible(), read(text, name="a.fountain"))
    return [(entry.id, entry.drawn) for entry in whole.entries if entry.inferred]


@pytest.mark.parametrize(
    ("action", "people"),
    [
        ("Maria enters with a candle.", [("maria", "adult")]),
        ("Lena and Priya walk along the wall.", [("lena", "adult"), ("priya", "adult")]),
        ("The door opens. Old Tom, a sailor, nods.", [("tom", "adult")]),
        ("KARIM runs.", []),
        ("KARIM nods.", [("karim", "adult")]),
        ("Rain falls. Smoke hangs over Seoul. Silence follows. Shutters go up.", []),
        ("Dust settles. Sunlight creeps over the floor.", []),
        ("London sleeps. Monday comes.", []),
        ("A bench. Wind.", []),
    ],
)
def test_an_english_name_that_does_what_people_do_is_somebody(action: str, people: list[tuple[str, str]]) -> None:
    assert cast(f"INT. HALL - NIGHT\n\n{action}\n") == people


@pytest.mark.parametrize(
    ("action", "people"),
    [
        ("민수가 문을 연다.", [("민수", "adult")]),
        ("촛불을 든 지연이 웃는다. 김영호가 편지를 읽는다.", [("지연", "adult"), ("김영호", "adult")]),
        ("서리가 내린다. 유리가 깨진다. 소나기가 지나간다.", []),
        ("기준이 바뀐다. 안개가 걷힌다. 노래가 들린다.", []),
        ("보이는 것은 없다. 우리가 본다.", []),
    ],
)
def test_a_korean_name_that_does_what_people_do_is_somebody(action: str, people: list[tuple[str, str]]) -> None:
    assert cast(f"실내. 복도 - 밤\n\n{action}\n") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The goalkeeper kicks the ball.", ["adult"]),
        ("Two defenders chase the ball.", ["adult"]),
        ("The referee checks his watch.", ["adult"]),
        ("A man in a coat writes in a notebook.", ["adult"]),
        ("The guard waits.", ["guard"]),
        ("The shutter opens. The corner is dark.", []),
        ("상인회장이 호루라기를 분다.", ["adult"]),
        ("포졸 두 명이 달린다.", ["adult"]),
        ("코트를 입은 남자가 수첩에 적는다.", ["adult"]),
    ],
)
def test_somebody_known_by_a_trade_alone_is_drawn(text: str, people: list[str]) -> None:
    language = "ko" if text[0] > "z" else "en"
    assert [seen.kind for seen in read_line(text, language).people] == people


def test_one_person_under_several_names_is_one() -> None:
    text = "INT. ROOM - DAY\n\nCAPTAIN ORTEGA (45), a calm woman, sits. WALTER BRANDT, 74, stands.\n\n"
    text += "ORTEGA\nYes.\n\nWALTER\nNo.\n\nMR. KIM\nHm.\n\nMRS. KIM\nHm.\n"
    whole = with_cast(Bible(), read(text, name="a.fountain"))
    assert [(entry.id, entry.aliases) for entry in whole.entries] == [
        ("captain-ortega", ("ORTEGA", "the captain")),
        ("walter-brandt", ("WALTER",)),
        ("mr-kim", ()),
        ("mrs-kim", ()),
    ]
    assert [set(entry.traits) & {"man", "woman"} for entry in whole.entries] == [{"woman"}, set(), {"man"}, {"woman"}]


def test_a_cue_that_shortens_a_name_of_the_bible_is_its_owner() -> None:
    bible = read_bible('[people.oh]\nname = "Mr. Oh"\nkind = "guard"\n')
    whole = with_cast(bible, read("INT. ROOM - DAY\n\nA bed.\n\nOH\nYes.\n", name="a.fountain"))
    assert [(entry.id, entry.aliases) for entry in whole.entries] == [("oh", ("OH",))]


def test_the_pronoun_after_a_name_says_who_it_is() -> None:
    whole = with_cast(Bible(), read("INT. ROOM - DAY\n\nMaria enters. She counts the stairs. Tom nods at his shoes.\n", name="a.fountain"))
    assert [(entry.id, set(entry.traits) & {"man", "woman"}) for entry in whole.entries] == [("maria", {"woman"}), ("tom", {"man"})]


def test_a_name_of_the_action_is_seen_in_its_shot(planned: Planner) -> None:
    shots = planned("INT. HALL - NIGHT\n\nA long hall.\n\nMaria enters with a candle.\n").shots
    assert [(subject.id, subject.pose, subject.holds) for subject in shots[-1].subjects] == [("maria", "walk", "candle")]
