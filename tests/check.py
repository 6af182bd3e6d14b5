"""`./run check`: everything that CI asks, in order, all of it even after a failure; ends with a table."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bar import measuring

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
TESTS = "tests"  # the one run of all tests, which is also measured
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", (str(BIN / "ruff"), "format", "--check", "src", "tests", "bench", "hatch_build.py", "run")),
    ("lint", (str(BIN / "ruff"), "check", "src", "tests", "bench", "hatch_build.py", "run")),
    ("types", (str(BIN / "mypy"),)),
    ("imports", (str(BIN / "lint-imports"), "--no-cache")),
    (TESTS, (sys.executable, str(ROOT / "run"), "test", "--slow")),
    ("coverage", (sys.executable, "-m", "tests.bar")),
)


def main() -> int:
    failed, rows = False, []
    for name, command in STEPS:
        print(f"== {name}", flush=True)
        began = time.monotonic()
        environment = dict(os.environ, PYTHONUNBUFFERED="1") | (measuring() if name == TESTS else {})
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        rows.append((name, "ok" if code == 0 else f"FAILED ({code})", time.monotonic() - began))
        failed = failed or code != 0
    print()
    for name, outcome, seconds in rows:
        print(f"{name:10} {outcome:12} {seconds:7.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
