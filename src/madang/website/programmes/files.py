"""Files of our own formats: frozen dataclasses read from TOML or JSON with every problem told at once, and written back. Before all.

The type of a field is its rule, so a reader and a writer cannot drift apart: `str`, `int`, `bool`, `Text`, a `Literal`, a dataclass, a
class with `read` and `str()` (a moment), `X | None`, `tuple[X, ...]`, and a closed union of dataclasses told apart by their `rule` field.
"""

import difflib
import json
import tomllib
import types
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import lru_cache
from typing import Any, ClassVar, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import tomli_w

from madang.film.language import Problem, Refused, Severity, Text, with_particle

T = TypeVar("T")
LARGEST_FILE = 1_000_000  # letters
LARGEST_NUMBER = 10**15  # won: more than any budget, and exact in every database and in JavaScript
LONGEST_WORDS = 20_000  # letters of one field
TAG = "rule"


class NotReadable(ValueError):
    """A short string that does not say what its field needs; `why` says so in both languages."""

    def __init__(self, why: Text):
        self.why = why
        super().__init__(why.en)


@dataclass(slots=True)
class Reading:
    """One reading of one file: gathers its problems. `where` is the file's name as the person knows it."""

    where: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, path: str, ko: str, en: str) -> None:
        place = " › ".join(part for part in (self.where, path) if part)
        self.problems.append(Problem(code, Text(ko=ko, en=en), severity=Severity.ERROR, where=place))


def read_file(kind: type[T], text: str, where: str, *, file_format: str) -> T:
    """The value that a TOML or JSON file of this format holds. Raises Refused with every problem, each with its path in the file."""
    reading = Reading(where)
    data = _parsed(text, reading)
    if data is not None:
        told = data.pop("format", None)
        if told != file_format:
            ko = (
                f"형식이 '{file_format}'이어야 하는데 {_shown(told)}이라고 적혀 있어요."
                if told
                else f'format = "{file_format}" 줄이 없어요.'
            )
            en = f"The format must be '{file_format}', not {_shown(told)}." if told else f'The line format = "{file_format}" is missing.'
            reading.wrong("file.format", "format", ko, en)
        value = read_value(kind, data, "", reading)
        if not reading.problems:
            assert isinstance(value, kind)
            return value
    raise Refused(reading.problems)


def _parsed(text: str, reading: Reading) -> dict[str, Any] | None:
    if len(text) > LARGEST_FILE:
        reading.wrong(
            "file.too-large", "", f"파일이 너무 커요. {LARGEST_FILE:,}자까지 읽어요.", f"The file is over {LARGEST_FILE:,} letters."
        )
        return None
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # both decoders raise kinds of ValueError; a file nested too deeply exhausts the stack
        reading.wrong("file.unreadable", "", f"파일을 읽을 수 없어요: {error}", f"The file cannot be read: {error}")
        return None
    return dict(data)


def write_data(value: Any, *, file_format: str) -> dict[str, Any]:
    """The value as plain tables, as JSON and TOML both hold them; what is at its default is left out."""
    return {"format": file_format, **plain(value)}


def write_toml(value: Any, *, file_format: str) -> str:
    return tomli_w.dumps(write_data(value, file_format=file_format))


