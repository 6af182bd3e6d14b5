"""The app as Django knows it."""

from django.apps import AppConfig


class Grants(AppConfig):
    """See the package."""

    name = "madang.website.grants"

    def ready(self) -> None:
        """Tell the log what this app's acts mean."""
        from madang.website.grants.acts import ACTS
        from madang.website.people.acts import know

        know(ACTS)
