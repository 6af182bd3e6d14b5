"""The database refuses to change what parties sign, and to change or remove a signature, a payment, a judgement, whoever asks.

A signature and a note may lose the name of a person who is erased, an agreement moves along its states: nothing else is written twice.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SAYS = "what was signed stays"
COLUMNS = {  # which columns stay as they were written; words may lose a name
    "grants_agreement": (
        "number", "application_id", "programme_id", "club_id", "amount", "own_share", "first", "last", "body", "digest", "offered_at",
    ),
    "grants_signature": ("agreement_id", "party", "by_id", "name_key", "digest", "at"),
    "grants_payment": ("agreement_id", "entry_id", "amount", "day", "by_id", "at"),
    "grants_judgement": ("expense_id", "revision", "state", "hold", "by_id", "at"),
}  # fmt: skip


def _of(columns: tuple[str, ...]) -> str:
    return " OF " + ", ".join(f'"{one}"' for one in columns)


def sqlite(table: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
    return [
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE{_of(COLUMNS[table])} ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
    ]


def postgresql(table: str) -> list[str]:
    refuse = f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()"
    return [
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{SAYS}'; END $$",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE{_of(COLUMNS[table])} ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE OR TRUNCATE ON {table} {refuse}",
    ]


def guard(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Plant the triggers of this database."""
    for table in COLUMNS:
        for statement in sqlite(table) if editor.connection.vendor == "sqlite" else postgresql(table):
            editor.execute(statement)


def unguard(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Remove them."""
    for table in COLUMNS:
        for act in ("update", "delete"):
            editor.execute(f"DROP TRIGGER {table}_no_{act}" + ("" if editor.connection.vendor == "sqlite" else f" ON {table}"))
        if editor.connection.vendor != "sqlite":
            editor.execute(f"DROP FUNCTION {table}_refuse()")


class Migration(migrations.Migration):
    """After the tables."""

    dependencies = [("grants", "0003_agreements_and_expenses")]
    operations = [migrations.RunPython(guard, unguard)]
