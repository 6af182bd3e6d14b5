"""Mails to people without an account, who asked for them when they took a place. One that does not go out is only noted."""

import logging
import smtplib

from django.utils import timezone

from madang.film.language import Text
from madang.website.people.actions.mailing import letter
from madang.website.sessions.models import Seat, Session

log = logging.getLogger(__name__)


def write(seat: Seat, session: Session, words: Text) -> None:
    """What has changed about their place."""
    said = words.say("en" if seat.language == "en" else "ko")
    _send(seat, "seat_changed", {"words": said, "session": session, "seat": seat, "at": timezone.localtime(session.starts_at)})


def confirm(seat: Seat, session: Session, address: str) -> None:
    """Their place, its number and its own address."""
    _send(seat, "seat", {"session": session, "seat": seat, "address": address, "at": timezone.localtime(session.starts_at)})


def _send(seat: Seat, template: str, shown: dict[str, object]) -> None:
    try:
        letter(to=seat.email, language=seat.language, template=f"sessions/mail/{template}.txt", shown=shown).send()
    except (smtplib.SMTPException, OSError):
        log.warning("a mail about a seat was not sent", extra={"session": seat.session_id})
