"""Topics that wait for the daily mail."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("notices", "0002_whom_a_notice_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="noticechoice",
            name="digest",
            field=models.JSONField(default=list),
        ),
    ]
