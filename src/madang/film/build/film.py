"""A film folder, or a lone screenplay, as one value: everything a build depends on. Files in, Film out; the first step of a build."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from madang.film.build.facts import GENERATORS, read_facts
from madang.film.build.folder import media_name, media_of, settings_of, within, words_of
from madang.film.build.supplied import Credits, found, missing, thanks, used
from madang.film.cut import Edit, Translation, read_edit
from madang.film.language import Language, Problem, Refused, Severity, Text
from madang.film.screenplay import Screenplay, read
from madang.film.shots import Bible, Direction, Lock, Plan, Shot, plan, read_bible, read_direction, read_lock
from madang.film.takes.port import FrameSize, TakeKind

SCREENPLAYS = ("screenplay.fountain", "screenplay.fdx", "screenplay.txt")
PRINTS = ("web", "screener")
FULL_HD = FrameSize(1920, 1080)
NO_SCREENPLAY = Text(
    ko="시나리오가 없어요. screenplay.fountain(또는 .fdx, .txt)을 넣어 주세요.",
    en="There is no screenplay: put in screenplay.fountain (or .fdx, .txt).",
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
        credit = "…"                       # who is thanked for it at the end: a name, or "role: name"
        start = 2.5                        # seconds from which it is used

    A lone file's shots.lock, direction.toml, bible.toml and cut.toml are looked for in `out`. Raises Refused with every reason.
    """
    if text is None and path.is_dir():
        source = next((path / name for name in SCREENPLAYS if (path / name).is_file() and within(path, path / name)), None)
        if source is None:
            raise Refused([_problem("film.no-screenplay", path.name, NO_SCREENPLAY)])
        return _film(path, words_of(source), source.name, path.resolve().name)
    words = text if text is not None else words_of(path)
    return _film(out or path.parent, words, path.name, path.stem, lone=out is None)


def _film(root: Path, source: bytes, name: str, stem: str, *, lone: bool = False) -> Film:
    """Every file's refusals are told together."""
    refused: list[Problem] = []

    def part(reader: Any, file: str, empty: Any) -> Any:
        place = root / file
        if lone or not place.is_file() or not within(root, place):
            return empty
        try:
            return reader(settings_of(place, file), file)
        except Refused as wrong:
            refused.extend(wrong.problems)
        except (RecursionError, ValueError):  # brackets in brackets, a number of ten thousand digits
            refused.append(
                _problem("film.no-toml", file, Text(ko="너무 깊거나 너무 큰 값이 있어요.", en="A value is too deep or too large."))
            )
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
    media, links = media_of(root) if not lone else ({}, [])
    if screenplay is None:
        raise Refused(refused)
    given, problems = read_facts(facts, screenplay, stem, media)
    refused += [problem for problem in problems if problem.severity is Severity.ERROR]
    if refused:
        raise Refused(refused)
    told = (*screenplay.problems, *links, *(problem for problem in problems if problem.severity is not Severity.ERROR))
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


def _problem(code: str, where: str, message: Text, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(code, message, severity=severity, where=where)


def plan_film(film: Film) -> Plan:
    """The film's shots with lasting ids and the files they are shown by, its whole bible, the new lock, and all problems."""
    named = [*(order.take for order in film.direction.orders.values()), *film.direction.recordings.values()]
    guess = (*film.credits, *thanks((media_name(name, film.media) for name in named), film.parameters, film.language))
    planned = _planned(film, guess)
    credits = credits_of(film, planned.shots)
    if credits != guess:  # whoever is thanked has to be in the film, and everybody who is in it thanked
        planned = _planned(film, credits)
    return replace(planned, problems=(*planned.problems, *missing(planned.shots, film.direction, film.media)))


def _planned(film: Film, credits: Credits) -> Plan:
    planned: Plan = plan(
        film.screenplay, film.bible, film.direction, film.lock, title=film.title, credits=credits, supporters=film.supporters
    )
    return replace(planned, shots=found(planned.shots, film.media))


def credits_of(film: Film, shots: Iterable[Shot]) -> Credits:
    """The film's credits, and thanks to all whose files are in it."""
    return (*film.credits, *thanks(used(shots, film.direction, film.media), film.parameters, film.language))
