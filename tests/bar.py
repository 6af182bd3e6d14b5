"""How much of the sources the tests must reach (design: quality), and whether they did. `./run check` asks after its one test run.

Every Python process of that run, of whatever kind, wrote a file of its own into build/coverage; they are put together here.
"""

import json
import os
import shutil
import sys
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "coverage"
# The goal is 95 per cent of all lines and every branch of film. What stands here was reached, and only ever rises.
LINES = 95.0  # per cent of the lines of all packages
BRANCHES = {
    "madang/film": 96.0,
    **dict.fromkeys((f"madang/film/{name}" for name in ("language", "screenplay", "takes", "cut", "prints", "build")), 100.0),
}


@dataclass(frozen=True, slots=True)
class Reached:
    """What one file or package has, and what the tests reached of it. `missing` are lines, and branches as `12->15`."""

    lines: int = 0
    lines_reached: int = 0
    branches: int = 0
    branches_reached: int = 0
    missing: tuple[str, ...] = ()

    def __add__(self, other: "Reached") -> "Reached":
        return Reached(
            self.lines + other.lines,
            self.lines_reached + other.lines_reached,
            self.branches + other.branches,
            self.branches_reached + other.branches_reached,
        )

    @property
    def share(self) -> float:
        """Lines reached, in per cent."""
        return 100 * self.lines_reached / self.lines if self.lines else 100.0

    @property
    def branch_share(self) -> float:
        """Branches reached, in per cent."""
        return 100 * self.branches_reached / self.branches if self.branches else 100.0


def measuring(folder: Path = FOLDER) -> dict[str, str]:
    """What the environment of a test run must say so that all its processes measure; what an earlier run left is removed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return {"COVERAGE_PROCESS_START": str(ROOT / "pyproject.toml"), "COVERAGE_FILE": str(folder / "data")}


def reached(folder: Path = FOLDER) -> dict[str, Reached]:
    """What the processes that wrote into `folder` reached together, by file: `madang/film/cut/edit.py`."""
    whole = Coverage(data_file=str(folder / "data"), config_file=str(ROOT / "pyproject.toml"))
    with warnings.catch_warnings(
        record=True
    ) as told:  # a process that ends meanwhile takes its empty file away; one that was killed left half a file
        warnings.simplefilter("always")
        whole.combine([str(folder)])
    print(*(str(warning.message) for warning in told), sep=os.linesep, file=sys.stderr)
    whole.json_report(outfile=str(folder / "coverage.json"))
    files = json.loads((folder / "coverage.json").read_text("utf-8"))["files"]
    return {Path(name).as_posix().partition("src/")[2] or Path(name).as_posix(): _file(held) for name, held in sorted(files.items())}


def _file(held: Mapping[str, dict[str, int] | list[int] | list[list[int]]]) -> Reached:
    total = held["summary"]
    assert isinstance(total, dict)
    missing = [str(line) for line in held["missing_lines"]]
    missing += [f"{pair[0]}->{'exit' if pair[1] < 0 else pair[1]}" for pair in held["missing_branches"] if isinstance(pair, list)]
    return Reached(total["num_statements"], total["covered_lines"], total["num_branches"], total["covered_branches"], tuple(missing))


def packages(files: Mapping[str, Reached]) -> dict[str, Reached]:
    """The same by package: `madang/film/cut`, and each package together with those inside it."""
    found: dict[str, Reached] = {}
    for name, file in files.items():
        for folder in Path(name).parents:
            if folder.as_posix() != ".":
                found[folder.as_posix()] = found.get(folder.as_posix(), Reached()) + file
    return found


def short_of(files: Mapping[str, Reached]) -> list[str]:
    """What is below the bar, in words; nothing where the tests reach far enough."""
    found = packages(files)
    whole = found.get("madang", Reached())
    told = [f"{whole.share:.2f} % of lines are reached, {LINES} % must be"] if whole.share < LINES else []
    for name, bar in BRANCHES.items():
        package = found.get(name, Reached())
        if package.branch_share < bar:
            told.append(f"{name}: {package.branch_share:.2f} % of branches are reached, {bar} % must be")
            told += [
                f"  {path}: {', '.join(file.missing)}"
                for path, file in files.items()
                if path.startswith(f"{name}/") and file.branches_reached < file.branches
            ]
    return told


def main() -> int:
    files = reached()
    print(f"{'package':32} {'lines':>14} {'branches':>14}")
    for name, held in sorted(packages(files).items()):
        lines, branches = f"{held.lines_reached}/{held.lines}", f"{held.branches_reached}/{held.branches}"
        print(f"{name:32} {lines:>14} {held.share:6.2f} % {branches:>14} {held.branch_share:6.2f} %")
    told = short_of(files)
    print(*told, sep=os.linesep)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
