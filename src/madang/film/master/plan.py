"""A timeline as segments: stretches that are encoded (or copied) for themselves, named by what they depend on. After the cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlparse

from madang.film.cut.subtitles import Subtitle
from madang.film.language import Text
from madang.film.master.settings import Settings, parameter_sets
from madang.film.takes.canonical import digest

LONGEST = 60  # frames of a segment: small enough that a changed shot keeps every core busy
FORM = 1  # raised when the same segment would be encoded to other pictures

Kind = Literal["body", "dissolve", "fade"]


class NotRendered(Exception):
    """The timeline says something that cannot be rendered; `message` says what."""

    def __init__(self, message: Text):
        self.message = message
        super().__init__(message.en)

    def __reduce__(self) -> tuple[type["NotRendered"], tuple[Text]]:
        return type(self), (self.message,)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one file: from `first` seconds. An empty path is a gap and shows paper."""

    path: str
    first: Fraction
    digest: str = ""

    def later(self, frames: int, rate: Fraction) -> "Piece":
        return replace(self, first=self.first + frames / rate) if self.path else self


@dataclass(frozen=True, slots=True)
class Segment:
    """Frames `start` up to `start + frames` of the film. A body shows `incoming`; a dissolve goes from `outgoing` to `incoming`; a
    fade shows `outgoing` going to paper for `middle` frames, then `incoming` coming from it. `letters` are burned in: frames
    count from the segment's first."""

    kind: Kind
    start: int
    frames: int
    incoming: Piece | None = None
    outgoing: Piece | None = None
    middle: int = 0
    letters: tuple[Subtitle, ...] = ()

    def key(self, settings: Settings) -> str:
        """What the segment's pictures depend on, as a digest: its place in the film is no part of it."""
        pieces = [(piece.digest, piece.first) if piece else None for piece in (self.outgoing, self.incoming)]
        letters = [(each.start, each.end, each.lines) for each in self.letters]
        look = replace(settings, sound_bitrate=0)
        # The encoder's own signs are part of it: segments of another version of it must never be joined with today's.
        return digest([FORM, self.kind, self.frames, self.middle, pieces, letters, look, parameter_sets(look).hex()])


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    frames: int
    piece: Piece
    before: int = 0  # of the transition into it
    after: int = 0
    kind: Literal["cut", "dissolve", "fade"] = "cut"

    @property
    def end(self) -> int:
        return self.start + self.frames


def plan(timeline: Any, settings: Settings, fingerprint: Callable[[Path], str], letters: Iterable[Subtitle] = ()) -> tuple[Segment, ...]:
    """The segments of a timeline's first picture track, in order, without gaps.

    `fingerprint` gives a file's digest. Raises NotRendered where a clip has no file, and OSError where the file cannot be read.
    """
    items, ending = _items(timeline, settings.rate, fingerprint)
    segments: list[Segment] = []
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else None
        out = following.before if following else ending
        if item.kind != "cut":
            segments.append(_transition(item, items[number - 1] if number else None, settings.rate))
        body_start = item.start + (item.after if item.kind != "cut" else 0)
        body_frames = item.end - out - body_start
        if body_frames < 0:
            raise NotRendered(Text(ko="전환 두 개가 한 숏 안에서 겹쳐요.", en="Two transitions overlap within one clip."))
        if body_frames:
            segments.append(Segment("body", body_start, body_frames, item.piece.later(body_start - item.start, settings.rate)))
        if following is None and ending:
            last = item.piece.later(item.frames - ending, settings.rate)
            segments.append(Segment("fade", item.end - ending, ending, outgoing=last, middle=ending))
    return tuple(_lettered(segment, tuple(letters)) for segment in segments)


