"""Opening pictures, videos and sounds that people bring, in bounded time and memory. After sniff, before the generator.

Decoders see files only through one named demuxer and the protocol "file", so that no file can make this machine fetch an address.
"""

import contextlib
import io
import struct
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, TypeVar

import av
import av.container
import av.error
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from madang.film.language import Text
from madang.film.takes.port import Failed
from madang.generators.footage.frame import Picture
from madang.generators.footage.sniff import Media

MOST_PIXELS: Final = 120_000_000  # a phone's largest photograph, twice
WIDEST: Final = 8192
RATE: Final = 48_000


def _broken(media: Media, wrong: object) -> Failed:
    return Failed(
        Text(
            ko=f"‘{media.path.name}’을 읽다가 멈췄어요. 파일이 깨졌을 수 있어요. 다시 내보내서 넣어 주세요.",
            en=f"“{media.path.name}” could not be read to its end ({type(wrong).__name__}): it may be broken. Export it again.",
        )
    )


def _too_large(media: Media) -> Failed:
    most = MOST_PIXELS // 1_000_000
    return Failed(
        Text(
            ko=f"‘{media.path.name}’은 화소가 너무 많아요. {most}백만 화소까지 쓸 수 있어요.",
            en=f"“{media.path.name}” has too many pixels: at most {most} million.",
        )
    )


def open_picture(media: Media, largest: int) -> Picture:
    """A photograph or drawing, turned upright, transparent parts laid on white, no larger than `largest` pixels on its longer side.

    It is made small before anything else is done, so that memory is bounded by what the file itself unpacks to. Raises Failed.
    """
    try:
        with Image.open(media.path) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_large(media)
            image.draft("RGB", (largest, largest))
            small = _shallow(image)
            small.thumbnail((largest, largest), Image.Resampling.LANCZOS)
            upright = ImageOps.exif_transpose(small)
            if upright.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in upright.info:
                clear = upright.convert("RGBA")
                upright = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
            return np.asarray(_in_srgb(upright))
    except Image.DecompressionBombError as wrong:
        raise _too_large(media) from wrong
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, struct.error, UnidentifiedImageError) as wrong:
        raise _broken(media, wrong) from wrong


def moves(media: Media) -> bool:
    """Whether a picture holds more than one, as an animated GIF does."""
    try:
        with Image.open(media.path) as image:
            return bool(getattr(image, "is_animated", False))
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return False


def _shallow(image: Image.Image) -> Image.Image:
    """Eight bits a channel, and real colours instead of a palette, so that it can be made small well."""
    if image.mode.startswith("I"):
        deep = np.asarray(image)
        return Image.fromarray((deep >> 8 if deep.max(initial=0) > 255 else deep).astype(np.uint8))
    if image.mode == "P":
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    return image.convert("L") if image.mode in ("1", "F") else image


def _in_srgb(image: Image.Image) -> Image.Image:
    """A phone's wider colours as every screen shows them."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA"):
        with contextlib.suppress(ImageCms.PyCMSError, OSError, TypeError, ValueError):  # a broken profile: the numbers as they are
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(image.convert("RGB"), own, ImageCms.createProfile("sRGB"))
            return turned or image.convert("RGB")
    return image.convert("RGB")


def _open(media: Media) -> av.container.InputContainer:
    return av.open(
        str(media.path), format=media.demuxer, options={"protocol_whitelist": "file", "format_whitelist": media.demuxer}, timeout=30
    )


def frames(media: Media, rate: Fraction, count: int, start: Fraction) -> Iterator[Picture]:
    """Up to `count` frames at an even `rate` from `start` seconds on, upright: whatever the clip's own, even varying, rate is.

    Each wanted moment shows the newest frame that has begun by then. Ends early where the clip does. Raises Failed.
    """
    try:
        with _open(media) as file:
            if not file.streams.video:
                raise Failed(
                    Text(ko=f"‘{media.path.name}’에는 그림이 없고 소리만 있어요.", en=f"“{media.path.name}” has sound and no picture.")
                )
            stream = _known(file.streams.video[0])
            if stream.codec_context.width > WIDEST or stream.codec_context.height > WIDEST:
                raise Failed(
                    Text(ko=f"‘{media.path.name}’의 화면이 너무 커요.", en=f"“{media.path.name}” is wider or taller than {WIDEST} pixels.")
                )
            stream.thread_type = "SLICE"
            if start > 1:
                file.seek(int(start * 1_000_000), backward=True)
            yield from _at_rate(_decoded(file), rate, count, start)
    except (av.error.FFmpegError, ValueError, MemoryError) as wrong:
        raise _broken(media, wrong) from wrong


Stream = TypeVar("Stream", av.VideoStream, av.AudioStream)


def _known(stream: Stream) -> Stream:
    """The stream, if anybody can decode it. Raises ValueError."""
    if getattr(stream, "codec_context", None) is None:
        raise ValueError("no decoder")
    return stream


def _decoded(file: av.container.InputContainer) -> Iterator[tuple[Fraction, Picture]]:
    """Each picture with its moment, in seconds from the stream's own start."""
    stream = file.streams.video[0]
    begins = Fraction(stream.start_time or 0) * (stream.time_base or 1)
    for number, frame in enumerate(file.decode(video=0)):
        moment = frame.pts * frame.time_base - begins if frame.pts is not None and frame.time_base else Fraction(number, 30)
        yield Fraction(moment), _upright(frame)


def _upright(frame: av.VideoFrame) -> Picture:
    turned = int(getattr(frame, "rotation", 0) or 0) % 360
    picture = np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
    return np.ascontiguousarray(np.rot90(picture, turned // 90)) if turned in (90, 180, 270) else picture


def _at_rate(decoded: Iterator[tuple[Fraction, Picture]], rate: Fraction, count: int, start: Fraction) -> Iterator[Picture]:
    shown, held = 0, None
    for moment, picture in decoded:
        while held is not None and shown < count and start + Fraction(shown) / rate < moment:
            yield held
            shown += 1
        if shown >= count:
            return
        held = picture
    if held is not None and shown < count:
        yield held


def sound(media: Media, seconds: Fraction, start: Fraction, channels: int) -> NDArray[np.float32]:
    """Up to `seconds` of sound from `start` on, at 48 kHz: (channels, samples). Empty where the file has none. Raises Failed."""
    layout = "stereo" if channels == 2 else "mono"
    if media.kind == "picture":
        return np.zeros((channels, 0), np.float32)
    parts: list[NDArray[np.float32]] = []
    wanted, skip = round(seconds * RATE), round(start * RATE)
    try:
        with _open(media) as file:
            if not file.streams.audio:
                return np.zeros((channels, 0), np.float32)
            _known(file.streams.audio[0])
            resampler = av.AudioResampler(format="fltp", layout=layout, rate=RATE)
            for frame in file.decode(audio=0):
                parts += [np.asarray(part.to_ndarray(), np.float32) for part in resampler.resample(frame)]
                if sum(part.shape[1] for part in parts) >= wanted + skip:
                    break
    except (av.error.FFmpegError, ValueError, MemoryError) as wrong:
        if not parts:
            raise _broken(media, wrong) from wrong
    whole = np.concatenate(parts, axis=1) if parts else np.zeros((channels, 0), np.float32)
    return np.asarray(whole[:, skip : skip + wanted], np.float32)
