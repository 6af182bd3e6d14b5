"""The timeline for other people's editors: OTIO, EDL, FCP XML, FCPXML. Each form says what it could not carry."""

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import opentimelineio as otio

from madang.film.cut.timeline import ROOM
from madang.film.language import Text

FORMS: Mapping[str, str] = {"otio": "otio_json", "edl": "cmx_3600", "xml": "fcp_xml", "fcpxml": "fcpx_xml"}  # suffix → OTIO's adapter


@dataclass(frozen=True, slots=True)
class Written:
    """A timeline's text in one form, and what that form could not carry."""

    text: str
    lost: tuple[Text, ...] = ()


def write(timeline: Any, form: str) -> Written:
    """The timeline as text; `form` is otio, edl, xml (FCP 7) or fcpxml (FCP X). The timeline given is not changed."""
    if form == "otio":
        return Written(_text(timeline, form))
    copy = deepcopy(timeline)
    rate = smpte(copy.global_start_time.rate)
    _retimed(copy, lambda time: time.rescaled_to(rate))
    if form == "fcpxml":  # its adapter knows 24000/1001 by the name 23.98 alone; the counts of frames stay
        _retimed(copy, lambda time: otio.opentime.RationalTime(time.value, round(rate, 2)))
    lost = _plain(copy, form)
    if form == "edl":
        copy.tracks[:] = [track for track in copy.tracks if track.kind == otio.schema.TrackKind.Video]
        lost.append(Text(ko="EDL에는 그림 트랙만 담겨요.", en="An EDL carries the picture track only."))
        return Written(_edl(copy), tuple(lost))
    return Written(_text(copy, form), tuple(lost))


def _text(timeline: Any, form: str) -> str:
    return str(otio.adapters.write_to_string(timeline, FORMS[form]))


def _edl(timeline: Any) -> str:
    """An event's reel is the shot's id made safe: Hangul would be mangled."""
    rate = timeline.global_start_time.rate
    timeline.tracks.markers.clear()
    return str(otio.adapters.write_to_string(timeline, FORMS["edl"], rate=rate))


def _retimed(timeline: Any, new: Callable[[Any], Any]) -> None:
    """Say every time of the timeline, in place, as `new` gives it."""

    def ranged(span: Any) -> Any:
        return span and otio.opentime.TimeRange(new(span.start_time), new(span.duration))

    timeline.global_start_time = new(timeline.global_start_time)
    for marker in timeline.tracks.markers:
        marker.marked_range = ranged(marker.marked_range)
    for item in timeline.find_children():
        if isinstance(item, otio.schema.Transition):
            item.in_offset, item.out_offset = new(item.in_offset), new(item.out_offset)
        elif isinstance(item, otio.schema.Clip | otio.schema.Gap):
            item.source_range = ranged(item.source_range)
            if isinstance(item, otio.schema.Clip):
                item.media_reference.available_range = ranged(item.media_reference.available_range)


def smpte(rate: float) -> float:
    """The rate whose timecode editors understand: the film's own, or one that counts its frames exactly (12 → 24)."""
    if otio.opentime.RationalTime.is_smpte_timecode_rate(rate):
        return rate
    return float(next((known for known in (24, 25, 30, 60) if (known / rate).is_integer()), 24))


def _plain(timeline: Any, form: str) -> list[Text]:
    """Leave out, in place, what the form cannot say; the list of what was left out."""
    lost = []
    fades = _drop(timeline, lambda item: item.metadata.get(ROOM, {}).get("join") == "fade")
    if fades:
        lost.append(Text(ko=f"종이로 사라지는 전환 {fades}개는 담기지 않아요.", en=f"Fades to paper are not carried: {fades}."))
    if form == "fcpxml":
        dissolves = _drop(timeline, lambda _: True)
        if dissolves:
            lost.append(Text(ko=f"FCPXML에는 디졸브 {dissolves}개가 빠져요.", en=f"FCPXML leaves out dissolves: {dissolves}."))
    _silence(timeline)
    for clip in timeline.find_clips():
        clip.metadata["cmx_3600"] = {"reel": safe(clip.name)}
        if form == "edl":
            clip.name = safe(clip.name)
    return lost


def _silence(timeline: Any) -> None:
    """Lines without a voice are no media: editors would look for their files."""
    for track in timeline.tracks:
        for number, item in enumerate(track):
            if (
                isinstance(item, otio.schema.Clip)
                and track.kind == otio.schema.TrackKind.Audio
                and item.media_reference.is_missing_reference
            ):
                track[number] = otio.schema.Gap(source_range=item.source_range)
    timeline.tracks[:] = [track for track in timeline.tracks if any(isinstance(item, otio.schema.Clip) for item in track)]


def _drop(timeline: Any, unwanted: Any) -> int:
    count = 0
    for track in timeline.tracks:
        for number in range(len(track) - 1, -1, -1):
            if isinstance(track[number], otio.schema.Transition) and unwanted(track[number]):
                del track[number]
                count += 1
    return count


def safe(name: str) -> str:
    """A name that every editor keeps: ASCII letters, digits and underscores, anything else as its code."""
    return re.sub(r"[^A-Za-z0-9_]", lambda found: "_" if found[0] in "-. " else f"u{ord(found[0]):x}", name) or "shot"
