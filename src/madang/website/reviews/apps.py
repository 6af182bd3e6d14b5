"""The app as Django knows it."""

from django.apps import AppConfig


class Reviews(AppConfig):
    """See the package."""

    name = "madang.website.reviews"

    def ready(self) -> None:
        """Tell the log's reader what the acts of this app are called, and applications whom a conflict locks out."""
        from madang.website.applications import locks
        from madang.website.people.acts import know
        from madang.website.reviews.acts import ACTS
        from madang.website.reviews.queries.locks import locked_for

        know(ACTS)
        locks.know(locked_for)
