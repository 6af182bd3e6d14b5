"""The app as Django knows it."""

from django.apps import AppConfig


class Programmes(AppConfig):
    """See the package."""

    name = "madang.website.programmes"
