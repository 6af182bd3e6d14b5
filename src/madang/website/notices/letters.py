"""A mail with one notice or with many: plain text, in its reader's language, with a way to stop them (RFC 2369, RFC 8058)."""

from collections.abc import Callable

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from madang.film.language import Language, Text
from madang.website.notices.models import Notice
from madang.website.people.actions import mailing
from madang.website.people.models import Person

SALT = "madang.notices.stop"
_MORE: dict[str, Callable[[Notice], Text | None]] = {}


def know(kind: str, more: Callable[[Notice], Text | None]) -> None:
    """Notices of this kind say more in a letter: it is read when the letter is written, and kept nowhere else. Apps above tell it here."""
    _MORE[kind] = more


def address_of(notice: Notice) -> str:
    """The page that it leads to, in the language that is spoken now; none where it leads nowhere any more."""
    if not notice.view:
        return ""
    try:
        return reverse(notice.view, kwargs=notice.arguments)
    except NoReverseMatch:
        return ""


def letter(person: Person, notices: list[Notice]) -> EmailMessage:
    """The mail."""
    with translation.override(person.language):
        language: Language = "en" if person.language == "en" else "ko"
        lines = [(_words(notice, language), _whole(address_of(notice))) for notice in notices]
        stop = _whole(reverse("notices:stop", args=[token_of(person)]))
        shown = {"lines": lines, "stop": stop, "choose": _whole(reverse("notices:choose")), "name": person.display_name}
    headers = {
        "List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated",
    }  # fmt: skip
    return mailing.letter(
        to=str(person.email),
        language=person.language,
        template="notices/mail/notices.txt",
        shown=shown,
        headers=headers,
    )


def _words(notice: Notice, language: Language) -> str:
    more = _MORE[notice.kind](notice) if notice.kind in _MORE else None
    said = notice.words.say(language)
    return f"{said}\n\n{more.say(language)}\n" if more is not None else said


def _whole(path: str) -> str:
    return f"{settings.MADANG_ADDRESS}{path}" if path else ""


def token_of(person: Person) -> str:
    """What a link to stop mails holds: it opens nothing else, and names nobody."""
    return signing.Signer(salt=SALT).sign(person.pseudonym.hex)


def person_of(token: str) -> Person | None:
    """Whose mails a link stops; None where it is not one of ours."""
    try:
        pseudonym = signing.Signer(salt=SALT).unsign(token)
    except signing.BadSignature:
        return None
    return Person.objects.filter(pseudonym=pseudonym, is_active=True).first()
