"""The first tables of this app."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("clubs", "0001_initial"),
        ("files", "0001_initial"),
        ("programmes", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Feed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("secret", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "person",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="feed", to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("club", "for the club"), ("open", "open to everybody"), ("taster", "a taster for newcomers")],
                        default="club",
                        max_length=10,
                        verbose_name="who may come",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("about", models.TextField(blank=True, max_length=4000, verbose_name="what happens")),
                ("place", models.CharField(blank=True, max_length=160, verbose_name="place")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link, where it is online")),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                ("capacity", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="places")),
                ("series", models.UUIDField(blank=True, db_index=True, null=True)),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                ("hidden_code", models.CharField(max_length=64)),
                (
                    "club",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="clubs.club"
                    ),
                ),
                ("host", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="programmes.programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "ordering": ["starts_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=40)),
                ("size", models.PositiveSmallIntegerField(default=1)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("language", models.CharField(default="ko", max_length=2)),
                ("number", models.PositiveSmallIntegerField()),
                ("link_key", models.CharField(max_length=64, null=True, unique=True)),
                ("network_key", models.CharField(blank=True, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[("seated", "has a place"), ("waiting", "is waiting"), ("left", "is not coming")], max_length=10
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("seated_at", models.DateTimeField(null=True)),
                ("left_at", models.DateTimeField(null=True)),
                ("reach_told", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="seats", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="hub_sessions.session"),
                ),
            ],
            options={
                "ordering": ["asked_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Reach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("question", models.CharField(max_length=20)),
                ("answer", models.CharField(max_length=60)),
                ("count", models.PositiveIntegerField(default=0)),
                (
                    "session",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="reach", to="hub_sessions.session"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Material",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=160)),
                ("link", models.URLField(blank=True, max_length=500)),
                (
                    "file",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="files.storedfile"
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="materials", to="hub_sessions.session"),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nonce", models.UUIDField(unique=True)),
                ("name", models.CharField(blank=True, max_length=40)),
                ("of", models.UUIDField(null=True)),
                ("size", models.PositiveSmallIntegerField(default=1)),
                (
                    "how",
                    models.CharField(
                        choices=[("code", "by the code at the door"), ("list", "by the host's list"), ("sheet", "by the printed sheet")],
                        max_length=10,
                    ),
                ),
                ("marked_at", models.DateTimeField()),
                ("arrived_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("why", models.CharField(blank=True, max_length=200)),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="marks", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="marks", to="hub_sessions.seat"),
                ),
                (
                    "session",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="hub_sessions.session"),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="session",
            index=models.Index(fields=["starts_at"], name="hub_session_starts__74e468_idx"),
        ),
        migrations.AddIndex(
            model_name="session",
            index=models.Index(fields=["club", "starts_at"], name="hub_session_club_id_07a126_idx"),
        ),
        migrations.AddIndex(
            model_name="session",
            index=models.Index(fields=["kind", "starts_at"], name="hub_session_kind_3807b9_idx"),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="a_session_ends_after_it_begins"
            ),
        ),
        migrations.AddIndex(
            model_name="seat",
            index=models.Index(fields=["session", "state", "asked_at"], name="hub_session_session_4895be_idx"),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "left"), _negated=True), fields=("session", "person"), name="one_seat_of_a_person"
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(fields=("session", "number"), name="one_seat_of_a_number"),
        ),
        migrations.AddConstraint(
            model_name="reach",
            constraint=models.UniqueConstraint(fields=("session", "question", "answer"), name="one_count_of_an_answer"),
        ),
        migrations.AddIndex(
            model_name="mark",
            index=models.Index(fields=["session", "id"], name="hub_session_session_a7f065_idx"),
        ),
        migrations.AddIndex(
            model_name="mark",
            index=models.Index(fields=["person"], name="hub_session_person__3be339_idx"),
        ),
    ]
