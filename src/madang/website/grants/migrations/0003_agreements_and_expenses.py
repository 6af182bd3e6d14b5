"""Agreements, plans, payments, expenses and settlements of a grant."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0002_what_was_sent_stays"),
        ("clubs", "0001_initial"),
        ("files", "0001_initial"),
        ("grants", "0002_the_books_are_only_added_to"),
        ("programmes", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.CharField(max_length=20, unique=True)),
                ("amount", models.PositiveBigIntegerField()),
                ("own_share", models.PositiveSmallIntegerField(default=0)),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("body", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "waits for the club"),
                            ("signed", "waits for the hub"),
                            ("in force", "in force"),
                            ("settled", "settled"),
                            ("withdrawn", "withdrawn by the hub"),
                            ("declined", "declined by the club"),
                        ],
                        default="offered",
                        max_length=10,
                    ),
                ),
                ("offered_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.CharField(blank=True, max_length=500)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="applications.application"
                    ),
                ),
                ("club", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="clubs.club")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "offered_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "programme",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="programmes.programme"),
                ),
            ],
            options={
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": ["-offered_at", "-number"],
            },
        ),
        migrations.CreateModel(
            name="Expense",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("key", models.UUIDField()),
                ("code", models.CharField(max_length=12)),
                ("amount", models.PositiveBigIntegerField()),
                ("day", models.DateField()),
                ("payee", models.CharField(max_length=120)),
                ("about", models.CharField(max_length=300)),
                (
                    "fund",
                    models.CharField(choices=[("grant", "the grant"), ("own", "the club's own money")], default="grant", max_length=5),
                ),
                (
                    "paid",
                    models.CharField(
                        choices=[("card", "by card"), ("transfer", "by bank transfer"), ("cash", "in cash")], default="card", max_length=8
                    ),
                ),
                ("receipt", models.CharField(blank=True, max_length=60)),
                ("people", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("refundable_vat", models.PositiveBigIntegerField(default=0)),
                ("payee_is_member", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("entered", "waits for the hub"),
                            ("sent back", "sent back"),
                            ("accepted", "accepted"),
                            ("refused", "does not count"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="entered",
                        max_length=10,
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "agreement",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="expenses", to="grants.agreement"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "expense",
                "verbose_name_plural": "expenses",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("paper", models.CharField(max_length=20)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("file", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.storedfile")),
                ("expense", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="papers", to="grants.expense")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("entered", "waits for the hub"),
                            ("sent back", "sent back"),
                            ("accepted", "accepted"),
                            ("refused", "does not count"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=1000)),
                ("hold", models.CharField(blank=True, max_length=120)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("expense", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="judgements", to="grants.expense")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("amount", models.PositiveBigIntegerField()),
                ("day", models.DateField()),
                ("about", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "agreement",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="payments", to="grants.agreement"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("entry", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="grants.entry")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "being written"),
                            ("handed in", "waits for the hub"),
                            ("sent back", "sent back"),
                            ("approved", "approved"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("why", models.TextField(blank=True, max_length=1000)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("judged_at", models.DateTimeField(blank=True, null=True)),
                ("words", models.TextField(blank=True, max_length=1000)),
                ("agreement", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="plans", to="grants.agreement")),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "judged_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-number"],
            },
        ),
        migrations.CreateModel(
            name="PlanLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=12)),
                ("grant", models.PositiveBigIntegerField(default=0)),
                ("own", models.PositiveBigIntegerField(default=0)),
                ("plan", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="grants.plan")),
            ],
            options={
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeCodes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "programme",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="budget_codes", to="programmes.programme"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("handed in", "waits for the hub"),
                            ("sent back", "sent back"),
                            ("confirmed", "confirmed; the rest is to be returned"),
                            ("returned", "closed"),
                        ],
                        default="handed in",
                        max_length=10,
                    ),
                ),
                ("interest", models.PositiveBigIntegerField(default=0)),
                ("words", models.TextField(blank=True, max_length=3000)),
                ("body", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("to_return", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("judged_at", models.DateTimeField(blank=True, null=True)),
                ("judged_words", models.TextField(blank=True, max_length=1000)),
                ("returned_on", models.DateField(blank=True, null=True)),
                (
                    "agreement",
                    models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="settlement", to="grants.agreement"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "judged_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "settlement",
                "verbose_name_plural": "settlements",
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="Signature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("party", models.CharField(choices=[("club", "the club"), ("hub", "the hub")], max_length=4)),
                ("name", models.CharField(blank=True, max_length=80)),
                ("name_key", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "agreement",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="grants.agreement"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["programme", "state"], name="agreements_of_a_programme"),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("withdrawn", "declined")), _negated=True),
                fields=("application",),
                name="one_standing_agreement",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lte", models.F("last"))), name="an_agreement_ends_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(condition=models.Q(("own_share__lt", 100)), name="an_own_share_leaves_something"),
        ),
        migrations.AddIndex(
            model_name="expense",
            index=models.Index(fields=["state", "at"], name="expenses_that_wait"),
        ),
        migrations.AddConstraint(
            model_name="expense",
            constraint=models.UniqueConstraint(fields=("agreement", "number"), name="one_expense_of_a_number"),
        ),
        migrations.AddConstraint(
            model_name="expense",
            constraint=models.UniqueConstraint(fields=("agreement", "key"), name="one_expense_of_a_form"),
        ),
        migrations.AddIndex(
            model_name="plan",
            index=models.Index(fields=["state", "at"], name="plans_that_wait"),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(fields=("agreement", "number"), name="one_plan_of_a_number"),
        ),
        migrations.AddConstraint(
            model_name="planline",
            constraint=models.UniqueConstraint(fields=("plan", "code"), name="one_line_of_a_code"),
        ),
        migrations.AddIndex(
            model_name="settlement",
            index=models.Index(fields=["state", "at"], name="settlements_that_wait"),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.UniqueConstraint(fields=("agreement", "party"), name="one_signature_of_a_party"),
        ),
    ]
