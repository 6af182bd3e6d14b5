"""`madang call load`, `check` and `save` from outside: a yard takes the fourteen real calls in, and gives them out as they came."""

import json
from pathlib import Path

from tests.engine.test_site_command import madang
from tests.tables import lay
from tests.website.programmes.case_form import ROOT

from madang.website.programmes.calls import read_call

FILES = sorted((ROOT / "examples" / "calls").glob("*.toml"))
BROKEN = 'format = "madang-call/1"\nid = "x"\nyear = "soon"\n'


def test_every_real_call_loads_once_and_is_saved_as_it_was(tmp_path: Path, tables: Path) -> None:
    lay(tables, tmp_path / "yard")
    for how in ("made", "same"):
        done = madang(tmp_path, "call", "load", "--json", *map(str, FILES))
        told = [json.loads(line) for line in done.stdout.splitlines()]
        assert (done.returncode, done.stderr) == (0, "")
        assert told == [{"event": "loaded", "call": path.stem, "how": how, "shown": True} for path in FILES]
    for name in ("out.toml", "out.json"):
        assert madang(tmp_path, "call", "save", "ysc-2022", str(tmp_path / name)).returncode == 0
        assert read_call((tmp_path / name).read_text("utf-8")) == read_call((ROOT / "examples/calls/ysc-2022.toml").read_text("utf-8"))


def test_a_call_that_is_not_past_waits_for_its_operator(tmp_path: Path, tables: Path) -> None:
    lay(tables, tmp_path / "yard")
    fresh = tmp_path / "fresh.toml"
    fresh.write_text(FILES[0].read_text("utf-8").replace("past = true\n", ""), "utf-8")
    done = madang(tmp_path, "call", "load", str(fresh))
    assert (done.returncode, "Nobody sees it yet" in done.stdout) == (0, True)
    assert madang(tmp_path, "call", "save", FILES[0].stem, str(tmp_path / "draft.toml"), "--draft").returncode == 0
    assert read_call((tmp_path / "draft.toml").read_text("utf-8")) == read_call(fresh.read_text("utf-8"))


def test_every_problem_of_every_file_is_told_and_nothing_is_loaded_by_half(tmp_path: Path, tables: Path) -> None:
    lay(tables, tmp_path / "yard")
    broken, binary = tmp_path / "broken.toml", tmp_path / "binary.toml"
    broken.write_text(BROKEN, "utf-8")
    binary.write_bytes(b"\xff\xfe\x00")
    done = madang(tmp_path, "call", "load", "--language", "ko", str(FILES[0]), str(broken), str(binary))
    assert (done.returncode, "broken.toml › year: 정수가 아니에요" in done.stderr, "binary.toml" in done.stderr) == (2, True, True)
    missing = madang(tmp_path, "call", "save", FILES[0].stem, str(tmp_path / "none.toml"))
    assert (missing.returncode, "There is no call" in missing.stderr, (tmp_path / "none.toml").exists()) == (2, True, False)
    assert madang(tmp_path, "call", "load", str(tmp_path / "nowhere.toml")).returncode == 2


def test_a_file_is_checked_without_a_yard(tmp_path: Path) -> None:
    done = madang(tmp_path, "call", "check", str(ROOT / "examples/calls/jeonju-short-2022.toml"))
    assert (done.returncode, "49,000,000" in done.stderr, "It can be read" in done.stdout) == (0, True, True)
    assert not (tmp_path / "yard").exists()
