"""Who takes turns in processes of their own (`test_sqlite`); no site is loaded there."""

import time
from pathlib import Path

from madang.website.frame.sqlite.turns import Turns


def write(path: Path, name: str, times: int, pause: float) -> None:
    """In a process of its own: take a turn so often, tell in a file who had it, and go at once to the queue again."""
    mine = Turns(path / "turns")
    for _ in range(times):
        assert mine.take()
        with (path / "told").open("r+") as told:
            before = told.read()
            time.sleep(pause)
            told.seek(0)
            told.write(before + name)
        mine.give_back()


def hold(path: Path) -> None:
    """In a process of its own: take the turn, and never give it back."""
    assert Turns(path / "turns").take()
    (path / "held").touch()
    time.sleep(60)
