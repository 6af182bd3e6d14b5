"""The site's tests once more, on a real PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("MADANG_TEST_DATABASE") == "postgresql", reason="this is that run")
def test_the_same_holds_on_postgresql() -> None:
    folders = sorted(str(path) for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-q", *folders, str(HERE / "test_rights.py")],
        cwd=HERE.parents[1], env=dict(os.environ, MADANG_TEST_DATABASE="postgresql"), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:]
