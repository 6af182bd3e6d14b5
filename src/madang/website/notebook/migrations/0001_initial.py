"""The first tables of this app."""

import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("clubs", "0001_initial"),
        ("files", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("question", models.CharField(max_length=200, verbose_name="question")),
                ("thinking", models.TextField(blank=True, verbose_name="what we think")),
                ("found", models.TextField(blank=True, verbose_name="what we found")),
                ("nonce", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("started_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "after",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="next", to="notebook.entry"
                    ),
                ),
                ("club", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="clubs.club")),
                (
                    "started_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of a notebook",
                "verbose_name_plural": "entries of notebooks",
                "ordering": ["-changed_at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nonce", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("words", models.TextField(blank=True)),
                ("place", models.CharField(blank=True, max_length=80)),
                ("at", models.DateTimeField()),
                (
                    "people",
                    models.CharField(
                        choices=[
                            ("none", "nobody can be recognised"),
                            ("agreed", "everybody in it said yes to showing it (for children, a guardian)"),
                            ("unasked", "somebody can be recognised and was not asked yet"),
                        ],
                        default="unasked",
                        max_length=10,
                    ),
                ),
                ("noted_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "corrected_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="corrects",
                        to="notebook.observation",
                    ),
                ),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="observations", to="notebook.entry")),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="files.storedfile"
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.PositiveSmallIntegerField()),
                ("what", models.CharField(max_length=40)),
                ("value", models.DecimalField(decimal_places=6, max_digits=15)),
                ("places", models.PositiveSmallIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(6)])),
                ("unit", models.CharField(max_length=20)),
                (
                    "observation",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="readings", to="notebook.observation"),
                ),
            ],
            options={
                "ordering": ["observation_id", "row"],
            },
        ),
        migrations.CreateModel(
            name="Trial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nonce", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("done", models.TextField()),
                ("changed", models.CharField(blank=True, max_length=300)),
                ("kept", models.CharField(blank=True, max_length=300)),
                ("came", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "corrected_by",
                    models.OneToOneField(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="corrects", to="notebook.trial"
                    ),
                ),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="trials", to="notebook.entry")),
                (
                    "removed_by",
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
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("question", models.CharField(max_length=200)),
                ("thinking", models.TextField(blank=True)),
                ("found", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="notebook.entry")),
            ],
            options={
                "ordering": ["-number"],
            },
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["club", "-changed_at", "-id"], name="notebook_en_club_id_bb2ec2_idx"),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["-published_at", "-id"], name="notebook_en_publish_be005c_idx"),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["entry", "removed_at", "-at"], name="notebook_ob_entry_i_80d6a4_idx"),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.UniqueConstraint(fields=("observation", "row"), name="one_reading_of_a_row"),
        ),
        migrations.AddIndex(
            model_name="trial",
            index=models.Index(fields=["entry", "removed_at"], name="notebook_tr_entry_i_2eba77_idx"),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(fields=("entry", "number"), name="one_version_of_an_entry"),
        ),
    ]
