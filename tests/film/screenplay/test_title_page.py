"""The title page is told apart from a first scene."""

import pytest

from madang.film.screenplay.title_page import split_title_page


@pytest.mark.parametrize(
    ("text", "entries", "body"),
    [
        ("Title: A\n\nBody", (("Title", "A"),), "\nBody"),
        ("\n\nTitle: A: B\nBody", (("Title", "A: B"),), "Body"),
        ("Title:\n    A\n\tB\nDraft date: 1\n", (("Title", "A\nB"), ("Draft date", "1")), ""),
        ("제목： 물결\n글·그림: 우리", (("제목", "물결"), ("글·그림", "우리")), ""),
        ("Mood: blue\ntitle: A", (("Mood", "blue"), ("title", "A")), ""),
        ("Mood: blue\n\nBody", (), "Mood: blue\n\nBody"),
        ("FADE IN:\n\nTitle: A", (), "FADE IN:\n\nTitle: A"),
        ("CUT TO:\nTitle: A", (), "CUT TO:\nTitle: A"),
        ("    Title: A", (), "    Title: A"),
        ("", (), ""),
    ],
)
def test_a_title_page_ends_where_the_first_scene_begins(text, entries, body):
    found, offset = split_title_page(text)
    assert (found, text[offset:]) == (entries, body)
