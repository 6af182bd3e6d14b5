"""The app as Django knows it."""

from django.apps import AppConfig


class Proposals(AppConfig):
    """See the package."""

    name = "madang.website.proposals"

    def ready(self) -> None:
        """Tell the log our words."""
        from madang.website.people.acts import know
        from madang.website.proposals.acts import ACTS

        know(ACTS)
