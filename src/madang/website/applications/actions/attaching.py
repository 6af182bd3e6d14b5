"""Attaching papers, and taking them away again."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from madang.website.applications.actions.saving import draft
from madang.website.applications.editions import edition_of
from madang.website.applications.errors import NoSuchField, TooManyFiles
from madang.website.applications.models import Attached
from madang.website.applications.sheets import documents_asked
from madang.website.files.actions import drop, keep
from madang.website.files.models import StoredFile
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

KINDS = (StoredFile.Kind.PAPER, StoredFile.Kind.PICTURE)  # a signed sheet is often photographed


def attach(*, by: Person, application: UUID, document: str, upload: UploadedFile) -> Attached:
    """Attach a file as this paper of the call. Raises NotYours, NotDraft, NoSuchField, TooManyFiles, files.errors.FileNotTaken."""
    with transaction.atomic():
        _room(by, application, document)  # before a large file is cleaned
    stored = keep(by=by, upload=upload, kinds=KINDS)
    try:
        with transaction.atomic():
            _room(by, application, document)
            made = Attached.objects.create(application_id=application, document=document, file=stored, by=by)
            note(act="attached a paper", who=by.pseudonym, application=str(application), document=document)
    except Exception:
        drop(stored=stored)
        raise
    return made


def _room(by: Person, application: UUID, document: str) -> None:
    found = draft(by, application)
    asked = next((one for one in documents_asked(edition_of(found.call).says) if one.id == document), None)
    if asked is None:
        raise NoSuchField
    if Attached.objects.filter(application=found, document=document).count() >= asked.files:
        raise TooManyFiles(most=asked.files)


@transaction.atomic
def remove(*, by: Person, application: UUID, paper: int) -> None:
    """Take a paper away. One that an earlier application has too stays there. Removing it twice is no error."""
    found = draft(by, application)
    held = Attached.objects.filter(application=found, pk=paper).select_related("file").first()
    if held is None:
        return
    Attached.objects.filter(pk=held.pk).delete()
    if not Attached.objects.filter(file=held.file).exists():
        drop(stored=held.file)
    note(act="removed a paper", who=by.pseudonym, application=str(application), document=held.document)
