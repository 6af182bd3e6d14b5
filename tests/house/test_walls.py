"""The import rules stand, and they bite: each planted violation is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).parent / "lint-imports"
PLANTED = {
    "film/takes/planted.py": "import madang.generators.ink",
    "film/screenplay/planted.py": "import madang.film.shots.shot",
    "film/cut/planted.py": "import madang.film.master",
    "film/language/planted.py": "import madang.film.screenplay.elements",
    "generators/score/planted.py": "import madang.generators.ink.paper",
    "generators/ink/planted.py": "import madang.engine",
    "website/people/planted.py": "import madang.website.front",
    "website/front/planted.py": "import madang.generators.ink",
    "website/frame/planted.py": "import madang.engine",
    "website/utils/__init__.py": "",
    "film/cut/django_planted.py": "import django",
    "utils/__init__.py": "",
    "film/common/__init__.py": "",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(folder / "src")}
    )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src/madang", tmp_path / "src/madang", ignore=shutil.ignore_patterns("*.ttf", "static", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rules_hold(copied: Path) -> None:
    done = lint(copied)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_planted_violation_is_caught(name: str, copied: Path) -> None:
    planted = copied / "src/madang" / name
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f'"""Planted."""\n\n{PLANTED[name]}\n')
    done = lint(copied)
    assert done.returncode != 0, done.stdout
