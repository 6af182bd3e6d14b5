"""What may be refused in a review. The words are told to people, in their language."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal


class ReviewError(Refusal):
    """A refusal by this app."""


class NotAllowed(ReviewError):
    """Somebody without the right, or in a phase that does not allow it."""

    status = 403
    words = gettext_noop("You are signed in as somebody who may not do this.")


class NotNow(ReviewError):
    """Right person, wrong phase."""

    words = gettext_noop("This cannot be done in this phase of the review. Nothing was changed.")


class InConflict(ReviewError):
    """A conflict of interest locks it."""

    status = 404  # as if it were not there: also its being there is locked
    words = gettext_noop("There is no such application in this review.")


class ReviewThere(ReviewError):
    """A call has one review."""

    words = gettext_noop("This call has a review already.")


class CallStillOpen(ReviewError):
    """Applications may still come."""

    words = gettext_noop("The call still takes applications. A round can begin when it has closed.")


class NothingToReview(ReviewError):
    """Nobody is to be looked at."""

    words = gettext_noop("No application meets the conditions so far. Check the applications first, then begin.")


class Unchecked(ReviewError):
    """Some were sent and not yet checked."""

    words = gettext_noop("%(count)s applications are not checked yet. Check them first, so that none is left out.")


class RoundBegun(ReviewError):
    """Rules stand once a round has begun."""

    words = gettext_noop("The review has begun, and its rules stand. Dates can still be moved.")


class DatesOutOfOrder(ReviewError):
    """A phase must come after the one before."""

    words = gettext_noop("These dates do not follow each other. Declaring comes first, then scores, then talking.")


class NoReviewer(ReviewError):
    """Seats are for people whom the hub made reviewers, and who do not run the review."""

    words = gettext_noop("Only people with the role of a reviewer can be asked, and nobody who runs the hub as an operator.")


class ChairTaken(ReviewError):
    """One chair."""

    words = gettext_noop("This review has a chair already.")


class TooFewReviewers(ReviewError):
    """The sharing out is impossible; each application is named."""

    words = gettext_noop(
        "Not shared out: each application needs %(each)s reviewers without a conflict. Too few for %(which)s. "
        "Ask more reviewers, or set a smaller number."
    )


class NobodyDeclared(ReviewError):
    """Who has not told their conflicts gets nothing to read."""

    words = gettext_noop("%(names)s have not declared their conflicts yet. Wait for them, or let them go first.")


class SavedElsewhere(ReviewError):
    """Another page of the same person saved in between."""

    words = gettext_noop(
        "This sheet was changed on another page of yours meanwhile. What you wrote here is below; load the page to see the other."
    )


class NotFull(ReviewError):
    """Points are missing."""

    words = gettext_noop("Points are still missing: %(which)s. Your draft is kept.")


class OutOfScale(ReviewError):
    """Points outside the scale."""

    words = gettext_noop("Points go from 0 to %(most)s, without fractions.")


class Undecided(ReviewError):
    """Everything is released together."""

    words = gettext_noop("%(count)s applications have no decision yet: %(which)s.")


class TooManyChosen(ReviewError):
    """More than the call says."""

    words = gettext_noop("The call keeps %(keeps)s, and %(count)s are chosen. Change decisions, then release.")


class NoReason(ReviewError):
    """Who is not chosen is told why."""

    words = gettext_noop("A reason is missing: %(which)s. Whoever is not chosen is told why.")


class WaitingOrder(ReviewError):
    """Two on one place."""

    words = gettext_noop("The waiting list needs each place once: 1, 2, 3 and so on.")


class ChangedMeanwhile(ReviewError):
    """What is released is what was seen."""

    words = gettext_noop("Decisions changed while you were looking. Please read them again, then release.")


class AlreadyReleased(ReviewError):
    """Once, and for good."""

    words = gettext_noop("These decisions were released already.")
