"""What every test of Madang shares: `--slow` also runs the tests that take minutes."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run what takes minutes: faults, fuzz, whole films")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="takes minutes: ./run test --slow, or ./run check")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)
