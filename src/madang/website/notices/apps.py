"""The app as Django knows it."""

from django.apps import AppConfig


class Notices(AppConfig):
    """See the package."""

    name = "madang.website.notices"
