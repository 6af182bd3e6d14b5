"""The first tables of this app."""

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
            name="NoticeChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mail",
                    models.CharField(
                        choices=[
                            ("each", "each at once"),
                            ("daily", "together, once a day"),
                            ("weekly", "together, once a week"),
                            ("never", "not at all"),
                        ],
                        default="each",
                        max_length=10,
                    ),
                ),
                ("quiet_from", models.TimeField(default="21:00")),
                ("quiet_until", models.TimeField(default="08:00")),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notice_choice", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("ko", models.CharField(max_length=300)),
                ("en", models.CharField(max_length=300)),
                ("view", models.CharField(blank=True, max_length=80)),
                ("arguments", models.JSONField(default=dict)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("read_at", models.DateTimeField(null=True)),
                ("mail_after", models.DateTimeField(null=True)),
                ("mailed_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="notices", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["person", "-id"], name="notices_of_a_person"),
                    models.Index(condition=models.Q(("read_at", None)), fields=["person"], name="notices_unread"),
                    models.Index(
                        condition=models.Q(("mail_after__isnull", False), ("mailed_at", None)),
                        fields=["mail_after"],
                        name="notices_to_be_mailed",
                    ),
                ],
            },
        ),
    ]
