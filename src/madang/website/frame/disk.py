"""Writing through: what one of these transactions did is on the disk when it returns, and survives a power cut.

SQLite's WAL is else written through only now and then (`synchronous=NORMAL`): after a power cut the newest transactions may be gone, though
nothing is damaged. PostgreSQL writes through unless told otherwise, so that it is told here.
https://www.sqlite.org/pragma.html#pragma_synchronous, https://www.postgresql.org/docs/current/runtime-config-wal.html
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

FULL, NORMAL = 2, 1  # what SQLite calls them in numbers
PATIENCE = 200  # milliseconds for which `wipe` waits


@contextmanager
def written_through() -> Iterator[None]:
    """A transaction of its own that is on the disk once it has ended. It must not stand inside another one (but a test's)."""
    outside = connection.vendor == "sqlite" and not connection.in_atomic_block
    before = _set(FULL) if outside else NORMAL
    try:
        with transaction.atomic(durable=True):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET LOCAL synchronous_commit = on")
            yield
    finally:
        if outside:
            _set(before)


def wipe() -> bool:
    """Let nothing that was erased be read off the disk any more; returns whether it was done.

    SQLite keeps earlier pages in its log until others are written over them: here they are brought home and the log is emptied. What they
    held is overwritten by `secure_delete`, which the settings turn on. Whoever reads or writes just now goes first: then it is not done.
    PostgreSQL does as much by itself, in its own time. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        before = int(cursor.execute("PRAGMA busy_timeout").fetchone()[0])
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE:d}")
        try:
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {before:d}")
    return not busy


def _set(level: int) -> int:
    """Set this connection's level; returns what it was before. Inside a transaction SQLite refuses to change it."""
    with connection.cursor() as cursor:
        before = int(cursor.execute("PRAGMA synchronous").fetchone()[0])
        cursor.execute(f"PRAGMA synchronous = {level:d}")
    return before


def promises() -> dict[str, str]:
    """What the database says of itself on this connection, now: `synchronous` and `journal_mode`, or `fsync` and `synchronous_commit`."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return {name: str(cursor.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("synchronous", "journal_mode")}
        told = {}
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            cursor.execute(f"SHOW {name}")
            told[name] = str(cursor.fetchone()[0])
        return told
