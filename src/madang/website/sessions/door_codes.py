"""The code on the host's screen: it changes every half minute, and only the newest and the one before open. Pure.

Made as one-time codes are (RFC 6238): a keyed hash of the time step. Whoever photographs it can use it for a minute at most.
"""

import hashlib
import hmac
from typing import Final

STEP: Final = 30  # seconds
LENGTH: Final = 10  # hexadecimal digits: nobody guesses one in a minute


def code_at(secret: str, seconds: float) -> str:
    """The code that the screen shows at this moment (seconds since 1970)."""
    return _code(secret, int(seconds // STEP))


def fits(secret: str, code: str, seconds: float) -> bool:
    """Whether this code is on the screen now, or was in the half minute before."""
    now = int(seconds // STEP)
    return any(hmac.compare_digest(_code(secret, step).encode(), code.encode()) for step in (now, now - 1))


def time_of(secret: str, code: str, near: float, within: float) -> float | None:
    """When this code was on the screen (the beginning of its half minute), not further than `within` seconds from `near`; None where it was
    not. So a code tells its own time, whatever the clock of the phone that read it says."""
    first, last = int((near - within) // STEP), int((near + within) // STEP)
    shown = [step for step in range(first, last + 1) if hmac.compare_digest(_code(secret, step).encode(), code.encode())]
    return float(min(shown, key=lambda step: abs(step * STEP - near)) * STEP) if shown else None


def _code(secret: str, step: int) -> str:
    return hmac.new(secret.encode(), f"{step}".encode(), hashlib.sha256).hexdigest()[:LENGTH]
