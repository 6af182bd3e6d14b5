"""What the screenplay tests share: the texts beside them, and a screenplay without its lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from madang.film.screenplay import Element, Lines, Screenplay

HERE = Path(__file__).parent


@pytest.fixture
def text_of():
    def text(name: str) -> str:
        return (HERE / name).read_text("utf-8")

    return text


@pytest.fixture
def unplaced():
    def without_lines(screenplay: Screenplay) -> tuple[tuple[tuple[str, str], ...], list[Element]]:
        return screenplay.title_page, [replace(element, lines=Lines(0, 0)) for element in screenplay.elements]

    return without_lines
