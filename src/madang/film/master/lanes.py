"""The segments of a film shared among threads: each lane walks its own stretch, and who is done takes half of what another has left.

Neighbours on one lane share open files, so that a clip is decoded once; halving what is left keeps every core busy to the end.
The codecs leave the interpreter's lock, so that threads are enough and one program's memory serves all lanes.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from pathlib import Path

from madang.film.master.pictures import Decks
from madang.film.master.plan import Segment
from madang.film.master.segment import encode
from madang.film.master.settings import Settings
from madang.film.takes.port import Cancelled

Work = tuple[Segment, Path]
GLANCE = 0.1  # seconds between two looks at whether a person has stopped the work


class Share:
    """Work in film order, dealt to `lanes` stretches of about equal frames. Safe to be asked from many threads."""

    def __init__(self, works: Sequence[Work], lanes: int):
        self._lock = threading.Lock()
        self._stretches: list[deque[Work]] = [deque() for _ in range(lanes)]
        ordered = sorted(works, key=lambda work: work[0].start)
        frames, before = sum(segment.frames for segment, _ in ordered), 0
        for work in ordered:
            middle = before + work[0].frames / 2
            self._stretches[min(lanes - 1, int(middle * lanes / frames))].append(work)
            before += work[0].frames

    def stretch(self, lane: int) -> Iterator[Work]:
        """What a lane has to do: its own stretch, then, again and again, the later half of the longest one that is left."""
        while True:
            with self._lock:
                own = self._stretches[lane]
                if not own:
                    self._take_half(own)
                if not own:
                    return
                work = own.popleft()
            yield work

    def _take_half(self, own: deque[Work]) -> None:
        longest = max(self._stretches, key=_frames)
        half = _frames(longest) / 2
        while longest and (not own or _frames(own) + longest[-1][0].frames <= half):
            own.appendleft(longest.pop())


def _frames(stretch: deque[Work]) -> int:
    return sum(segment.frames for segment, _ in stretch)


def encode_all(
    works: Sequence[Work],
    settings: Settings,
    lanes: int,
    *,
    cancelled: Callable[[], bool],
    made: Callable[[Segment, Path], None],
) -> None:
    """Encode every segment as its file. `made` hears each one, in this thread. Raises Cancelled, NotRendered."""
    lanes = max(1, min(lanes, len(works)))
    share, stop = Share(works, lanes), threading.Event()
    finished: deque[Work] = deque()
    with ThreadPoolExecutor(lanes) as threads:
        running = {threads.submit(_walk, share.stretch(lane), settings, stop.is_set, finished) for lane in range(lanes)}
        try:
            while running:
                ended, running = wait(running, timeout=GLANCE, return_when=FIRST_EXCEPTION)
                _tell(finished, made)
                _raise(ended)
                if cancelled():
                    raise Cancelled
        finally:
            stop.set()
    _tell(finished, made)


def _walk(stretch: Iterator[Work], settings: Settings, stopped: Callable[[], bool], finished: "deque[Work]") -> None:
    decks = Decks(settings)
    try:
        for segment, into in stretch:
            encode(segment, settings, into, decks, stopped)
            finished.append((segment, into))
            decks.rest()
    finally:
        decks.close()


def _tell(finished: "deque[Work]", made: Callable[[Segment, Path], None]) -> None:
    while finished:
        made(*finished.popleft())


def _raise(ended: "set[Future[None]]") -> None:
    for future in ended:
        future.result()
