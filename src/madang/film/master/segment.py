"""One segment made: copied where the file already holds exactly these pictures, encoded where not. After the plan, before the join."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.video.frame import VideoFrame

from madang.film.master.pictures import BadMedia, Decks, Planes, blend, paper, planes_of
from madang.film.master.plan import Piece, Segment
from madang.film.master.settings import Settings, parameter_sets
from madang.film.takes.port import Cancelled
from madang.film.takes.store import flush_file


@dataclass(frozen=True, slots=True)
class Slice:
    """Encoded frames `first` up to `first + frames` of a file, a closed keyframe at both ends: ready to be joined."""

    path: str
    first: int
    frames: int


def encode(segment: Segment, settings: Settings, into: Path, decks: Decks, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Encode a segment as the file `into`, written aside and renamed. Raises NotRendered, Cancelled."""
    aside = into.with_name(f".{into.stem}.{os.getpid()}.part.mp4")
    into.parent.mkdir(parents=True, exist_ok=True)
    try:
        with settings.writer(aside) as writer:
            for number, frame in enumerate(_frames(segment, settings, decks)):
                if number % 8 == 0 and cancelled():
                    raise Cancelled
                writer.write(frame)
            written = writer.written
        if written != segment.frames:
            raise AssertionError(f"{written} frames instead of {segment.frames}")
        flush_file(aside)
        aside.replace(into)
    finally:
        aside.unlink(missing_ok=True)


def _frames(segment: Segment, settings: Settings, decks: Decks) -> Iterator[VideoFrame]:
    if segment.kind == "body":
        for number, frame in enumerate(_shown(segment.incoming, segment.frames, settings, decks)):
            yield _lettered(frame, segment, settings, number)
    elif segment.kind == "dissolve":
        pairs = zip(
            _shown(segment.outgoing, segment.frames, settings, decks),
            _shown(segment.incoming, segment.frames, settings, decks),
            strict=True,
        )
        for number, (one, other) in enumerate(pairs):
            share = Fraction(2 * number + 1, 2 * segment.frames)
            yield _finished(blend(planes_of(one), planes_of(other), share), segment, settings, number)
    else:
        yield from _fading(segment, settings, decks)


def _fading(segment: Segment, settings: Settings, decks: Decks) -> Iterator[VideoFrame]:
    """To paper in `middle` frames, from paper in the rest."""
    blank = paper(settings)
    for number, frame in enumerate(_shown(segment.outgoing, segment.middle, settings, decks)):
        share = Fraction(2 * number + 1, 2 * segment.middle)
        yield _finished(blend(planes_of(frame), blank, share), segment, settings, number)
    rest = segment.frames - segment.middle
    for number, frame in enumerate(_shown(segment.incoming, rest, settings, decks)):
        share = Fraction(2 * number + 1, 2 * rest)
        yield _finished(blend(blank, planes_of(frame), share), segment, settings, segment.middle + number)


def _shown(piece: Piece | None, count: int, settings: Settings, decks: Decks) -> Iterator[VideoFrame]:
    if piece is None or not piece.path:
        blank = paper(settings)
        for _ in range(count):
            yield VideoFrame.from_ndarray(blank, format="yuv420p")
    else:
        yield from decks.pictures(piece.path, piece.first, count)


def _lettered(frame: VideoFrame, segment: Segment, settings: Settings, number: int) -> VideoFrame:
    if not any(each.start <= number < each.end for each in segment.letters):
        return frame
    return _finished(planes_of(frame), segment, settings, number)


def _finished(planes: Planes, segment: Segment, settings: Settings, number: int) -> VideoFrame:
    if segment.letters:
        from madang.film.master.letters import burn  # fonts and Pillow, only where words are burned in

        burn(planes, settings.height, segment.letters, number)
    return VideoFrame.from_ndarray(planes, format="yuv420p")


def copied(segment: Segment, settings: Settings) -> Slice | None:
    """The segment as a slice of its own file, where that was encoded with these settings and cut at these frames; else None."""
    piece = segment.incoming
    if segment.kind != "body" or segment.letters or piece is None or not piece.path:
        return None
    first = piece.first * settings.rate
    if first.denominator != 1:
        return None
    try:
        with unlooked(piece.path) as file:
            if not file.streams.video or not _same_stream(file.streams.video[0], settings):
                return None
            return Slice(piece.path, int(first), segment.frames) if _closed(file, int(first), segment.frames, settings.rate) else None
    except av.error.FFmpegError as wrong:
        raise BadMedia(piece.path) from wrong


def unlooked(path: str) -> "av.container.InputContainer":
    """A file opened for its packets alone: no decoder looks into them, which takes a twentieth of the time. Raises FFmpegError."""
    return av.open(path, options={"codec_whitelist": "none"})


def _same_stream(stream: "av.video.stream.VideoStream", settings: Settings) -> bool:
    context = stream.codec_context
    if context.name != "h264" or (context.width, context.height) != (settings.width, settings.height):
        return False
    return stream.average_rate == settings.rate and bytes(context.extradata or b"") == parameter_sets(settings)


def _closed(file: "av.container.InputContainer", first: int, frames: int, rate: Fraction) -> bool:
    """Whether the packets of these frames stand together, begin with a keyframe, and nothing beyond them is needed."""
    places = [(place, packet.is_keyframe) for place, packet in placed(file, rate)]
    held = [number for number, (place, _) in enumerate(places) if first <= place < first + frames]
    if len(held) != frames or held[-1] - held[0] + 1 != frames:
        return False
    after = held[-1] + 1
    return places[held[0]] == (first, True) and (after == len(places) or places[after] == (first + frames, True))


def placed(file: "av.container.InputContainer", rate: Fraction) -> Iterator[tuple[int, "av.packet.Packet[Any]"]]:
    """The packets of a file's picture, as they come, each with the number of the frame it shows."""
    stream = file.streams.video[0]
    base = (stream.time_base or Fraction(1)) * rate
    origin = stream.start_time or 0
    for packet in file.demux(stream):
        if packet.size and packet.pts is not None:
            yield round((packet.pts - origin) * base), packet
