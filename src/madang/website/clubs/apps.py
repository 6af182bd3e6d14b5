"""The app as Django knows it."""

from django.apps import AppConfig


class Clubs(AppConfig):
    """See the package."""

    name = "madang.website.clubs"
