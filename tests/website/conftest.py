"""What the site's tests share: each begins in Korean; after one with real transactions every table is emptied, the ones that refuse too."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection
from django.utils import translation


@pytest.fixture(autouse=True)
def _each_test_begins_in_korean() -> None:
    """Whatever language the last page of another test was asked in."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True, scope="session")
def _tables_that_only_grow_can_be_emptied_between_tests() -> Iterator[None]:
    """Logs and ledgers refuse deletion by triggers of the database: for the moment in which a test's rows are swept away they are off."""
    operations = type(connection.ops)
    flush = operations.execute_sql_flush

    def sweep(self: object, statements: list[str]) -> None:
        if connection.vendor == "postgresql":
            held = ["SET session_replication_role = replica", *statements, "SET session_replication_role = origin"]
            return flush(self, held)  # type: ignore[arg-type]
        with connection.cursor() as cursor:
            triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            flush(self, statements)  # type: ignore[arg-type]
            for _, sql in triggers:
                cursor.execute(sql)
        return None

    operations.execute_sql_flush = sweep  # type: ignore[method-assign]
    yield
    operations.execute_sql_flush = flush  # type: ignore[method-assign]
