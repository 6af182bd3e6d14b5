"""A tiny film and tiny generators for the builder's tests; worker processes find them on the path."""

import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent))

from bars import MAKERS

from madang.film.build import Built, Event, Options, build, read_size

STORY = """Title: 은가락지
Author: 우리동네 과학클럽

실외. 연못 - 새벽

안개 낀 연못. 나룻배 한 척이 지나간다.

@하늘
할머니, 뭘 찾으세요?

실내. 과학교실 - 낮

하늘이 책상에서 모터와 코일을 단다.

실외. 연못 - 밤

연못 위로 반딧불이가 난다.
"""
SMALL = read_size("96x64")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "pond"
    folder.mkdir()
    (folder / "screenplay.fountain").write_text(STORY, "utf-8")
    return folder


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., tuple[Built, list[Event]]]:
    """Build quickly: tiny frames, threads instead of processes, no prints unless asked for."""

    def run(path: Path, out: Path | None = None, **how: object) -> tuple[Built, list[Event]]:
        given = {"size": SMALL, "rate": "12", "draft": True, "workers": 0, "makers": MAKERS, "prints": (), **how}
        events: list[Event] = []
        done = build(path, out or tmp_path / "out", Options(**given), listen=events.append)  # type: ignore[arg-type]
        return done, events  # type: ignore[return-value]

    return run


@pytest.fixture(scope="session")
def decode() -> Callable[[Path], list[NDArray[np.uint8]]]:
    def read(path: Path) -> list[NDArray[np.uint8]]:
        with av.open(str(path)) as file:
            return [np.asarray(frame.to_ndarray(), np.uint8) for frame in file.decode(video=0)]

    return read
