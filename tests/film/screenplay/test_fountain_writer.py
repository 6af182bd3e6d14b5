"""The law of the writer: what it writes is read as the same elements."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.screenplay import Element, Kind, Lines, Screenplay, write_fountain
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.heading import parse_heading

HERE = Lines(1, 1)
SPACES = ["\n", "\n\n", "  \n", "\n  \n", "   ", " ", "\t"]
SIGNS = ["@", "!", ".", "#", "##", "=", "===", "~", ">", "<", "^", "(", ")", "[[", "]]", "/*", "*/", "\\", "*", "**", "_", "#1#"]
LINES = ["JOHN", "순옥", "(V.O.)", "INT. HOUSE - DAY", "ext. ", "실외. 연못 - 밤", "S#1. 방", "CUT TO:", "FADE IN:", "[[note]]", "/* b */"]
WORDS = ["Title: x", "Author:", "Key:", "hello.", "a", "…"]
PIECES = st.sampled_from([*SPACES, *SIGNS, *LINES, *WORDS])


def as_screenplay(text: str) -> Screenplay:
    title_page, elements, problems = read_fountain(text)
    return Screenplay(title_page, elements, "en", problems)


def written_by_hand(*elements: Element) -> Screenplay:
    return Screenplay((), elements, "en")


def kinds_and_plain(screenplay: Screenplay) -> list[tuple[str, str]]:
    return [(each.kind.value, each.plain) for each in screenplay.elements]


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_reading_what_was_written_gives_the_same_elements(text):
    once = as_screenplay(text)
    again = as_screenplay(write_fountain(once))
    assert again.title_page == once.title_page
    assert [replace(each, lines=HERE) for each in again.elements] == [replace(each, lines=HERE) for each in once.elements]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="\nJa순@!.#=~><^()[]/*\\ :\tT", max_size=40))
def test_the_law_holds_for_any_signs(text):
    once = as_screenplay(text)
    again = as_screenplay(write_fountain(once))
    assert [replace(each, lines=HERE) for each in again.elements] == [replace(each, lines=HERE) for each in once.elements]


KINDS_BY_HAND = [Kind.ACTION, Kind.DIALOGUE, Kind.LYRICS, Kind.TRANSITION, Kind.CENTERED, Kind.SECTION, Kind.SYNOPSIS, Kind.NOTE]
BY_HAND = st.builds(
    lambda kind, text, gap, forced, level: Element(kind, text, HERE, plain=text, gap=gap, forced=forced, level=level),
    st.sampled_from([*KINDS_BY_HAND, Kind.BONEYARD, Kind.CHARACTER, Kind.PARENTHETICAL, Kind.HEADING, Kind.PAGE_BREAK]),
    st.text(alphabet="Aa순\n@!.#=~><^()[]/*\\ :", max_size=8),
    st.integers(0, 2),
    st.booleans(),
    st.integers(0, 8),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(BY_HAND, max_size=6))
def test_what_a_program_made_is_stable_after_one_writing(elements):
    once = as_screenplay(write_fountain(written_by_hand(*elements)))
    again = as_screenplay(write_fountain(once))
    assert [replace(each, lines=HERE) for each in again.elements] == [replace(each, lines=HERE) for each in once.elements]


def test_the_text_that_a_writer_wrote_comes_back_as_it_was(text_of):
    text = text_of("../../../examples/lotus-pond/screenplay.fountain")
    assert write_fountain(as_screenplay(text)) == text


def test_signs_are_put_where_words_would_be_read_otherwise():
    made = written_by_hand(
        Element(Kind.HEADING, "연못", HERE, "연못", heading=parse_heading("연못", "3")),
        Element(Kind.ACTION, "INT. IS ONLY A WORD", HERE, "INT. IS ONLY A WORD"),
        Element(Kind.ACTION, "one\n\nTHREE\n# four", HERE, "one\n\nTHREE\n# four"),
        Element(Kind.CHARACTER, "순옥", HERE, "순옥", extension="소리"),
        Element(Kind.DIALOGUE, "#해시태그\n\n(웃음)", HERE, "#해시태그\n\n(웃음)"),
        Element(Kind.TRANSITION, "디졸브되며", HERE, "디졸브되며"),
        Element(Kind.CHARACTER, "JOHN", HERE, "JOHN"),
        Element(Kind.LYRICS, "la", HERE, "la"),
        Element(Kind.NOTE, "a [b]", HERE, "a [b]"),
        Element(Kind.SECTION, "Act", HERE, "Act", level=2),
    )
    text = write_fountain(made)
    assert text == (
        ".연못 #3#\n\n!INT. IS ONLY A WORD\n\none\n!\nTHREE\n!# four\n\n@순옥 (소리)\n\\#해시태그\n  \n\\(웃음)\n\n> 디졸브되며\n\n"
        "@JOHN\n\n~la\n\n[[a [b] ]]\n\n## Act\n"
    )
    assert kinds_and_plain(as_screenplay(text)) == kinds_and_plain(made)


def test_speech_without_a_name_becomes_action():
    made = written_by_hand(Element(Kind.DIALOGUE, "Who?", HERE, "Who?"), Element(Kind.PARENTHETICAL, "quietly", HERE, "quietly"))
    assert write_fountain(made) == "Who?\n\n(quietly)\n"


def test_empty_words_are_still_written():
    made = written_by_hand(
        Element(Kind.CHARACTER, "A", HERE, "A"),
        Element(Kind.DIALOGUE, "", HERE),
        Element(Kind.PARENTHETICAL, "a) (b", HERE),
        Element(Kind.TRANSITION, "<", HERE),
        Element(Kind.CENTERED, "", HERE),
        Element(Kind.HEADING, "", HERE),
        Element(Kind.ACTION, "", HERE),
        Element(Kind.PAGE_BREAK, "", HERE),
    )
    assert write_fountain(made) == "A\n…\n(a b)\n\n> …\n\n> … <\n\n.…\n\n!\n\n===\n"


@pytest.mark.parametrize("first", ["Title: of a book", "Key:\nTitle: below"])
def test_a_story_that_begins_like_a_title_page_keeps_its_words(first):
    made = written_by_hand(Element(Kind.ACTION, first, HERE, first))
    assert kinds_and_plain(as_screenplay(write_fountain(made))) == [("action", first)]


def test_a_title_page_without_known_keys_stays_one():
    made = Screenplay((("Mood", "blue\n\ngrey"), ("Weather", "")), (Element(Kind.ACTION, "Rain.", HERE, "Rain."),), "en")
    text = write_fountain(made)
    assert text == "Title:\nMood:\n    blue\n    grey\nWeather:\n\nRain.\n"
    assert as_screenplay(text).title_page == (("Title", ""), ("Mood", "blue\ngrey"), ("Weather", ""))


def test_nothing_is_written_for_nothing():
    assert write_fountain(Screenplay((), (), "ko")) == ""


def test_a_heading_of_a_note_and_a_number_stays_a_heading():
    assert write_fountain(as_screenplay(".[[note]]#1#\n")) == ".[[note]]#1#\n"


def test_a_name_around_a_note_makes_no_new_mark():
    once = as_screenplay("@*/[[note]]*/*/\n")
    assert [(each.kind.value, each.text) for each in once.elements] == [("character", "*\\/*\\/*/"), ("note", "note")]
    assert write_fountain(once) == "@*\\/*\\/*/\n[[note]]\n"
