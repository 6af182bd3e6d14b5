"""The bar of coverage: every process of a run is measured, and what is below the bar is told by file and branch."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests import bar
from tests.bar import Reached, measuring, packages, reached, short_of


def test_a_plain_run_holds_every_file_of_tests() -> None:
    """pytest leaves out some folders by their names; the tests in them would be green for ever."""
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-p", "no:cacheprovider"],
        cwd=bar.ROOT, env={**os.environ, "COVERAGE_PROCESS_START": ""}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    held = {line.partition(":")[0] for line in listed.splitlines() if line.startswith("tests/")}
    written = {path.relative_to(bar.ROOT).as_posix() for path in (bar.ROOT / "tests").rglob("test_*.py")}
    assert written - held == set()


PROGRAM = """
import multiprocessing, subprocess, sys
from madang.film.language import Text
def work(): return Text("가").say("en")
if __name__ == "__main__":
    child = multiprocessing.get_context("spawn").Process(target=work)
    child.start(); child.join()
    subprocess.run([sys.executable, "-c", "from madang.film.language import Text; bool(Text())"], check=True)
"""


def test_a_program_its_worker_and_what_it_starts_are_measured_together(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    environment |= measuring(tmp_path / "coverage")
    subprocess.run([sys.executable, "program.py"], cwd=tmp_path, env=environment, check=True)
    assert len(list((tmp_path / "coverage").iterdir())) >= 3
    text = reached(tmp_path / "coverage")["madang/film/language/text.py"]
    assert (text.lines, text.lines_reached, text.missing) == (text.lines, text.lines, ())


TESTS = """
import sys
from madang.film.language import Text
def test_a(): sys.settrace(None)
def test_b(): assert Text("가").say("en") == "가"
def test_c(): assert Text("가").say("ko") == "가"
"""


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="its tracer is no trace function, and nothing switches it off")
def test_a_test_that_switches_the_tracer_off_does_not_hide_the_next_one(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    (tmp_path / "conftest.py").write_text((bar.ROOT / "tests" / "conftest.py").read_text("utf-8"), "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE", "PYTEST", "DJANGO"))}
    environment |= measuring(tmp_path / "coverage")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"],
        cwd=tmp_path, env=environment, check=True, capture_output=True, text=True,
    )  # fmt: skip
    text = reached(tmp_path / "coverage")["madang/film/language/text.py"]
    assert "test_a switched the tracer off" in done.stderr
    assert text.lines_reached == text.lines - 1  # all but bool(Text())


FILES = {
    "madang/film/cut/edit.py": Reached(100, 99, 10, 9, ("7", "3->exit")),
    "madang/film/cut/layout.py": Reached(50, 50, 4, 4),
    "madang/engine/command.py": Reached(50, 40, 10, 0, ("1",)),
}


def test_packages_are_the_sum_of_their_files() -> None:
    assert packages(FILES) == {
        "madang": Reached(200, 189, 24, 13),
        "madang/film": Reached(150, 149, 14, 13),
        "madang/film/cut": Reached(150, 149, 14, 13),
        "madang/engine": Reached(50, 40, 10, 0),
    }
    assert (Reached().share, Reached().branch_share) == (100, 100)


def test_what_is_below_the_bar_is_told_by_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bar, "BRANCHES", {"madang/film": 100.0})
    monkeypatch.setattr(bar, "LINES", 95.0)
    assert short_of(FILES) == [
        "94.50 % of lines are reached, 95.0 % must be",
        "madang/film: 92.86 % of branches are reached, 100.0 % must be",
        "  madang/film/cut/edit.py: 7, 3->exit",
    ]
    assert short_of({"madang/film/cut/layout.py": FILES["madang/film/cut/layout.py"]}) == []
