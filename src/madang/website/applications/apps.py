"""The app as Django knows it."""

from django.apps import AppConfig


class Applications(AppConfig):
    """See the package."""

    name = "madang.website.applications"

    def ready(self) -> None:
        """Tell the log our words."""
        from madang.website.applications.acts import ACTS
        from madang.website.people.acts import know

        know(ACTS)
