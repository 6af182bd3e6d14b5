"""SQLite whose writers wait in a queue.

SQLite lets one writer in at a time, and whoever finds the door shut looks again after a pause that grows to a tenth of a second. With many
writers that is unfair: some find it shut each time they look, for seconds, and between two looks nobody writes. Here all threads of all
processes of a yard take turns (`turns`), so that at SQLite's own door hardly anybody ever waits. Whoever gets no turn in time goes there
anyway.
"""

from typing import Any

from django.db.backends.sqlite3 import base

from madang.website.frame.sqlite.turns import Turns, turns_of


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection, which belongs to one thread."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._has_turn = False

    def _start_transaction_under_autocommit(self) -> None:
        if not self._has_turn:
            self._has_turn = self._turns.take()
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

    @property
    def _turns(self) -> Turns:
        return turns_of(str(self.settings_dict["NAME"]))

    def _give_turn_back(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self._turns.give_back()
