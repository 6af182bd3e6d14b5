"""The app as Django knows it."""

from django.apps import AppConfig


class Support(AppConfig):
    """See the package."""

    name = "madang.website.support"
