"""The segments of a film shared among threads: each lane walks its own stretch, and who is done takes half of what another has left.

Neighbours on one lane share open files, so that a clip is decoded once; halving what is left keeps every core busy to the end.
The codecs leave the interpreter's lock, so that threads are enough and one program's memory serves all lanes.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

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
    told: SimpleQueue[Work | None] = SimpleQueue()  # what is finished, and None from a lane that has ended
    with ThreadPoolExecutor(lanes) as threads:
        running = [threads.submit(_walk, share.stretch(lane), settings, stop, told.put) for lane in range(lanes)]
        try:
            _listen(told, lanes, cancelled, made)
        finally:
            stop.set()
    wrong = [fault for lane in running if (fault := lane.exception()) is not None]
    if wrong:
        raise min(wrong, key=lambda fault: isinstance(fault, Cancelled))  # the fault that stopped the others, not their stopping


def _listen(told: "SimpleQueue[Work | None]", lanes: int, cancelled: Callable[[], bool], made: Callable[[Segment, Path], None]) -> None:
    """Until every lane has ended. Raises Cancelled."""
    while lanes:
        if cancelled():
            raise Cancelled
        with suppress(Empty):
            work = told.get(timeout=GLANCE)
            if work is None:
                lanes -= 1
            else:
                made(*work)


def _walk(stretch: Iterator[Work], settings: Settings, stop: threading.Event, tell: Callable[[Work | None], None]) -> None:
    decks, done = Decks(settings), False
    try:
        for segment, into in stretch:
            encode(segment, settings, into, decks, stop.is_set)
            tell((segment, into))
            decks.rest()
        done = True
    finally:
        decks.close()
        if not done:
            stop.set()  # a film with a fault in it is not worth going on with
        tell(None)
