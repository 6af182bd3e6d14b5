"""Lanes share a film's segments: each is encoded once, neighbours stay together, and nobody waits while another has work left."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.master.lanes import Share, Work, encode_all
from madang.film.master.plan import Segment
from madang.film.master.settings import Settings
from madang.film.takes.port import Cancelled

SETTINGS = Settings(64, 36)
LENGTHS = st.lists(st.integers(1, 60), min_size=1, max_size=40)


def works(lengths: list[int], folder: Path = Path()) -> list[Work]:
    """Paper, segment after segment, of these lengths in frames."""
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    return [(Segment("body", start, frames), folder / f"{start}.mp4") for start, frames in zip(starts, lengths, strict=True)]


def walked(share: Share, lanes: int) -> list[list[Work]]:
    """What each lane gets when the one that has done the fewest frames always asks next."""
    walks: list[Iterator[Work]] = [share.stretch(lane) for lane in range(lanes)]
    got: list[list[Work]] = [[] for _ in range(lanes)]
    open_lanes = set(range(lanes))
    while open_lanes:
        lane = min(open_lanes, key=lambda number: (sum(segment.frames for segment, _ in got[number]), number))
        work = next(walks[lane], None)
        if work is None:
            open_lanes.discard(lane)
        else:
            got[lane].append(work)
    return got


@given(LENGTHS, st.integers(1, 6))
def test_every_segment_is_given_to_exactly_one_lane(lengths: list[int], lanes: int) -> None:
    given_out = [work for lane in walked(Share(works(lengths), lanes), lanes) for work in lane]
    assert sorted(given_out, key=lambda work: work[0].start) == works(lengths)


@given(LENGTHS, st.integers(1, 6))
def test_no_lane_ends_more_than_a_segment_after_another(lengths: list[int], lanes: int) -> None:
    done = [sum(segment.frames for segment, _ in lane) for lane in walked(Share(works(lengths), lanes), lanes)]
    assert max(done) - min(done) <= max(lengths)


@given(st.integers(2, 40))
def test_a_lane_walks_neighbours_so_that_open_files_serve_on(count: int) -> None:
    lanes = walked(Share(works([24] * count), 2), 2)
    jumps = sum(one[0].start + 24 != other[0].start for lane in lanes for one, other in pairwise(lane))
    assert jumps <= 2


def test_all_are_encoded_and_told(tmp_path: Path, decode: Callable[[Path], list[Any]]) -> None:
    told: list[Path] = []
    wanted = works([5, 3, 8, 2, 6], tmp_path)
    encode_all(wanted, SETTINGS, 2, cancelled=lambda: False, made=lambda segment, path: told.append(path))
    assert sorted(told) == sorted(path for _, path in wanted)
    assert [len(decode(path)) for _, path in wanted] == [5, 3, 8, 2, 6]


def test_nothing_to_do_is_done_at_once() -> None:
    encode_all([], SETTINGS, 2, cancelled=lambda: False, made=lambda segment, path: pytest.fail("nothing was wanted"))


def test_what_was_finished_before_a_stop_is_told(tmp_path: Path) -> None:
    told: list[Path] = []
    with pytest.raises(Cancelled):
        encode_all(
            works([20] * 60, tmp_path), SETTINGS, 2, cancelled=lambda: bool(told), made=lambda segment, path: told.append(path)
        )  # fmt: skip
    kept = sorted(tmp_path.glob("*.mp4"))
    assert 0 < len(told) <= len(kept) < 60
    assert {path.name for path in told} <= {path.name for path in kept}


def test_a_fault_of_one_lane_stops_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(segment: Segment, settings: Settings, into: Path, *rest: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("madang.film.master.lanes.encode", broken)
    with pytest.raises(OSError, match="no space left"):
        encode_all(works([5, 5], tmp_path), SETTINGS, 2, cancelled=lambda: False, made=lambda segment, path: None)
