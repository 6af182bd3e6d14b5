"""Mails with notices, at most one for each notice.

A person's notices are first marked as mailed, in a transaction of its own, and then handed to the mail server. So a process that dies in
between, at whatever moment, leaves a notice that was not mailed but stands on its reader's page, and never one that is mailed twice. What
the server plainly refused is marked as waiting again; what may have reached it stays marked.
"""

import logging
import smtplib
from datetime import datetime, timedelta

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from madang.website.notices.kinds import PURPOSE, is_news
from madang.website.notices.letters import letter
from madang.website.notices.models import Notice
from madang.website.people.models import Consent, Person

PEOPLE_A_ROUND = 500
PEOPLE_A_CALL = 20
NOTICES_A_LETTER = 50
AGAIN = timedelta(minutes=15)
log = logging.getLogger(__name__)


def deliver() -> int:
    """Mail what is due; returns the number of letters. Any number of processes may do so at once: a person is one's at a time."""
    now = timezone.now()
    waiting = Notice.objects.filter(mailed_at=None, mail_after__lte=now).order_by("mail_after", "person")
    people = list(dict.fromkeys(waiting.values_list("person", flat=True)[: PEOPLE_A_ROUND * NOTICES_A_LETTER]))[:PEOPLE_A_ROUND]
    return sum(_serve(people[start : start + PEOPLE_A_CALL], now) for start in range(0, len(people), PEOPLE_A_CALL))


def _serve(people: list[int], now: datetime) -> int:
    """Some people over one connection: servers take a limited number of letters by each, and hang up."""
    connection = get_connection()
    try:
        connection.open()
    except (smtplib.SMTPException, OSError):
        log.warning("the mail server does not answer; %d people wait", len(people))
        return 0
    try:
        return sum(_deliver(connection, number, now) for number in people)
    finally:
        connection.close()


def _deliver(connection: BaseEmailBackend, number: int, now: datetime) -> bool:
    mail, notices = _claim(number=number, now=now)
    if mail is None:
        return False
    try:
        return bool(connection.send_messages([mail]))
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError, smtplib.SMTPNotSupportedError) as refused:
        if _for_now(refused):
            _unclaim(notices=notices, now=now)
        log.warning("the mail server refused a letter: %s", type(refused).__name__)  # its words hold the address
    except (smtplib.SMTPException, OSError) as lost:
        log.warning("the mail server went away while a letter was sent: %s", type(lost).__name__)
        connection.close()
        connection.open()
    return False


@transaction.atomic
def _claim(*, number: int, now: datetime) -> tuple[EmailMessage | None, list[int]]:
    """Write a person's letter, and mark what is in it as mailed. Who is being served by another process, has gone or took back an agreement
    gets none."""
    person = Person.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=number, is_active=True).exclude(email=None).first()
    due = Notice.objects.filter(person=number, mailed_at=None, mail_after__lte=now).order_by("id").select_related("about")
    if person is None:
        if not Person.objects.filter(pk=number, is_active=True).exclude(email=None).exists():
            due.update(mail_after=None)
        return None, []
    notices = list(due[:NOTICES_A_LETTER])
    if any(is_news(notice.kind) for notice in notices) and not _agreed(person):
        Notice.objects.filter(pk__in=[notice.pk for notice in notices if is_news(notice.kind)]).update(mail_after=None)
        notices = [notice for notice in notices if not is_news(notice.kind)]
    if not notices:
        return None, []
    numbers = [notice.pk for notice in notices]
    Notice.objects.filter(pk__in=numbers).update(mailed_at=now)
    return letter(person, notices), numbers


def _agreed(person: Person) -> bool:
    return Consent.objects.filter(person=person, purpose=PURPOSE, withdrawn_at=None).exists()


def _for_now(refused: smtplib.SMTPException) -> bool:
    """Whether the server asked to come again (codes of 400); a code of 500 is for good."""
    if isinstance(refused, smtplib.SMTPRecipientsRefused):
        return any(code < 500 for code, _ in refused.recipients.values())
    return isinstance(refused, smtplib.SMTPResponseException) and refused.smtp_code < 500


@transaction.atomic
def _unclaim(*, notices: list[int], now: datetime) -> None:
    Notice.objects.filter(pk__in=notices).update(mailed_at=None, mail_after=now + AGAIN)
