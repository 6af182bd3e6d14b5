"""Certificates of attendance, and which clubs make their own."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clubs", "0001_initial"),
        ("programmes", "0001_initial"),
        ("support", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Allowance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="certificate",
            name="one_certificate_of_a_person_and_programme",
        ),
        migrations.AddField(
            model_name="certificate",
            name="about",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="certificate",
            name="came",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="certificate",
            name="could",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="certificate",
            name="kind",
            field=models.CharField(
                choices=[("done", "the club has done what it promised"), ("attended", "came often enough")], default="done", max_length=10
            ),
        ),
        migrations.AddField(
            model_name="certificate",
            name="year",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="certificate",
            name="club",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="clubs.club"),
        ),
        migrations.AlterField(
            model_name="certificate",
            name="programme",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="certificates", to="programmes.programme"
            ),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["about"], name="certificates_of_attendance"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "done"), ("revoked_at", None)),
                fields=("programme", "person"),
                name="one_certificate_of_a_person_and_programme",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "attended"), ("revoked_at", None)),
                fields=("about", "person"),
                name="one_certificate_of_a_persons_attendance",
            ),
        ),
        migrations.AddField(
            model_name="allowance",
            name="by",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="allowance",
            name="club",
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="certificate_allowance", to="clubs.club"),
        ),
    ]
