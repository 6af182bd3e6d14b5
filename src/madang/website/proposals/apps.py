"""The app as Django knows it."""

from django.apps import AppConfig


class Proposals(AppConfig):
    """See the package."""

    name = "madang.website.proposals"
