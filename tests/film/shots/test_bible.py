"""The bible: read, completed, found in lines."""

import pytest

from madang.film.language import Refused, Text
from madang.film.screenplay import read
from madang.film.shots import Bible, read_bible, with_cast

BIBLE = """
[people.sunok]
name = { ko = "순옥", en = "Sun-ok" }
aliases = ["the old woman"]
description = { ko = "일흔여덟 할머니. 흰 저고리.", en = "78, white jacket." }
[people.sky]
name = "하늘"
description = "11살"
[props.ring]
name = { ko = "은가락지", en = "silver ring" }
[places.pond]
name = "연꽃 연못"
[look.film]
description = "bleeding ink"
"""


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.id, text[mention.start : mention.end]) for mention in read_bible(BIBLE).mentions(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("순옥이 웃는다.", [("sunok", "순옥")]),
        ("순옥이가 순옥에게서 받는다.", [("sunok", "순옥"), ("sunok", "순옥")]),
        ("순옥 할머니의 배.", [("sunok", "순옥 할머니")]),
        ("순옥보살은 다른 사람이다.", []),
        ("The Old Woman smiles at SUN-OK.", [("sunok", "The Old Woman"), ("sunok", "SUN-OK")]),
        ("순옥(78)이 하늘을 부른다.", [("sunok", "순옥(78)"), ("sky", "하늘")]),
        ("하늘에 별이 뜬다.", []),
        ("하늘을 올려다본다.", []),
        ("물에서 은가락지를 건진다.", [("ring", "은가락지")]),
    ],
)
def test_names_are_found_through_particles_titles_and_aliases(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


def test_kinds_and_traits_come_from_name_age_and_description() -> None:
    entries = {entry.id: (entry.kind, entry.drawn) for entry in read_bible(BIBLE).entries}
    assert entries == {
        "sunok": ("person", "elder"),
        "sky": ("person", "child"),
        "ring": ("prop", "ring"),
        "pond": ("place", "pond"),
        "film": ("look", ""),
    }
    sunok = read_bible(BIBLE).entry("sunok")
    assert sunok is not None
    assert {"woman", "white", "hanbok"} <= set(sunok.traits)


def test_every_error_is_told_at_once_and_strange_words_are_warnings() -> None:
    with pytest.raises(Refused) as refused:
        read_bible('[people.a]\naliases = []\n[people.b]\nvoice = "x"\n[people.c]\nname = "C"\nheight = 3\n')
    assert [problem.code for problem in refused.value.problems] == ["bible.no-name", "bible.no-name", "bible.unknown"]


def test_a_bible_that_is_no_toml_is_refused_with_the_reason() -> None:
    with pytest.raises(Refused) as refused:
        read_bible("[people")
    assert [problem.code for problem in refused.value.problems] == ["bible.no-toml"]


def test_a_name_of_two_is_told() -> None:
    bible = read_bible('[people.a]\nname = "민수"\n[people.b]\nname = "민수"\n')
    assert [problem.code for problem in bible.problems] == ["bible.name-twice"]


def test_whoever_speaks_or_is_brought_in_gets_an_entry() -> None:
    screenplay = read(
        "INT. ROOM - DAY\n\nDR. HALE (66), a tired woman, looks up. A GIRL waits. 손자 민들레가 웃는다.\n\n"
        "DR. HALE\nYes.\n\nGIRL\nNo.\n\n@민들레\n네.\n",
        name="a.fountain",
    )
    cast = with_cast(Bible(), screenplay)
    assert [(entry.id, entry.drawn, entry.inferred) for entry in cast.entries] == [
        ("dr-hale", "doctor", True),
        ("girl", "child", True),
        ("민들레", "child", True),
    ]
    assert cast.entries[0].description == Text(en="66, a tired woman")


def test_robes_are_distinct_and_stay_when_others_come() -> None:
    few = with_cast(Bible(), read("INT. ROOM - DAY\n\nANN\nYes.\n\nBOB\nNo.\n", name="a.fountain"))
    more = with_cast(Bible(), read("INT. ROOM - DAY\n\nANN\nYes.\n\nBOB\nNo.\n\nCID\nHm.\n", name="a.fountain"))
    assert [entry.traits for entry in more.entries[:2]] == [entry.traits for entry in few.entries]
    assert len({entry.traits[-1] for entry in more.entries}) == 3
