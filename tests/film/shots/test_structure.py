"""Montage, intercut, flashback, telephones, dual lines and monologues, planned as an assistant director would."""

from collections.abc import Callable

import pytest

from madang.film.screenplay import Lines
from madang.film.shots import Plan, Role, Shot, Size
from madang.film.shots.structure import mark_of

Planner = Callable[..., Plan]


def story(made: Plan) -> list[Shot]:
    return [shot for shot in made.shots if shot.scene >= 0]


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("MONTAGE - THE REPAIR", ("montage", True)),
        ("SERIES OF SHOTS:", ("montage", True)),
        ("END MONTAGE", ("montage", False)),
        ("INTERCUT - HALLWAY / KITCHEN", ("intercut", True)),
        ("INTERCUT WITH:", ("intercut", True)),
        ("END INTERCUT.", ("intercut", False)),
        ("BEGIN FLASHBACK:", ("flashback", True)),
        ("END FLASHBACK.", ("flashback", False)),
        ("BACK TO PRESENT", ("flashback", False)),
        ("(몽타주)", ("montage", True)),
        ("몽타주 끝", ("montage", False)),
        ("교차 편집", ("intercut", True)),
        ("회상", ("flashback", True)),
        ("회상 끝.", ("flashback", False)),
        ("The montage hangs on the wall.", None),
        ("회상에 잠긴 할머니가 웃는다.", None),
        ("SCENE", None),
    ],
)
def test_a_line_that_orders_the_telling_is_no_picture(line: str, order: tuple[str, bool] | None) -> None:
    mark = mark_of(line, Lines(1, 1))
    assert (mark and (mark.manner, mark.begins)) == order


def test_a_montage_is_one_brisk_shot_an_item_entered_by_a_dissolve(planned: Planner) -> None:
    text = "INT. SHOP - DAY\n\nThe shop.\n\nMONTAGE - THE REPAIR\n\n-- He heats the kettle over a fire.\n\n"
    text += "-- He files the kettle with a tool.\n\n"
    text += "-- The kettle shines in the window.\n\nA bell over the door.\n"
    shots = story(planned(text))
    assert [shot.text for shot in shots] == [
        "The shop.",
        "He heats the kettle over a fire.",
        "He files the kettle with a tool.",
        "The kettle shines in the window.",
        "A bell over the door.",
    ]
    assert [shot.transition for shot in shots] == ["fade", "dissolve", "cut", "cut", "cut"]
    assert all(shot.seconds <= 5 for shot in shots[1:4])


def test_a_korean_montage_is_a_list_of_shots_too(planned: Planner) -> None:
    text = "S#1. 나루터 - 밤 / 외부\n\n강가.\n\n(몽타주)\n- 칠복이 배를 닦는다.\n- 아이가 등불 세 개를 단다.\n"
    assert [shot.text for shot in story(planned(text))] == ["강가.", "칠복이 배를 닦는다.", "아이가 등불 세 개를 단다."]


def test_a_flashback_is_dissolved_into_and_out_of_and_the_hour_goes_on_from_before(planned: Planner) -> None:
    text = "INT. ROOM - NIGHT\n\nA bed.\n\nEXT. FARM - DAY - FLASHBACK\n\nA field.\n\nINT. ROOM - CONTINUOUS\n\nA lamp.\n"
    shots = story(planned(text))
    assert [(shot.place, shot.time, shot.transition) for shot in shots] == [
        ("room", "night", "fade"),
        ("farm", "noon", "dissolve"),
        ("room", "night", "dissolve"),
    ]
    assert shots[1].place_words == "FARM"


def test_a_korean_flashback_keeps_the_place_that_it_remembers(planned: Planner) -> None:
    text = "S#1. 나루터 - 밤 / 외부\n\n배 한 척.\n\nS#2. 회상 - 나루터 - 낮 / 외부\n\n배 한 척이 떠난다.\n\n"
    text += "S#3. 나루터 - 밤 / 외부\n\n빈 배.\n"
    shots = story(planned(text))
    assert ([shot.place_id for shot in shots], [shot.transition for shot in shots]) == (["나루터"] * 3, ["fade", "dissolve", "dissolve"])


CALL = """INT. HALL - NIGHT

A long hall.

Maria enters with a phone.

INTERCUT - HALL / KITCHEN

INT. KITCHEN - NIGHT

TOM (40) stands at the stove.

TOM
Do not count the stairs.

MARIA
Why?

TOM
There are eight.
"""


def test_an_intercut_shows_each_alone_in_the_place_where_he_is(planned: Planner) -> None:
    spoken = [shot for shot in story(planned(CALL)) if shot.spoken]
    assert [(shot.spoken[0].speaker, [subject.id for subject in shot.subjects], shot.place) for shot in spoken] == [
        ("tom", ["tom"], "kitchen"),
        ("maria", ["maria"], "corridor"),
        ("tom", ["tom"], "kitchen"),
    ]


