"""When the reader of an address said that it is theirs."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("hub_sessions", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="seat",
            name="confirmed_at",
            field=models.DateTimeField(null=True),
        ),
    ]
