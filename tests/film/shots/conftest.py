"""What tests of shots share: a screenplay from a few lines, and its shots."""

from collections.abc import Callable

import pytest

from madang.film.language import Text
from madang.film.screenplay import read
from madang.film.shots import Bible, Direction, Lock, Plan, plan

Planner = Callable[..., Plan]


@pytest.fixture
def planned() -> Planner:
    def make(
        text: str, *, bible: Bible | None = None, direction: Direction | None = None, lock: Lock | None = None, title: str = ""
    ) -> Plan:
        return plan(read(text, name="x.fountain"), bible or Bible(), direction or Direction(), lock or Lock(), title=Text(en=title))

    return make
