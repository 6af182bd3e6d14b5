"""What may be refused here, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext_noop

from madang.film.language import Problem
from madang.website.frame.refusals import Refusal
from madang.website.people.errors import NotAllowed


class ProgrammesError(Refusal):
    """A refusal by this app."""


class NotYours(NotAllowed):
    """Somebody who is no operator."""


class SlugTaken(ProgrammesError):
    """The address leads elsewhere already."""

    words = gettext_noop("There is something at this address already. Please choose another.")


class NotReady(ProgrammesError):
    """The call does not say all that it must, or contradicts itself; `problems` tell where."""

    words = gettext_noop("This call is not ready to be shown yet. Its checklist says what is missing.")

    def __init__(self, problems: Iterable[Problem] = ()):
        super().__init__()
        self.problems = tuple(problems)


class ShownAlready(ProgrammesError):
    """Somebody else was quicker."""

    words = gettext_noop("This call is shown already.")


class NothingChanged(ProgrammesError):
    """The draft says what is shown."""

    words = gettext_noop("Nothing has changed since the last version, so there is nothing to publish.")


class WhyMissing(ProgrammesError):
    """A change of a shown call says why."""

    words = gettext_noop("Please say in both languages why the call changes: everybody who applies will read it.")


class ChangedMeanwhile(ProgrammesError):
    """Somebody else saved this part since it was opened."""

    words = gettext_noop("Somebody else has changed this part meanwhile. What you typed is still here; please compare, and save once more.")


class ProgrammeHidden(ProgrammesError):
    """A call is shown in a programme that everybody can see."""

    words = gettext_noop("Show the programme first; then its calls can be shown.")
