"""The cut as an OpenTimelineIO timeline, with exact times and everybody's ids. After layout; master, editors and archives read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import opentimelineio as otio

from madang.film.cut.layout import Clip, Cut, Join, scene_starts
from madang.film.cut.subtitles import Subtitle, line_start
from madang.film.language import Language
from madang.film.shots.shot import Line

ROOM = "madang"  # our part of OTIO's metadata


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound file in the film: where it starts (seconds of the film) and how long it is."""

    path: Path
    start: Fraction
    seconds: Fraction
    id: str


@dataclass(frozen=True, slots=True)
class Media:
    """The files a cut is shown by: a take's file by shot id, a voice's by line id, music and ambience for the film."""

    takes: Mapping[str, Path]
    take_ids: Mapping[str, str] = field(default_factory=dict)
    voices: Mapping[str, Sound] = field(default_factory=dict)
    music: tuple[Sound, ...] = ()
    ambience: tuple[Sound, ...] = ()


def rational(frames: int, rate: Fraction) -> Any:
    """`frames` at `rate` as OTIO's RationalTime (its rates are floats: 24000/1001 is 23.976…)."""
    return otio.opentime.RationalTime(frames, float(rate))


def exact_rate(rate: float) -> Fraction:
    """The rate a float stands for: 23.976 and 23.97602 are 24000/1001."""
    for whole in (24, 30, 48, 60, 120):
        if abs(rate - whole * 1000 / 1001) < 0.005:
            return Fraction(whole * 1000, 1001)
    return Fraction(rate).limit_denominator(1001)


def exact_seconds(time: Any) -> Fraction:
    """A RationalTime in exact seconds."""
    return Fraction(time.value).limit_denominator(100_000) / exact_rate(time.rate)


def _range(start: int, frames: int, rate: Fraction) -> Any:
    return otio.opentime.TimeRange(rational(start, rate), rational(frames, rate))


def to_otio(cut: Cut, media: Media, *, title: str = "", subtitles: Mapping[Language, Sequence[Subtitle]] | None = None) -> Any:
    """A timeline with tracks Picture, Dialogue, Music and Effects; a marker where a scene begins and at every subtitle."""
    timeline = otio.schema.Timeline(name=title, global_start_time=rational(0, cut.rate))
    timeline.metadata[ROOM] = {"rate": str(cut.rate), "frames": cut.frames}
    timeline.tracks.append(_picture(cut, media))
    lines = [(line_start(clip, line, cut.rate), line) for clip in cut.clips for line in clip.shot.spoken]
    timeline.tracks.append(_dialogue(cut, lines, media))
    timeline.tracks.append(_sounds("Music", media.music, cut))
    timeline.tracks.append(_sounds("Effects", media.ambience, cut))
    for frame, shot in scene_starts(cut):
        timeline.tracks.markers.append(_marker(frame, 1, cut.rate, shot.place_words or shot.role.value, "GREEN", {"scene": shot.scene}))
    for language, found in (subtitles or {}).items():
        for subtitle in found:
            facts: dict[str, object] = {"subtitle": language, "line": subtitle.line, "text": subtitle.text}
            length = subtitle.end - subtitle.start
            timeline.tracks.markers.append(_marker(subtitle.start, length, cut.rate, subtitle.text.replace("\n", " "), "CYAN", facts))
    return timeline


def _marker(start: int, frames: int, rate: Fraction, name: str, colour: str, facts: dict[str, object]) -> Any:
    return otio.schema.Marker(name=name, marked_range=_range(start, frames, rate), color=colour, metadata={ROOM: facts})


def _picture(cut: Cut, media: Media) -> Any:
    track = otio.schema.Track(name="Picture", kind=otio.schema.TrackKind.Video)
    for clip in cut.clips:
        if clip.join.kind != "cut":
            track.append(_transition(clip.join, cut.rate))
        track.append(_clip(clip, media, cut.rate))
    if cut.ending:
        track.append(_transition(Join("fade", cut.ending, 0), cut.rate))
    return track


def _transition(join: Join, rate: Fraction) -> Any:
    kind = otio.schema.TransitionTypes.SMPTE_Dissolve if join.kind == "dissolve" else otio.schema.TransitionTypes.Custom
    return otio.schema.Transition(
        name=join.kind,
        transition_type=kind,
        in_offset=rational(join.before, rate),
        out_offset=rational(join.after, rate),
        metadata={ROOM: {"join": join.kind}},
    )


def _clip(clip: Clip, media: Media, rate: Fraction) -> Any:
    shot = clip.shot
    path = media.takes.get(shot.id)
    reference = (
        otio.schema.ExternalReference(target_url=str(path), available_range=_range(0, clip.take_frames, rate))
        if path
        else otio.schema.MissingReference(available_range=_range(0, clip.take_frames, rate))
    )
    reference.name = shot.id
    facts = {
        "shot": shot.id,
        "take": media.take_ids.get(shot.id, ""),
        "scene": shot.scene,
        "size": shot.size.value,
        "move": shot.move.value,
        "head": clip.head,
        "full": clip.full,
        "text": shot.text,
    }
    return otio.schema.Clip(
        name=shot.id, media_reference=reference, source_range=_range(clip.source, clip.frames, rate), metadata={ROOM: facts}
    )


def _dialogue(cut: Cut, lines: list[tuple[Fraction, Line]], media: Media) -> Any:
    """Lines in order, each a clip of its voice or of a missing reference that carries the words. Overlaps are pushed apart."""
    track = otio.schema.Track(name="Dialogue", kind=otio.schema.TrackKind.Audio)
    at = 0
    for start, line in sorted(lines, key=lambda pair: pair[0]):
        sound = media.voices.get(line.id)
        begin = max(at, round(start * cut.rate))
        seconds = sound.seconds if sound else line.end - line.start
        frames = min(max(1, round(seconds * cut.rate)), cut.frames - begin)
        if frames <= 0:
            continue
        if begin > at:
            track.append(otio.schema.Gap(source_range=_range(0, begin - at, cut.rate)))
        reference = otio.schema.ExternalReference(target_url=str(sound.path)) if sound else otio.schema.MissingReference()
        reference.available_range = _range(0, frames, cut.rate)
        facts = {"line": line.id, "speaker": line.speaker, "words": line.words}
        track.append(otio.schema.Clip(line.id, reference, _range(0, frames, cut.rate), metadata={ROOM: facts}))
        at = begin + frames
    return track


def _sounds(name: str, sounds: Sequence[Sound], cut: Cut) -> Any:
    track = otio.schema.Track(name=name, kind=otio.schema.TrackKind.Audio)
    at = 0
    for sound in sorted(sounds, key=lambda sound: sound.start):
        begin = max(at, round(sound.start * cut.rate))
        frames = min(max(1, round(sound.seconds * cut.rate)), max(1, cut.frames - begin))
        if begin > at:
            track.append(otio.schema.Gap(source_range=_range(0, begin - at, cut.rate)))
        reference = otio.schema.ExternalReference(target_url=str(sound.path), available_range=_range(0, frames, cut.rate))
        track.append(otio.schema.Clip(sound.id, reference, _range(0, frames, cut.rate), metadata={ROOM: {"sound": sound.id}}))
        at = begin + frames
    return track
