"""Mails in the language of their reader: the one way in which the yard writes them."""

import smtplib
from collections.abc import Mapping

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from madang.website.people.errors import MailNotSent


def letter(*, to: str, language: str, template: str, shown: Mapping[str, object], headers: Mapping[str, str] | None = None) -> EmailMessage:
    """A mail of plain text; the template's first line is its subject, however long it grows."""
    with translation.override(language):
        subject, _, body = render_to_string(template, dict(shown)).strip().partition("\n")
    return EmailMessage(subject.strip(), body.strip() + "\n", None, [to], headers=dict(headers or {}))


def mail(*, to: str, language: str, template: str, shown: Mapping[str, object]) -> None:
    """Send one of people's own mails at once. Raises MailNotSent."""
    try:
        letter(to=to, language=language, template=f"people/mail/{template}.txt", shown=shown).send()
    except (smtplib.SMTPException, OSError) as wrong:
        raise MailNotSent from wrong
