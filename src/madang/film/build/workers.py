"""Worker processes: they make takes, one core each. Between the builder and the generators."""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from madang.film.takes import Made, Makers, TakeRequest, load

# What one worker process was given when it began: the flag that says stop, and the way to tell progress. It belongs to the process
# itself, not to the program: every worker has its own, set once by `begin`.
_stop: Any = None
_tell: Any = None


def begin(stop: Any, tell: Any) -> None:
    """First act of a worker process: one thread a library, Ctrl-C is the parent's, and it ends when its parent does."""
    global _stop, _tell
    _stop, _tell = stop, tell
    for name in ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def stopped() -> bool:
    """In a worker process: whether a person has stopped the work."""
    return _stop is not None and bool(_stop.is_set())


@dataclass(frozen=True, slots=True)
class Done:
    """A take that a worker made: the generator's answer and the seconds it took."""

    made: Made
    seconds: float


def make_take(
    generator: str,
    makers: Makers,
    request: TakeRequest,
    into: Path,
    step: str,
    cancelled: Callable[[], bool],
    tell: Callable[[str, float], None] | None,
) -> Done:
    """Make one take in the folder `into`, which is emptied first. Raises what the generator raises."""
    began = time.monotonic()
    _empty(into)
    one_thread()
    maker = load(generator, makers)
    say = tell or _tell_parent
    made = maker.make(request, into, progress=lambda share: say(step, share), cancelled=cancelled, key=step)
    return Done(made, time.monotonic() - began)


def _tell_parent(step: str, share: float) -> None:
    _tell.put((step, share))


def _empty(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def one_thread() -> None:
    """OpenCV has its own threads: the workers are as many as the cores."""
    if _stop is not None:
        with contextlib.suppress(ImportError):
            import cv2

            cv2.setNumThreads(1)


class Workers:
    """The executor of a build. `count` processes; 0 works in threads of this process (for tests and single small jobs)."""

    def __init__(self, count: int):
        self.count = count
        self._flag = threading.Event()
        self._progress: dict[str, float] = {}
        self._context = multiprocessing.get_context("spawn")
        self._stop = self._context.Event() if count else None
        self._tell = self._context.SimpleQueue() if count else None
        self.executor: Executor = self._open()

    def _open(self) -> Executor:
        if not self.count:
            return ThreadPoolExecutor(2)
        return ProcessPoolExecutor(self.count, mp_context=self._context, initializer=begin, initargs=(self._stop, self._tell))

    @property
    def lanes(self) -> int:
        """How many segments are encoded at a time, in threads of this process."""
        return self.count or 2

    def again(self) -> None:
        """A worker died: start over with fresh ones."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self._open()

    def stop(self) -> None:
        """Ask everybody to stop at the next frame."""
        self._flag.set()
        if self._stop is not None:
            self._stop.set()

    def close(self) -> None:
        self.executor.shutdown(wait=True, cancel_futures=True)

    @property
    def asked(self) -> Callable[[], bool]:
        """What work that was handed over asks to learn whether it is stopped."""
        return stopped if self.count else self._flag.is_set

    @property
    def tell(self) -> Callable[[str, float], None] | None:
        return None if self.count else self._progress.__setitem__

    def progress(self) -> dict[str, float]:
        """The newest share (0 to 1) of every step that has told one."""
        while self._tell is not None and not self._tell.empty():
            step, share = self._tell.get()
            self._progress[step] = share
        return dict(self._progress)
