"""The app as Django knows it."""

from django.apps import AppConfig


class Notebook(AppConfig):
    """See the package."""

    name = "madang.website.notebook"

    def ready(self) -> None:
        """Tell the log our words."""
        from madang.website.notebook.acts import ACTS
        from madang.website.people.acts import know

        know(ACTS)
