"""What may be refused about clubs."""

from django.utils.translation import gettext_noop

from madang.website.clubs.waiting import NoRoomToGrow, TooLarge
from madang.website.frame.refusals import Refusal

__all__ = [
    "AlreadyIn", "AskedAlready", "ClubEnded", "FoundedOften", "InvitationOver", "LastLeader", "LeadsAlready", "NoRoomToGrow", "NotAMember",
    "NotForYou", "NotOffered", "PostGone", "ReportedOften", "RequestOver", "TooLarge", "TooManyFiles", "WroteOften",
]  # fmt: skip


class NotForYou(Refusal):
    """Somebody without the right asked for it."""

    status = 403
    words = gettext_noop("Only this club may do this.")


class FoundedOften(Refusal):
    """More clubs within a day than one person can mean."""

    status = 429
    words = gettext_noop("You have founded %(most)s clubs within a day. Please let them meet first; tomorrow you can found more.")


class ClubEnded(Refusal):
    """The page stays, and nothing new comes in."""

    words = gettext_noop("This club has ended. Its page stays; a leader can take the club up again.")


class AlreadyIn(Refusal):
    """One role a person."""

    words = gettext_noop("You are in this club already.")


class AskedAlready(Refusal):
    """One open request a person and club."""

    words = gettext_noop("You have asked already. The club answers you, and you are told.")


class NotOffered(Refusal):
    """The club takes people in another way."""

    status = 403
    words = gettext_noop("This club takes people in another way. Its page says how.")


class RequestOver(Refusal):
    """Answered or taken back meanwhile."""

    words = gettext_noop("This request was answered or taken back meanwhile.")


class InvitationOver(Refusal):
    """Unknown, over, used up or taken back: whoever holds the link learns no more."""

    status = 410
    words = gettext_noop("This invitation is over. Please ask whoever gave it to you for a new one.")


class NotAMember(Refusal):
    """Not in the club today."""

    words = gettext_noop("This person is not in the club today.")


class LastLeader(Refusal):
    """A club is not left alone."""

    words = gettext_noop("You are the only leader. Please make another member a leader first; then you can go.")


class LeadsAlready(Refusal):
    """Nothing to choose."""

    words = gettext_noop("This club has a leader. A leader can make another member a leader.")


class PostGone(Refusal):
    """Removed meanwhile."""

    status = 410
    words = gettext_noop("This post was removed.")


class TooManyFiles(Refusal):
    """A board is no archive."""

    status = 422
    words = gettext_noop("A post takes up to %(most)s files. Please choose fewer; what you wrote is still here.")


class WroteOften(Refusal):
    """More within an hour than one can mean."""

    status = 429
    words = gettext_noop("You have written very often within an hour. What you wrote is still here; please send it a little later.")


class ReportedOften(Refusal):
    """More reports within a day than one person can mean."""

    status = 429
    words = gettext_noop("You have sent many reports today. The hub is reading them; please go on tomorrow.")
