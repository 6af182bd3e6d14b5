"""Forgetting a person here: papers lose the name that is printed, and can still be checked by who holds one."""

from django.db import transaction

from madang.website.people.models import Person
from madang.website.people.unnaming import unname
from madang.website.support.models import Certificate, MentorNote, Step


@transaction.atomic
def forget(*, person: Person) -> None:
    """Steps and notes stay, under a person without a name; a mark of having answered a survey leads to nobody."""
    unname(person, Step.objects.filter(by=person), "words")
    unname(person, MentorNote.objects.filter(by=person), "words")
    Certificate.objects.filter(person=person).update(name="")
