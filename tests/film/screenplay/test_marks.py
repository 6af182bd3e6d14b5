"""Notes, boneyards, emphasis and escapes inside a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.screenplay.marks import notes, plain, settle, styled, without_marks

SIGNS = st.text(alphabet="a *_\\[]/가\n", max_size=24)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*a* **b** ***c*** _d_", "a b c d"),
        ("**bold *both***", "bold both"),
        ("*both **bold***", "both bold"),
        ("a * b * c", "a * b * c"),
        ("*open", "*open"),
        ("****a****", "****a****"),
        ("file_name_here _강조_는", "file_name_here 강조는"),
        (r"\*a\* \\ \_b\_ \#", r"*a* \ _b_ #"),
        (r"C:\new", r"C:\new"),
        ("a [[note]] b /* gone\n\ngone */ c", "a  b  c"),
        ("*one\ntwo*", "*one\ntwo*"),
        ("***a", "***a"),
        ("a***", "a***"),
    ],
)
def test_plain_words_have_no_marks(text, words):
    assert plain(text) == words


def test_styles_are_told_run_by_run():
    assert styled("**a *b*** _c_ d") == (
        ("a ", frozenset({"bold"})),
        ("b", frozenset({"bold", "italic"})),
        (" ", frozenset()),
        ("c", frozenset({"underline"})),
        (" d", frozenset()),
    )


def test_notes_are_listed_and_end_at_an_empty_line():
    assert notes("a [[ one ]] [[two\nlines]] [[three\n\nfour]] \\[[no]]") == ("one", "two\nlines")
    assert without_marks("a [[x]] [[y\n\nz]]") == "a  [[y\n\nz]]"


@given(SIGNS)
def test_settling_twice_is_settling_once_and_keeps_the_words(text):
    settled = settle(text)
    assert settle(settled) == settled
    assert plain(settled).replace("\\", "") == plain(text).replace("\\", "")


@given(SIGNS, SIGNS)
def test_a_settled_text_means_the_same_beside_any_neighbour(first, second):
    first, second = settle(first), settle(second)
    assert notes(f"{first}\n\n{second}") == notes(first) + notes(second)
