"""The app as Django knows it."""

from django.apps import AppConfig


class Applications(AppConfig):
    """See the package."""

    name = "madang.website.applications"
