"""The app as Django knows it."""

from django.apps import AppConfig


class Notebook(AppConfig):
    """See the package."""

    name = "madang.website.notebook"
