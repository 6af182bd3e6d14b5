"""Other mail addresses: asked for, confirmed, and taken back."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_accounts_elsewhere"),
    ]

    operations = [
        migrations.CreateModel(
            name="AddressChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("new", models.EmailField(blank=True, max_length=254)),
                ("new_key", models.CharField(max_length=64)),
                ("old", models.EmailField(blank=True, max_length=254)),
                ("link_key", models.CharField(max_length=64, unique=True)),
                ("undo_key", models.CharField(max_length=64, null=True, unique=True)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("told_at", models.DateTimeField(null=True)),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="address_changes", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["new_key", "asked_at"], name="addresses_asked_for"),
                    models.Index(
                        condition=models.Q(("told_at", None), models.Q(("old", ""), _negated=True)),
                        fields=["confirmed_at"],
                        name="addresses_to_be_told",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("confirmed_at", None), models.Q(("new", ""), _negated=True)),
                        fields=("person",),
                        name="one_open_change_of_an_address",
                    )
                ],
            },
        ),
    ]
