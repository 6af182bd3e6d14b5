"""`./run bench sample`: the sample film at 1080p from scratch, again, and after three edits: seconds, and what was made anew.

Compiled code is warm. The prints are timed apart. An edited film must equal, frame for frame, one that is built from scratch; for that, and
for the counts, drafts are built: what is made anew does not depend on the size.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bench.report import Goal, Row, middle, report

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "examples" / "lotus-pond"
MAKING = ("voices", "takes", "sound", "master", "quality")
SCENE = ("실내. 과학교실 - 낮", "실외. 연못 - 낮", "실외. 연못 - 해질녘")
EDITS = {
    "dialogue line": lambda text: _with(text, "아침이면 저절로 핀단다. 기다리자.", "내일 아침이면 저절로 핀단다. 우리 같이 기다리자."),
    "action line": lambda text: _with(text, "이웃들이 하나둘 둑으로 모여든다.", "이웃들이 등불을 들고 하나둘 둑으로 모여든다."),
    "moved scene": lambda text: _moved(text, *SCENE),
}


class Wrong(Exception):
    """An edited film is not the film that it should be, or the sample no longer has the line that is edited."""


def main(runs: int) -> None:
    """Build `runs` times whole (medians are told), then edit."""
    folder = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    try:
        film = Path(shutil.copytree(SAMPLE, folder / "film"))
        _warm(folder)
        report("sample", [*_whole(film, folder, runs), *_edited(film, folder)], runs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _warm(folder: Path) -> None:
    """The first picture of a fresh machine also compiles; and music."""
    story = folder / "warm.txt"
    story.write_text("비 오는 밤, 할머니가 연못가에 앉아 있다.", "utf-8")
    _command(story, folder / "warm", "--draft")


def _command(film: Path, out: Path, *words: str) -> float:
    """Seconds of the command as a person waits for them."""
    began = time.monotonic()
    command = [sys.executable, "-m", "madang.engine.command", "film", "build", str(film), "--out", str(out), *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def _whole(film: Path, folder: Path, runs: int) -> list[Row]:
    """From nothing to master, quality control and prints; then the same again, when nothing has changed."""
    from madang.film.build import Built, Options, build

    took: dict[str, list[float]] = defaultdict(list)
    seconds = 0.0
    for run in range(runs):
        out = folder / "whole"
        shutil.rmtree(out, ignore_errors=True)
        (film / "shots.lock").write_bytes((SAMPLE / "shots.lock").read_bytes())
        began = time.monotonic()
        done = build(film, out, Options(workers=os.cpu_count() or 2))
        if not isinstance(done, Built) or done.failures:
            raise Wrong(f"the sample film was built with failures: {done}")
        seconds = done.film_seconds
        for phase, spent in done.timings.items():
            took[phase].append(spent)
        took["whole"].append(time.monotonic() - began - done.timings["prints"])
        took["again"].append(_command(film, out))
        told = ", ".join(f"{phase} {spent[-1]:.1f} s" for phase, spent in took.items())
        print(f"run {run + 1}: {told}", flush=True)
    length = ("the film's running time", seconds)
    return [
        Row("master with quality control, 1080p", middle(took["whole"]), "s", *length, Goal("ratio", "<=", 1.5)),
        *(Row(f"  of it: {phase}", middle(took[phase]), "s", *length) for phase in MAKING if took[phase]),
        Row("prints web and screener, 1080p", middle(took["prints"]), "s", *length),
        Row("nothing changed", middle(took["again"]), "s", goal=Goal("value", "<=", 2.0)),
    ]


def _edited(film: Path, folder: Path) -> list[Row]:
    """Each edit of the sample's screenplay: what was made anew, beside all of it, and whether the film equals one from scratch."""
    from madang.film.build import Built, Options, build

    options = Options(draft=True, prints=(), workers=os.cpu_count() or 2)
    path, rows = film / "screenplay.fountain", list[Row]()
    text = path.read_text("utf-8")
    for name, edit in EDITS.items():
        (film / "shots.lock").write_bytes((SAMPLE / "shots.lock").read_bytes())
        path.write_text(text, "utf-8")
        out, scratch = folder / "edited", folder / "scratch"
        build(film, out, options)
        path.write_text(edit(text), "utf-8")
        again = build(film, out, options)
        shutil.rmtree(scratch, ignore_errors=True)
        whole = build(film, scratch, options)
        if not isinstance(again, Built) or not isinstance(whole, Built):
            raise Wrong(f"{name}: nothing was made")
        print(f"{name}: {again.shots} shots, {again.segments} segments, {again.seconds} s made anew of {whole.shots}", flush=True)
        rows.append(Row(f"changed {name}: shots made anew", again.shots, "", "all of them", whole.shots))
        rows.append(Row(f"changed {name}: segments", again.segments, "", "all of them", whole.segments))
        rows.append(Row(f"changed {name}: seconds of film", again.seconds, "s", "all of it", whole.seconds))
        alike = float(_frames(out / "master.mp4") == _frames(scratch / "master.mp4"))
        rows.append(Row(f"changed {name}: frames as from scratch", alike, "", goal=Goal("value", ">=", 1)))
    path.write_text(text, "utf-8")
    return rows


def _with(text: str, old: str, new: str) -> str:
    if old not in text:
        raise Wrong(f"the sample no longer says “{old}”")
    return text.replace(old, new)


def _moved(text: str, scene: str, following: str, before: str) -> str:
    """The scene, with all of it, stands before another heading."""
    if not text.find(scene) < text.find(following) < text.find(before):
        raise Wrong(f"the sample no longer has the scene “{scene}”")
    start, end, goal = text.index(scene), text.index(following), text.index(before)
    return text[:start] + text[end:goal] + text[start:end] + text[goal:]


def _frames(path: Path) -> list[str]:
    """A digest of every decoded picture."""
    import av
    from blake3 import blake3

    with av.open(str(path)) as file:
        return [blake3(frame.to_ndarray().tobytes()).hexdigest() for frame in file.decode(video=0)]
