"""PostgreSQL whose connections are not asked whether they live right after they answered.

With CONN_HEALTH_CHECKS Django asks each kept connection once a request, before its first question: one journey more for every page. Here a
connection that was used a moment ago is believed; one that rested is asked as ever, so that a server that was opened anew is noticed.
"""

import time
from typing import Any

from django.db.backends.postgresql import base

MOMENT = 1.0  # seconds


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection, which belongs to one thread."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._used = 0.0

    def close_if_health_check_failed(self) -> None:
        """Ask whether it lives, where nobody has used it for a moment."""
        now = time.monotonic()
        if not self.errors_occurred and now - self._used < MOMENT:
            self.health_check_done = True
        self._used = now
        super().close_if_health_check_failed()
