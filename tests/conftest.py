"""What every test of Madang shares: `--slow` also runs tests that take minutes, `--exhaustive` those that try every combination."""

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("any machine")  # laws are checked however slowly; what must be quick has a test that says how quick

KINDS = {"slow": "takes minutes: ./run test --slow, or ./run check", "exhaustive": "tries every combination: ./run test --exhaustive"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run what takes minutes: faults, fuzz, whole films")
    parser.addoption("--exhaustive", action="store_true", help="also paint every place at every hour, in every weather, from everywhere")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for kind, reason in KINDS.items():
        if not config.getoption(f"--{kind}"):
            skip = pytest.mark.skip(reason=reason)
            for item in items:
                if kind in item.keywords:
                    item.add_marker(skip)


TRACED = sys.gettrace() is not None  # by ./run check, which measures what the tests reach


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A stack overflow or an exception at the wrong moment switches a tracer off for good: the next test is measured again."""
    done = yield
    if TRACED and sys.gettrace() is None:
        from coverage import Coverage

        measuring = Coverage.current()
        assert measuring is not None
        measuring.stop()
        measuring.start()
        print(f"{item.nodeid} switched the tracer off", file=sys.stderr)
    return done


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """A worker that is slow to end is killed by the one who started it: what it measured is written down before."""
    if TRACED:
        from coverage import Coverage

        measuring = Coverage.current()
        assert measuring is not None
        measuring.save()


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of an empty yard, made once for all processes of this run."""
    from tests.tables import made  # here, for a copy of this file is also asked elsewhere (test_bar)

    own = tmp_path_factory.getbasetemp()
    return made(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest, django_db_modify_db_settings: None) -> Iterator[bool]:
    """The site's tests find their tables made, too; where they are asked on PostgreSQL, its server makes them."""
    from django.conf import settings
    from django.db import connections

    base = settings.DATABASES["default"]
    kept = base["ENGINE"].endswith("sqlite")
    if kept:
        shutil.copy(request.getfixturevalue("tables"), base["TEST"]["NAME"])
    yield kept
    if kept:
        connections.close_all()
