"""The app as Django knows it."""

from django.apps import AppConfig


class Reviews(AppConfig):
    """See the package."""

    name = "madang.website.reviews"
