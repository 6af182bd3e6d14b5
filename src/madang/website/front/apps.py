"""The app's name for Django."""

from django.apps import AppConfig


class FrontConfig(AppConfig):
    """Pages that show many apps."""

    name = "madang.website.front"
