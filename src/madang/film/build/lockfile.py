"""One build at a time in a folder: a lock that the system drops with the process, so that a crash never leaves it shut."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from madang.film.language import Text


class Busy(Exception):
    """Another build works in this folder."""

    def __init__(self, folder: Path):
        self.message = Text(
            ko=f"다른 빌드가 {folder}에서 일하고 있어요. 끝난 뒤에 다시 해 주세요.",
            en=f"Another build is at work in {folder}. Try again when it has ended.",
        )
        super().__init__(self.message.en)


def _shut(file: IO[str]) -> None:
    if sys.platform == "win32":  # pragma: no cover (the bar is measured elsewhere)
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock. Raises Busy."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        try:
            _shut(file)
        except OSError as wrong:
            raise Busy(folder.parent) from wrong
        yield
