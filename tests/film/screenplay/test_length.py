"""A page is about a minute."""

from fractions import Fraction

import pytest

from madang.film.screenplay import Screenplay, pages
from madang.film.screenplay.fountain import read_fountain


def pages_of(text: str) -> Fraction:
    return pages(Screenplay(read_fountain(text)[0], read_fountain(text)[1], "en"))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", Fraction(0)),
        ("# Section\n\n= Nothing is seen.\n", Fraction(0)),
        ("Rain.", Fraction(1, 8)),
        ("Rain.\n\n" * 27, Fraction(1)),
        ("JOHN\nHi.\n\n" * 18, Fraction(1)),
        ("JOHN\nHi.\n\nMARY ^\nHo.\n\n" * 18, Fraction(1)),
        ("JOHN\nHi.\n\nMARY ^\nHo.\nHo.\n\n" * 9, Fraction(6, 8)),
        ("Rain.\n\n===\n\nSnow.\n", Fraction(9, 8)),
        ("가" * 30 * 53, Fraction(1)),
        ("a" * 60 * 53, Fraction(1)),
    ],
)
def test_pages_are_counted_in_eighths(text, length):
    assert pages_of(text) == length


def test_an_example_of_ninety_seconds_has_about_a_page_and_a_half(text_of):
    assert Fraction(1) <= pages_of(text_of("../../../examples/lotus-pond/screenplay.fountain")) <= Fraction(2)
