"""Whose turn it is to write: one thread of all processes of a yard at a time, woken the moment it is theirs.

Threads of one process queue at a lock of that process, and the first of them stands for all at a lock of the kernel's on a file beside
the database (flock), which the kernel gives back when a process dies. Who waits at the kernel's lock waits as long as it takes; who waits
behind them in the process longer than PATIENCE goes to SQLite's own door, which tells when nobody comes through. Where the system has no
such lock (Windows), or the database lies in memory, the turns of one process are all there is.
"""

import os
import sys
import threading
from functools import cache
from pathlib import Path

PATIENCE = 5.0  # seconds in the queue of the process
KERNEL = sys.platform != "win32"

if KERNEL:
    import fcntl


class Turns:
    """Those of one database. `path`: the file beside it, or None where one process is alone with it."""

    def __init__(self, path: Path | None):
        self._path = path if KERNEL else None
        self._own = threading.Lock()
        self._file, self._process = -1, 0

    def take(self) -> bool:
        """Wait for one's turn; False where it took too long, and nothing is held."""
        if not self._own.acquire(timeout=PATIENCE):
            return False
        try:
            if self._path is not None:
                fcntl.flock(self._door(), fcntl.LOCK_EX)
        except BaseException:
            self._own.release()
            raise
        return True

    @property
    def taken(self) -> bool:
        """Whether somebody of this process has the turn, or is about to."""
        return self._own.locked()

    def give_back(self) -> None:
        """Let the next one in."""
        try:
            if self._path is not None:
                fcntl.flock(self._door(), fcntl.LOCK_UN)
        finally:
            self._own.release()

    def _door(self) -> int:
        """The file, opened by this process itself: one that was opened before processes parted would be one lock for both."""
        if self._process != os.getpid():
            assert self._path is not None
            self._file, self._process = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), os.getpid()
        return self._file


@cache
def turns_of(database: str) -> Turns:
    """The turns of the database of this name."""
    in_memory = database == ":memory:" or database.startswith("file:")
    return Turns(None if in_memory else Path(f"{database}-turns"))
