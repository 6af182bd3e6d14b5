"""What may be refused about proposals."""

from django.utils.translation import gettext_noop

from madang.website.frame.refusals import Refusal


class NotForYou(Refusal):
    """Somebody without the right asked for it."""

    status = 403
    words = gettext_noop("Only the hub may do this.")


class ProposedOften(Refusal):
    """More proposals within a day than a person can mean."""

    status = 429
    words = gettext_noop(
        "You have made %(most)s proposals within a day. Please let neighbours read them first; tomorrow you can make more."
    )


class ReportedOften(Refusal):
    """More reports within a day than one person can mean."""

    status = 429
    words = gettext_noop("You have sent many reports today. The hub is reading them; please go on tomorrow.")


class NoLongerOpen(Refusal):
    """Withdrawn or hidden meanwhile."""

    words = gettext_noop("This proposal is no longer open. It was taken back or hidden.")


class OwnProposal(Refusal):
    """One supports what others propose."""

    words = gettext_noop("This is your own proposal; it counts already. Others can support it.")


class ReasonMissing(Refusal):
    """A no without a because."""

    status = 422
    words = gettext_noop("Please write why not this time. Whoever proposed it will read it.")


class NotToItself(Refusal):
    """Joining in a ring, or to a proposal that is not open."""

    status = 422
    words = gettext_noop("These two cannot be joined: please choose another proposal that is open.")
