"""Laying a whole yard at once: without what a database otherwise does for each row, and with what it does by itself in the long run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from bench.lists import choosing, helping, neighbourhood, searching
from bench.lists.yard import batch_of

KINDS = (*neighbourhood.KINDS, *choosing.KINDS, *helping.KINDS, *searching.KINDS)


def lay(done: int, size: int) -> None:
    """So many rows of each kind as there are not yet."""
    batch = batch_of(done, size)
    for one in KINDS:
        one(batch)


def lay_quickly(done: int, size: int, say: Callable[[str], None]) -> None:
    """Rows are known to fit each other (tests/website/test_lists.py looks), so nobody asks for each whether it does."""
    batch = batch_of(done, size)
    for one in KINDS:
        with _trusted(), transaction.atomic():
            one(batch)
        say(f"{size:>7} laid: {one.__module__.rpartition('.')[2]}.{one.__name__}")
    if connection.vendor == "postgresql":  # as its autovacuum does in time
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        say("vacuumed")


@contextmanager
def _trusted() -> Iterator[None]:
    off, on = (
        ("SET session_replication_role = replica", "SET session_replication_role = origin")
        if connection.vendor == "postgresql"
        else ("PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON")
    )
    with connection.cursor() as cursor:
        cursor.execute(off)
        try:
            yield
        finally:
            cursor.execute(on)
