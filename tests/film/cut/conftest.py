"""Shots of a small film for the cut's tests."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from madang.film.language import Text
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Line, Role, Shot, Size


def make_line(name: str, words: str, start: str = "1/2", end: str = "2") -> Line:
    return Line(name, "sunok", Text("순옥", "Sunok"), words, Fraction(start), Fraction(end))


def make_shot(name: str, seconds: str = "4", transition: str = "cut", **facts: Any) -> Shot:
    given = {"scene": 0, "role": Role.ACTION, "lines": Lines(1, 1), "text": f"{name}의 글", "size": Size.WIDE, **facts}
    return Shot(name, seconds=Fraction(seconds), transition=transition, **given)


@pytest.fixture(scope="session")
def line() -> Callable[..., Line]:
    return make_line


@pytest.fixture(scope="session")
def shot() -> Callable[..., Shot]:
    return make_shot
