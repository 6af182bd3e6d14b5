"""The canonical film of `./run bench film`: clips of 4 s, dissolves of 0.5 s, 720p24, a Korean subtitle track. Always the same."""

import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import opentimelineio as otio

RATE, WIDTH, HEIGHT = 24, 1280, 720
SHOT, DISSOLVE = 96, 12  # frames
# Textured, moving, each clip another picture, with a little of a sensor's noise.
SOURCES = (
    "testsrc2=size=1280x720:rate=24",
    "gradients=size=1280x720:rate=24:speed=0.02:seed=3:nb_colors=6",
    "mandelbrot=size=640x360:rate=24:start_scale=0.9:end_pts=2000,scale=1280:720",
    "testsrc=size=1280x720:rate=24",
)
CODEC = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p")
X264 = "open-gop=0:keyint=240:scenecut=0:force-cfr=1"


def ffmpeg(*words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y", *words]
    return subprocess.run(command, check=check, capture_output=True, text=True)


def clips(folder: Path, count: int) -> list[Path]:
    """`count` clips of four seconds; those that are there already are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        path = folder / f"clip-{number:02}.mp4"
        if not path.exists():
            hue = f"hue=h={number * 37 % 360},noise=alls=2:allf=t:all_seed={number},format=yuv420p"
            source = f"{SOURCES[number % len(SOURCES)]},trim=end_frame={SHOT},setpts=PTS-STARTPTS,{hue}"
            part = path.with_suffix(".part.mp4")
            ffmpeg("-f", "lavfi", "-i", source, "-c:v", "libx264", "-preset", "fast", "-crf", "17", "-r", "24", str(part))
            part.replace(path)
        made.append(path)
    return made


def subtitles(folder: Path, shots: int) -> Path:
    """One Korean line a shot, as SRT."""
    path, step = folder / f"lines-{shots}.ko.srt", Fraction(SHOT - DISSOLVE, RATE)
    rows = []
    for number in range(shots):
        start, end = number * step + Fraction(1, 2), number * step + Fraction(3)
        rows.append(f"{number + 1}\n{_clock(start)} --> {_clock(end)}\n{number + 1}번째 숏, 연못가에서\n")
    path.write_text("\n".join(rows))
    return path


def _clock(seconds: Fraction) -> str:
    whole = int(seconds * 1000)
    return f"{whole // 3600000:02}:{whole // 60000 % 60:02}:{whole // 1000 % 60:02},{whole % 1000:03}"


def timeline(media: list[Path]) -> Any:
    """The clips in order with a dissolve between each two, as OpenTimelineIO holds it: half of it is taken from each side."""
    film = otio.schema.Timeline("canonical")
    track = otio.schema.Track("pictures", kind=otio.schema.TrackKind.Video)
    half = otio.opentime.RationalTime(DISSOLVE // 2, RATE)
    for number, path in enumerate(media):
        first = DISSOLVE // 2 if number else 0
        last = SHOT - (DISSOLVE // 2 if number + 1 < len(media) else 0)
        reference = otio.schema.ExternalReference(path.resolve().as_uri(), _range(0, SHOT))
        if number:
            track.append(otio.schema.Transition("dissolve", otio.schema.TransitionTypes.SMPTE_Dissolve, half, half))
        track.append(otio.schema.Clip(f"shot-{number}", reference, _range(first, last - first)))
    film.tracks.append(track)
    return film


def _range(start: int, frames: int) -> Any:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, RATE), otio.opentime.RationalTime(frames, RATE))


def frames_of_film(shots: int) -> int:
    return shots * SHOT - (shots - 1) * DISSOLVE


def count_frames(path: Path) -> int:
    import av

    with av.open(str(path)) as file:
        return sum(packet.size > 0 for packet in file.demux(video=0))


def ssim(one: Path, other: Path) -> float:
    """Structural similarity of two films, all planes, 0 to 1: of the samples as they are, whatever colours the files say they mean."""
    plain = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
    graph = f"[0:v]{plain}[one];[1:v]{plain}[other];[one][other]ssim"
    program = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(one), "-i", str(other)]
    done = subprocess.run([*program, "-lavfi", graph, "-f", "null", "-"], check=True, capture_output=True, text=True)
    return float(done.stderr.rsplit("All:", 1)[1].split()[0])
