"""The app as Django knows it."""

from django.apps import AppConfig


class Clubs(AppConfig):
    """See the package."""

    name = "madang.website.clubs"

    def ready(self) -> None:
        """Tell the log our words."""
        from madang.website.clubs.acts import ACTS
        from madang.website.people.acts import know

        know(ACTS)
