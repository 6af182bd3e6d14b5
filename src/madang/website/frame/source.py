"""The source of this very program, as its licence (AGPL) promises to everybody who uses it over a network."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
ROOT = PACKAGE.parents[1]
WHOLE = (
    "LICENSE",
    "README*.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "pyproject.toml",
    "requirements.lock",
    "hatch_build.py",
    "run",
    "web/*.*",
    "web/src/**/*",
    "src/**/*",
)
MADE = {".ttf", ".pyc", ".mo", ".nbi", ".nbc"}  # by the build, or by running


def files() -> Iterator[tuple[Path, str]]:
    """Every source file with its name inside the archive; of a package without its repository, what the package holds."""
    patterns, root = (WHOLE, ROOT) if (ROOT / "pyproject.toml").exists() else (("**/*",), PACKAGE)
    for path in sorted({found for pattern in patterns for found in root.glob(pattern)}):
        inside = path.relative_to(root)
        if path.is_file() and path.suffix not in MADE and "static" not in inside.parts and "node_modules" not in inside.parts:
            yield path, f"madang/{inside.as_posix()}"


def write_archive(target: Path) -> None:
    """Write it aside, then put it in place."""
    unfinished = target.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, name in files():
            archive.write(path, name)
    unfinished.replace(target)
