"""`./run bench film`: the canonical film by our renderer, by one FFmpeg graph and by MoviePy, on this machine, in one run.

All engines use the same encoder settings and as many encoder threads. A film counts only if it has the right number of frames and
looks like FFmpeg's.
"""

import json
import shutil
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import opentimelineio as otio

from bench.canonical import clips, count_frames, frames_of_film, ssim, subtitles, timeline
from bench.engines import PEERS, Took, by_ffmpeg, by_madang, by_moviepy
from bench.report import Goal, Row, middle, report

ALIKE = 0.985  # structural similarity to FFmpeg's film
MINUTES = (1, 30)


class Wrong(Exception):
    """An engine's film is not the canonical film; its times count for nothing."""


def main(runs: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    try:
        media = clips(folder / "media", 61)
        rows: list[Row] = []
        for part in (_peers, _memory, _changes):  # told after each part, so that a run cut short leaves what it measured
            rows += part(folder, media, runs)
            report("film", rows, runs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _spec(folder: Path, name: str, media: list[Path]) -> Path:
    otio.adapters.write_to_file(timeline(media), str(folder / f"{name}.otio"))
    spec = folder / f"{name}.json"
    spec.write_text(json.dumps({"timeline": str(folder / f"{name}.otio"), "subtitles": str(subtitles(folder, len(media)))}))
    return spec


def _checked(path: Path, shots: int, reference: Path | None) -> None:
    frames = count_frames(path)
    if frames != frames_of_film(shots):
        raise Wrong(f"{path.name} has {frames} frames instead of {frames_of_film(shots)}")
    if reference is not None and (alike := ssim(path, reference)) < ALIKE:
        raise Wrong(f"{path.name} looks like the reference by {alike:.4f} only")


def _peers(folder: Path, media: list[Path], runs: int) -> list[Row]:
    """The whole film of 12 shots, each engine in turn, run after run, so that a noisy minute touches all of them."""
    twelve, lines = media[:12], subtitles(folder, 12)
    spec = _spec(folder, "twelve", twelve)
    took: dict[str, list[Took]] = defaultdict(list)
    for run in range(runs):
        took["ffmpeg"].append(by_ffmpeg(twelve, lines, folder / "ffmpeg.mp4"))
        shutil.rmtree(folder / "cache", ignore_errors=True)
        took["madang"].append(by_madang(spec, folder / "madang.mp4", folder / "cache"))
        if PEERS.exists():
            try:
                took["moviepy"].append(by_moviepy(twelve, lines, folder / "moviepy.mp4"))
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as wrong:
                print(f"MoviePy failed and is missing from this run: {wrong}\n{getattr(wrong, 'stderr', '')}")
        print(
            f"run {run + 1}: " + ", ".join(f"{name} {all[-1].seconds:.1f} s {all[-1].megabytes:.0f} MB" for name, all in took.items()),
            flush=True,
        )
    _checked(folder / "ffmpeg.mp4", 12, None)
    _checked(folder / "madang.mp4", 12, folder / "ffmpeg.mp4")
    if took["moviepy"]:
        _checked(folder / "moviepy.mp4", 12, None)
    ours, graph = (middle([one.seconds for one in took[name]]) for name in ("madang", "ffmpeg"))
    theirs = middle([one.seconds for one in took["moviepy"]]) if took["moviepy"] else None
    ours_mb, graph_mb = (middle([one.megabytes for one in took[name]]) for name in ("madang", "ffmpeg"))
    return [
        Row("whole film, 12 shots: time", ours, "s", "ffmpeg", graph, Goal("ratio", "<=", 1.0)),
        Row("whole film, 12 shots: peak memory", ours_mb, "MB", "ffmpeg", graph_mb, Goal("ratio", "<=", 0.25)),
        Row("whole film, 12 shots: time", ours, "s", "moviepy", theirs, Goal("ratio", "<=", 0.4)),
        Row("likeness to ffmpeg's film", ssim(folder / "madang.mp4", folder / "ffmpeg.mp4"), "SSIM", goal=Goal("value", ">=", ALIKE)),
    ]


def _changes(folder: Path, media: list[Path], runs: int) -> list[Row]:
    """Whole, then one shot of the middle changed, then nothing changed; the renderer's own time of the call, as an open program has it."""
    rows = []
    for shots, most in ((12, 0.15), (60, 0.04)):
        before = _spec(folder, f"{shots}-before", media[:shots])
        changed = [*media[: shots // 2], media[60], *media[shots // 2 + 1 : shots]]
        after = _spec(folder, f"{shots}-after", changed)
        took: dict[str, list[float]] = defaultdict(list)
        for run in range(runs):
            cache, out = folder / f"cache-{shots}", folder / f"{shots}.mp4"
            shutil.rmtree(cache, ignore_errors=True)
            took["whole"].append(by_madang(before, out, cache).said["call"])
            took["one"].append(by_madang(after, out, cache).said["call"])
            _checked(out, shots, None)
            took["none"].append(by_madang(after, out, cache).said["call"])
            print(f"{shots} shots, run {run + 1}: " + ", ".join(f"{name} {every[-1]:.2f} s" for name, every in took.items()), flush=True)
        whole, one, none = (middle(took[name]) for name in ("whole", "one", "none"))
        rows.append(Row(f"one of {shots} shots changed", one, "s", "the whole film", whole, Goal("ratio", "<=", most)))
        rows.append(Row(f"nothing changed, {shots} shots", none, "s", goal=Goal("value", "<=", 0.5)))
    return rows


def _memory(folder: Path, media: list[Path], runs: int) -> list[Row]:
    """Peak memory of a film of 1 minute and of 30, once, the same dozen clips over and over: what grows is the length's own."""
    peaks = []
    for minutes in MINUTES:
        shots = round(minutes * 60 / 3.5)
        spec = _spec(folder, f"{minutes}-minutes", [media[number % 12] for number in range(shots)])
        peaks.append(by_madang(spec, folder / "long.mp4", folder / "cache-long").megabytes)
        _checked(folder / "long.mp4", shots, None)
    return [Row("peak memory, 30 minutes", peaks[1], "MB", "1 minute", peaks[0], Goal("ratio", "<=", 1.25))]
