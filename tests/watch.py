"""`./run dev`: the tests of what changed, again whenever a source is saved. Ctrl-C ends it."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WATCHED = ("src/madang/**/*.py", "src/madang/**/*.toml", "tests/**/*.py")


def saved() -> dict[Path, float]:
    return {path: path.stat().st_mtime for pattern in WATCHED for path in ROOT.glob(pattern)}


def tests_of(path: Path) -> str:
    """The folder of tests that stands at the same path as a source; a test stands for itself."""
    inside = path.relative_to(ROOT)
    if inside.parts[0] == "tests":
        return str(inside)
    folder = Path("tests", *inside.parts[2:-1])
    while not (ROOT / folder).exists():
        folder = folder.parent
    return str(folder)


def main() -> int:
    before = saved()
    print("Watching. Save a source to run its tests; Ctrl-C ends. / 저장하면 그 부분의 테스트를 돌려요.", flush=True)
    try:
        while True:
            time.sleep(0.5)
            now = saved()
            changed = sorted({tests_of(path) for path, at in now.items() if before.get(path) != at})
            before = now
            if changed:
                subprocess.run([sys.executable, "-m", "pytest", *changed], cwd=ROOT, check=False)
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
