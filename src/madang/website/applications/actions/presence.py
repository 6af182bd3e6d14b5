"""Who has the form open: told to the others in it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from madang.website.applications.models import Application, Writing
from madang.website.people.models import Person

OFTEN = timedelta(seconds=20)  # what is younger is not written again


@transaction.atomic
def be_there(*, by: Person, application: Application, field: str = "") -> None:
    """Note that somebody is here and in which field; at most every few seconds. The caller has judged that they may write."""
    now, field = timezone.now(), field[:100]
    row = Writing.objects.filter(application=application, person=by).first()
    if row is None:
        Writing.objects.bulk_create([Writing(application=application, person=by, field=field, at=now)], ignore_conflicts=True)
    elif row.field != field or now - row.at > OFTEN:
        Writing.objects.filter(pk=row.pk).update(field=field, at=now)


def clear_away() -> None:
    """Forget who was where an hour ago."""
    Writing.objects.filter(at__lt=timezone.now() - timedelta(hours=1)).delete()
