"""The app as Django knows it."""

from django.apps import AppConfig


class Sessions(AppConfig):
    """See the package."""

    name = "madang.website.sessions"
    label = "hub_sessions"  # Django has sessions of its own
