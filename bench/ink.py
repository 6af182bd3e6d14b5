"""`./run bench ink`: the painter at 1080p with encode: frames a second of two processes over a set of scenes, the planes apart, memory."""

import multiprocessing
import os
import resource
import time
from fractions import Fraction
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.report import Goal, Row, report

WORKERS = 2
RATE, SECONDS = 24, 4
MEGABYTE = 1024.0  # ru_maxrss is in KiB on Linux

# Two thirds of the shots of a film have a still camera; people, water, weather, a room, a street at night, an insert.
SHOTS = (
    ("elder,boat", "row", "pond", "dawn", "clear", "wide", "still"),
    ("elder", "walk", "village", "morning", "clear", "wide", "still"),
    ("adult,child", "", "courtyard", "noon", "clear", "medium wide", "push in"),
    ("elder", "read", "room", "night", "clear", "medium", "still"),
    ("letter", "", "kitchen", "evening", "clear", "insert", "still"),
    ("teen,bicycle", "ride", "street", "evening", "rain", "wide", "still"),
    ("child", "look-up", "field", "night", "clear", "extreme wide", "tilt up"),
    ("scientist,flask", "work", "laboratory", "noon", "clear", "medium", "still"),
    ("elder", "", "pond", "dusk", "clear", "close", "still"),
    ("adult", "stand", "sea", "dusk", "mist", "wide", "pan left"),
    ("crowd", "", "market", "noon", "clear", "wide", "track"),
    ("elder,child", "", "hanok", "noon", "snow", "medium", "still"),
)


def main(runs: int) -> None:
    """Measure and report. Compiled code is warmed first: the first picture of a fresh machine also compiles."""
    with TemporaryDirectory() as folder:
        work = [(number, shot, folder) for number, shot in enumerate(SHOTS)]
        rates, planes, peaks, core = [], [], [], []
        with multiprocessing.get_context("spawn").Pool(WORKERS, _warm) as pool:
            pool.map(_shot, work[:WORKERS], chunksize=1)
            for _ in range(runs):
                began = time.perf_counter()
                told = pool.map(_shot, work, chunksize=1)
                frames = RATE * SECONDS * len(SHOTS)
                rates.append(frames / (time.perf_counter() - began))
                planes.append(median(paint for paint, _, _ in told))
                core.append(1000 * sum(spent for _, spent, _ in told) / frames)
                peaks.append(max(peak for _, _, peak in told))
    rows = [
        Row("1080p, planes, frames and encode, 2 processes", median(rates), "frames/s", goal=Goal("value", ">=", 24)),
        Row("core time a frame, planes and encode included", median(core), "ms", goal=Goal("value", "<=", 60)),
        Row("painting the planes of a shot", median(planes), "s"),
        Row("peak memory of a process", median(peaks), "MB", goal=Goal("value", "<=", 1200)),
    ]
    report("ink", rows, runs)


def _warm() -> None:
    os.environ["NUMBA_NUM_THREADS"] = "1"
    import cv2

    cv2.setNumThreads(1)


def _shot(job: tuple[int, tuple[str, ...], str]) -> tuple[float, float, float]:
    """Make one shot; returns wall seconds of its planes, core seconds of all, and the process's peak memory in MB."""
    from madang.film.screenplay.elements import Lines
    from madang.film.shots import Move, Role, Shot, Size, Subject
    from madang.film.takes.port import FrameSize, TakeRequest
    from madang.generators.ink.making import painting_of, write_motion

    number, (kinds, pose, place, hour, weather, size, move), folder = job
    sides = [-1, 1, 1]
    people = [Subject(kind, kind, pose="" if n else pose, side=sides[n], facing=-sides[n]) for n, kind in enumerate(kinds.split(","))]
    shot = Shot(
        str(number), 0, Role.ACTION, Lines(1, 1), "", Size(size), move=Move(move), seconds=Fraction(SECONDS), subjects=tuple(people),
        place=place, place_id=place, time=hour, weather=weather, interior=place in ("room", "kitchen", "laboratory"), seed=number,
    )  # fmt: skip
    request = TakeRequest("motion", number, shot=shot, frames=RATE * SECONDS, rate=Fraction(RATE), size=FrameSize(1920, 1080))
    began, core = time.perf_counter(), time.process_time()
    painting = painting_of(request, shot)
    painted = time.perf_counter() - began
    write_motion(painting, request, Path(folder) / f"{number}.mp4", progress=lambda part: None, cancelled=lambda: False)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return painted, time.process_time() - core, peak
