"""The journal: append only, torn lines tolerated, every finished step once."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.takes import Journal

steps = st.lists(st.sampled_from(["take:a", "take:b", "segment:c"]), max_size=12)


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@settings(max_examples=40, deadline=None)
@given(steps)
def test_a_step_is_written_as_finished_once_however_often_it_is_said(said: list[str]) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / "journal.jsonl"
        for number, step in enumerate(said):
            assert Journal(path).finish(step, {"number": number}) == {"number": said.index(step)}
        finished = [line["step"] for line in lines(path)] if said else []
        assert sorted(finished) == sorted(set(said))


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=1, max_value=400))
def test_a_last_line_torn_anywhere_loses_only_itself(cut: int) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / "journal.jsonl"
        journal = Journal(path)
        for name in ("take:하나", "take:둘", "take:셋"):
            journal.finish(name, {"file": name})
        whole = path.read_bytes()
        left = whole[: max(0, len(whole) - cut)]
        path.write_bytes(left)
        again = Journal(path)
        kept = left.count(b"\n")
        assert [step for step, _ in again.steps("take:")] == ["take:하나", "take:둘", "take:셋"][:kept]
        again.finish("take:넷", {})
        assert len(lines(path)) == kept + 1
        assert again.damaged == 0


def test_a_damaged_line_in_the_middle_is_counted_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    Journal(path).finish("take:a", {})
    with path.open("ab") as file:
        file.write(b"\x00\xff not json\n")
    Journal(path).finish("take:b", {})
    again = Journal(path)
    assert (again.damaged, [step for step, _ in again.steps("take:")]) == (1, ["take:a", "take:b"])


def test_a_lost_step_may_be_finished_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.finish("take:a", {"file": "one"})
    journal.lose("take:a")
    assert journal.finished("take:a") is None
    journal.finish("take:a", {"file": "two"})
    assert Journal(path).finished("take:a") == {"file": "two"}


def test_losing_what_was_never_finished_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    Journal(path).lose("take:a")
    assert not path.exists()
