"""`./run bench sound`: what is heard of six stories, in figures: music's share and speed, places' levels, the mix, and how unlike they are.

Nothing is painted: a story's shots are enough for its sound.
"""

import time
import wave
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from bench.report import Goal, Row, middle, report

ROOT = Path(__file__).resolve().parents[1]
STORIES = (
    "examples/lotus-pond", "examples/night-shift", "examples/old-radio.txt", "examples/last-bus.txt", "bench/stories/harbour.fountain",
    "bench/stories/school.fountain",
)  # fmt: skip
RATE, REFERENCE = 48_000, 99.0  # Hz; seconds of film that speed is told for
FAINT = 25.0  # dB under its loud parts at which music is not heard over a place
Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """One story's figures. Loudness in LUFS, peaks in dBTP, core seconds for 99 s of film."""

    name: str
    seconds: float
    silent: float
    places: tuple[float, float]
    mix: tuple[float, float]
    cores: tuple[float, float, float]
    character: NDArray[np.float64]


def main(runs: int) -> None:
    """Measure and report; the figures of a story do not change from run to run, its seconds are medians."""
    told = [[_hear(ROOT / story) for _ in range(runs)] for story in STORIES]
    rows = [row for story in told for row in _rows(story)]
    closest = min(float(np.abs(a[0].character - b[0].character).sum()) for a, b in combinations(told, 2))
    rows.append(Row("tones of the two pieces most alike, apart", closest, "of 2", goal=Goal("value", ">=", 0.2)))
    report("sound", rows, runs)


def _rows(story: list[Heard]) -> list[Row]:
    one = story[0]
    music, ambience, mix = (middle([heard.cores[part] for heard in story]) for part in range(3))
    return [
        Row(f"{one.name}: film without music", one.silent, "share", goal=Goal("value", ">=", 0.2)),
        Row(f"{one.name}: quietest place", one.places[0], "LUFS", goal=Goal("value", ">=", -39)),
        Row(f"{one.name}: loudest place", one.places[1], "LUFS", goal=Goal("value", "<=", -31)),
        Row(f"{one.name}: mix", one.mix[0], "LUFS", goal=Goal("value", ">=", -16.5)),
        Row(f"{one.name}: true peak", one.mix[1], "dBTP", goal=Goal("value", "<=", -1)),
        Row(f"{one.name}: core seconds of music for 99 s", music, "s", goal=Goal("value", "<=", 5)),
        Row(f"{one.name}: core seconds of places for 99 s", ambience, "s"),
        Row(f"{one.name}: core seconds of mix for 99 s", mix, "s"),
    ]


def _hear(story: Path) -> Heard:
    from madang.film.build.film import plan_film, read_film
    from madang.film.build.requests import film_sounds
    from madang.film.cut import lay_out
    from madang.film.master.mix import Stem, mix_file
    from madang.generators.score import Score
    from madang.generators.score.ambience import stretches

    with TemporaryDirectory() as folder:
        into = Path(folder)
        film = read_film(story, into if story.is_file() else None)
        cut = lay_out(plan_film(film).shots, Fraction(24), film.edit)
        cores, sounds, stems = [], {}, []
        asked = {one.request.kind: one.request for one in film_sounds(cut, film)}
        for kind in ("music", "ambience"):
            began = time.process_time()
            made = Score().make(asked[kind], into, progress=lambda part: None, cancelled=lambda: False, key="")
            cores.append(time.process_time() - began)
            sounds[kind] = _read(made.path)
            stems.append(Stem(made.path, Fraction(0), kind))
        began = time.process_time()
        mixed = mix_file(stems, cut.seconds, into, lambda path: path.name)
        cores.append(time.process_time() - began)
        runs = [(run.start, run.end) for run in stretches(asked["ambience"].cues) if run.end - run.start > 3]
        levels = [_usual(sounds["ambience"][int(start * RATE) : int(end * RATE)]) for start, end in runs]
        usual, seconds = _usual(sounds["ambience"]), float(cut.seconds)
        return Heard(
            story.stem, seconds, _silent(sounds["music"]), (min(levels) - usual - 35, max(levels) - usual - 35), _level(mixed),
            (cores[0] * REFERENCE / seconds, cores[1] * REFERENCE / seconds, cores[2] * REFERENCE / seconds), _chroma(sounds["music"]),
        )  # fmt: skip


def _read(path: Path) -> Sound:
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2).astype(np.float32) / 32768


def _usual(samples: Sound) -> float:
    from madang.film.master.loudness import Meter

    meter = Meter(peaks=False)
    meter.feed(samples)
    return meter.usual()


def _level(path: Path) -> tuple[float, float]:
    from madang.film.master.loudness import Meter
    from madang.film.master.soundfile import read_sound

    meter = Meter()
    for block in read_sound(path):
        meter.feed(block)
    return meter.level().loudness, meter.level().peak


def _silent(music: Sound) -> float:
    """The share of half seconds in which no music is heard."""
    parts = music[: len(music) // 24_000 * 24_000].reshape(-1, 48_000)
    loud = 10 * np.log10((parts**2).mean(1) + 1e-12)
    return float((loud < np.quantile(loud, 0.75) - FAINT).mean())


def _chroma(music: Sound) -> NDArray[np.float64]:
    """How much of each of the twelve tones is heard; sums to 1."""
    frames = np.lib.stride_tricks.sliding_window_view(music.mean(1), 8192)[::4096] * np.hanning(8192).astype(np.float32)
    power, hertz = np.abs(np.fft.rfft(frames, axis=1)) ** 2, np.fft.rfftfreq(8192, 1 / RATE)
    inside = (hertz > 90) & (hertz < 2000)
    tones = np.round(69 + 12 * np.log2(hertz[inside] / 440)).astype(int) % 12
    found = np.bincount(tones, power[:, inside].sum(0), 12)
    return np.asarray(found / found.sum())
