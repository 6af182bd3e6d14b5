"""Sound files read and written in blocks: any codec in, 48 kHz stereo float inside, AAC out. Under the mix."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from madang.film.language import Text
from madang.film.master.loudness import Samples
from madang.film.master.plan import NotRendered
from madang.film.master.settings import SAMPLE_RATE

FRAME = 1024  # samples of an AAC frame


class BadSound(NotRendered):
    """The file has no sound that could be decoded."""

    def __init__(self, path: str):
        self.path = path
        super().__init__(Text(ko=f"소리를 읽을 수 없는 파일이에요: {path}", en=f"No sound can be read from this file: {path}"))

    def __reduce__(self) -> tuple[type["BadSound"], tuple[str]]:  # type: ignore[override]
        return type(self), (self.path,)


def read_sound(path: Path, first: Fraction = Fraction(0)) -> Iterator[Samples]:
    """Blocks of samples (n, 2) at 48 kHz from `first` seconds on. Raises BadSound; broken packets are passed over."""
    skip = round(first * SAMPLE_RATE)
    try:
        with av.open(str(path)) as file:
            if not file.streams.audio:
                raise BadSound(str(path))
            for block in _gathered(_resampled(file)):
                if skip >= len(block):
                    skip -= len(block)
                    continue
                yield block[skip:]
                skip = 0
    except av.error.FFmpegError as wrong:
        raise BadSound(str(path)) from wrong


def _gathered(parts: Iterator[Samples]) -> Iterator[Samples]:
    """Codecs give a thousand samples at a time; arithmetic likes a second."""
    held: list[Samples] = []
    for part in parts:
        held.append(part)
        if sum(map(len, held)) >= SAMPLE_RATE:
            yield np.concatenate(held)
            held = []
    if held:
        yield np.concatenate(held)


def _resampled(file: "av.container.InputContainer") -> Iterator[Samples]:
    resampler = av.AudioResampler("flt", "stereo", SAMPLE_RATE)
    for packet in file.demux(file.streams.audio[0]):
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            continue
        for frame in frames:
            yield from (_pairs(part) for part in resampler.resample(frame))
    yield from (_pairs(part) for part in resampler.resample(None))


def _pairs(frame: "av.AudioFrame") -> Samples:
    return np.asarray(frame.to_ndarray(), np.float32).reshape(-1, 2)


def sound_seconds(path: Path) -> Fraction:
    """How long a sound file is, exactly, by decoding it. Raises BadSound."""
    return Fraction(sum(len(block) for block in read_sound(path)), SAMPLE_RATE)


def write_aac(path: Path, blocks: Iterable[Samples], bitrate: int) -> None:
    """Write samples as AAC in MP4. The encoder's delay is told in the edit list, so that the first sample is heard at 0."""
    with av.open(str(path), "w", format="mp4") as file:
        stream = file.add_stream("aac", rate=SAMPLE_RATE)
        stream.codec_context.layout = "stereo"
        stream.codec_context.bit_rate = bitrate
        at = 0
        for block in blocks:
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T, np.float32), format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, at, Fraction(1, SAMPLE_RATE)
            at += len(block)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
