"""A part of a call laid out as a form: fields with their words, values, choices and problems. Templates only walk through it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from madang.film.language import Language, Problem, Text
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.moments import Moment
from madang.website.programmes.calls.rules import DEEPEST
from madang.website.programmes.editing.sections import Section
from madang.website.programmes.editing.shapes import REFERS, RULES, Shape, shapes_of
from madang.website.programmes.eligibility.saying import say_rule
from madang.website.programmes.files import NotReadable, Reading, read_value
from madang.website.programmes.glance import money
from madang.website.programmes.words.choices import CHOICES, OPEN
from madang.website.programmes.words.fields import KINDS, SENTENCES, hint_of, label_of

MISSING = ("file.missing", "file.one-language", "file.no-words")  # empty still, which is no mistake
MONEY = {
    ("Grant", "floor"),
    ("Grant", "ceiling"),
    ("Grant", "total"),
    ("Part", "amount"),
    ("Track", "floor"),
    ("Track", "ceiling"),
    ("Track", "total"),
}
LONG = {("Question", "text"), ("Call", "remarks"), ("Call", "conflicts")}
INLINE = ("words", "number", "choice", "refer", "list")
DATE_AND_TIME = re.compile(r"^(\S*)(?: (.*))?$")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `words` hold its value, by language where it has two, by `day` and `time` where it is a moment; `told` is how it is read.
    `lacks`: it is empty and must not be; `wrong`: it cannot be read."""

    what: str
    path: str
    label: str
    hint: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    told: str = ""
    options: tuple[Option, ...] = ()
    rows: "tuple[Row, ...]" = ()
    kinds: tuple[tuple[str, str, str], ...] = ()
    lacks: str = ""
    wrong: str = ""
    long: bool = False
    checked: bool = False

    @property
    def id(self) -> str:
        """For the page: letters, digits and lines only."""
        return re.sub(r"[^a-z0-9_]+", "-", self.path).strip("-")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list, a table, or a condition: `lines` are sentences of words and fields, `fields` what stands below, `more` what is
    folded away. `says` is how a condition is read."""

    path: str
    title: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...] = ()
    lines: tuple[tuple["Field | str", ...], ...] = ()
    rule: str = ""
    says: str = ""
    first: bool = False
    last: bool = False
    moves: bool = True
    wrong: str = ""

    @property
    def opened(self) -> bool:
        """Whether what is folded away says something, besides a short name."""
        return any(
            any(each.words.values()) or any(one.chosen and one.value for one in each.options)
            for each in self.more
            if not each.path.endswith(".id")
        )

    @property
    def id(self) -> str:
        """For the page."""
        return re.sub(r"[^a-z0-9_]+", "-", self.path).strip("-")


def lay(section: Section, data: Mapping[str, Any], problems: Iterable[Problem], language: Language) -> tuple[Field, ...]:
    """The fields of one page, for a draft that may be half-finished."""
    maker = _Maker(data, problems, language)
    return tuple(maker.field(shape, data.get(shape.name), shape.name) for shape in _in_order(section))


def _in_order(section: Section) -> list[Shape]:
    by_name = {shape.name: shape for shape in shapes_of(Call)}
    return [by_name[name] for name in section.fields]


class _Maker:
    """Lays one form out: knows the whole draft (what can be referred to), the problems by path, and the language."""

    def __init__(self, data: Mapping[str, Any], problems: Iterable[Problem], language: Language):
        self._data, self._language = data, language
        self._problems: dict[str, Problem] = {}
        for problem in problems:
            self._problems.setdefault(problem.where, problem)
        self._names = _names(data, language)

    def _say(self, words: Text) -> str:
        return words.say(self._language)

    def field(self, shape: Shape, value: Any, path: str, deep: int = 0) -> Field:
        """One field with its value."""
        wrong = self._problems.get(path)
        told = self._say(wrong.message) if wrong else ""
        empty = wrong is not None and wrong.code in MISSING and value in (None, "", [], {})
        held: dict[str, Any] = {"lacks": told if empty else "", "wrong": "" if empty else told}
        rows = self._rows(shape, value, path, deep)
        if shape.what in ("rows", "both-rows", "rules", "rule", "table"):
            held["rows"] = rows
        else:
            held |= self._value(shape, value, path)
        if shape.what in ("rules", "rule"):
            held["kinds"] = self._kinds(deep)
        label, hint = label_of(shape.owner, shape.name), hint_of(shape.owner, shape.name)
        long = (shape.owner, shape.name) in LONG
        return Field(shape.what, path, self._say(label), self._say(hint) if hint else "", long=long, **held)

    def _kinds(self, deep: int) -> tuple[tuple[str, str, str], ...]:
        """What a new condition here may be; those that hold others only where others still fit."""
        if deep >= DEEPEST:
            return ()
        fits = [kind for kind in KINDS if deep + 1 < DEEPEST or kind not in ("any-of", "when")]
        return tuple((kind, self._say(KINDS[kind][0]), self._say(KINDS[kind][1])) for kind in fits)

    def _value(self, shape: Shape, value: Any, path: str) -> dict[str, Any]:
        what = shape.what
        if what == "both":
            both = value if isinstance(value, Mapping) else {}
            held: dict[str, Any] = {"words": {language: str(both.get(language) or "") for language in ("ko", "en")}}
            missing = [self._problems.get(f"{path}.{language}") for language in ("ko", "en")]
            if (shape.needed or any(held["words"].values())) and (found := next(filter(None, missing), None)):
                held["lacks"] = self._say(found.message)
            return held
        if what == "yes":
            return {"checked": bool(shape.default if value is None else value)}
        if what == "moment":
            return self._moment(str(value or ""))
        if what in ("many", "open-many", "refer-many"):
            return {"options": self._known(shape, [str(one) for one in value] if isinstance(value, list) else [])}
        if what == "list":
            return {"words": {"": ", ".join(str(one) for one in value) if isinstance(value, list) else str(value or "")}}
        if what in ("choice", "open-choice", "refer", "yes-or-no"):
            return {"options": self._single(shape, value)}
        number = isinstance(value, int) and not isinstance(value, bool)
        words = f"{value:,}" if number and (shape.owner, shape.name) in MONEY else "" if value is None else str(value)
        return {"words": {"": words}, "told": self._say(money(value)) if number and (shape.owner, shape.name) in MONEY else ""}

    def _moment(self, words: str) -> dict[str, Any]:
        match = DATE_AND_TIME.match(words)
        day, time = (match.group(1), match.group(2) or "") if match else (words, "")
        try:
            told = self._say(Moment.read(words).say()) if words else ""
        except NotReadable:
            told = ""
        return {"words": {"day": day, "time": time}, "told": told}

    def _single(self, shape: Shape, value: Any) -> tuple[Option, ...]:
        none = Text("정하지 않음", "not said")
        if shape.what == "yes-or-no":
            said = {"": none, "yes": Text("네", "yes"), "no": Text("아니요", "no")}
            now = {True: "yes", False: "no"}.get(value, "")
            return tuple(Option(one, self._say(words), one == now) for one, words in said.items())
        now = str(shape.default if value is None and shape.default is not None else value or "")
        blank = [] if shape.default is not None else [Option("", self._say(none), not now)]
        return (*blank, *self._known(shape, [now] if now else []))

    def _known(self, shape: Shape, chosen: list[str]) -> tuple[Option, ...]:
        """Every choice that there is, then those that were chosen though nobody offers them."""
        place = (shape.owner, shape.name)
        if place in REFERS:
            known = dict(self._names[REFERS[place]])
        else:
            known = {value: self._say(words) for value, words in (CHOICES.get(place) or OPEN.get(place) or {}).items()}
        known |= {value: value for value in chosen if value not in known}
        return tuple(Option(value, words, value in chosen) for value, words in known.items())

    def _rows(self, shape: Shape, value: Any, path: str, deep: int) -> tuple[Row, ...]:
        if shape.what == "table":
            held = value if isinstance(value, Mapping) else {}
            fields = self._fields(shape.of, held, path, deep)
            return (Row(path, "", tuple(each for _, each in fields), moves=False),)
        if shape.what == "rule":
            return (self._rule(value, path, deep + 1, None),) if isinstance(value, Mapping) and value.get("rule") in RULES else ()
        if shape.what not in ("rows", "both-rows", "rules") or not isinstance(value, list):
            return ()
        ends = len(value)
        return tuple(self._row(shape, one, f"{path}[{number}]", deep, (number == 1, number == ends)) for number, one in enumerate(value, 1))

    def _row(self, shape: Shape, value: Any, path: str, deep: int, ends: tuple[bool, bool]) -> Row:
        held = value if isinstance(value, Mapping) else {}
        number = path.rpartition("[")[2].rstrip("]")
        if shape.what == "rules":
            return self._rule(held, path, deep + 1, ends)
        if shape.what == "both-rows":
            both = Shape(shape.owner, shape.name, "both", needed=True)
            return Row(path, number, (self.field(both, held, path, deep),), first=ends[0], last=ends[1])
        fields = self._fields(shape.of, held, path, deep)
        main = tuple(each for one, each in fields if one.name != "id")
        more = tuple(each for one, each in fields if one.name == "id")
        return Row(path, number, main, more, first=ends[0], last=ends[1])

    def _fields(self, kind: type, held: Mapping[str, Any], path: str, deep: int) -> list[tuple[Shape, Field]]:
        shapes = sorted(shapes_of(kind), key=lambda shape: shape.name not in ("name", "what", "text"))
        return [(shape, self.field(shape, held.get(shape.name), f"{path}.{shape.name}", deep)) for shape in shapes]

    def _rule(self, held: Mapping[str, Any], path: str, deep: int, ends: tuple[bool, bool] | None) -> Row:
        kind = str(held.get("rule"))
        fields = {shape.name: each for shape, each in self._fields(RULES[kind], held, path, deep)} if kind in RULES else {}
        lines = tuple(self._line(self._say(words), fields) for words in SENTENCES.get(kind, ()))
        used = {each.path for line in lines for each in line if isinstance(each, Field)}
        rest = {name: each for name, each in fields.items() if each.path not in used}
        folded = ("words", "reason", "id", "role", "as_of", "programme") if kind != "statement" else ("id",)
        wrong = self._problems.get(path)
        return Row(
            path, self._say(KINDS[kind][0]) if kind in KINDS else kind,
            tuple(each for name, each in rest.items() if name not in folded), tuple(each for name, each in rest.items() if name in folded),
            lines, kind, self._told(held), ends[0] if ends else True, ends[1] if ends else True, ends is not None,
            self._say(wrong.message) if wrong else "",
        )  # fmt: skip

    def _line(self, words: str, fields: Mapping[str, Field]) -> tuple["Field | str", ...]:
        pieces = re.split(r"\{(\w+)\}", words)
        return tuple(fields[piece] if number % 2 else piece for number, piece in enumerate(pieces) if number % 2 or piece.strip())

    def _told(self, held: Mapping[str, Any]) -> str:
        """How the condition is read, once it can be read."""
        reading = Reading("")
        rule = read_value(
            RULES[str(held.get("rule"))] if held.get("rule") in RULES else Text, {k: v for k, v in held.items() if k != "rule"}, "", reading
        )
        if rule is None or reading.problems:
            return ""
        return self._say(say_rule(rule, {id: Text(words, words) for names in self._names.values() for id, words in names.items()}))


def _names(data: Mapping[str, Any], language: Language) -> dict[str, dict[str, str]]:
    """What conditions may speak of, by kind: id and name, as far as the draft has them."""
    may, tracks = data.get("may_apply"), data.get("tracks")
    may, tracks = may if isinstance(may, Mapping) else {}, tracks if isinstance(tracks, Mapping) else {}
    lists = {"kinds": may.get("kinds"), "names": may.get("names"), "documents": data.get("documents"), "tracks": tracks.get("offered")}
    told: dict[str, dict[str, str]] = {}
    for name, rows in lists.items():
        told[name] = {}
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, Mapping) and row.get("id"):
                words = row.get("name") if isinstance(row.get("name"), Mapping) else {}
                told[name][str(row["id"])] = str(words.get(language) or words.get("ko") or words.get("en") or row["id"])
    told["any"] = told["kinds"] | told["names"]
    return told
