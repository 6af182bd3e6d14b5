"""What applicants are told where a decision has no words of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Reviews of before have none."""

    dependencies = [("reviews", "0001_initial")]
    operations = [migrations.AddField("review", "words", models.JSONField(default=dict))]
