"""What no build needs any more is removed, when a person asks for it. After manifests."""

import shutil
from pathlib import Path

from madang.film.build.lockfile import alone
from madang.film.build.manifest import read_manifest
from madang.film.takes import Journal, Store


def sweep(state: Path) -> tuple[str, ...]:
    """Remove, from a film's .madang folder, files that neither a take of the journal nor the last build names. Raises Busy.

    Takes are kept, stale ones too (they may have been paid for); segments and sounds of earlier versions go.
    """
    with alone(state):
        manifest = read_manifest(state / "manifest.json")
        journal = Journal(state / "journal.jsonl")
        keep = {str(facts["file"]) for _, facts in journal.steps("take:")} | set(manifest.keep)
        gone = list(Store(state / "store").sweep(keep))
        cache = state / "segments"
        for path in sorted(cache.rglob("*")):
            name = str(path.relative_to(cache))
            if path.suffix in {".mp4", ".m4a", ".part"} and name not in manifest.cache:
                path.unlink()
                gone.append(name)
                journal.lose(f"{'sound' if path.suffix == '.m4a' else 'segment'}:{path.stem}")
        shutil.rmtree(state / "work", ignore_errors=True)
    return tuple(gone)
