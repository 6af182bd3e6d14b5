"""The app's name for Django."""

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """What stands around every page."""

    name = "madang.website.frame"
