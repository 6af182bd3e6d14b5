"""The site's tests once more, on a real PostgreSQL: in four parts, each with a server of its own, which makes its tables once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
REST = ["test_rights.py", "test_names.py"]
PARTS = [" ".join([*FOLDERS, *REST][number::4]) for number in range(4)]


@pytest.mark.slow
@pytest.mark.timeout(1200)  # all of an app's tests at once, on a machine that does other things too
@pytest.mark.skipif(os.environ.get("MADANG_TEST_DATABASE") == "postgresql", reason="this is that run")
@pytest.mark.parametrize("part", PARTS)
def test_the_same_holds_on_postgresql(part: str) -> None:
    paths = [str(HERE / name) for name in part.split()]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-q", *paths],
        cwd=HERE.parents[1], env=dict(os.environ, MADANG_TEST_DATABASE="postgresql"), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:]
