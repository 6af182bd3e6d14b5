"""Frames of any media file, at the film's rate and size, in yuv420p: decoded straight, never by way of RGB. Under segments."""

from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace, Interpolation
from numpy.typing import NDArray

from madang.film.language import Text
from madang.film.master.plan import NotRendered
from madang.film.master.settings import Settings

Planes = NDArray[np.uint8]  # (height * 3 / 2, width): Y, then Cb and Cr
TOLERANCE = Fraction(1, 1000)  # seconds by which files round their times


class BadMedia(NotRendered):
    """The file has no picture that could be decoded."""

    def __init__(self, path: str):
        self.path = path
        super().__init__(
            Text(ko=f"그림을 읽을 수 없는 파일이에요: {path}", en=f"No picture can be read from this file: {path}"),
        )

    def __reduce__(self) -> tuple[type["BadMedia"], tuple[str]]:  # type: ignore[override]
        return type(self), (self.path,)


def paper(settings: Settings) -> Planes:
    """One empty frame in the colour of paper."""
    planes = np.empty((settings.height * 3 // 2, settings.width), np.uint8)
    planes[: settings.height] = settings.paper[0]
    chroma = planes[settings.height :].reshape(2, -1)
    chroma[0], chroma[1] = settings.paper[1], settings.paper[2]
    return planes


def pictures(path: str, first: Fraction, count: int, settings: Settings) -> Iterator[VideoFrame]:
    """`count` frames from `first` seconds: at each frame's time the picture that the file shows then; its last one is held.

    Rotation is the caller's business; another shape is fitted between paper. Raises BadMedia; broken packets are passed over.
    """
    try:
        with av.open(path) as file:
            if not file.streams.video:
                raise BadMedia(path)
            yield from _at_times(path, _decoded(file, first), first, count, settings)
    except av.error.FFmpegError as wrong:
        raise BadMedia(path) from wrong


def _decoded(file: "av.container.InputContainer", first: Fraction) -> Iterator[tuple[Fraction, VideoFrame]]:
    stream = file.streams.video[0]
    stream.thread_count = 1
    base = stream.time_base or Fraction(1, 1000)
    origin = (stream.start_time or 0) * base
    if first > 0:
        file.seek(int((first + origin) / base), stream=stream)
    for packet in file.demux(stream):
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            continue
        for frame in frames:
            yield (frame.pts * base - origin if frame.pts is not None else first), frame


def _at_times(
    path: str, decoded: Iterator[tuple[Fraction, VideoFrame]], first: Fraction, count: int, settings: Settings
) -> Iterator[VideoFrame]:
    slack = min(TOLERANCE, 1 / (4 * settings.rate))
    held: VideoFrame | None = None
    coming = next(decoded, None)
    if coming is None:
        raise BadMedia(path)
    for number in range(count):
        now = first + number / settings.rate + slack
        fresh = held is None
        while coming is not None and (coming[0] <= now or held is None):
            held, fresh = coming[1], True
            coming = next(decoded, None)
        assert held is not None
        if fresh:
            held = fit(held, settings)
        yield held


def fit(frame: VideoFrame, settings: Settings) -> VideoFrame:
    """The frame in the film's size, whole, between paper where the shape differs."""
    same = (frame.width, frame.height) == (settings.width, settings.height)
    if same and frame.format.name == "yuv420p":
        return frame
    shape = Fraction(frame.width, frame.height)
    width = min(settings.width, round(settings.height * shape) // 2 * 2)
    height = min(settings.height, round(width / shape) // 2 * 2)
    scaled = frame.reformat(width, height, "yuv420p", dst_colorspace=Colorspace.ITU709, interpolation=Interpolation.BICUBIC)
    if (width, height) == (settings.width, settings.height):
        return scaled
    return _framed(planes_of(scaled), width, height, settings)


def planes_of(frame: VideoFrame) -> Planes:
    """A yuv420p frame's planes, as a copy."""
    return np.asarray(frame.to_ndarray(), np.uint8)


def _framed(inner: Planes, width: int, height: int, settings: Settings) -> VideoFrame:
    whole = paper(settings)
    left, top = (settings.width - width) // 4 * 2, (settings.height - height) // 4 * 2
    whole[top : top + height, left : left + width] = inner[:height]
    ours = whole[settings.height :].reshape(2, settings.height // 2, settings.width // 2)
    theirs = inner[height:].reshape(2, height // 2, width // 2)
    ours[:, top // 2 : (top + height) // 2, left // 2 : (left + width) // 2] = theirs
    return VideoFrame.from_ndarray(whole, format="yuv420p")


def blend(one: Planes, other: Planes, share: Fraction) -> Planes:
    """`share` of the other frame, the rest of the one; 8 bits of weight, rounded."""
    weight = np.uint16(round(share * 256))
    mixed = one.astype(np.uint16)
    mixed *= np.uint16(256) - weight
    mixed += other * weight
    mixed += np.uint16(128)
    mixed >>= np.uint16(8)
    return mixed.astype(np.uint8)
