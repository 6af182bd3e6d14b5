"""A film folder, or a lone screenplay, as one value: everything a build depends on. Files in, Film out; the first step of a build."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from madang.film.cut import Edit, Translation, read_edit
from madang.film.language import Language, Problem, Refused, Severity, Text, language_of
from madang.film.screenplay import Screenplay, read
from madang.film.shots import Bible, Direction, Lock, Plan, plan, read_bible, read_direction, read_lock
from madang.film.takes.port import FrameSize, TakeKind

SCREENPLAYS = ("screenplay.fountain", "screenplay.fdx", "screenplay.txt")
GENERATORS: Mapping[TakeKind, str] = {"picture": "ink", "motion": "ink", "music": "score", "ambience": "score", "voice": "speech"}
PRINTS = ("web", "screener")
FULL_HD = FrameSize(1920, 1080)
SMALLEST, LARGEST = 64, 4096
FIELDS = frozenset(
    "title logline language languages credits supporters size rate voices loudness style prints generators media".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Film:
    """A film as written. `root` is the folder that holds media and keeps shots.lock; `media` are its files by name.

    `generators` name the maker of each kind ("" for none); `translations` are by language, then by line or shot id; `parameters`
    are a media file's own, by name (credit, start).
    """

    root: Path
    screenplay: Screenplay
    title: Text
    logline: Text = field(default_factory=Text)
    language: Language = "ko"
    languages: tuple[Language, ...] = ("ko",)
    credits: tuple[tuple[str, str], ...] = ()
    supporters: Text = field(default_factory=Text)
    size: FrameSize = FULL_HD
    rate: Fraction = Fraction(24)
    voices: bool = False
    loudness: float = -16.0
    style: str = ""
    prints: tuple[str, ...] = PRINTS
    generators: Mapping[TakeKind, str] = field(default_factory=lambda: GENERATORS)
    bible: Bible = field(default_factory=Bible)
    direction: Direction = field(default_factory=Direction)
    lock: Lock = field(default_factory=Lock)
    edit: Edit = field(default_factory=Edit)
    translations: Mapping[Language, Mapping[str, Translation]] = field(default_factory=dict)
    media: Mapping[str, Path] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, str | int | float | bool]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def lock_path(self) -> Path:
        return self.root / "shots.lock"


def read_film(path: Path, out: Path | None = None, *, text: bytes | None = None) -> Film:
    """Read a film folder, a lone screenplay (.fountain, .fdx, .txt), or `text` (then `path` only names it).

    film.toml may leave out everything:

        title = { ko = "은가락지", en = "The Silver Ring" }     # else the screenplay's title page, else the file's name
        logline = { ko = "…", en = "…" }
        language = "ko"                    # the film's own; else told from the screenplay's letters
        languages = ["ko", "en"]           # of subtitles
        credits = [["글", "우리동네 과학클럽"], ["", "2026"]]     # role and name; else the title page's
        supporters = { ko = "…", en = "…" }
        size = "1920x1080"
        rate = 24                          # or "24000/1001"
        voices = false                     # lines are spoken; else they are burned into prints
        loudness = -16                     # LUFS
        style = "…"                        # the film's look in a few words, for generators
        prints = ["web", "screener"]
        [generators]                       # motion, picture, voice, music, ambience; "" for none
        music = "score"
        [media."clip.mov"]                 # what the maker of a take should know of a file in media/
        credit = "…"
        start = 2.5

    A lone file's shots.lock, direction.toml, bible.toml and cut.toml are looked for in `out`. Raises Refused with every reason.
    """
    if text is None and path.is_dir():
        source = next((path / name for name in SCREENPLAYS if (path / name).is_file()), None)
        if source is None:
            raise Refused([_problem("film.no-screenplay", path.name, Text(ko="시나리오가 없어요. screenplay.fountain(또는 .fdx, .txt)을 넣어 주세요.", en="There is no screenplay: put in screenplay.fountain (or .fdx, .txt)."))])  # noqa: E501  # fmt: skip
        return _film(path, source.read_bytes(), source.name, path.name)
    words = text if text is not None else _bytes(path)
    return _film(out or path.parent, words, path.name, path.stem, lone=out is None)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as wrong:
        message = Text(ko=f"파일을 읽지 못했어요: {wrong.strerror}", en=f"The file cannot be read: {wrong.strerror}")
        raise Refused([_problem("film.unreadable", str(path), message)]) from wrong


def _film(root: Path, source: bytes, name: str, stem: str, *, lone: bool = False) -> Film:
    """Every file's refusals are told together."""
    refused: list[Problem] = []

    def part(reader: Any, file: str, empty: Any) -> Any:
        place = root / file
        if lone or not place.is_file():
            return empty
        try:
            return reader(place.read_text("utf-8"), file)
        except Refused as wrong:
            refused.extend(wrong.problems)
        except (OSError, UnicodeDecodeError) as wrong:
            refused.append(_problem("film.unreadable", file, Text(ko=f"파일을 읽지 못했어요: {wrong}", en=f"Cannot be read: {wrong}")))
        return empty

    screenplay = None
    try:
        screenplay = read(source, name=name)
    except Refused as wrong:
        refused.extend(wrong.problems)
    facts = part(_toml, "film.toml", {})
    parts = {
        "bible": part(read_bible, "bible.toml", Bible()),
        "direction": part(read_direction, "direction.toml", Direction()),
        "lock": part(read_lock, "shots.lock", Lock()),
        "edit": part(read_edit, "cut.toml", Edit()),
    }
    codes: tuple[Language, ...] = ("ko", "en")
    translations = {code: part(_translations, f"translations/{code}.toml", {}) for code in codes}
    if screenplay is None:
        raise Refused(refused)
    given, problems = _facts(facts, screenplay, stem)
    refused += [problem for problem in problems if problem.severity is Severity.ERROR]
    if refused:
        raise Refused(refused)
    told = (*screenplay.problems, *(problem for problem in problems if problem.severity is not Severity.ERROR))
    media = {file.name: file for file in sorted((root / "media").glob("*")) if file.is_file()} if not lone else {}
    held = {code: words for code, words in translations.items() if words}
    languages = given.pop("languages", None) or tuple(dict.fromkeys((given["language"], *held)))
    return Film(root, screenplay, **given, languages=languages, **parts, translations=held, media=media, problems=told)


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise Refused([_problem("film.no-toml", where, Text(ko=f"TOML로 읽을 수 없어요: {wrong}", en=f"No TOML: {wrong}"))]) from wrong


