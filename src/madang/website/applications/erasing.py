"""What of applications tells who somebody was."""

from django.db import transaction

from madang.website.applications.models import Answer, Application, Attached, Check, Earlier, Writing
from madang.website.files.actions import drop
from madang.website.people.models import Person
from madang.website.people.unnaming import unname


@transaction.atomic
def forget(*, person: Person) -> None:
    """Own drafts go whole; a club's stay, without who wrote what and without this person's ages, ties and names. What was sent stays as
    it was sent: it names people by pseudonym alone."""
    for draft in Application.objects.filter(began_by=person, club=None, state=Application.State.DRAFT):
        files = [paper.file for paper in draft.papers.select_related("file")]
        draft.delete()
        for stored in files:
            if not Attached.objects.filter(file=stored).exists():
                drop(stored=stored)
    Application.objects.filter(began_by=person, club=None).update(applicant="")
    own = f"person:m{person.pk}:"
    Answer.objects.filter(field__startswith=own).delete()
    Earlier.objects.filter(field__startswith=own).delete()
    for rows in (Answer.objects, Earlier.objects):
        unname(person, rows.filter(by=person, application__state=Application.State.DRAFT), "value")
    titled = Application.objects.filter(state=Application.State.DRAFT, answers__by=person, answers__field="title")
    unname(person, titled, "title")
    unname(person, Check.objects.filter(by=person), "words")
    for rows in (Answer.objects, Earlier.objects, Attached.objects):
        rows.filter(by=person).update(by=None)
    Writing.objects.filter(person=person).delete()
