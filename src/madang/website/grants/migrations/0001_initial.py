"""The first tables of this app."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("programmes", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=10)),
                ("purse", models.CharField(max_length=10)),
                ("club", models.CharField(blank=True, max_length=20)),
                ("hold", models.CharField(blank=True, max_length=120)),
                ("amount", models.PositiveBigIntegerField(null=True)),
                ("last", models.BooleanField(default=False)),
                ("by", models.CharField(blank=True, max_length=40)),
                ("about", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "programme",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="programmes.programme"),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("purse", models.CharField(max_length=10)),
                ("place", models.CharField(max_length=10)),
                ("club", models.CharField(blank=True, max_length=20)),
                ("number", models.PositiveIntegerField()),
                ("amount", models.BigIntegerField()),
                ("balance", models.BigIntegerField()),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="postings", to="grants.entry")),
                ("programme", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programmes.programme")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["programme", "purse", "club", "id"], name="grants_entr_program_965e2f_idx"),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["programme", "hold"], name="grants_entr_program_97f488_idx"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(fields=("programme", "key"), name="one_entry_of_a_key"),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.UniqueConstraint(fields=("programme", "purse", "place", "club", "number"), name="one_posting_of_a_number"),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(("balance__gte", 0), ("place", "funder"), _connector="OR"), name="only_a_funder_is_below_zero"
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(condition=models.Q(("amount", 0), _negated=True), name="a_posting_moves_something"),
        ),
    ]
