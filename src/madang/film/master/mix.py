"""The film's sound, mixed once: every stem at its level, music ducked under voices, the whole normalised. Beside the picture."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from madang.film.master.limiter import CONTEXT, limited
from madang.film.master.loudness import SILENCE, Level, Meter, Samples, gain
from madang.film.master.settings import SAMPLE_RATE
from madang.film.master.soundfile import read_sound, write_aac
from madang.film.takes.canonical import digest
from madang.film.takes.port import Cancelled
from madang.film.takes.store import flush_file

Role = Literal["speech", "music", "ambience", "live", "plain"]
# LUFS before the film is normalised (design 8); "plain" keeps the level it has.
LEVELS: Mapping[Role, float] = {"speech": -20.0, "music": -26.0, "ambience": -35.0, "live": -27.0}
DUCKED: Mapping[Role, float] = {"music": -6.0, "ambience": -2.0, "live": -6.0}  # dB while somebody speaks
ATTACK, RELEASE = 0.25, 0.7  # seconds in which the music makes way and comes back
BLOCK = SAMPLE_RATE
LOUDNESS, CEILING = -16.0, -1.0  # LUFS, dBTP
MARGIN = 0.6  # dB that AAC may add to a peak
CLOSE = 0.2  # LU by which the finished sound may miss its loudness
MOST_GAIN = 24.0  # dB: near silence is not made loud
EDGE = 240  # samples (5 ms) over which a sound, and the film's, begins and ends
FORM = 2  # raised when the same stems would sound otherwise


@dataclass(frozen=True, slots=True)
class Stem:
    """One sound of the film: `seconds` of a file from `first` on, heard from `start` (seconds of the film). 0 seconds is all of it."""

    path: Path
    start: Fraction
    role: Role = "plain"
    seconds: Fraction = Fraction(0)
    first: Fraction = Fraction(0)


Stretches = Sequence[tuple[Fraction, Fraction]]


def stems_of(timeline: Any) -> tuple[Stem, ...]:
    """The stems on a timeline's audio tracks: Dialogue, Music and Effects by their names, others as they are."""
    import opentimelineio as otio

    from madang.film.cut.timeline import exact_seconds

    named: Mapping[str, Role] = {"dialogue": "speech", "music": "music", "effects": "ambience", "ambience": "ambience"}
    stems = []
    for track in timeline.audio_tracks():
        clock = Fraction(0)
        for item in track:
            if isinstance(item, otio.schema.Transition):
                continue
            seconds = exact_seconds(item.duration())
            url = getattr(getattr(item, "media_reference", None), "target_url", "")
            if url:
                first = exact_seconds(item.trimmed_range().start_time)
                role = named.get(track.name.lower(), "plain")
                stems.append(Stem(Path(url), clock, role, seconds, first))
            clock += seconds
    return tuple(stems)


def mix_key(
    stems: Iterable[Stem],
    seconds: Fraction,
    speech: Stretches,
    loudness: float,
    bitrate: int,
    digests: Callable[[Path], str],
    live: Stretches = (),
) -> str:
    """What the film's sound depends on, as a digest."""
    heard = [(digests(stem.path), stem.start, stem.role, stem.seconds, stem.first) for stem in stems]
    return digest([FORM, heard, seconds, tuple(speech), tuple(live), loudness, bitrate])


