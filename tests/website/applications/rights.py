"""Who may open the pages of applications. The club "matrix" has a draft to one call, and has sent an application to another."""

from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.website.applications.laying import a_call
from tests.website.roles import CLUB, MINE, NO_SUCH, OPEN, ROLES, STAFF

from madang.website.applications.models import Application, Attached, Sent
from madang.website.clubs.models import Club
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.people.models import Person
from madang.website.programmes.models import CallVersion

DRAFT, SENT = UUID(int=1), UUID(int=2)
NUMBER = 700_002
WRITERS = {**NO_SUCH, "nobody": 302, **dict.fromkeys(CLUB, 200)}
READERS = {**WRITERS, "operator": 200, "auditor": 200}
ONLY = {**dict.fromkeys(ROLES, 405), "nobody": 302}
RULES = {
    "applications:mine": MINE,
    "applications:club": {**dict.fromkeys(ROLES, 403), "nobody": 302, **dict.fromkeys(CLUB, 200), "operator": 200, "auditor": 200},
    "applications:begin": {**dict.fromkeys(ROLES, 200), "nobody": 302, "leader": 302, "member": 302},  # who has a draft is led to it
    "applications:desk": STAFF, "applications:csv": STAFF, "applications:check": STAFF,
    "applications:application": WRITERS, "applications:now": WRITERS, "applications:send": WRITERS, "applications:history": WRITERS,
    "applications:save": ONLY, "applications:keep": ONLY, "applications:attach": ONLY, "applications:remove": ONLY,
    "applications:receipt": READERS, "applications:receipt-paper": READERS, "applications:verify": OPEN,
    "applications:body": READERS, "applications:paper": READERS,
    "applications:withdraw": {**NO_SUCH, "nobody": 302, "leader": 200},
}  # fmt: skip
ARGUMENTS = {
    "applications:club.club": "matrix", "applications:begin.call": "rights-open", "applications:history.field": "q:why",
    "applications:paper.number": NUMBER, "applications:remove.number": NUMBER,
    **{f"{route}.id": DRAFT for route in RULES},
    **{f"applications:{name}.id": SENT for name in ("check", "receipt", "receipt-paper", "body", "paper")},
}  # fmt: skip


def lay() -> None:
    club, somebody = Club.objects.get(slug="matrix"), Person.objects.create(email="begun@example.kr", display_name="begun")
    draft_to, sent_to = a_call(None, "rights-open"), a_call(None, "rights-sent")
    Application.objects.create(pk=DRAFT, call=draft_to, club=club, began_by=somebody)
    now = timezone.now() - timedelta(minutes=1)
    sent = Application.objects.create(
        pk=SENT, call=sent_to, club=club, began_by=somebody, state="sent", sent_at=now, receipt="2026-TEST-TEST"
    )
    Sent.objects.create(
        application=sent, number="2026-TEST-TEST", key=SENT, version=CallVersion.objects.get(call=sent_to), body="{}", digest="0" * 64,
        verdict="yes", by=somebody, arrived_at=now,
    )  # fmt: skip
    stored = keep(by=somebody, upload=SimpleUploadedFile("plan.txt", "계획".encode()), kinds=[StoredFile.Kind.PAPER])
    Attached.objects.create(pk=NUMBER, application=sent, document="plan", file=stored)
