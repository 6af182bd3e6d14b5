"""What was sent by a form, as the tables of the format. Nothing is refused here: half-finished is kept, and told when it is shown."""

import re
from collections.abc import Mapping
from typing import Any, Protocol

from django.utils.text import slugify

from madang.website.programmes.calls.call import Call
from madang.website.programmes.editing import typed
from madang.website.programmes.editing.sections import Section
from madang.website.programmes.editing.shapes import RULES, Shape, shapes_of
from madang.website.programmes.files import clean

GONE = object()
MOST_ROWS = 60  # of one list
DEEPEST_SENT = 8  # rules in rules that are read at all; what is too deep for a call is told, not lost
MOST = 20_000  # letters of one field


class Sent(Protocol):
    """What Django's QueryDict can."""

    def get(self, name: str, default: str = "") -> Any:
        """The last value of a name."""

    def getlist(self, name: str) -> list[str]:
        """All values of a name."""

    def __contains__(self, name: object) -> bool: ...

    def __iter__(self) -> Any:
        """Every name."""


def take_part(section: Section, sent: Sent) -> dict[str, Any]:
    """The fields of one page."""
    return _take_fields([shape for shape in shapes_of(Call) if shape.name in section.fields], sent, "", 0)


def _take_fields(shapes: Any, sent: Sent, path: str, deep: int) -> dict[str, Any]:
    taken = {}
    for shape in shapes:
        value = _take(shape, sent, f"{path}.{shape.name}" if path else shape.name, deep)
        if value is not GONE:
            taken[shape.name] = value
    return taken


def _words(sent: Sent, path: str) -> str:
    return clean(str(sent.get(path, "") or "").replace("\r\n", "\n")).strip()[: MOST + 1]


def _take(shape: Shape, sent: Sent, path: str, deep: int) -> Any:
    what = shape.what
    if what in ("rows", "both-rows", "rules"):
        return _rows(shape, sent, path, deep) or GONE
    if what == "rule":
        return _rule(sent, path, deep + 1)
    if what == "table":
        return _take_fields(shapes_of(shape.of), sent, path, deep) or GONE
    if what == "both":
        both = {language: words for language in ("ko", "en") if (words := _words(sent, f"{path}.{language}"))}
        return both or GONE
    if what == "yes":
        yes = bool(sent.get(path))
        return GONE if yes == shape.default else yes
    return _short(shape, sent, path)


def _short(shape: Shape, sent: Sent, path: str) -> Any:
    if shape.what in ("many", "open-many", "refer-many"):
        chosen = [*map(clean, sent.getlist(path)), *_split(_words(sent, f"{path}.more"))]
        return list(dict.fromkeys(filter(None, chosen)))[:MOST_ROWS] or GONE
    if shape.what == "list":
        return _split(_words(sent, path)) or GONE
    if shape.what == "moment":
        return typed.moment(_words(sent, f"{path}.day"), _words(sent, f"{path}.time")) or GONE
    words = _words(sent, path)
    if shape.what in ("open-choice", "refer"):
        words = _words(sent, f"{path}.more") or words
    if shape.what == "yes-or-no":
        return {"yes": True, "no": False}.get(words, GONE)
    if shape.what == "number" and words:
        value = typed.number(words)
        return GONE if value == shape.default and not shape.needed else value
    return GONE if not words or (words == shape.default and shape.what == "choice") else words


def _split(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,\n]", words) if part.strip()][:MOST_ROWS]


def _numbers(sent: Sent, path: str) -> list[int]:
    """Which rows of a list were sent, in their order."""
    found = {int(match.group(1)) for name in sent if (match := re.match(re.escape(path) + r"\[(\d{1,3})\]", name))}
    return sorted(found)[:MOST_ROWS]


def _rows(shape: Shape, sent: Sent, path: str, deep: int) -> list[Any]:
    rows: list[Any] = []
    for number in _numbers(sent, path):
        here = f"{path}[{number}]"
        if shape.what == "rules":
            rule = _rule(sent, here, deep + 1)
            rows += [] if rule is GONE else [rule]
            continue
        if shape.what == "both-rows":
            row = {language: words for language in ("ko", "en") if (words := _words(sent, f"{here}.{language}"))}
        else:
            row = _take_fields(shapes_of(shape.of), sent, here, deep)
        if _says_something(row):
            rows.append(row)
    if shape.what == "rows" and any(each.name == "id" for each in shapes_of(shape.of)):
        _name_rows(rows)
    return rows


def _says_something(row: Mapping[str, Any]) -> bool:
    """Whether anything was typed or chosen: what is at its default is left out of a row, and a tick alone says nothing."""
    return any(not isinstance(value, bool) for value in row.values())


def _name_rows(rows: list[dict[str, Any]]) -> None:
    """Give an id to every row that has a name and none: from its English words, else its Korean ones, never one that is taken."""
    taken = {row["id"] for row in rows if row.get("id")}
    for row in rows:
        if row.get("id"):
            continue
        made = name_for(row.get("name") or row.get("text") or {}, taken)
        if made:
            row["id"] = made
            taken.add(made)


def name_for(words: Any, taken: Any = ()) -> str:
    """A short name from words in two languages; empty where there are none."""
    held = words if isinstance(words, dict) else {}
    base = slugify(str(held.get("en") or ""))[:40].strip("-") or slugify(str(held.get("ko") or ""), allow_unicode=True)[:40].strip("-")
    made, number = base, 2
    while base and made in taken:
        made, number = f"{base}-{number}", number + 1
    return made


def _rule(sent: Sent, path: str, deep: int) -> Any:
    kind = str(sent.get(f"{path}.rule", "") or "")
    if kind not in RULES or deep > DEEPEST_SENT:
        return GONE
    taken = {"rule": kind} | _take_fields(shapes_of(RULES[kind]), sent, path, deep)
    if kind == "statement" and not taken.get("id"):
        made = name_for(taken.get("words"))
        taken |= {"id": made} if made else {}
    return taken
