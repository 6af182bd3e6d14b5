"""Who came often enough for a certificate. Pure: counts in, a judgement out."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Of = Literal["sessions", "percent"]


@dataclass(frozen=True, slots=True)
class Rule:
    """At least so many sessions, or so many per cent of those that somebody could have come to."""

    least: int
    of: Of

    def needed(self, could: int) -> int:
        """How many sessions that is for somebody who could have come to so many; at least one."""
        return max(1, -(-self.least * could // 100) if self.of == "percent" else self.least)

    def missing(self, came: int, could: int) -> int:
        """How many sessions are missing; 0 where it is enough."""
        return max(0, self.needed(could) - came)


def mark_of(keys: Iterable[tuple[int, int, int]]) -> str:
    """A short mark of a list of person, came and could, whatever its order: that what was looked at is what is made."""
    return hashlib.sha256(repr(sorted(keys)).encode()).hexdigest()[:16]
