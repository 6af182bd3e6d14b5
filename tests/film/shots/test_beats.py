"""A scene cut into beats and lines, and where and when scenes play."""

import pytest

from madang.film.screenplay import read
from madang.film.shots import Bible, Direction
from madang.film.shots.beats import Beat, Card, Note, Speech, units
from madang.film.shots.setting import joins, opening_settings


def cut(text: str) -> list[tuple[str, str]]:
    screenplay = read(f"INT. ROOM - DAY\n\n{text}\n", name="a.fountain")
    words: list[tuple[str, str]] = []
    for unit in units(screenplay.scenes[0], screenplay.language):
        match unit:
            case Beat():
                words.append(("silence" if unit.silent else "beat", unit.text))
            case Speech():
                words.append((unit.voice, unit.words))
            case Card():
                words.append(("card", unit.text))
            case Note():
                words.append(("note", unit.text))
    return words


def test_a_long_sentence_is_two_beats_at_its_joint() -> None:
    assert cut(
        "할머니가 낡은 상자를 열고 오래된 편지를 하나씩 꺼내 햇빛에 비추어 보고, 소년은 그 옆에 앉아 말없이 그 모습을 지켜본다."
    ) == [
        ("beat", "할머니가 낡은 상자를 열고 오래된 편지를 하나씩 꺼내 햇빛에 비추어 보고,"),
        ("beat", "소년은 그 옆에 앉아 말없이 그 모습을 지켜본다."),
    ]


def test_voices_are_on_off_and_over() -> None:
    assert cut("ANN\nOn.\n\nANN (O.S.)\nOff.\n\nANN (V.O.)\nOver.\n\nNARRATOR\nTold.") == [
        ("on", "On."),
        ("off", "Off."),
        ("over", "Over."),
        ("over", "Told."),
    ]


def test_cards_notes_and_silences_are_units_of_their_own() -> None:
    assert cut("> THE END <\n\n[[shot: close]]\n\nA beat.\n\n(침묵)") == [
        ("card", "THE END"),
        ("note", "shot: close"),
        ("silence", "A beat."),
        ("silence", "(침묵)"),
    ]


def test_a_line_that_no_shot_can_hold_is_broken_between_its_words() -> None:
    words = " ".join(f"w{number}" for number in range(90))
    parts = cut(f"ANN\n{words}")
    assert (" ".join(part for _, part in parts), len(parts) > 3) == (words, True)


def test_lines_of_a_paragraph_are_those_of_its_sentences() -> None:
    screenplay = read("INT. ROOM - DAY\n\nThe first sentence is here.\nThe second sentence follows.\n", name="a.fountain")
    assert [(unit.lines.first, unit.lines.last) for unit in units(screenplay.scenes[0], "en")] == [(3, 3), (4, 4)]


@pytest.mark.parametrize(
    ("heading", "place", "interior", "time"),
    [
        ("EXT. LOTUS POND - DAWN", "pond", False, "dawn"),
        ("INT. GRANDMA'S HOUSE - KITCHEN - NIGHT", "kitchen", True, "night"),
        ("실외. 연못가 - 해질녘", "pond", False, "dusk"),
        ("INT./EXT. CAR INTERIOR - DAY", "car-inside", True, "noon"),
        ("EXT. OBSERVATORY ROOFTOP - NIGHT", "rooftop", False, "night"),
    ],
)
def test_a_heading_says_place_hour_and_walls(heading: str, place: str, interior: bool, time: str) -> None:
    screenplay = read(f"{heading}\n\nA chair.\n", name="a.fountain")
    setting = opening_settings(screenplay, Bible(), Direction())[0]
    assert (setting.place, setting.interior, setting.time) == (place, interior, time)


def test_a_heading_without_a_place_takes_it_from_the_action() -> None:
    screenplay = read("INT. 17 - DAY\n\nA kitchen with a stove.\n", name="a.fountain")
    assert opening_settings(screenplay, Bible(), Direction())[0].place == "kitchen"


def test_the_same_hour_keeps_the_weather_and_a_note_keeps_the_season() -> None:
    text = "EXT. STREET - NIGHT, RAIN\n\n[[look: winter]]\n\nA bus.\n\nINT. BUS - CONTINUOUS\n\nA seat.\n\nEXT. HILL - DAY\n\nA tree.\n"
    settings = opening_settings(read(text, name="a.fountain"), Bible(), Direction())
    assert [(setting.time, setting.weather, setting.season) for setting in settings] == [
        ("night", "rain", "summer"),
        ("night", "rain", "winter"),
        ("noon", "clear", "winter"),
    ]


def test_written_transitions_and_acts_join_scenes() -> None:
    text = "INT. ROOM - DAY\n\nA bed.\n\nDISSOLVE TO:\n\nEXT. POND - DAY\n\nA boat.\n\n# Act two\n\n"
    text += "EXT. HILL - DAY\n\nA tree.\n\nCUT TO:\n\nEXT. SEA - DAY\n\nA ship.\n"
    screenplay = read(text, name="a.fountain")
    assert joins(screenplay, opening_settings(screenplay, Bible(), Direction())) == ("fade", "dissolve", "fade", "cut")
