"""Segments, sound and subtitles become one file by copying packets: nothing is encoded here. After segments and the mix."""

import heapq
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.packet import Packet

from madang.film.cut.subtitles import Subtitle
from madang.film.language import Language
from madang.film.master.segment import Slice, placed, unlooked
from madang.film.master.settings import SAMPLE_RATE, Settings
from madang.film.takes.codec import REORDERED, TIME_BASE_FACTOR
from madang.film.takes.store import flush_file

TAGS = {"ko": "kor", "en": "eng"}  # ISO 639-2, as MP4 wants them
# What libavformat's muxer turns into the tx3g sample description; the player decides on the look.
SUBTITLE_HEADER = b"""[Script Info]
ScriptType: v4.00+
[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, \
ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Sans,18,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
MILLISECOND = Fraction(1, 1000)


class Disjoint(Exception):
    """A segment does not hold the frames that it should; its name is in the message."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a file carries beside picture and sound: subtitles by language, chapters (first frame, name), title, language of the film."""

    subtitles: Mapping[Language, Sequence[Subtitle]] = field(default_factory=dict)
    chapters: tuple[tuple[int, str], ...] = ()
    title: str = ""
    language: str = "ko"


def join(slices: Sequence[Slice], sound: Path | None, into: Path, settings: Settings, extras: Extras | None = None) -> int:
    """Write the film as MP4, index first, and return its frames. Raises Disjoint, OSError.

    Packets keep their bytes and get the times of their place in the film, so that a join costs reading and writing. The file is
    written aside, flushed and renamed.
    """
    extras = extras or Extras()
    aside = into.with_name(f".{into.stem}.{os.getpid()}.part.mp4")
    try:
        frames = _write(aside, slices, sound, settings, extras)
        flush_file(aside)
        aside.replace(into)
    finally:
        aside.unlink(missing_ok=True)
    return frames


def _write(path: Path, slices: Sequence[Slice], sound: Path | None, settings: Settings, extras: Extras) -> int:
    frames = sum(each.frames for each in slices)
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as file:
        with av.open(slices[0].path) as first:
            picture = file.add_stream_from_template(first.streams.video[0])
        picture.time_base = 1 / (settings.rate * TIME_BASE_FACTOR)
        streams = [_picture_packets(picture, slices, settings)]
        if sound is not None:
            streams.append(_sound_packets(file, sound, extras.language, frames / settings.rate))
        for language, lines in extras.subtitles.items():
            if lines:
                streams.append(_subtitle_packets(_subtitle_stream(file, language), lines, settings.rate))
        if extras.title:
            file.metadata["title"] = extras.title
        if extras.chapters:
            file.set_chapters(_chapters(extras.chapters, frames, settings.rate))
        for _, _, packet in heapq.merge(*streams, key=lambda one: (one[0], one[1])):
            file.mux(packet)
    return frames


Timed = tuple[Fraction, int, "Packet[Any]"]  # seconds at which it is wanted, stream's number, packet


def _picture_packets(stream: Any, slices: Sequence[Slice], settings: Settings) -> Iterator[Timed]:
    place, film = 0, 0
    signs = bytes(stream.codec_context.extradata or b"")
    for each in slices:
        seen = 0
        for number, packet in _packets(each, settings.rate, signs):
            packet.stream = stream
            packet.time_base = 1 / (settings.rate * TIME_BASE_FACTOR)
            packet.pts = (film + number - each.first) * TIME_BASE_FACTOR
            packet.dts = (place - REORDERED) * TIME_BASE_FACTOR
            packet.duration = TIME_BASE_FACTOR
            if packet.dts > packet.pts:
                raise Disjoint(f"{each.path}: frame {number} comes too late")
            yield Fraction(place - REORDERED) / settings.rate, 0, packet
            place, seen = place + 1, seen + 1
        if seen != each.frames:
            raise Disjoint(f"{each.path}: {seen} frames instead of {each.frames} from {each.first}")
        film += each.frames


def _packets(each: Slice, rate: Fraction, signs: bytes) -> Iterator[tuple[int, "Packet[Any]"]]:
    """The slice's packets in decoding order, from its first keyframe on. Its encoder must have had the same signs (SPS and PPS)."""
    with unlooked(each.path) as file:
        stream = file.streams.video[0]
        if bytes(stream.codec_context.extradata or b"") != signs:
            raise Disjoint(f"{each.path}: encoded in another way")
        if each.first:
            base = stream.time_base or Fraction(1)
            file.seek(int(each.first / rate / base) + (stream.start_time or 0), stream=stream)
        inside = False
        for number, packet in placed(file, rate):
            inside = inside or number == each.first
            if not inside:
                continue
            if number >= each.first + each.frames:
                return
            yield number, packet


def _sound_packets(file: Any, path: Path, language: str, seconds: Fraction) -> Iterator[Timed]:
    source = av.open(str(path))
    origin = source.streams.audio[0]
    stream = file.add_stream_from_template(origin)
    stream.time_base = origin.time_base
    stream.metadata["language"] = TAGS.get(language, "und")

    def packets() -> Iterator[Timed]:
        with source:
            for packet in source.demux(origin):
                if packet.size and packet.pts is not None:
                    base = packet.time_base or Fraction(1, SAMPLE_RATE)
                    at, end = packet.pts * base, round(seconds / base)
                    if packet.pts >= end:
                        return
                    packet.duration = min(packet.duration or end, end - packet.pts)  # the last AAC frame is padded: it is not heard
                    packet.stream = stream
                    yield at, 1, packet

    return packets()


def _subtitle_stream(file: Any, language: str) -> Any:
    stream = file.add_stream("mov_text")
    stream.codec_context.subtitle_header = SUBTITLE_HEADER
    stream.time_base = MILLISECOND
    stream.metadata["language"] = TAGS.get(language, "und")
    return stream


def _subtitle_packets(stream: Any, lines: Sequence[Subtitle], rate: Fraction) -> Iterator[Timed]:
    """Each subtitle as a 3GPP timed text sample: 16 bits of length, then UTF-8 (3GPP TS 26.245)."""
    for line in lines:
        words = line.text.encode()
        packet = Packet(len(words).to_bytes(2, "big") + words)
        start, end = (round(frame / rate / MILLISECOND) for frame in (line.start, line.end))
        packet.pts = packet.dts = start
        packet.duration = end - start
        packet.time_base = MILLISECOND
        packet.stream = stream
        yield start * MILLISECOND, 2, packet


def _chapters(chapters: Sequence[tuple[int, str]], frames: int, rate: Fraction) -> list[Any]:
    ends = [*(start for start, _ in chapters[1:]), frames]
    return [
        {
            "id": number,
            "start": round(start / rate / MILLISECOND),
            "end": round(end / rate / MILLISECOND),
            "time_base": MILLISECOND,
            "metadata": {"title": name},
        }
        for number, ((start, name), end) in enumerate(zip(chapters, ends, strict=True))
    ]
