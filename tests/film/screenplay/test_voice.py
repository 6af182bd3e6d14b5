"""Where a voice comes from."""

import pytest

from madang.film.screenplay import voice


@pytest.mark.parametrize(
    ("extension", "where"),
    [
        ("", "on"),
        ("CONT'D", "on"),
        ("V.O.", "over"),
        ("N", "over"),
        ("내레이션", "over"),
        ("O.S.", "off"),
        ("E", "off"),
        ("전화", "off"),
        ("O.S., CONT'D", "off"),
        ("v.o", "over"),
        ("웃으며", "on"),
    ],
)
def test_an_extension_says_where_the_voice_is(extension, where):
    assert voice(extension) == where
