"""How far a build is and how long it still takes: phases with guessed seconds, corrected by what was measured. Inside the builder."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from madang.film.build.events import Listener, Progress
from madang.film.language import Text

NAMES = {
    "voices": Text(ko="대사를 읽고 있어요", en="speaking the lines"),
    "takes": Text(ko="숏을 만들고 있어요", en="making shots"),
    "sound": Text(ko="소리를 섞고 있어요", en="mixing sound"),
    "master": Text(ko="영화를 잇고 있어요", en="joining the film"),
    "quality": Text(ko="다 된 영화를 살펴보고 있어요", en="looking at the film"),
    "prints": Text(ko="상영본을 만들고 있어요", en="making prints"),
}
OFTEN = 0.25  # seconds between two tellings


@dataclass(slots=True)
class Clockwork:
    """Phases in order with their guessed seconds; `timings` are the measured ones."""

    guesses: dict[str, float]
    listen: Listener
    timings: dict[str, float] = field(default_factory=dict)
    _phase: str = ""
    _began: float = 0.0
    _told: float = 0.0

    def enter(self, phase: str) -> Callable[[float], None]:
        """Begin a phase; returns what hears its share (0 to 1)."""
        self.leave()
        self._phase, self._began = phase, time.monotonic()
        self.tell(0.0)
        return self.tell

    def leave(self) -> None:
        if self._phase:
            self.timings[self._phase] = round(self.timings.get(self._phase, 0.0) + time.monotonic() - self._began, 3)
            self._phase = ""

    def tell(self, share: float, left: float | None = None) -> None:
        """Say how far the phase is; at most a few times a second."""
        now = time.monotonic()
        if not self._phase or (now - self._told < OFTEN and 0 < share < 1):
            return
        self._told = now
        if left is None:
            spent = now - self._began
            left = spent / share - spent if share > 0.05 else self.guesses[self._phase]
        names = list(self.guesses)
        later = sum(self.guesses[name] for name in names[names.index(self._phase) + 1 :])
        before = sum(self.guesses[name] for name in names[: names.index(self._phase)])
        whole = sum(self.guesses.values()) or 1.0
        done = before + self.guesses[self._phase] * min(1.0, share)
        self.listen(Progress(round(min(1.0, done / whole), 4), NAMES[self._phase], round(left + later, 1)))


def guesses(voices: float, takes: float, frames: int, seconds: float, pixels: int, prints: int, workers: int) -> dict[str, float]:
    """Seconds each phase should take; `pixels` of a frame."""
    share = max(0.05, pixels / (1920 * 1080))
    return {
        "voices": voices / max(1, workers),
        "takes": takes / max(1, workers),
        "sound": seconds * 0.08,
        "master": 0.3 + frames * share * 0.004,
        "quality": frames * share * 0.006,
        "prints": prints * frames * share * 0.025,
    }
