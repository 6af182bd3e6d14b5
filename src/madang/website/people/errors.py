"""What may be refused to a person here. The first line of each is told to them, in their language."""

from django.utils.translation import get_language, gettext, gettext_noop

from madang.film.language import Text
from madang.website.frame.refusals import Refusal


class PeopleError(Refusal):
    """A refusal by this app."""


class AskedTooOften(PeopleError):
    """Too many mails within a short time."""

    words = gettext_noop("This was asked very often in a short time. Please try again in a quarter of an hour.")


class WrongCode(PeopleError):
    """The code is not the one that was mailed."""

    words = gettext_noop("This is not the code in the mail. Please look again.")


class PasskeyRefused(PeopleError):
    """The device's answer does not fit: another device, another yard, or an old question."""

    words = gettext_noop("This passkey did not open. Please try once more, or sign in by mail.")


class TooManyKeys(PeopleError):
    """Twenty keys are enough for one person."""

    words = gettext_noop("You have lent twenty keys already. Please take one back first.")


class CodesShut(PeopleError):
    """Too many wrong codes."""

    words = gettext_noop("Too many wrong codes. Please try again in a quarter of an hour.")


class WrongProof(PeopleError):
    """Neither a code of the app nor an unused spare code."""

    words = gettext_noop("This is not the code that the app shows now. Please look again; it changes every 30 seconds.")


class EntryOver(PeopleError):
    """Used before, too old, or tried too often."""

    words = gettext_noop("This code or link has been used or is over 15 minutes old. Please ask for a new mail.")


class MailNotSent(PeopleError):
    """The mail server did not take it."""

    words = gettext_noop("The yard's mail is not working just now. Please try again in a few minutes, or ask the hub.")


class UnderFourteen(PeopleError):
    """A guardian has to confirm first; nothing was stored."""

    words = gettext_noop("People under 14 need a guardian to confirm first. If the date is right, please ask the hub; nothing was saved.")


class OwnGuardian(PeopleError):
    """A child gave their own address as the guardian's."""

    words = gettext_noop("This is the address you entered with. Please write your guardian's own address.")


class RequestOver(PeopleError):
    """Answered before, or over five days old."""

    words = gettext_noop("This question was answered already, or is over five days old and was removed.")


class NotAllowed(PeopleError):
    """Somebody without the right asked for it."""

    status = 403
    words = gettext_noop("You are signed in as somebody who may not do this.")


class Elsewhere(PeopleError):
    """Something about signing in with an account of another place; `name` is the place's, in both languages."""

    def __init__(self, name: Text):
        super().__init__(name=name.ko)
        self.name = name

    @property
    def told(self) -> str:
        """The words, with the name in the language of this page."""
        return gettext(self.words) % {"name": self.name.say("en" if get_language() == "en" else "ko")}


class ElsewhereAway(Elsewhere):
    """The provider does not answer."""

    status = 503
    words = gettext_noop("%(name)s: no answer just now. Nothing has changed; please try again in a few minutes, or come in by mail.")


class ElsewhereDenied(Elsewhere):
    """The person said no there, or closed the page."""

    words = gettext_noop("%(name)s: you did not agree there, so nothing has changed. You can try again, or come in by mail.")


class ElsewhereRefused(Elsewhere):
    """The provider's answer could not be verified."""

    words = gettext_noop("%(name)s: the answer could not be verified, so nobody was let in. Please try again, or come in by mail.")


class ElsewhereOver(PeopleError):
    """Begun in another window, too long ago, or finished already."""

    words = gettext_noop("This way in was begun in another window, or took too long. Nothing has changed; please begin once more.")


class ElsewhereTaken(PeopleError):
    """That account opens somebody else's account here, or this account is open to another of the same place."""

    words = gettext_noop("This sign-in belongs to another account here already. Nothing has changed.")


class LastWayIn(PeopleError):
    """Nobody is shut out of their own account."""

    words = gettext_noop("This is the only way into your account. First keep a passkey or connect another sign-in; then this one can go.")


class AddressOver(PeopleError):
    """Replaced by a newer one, given up, or older than a day; a link that never was, too."""

    status = 404
    words = gettext_noop("This link no longer works: it is over a day old, or a newer mail took its place. Your address is as it was.")


class AddressNotYours(PeopleError):
    """The link belongs to a request of another account than the one that is signed in."""

    words = gettext_noop("This link belongs to another account than the one you are signed in with. Nothing has changed.")


class AddressTaken(PeopleError):
    """Told only to somebody who has proven that they read this address."""

    words = gettext_noop(
        "This address opens another account here by now, so it was not changed. Please use another address, or ask the hub."
    )


class SameAddress(PeopleError):
    """The address is the person's own already."""

    words = gettext_noop("We mail you at this address already.")


class UndoOver(PeopleError):
    """Undone before, or too late."""

    status = 404
    words = gettext_noop(
        "This link no longer works: it was used, or is over seven days old. If your account is not yours any more, ask the hub."
    )
