"""The app as Django knows it."""

from django.apps import AppConfig


class Files(AppConfig):
    """See the package."""

    name = "madang.website.files"
