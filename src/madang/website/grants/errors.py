"""What may be refused around money, in words. What the ledger itself refuses says so in both languages (`money.errors`)."""

from django.utils.translation import get_language, gettext_noop

from madang.film.language import Text
from madang.website.frame.refusals import Refusal
from madang.website.grants.money.errors import LedgerError
from madang.website.people.errors import NotAllowed


class GrantError(Refusal):
    """A refusal by this app."""


class NotYours(NotAllowed):
    """Somebody without the right asked for it."""


class NoSuchClub(GrantError):
    """Credit goes to clubs that were chosen in the programme."""

    words = gettext_noop("Only clubs that were chosen in this programme share its credit.")


class GivenAlready(GrantError):
    """A round of sharing is carried out once."""

    words = gettext_noop("This round has been shared out already. Give the next one another name.")


class NotChosen(GrantError):
    """An agreement is made with who was chosen."""

    words = gettext_noop("An agreement is made with an applicant who was chosen and has no agreement yet.")


class NotTaken(GrantError):
    """The call takes others, or a club is offered what only a person or body can hold."""

    words = gettext_noop("This call does not take applicants of this kind. Please choose another.")


class HolderLacks(GrantError):
    """A company without its number."""

    words = gettext_noop(
        "Something is missing or wrong in what the holder of the grant is called. Please look at the names and the number."
    )


class AgentGone(GrantError):
    """Nobody signs in whose account is closed."""

    words = gettext_noop("Whoever is to sign has no account here any more. Please name somebody else who can sign in.")


class AnotherName(GrantError):
    """A person signs what is in their own name."""

    words = gettext_noop(
        "The agreement is in another name than the one you typed. Sign with the name that stands on it, or ask the hub for a new offer."
    )


class MovedOn(GrantError):
    """Somebody was quicker, or the page was old."""

    words = gettext_noop("This has moved on meanwhile. Please look at it again; nothing was changed.")


class WrongDigest(GrantError):
    """What would be signed is not what was read."""

    words = gettext_noop("The agreement was not the one that you read. Please read it again before you sign.")


class TooYoungToSign(GrantError):
    """A minor binds neither a club nor themselves."""

    words = gettext_noop("An agreement about money is signed by a grown-up (19 or older). Please tell the hub which grown-up signs it.")


class NotInForce(GrantError):
    """Money moves only under an agreement that both have signed and that is not settled."""

    words = gettext_noop("This needs an agreement that both sides have signed and that is not settled yet.")


class MoreThanAgreed(GrantError):
    """More would be paid than was agreed."""

    words = gettext_noop("Only %(left)s won of the agreed amount are still to be paid. Nothing was paid.")


class Found(GrantError):
    """Several things stand against it; `found` says them in both languages."""

    def __init__(self, found: tuple[Text, ...]):
        super().__init__()
        self.found = found

    @property
    def told(self) -> str:
        """All of them."""
        return " ".join(said(text) for text in self.found)


class PlanDoesNotFit(Found):
    """The plan and the agreement differ."""

    words = gettext_noop("The budget does not fit the agreement yet.")


class NotInOrder(Found):
    """A rule of the budget stands against an expense."""

    words = gettext_noop("A rule of the budget stands against this expense.")


class NoPlan(GrantError):
    """Expenses belong to an approved plan."""

    words = gettext_noop("The budget must be approved first. Then expenses can be entered.")


class NeedsWords(GrantError):
    """What is sent back says why."""

    words = gettext_noop("Please say why, in a few words: the other side reads them.")


class YourOwnClub(GrantError):
    """Planner and accountant are two people."""

    words = gettext_noop("You belong or belonged to those who spend this grant, so somebody else of the hub judges its expenses.")


class HandedInAlready(GrantError):
    """With the settlement handed in, expenses stay as they are."""

    words = gettext_noop("The settlement was handed in, so plan and expenses stay as they are. The hub can send it back.")


class ExpensesWait(GrantError):
    """A settlement is confirmed when every expense was judged."""

    words = gettext_noop("There are expenses that nobody has judged yet: %(count)s. Judge them first.")


class EnteredTwice(GrantError):
    """A form that says something else under a key that was used."""

    words = gettext_noop("This form was sent already. Please look at the list before you enter it again.")


def said(text: Text) -> str:
    """In the language of this page."""
    return text.say("en" if get_language() == "en" else "ko")


def told(wrong: LedgerError) -> str:
    """What the ledger refused, in the language of this page."""
    return said(wrong.message)
