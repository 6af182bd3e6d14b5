"""What changed between two versions of a call, as a resident would read it. Pure; after telling."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from madang.film.language import Text
from madang.website.programmes.calls import Call
from madang.website.programmes.files import plain
from madang.website.programmes.telling import Line, parts_of, unsure_of
from madang.website.programmes.words.fields import label_of


@dataclass(frozen=True, slots=True)
class Change:
    """Under one heading: what was said before, and what is said now instead."""

    title: Text
    before: tuple[Text, ...]
    after: tuple[Text, ...]


def changes(before: Call, after: Call) -> tuple[Change, ...]:
    """Every difference, in the order of the page. What residents never read is named by its field alone."""
    old, new = _told(before), _told(after)
    found = [change for name in dict.fromkeys((*old, *new)) for change in _differ(old.get(name), new.get(name))]
    return tuple(found) if found else tuple(_unread(plain(before), plain(after)))


def _told(call: Call) -> dict[str, tuple[Text, tuple[Text, ...]]]:
    head = (label_of("Call", "title"), (call.title, call.host.name))
    parts = [*parts_of(call), *unsure_of(call)]
    return {"title": head} | {part.name: (part.title, tuple(_line(line) for line in part.lines)) for part in parts}


def _line(line: Line) -> Text:
    if not line.more:
        return line.words
    return Text(f"{line.words.ko} ({line.more.ko})", f"{line.words.en} ({line.more.en})")


def _differ(old: tuple[Text, Sequence[Text]] | None, new: tuple[Text, Sequence[Text]] | None) -> list[Change]:
    """One change a heading, with the lines that went and the lines that came."""
    before, after = (old[1] if old else ()), (new[1] if new else ())
    title = new[0] if new else old[0] if old else Text()
    gone: list[Text] = []
    come: list[Text] = []
    for kind, a, b, c, d in SequenceMatcher(None, list(before), list(after), autojunk=False).get_opcodes():
        if kind != "equal":
            gone += before[a:b]
            come += after[c:d]
    return [Change(title, tuple(gone), tuple(come))] if gone or come else []


def _unread(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    names = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name) and name != "id"]
    return [Change(label_of("Call", name), (), ()) for name in names]
