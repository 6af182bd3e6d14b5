"""The app as Django knows it."""

from django.apps import AppConfig


class Applications(AppConfig):
    """See the package."""

    name = "madang.website.applications"

    def ready(self) -> None:
        """Tell the log our words, calls whom their changes concern, and clubs what they were chosen for."""
        from madang.website.applications.acts import ACTS
        from madang.website.applications.queries import on_club_page, people_concerned
        from madang.website.clubs import showing
        from madang.website.people import acts
        from madang.website.programmes import hearing

        acts.know(ACTS)
        hearing.know(people_concerned)
        showing.know(showing.WON, "applications/on_club.html", on_club_page)
