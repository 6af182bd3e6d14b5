"""The first tables of this app."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("theme", "A theme to explore"), ("session", "A meeting or class"), ("other", "Something else")],
                        default="theme",
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=80, verbose_name="title")),
                ("words", models.TextField(blank=True, verbose_name="what and why")),
                ("nonce", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("proposed_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("looking", "The hub is looking into it"),
                            ("will_do", "Will be done"),
                            ("not_now", "Not this time"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("supporters", models.PositiveIntegerField(default=0, editable=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("hidden_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="proposals", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "joined_into",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="joined", to="proposals.proposal"
                    ),
                ),
            ],
            options={
                "verbose_name": "proposal",
                "verbose_name_plural": "proposals",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Received"),
                            ("looking", "The hub is looking into it"),
                            ("will_do", "Will be done"),
                            ("not_now", "Not this time"),
                        ],
                        max_length=10,
                    ),
                ),
                ("ko", models.TextField(blank=True)),
                ("en", models.TextField(blank=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="proposals.proposal"),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("outcome", models.CharField(blank=True, choices=[("hidden", "hidden"), ("stands", "stands")], max_length=10)),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="proposals.proposal"),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Support",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "proposal",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="supports", to="proposals.proposal"),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(
                condition=models.Q(("hidden_at", None), ("joined_into", None), ("withdrawn_at", None)),
                fields=["-supporters", "-id"],
                name="proposals_most_supported",
            ),
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(
                condition=models.Q(("hidden_at", None), ("joined_into", None), ("withdrawn_at", None)),
                fields=["-answered_at", "-id"],
                name="proposals_answered",
            ),
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(
                condition=models.Q(("hidden_at", None), ("joined_into", None), ("withdrawn_at", None)),
                fields=["-id"],
                name="proposals_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(fields=["by", "proposed_at"], name="proposals_p_by_id_724293_idx"),
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(condition=models.Q(("settled_at", None)), fields=["id"], name="proposals_open_reports"),
        ),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.UniqueConstraint(
                condition=models.Q(("settled_at", None)), fields=("proposal", "person"), name="one_open_report_of_a_person"
            ),
        ),
        migrations.AddConstraint(
            model_name="support",
            constraint=models.UniqueConstraint(fields=("proposal", "person"), name="one_support_of_a_person"),
        ),
    ]
