"""The app as Django knows it."""

from django.apps import AppConfig


class Sessions(AppConfig):
    """See the package."""

    name = "madang.website.sessions"
    label = "hub_sessions"  # Django has sessions of its own

    def ready(self) -> None:
        """Tell the log what this app's acts mean."""
        from madang.website.people.acts import know
        from madang.website.sessions.acts import ACTS

        know(ACTS)
