"""The mark of having answered a survey: it tells that somebody has, to who asks about them, and leads from itself to nobody."""

from django.utils.crypto import salted_hmac

from madang.website.people.models import Person
from madang.website.support.models import Survey


def mark_of(survey: Survey, person: Person) -> str:
    """A keyed hash that only this yard can make."""
    return salted_hmac("madang.support.survey", f"{survey.pk}/{person.pseudonym}", algorithm="sha256").hexdigest()
