"""What may be refused around sessions, in words."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal
from madang.website.people.errors import NotAllowed


class SessionError(Refusal):
    """A refusal by this app."""


class NotYours(NotAllowed):
    """Somebody without the right asked for it."""


class OnlyForTheClub(SessionError):
    """A club's own meeting, asked for by somebody outside."""

    words = gettext_noop("This meeting is for the club's members. Open ones stand under “open doors”.")
    status = 403


class Over(SessionError):
    """It has begun, or it is cancelled."""

    words = gettext_noop("This session has begun or was cancelled, so places are no longer given.")


class SeatGone(SessionError):
    """The seat was given up, or never was."""

    words = gettext_noop("This place was given up already.")


class AskedTooOften(SessionError):
    """Many seats from one network within a short time."""

    words = gettext_noop("Many places were taken from here in a short time. Please try again in an hour, or ask at the hub.")
    status = 429


class NotBegun(SessionError):
    """Attendance of the future."""

    words = gettext_noop("This session has not begun. Attendance is noted from half an hour before it.")


class CodeOver(SessionError):
    """The code on the screen has changed since."""

    words = gettext_noop("This code has changed. Please scan the one that is on the screen now.")


class NobodyThere(SessionError):
    """A mark about nobody."""

    words = gettext_noop("Please choose who is here, or write a name.")


class CannotReach(SessionError):
    """Times that do not fit."""

    words = gettext_noop("A session has to end after it begins, on the same day or the next.")
    status = 422
