"""SQLite whose writers within one process wait in a queue.

SQLite lets one writer in at a time, and whoever finds the door shut looks again after a pause that grows to a tenth of a second. With many
writers that is unfair: some find it shut each time they look, for seconds. Here the threads of a process take turns by a lock, which wakes
the next one at once, so that at SQLite's own door stands no more than one of each process. Whoever gets no turn in time goes there anyway.
"""

import threading
from typing import Any

from django.db.backends.sqlite3 import base

PATIENCE = 5.0  # seconds in the queue
_turn = threading.Lock()


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection, which belongs to one thread."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._has_turn = False

    def _start_transaction_under_autocommit(self) -> None:
        if not self._has_turn:
            self._has_turn = _turn.acquire(timeout=PATIENCE)
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._give_turn_back()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()
        finally:
            if self.connection is None or not self.connection.in_transaction:  # a commit that failed is followed by a rollback
                self._give_turn_back()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()
        finally:
            self._give_turn_back()

    def _close(self) -> Any:
        try:
            return super()._close()
        finally:
            self._give_turn_back()

    def _give_turn_back(self) -> None:
        if self._has_turn:
            self._has_turn = False
            _turn.release()
