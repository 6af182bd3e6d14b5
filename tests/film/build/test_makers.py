"""Makers that cannot start, fail, die, find no room, give up or take money: the film plays, and a person is told why."""

import json
from collections.abc import Callable
from pathlib import Path

import bars
import pytest
from bars import MAKERS

from madang.film.build import Built, Event, Options, Told, build, read_size
from madang.film.build.workers import Workers
from madang.film.language import Text
from madang.film.takes import BrokenGenerator, Cancelled, Journal, NoSuchGenerator, Uncertain, settle

Make = Callable[..., tuple[Built, list[Event]]]
DIED = Text(
    ko="만들던 프로세스가 거듭 멈췄어요. 메모리가 모자란지 살펴보세요.", en="The worker died again and again; see whether memory runs out."
)


def told(events: list[Event], code: str) -> list[tuple[str, str]]:
    """What was told by that code, by owner: whose it is, and the reason in English."""
    found = [event.problem.message.en for event in events if isinstance(event, Told) and event.problem.code == code]
    return sorted((owner, reason) for owner, _, reason in (words.partition(": ") for words in found))


def makers_of(out: Path) -> dict[str, str]:
    """By whom each shot's newest take was made, by shot."""
    takes = Journal(out / ".madang/journal.jsonl").steps("take:motion:")
    newest = {str(facts["shot"]): str(facts["generator"]) for _, facts in takes}
    return dict(sorted(newest.items()))


def checks(out: Path) -> dict[str, object]:
    return {check["name"]: check["found"] for check in json.loads((out / "qc.json").read_text("utf-8"))["checks"]}


@pytest.mark.parametrize(
    ("makers", "reason"),
    [
        (MAKERS, NoSuchGenerator("oil", tuple(sorted(MAKERS))).message),
        ({**MAKERS, "oil": "bars:Nothing"}, BrokenGenerator("oil", "it is not a Generator").message),
        ({**MAKERS, "oil": "bars:Nobody"}, BrokenGenerator("oil", "module 'bars' has no attribute 'Nobody'").message),
    ],
    ids=["unknown", "no generator", "not there"],
)
def test_a_film_whose_maker_cannot_start_is_drawn_by_the_animatic(
    makers: dict[str, str], reason: Text, story: Path, make: Make, tmp_path: Path
) -> None:
    (story / "film.toml").write_text('[generators]\nmotion = "oil"\n', "utf-8")
    done, events = make(story, makers=makers)
    drawn = makers_of(tmp_path / "out")
    assert (done.failures, done.shots, set(drawn.values())) == (1, len(drawn), {"ink"})
    assert told(events, "take.failed") == [(shot, reason.en) for shot in drawn]
    again, events = make(story, makers=makers)
    assert (again.failures, again.shots, told(events, "take.failed")) == (1, 0, [(shot, reason.en) for shot in drawn])


def test_a_shot_that_cannot_be_made_anew_shows_its_older_take_and_says_so(story: Path, make: Make, tmp_path: Path) -> None:
    before, events = make(story, generator="fickle")
    shots = list(makers_of(tmp_path / "out"))
    assert (before.failures, told(events, "take.note")) == (0, [(shot, "Drawn roughly.") for shot in shots])
    path = story / "screenplay.fountain"
    path.write_text(path.read_text("utf-8").replace("모터와 코일을 단다", "망치를 든다"), "utf-8")
    done, events = make(story, generator="fickle")
    [(shot, reason)] = told(events, "take.failed")
    assert (done.failures, done.shots, reason, shot in shots) == (1, 0, "No hammers.", True)
    assert checks(tmp_path / "out")["stale"] == [shot]
    assert set(makers_of(tmp_path / "out").values()) == {"fickle"}


def test_a_worker_that_dies_once_is_replaced_and_nobody_is_troubled(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, generator="frail", workers=1)
    drawn = makers_of(tmp_path / "out")
    assert (done.failures, done.shots, set(drawn.values())) == (0, len(drawn), {"frail"})
    assert [event for event in events if isinstance(event, Told) and event.problem.code == "take.failed"] == []


def test_a_maker_whose_workers_die_again_and_again_is_given_up(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, generator="dying", workers=1)
    drawn = makers_of(tmp_path / "out")
    assert (done.failures, done.shots, set(drawn.values())) == (1, len(drawn), {"ink"})
    assert {owner: reason for owner, reason in told(events, "take.failed") if owner in drawn} == dict.fromkeys(drawn, DIED.en)


def test_a_full_disk_is_nobodys_failure_and_stops_the_build(story: Path, make: Make, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left on device"):
        make(story, generator="full")
    done, _ = make(story)
    assert (done.failures, set(makers_of(tmp_path / "out").values())) == (0, {"ink"})


def test_a_maker_that_gives_up_by_itself_falls_back_like_any_other(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, generator="impatient")
    drawn = makers_of(tmp_path / "out")
    assert (done.failures, set(drawn.values())) == (1, {"ink"})
    assert told(events, "take.failed") == [(shot, "The generator broke down: Cancelled()") for shot in drawn]


def test_what_is_finished_while_a_build_stops_is_kept(story: Path, make: Make, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = Options(size=read_size("96x64"), rate="12", draft=True, generator="deaf", workers=0, makers=MAKERS, prints=())
    with pytest.raises(Cancelled):
        build(story, out, options, cancelled=lambda: True)
    kept = makers_of(out)
    done, _ = make(story, generator="deaf")
    whole = makers_of(out)
    assert (done.failures, done.shots, set(whole.values())) == (0, len(whole) - len(kept), {"deaf"})
    assert 0 < len(kept) < len(whole)


def test_workers_are_asked_to_stop_and_what_they_tell_is_heard() -> None:
    for count in (0, 1):
        workers = Workers(count)
        say = workers.tell or (lambda step, share: workers._tell.put((step, share)))  # noqa: B023 (called in this round)
        say("take:a", 0.25)
        say("take:a", 0.5)
        workers.stop()
        flag = workers._stop or workers._flag
        assert (workers.progress(), flag.is_set(), workers.lanes) == ({"take:a": 0.5}, True, count or 2)
        workers.close()


def test_what_costs_money_is_bought_once_and_a_lost_answer_waits_for_a_person(
    story: Path, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bars.Shop, "orders", [])
    monkeypatch.setattr(bars.Shop, "answers", False)
    out = tmp_path / "out"
    _, events = make(story, generator="shop")
    shots = list(makers_of(out))
    assert told(events, "take.failed") == [(shot, "The generator broke down: ConnectionError('no answer')") for shot in shots]
    monkeypatch.setattr(bars.Shop, "answers", True)
    done, events = make(story, generator="shop")
    assert told(events, "take.failed") == [(shot, Uncertain("").message.en) for shot in shots]
    assert (done.failures, len(bars.Shop.orders)) == (1, len(shots))
    journal = Journal(out / ".madang/journal.jsonl")
    for entry in [json.loads(line) for line in (out / ".madang/journal.jsonl").read_text("utf-8").splitlines()]:
        if entry["did"] == "intended":
            settle(journal, entry["step"])
    done, _ = make(story, generator="shop")
    assert (done.failures, done.shots, len(bars.Shop.orders)) == (0, len(shots), 2 * len(shots))
    monkeypatch.setattr(bars.Shop, "version", "2")
    (out / "qc.json").unlink()
    done, _ = make(story, generator="shop")
    assert (done.failures, done.shots, len(bars.Shop.orders)) == (0, 0, 2 * len(shots))
