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
NEAR = Fraction(2)  # seconds that are decoded rather than jumped over
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


class Decks:
    """Open files, so that a stretch that continues where the last one ended is decoded once. For one thread; `close` them."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._decks: list[_Deck] = []

    def pictures(self, path: str, first: Fraction, count: int) -> Iterator[VideoFrame]:
        """`count` frames from `first` seconds: at each frame's time the picture that the file shows then; its last one is held.

        Rotation is the caller's business; another shape is fitted between paper. Raises BadMedia; broken packets are passed over.
        """
        deck = self._deck(path, first)
        deck.busy = deck.used = True
        try:
            for number in range(count):
                yield deck.at(first + number / self._settings.rate)
        except av.error.FFmpegError as wrong:
            raise BadMedia(path) from wrong
        finally:
            deck.busy = False

    def _deck(self, path: str, first: Fraction) -> "_Deck":
        for deck in self._decks:
            if deck.path == path and not deck.busy and deck.reaches(first):
                return deck
        try:
            self._decks.append(_Deck(path, first, self._settings))
        except av.error.FFmpegError as wrong:
            raise BadMedia(path) from wrong
        return self._decks[-1]

    def rest(self) -> None:
        """Put away the files that were not used since the last rest: each holds a decoder's memory."""
        for deck in [deck for deck in self._decks if not deck.used]:
            deck.close()
            self._decks.remove(deck)
        for deck in self._decks:
            deck.used = False

    def close(self) -> None:
        for deck in self._decks:
            deck.close()


class _Deck:
    """One file being decoded: the frame that is shown, and the one that comes next."""

    def __init__(self, path: str, first: Fraction, settings: Settings):
        self.path, self.busy, self.used = path, False, True
        self._settings = settings
        self._file = av.open(path)
        self._held: VideoFrame | None = None
        if not self._file.streams.video:
            self._file.close()
            raise BadMedia(path)
        self._frames = _decoded(self._file, first)
        self._coming = next(self._frames, None)
        self._now = first
        if self._coming is None:
            self._file.close()
            raise BadMedia(path)

    def reaches(self, time: Fraction) -> bool:
        """Whether decoding on is sooner there than seeking."""
        return self._now <= time <= self._now + NEAR

    def at(self, time: Fraction) -> VideoFrame:
        slack = min(TOLERANCE, 1 / (4 * self._settings.rate))
        fresh = None
        while self._coming is not None and (self._coming[0] <= time + slack or (self._held is None and fresh is None)):
            fresh = self._coming[1]
            self._coming = next(self._frames, None)
        self._now = time
        if fresh is not None:
            self._held = fit(fresh, self._settings)
        if self._held is None:
            raise BadMedia(self.path)
        return self._held

    def close(self) -> None:
        self._file.close()


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
