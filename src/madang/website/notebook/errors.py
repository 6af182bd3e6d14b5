"""What may be refused in a notebook."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal


class NotYours(Refusal):
    """Somebody outside the club, or without the role that it takes."""

    status = 403
    words = gettext_noop("Only people of the club may do this.")


class WrittenMeanwhile(Refusal):
    """Somebody else saved the same words first."""

    words = gettext_noop("Somebody else has saved meanwhile. Your words are below, theirs beside them; nothing is lost.")


class NotebookFull(Refusal):
    """More than a question can hold."""

    words = gettext_noop("This question holds %(most)s notes already. Please begin the next question and go on there.")


class NothingNoted(Refusal):
    """No words, no photo, no number."""

    status = 422
    words = gettext_noop("Please write something, take a photo or note a number.")


class NotYetSeen(Refusal):
    """An observation from the future."""

    status = 422
    words = gettext_noop("This time has not come yet. Please look at the date.")


class NoteGone(Refusal):
    """Somebody else removed or corrected the same note first."""

    words = gettext_noop(
        "Somebody has removed or corrected this note meanwhile. Please look at the question, and note it anew if you must."
    )


class PhotoInUse(Refusal):
    """Deleted for good is only what was taken out first."""

    words = gettext_noop("This photo stands in the notebook. Please take the observation out, or choose another photo for it, first.")


class ClubEnded(Refusal):
    """A club that ended keeps its notebook as it is."""

    words = gettext_noop("This club has ended. Its notebook can be read, but not changed any more.")
