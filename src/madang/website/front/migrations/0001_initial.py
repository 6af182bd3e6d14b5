"""The first tables of this app."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Found",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("key", models.CharField(max_length=40)),
                ("title_ko", models.CharField(max_length=200)),
                ("title_en", models.CharField(max_length=200)),
                ("words_ko", models.CharField(blank=True, max_length=300)),
                ("words_en", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField()),
                ("spelled_title", models.TextField()),
                ("spelled", models.TextField()),
                ("mark", models.CharField(max_length=32)),
            ],
            options={
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["-at", "-id"], name="found_newest")],
                "constraints": [models.UniqueConstraint(fields=("kind", "key"), name="found_once")],
            },
        ),
    ]