def test_a_voice_on_the_telephone_is_heard_on_the_face_that_holds_it(planned: Planner) -> None:
    text = "INT. CAFE - DAY\n\nPriya sits. Ben sits by the window.\n\nPRIYA\nWell?\n\n"
    text += "BEN\n(into phone)\nHello, Mum?\n\nMUM (V.O.)\n(filtered)\nWhere are you?\n\nBEN\nHere.\n"
    spoken = [shot for shot in story(planned(text)) if shot.spoken]
    assert [(shot.spoken[-1].voice, [subject.id for subject in shot.subjects]) for shot in spoken][1:3] == [
        ("on", ["ben"]),
        ("off", ["ben"]),
    ]
    assert "mum" not in {subject.id for shot in spoken for subject in shot.subjects}


def test_f_is_the_other_end_of_the_line_and_never_stands_in_the_room(planned: Planner) -> None:
    text = "S#1. 방 - 밤 / 내부\n\n수아가 전화를 건다.\n\n@수아\n준이야, 별 봐?\n\n@준이 (F)\n개미는 눈이 나빠.\n\n"
    text += "@수아\n그럼 내가 대신 봐 줄래.\n"
    spoken = [shot for shot in story(planned(text)) if shot.spoken]
    assert [[subject.id for subject in shot.subjects] for shot in spoken] == [["수아"], ["수아"], ["수아"]]
    assert [line.voice for shot in spoken for line in shot.spoken] == ["on", "off", "on"]


def test_two_who_speak_at_once_are_in_one_shot(planned: Planner) -> None:
    text = "INT. CAFE - DAY\n\nPRIYA (30) and BEN (31) sit.\n\nPRIYA\nDid you order?\n\nBEN ^\nI did not order!\n\nPRIYA\nWell!\n"
    shared = [shot for shot in story(planned(text)) if len(shot.spoken) == 2]
    assert [(shot.size, {subject.id for subject in shot.subjects}) for shot in shared] == [(Size.MEDIUM_WIDE, {"priya", "ben"})]


def test_a_long_speech_tightens_and_is_heard_once_on_the_face_that_listens(planned: Planner) -> None:
    words = " ".join(f"This is the sentence number {number} of my long story." for number in range(12))
    shots = [shot for shot in story(planned(f"INT. ROOM - DAY\n\nAnn sits. BOB (30) sits.\n\nANN\n{words}\n")) if shot.spoken]
    sizes = [list(Size).index(shot.size) for shot in shots if shot.subjects[0].id == "ann"]
    assert sizes == sorted(sizes)
    assert [shot.subjects[0].id for shot in shots][-1] == "ann"
    assert {line.voice for shot in shots if shot.subjects[0].id == "bob" for line in shot.spoken} == {"off"}


def test_what_is_only_heard_is_shown_on_a_face(planned: Planner) -> None:
    text = "실내. 방 - 밤\n\n방이 어둡다.\n\n할머니가 라디오 앞에 앉는다.\n\n먼 곳에서 발소리가 들린다.\n\n할머니가 일어선다.\n"
    shot = next(shot for shot in story(planned(text)) if "발소리" in shot.text)
    assert (shot.role, shot.size, [subject.kind for subject in shot.subjects]) == (Role.REACTION, Size.MEDIUM_CLOSE, ["elder"])


def test_a_stranger_who_runs_is_not_whoever_was_last_seen(planned: Planner) -> None:
    text = "INT. HALL - NIGHT\n\nA hall.\n\nMARIA (30) stands by the door.\n\nSomething runs across the ceiling.\n"
    assert story(planned(text))[-1].subjects == ()


def test_he_is_the_man_and_not_the_dog(planned: Planner) -> None:
    text = "EXT. ALLEY - DAY\n\nKARIM (30) runs.\n\nA dog barks at the wall. He climbs the fence.\n"
    assert ("karim", "climb") in [(subject.id, subject.pose) for subject in story(planned(text))[-1].subjects]


def test_snow_that_falls_in_summer_brings_the_winter(planned: Planner) -> None:
    shots = story(planned("실외. 마당 - 낮\n\n눈이 내린다.\n"))
    assert [(shot.weather, shot.season) for shot in shots] == [("snow", "winter")]


def test_a_line_is_said_to_whoever_answers_it_even_where_the_action_has_not_named_him(planned: Planner) -> None:
    text = (
        "EXT. PIER - DUSK\n\nA pier.\n\nTOMAS (70) mends a net. CARLA (50) counts crates.\n\nTOMAS\nYou are late!\n\nINES\nSo is the bus.\n"
    )
    first = next(shot for shot in story(planned(text)) if shot.spoken)
    assert [subject.id for subject in first.subjects] == ["tomas", "ines", "carla"]


def test_the_guard_from_the_gate_walks_and_not_the_gate(planned: Planner) -> None:
    shot = story(planned("INT. HALL - NIGHT\n\nA hall.\n\nThe guard from the gate follows, a big man in a wet coat.\n"))[-1]
    assert [(subject.kind, subject.pose) for subject in shot.subjects] == [("guard", "walk"), ("gate", "")]


def test_what_is_counted_without_its_noun_is_done_by_nobody_we_know(planned: Planner) -> None:
    shot = story(planned("외부. 옥상 - 밤\n\n옥상.\n\n서진(30)이 올려다본다.\n\n별똥별 하나가 떨어진다. 또 하나. 수십 개가 쏟아진다.\n"))[
        -1
    ]
    assert [(subject.kind, subject.pose) for subject in shot.subjects] == [("comet", "fall")]
