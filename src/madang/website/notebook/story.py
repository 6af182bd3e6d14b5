"""An entry as the beginning of a story: Fountain text that the studio reads, each observation a scene. Nothing is invented."""

from collections.abc import Iterator, Sequence
from typing import Final

from django.utils import timezone

from madang.film.screenplay import Element, Heading, Kind, Lines, Screenplay, write_fountain
from madang.website.notebook.models import Entry, Observation, Trial

SCENES_MOST: Final = 60
PLACE: Final = "우리 동네"
NOWHERE: Final = Lines(1, 1)


def write(entry: Entry, seen: Sequence[Observation], trials: Sequence[Trial]) -> str:
    """The text; `seen` in the order of its scenes, with readings. Reading it by the film's own reader gives these same elements."""
    title = (("Title", _line(entry.question)), ("Credit", "탐구 노트에서"), ("Author", _line(entry.club.name)))
    return write_fountain(Screenplay(title, tuple(_elements(entry, seen, trials)), "ko"))


def _elements(entry: Entry, seen: Sequence[Observation], trials: Sequence[Trial]) -> Iterator[Element]:
    yield _heading(PLACE, "낮")
    yield from _said("질문", entry.question)
    yield from _said("우리 생각", entry.thinking)
    for one in seen:
        yield _heading(one.place or PLACE, _part_of_day(one))
        yield from _action(one.words)
        yield from _action("\n".join(str(reading) for reading in one.readings.all()))
        if one.photo is not None:
            yield from _action(f"사진: {one.photo.words}" if one.photo.words else "사진이 한 장 남는다.")
    for one in trials:
        yield _heading(PLACE, "낮")
        yield from _said("해 보기", one.done)
        yield from _said("바꾼 것", one.changed)
        yield from _said("그대로 둔 것", one.kept)
        yield from _action(one.came)
    if entry.found.strip():
        yield _heading(PLACE, "낮")
        yield from _said("알게 된 것", entry.found)


def _part_of_day(one: Observation) -> str:
    hour = timezone.localtime(one.at).hour
    return "밤" if hour >= 20 or hour < 5 else "저녁" if hour >= 17 else "아침" if hour < 9 else "낮"


def _heading(place: str, time: str) -> Element:
    words = f"EXT. {_line(place)} - {time}"
    return Element(Kind.HEADING, words, NOWHERE, plain=words, heading=Heading("ext", _line(place), time))


def _said(label: str, words: str) -> Iterator[Element]:
    if words.strip():
        yield from _action(f"{label}: {words.strip()}")


def _action(words: str) -> Iterator[Element]:
    for paragraph in _clean(words).split("\n\n"):
        if paragraph.strip():
            yield Element(Kind.ACTION, paragraph.strip("\n"), NOWHERE, plain=paragraph.strip("\n"), forced=True)


def _clean(words: str) -> str:
    """Line ends of one kind, no control characters; marks that would hide words lose their power."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    plain = "".join(letter for letter in plain if letter == "\n" or letter.isprintable())
    return plain.replace("/*", "/ *").replace("*/", "* /").replace("[[", "[ [").replace("]]", "] ]")


def _line(words: str) -> str:
    return " ".join(_clean(words).split())