def mix_file(
    stems: Sequence[Stem],
    seconds: Fraction,
    cache: Path,
    digests: Callable[[Path], str],
    *,
    speech: Stretches = (),
    live: Stretches = (),
    loudness: float = LOUDNESS,
    bitrate: int = 192_000,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """The film's sound as an AAC file (48 kHz, stereo) of exactly `seconds`, kept in `cache` by what it depends on.

    `speech` are the stretches, in seconds of the film, under which everything else makes way; under `live`, where a clip's own sound
    is heard, music and ambience do. Memory does not grow with the film.
    """
    into = cache / "sound" / f"{mix_key(stems, seconds, speech, loudness, bitrate, digests, live)}.m4a"
    if into.exists():
        return into
    into.parent.mkdir(parents=True, exist_ok=True)
    raw = into.with_name(f".{into.stem}.{os.getpid()}.raw.part")
    aside = into.with_name(f".{into.stem}.{os.getpid()}.part.m4a")
    try:
        level = _mix(stems, round(seconds * SAMPLE_RATE), raw, speech, live, cancelled)
        _master(raw, level, aside, loudness, bitrate)
        flush_file(aside)
        aside.replace(into)
    finally:
        raw.unlink(missing_ok=True)
        aside.unlink(missing_ok=True)
    return into


def _mix(stems: Sequence[Stem], samples: int, into: Path, speech: Stretches, live: Stretches, cancelled: Callable[[], bool]) -> Level:
    """Add all stems, at their levels, into a file of float32 pairs; returns its level."""
    factors = {stem: _factor(stem) for stem in stems}
    under_speech, under_all = _envelope(speech), _envelope((*speech, *live))
    meter = Meter()
    waiting = sorted(stems, key=lambda stem: stem.start)
    playing: list[tuple[Stem, _Player]] = []
    with into.open("wb") as file:
        for first in range(0, samples, BLOCK):
            if cancelled():
                raise Cancelled
            count = min(BLOCK, samples - first)
            while waiting and round(waiting[0].start * SAMPLE_RATE) < first + count:
                stem = waiting.pop(0)
                playing.append((stem, _Player(stem, round(stem.start * SAMPLE_RATE) - first)))
            block = np.zeros((count, 2), np.float32)
            for stem, player in playing:
                ducking = under_speech if stem.role == "live" else under_all
                block += player.take(count) * (factors[stem] * _duck(ducking, DUCKED.get(stem.role, 0.0), first, count))
            playing = [pair for pair in playing if not pair[1].ended]
            _edges(block, first, samples)
            meter.feed(block)
            file.write(block.tobytes())
    return meter.level()


class _Player:
    """A stem, read in blocks; `wait` samples pass before it is heard."""

    def __init__(self, stem: Stem, wait: int):
        self._blocks: Iterator[Samples] = read_sound(stem.path, stem.first)
        self._held = np.zeros((max(0, wait), 2), np.float32)
        self._wait, self._at = max(0, wait), 0
        self._left = max(0, wait) + round(stem.seconds * SAMPLE_RATE) if stem.seconds else None
        self._length = self._left
        self.ended = False

    def take(self, count: int) -> Samples:
        while len(self._held) < count and not self.ended:
            block = next(self._blocks, None)
            if block is None:
                self.ended = True
            else:
                self._held = np.concatenate([self._held, block])
        taken, self._held = self._held[:count], self._held[count:]
        if self._left is not None:
            taken = taken[: self._left]
            self._left -= len(taken)
            self.ended = self.ended or self._left <= 0
        if len(self._held):
            self.ended = self._left is not None and self._left <= 0
        taken = self._softened(taken)
        return np.pad(taken, ((0, count - len(taken)), (0, 0)))

    def _softened(self, taken: Samples) -> Samples:
        """No click where a sound is cut into: it comes and, where its end is known, goes within EDGE samples."""
        place = self._at + np.arange(len(taken))
        self._at += len(taken)
        share = (place - self._wait + 1) / EDGE
        if self._length is not None:
            share = np.minimum(share, (self._length - place) / EDGE)
        return taken if share.min(initial=1.0) >= 1 else taken * np.clip(share, 0, 1)[:, None].astype(np.float32)


def _factor(stem: Stem) -> np.float32:
    """By what a stem is multiplied to stand at its role's level; a place is measured without what happens in it."""
    if stem.role not in LEVELS:
        return np.float32(1)
    meter, left = Meter(peaks=False), round(stem.seconds * SAMPLE_RATE) or None
    for block in read_sound(stem.path, stem.first):
        meter.feed(block if left is None else block[:left])
        if left is not None:
            left -= len(block)
            if left <= 0:
                break
    loudness = meter.usual() if stem.role == "ambience" else meter.level().loudness
    return np.float32(0 if loudness <= SILENCE else gain(min(MOST_GAIN, LEVELS[stem.role] - loudness)))


Envelope = tuple[NDArray[np.float64], NDArray[np.float64]]


def _envelope(speech: Stretches) -> Envelope:
    """How much music makes way: times and shares (0 to 1). Stretches that nearly touch are one, so that it does not pump."""
    joined: list[list[float]] = []
    for start, end in sorted((float(start), float(end)) for start, end in speech):
        if joined and start - joined[-1][1] < ATTACK + RELEASE + 0.3:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    points = [point for start, end in joined for point in ((start - ATTACK, 0.0), (start, 1.0), (end, 1.0), (end + RELEASE, 0.0))]
    times, shares = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    return np.array(times), np.array(shares)


def _duck(envelope: Envelope, depth: float, first: int, count: int) -> NDArray[np.float32]:
    if not depth or not envelope[1].any():
        return np.ones((1, 1), np.float32)
    share = np.interp((first + np.arange(count)) / SAMPLE_RATE, *envelope)
    return np.asarray(10 ** (share * depth / 20), np.float32)[:, None]


def _edges(block: Samples, first: int, samples: int) -> None:
    """No click where the film's sound begins and ends."""
    place = first + np.arange(len(block))
    ramp = np.minimum(np.minimum(place, samples - 1 - place) / EDGE, 1)
    if ramp.min(initial=1.0) < 1:
        block *= ramp[:, None].astype(np.float32)


def _master(raw: Path, level: Level, into: Path, loudness: float, bitrate: int) -> None:
    """Bring the mix to its loudness under the ceiling and encode it; what AAC adds to the peaks is measured and taken back."""
    mixed = np.memmap(raw, np.float32, "r").reshape(-1, 2)
    if level.loudness <= SILENCE:
        write_aac(into, _blocks(mixed, 1.0, 1.0), bitrate)
        return
    ceiling, target = CEILING - MARGIN, loudness
    for _ in range(3):
        lift = _lift(mixed, level, target, ceiling)
        write_aac(into, _blocks(mixed, gain(lift), gain(ceiling)), bitrate)
        meter = Meter()
        for block in read_sound(into):
            meter.feed(block)
        over, short = meter.level().peak - CEILING, loudness - meter.level().loudness
        if over <= 0 and abs(short) < CLOSE:
            return
        ceiling -= over + 0.1 if over > 0 else 0.0
        target += short


def _lift(mixed: Samples, level: Level, loudness: float, ceiling: float) -> float:
    """dB by which the mix is lifted so that it has its loudness after the limiter."""
    lift = min(MOST_GAIN, loudness - level.loudness)
    if level.peak + lift <= ceiling:
        return lift
    for _ in range(3):
        meter = Meter(peaks=False)
        for block in _blocks(mixed, gain(lift), gain(ceiling)):
            meter.feed(block)
        short = loudness - meter.level().loudness
        lift = min(MOST_GAIN, lift + short)
        if abs(short) < 0.1:
            break
    return lift


def _blocks(mixed: Samples, factor: float, ceiling: float) -> Iterator[Samples]:
    for first in range(0, len(mixed), BLOCK):
        last = min(first + BLOCK, len(mixed))
        low, high = max(0, first - CONTEXT), min(len(mixed), last + CONTEXT)
        yield limited(np.asarray(mixed[low:high]) * np.float32(factor), ceiling)[first - low : last - low]
