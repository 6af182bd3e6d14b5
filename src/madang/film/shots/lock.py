"""shots.lock: the ids once given to shots, the lines they came from, and what lost its shot. Read before align, written after it."""

import tomllib
from dataclasses import dataclass
from typing import Any

import tomli_w

from madang.film.language import Problem, Refused, Text
from madang.film.screenplay.elements import Lines
from madang.film.shots.identity import content_of, digest, likeness_of
from madang.film.shots.shot import Line, Role, Shot

VERSION = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """One shot as the lock remembers it: its id, what it was (`content` is a digest), where, and the ids and digests of its lines."""

    id: str
    content: str
    role: str
    place: str
    scene: int
    text: str
    lines: Lines
    spoken: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """All marks in the film's order, and orphans: ids whose shot is gone. No id of either is ever given to another shot."""

    marks: tuple[Mark, ...] = ()
    orphans: tuple[Mark, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(mark.id for mark in (*self.marks, *self.orphans))


def mark(shot: Shot) -> Mark:
    """What the lock keeps of a shot."""
    spoken = tuple((line.id, line_digest(line)) for line in shot.spoken)
    return Mark(shot.id, content_of(shot), likeness_of(shot.role), shot.place_id, shot.scene, shot.text, shot.lines, spoken)


def line_digest(line: Line) -> str:
    """A line's own digest: who says which words. A translation whose digest differs is out of date."""
    return digest(line.speaker, line.words)


def write_lock(lock: Lock) -> str:
    """The lock as TOML, one table a shot, in the film's order, so that a change is a small difference."""
    head = "# Which ids were given to which shots. Madang keeps it; your direction and takes follow the ids.\n"
    data = {"version": VERSION, "shot": [_table(each) for each in lock.marks], "orphan": [_table(each) for each in lock.orphans]}
    return head + tomli_w.dumps(data, multiline_strings=False)


def _table(mark: Mark) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": mark.id,
        "role": mark.role,
        "scene": mark.scene,
        "place": mark.place,
        "lines": [mark.lines.first, mark.lines.last],
        "text": mark.text,
        "content": mark.content,
    }
    return table | ({"spoken": [list(pair) for pair in mark.spoken]} if mark.spoken else {})


def read_lock(text: str, where: str = "shots.lock") -> Lock:
    """Read what write_lock wrote; an empty text is an empty lock. Raises Refused where it is broken or from a newer Madang."""
    try:
        data = tomllib.loads(text)
        if data.get("version", VERSION) > VERSION:
            raise Refused([_problem("lock.newer", f"version {data['version']}", where)])
        return Lock(tuple(_mark(table) for table in data.get("shot", [])), tuple(_mark(table) for table in data.get("orphan", [])))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused([_problem("lock.broken", str(error), where)]) from error


def _mark(table: dict[str, Any]) -> Mark:
    first, last = table["lines"]
    spoken = tuple((str(id), str(known)) for id, known in table.get("spoken", []))
    role = Role(table["role"]).value
    return Mark(
        str(table["id"]),
        str(table["content"]),
        role,
        str(table["place"]),
        int(table["scene"]),
        str(table["text"]),
        Lines(first, last),
        spoken,
    )


def _problem(code: str, detail: str, where: str) -> Problem:
    message = Text(
        ko=f"숏 번호 파일을 읽을 수 없어요({detail}). 이전 판으로 되돌리거나, 지우고 새로 만들면 연출 지시가 숏과 떨어질 수 있어요.",
        en=f"The file of shot ids cannot be read ({detail}). Restore an earlier one; without it, directions may lose their shots.",
    )
    return Problem(code, message, where=where)
