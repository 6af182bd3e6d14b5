"""Mails in the language of their reader."""

import smtplib

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from madang.website.people.errors import MailNotSent


def mail(*, to: str, language: str, template: str, shown: dict[str, object]) -> None:
    """Send one; its first line is the subject. Raises MailNotSent."""
    with translation.override(language):
        subject, _, body = render_to_string(f"people/mail/{template}.txt", shown).strip().partition("\n")
    try:
        send_mail(subject.strip(), body.strip() + "\n", None, [to])
    except (smtplib.SMTPException, OSError) as wrong:
        raise MailNotSent from wrong