def _translations(text: str, where: str) -> dict[str, Translation]:
    """Line id → { source = "digest", text = "…" }, or id = "text"; a table [line] or [lines] around them is allowed."""
    data = _toml(text, where)
    tables = [data, *(data[name] for name in ("line", "lines") if isinstance(data.get(name), dict))]
    found: dict[str, Translation] = {}
    for table in tables:
        for name, held in table.items():
            if isinstance(held, str):
                found[name] = Translation(held)
            elif isinstance(held, dict) and isinstance(held.get("text"), str):
                found[name] = Translation(held["text"], str(held.get("source", held.get("digest", ""))))
    return found


def _facts(facts: Mapping[str, Any], screenplay: Screenplay, stem: str) -> tuple[dict[str, Any], list[Problem]]:
    problems = [
        _problem("film.unknown", "film.toml", Text(ko=f"모르는 항목이에요: {name}", en=f"Unknown entry: {name}"), Severity.WARNING)
        for name in facts
        if name not in FIELDS
    ]
    language = facts.get("language", screenplay.language)
    given: dict[str, Any] = {
        "title": _text(facts.get("title")) or _text(" ".join(screenplay.title("title").split())) or _text(stem.replace("-", " ")),
        "logline": _text(facts.get("logline")),
        "language": language if language in ("ko", "en") else screenplay.language,
        "credits": _credits(facts.get("credits"), screenplay),
        "supporters": _text(facts.get("supporters")),
        "voices": bool(facts.get("voices", False)),
        "style": str(facts.get("style", "")),
        "parameters": {str(name): dict(held) for name, held in facts.get("media", {}).items() if isinstance(held, dict)},
    }
    if "languages" in facts:
        given["languages"] = tuple(code for code in facts["languages"] if code in ("ko", "en"))
    generators = facts.get("generators", {})
    given["generators"] = {**GENERATORS, **{name: str(held) for name, held in generators.items() if name in GENERATORS}}
    given |= _numbers(facts, problems)
    return given, problems


def _numbers(facts: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, reader in (("size", read_size), ("rate", read_rate), ("loudness", _loudness), ("prints", _prints)):
        if name in facts:
            try:
                given[name] = reader(facts[name])
            except (ValueError, TypeError, ZeroDivisionError):
                message = Text(ko=f"{name} 값이 맞지 않아요: {facts[name]}", en=f"{name} makes no sense: {facts[name]}")
                problems.append(_problem(f"film.{name}", "film.toml", message))
    return given


def read_size(value: object) -> FrameSize:
    """ "1920x1080" as a size, made even. Raises ValueError."""
    width, height = (int(part) for part in str(value).lower().replace("×", "x").split("x"))
    if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
        raise ValueError(value)
    return FrameSize(width // 2 * 2, height // 2 * 2)


def read_rate(value: object) -> Fraction:
    """24, "24", "24000/1001" or 23.976 as an exact rate, 1 to 120. Raises ValueError."""
    rate = Fraction(str(value))
    if rate.denominator not in (1, 1001):
        rate = Fraction(round(rate) * 1000, 1001)
    if not 1 <= rate <= 120:
        raise ValueError(value)
    return rate


def _loudness(value: object) -> float:
    level = float(str(value))
    if not -40 <= level <= -5:
        raise ValueError(value)
    return level


def _prints(value: Any) -> tuple[str, ...]:
    return tuple(str(name) for name in value)


def _text(value: object) -> Text:
    if isinstance(value, dict):
        return Text(str(value.get("ko", "")).strip(), str(value.get("en", "")).strip())
    if isinstance(value, str) and value.strip():
        return Text(ko=value.strip()) if language_of(value) == "ko" else Text(en=value.strip())
    return Text()


def _credits(value: Any, screenplay: Screenplay) -> tuple[tuple[str, str], ...]:
    if isinstance(value, list):
        rows = [held if isinstance(held, list) else [held.get("role", ""), held.get("name", "")] for held in value if held]
        return tuple((str(row[0]), str(row[1])) if len(row) > 1 else ("", str(row[0])) for row in rows)
    author = " · ".join((screenplay.title("author") or screenplay.title("authors")).split("\n")).strip()
    role = screenplay.title("credit").strip() or ("글" if screenplay.language == "ko" else "written by")
    return ((role, author),) if author else ()


def _problem(code: str, where: str, message: Text, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(code, message, severity=severity, where=where)


def plan_film(film: Film) -> Plan:
    """The film's shots with lasting ids, its whole bible, the new lock, and all problems."""
    planned: Plan = plan(
        film.screenplay, film.bible, film.direction, film.lock, title=film.title, credits=film.credits, supporters=film.supporters
    )
    return planned
