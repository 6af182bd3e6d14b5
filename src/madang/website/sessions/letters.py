"""Mails to people without an account, who asked for them when they took a place. One that does not go out is only noted."""

import logging
import smtplib

from django.core import signing
from django.utils import timezone

from madang.film.language import Text
from madang.website.people.actions.mailing import letter
from madang.website.people.keys import key_of, plain_address
from madang.website.sessions.models import Seat, Session

SALT = "madang.sessions.mail"
log = logging.getLogger(__name__)


def write(seat: Seat, session: Session, words: Text) -> None:
    """What has changed about their place."""
    said = words.say("en" if seat.language == "en" else "ko")
    _send(seat, "seat_changed", {"words": said, "session": session, "seat": seat, "at": timezone.localtime(session.starts_at)})


def confirm(seat: Seat, session: Session, address: str, confirming: str) -> None:
    """Their place, its number and its own address; and where to say that the mail has reached the right one."""
    shown = {"session": session, "seat": seat, "address": address, "confirming": confirming, "at": timezone.localtime(session.starts_at)}
    _send(seat, "seat", shown)


def token_of(seat: Seat) -> str:
    """What the link that confirms holds: this seat with this address, and nothing that could be guessed."""
    return signing.Signer(salt=SALT).sign_object([seat.pk.hex, key_of("address", plain_address(seat.email))[:24]])


def seat_of(token: str) -> Seat | None:
    """Whose address a link confirms; None where it is not ours, or the seat has another address or none by now."""
    try:
        number, key = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = Seat.objects.filter(pk=number).exclude(email="").select_related("session", "session__club").first()
    return found if found is not None and key == key_of("address", plain_address(found.email))[:24] else None


def _send(seat: Seat, template: str, shown: dict[str, object]) -> None:
    try:
        letter(to=seat.email, language=seat.language, template=f"sessions/mail/{template}.txt", shown=shown).send()
    except (smtplib.SMTPException, OSError):
        log.warning("a mail about a seat was not sent", extra={"session": seat.session_id})
