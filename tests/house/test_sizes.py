"""Files stay under 500 lines and functions under 60, here and in the tests (design: aim for 300 and 30)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for folder in ("src", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_and_its_functions_are_short_enough_to_be_read(path: Path) -> None:
    text = path.read_text()
    long = [
        f"{node.name} (line {node.lineno})"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or node.lineno) - node.lineno + 1 > 60
    ]
    assert text.count("\n") <= 500, "over 500 lines: what is this file really about?"
    assert long == []


@pytest.mark.parametrize("path", [path for path in SOURCES if "src" in path.parts], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_begins_by_saying_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text()))
