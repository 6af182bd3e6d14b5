"""Notices go with the person; those to others say the name only while it is kept (`Notice.about`)."""

from django.db import transaction

from madang.website.notices.models import Notice, NoticeChoice
from madang.website.people.models import Person


@transaction.atomic
def forget(*, person: Person) -> None:
    """Remove every notice and every choice."""
    Notice.objects.filter(person=person).delete()
    NoticeChoice.objects.filter(person=person).delete()
