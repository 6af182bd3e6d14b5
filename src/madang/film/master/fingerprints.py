"""Digests of media files, read once: a file whose size and time of change are as they were is not read again. Before the plan."""

import json
from pathlib import Path

from madang.film.takes.canonical import file_digest


class Fingerprints:
    """Digests kept in one small file. `fingerprints(path)` is the file's BLAKE3; `save` writes what was learned."""

    def __init__(self, kept: Path):
        self._kept = kept
        self._known: dict[str, list[object]] = {}
        self._new = False
        try:
            self._known = dict(json.loads(kept.read_text("utf-8")))
        except (OSError, ValueError):
            self._known = {}

    def __call__(self, path: Path) -> str:
        """The file's digest. Raises OSError."""
        facts = path.stat()
        stamp: list[object] = [facts.st_size, facts.st_mtime_ns]
        known = self._known.get(str(path))
        if known is None or known[:2] != stamp:
            self._known[str(path)] = known = [*stamp, file_digest(path)]
            self._new = True
        return str(known[2])

    def save(self) -> None:
        """Keep what was learned; written aside and renamed."""
        if self._new:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            aside = self._kept.with_suffix(".part")
            aside.write_text(json.dumps(self._known), "utf-8")
            aside.replace(self._kept)
            self._new = False
