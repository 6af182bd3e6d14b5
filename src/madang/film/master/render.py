"""A timeline becomes a film: plan, make the segments that are not there yet, mix, join. What the builder and the bench call."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from madang.film.cut.subtitles import Subtitle
from madang.film.master.fingerprints import Fingerprints
from madang.film.master.join import Extras, join
from madang.film.master.lanes import encode_all
from madang.film.master.plan import Segment, chunks, plan, total
from madang.film.master.segment import Slice, copied
from madang.film.master.settings import Settings
from madang.film.takes.canonical import digest

Told = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a render did: frames of the film; its slices, copied from takes, found in the cache, encoded; frames encoded."""

    frames: int
    slices: tuple[Slice, ...]
    copied: int
    found: int
    encoded: int
    encoded_frames: int
    seconds: float
    key: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The segments of a film with where each one's packets are, or will be once `wanted` has been encoded."""

    slices: tuple[Slice, ...]
    wanted: tuple[tuple[Segment, Path], ...]
    copied: int

    @property
    def frames(self) -> int:
        return sum(each.frames for each in self.slices)


def prepare(timeline: Any, cache: Path, settings: Settings, fingerprint: Callable[[Path], str], burned: Sequence[Subtitle] = ()) -> Ready:
    """Where the film's segments are: in takes (copied as they are), in the cache, or still to be encoded."""
    slices: list[Slice] = []
    wanted: dict[Path, Segment] = {}
    taken = 0
    for whole in plan(timeline, settings, fingerprint, burned):
        own = copied(whole, settings)
        if own is not None:
            slices.append(own)
            taken += 1
            continue
        for segment in chunks(whole, settings.rate):
            path = place_of(cache, segment.key(settings))
            slices.append(Slice(str(path), 0, segment.frames))
            if not path.exists():
                wanted[path] = segment
    return Ready(tuple(slices), tuple((segment, path) for path, segment in wanted.items()), taken)


def place_of(cache: Path, key: str) -> Path:
    """Where a segment of this key lies in the cache."""
    return cache / key[:2] / f"{key}.mp4"


def never() -> bool:
    """Nobody cancels."""
    return False


def render(
    timeline: Any,
    out: Path,
    cache: Path,
    settings: Settings,
    *,
    workers: int = 2,
    burned: Sequence[Subtitle] = (),
    sound: Path | None = None,
    extras: Extras | None = None,
    progress: Told = lambda _: None,
    cancelled: Callable[[], bool] = never,
    made: Callable[[Path], None] = lambda _: None,
) -> Rendered:
    """Render an OTIO timeline of media files as `out` (MP4), encoding only what `cache` and the media do not hold yet.

    `settings` fix the encoder; `burned` subtitles are laid into the picture; `sound` is a finished AAC file; without one, the
    timeline's audio tracks are mixed. `workers` segments are encoded at a time; `made` is told each file. Nothing is written where
    `out` is already this film. Raises NotRendered, OSError, Cancelled.
    """
    began = time.monotonic()
    fingerprint = Fingerprints(cache / "fingerprints.json")
    ready = prepare(timeline, cache, settings, fingerprint, burned)
    fingerprint.save()
    sound = sound or _mixed(timeline, cache, settings, fingerprint)
    key = _film_key(ready, settings, sound, extras)
    if _stands(out, cache, key):
        return Rendered(ready.frames, ready.slices, ready.copied, len(ready.slices) - ready.copied, 0, 0, time.monotonic() - began, key)
    frames = _encode(ready, settings, workers, progress=progress, cancelled=cancelled, made=made)
    written = join(ready.slices, sound, out, settings, extras)
    if written != ready.frames:
        raise AssertionError(f"{written} frames instead of {ready.frames}")
    _note(out, cache, key)
    new = len(ready.wanted)
    found = len(ready.slices) - ready.copied - new
    return Rendered(written, ready.slices, ready.copied, found, new, frames, time.monotonic() - began, key)


def _encode(
    ready: Ready, settings: Settings, workers: int, *, progress: Told, cancelled: Callable[[], bool], made: Callable[[Path], None]
) -> int:
    frames = sum(segment.frames for segment, _ in ready.wanted)
    done = 0

    def heard(segment: Segment, path: Path) -> None:
        nonlocal done
        done += segment.frames
        made(path)
        progress(done / frames)

    encode_all(ready.wanted, settings, workers, cancelled=cancelled, made=heard)
    return frames


def _mixed(timeline: Any, cache: Path, settings: Settings, fingerprint: Fingerprints) -> Path | None:
    if not timeline.audio_tracks():
        return None  # a silent film need not wait for what mixes sound
    from madang.film.master.mix import mix_file, stems_of

    stems = stems_of(timeline)
    if not stems:
        return None
    frames = total(plan(timeline, settings, fingerprint))
    return mix_file(stems, Fraction(frames) / settings.rate, cache, fingerprint, bitrate=settings.sound_bitrate)


def _film_key(ready: Ready, settings: Settings, sound: Path | None, extras: Extras | None) -> str:
    """What the joined file depends on. Sounds and takes are named by content or key, so their names say enough with their sizes."""
    names = [(each.path, each.first, each.frames) for each in ready.slices]
    return digest([names, settings, str(sound), extras])


def _stands(out: Path, cache: Path, key: str) -> bool:
    mark = cache / "outputs" / f"{digest(str(out.resolve()))}"
    try:
        facts = out.stat()
        return mark.read_text("ascii") == f"{key} {facts.st_size} {facts.st_mtime_ns}"
    except OSError:
        return False


def _note(out: Path, cache: Path, key: str) -> None:
    mark = cache / "outputs" / f"{digest(str(out.resolve()))}"
    mark.parent.mkdir(parents=True, exist_ok=True)
    facts = out.stat()
    aside = mark.with_suffix(f".{os.getpid()}")
    aside.write_text(f"{key} {facts.st_size} {facts.st_mtime_ns}", "ascii")
    aside.replace(mark)
