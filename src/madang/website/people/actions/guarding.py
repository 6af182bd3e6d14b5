"""Asking a guardian, and their answer. See `models.guardian` for what may be kept meanwhile."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.mailing import mail
from madang.website.people.actions.noting import note
from madang.website.people.errors import AskedTooOften, OwnGuardian, RequestOver
from madang.website.people.keys import key_of, new_link, plain_address
from madang.website.people.models import GuardianRequest

OPEN_FOR = timedelta(days=5)
MAILS_TO_ONE_GUARDIAN = 5  # within OPEN_FOR: nobody is flooded through us


def ask_guardian(*, child_email: str, guardian_name: str, guardian_email: str, language: str, address_of: Callable[[str], str]) -> None:
    """Mail the question. A second asking replaces the first. Raises OwnGuardian, AskedTooOften, MailNotSent."""
    child = plain_address(child_email)
    if plain_address(guardian_email) == child:
        raise OwnGuardian
    asked = {"guardian_name": guardian_name, "guardian_email": guardian_email, "language": language, "address_of": address_of}
    ask_about(child_key=key_of("address", child), **asked)


def ask_about(*, child_key: str, guardian_name: str, guardian_email: str, language: str, address_of: Callable[[str], str]) -> None:
    """The same about a child who is known by this key. Raises AskedTooOften, MailNotSent."""
    to = plain_address(guardian_email)
    link = _new_request(child_key=child_key, guardian_name=guardian_name.strip(), guardian_email=to, language=language)
    mail(to=to, language=language, template="guardian", shown={"name": guardian_name.strip(), "address": address_of(link)})


@transaction.atomic
def _new_request(*, child_key: str, guardian_name: str, guardian_email: str, language: str) -> str:
    forget_unanswered()
    if GuardianRequest.objects.filter(guardian_email=guardian_email, confirmed_at=None).count() >= MAILS_TO_ONE_GUARDIAN:
        raise AskedTooOften
    link = new_link()
    GuardianRequest.objects.filter(child_key=child_key, confirmed_at=None).delete()
    if not GuardianRequest.objects.filter(child_key=child_key).exists():
        GuardianRequest.objects.create(
            child_key=child_key,
            guardian_name=guardian_name,
            guardian_email=guardian_email,
            language=language,
            link_key=key_of("guardian", link),
        )
    return link


def forget_unanswered() -> int:
    """Remove what was not answered within five days, and what was confirmed but never used within thirty; returns how many."""
    now = timezone.now()
    unanswered, _ = GuardianRequest.objects.filter(confirmed_at=None, asked_at__lt=now - OPEN_FOR).delete()
    unused, _ = GuardianRequest.objects.filter(confirmed_at__lt=now - timedelta(days=30)).delete()
    return unanswered + unused


@transaction.atomic
def confirm(*, link: str, child_name: str, child_birth_date: date) -> None:
    """The guardian says yes, and who the child is. Raises RequestOver."""
    request = open_request(link)
    changed = GuardianRequest.objects.filter(pk=request.pk, confirmed_at=None).update(
        confirmed_at=timezone.now(), child_name=child_name.strip(), child_birth_date=child_birth_date
    )
    if not changed:
        raise RequestOver
    note(act="guardian confirmed")


@transaction.atomic
def refuse(*, link: str) -> None:
    """The guardian says no: nothing of it stays. Raises RequestOver."""
    open_request(link).delete()
    note(act="guardian refused")


def open_request(link: str) -> GuardianRequest:
    """The question behind a link. Raises RequestOver."""
    found = GuardianRequest.objects.filter(
        link_key=key_of("guardian", link), confirmed_at=None, asked_at__gt=timezone.now() - OPEN_FOR
    ).first()
    if found is None:
        raise RequestOver
    return found
