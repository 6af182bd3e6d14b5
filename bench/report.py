"""What every bench leaves: `bench/results/NAME.json` and the same as a table on the screen."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Literal

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Goal:
    """What must be reached: of the value itself, or of its ratio to the peer's."""

    of: Literal["value", "ratio"]
    op: Literal["<=", ">="]
    number: float


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its peer. `peer_value` is None where there is no peer, or where it could not be run."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        return None if not self.peer_value else self.value / self.peer_value

    @property
    def met(self) -> bool | None:
        """None where the goal cannot be judged: a missing peer is told, not hidden."""
        if self.goal is None:
            return None
        judged = self.value if self.goal.of == "value" else self.ratio
        if judged is None:
            return None
        return judged <= self.goal.number if self.goal.op == "<=" else judged >= self.goal.number


def report(name: str, rows: Sequence[Row], runs: int) -> Path:
    """Write the result and print its table. Returns the file's path."""
    written = [{**asdict(row), "ratio": row.ratio, "met": row.met, "goal": asdict(row.goal) if row.goal else None} for row in rows]
    result = {"machine": machine(), "date": datetime.now(UTC).isoformat(timespec="seconds"), "runs": runs, "rows": written}
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    print(table(rows))
    print(f"\n{runs} runs, medians, on {machine()}. Written to bench/results/{path.name}.")
    return path


def machine() -> str:
    """Cores, processor and Python: enough to compare like with like."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def table(rows: Sequence[Row]) -> str:
    """The rows in columns."""
    cells = [("measure", "value", "peer", "ratio", "goal", "met"), *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(6)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells)


def _cells(row: Row) -> tuple[str, str, str, str, str, str]:
    peer = f"{row.peer} {row.peer_value:.3g}" if row.peer_value is not None else (f"{row.peer} missing" if row.peer else "")
    goal = f"{row.goal.of} {row.goal.op} {row.goal.number:g}" if row.goal else ""
    met = {True: "yes", False: "NO", None: "?" if row.goal else ""}[row.met]
    return row.name, f"{row.value:.3g} {row.unit}", peer, f"{row.ratio:.3f}" if row.ratio is not None else "", goal, met


def middle(values: Sequence[float]) -> float:
    """The median; of nothing, not a number."""
    return median(values) if values else float("nan")
