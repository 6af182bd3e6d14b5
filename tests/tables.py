"""The tables of an empty yard, made by its migrations once for a whole run of tests: making them takes ten seconds of a core."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

MAKE = "from madang.engine import serving; serving.prepare(); serving.migrate()"


def made(shared: Path) -> Path:
    """The file of such a database. `shared` is a folder of all processes of this run: the first to come makes it, the others wait."""
    folder = shared / "tables"
    folder.mkdir(exist_ok=True)
    ready, making = folder / "yard.sqlite3", folder / "making"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            kept = {name: value for name, value in os.environ.items() if not name.startswith(("MADANG_", "DJANGO_"))}
            subprocess.run([sys.executable, "-c", MAKE], env=kept | {"MADANG_DATA": str(making)}, check=True)
            with sqlite3.connect(making / "yard.sqlite3") as base:
                base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            base.close()
            (making / "yard.sqlite3").replace(ready)
    return ready


def lay(tables: Path, yard: Path) -> None:
    """Give a yard that is opened for the first time its tables."""
    yard.mkdir(parents=True, exist_ok=True)
    shutil.copy(tables, yard / "yard.sqlite3")
