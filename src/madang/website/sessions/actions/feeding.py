"""The secret address of one's own calendar."""

import secrets

from django.db import transaction

from madang.website.people.models import Person
from madang.website.sessions.models import Feed


@transaction.atomic
def renew_feed(*, person: Person) -> Feed:
    """A new address; the old one opens nothing any more."""
    return Feed.objects.update_or_create(person=person, defaults={"secret": secrets.token_urlsafe(24)})[0]


@transaction.atomic
def close_feed(*, person: Person) -> None:
    """No address any more."""
    Feed.objects.filter(person=person).delete()
