"""What residents supplied: which shots and lines are shown by their files, who is thanked for them, how long what they said is. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from madang.film.build.folder import media_name
from madang.film.language import Language, Problem, Severity, Text
from madang.film.shots import Direction, Line, Shot

FOOTAGE = "footage"  # who makes a take of a file
TAKE_ID = re.compile(r"[0-9a-f]{6,64}")  # a take's id, or the start of one
THANKED = Text(ko="찍고 그리고 녹음한 이", en="filmed, drawn and recorded by")
SHOWN = 8  # names of files in one message
Credits = tuple[tuple[str, str], ...]


def is_file(take: str) -> bool:
    """Whether a shot's `take` names a file, and no take by its id."""
    return bool(take) and not TAKE_ID.fullmatch(take)


def found(shots: Iterable[Shot], media: Mapping[str, Path]) -> tuple[Shot, ...]:
    """The shots with their files named as media/ has them."""
    return tuple(replace(shot, take=media_name(shot.take, media) or shot.take) if shot.take else shot for shot in shots)


def recording(line: Line, direction: Direction, media: Mapping[str, Path]) -> str:
    """The file a line is heard from: as the direction says, or one that is named by the line's id. "" where there is none."""
    if wanted := direction.recordings.get(line.id):
        return media_name(wanted, media)
    return next((name for name in media if Path(name).stem == line.id), "")


def used(shots: Iterable[Shot], direction: Direction, media: Mapping[str, Path]) -> tuple[str, ...]:
    """The files that the film shows or lets be heard, in its order."""
    names = []
    for shot in shots:
        names += [shot.take, *(recording(line, direction, media) for line in shot.spoken)]
    return tuple(dict.fromkeys(name for name in names if name in media))


def thanks(names: Iterable[str], parameters: Mapping[str, Mapping[str, object]], language: Language) -> Credits:
    """Credit rows for files: "role: name" as it says, other names under one common role, nobody twice."""
    rows: list[tuple[str, str]] = []
    plain: list[str] = []
    for words in dict.fromkeys(str(parameters.get(name, {}).get("credit", "")).strip() for name in names):
        role, mark, who = (part.strip() for part in words.partition(":"))
        if mark and role and who:
            rows.append((role, who))
        elif words:
            plain.append(words)
    return (*dict.fromkeys(rows), *((THANKED.say(language) if not number else "", who) for number, who in enumerate(plain)))


def missing(shots: Iterable[Shot], direction: Direction, media: Mapping[str, Path]) -> tuple[Problem, ...]:
    """Files that the direction names and media/ does not hold, and lines that nobody speaks."""
    shots = tuple(shots)
    named = {shot.id: shot.take for shot in shots if is_file(shot.take) and shot.take not in media}
    lines = {line.id for shot in shots for line in shot.spoken}
    named |= {line: take for line, take in direction.recordings.items() if line in lines and not media_name(take, media)}
    problems = [_no_file(owner, take, media) for owner, take in named.items()]
    for line in direction.recordings:
        if line not in lines:
            words = Text(ko=f"연출 파일의 '{line}'라는 대사는 지금 없어요.", en=f"No line is '{line}' now.")
            problems.append(Problem("direction.no-line", words, severity=Severity.WARNING, where="direction.toml"))
    return tuple(problems)


def _no_file(owner: str, take: str, media: Mapping[str, Path]) -> Problem:
    there = ", ".join(list(media)[:SHOWN]) + (" …" if len(media) > SHOWN else "") if media else ""
    shown = take if len(take) <= 60 else take[:59] + "…"
    words = Text(
        ko=f"'{owner}'에 쓸 ‘{shown}’ 파일이 media 폴더에 없어요." + (f" 있는 것: {there}" if there else " media 폴더가 비어 있어요."),
        en=f"“{shown}” for '{owner}' is not in media." + (f" There is: {there}" if there else " The folder is empty."),
    )
    return Problem("direction.no-media", words, severity=Severity.WARNING, where="direction.toml")


def timed(shots: Iterable[Shot], heard: Mapping[str, Fraction], held: Iterable[str] = ()) -> tuple[Shot, ...]:
    """The shots given the time that their voices take: nothing that is said is cut off or runs into the next line.

    `heard` are seconds by line id; a shot in `held` has the length that a person gave it, and keeps it.
    """
    kept = frozenset(held)
    return tuple(shot if shot.id in kept or not shot.spoken else _timed(shot, heard) for shot in shots)


def _timed(shot: Shot, heard: Mapping[str, Fraction]) -> Shot:
    lines: list[Line] = []
    for line in shot.spoken:
        before = [(old, new) for old, new in zip(shot.spoken, lines, strict=False) if old.end <= line.start]
        later = max((new.end - old.end for old, new in before), default=Fraction(0))
        seconds = max(line.end - line.start, heard.get(line.id, Fraction(0)))
        lines.append(replace(line, start=line.start + later, end=line.start + later + seconds))
    more = max(new.end - old.end for old, new in zip(shot.spoken, lines, strict=True))
    return replace(shot, spoken=tuple(lines), seconds=shot.seconds + more) if more > 0 else shot
