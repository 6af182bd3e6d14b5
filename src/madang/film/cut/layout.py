"""Where every shot stands in the film, in whole frames, and which frames of its take it needs. Shots in, takes' lengths out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from madang.film.shots.shot import Role, Shot

JoinKind = Literal["cut", "dissolve", "fade"]
ENDING = Fraction(1)  # seconds in which the film's last shot fades to paper
DEFAULT_JOIN: Mapping[str, Fraction] = {"dissolve": Fraction(3, 4), "fade": Fraction(3, 2)}  # seconds, where nobody said how long


@dataclass(frozen=True, slots=True)
class Join:
    """How a clip is reached: `before` and `after` are frames of the transition on each side of the cut.

    A dissolve mixes both clips over all of them; a fade goes to paper before the cut and comes from paper after it.
    """

    kind: JoinKind = "cut"
    before: int = 0
    after: int = 0

    @property
    def frames(self) -> int:
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class Trim:
    """The stretch of a shot that an editor kept, in seconds from the shot's own first frame."""

    first: Fraction
    seconds: Fraction


@dataclass(frozen=True, slots=True)
class Edit:
    """What an editor changed, by shot id; it lives in cut.toml. Shots that `order` does not name follow the shot they followed."""

    order: tuple[str, ...] = ()
    omitted: frozenset[str] = frozenset()
    trims: Mapping[str, Trim] = field(default_factory=dict)
    joins: Mapping[str, tuple[JoinKind, Fraction]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.order or self.omitted or self.trims or self.joins)


@dataclass(frozen=True, slots=True)
class Clip:
    """One shot in the film. All numbers are frames.

    The take holds `head` frames before the shot (for the join into it), the shot's `full` frames, and `tail` frames after. The film
    shows `frames` of the take from its frame `source`, at the film's frame `start`. `keyframes` are where the take must be cut.
    """

    shot: Shot
    start: int
    frames: int
    source: int
    head: int
    full: int
    tail: int
    join: Join = Join()
    keyframes: tuple[int, ...] = (0,)

    @property
    def take_frames(self) -> int:
        return self.head + self.full + self.tail

    @property
    def end(self) -> int:
        return self.start + self.frames


@dataclass(frozen=True, slots=True)
class Cut:
    """The film as clips in order, without gaps. `ending` frames of the last clip fade to paper."""

    clips: tuple[Clip, ...]
    rate: Fraction
    ending: int = 0

    @property
    def frames(self) -> int:
        return self.clips[-1].end if self.clips else 0

    @property
    def seconds(self) -> Fraction:
        return self.frames / self.rate


def frames_of(seconds: Fraction, rate: Fraction) -> int:
    """The nearest whole number of frames, at least one. Each shot is rounded for itself, so that none moves another's length."""
    return max(1, round(seconds * rate))


def arrange(shots: Iterable[Shot], edit: Edit) -> tuple[Shot, ...]:
    """The shots in the editor's order, without those left out. A shot that the order does not know stays behind its forerunner."""
    kept = [shot for shot in shots if shot.id not in edit.omitted]
    if not edit.order:
        return tuple(kept)
    place = {name: number for number, name in enumerate(edit.order)}
    keys: list[tuple[int, int]] = []
    last = -1
    for number, shot in enumerate(kept):
        last = place.get(shot.id, last)
        keys.append((last, -1 if shot.id in place else number))
    return tuple(shot for _, shot in sorted(zip(keys, kept, strict=True), key=lambda pair: pair[0]))


def lay_out(shots: Iterable[Shot], rate: Fraction, edit: Edit | None = None) -> Cut:
    """Give each shot its frames, and its take the handles that its transitions need."""
    edit = edit or Edit()
    ordered = arrange(shots, edit)
    spans = [_span(shot, rate, edit) for shot in ordered]
    joins = _joins(ordered, [frames for _, frames, _ in spans], rate, edit)
    clips, start = [], 0
    for number, (shot, (first, frames, full)) in enumerate(zip(ordered, spans, strict=True)):
        into = joins[number]
        out = joins[number + 1] if number + 1 < len(joins) else Join()
        head = max(0, into.before - first) if into.kind == "dissolve" else 0
        tail = max(0, out.after - (full - first - frames)) if out.kind == "dissolve" else 0
        keys = {0, head + into.after, head + full - out.before} - {head + full + tail}
        clips.append(Clip(shot, start, frames, head + first, head, full, tail, into, tuple(sorted(keys))))
        start += frames
    return _ended(Cut(tuple(clips), rate))


def _span(shot: Shot, rate: Fraction, edit: Edit) -> tuple[int, int, int]:
    """First frame kept, frames kept, frames of the whole shot."""
    full = frames_of(shot.seconds, rate)
    trim = edit.trims.get(shot.id)
    if trim is None:
        return 0, full, full
    first = min(round(trim.first * rate), full - 1)
    return first, min(frames_of(trim.seconds, rate), full - first), full


def _joins(shots: tuple[Shot, ...], frames: list[int], rate: Fraction, edit: Edit) -> list[Join]:
    """The join into each shot; a transition never takes more than half of a shot, so that two of them never meet."""
    joins = []
    for number, shot in enumerate(shots):
        kind, seconds = edit.joins.get(shot.id, (shot.transition, shot.transition_seconds))
        if kind not in DEFAULT_JOIN or (number == 0 and kind == "dissolve"):
            joins.append(Join())
            continue
        wanted = max(2, round((seconds or DEFAULT_JOIN[kind]) * rate))
        before = min(wanted // 2, frames[number - 1] // 2) if number else 0
        after = min(wanted - wanted // 2, frames[number] // 2)
        joins.append(Join(kind, before, after) if before + after else Join())  # type: ignore[arg-type]
    return joins


def _ended(cut: Cut) -> Cut:
    """The last shot fades to paper, and is cut for it."""
    if not cut.clips:
        return cut
    last = cut.clips[-1]
    ending = min(round(ENDING * cut.rate), last.frames // 2)
    keys = tuple(sorted({*last.keyframes, last.head + last.full - ending} - {last.take_frames}))
    return replace(cut, clips=(*cut.clips[:-1], replace(last, keyframes=keys)), ending=ending)


def scene_starts(cut: Cut) -> tuple[tuple[int, Shot], ...]:
    """Where each scene (and title, credits) begins: film frame and its first shot."""
    starts: list[tuple[int, Shot]] = []
    for clip in cut.clips:
        key = (clip.shot.scene, clip.shot.role if clip.shot.scene < 0 else Role.ACTION)
        if not starts or key != (starts[-1][1].scene, starts[-1][1].role if starts[-1][1].scene < 0 else Role.ACTION):
            starts.append((clip.start, clip.shot))
    return tuple(starts)
