"""What may be refused here, in words."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal
from madang.website.people.errors import NotAllowed


class SupportError(Refusal):
    """A refusal by this app."""


class NotYours(NotAllowed):
    """Somebody without the right asked for it."""


class NotChosen(SupportError):
    """Milestones belong to clubs that were chosen."""

    words = gettext_noop("This application has not been chosen, so there is nothing to be done yet.")


class NotNow(SupportError):
    """The milestone or the survey stands elsewhere by now."""

    words = gettext_noop("Meanwhile somebody else has changed this. Nothing of yours is lost; please look at where it stands now.")


class NothingHandedIn(SupportError):
    """Handing in needs words, a link or a file."""

    words = gettext_noop("Please write a few words, or add a link or a file.")


class AnsweredAlready(SupportError):
    """One person answers a survey once."""

    words = gettext_noop("You have answered these questions already. Thank you.")


class SurveyShut(SupportError):
    """Not open yet, or closed."""

    words = gettext_noop("These questions are not open now.")


class QuestionsMissing(SupportError):
    """A survey without questions cannot be opened."""

    words = gettext_noop("Please add at least one question first.")


class QuestionsFixed(SupportError):
    """Questions stay as they are once somebody has been asked."""

    words = gettext_noop("The questions are open and cannot be changed any more. Make a new survey instead.")


class NotAMentor(SupportError):
    """Only who has the hub's role of a mentor."""

    words = gettext_noop("This person is not one of the hub's mentors.")


class InTheClubAlready(SupportError):
    """Somebody who has another part in the club cannot judge it as well."""

    words = gettext_noop("This person has another part in the club. A mentor comes from outside.")


class CertificateNamed(SupportError):
    """Its owner has chosen already, or it was revoked."""

    words = gettext_noop("This certificate carries a name already. To change it, ask the hub to make it anew.")


class ClubNotDone(SupportError):
    """Nobody gets a paper about what is not done."""

    words = gettext_noop("This person's club has not finished everything yet.")


class ReasonMissing(SupportError):
    """A paper is not taken away without a word."""

    status = 422
    words = gettext_noop("Please write why. The person reads it.")


class AttendanceChanged(SupportError):
    """What was looked at is not what would be made."""

    words = gettext_noop("Meanwhile the attendance has changed. Nobody has got a certificate; please look at the list once more.")
