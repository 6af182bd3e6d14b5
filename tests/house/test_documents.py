"""The documents tell the truth: what they name exists, and what exists is named."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_link_leads_to_something_that_is_there(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", path.read_text())
    broken = [link for link in links if not link.startswith(("http", "mailto:")) and not (path.parent / link).exists()]
    assert broken == []


def test_every_command_is_documented_in_both_languages() -> None:
    from madang.engine.command import parser

    words = commands_of(parser())
    for guide in ("docs/guide.en.md", "docs/guide.ko.md"):
        text = (ROOT / guide).read_text()
        assert [word for word in words if f"madang {word}" not in text] == [], guide


def commands_of(parser: object, before: str = "") -> list[str]:
    """Every command with its subcommands: "film build", "ink" …"""
    import argparse

    assert isinstance(parser, argparse.ArgumentParser)
    found: list[str] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                deeper = commands_of(inner, f"{before}{name} ")
                found += deeper or [f"{before}{name}"]
    return found


def test_every_setting_is_documented_in_both_languages() -> None:
    settings = set(re.findall(r'"(MADANG_[A-Z_]+)"', (ROOT / "src/madang/engine/settings.py").read_text()))
    assert len(settings) >= 5
    for guide in ("docs/guide.en.md", "docs/guide.ko.md"):
        assert [name for name in sorted(settings) if f"`{name}`" not in (ROOT / guide).read_text()] == [], guide


def test_every_generator_is_documented() -> None:
    generators = project()["project"]["entry-points"]["madang.generators"]  # type: ignore[index]
    text = (ROOT / "ARCHITECTURE.md").read_text()
    assert [name for name in generators if f"`{name}`" not in text] == []


def test_every_dependency_has_its_reason() -> None:
    names = [re.split(r"[<>=\[~!]", word)[0] for word in project()["project"]["dependencies"]]  # type: ignore[index]
    decisions = "\n".join(path.read_text() for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [name for name in names if f"`{name}`" not in decisions] == []


def test_every_command_of_run_is_in_the_readme() -> None:
    for readme in ("README.md", "README.ko.md"):
        text = (ROOT / readme).read_text()
        assert [word for word in ("./run demo", "./run test") if word not in text] == [], readme


def test_the_pictures_of_record_are_small() -> None:
    pictures = [path for path in tracked() if path.suffix in {".jpg", ".png", ".webp"}]
    assert [str(path.relative_to(ROOT)) for path in pictures if path.stat().st_size > 900_000] == []


def test_nothing_committed_names_a_machine_or_holds_a_key_or_a_registry() -> None:
    wrong = []
    for path in tracked():
        if path.suffix in {".jpg", ".png", ".webp", ".mp4"} or path.name == "LICENSE":
            continue
        text = path.read_text(errors="ignore")
        if re.search(r"(?<![\w.])/(tmp|work|root|home)/[\w.]", text):
            wrong.append(f"{path.name}: a path of some machine")
        if "lock" in path.name and re.search(r"https?://", text):
            wrong.append(f"{path.name}: an address in a lock")
        if re.search(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bsk-[A-Za-z0-9]{20,}", text):
            wrong.append(f"{path.name}: a key")
    assert wrong == []
