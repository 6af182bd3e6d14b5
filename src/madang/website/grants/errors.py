"""What may be refused around money, in words. What the ledger itself refuses says so in both languages (`money.errors`)."""

from django.utils.translation import get_language, gettext_noop

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


def told(wrong: LedgerError) -> str:
    """What the ledger refused, in the language of this page."""
    return wrong.message.say("en" if get_language() == "en" else "ko")
