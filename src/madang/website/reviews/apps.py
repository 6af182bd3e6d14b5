"""The app as Django knows it."""

from django.apps import AppConfig


class Reviews(AppConfig):
    """See the package."""

    name = "madang.website.reviews"

    def ready(self) -> None:
        """Tell the log's reader what the acts of this app are called, applications whom a conflict locks out and what came of them, and
        letters what a decision says."""
        from madang.website.applications import locks, parts
        from madang.website.notices import letters
        from madang.website.people.acts import know
        from madang.website.reviews.acts import ACTS
        from madang.website.reviews.queries.applicants import on_application_page, words_in_mail
        from madang.website.reviews.queries.locks import locked_for

        know(ACTS)
        locks.know(locked_for)
        parts.know("reviews/on_application.html", on_application_page)
        letters.know("decision", words_in_mail)
