"""The app as Django knows it."""

from django.apps import AppConfig


class Programmes(AppConfig):
    """See the package."""

    name = "madang.website.programmes"

    def ready(self) -> None:
        """Tell the log what this app's acts mean."""
        from madang.website.people.acts import know
        from madang.website.programmes.acts import ACTS

        know(ACTS)
