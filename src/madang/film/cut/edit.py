"""An edit made in somebody's editor comes back: what it changed, as an Edit that the next build obeys. The timeline read backwards."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from madang.film.cut.layout import Clip, Cut, Edit, Join, JoinKind, Trim
from madang.film.language import Problem, Refused, Severity, Text
from madang.film.shots.shot import Shot


@dataclass(frozen=True, slots=True)
class Applied:
    """The new edit, what it changed in words for a person, and problems (clips that are no shot of this film)."""

    edit: Edit
    changes: tuple[Text, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    shot: str
    source: int
    frames: int
    join: Join


def read_timeline(path: Path) -> Any:
    """A timeline from a file (.otio). Raises Refused with the reason."""
    import opentimelineio as otio

    try:
        timeline = otio.adapters.read_from_file(str(path))
    except (otio.exceptions.OTIOError, OSError, ValueError, KeyError) as wrong:
        words = Text(ko=f"편집 파일을 읽지 못했어요: {wrong}", en=f"The edit cannot be read: {wrong}")
        raise Refused([Problem("cut.unreadable", words, where=path.name)]) from wrong
    if not isinstance(timeline, otio.schema.Timeline) or not timeline.video_tracks():
        words = Text(ko="이 파일에는 그림 트랙이 없어요.", en="This file has no picture track.")
        raise Refused([Problem("cut.no-picture", words, where=path.name)])
    return timeline


def apply(edited: Any, cut: Cut, shots: tuple[Shot, ...], before: Edit | None = None) -> Applied:
    """What an edited OTIO timeline changes against `cut`: order, trims, dissolves and fades, shots left out.

    `shots` are all of the film's, `before` is the edit that made `cut`. A shot used twice keeps its first place, and that is told.
    """
    placed, problems = _read(edited, cut)
    if not placed:
        words = Text(ko="이 영화의 숏이 하나도 없어요. 다른 영화의 편집 같아요.", en="No shot of this film is in it. Another film's edit?")
        raise Refused([Problem("cut.other-film", words)])
    known = {clip.shot.id: clip for clip in cut.clips}
    edit = before or Edit()
    changes: list[Text] = []
    edit = _omit(edit, cut, shots, placed, changes)
    edit = _order(edit, cut, placed, changes)
    for item in placed:
        edit = _trim(edit, known[item.shot], item, cut.rate, changes)
        edit = _join(edit, known[item.shot], item, cut.rate, changes)
    return Applied(edit, tuple(changes), tuple(problems))


def _read(edited: Any, cut: Cut) -> tuple[list[_Placed], list[Problem]]:
    import opentimelineio as otio

    known = {clip.shot.id for clip in cut.clips}
    placed: list[_Placed] = []
    problems: list[Problem] = []
    join = Join()
    for item in edited.video_tracks()[0]:
        if isinstance(item, otio.schema.Transition):
            join = _join_of(item, cut.rate)
        elif isinstance(item, otio.schema.Clip):
            name = str(item.metadata.get("madang", {}).get("shot", "")) or item.media_reference.name or item.name
            if name not in known or any(other.shot == name for other in placed):
                problems.append(_stranger(item.name, twice=name in known))
            else:
                span = item.trimmed_range()
                frames = span.duration.rescaled_to(float(cut.rate)).to_frames()
                placed.append(_Placed(name, span.start_time.rescaled_to(float(cut.rate)).to_frames(), frames, join))
            join = Join()
    return placed, problems


def _stranger(name: str, *, twice: bool) -> Problem:
    if twice:
        words = Text(ko=f"'{name}' 숏이 두 번 나와서 처음 것만 썼어요.", en=f'The shot "{name}" is used twice; the first was kept.')
    else:
        words = Text(ko=f"'{name}'은(는) 이 영화의 숏이 아니라서 넘어갔어요.", en=f'"{name}" is no shot of this film; passed over.')
    return Problem("cut.stranger", words, severity=Severity.WARNING)


def _join_of(item: Any, rate: Fraction) -> Join:
    before, after = (offset.rescaled_to(float(rate)).to_frames() for offset in (item.in_offset, item.out_offset))
    fade = item.metadata.get("madang", {}).get("join") == "fade" or item.name.lower().startswith("fade")
    return Join("fade" if fade else "dissolve", before, after)


def _omit(edit: Edit, cut: Cut, shots: tuple[Shot, ...], placed: list[_Placed], changes: list[Text]) -> Edit:
    kept = {item.shot for item in placed}
    gone = [clip.shot.id for clip in cut.clips if clip.shot.id not in kept]
    if gone:
        changes.append(Text(ko=f"뺀 숏: {', '.join(gone)}", en=f"Left out: {', '.join(gone)}"))
    alive = {shot.id for shot in shots}
    return replace(edit, omitted=frozenset((edit.omitted - kept | set(gone)) & alive))


def _order(edit: Edit, cut: Cut, placed: list[_Placed], changes: list[Text]) -> Edit:
    now = [item.shot for item in placed]
    kept = set(now)
    was = [clip.shot.id for clip in cut.clips if clip.shot.id in kept]
    if now == was:
        return edit
    changes.append(Text(ko="숏의 순서를 바꿨어요.", en="The order of shots changed."))
    return replace(edit, order=tuple(now))


def _trim(edit: Edit, clip: Clip, item: _Placed, rate: Fraction, changes: list[Text]) -> Edit:
    if (item.source, item.frames) == (clip.source, clip.frames):
        return edit
    first = max(0, item.source - clip.head)
    trim = Trim(first / rate, item.frames / rate)
    frames = f"{clip.frames} → {item.frames}"
    changes.append(Text(ko=f"{item.shot}: {frames} 프레임으로 다듬었어요.", en=f"{item.shot}: trimmed, {frames} frames."))
    return replace(edit, trims={**edit.trims, item.shot: trim})


def _join(edit: Edit, clip: Clip, item: _Placed, rate: Fraction, changes: list[Text]) -> Edit:
    if item.join == clip.join:
        return edit
    changes.append(
        Text(
            ko=f"{item.shot}: 앞 숏과 잇는 법이 {item.join.kind} {item.join.frames}프레임이 됐어요.",
            en=f"{item.shot}: reached by {item.join.kind}, {item.join.frames} frames.",
        )
    )
    return replace(edit, joins={**edit.joins, item.shot: (item.join.kind, item.join.frames / rate)})


def edit_text(edit: Edit) -> str:
    """The edit as cut.toml. Times are exact: seconds as "n/d"."""
    import tomli_w

    data: dict[str, Any] = {}
    if edit.order:
        data["order"] = list(edit.order)
    if edit.omitted:
        data["omitted"] = sorted(edit.omitted)
    if edit.trims:
        data["trim"] = {shot: {"first": str(trim.first), "seconds": str(trim.seconds)} for shot, trim in sorted(edit.trims.items())}
    if edit.joins:
        data["join"] = {shot: {"kind": kind, "seconds": str(seconds)} for shot, (kind, seconds) in sorted(edit.joins.items())}
    note = "# 편집기에서 돌아온 편집이에요. `madang film cut --apply`가 써요. / An edit that came back; the command writes it.\n"
    return note + tomli_w.dumps(data)


def read_edit(text: str, where: str = "cut.toml") -> Edit:
    """Read cut.toml. Raises Refused with the reason."""
    try:
        data = tomllib.loads(text)
        kinds: Mapping[str, JoinKind] = {"cut": "cut", "dissolve": "dissolve", "fade": "fade"}
        return Edit(
            tuple(str(name) for name in data.get("order", [])),
            frozenset(str(name) for name in data.get("omitted", [])),
            {name: Trim(Fraction(held["first"]), Fraction(held["seconds"])) for name, held in data.get("trim", {}).items()},
            {name: (kinds[held["kind"]], Fraction(held["seconds"])) for name, held in data.get("join", {}).items()},
        )
    except (ValueError, KeyError, TypeError, ZeroDivisionError, AttributeError) as wrong:
        words = Text(ko=f"편집 파일을 읽을 수 없어요: {wrong}", en=f"The cut cannot be read: {wrong}")
        raise Refused([Problem("cut.unreadable", words, where=where)]) from wrong
