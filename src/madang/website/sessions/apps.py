"""The app as Django knows it."""

from django.apps import AppConfig


class Sessions(AppConfig):
    """See the package."""

    name = "madang.website.sessions"
    label = "hub_sessions"  # Django has sessions of its own

    def ready(self) -> None:
        """Tell the log what this app's acts mean, and clubs when they meet."""
        from madang.website.clubs import showing
        from madang.website.people.acts import know
        from madang.website.sessions.acts import ACTS
        from madang.website.sessions.queries import on_club_page

        know(ACTS)
        showing.know(showing.MEETINGS, "sessions/on_club.html", on_club_page)
