"""The app as Django knows it."""

from django.apps import AppConfig


class Grants(AppConfig):
    """See the package."""

    name = "madang.website.grants"