def _items(timeline: Any, rate: Fraction, fingerprint: Callable[[Path], str]) -> tuple[list[_Item], int]:
    import opentimelineio as otio

    tracks = timeline.video_tracks()
    if not tracks:
        raise NotRendered(Text(ko="타임라인에 그림 트랙이 없어요.", en="The timeline has no picture track."))
    items: list[_Item] = []
    clock, pending, ending = Fraction(0), None, 0
    for item in tracks[0]:
        if isinstance(item, otio.schema.Transition):
            pending = item
            continue
        start = round(clock * rate)
        clock += _seconds(item.duration())
        piece = Piece("", Fraction(0)) if isinstance(item, otio.schema.Gap) else _piece(item, fingerprint)
        into = _into(pending, rate) if pending else {}
        items.append(_Item(start, round(clock * rate) - start, piece, **into))
        pending = None
    if pending is not None:
        ending = round(_seconds(pending.in_offset) * rate)
    return items, ending


def _into(transition: Any, rate: Fraction) -> dict[str, Any]:
    fade = transition.metadata.get("madang", {}).get("join") == "fade"
    before, after = (round(_seconds(offset) * rate) for offset in (transition.in_offset, transition.out_offset))
    return {"before": before, "after": after, "kind": ("fade" if fade else "dissolve") if before + after else "cut"}


def _seconds(time: Any) -> Fraction:
    from madang.film.cut.timeline import exact_seconds

    return exact_seconds(time)


def _piece(clip: Any, fingerprint: Callable[[Path], str]) -> Piece:
    reference = clip.media_reference
    url = getattr(reference, "target_url", "")
    if not url and "shot" in clip.metadata.get("madang", {}):
        return Piece("", Fraction(0))  # a shot that nobody could make is paper: the film plays
    if not url:
        raise NotRendered(Text(ko=f"'{clip.name}' 클립에 연결된 파일이 없어요.", en=f'The clip "{clip.name}" has no file.'))
    parsed = urlparse(url)
    path = Path(unquote(parsed.path) if parsed.scheme == "file" else url)
    first = _seconds(clip.trimmed_range().start_time)
    if reference.available_range is not None:
        first -= _seconds(reference.available_range.start_time)
    return Piece(str(path), max(first, Fraction(0)), fingerprint(path))


def _transition(item: _Item, before: _Item | None, rate: Fraction) -> Segment:
    start, frames = item.start - item.before, item.before + item.after
    outgoing = before.piece.later(before.frames - item.before, rate) if before else None
    if item.kind == "fade" or before is None:
        return Segment("fade", start, frames, item.piece, outgoing if item.before else None, item.before)
    incoming = replace(item.piece, first=max(Fraction(0), item.piece.first - item.before / rate)) if item.piece.path else item.piece
    return Segment("dissolve", start, frames, incoming, outgoing)


def _lettered(segment: Segment, letters: tuple[Subtitle, ...]) -> Segment:
    here = [each for each in letters if each.start < segment.start + segment.frames and each.end > segment.start]
    moved = tuple(
        replace(each, start=max(0, each.start - segment.start), end=min(segment.frames, each.end - segment.start), line="") for each in here
    )
    return replace(segment, letters=moved)


def chunks(segment: Segment, rate: Fraction, longest: int = LONGEST) -> tuple[Segment, ...]:
    """A body in even parts of at most `longest` frames; a transition as it is."""
    if segment.kind != "body" or segment.frames <= longest or segment.incoming is None:
        return (segment,)
    count = -(-segment.frames // longest)
    bounds = [segment.frames * number // count for number in range(count + 1)]
    return tuple(_part(segment, segment.incoming, first, last, rate) for first, last in pairwise(bounds))


def _part(segment: Segment, piece: Piece, first: int, last: int, rate: Fraction) -> Segment:
    part = Segment("body", segment.start + first, last - first, piece.later(first, rate))
    film_letters = tuple(replace(each, start=each.start + segment.start, end=each.end + segment.start) for each in segment.letters)
    return _lettered(part, film_letters)


def total(segments: Sequence[Segment]) -> int:
    """Frames of the film."""
    return segments[-1].start + segments[-1].frames if segments else 0
