"""A grant may be held by a person, a company or an organisation too.

SQLite makes the table anew for that and loses its guards: they are taken off first and planted again, over the new columns as well.
A name may only go, when somebody is erased; nobody writes another.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SAYS = "what was signed stays"
TABLE = "grants_agreement"
BEFORE = (
    "number", "application_id", "programme_id", "club_id", "amount", "own_share", "first", "last", "body", "digest", "offered_at",
)  # fmt: skip
NOW = (*BEFORE, "kind", "registration")
NAMES = ("legal_name", "representative")


def _guards(vendor: str, columns: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    kept = ", ".join(f'"{one}"' for one in columns)
    written = " OR ".join(f"(NEW.{one} <> OLD.{one} AND NEW.{one} <> '')" for one in names)
    named = ", ".join(names)
    if vendor == "sqlite":
        refuse = f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
        found = [
            f"CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE OF {kept} ON {TABLE} {refuse}",
            f"CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE} {refuse}",
        ]
        return [*found, f"CREATE TRIGGER {TABLE}_no_name BEFORE UPDATE OF {named} ON {TABLE} WHEN {written} {refuse}"] if names else found
    refuse = f"EXECUTE FUNCTION {TABLE}_refuse()"
    found = [
        f"CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE OF {kept} ON {TABLE} FOR EACH STATEMENT {refuse}",
        f"CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE OR TRUNCATE ON {TABLE} FOR EACH STATEMENT {refuse}",
    ]
    row = f"CREATE TRIGGER {TABLE}_no_name BEFORE UPDATE OF {named} ON {TABLE} FOR EACH ROW WHEN ({written}) {refuse}"
    return [*found, row] if names else found


def _off(editor: BaseDatabaseSchemaEditor) -> None:
    where = "" if editor.connection.vendor == "sqlite" else f" ON {TABLE}"
    for act in ("update", "delete", "name"):
        editor.execute(f"DROP TRIGGER IF EXISTS {TABLE}_no_{act}{where}")


def off(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guards off while the table is made anew."""
    _off(editor)


def guard(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Plant them over the new columns."""
    for statement in _guards(editor.connection.vendor, NOW, NAMES):
        editor.execute(statement)


def as_before(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """As migration 0004 had them."""
    for statement in _guards(editor.connection.vendor, BEFORE, ()):
        editor.execute(statement)


class Migration(migrations.Migration):
    """After holds that expire. Agreements of before are clubs'."""

    dependencies = [
        ("applications", "0002_what_was_sent_stays"),
        ("clubs", "0001_initial"),
        ("grants", "0005_holds_are_good_until"),
        ("programmes", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(off, as_before),
        migrations.AddField(
            model_name="agreement",
            name="agent",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="kind",
            field=models.CharField(
                choices=[("club", "a club"), ("person", "a person"), ("company", "a company"), ("organisation", "an organisation")],
                default="club",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="legal_name",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="agreement",
            name="registration",
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.AddField(
            model_name="agreement",
            name="representative",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AlterField(
            model_name="agreement",
            name="club",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="clubs.club"
            ),
        ),
        migrations.AlterField(
            model_name="agreement",
            name="state",
            field=models.CharField(
                choices=[
                    ("offered", "waits for its first signature"),
                    ("signed", "waits for the hub"),
                    ("in force", "in force"),
                    ("settled", "settled"),
                    ("withdrawn", "withdrawn by the hub"),
                    ("declined", "the place was given up"),
                ],
                default="offered",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="expense",
            name="fund",
            field=models.CharField(choices=[("grant", "the grant"), ("own", "own money")], default="grant", max_length=5),
        ),
        migrations.AlterField(
            model_name="signature",
            name="party",
            field=models.CharField(choices=[("club", "for whoever gets the grant"), ("hub", "the hub")], max_length=4),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agent", None), ("club__isnull", False), ("kind", "club")),
                    models.Q(models.Q(("kind", "club"), _negated=True), ("agent__isnull", False), ("club", None)),
                    _connector="OR",
                ),
                name="a_grant_has_one_holder",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "company"), _negated=True), models.Q(("registration", ""), _negated=True), _connector="OR"
                ),
                name="a_company_is_registered",
            ),
        ),
        migrations.RunPython(guard, off),
    ]
