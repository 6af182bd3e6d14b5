"""A kept connection is asked whether it lives only after it rested."""

from typing import Any

import pytest
from django.db import connection, connections

from madang.website.frame.postgresql import base

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite is not elsewhere"),
]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Each time that the connection was asked whether it lives; it says yes."""
    told: list[bool] = []

    def usable(self: Any) -> bool:
        told.append(True)
        return True

    monkeypatch.setattr(base.DatabaseWrapper, "is_usable", usable)
    monkeypatch.setitem(connection.settings_dict, "CONN_HEALTH_CHECKS", True)
    monkeypatch.setattr(connections["default"], "health_check_enabled", True)
    return told


def question() -> None:
    """As at the beginning of a request: what was asked before does not count."""
    connections["default"].health_check_done = False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def test_a_connection_that_rested_is_asked_and_one_just_used_is_not(asked: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(base.time, "monotonic", lambda: now)
    question()
    question()
    assert len(asked) <= 1
    before, now = len(asked), now + base.MOMENT * 2
    question()
    assert len(asked) == before + 1


def test_after_an_error_it_is_asked_though_it_was_just_used(asked: list[bool]) -> None:
    question()
    before = len(asked)
    connections["default"].errors_occurred = True
    try:
        question()
    finally:
        connections["default"].errors_occurred = False
    assert len(asked) == before + 1
