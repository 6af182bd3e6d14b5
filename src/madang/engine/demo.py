"""The sample yard: six ready-made people, and the sample film, built beside the pages that show how far it is."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import tomllib
from pathlib import Path

from madang.film.language import Language

PATIENCE = 20  # seconds that a build has to stop by itself


def fill() -> None:
    """Make the six people where they are not yet, and let each app make what its pages show, in the order of the flow."""
    from madang.website.applications import sample as applications
    from madang.website.clubs import sample as clubs
    from madang.website.grants import sample as grants
    from madang.website.notebook import sample as notebook
    from madang.website.notices.actions import leave_unmailed
    from madang.website.people.sample import SAMPLE, sample_person
    from madang.website.programmes import sample as programmes
    from madang.website.proposals import sample as proposals
    from madang.website.reviews import sample as reviews
    from madang.website.sessions import sample as sessions
    from madang.website.support import sample as support

    people = {sample.part: sample_person(sample) for sample in SAMPLE}
    for app in (clubs, programmes, applications, reviews, grants, sessions, support, notebook, proposals):
        app.fill(people)
    leave_unmailed()


def doors(language: Language) -> list[tuple[str, str]]:
    """Who can be entered as, and by which path."""
    from django.urls import reverse
    from django.utils import translation

    from madang.website.people.sample import SAMPLE

    with translation.override(language):
        return [(f"{sample.title} {sample.name}", reverse("people:demo", args=[sample.part]).lstrip("/")) for sample in SAMPLE]


class FilmBuilder:
    """Runs `madang film build` in a process of its own and writes what it tells into `progress.json`, where the pages read it."""

    def __init__(self, films: Path, source: Path, *, draft: bool = False):
        self._folder = films / source.stem
        self._source = source
        self._draft = draft
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._told: dict[str, object] = {}

    def begin(self) -> None:
        """Start building; the pages need not wait."""
        self._folder.mkdir(parents=True, exist_ok=True)
        film = self._source / "film.toml"
        held = tomllib.loads(film.read_text("utf-8")) if film.exists() else {}
        self._tell(state="waiting", title=held.get("title", {}), logline=held.get("logline", {}))
        words = [
            sys.executable,
            "-m",
            "madang.engine.command",
            "film",
            "build",
            str(self._own_copy()),
            "--out",
            str(self._folder),
            "--json",
        ]
        self._child = subprocess.Popen(
            [*words, "--draft"] if self._draft else words,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
        )  # fmt: skip
        os.setpriority(os.PRIO_PROCESS, self._child.pid, 10)  # pages come first
        self._reader = threading.Thread(target=self._listen, name="film", daemon=True)
        self._reader.start()

    def _own_copy(self) -> Path:
        """A build writes into its film's folder: the example itself stays as it is."""
        if not self._source.is_dir():
            return self._source
        copy = self._folder / "source" / self._source.name
        shutil.copytree(self._source, copy, dirs_exist_ok=True)
        return copy

    def end(self) -> None:
        """Ask the build to stop; it keeps what it has. One that does not is ended."""
        child = self._child
        if child is not None and child.poll() is None:
            child.send_signal(signal.SIGINT)
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        if self._reader is not None:
            self._reader.join(PATIENCE)

    def _listen(self) -> None:
        child = self._child
        assert child is not None
        assert child.stdout is not None
        for line in child.stdout:
            event = json.loads(line)
            if event["event"] == "progress":
                self._tell(state="building", share=event["share"], left=event["left"], doing=event["doing"])
        child.stdout.close()
        there = (self._folder / "web.mp4").exists()
        code = child.wait()
        if code in (0, 1) and there:
            self._tell(state="ready", share=1.0, left=0)
        else:
            self._tell(state="waiting" if code in (130, -signal.SIGINT) else "failed")

    def _tell(self, **told: object) -> None:
        self._told = {**self._told, **told}
        target = self._folder / "progress.json"
        unfinished = target.with_suffix(".part")
        unfinished.write_text(json.dumps(self._told, ensure_ascii=False), "utf-8")
        unfinished.replace(target)
