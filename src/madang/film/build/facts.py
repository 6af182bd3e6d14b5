"""film.toml: what it may say, and what each entry becomes. Everything that makes no sense is told at once. Inside the film's reader."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import Any

from madang.film.build.folder import media_name
from madang.film.language import Problem, Severity, Text, language_of
from madang.film.screenplay import Screenplay
from madang.film.takes.port import FrameSize, TakeKind

GENERATORS: Mapping[TakeKind, str] = {"picture": "ink", "motion": "ink", "music": "score", "ambience": "score", "voice": "speech"}
SMALLEST, LARGEST = 64, 4096
NEAR = Fraction(1, 50)  # how near 23.976 must be to 24000/1001
TITLE, NAME, WORDS, ROWS = 120, 120, 1000, 400  # the most letters of a title, of a credit's part, of longer words; the most credits
WHERE = "film.toml"


def read_facts(
    facts: Mapping[str, Any], screenplay: Screenplay, stem: str, media: Mapping[str, Path]
) -> tuple[dict[str, Any], list[Problem]]:
    """film.toml's entries as a Film's fields, completed from the screenplay's title page; and every problem."""
    problems = [
        _told("unknown", Text(ko=f"모르는 항목이에요: {_cut(name)}", en=f"Unknown entry: {_cut(name)}"))
        for name in facts
        if name not in READERS
    ]
    given: dict[str, Any] = {}
    for name, reader in READERS.items():
        if name in facts:
            try:
                given[name] = reader(facts[name])
            except (ValueError, TypeError, ArithmeticError, AttributeError):
                shown = _cut(facts[name])
                words = Text(ko=f"{name} 값이 맞지 않아요: {shown}", en=f"{name} makes no sense: {shown}")
                problems.append(Problem(f"film.{name}", words, where=WHERE))
    given["parameters"] = _of_media(given.pop("media", {}), media, problems)
    given["title"] = given.get("title") or _text(_page(screenplay)[:TITLE]) or _text(stem.replace("-", " ")[:TITLE])
    given["language"] = given.get("language") or screenplay.language
    given["credits"] = given["credits"] if "credits" in given else _author(screenplay)
    given["generators"] = {**GENERATORS, **given.get("generators", {})}
    return given, problems


def read_size(value: object) -> FrameSize:
    """ "1920x1080" as a size, made even. Raises ValueError."""
    width, height = (int(part) for part in str(value).lower().replace("×", "x").split("x"))
    if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
        raise ValueError(value)
    return FrameSize(width // 2 * 2, height // 2 * 2)


def read_rate(value: object) -> Fraction:
    """24, "24", "24000/1001" or 23.976 as an exact rate, 1 to 120. Raises ValueError."""
    if len(str(value)) > 16 or "e" in str(value).lower():
        raise ValueError(value)
    rate = Fraction(str(value))
    if rate.denominator not in (1, 1001):
        exact = Fraction(round(rate) * 1000, 1001)
        if abs(exact - rate) > NEAR:
            raise ValueError(value)
        rate = exact
    if not 1 <= rate <= 120:
        raise ValueError(value)
    return rate


def _page(screenplay: Screenplay) -> str:
    return " ".join(screenplay.title("title").split())


def _author(screenplay: Screenplay) -> tuple[tuple[str, str], ...]:
    author = " · ".join((screenplay.title("author") or screenplay.title("authors")).split("\n")).strip()
    role = screenplay.title("credit").strip() or ("글" if screenplay.language == "ko" else "written by")
    return ((role[:NAME], author[:NAME]),) if author else ()


def _words(most: int) -> Callable[[Any], Text]:
    def reader(value: Any) -> Text:
        held = value if isinstance(value, dict) else _plain(value)
        text = _text(held)
        if len(text.ko) > most or len(text.en) > most:
            raise ValueError(value)
        return text

    return reader


def _text(value: object) -> Text:
    if isinstance(value, dict):
        return Text(_plain(value.get("ko", "")).strip(), _plain(value.get("en", "")).strip())
    if isinstance(value, str) and value.strip():
        return Text(ko=value.strip()) if language_of(value) == "ko" else Text(en=value.strip())
    return Text()


def _plain(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _short(value: object) -> str:
    if len(_plain(value)) > WORDS:
        raise ValueError(value)
    return _plain(value)


def _language(value: object) -> str:
    if value not in ("ko", "en"):
        raise ValueError(value)
    return str(value)


def _languages(value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_language(code) for code in _list(value)))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _loudness(value: object) -> float:
    level = float(str(value))
    if not -40 <= level <= -5:
        raise ValueError(value)
    return level


def _prints(value: Any) -> tuple[str, ...]:
    return tuple(_plain(name) for name in _list(value))


def _credits(value: Any) -> tuple[tuple[str, str], ...]:
    """[role, name], { role, name } or a lone name, a row each."""
    rows = []
    for held in _list(value)[: ROWS + 1]:
        parts = [held] if isinstance(held, str) else [held.get("role", ""), held.get("name", "")] if isinstance(held, dict) else _list(held)
        role, name = ("", *parts) if len(parts) == 1 else parts[:2]
        if max(len(_plain(role)), len(_plain(name))) > NAME:
            raise ValueError(held)
        rows.append((role, name))
    if len(rows) > ROWS:
        raise ValueError(len(value))
    return tuple(rows)


def _generators(value: Any) -> dict[str, str]:
    return {name: _plain(held) for name, held in value.items() if name in GENERATORS}


def _media(value: Any) -> dict[str, dict[str, str | int | float | bool]]:
    """Each file's own parameters: `credit` is words, `start` seconds from 0 on; others are their generator's, as plain values."""
    found = {}
    for name, held in value.items():
        start, credit = held.get("start", 0), _plain(held.get("credit", ""))
        if (
            isinstance(start, bool)
            or not isinstance(start, int | float)
            or not isfinite(start)
            or not 0 <= start <= 86_400
            or len(credit) > NAME
        ):
            raise ValueError(held)
        found[str(name)] = {key: each for key, each in held.items() if isinstance(each, str | int | float | bool)}
    return found


def _of_media(given: Mapping[str, Any], media: Mapping[str, Path], problems: list[Problem]) -> dict[str, Any]:
    found = {}
    for name, held in given.items():
        if real := media_name(name, media):
            found[real] = held
        else:
            problems.append(
                _told("no-media", Text(ko=f"media 폴더에 ‘{_cut(name)}’ 파일이 없어요.", en=f"There is no “{_cut(name)}” in media."))
            )
    return found


READERS: Mapping[str, Callable[[Any], Any]] = {
    "title": _words(TITLE), "logline": _words(WORDS), "language": _language, "languages": _languages, "credits": _credits,
    "supporters": _words(WORDS), "size": read_size, "rate": read_rate, "voices": _truth, "loudness": _loudness, "style": _short,
    "prints": _prints, "generators": _generators, "media": _media,
}  # fmt: skip


def _told(code: str, words: Text) -> Problem:
    return Problem(f"film.{code}", words, severity=Severity.WARNING, where=WHERE)


def _cut(value: object) -> str:
    """Enough of a value for a person to find it."""
    shown = str(value) if not isinstance(value, str) else value
    return shown if len(shown) <= 60 else shown[:59] + "…"