def write_json(value: Any, *, file_format: str) -> str:
    return json.dumps(write_data(value, file_format=file_format), ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """The value as TOML and JSON hold it; `read_value` is its inverse."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, Text):
        return {"ko": value.ko, "en": value.en}
    if not is_dataclass(value) or hasattr(type(value), "read"):
        return str(value)
    table: dict[str, Any] = {TAG: getattr(value, TAG)} if hasattr(type(value), TAG) else {}
    for each in fields(value):
        held = getattr(value, each.name)
        if each.default is MISSING or held != each.default:
            table[each.name] = plain(held)
    return table


def read_value(kind: Any, data: Any, path: str, reading: Reading) -> Any:
    """`data` as a value of this type; None, and a problem in `reading`, where it is none."""
    origin = get_origin(kind)
    if origin is tuple:
        return _list(get_args(kind)[0], data, path, reading)
    if origin is Literal:
        return _choice(get_args(kind), data, path, reading)
    if origin in (Union, types.UnionType):
        members = [each for each in get_args(kind) if each is not type(None)]
        return read_value(members[0], data, path, reading) if len(members) == 1 else _tagged(members, data, path, reading)
    if kind is Text:
        return _both(data, path, reading)
    if kind in (str, int, bool):
        return _scalar(kind, data, path, reading)
    return _short(kind, data, path, reading) if hasattr(kind, "read") else _table(kind, data, path, reading)


def _list(kind: Any, data: Any, path: str, reading: Reading) -> tuple[Any, ...]:
    if not isinstance(data, list):
        reading.wrong("file.no-list", path, f"목록이어야 하는데 {_shown(data)}이에요.", f"This must be a list, not {_shown(data)}.")
        return ()
    return tuple(read_value(kind, each, f"{path}[{number}]", reading) for number, each in enumerate(data, 1))


def _choice(allowed: tuple[Any, ...], data: Any, path: str, reading: Reading) -> Any:
    if isinstance(data, str) and data in allowed:
        return data
    words = ", ".join(allowed)
    reading.wrong("file.no-choice", path, f"{_shown(data)}: 이 가운데 하나여야 해요. {words}", f"{_shown(data)} must be one of: {words}.")
    return None


def _tagged(members: list[Any], data: Any, path: str, reading: Reading) -> Any:
    kinds = {each.rule: each for each in members}
    told = data.get(TAG) if isinstance(data, dict) else None
    if isinstance(told, str) and told in kinds:
        return _table(kinds[told], {key: each for key, each in data.items() if key != TAG}, path, reading)
    return _choice(tuple(kinds), told, f"{path}.{TAG}", reading)


def _both(data: Any, path: str, reading: Reading) -> Text:
    words = {}
    table = data if isinstance(data, dict) else {}
    for language, ko, en in (("ko", "한국어", "Korean"), ("en", "영어", "English")):
        said = table.get(language)
        words[language] = clean(said) if isinstance(said, str) else ""
        if not words[language].strip():
            reading.wrong("file.one-language", f"{path}.{language}", f"{ko} 글이 비어 있어요.", f"The {en} words are missing.")
        elif len(words[language]) > LONGEST_WORDS:
            reading.wrong(
                "file.too-long", f"{path}.{language}", f"글이 {LONGEST_WORDS:,}자를 넘어요.", f"This is over {LONGEST_WORDS:,} letters."
            )
    _strangers(table, ("ko", "en"), path, reading)
    return Text(words["ko"], words["en"])


def clean(words: str) -> str:
    """Hangul composed (a Mac writes it decomposed), and nothing that a page or a database cannot hold."""
    composed = unicodedata.normalize("NFC", words)
    return "".join(letter for letter in composed if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs"))


def _scalar(kind: type[str] | type[int], data: Any, path: str, reading: Reading) -> Any:
    if kind is str:
        words = clean(data) if isinstance(data, str) else ""
        if not words.strip() or len(words) > LONGEST_WORDS:
            reading.wrong("file.no-words", path, f"글이어야 하는데 {_shown(data)}이에요.", f"This must be words, not {_shown(data)}.")
        return words
    if type(data) is not kind or not isinstance(data, int):
        ko, en = ("정수", "a whole number") if kind is int else ("true나 false", "true or false")
        reading.wrong("file.no-value", path, f"{with_particle(ko, '이/가')} 아니에요: {_shown(data)}", f"This is not {en}: {_shown(data)}.")
        return None
    if kind is int and not 0 <= data <= LARGEST_NUMBER:
        ko, en = f"0부터 {LARGEST_NUMBER:,}까지의 수여야 해요.", f"This must be from 0 to {LARGEST_NUMBER:,}."
        reading.wrong("file.no-value", path, ko, en)
    return data


def _short(kind: Any, data: Any, path: str, reading: Reading) -> Any:
    try:
        return kind.read(data if isinstance(data, str) else str(data))
    except NotReadable as error:
        reading.wrong("file.no-value", path, error.why.ko, error.why.en)
        return None


@lru_cache(maxsize=256)
def hints(kind: type) -> Mapping[str, Any]:
    """The types of a dataclass's fields, by name, without what belongs to the class."""
    return {name: each for name, each in get_type_hints(kind).items() if get_origin(each) is not ClassVar}


def _table(kind: Any, data: Any, path: str, reading: Reading) -> Any:
    if not isinstance(data, dict):
        reading.wrong("file.no-table", path, f"표여야 하는데 {_shown(data)}이에요.", f"This must be a table, not {_shown(data)}.")
        return None
    given: dict[str, Any] = {}
    before = len(reading.problems)
    for each in fields(kind):
        inner = f"{path}.{each.name}" if path else each.name
        if data.get(each.name) is not None:
            given[each.name] = read_value(hints(kind)[each.name], data[each.name], inner, reading)
        elif each.default is MISSING and each.default_factory is MISSING:
            reading.wrong("file.missing", inner, "꼭 있어야 하는 값이 없어요.", "This value is required and missing.")
    _strangers(data, tuple(each.name for each in fields(kind)), path, reading)
    return kind(**given) if len(reading.problems) == before else None


def _strangers(data: Mapping[str, Any], known: tuple[str, ...], path: str, reading: Reading) -> None:
    for key in data:
        if key in known:
            continue
        near = difflib.get_close_matches(key, known, 1)
        ko, en = (f" 혹시 {near[0]}인가요?", f" Did you mean {near[0]}?") if near else ("", "")
        inner = f"{path}.{key}" if path else key
        reading.wrong("file.unknown", inner, f"모르는 이름이에요.{ko}", f"Nobody knows this name.{en}")


def _shown(data: Any) -> str:
    words = json.dumps(data, ensure_ascii=False, default=str)
    return words if len(words) <= 60 else words[:59] + "…"
