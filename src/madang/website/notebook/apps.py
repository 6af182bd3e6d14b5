"""The app as Django knows it."""

from django.apps import AppConfig


class Notebook(AppConfig):
    """See the package."""

    name = "madang.website.notebook"

    def ready(self) -> None:
        """Tell the log our words, and clubs what they ask."""
        from madang.website.clubs import showing
        from madang.website.notebook.acts import ACTS
        from madang.website.notebook.queries import on_club_page
        from madang.website.people.acts import know

        know(ACTS)
        showing.know(showing.QUESTIONS, "notebook/on_club.html", on_club_page)
