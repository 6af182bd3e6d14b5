"""Until when a hold is good. A column alone: a table that is made anew would lose the triggers that guard it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Holds that were there before have none: they are good for a day (`queries.credit.overdue`)."""

    dependencies = [("grants", "0004_what_was_signed_stays")]
    operations = [migrations.AddField("entry", "until", models.DateTimeField(null=True))]
