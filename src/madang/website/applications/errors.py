"""What may be refused around an application. The first line of each is told to people, in their language."""

from collections.abc import Iterable

from django.utils.translation import get_language, gettext, gettext_noop

from madang.film.language import Text
from madang.website.frame.refusals import Refusal


class Telling(Refusal):
    """A refusal with facts in both languages."""

    @property
    def told(self) -> str:
        """The words, in the language of this page."""
        language = "en" if get_language() == "en" else "ko"
        return gettext(self.words) % {name: fact.say(language) if isinstance(fact, Text) else fact for name, fact in self.facts.items()}


def both(words: Iterable[Text]) -> Text:
    """Listed with commas."""
    every = list(words)
    return Text(ko=", ".join(one.ko for one in every), en=", ".join(one.en for one in every))


class NotYours(Refusal):
    """Somebody outside the application, or without the role that it takes."""

    status = 403
    words = gettext_noop("Only people of this application may do this.")


class NoSuchWay(Refusal):
    """`states.WAYS` knows no way from here to there."""

    words = gettext_noop("An application that is “%(here)s” cannot become “%(there)s”.")


class MovedMeanwhile(Refusal):
    """Somebody else moved it first."""

    words = gettext_noop("Somebody else has decided about this application meanwhile. Please look at it again.")


class NotDraft(Refusal):
    """Sent or withdrawn: nothing can be written any more."""

    words = gettext_noop("This application was sent or withdrawn, so it cannot be changed any more. What you wrote just now was not added.")


class CallNotShown(Refusal):
    """A call that nobody can see yet."""

    status = 404
    words = gettext_noop("This call is not shown.")


class NotOpen(Telling):
    """The window is not open; `window` says what it says."""

    words = gettext_noop("This call does not take applications now. %(window)s")


class TooLate(Refusal):
    """The window closed before the request arrived."""

    words = gettext_noop(
        "The call closed at %(closed)s, and your press reached the yard at %(arrived)s. It could not be sent. All you wrote is kept."
    )


class ClubsOnly(Refusal):
    """The call takes clubs, and none was named."""

    words = gettext_noop("This call takes clubs. Found a club or join one first, then apply with it.")


class BegunAlready(Refusal):
    """There is one already; the view leads to it."""

    words = gettext_noop("There is an application to this call already.")


class ClubEnded(Refusal):
    """A club that ended applies to nothing."""

    words = gettext_noop("This club has ended, so it cannot apply.")


class NoSuchField(Refusal):
    """A field that the call does not ask for."""

    status = 422
    words = gettext_noop("The call does not ask for this. Please load the page anew.")


class TooLong(Refusal):
    """More letters than an answer may have."""

    status = 422
    words = gettext_noop("This is longer than %(most)s letters. It was not saved; please shorten it.")


class NotAnAnswer(Refusal):
    """A choice that is none of those offered."""

    status = 422
    words = gettext_noop("This is none of the answers that can be chosen here. Please choose again.")


class OnlyOneself(Refusal):
    """A date of birth is used only where the person said so."""

    status = 403
    words = gettext_noop("Only this person may say whether their date of birth is used.")


class AnswersLack(Telling):
    """Required answers or papers are missing; `which` names them."""

    words = gettext_noop("This is still empty: %(which)s. Please fill it in, then send.")


class AnswersTooLong(Telling):
    """Answers exceed the number of letters; `which` names them."""

    words = gettext_noop("This is too long: %(which)s. Please shorten it, then send.")


class NotEligible(Refusal):
    """The conditions say no, and the sender has not said that they send nevertheless."""

    words = gettext_noop("By the call's conditions you cannot apply as it stands. You may still send it: the hub then checks it by hand.")


class TooManyFiles(Refusal):
    """The call takes `most` files here."""

    words = gettext_noop("At most %(most)s files can be attached here. Please remove one first.")


class NotOver(Refusal):
    """Withdrawing after the closing is the hub's matter."""

    words = gettext_noop("The call has closed. Please tell the hub if you want to withdraw.")


class NoReason(Refusal):
    """An operator's decision without its reason."""

    status = 422
    words = gettext_noop("Please write why. The applicants read it.")
