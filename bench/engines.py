"""The engines of `./run bench film`, each in a process of its own whose time and memory, children included, are watched from outside."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
import psutil

from bench.canonical import CODEC, DISSOLVE, HEIGHT, RATE, SHOT, WIDTH, X264

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / ".venv-peers" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
PATIENCE = 1800  # seconds for one film; half an hour of pictures on a busy machine


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock, megabytes at the peak (sum of the process and its children), and what it said about itself."""

    seconds: float
    megabytes: float
    said: dict[str, float]


def watched(command: list[str]) -> Took:
    """Run it and watch. Raises CalledProcessError, TimeoutExpired."""
    began, peak = time.monotonic(), 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        seen = psutil.Process(child.pid)
        while child.poll() is None:
            peak = max(peak, _resident(seen))
            if time.monotonic() - began > PATIENCE:
                child.kill()
                raise subprocess.TimeoutExpired(command, PATIENCE)
            time.sleep(0.05)
        seconds = time.monotonic() - began
        said, wrong = child.communicate()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command, said, wrong)
    lines = [line for line in said.splitlines() if line.startswith("{")]
    return Took(seconds, peak / 1e6, json.loads(lines[-1]) if lines else {})


def _resident(process: psutil.Process) -> int:
    """Resident bytes, shared pages counted once a process."""
    total = 0
    try:
        for each in (process, *process.children(recursive=True)):
            total += each.memory_info().rss
    except psutil.Error:
        return total
    return total


def by_madang(spec: Path, out: Path, cache: Path) -> Took:
    """Our renderer: an OTIO file, two lanes of one encoder thread each."""
    return watched([sys.executable, "-m", "bench.engines", str(spec), str(out), str(cache)])


def by_ffmpeg(media: list[Path], lines: Path, out: Path) -> Took:
    """One filter graph with a chain of cross-fades, two encoder threads."""
    words = [word for path in media for word in ("-i", str(path))]
    graph, last = [], "[0:v]"
    for number in range(1, len(media)):
        offset = number * (SHOT - DISSOLVE) / RATE
        graph.append(f"{last}[{number}:v]xfade=transition=fade:duration={DISSOLVE / RATE}:offset={offset}[x{number}]")
        last = f"[x{number}]"
    encoder = [*CODEC, "-x264-params", f"{X264}:threads=2", "-r", str(RATE), "-c:s", "mov_text", "-movflags", "+faststart"]
    mapped = ["-filter_complex", ";".join(graph), "-map", last, "-map", f"{len(media)}:s"]
    program = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y"]
    command = [*program, *words, "-i", str(lines), *mapped, *encoder, str(out)]
    return watched(command)


def by_moviepy(media: list[Path], lines: Path, out: Path) -> Took:
    """MoviePy's own way: cross-faded clips, its writer with the same codec; the subtitle track is added by copying."""
    silent = out.with_suffix(".silent.mp4")
    code = f"""
from moviepy import VideoFileClip, concatenate_videoclips, vfx
clips = [VideoFileClip(path, audio=False) for path in {[str(path) for path in media]!r}]
fade = {DISSOLVE / RATE}
faded = [clips[0], *(clip.with_effects([vfx.CrossFadeIn(fade)]) for clip in clips[1:])]
film = concatenate_videoclips(faded, method="compose", padding=-fade)
film.write_videofile({str(silent)!r}, fps={RATE}, codec="libx264", preset="veryfast", audio=False, threads=2, logger=None,
    ffmpeg_params=["-crf", "20", "-pix_fmt", "yuv420p", "-x264-params", "{X264}:threads=2"])
import subprocess, imageio_ffmpeg
inputs = ["-i", {str(silent)!r}, "-i", {str(lines)!r}]
copied = ["-map", "0:v", "-map", "1:s", "-c:v", "copy", "-c:s", "mov_text"]
subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-y", *inputs, *copied, {str(out)!r}], check=True)
"""
    return watched([str(PEERS), "-c", code])


def render_here(spec: Path, out: Path, cache: Path) -> None:
    """In the watched process: render once and say how long the call itself took."""
    import opentimelineio as otio
    import pysubs2

    from madang.film.cut.subtitles import Subtitle
    from madang.film.master.join import Extras
    from madang.film.master.render import render
    from madang.film.master.settings import Settings

    facts = json.loads(spec.read_text())
    timeline = otio.adapters.read_from_file(facts["timeline"])
    events = pysubs2.load(facts["subtitles"])
    lines = [Subtitle(event.start * RATE // 1000, event.end * RATE // 1000, (event.plaintext,), "") for event in events]
    extras = Extras(subtitles={"ko": lines})
    began = time.perf_counter()
    done = render(timeline, out, cache, Settings(WIDTH, HEIGHT, preset="veryfast", crf=20), extras=extras)
    print(json.dumps({"call": time.perf_counter() - began, "frames": done.frames, "encoded": done.encoded_frames}))


if __name__ == "__main__":
    render_here(*map(Path, sys.argv[1:4]))
